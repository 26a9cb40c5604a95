"""What the chips in a note's line ask for. Whoever holds the report carries it out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kplan_desktop.domain.figure_entry import MetricWish
from kplan_desktop.domain.report import Figure, Status
from kplan_desktop.domain.suggest import Suggestion


class Part(Enum):
    """A part of an activity that is edited in its dialog."""

    STATUS = "status"
    WHEN = "when"
    PARTNERS = "partners"


@dataclass(frozen=True, slots=True)
class SetFigure:
    """Give the activity a figure, in the place of that of the metric ``instead_of`` if given."""

    figure: Figure
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveFigure:
    """Take the activity's figure of a metric away."""

    metric_id: str


@dataclass(frozen=True, slots=True)
class NewMetric:
    """Add a metric for what was typed, and the figure with it."""

    wish: MetricWish
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class AcceptFigure:
    """Count a figure that the text suggests."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class DismissFigure:
    """Suggest this figure no more for these words."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class AcceptStatus:
    """Give the activity the status that is suggested."""

    status: Status


@dataclass(frozen=True, slots=True)
class DismissStatus:
    """Suggest this status no more for the note."""

    status: Status


@dataclass(frozen=True, slots=True)
class ClearPart:
    """Say nothing of this part of the activity any more."""

    part: Part


@dataclass(frozen=True, slots=True)
class EditPart:
    """Open the activity's dialog at this part."""

    part: Part


@dataclass(frozen=True, slots=True)
class JumpTo:
    """Go to another note that tells of the activity."""

    note_id: str


@dataclass(frozen=True, slots=True)
class OpenField:
    """Open the field for figures: with ``figure`` to be changed, or with what is ``typed`` so far.

    Asked, because only the holder of the report knows the metrics of now.
    """

    figure: Figure | None = None
    typed: str = ""


ChipRequest = (
    SetFigure
    | RemoveFigure
    | NewMetric
    | AcceptFigure
    | DismissFigure
    | AcceptStatus
    | DismissStatus
    | ClearPart
    | EditPart
    | JumpTo
    | OpenField
)
