"""What a number in a text is the number of, as far as the words right before it say."""

from __future__ import annotations

import re
from collections.abc import Collection

_ROOM = 40
"""Characters before a number in which its name stands."""

_NAME = re.compile(
    r"(?<!\w)(\w{1,30}?)(?:-?(?:nummeret|nummer|nr|numrene|numre|no))?"
    r"[.:;=(\s]{0,4}(?:(?:er|på|var|i|til|nr|nummer)[.:\s]{1,3})?\(?\+?\Z",
    re.IGNORECASE,
)


def is_named(text: str, start: int, names: Collection[str]) -> bool:
    """Whether one of ``names`` stands before ``start``, alone or as in «kontonummer er: »."""
    return word_before(text, start) in names


def word_before(text: str, start: int) -> str:
    """The word that names the number beginning at ``start``, without «nummer», in lower case.

    Empty where no word stands right before it.
    """
    words = _NAME.search(text[max(start - _ROOM, 0) : start])
    return words.group(1).casefold() if words else ""
