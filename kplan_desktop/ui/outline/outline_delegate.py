"""How a row of the tree is painted: mark, number, text; and for an area how many goals are done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from kplan_desktop.domain.review.completion_marks import CompletionMark
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.ui.outline.outline_model import Index, OutlineLocation, OutlineRole
from kplan_desktop.ui.theme.row_background import paint_focus_frame, paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.wrap_label import wrapped_lines

MARK_ICONS = {
    CompletionMark.EMPTY: ("circle-dashed", "muted"),
    CompletionMark.IN_PROGRESS: ("circle-dot", "accent"),
    CompletionMark.DONE: ("circle-check", "good"),
    CompletionMark.NOTHING_TO_REPORT: ("circle-minus", "muted"),
    CompletionMark.FINDINGS: ("triangle-alert", "warning"),
}
"""A mark is a shape first; the colour (a token's name) only repeats it."""

_GAP = 8
_ICON = 18
_SMALL_ICON = 16
_COUNT = 52
"""Pixels at 100 % for how many goals of an area are done, with the air around it."""

_GOAL_LEFT, _MEASURE_LEFT = 14, 44
_ROOMY, _MOST_LINES = 18, 3
"""Characters that one line is enough for, and into how many it is broken where there are fewer."""

_LONGEST = 200
"""More characters than any row shows."""


class OutlineDelegate(QStyledItemDelegate):
    """Paints the rows in the tokens of ``theme``; the tree only offers room."""

    def __init__(self, view: QTreeView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As high as the title: of an area all of it, of others a few lines where one is short."""
        px = self._theme.tokens.px
        place: OutlineLocation = index.data(OutlineRole.PLACE)
        if place.goal_id is not None:
            is_measure = place.measure_id is not None
            font = self._entry_font(option.font, is_measure=is_measure)
            font.setWeight(QFont.Weight.DemiBold)  # no row is another one's height once chosen
            room = self._view.viewport().width() - self._entry_left(font, index) - px(8)
            count = len(self._entry_lines(_one_line(index), font, room))
            more = (count - 1) * QFontMetrics(font).lineSpacing()
            return QSize(0, px(28 if is_measure else 33) + more)
        font = self._area_font(option.font)
        room = self._view.viewport().width() - self._area_text_left(font, index)
        beside = self._has_room_for_count(index.data(), font, room)
        lines = _wrapped_lines(index.data(), font, room - px(_COUNT if beside else 8))
        return QSize(0, (lines + (not beside)) * QFontMetrics(font).lineSpacing() + px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: OutlineLocation = index.data(OutlineRole.PLACE)
        row = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        paint_row_background(painter, row, option.state, self._theme.tokens)
        paint_focus_frame(painter, row, option.state, self._theme.tokens)
        if place.goal_id is None:
            self._paint_area(painter, option, index, row)
        else:
            self._paint_entry(painter, option, index, row, place.measure_id is not None)
        painter.restore()

    def _paint_area(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: QRect
    ) -> None:
        tokens, px = self._theme.tokens, self._theme.tokens.px
        name = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        icon = self._theme.icons.icon(name, "ink", _SMALL_ICON)
        line = QFontMetrics(self._area_font(option.font)).lineSpacing()
        top = row.top() + px(8)
        mark = QRect(px(8), top + (line - tokens.icon_small) // 2, *[tokens.icon_small] * 2)
        icon.paint(painter, mark)
        settled = index.data(OutlineRole.SETTLED)
        painter.setFont(self._small_font(option.font))
        painter.setPen(tokens.colour("muted"))
        font = self._area_font(option.font)
        left = self._area_text_left(font, index)
        beside = self._has_room_for_count(index.data(), font, row.width() - left)
        count_top = top if beside else row.bottom() - px(8) - line
        count = QRect(row.right() - px(48), count_top, px(40), line)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if settled is not None:  # of parked goals nothing is asked
            painter.drawText(count, right, "/".join(map(str, settled)))
        painter.setFont(font)
        painter.setPen(tokens.colour("ink"))
        number = index.data(OutlineRole.NUMBER)
        painter.drawText(QPoint(px(30), top + QFontMetrics(font).ascent()), number)
        box = QRect(left, top, row.width() - left - px(_COUNT if beside else 8), row.height())
        _draw_wrapped(painter, box, index.data(), font)

    def _paint_entry(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        row: QRect,
        is_measure: bool,
    ) -> None:
        tokens, px = self._theme.tokens, self._theme.tokens.px
        name, role = MARK_ICONS[index.data(OutlineRole.MARK)]
        left = px(_MEASURE_LEFT if is_measure else _GOAL_LEFT)
        drawn = _SMALL_ICON if is_measure else _ICON
        size = px(drawn)
        whole, row = row, QRect(row)
        row.setHeight(px(28 if is_measure else 33))
        middle = row.center().y() - size // 2 + 1
        self._theme.icons.icon(name, role, drawn).paint(painter, QRect(left, middle, size, size))
        font = self._entry_font(option.font, is_measure=is_measure)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        font.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(tokens.colour("muted" if is_measure and not selected else "ink"))
        metrics = QFontMetrics(font)
        number = index.data(OutlineRole.NUMBER)
        number_left = left + size + px(_GAP)
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(number_left, row.top(), row.width(), row.height()), line, number)
        text_left = number_left + metrics.horizontalAdvance(number) + px(_GAP)
        comments = index.data(OutlineRole.COMMENTS)
        room = row.width() - text_left - px(8)
        if index.data(OutlineRole.CHANGED):
            sign = QRect(row.right() - px(8) - px(_SMALL_ICON), 0, *[px(_SMALL_ICON)] * 2)
            sign.moveCenter(QPoint(sign.center().x(), row.center().y() + 1))
            self._theme.icons.icon("history", "accent", _SMALL_ICON).paint(painter, sign)
            room -= px(_SMALL_ICON + _GAP)
        if comments:
            right = text_left + room
            room -= self._paint_comments(painter, row, right, comments) + px(_GAP)
        most = 1 + (whole.height() - row.height()) // metrics.lineSpacing()
        for text in wrapped_lines(_one_line(index), font, room, most):
            painter.drawText(QRect(text_left, row.top(), room, row.height()), line, text)
            row.translate(0, metrics.lineSpacing())

    def _entry_lines(self, text: str, font: QFont, room: int) -> list[str]:
        """One line where it has room for several words; large text has few of them in a line."""
        roomy = room >= _ROOMY * QFontMetrics(font).averageCharWidth()
        return wrapped_lines(text, font, room, 1 if roomy else _MOST_LINES)

    def _entry_left(self, font: QFont, index: Index) -> int:
        """Where the text of a goal or measure begins."""
        px, place = self._theme.tokens.px, index.data(OutlineRole.PLACE)
        is_measure = place.measure_id is not None
        left = px(_MEASURE_LEFT) if is_measure else px(_GOAL_LEFT)
        number = QFontMetrics(font).horizontalAdvance(index.data(OutlineRole.NUMBER))
        return left + px(_SMALL_ICON if is_measure else _ICON) + px(_GAP) + number + px(_GAP)

    def _entry_font(self, base: QFont, *, is_measure: bool) -> QFont:
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.px(14 if is_measure else 15))
        return font

    def _paint_comments(self, painter: QPainter, row: QRect, right: int, count: int) -> int:
        """Paint how many comments are open, up to ``right``; the width that this takes."""
        px, metrics = self._theme.tokens.px, painter.fontMetrics()
        text = str(count)
        wide, size = metrics.horizontalAdvance(text), px(_SMALL_ICON)
        left = right - wide - px(3) - size
        icon = QRect(left, row.center().y() - size // 2 + 1, size, size)
        self._theme.icons.icon("message-square", "accent", _SMALL_ICON).paint(painter, icon)
        where = QRect(left + size + px(3), row.top(), wide, row.height())
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), text)
        return right - left

    def _has_room_for_count(self, title: str, font: QFont, room: int) -> bool:
        """Whether no word of a title is wider than what the count leaves beside it."""
        metrics = QFontMetrics(font)
        widest = max((metrics.horizontalAdvance(word) for word in title.split()), default=0)
        return widest <= room - self._theme.tokens.px(_COUNT)

    def _area_text_left(self, font: QFont, index: Index) -> int:
        px = self._theme.tokens.px
        number = index.data(OutlineRole.NUMBER)
        return px(30) + QFontMetrics(font).horizontalAdvance(number) + px(9)

    def _area_font(self, base: QFont) -> QFont:
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.text)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small_font(self, base: QFont) -> QFont:
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.small)
        return font


def _one_line(index: Index) -> str:
    return beginning(" ".join(index.data().split()), _LONGEST)


def _layout(text: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
    layout.endLayout()
    return layout


def _wrapped_lines(text: str, font: QFont, width: int) -> int:
    return max(_layout(text, font, width).lineCount(), 1)


def _draw_wrapped(painter: QPainter, box: QRect, text: str, font: QFont) -> None:
    layout = _layout(text, font, box.width())
    metrics = QFontMetrics(font)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = line.textStart()
        part = text[start : start + line.textLength()].strip()
        baseline = box.top() + number * metrics.lineSpacing() + metrics.ascent()
        painter.drawText(QPoint(box.left(), baseline), part)
