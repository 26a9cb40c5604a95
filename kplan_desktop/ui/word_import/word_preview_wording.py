"""What the window says of a piece of a Word document: where it stood, what it became, and why."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.docx_form.reading_result import (
    DocumentPiece,
    PieceConfidence,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.ui.messages.finding_messages import location_words
from kplan_desktop.ui.word_import.piece_rows import (
    CONFIDENCE_ICONS,
    LEFT_OUT_ICON,
    position_text,
    sentence_of,
    spoken_text,
)

_MEANT_TO_BE_LEFT = {PieceOutcome.EMPTY, PieceOutcome.OTHER_FORM}
_NOTHING_WRITTEN = {PieceReason.PROMPT, PieceReason.FIELD_CODE, PieceReason.TOTALS}


@dataclass(frozen=True, slots=True)
class ReportPieceRow:
    """A piece of a document that was read as a report, as a row of a list shows it."""

    piece: DocumentPiece

    @property
    def text(self) -> str:
        """The text as it stands in the document."""
        return piece_text(self.piece)

    @property
    def place(self) -> str:
        """Where it stands there."""
        return position_text(self.piece.position)

    @property
    def became(self) -> str:
        """What it became."""
        return outcome_text(self.piece)

    @property
    def reasons(self) -> str:
        """Why."""
        return reasons_text(self.piece)

    @property
    def confidence(self) -> PieceConfidence:
        """Whether that is certain."""
        return self.piece.confidence

    @property
    def spoken(self) -> str:
        """What it became, whether that is certain, and why."""
        return spoken_text(self.became, self.confidence, self.reasons)

    @property
    def icon(self) -> tuple[str, str]:
        """None of alarm where nothing that was written is left out."""
        piece = self.piece
        is_nothing = piece.outcome is PieceOutcome.NOTHING
        lacks_nothing = is_nothing and _NOTHING_WRITTEN & {*piece.reasons}
        if lacks_nothing or piece.outcome in _MEANT_TO_BE_LEFT:
            return LEFT_OUT_ICON
        return CONFIDENCE_ICONS[piece.confidence]


def outcome_text(piece: DocumentPiece) -> str:
    """Such as «1.1, measure 2, note 3», or «National measure of 1.1»."""
    translate = QCoreApplication.translate
    match piece.outcome:
        case PieceOutcome.GOAL:
            text = translate("WordPreview", "Goal %1")
        case PieceOutcome.NATIONAL_MEASURE if piece.goal_number:
            text = translate("WordPreview", "National measure of %1")
        case PieceOutcome.NATIONAL_MEASURE:
            text = translate("WordPreview", "National measure")
        case PieceOutcome.MEASURE | PieceOutcome.NOTE:
            return piece.numbers.long(location_words())
        case PieceOutcome.HEADING:
            text = translate("WordPreview", "Heading of the form")
        case PieceOutcome.INSTRUCTION:
            text = translate("WordPreview", "Instruction of the form")
        case PieceOutcome.UNIT:
            text = translate("WordPreview", "Region")
        case PieceOutcome.NOTHING_TO_REPORT:
            text = translate("WordPreview", "%1, nothing to report")
        case PieceOutcome.EMPTY:
            text = translate("WordPreview", "Empty row")
        case PieceOutcome.OTHER_FORM:
            text = translate("WordPreview", "Another form in the document")
        case PieceOutcome.NOTHING:
            text = translate("WordPreview", "No place")
    return text.replace("%1", piece.goal_number)


def reasons_text(piece: DocumentPiece) -> str:
    """Why it became that, and that its number is another now if it is."""
    reasons = [reason_text(why) for why in piece.reasons]
    if piece.printed_number_differs:
        text = QCoreApplication.translate("WordPreview", "the number printed was %1")
        reasons.append(text.replace("%1", piece.label))
    return sentence_of(reasons)


def piece_text(piece: DocumentPiece) -> str:
    """The text as it stands in the document, with the number or bullet before it."""
    if piece.text:
        return f"{piece.label} {piece.text}".lstrip() if piece.label else piece.text
    if PieceReason.PICTURE in piece.reasons:
        return QCoreApplication.translate("WordPreview", "(a picture without a description)")
    if PieceReason.INNER_DOCUMENT in piece.reasons:
        return QCoreApplication.translate("WordPreview", "(a document)")
    return piece.label


def doubts_text(reading: WordReading) -> str:
    """How many pieces are uncertain, and how many the report will lack; empty for none."""
    uncertain = len(reading.with_confidence(PieceConfidence.UNCERTAIN))
    lacking = len(reading.with_confidence(PieceConfidence.WITHOUT_PLACE))
    translate, sentences = QCoreApplication.translate, []
    if uncertain:
        sentences.append(translate("WordPreview", "%n piece(s) are uncertain.", "", uncertain))
    if lacking:
        sentences.append(
            translate(
                "WordPreview",
                "%n piece(s) found no place, and do not become part of the report.",
                "",
                lacking,
            )
        )
    return " ".join(sentences)


def reason_text(why: PieceReason) -> str:
    """A reason as a clause."""
    translate = QCoreApplication.translate
    words = {
        PieceReason.NUMBER_AND_WORDING: translate(
            "WordPreview", "number and wording are the form's"
        ),
        PieceReason.WORDING: translate("WordPreview", "the wording is the form's"),
        PieceReason.NUMBER: translate("WordPreview", "the number is the form's"),
        PieceReason.FORM_TEXT: translate("WordPreview", "text of the form itself"),
        PieceReason.BESIDE_GOAL: translate("WordPreview", "stands beside its goal"),
        PieceReason.BESIDE_MEASURE: translate("WordPreview", "stands beside its measure"),
        PieceReason.NUMBERING_RESTARTS: translate(
            "WordPreview", "the numbers begin anew with each measure"
        ),
        PieceReason.MEASURE_NAMED: translate("WordPreview", "a line above names its measure"),
        PieceReason.BESIDE_NOTE: translate("WordPreview", "stands beside its note"),
        PieceReason.CONTINUED: translate("WordPreview", "goes on from the row above"),
        PieceReason.REPEATED: translate("WordPreview", "repeats what stands above"),
        PieceReason.ONLY_A_NUMBER: translate("WordPreview", "a number without text"),
        PieceReason.ONLY_A_MARK: translate(
            "WordPreview", "a dash or the like, with nothing written"
        ),
        PieceReason.UNIT_NAME: translate("WordPreview", "names a region of the form"),
        PieceReason.NEAR_WORDING: translate("WordPreview", "the wording is close to the form's"),
        PieceReason.NUMBER_DIFFERS: translate(
            "WordPreview", "the wording is the form's, but the number is not"
        ),
        PieceReason.WORDING_DIFFERS: translate(
            "WordPreview", "the number is the form's, but the wording is not"
        ),
        PieceReason.UNNUMBERED: translate(
            "WordPreview", "has no number, so each line or paragraph was taken by itself"
        ),
        PieceReason.NO_MEASURE: translate("WordPreview", "no measure stands beside it"),
        PieceReason.WHICH_MEASURE: translate(
            "WordPreview", "the numbers do not say which measure it belongs to"
        ),
        PieceReason.DIVIDED_COLUMN: translate(
            "WordPreview", "its column is divided, and nothing says what belongs together"
        ),
        PieceReason.NO_HEADINGS: translate(
            "WordPreview", "the table has no headings, its columns were taken in order"
        ),
        PieceReason.BY_PLACE: translate(
            "WordPreview", "only its place among the headings says which column it is"
        ),
        PieceReason.LEFT_OUT_BESIDE: translate(
            "WordPreview", "the goal or measure beside it is deleted, hidden or struck through"
        ),
        PieceReason.SEVERAL_COLUMNS: translate("WordPreview", "its cell lies over several columns"),
        PieceReason.TEXT_BOX: translate("WordPreview", "stands in a text box"),
        PieceReason.INNER_TABLE: translate("WordPreview", "stands in a table inside the cell"),
        PieceReason.SAYS_NOTHING: translate("WordPreview", "may say that there is nothing"),
        PieceReason.MAY_HOLD_NOTES: translate(
            "WordPreview", "no notes stand beside it, so it may hold them"
        ),
        PieceReason.MAY_CONTINUE: translate("WordPreview", "may go on from the row above"),
        PieceReason.OTHER_GOAL: translate("WordPreview", "stands under another goal in the form"),
        PieceReason.UNIT_IN_TEXT: translate("WordPreview", "a region is named in it"),
        PieceReason.MARKER_OR_TEXT: translate(
            "WordPreview", "a number in it may be its mark or, as in a date, a part of the text"
        ),
        PieceReason.MAY_REPEAT: translate(
            "WordPreview", "is close to what stands above, and was taken for the same"
        ),
        PieceReason.BESIDE_OTHER_GOAL: translate(
            "WordPreview", "the national measures beside it are those of another goal"
        ),
        PieceReason.BELOW_UNKNOWN_ROW: translate(
            "WordPreview", "a row over all columns above it was not understood"
        ),
        PieceReason.MAY_BE_OTHER_FORM: translate(
            "WordPreview", "another form may have begun before it"
        ),
        PieceReason.OTHER_FORM: translate(
            "WordPreview", "belongs to another form than the one that was chosen"
        ),
        PieceReason.OUTSIDE: translate("WordPreview", "stands outside the form's tables"),
        PieceReason.OTHER_TABLE: translate("WordPreview", "its table is none of the form's"),
        PieceReason.NO_COLUMN: translate("WordPreview", "stands in none of the form's columns"),
        PieceReason.UNKNOWN_GOAL: translate("WordPreview", "no goal of the form is like it"),
        PieceReason.NO_GOAL: translate("WordPreview", "the goal of its row was not recognised"),
        PieceReason.NOT_NATIONAL: translate("WordPreview", "the form has no such national measure"),
        PieceReason.DELETED: translate("WordPreview", "deleted, with changes tracked"),
        PieceReason.HIDDEN: translate("WordPreview", "hidden text"),
        PieceReason.STRUCK: translate("WordPreview", "struck through"),
        PieceReason.PROMPT: translate("WordPreview", "the prompt of a field not filled in"),
        PieceReason.FIELD_CODE: translate("WordPreview", "a field's code, which is not printed"),
        PieceReason.COMMENT: translate("WordPreview", "a comment"),
        PieceReason.FOOTNOTE: translate("WordPreview", "a footnote"),
        PieceReason.FACTS: translate(
            "WordPreview",
            "what Kplan printed of the activity or the plan, which only a delivery brings back",
        ),
        PieceReason.TOTALS: translate("WordPreview", "a total that Kplan has made of the figures"),
        PieceReason.PARKED: translate(
            "WordPreview", "stands under “Parked”, which only a delivery brings back"
        ),
        PieceReason.PICTURE: translate(
            "WordPreview", "a picture, a chart or another embedded object"
        ),
        PieceReason.INNER_DOCUMENT: translate(
            "WordPreview", "a document within this one, which Kplan does not read"
        ),
        PieceReason.UNKNOWN: translate(
            "WordPreview", "stands in a part of the document that Kplan does not know"
        ),
        PieceReason.RUBY: translate("WordPreview", "small letters above the text"),
    }
    return words[why]
