"""Where the rows of a goal's page stand, one under the other, and the cards drawn behind them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kplan_desktop.ui.goal_page.page_rows import GOAL_CARD, NEW_CARD, GoalNotesPageRow, PageRow
from kplan_desktop.ui.theme.style_tokens import Tokens

_WIDEST = 880
"""Pixels at 100 %: lines longer than this are hard to read."""

_SIDE = 26
"""Pixels at 100 % left and right of the cards at least."""

_BETWEEN = 14
"""Pixels at 100 % between two cards."""

_FRAME = 1


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


@dataclass(frozen=True, slots=True)
class _Card:
    name: str
    first: int
    last: int
    plain: bool

    @property
    def frame(self) -> int:
        return 0 if self.name == NEW_CARD else _FRAME


class CardLayout:
    """Which rows share a card, and the spacing that this adds between them."""

    def __init__(self) -> None:
        self._cards: list[_Card] = []
        self.gaps: list[int] = []
        self.insets: list[int] = []

    def divide(self, page_rows: Sequence[PageRow], tokens: Tokens) -> None:
        """Group these rows into cards. Sets ``gaps``, the space above each row, and ``insets``, its
        side margins.
        """
        self._cards = []
        for index, page_row in enumerate(page_rows):
            if page_row.card is None:
                continue
            if self._cards and self._cards[-1].name == page_row.card:
                last = self._cards[-1]
                self._cards[-1] = _Card(last.name, last.first, index, last.plain)
            else:
                empty = page_row.card == GOAL_CARD and not isinstance(page_row, GoalNotesPageRow)
                plain = empty or page_row.card == NEW_CARD
                self._cards.append(_Card(page_row.card, index, index, plain))
        between = tokens.px(_BETWEEN)
        self.gaps = [
            between if index and page_row.card is None else 0
            for index, page_row in enumerate(page_rows)
        ]
        self.insets = [0] * len(page_rows)
        under = 0
        for card in self._cards:
            self.gaps[card.first] = under + (between if card.first else 0) + card.frame
            under = card.frame
            self.insets[card.first : card.last + 1] = [card.frame] * (card.last + 1 - card.first)

    @property
    def below(self) -> int:
        """The height that the card adds under the last row."""
        return self._cards[-1].frame if self._cards else 0

    def paint(self, painter: QPainter, offsets: RowOffsets, tokens: Tokens, clip: QRectF) -> None:
        """Paint the cards of which something is in ``clip``, which is as wide as they are."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for card in self._cards:
            top = offsets.tops[card.first] - card.frame
            bottom = offsets.bottom(card.last) + card.frame
            if bottom <= clip.top() or top >= clip.bottom():
                continue
            shape = QRectF(clip.left(), top, clip.width(), bottom - top)
            if card.plain:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens.colour("ground"))
            else:
                shape.adjust(0.5, 0.5, -0.5, -0.5)
                painter.setPen(QPen(tokens.colour("line"), 1))
                painter.setBrush(tokens.colour("card"))
            painter.drawRoundedRect(shape, tokens.radius_card, tokens.radius_card)


def width_of_cards(available: int, tokens: Tokens) -> int:
    """The width of the cards in pixels on a page with ``available`` pixels."""
    return min(available - 2 * tokens.px(_SIDE), tokens.px(_WIDEST))
