"""A list whose rows stay where they are while what they say changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from kplan_desktop.ui.joint_totals.lines_delegate import LinesDelegate
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ListedItem:
    """A row: what it is known by, its title, and what stands small under it.

    ``colour`` is the token of the title's colour, empty for the usual one.
    """

    key: str
    title: str
    about: str
    colour: str = ""


class KeyedList(QListWidget):
    """Signals: ``chosen(key)`` when another row is chosen; ``opened(key)`` by Enter or twice."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: dict[str, ListedItem] = {}
        self._order: list[str] = []
        self.setAccessibleName(name)
        self.setItemDelegate(LinesDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.currentItemChanged.connect(
            lambda item, _: self.chosen.emit("" if item is None else item.data(_KEY))
        )
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(_KEY)))
        theme.follow(self._repaint)
        theme.changed.connect(self.scheduleDelayedItemsLayout)  # rows have another height

    @property
    def key(self) -> str:
        """The key of the chosen row; empty for none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_KEY))

    def shown_keys(self) -> list[str]:
        """The keys of the rows as they stand."""
        return [str(self.item(row).data(_KEY)) for row in range(self.count())]

    def show_items(self, items: Sequence[ListedItem]) -> None:
        """Show these: those that are there stay in their places, and what is new comes last.

        What was there before comes back to its place, as when a decision is undone.
        """
        self._items = {each.key: each for each in items}
        for row in reversed(range(self.count())):
            if self.item(row).data(_KEY) not in self._items:
                self.takeItem(row)
        places = {key: place for place, key in enumerate(self._order)}
        for each in items:
            place = places.setdefault(each.key, len(places))
            if place == len(self._order):
                self._order.append(each.key)
            shown = self.shown_keys()
            row = next((n for n, key in enumerate(shown) if places[key] >= place), len(shown))
            if row == len(shown) or shown[row] != each.key:
                item = QListWidgetItem()
                item.setData(_KEY, each.key)
                self.insertItem(row, item)
        self._repaint()

    def choose(self, key: str) -> None:
        """Choose a row."""
        keys = self.shown_keys()
        if key in keys:
            self.setCurrentRow(keys.index(key))

    def rename(self, key: str, new: str) -> None:
        """Know the chosen row by another key, so that it stays in its place."""
        item = self.currentItem()
        if item is not None and key != new:
            self._order[self._order.index(key)] = new
            self._items[new] = replace(self._items[key], key=new)
            item.setData(_KEY, new)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the chosen row."""
        if event.key() in ENTER_KEYS and self.key:
            self.opened.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _repaint(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            shown = self._items[str(item.data(_KEY))]
            item.setText(f"{shown.title}\n{shown.about}")
            item.setToolTip(plain_tooltip(f"{shown.title}. {shown.about}"))
            colour = self._theme.tokens.colour(shown.colour) if shown.colour else None
            item.setData(Qt.ItemDataRole.ForegroundRole, colour)
