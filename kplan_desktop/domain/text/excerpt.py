"""The part of a text around a match, as a list shows it."""

from __future__ import annotations

from dataclasses import dataclass

_ELLIPSIS = "…"
_BREAKS = dict.fromkeys(map(ord, "\t\n\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029"), " ")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What stands before the match, the match, and what stands after it, on one line."""

    before: str
    match: str
    after: str

    @property
    def text(self) -> str:
        """All of it."""
        return self.before + self.match + self.after


def excerpt(text: str, start: int, end: int, room: int = 90) -> Excerpt:
    """What to show of ``text`` for a match from ``start`` to before ``end``.

    ``room`` is how many characters there is room for, more or less; a third of it at most goes
    before the match, unless there is little after it. It begins at a word where one is near, and
    says by «…» that there is more.
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
