"""The result of reading a document: a report's contents, and an account of every piece of text.

The account is complete: every text of the document is in exactly one piece, also what was not
understood, so that nothing is dropped without being reported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from kplan_desktop.domain.docx_form.item_lines import number_of
from kplan_desktop.domain.docx_form.word_document import DocumentPosition
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.location_labels import LocationNumbers
from kplan_desktop.domain.model.report import Activity, GoalEntry, Report


class PieceOutcome(Enum):
    """What a piece of text was read as; the value is its name in the command's output."""

    GOAL = "goal"
    NATIONAL_MEASURE = "national measure"
    MEASURE = "measure"
    NOTE = "note"
    HEADING = "heading"
    INSTRUCTION = "instruction"
    UNIT = "unit"
    NOTHING_TO_REPORT = "nothing to report"
    EMPTY = "empty"
    OTHER_FORM = "part of another form"
    """Text of a form in the document that was not chosen."""
    NOTHING = "nothing"


class PieceReason(Enum):
    """Why a piece was read as it was; the value is an English clause."""

    NUMBER_AND_WORDING = "its number and wording are the form's"
    WORDING = "its wording is the form's"
    NUMBER = "its number is the form's"
    FORM_TEXT = "it is text of the form itself"
    BESIDE_GOAL = "it stands in the column and row of its goal"
    BESIDE_MEASURE = "it stands beside its measure"
    NUMBERING_RESTARTS = "the numbering begins anew with each measure"
    MEASURE_NAMED = "a line above it names its measure"
    BESIDE_NOTE = "it stands beside its note"
    CONTINUED = "it goes on from the row above"
    REPEATED = "it repeats what stands above"
    ONLY_A_NUMBER = "a number without text"
    ONLY_A_MARK = "a dash or the like, with nothing written"
    UNIT_NAME = "it names a unit of the form"

    NEAR_WORDING = "its wording is close to the form's"
    NUMBER_DIFFERS = "its wording is the form's, but its number is not"
    WORDING_DIFFERS = "its number is the form's, but its wording is not"
    UNNUMBERED = "no number marks it, so each line or paragraph was taken for one"
    NO_MEASURE = "no measure stands beside it"
    WHICH_MEASURE = "the numbering does not say which of the measures it belongs to"
    DIVIDED_COLUMN = "its column is divided, and nothing says what belongs together"
    NO_HEADINGS = "the table has no headings, so its columns were taken in their order"
    BY_PLACE = "only its place among the headings says which column it is"
    TEXT_BOX = "it stands in a text box"
    INNER_TABLE = "it stands in a table inside the cell"
    SAYS_NOTHING = "it may say that there is nothing"
    MAY_HOLD_NOTES = "no notes stand beside it, so it may hold them"
    MAY_CONTINUE = "it may go on from the row above"
    OTHER_GOAL = "it is the form's, but stands under another goal there"
    UNIT_IN_TEXT = "a unit is named in it"
    BESIDE_OTHER_GOAL = "the national measures beside it are those of another goal"
    LEFT_OUT_BESIDE = "the goal or measure beside it is deleted, hidden or struck through"
    SEVERAL_COLUMNS = "its cell lies over several of the form's columns"
    MARKER_OR_TEXT = "a number in it may be its mark, or a part of the text as in a date"
    MAY_REPEAT = "it is close to what stands above, and was taken for the same"
    BELOW_UNKNOWN_ROW = "a row over all columns above it was not understood"
    MAY_BE_OTHER_FORM = "another form may have begun before it"

    OUTSIDE = "it stands outside the form's tables"
    OTHER_TABLE = "its table is none of the form's"
    NO_COLUMN = "it stands in none of the form's columns"
    UNKNOWN_GOAL = "no goal of the form is like it"
    NO_GOAL = "the goal of its row was not recognised"
    NOT_NATIONAL = "the form has no such national measure"
    DELETED = "it was deleted, with changes tracked"
    HIDDEN = "it is hidden text"
    STRUCK = "it is struck through"
    PROMPT = "it is the prompt of a field that is not filled in"
    FIELD_CODE = "it is the code of a field, which is not printed"
    COMMENT = "it is a comment"
    FOOTNOTE = "it is a footnote"
    PICTURE = "it is a picture, a chart or another embedded object"
    INNER_DOCUMENT = "it is a document within this one, which Kplan does not read"
    RUBY = "it stands in small letters above the text"
    FACTS = "it is what Kplan printed of the activity or the plan, which only a bundle brings back"
    TOTALS = "it is a total that Kplan has made of the report's figures"
    PARKED = "it stands under a parked goal, which only a bundle brings back"
    UNKNOWN = "it stands in a part of the document that Kplan does not know"

    OTHER_FORM = "it stands in another form in the document"


