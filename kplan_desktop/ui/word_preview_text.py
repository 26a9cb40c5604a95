"""What the window says of a piece of a Word document: where it stood, what it became, and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.word_document import Spot
from kplan_desktop.domain.word_reading import Became, Piece, Standing, Why


def became_text(piece: Piece) -> str:
    """Such as «Note 3 under measure 2, 1.1»."""
    translate = QCoreApplication.translate
    match piece.became:
        case Became.GOAL:
            text = translate("WordPreview", "Goal %1")
        case Became.NATIONAL_MEASURE if piece.goal_number:
            text = translate("WordPreview", "National measure of %1")
        case Became.NATIONAL_MEASURE:
            text = translate("WordPreview", "National measure")
        case Became.MEASURE:
            text = translate("WordPreview", "%1 · Measure %2")
        case Became.NOTE if piece.measure is not None:
            text = translate("WordPreview", "%1 · Measure %2 · Note %3")
        case Became.NOTE:
            text = translate("WordPreview", "%1 · Note %3 under the goal itself")
        case Became.HEADING:
            text = translate("WordPreview", "Heading of the form")
        case Became.INSTRUCTION:
            text = translate("WordPreview", "Instruction of the form")
        case Became.UNIT:
            text = translate("WordPreview", "Region")
        case Became.NOTHING_TO_REPORT:
            text = translate("WordPreview", "%1 · Nothing to report")
        case Became.EMPTY:
            text = translate("WordPreview", "Empty row")
        case Became.NOTHING:
            text = translate("WordPreview", "No place")
    for mark, word in (("%1", piece.goal_number), ("%2", piece.measure), ("%3", piece.note)):
        text = text.replace(mark, "" if word is None else str(word))
    return text


def why_text(piece: Piece) -> str:
    """Why it became that, and that its number is another now if it is."""
    said = [_why(why) for why in piece.why]
    if piece.printed_number_differs:
        text = QCoreApplication.translate("WordPreview", "the number printed was %1")
        said.append(text.replace("%1", piece.label))
    line = "; ".join(said)
    return line[:1].upper() + line[1:]


def spot_text(spot: Spot) -> str:
    """Such as «Table 1, row 4»."""
    if not spot.table:
        return QCoreApplication.translate("WordPreview", "Outside the tables")
    text = QCoreApplication.translate("WordPreview", "Table %1, row %2")
    return text.replace("%1", str(spot.table)).replace("%2", str(spot.row))


def piece_text(piece: Piece) -> str:
    """The text as it stands in the document, with the number or bullet before it."""
    if piece.text:
        return f"{piece.label} {piece.text}".lstrip() if piece.label else piece.text
    if Why.PICTURE in piece.why:
        return QCoreApplication.translate("WordPreview", "(a picture without a description)")
    return piece.label


def standing_text(standing: Standing) -> str:
    """What a screen reader says of it."""
    match standing:
        case Standing.SURE:
            return QCoreApplication.translate("WordPreview", "certain")
        case Standing.UNCERTAIN:
            return QCoreApplication.translate("WordPreview", "uncertain")
        case Standing.WITHOUT_PLACE:
            return QCoreApplication.translate("WordPreview", "without a place")


def _why(why: Why) -> str:
    translate = QCoreApplication.translate
    words = {
        Why.NUMBER_AND_WORDING: translate("WordPreview", "number and wording are the form's"),
        Why.WORDING: translate("WordPreview", "the wording is the form's"),
        Why.NUMBER: translate("WordPreview", "the number is the form's"),
        Why.FORM_TEXT: translate("WordPreview", "text of the form itself"),
        Why.BESIDE_GOAL: translate("WordPreview", "stands beside its goal"),
        Why.BESIDE_MEASURE: translate("WordPreview", "stands beside its measure"),
        Why.COUNTED_ANEW: translate("WordPreview", "the numbers begin anew with each measure"),
        Why.CONTINUED: translate("WordPreview", "goes on from the row above"),
        Why.REPEATED: translate("WordPreview", "repeats what stands above"),
        Why.ONLY_A_NUMBER: translate("WordPreview", "a number without text"),
        Why.UNIT_NAME: translate("WordPreview", "names a region of the form"),
        Why.NEAR_WORDING: translate("WordPreview", "the wording is close to the form's"),
        Why.NUMBER_DIFFERS: translate(
            "WordPreview", "the wording is the form's, but the number is not"
        ),
        Why.WORDING_DIFFERS: translate(
            "WordPreview", "the number is the form's, but the wording is not"
        ),
        Why.UNNUMBERED: translate("WordPreview", "has no number, so the paragraph was taken"),
        Why.NO_MEASURE: translate("WordPreview", "no measure stands beside it"),
        Why.WHICH_MEASURE: translate(
            "WordPreview", "the numbers do not say which measure it belongs to"
        ),
        Why.NO_HEADINGS: translate(
            "WordPreview", "the table has no headings, its columns were taken in order"
        ),
        Why.BY_PLACE: translate(
            "WordPreview", "only its place among the headings says which column it is"
        ),
        Why.SEVERAL_COLUMNS: translate("WordPreview", "its cell lies over several columns"),
        Why.TEXT_BOX: translate("WordPreview", "stands in a text box"),
        Why.MAY_CONTINUE: translate("WordPreview", "may go on from the row above"),
        Why.OTHER_GOAL: translate("WordPreview", "stands under another goal in the form"),
        Why.UNIT_IN_TEXT: translate("WordPreview", "a region is named in it"),
        Why.MARK_OR_TEXT: translate(
            "WordPreview", "a number in it may be its mark or, as in a date, a part of the text"
        ),
        Why.MAY_REPEAT: translate(
            "WordPreview", "is close to what stands above, and was taken for the same"
        ),
        Why.OUTSIDE: translate("WordPreview", "stands outside the form's tables"),
        Why.OTHER_TABLE: translate("WordPreview", "its table is none of the form's"),
        Why.NO_COLUMN: translate("WordPreview", "stands in none of the form's columns"),
        Why.UNKNOWN_GOAL: translate("WordPreview", "no goal of the form is like it"),
        Why.NO_GOAL: translate("WordPreview", "the goal of its row was not recognised"),
        Why.NOT_NATIONAL: translate("WordPreview", "the form has no such national measure"),
        Why.DELETED: translate("WordPreview", "deleted, with changes tracked"),
        Why.HIDDEN: translate("WordPreview", "hidden text, or a field's prompt"),
        Why.COMMENT: translate("WordPreview", "a comment"),
        Why.FOOTNOTE: translate("WordPreview", "a footnote"),
        Why.FACTS: translate(
            "WordPreview", "what Kplan printed of the activity, which only a delivery brings back"
        ),
        Why.PICTURE: translate("WordPreview", "a picture or an embedded object"),
        Why.RUBY: translate("WordPreview", "small letters above the text"),
    }
    return words[why]
