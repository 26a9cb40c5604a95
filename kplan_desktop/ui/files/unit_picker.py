"""Choosing the region: a list that narrows while one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kplan_desktop.domain.model.form import Unit
from kplan_desktop.ui.accessibility.announcement import SettledAnnouncement, announce, spoken_row
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label
from kplan_desktop.ui.widgets.search_picker import SearchField

_ID = Qt.ItemDataRole.UserRole
_ROWS = 5
_KEYS_FOR_THE_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class UnitPicker(QWidget):
    """A search field over the list of a form's units.

    Up and down work in the search field too. ``chosen`` carries the id of the unit, or None while
    none is chosen; ``accepted`` says that Enter was pressed or a unit double-clicked.
    """

    chosen = Signal(object)
    accepted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.tokens.px
        self.search = SearchField(theme, self)
        self.search.setPlaceholderText(self.tr("Type to search"))
        self.search.setAccessibleName(self.tr("Search for your region"))
        self._said = SettledAnnouncement(self.search)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.installEventFilter(self)
        self._list.setAccessibleName(self.tr("Region"))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Tab leads from the field on: the arrows move in the list from there.
        self._list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._list.setFixedHeight(px(32) * _ROWS + px(12))
        self._list.currentItemChanged.connect(lambda *_: self.chosen.emit(self.unit_id()))
        self._list.itemDoubleClicked.connect(lambda *_: self.accepted.emit())
        self._nothing = plain_label(self.tr("No region fits."), "muted")
        inside = QVBoxLayout(self._list.viewport())
        inside.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.search)
        column.addWidget(self._list)

    def set_units(self, units: tuple[Unit, ...], chosen: str | None = None) -> None:
        """Offer these units, in the form's order, with ``chosen`` marked if it is among them."""
        self.search.clear()
        self._said.forget()
        self._list.clear()
        for unit in units:
            item = QListWidgetItem(unit.name)
            item.setData(_ID, unit.id)
            self._list.addItem(item)
            if unit.id == chosen:
                self._list.setCurrentItem(item)

    def unit_id(self) -> str | None:
        """The id of the unit that is marked, or None."""
        item = self._list.currentItem()
        if item is None or item.isHidden():
            return None
        unit_id: str = item.data(_ID)
        return unit_id

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Rows measured before the style was known are measured again."""
        super().showEvent(event)
        self._list.doItemsLayout()
        middle = QListWidget.ScrollHint.PositionAtCenter
        if self._list.currentItem() is not None:
            self._list.scrollToItem(self._list.currentItem(), middle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep Enter from the dialog's button, and hand the search field's arrows to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in ENTER_KEYS:
                self.accepted.emit()
                return True
            if watched is self.search and key in _KEYS_FOR_THE_LIST:
                self._step(key)
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        """Show the units that hold what is typed; mark the first when the marked one is gone."""
        wanted = typed.strip().casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())
        shown = self._shown()
        self._nothing.setVisible(not shown)
        current = self._list.currentItem()
        if wanted and (current is None or current.isHidden()):
            self._list.setCurrentRow(self._list.row(shown[0]) if shown else -1)
        elif current is not None:
            self._list.scrollToItem(current)
        marked = spoken_row(self._list.currentIndex()) if self.unit_id() is not None else ""
        self._said.say(marked if shown else self._nothing.text())
        self.chosen.emit(self.unit_id())

    def _step(self, key: Qt.Key) -> None:
        shown = self._shown()
        if not shown:
            return
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS}
        current = self._list.currentItem()
        at = shown.index(current) + steps.get(key, _ROWS) if current in shown else 0
        self._list.setCurrentItem(shown[min(max(at, 0), len(shown) - 1)])
        announce(self.search, spoken_row(self._list.currentIndex()))

    def _items(self) -> list[QListWidgetItem]:
        model = self._list.model()
        return [self._list.item(row) for row in range(model.rowCount(QModelIndex()))]

    def _shown(self) -> list[QListWidgetItem]:
        return [item for item in self._items() if not item.isHidden()]
