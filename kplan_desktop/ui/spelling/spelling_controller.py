"""Spelling on the page: marks in its texts, suggestions in their menus, the report's own words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.spelling_words import WordSpan, checkable_words
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.spelling.spelling_client import SpellingClient
from kplan_desktop.ui.spelling.spelling_highlighter import SpellingHighlighter
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.lossless_text import index_at, utf16_length


class SpellingController(QObject):
    """Marks what is spelt wrong in the texts of a page, once the report's own words are read.

    While words are not checked, the menus of the texts say why.

    ``show_error`` is called with an error that keeps a word from being stored.
    """

    def __init__(
        self,
        page: GoalPage,
        session: Session,
        spelling: SpellingClient,
        theme: Theme,
        show_error: Callable[[UserError], None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._spelling = spelling
        self._theme = theme
        self._show_error = show_error
        if session.read_only:
            return
        session.request(
            self,
            lambda file: file.own_words(),
            done=self._start,
            # The file can no longer be read, which is reported where it matters.
            failed=lambda _: self._start(()),
        )

    def _start(self, own_words: tuple[str, ...]) -> None:
        self._spelling.set_own_words(own_words)
        self._page.editor_made.connect(self._attach)
        for editor in self._page.editors():
            self._attach(editor)

    def _attach(self, editor: GrowingTextEdit) -> None:
        SpellingHighlighter(editor, self._spelling, self._theme)
        editor.menu_extensions.append(lambda menu, at: self._extend(editor, menu, at))

    def _extend(self, editor: GrowingTextEdit, menu: QMenu, at: QPoint) -> None:
        """Put suggestions for the word at a point on top of its menu."""
        if not self._spelling.is_there:
            self._explain(menu)
            return
        cursor = editor.cursorForPosition(at)
        word = _word_at(cursor)
        if word is None or not self._spelling.is_wrong(word.text):
            return
        first = menu.actions()[0] if menu.actions() else None
        waiting = QAction(self.tr("Looking for suggestions …"), menu)
        waiting.setEnabled(False)
        learn = QAction(self.tr("Add «%1» to the words of the report"), menu)
        learn.setText(learn.text().replace("%1", word.text.replace("&", "&&")))
        learn.triggered.connect(lambda: self._learn(word.text))
        line = QAction(menu)
        line.setSeparator(True)
        for action in (waiting, learn, line):
            _insert(menu, first, action)

        def show(suggestions: tuple[str, ...]) -> None:
            for suggestion in suggestions:
                action = QAction(suggestion.replace("&", "&&"), menu)
                action.triggered.connect(
                    lambda _=False, new=suggestion: _put(editor, cursor, word, new)
                )
                menu.insertAction(waiting, action)
            if suggestions:
                menu.removeAction(waiting)
            else:
                waiting.setText(self.tr("No suggestions"))

        self._spelling.suggest(word.text, _while_alive(menu, show))

    def _explain(self, menu: QMenu) -> None:
        """Say on top of a menu why words are not checked."""
        first = menu.actions()[0] if menu.actions() else None
        reason = QAction(self._spelling.state_text(), menu)
        reason.setEnabled(False)
        line = QAction(menu)
        line.setSeparator(True)
        for action in (reason, line):
            _insert(menu, first, action)

    def _learn(self, word: str) -> None:
        """Take a word for right at once, and take it back when it cannot be stored."""
        spelling = self._spelling
        spelling.set_own_words({*spelling.own_words, word})

        def forget() -> None:
            spelling.set_own_words(spelling.own_words - {word})

        def failed(error: UserError) -> None:
            forget()
            self._show_error(error)

        self._session.request(
            self,
            lambda file: file.set_own_words({*file.own_words(), word}),
            done=lambda _: None,
            failed=failed,
            broken=forget,
        )


def _word_at(cursor: QTextCursor) -> WordSpan | None:
    text = cursor.block().text()
    at = index_at(text, cursor.positionInBlock())
    return next((word for word in checkable_words(text) if word.start <= at <= word.end), None)


def _put(editor: GrowingTextEdit, cursor: QTextCursor, word: WordSpan, new: str) -> None:
    """Write another word in the place of one, as if it were typed."""
    block = cursor.block()
    text = block.text()
    if not block.isValid() or text[word.start : word.end] != word.text:
        return
    start = block.position() + utf16_length(text[: word.start])
    cursor.setPosition(start)
    cursor.setPosition(start + utf16_length(word.text), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(new)
    editor.setTextCursor(cursor)


def _insert(menu: QMenu, before: QAction | None, action: QAction) -> None:
    if before is None:
        menu.addAction(action)
    else:
        menu.insertAction(before, action)


def _while_alive(
    menu: QMenu, show: Callable[[tuple[str, ...]], None]
) -> Callable[[tuple[str, ...]], None]:
    """The same for as long as the menu is open: an answer may come after it is closed."""
    gone: list[bool] = []
    menu.destroyed.connect(lambda: gone.append(True))

    def shown(suggestions: tuple[str, ...]) -> None:
        if not gone:
            show(suggestions)

    return shown
