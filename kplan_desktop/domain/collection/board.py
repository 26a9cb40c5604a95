"""The board: how far each unit has come, silent ones included, and which of them to remind."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from kplan_desktop.domain.collection.collection import (
    Collection,
    Contact,
    ExtendedDeadline,
    Received,
    ReceivedAs,
    UnitEvent,
    UnitEventKind,
    UnitRecord,
)
from kplan_desktop.domain.collection.revision_facts import GoalState, RevisionFacts
from kplan_desktop.domain.delivery.deliveries import days_late
from kplan_desktop.domain.model.form import AddsUp, Form, Metric
from kplan_desktop.domain.text.time_stamps import norwegian_day


class UnitState(Enum):
    """How far a unit has come.

    ``NOTHING_TO_REPORT``: it has marked every goal so, or the office has marked the unit.
    ``RETURNED`` and ``ACCEPTED`` are of the revision that counts, and of no other.
    """

    SILENT = "silent"
    NOTHING_TO_REPORT = "nothing"
    DELIVERED = "delivered"
    RETURNED = "returned"
    ACCEPTED = "accepted"


_DECIDED: Mapping[UnitEventKind, UnitState | None] = {
    UnitEventKind.ACCEPTED: UnitState.ACCEPTED,
    UnitEventKind.RETURNED: UnitState.RETURNED,
    UnitEventKind.REOPENED: None,
}
"""The events that set the state of the delivery that they are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """How much of the form a report has filled in.

    ``goals_done`` of the form's ``goals`` have something written, or are marked as having nothing
    to report. ``outcomes`` of the ``measures`` have one; None where the plan was not adopted.
    """

    goals_done: int
    goals: int
    measures: int
    outcomes: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One unit. ``unit_id`` is empty for what came of a unit that the form does not know.

    ``key`` is the unit's id, or else the id of the report. ``revisions`` are all that came, from
    the oldest to the latest, and ``counting`` the one that counts, made on ``day`` by Norwegian
    clocks. ``deadline`` is the one in force for the unit, ``days_late`` by its first delivery
    (``first_days_late``). ``facts`` and ``completeness`` are those of ``counting``; None without
    one. ``reminded`` is the last reminder; ``unreadable`` is the last file that could not be read,
    unless something else came then or later.
    """

    key: str
    unit_id: str
    name: str
    state: UnitState
    record: UnitRecord
    revisions: tuple[Received, ...]
    counting: Received | None
    facts: RevisionFacts | None
    day: dt.date | None
    deadline: dt.date
    days_late: int
    completeness: Completeness | None
    open_comments: int
    reminded: UnitEvent | None
    unreadable: UnitEvent | None

    @property
    def is_known(self) -> bool:
        """Whether the form has the unit."""
        return bool(self.unit_id)

    @property
    def has_delivered(self) -> bool:
        """Whether anything came, whatever became of it."""
        return self.counting is not None

    @property
    def contact(self) -> Contact:
        """Whom the office writes to."""
        return self.record.contact

    @property
    def extended(self) -> ExtendedDeadline | None:
        """The later deadline that the office has given, if any."""
        return self.record.deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """All units: those of the form's period in its order, then others of which something came.

    The counts are of the units of the form's period alone: ``expected`` is their number. A unit has
    ``delivered`` if anything came of it, sent back or not. ``to_remind`` are the ids of the units
    for which a reminder is proposed.
    """

    rows: tuple[BoardRow, ...]
    expected: int
    delivered: int
    late: int
    silent: int
    nothing_to_report: int
    returned: int
    accepted: int
    revised: int
    to_remind: tuple[str, ...]

    def row(self, key: str) -> BoardRow | None:
        """The row with this key."""
        return next((row for row in self.rows if row.key == key), None)


def board(collection: Collection, facts: Mapping[str, RevisionFacts], today: dt.date) -> Board:
    """The board of a collection; ``facts`` are by the SHA-256 of the bundles.

    A revision whose facts are missing is listed without completeness. Linear in what came.
    """
    rows = _Rows(collection, facts)
    expected = tuple(rows.of_unit(unit.id, unit.name) for unit in collection.form.units_in_period())
    names = {unit.id: unit.name for unit in collection.form.units}
    seen = {row.unit_id for row in expected}
    others: list[BoardRow] = []
    for received in collection.received.values():
        unit_id = received.unit_id if received.unit_id in names else ""
        key = unit_id or received.report_id
        if key not in seen:
            seen.add(key)
            row = rows.of_unit(key, names[key]) if unit_id else rows.of_unknown(received)
            others.append(row)
    states = [row.state for row in expected]
    return Board(
        rows=(*expected, *others),
        expected=len(expected),
        delivered=sum(row.has_delivered for row in expected),
        late=sum(row.days_late > 0 for row in expected),
        silent=states.count(UnitState.SILENT),
        nothing_to_report=states.count(UnitState.NOTHING_TO_REPORT),
        returned=states.count(UnitState.RETURNED),
        accepted=states.count(UnitState.ACCEPTED),
        revised=sum(len(row.revisions) > 1 for row in expected),
        to_remind=tuple(row.unit_id for row in expected if _is_to_be_reminded(row, today)),
    )


def same_board(one: Collection, other: Collection) -> bool:
    """Whether two states of a collection have one board: what the office writes is not on it."""
    return (
        one.form is other.form
        and one.units is other.units
        and one.received is other.received
        and one.comments is other.comments
    )


def can_be_reminded(row: BoardRow) -> bool:
    """Whether a reminder makes sense: nothing came and something should, or it was sent back."""
    return row.is_known and row.state in (UnitState.SILENT, UnitState.RETURNED)


def _is_to_be_reminded(row: BoardRow, today: dt.date) -> bool:
    """Whether a reminder is proposed: to the silent, and not twice on one day.

    Never before a deadline that was extended for the unit alone.
    """
    if row.state is not UnitState.SILENT:
        return False
    if row.extended is not None and today <= row.extended.date:
        return False
    return row.reminded is None or norwegian_day(row.reminded.at) < today


def deadline_of(form: Form, record: UnitRecord) -> dt.date:
    """The deadline in force for a unit: the form's, or the one that the office gave it instead."""
    return form.report.deadline if record.deadline is None else record.deadline.date


