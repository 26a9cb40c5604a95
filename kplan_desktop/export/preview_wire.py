"""What the window and the process that sets its preview send each other.

A message is its length in eight bytes, the highest first, and then the message itself. They are
pickled, ten times faster than any text that holds a report: both ends are this program, one started
by the other, and nothing from outside ever gets into the pipe between them.
"""

from __future__ import annotations

import datetime as dt
import pickle
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from kplan_desktop.domain.report import GoalEntry, Report

if TYPE_CHECKING:
    from kplan_desktop.export.pdf.output import PdfOutput, Spot

LENGTH_BYTES: Final = 8
"""Of the number before each message."""

_PROTOCOL: Final = 5


class Printed(Enum):
    """What of a report is printed."""

    REPORT = "report"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """Asks for a PDF of a report, which states ``created`` as its date."""

    report: Report
    printed: Printed
    created: dt.datetime


class RequestPacker:
    """Packs requests, and a goal that has not changed since the last one only the first time.

    Packing a large report whole takes as long as a frame on the screen, and she may be typing.
    """

    def __init__(self) -> None:
        self._packed: dict[str, tuple[GoalEntry, bytes]] = {}
        self._head: tuple[Report, bytes] | None = None

    def pack(self, request: PreviewRequest) -> bytes:
        """The message, with its length before it."""
        goals = [self._goal(entry) for entry in request.report.goals]
        parts = (self._head_of(request.report), goals, request.printed, request.created)
        return _with_length(pickle.dumps(parts, _PROTOCOL))

    def _head_of(self, report: Report) -> bytes:
        """All but the goals, packed anew only if something there has changed."""
        if self._head is None or not _same_head(self._head[0], report):
            self._head = report, pickle.dumps(replace(report, goals=()), _PROTOCOL)
        return self._head[1]

    def _goal(self, entry: GoalEntry) -> bytes:
        packed = self._packed.get(entry.goal_id)
        if packed is None or packed[0] is not entry:
            packed = self._packed[entry.goal_id] = entry, pickle.dumps(entry, _PROTOCOL)
        return packed[1]


def unpack_request(message: bytes) -> PreviewRequest:
    """The request in a message that :class:`RequestPacker` made, without its length."""
    head, goals, printed, created = pickle.loads(message)  # noqa: S301 - from this very program
    report = replace(pickle.loads(head), goals=tuple(map(pickle.loads, goals)))  # noqa: S301 - the same
    return PreviewRequest(report, printed, created)


@dataclass(frozen=True, slots=True)
class PreviewAnswer:
    """A PDF, and for each page what stands where, unpacked only when it is asked for."""

    data: bytes
    packed_spots: tuple[bytes, ...]

    def spots(self, page: int) -> tuple[Spot, ...]:
        """What stands where on a page, in reading order."""
        spots: tuple[Spot, ...] = pickle.loads(self.packed_spots[page])  # noqa: S301 - as above
        return spots


def pack_answer(pdf: PdfOutput) -> bytes:
    """The message, with its length before it."""
    spots = tuple(pickle.dumps(page, _PROTOCOL) for page in pdf.spots)
    return _with_length(pickle.dumps((pdf.data, spots), _PROTOCOL))


def unpack_answer(message: bytes) -> PreviewAnswer:
    """The answer in a message that :func:`pack_answer` made, without its length."""
    return PreviewAnswer(*pickle.loads(message))  # noqa: S301 - as above


def _with_length(message: bytes) -> bytes:
    return len(message).to_bytes(LENGTH_BYTES, "big") + message


def _same_head(one: Report, other: Report) -> bool:
    """Whether two reports differ in their goals only; what is shared is not looked into."""
    return (
        one.form is other.form
        and one.activities is other.activities
        and replace(one, goals=(), activities={}) == replace(other, goals=(), activities={})
    )
