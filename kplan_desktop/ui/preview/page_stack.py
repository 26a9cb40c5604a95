"""The vertical layout of the preview's pages, and which of them are visible. No Qt here.

Lengths on paper are in points, on the screen in pixels; ``scale`` is pixels to a point.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class PaperPosition:
    """A vertical position on a page: points below its top edge, negative above it."""

    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """An oblong on the screen, in pixels from the top left of all that can be scrolled to."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class PageStack:
    """Pages of these widths and heights (points), with ``gap`` pixels around each."""

    sizes: Sequence[tuple[float, float]]
    scale: float
    gap: float
    view_width: float
    _tops: Sequence[float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        steps = (height * self.scale + self.gap for _, height in self.sizes)
        object.__setattr__(self, "_tops", tuple(accumulate(steps, initial=self.gap)))

    @property
    def width(self) -> float:
        """Of all that can be scrolled to."""
        widest = max((width for width, _ in self.sizes), default=0.0)
        return max(self.view_width, widest * self.scale + 2 * self.gap)

    @property
    def height(self) -> float:
        """Of all that can be scrolled to."""
        return self._top(len(self.sizes))

    def box(self, page: int) -> Box:
        """Where a page is."""
        width, height = (length * self.scale for length in self.sizes[page])
        return Box((self.width - width) / 2, self._top(page), width, height)

    def visible(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights."""
        if not self.sizes:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def page_at(self, y: float) -> int:
        """The page at a height, or the one that ends above it."""
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self.sizes) - 1)

    def place_at(self, y: float) -> PaperPosition:
        """What is at a height on the screen."""
        page = self.page_at(y)
        return PaperPosition(page, (y - self._top(page)) / self.scale)

    def height_of(self, place: PaperPosition) -> float:
        """At which height on the screen a place is."""
        page = min(place.page, len(self.sizes) - 1)
        return self._top(page) + place.y * self.scale

    def _top(self, page: int) -> float:
        return self._tops[page]


def scale_to_fit(sizes: Sequence[tuple[float, float]], view_width: float, gap: float) -> float:
    """The scale at which the widest page is as wide as the view, with a gap on either side."""
    widest = max((width for width, _ in sizes), default=1.0)
    return max(view_width - 2 * gap, 50.0) / widest
