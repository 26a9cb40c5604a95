"""Which piece of a report stands where in the text of a printed page. No Qt here.

A page tells its text in the order of the form, but says of no letter whose it is, and the same
words may stand in several notes. So every piece that can be found on the page is looked for, and
of all the places found those are taken that come in the order of the report and explain the most
letters. Only letters and digits are compared: line ends, bullets and hyphens come and go.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.findings import Place
from kplan_desktop.domain.form import NationalGoal
from kplan_desktop.domain.report import GoalEntry, Report

_ENOUGH: Final = 12
"""Letters by which the beginning or the end of a piece is known that goes over a page's edge."""

_LONG: Final = 600
"""Letters of a piece that may fill a page whose edges both lie within it."""

_MOST: Final = 250
"""Places weighed against each other, of which a page has some dozens: the longest, if not all."""

_OFTEN: Final = 8
"""Times that a piece is looked for on one page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of the report, as letters only, and where one goes from it."""

    place: Place
    letters: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters of a page's text, ``end`` not included, and whose they are."""

    place: Place
    start: int
    end: int


class LettersOf(dict[str, str]):
    """The letters of every text asked for, remembered, since most texts stay as they are."""

    def __missing__(self, text: str) -> str:
        letters = self[text] = "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text)))
        return letters


def pieces_of_report(report: Report, letters: LettersOf) -> tuple[Piece, ...]:
    """The pieces of the printed report, in its order."""
    return tuple(
        Piece(place, letters[text])
        for goal, entry in zip(report.form.goals(), report.goals, strict=True)
        for place, text in _of_goal(goal, entry)
        if letters[text]
    )


def pieces_of_plan(report: Report, letters: LettersOf) -> tuple[Piece, ...]:
    """The pieces of the printed plan, in its order."""
    return tuple(
        Piece(place, letters[text])
        for goal, entry in zip(report.form.goals(), report.goals, strict=True)
        for place, text in (
            *_of_form(goal),
            *((Place(goal.id, one.id), one.planned) for one in entry.measures),
        )
        if letters[text]
    )


def _of_form(goal: NationalGoal) -> Iterator[tuple[Place, str]]:
    yield Place(goal.id), f"{goal.number} {goal.text}"
    for national in goal.national_measures:
        yield Place(goal.id), national.text


def _of_goal(goal: NationalGoal, entry: GoalEntry) -> Iterator[tuple[Place, str]]:
    yield from _of_form(goal)
    for measure in entry.measures:
        yield Place(goal.id, measure.id), measure.text
        for note in measure.notes:
            yield Place(goal.id, measure.id, note.id), note.text
    for note in entry.notes:
        yield Place(goal.id, None, note.id), note.text
    if entry.nothing_to_report is not None:
        yield Place(goal.id), entry.nothing_to_report.reason


@dataclass(frozen=True, slots=True)
class _Found:
    order: int
    start: int
    end: int


def spots_on(text: str, pieces: Sequence[Piece], about: float) -> tuple[Spot, ...]:
    """What of the report stands where in a page's ``text``, in the order of both.

    ``about`` is how far into the document the page lies, from 0 to 1: it decides only between
    more places than can be weighed.
    """
    letters, origins = _letters_with_origins(text)
    found = [one for order, piece in enumerate(pieces) for one in _places(letters, order, piece)]
    if len(found) > _MOST:
        expected = about * len(pieces)
        found.sort(key=lambda one: (one.start - one.end, abs(one.order - expected)))
        del found[_MOST:]
    return tuple(
        Spot(pieces[one.order].place, origins[one.start], origins[one.end - 1] + 1)
        for one in _best_in_order(found)
    )


def _letters_with_origins(text: str) -> tuple[str, list[int]]:
    """The letters of a text, and for each its index in the text."""
    letters: list[str] = []
    origins: list[int] = []
    for index, char in enumerate(text):
        for letter in char if char.isascii() else unicodedata.normalize("NFKD", char):
            if letter.isalnum():
                letters.append(letter)
                origins.append(index)
    return "".join(letters), origins


def _places(page: str, order: int, piece: Piece) -> Iterator[_Found]:
    """Where a piece stands on a page: whole, or the part of it that the page has."""
    wanted = piece.letters
    start = page.find(wanted)
    if start < 0:
        part = _part(page, wanted)
        if part is not None:
            yield _Found(order, *part)
        return
    for _ in range(_OFTEN):
        yield _Found(order, start, start + len(wanted))
        start = page.find(wanted, start + 1)
        if start < 0:
            return


def _part(page: str, wanted: str) -> tuple[int, int] | None:
    """Where the beginning, the end or the middle of a piece stands, that is whole nowhere."""
    if len(wanted) < _ENOUGH:
        return None
    if wanted[:_ENOUGH] in page:
        length = _longest(len(wanted), lambda count: wanted[:count] in page)
        start = page.find(wanted[:length])
        return start, start + length
    if wanted[-_ENOUGH:] in page:
        length = _longest(len(wanted), lambda count: wanted[-count:] in page)
        start = page.find(wanted[-length:])
        return start, start + length
    if len(wanted) > _LONG:
        probes = [
            start
            for start in range(0, len(page) - _ENOUGH, 2 * _ENOUGH)
            if page[start : start + 2 * _ENOUGH] in wanted
        ]
        if probes:
            return probes[0], probes[-1] + 2 * _ENOUGH
    return None


def _longest(most: int, fits: Callable[[int], bool]) -> int:
    """The largest count that fits, where every smaller one does and ``_ENOUGH`` is one."""
    low, high = _ENOUGH, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _best_in_order(found: Sequence[_Found]) -> list[_Found]:
    """Those that follow each other both on the page and in the report, with the most letters.

    Where two choices have as many letters, the one that leaves out fewer pieces is taken.
    """
    ordered = sorted(found, key=lambda one: (one.start, one.end))
    best: list[tuple[float, int]] = []
    for index, one in enumerate(ordered):
        weight, before = 0.0, -1
        for earlier in range(index):
            other = ordered[earlier]
            if other.end <= one.start and other.order < one.order:
                gap = 1 - 1 / (one.order - other.order)
                if best[earlier][0] - gap > weight:
                    weight, before = best[earlier][0] - gap, earlier
        best.append((weight + 2 * (one.end - one.start), before))
    chain: list[_Found] = []
    at = max(range(len(best)), key=lambda index: best[index][0], default=-1)
    while at >= 0:
        chain.append(ordered[at])
        at = best[at][1]
    return chain[::-1]
