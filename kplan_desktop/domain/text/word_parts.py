"""What was removed from a text and added to it, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import groupby

_TOKENS = re.compile(r"\s+|[.,;:!?«»()]|[^\s.,;:!?«»()]+")
"""Blanks, one mark of punctuation, or a word; an accent stays with its letter."""

_ELLIPSIS = "…"

_MOST_TOKENS = 2_000
"""Tokens of a text, beyond which it is compared by its lines."""

_MOST_PAIRS = 30_000
"""Pairs of equal tokens beyond which difflib would take longer than a reader notices."""


class PartKind(Enum):
    """What became of a part of a text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class WordPart:
    """Some words and blanks of the older text, of the newer one, or of both."""

    text: str
    kind: PartKind


def word_parts(old: str, new: str) -> tuple[WordPart, ...]:
    """The parts of two texts, in order: ``old`` without those added, ``new`` without those removed.

    No two neighbours have the same kind, and what was removed precedes what came in its place.
    The time is near linear in the texts: long ones of which much differs are compared by lines, or
    are one part that was removed and one that was added.
    """
    return _joined(_by_words(old, new, _by_lines))


def shortened_parts(parts: Iterable[WordPart], room: int, most: int) -> tuple[WordPart, ...]:
    """The same parts, of each at most about ``room`` characters, «…» for those left out.

    Of what is the same those next to a change are kept, and of what differs its beginning. After
    about ``most`` characters there is no further part.
    """
    parts = tuple(parts)
    last = len(parts) - 1
    shown: list[WordPart] = []
    for at, part in enumerate(parts):
        if most <= 0:
            return (*shown, WordPart(_ELLIPSIS, PartKind.SAME))
        text = _shortened(part, room, follows=at > 0, precedes=at < last)
        shown.append(WordPart(text, part.kind))
        most -= len(text)
    return tuple(shown)


def _shortened(part: WordPart, room: int, *, follows: bool, precedes: bool) -> str:
    text = part.text
    if len(text) <= room:
        return text
    if part.kind is not PartKind.SAME or not precedes:
        return text[:room] + _ELLIPSIS
    if not follows:
        return _ELLIPSIS + text[len(text) - room :]
    half = room // 2
    return text[:half] + _ELLIPSIS + text[len(text) - half :]


_Compare = Callable[[Sequence[str], Sequence[str]], Iterator[WordPart]]


def _by_words(old: str, new: str, otherwise: _Compare) -> Iterator[WordPart]:
    """The parts by words; ``otherwise`` compares what is too much between the same words."""
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    start = _same_length(before, after)
    most = min(len(before), len(after)) - start
    end = min(_same_length(before[::-1], after[::-1]), most)
    middle = before[start : len(before) - end], after[start : len(after) - end]
    yield WordPart("".join(before[:start]), PartKind.SAME)
    if _is_quick(*middle):
        yield from _matched(*middle, str.isspace, _replaced)
    else:
        yield from otherwise(*middle)
    yield WordPart("".join(before[len(before) - end :]), PartKind.SAME)


def _by_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[WordPart]:
    lines, new_lines = _lines(before), _lines(after)
    if _is_quick(lines, new_lines):
        yield from _matched(lines, new_lines, None, _lines_replaced)
    else:
        yield from _replaced(before, after)


def _lines_replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[WordPart]:
    return _by_words("".join(before), "".join(after), _replaced)


def _matched(
    before: Sequence[str],
    after: Sequence[str],
    is_junk: Callable[[str], bool] | None,
    replaced: _Compare,
) -> Iterator[WordPart]:
    """The parts by difflib; ``is_junk`` are tokens that are no reason to match two places."""
    matcher = SequenceMatcher(is_junk, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield WordPart("".join(before[start:end]), PartKind.SAME)
        else:
            yield from replaced(before[start:end], after[new_start:new_end])


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[WordPart]:
    yield WordPart("".join(before), PartKind.REMOVED)
    yield WordPart("".join(after), PartKind.ADDED)


def _lines(tokens: Sequence[str]) -> list[str]:
    return "".join(tokens).splitlines(keepends=True)


def _is_quick(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether difflib compares these tokens in no more than a moment."""
    if max(len(before), len(after)) > _MOST_TOKENS:
        return False
    counts = Counter(token for token in after if not token.isspace())
    return sum(counts[token] for token in before) <= _MOST_PAIRS


def _same_length(before: Sequence[str], after: Sequence[str]) -> int:
    """How many tokens at the beginning are the same."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((n for n, (one, two) in pairs if one != two), min(len(before), len(after)))


def _joined(parts: Iterable[WordPart]) -> tuple[WordPart, ...]:
    """The parts with neighbours joined: a blank between two changes belongs to both of them."""
    runs = [
        (same, list(run))
        for same, run in groupby(
            (part for part in parts if part.text), lambda part: part.kind is PartKind.SAME
        )
    ]
    joined: list[WordPart] = []
    removed, added = "", ""
    for at, (same, run) in enumerate(runs):
        text = "".join(part.text for part in run)
        is_between = same and 0 < at < len(runs) - 1 and text.isspace() and "\n" not in text
        if same and not is_between:
            joined += _changed(removed, added)
            removed, added = "", ""
            joined.append(WordPart(text, PartKind.SAME))
            continue
        removed += "".join(part.text for part in run if part.kind is not PartKind.ADDED)
        added += "".join(part.text for part in run if part.kind is not PartKind.REMOVED)
    return (*joined, *_changed(removed, added))


def _changed(removed: str, added: str) -> Iterator[WordPart]:
    if removed:
        yield WordPart(removed, PartKind.REMOVED)
    if added:
        yield WordPart(added, PartKind.ADDED)
