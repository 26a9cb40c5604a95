"""How a row of a found list is painted: what was typed stands out, and no text is markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from kplan_desktop.domain.text.typeahead import match_spans
from kplan_desktop.ui.theme.row_background import paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.lossless_text import document_text, utf16_length
from kplan_desktop.ui.widgets.result_model import Index, ResultModel, SearchResult

_HEIGHT = 54
_SIDE = 12
_BEFORE_MATCH = 24
"""So many characters before the first match are shown where the text must begin with «…»."""

_LONGEST = 400
"""More characters than any row has room for."""

Spans = Sequence[tuple[int, int]]


class ResultDelegate(QStyledItemDelegate):
    """Paints the rows of a list in the tokens of ``theme``."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """Two lines."""
        return QSize(0, self._theme.tokens.px(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Paint one row."""
        model: ResultModel = index.model()  # type: ignore[assignment]  # the only one it is made for
        found: SearchResult = model.found(index.row())
        tokens, px = self._theme.tokens, self._theme.tokens.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_background(painter, option.rect, option.state, tokens)
        large, small = self._font(option.font, tokens.text), self._font(option.font, tokens.small)
        row = option.rect.adjusted(px(_SIDE), px(6), -px(_SIDE), -px(6))
        width = QFontMetrics(small).horizontalAdvance(model.widest_number)
        number = QRect(row.left(), row.top(), width + 1, row.height() // 2)
        painter.setFont(small)
        painter.setPen(tokens.colour("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number, int(Qt.AlignmentFlag.AlignLeft | middle), found.number)
        left = number.right() + px(14)
        badge = QFontMetrics(small).horizontalAdvance(found.badge)
        if found.badge:
            where = QRect(row.right() - badge, row.top(), badge + 1, row.height() // 2)
            painter.setPen(tokens.colour("accent"))
            painter.drawText(where, int(Qt.AlignmentFlag.AlignRight | middle), found.badge)
        room = row.right() - left - (badge + px(12) if found.badge else 0)
        upper = QRect(left, row.top(), room, row.height() // 2)
        lower = QRect(left, row.center().y() + 1, row.right() - left, row.height() // 2)
        painter.setPen(tokens.colour("ink"))
        self._paint_line(painter, upper, found.text, model.typed, large)
        painter.setPen(tokens.colour("muted"))
        self._paint_line(painter, lower, found.below, model.typed, small)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, box: QRect, text: str, typed: str, font: QFont
    ) -> None:
        line = " ".join(document_text(text).split())
        spans: Spans = match_spans(typed, line)
        metrics = QFontMetrics(font)
        if (
            spans
            and metrics.horizontalAdvance(line[: spans[0][1]]) > box.width() - metrics.height()
        ):
            line, spans = _begun_near(line, spans)
        layout = self._layout(line[:_LONGEST], spans, font)
        if layout.lineAt(0).naturalTextWidth() > box.width():
            dots = metrics.horizontalAdvance("…")
            end = layout.lineAt(0).xToCursor(box.width() - dots - metrics.averageCharWidth())
            layout = self._layout(_first(line, end).rstrip() + "…", spans, font)
        top = box.top() + (box.height() - layout.lineAt(0).height()) / 2
        layout.draw(painter, QPointF(box.left(), top))

    def _layout(self, line: str, spans: Spans, font: QFont) -> QTextLayout:
        layout = QTextLayout(line, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats([self._set_off(line, start, end) for start, end in spans])
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout

    def _set_off(self, line: str, start: int, end: int) -> QTextLayout.FormatRange:
        """Bold and in the accent colour, so that the match does not depend on colour alone."""
        found = QTextLayout.FormatRange()
        found.start = utf16_length(line[:start])
        found.length = utf16_length(line[start:end])
        found.format = QTextCharFormat()
        found.format.setFontWeight(QFont.Weight.Bold)
        found.format.setForeground(self._theme.tokens.colour("accent"))
        return found

    def _font(self, base: QFont, size: int) -> QFont:
        font = QFont(base)
        font.setPixelSize(size)
        return font


def _begun_near(line: str, spans: Spans) -> tuple[str, Spans]:
    """The line from a word shortly before its first match on, after «…»."""
    wanted = max(spans[0][0] - _BEFORE_MATCH, 0)
    begin = line.find(" ", wanted, spans[0][0]) + 1 or spans[0][0]
    moved = begin - 2
    return f"… {line[begin:]}", [(start - moved, end - moved) for start, end in spans]


def _first(line: str, units: int) -> str:
    """The characters of ``line`` that stand whole before a position in UTF-16."""
    length = 0
    for index, character in enumerate(line):
        length += utf16_length(character)
        if length > units:
            return line[:index]
    return line
