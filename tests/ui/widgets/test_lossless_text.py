"""Text that a Qt document would alter is preserved, edited or not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from kplan_desktop.ui.widgets.lossless_text import common_ends, document_text, merged, utf16_length

UNUSUAL = st.text(
    st.one_of(
        st.sampled_from(
            "\r\n\u2028\u2029\u00a0\ufdd0\ufdd1\ufeff\ufffe\x00\x0b\x0c\x1c\x85\u00adæ😀"
        ),
        st.characters(),
    ),
    max_size=40,
)
TYPED = st.text(st.sampled_from("abæ \u00a0\n\u2028😀"), max_size=6)


def in_a_document(text: str) -> str:
    """What a real document returns for ``text``."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    cursor.insertText(text)
    cursor.select(QTextCursor.SelectionType.Document)
    return cursor.selectedText().replace("\u2029", "\n")


@given(UNUSUAL)
def test_document_text_is_what_a_document_returns(text: str) -> None:
    assert in_a_document(document_text(text)) == document_text(text)


@given(UNUSUAL)
def test_unedited_text_is_unchanged(text: str) -> None:
    assert merged(text, document_text(text)) == text


@given(UNUSUAL, TYPED, st.data())
def test_an_edit_is_kept_with_the_text_around_it(
    text: str, typed: str, data: st.DataObject
) -> None:
    before = document_text(text)
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    current = before[:start] + typed + before[end:]
    assert document_text(merged(text, current)) == current


def test_an_edit_keeps_the_line_ends_of_other_lines() -> None:
    text = "\ufeffen\r\nto\r\ntre\u2029fire"
    assert merged(text, "en\nTO!\ntre\nfire") == "\ufeffen\r\nTO!\r\ntre\u2029fire"


def test_line_ends_that_would_merge_become_line_feeds() -> None:
    assert merged("a\rb", "a\n\nb") == "a\n\nb"


@given(TYPED, TYPED)
def test_common_ends_never_overlap(first: str, second: str) -> None:
    head, tail = common_ends(first, second)
    assert head + tail <= min(len(first), len(second))
    assert first[:head] == second[:head]
    assert first[len(first) - tail :] == second[len(second) - tail :]


@given(TYPED)
def test_positions_are_counted_as_qt_counts_them(text: str) -> None:
    assert utf16_length(text) * 2 == len(text.encode("utf-16-le"))
