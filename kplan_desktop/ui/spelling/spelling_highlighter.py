"""Wavy lines under the words of an editor that are spelt wrong."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from kplan_desktop.domain.text.spelling_words import checkable_words
from kplan_desktop.ui.spelling.spelling_client import SpellingClient
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.lossless_text import utf16_length

_LONGEST_PARAGRAPH = 10_000
_LONGEST_TEXT = 100_000
"""Characters beyond which nothing is marked: a paragraph is read at every key in it."""


class SpellingHighlighter(QSyntaxHighlighter):
    """Marks an editor's text while it is written, the word under the cursor left in peace.

    It lives as long as the editor's document. The text itself is never touched.
    """

    def __init__(self, editor: QPlainTextEdit, spelling: SpellingClient, theme: Theme) -> None:
        super().__init__(editor.document())
        self._editor = editor
        self._spelling = spelling
        self._format = QTextCharFormat()
        self._format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._format.setUnderlineColor(theme.tokens.colour("bad"))
        self._theme = theme
        self._spared: int | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self.rehighlight)
        spelling.learnt.connect(self._again.start)
        editor.cursorPositionChanged.connect(self._follow_cursor)
        theme.changed.connect(self._apply_theme)

    def _apply_theme(self) -> None:
        colour = self._theme.tokens.colour("bad")
        if colour != self._format.underlineColor():
            self._format.setUnderlineColor(colour)
            self._again.start()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Mark one paragraph; ``text`` is its text."""
        if len(text) > _LONGEST_PARAGRAPH or not self._reads():
            return
        number = self.currentBlock().blockNumber()
        if self._spared == number:
            self._spared = None
        typed_to = self._typed_to()
        position = read = 0
        for word in checkable_words(text):
            if not self._spelling.is_wrong(word.text):
                continue
            position += utf16_length(text[read : word.start])
            length, read = utf16_length(word.text), word.end
            if position + length == typed_to:
                self._spared = number
            else:
                self.setFormat(position, length, self._format)
            position += length

    def _reads(self) -> bool:
        return self._spelling.is_there and self.document().characterCount() <= _LONGEST_TEXT

    def _typed_to(self) -> int:
        """Where in this block a word may be going on: at the cursor, or -1 where it is not."""
        cursor = self._editor.textCursor()
        here = cursor.block() == self.currentBlock() and self._editor.hasFocus()
        return cursor.positionInBlock() if here else -1

    def _follow_cursor(self) -> None:
        """Mark the word that was spared, once the cursor has left it."""
        if self._spared is not None:
            block = self.document().findBlockByNumber(self._spared)
            self._spared = None
            if block.isValid():
                self.rehighlightBlock(block)
