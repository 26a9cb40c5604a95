"""The tree of the form editor: rows that can be chosen, opened and dragged."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from kplan_desktop.domain.form_editing.form_elements import ElementKind
from kplan_desktop.ui.form_editor.form_outline_model import FormOutlineModel
from kplan_desktop.ui.theme.row_background import paint_focus_frame, paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS

Index = QModelIndex | QPersistentModelIndex


class FormOutlineView(QTreeView):
    """Pages and elements; the one that is current is shown beside it, and rows can be dragged.

    Signals: ``chosen(key)`` when another row becomes current, ``page_requested()`` when Enter is to
    lead to its fields, ``removal_requested(key)`` on Delete.
    """

    chosen = Signal(str)
    page_requested = Signal()
    removal_requested = Signal(str)

    def __init__(self, model: FormOutlineModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = model
        self._choosing = False
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Contents of the form"))
        self.setModel(model)
        self.setItemDelegate(_Delegate(self, model, theme))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setExpandsOnDoubleClick(False)
        self._open_keys: set[str] = set()
        self._kept_key = ""
        self._kept_scroll = 0
        self.clicked.connect(self._toggle)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self.setMinimumWidth(self._theme.tokens.px(180))
        self.scheduleDelayedItemsLayout()

    def choose(self, key: str, *, scroll: bool = True) -> None:
        """Make a row current without emitting ``chosen``, and scroll to it."""
        index = self._rows.index_of(key)
        if index.isValid() and index != self.currentIndex():
            self._choosing = True
            self.setCurrentIndex(index)
            self._choosing = False
        if scroll:
            self.scrollTo(self.currentIndex())

    def current_key(self) -> str:
        """The id of the current row's element or page; empty for none."""
        current = self.currentIndex()
        return self._rows.key(current) if current.isValid() else ""

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Follow the arrow keys and the mouse."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._choosing:
            self.chosen.emit(self._rows.key(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on to the fields, Delete asks for a removal."""
        if event.key() in ENTER_KEYS:
            self.page_requested.emit()
        elif event.key() == Qt.Key.Key_Delete and self.current_key():
            self.removal_requested.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        """Remember by their ids what is open and current, before the rows get other numbers."""
        self._open_keys = {
            self._rows.key(index) for index in self._rows.all_rows() if self.isExpanded(index)
        }
        self._kept_key = self.current_key()
        self._kept_scroll = self.verticalScrollBar().value()

    def _restore(self) -> None:
        for index in self._rows.all_rows():
            self.setExpanded(index, self._rows.key(index) in self._open_keys)
        self.choose(self._kept_key, scroll=False)
        self.verticalScrollBar().setValue(self._kept_scroll)

    def _toggle(self, clicked: QModelIndex) -> None:
        """A click on the sign before a row opens or closes it."""
        x = self.viewport().mapFromGlobal(self.cursor().pos()).x()
        if self._rows.rowCount(clicked) and x <= _left(clicked, self._theme):
            self.setExpanded(clicked, not self.isExpanded(clicked))


_SIGN = 16
_INDENT = 14


def _depth(index: Index) -> int:
    depth = 0
    while index.parent().isValid():
        index, depth = index.parent(), depth + 1
    return depth


def _left(index: Index, theme: Theme) -> int:
    """Where the text of a row begins, after the sign that it is open or closed."""
    return theme.tokens.px(8 + _INDENT * _depth(index) + _SIGN + 4)


class _Delegate(QStyledItemDelegate):
    """Paints a row: whether it is open, number, text, and a sign where something is left."""

    def __init__(self, view: QTreeView, model: FormOutlineModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._rows = model
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        del option, index
        return QSize(0, self._theme.tokens.px(31))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        tokens, px = self._theme.tokens, self._theme.tokens.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        paint_row_background(painter, row, option.state, tokens)
        paint_focus_frame(painter, row, option.state, tokens)
        left, size = _left(index, self._theme), px(_SIGN)
        middle = row.center().y() - size // 2 + 1
        if self._rows.rowCount(index):
            name = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
            sign = QRect(left - px(4) - size, middle, size, size)
            self._theme.icons.icon(name, "muted", _SIGN).paint(painter, sign)
        right = row.right() - px(8)
        if self._rows.faults(index):
            sign = QRect(right - size, middle, size, size)
            self._theme.icons.icon("triangle-alert", "warning", _SIGN).paint(painter, sign)
            right -= size + px(6)
        kind, font = self._rows.kind(index), QFont(option.font)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        small = kind in (ElementKind.NATIONAL_MEASURE, ElementKind.UNIT, ElementKind.METRIC)
        heads = self._rows.rowCount(index) > 0 and kind is not ElementKind.GOAL
        bold = selected or heads
        font.setPixelSize(px(14) if small else tokens.text)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(tokens.colour("muted" if small and not selected else "ink"))
        metrics = QFontMetrics(font)
        text = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, right - left)
        where = QRect(QPoint(left, row.top()), QSize(right - left, row.height()))
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()
