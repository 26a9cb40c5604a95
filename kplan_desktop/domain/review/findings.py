"""Findings: what the adviser may want to check before she delivers.

A finding never prevents a delivery: a report may be incomplete and late (design, part 1). The rules
by which they are made are in ``domain.checks``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from kplan_desktop.domain.model.location import Location


class Severity(Enum):
    """The weight of a finding.

    ``FIRST`` is what should not be sent by ordinary e-mail, ``SHOULD`` what a reader would ask
    about, and ``COULD`` what would improve the report.
    """

    FIRST = "first"
    SHOULD = "should"
    COULD = "could"


class FindingKind(Enum):
    """The kind of a finding.

    The value is printed by ``kplan check --json``, stored for what is set aside, and named by a
    form that switches the kind off.
    """

    IDENTITY_NUMBER = "national-identity-number"
    LATE = "late"
    APPROVAL_LAPSED = "approval-lapsed"
    OPEN_COMMENTS = "open-comments"
    GOAL_EMPTY = "goal-empty"
    NOTHING_BUT_NOTES = "nothing-to-report-but-notes"
    MEASURE_WITHOUT_TEXT = "measure-without-text"
    MEASURE_WITHOUT_NOTES = "measure-without-notes"
    MEASURE_WITHOUT_OUTCOME = "measure-without-outcome"
    NOTE_WITHOUT_TEXT = "note-without-text"
    UNCERTAIN = "uncertain"
    AFTER_DEADLINE = "after-deadline"
    DONE_IN_FUTURE = "done-in-future"
    PLANNED_IN_PAST = "planned-in-past"
    FIGURES_ON_PLANNED = "figures-on-planned"
    UNPRINTABLE = "unprintable-characters"
    INVISIBLE = "invisible-characters"
    DIRECTION = "direction-characters"
    PHONE_NUMBER = "phone-number"
    PRIVATE_EMAIL = "private-email"
    STREET_ADDRESS = "street-address"
    NO_ADVISER = "no-adviser"
    NO_FIGURES = "no-figures"
    OPEN_SUGGESTIONS = "open-suggestions"
    LIKELY_DUPLICATE = "likely-duplicate"
    SPELLING = "spelling"


_FIRST = frozenset({FindingKind.IDENTITY_NUMBER})
_COULD = frozenset(
    {
        FindingKind.NO_ADVISER,
        FindingKind.MEASURE_WITHOUT_OUTCOME,
        FindingKind.NO_FIGURES,
        FindingKind.OPEN_SUGGESTIONS,
        FindingKind.LIKELY_DUPLICATE,
        FindingKind.SPELLING,
    }
)
SEVERITIES: Final[Mapping[FindingKind, Severity]] = {
    kind: Severity.FIRST
    if kind in _FIRST
    else Severity.COULD
    if kind in _COULD
    else Severity.SHOULD
    for kind in FindingKind
}
"""The weight of each kind."""

PERSONAL_DATA: Final = frozenset(
    {
        FindingKind.IDENTITY_NUMBER,
        FindingKind.PHONE_NUMBER,
        FindingKind.PRIVATE_EMAIL,
        FindingKind.STREET_ADDRESS,
    }
)
"""The kinds whose ``words`` are personal data, which are never stored or logged."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding and its location: the whole report, a goal, a measure or a note.

    ``count`` is how many there are of what is counted, else 0. ``words`` are those of the text that
    it is about, and ``span`` where they stand in it, in characters from the first up to but without
    the last. The text is that of the note or measure, of a goal the reason why there is nothing to
    report, of the report the adviser's name; of a measure with ``in_plan`` the plan's own wording.
    ``other_id`` is the id of the other note of a likely duplicate.
    """

    kind: FindingKind
    location: Location
    count: int = 0
    words: str = ""
    span: tuple[int, int] | None = None
    in_plan: bool = False
    other_id: str = ""

    @property
    def severity(self) -> Severity:
        """Its weight."""
        return SEVERITIES[self.kind]

    @property
    def element_id(self) -> str:
        """The id of the note, measure or goal that it is about; empty for the report."""
        at = self.location
        return at.note_id or at.measure_id or at.goal_id or ""


@dataclass(frozen=True, slots=True)
class FindingKey:
    """What identifies a finding when the report is looked through again.

    ``element_id`` is the id of the note, measure or goal that it is about, empty for the report.
    ``words`` tells apart several of one kind there (``checks.set_aside.key_of``), and is empty
    where there is only one. Personal data do not stand in it.
    """

    kind: FindingKind
    element_id: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class AsideFinding:
    """A finding that the user has set aside, with her reason; ``at`` has its offset from UTC."""

    key: FindingKey
    reason: str
    at: dt.datetime
