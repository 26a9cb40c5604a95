"""A page of rows as a screen reader gets it: all rows in the order of the page, in groups.

Only the rows near the viewport are widgets. The others are given as stand-ins with the words of
their rows; one that is chosen is scrolled to and gets the keyboard.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, isValid


@dataclass(frozen=True, slots=True)
class SpokenGroup:
    """Rows from ``first`` up to and without ``end`` that belong together, and their name.

    Rows under an empty ``key`` stand by themselves.
    """

    key: str
    name: str
    first: int
    end: int


class SpokenRows(Protocol):
    """What a page tells of its rows, each by its index from the top."""

    def row_keys(self) -> Sequence[Hashable]:
        """What tells the rows apart, from the top; another object whenever any has changed."""

    def row_groups(self) -> Sequence[SpokenGroup]:
        """The groups, from the top."""

    def row_widget(self, index: int) -> QWidget | None:
        """The widget of a row, where it has one at the moment."""

    def row_words(self, index: int) -> tuple[str, str]:
        """The name of a row, and the text in it."""

    def row_place(self, index: int) -> QRect:
        """Where a row lies in the widget that all rows lie in, in pixels."""

    def take_keyboard_at(self, index: int) -> None:
        """Scroll to a row, and give it the keyboard."""


class RowsInterface(QAccessibleWidget):
    """The widget that all rows lie in: its children are the groups and rows that ``rows`` tells of.

    Its stand-ins are deleted with their rows, and with ``column``.
    """

    def __init__(self, column: QWidget, rows: SpokenRows) -> None:
        super().__init__(column, QAccessible.Role.Grouping)
        self.column = column
        self.rows = rows
        self._known: Sequence[Hashable] | None = None
        self._made: dict[Hashable, _SpokenPart] = {}
        self._top: list[int | _GroupPart] = []
        column.destroyed.connect(_deleter(self._made))

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # or none
        """A group, or a row that stands by itself."""
        parts = self._parts()
        if not 0 <= index < len(parts):
            return None
        part = parts[index]
        return part if isinstance(part, _GroupPart) else self.row(part)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """The place of a group or row; -1 for what is none of them."""
        at = self.index_of(child)
        return next((i for i, part in enumerate(self._parts()) if part is child or part == at), -1)

    def row(self, index: int) -> QAccessibleInterface:
        """A row: its widget's, or a stand-in."""
        widget = self.rows.row_widget(index)
        if widget is not None:
            return QAccessible.queryAccessibleInterface(widget)
        key = self.rows.row_keys()[index]
        part = self._made.get(("row", key))
        if not isinstance(part, _RowPart):
            part = self._made[("row", key)] = _RowPart(self, key)
        return part

    def index_of(self, child: QAccessibleInterface) -> int | None:
        """The index of a row from the top of the page."""
        if isinstance(child, _RowPart):
            return child.index()
        owner = child.object()
        count = len(self.rows.row_keys())
        return next((i for i in range(count) if self.rows.row_widget(i) is owner), None)

    def group_of(self, child: QAccessibleInterface) -> QAccessibleInterface:
        """What a row lies in: a group, or the page."""
        at = self.index_of(child)
        groups = (part for part in self._parts() if isinstance(part, _GroupPart))
        if at is None:
            return self
        return next((group for group in groups if at in group.span()), self)

    def _parts(self) -> Sequence[int | _GroupPart]:
        """The groups, and the indexes of rows that stand by themselves, from the top."""
        keys = self.rows.row_keys()
        if keys is not self._known:
            self._known = keys
            self._make_parts(set(keys))
        return self._top

    def _make_parts(self, keys: set[Hashable]) -> None:
        self._top = []
        groups = self.rows.row_groups()
        for group in groups:
            if not group.key:
                self._top += range(group.first, group.end)
                continue
            part = self._made.get(("group", group.key))
            if not isinstance(part, _GroupPart):
                part = self._made[("group", group.key)] = _GroupPart(self)
            part.group = group
            self._top.append(part)
        wanted = {("group", group.key) for group in groups} | {("row", key) for key in keys}
        for gone in self._made.keys() - wanted:
            _delete(self._made.pop(gone))


