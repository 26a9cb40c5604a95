"""A tall page of rows, of which only those near the view are widgets.

The height of a visible row is measured; those of the others are estimated until then. When an
estimate was wrong, what is visible keeps its position on the screen and the scroll bar follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessibleInterface, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kplan_desktop.ui.accessibility.row_interfaces import RowsInterface
from kplan_desktop.ui.goal_page.card_layout import CardLayout, RowOffsets, width_of_cards
from kplan_desktop.ui.goal_page.page_rows import (
    EditablePageRow,
    Key,
    MeasurePageRow,
    NewNotePageRow,
    NotePageRow,
    PageRow,
    editable_beside,
)
from kplan_desktop.ui.goal_page.row_widget_pool import RowWidgetFactory, RowWidgetPool
from kplan_desktop.ui.goal_page.spoken_page import SpokenPage
from kplan_desktop.ui.goal_page.text_row import TextRow, height_at
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.keyboard import loses_focus, order_tabs

_Seen = tuple[list[tuple[Key, int]], GrowingTextEdit | None]
"""The rows in view and where, and the text with the keyboard, if its cursor is in view."""

_LEAST_HEIGHT = 40
"""Pixels at 100 %, of a note of one line."""

_PAUSE = 20
"""Milliseconds between two widgets that are made ahead."""

_TOP, _BOTTOM = 20, 26

_PASSES = 10
"""Each pass makes what has come into view; more than a few mean that heights do not converge."""


class VirtualRowView(QScrollArea):
    """Shows the rows given by ``show_rows``; the first and the last one are always widgets."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._factory: RowWidgetFactory
        self._pool: RowWidgetPool
        self._page_rows: list[PageRow] = []
        self._index: dict[Key, int] = {}
        self._measured: dict[Key, int] = {}
        self._guessed: dict[Key, int] = {}
        self._offsets = RowOffsets()
        self._cards = CardLayout()
        self._width = 0
        self._changed: Key | None = None
        self._stale = False
        self._seen: _Seen | None = None
        self._filling = False
        self._tab_order: list[QWidget] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = _Column(self)
        self.setWidget(self.column)
        self._ahead = QTimer(self)
        self._ahead.timeout.connect(self._make_ahead)
        self.verticalScrollBar().valueChanged.connect(lambda: self._fill(self.anchors()))
        theme.about_to_change.connect(self._remember_seen)
        theme.follow(self._apply_theme)

    def set_factory(self, factory: RowWidgetFactory) -> None:
        """Have rows shown by these widgets. To be called once, before anything is shown."""
        self._factory = factory
        self._pool = RowWidgetPool(factory, self.column)

    def _remember_seen(self) -> None:
        """Note what is in view while all rows still have the heights that they are seen with."""
        text = self._text_in_view(self.viewport().height())
        self._seen = self.anchors(written=text), text

    def _apply_theme(self) -> None:
        """Have the page laid out again, but only once its rows follow the theme too.

        They do so after the view, being made after it. Like a layout, it then learns of it by an
        event, and keeps what is seen in its place as it does for any change of heights.
        """
        self._cards.divide(self._page_rows, self._theme.tokens)
        self._forget_heights()
        QCoreApplication.postEvent(self.column, QEvent(QEvent.Type.LayoutRequest))

    # --- what is shown ------------------------------------------------------------------------

    def show_rows(self, page_rows: list[PageRow], *, from_top: bool = False) -> int | None:
        """Show these rows. A row that is the same object as before is left alone.

        What is seen stays where it is, or else the page is shown ``from_top``. Where the keyboard
        was in a row that is gone, its index is returned.
        """
        anchors = self.anchors(focus_first=False)
        if from_top:
            anchors = [(page_rows[0].key, self._theme.tokens.px(_TOP))]
        before, lost = self._page_rows, None
        changed = [i for i, (a, b) in enumerate(zip(before, page_rows, strict=False)) if a is not b]
        if len(before) == len(page_rows) and all(
            before[i].key == page_rows[i].key for i in changed
        ):
            if len(changed) == 1:
                # Also where it is not seen, the cursor is to stand where the text was changed.
                self._changed = page_rows[changed[0]].key
                self.widget_for(self._changed)
            self._page_rows = page_rows
            for index in changed:
                self._update_widget(page_rows[index])
        else:
            lost = self._replace_rows(page_rows)
        self._fill(anchors)
        return lost

    def page_rows(self) -> Sequence[PageRow]:
        """What is shown, from top to bottom."""
        return self._page_rows

    def page_row(self, key: Key) -> PageRow | None:
        """What is shown under a key."""
        index = self._index.get(key)
        return None if index is None else self._page_rows[index]

    def widget_for(self, key: Key) -> QWidget | None:
        """The widget of a row, made if need be; None where there is no such row.

        Out of sight it stays only as long as it has the keyboard.
        """
        index = self._index.get(key)
        if index is None:
            return None
        return self._pool.get(key) or self._make(index)

    def shown_widget(self, key: Key) -> QWidget | None:
        """The widget of a row, if it has one now."""
        return self._pool.get(key)

    def widgets(self) -> list[QWidget]:
        """The widgets that show something now."""
        return [widget for _, widget in self._pool.items()]

    def keep(self, anchors: Sequence[tuple[Key, int]]) -> None:
        """Scroll so that the first of the anchors that there is lies where it says."""
        self._fill(anchors)

    def bring_to_top(self, key: Key) -> None:
        """Scroll so that a row is at the top of the viewport, if the page is long enough."""
        self._stale = True
        self._fill([(key, 0)])

    def bring_into_view(self, key: Key, margin: int) -> None:
        """Scroll no more than needed for the row that has the keyboard and some room around it."""
        self._fill(self.anchors())
        index, bar = self._index.get(key), self.verticalScrollBar()
        if index is None or index >= len(self._offsets.tops):
            return
        highest = self._offsets.bottom(index) + margin - self.viewport().height()
        lowest = self._offsets.tops[index] - margin
        bar.setValue(min(max(bar.value(), highest), max(lowest, highest)))

    def _replace_rows(self, page_rows: list[PageRow]) -> int | None:
        """Replace the rows. Returns the old index of the focused row where it no longer exists."""
        before = {page_row.key: page_row for page_row in self._page_rows}
        old_index, focused = self._index, self._pool.focused()
        self._page_rows = page_rows
        self._index = {page_row.key: index for index, page_row in enumerate(page_rows)}
        self._cards.divide(page_rows, self._theme.tokens)
        self._stale = True
        for key in self._pool.shown():
            if key not in self._index:
                self._pool.release(before[key])
        for page_row in page_rows:
            old = before.get(page_row.key)
            if old is not None and old is not page_row:
                self._update_widget(page_row)
        if focused is None or focused in self._index:
            return None
        return old_index[focused]

    def _update_widget(self, page_row: PageRow) -> None:
        widget = self._pool.get(page_row.key)
        if widget is not None:
            self._factory.show(widget, page_row)
        elif self._measured.pop(page_row.key, None) or self._guessed.pop(page_row.key, None):
            self._stale = True

    # --- making and placing -------------------------------------------------------------------

    def _fill(self, anchors: Sequence[tuple[Key, int]]) -> None:
        """Make the widgets in view and position all rows so that the first valid anchor is kept."""
        if self._filling or not self._page_rows or not self.isVisible():
            return
        self._filling = True
        try:
            for _ in range(_PASSES):
                self._follow_width()
                if self._stale:
                    self._restack(anchors)
                for index in self._wanted():
                    self.widget_for(self._page_rows[index].key)
                self._measure()
                if not self._stale:
                    break
            self._update_widgets()
        finally:
            self._filling = False

    def _wanted(self, around: int = 0) -> set[int]:
        """The rows within ``around`` pixels of the viewport, and the first and the last row."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        visible = self._offsets.within(top - around, top + height + around)
        return {0, *visible, len(self._page_rows) - 1}

    def _make(self, index: int) -> QWidget:
        widget = self._pool.make(self._page_rows[index])
        self._place(index, widget)
        widget.show()
        return widget

    def _measure(self) -> None:
        for key, widget in self._pool.items():
            width = self._inner_width(self._index[key])
            if widget.width() != width:
                widget.resize(width, widget.height())
            needed = height_at(widget, width)
            if self._measured.get(key) != needed:
                self._measured[key] = needed
                self._stale = True

    def _restack(self, anchors: Sequence[tuple[Key, int]]) -> None:
        self._stale = False
        px = self._theme.tokens.px
        heights = [
            self._measured.get(page_row.key) or self._guess(page_row)
            for page_row in self._page_rows
        ]
        below = self._cards.below + px(_BOTTOM)
        self._offsets.stack([px(_TOP), *self._cards.gaps[1:]], heights, below)
        view = self.viewport()
        self.column.resize(view.width(), max(self._offsets.total, view.height()))
        self.column.update()
        for key, at in anchors:
            index = self._index.get(key)
            if index is not None:
                self.verticalScrollBar().setValue(self._offsets.tops[index] - at)
                return

    def _update_widgets(self) -> None:
        """Position the widgets near the viewport and release those far from it."""
        near = self._wanted(self.viewport().height())
        focused = self._pool.focused()
        for key, widget in self._pool.items():
            index = self._index[key]
            if index in near or key in (focused, self._changed):
                self._place(index, widget)
            else:
                self._pool.release(self._page_rows[index])
        self._pool.hide_spare()
        self._order_tabs()

    def _place(self, index: int, widget: QWidget) -> None:
        if index >= len(self._offsets.tops):  # before anything was seen
            return
        widget.setGeometry(self.place_of(index))

    def place_of(self, index: int) -> QRect:
        """Where a row lies in the column; nowhere before anything was seen."""
        if index >= len(self._offsets.tops):
            return QRect()
        left, top = self._left() + self._cards.insets[index], self._offsets.tops[index]
        return QRect(left, top, self._inner_width(index), self._offsets.heights[index])

    def anchors(
        self, *, focus_first: bool = True, written: GrowingTextEdit | None = None
    ) -> list[tuple[Key, int]]:
        """What is in view, by its key, and how far below the top of the view it begins.

        First comes what shall rather than the others stay there.
        The top of the page stays the top, unless ``written`` is given, which could be pushed away.
        """
        if not self._offsets.tops or not self.isVisible():
            return []
        top = self.verticalScrollBar().value()
        if not top and written is None:
            return [(self._page_rows[0].key, self._offsets.tops[0])]
        visible = self._offsets.within(top, top + self.viewport().height())
        anchors = [(self._page_rows[i].key, self._offsets.tops[i] - top) for i in visible]
        focused = self._pool.focused()

        def rank(anchor: tuple[Key, int]) -> tuple[bool, bool]:
            # What is about to be made has another height than was thought.
            return (anchor[0] == focused) != focus_first, self._pool.get(anchor[0]) is None

        return sorted(anchors, key=rank)

    def _guess(self, page_row: PageRow) -> int:
        guess = self._guessed.get(page_row.key)
        if guess is None:
            guess = self._guessed[page_row.key] = self._factory.estimate(page_row, self._width)
        return guess

    def _forget_heights(self) -> None:
        self._measured.clear()
        self._guessed.clear()
        self._stale = True

    # --- width --------------------------------------------------------------------------------

    def _follow_width(self) -> None:
        width = width_of_cards(self._room(), self._theme.tokens)
        if width != self._width:
            self._width = width
            self._forget_heights()

    def _room(self) -> int:
        """The width beside a scroll bar, also where there is none: nothing moves when it comes."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _left(self) -> int:
        return (self._room() - self._width) // 2

    def _inner_width(self, index: int) -> int:
        return self._width - 2 * self._cards.insets[index]

    # --- events -------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._fill(())
        self._ahead.start(_PAUSE)

    def _make_ahead(self) -> None:
        """Make one widget of those that the next goal may need, while there is nothing to do."""
        rows = self.viewport().height() // self._theme.tokens.px(_LEAST_HEIGHT)
        wanted = ((NotePageRow, rows), (MeasurePageRow, rows // 4), (NewNotePageRow, rows // 4))
        if not any(self._pool.prepare(kind, count) for kind, count in wanted):
            self._ahead.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep in its place what is seen: all heights may be others at another width."""
        seen = self._seen or (self.anchors(), self._text_in_view(event.oldSize().height()))
        super().resizeEvent(event)
        self._stale = True
        self._fill_around(seen)

    def _fill_around(self, seen: _Seen) -> None:
        anchors, text = seen
        self._fill(anchors)
        if text is not None and self._text_in_view(self.viewport().height()) is None:
            text.follow_cursor()

    def _text_in_view(self, height: int) -> GrowingTextEdit | None:
        """The text with the keyboard, be it that of a dialog now, if its cursor is in view."""
        text = self.window().focusWidget()
        if not isinstance(text, GrowingTextEdit) or not self.column.isAncestorOf(text):
            return None
        top = self.verticalScrollBar().value()
        at = text.viewport().mapTo(self.column, text.cursorRect().center()).y()
        return text if top <= at < top + height else None

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The mouse has gone: no row can move away under it."""
        super().leaveEvent(event)
        self.hold_rooms(False)

    def hold_rooms(self, held: bool) -> None:
        """Keep the rows as high as they are while the mouse is at work, or no longer."""
        for widget in self.widgets():
            if isinstance(widget, TextRow):
                widget.hold_room(held)

    def follow_heights(self) -> None:
        """One widget needs another height, or, under another theme, all do."""
        seen, self._seen = self._seen, None
        self._fill_around(seen or (self.anchors(focus_first=False), None))

    def paint_cards(self, painter: QPainter, rect: QRect) -> None:
        """Paint the background of the rows."""
        if self._offsets.tops:
            clip = QRectF(self._left(), rect.y(), self._width, rect.height())
            self._cards.paint(painter, self._offsets, self._theme.tokens, clip)

    # --- Tab ----------------------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Let Tab find what comes next, also where it is not in view yet."""
        key = self._pool.focused()
        if self._filling or key is None or loses_focus(self.window()):
            return super().focusNextPrevChild(forward)
        beside = self.text_beside(key, 1 if forward else -1)
        if beside is not None:
            self.widget_for(beside.key)
        self._order_tabs()
        moved = super().focusNextPrevChild(forward)
        self._fill(self.anchors())
        return moved

    def text_beside(self, key: Key, step: int) -> EditablePageRow | None:
        """The next (+1) or previous (-1) row that can be written in."""
        index = self._index.get(key)
        return None if index is None else editable_beside(self._page_rows, index, step)

    def focus_text(self, key: Key, at: int | None = None) -> None:
        """Put the cursor before a character of a row's text, or to its end."""
        raise NotImplementedError

    def _order_tabs(self) -> None:
        """Let Tab follow the page from top to bottom, whenever each widget was made."""
        order: list[QWidget] = []
        for _, widget in sorted(self._pool.items(), key=lambda item: self._index[item[0]]):
            order += self._factory.stops(widget)
        if order != self._tab_order:
            self._tab_order = order
            order_tabs(order)


class _Column(QWidget):
    """The scrolled widget: the background of the page with its cards, below the rows."""

    def __init__(self, page: VirtualRowView) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("goalPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def accessible_interface(self) -> QAccessibleInterface:
        """All rows in their order, for screen readers, whichever have widgets."""
        return RowsInterface(self, SpokenPage(self._page))

    def event(self, event: QEvent) -> bool:
        """Follow changed heights of rows: there is no QLayout that would."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._page.follow_heights()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:  # ended also where painting fails
            self._page.paint_cards(painter, event.rect())
