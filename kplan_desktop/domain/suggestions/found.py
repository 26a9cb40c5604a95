"""What is found in a note's text: figures, times, and the state of the activity it tells of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

from kplan_desktop.domain.model.report import Figure, SingleTime, Status


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: offsets in code points, ``start`` up to but without ``end``."""

    start: int
    end: int


class Basis(Enum):
    """What a figure rests on.

    ``FREQUENCY``: nobody counted; the times a year that the text states, over the report's period.
    """

    STATED = "stated"
    FREQUENCY = "frequency"


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure and the words that it was read from."""

    figure: Figure
    span: Span
    basis: Basis = Basis.STATED


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time and the words that it was read from.

    ``first`` and ``last`` keep the precision of the text, and are alike for one point in time:
    ``2013-10-21``, ``2013-11``, ``2014-spring``, ``2013-autumn`` or ``2013`` (docs/figures.md).
    """

    when: SingleTime
    first: str
    last: str
    span: Span


@dataclass(frozen=True, slots=True)
class FoundState:
    """A status and the words that it was read from, for a time after the deadline the time's."""

    status: Status
    span: Span


@dataclass(frozen=True, slots=True)
class TextReading:
    """All that a text states, in the order of the text; at most one state."""

    figures: tuple[FoundFigure, ...] = ()
    times: tuple[FoundTime, ...] = ()
    state: FoundState | None = None


@dataclass(frozen=True, slots=True)
class Dismissal:
    """What the adviser said no to; it is kept in the report's file.

    ``subject`` is what was offered, such as ``deltakere:40:exact``, ``2013-autumn`` or ``planned``;
    of a link the other note's id, ``note_id`` being the smaller one. ``words`` are those of the
    text that it was read from, in lower case, so that it moves with them; of a link empty.
    """

    note_id: str
    kind: Literal["figure", "time", "status", "link"]
    subject: str
    words: str
