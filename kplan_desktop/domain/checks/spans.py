"""Spans of a text, from the first character up to but without the last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

Span = tuple[int, int]


def outside(spans: Iterable[Span], taken: Sequence[Span]) -> Iterator[Span]:
    """Those of the spans that share no character with any that is taken.

    Both are in order, and the spans do not overlap each other; what is taken may.
    """
    at = reach = 0
    for start, end in spans:
        while at < len(taken) and taken[at][0] < end:
            reach = max(reach, taken[at][1])
            at += 1
        if reach <= start:
            yield start, end


def with_more(spans: Sequence[Span], more: Iterable[Span]) -> list[Span]:
    """The spans, and those of more that overlap none of them, in order."""
    return sorted([*spans, *outside(more, spans)])
