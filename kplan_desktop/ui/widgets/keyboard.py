"""Keys, what they type, and where the focus goes by Tab or when its widget is hidden or disabled.

Qt passes the focus of a widget that is hidden or disabled to the next one that Tab leads to, by
``focusNextPrevChild`` of the widget, its parents and its window. The next one may be a button, and
a key that was meant for a text would press it. Windows tell such a call from Tab by
``loses_focus`` and choose a text instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

_WRITTEN_OR_READ = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView, QAbstractSpinBox)

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Enter, and Enter of the number pad."""

PAGE_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
CURSOR_KEYS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, *PAGE_KEYS),
)
"""The keys that move the cursor in a text."""


class LineEdit(QLineEdit):
    """A line edit that leaves undo and redo to the window where it has none of its own."""

    def event(self, event: QEvent) -> bool:
        """Ignore the shortcuts, which then are those of the window's actions."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (
                (event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable())
                or (event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable())
            )
        ):
            event.ignore()
            return False
        return super().event(event)

    def forget_edits(self) -> None:
        """Keep the text, and have nothing to undo."""
        self.setText(self.text())


def shown_key(key: str) -> str:
    """A key as this system writes it, such as «Ctrl+T» or «⌘T»."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def order_tabs(stops: Sequence[QWidget]) -> None:
    """Have Tab go through ``stops`` in this order, from where the first stands."""
    # All after the first, the last before the others: in Qt a chain of pairs takes time that grows
    # with the square of their number.
    for widget in reversed(stops[1:]):
        QWidget.setTabOrder(stops[0], widget)


def loses_focus(window: QWidget) -> bool:
    """Whether the widget that has or will have the focus in ``window`` is hidden or disabled."""
    focused = window.focusWidget()
    return focused is not None and not can_have_focus(focused)


def first_stop(part: QWidget) -> QWidget | None:
    """What Tab leads to first in a part of a window; None where there is nothing."""
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if (
            part.isAncestorOf(widget)
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and can_have_focus(widget)
        ):
            return widget
        widget = widget.nextInFocusChain()
    return None


def open_context_menu() -> None:
    """Open the menu of what has the focus, as the menu key does."""
    focused = QApplication.focusWidget()
    if focused is not None:
        cursor = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        at = cursor.center() if isinstance(cursor, QRect) else focused.rect().center()
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, at, focused.mapToGlobal(at))
        QApplication.sendEvent(focused, event)


def show_focused(window: QWidget) -> None:
    """Scroll to what has the focus in ``window``.

    To be called where Tab has led somewhere: Qt scrolls only in what the focus was in before.
    """
    focused = window.focusWidget()
    around = focused.parentWidget() if focused is not None else None
    while focused is not None and around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(focused)
        around = around.parentWidget()


def can_have_focus(widget: QWidget) -> bool:
    """Whether a widget is visible and enabled."""
    return widget.isVisible() and widget.isEnabled()


def keeps_typed(widget: QWidget | None) -> bool:
    """Whether a widget is a text or a list: no key by itself has it carry anything out."""
    return isinstance(widget, _WRITTEN_OR_READ)


def text_before(window: QWidget) -> QWidget | None:
    """The text or list to which Shift+Tab would lead first from what has the focus, if any."""
    start = window.focusWidget()
    widget = start.previousInFocusChain() if start is not None else None
    while widget is not None and widget is not start:
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and can_have_focus(widget)
        if reachable and keeps_typed(widget) and window.isAncestorOf(widget):
            return widget
        widget = widget.previousInFocusChain()
    return None


def held_modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers of a key but the one that only says that it is of the number pad.

    Without ``~``: on Windows the inverse of one of Qt's flags lacks all those above it.
    """
    held, keypad = event.modifiers(), Qt.KeyboardModifier.KeypadModifier
    return held ^ keypad if held & keypad else held


def typed_text(event: QKeyEvent) -> str:
    """What a key types: empty for a space, a command or a key without a character.

    Ctrl and Alt together are AltGr on Windows.
    """
    text = event.text()
    held = event.modifiers()
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    command = bool(held & control) != bool(held & alt) or held & Qt.KeyboardModifier.MetaModifier
    return text if text.strip() and text.isprintable() and not command else ""


def is_ctrl_enter(event: QKeyEvent) -> bool:
    """Whether the event is Enter with Ctrl alone."""
    is_ctrl = held_modifiers(event) == Qt.KeyboardModifier.ControlModifier
    return is_ctrl and event.key() in ENTER_KEYS


def is_held_enter(event: QEvent) -> bool:
    """Whether it is Enter that is held down since before, which carries nothing out again."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() in ENTER_KEYS
        and event.isAutoRepeat()
    )


def is_redo(event: QKeyEvent) -> bool:
    """Whether a key is that of redo, of those of undo and redo."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return False
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Y or bool(shift)


def is_undo_or_redo(event: QEvent) -> bool:
    """Undo and redo by the platform's keys, and by those that Kplan has on every platform."""
    if not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        return True
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    pressed = event.modifiers()
    if event.key() == Qt.Key.Key_Z:
        return pressed in (control, control | shift)
    return event.key() == Qt.Key.Key_Y and pressed == control
