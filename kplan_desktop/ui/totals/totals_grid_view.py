"""The view of a table of totals: walked with the arrows, copied with the keys for copying."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.totals.totals_grid import METRICS
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS

_TEXT_COLUMN, _COLUMN, _WIDEST_COLUMN = 280, 118, 260
_HEADING_PADDING, _CELL_PADDING = 24, 8
"""Pixels at 100 %: the first column, another one at least and at most, what the style keeps free in
a heading, and what lies between a cell's text and the next column."""

_HEADING_LINES = 3


class TotalsGridView(QTableView):
    """Enter asks for what a cell is made of (``sources_wanted``), Ctrl+C for a copy."""

    sources_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        wrapped = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        across.setDefaultAlignment(wrapped | Qt.TextFlag.TextWordWrap)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setHighlightSections(False)
        down.setHighlightSections(False)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def shape(self, *, text_column: int = _TEXT_COLUMN, least: int = 0) -> None:
        """Give rows and columns their sizes: the first one ``text_column`` pixels at 100 %.

        A metric's column has ``least`` pixels at least.
        """
        px, model = self._theme.tokens.px, self.model()
        across, down = self.horizontalHeader(), self.verticalHeader()
        down.setDefaultSectionSize(self.fontMetrics().lineSpacing() + px(12))
        self.setColumnWidth(0, px(text_column))
        for column in range(1, model.columnCount()):
            wanted = least if column >= METRICS else 0
            needed = self.sizeHintForColumn(column) + px(_CELL_PADDING)
            self.setColumnWidth(column, min(max(needed, px(_COLUMN), wanted), px(_WIDEST_COLUMN)))
        across.setFixedHeight(self._height_of(across, model) + px(12))

    def _height_of(self, header: QHeaderView, model: QAbstractItemModel) -> int:
        """What the longest heading needs; beyond three lines it is whole in its tooltip alone."""
        metrics = header.fontMetrics()
        room = QRect(0, 0, self._theme.tokens.px(_COLUMN - _HEADING_PADDING), 0)
        heights = [
            metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(text)).height()
            for column in range(model.columnCount())
            if (text := model.headerData(column, Qt.Orientation.Horizontal))
        ]
        return min(max(heights, default=0), _HEADING_LINES * metrics.lineSpacing())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes to the sources, the keys for copying copy the table."""
        if event.key() in ENTER_KEYS:
            self.sources_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)
