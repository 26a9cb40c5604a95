"""Keeping the characters of a text that a QTextDocument drops or replaces.

A document makes a paragraph of «CR LF», CR, U+2029 and two noncharacters, and the way from Python
to Qt drops a byte order mark in front and lone surrogates. Such text comes in from files, not from
the keyboard; it must go out again unharmed, also when the adviser edits around it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

_NOT_IN_DOCUMENTS = re.compile(
    "\\A[\ufeff\ufffe\ud800-\udfff]+|[\ud800-\udfff]+|(?P<paragraph>\r\n|[\r\u2029\ufdd0\ufdd1])"
)


def document_text(text: str) -> str:
    """``text`` as a Qt document has it: paragraphs divided by line feeds, the rest left out."""
    return _NOT_IN_DOCUMENTS.sub(_shown, text)


def merged(original: str, current: str) -> str:
    """``original`` with the edit that made ``current`` out of ``document_text(original)``.

    What stands before and after the edited stretch is taken from ``original`` character by
    character, so that an edit in one line leaves the line ends of the others alone. Where a
    kept and a new line end would melt into one, all line ends become line feeds instead.
    """
    before = document_text(original)
    head, tail = common_ends(before, current)
    left = original[: _index_in(original, head)]
    right = original[_index_in(original, len(before) - tail) :]
    result = left + current[head : len(current) - tail] + right
    return result if document_text(result) == current else current


def common_ends(first: str, second: str) -> tuple[int, int]:
    """How many characters the two begin with alike, and end with alike; never overlapping."""
    shorter = min(len(first), len(second))
    head = _alike(shorter, lambda n: first[:n] == second[:n])
    rest = shorter - head
    return head, _alike(rest, lambda n: first[len(first) - n :] == second[len(second) - n :])


def _alike(most: int, are_alike: Callable[[int], bool]) -> int:
    """The greatest number up to ``most`` that is alike, as all smaller ones are."""
    return bisect_left(range(1, most + 1), True, key=lambda n: not are_alike(n))


def utf16_length(text: str) -> int:
    """How many positions ``text`` takes in a Qt document, which counts in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def index_at(original: str, position: int) -> int:
    """The index in ``original`` of the character at a document position (UTF-16 units)."""
    shown = document_text(original).encode("utf-16-le")[: 2 * position]
    return _index_in(original, len(shown.decode("utf-16-le", "ignore")))


def _shown(match: re.Match[str]) -> str:
    return "\n" if match["paragraph"] else ""


def _index_in(original: str, index: int) -> int:
    """Where in ``original`` the character at ``index`` of ``document_text(original)`` stands."""
    left_out = 0
    for match in _NOT_IN_DOCUMENTS.finditer(original):
        if match.start() - left_out >= index:
            break
        left_out += len(match.group()) - len(_shown(match))
    return index + left_out