def first_days_late(revisions: Iterable[Received], deadline: dt.date) -> int:
    """How many days after the deadline the first delivery of a unit was made; 0 without one.

    A later revision is no lateness: the office may have asked for it. A Word document does not say
    when it was made, and is never late.
    """
    dated = (each.made_at for each in revisions if each.received_as is not ReceivedAs.WORD)
    first = min(dated, default=None)
    return 0 if first is None else days_late(norwegian_day(first), deadline)


def _state(record: UnitRecord, counting: Received | None, facts: RevisionFacts | None) -> UnitState:
    if counting is None:
        marked = record.nothing_to_report is not None
        return UnitState.NOTHING_TO_REPORT if marked else UnitState.SILENT
    if decided := decision_on(record, counting):
        return decided[0]
    return UnitState.NOTHING_TO_REPORT if has_nothing(record, facts) else UnitState.DELIVERED


def decision_on(record: UnitRecord, counting: Received) -> tuple[UnitState, dt.date] | None:
    """Whether the office has accepted or returned a delivery, and when; None for neither."""
    decided = None
    for event in record.events:
        if event.kind in _DECIDED and event.sha256 == counting.sha256:
            state = _DECIDED[event.kind]
            decided = None if state is None else (state, norwegian_day(event.at))
    return decided


def has_nothing(record: UnitRecord, facts: RevisionFacts | None) -> bool:
    """Whether a delivered report says nothing. What was written outweighs the office's mark."""
    if facts is None or facts.activities:
        return False
    if facts.has_nothing_to_report:
        return True
    is_empty = not facts.notes and not facts.measures
    return record.nothing_to_report is not None and is_empty


class _Rows:
    """Makes the rows of one collection."""

    def __init__(self, collection: Collection, facts: Mapping[str, RevisionFacts]) -> None:
        self._collection = collection
        self._facts = facts
        self._goals = tuple(goal.id for goal in collection.form.goals())
        self._open: dict[str, int] = defaultdict(int)
        for each in collection.comments.values():
            self._open[each.unit_id] += each.comment.is_open
        self._unknown: dict[str, list[Received]] = defaultdict(list)
        for received in collection.received_of(""):
            self._unknown[received.report_id].append(received)

    def of_unit(self, unit_id: str, name: str) -> BoardRow:
        """The row of a unit of the form."""
        record = self._collection.record(unit_id)
        revisions = self._collection.received_of(unit_id)
        return self._row(unit_id, unit_id, name, record, revisions)

    def of_unknown(self, received: Received) -> BoardRow:
        """The row of a report whose unit the form does not have."""
        key = received.report_id
        revisions = tuple(self._unknown[key]) or (received,)
        record = UnitRecord(unit_id="")
        return self._row(key, "", received.unit_name, record, revisions)

    def _row(
        self, key: str, unit_id: str, name: str, record: UnitRecord, revisions: Sequence[Received]
    ) -> BoardRow:
        collection = self._collection
        counting = collection.counting(unit_id) if unit_id else revisions[-1]
        facts = None if counting is None else self._facts.get(counting.sha256)
        day = None if counting is None else norwegian_day(counting.made_at)
        deadline = deadline_of(collection.form, record)
        return BoardRow(
            key=key,
            unit_id=unit_id,
            name=name,
            state=_state(record, counting, facts),
            record=record,
            revisions=tuple(revisions),
            counting=counting,
            facts=facts,
            day=day,
            deadline=deadline,
            days_late=first_days_late(revisions, deadline),
            completeness=None if facts is None else self._completeness(facts),
            open_comments=self._open[unit_id] if unit_id else 0,
            reminded=last_event(record.events, UnitEventKind.REMINDED),
            unreadable=_unreadable(record, revisions),
        )

    def _completeness(self, facts: RevisionFacts) -> Completeness:
        states = (facts.goals.get(goal_id, GoalState.EMPTY) for goal_id in self._goals)
        return Completeness(
            goals_done=sum(state is not GoalState.EMPTY for state in states),
            goals=len(self._goals),
            measures=facts.measures,
            outcomes=facts.outcomes if facts.plan_adopted else None,
        )


def _unreadable(record: UnitRecord, revisions: Iterable[Received]) -> UnitEvent | None:
    found = last_event(record.events, UnitEventKind.UNREADABLE)
    if found is None or any(each.taken_in_at >= found.at for each in revisions):
        return None
    return found


def last_event(events: Iterable[UnitEvent], kind: UnitEventKind) -> UnitEvent | None:
    """The last event of a kind."""
    return next((event for event in reversed(tuple(events)) if event.kind is kind), None)


def main_metric(form: Form, adds_up: AddsUp) -> Metric | None:
    """The form's first metric that adds up in this way, if it has any: the board has room for one.

    Which metrics there are is the form's to say.
    """
    return next((metric for metric in form.metrics if metric.adds_up == adds_up), None)
