"""From a point on a page of the preview to the note that stands there, and back."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kplan_desktop.domain.findings import Place
from kplan_desktop.export.preview_wire import PreviewAnswer
from kplan_desktop.ui.preview_layout import PaperPlace

if TYPE_CHECKING:
    from kplan_desktop.export.spots import Spot

_PAGES_AROUND = 5
"""How far a note is looked for from where it stood before: text pushes it over a page's edge."""


class PreviewPlaces:
    """What of the report stands where in one PDF. Places are in points, as the pages are."""

    def __init__(self, answer: PreviewAnswer) -> None:
        self._pages = len(answer.packed_spots)
        self.spots = cache(answer.spots)

    def place_at(self, page: int, x: float, y: float) -> Place | None:
        """What stands at a point of a page, or nearest to it; None on a page that has nothing."""
        spots = self.spots(page)
        if not spots:
            return None
        return min(spots, key=lambda spot: _distance(spot, x, y)).place

    def below(self, page: int, y: float) -> Spot | None:
        """The first note or measure that begins at or below a height on a page."""
        # What the form says runs beside them, and stays where it is when they grow.
        spots = [spot for spot in self.spots(page) if spot.place.measure_id or spot.place.note_id]
        return min((spot for spot in spots if spot.top >= y), key=lambda s: s.top, default=None)

    def find(self, place: Place, page: int) -> PaperPlace | None:
        """Where a place begins, on a page or one of those around it, the nearest first."""
        around = range(page - _PAGES_AROUND, page + _PAGES_AROUND + 1)
        for near in sorted(around, key=lambda one: abs(one - page)):
            if 0 <= near < self._pages:
                for spot in self.spots(near):
                    if spot.place == place:
                        return PaperPlace(near, spot.top)
        return None


def follow_place(old: PreviewPlaces, new: PreviewPlaces, here: PaperPlace) -> PaperPlace:
    """Where in the newer PDF stands what stood here in the old one."""
    spot = old.below(here.page, here.y)
    found = new.find(spot.place, here.page) if spot is not None else None
    if spot is None or found is None:
        return here
    return PaperPlace(found.page, found.y + here.y - spot.top)


def _distance(spot: Spot, x: float, y: float) -> float:
    """How far a point is from a spot.

    Sideways it is four times as far: the next line is nearer than the next column.
    """
    across = max(spot.left - x, 0.0, x - spot.right)
    down = max(spot.top - y, 0.0, y - spot.bottom)
    return 4 * across + down