class RowWidgetInterface(QAccessibleWidget):
    """The widget of a row, which lies in its group."""

    def __init__(self, row: QWidget) -> None:
        super().__init__(row, QAccessible.Role.Grouping)

    def parent(self) -> QAccessibleInterface:
        """The group, or whatever the widget lies in."""
        above = super().parent()
        return above.group_of(self) if isinstance(above, RowsInterface) else above


class _SpokenPart(QAccessibleInterface):
    """What is no widget: it lies somewhere in the page."""

    def __init__(self, page: RowsInterface) -> None:
        super().__init__()
        self.page = page
        QAccessible.registerAccessibleInterface(self)

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        return isValid(self.page.column)

    def object(self) -> QObject | None:  # type: ignore[override]  # or none
        return None

    def window(self) -> QWindow:
        return self.page.window()

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        """The child at a place on the screen."""
        children = (self.child(at) for at in range(self.childCount()))
        return next((child for child in children if child.rect().contains(x, y)), None)

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:  # noqa: N802 - Qt's name
        """Nothing is set here."""

    def on_screen(self, place: QRect) -> QRect:
        """A place in the page, on the screen."""
        return place.translated(self.page.column.mapToGlobal(QPoint()))


class _GroupPart(_SpokenPart):
    """Rows that belong together, such as a measure with its notes."""

    group: SpokenGroup

    def span(self) -> range:
        """The indexes of its rows."""
        return range(self.group.first, self.group.end)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Grouping

    def parent(self) -> QAccessibleInterface:
        return self.page

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        return len(self.span())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # or none
        """A row of the group."""
        return self.page.row(self.group.first + index) if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """The place of a row in the group; -1 where it is another's."""
        at = self.page.index_of(child)
        return -1 if at is None or at not in self.span() else at - self.group.first

    def text(self, kind: QAccessible.Text) -> str:
        return self.group.name if kind is QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def rect(self) -> QRect:
        """From its first row to its last."""
        place = self.page.rows.row_place
        return self.on_screen(place(self.group.first) | place(self.group.end - 1))


class _RowPart(_SpokenPart):
    """The stand-in of a row that has no widget at the moment."""

    def __init__(self, page: RowsInterface, key: Hashable) -> None:
        super().__init__(page)
        self._key = key
        self._action = _TakeKeyboard(self._take)

    def index(self) -> int | None:
        """Where the row is now."""
        keys = self.page.rows.row_keys()
        return keys.index(self._key) if self._key in keys else None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.EditableText

    def parent(self) -> QAccessibleInterface:
        return self.page.group_of(self)

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # or none
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """The row's name, and its words both as value and as description: systems differ."""
        index = self.index()
        if index is None:
            return ""
        name, words = self.page.rows.row_words(index)
        kinds = QAccessible.Text
        return {kinds.Name: name, kinds.Value: words, kinds.Description: words}.get(kind, "")

    def state(self) -> QAccessible.State:
        """There to be gone to. Qt takes what is called off the screen for hidden."""
        state = QAccessible.State()
        state.focusable = state.multiLine = True
        return state

    def rect(self) -> QRect:
        index = self.index()
        return QRect() if index is None else self.on_screen(self.page.rows.row_place(index))

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # a pointer
        """What can be done with it. Of None shiboken would not make a null pointer."""
        return self._action if kind is QAccessible.InterfaceType.ActionInterface else VoidPtr(0)

    def _take(self) -> None:
        index = self.index()
        if index is not None:
            self.page.rows.take_keyboard_at(index)


class _TakeKeyboard(QAccessibleActionInterface):
    """The one thing that can be done with a row out of sight: go there."""

    def __init__(self, take: Callable[[], None]) -> None:
        super().__init__()
        self._take = take

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        return [self.setFocusAction()]

    def doAction(self, _name: str) -> None:  # noqa: N802 - Qt's name
        self._take()

    def keyBindingsForAction(self, _name: str) -> list[str]:  # noqa: N802 - Qt's name
        return []


def _delete(part: QAccessibleInterface) -> None:
    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))


def _deleter(parts: dict[Hashable, _SpokenPart]) -> Callable[[], None]:
    """Deletes all that was made, once; it holds no page alive."""

    def delete() -> None:
        while parts:
            _delete(parts.popitem()[1])

    return delete
