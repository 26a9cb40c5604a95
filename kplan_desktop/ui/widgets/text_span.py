"""Characters of a text, and the positions that the editor showing it counts them by.

An editor leaves out what its document cannot hold (``lossless_text``) and counts in
UTF-16; what is stored is counted in characters.
"""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtGui import QTextCursor

from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.lossless_text import document_text, utf16_length


def editor_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where an editor that shows ``text`` has the characters from ``start`` to before ``end``."""
    return _position(text, start), _position(text, end)


def character_at(text: str, position: int) -> int:
    """The character of ``text`` that an editor has at ``position``, past what it leaves out."""
    indexes = range(len(text) + 1)
    return bisect_right(indexes, position, key=lambda index: _position(text, index)) - 1


def select_span(editor: GrowingTextEdit, start: int, end: int) -> None:
    """Select these characters of the editor's text, if it still has them."""
    text = editor.text()
    if end > len(text):
        return
    put_cursor(editor, *editor_span(text, start, end))


def put_cursor(editor: GrowingTextEdit, anchor: int, position: int) -> None:
    """Select from ``anchor`` to ``position``, as the editor counts, as far as the text goes."""
    cursor = QTextCursor(editor.document())
    last = editor.document().characterCount() - 1
    cursor.setPosition(min(anchor, last))
    cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def _position(text: str, index: int) -> int:
    return utf16_length(document_text(text[:index]))
