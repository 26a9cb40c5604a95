"""What the window and the process that sets its preview send each other.

A message is its length in eight bytes, the highest first, and then the message itself, in
MessagePack, which is read as data and nothing else. Both ends are this program, one started by the
other.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Final, assert_never

from msgspec import json, msgpack

from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Report,
    Semester,
    Status,
    When,
)
from kplan_desktop.domain.model.revisions import DeliveredRevision
from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion

if TYPE_CHECKING:
    from kplan_desktop.exchange.pdf.printed_regions import PdfOutput

LENGTH_BYTES: Final = 8
"""Of the number before each message."""


class Printed(Enum):
    """What of a report is printed."""

    REPORT = "report"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """Asks for a PDF of a report, which states ``created`` as its date.

    ``last`` is the latest delivery: the PDF names it if the report is unchanged since.
    """

    report: Report
    printed: Printed
    created: dt.datetime
    last: DeliveredRevision | None = None


@dataclass(frozen=True, slots=True)
class _Described:
    """An activity without a choice of types, which MessagePack cannot tell apart.

    ``semester`` or ``days`` is when it was; ``days`` are the first and the last.
    """

    id: str
    status: Status | None
    semester: Semester | None
    days: tuple[dt.date, dt.date] | None
    is_one_day: bool
    figures: tuple[tuple[str, Decimal | None, Exactness], ...]
    shared_with: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Head:
    """All of a report but its goals."""

    id: str
    form: Form
    unit_id: str
    adviser: str
    own_metrics: tuple[Metric, ...]
    revision: int
    replaces: str | None
    activities: tuple[_Described, ...]


@dataclass(frozen=True, slots=True)
class _Message:
    """A request; head and goals are packed by themselves."""

    head: bytes
    goals: tuple[bytes, ...]
    printed: Printed
    created: dt.datetime
    last: DeliveredRevision | None


class RequestPacker:
    """Packs requests, and a goal that has not changed since the last one only the first time.

    Packing a large report whole takes as long as a frame on the screen, and she may be typing.
    """

    def __init__(self) -> None:
        self._packed: dict[str, tuple[GoalEntry, bytes]] = {}
        self._head: tuple[Report, bytes] | None = None

    def pack(self, request: PreviewRequest) -> bytes:
        """The message, with its length before it."""
        goals = tuple(self._goal(entry) for entry in request.report.goals)
        head = self._head_of(request.report)
        message = _Message(head, goals, request.printed, request.created, request.last)
        return _with_length(msgpack.encode(message))

    def _head_of(self, report: Report) -> bytes:
        """All but the goals, packed anew only if something there has changed."""
        if self._head is None or not _same_head(self._head[0], report):
            self._head = report, msgpack.encode(_head(report))
        return self._head[1]

    def _goal(self, entry: GoalEntry) -> bytes:
        packed = self._packed.get(entry.goal_id)
        if packed is None or packed[0] is not entry:
            packed = self._packed[entry.goal_id] = entry, msgpack.encode(entry)
        return packed[1]


def unpack_request(message: bytes) -> PreviewRequest:
    """The request in a message that :class:`RequestPacker` made, without its length."""
    asked = msgpack.decode(message, type=_Message)
    head = msgpack.decode(asked.head, type=_Head)
    report = Report(
        id=head.id,
        form=head.form,
        unit_id=head.unit_id,
        adviser=head.adviser,
        goals=tuple(msgpack.decode(goal, type=GoalEntry) for goal in asked.goals),
        activities={each.id: _activity(each) for each in head.activities},
        own_metrics=head.own_metrics,
        revision=head.revision,
        replaces=head.replaces,
    )
    return PreviewRequest(report, asked.printed, asked.created, asked.last)


@dataclass(frozen=True, slots=True)
class PreviewAnswer:
    """A PDF, and for each page what stands where, unpacked only when it is asked for.

    ``missing`` are the characters that it shows as □.
    """

    data: bytes
    packed_regions: tuple[bytes, ...]
    missing: tuple[str, ...] = ()

    def regions(self, page: int) -> tuple[PrintedRegion, ...]:
        """What stands where on a page, in reading order."""
        return msgpack.decode(self.packed_regions[page], type=tuple[PrintedRegion, ...])


def pack_answer(pdf: PdfOutput, request: PreviewRequest) -> bytes:
    """The message, with its length before it, that answers a request with its PDF."""
    regions = tuple(msgpack.encode(page) for page in pdf.regions)
    missing = _still_missing(pdf.missing, request)
    return _with_length(msgpack.encode(PreviewAnswer(pdf.data, regions, missing)))


def unpack_answer(message: bytes) -> PreviewAnswer:
    """The answer in a message that :func:`pack_answer` made, without its length."""
    return msgpack.decode(message, type=PreviewAnswer)


def _still_missing(missing: tuple[str, ...], request: PreviewRequest) -> tuple[str, ...]:
    """Of characters that no typeface has, those that are there to be printed.

    Standing type tells of all that it ever met, and she may have taken them out since.
    """
    if not missing:
        return ()
    written = set(unicodedata.normalize("NFC", "\n".join(_texts(request))))  # as it is printed
    return tuple(char for char in missing if char in written)


def _texts(request: PreviewRequest) -> Iterator[str]:
    """All texts that may be printed, those of the form among them."""
    report = request.report
    yield json.encode((report.form, report.own_metrics)).decode()
    yield report.adviser
    if request.printed is Printed.PLAN:
        yield from (measure.planned for measure in report.measures())
        return
    yield from (measure.text for measure in report.measures())
    yield from (note.text for note in report.all_notes())
    yield from (text for activity in report.activities.values() for text in activity.shared_with)
    for entry in report.goals:
        if entry.nothing_to_report is not None:
            yield entry.nothing_to_report.reason


def _with_length(message: bytes) -> bytes:
    return len(message).to_bytes(LENGTH_BYTES, "big") + message


def _head(report: Report) -> _Head:
    return _Head(
        report.id,
        report.form,
        report.unit_id,
        report.adviser,
        report.own_metrics,
        report.revision,
        report.replaces,
        _described(report.activities),
    )


def _described(activities: Mapping[str, Activity]) -> tuple[_Described, ...]:
    return tuple(
        _Described(
            id=each.id,
            status=each.status,
            semester=each.when if isinstance(each.when, Semester) else None,
            days=_days(each.when),
            is_one_day=isinstance(each.when, Day),
            figures=tuple((one.metric_id, one.value, one.exactness) for one in each.figures),
            shared_with=each.shared_with,
        )
        for each in activities.values()
    )


def _days(when: When | None) -> tuple[dt.date, dt.date] | None:
    match when:
        case Day(date):
            return date, date
        case DateRange(first, last):
            return first, last
        case Semester() | None:
            return None
    assert_never(when)


def _activity(described: _Described) -> Activity:
    when: When | None = described.semester
    if described.days is not None:
        first, last = described.days
        when = Day(first) if described.is_one_day else DateRange(first, last)
    return Activity(
        id=described.id,
        status=described.status,
        when=when,
        figures=tuple(Figure(*figure) for figure in described.figures),
        shared_with=described.shared_with,
    )


def _same_head(one: Report, other: Report) -> bool:
    """Whether two reports differ in their goals only; what is shared is not looked into."""
    return (
        one.form is other.form
        and one.activities is other.activities
        and _small_parts(one) == _small_parts(other)
    )


def _small_parts(report: Report) -> tuple[object, ...]:
    numbered = report.revision, report.replaces
    return (report.id, report.unit_id, report.adviser, report.own_metrics, *numbered)
