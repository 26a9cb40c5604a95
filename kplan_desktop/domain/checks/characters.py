"""Characters in a text that nobody sees, that turn its direction, or that cannot be printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

_NEW_LINES: Final = "\v\f\x1c\x1d\x1e\x85"
_DIRECTION: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\v\f\x0e-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d"
    "\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Control characters but tab and line breaks, lone surrogates, and what has no glyph."""

_JOINERS: Final = frozenset("\u200c\u200d")
_SELECTORS: Final = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_TAGS: Final = re.compile("[\U000e0020-\U000e007f]")
_BLACK_FLAG: Final = "\U0001f3f4"
_FIRST_JOINED: Final = "\u0590"
"""No letter before it, of the Latin, Greek and Cyrillic scripts, is joined by a character."""

_LAST_PLAIN: Final = "\u017f"
"""Every shipped font has the characters up to it that are no control characters."""


def direction_characters(text: str) -> list[int]:
    """Where the characters are that turn the direction of a text."""
    return [] if text.isascii() else [found.start() for found in _DIRECTION.finditer(text)]


def invisible_characters(text: str) -> list[int]:
    """Where the characters are that nobody sees, but those that make one of several.

    These are joiners and variation selectors in an emoji, and in the scripts whose letters are
    joined.
    """
    return [
        found.start()
        for found in _INVISIBLE.finditer(text)
        if not _belongs(text, found.start(), found.group())
    ]


def unprintable_characters(text: str, prints: Callable[[str], bool]) -> dict[str, int]:
    """The characters that no font has, each with its first index; ``prints`` knows the fonts'."""
    found: dict[str, int] = {}
    if text.isascii():
        return found
    for char in unicodedata.normalize("NFC", text):
        if char > _LAST_PLAIN and char not in found and not _is_blank(char) and not prints(char):
            # A letter that is composed for printing is not in the text as such.
            found[char] = max(text.find(char), 0)
    return found


def without(text: str, indexes: Iterator[int] | list[int]) -> str:
    """The text without the characters at these indexes; a kind of line break becomes one."""
    removed = set(indexes)
    return "".join(
        "\n" if char in _NEW_LINES and index in removed else char
        for index, char in enumerate(text)
        if index not in removed or char in _NEW_LINES
    )


def _belongs(text: str, index: int, char: str) -> bool:
    """Whether an invisible character is a part of what is seen."""
    if index == 0:
        return False
    before = text[index - 1]
    if _SELECTORS.match(char):
        return _is_seen(before) and unicodedata.category(before) != "Co"
    if _TAGS.match(char):
        return before == _BLACK_FLAG or _TAGS.match(before) is not None
    if char in _JOINERS:
        after = text[index + 1 : index + 2]
        is_joined = before >= _FIRST_JOINED and after >= _FIRST_JOINED
        return is_joined and (_is_seen(before) or _SELECTORS.match(before) is not None)
    return False


def _is_seen(char: str) -> bool:
    return not char.isspace() and not _INVISIBLE.match(char) and not _DIRECTION.match(char)


def _is_blank(char: str) -> bool:
    return (
        char.isspace() or _INVISIBLE.match(char) is not None or _DIRECTION.match(char) is not None
    )
