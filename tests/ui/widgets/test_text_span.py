"""Characters of a text map to positions in the editor that shows it, and back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.widgets.growing_text_edit import PARAGRAPH, GrowingTextEdit
from kplan_desktop.ui.widgets.lossless_text import document_text
from kplan_desktop.ui.widgets.text_span import character_at, editor_span, put_cursor, select_span
from tests.strategies import examples, ugly_text


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("🎻🎺 kommune", "kommune"),
        ("to\r\nlinjer\r\nkommune", "kommune"),
        ("\ufeffkommune", "kommune"),
        ("e\u0301n a\u030a", "a\u030a"),
        ("10\u00a0000", "\u00a0"),
        ("🎻", "🎻"),
    ],
)
def test_the_found_text_is_selected(qtbot: QtBot, text: str, part: str) -> None:
    editor = GrowingTextEdit()
    qtbot.addWidget(editor)
    editor.set_text(text)
    start = text.index(part)
    select_span(editor, start, start + len(part))
    assert editor.textCursor().selectedText() == part
    assert character_at(text, editor.textCursor().selectionStart()) == start
    assert character_at(text, editor.textCursor().selectionEnd()) == start + len(part)


def test_a_span_outside_the_text_selects_nothing(qtbot: QtBot) -> None:
    editor = GrowingTextEdit()
    qtbot.addWidget(editor)
    editor.set_text("kort")
    select_span(editor, 2, 9)
    assert not editor.textCursor().hasSelection()
    put_cursor(editor, 1, 99)
    assert editor.textCursor().selectedText() == "ort"


@settings(max_examples=examples(60))
@given(ugly_text(), st.integers(0, 40), st.integers(0, 6))
def test_any_span_is_selected_as_the_editor_shows_it(
    qapp: object, text: str, at: int, length: int
) -> None:
    del qapp
    editor = GrowingTextEdit()
    editor.set_text(text)
    start = min(at, len(text))
    end = min(start + length, len(text))
    select_span(editor, start, end)
    shown = editor.textCursor().selectedText().replace(PARAGRAPH, "\n")
    assert (
        document_text(text[:start]) + shown == document_text(text[:end])
        or text[start - 1 : start + 1] == "\r\n"
    )
    assert editor_span(text, 0, len(text))[1] == editor.document().characterCount() - 1
