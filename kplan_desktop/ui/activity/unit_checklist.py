"""Choosing any number of units: a list with boxes that narrows while one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kplan_desktop.domain.model.form import Unit
from kplan_desktop.domain.text.folding import folded
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.chips.note_chips import enumerated
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label
from kplan_desktop.ui.widgets.search_picker import SearchField

_ID = Qt.ItemDataRole.UserRole
_ROWS = 5
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class UnitChecklist(QWidget):
    """A search field over a list of units, and the names of those that are chosen.

    Up and down in the search field go through the list, and Enter takes what is marked there, or
    takes it out again. ``changed`` is emitted when the choice changes.
    """

    changed = Signal()

    def __init__(self, units: tuple[Unit, ...], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.tokens.px
        self.search = SearchField(theme, self)
        self.search.setPlaceholderText(self.tr("Type to search"))
        self.search.setAccessibleName(self.tr("Search for regions that take part"))
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Regions that take part"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(px(32) * _ROWS + px(10))
        self._items: list[QListWidgetItem] = []
        for unit in units:
            item = QListWidgetItem(unit.name, self.list)
            item.setData(_ID, unit.id)
            item.setCheckState(_UNCHECKED)
            self._items.append(item)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(lambda _item: self._show_chosen())
        self._chosen = plain_label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.search)
        column.addWidget(self.list)
        column.addWidget(self._chosen)
        self._show_chosen()

    def chosen(self) -> tuple[str, ...]:
        """The ids of the units that are chosen, in the form's order."""
        return tuple(str(item.data(_ID)) for item in self._items if item.checkState() == _CHECKED)

    def set_chosen(self, unit_ids: tuple[str, ...]) -> None:
        """Choose these units and no others."""
        for item in self._items:
            item.setCheckState(_CHECKED if item.data(_ID) in unit_ids else _UNCHECKED)

    def summary(self) -> str:
        """The message under the list about the chosen units."""
        return self._chosen.text()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Rows measured before the style was known are measured again; the chosen are in sight."""
        super().showEvent(event)
        self.list.doItemsLayout()
        for item in self._items:
            if item.checkState() == _CHECKED:
                self.list.setCurrentItem(item)
                self.list.scrollToItem(item)
                break

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hand the list its keys; Enter in the empty search field is the dialog's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in ENTER_KEYS and self.search.text().strip():
                self._toggle()
                return True
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _toggle(self) -> None:
        item = self.list.currentItem()
        if item is None or item.isHidden():
            return
        item.setCheckState(_UNCHECKED if item.checkState() == _CHECKED else _CHECKED)
        self.search.clear()
        announce(self.search, self._chosen.text())

    def _narrow(self, typed: str) -> None:
        wanted = folded(typed)
        for item in self._items:
            item.setHidden(wanted not in folded(item.text()))
        shown = self._shown()
        current = self.list.currentItem()
        if shown and (current is None or current.isHidden()):
            self.list.setCurrentItem(shown[0])
        if self.list.currentItem() is not None:
            self.list.scrollToItem(self.list.currentItem())

    def _step(self, step: int) -> None:
        shown = self._shown()
        if shown:
            current = self.list.currentItem()
            at = shown.index(current) + step if current in shown else 0
            self.list.setCurrentItem(shown[min(max(at, 0), len(shown) - 1)])

    def _shown(self) -> list[QListWidgetItem]:
        return [item for item in self._items if not item.isHidden()]

    def _show_chosen(self) -> None:
        names = [item.text() for item in self._items if item.checkState() == _CHECKED]
        if names:
            self._chosen.setText(self.tr("Together with %1").replace("%1", enumerated(names)))
        else:
            self._chosen.setText(self.tr("No other region takes part."))
        self.changed.emit()
