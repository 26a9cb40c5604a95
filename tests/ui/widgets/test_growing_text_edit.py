"""The editor of notes and measures, operated with real keys in a real (offscreen) window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QPaintEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.paths import program_files
from kplan_desktop.ui.theme.application_theme import apply_theme
from kplan_desktop.ui.theme.fonts import load_fonts
from kplan_desktop.ui.theme.style_tokens import load_tokens
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit

STYLES = program_files().resources / "styles"
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Page:
    """A scrolling page with two editors, an undo action and a log of signals."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        content = QWidget()
        column = QVBoxLayout(content)
        self.edit, self.next_edit = GrowingTextEdit(), GrowingTextEdit()
        column.addWidget(self.edit)
        column.addWidget(self.next_edit)
        column.addWidget(QPushButton("after"))
        column.addStretch()
        self.scroll.setWidget(content)
        self.window.setCentralWidget(self.scroll)
        self.undone: list[str] = []
        for keys in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"):
            action = QAction(self.window, shortcut=QKeySequence(keys))
            action.triggered.connect(lambda *_, keys=keys: self.undone.append(keys))
            self.window.addAction(action)
        self.log: list[object] = []
        self.edit.edited.connect(self.log.append)
        self.edit.enter_pressed.connect(lambda *around: self.log.append(around))
        for name in ("left", "backspace_at_start"):
            getattr(self.edit, name).connect(lambda name=name: self.log.append(name))
        for name in ("up_at_first_line", "down_at_last_line"):
            getattr(self.edit, name).connect(lambda name=name: self.log.append(name))
        qtbot.addWidget(self.window)
        self.window.resize(420, 300)
        self.window.show()
        qtbot.waitActive(self.window)
        self.edit.setFocus()
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.edit, text)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.edit, key, modifiers)

    def sees_caret(self) -> bool:
        """Whether the caret is in the part of the page that is seen."""
        seen, caret = self.scroll.viewport(), self.edit.cursorRect().center()
        return seen.rect().contains(self.edit.viewport().mapTo(seen, caret))


@pytest.fixture(scope="module")
def styled(qapp: QApplication) -> Iterator[QApplication]:
    family = load_fonts(program_files().resources / "fonts")
    apply_theme(qapp, load_tokens(STYLES, "light"), STYLES, family)
    yield qapp
    qapp.setStyleSheet("")


@pytest.fixture
def page(qtbot: QtBot, styled: QApplication) -> Page:
    assert styled.styleSheet()
    return Page(qtbot)


UNUSUAL = [
    "linje\u2028skille",
    "10\u00a0000",
    "en\r\nto\rtre\u2029fire",
    "\ufefffra en fil",
    "\ufffebytt om",
    "null\x00 og \x0b\x0c\x1c\x85",
    "\ufdd0\ufdd1\ufffc",
    "<b>ikke fet</b> & </para>",
    "😀 Sámegiella čđŋšŧž",
    " luft rundt \n\n",
    "",
]


@pytest.mark.parametrize("text", UNUSUAL)
def test_any_text_set_is_returned_unchanged(page: Page, text: str) -> None:
    page.edit.set_text(text)
    assert page.edit.text() == text
    assert page.log == []


@pytest.mark.parametrize("text", [t for t in UNUSUAL if "\n" not in t])
def test_typing_after_unusual_characters_keeps_them(page: Page, text: str) -> None:
    page.edit.set_text(text)
    page.edit.put_cursor(at_end=True)
    page.type("!")
    assert page.edit.text() == text + "!"
    assert page.log == [text + "!"]


def test_every_change_is_signalled_once_with_the_whole_text(page: Page) -> None:
    page.type("æøå")
    assert page.log == ["æ", "æø", "æøå"]
    page.log.clear()
    page.press(Qt.Key.Key_Left)
    assert page.log == []
    page.press(Qt.Key.Key_Backspace)
    assert page.log == ["æå"]


def test_composing_emits_nothing_until_committed(page: Page) -> None:
    QApplication.sendEvent(page.edit, QInputMethodEvent("´", []))
    assert page.log == []
    committed = QInputMethodEvent()
    committed.setCommitString("é")
    QApplication.sendEvent(page.edit, committed)
    assert page.log == ["é"]


