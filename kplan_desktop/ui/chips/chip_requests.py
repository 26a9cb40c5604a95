"""What the chips in a note's line ask for. The owner of the report carries it out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kplan_desktop.domain.entry.figure_parser import MetricRequest
from kplan_desktop.domain.model.report import Figure, Status
from kplan_desktop.domain.suggestions.figures import Suggestion


class ActivityPart(Enum):
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

    wish: MetricRequest
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class ManageMetrics:
    """Show the unit's own metrics, to be changed, merged or removed."""


@dataclass(frozen=True, slots=True)
class AcceptFigure:
    """Count a figure that the text suggests."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class DismissFigure:
    """Do not suggest this figure for these words again."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class AcceptStatus:
    """Give the activity the status that is suggested."""

    status: Status


@dataclass(frozen=True, slots=True)
class DismissStatus:
    """Do not suggest this status for the note again."""

    status: Status


@dataclass(frozen=True, slots=True)
class ClearPart:
    """Clear this part of the activity."""

    part: ActivityPart


@dataclass(frozen=True, slots=True)
class EditPart:
    """Open the activity's dialog at this part."""

    part: ActivityPart


@dataclass(frozen=True, slots=True)
class JumpTo:
    """Go to another note that is linked to the activity."""

    note_id: str


ChipRequest = (
    SetFigure
    | RemoveFigure
    | NewMetric
    | ManageMetrics
    | AcceptFigure
    | DismissFigure
    | AcceptStatus
    | DismissStatus
    | ClearPart
    | EditPart
    | JumpTo
)
