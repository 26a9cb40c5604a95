"""Cells of several lines: a number, and in small under it what stands beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kplan_desktop.ui.theme.theme import Theme

_ASIDE, _ABOVE = 6, 5
"""Pixels at 100 % beside and above the text of a cell."""

_Index = QModelIndex | QPersistentModelIndex


class LinesDelegate(QStyledItemDelegate):
    """The first line of a text is as the model says; those after it are small and muted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def row_height(self, lines: int) -> int:
        """How high a row of so many lines is."""
        tokens = self._theme.tokens
        first = QFontMetrics(self._plain_font()).lineSpacing()
        rest = QFontMetrics(self._small_font()).lineSpacing()
        return first + (lines - 1) * rest + 2 * tokens.px(_ABOVE)

    def small_width(self, line: str) -> int:
        """How wide a cell is that has this line under its first one."""
        aside = 2 * self._theme.tokens.px(_ASIDE)
        return QFontMetrics(self._small_font()).horizontalAdvance(line) + aside

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        """What the lines need."""
        first, *rest = str(index.data() or "").split("\n")
        widths = [option.fontMetrics.horizontalAdvance(first)]
        if isinstance(font := index.data(Qt.ItemDataRole.FontRole), QFont):
            widths = [QFontMetrics(font.resolve(option.font)).horizontalAdvance(first)]
        small = QFontMetrics(self._small_font())
        widths += [small.horizontalAdvance(line) for line in rest]
        aside = 2 * self._theme.tokens.px(_ASIDE)
        return QSize(max(widths) + aside, self.row_height(1 + len(rest)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the cell of the style without its text, and then the lines."""
        option = QStyleOptionViewItem(option)
        self.initStyleOption(option, index)
        lines = option.text.split("\u2028")
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        tokens = self._theme.tokens
        aside, top = tokens.px(_ASIDE), option.rect.top() + tokens.px(_ABOVE)
        colour = index.data(Qt.ItemDataRole.ForegroundRole) or tokens.colour("ink")
        font = option.font
        align = option.displayAlignment & Qt.AlignmentFlag.AlignHorizontal_Mask
        painter.save()
        painter.setClipRect(option.rect)
        for line in lines:
            metrics = QFontMetrics(font)
            place = QRect(option.rect.left(), top, option.rect.width(), metrics.lineSpacing())
            place.adjust(aside, 0, -aside, 0)
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, place.width())
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(place, int(align | Qt.AlignmentFlag.AlignVCenter), shown)
            top += metrics.lineSpacing()
            font, colour = self._small_font(), tokens.colour("muted")
        painter.setPen(tokens.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _plain_font(self) -> QFont:
        parent = self.parent()
        return QFont(parent.font()) if isinstance(parent, QWidget) else QFont()

    def _small_font(self) -> QFont:
        font = self._plain_font()
        font.setPixelSize(self._theme.tokens.small)
        return font
