"""Which elements stand in another place or order in the newer of two states."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TypeVar

_Place = TypeVar("_Place")


def moved_ids(
    older: Mapping[_Place, Sequence[str]], newer: Mapping[_Place, Sequence[str]]
) -> set[str]:
    """The ids of the fewest elements in both to move to get from one order to the other.

    The states have the ids of the elements of each place, in order. An id stands in one place.
    """
    old_place = {name: (at, n) for at, names in older.items() for n, name in enumerate(names)}
    moved: set[str] = set()
    for place, names in newer.items():
        known = {name: old_place[name] for name in names if name in old_place}
        stayed = {name: index for name, (at, index) in known.items() if at == place}
        moved |= known.keys() - _in_order(stayed)
    return moved


def _in_order(indexes: Mapping[str, int]) -> set[str]:
    """The names of a longest increasing subsequence of distinct numbers."""
    ends: list[int] = []
    names: list[str] = []
    before: dict[str, str | None] = {}
    for name, index in indexes.items():
        at = bisect_left(ends, index)
        before[name] = names[at - 1] if at else None
        ends[at : at + 1] = [index]
        names[at : at + 1] = [name]
    found: set[str] = set()
    last = names[-1] if names else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found
