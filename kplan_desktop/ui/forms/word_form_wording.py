"""What the pieces of Word documents became that a form was made of, in the words of the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence, PieceReason
from kplan_desktop.domain.form_from_word.form_reading import (
    DefaultedPart,
    FormPiece,
    FormPieceKind,
    FormReading,
    FormReason,
)
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.ui.chips.note_chips import enumerated
from kplan_desktop.ui.word_import.piece_rows import (
    CONFIDENCE_ICONS,
    LEFT_OUT_ICON,
    position_text,
    sentence_of,
    spoken_text,
)
from kplan_desktop.ui.word_import.word_preview_wording import reason_text

_MEANT_TO_BE_LEFT = {FormPieceKind.EMPTY, FormPieceKind.REGIONAL, FormPieceKind.REPEATED}


@dataclass(frozen=True, slots=True)
class FormPieceRow:
    """A piece of a document that was read as a form, as a row of a list shows it.

    ``document`` is the document's name, empty where there is only one.
    """

    piece: FormPiece
    document: str = ""

    @property
    def text(self) -> str:
        """The text as it stands in the document."""
        piece = self.piece
        return f"{piece.label} {piece.text}".strip()

    @property
    def place(self) -> str:
        """Where it stands, and in which document."""
        place = position_text(self.piece.position)
        return f"{self.document} · {place}" if self.document else place

    @property
    def became(self) -> str:
        """What it became, such as «National measure 2 of 1.1»."""
        piece = self.piece
        first, *others = (kind_text(kind) for kind in piece.kinds)
        if piece.number and piece.goal_number:
            text = QCoreApplication.translate("WordForm", "%1 %2 of %3")
            first = text.replace("%1", first).replace("%2", piece.number)
            first = first.replace("%3", piece.goal_number)
        elif piece.number:
            first = f"{first} {piece.number}"
        return ", ".join([first, *(other[:1].lower() + other[1:] for other in others)])

    @property
    def reasons(self) -> str:
        """Why it became that."""
        return sentence_of([_reason_text(why) for why in self.piece.reasons])

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
        """None of alarm where what is left out is no part of a form."""
        piece = self.piece
        is_left = piece.kind in _MEANT_TO_BE_LEFT
        if is_left and piece.confidence is PieceConfidence.SURE:
            return LEFT_OUT_ICON
        return CONFIDENCE_ICONS[piece.confidence]


def kind_text(kind: FormPieceKind) -> str:
    """What a piece became, without a number."""
    translate = QCoreApplication.translate
    words = {
        FormPieceKind.AREA: translate("WordForm", "Area"),
        FormPieceKind.GOAL: translate("WordForm", "Goal"),
        FormPieceKind.NATIONAL_MEASURE: translate("WordForm", "National measure"),
        FormPieceKind.COLUMN_HEADING: translate("WordForm", "Heading of a column"),
        FormPieceKind.TITLE: translate("WordForm", "Title"),
        FormPieceKind.ORGANISATION: translate("WordForm", "Organisation"),
        FormPieceKind.PERIOD: translate("WordForm", "Period"),
        FormPieceKind.INSTRUCTION: translate("WordForm", "Instruction"),
        FormPieceKind.DEADLINE: translate("WordForm", "Deadline"),
        FormPieceKind.ADDRESS: translate("WordForm", "Address"),
        FormPieceKind.COPY_ADDRESS: translate("WordForm", "Address for copies"),
        FormPieceKind.UNIT_LABEL: translate("WordForm", "Label of the region"),
        FormPieceKind.REPEATED: translate("WordForm", "Repeated text"),
        FormPieceKind.EMPTY: translate("WordForm", "Empty place"),
        FormPieceKind.REGIONAL: translate("WordForm", "Left out: a region's own"),
        FormPieceKind.NOTHING: translate("WordForm", "No place"),
    }
    return words[kind]


def _reason_text(why: PieceReason | FormReason) -> str:
    return reason_text(why) if isinstance(why, PieceReason) else form_reason_text(why)


def form_reason_text(why: FormReason) -> str:
    """A reason as a clause."""
    translate = QCoreApplication.translate
    words = {
        FormReason.HEADS_COLUMN: translate("WordForm", "stands over a column of the table"),
        FormReason.IN_COLUMN: translate("WordForm", "stands in this column"),
        FormReason.AREA_NAMED: translate("WordForm", "is headed as an area"),
        FormReason.ABOVE_TABLE: translate("WordForm", "stands over a table"),
        FormReason.GOAL_NUMBERED: translate("WordForm", "is numbered as a goal"),
        FormReason.BEGINS_DOCUMENT: translate("WordForm", "stands before the tables"),
        FormReason.NAMED_IN_TEXT: translate("WordForm", "its text says so"),
        FormReason.WRITTEN_BY_REGION: translate("WordForm", "stands where a region writes"),
        FormReason.NO_NUMBER: translate(
            "WordForm", "no number is printed before it, so it was counted"
        ),
        FormReason.NO_AREA_ABOVE: translate("WordForm", "no heading of its area was found"),
        FormReason.OTHER_AREA_NUMBER: translate(
            "WordForm", "its number is not of the area that it stands under"
        ),
        FormReason.COLUMN_BY_PLACE: translate("WordForm", "only its place says which column it is"),
        FormReason.COLUMN_MAY_BE_REGIONAL: translate(
            "WordForm", "its heading does not say whether these are national or regional"
        ),
        FormReason.WORDING_VARIES: translate(
            "WordForm", "it stands elsewhere in other words, which were kept"
        ),
        FormReason.YEAR_ADDED: translate(
            "WordForm", "its year is not printed, and was taken from the period"
        ),
        FormReason.WHICH_ADDRESS: translate(
            "WordForm", "no word says that this is where to send it"
        ),
        FormReason.OF_THE_PLAN: translate(
            "WordForm", "it is of the plan, and the form has a place for the report's only"
        ),
        FormReason.NO_GOALS_BELOW: translate(
            "WordForm", "looks like the heading of an area, but no goals stand below it"
        ),
        FormReason.LIKE_A_NAME: translate("WordForm", "looks like the name of an organisation"),
        FormReason.MAY_BE_INSTRUCTION: translate("WordForm", "stands among the instructions"),
    }
    return words[why]


def found_text(reading: FormReading) -> str:
    """What was found: «Found: 3 areas, 10 goals and 30 national measures.»."""
    translate, count = QCoreApplication.translate, reading.count
    counts = (
        translate("WordForm", "%n area(s)", "", count(FormPieceKind.AREA)),
        translate("WordForm", "%n goal(s)", "", count(FormPieceKind.GOAL)),
        translate("WordForm", "%n national measure(s)", "", count(FormPieceKind.NATIONAL_MEASURE)),
    )
    text = translate("WordForm", "Found: %1, %2 and %3.")
    for number, part in enumerate(counts, start=1):
        text = text.replace(f"%{number}", part)
    return text


def goals_text(form: Form, base: Form | None) -> str:
    """Which goals are those of another form, which are new, and which of that one are gone.

    Reports on the other form are taken along by this. Empty without another form.
    """
    if base is None or base == form:
        return ""
    translate = QCoreApplication.translate
    old, new = goal_numbers(base), goal_numbers(form)
    known = sum(1 for goal_id in new if goal_id in old)
    added = [number for goal_id, number in new.items() if goal_id not in old]
    gone = [number for goal_id, number in old.items() if goal_id not in new]
    text = translate("WordForm", "%n goal(s) are those of “%1”.", "", known)
    said = [text.replace("%1", f"{base.strategy}, {base.report.period.label}")]
    for words, numbers in (
        (translate("WordForm", "New: %1."), added),
        (translate("WordForm", "Gone: %1."), gone),
    ):
        if numbers:
            said.append(words.replace("%1", enumerated([n.removesuffix(".") for n in numbers])))
    return " ".join(said)


def lacks_text(reading: FormReading) -> str:
    """What the documents do not have, which is to be looked at; empty for nothing."""
    if not reading.defaulted:
        return ""
    names = ", ".join(map(_part_text, reading.defaulted))
    text = QCoreApplication.translate(
        "WordForm", "Not in the document: %1. Look at it when you go on with the draft."
    )
    return text.replace("%1", names)


def _part_text(part: DefaultedPart) -> str:
    translate = QCoreApplication.translate
    words = {
        DefaultedPart.TITLE: translate("WordForm", "title"),
        DefaultedPart.PERIOD: translate("WordForm", "period"),
        DefaultedPart.DEADLINE: translate("WordForm", "deadline"),
        DefaultedPart.ADDRESS: translate("WordForm", "address"),
        DefaultedPart.INSTRUCTIONS: translate("WordForm", "instructions"),
        DefaultedPart.UNITS: translate("WordForm", "regions"),
        DefaultedPart.COLUMNS: translate("WordForm", "some headings of columns"),
        DefaultedPart.STRATEGY: translate("WordForm", "name of the strategy"),
        DefaultedPart.ORGANISATION: translate("WordForm", "organisation"),
    }
    return words[part]
