"""The editor that notes and measures are written in, in their place on the page."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QScrollArea, QSizePolicy, QWidget

from kplan_desktop.ui.widgets.keyboard import (
    CURSOR_KEYS,
    ENTER_KEYS,
    PAGE_KEYS,
    held_modifiers,
    is_undo_or_redo,
)
from kplan_desktop.ui.widgets.lossless_text import (
    common_ends,
    document_text,
    index_at,
    merged,
    utf16_length,
)
from kplan_desktop.ui.widgets.plain_text import PlainTextField

PARAGRAPH = "\u2029"
"""What Qt puts between the paragraphs of a selection."""

_AT_WORDS = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_ANYWHERE = QTextOption.WrapMode.WrapAnywhere
_NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_MARGIN = 1
_CURSOR = 1
_SPARE = 1
"""Qt calls the last line hidden unless a row of pixels is left under it, and would scroll."""

_TALLEST = 30_000
"""Pixels, more than a thousand lines: all lines of a field that grows are laid out at every key."""

_LONGEST_RUN = 2_500
"""Characters without a space beyond which Qt takes too long to find breaks; links are shorter."""


class GrowingTextEdit(PlainTextField):
    """A plain text field without frame that is as high as its text, up to ``_TALLEST``.

    A longer text scrolls in it. What a key takes is linear in the length of the text.
    It keeps every character it is given (see ``lossless_text``), undoes nothing
    itself, and hands wheel, undo, Enter and page keys on to the page around it; where it scrolls,
    wheel and page keys move in it first.

    Signals:
        edited: the whole text (``str``) after a change by the user, one signal a change; what an
            input method is still composing is not part of it. ``object``, because Qt's own
            string type would drop a byte order mark.
        left: the editor lost the focus.
        cursor_placed: the mouse was pressed in the text, or a key that moves the cursor.
        enter_pressed: Enter without Shift, with ``around_cursor()``; Shift+Enter breaks the line.
        backspace_at_start: Backspace with the cursor before the first character.
        up_at_first_line, down_at_last_line: the arrow keys, where they lead out of the text.
        height_changed: the text needs another height than it had.

    ``paste_handler(pasted, before, after)``, where it is set, is asked before text of several lines
    is pasted between two others: true says that it was taken care of, and nothing is put in here.
    Each of ``menu_extensions`` is called with the menu for a point of the text, to add to it.
    ``history`` are the window's actions for undo and redo, for the same menu.
    """

    edited = Signal(object)
    left = Signal()
    cursor_placed = Signal()
    enter_pressed = Signal(object, object)
    backspace_at_start = Signal()
    up_at_first_line = Signal()
    down_at_last_line = Signal()
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paste_handler: Callable[[str, str, str], bool] | None = None
        self.menu_extensions: list[Callable[[QMenu, QPoint], None]] = []
        self.history: tuple[QAction, ...] = ()
        self._original = ""
        self._shown_text = ""
        self._setting = False
        self._following = False
        self._resizing = False
        self._measuring = False
        self._broken_at = -1
        self._asked_for = -1
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(PlainTextField.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(_NO_BAR)
        self.setHorizontalScrollBarPolicy(_NO_BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._report)
        self.cursorPositionChanged.connect(self.follow_cursor)

    # --- text ---------------------------------------------------------------------------------

    def text(self) -> str:
        """The text to the last character: what was set, with the user's edits in it."""
        return self._original

    def set_text(self, text: str) -> None:
        """Show ``text``; no signal. The cursor stays where it is, or where the change was."""
        if text == self._original:
            return
        wanted = document_text(text)
        self._prepare_for(wanted)
        head, tail = common_ends(self._shown_text, wanted)
        if wanted != self._shown_text:
            self._setting = True
            cursor = QTextCursor(self.document())
            cursor.setPosition(utf16_length(self._shown_text[:head]))
            end = utf16_length(self._shown_text[: len(self._shown_text) - tail])
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(wanted[head : len(wanted) - tail])
            self._setting = False
        self._follow_longest_run(wanted)
        self._original = text
        self._shown_text = wanted

    def set_placeholder(self, text: str) -> None:
        """The muted words shown while the field is empty. They are no accessible name."""
        self.setPlaceholderText(text)

    def put_cursor(self, *, at_end: bool) -> None:
        """Take the keyboard, with the cursor before the first or after the last character."""
        where = QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start
        self.moveCursor(where)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_cursor_at(self, index: int) -> None:
        """Put the cursor before a character of ``text()``, without taking the keyboard."""
        cursor = self.textCursor()
        cursor.setPosition(utf16_length(document_text(self._original[:index])))
        self.setTextCursor(cursor)

    def take_typed(self, event: QKeyEvent) -> None:
        """Take the focus and a key that was pressed elsewhere, at the cursor.

        It replaces nothing: what is selected may be out of sight.
        """
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keyPressEvent(event)
        self.follow_cursor()

    def around_cursor(self) -> tuple[str, str]:
        """The text before and after the cursor; what is selected is in neither."""
        cursor = self.textCursor()
        start = index_at(self._original, cursor.selectionStart())
        end = index_at(self._original, cursor.selectionEnd())
        return self._original[:start], self._original[end:]

    def _report(self) -> None:
        if self._setting:
            return
        current = self._document_text()
        if current == self._shown_text:
            return
        self._follow_longest_run(current)
        if self._original == self._shown_text:
            self._original = current
        else:
            self._original = merged(self._original, current)
        self._shown_text = current
        self.edited.emit(self._original)

    def _document_text(self) -> str:
        """Not ``toPlainText()``, which makes spaces of hard spaces and loses U+2028."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        return cursor.selectedText().replace(PARAGRAPH, "\n")

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copies keep hard spaces and line separators too."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace(PARAGRAPH, "\n"))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Text only; files dropped here are for the window."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """The words of what is pasted, without their formatting."""
        text = source.text()
        if (
            self.paste_handler is not None
            and not self.isReadOnly()
            and len(text.splitlines()) > 1
            and self.paste_handler(text, *self.around_cursor())
        ):
            return
        self._prepare_for(text)
        super().insertFromMimeData(source)

    # --- size ---------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.fontMetrics().averageCharWidth() * 40, self._text_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.fontMetrics().averageCharWidth() * 8, self._text_height())

    def _follow_longest_run(self, text: str) -> None:
        """Break lines anywhere while the text has a run without spaces that is no word."""
        mode = _ANYWHERE if _has_long_run(text) else _AT_WORDS
        if mode != self.wordWrapMode():
            self.setWordWrapMode(mode)

    def _prepare_for(self, text: str) -> None:
        """Break lines anywhere before such a run comes in; at words only once it has gone."""
        if self.wordWrapMode() != _ANYWHERE and _has_long_run(text):
            self.setWordWrapMode(_ANYWHERE)

    def _text_height(self) -> int:
        """The height of the lines at the present width, borders of the style included."""
        measuring, self._measuring = self._measuring, True
        self._break_lines()
        block = self.document().begin()
        height = 0.0
        while block.isValid() and height < _TALLEST:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        self._measuring = measuring
        around = self.height() - self.viewport().height()
        height = min(height, _TALLEST)
        self._asked_for = math.ceil(height) + _MARGIN + _SPARE + max(around, 0)
        return self._asked_for

    def _break_lines(self) -> None:
        """Break the lines at the viewport's width.

        Qt does so in the viewport's resize event, and loses one that comes while another is sent
        to a field that is about to be shown: its row would keep the height of another width.
        """
        width = self.viewport().width()
        if width != self._broken_at:
            self._broken_at = width
            self.setLineWrapMode(self.LineWrapMode.NoWrap)
            self.setLineWrapMode(self.LineWrapMode.WidgetWidth)

    def _grow(self) -> None:
        if self._measuring:  # a paragraph that is laid out for it changes the size too
            return
        # Asked while the viewport had another width, it gave a height that may be in use already.
        asked_for, height = self._asked_for, self._text_height()
        scrolls = height > _TALLEST
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else _NO_BAR
        if bar != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(bar)
        if not height == asked_for == self.minimumHeight() == self.maximumHeight():
            self.setFixedHeight(height)
            self.height_changed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    # --- keys, wheel, menu --------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window's actions, and grow when the width is another.

        Not in ``resizeEvent`` while a resize is under way: that is the viewport's, and to resize
        the field inside it leaves the viewport behind.
        """
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and is_undo_or_redo(event):
            event.ignore()
            return False
        if kind != QEvent.Type.Resize:
            return super().event(event)
        self._resizing = True
        handled = super().event(event)
        self._resizing = False
        self._grow()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The viewport has its width: when first shown, this comes after the field's own event."""
        super().resizeEvent(event)
        self._broken_at = self.viewport().width()
        if not self._resizing:
            self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key, modifiers = event.key(), held_modifiers(event)
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if key in CURSOR_KEYS:
            self.cursor_placed.emit()
        if is_undo_or_redo(event):
            event.ignore()
        elif key in PAGE_KEYS:
            event.setAccepted(self._turn_page(PAGE_KEYS[Qt.Key(key)], modifiers))
        elif key in ENTER_KEYS and plain:
            self.enter_pressed.emit(*self.around_cursor())
        elif key in ENTER_KEYS and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self._break_line()
        elif key in ENTER_KEYS:
            event.ignore()
        elif plain and key == Qt.Key.Key_Backspace and self._is_at_start():
            self.backspace_at_start.emit()
        elif plain and key == Qt.Key.Key_Up and self._is_on_first_line():
            self.up_at_first_line.emit()
        elif plain and key == Qt.Key.Key_Down and self._is_on_last_line():
            self.down_at_last_line.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.cursor_placed.emit()
        super().mousePressEvent(event)

    def _turn_page(self, step: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Move the cursor by as many lines as the page shows, where the field scrolls.

        The page cannot come to lines that are scrolled out of the field. Returns whether it moved.
        """
        shift = Qt.KeyboardModifier.ShiftModifier
        is_plain = modifiers in (Qt.KeyboardModifier.NoModifier, shift)
        if self.verticalScrollBarPolicy() == _NO_BAR or not is_plain:
            return False
        cursor, page = self.textCursor(), self._page()
        before = cursor.position()
        up, down = QTextCursor.MoveOperation.Up, QTextCursor.MoveOperation.Down
        anchor, move = QTextCursor.MoveMode.KeepAnchor, QTextCursor.MoveMode.MoveAnchor
        shown = (page.viewport() if page is not None else self.viewport()).height()
        lines = max(shown // self.fontMetrics().lineSpacing() - 1, 1)
        cursor.movePosition(up if step < 0 else down, anchor if modifiers & shift else move, lines)
        self.setTextCursor(cursor)
        return cursor.position() != before

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The page scrolls, until the edge of a field that scrolls too is seen."""
        bar, before = self.verticalScrollBar(), self.verticalScrollBar().value()
        seen, whole = self.visibleRegion().boundingRect(), self.rect()
        up = event.angleDelta().y() > 0
        at_edge = seen.top() <= whole.top() if up else seen.bottom() >= whole.bottom()
        if self.verticalScrollBarPolicy() != _NO_BAR and self.hasFocus() and at_edge:
            super().wheelEvent(event)
        if bar.value() == before:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        self.setCursorWidth(_CURSOR)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        # Where a key itself leads elsewhere, Qt switches the cursor on again after this.
        self.setCursorWidth(0)
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        menu = self.menu_at(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu_at(self, position: QPoint) -> QMenu:
        """The usual menu, with the window's undo and redo in the place of its own."""
        menu = self.createStandardContextMenu(position)
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                menu.removeAction(action)
        if menu.actions() and menu.actions()[0].isSeparator():
            menu.removeAction(menu.actions()[0])
        if self.history and not self.isReadOnly():
            first = menu.actions()[0]
            menu.insertActions(first, self.history)
            menu.insertSeparator(first)
        for extend in self.menu_extensions:
            extend(menu, position)
        return menu

    def _break_line(self) -> None:
        if self.isReadOnly():  # of which a cursor knows nothing
            return
        self.textCursor().insertBlock()
        self.ensureCursorVisible()

    def _is_at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.atStart() and not cursor.hasSelection()

    def _is_on_first_line(self) -> bool:
        cursor = self.textCursor()
        return cursor.block() == self.document().firstBlock() and _line(cursor) == 0

    def _is_on_last_line(self) -> bool:
        cursor = self.textCursor()
        last = cursor.block().layout().lineCount() - 1
        return cursor.block() == self.document().lastBlock() and _line(cursor) == last

    def follow_cursor(self) -> None:
        """Once the page has grown with the text, scroll it so that the cursor is seen."""
        if self.window().focusWidget() is self and not self._following:
            self._following = True
            QTimer.singleShot(0, self, self._scroll_page)

    def _scroll_page(self) -> None:
        self._following = False
        page = self._page()
        content = page.widget() if page is not None else None
        if page is not None and content is not None:
            if self.verticalScrollBarPolicy() != _NO_BAR:
                self.ensureCursorVisible()  # in the field, whose lines may be others by now
            caret = self.cursorRect()
            at = self.viewport().mapTo(content, caret.center())
            page.ensureVisible(at.x(), at.y(), 0, caret.height() * 2)

    def _page(self) -> QScrollArea | None:
        page: QWidget | None = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        return page


def _has_long_run(text: str) -> bool:
    runs = text.replace("\n", " ").split(" ") if len(text) > _LONGEST_RUN else ()
    return max(map(len, runs), default=0) > _LONGEST_RUN


def _line(cursor: QTextCursor) -> int:
    """Which line of its paragraph the cursor is on, as wrapped on the screen."""
    layout = cursor.block().layout()
    line = layout.lineForTextPosition(cursor.positionInBlock())
    return line.lineNumber() if line.isValid() else 0
