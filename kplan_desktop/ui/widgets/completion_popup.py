"""What floats under a field in the page: what its words may become, or why they are refused."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QScrollArea, QVBoxLayout, QWidget

from kplan_desktop.ui.theme.theme import Theme

_MOST_ROWS = 7
_WIDTH = 280
_ROW = 30
_PADDING = 4
_NOTE_LEFT = 15
"""Pixels at 100 %, as in the style sheet."""
_EDGE = 2
"""Pixels at any size: the border, and the layout's margin within it."""


class CompletionPopup(QFrame):
    """A list or a sentence under ``field``, above other widgets, scrolling with it.

    Part of the page and no window of its own: it never takes the keyboard, which stays in the
    field. ``chosen`` carries the row that was clicked.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, field: QWidget) -> None:
        self._area = _scroll_area(field)
        host = self._area.widget() if self._area is not None else field.window()
        super().__init__(host)
        self._host: QWidget = host or field.window()
        self._field = field
        self._theme = theme
        self.setObjectName("fieldHints")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # So a click here is one in the field, and not one in the page, which could take the focus.
        self.setFocusProxy(field)
        self._list = QListWidget(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Suggestions"))
        self._list.itemClicked.connect(lambda item: self.chosen.emit(self._list.row(item)))
        self._reason = QLabel(self)
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setWordWrap(True)
        self._reason.setProperty("look", "warning")
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setProperty("look", "small")
        self._notes: Sequence[str] = ()
        self._list.currentRowChanged.connect(self._show_note)
        theme.follow(self._apply_theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._list)
        column.addWidget(self._note)
        column.addWidget(self._reason)
        field.installEventFilter(self)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._reason.setContentsMargins(px(8), px(6), px(8), px(6))
        self._note.setContentsMargins(px(_NOTE_LEFT), px(2), px(8), px(8))
        self._place()

    def show_rows(self, rows: Sequence[str], notes: Sequence[str] = ()) -> None:
        """Show these rows with the first one marked; nothing when there are none.

        ``notes`` say more of each row, while it is marked, in a quiet line under the list.
        """
        self._notes = ()
        self._list.clear()
        self._notes = notes
        self._list.addItems(list(rows))
        self._list.setCurrentRow(0)
        self._reason.hide()
        self._list.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if len(rows) > _MOST_ROWS
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self._list.setVisible(bool(rows))
        self.setVisible(bool(rows) and self._field.isVisible())
        self._place()

    def show_reason(self, reason: str) -> None:
        """Show why what was typed is refused."""
        self._list.hide()
        self._note.hide()
        self._reason.setText(reason)
        self._reason.show()
        # A field loses the keyboard also when its line is hidden.
        self.setVisible(self._field.isVisible())
        self._place()

    def reason(self) -> str:
        """The reason that is shown; empty when none is."""
        return "" if self.isHidden() or self._reason.isHidden() else self._reason.text()

    def row(self) -> int | None:
        """The row that is marked; None while none is shown."""
        return None if self.isHidden() or self._list.isHidden() else self._list.currentRow()

    def rows(self) -> list[str]:
        """The rows that are shown."""
        if self.isHidden() or self._list.isHidden():
            return []
        return [self._list.item(row).text() for row in range(self._list.count())]

    def note(self) -> str:
        """What is said of the marked row; empty for nothing."""
        row = self.row()
        return self._notes[row] if row is not None and 0 <= row < len(self._notes) else ""

    def step(self, step: int) -> None:
        """Mark the next (+1) or the previous (-1) row, round the end."""
        if self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())

    def _show_note(self, row: int) -> None:
        text = self._notes[row] if 0 <= row < len(self._notes) else ""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the field when the page lays it out elsewhere, and vanish with it."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and not self.isHidden():
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Under the field, or over it where the page ends; wholly seen if the page can scroll."""
        if self.isHidden():
            return
        px, host = self._theme.tokens.px, self._host
        width = min(max(px(_WIDTH), self._width_of_rows()), host.width())
        under = self._field.mapTo(host, QPoint(0, self._field.height() + px(4)))
        over = self._field.mapTo(host, QPoint(0, -px(4)))
        size = QSize(width, self._height_for(width))
        left = max(0, min(under.x(), host.width() - width))
        fits = under.y() + size.height() <= host.height() or over.y() < size.height()
        top = under.y() if fits else over.y() - size.height()
        self.setGeometry(left, top, size.width(), size.height())
        self.raise_()
        if self._area is not None:
            middle = self.geometry().center()
            self._area.ensureVisible(middle.x(), middle.y(), 0, size.height() // 2 + px(4))

    def _width_of_rows(self) -> int:
        """What the widest row needs, so that none is cut off where there is room for it."""
        if self._list.isHidden():
            return 0
        bar, scrolls = self._list.verticalScrollBar(), self._list.count() > _MOST_ROWS
        edges = 2 * (self._theme.tokens.px(_PADDING) + _EDGE)
        return self._list.sizeHintForColumn(0) + edges + bar.sizeHint().width() * scrolls

    def _height_for(self, width: int) -> int:
        if self._list.isHidden():
            return self._reason.heightForWidth(width - 2) + 2
        rows = min(self._list.count(), _MOST_ROWS)
        row = max(self._list.sizeHintForRow(0), self._theme.tokens.px(_ROW))
        listed = rows * row + self._theme.tokens.px(2 * _PADDING)
        self._list.setFixedHeight(listed)
        note = 0 if self._note.isHidden() else self._note.heightForWidth(width - 2)
        return listed + note + 2


def _scroll_area(widget: QWidget) -> QScrollArea | None:
    """The area in which ``widget`` scrolls, within its window."""
    found: QWidget | None = widget
    while found is not None and not isinstance(found, QScrollArea):
        found = None if found.isWindow() else found.parentWidget()
    return found