def test_shift_enter_breaks_the_line_and_enter_is_signalled(page: Page) -> None:
    page.type("a")
    page.press(Qt.Key.Key_Return, SHIFT)
    page.type("b")
    page.press(Qt.Key.Key_Return)
    page.press(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert page.edit.text() == "a\nb"
    assert page.log == ["a", "a\n", "a\nb", ("a\nb", ""), ("a\nb", "")]


def put_cursor(page: Page, start: int, end: int) -> None:
    cursor = page.edit.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    page.edit.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("text", "start", "end", "before", "after"),
    [
        ("ab", 0, 0, "", "ab"),
        ("abcd", 3, 1, "a", "d"),
        ("\ufeffa\r\nb", 2, 2, "\ufeffa\r\n", "b"),
        ("😀b\u00a0c", 3, 3, "😀b", "\u00a0c"),
    ],
)
def test_enter_signals_the_text_before_and_after_the_cursor(
    page: Page, text: str, start: int, end: int, before: str, after: str
) -> None:
    page.edit.set_text(text)
    put_cursor(page, start, end)
    page.press(Qt.Key.Key_Return)
    assert page.log == [(before, after)]
    assert page.edit.text() == text


@pytest.mark.parametrize("taken", [True, False])
def test_several_pasted_lines_can_be_handled_by_a_slot(page: Page, taken: bool) -> None:
    pastes: list[tuple[str, str, str]] = []

    def take(pasted: str, before: str, after: str) -> bool:
        pastes.append((pasted, before, after))
        return taken

    page.edit.paste_handler = take
    page.edit.set_text("før og etter")
    put_cursor(page, 4, 6)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("1. en\n2. to")
    page.press(Qt.Key.Key_V, CONTROL)
    assert pastes == [("1. en\n2. to", "før ", " etter")]
    assert page.edit.text() == ("før og etter" if taken else "før 1. en\n2. to etter")
    clipboard.setText("én linje")
    page.press(Qt.Key.Key_V, CONTROL)
    page.edit.setReadOnly(True)
    clipboard.setText("1. en\n2. to")
    page.press(Qt.Key.Key_V, CONTROL)
    assert len(pastes) == 1


@pytest.mark.parametrize(
    ("key", "modifiers", "keys"),
    [
        (Qt.Key.Key_Z, CONTROL, "Ctrl+Z"),
        (Qt.Key.Key_Z, CONTROL | SHIFT, "Ctrl+Shift+Z"),
        (Qt.Key.Key_Y, CONTROL, "Ctrl+Y"),
    ],
)
def test_undo_and_redo_go_to_the_window(
    page: Page, key: Qt.Key, modifiers: Qt.KeyboardModifier, keys: str
) -> None:
    page.type("abc")
    page.press(key, modifiers)
    assert page.undone == [keys]
    assert page.edit.text() == "abc"


def test_backspace_before_the_first_character_is_signalled(page: Page) -> None:
    page.edit.set_text("ab")
    page.edit.put_cursor(at_end=False)
    page.press(Qt.Key.Key_Backspace)
    assert page.log == ["backspace_at_start"]
    page.edit.selectAll()
    page.press(Qt.Key.Key_Backspace)
    assert page.log == ["backspace_at_start", ""]


def test_arrows_leave_only_from_the_first_and_last_visual_line(page: Page) -> None:
    page.edit.set_text("ord " * 60)
    page.edit.put_cursor(at_end=False)
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_Up)
    assert page.log == []
    page.press(Qt.Key.Key_Up)
    assert page.log == ["up_at_first_line"]
    page.edit.put_cursor(at_end=True)
    page.press(Qt.Key.Key_Down)
    assert page.log == ["up_at_first_line", "down_at_last_line"]


def test_tab_moves_focus_and_leaving_is_signalled(page: Page) -> None:
    page.press(Qt.Key.Key_Tab)
    assert page.next_edit.hasFocus()
    assert page.edit.text() == ""
    assert page.log == ["left"]


