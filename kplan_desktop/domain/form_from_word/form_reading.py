"""The result of reading a form from Word documents: a draft, and an account of every piece of text.

The account is complete: every text of the documents is in exactly one piece, also what a region
wrote and what was not understood.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence, PieceReason
from kplan_desktop.domain.docx_form.word_document import DocumentPosition
from kplan_desktop.domain.form_format.form_check import publishing_faults
from kplan_desktop.domain.form_format.form_fault import FormFault
from kplan_desktop.domain.model.form import Form


class FormPieceKind(Enum):
    """What a piece of text became; the value is its name in the command's output."""

    AREA = "area"
    GOAL = "goal"
    NATIONAL_MEASURE = "national measure"
    COLUMN_HEADING = "column heading"
    TITLE = "title"
    ORGANISATION = "organisation"
    PERIOD = "period"
    INSTRUCTION = "instruction"
    DEADLINE = "deadline"
    ADDRESS = "address"
    COPY_ADDRESS = "address for copies"
    UNIT_LABEL = "unit label"
    REPEATED = "repeated text"
    """Text that the form has already from elsewhere in the documents."""
    EMPTY = "empty place"
    """A number, dash or underline where nothing is written."""
    REGIONAL = "a region's own text"
    """What a region wrote into its form, which is no part of it."""
    NOTHING = "nothing"


class FormReason(Enum):
    """Why a piece became what it did; the value is an English clause."""

    HEADS_COLUMN = "it stands over a column of the table"
    IN_COLUMN = "it stands in this column"
    AREA_NAMED = "it is headed as an area"
    ABOVE_TABLE = "it stands over a table"
    GOAL_NUMBERED = "it is numbered as a goal"
    BEGINS_DOCUMENT = "it stands before the tables"
    NAMED_IN_TEXT = "its text says so"
    WRITTEN_BY_REGION = "it stands where a region writes"

    NO_NUMBER = "no number is printed before it, so it was counted"
    NO_AREA_ABOVE = "no heading of its area was found"
    OTHER_AREA_NUMBER = "its number is not of the area that it stands under"
    COLUMN_BY_PLACE = "only its place says which column it is"
    COLUMN_MAY_BE_REGIONAL = "its heading does not say whether these are national or regional"
    WORDING_VARIES = "the other document has it in other words, which were left"
    YEAR_ADDED = "its year is not printed, and was taken from the period"
    WHICH_ADDRESS = "no word says that this is where to send it"
    OF_THE_PLAN = "it is of the plan, and the form has a place for the report's only"
    NO_GOALS_BELOW = "it looks like the heading of an area, but no goals stand below it"
    LIKE_A_NAME = "it looks like the name of an organisation"
    MAY_BE_INSTRUCTION = "it stands among the instructions"


class DefaultedPart(Enum):
    """A part of the form that no document had, so that another was put in; or none at all."""

    TITLE = "title"
    PERIOD = "period"
    DEADLINE = "deadline"
    ADDRESS = "address"
    INSTRUCTIONS = "instructions"
    UNITS = "units"
    COLUMNS = "column headings"
    STRATEGY = "strategy"
    ORGANISATION = "organisation"


_DOUBTS: frozenset[PieceReason | FormReason] = frozenset(
    {
        FormReason.NO_NUMBER,
        FormReason.NO_AREA_ABOVE,
        FormReason.OTHER_AREA_NUMBER,
        FormReason.COLUMN_BY_PLACE,
        FormReason.COLUMN_MAY_BE_REGIONAL,
        FormReason.WORDING_VARIES,
        FormReason.YEAR_ADDED,
        FormReason.WHICH_ADDRESS,
        FormReason.LIKE_A_NAME,
        FormReason.MAY_BE_INSTRUCTION,
        PieceReason.NO_HEADINGS,
        PieceReason.UNNUMBERED,
        PieceReason.MARKER_OR_TEXT,
        PieceReason.MAY_CONTINUE,
        PieceReason.TEXT_BOX,
        PieceReason.INNER_TABLE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPiece:
    """A piece of a document's text, its position there, and what it became.

    ``document`` counts from 0. ``label`` is the number or bullet before it. ``kinds`` are several
    where one sentence holds several things, the first being the main one. ``number`` is the printed
    number of the area, goal or measure that it became, ``goal_number`` that of a measure's goal.
    """

    text: str
    position: DocumentPosition
    kinds: tuple[FormPieceKind, ...]
    reasons: tuple[PieceReason | FormReason, ...]
    document: int = 0
    label: str = ""
    number: str = ""
    goal_number: str = ""

    @property
    def kind(self) -> FormPieceKind:
        """The main thing that it became."""
        return self.kinds[0]

    @property
    def confidence(self) -> PieceConfidence:
        """Whether it is certain what it became."""
        if self.kind is FormPieceKind.NOTHING:
            return PieceConfidence.WITHOUT_PLACE
        return (
            PieceConfidence.UNCERTAIN
            if _DOUBTS.intersection(self.reasons)
            else PieceConfidence.SURE
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FormReading:
    """A draft of a form, which may have faults, and the account of every piece.

    ``defaulted`` are the parts that no document has, which a person must look at.
    """

    form: Form
    pieces: tuple[FormPiece, ...]
    defaulted: tuple[DefaultedPart, ...]

    @property
    def faults(self) -> list[FormFault]:
        """What the draft lacks to be a usable form."""
        return publishing_faults(self.form)

    def count(self, kind: FormPieceKind) -> int:
        """How many areas, goals or national measures the draft has, or pieces of other kinds."""
        match kind:
            case FormPieceKind.AREA:
                return len(self.form.strategy_areas)
            case FormPieceKind.GOAL:
                return sum(1 for _ in self.form.goals())
            case FormPieceKind.NATIONAL_MEASURE:
                return sum(len(goal.national_measures) for goal in self.form.goals())
            case _:
                return sum(1 for piece in self.pieces if kind in piece.kinds)

    def with_confidence(self, confidence: PieceConfidence) -> tuple[FormPiece, ...]:
        """The pieces of one confidence."""
        return tuple(piece for piece in self.pieces if piece.confidence is confidence)
