"""From a point on a page of the preview to the note that stands there, and back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument

from kplan_desktop.domain.findings import Place
from kplan_desktop.ui.preview_layout import PaperPlace
from kplan_desktop.ui.preview_text import Piece, Spot, spots_on

_PAGES_AROUND = (0, 1, -1, 2, -2)
"""Where a piece is looked for that stood on a page before: text may have pushed it over an edge."""

_MOST_PIECES = 1500
"""Beyond so many, looking for the place of one would take longer than a frame on the screen."""


class PreviewPlaces:
    """What of the report stands where in one PDF; each page is looked through when it is asked for.

    ``pieces`` are those of the report that the PDF was made of, in its order.
    """

    def __init__(self, document: QPdfDocument, pieces: Sequence[Piece]) -> None:
        self._document = document
        self._pieces = pieces
        self._texts: dict[int, str] = {}
        self._spots: dict[int, tuple[Spot, ...]] = {}
        self._boxes: dict[tuple[int, Spot], QRectF] = {}

    @property
    def is_quick(self) -> bool:
        """Whether there are few enough pieces for a look while she writes."""
        return len(self._pieces) <= _MOST_PIECES

    def text(self, page: int) -> str:
        """The text of a page."""
        if page not in self._texts:
            self._texts[page] = self._document.getAllText(page).text()
        return self._texts[page]

    def spots(self, page: int) -> tuple[Spot, ...]:
        """What stands on a page, from its beginning to its end."""
        if page not in self._spots:
            about = page / self._document.pageCount()
            self._spots[page] = spots_on(self.text(page), self._pieces, about)
        return self._spots[page]

    def box(self, page: int, spot: Spot) -> QRectF:
        """Around the letters of a spot, in points from the top left of the page."""
        key = page, spot
        if key not in self._boxes:
            length = spot.end - spot.start
            selection = self._document.getSelectionAtIndex(page, spot.start, length)
            self._boxes[key] = selection.boundingRectangle()
        return self._boxes[key]

    def place_at(self, page: int, point: QPointF) -> Place | None:
        """What stands at a point of a page, or nearest to it; None on a page that has nothing."""
        spots = self.spots(page)
        if not spots:
            return None
        return min(spots, key=lambda spot: _distance(self.box(page, spot), point)).place

    def spot_below(self, page: int, y: float) -> Spot | None:
        """The first note or measure that begins at or below a height on a page."""
        # Their tops come in order; those of the goals beside them do not.
        spots = [spot for spot in self.spots(page) if spot.place.note_id or spot.place.measure_id]
        index = bisect_left(spots, y, key=lambda spot: self.box(page, spot).top())
        return spots[index] if index < len(spots) else None

    def find(self, place: Place, page: int) -> PaperPlace | None:
        """Where a place begins, on a page or one of those around it."""
        for near in _PAGES_AROUND:
            if 0 <= page + near < self._document.pageCount():
                for spot in self.spots(page + near):
                    if spot.place == place:
                        return PaperPlace(page + near, self.box(page + near, spot).top())
        return None


def follow_place(old: PreviewPlaces, new: PreviewPlaces, here: PaperPlace) -> PaperPlace:
    """Where in the newer PDF stands what stood here in the old one."""
    if not (old.is_quick and new.is_quick) or old.text(here.page) == new.text(here.page):
        return here
    spot = old.spot_below(here.page, here.y)
    if spot is None:
        return here
    found = new.find(spot.place, here.page)
    if found is None:
        return here
    return PaperPlace(found.page, found.y + here.y - old.box(here.page, spot).top())


def _distance(box: QRectF, point: QPointF) -> float:
    """How far a point is from a box, sideways four times as far: the next line is nearer than the
    next column.
    """
    across = max(box.left() - point.x(), 0.0, point.x() - box.right())
    down = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
    return 4 * across + down
