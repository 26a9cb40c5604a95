"""How the user looks at a window: what is scrolled, chosen and unfolded, where the keyboard is.

It is taken from the widgets of one window and given to those of another that show the same, as when
a window is made anew in another language. A widget is known by where it is among its siblings of
the same class, which no language changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QTreeView,
    QWidget,
)

from kplan_desktop.ui.theme.scaled_splitter import ScaledSplitter

_Path = tuple[tuple[str, int], ...]
_Rows = tuple[int, ...]
_VIEW: Final = "chosenView"


def keep_view(*widgets: QWidget) -> None:
    """Have what is chosen or typed in these belong to the view: filters, choices of what is shown.

    Nothing in them may be part of the document.
    """
    for widget in widgets:
        widget.setProperty(_VIEW, True)


class ViewState:
    """How the widgets below ``root`` are seen now, without those in ``left_out``.

    ``root`` itself, windows below it and what they contain are no part of it either.
    """

    def __init__(self, root: QWidget, left_out: Collection[QWidget] = ()) -> None:
        self._scrolled: dict[_Path, tuple[int, int]] = {}
        self._current: dict[_Path, _Rows] = {}
        self._expanded: dict[_Path, frozenset[_Rows]] = {}
        self._tabs: dict[_Path, int] = {}
        self._sizes: dict[_Path, list[int]] = {}
        self._chosen: dict[_Path, str | int | bool] = {}
        self._focus: _Path | None = None
        self._cursor = (0, 0)
        for path, widget in _below(root, left_out):
            self._take(path, widget)

    def _take(self, path: _Path, widget: QWidget) -> None:
        if isinstance(widget, QAbstractScrollArea):
            bars = widget.horizontalScrollBar(), widget.verticalScrollBar()
            self._scrolled[path] = bars[0].value(), bars[1].value()
        if isinstance(widget, QTreeView):
            self._expanded[path] = frozenset(
                rows for rows, index in _indexes(widget) if widget.isExpanded(index)
            )
        if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
            self._current[path] = _rows(widget.currentIndex())
        if isinstance(widget, QTabBar):
            self._tabs[path] = widget.currentIndex()
        if isinstance(widget, ScaledSplitter):  # others share out their width by themselves
            self._sizes[path] = widget.sizes()
        if widget.property(_VIEW):
            match widget:
                case QLineEdit():
                    self._chosen[path] = widget.text()
                case QComboBox():
                    self._chosen[path] = widget.currentIndex()
                case QAbstractButton():
                    self._chosen[path] = widget.isChecked()
        if widget is widget.window().focusWidget():
            self._focus, self._cursor = path, _cursor(widget)

    def restore_choices(self, root: QWidget, left_out: Collection[QWidget] = ()) -> None:
        """Choose again what was chosen, as the user would: tabs, filters, what is unfolded."""
        for path, widget in list(_below(root, left_out)):
            if isinstance(widget, QTabBar) and path in self._tabs:
                widget.setCurrentIndex(self._tabs[path])
            if path in self._chosen:
                _choose(widget, self._chosen[path])

    def restore_places(self, root: QWidget, left_out: Collection[QWidget] = ()) -> None:
        """Scroll to where it was, once the widgets are laid out; may be done again."""
        for path, widget in _below(root, left_out):
            if isinstance(widget, ScaledSplitter) and path in self._sizes:
                widget.setSizes(self._sizes[path])
                widget.splitterMoved.emit(0, 0)
            if isinstance(widget, QTreeView) and path in self._expanded:
                for rows, index in _indexes(widget):
                    widget.setExpanded(index, rows in self._expanded[path])
            if isinstance(widget, QAbstractItemView) and path in self._current:
                index = _index(widget, self._current[path])
                if index.isValid() and index != widget.currentIndex():
                    widget.setCurrentIndex(index)
            if isinstance(widget, QAbstractScrollArea) and path in self._scrolled:
                across, down = self._scrolled[path]
                widget.horizontalScrollBar().setValue(across)
                widget.verticalScrollBar().setValue(down)

    def restore_focus(self, root: QWidget, left_out: Collection[QWidget] = ()) -> bool:
        """Give the keyboard to what had it, its cursor where it was; False where that is gone."""
        for path, widget in _below(root, left_out):
            if path == self._focus and widget.isVisibleTo(root) and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                _put_cursor(widget, *self._cursor)
                return True
        return False


def _below(
    root: QWidget, left_out: Collection[QWidget], path: _Path = ()
) -> Iterator[tuple[_Path, QWidget]]:
    counts: Counter[str] = Counter()
    for child in root.children():
        if not isinstance(child, QWidget) or child.isWindow() or child in left_out:
            continue
        name = type(child).__name__
        here = (*path, (name, counts[name]))
        counts[name] += 1
        yield here, child
        yield from _below(child, left_out, here)


def _rows(index: QModelIndex | QPersistentModelIndex) -> _Rows:
    rows: list[int] = [index.column()]
    while index.isValid():
        rows.append(index.row())
        index = index.parent()
    return tuple(reversed(rows))


def _index(view: QAbstractItemView, rows: _Rows) -> QModelIndex:
    model, index = view.model(), QModelIndex()
    *path, column = rows
    for depth, row in enumerate(path):
        index = model.index(row, column if depth == len(path) - 1 else 0, index)
        if not index.isValid():
            break
    return index


def _indexes(
    view: QTreeView, above: QModelIndex | None = None
) -> Iterator[tuple[_Rows, QModelIndex]]:
    """All that has something below it."""
    model = view.model()
    above = QModelIndex() if above is None else above
    for row in range(model.rowCount(above) if model is not None else 0):
        index = model.index(row, 0, above)
        if model.hasChildren(index):
            yield _rows(index), index
            yield from _indexes(view, index)


def _choose(widget: QWidget, chosen: str | int | bool) -> None:
    match widget, chosen:
        case QAbstractButton(), bool() if widget.isCheckable() and widget.isChecked() != chosen:
            # Of choices of which one holds, the one that did is chosen, and no other taken away.
            if chosen or widget.group() is None or not widget.group().exclusive():
                widget.click()
        case QLineEdit(), str() if widget.text() != chosen:
            widget.setText(chosen)
            widget.textEdited.emit(chosen)
        case QComboBox(), int() if chosen != widget.currentIndex() and chosen < widget.count():
            widget.setCurrentIndex(chosen)
            widget.activated.emit(chosen)


def _cursor(widget: QWidget) -> tuple[int, int]:
    """Where the selection in a text begins and ends, the cursor at its end."""
    if isinstance(widget, QLineEdit):
        start = widget.selectionStart()
        at = widget.cursorPosition()
        other = widget.selectionEnd() if start == at else start
        return (other if widget.hasSelectedText() else at), at
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.textCursor().anchor(), widget.textCursor().position()
    return 0, 0


def _put_cursor(widget: QWidget, anchor: int, position: int) -> None:
    if isinstance(widget, QLineEdit):
        widget.setSelection(anchor, position - anchor)
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        cursor, last = widget.textCursor(), max(widget.document().characterCount() - 1, 0)
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        widget.setTextCursor(cursor)