def test_an_external_undo_puts_the_cursor_at_the_change(page: Page) -> None:
    page.edit.set_text("😀 en to fire")
    page.edit.put_cursor(at_end=True)
    cursor = page.edit.textCursor()
    cursor.setPosition(8)
    page.edit.setTextCursor(cursor)
    page.edit.set_text("😀 en to fire")
    assert page.edit.textCursor().position() == 8
    page.edit.set_text("😀 en to tre fire")
    assert page.edit.textCursor().position() == 8
    page.edit.set_text("to tre fire")
    assert page.edit.textCursor().position() == 2
    assert page.log == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_all_lines_are_visible_at_any_width_and_scale(
    page: Page, styled: QApplication, scale: float
) -> None:
    apply_theme(styled, load_tokens(STYLES, "light").scaled(scale), STYLES, "Source Sans 3")
    texts = ["", "kort", "ord og flere ord " * 40, "x" * 900, "linje\n" * 30, "a\u2028b\u2028c"]
    for width, text in product((200, 900, 420), texts):
        page.window.resize(width, 300)
        QApplication.processEvents()
        page.edit.set_text(text)
        QApplication.processEvents()
        lines, block = 0.0, page.edit.document().begin()
        while block.isValid():
            lines += block.layout().boundingRect().height()
            block = block.next()
        assert lines <= page.edit.viewport().height() <= lines + 5, (width, text)
        assert page.edit.verticalScrollBar().maximum() == 0, (width, text)
        assert page.edit.viewport().height() == page.edit.height(), (width, text)
    apply_theme(styled, load_tokens(STYLES, "light"), STYLES, "Source Sans 3")


def test_a_note_of_20000_characters_loses_nothing_and_the_page_follows_the_cursor(
    page: Page, qtbot: QtBot
) -> None:
    text = "Rådgiver har besøkt kommuner. " * 667
    page.edit.set_text(text)
    page.edit.put_cursor(at_end=True)
    page.type("!")
    assert page.edit.text() == text + "!"
    bar = page.scroll.verticalScrollBar()

    def cursor_is_visible() -> bool:
        caret = page.edit.viewport().mapTo(page.scroll, page.edit.cursorRect().center())
        return bar.value() > 0 and page.scroll.rect().contains(caret)

    qtbot.waitUntil(cursor_is_visible)


def test_the_wheel_scrolls_the_page_and_never_the_text(page: Page) -> None:
    page.edit.set_text("linje\n" * 100)
    QApplication.processEvents()
    bar = page.scroll.verticalScrollBar()
    bar.setValue(0)
    # Through the window, as the mouse does: an event sent directly is not propagated.
    over_text = QPointF(page.edit.viewport().mapTo(page.window, QPoint(20, 20)))
    QTest.wheelEvent(page.window.windowHandle(), over_text, QPoint(0, -240))
    QApplication.processEvents()
    assert bar.value() > 0
    assert page.edit.verticalScrollBar().value() == 0


def test_page_keys_go_to_the_page(page: Page) -> None:
    page.edit.set_text("linje\n" * 100)
    page.edit.put_cursor(at_end=False)
    QApplication.processEvents()
    page.press(Qt.Key.Key_PageDown)
    assert page.edit.textCursor().position() == 0


def test_copies_and_pastes_are_plain_text_with_hard_spaces(page: Page) -> None:
    page.edit.set_text("10\u00a0000\u2028kr")
    page.edit.selectAll()
    page.edit.copy()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == "10\u00a0000\u2028kr"
    rich = QMimeData()
    rich.setHtml("<h1>fet</h1>")
    rich.setText("fet & <i>plain</i>")
    clipboard.setMimeData(rich)
    page.edit.paste()
    assert page.edit.text() == "fet & <i>plain</i>"
    assert page.log == ["fet & <i>plain</i>"]


def test_files_dropped_on_a_note_are_left_to_the_window(page: Page) -> None:
    files = QMimeData()
    files.setText("file:///a.kplan")
    files.setUrls([QUrl("file:///a.kplan")])
    assert not page.edit.canInsertFromMimeData(files)


def test_the_menu_has_no_undo(page: Page, qtbot: QtBot) -> None:
    QTest.mouseClick(page.edit.viewport(), Qt.MouseButton.LeftButton)
    menu = page.edit.menu_at(QPoint(2, 2))
    qtbot.addWidget(menu)
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names == ["edit-cut", "edit-copy", "edit-paste", "edit-delete", "select-all"]
    assert not menu.actions()[0].isSeparator()


