"""A search field over a list that narrows while one types; the arrows move in it from the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.text.typeahead import TypeaheadText
from kplan_desktop.ui.accessibility.announcement import SettledAnnouncement, announce, spoken_row
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS, held_modifiers
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip
from kplan_desktop.ui.widgets.result_delegate import ResultDelegate
from kplan_desktop.ui.widgets.result_model import ResultModel, SearchResult
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label


class ResultList(QListView):
    """Shows a :class:`ResultModel`. All rows are of one height, so that thousands cost little."""

    def __init__(self, model: ResultModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(ResultDelegate(self, theme))


_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}
_ANNOUNCE_AFTER_MS = 600


class SearchField(QLineEdit):
    """A field with a magnifying glass at its left, as large as its text is.

    Not an action of the field: Qt draws the icons of those at one size.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.follow(self._leave_room)

    def setPlaceholderText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """The tooltip has all of it where the field is narrow."""
        super().setPlaceholderText(text)
        set_plain_tooltip(self, text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        px = self._theme.tokens.px
        side = px(16)
        place = QRect(px(11), (self.height() - side) // 2, side, side)
        with QPainter(self) as painter:
            self._theme.icons.icon("search", "muted", 16).paint(painter, place)

    def _leave_room(self) -> None:
        self.setTextMargins(self._theme.tokens.px(24), 0, 0, 0)


class SearchPicker(QWidget):
    """Finds one of many by typing part of it.

    Signals: ``picked(key)`` on Enter and on a double click; ``marked(key)`` when another row is
    the one that Enter would pick, None for none. Enter with Ctrl or Shift is left to the dialog.
    """

    picked = Signal(object)
    marked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.tokens.px
        self.search = SearchField(theme, self)
        self.search.textChanged.connect(self._narrow)
        self._model = ResultModel(self)
        self.list = ResultList(self._model, theme, self)
        self.list.setMinimumHeight(px(68))
        self.list.doubleClicked.connect(lambda _index: self._pick())
        self.list.selectionModel().currentChanged.connect(self._mark)
        self._nothing = plain_label("", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(px(16), 0, px(16), 0)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        self._count = QLabel(self)
        self._count.setProperty("look", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.search)
        column.addWidget(self._stack, 1)
        column.addWidget(self._count)
        self._said = SettledAnnouncement(self.search, after=_ANNOUNCE_AFTER_MS)
        for watched in (self.search, self.list):
            watched.installEventFilter(self)

    def set_words(self, name: str, placeholder: str) -> None:
        """Say what is looked for: ``name`` to a screen reader, ``placeholder`` on the screen."""
        self.search.setAccessibleName(name)
        self.search.setPlaceholderText(placeholder)
        self.list.setAccessibleName(name)

    def set_rows(
        self, rows: Sequence[SearchResult], searched: Sequence[TypeaheadText], marked: object = None
    ) -> None:
        """Offer these rows, with the one of the key ``marked`` marked, else the first."""
        self._model.set_rows(rows, searched)
        at = next((i for i, row in enumerate(rows) if row.key == marked), 0)
        self._show_result(at if not self._model.typed else 0)

    def key(self) -> object:
        """What Enter would pick, or None."""
        row = self.list.currentIndex().row()
        return self._model.found(row).key if 0 <= row < self._model.rowCount() else None

    def marked_number(self) -> str:
        """The number of the row that Enter would pick; empty for none."""
        row = self.list.currentIndex().row()
        return self._model.found(row).number if 0 <= row < self._model.rowCount() else ""

    def rows(self) -> list[SearchResult]:
        """The rows shown, from the top."""
        return [self._model.found(row) for row in range(self._model.rowCount())]

    def message(self) -> str:
        """The text shown in place of the list when it is empty."""
        return self._nothing.text() if self._stack.currentWidget() is self._nothing else ""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Rows measured before the style was known are measured again."""
        super().showEvent(event)
        self.list.doItemsLayout()
        self._scroll_to_mark()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter picks from the field as from the list; the field's arrows move in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in ENTER_KEYS and not held_modifiers(event):
                self._pick()
                return True
            if watched is self.search and key in _STEPS:
                self._mark_row(self.list.currentIndex().row() + _STEPS[key])
                announce(self.search, spoken_row(self.list.currentIndex()))
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self._model.narrow(typed)
        self._show_result(0)
        self._said.say(self._result())

    def _show_result(self, row: int) -> None:
        self._mark_row(row)
        if not self._model.rowCount():
            self._nothing.setText(
                self.tr("Nothing has these words. Try fewer letters.")
                if self._model.size()
                else self.tr("There is nothing to choose from yet.")
            )
            self._stack.setCurrentWidget(self._nothing)
            self.marked.emit(None)
        else:
            self._stack.setCurrentWidget(self.list)
        shown, all_rows = self._model.rowCount(), self._model.size()
        self._count.setText(self.count_text(shown, all_rows) if shown != all_rows else "")

    def count_text(self, shown: int, all_rows: int) -> str:
        """How many rows were found, of how many."""
        return self.tr("%1 of %2").replace("%1", str(shown)).replace("%2", str(all_rows))

    def _result(self) -> str:
        """What is said of what typing has found: how many rows, and which Enter picks."""
        marked = spoken_row(self.list.currentIndex())
        return self.message() or ". ".join(filter(None, (self._count.text(), marked)))

    def _mark_row(self, row: int) -> None:
        count = self._model.rowCount()
        if count:
            index = self._model.index(min(max(row, 0), count - 1))
            self.list.setCurrentIndex(index)
            self._scroll_to_mark()

    def _scroll_to_mark(self) -> None:
        self.list.scrollTo(self.list.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def _mark(self) -> None:
        self.marked.emit(self.key())

    def _pick(self) -> None:
        key = self.key()
        if key is not None:
            self.picked.emit(key)
