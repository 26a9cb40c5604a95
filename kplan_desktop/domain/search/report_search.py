"""Finding text in all of a report: what the adviser wrote, and what the form says.

What counts as alike is said in ``searchable_text.py``. Where the query itself carries an accent («én»),
only text with that accent is found; a query without («en») finds both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import NamedTuple, overload

from kplan_desktop.domain.model.form import Form, NationalGoal
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import (
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
)
from kplan_desktop.domain.review.findings import Location
from kplan_desktop.domain.search.searchable_text import (
    SearchText,
    accented,
    has_accents,
    letter_before,
)


class Field(Enum):
    """What kind of text a hit stands in."""

    GOAL = "goal"
    NATIONAL_MEASURE = "national-measure"
    REASON = "reason"
    MEASURE = "measure"
    PLAN_WORDING = "plan-wording"
    NOTE = "note"


REPLACEABLE = frozenset({Field.REASON, Field.MEASURE, Field.NOTE})
"""What the adviser writes in. The form is the office's, and the plan was printed as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for. Without ``match_case`` «KUL» finds «kul»; ``whole_word`` is no part."""

    text: str
    match_case: bool = False
    whole_word: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A match in ``text``, from character ``start`` to before ``end``.

    ``item_id`` is the id of what holds the text: a note, a measure, a national measure or a goal.
    """

    field: Field
    item_id: str
    place: Location
    text: str
    start: int
    end: int

    @property
    def replaceable(self) -> bool:
        """Whether the adviser may replace it."""
        return self.field in REPLACEABLE


class _Passage:
    """A text of the report with what it is compared as, made when it is first looked into."""

    __slots__ = ("_folded", "field", "item_id", "text")

    def __init__(self, field: Field, item_id: str, text: str) -> None:
        self.field = field
        self.item_id = item_id
        self.text = text
        self._folded: list[SearchText | None] = [None, None]

    def folded(self, match_case: bool) -> SearchText:
        folded = self._folded[match_case]
        if folded is None:
            folded = self._folded[match_case] = SearchText(self.text, match_case=match_case)
        return folded


@dataclass(frozen=True, slots=True)
class _Group:
    """A goal's head, a measure with its notes, or the goal's own notes.

    ``measure`` is what the passages were made of, so that one that stayed is told at once.
    """

    measure: RegionalMeasure | None
    goal_id: str
    measure_id: str | None
    passages: tuple[_Passage, ...]


class _Match(NamedTuple):
    """A passage in which something was found, and the how manieth of all passages it is.

    ``nth`` counts in its group, ``measure_number`` is the measure's under its goal, ``hits`` how
    many there are in the passage. There may be as many as there are texts, so nothing is made of
    them before it is asked for.
    """

    passage: _Passage
    order: int
    group: _Group
    measure_number: int
    nth: int
    hits: int


class _Needle:
    """A query made ready."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self.text = SearchText(query.text, match_case=query.match_case).folded
        self._accented = (
            accented(query.text, match_case=query.match_case) if has_accents(query.text) else None
        )
        self._plain = not query.whole_word and self._accented is None

    def count(self, passage: _Passage) -> int:
        folded = passage.folded(self._query.match_case)
        if self._plain or self.text not in folded.folded:
            return folded.count(self.text)
        return sum(1 for _ in self.spans(passage))

    def spans(self, passage: _Passage) -> Iterator[tuple[int, int]]:
        for start, end in passage.folded(self._query.match_case).spans(self.text):
            if self._fits(passage.text, start, end):
                yield start, end

    def _fits(self, text: str, start: int, end: int) -> bool:
        if self._query.whole_word and (_goes_on(text, start) or _goes_on(text, end)):
            return False
        if self._accented is None:
            return True
        if text[start:end].isascii():
            return False
        there = accented(text[start:end], match_case=self._query.match_case)
        return len(there) == len(self._accented) and all(
            theirs == ours or not has_accents(ours)
            for theirs, ours in zip(there, self._accented, strict=True)
        )


class Hits(Sequence[Hit]):
    """All that was found, in printed order. A hit is made when it is asked for."""

    def __init__(
        self,
        needle: _Needle | None = None,
        matches: Sequence[_Match] = (),
        goal_numbers: Mapping[str, str] | None = None,
    ) -> None:
        self._needle = needle
        self._numbers = goal_numbers or {}
        self._matches = matches
        self._before = [0, *accumulate(match.hits for match in matches)]
        self._spans: tuple[int, tuple[tuple[int, int], ...]] | None = None

    @property
    def replaceable(self) -> int:
        """How many of the hits the adviser may replace."""
        return sum(m.hits for m in self._matches if m.passage.field in REPLACEABLE)

    def __len__(self) -> int:
        return self._before[-1]

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> list[Hit]: ...
    def __getitem__(self, index: int | slice) -> Hit | list[Hit]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        index %= len(self)
        at = bisect_right(self._before, index) - 1
        start, end = self._spans_of(at)[index - self._before[at]]
        match = self._matches[at]
        passage = match.passage
        note_id = passage.item_id if passage.field is Field.NOTE else None
        place = Location(match.group.goal_id, match.group.measure_id, note_id, self._number(match))
        return Hit(passage.field, passage.item_id, place, passage.text, start, end)

    def index_from(self, order: int, offset: int) -> int:
        """The first hit that begins at ``offset`` of the passage ``order``, or after it.

        The number of hits when there is none.
        """
        at = bisect_left(self._matches, order, key=lambda match: match.order)
        if at == len(self._matches) or self._matches[at].order > order:
            return self._before[at]
        starts = [start for start, _ in self._spans_of(at)]
        return self._before[at] + bisect_left(starts, offset)

    def _number(self, match: _Match) -> str:
        """The place's number as findings have it («1.1 · 4.2»)."""
        group, number = match.group, self._numbers[match.group.goal_id]
        if match.passage.field is not Field.NOTE:
            return number if group.measure_id is None else f"{number} · {match.measure_number}"
        first = next(i for i, p in enumerate(group.passages) if p.field is Field.NOTE)
        at = match.nth - first + 1
        if group.measure_id is None:
            return f"{number} – {at}"
        return f"{number} · {match.measure_number}.{at}"

    def _spans_of(self, at: int) -> tuple[tuple[int, int], ...]:
        if self._spans is None or self._spans[0] != at:
            assert self._needle is not None  # noqa: S101 - there are no matches without a needle
            self._spans = (at, tuple(self._needle.spans(self._matches[at].passage)))
        return self._spans[1]


