"""Search in the whole text of a report: what the adviser wrote, and the form's own text.

Which differences a search ignores is defined in ``search_normalization``. Where the query itself
has an accent («én»), only text with that accent is found; a query without one («en») finds both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import NamedTuple, overload

from kplan_desktop.domain.model.form import Form, NationalGoal
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import (
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
)
from kplan_desktop.domain.search.search_normalization import (
    SearchText,
    accented,
    has_accents,
    letter_before,
)


class Field(Enum):
    """The kind of text in which a hit was found."""

    GOAL = "goal"
    NATIONAL_MEASURE = "national-measure"
    REASON = "reason"
    MEASURE = "measure"
    PLAN_WORDING = "plan-wording"
    OUTCOME = "outcome"
    NOTE = "note"


_OF_FORM = frozenset({Field.GOAL, Field.NATIONAL_MEASURE})

REPLACEABLE = frozenset({Field.REASON, Field.MEASURE, Field.OUTCOME, Field.NOTE})
"""The fields that the adviser writes. The form is the office's, and the plan is already printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What to search for.

    Without ``match_case`` «KUL» finds «kul»; with ``whole_word`` parts of words are not found.
    """

    text: str
    match_case: bool = False
    whole_word: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A match in ``text``, from character ``start`` to before ``end``.

    ``item_id`` is the id of the element that owns the text: a note, a measure (also of the reason
    for its outcome), a national measure or a goal.
    """

    field: Field
    item_id: str
    location: Location
    text: str
    start: int
    end: int

    @property
    def replaceable(self) -> bool:
        """Whether the adviser may replace it."""
        return self.field in REPLACEABLE


