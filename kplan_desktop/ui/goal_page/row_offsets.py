"""Where the rows of a tall column stand that stand one under the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class RowOffsets:
    """Tops and heights in pixels, from the top of the column.

    ``tops`` are those of the rows; ``total`` is the height of the column.
    """

    def __init__(self) -> None:
        self.heights: Sequence[int] = ()
        self.tops: Sequence[int] = ()
        self.total = 0

    def stack(self, gaps: Sequence[int], heights: Sequence[int], below: int) -> None:
        """Stack rows with these gaps above each and ``below`` pixels under the last."""
        self.heights = heights
        edges = accumulate(gap + height for gap, height in zip(gaps, heights, strict=True))
        bottoms = list(edges)
        self.tops = [bottom - height for bottom, height in zip(bottoms, heights, strict=True)]
        self.total = (bottoms[-1] if bottoms else 0) + below

    def bottom(self, index: int) -> int:
        """Where a row ends."""
        return self.tops[index] + self.heights[index]

    def within(self, top: int, bottom: int) -> range:
        """The rows of which something is between two heights."""
        first = max(bisect_right(self.tops, top) - 1, 0)
        if first < len(self.tops) and self.bottom(first) <= top:
            first += 1
        return range(first, bisect_right(self.tops, bottom - 1))