class SearchIndex:
    """The texts of the latest report that was searched, kept for the next search.

    A report shares with the one before it all that did not change, and so does the index: of a
    measure that is the same object nothing is looked at again, of another only the texts that
    differ.
    """

    def __init__(self) -> None:
        self._form: Form | None = None
        self._goals: dict[str, NationalGoal] = {}
        self._numbers: dict[str, str] = {}
        self._groups: dict[str, tuple[GoalEntry, tuple[_Group, ...]]] = {}

    def find(self, report: Report, query: Query) -> Hits:
        """Every match in printed order; none for a query in which nothing is to be seen."""
        self._follow(report)
        needle = _Needle(query)
        if not needle.text:
            return Hits()
        return Hits(needle, tuple(self._matches(report, needle)), self._numbers)

    def order_of(self, report: Report, field: Field, item_id: str) -> int | None:
        """The how manieth of all texts in printed order this one is; None if it is not there."""
        self._follow(report)
        passages = (passage for group, _ in self._all(report) for passage in group.passages)
        for order, passage in enumerate(passages):
            if passage.item_id == item_id and passage.field is field:
                return order
        return None

    def _matches(self, report: Report, needle: _Needle) -> Iterator[_Match]:
        order = 0
        for group, measure_number in self._all(report):
            for index, passage in enumerate(group.passages):
                count = needle.count(passage)
                if count:
                    yield _Match(passage, order, group, measure_number, index, count)
                order += 1

    def _all(self, report: Report) -> Iterator[tuple[_Group, int]]:
        """The groups in printed order, a measure's with its number under its goal."""
        for entry in report.goals:
            number = 0
            for group in self._groups[entry.goal_id][1]:
                number += group.measure_id is not None
                yield group, number

    def _follow(self, report: Report) -> None:
        if report.form is not self._form:
            self._form = report.form
            self._goals = {goal.id: goal for goal in report.form.goals()}
            self._numbers = goal_numbers(report.form)
            self._groups = {}
        for entry in report.goals:
            known = self._groups.get(entry.goal_id)
            if known is None or known[0] is not entry:
                before = known[1] if known is not None else ()
                self._groups[entry.goal_id] = (entry, self._groups_of(entry, before))

    def _groups_of(self, entry: GoalEntry, before: Sequence[_Group]) -> tuple[_Group, ...]:
        goal = self._goals[entry.goal_id]
        old = {group.measure_id: group for group in before if group.measure_id is not None}
        head = before[0].passages if before else ()
        last = before[-1].passages if before else ()
        return (
            _Group(None, goal.id, None, _renewed(_of_head(goal, entry.nothing_to_report), head)),
            *(_group_of(goal.id, measure, old.get(measure.id)) for measure in entry.measures),
            _Group(None, goal.id, None, _renewed(_of_notes(entry.notes), last)),
        )


def _group_of(goal_id: str, measure: RegionalMeasure, before: _Group | None) -> _Group:
    if before is not None and before.measure is measure:
        return before
    old = before.passages if before is not None else ()
    return _Group(measure, goal_id, measure.id, _renewed(_of_measure(measure), old))


def _renewed(
    texts: Iterable[tuple[Field, str, str]], before: Sequence[_Passage]
) -> tuple[_Passage, ...]:
    """A passage for each text, the one that was there where nothing changed."""
    old = {(passage.field, passage.item_id): passage for passage in before}
    passages: list[_Passage] = []
    for field, item_id, text in texts:
        kept = old.get((field, item_id))
        if kept is None or kept.text != text:
            kept = _Passage(field, item_id, text)
        passages.append(kept)
    return tuple(passages)


def _of_head(goal: NationalGoal, mark: NothingToReport | None) -> Iterator[tuple[Field, str, str]]:
    yield Field.GOAL, goal.id, goal.text
    for measure in goal.national_measures:
        yield Field.NATIONAL_MEASURE, measure.id, measure.text
    if mark is not None:
        yield Field.REASON, goal.id, mark.reason


def _of_measure(measure: RegionalMeasure) -> Iterator[tuple[Field, str, str]]:
    yield Field.MEASURE, measure.id, measure.text
    if measure.planned != measure.text:
        yield Field.PLAN_WORDING, measure.id, measure.planned
    yield from _of_notes(measure.notes)


def _of_notes(notes: Iterable[Note]) -> Iterator[tuple[Field, str, str]]:
    for note in notes:
        yield Field.NOTE, note.id, note.text


def _goes_on(text: str, index: int) -> bool:
    """Whether a word goes on across this index."""
    if not 0 < index < len(text):
        return False
    return letter_before(text, index).isalnum() and text[index].isalnum()
