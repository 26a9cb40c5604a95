"""How a row of the list of notes is painted: headings, places, texts and figures, no markup."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.ui.joint_report.goal_rows import JointRow, JointRowKind
from kplan_desktop.ui.joint_report.note_model import NoteModel
from kplan_desktop.ui.outline.outline_model import Index
from kplan_desktop.ui.theme.row_background import paint_focus_frame, paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.lossless_text import document_text
from kplan_desktop.ui.widgets.wrap_label import wrapped_lines

_SIDE, _AIR, _HEAD_AIR = 14, 8, 18
"""Pixels at 100 %."""

_MOST_LINES, _LONGEST = 14, 2_000
"""Lines and characters of a note that are shown; all of it is in the report and on the page."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of one font and colour (the name of a token)."""

    lines: list[str]
    font: QFont
    role: str


class NoteDelegate(QStyledItemDelegate):
    """Paints the rows of ``notes`` in a view, in the tokens of ``theme``."""

    def __init__(self, view: QListView, notes: NoteModel, theme: Theme) -> None:
        super().__init__(view)
        self._list, self._notes, self._theme = view, notes, theme
        self._blocks: dict[JointRow, list[_Block]] = {}
        self._fonts: dict[tuple[int, bool], QFont] = {}
        self._width = 0

    def prepare(self) -> None:
        """Forget the lines of rows that are gone, or all where the width is another."""
        width = self._list.viewport().width()
        kept = self._blocks if width == self._width else {}
        self._blocks = {row: kept[row] for row in self._notes.rows if row in kept}
        self._width = width

    def forget(self) -> None:
        """The theme is another."""
        self._blocks, self._fonts = {}, {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As high as its lines."""
        row = self._notes.rows[index.row()]
        blocks = self._blocks_of(index.row(), option.font)
        height = sum(len(block.lines) * QFontMetrics(block.font).lineSpacing() for block in blocks)
        return QSize(0, height + self._above(row) + self._theme.tokens.px(_AIR))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        tokens, px = self._theme.tokens, self._theme.tokens.px
        row = self._notes.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect)
        if row.kind in (JointRowKind.GROUP, JointRowKind.LEFT_OUT_HEAD):
            box.setTop(box.top() + self._above(row) - px(_AIR))
        paint_row_background(painter, box, option.state, tokens)
        paint_focus_frame(painter, box, option.state, tokens)
        top = option.rect.top() + self._above(row)
        for block in self._blocks_of(index.row(), option.font):
            metrics = QFontMetrics(block.font)
            painter.setFont(block.font)
            painter.setPen(tokens.colour(block.role))
            for line in block.lines:
                painter.drawText(option.rect.left() + px(_SIDE), top + metrics.ascent(), line)
                top += metrics.lineSpacing()
        if row.kind is JointRowKind.NOTE:
            painter.setPen(tokens.colour("line"))
            bottom = option.rect.bottom()
            painter.drawLine(option.rect.left() + px(_SIDE), bottom, option.rect.right(), bottom)
        painter.restore()

    def _above(self, row: JointRow) -> int:
        is_head = row.kind in (JointRowKind.GROUP, JointRowKind.LEFT_OUT_HEAD)
        return self._theme.tokens.px(_HEAD_AIR if is_head else _AIR)

    def _blocks_of(self, number: int, base: QFont) -> list[_Block]:
        row = self._notes.rows[number]
        if row not in self._blocks:
            self._blocks[row] = self._made(row, base)
        return self._blocks[row]

    def _made(self, row: JointRow, base: QFont) -> list[_Block]:
        tokens = self._theme.tokens
        width = self._list.viewport().width() - 2 * tokens.px(_SIDE)
        if row.kind in (JointRowKind.GROUP, JointRowKind.LEFT_OUT_HEAD):
            font = self._sized(base, tokens.text, bold=True)
            title = f"{row.title} ({row.count})"
            role = "ink" if row.kind is JointRowKind.GROUP else "muted"
            return [_Block(wrapped_lines(title, font, width, 3), font, role)]
        small, text = self._sized(base, tokens.small), self._sized(base, tokens.text)
        blocks = [_Block(wrapped_lines(row.title, small, width, 3), small, "muted")]
        if row.text:
            shown = document_text(beginning(row.text, _LONGEST))
            role = "muted" if row.kind is JointRowKind.LEFT_OUT else "ink"
            blocks.append(_Block(wrapped_lines(shown, text, width, _MOST_LINES), text, role))
        if row.facts:
            facts = self._sized(base, tokens.small, bold=row.has_figures)
            role = "accent" if row.has_figures else "muted"
            blocks.append(_Block(wrapped_lines(row.facts, facts, width, 4), facts, role))
        return blocks

    def _sized(self, base: QFont, size: int, *, bold: bool = False) -> QFont:
        if (size, bold) not in self._fonts:
            font = QFont(base)
            font.setPixelSize(size)
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            self._fonts[size, bold] = font
        return self._fonts[size, bold]
