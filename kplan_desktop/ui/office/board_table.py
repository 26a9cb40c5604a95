"""The table of units: walked with the arrows, opened with Enter, sorted by its headings."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kplan_desktop.ui.office.board_model import SHARE_ROLE, BoardModel, ColumnKind
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS

_BAR_HEIGHT, _BAR_WIDTH = 8, 196
_WIDEST_NAME, _NARROWEST_TEXT = 260, 120
_AROUND_HEADING, _MARK, _GAP = 18, 16, 6
"""Pixels at 100 %: of a bar, of names and dates, and what a heading has around it, with the mark of
the order as well, and what lies between two columns."""

_SHRINKING = (ColumnKind.UNIT, ColumnKind.DELIVERED)
"""The columns whose texts are cut where there is no room: their hints have them whole."""


class BoardTable(QTableView):
    """Shows a ``BoardModel``.

    Signals: ``chosen(key)`` when another unit is chosen, empty for none; ``opened(key)`` by Enter
    or a double click; ``menu_requested(key, position)`` for the menu of a unit, at a position of
    the screen; ``figure_requested(key, metric_id, enter)`` when a figure is clicked, or by Enter,
    after which the keyboard is to go there.
    """

    chosen = Signal(str)
    opened = Signal(str)
    menu_requested = Signal(str, QPoint)
    figure_requested = Signal(str, str, bool)

    def __init__(self, model: BoardModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("board")
        self.setAccessibleName(self.tr("The units"))
        self.setAccessibleDescription(
            self.tr(
                "Enter opens a unit, or on a figure what it is made of; the menu key shows what "
                "can be done with the unit."
            )
        )
        self._board, self._theme = model, theme
        self._key = ""
        self.setModel(model)
        self.setItemDelegate(_BoardDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(False)
        header.sectionClicked.connect(self.sort_by)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._choose_again)
        model.dataChanged.connect(self.fit_columns)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._ask_for_figure)
        theme.follow(self._apply_theme)

    @property
    def key(self) -> str:
        """The key of the chosen unit; empty where none is."""
        index = self.currentIndex()
        return self._board.rows[index.row()].key if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Choose the unit with this key, if it is shown, and bring it into view."""
        row = self._board.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self._board.index(row, max(self.currentIndex().column(), 0)))

    def sort_by(self, column: int) -> None:
        """Sort by a column, then the other way round, then in the form's order."""
        self._board.sort_by(column)
        header, by = self.horizontalHeader(), self._board.sorted_by
        if by is None:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        else:
            header.setSortIndicator(*by)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give the columns the widths that their texts need, and the bars what is left.

        Where there is not room for all, the bars go first, then the ends of the longest texts.
        """
        px, header = self._theme.tokens.px, self.horizontalHeader()
        widths = [self._wanted_width(number) for number in range(len(self._board.columns))]
        kinds = [column.kind for column in self._board.columns]
        room = self.viewport().width() - sum(
            width for width, kind in zip(widths, kinds, strict=True) if kind is not ColumnKind.BAR
        )
        for number, kind in enumerate(kinds):
            if kind is ColumnKind.BAR:
                self.setColumnHidden(number, room < widths[number])
                widths[number] = min(max(room, widths[number]), px(_BAR_WIDTH))
                room -= 0 if self.isColumnHidden(number) else widths[number]
        unit, delivered = (kinds.index(kind) for kind in _SHRINKING)
        if room > 0:  # beside the texts, whose ends are not even
            widths[delivered] += room
        for number in (delivered, unit):
            spare = max(widths[number] - px(_NARROWEST_TEXT), 0)
            widths[number] -= min(spare, max(-room, 0))
            room += spare
        for number, width in enumerate(widths):
            header.resizeSection(number, width)

    def _wanted_width(self, number: int) -> int:
        """What the texts of a column and its heading need, with the mark of the order."""
        px, column = self._theme.tokens.px, self._board.columns[number]
        metrics = self.horizontalHeader().fontMetrics()
        heading = metrics.horizontalAdvance(self._board.heading(column)) + px(_AROUND_HEADING)
        if self._board.sorted_by is not None and self._board.sorted_by[0] == number:
            heading += px(_MARK)
        if column.kind is ColumnKind.BAR:
            return heading
        width = max(self.sizeHintForColumn(number), heading) + px(_GAP)
        return min(width, px(_WIDEST_NAME)) if column.kind is ColumnKind.UNIT else width

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the chosen unit, or on a figure what that is made of."""
        if event.key() in ENTER_KEYS:
            if self.key and not self._ask_for_figure(self.currentIndex(), enter=True):
                self.opened.emit(self.key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """The menu of the unit under the mouse, or by the keyboard of the chosen one."""
        index, at = self.indexAt(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            below = self.visualRect(index).bottomLeft()
            at = self.viewport().mapToGlobal(below)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_requested.emit(self.key, at)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_board"):
            self.fit_columns()

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self.setIconSize(self._theme.icons.size(18))
        vertical = self.verticalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(self.fontMetrics().lineSpacing() + px(17))
        self.fit_columns()

    def _remember(self) -> None:
        self._key = self.key

    def _choose_again(self) -> None:
        """Choose what was chosen before the rows were put in another order."""
        key, self._key = self._key, ""
        self.choose(key)
        if not self.key:
            self.chosen.emit("")

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self._board.rows[current.row()].key if current.isValid() else "")

    def _open(self, index: QModelIndex) -> None:
        if self._board.columns[index.column()].metric is None:
            self.opened.emit(self._board.rows[index.row()].key)

    def _ask_for_figure(self, index: QModelIndex, *, enter: bool = False) -> bool:
        """Ask what a cell's figure is made of; gives whether there is one."""
        column, row = self._board.columns[index.column()], self._board.rows[index.row()]
        if column.metric is None or not (row.has_delivered and row.is_known):
            return False
        self.figure_requested.emit(row.key, column.metric.id, enter)
        return True


class _BoardDelegate(QStyledItemDelegate):
    """Paints the bars; all else is the style's. A line divides the rows."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        tokens, rect = self._theme.tokens, option.rect
        painter.save()
        painter.setPen(tokens.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        model = index.model()
        if isinstance(model, BoardModel) and model.columns[index.column()].kind is ColumnKind.BAR:
            share = index.data(SHARE_ROLE)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            height, aside = tokens.px(_BAR_HEIGHT), tokens.px(8)
            groove = QRectF(rect).adjusted(aside, 0, -aside, 0)
            groove.setTop(rect.center().y() - height / 2)
            groove.setHeight(height)
            painter.setBrush(tokens.colour("ground"))
            painter.drawRoundedRect(groove, height / 4, height / 4)
            if share:
                bar = QRectF(groove)
                bar.setWidth(max(groove.width() * share, height / 2))
                painter.setBrush(tokens.colour("accent"))
                painter.drawRoundedRect(bar, height / 4, height / 4)
        painter.restore()