class _Passage:
    """A text of the report and its folded forms, which are computed when it is first searched."""

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

    ``measure`` is the object that the passages were made from: while it is the same object, they
    are up to date.
    """

    measure: RegionalMeasure | None
    goal_id: str
    measure_id: str | None
    passages: tuple[_Passage, ...]


class _Match(NamedTuple):
    """A passage with hits, and its ordinal among all passages (``order``, from 0).

    ``hits`` is the number of hits in the passage. There may be as many matches as texts, so ``Hit``
    objects are made only on demand.
    """

    passage: _Passage
    order: int
    group: _Group
    hits: int


class _Needle:
    """A query prepared for searching."""

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
        if self._query.whole_word and (_is_inside_word(text, start) or _is_inside_word(text, end)):
            return False
        if self._accented is None:
            return True
        if text[start:end].isascii():
            return False
        found = accented(text[start:end], match_case=self._query.match_case)
        return len(found) == len(self._accented) and all(
            cluster == wanted or not has_accents(wanted)
            for cluster, wanted in zip(found, self._accented, strict=True)
        )


class Hits(Sequence[Hit]):
    """All hits of a search in printed order. Each ``Hit`` is made on demand."""

    def __init__(
        self,
        needle: _Needle | None = None,
        matches: Sequence[_Match] = (),
    ) -> None:
        self._needle = needle
        self._matches = matches
        self._first_hit_of = [0, *accumulate(match.hits for match in matches)]
        self._spans: tuple[int, tuple[tuple[int, int], ...]] | None = None

    @property
    def were_sought(self) -> bool:
        """Whether there was anything to look for."""
        return self._needle is not None

    @property
    def replaceable(self) -> int:
        """How many of the hits the adviser may replace."""
        return sum(m.hits for m in self._matches if m.passage.field in REPLACEABLE)

    def __len__(self) -> int:
        return self._first_hit_of[-1]

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> list[Hit]: ...
    def __getitem__(self, index: int | slice) -> Hit | list[Hit]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        index %= len(self)
        match_index = bisect_right(self._first_hit_of, index) - 1
        start, end = self._spans_of(match_index)[index - self._first_hit_of[match_index]]
        match = self._matches[match_index]
        passage = match.passage
        note_id = passage.item_id if passage.field is Field.NOTE else None
        location = Location(match.group.goal_id, match.group.measure_id, note_id)
        return Hit(passage.field, passage.item_id, location, passage.text, start, end)

    def index_from(self, order: int, offset: int) -> int:
        """The index of the first hit at or after ``offset`` in the passage with ordinal ``order``.

        Later passages count as after it. The number of hits when there is none.
        """
        match_index = bisect_left(self._matches, order, key=lambda match: match.order)
        first_hit = self._first_hit_of[match_index]
        if match_index == len(self._matches) or self._matches[match_index].order > order:
            return first_hit
        starts = [start for start, _ in self._spans_of(match_index)]
        return first_hit + bisect_left(starts, offset)

    def _spans_of(self, match_index: int) -> tuple[tuple[int, int], ...]:
        if self._spans is None or self._spans[0] != match_index:
            assert self._needle is not None  # noqa: S101 - there are no matches without a needle
            passage = self._matches[match_index].passage
            self._spans = (match_index, tuple(self._needle.spans(passage)))
        return self._spans[1]


class SearchIndex:
    """The texts of the report searched last, kept for the next search.

    Successive reports share the objects that did not change, and the index makes use of that: a
    measure that is the same object is not read again, and of a changed one only the texts that
    differ are.
    """

    def __init__(self) -> None:
        self._form: Form | None = None
        self._parked: tuple[NationalGoal, ...] = ()
        self._goals: dict[str, NationalGoal] = {}
        self._groups: dict[str, tuple[GoalEntry, tuple[_Group, ...]]] = {}

    def find(self, report: Report, query: Query, *, in_form: bool = True) -> Hits:
        """All hits in printed order; none for a query without visible characters.

        Without ``in_form`` the form's own text, which is the same in all reports, is passed over.
        """
        self._refresh(report)
        needle = _Needle(query)
        if not needle.text:
            return Hits()
        matches = self._matches(report, needle)
        if not in_form:
            matches = (each for each in matches if each.passage.field not in _OF_FORM)
        return Hits(needle, tuple(matches))

    def order_of(self, report: Report, field: Field, item_id: str) -> int | None:
        """The ordinal (from 0) among all texts in printed order; None if the text is not there."""
        self._refresh(report)
        groups = self._groups_in_order(report)
        passages = (passage for group in groups for passage in group.passages)
        for order, passage in enumerate(passages):
            if passage.item_id == item_id and passage.field is field:
                return order
        return None

    def _matches(self, report: Report, needle: _Needle) -> Iterator[_Match]:
        order = 0
        for group in self._groups_in_order(report):
            for passage in group.passages:
                count = needle.count(passage)
                if count:
                    yield _Match(passage, order, group, count)
                order += 1

    def _groups_in_order(self, report: Report) -> Iterator[_Group]:
        """The groups in printed order."""
        for entry in report.goals:
            yield from self._groups[entry.goal_id][1]

    def _refresh(self, report: Report) -> None:
        if report.form is not self._form or report.parked is not self._parked:
            self._form, self._parked = report.form, report.parked
            self._goals = {goal.id: goal for goal in report.national_goals()}
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
            _Group(None, goal.id, None, _renewed(_head_texts(goal, entry.nothing_to_report), head)),
            *(_group_of(goal.id, measure, old.get(measure.id)) for measure in entry.measures),
            _Group(None, goal.id, None, _renewed(_note_texts(entry.notes), last)),
        )


def _group_of(goal_id: str, measure: RegionalMeasure, before: _Group | None) -> _Group:
    if before is not None and before.measure is measure:
        return before
    old = before.passages if before is not None else ()
    return _Group(measure, goal_id, measure.id, _renewed(_measure_texts(measure), old))


def _renewed(
    texts: Iterable[tuple[Field, str, str]], before: Sequence[_Passage]
) -> tuple[_Passage, ...]:
    """A passage for each text; the existing one is reused where the text did not change."""
    old = {(passage.field, passage.item_id): passage for passage in before}
    passages: list[_Passage] = []
    for field, item_id, text in texts:
        passage = old.get((field, item_id))
        if passage is None or passage.text != text:
            passage = _Passage(field, item_id, text)
        passages.append(passage)
    return tuple(passages)


def _head_texts(
    goal: NationalGoal, mark: NothingToReport | None
) -> Iterator[tuple[Field, str, str]]:
    yield Field.GOAL, goal.id, goal.text
    for measure in goal.national_measures:
        yield Field.NATIONAL_MEASURE, measure.id, measure.text
    if mark is not None:
        yield Field.REASON, goal.id, mark.reason


def _measure_texts(measure: RegionalMeasure) -> Iterator[tuple[Field, str, str]]:
    yield Field.MEASURE, measure.id, measure.text
    if measure.planned != measure.text:
        yield Field.PLAN_WORDING, measure.id, measure.planned
    if measure.outcome is not None:
        yield Field.OUTCOME, measure.id, measure.outcome.reason
    yield from _note_texts(measure.notes)


def _note_texts(notes: Iterable[Note]) -> Iterator[tuple[Field, str, str]]:
    for note in notes:
        yield Field.NOTE, note.id, note.text


def _is_inside_word(text: str, index: int) -> bool:
    """Whether the characters on both sides of ``index`` belong to one word."""
    if not 0 < index < len(text):
        return False
    return letter_before(text, index).isalnum() and text[index].isalnum()
