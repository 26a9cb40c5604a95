"""A text of the page with the widgets beside and below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessibleInterface, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from kplan_desktop.ui.accessibility.row_interfaces import RowWidgetInterface
from kplan_desktop.ui.goal_page.page_rows import EditablePageRow
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.keyboard import typed_text


class ActiveFrame(QFrame):
    """Has the style of ``active`` in the style sheet while ``set_active`` is on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("active", False)

    def set_active(self, active: bool) -> None:
        """Show or remove the background of what is being edited."""
        set_style_property(self, "active", active)


class TextRow(ActiveFrame):
    """Positions its children itself: a QLayout would ask a text for its height some thirty times,
    for each of the rows on the screen.

    ``sizeHint`` is the height that is needed at the present width. ``page_row`` is what is
    shown: a row that is out of sight comes to show another one. ``menu_requested`` and
    ``drag_started`` are emitted when its drag handle is clicked, or dragged (``DragHandle``), and
    ``comments_requested`` when the mark of its comments is.
    """

    menu_requested = Signal()
    comments_requested = Signal()
    drag_started = Signal(QPoint, bool)

    def __init__(self, parent: QWidget, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self.read_only = read_only
        self.page_row: EditablePageRow | None = None
        self.text = GrowingTextEdit(self)
        self.text.setReadOnly(read_only)
        self._around = QMargins()
        self._under: QWidget | None = None
        self._gap = 0
        self._least = 0
        self._room_under = 0
        self._held_room = 0
        self._pressed_beside = False
        self._arranging = False
        self._needed = 0
        self.text.height_changed.connect(self._arrange)

    def accessible_interface(self) -> QAccessibleInterface:
        """The row, which lies in its card."""
        return RowWidgetInterface(self)

    @property
    def text_left_last(self) -> GrowingTextEdit:
        """Of its texts the one that the keyboard left last, or is in for the first time."""
        return self.text

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.width(), self._needed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What is typed on a chip or a button of the row is for its text."""
        if typed_text(event) and not self.read_only:
            self.text.take_typed(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A press beside the text, or under it, is one at the nearest place in it."""
        self._pressed_beside = event.button() == Qt.MouseButton.LeftButton
        if self._pressed_beside:
            self.text.setFocus(Qt.FocusReason.MouseFocusReason)
            self.text.mousePressEvent(self._in_text(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._pressed_beside = event.button() == Qt.MouseButton.LeftButton
        if self._pressed_beside:
            self.text.mouseDoubleClickEvent(self._in_text(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._pressed_beside:
            self.text.mouseMoveEvent(self._in_text(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._pressed_beside:
            self._pressed_beside = False
            self.text.mouseReleaseEvent(self._in_text(event))

    def _in_text(self, event: QMouseEvent) -> QMouseEvent:
        """The same at the nearest place in the text."""
        viewport = self.text.viewport()
        at, inside = viewport.mapFrom(self, event.position()), viewport.rect()
        x = min(max(at.x(), 0), inside.right())
        y = min(max(at.y(), 0), inside.bottom())
        keys = event.modifiers()
        return QMouseEvent(
            event.type(),
            QPointF(x, y),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            keys,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The widget below the text may need another height.

        The row filters its own events, and only if it has such a widget: an ``event`` override
        would be called for everything that is sent to any row while it is made.
        """
        if watched is self and event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().eventFilter(watched, event)

    def reset(self) -> None:
        """Clear what was shown before: the widget is about to show another row."""
        self.set_active(False)
        self.hold_room(False)
        self.text.setExtraSelections([])
        self.text.set_text("")

    def set_room(self, around: QMargins, *, gap: int = 0, least: int = 0) -> None:
        """Set the margins around the text, and ``gap`` pixels above the widget below it.

        ``least`` pixels are for the text's line even where the text needs less.
        """
        self._around, self._gap, self._least = around, gap, least
        self._arrange()

    def set_under(self, widget: QWidget) -> None:
        """Place a widget below the text."""
        self.installEventFilter(self)
        # Or Qt gives it another width when it is shown, and a text keeps the lines of that.
        widget.resize(self.text.width(), widget.height())
        self._under = widget
        self._arrange()

    def hold_room(self, held: bool) -> None:
        """Keep the height under the text, or no longer, where less comes to be shown there."""
        self._held_room = max(self._held_room, self._room_under) if held else 0
        self._arrange()

    def arrange_beside(self, line: QRect) -> None:
        """Position the widgets beside the text, inside the frame and its top and bottom margins."""

    def _arrange(self) -> None:
        if self._arranging:  # setting the width of a text makes it emit height_changed
            return
        self._arranging = True
        inside = self.contentsRect()
        room = inside.marginsRemoved(self._around)
        self.text.setGeometry(room.x(), room.y(), room.width(), self.text.height())
        line = max(self.text.height(), self._least)
        self.arrange_beside(QRect(inside.x(), room.y(), inside.width(), line))
        self._room_under = 0
        if self._under is not None and not self._under.isHidden():
            top = room.y() + line + self._gap
            self._under.setGeometry(room.x(), top, room.width(), self._under.height())
            under = height_at(self._under, room.width())
            if under:
                self._under.setGeometry(room.x(), top, room.width(), under)
                self._room_under = self._gap + under
        height = line + max(self._room_under, self._held_room)
        frame = self.height() - inside.height()
        needed = frame + self._around.top() + height + self._around.bottom()
        self._arranging = False
        if needed != self._needed:
            self._needed = needed
            self.updateGeometry()


def height_at(widget: QWidget, width: int) -> int:
    """The height that ``widget`` asks for at this width, in pixels."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()


class NewEntryRow(TextRow):
    """An empty row: ``typed(text)`` carries what is typed in it, and the row is empty again."""

    typed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("noteRow", True)
        self.setProperty("last", True)
        self.text.edited.connect(self._on_edited)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self.set_room(QMargins(px(45), px(6), px(16), px(8)))

    def set_placeholder(self, words: str, name: str) -> None:
        """What the line invites to, and what a screen reader calls it."""
        self.text.setPlaceholderText(words)
        self.text.setAccessibleName(name)

    def _on_edited(self, text: str) -> None:
        if text:
            self.text.set_text("")
            self.typed.emit(text)
