"""The list of units at the left of the reading, each with the drawing of its state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from kplan_desktop.domain.collection.board import BoardRow
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.office_intake.board_wording import delivered_text, state_icon, state_name
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_KEY = Qt.ItemDataRole.UserRole


class ChoiceList(QListWidget):
    """A list of which one row is read. Rows without a key are headings, and are passed over.

    Signals: ``chosen(key)`` when another row becomes current, ``page_requested()`` when Enter is to
    lead to what is read.
    """

    chosen = Signal(str)
    page_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("choices")
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._choose)

    @property
    def key(self) -> str:
        """The key of the current row; empty for none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_KEY))

    def choose(self, key: str) -> bool:
        """Make the row with this key current; False where there is none."""
        for item in self._items():
            if item.data(_KEY) == key:
                self.setCurrentItem(item)
                return True
        return False

    def step(self, by: int) -> None:
        """Go to the row after (1) or before (-1) the current one, over headings."""
        keys = [str(item.data(_KEY)) for item in self._items()]
        if not keys:
            return
        at = keys.index(self.key) + by if self.key in keys else 0
        self.choose(keys[min(max(at, 0), len(keys) - 1)])

    def add(self, key: str, text: str, spoken: str, tooltip: str = "") -> QListWidgetItem:
        """A row at the end; without a key it is a heading."""
        item = QListWidgetItem(one_line(text), self)
        item.setData(_KEY, key)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, one_line(spoken))
        if tooltip:
            item.setToolTip(plain_tooltip(tooltip))
        if not key:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            font = QFont(self.font())
            font.setPixelSize(self._theme.tokens.small)
            font.setWeight(QFont.Weight.DemiBold)
            item.setFont(font)
            item.setForeground(self._theme.tokens.colour("muted"))
        return item

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter leads to what is read."""
        if event.key() in ENTER_KEYS:
            self.page_requested.emit()
        else:
            super().keyPressEvent(event)

    def _items(self) -> list[QListWidgetItem]:
        """The rows that can be chosen."""
        items = [self.item(row) for row in range(self.count())]
        return [item for item in items if item.data(_KEY)]

    def _choose(self, now: QListWidgetItem | None) -> None:
        if now is not None and now.data(_KEY):
            self.chosen.emit(str(now.data(_KEY)))


class UnitList(ChoiceList):
    """All units, and after them what came of units that the form does not know."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Units"))
        self._rows: tuple[BoardRow, ...] = ()
        theme.follow(self._fill)

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        """Show these units; the current one stays current."""
        if tuple(map(_shown, rows)) != tuple(map(_shown, self._rows)):
            self._rows = tuple(rows)
            self._fill()

    def _fill(self) -> None:
        icon = self._theme.tokens.px(16)
        self.setIconSize(QSize(icon, icon))
        key, blocked = self.key, self.blockSignals(True)
        self.clear()
        for row in self._rows:
            name, role = state_icon(row)
            state = delivered_text(row) if row.has_delivered else state_name(row.state)
            item = self.add(row.key, row.name, f"{row.name}, {state}", f"{row.name}\n{state}")
            item.setIcon(self._theme.icons.icon(name, role, 16))
        self.choose(key)
        self.blockSignals(blocked)


def _shown(row: BoardRow) -> tuple[object, ...]:
    """What the list shows of a unit."""
    return row.key, row.name, state_icon(row), delivered_text(row)
