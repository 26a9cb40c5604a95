"""From a point on a page of the preview to the location printed there, and back."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kplan_desktop.domain.model.location import Location
from kplan_desktop.exchange.preview.protocol import PreviewAnswer
from kplan_desktop.ui.preview.page_stack import PaperPosition

if TYPE_CHECKING:
    from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion


class PageLocations:
    """Where the locations of a report are printed in one PDF, in points, as the pages are."""

    def __init__(self, answer: PreviewAnswer) -> None:
        self._packed = answer.packed_regions
        self.regions = cache(answer.regions)

    def region_at(self, page: int, x: float, y: float) -> PrintedRegion | None:
        """The region at a point of a page or nearest to it, None if there is none."""
        return min(self.regions(page), key=lambda region: _distance(region, x, y), default=None)

    def landmarks(self, page: int, y: float) -> list[PrintedRegion]:
        """What a height on a page can be found by in another PDF, the best first.

        The first note or measure that begins there or below; where there is none, or it is gone,
        the next ones, then those above, and last the goals.
        """
        # The form's columns run beside the notes, and do not move when the notes grow.
        notes_and_measures = [
            region
            for region in self.regions(page)
            if region.location.measure_id or region.location.note_id
        ]
        goals = [region for region in self.regions(page) if region not in notes_and_measures]
        below = sorted(
            (region for region in notes_and_measures if region.top >= y),
            key=lambda region: region.top,
        )
        above = sorted(
            (region for region in notes_and_measures if region.top < y),
            key=lambda region: -region.top,
        )
        return [*below, *above, *sorted(goals, key=lambda region: abs(region.top - y))]

    def part(self, location: Location, page: int, unit_id: str = "") -> int:
        """Which part, from 0, of a location printed over several pages is on this page.

        With a ``unit_id``, here and below, it is the location in the report of that unit.
        """
        first = page
        while first > 0 and self._region_of(location, first - 1, unit_id) is not None:
            first -= 1
        return page - first

    def find(self, location: Location, part: int, unit_id: str = "") -> PaperPosition | None:
        """Where this part of a location begins, or the last one there is; None if it is nowhere."""
        found = None
        for page in range(len(self._packed)):
            region = self._region_of(location, page, unit_id)
            if region is not None:
                found = PaperPosition(page, region.top)
                part -= 1
            if found is not None and (region is None or part < 0):
                break
        return found

    def begin(self, location: Location, unit_id: str = "") -> tuple[int, PrintedRegion] | None:
        """The page and region where a location begins, or what it stands under if it is not there.

        A new note is not printed before it has a text, and the plan has no notes.
        """
        above = Location(location.goal_id, location.measure_id), Location(location.goal_id)
        for place in dict.fromkeys((location, *above)):
            for page in range(len(self._packed)):
                region = self._region_of(place, page, unit_id if place.note_id else "")
                if region is not None:
                    return page, region
        return None

    def _region_of(self, location: Location, page: int, unit_id: str) -> PrintedRegion | None:
        # Of thousands of pages only those are unpacked that have the id somewhere.
        identity = location.note_id or location.measure_id or location.goal_id
        if identity is None or identity.encode() not in self._packed[page]:
            return None
        return next(
            (
                region
                for region in self.regions(page)
                if region.location == location and unit_id in ("", region.unit_id)
            ),
            None,
        )


def follow_place(old: PageLocations, new: PageLocations, here: PaperPosition) -> PaperPosition:
    """The position in the newer PDF of what is printed here in the old one."""
    for region in old.landmarks(here.page, here.y):
        part = old.part(region.location, here.page, region.unit_id)
        found = new.find(region.location, part, region.unit_id)
        if found is not None:
            return PaperPosition(found.page, found.y + here.y - region.top)
    return here


def _distance(region: PrintedRegion, x: float, y: float) -> float:
    """How far a point is from a region.

    Sideways it is four times as far: the next line is nearer than the next column.
    """
    across = max(region.left - x, 0.0, x - region.right)
    down = max(region.top - y, 0.0, y - region.bottom)
    return 4 * across + down
