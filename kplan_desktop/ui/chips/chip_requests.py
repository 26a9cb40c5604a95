"""What the chips in a note's line ask for. The owner of the report carries it out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kplan_desktop.domain.entry.figure_parser import MetricRequest
from kplan_desktop.domain.model.report import Figure
from kplan_desktop.domain.suggestions.note_suggestions import Offer


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
class AcceptOffers:
    """Give the activity what the text states, all of this in one step."""

    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class DismissOffer:
    """Do not offer this for the same words again."""

    offer: Offer


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
    | AcceptOffers
    | DismissOffer
    | ClearPart
    | EditPart
    | JumpTo
)