def test_opening_the_menu_does_not_signal_leaving(page: Page) -> None:
    page.edit.set_text("tekst")
    QTest.mouseClick(page.edit.viewport(), Qt.MouseButton.RightButton)
    page.log.clear()
    field = QLineEdit(page.window)
    field.show()
    field.setFocus(Qt.FocusReason.PopupFocusReason)
    assert page.log == []


@pytest.mark.parametrize(
    "text",
    [
        "a" * 200_000,
        "ordet er langt " * 8_000,
        "-" * 40_000,
        "\n" * 20_000 + "a",
        "en\n" * 20_000,
    ],
    ids=["letters", "words", "hyphens", "breaks", "lines"],
)
def test_a_book_in_a_note_is_whole_can_be_written_in_and_scrolls_in_its_field(
    page: Page, text: str, qtbot: QtBot
) -> None:
    page.edit.set_text(text)
    page.edit.put_cursor(at_end=True)
    page.type("å")
    page.edit.put_cursor(at_end=False)
    page.type("ø")
    assert page.log == [text + "å", "ø" + text + "å"]
    page.edit.selectAll()
    page.edit.copy()
    assert QGuiApplication.clipboard().text() == "ø" + text + "å"
    assert page.edit.height() < 40_000
    page.edit.put_cursor(at_end=True)
    qtbot.waitUntil(page.sees_caret)
    page.edit.selectAll()
    page.edit.paste()
    assert page.edit.text() == "ø" + text + "å"
    page.edit.set_text("kort")
    assert page.edit.height() < 60
    assert not page.edit.verticalScrollBar().isVisible()


def test_only_a_text_with_a_run_that_is_no_word_is_broken_inside_words(page: Page) -> None:
    usual = page.edit.wordWrapMode()
    page.edit.set_text("https://" + "a" * 2_000 + " ord " * 5_000)
    assert page.edit.wordWrapMode() == usual
    page.edit.set_text("a" * 20_000)
    assert page.edit.wordWrapMode() != usual
    page.edit.set_text("a" * 2_000)
    assert page.edit.wordWrapMode() == usual


def test_the_wheel_scrolls_a_book_where_its_edge_is_seen(page: Page) -> None:
    page.edit.set_text("en\n" * 20_000)
    QApplication.processEvents()
    bar, around = page.edit.verticalScrollBar(), page.scroll.verticalScrollBar()
    around.setValue(0)
    assert not _wheel(page.edit, -120)
    around.setValue(around.maximum())
    assert _wheel(page.edit, -120)
    assert bar.value() > 0
    assert not _wheel(page.edit, 120)
    bar.setValue(bar.maximum())
    assert not _wheel(page.edit, -120)


def test_page_keys_lead_through_all_of_a_book(page: Page, qtbot: QtBot) -> None:
    page.edit.set_text("en\n" * 3_000)
    page.edit.put_cursor(at_end=False)
    page.press(Qt.Key.Key_PageDown)
    per_page = page.edit.textCursor().blockNumber()
    assert 3 < per_page < 20
    for _ in range(3_000 // per_page + 1):
        page.press(Qt.Key.Key_PageDown)
    assert page.edit.textCursor().blockNumber() == 3_000
    qtbot.waitUntil(page.sees_caret)
    page.press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ShiftModifier)
    assert page.edit.textCursor().selectedText().count("en") == per_page
    qtbot.waitUntil(page.sees_caret)


def _wheel(edit: GrowingTextEdit, turn: int) -> bool:
    """Whether the field kept the turn of the wheel to itself."""
    wheel = QWheelEvent(
        *(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, turn)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(edit.viewport(), wheel)
    return wheel.isAccepted()


def test_other_words_in_an_empty_field_are_painted(qtbot: QtBot) -> None:
    class Watched(GrowingTextEdit):
        painted = 0

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            self.painted += 1
            super().paintEvent(event)

    field = Watched()
    field.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no cursor, which would be painted by itself
    qtbot.addWidget(field)
    field.set_placeholder("Nytt notat … (F2 i et notat fører tall)")
    field.show()
    qtbot.waitUntil(lambda: field.painted > 0)
    QApplication.processEvents()
    before = field.painted
    field.set_placeholder("Nytt notat …")
    qtbot.waitUntil(lambda: field.painted > before)