class PieceConfidence(Enum):
    """Whether a piece was read with certainty, uncertainly, or found no place."""

    SURE = "sure"
    UNCERTAIN = "uncertain"
    WITHOUT_PLACE = "without a place"


_DOUBTS = frozenset(
    {
        *(
            PieceReason.NEAR_WORDING,
            PieceReason.LEFT_OUT_BESIDE,
            PieceReason.NUMBER_DIFFERS,
            PieceReason.WORDING_DIFFERS,
            PieceReason.UNNUMBERED,
        ),
        *(
            PieceReason.NO_MEASURE,
            PieceReason.WHICH_MEASURE,
            PieceReason.NO_HEADINGS,
            PieceReason.TEXT_BOX,
            PieceReason.MAY_CONTINUE,
        ),
        *(
            PieceReason.OTHER_GOAL,
            PieceReason.UNIT_IN_TEXT,
            PieceReason.BY_PLACE,
            PieceReason.MARKER_OR_TEXT,
            PieceReason.MAY_REPEAT,
        ),
        *(PieceReason.INNER_TABLE, PieceReason.SAYS_NOTHING, PieceReason.MAY_HOLD_NOTES),
        PieceReason.DIVIDED_COLUMN,
        PieceReason.SEVERAL_COLUMNS,
        PieceReason.BELOW_UNKNOWN_ROW,
        PieceReason.BESIDE_OTHER_GOAL,
        PieceReason.MAY_BE_OTHER_FORM,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPiece:
    """A piece of the document's text, its position there, and its outcome.

    ``label`` is the number or bullet printed before it, which is not kept: the report has its own
    numbering. ``goal_number`` is as in ``goal_numbers``; ``measure`` and ``note`` count from 1, and
    a note without a measure belongs to the goal itself.
    """

    text: str
    position: DocumentPosition
    outcome: PieceOutcome
    reasons: tuple[PieceReason, ...]
    label: str = ""
    goal_number: str = ""
    measure: int | None = None
    note: int | None = None

    @property
    def numbers(self) -> LocationNumbers:
        """The numbers in the report of the goal, measure or note that it became."""
        return LocationNumbers(self.goal_number, self.measure, self.note)

    @property
    def confidence(self) -> PieceConfidence:
        """Whether the outcome is certain."""
        if self.outcome is PieceOutcome.NOTHING:
            return PieceConfidence.WITHOUT_PLACE
        return (
            PieceConfidence.UNCERTAIN
            if _DOUBTS.intersection(self.reasons)
            else PieceConfidence.SURE
        )

    def doubted(self, reason: PieceReason) -> DocumentPiece:
        """The piece with this doubt if it became a measure or a note, else the piece itself."""
        if self.outcome not in (PieceOutcome.MEASURE, PieceOutcome.NOTE):
            return self
        return replace(self, reasons=(*self.reasons, reason))

    def as_other_form(self) -> DocumentPiece:
        """The piece as it is told where another form of the document was chosen."""
        return DocumentPiece(
            text=self.text,
            position=self.position,
            outcome=PieceOutcome.OTHER_FORM,
            reasons=(PieceReason.OTHER_FORM,),
            label=self.label,
        )

    @property
    def printed_number_differs(self) -> bool:
        """Whether its number in the report differs from that in the document.

        Word's numbering may continue from table to table, or begin with 4 where a list was cut.
        """
        count = self.note if self.outcome is PieceOutcome.NOTE else self.measure
        printed = number_of(self.label)
        return None not in (printed, count) and printed != count


@dataclass(frozen=True, slots=True, kw_only=True)
class WordReading:
    """The contents read with a form, and the account of every piece in the document's order.

    ``unit_id`` is the unit that the document names, None if it names none. ``adviser`` is known
    only from Kplan's own documents. ``has_form_table``: a table was read as the form's.
    """

    form: Form
    unit_id: str | None
    adviser: str
    goals: tuple[GoalEntry, ...]
    activities: Mapping[str, Activity]
    pieces: tuple[DocumentPiece, ...]
    has_form_table: bool = True

    @property
    def unit_is_certain(self) -> bool:
        """Whether the unit's name stands by itself where the form has it, not in a text."""
        return self.unit_id is not None and any(
            piece.outcome is PieceOutcome.UNIT and PieceReason.UNIT_NAME in piece.reasons
            for piece in self.pieces
        )

    def count(self, outcome: PieceOutcome) -> int:
        """How many goals, measures or notes were read (each once), or pieces of other outcomes."""
        match outcome:
            case PieceOutcome.GOAL:
                return len(
                    {
                        piece.goal_number
                        for piece in self.pieces
                        if piece.outcome is PieceOutcome.GOAL
                    }
                )
            case PieceOutcome.MEASURE:
                return sum(len(entry.measures) for entry in self.goals)
            case PieceOutcome.NOTE:
                return sum(1 for entry in self.goals for _ in entry.all_notes())
            case _:
                return sum(1 for piece in self.pieces if piece.outcome is outcome)

    def with_confidence(self, confidence: PieceConfidence) -> tuple[DocumentPiece, ...]:
        """The pieces of one confidence."""
        return tuple(piece for piece in self.pieces if piece.confidence is confidence)

    def title(self) -> str:
        """The title that the document gives the form, or empty: no heading of columns or an area.

        Headings of columns stand several in a row of a table.
        """
        heads = [piece for piece in self.pieces if piece.outcome is PieceOutcome.HEADING]
        cells = {head.position for head in heads if head.position.table}
        in_row = Counter((cell.table, cell.row) for cell in cells)
        areas = [area.title.casefold() for area in self.form.strategy_areas]
        for head in heads:
            text, place = head.text.casefold(), head.position
            if in_row[place.table, place.row] < 2 and not any(area in text for area in areas):
                return head.text
        return ""

    def report(self, *, report_id: str, unit_id: str) -> Report:
        """A new report with what was read. Raises LookupError for a unit that the form lacks."""
        self.form.unit(unit_id)
        return Report(
            id=report_id,
            form=self.form,
            unit_id=unit_id,
            adviser=self.adviser,
            goals=self.goals,
            activities=self.activities,
        )


@dataclass(frozen=True, slots=True)
class DocumentForms:
    """The forms that one document holds, in order: of several regions, or several versions.

    Each of ``readings`` has the pieces of its own form only; ``rest`` are those that belong to no
    form, such as page footers. ``together`` is the whole document read as one form.
    """

    readings: tuple[WordReading, ...]
    rest: tuple[DocumentPiece, ...]
    together: WordReading

    @property
    def may_be_one(self) -> bool:
        """Whether the forms may be parts of one report: no two name different units."""
        return len({reading.unit_id for reading in self.readings} - {None}) < 2

    def reading(self, chosen: int) -> WordReading:
        """A form's reading, counted from 0, with the account of the whole document, others last."""
        own = self.readings[chosen]
        others = (
            piece.as_other_form()
            for reading in self.readings
            if reading is not own
            for piece in reading.pieces
        )
        return replace(own, pieces=(*own.pieces, *self.rest, *others))
