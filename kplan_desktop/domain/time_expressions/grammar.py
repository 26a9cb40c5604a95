"""Reads what is written as a time, whatever it tells of.

Ranges and lists are joined, and the parts that one side omits are taken from the other. Whether
such a time is when the activity was is decided by ``suggestions.times``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from kplan_desktop.domain.entry.when_parser import MONTH_WORDS, Half
from kplan_desktop.domain.time_expressions.expression import Expression, Precision
from kplan_desktop.domain.time_expressions.patterns import (
    FROM_DAY,
    FROM_LETTER,
    FROM_WORD,
    FROM_YEAR,
    HALVES,
    LIST,
    LONGEST_LINK,
    ORDINALS,
    RANGE,
    START,
)


def expressions_in(plain: str, years: range) -> list[Expression]:
    """The times in a text as ``plain_text`` gives it, in order, none overlapping another.

    ``years`` are those that can be meant; one of two digits is one of them.
    """
    reader = _AtomReader(plain, years)
    found: list[Expression] = []
    at = 0
    while (start := START.search(plain, at)) is not None:
        atoms, at = reader.at(start)
        found += atoms
    return _with_years(_grouped(plain, found))


class _AtomReader:
    """Reads single times, and lists of days and weeks with one month or year."""

    def __init__(self, plain: str, years: range) -> None:
        self._plain = plain
        self._years = years

    def at(self, start: re.Match[str]) -> tuple[list[Expression], int]:
        """The times that begin at a match of ``START``, and where to look on."""
        for pattern in self._patterns(start):
            found = pattern.match(self._plain, start.start())
            if found is not None:
                atoms = self._atoms(found, found.groupdict())
                if atoms is not None:
                    return atoms, max(found.end(), start.end())
        return [], start.end()

    def _patterns(self, start: re.Match[str]) -> tuple[re.Pattern[str], ...]:
        """The patterns that can match there: most numbers are counts of something."""
        word = start[0]
        if not word[0].isdigit():
            return FROM_WORD.get(word) or FROM_LETTER
        if len(word) == len("2014"):
            return FROM_YEAR
        return FROM_DAY

    def _atoms(self, found: re.Match[str], part: dict[str, str | None]) -> list[Expression] | None:
        """The times of a match, none for a feast; None where it is no time after all."""
        start, end = found.span()
        if (iso := part.get("iso")) is not None:
            try:
                date = dt.date.fromisoformat(iso)
            except ValueError:
                return None
            day = Expression(
                start=start,
                end=end,
                precision=Precision.DAY,
                year=date.year,
                months=(date.month, date.month),
                days=(date.day, date.day),
            )
            return [day] if date.year in self._years else []
        year = self._year(part)
        if year not in self._years and year is not None:
            if not part.get("bare"):
                return []
            year = None  # «mai 45: »
        if part.get("feast"):
            return []
        whole = Expression(start=start, end=end, precision=Precision.YEAR, year=year)
        if part.get("days"):
            return self._days(found, part, year)
        if (weeks := part.get("weeks")) is not None:
            return self._weeks(found, weeks, year)
        if (last := part.get("next")) is not None and not part.get("half"):
            return self._two_years(whole, last, part)
        if (name := part.get("name")) is not None:
            if name == "jul" and not found[0].startswith("jul."):
                return []  # Christmas
            months = MONTH_WORDS[name], MONTH_WORDS[name]
            return [whole._replace(precision=Precision.MONTH, months=months)]
        if part.get("season"):
            return [whole._replace(precision=Precision.SEASON, months=(6, 8))]
        if (unit := part.get("unit")) is not None:
            ordinal = ORDINALS[str(part.get("nth") or part.get("ordinal"))]
            return self._unit(whole, unit, ordinal)
        if (half := part.get("half") or part.get("letter")) is not None:
            return self._half(whole, half, part.get("next"))
        return [whole]

    def _year(self, part: dict[str, str | None]) -> int | None:
        typed = next(
            (part[name] for name in ("year", "full", "marked", "bare") if part.get(name)), None
        )
        return None if typed is None else self._full_year(typed)

    def _full_year(self, typed: str) -> int:
        year = int(typed)
        if len(typed) == len("14"):
            # The latest, where a period is so long that there are two.
            return next((full for full in reversed(self._years) if full % 100 == year), year)
        return year

    def _half(self, whole: Expression, word: str, last: str | None) -> list[Expression] | None:
        half = HALVES[word]
        if last is not None and half == "spring" and whole.year is not None:
            whole = whole._replace(year=whole.year + 1, first_of_two=whole.year)
        certain = whole.year is not None or len(word) > len("vår")
        return [whole._replace(precision=Precision.HALF, half=half, is_certain=certain)]

    def _unit(self, whole: Expression, unit: str, ordinal: int) -> list[Expression] | None:
        if unit == "kvartal":
            months = 3 * ordinal - 2, 3 * ordinal
            return [whole._replace(precision=Precision.SEASON, months=months)]
        if ordinal > len(("spring", "autumn")):
            return None
        half: Half = "spring" if ordinal == 1 else "autumn"
        return [whole._replace(precision=Precision.HALF, half=half)]

    def _two_years(
        self, whole: Expression, last: str, part: dict[str, str | None]
    ) -> list[Expression] | None:
        year, end = whole.year, self._full_year(last)
        if year not in self._years or year is None or not year < end <= self._years[-1]:
            return None
        if part.get("winter"):
            return [whole._replace(precision=Precision.SEASON, months=(12, 2))]
        if end == year + 1 and (part.get("school") or part.get("dash") == "/"):
            return [whole._replace(precision=Precision.HALF, half="autumn", last_year=end)]
        if part.get("dash") == "/":
            return None
        return [whole._replace(last_year=end)]

    def _days(
        self, found: re.Match[str], part: dict[str, str | None], year: int | None
    ) -> list[Expression] | None:
        name = part.get("name")
        month = MONTH_WORDS[name] if name else int(part["number"] or 0)
        if not 1 <= month <= 12:
            return None
        runs = _runs(self._plain, *found.span("days"), highest=31)
        if not runs:
            return None
        whole = Expression(
            start=found.start(),
            end=found.end(),
            precision=Precision.DAY,
            year=year,
            months=(month, month),
            is_certain=year is not None or name is not None,
        )
        return _list_of(whole, runs, lambda run: whole._replace(days=run))

    def _weeks(self, found: re.Match[str], weeks: str, year: int | None) -> list[Expression] | None:
        runs = _runs(self._plain, *found.span("weeks"), highest=53)
        end = found.end()
        if not runs and year is None:  # «uke 42/13» and «uke 42-13»
            first, _, last = weeks.partition("-")
            if not last.strip().isdigit() or self._full_year(last.strip()) not in self._years:
                return None
            year = self._full_year(last.strip())
            runs = [(int(first), int(first), found.start(), end)]
        whole = Expression(start=found.start(), end=end, precision=Precision.WEEK, year=year)
        return _list_of(whole, runs, lambda run: whole._replace(weeks=run))


_Run = tuple[int, int, int, int]
_NUMBER = re.compile(r"\d\d?")


def _runs(plain: str, start: int, end: int, highest: int) -> list[_Run]:
    """The numbers between ``start`` and ``end`` as runs (first, last, start, end).

    «3.–6.» and the neighbours «15. og 16.» are one run each. Only the last rising numbers count:
    «45, 3. mai» is one day.
    """
    runs: list[_Run] = []
    before: re.Match[str] | None = None
    for number in _NUMBER.finditer(plain, start, end):
        value = int(number[0])
        link = "" if before is None else plain[before.end() : number.start()]
        is_list = "," in link and "-" not in link
        undotted = (
            is_list and not link.startswith(".") and plain[number.end() : end].startswith(".")
        )
        if runs and (value <= runs[-1][1] or runs[-1][1] > highest or undotted):
            runs = []
        is_range = "-" in link or " til" in link or "t.o.m" in link or " tom" in link
        if runs and (is_range or value == runs[-1][1] + 1):
            runs[-1] = runs[-1][0], value, runs[-1][2], number.end()
        else:
            runs.append((value, value, number.start(), number.end()))
        before = number
    if not runs or not 1 <= runs[0][0] <= runs[-1][1] <= highest:
        return []
    return runs


def _list_of(
    whole: Expression,
    runs: list[_Run],
    made: Callable[[tuple[int, int]], Expression],
) -> list[Expression]:
    """One expression for each run; the last ends where the whole ends."""
    return [
        made(run[:2])._replace(start=run[2], end=run[3] if run is not runs[-1] else whole.end)
        for run in runs
    ]


def _grouped(plain: str, found: list[Expression]) -> list[Expression]:
    """Joins ranges, and numbers the lists; a year alone after «våren 2013 og» is a spring too."""
    joined: list[Expression] = []
    group = 0
    for atom in found:
        link = plain[joined[-1].end : atom.start] if joined else ""
        before = joined[-1] if joined else None
        if before is None or len(link) > LONGEST_LINK or (before.until is not None and not link):
            joined.append(atom._replace(group=(group := group + 1)))
        elif _is_one_range(plain, before, link):
            joined[-1] = before._replace(until=atom, end=atom.end)
        elif _is_listed(linked := LIST.fullmatch(link), atom) or link.strip(" .") == "":
            joined.append(_inherited(before, linked, atom)._replace(group=group))
        else:
            joined.append(atom._replace(group=(group := group + 1)))
    return joined


def _is_one_range(plain: str, before: Expression, link: str) -> bool:
    if before.until is not None:
        return False
    if RANGE.fullmatch(link) is not None:
        return True
    return link.strip(" .") == "og" and plain[: before.start].endswith("mellom ")


def _is_listed(link: re.Match[str] | None, atom: Expression) -> bool:
    """Whether this link makes a list, and not a year of its own as in «om høsten, og i 2012»."""
    return link is not None and not (link["in"] and atom.precision is Precision.YEAR)


def _inherited(before: Expression, link: re.Match[str] | None, atom: Expression) -> Expression:
    """A year alone after a half-year, season or month with its year: of that, another year."""
    alone = atom.precision is Precision.YEAR and atom.last_year is None
    if link is None or not alone or before.year is None or before.until is not None:
        return atom
    if before.precision in (Precision.YEAR, Precision.DAY) or before.last_year is not None:
        return atom
    return before._replace(start=atom.start, end=atom.end, year=atom.year)


def _with_years(found: list[Expression]) -> list[Expression]:
    """Each with the year of the next of its group that has one, or else of the one before it."""
    for at in range(len(found) - 2, -1, -1):
        atom, following = found[at], found[at + 1]
        if atom.group == following.group and _may_take_year(following):
            paired = following.first_of_two if atom.half == "autumn" else None
            found[at] = _with_year(atom, paired or following.year)
    for at in range(1, len(found)):
        if found[at].group == found[at - 1].group:
            found[at] = _with_year(found[at], found[at - 1].year)
    return found


def _may_take_year(following: Expression) -> bool:
    """Whether the year after it is meant for it too: not where that is a time of its own."""
    return following.precision is not Precision.YEAR


def _with_year(atom: Expression, year: int | None) -> Expression:
    if atom.year is not None or year is None:
        return atom
    if atom.until is not None and atom.until.year is not None:
        return atom
    return atom._replace(year=year, is_written=False, is_certain=True)
