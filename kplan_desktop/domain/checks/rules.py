"""The rules of the check, a small function each, and the list of all of them.

Each gives what it finds in one thing that is looked at: the report, a goal, a measure, a note with
its activity, or a text. Where that stands, and whether the form switches the rule off, is none of
its business (``report_check.py``).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kplan_desktop.domain.checks.characters import (
    direction_characters,
    invisible_characters,
    unprintable_characters,
)
from kplan_desktop.domain.checks.contact_details import private_emails, street_addresses
from kplan_desktop.domain.checks.identity_numbers import identity_numbers
from kplan_desktop.domain.checks.phone_numbers import phone_numbers
from kplan_desktop.domain.checks.spans import outside
from kplan_desktop.domain.delivery.deadline_notes import STAGES
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Note,
    RegionalMeasure,
    Report,
    Status,
    days_of,
)
from kplan_desktop.domain.plan.plan_review import lacks_outcome
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.domain.text.spelling_words import WordSpan
from kplan_desktop.domain.totals.standing import begins_after

Prints = Callable[[str], bool]
"""Whether any font that Kplan prints with has a character."""


@dataclass(frozen=True, slots=True)
class CheckDates:
    """The days that rules compare with: today, and the deadline, which lasts to its end."""

    today: dt.date
    deadline: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckContext:
    """What is known of a report besides its contents.

    ``approval_lapsed`` is whether its approval is of another content, ``open_comments`` how many
    comments on its deliveries were not ticked off. ``open_suggestions`` is how
    much the notes state that was neither accepted nor dismissed. ``duplicates`` are the ids of two
    notes each that seem to tell of the same activity. ``misspelt`` has, by a note's id, the words
    of its present text that no dictionary has. ``prints`` is None where it is not known (yet) what
    can be printed.
    """

    approval_lapsed: bool = False
    open_comments: int = 0
    open_suggestions: int = 0
    duplicates: tuple[tuple[str, str], ...] = ()
    misspelt: Mapping[str, tuple[WordSpan, ...]] = field(default_factory=dict)
    prints: Prints | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: as in ``Finding``, without the kind and the location."""

    count: int = 0
    words: str = ""
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ReportRule:
    """A rule for the whole report."""

    kind: FindingKind
    find: Callable[[Report, CheckDates, CheckContext], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class GoalRule:
    """A rule for what is written under a goal."""

    kind: FindingKind
    find: Callable[[GoalEntry], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class MeasureRule:
    """A rule for a regional measure under a goal.

    ``of_plan``: it applies only once the plan was adopted, and its outcomes are due.
    """

    kind: FindingKind
    find: Callable[[RegionalMeasure, GoalEntry], Iterable[Found]]
    of_plan: bool = False


@dataclass(frozen=True, slots=True)
class NoteRule:
    """A rule for a note and its activity."""

    kind: FindingKind
    find: Callable[[Note, Activity, CheckDates], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule for every text that the user has written."""

    kind: FindingKind
    find: Callable[[str, Prints | None], Iterable[Found]]


def asks_for_outcomes(report: Report, dates: CheckDates) -> bool:
    """Whether the outcomes of the plan are due: it is adopted, and the deadline is near or over.

    Near is where the reminders of the deadline begin. Before that most measures are under way, and
    a finding for each of them would only hide the others.
    """
    is_near = (dates.deadline - dates.today).days <= STAGES[-1]
    return report.plan_adoption is not None and is_near


Rule = ReportRule | GoalRule | MeasureRule | NoteRule | TextRule

_THERE = (Found(),)
_NOTHING: tuple[Found, ...] = ()
_QUESTION_MARKS = re.compile(r"\?{2,}")
_SHOWN_WORDS = 5


def _if(is_so: bool) -> Iterable[Found]:
    return _THERE if is_so else _NOTHING


# --- the report -------------------------------------------------------------------------------


def no_adviser(report: Report, _dates: CheckDates, _context: CheckContext) -> Iterable[Found]:
    """The adviser's name is missing."""
    return _if(not report.adviser.strip())


def late(_report: Report, dates: CheckDates, _context: CheckContext) -> Iterable[Found]:
    """The deadline has passed."""
    return _if(dates.today > dates.deadline)


def approval_lapsed(_report: Report, _dates: CheckDates, context: CheckContext) -> Iterable[Found]:
    """The report was approved, and has changed since."""
    return _if(context.approval_lapsed)


def open_comments(_report: Report, _dates: CheckDates, context: CheckContext) -> Iterable[Found]:
    """Comments of a leader, the board or the office were not ticked off."""
    return (Found(context.open_comments),) if context.open_comments else _NOTHING


def open_suggestions(_report: Report, _dates: CheckDates, context: CheckContext) -> Iterable[Found]:
    """The notes state figures, times and states that were not answered."""
    return (Found(context.open_suggestions),) if context.open_suggestions else _NOTHING


# --- goals and measures -----------------------------------------------------------------------


def goal_empty(entry: GoalEntry) -> Iterable[Found]:
    """Nothing is written under the goal, nor is it marked as having nothing to report."""
    return _if(not entry.measures and not entry.notes and entry.nothing_to_report is None)


def nothing_but_notes(entry: GoalEntry) -> Iterable[Found]:
    """The goal is marked as having nothing to report, but has notes."""
    is_marked = entry.nothing_to_report is not None
    return _if(is_marked and any(note.text.strip() for note in entry.all_notes()))


def measure_without_text(measure: RegionalMeasure, _entry: GoalEntry) -> Iterable[Found]:
    """The measure has no text."""
    return _if(not measure.text.strip())


def measure_without_notes(measure: RegionalMeasure, entry: GoalEntry) -> Iterable[Found]:
    """The measure has no notes, and there is something to report under its goal."""
    return _if(not measure.notes and entry.nothing_to_report is None)


def measure_without_outcome(measure: RegionalMeasure, _entry: GoalEntry) -> Iterable[Found]:
    """The measure is in the adopted plan, and nothing is said of what became of it."""
    return _if(lacks_outcome(measure))


# --- notes ------------------------------------------------------------------------------------


def note_without_text(note: Note, _activity: Activity, _dates: CheckDates) -> Iterable[Found]:
    """The note has no text."""
    return _if(not note.text.strip())


def uncertain(note: Note, activity: Activity, _dates: CheckDates) -> Iterable[Found]:
    """The activity is marked as uncertain, or its note has question marks in a row."""
    marks = _QUESTION_MARKS.search(note.text)
    if marks is not None:
        return (Found(words=marks.group(), span=marks.span()),)
    return _if(activity.status is Status.UNCERTAIN)


def after_deadline(_note: Note, activity: Activity, dates: CheckDates) -> Iterable[Found]:
    """The activity begins after the deadline, and is not marked as planned."""
    is_on = activity.status not in (Status.PLANNED, Status.CANCELLED)
    return _if(is_on and begins_after(activity, dates.deadline))


def done_in_future(_note: Note, activity: Activity, dates: CheckDates) -> Iterable[Found]:
    """The activity is marked as done, and has not begun yet."""
    return _if(activity.status is Status.DONE and begins_after(activity, dates.today))


def planned_in_past(_note: Note, activity: Activity, dates: CheckDates) -> Iterable[Found]:
    """The activity is marked as planned, and all its times are over."""
    is_planned = activity.status is Status.PLANNED and activity.when is not None
    return _if(is_planned and activity.when is not None and days_of(activity.when)[1] < dates.today)


def figures_on_planned(_note: Note, activity: Activity, _dates: CheckDates) -> Iterable[Found]:
    """The activity is marked as planned, and has figures all the same."""
    count = sum(figure.value is not None for figure in activity.figures)
    return (Found(count),) if count and activity.status is Status.PLANNED else _NOTHING


# --- texts ------------------------------------------------------------------------------------


def identity_number(text: str, _prints: Prints | None) -> Iterable[Found]:
    """A national identity number."""
    return _words_at(text, identity_numbers(text))


def phone_number(text: str, _prints: Prints | None) -> Iterable[Found]:
    """A phone number; what is in an identity number is none."""
    spans = list(phone_numbers(text))
    taken = list(identity_numbers(text)) if spans else []
    return _words_at(text, outside(spans, taken))


def private_email(text: str, _prints: Prints | None) -> Iterable[Found]:
    """An e-mail address of a provider that gives them to anybody."""
    return _words_at(text, private_emails(text))


def street_address(text: str, _prints: Prints | None) -> Iterable[Found]:
    """A street with a house number."""
    return _words_at(text, street_addresses(text))


def invisible(text: str, _prints: Prints | None) -> Iterable[Found]:
    """Characters that nobody sees, once for the text."""
    return _characters_at(text, invisible_characters(text))


def direction(text: str, _prints: Prints | None) -> Iterable[Found]:
    """Characters that turn the direction of the text, once for the text."""
    return _characters_at(text, direction_characters(text))


def unprintable(text: str, prints: Prints | None) -> Iterable[Found]:
    """Characters that no shipped font has, once for the text; ``words`` are these."""
    if prints is None:
        return _NOTHING
    found = unprintable_characters(text, prints)
    if not found:
        return _NOTHING
    first = min(found.values())
    return (Found(len(found), "".join(found), (first, first + 1)),)


def misspelt(words: tuple[WordSpan, ...]) -> Found:
    """The words of a note that no dictionary has; ``words`` shows the first of them."""
    shown = dict.fromkeys(word.text for word in words)
    listed = ", ".join([*shown][:_SHOWN_WORDS])
    return Found(len(words), listed, (words[0].start, words[0].end))


def _words_at(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Found]:
    return (Found(words=text[start:end], span=(start, end)) for start, end in spans)


def _characters_at(text: str, indexes: list[int]) -> Iterable[Found]:
    if not indexes:
        return _NOTHING
    codes = dict.fromkeys(f"U+{ord(text[index]):04X}" for index in indexes)
    span = (indexes[0], indexes[0] + 1)
    return (Found(len(indexes), ", ".join([*codes][:_SHOWN_WORDS]), span),)


RULES: Final[tuple[Rule, ...]] = (
    ReportRule(FindingKind.LATE, late),
    ReportRule(FindingKind.APPROVAL_LAPSED, approval_lapsed),
    ReportRule(FindingKind.OPEN_COMMENTS, open_comments),
    ReportRule(FindingKind.NO_ADVISER, no_adviser),
    ReportRule(FindingKind.OPEN_SUGGESTIONS, open_suggestions),
    GoalRule(FindingKind.GOAL_EMPTY, goal_empty),
    GoalRule(FindingKind.NOTHING_BUT_NOTES, nothing_but_notes),
    MeasureRule(FindingKind.MEASURE_WITHOUT_TEXT, measure_without_text),
    MeasureRule(FindingKind.MEASURE_WITHOUT_NOTES, measure_without_notes),
    MeasureRule(FindingKind.MEASURE_WITHOUT_OUTCOME, measure_without_outcome, of_plan=True),
    NoteRule(FindingKind.NOTE_WITHOUT_TEXT, note_without_text),
    NoteRule(FindingKind.UNCERTAIN, uncertain),
    NoteRule(FindingKind.AFTER_DEADLINE, after_deadline),
    NoteRule(FindingKind.DONE_IN_FUTURE, done_in_future),
    NoteRule(FindingKind.PLANNED_IN_PAST, planned_in_past),
    NoteRule(FindingKind.FIGURES_ON_PLANNED, figures_on_planned),
    TextRule(FindingKind.IDENTITY_NUMBER, identity_number),
    TextRule(FindingKind.PHONE_NUMBER, phone_number),
    TextRule(FindingKind.PRIVATE_EMAIL, private_email),
    TextRule(FindingKind.STREET_ADDRESS, street_address),
    TextRule(FindingKind.UNPRINTABLE, unprintable),
    TextRule(FindingKind.INVISIBLE, invisible),
    TextRule(FindingKind.DIRECTION, direction),
)
"""All rules but three that look at several things at once.

These are in ``report_check.py``: activities without figures, which a note lacks together with all
others of its activity, likely duplicates, and spelling.
"""
