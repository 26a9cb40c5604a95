"""The part of a text around a match, for a list of hits, and the beginning of a text."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_ELLIPSIS = "…"
_BREAKS = dict.fromkeys(map(ord, "\t\n\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029"), " ")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The text before a match, the match, and the text after it, on one line."""

    before: str
    match: str
    after: str

    @property
    def text(self) -> str:
        """The whole excerpt."""
        return self.before + self.match + self.after


def excerpt(text: str, start: int, end: int, room: int = 90) -> Excerpt:
    """The excerpt of ``text`` for a match from ``start`` to before ``end``.

    ``room`` is its approximate length in characters; at most a third of it precedes the match,
    unless there is little text after it. The excerpt begins at a word if possible, and «…» marks
    omitted text.
    """
    match = text[start:end]
    if len(match) > room:
        match, end = match[:room] + _ELLIPSIS, len(text)
    left = max(room - len(match), 0)
    first = max(start - max(left // 3, left - (len(text) - end)), 0)
    if first:
        space = text.find(" ", first, start - 1)
        first = space + 1 if space >= 0 else first
    last = min(end + room, len(text))
    before = (_ELLIPSIS if first else "") + text[first:start]
    after = text[end:last] + (_ELLIPSIS if last < len(text) else "")
    return Excerpt(*(part.translate(_BREAKS) for part in (before, match, after)))


def beginning(text: str, length: int) -> str:
    """At most ``length`` characters of a text, the « …» that stands for the rest among them.

    It ends with a word if possible, and never between a letter and its combining marks.
    """
    if len(text) <= length:
        return text
    end = length - 2
    kept = text[: end + 1].rpartition(" ")[0]
    if not kept:
        while end > 1 and unicodedata.category(text[end]).startswith("M"):
            end -= 1
        kept = text[:end]
    return f"{kept} {_ELLIPSIS}"
