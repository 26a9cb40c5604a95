"""The part of a text around a match, for a list of hits, and the beginning of a text."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_ELLIPSIS = "…"
_BREAKS = dict.fromkeys(map(ord, "\t\n\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029"), " ")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The text before a match, the match, and the text after it."""

    before: str
    match: str
    after: str

    @property
    def text(self) -> str:
        """The whole excerpt."""
        return self.before + self.match + self.after


def excerpt(text: str, start: int, end: int, room: int = 90) -> Excerpt:
    """The excerpt of ``text`` for a match from ``start`` to before ``end``, on one line.

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


def changed_part(text: str, other: str, room: int) -> Excerpt:
    """The words from the first to the last in which ``text`` differs from ``other``.

    Line breaks are kept. Of these words, and on each side of them, there are at most about ``room``
    characters, «…» for those left out. Where ``other`` only has more words, no words differ.
    """
    start = _first_difference(text, other)
    most = min(len(text), len(other)) - start
    same = _same_length(text[::-1][:most], other[::-1][:most])
    end, other_end = len(text) - same, len(other) - same
    if _is_inside_word(text, end) or _is_inside_word(other, other_end):
        end += next((n for n, sign in enumerate(text[end:]) if sign.isspace()), same)
    first, last = max(start - room, 0), min(end + room, len(text))
    part = text[start : min(end, start + room)]
    return Excerpt(
        (_ELLIPSIS if first else "") + text[first:start],
        part + (_ELLIPSIS if len(part) < end - start else ""),
        text[end:last] + (_ELLIPSIS if last < len(text) else ""),
    )


def from_difference(text: str, other: str, room: int) -> str:
    """The text from a few words before the first one in which it differs from ``other``.

    At most ``room`` characters stand before that word, after «…»; where no more do in the text, it
    is all of the text. Where ``other`` only has more words, its last words are left.
    """
    start = _first_difference(text, other)
    if start <= room:
        return text
    spaces = (at for at in range(start - room, start) if text[at - 1].isspace())
    return _ELLIPSIS + text[next(spaces, start) :]


def _first_difference(text: str, other: str) -> int:
    """Where the first word begins in which ``text`` differs from ``other``."""
    start = _same_length(text, other)
    if _is_inside_word(text, start) or _is_inside_word(other, start):
        start = _last_break(text, start)
    return start


def _same_length(text: str, other: str) -> int:
    """The length of the beginning that both have."""
    pairs = enumerate(zip(text, other, strict=False))
    return next((n for n, (one, two) in pairs if one != two), min(len(text), len(other)))


def _is_inside_word(text: str, index: int) -> bool:
    return 0 < index < len(text) and not (text[index - 1].isspace() or text[index].isspace())


def _last_break(text: str, index: int) -> int:
    return next((n for n in range(index, 0, -1) if text[n - 1].isspace()), 0)


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
