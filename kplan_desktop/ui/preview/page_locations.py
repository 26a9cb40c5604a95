"""From a point on a page of the preview to the note that stands there, and back."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kplan_desktop.domain.review.findings import Location
from kplan_desktop.exchange.preview.protocol import PreviewAnswer
from kplan_desktop.ui.preview.page_stack import PaperPosition

if TYPE_CHECKING:
    from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion


class PageLocations:
    """What of the report stands where in one PDF. Places are in points, as the pages are."""

    def __init__(self, answer: PreviewAnswer) -> None:
        self._packed = answer.packed_spots
        self.spots = cache(answer.spots)

    def place_at(self, page: int, x: float, y: float) -> Location | None:
        """What stands at a point of a page, or nearest to it; None on a page that has nothing."""
        spots = self.spots(page)
        if not spots:
            return None
        return min(spots, key=lambda spot: _distance(spot, x, y)).place

    def landmarks(self, page: int, y: float) -> list[PrintedRegion]:
        """What a height on a page can be found by in another PDF, the best first.

        The first note or measure that begins there or below; where there is none, or it is gone,
        the next ones, then those above, and last the goals.
        """
        # What the form says runs beside her notes, and stays where it is when they grow.
        hers = [spot for spot in self.spots(page) if spot.place.measure_id or spot.place.note_id]
        goals = [spot for spot in self.spots(page) if spot not in hers]
        below = sorted((spot for spot in hers if spot.top >= y), key=lambda spot: spot.top)
        above = sorted((spot for spot in hers if spot.top < y), key=lambda spot: -spot.top)
        return [*below, *above, *sorted(goals, key=lambda spot: abs(spot.top - y))]

    def part(self, place: Location, page: int) -> int:
        """Which part of a place that goes on over pages stands on this one, from 0."""
        first = page
        while first > 0 and self._spot(place, first - 1) is not None:
            first -= 1
        return page - first

    def find(self, place: Location, part: int) -> PaperPosition | None:
        """Where this part of a place begins, or the last one there is; None if it is nowhere."""
        found = None
        for page in range(len(self._packed)):
            spot = self._spot(place, page)
            if spot is not None:
                found = PaperPosition(page, spot.top)
                part -= 1
            if found is not None and (spot is None or part < 0):
                break
        return found

    def _spot(self, place: Location, page: int) -> PrintedRegion | None:
        # Of thousands of pages only those are unpacked that have the id somewhere.
        identity = place.note_id or place.measure_id or place.goal_id
        if identity is None or identity.encode() not in self._packed[page]:
            return None
        return next((spot for spot in self.spots(page) if spot.place == place), None)


def follow_place(old: PageLocations, new: PageLocations, here: PaperPosition) -> PaperPosition:
    """Where in the newer PDF stands what stood here in the old one."""
    for spot in old.landmarks(here.page, here.y):
        found = new.find(spot.place, old.part(spot.place, here.page))
        if found is not None:
            return PaperPosition(found.page, found.y + here.y - spot.top)
    return here


def _distance(spot: PrintedRegion, x: float, y: float) -> float:
    """How far a point is from a spot.

    Sideways it is four times as far: the next line is nearer than the next column.
    """
    across = max(spot.left - x, 0.0, x - spot.right)
    down = max(spot.top - y, 0.0, y - spot.bottom)
    return 4 * across + down
