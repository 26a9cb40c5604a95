"""A report looked through by all rules, again and again while it is written."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from kplan_desktop.domain.checks.rules import (
    RULES,
    CheckContext,
    CheckDates,
    Found,
    GoalRule,
    MeasureRule,
    NoteRule,
    ReportRule,
    Rule,
    TextRule,
    asks_for_outcomes,
    misspelt,
)
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Activity, GoalEntry, Note, RegionalMeasure, Report
from kplan_desktop.domain.review.completion_marks import INCOMPLETE
from kplan_desktop.domain.review.findings import PERSONAL_DATA, Finding, FindingKind
from kplan_desktop.domain.totals.standing import is_bare


@dataclass(frozen=True, slots=True)
class _Basis:
    """What all findings of a report depend on besides the thing that is looked at."""

    dates: CheckDates
    switched_off: frozenset[str]
    prints: Callable[[str], bool] | None
    asks_for_outcomes: bool = False


@dataclass(frozen=True, slots=True)
class _PartFindings:
    """The findings in a note, a measure or a goal, and the places of activities without figures.

    ``lacking`` are pairs of an activity's id and the location of a note of it.
    """

    found: tuple[Finding, ...] = ()
    lacking: tuple[tuple[str, Location], ...] = ()


class ReportCheck:
    """Finds all that the rules find in a report, looking again only at what has changed in it.

    Elements that an edit does not change are identical objects before and after it.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.perf_counter,
        *,
        rules: tuple[Rule, ...] = RULES,
    ) -> None:
        self._clock = clock
        self._all_rules = rules
        self._basis = _Basis(CheckDates(dt.date.min, dt.date.min), frozenset(), None)
        self._notes: dict[str, tuple[Note, Activity, Location, _PartFindings]] = {}
        self._measures: dict[str, tuple[RegionalMeasure, object, object, _PartFindings]] = {}
        self._entries: dict[str, tuple[GoalEntry, object, _PartFindings]] = {}
        self._rules = _Rules(rules)
        self._reading: tuple[Report, Iterator[None]] | None = None

    def read_some(
        self,
        report: Report,
        today: dt.date,
        deadline: dt.date,
        context: CheckContext,
        seconds: float,
    ) -> bool:
        """Look at notes for so long, or one longer; whether no note is left to look at.

        Called again for the same report it goes on where it stopped. ``find_all`` then takes no
        longer than it takes to join what was found.
        """
        self._begin(report, today, deadline, context)
        end = self._clock() + seconds
        if self._reading is None or self._reading[0] is not report:
            self._reading = report, self._looking(report)
        return all(self._clock() < end for _ in self._reading[1])

    def find_all(
        self, report: Report, today: dt.date, deadline: dt.date, context: CheckContext
    ) -> tuple[Finding, ...]:
        """All findings in printed order, those of the whole report first.

        ``deadline`` is the one in force, which lasts until the end of its day.
        """
        basis = self._begin(report, today, deadline, context)
        parts = [self._of_entry(report, entry) for entry in report.asked_for()]
        parked = report.goals[len(parts) :]
        parts += [_without_missing(self._of_entry(report, entry)) for entry in parked]
        self._forget(report)
        return (
            *self._of_report(report, basis.dates, context),
            *(finding for part in parts for finding in part.found),
            *self._lacking_figures(parts),
            *self._duplicates(report, context),
            *self._misspelt(report, context),
        )

    def _begin(
        self, report: Report, today: dt.date, deadline: dt.date, context: CheckContext
    ) -> _Basis:
        dates = CheckDates(today, deadline)
        asks = asks_for_outcomes(report, dates)
        basis = _Basis(dates, frozenset(report.form.checks), context.prints, asks)
        if basis != self._basis:
            self._basis = basis
            self._rules = _Rules(
                rule
                for rule in self._all_rules
                if rule.kind.value not in basis.switched_off
                and (asks or not isinstance(rule, MeasureRule) or not rule.of_plan)
            )
            self._notes.clear()
            self._measures.clear()
            self._entries.clear()
            self._reading = None
        return basis

    def _looking(self, report: Report) -> Iterator[None]:
        for entry in report.goals:
            known = self._entries.get(entry.goal_id)
            if known is not None and known[0] is entry and known[1] is report.activities:
                continue
            for measure in entry.measures:
                for note in measure.notes:
                    yield
                    self._of_note(report, note, Location(entry.goal_id, measure.id, note.id))
                self._of_measure(report, entry, measure)
            for note in entry.notes:
                yield
                self._of_note(report, note, Location(entry.goal_id, None, note.id))
            self._of_entry(report, entry)

    def _of_entry(self, report: Report, entry: GoalEntry) -> _PartFindings:
        known = self._entries.get(entry.goal_id)
        if known is not None and known[0] is entry and known[1] is report.activities:
            return known[2]
        location = Location(entry.goal_id)
        found = [
            _finding(rule, location, each) for rule in self._rules.goal for each in rule.find(entry)
        ]
        if entry.nothing_to_report is not None:
            found += self._in_text(entry.nothing_to_report.reason, location)
        parts = [_PartFindings(tuple(found))]
        parts += [self._of_measure(report, entry, measure) for measure in entry.measures]
        parts += [
            self._of_note(report, note, Location(entry.goal_id, None, note.id))
            for note in entry.notes
        ]
        part = _joined(parts)
        self._entries[entry.goal_id] = entry, report.activities, part
        return part

    def _of_measure(
        self, report: Report, entry: GoalEntry, measure: RegionalMeasure
    ) -> _PartFindings:
        within = entry.goal_id, entry.nothing_to_report is not None
        known = self._measures.get(measure.id)
        if (
            known is not None
            and known[0] is measure
            and known[1] == within
            and known[2] is report.activities
        ):
            return known[3]
        location = Location(entry.goal_id, measure.id)
        found = [
            _finding(rule, location, each)
            for rule in self._rules.measure
            for each in rule.find(measure, entry)
        ]
        found += self._in_text(measure.text, location)
        if measure.plan_text is not None:
            in_plan = self._in_text(measure.plan_text, location)
            found += [replace(finding, in_plan=True) for finding in in_plan]
        if measure.outcome is not None:
            found += self._in_text(measure.outcome.reason, location)
        notes = (
            self._of_note(report, note, Location(entry.goal_id, measure.id, note.id))
            for note in measure.notes
        )
        part = _joined([_PartFindings(tuple(found)), *notes])
        self._measures[measure.id] = measure, within, report.activities, part
        return part

    def _of_note(self, report: Report, note: Note, location: Location) -> _PartFindings:
        activity = report.activities[note.activity_id]
        known = self._notes.get(note.id)
        if known is not None and known[0] is note and known[1] is activity and known[2] == location:
            return known[3]
        dates = self._basis.dates
        found = [
            _finding(rule, location, each)
            for rule in self._rules.note
            for each in rule.find(note, activity, dates)
        ]
        found += self._in_text(note.text, location)
        is_lacking = bool(note.text.strip()) and is_bare(activity, dates.deadline)
        lacking = ((activity.id, location),) if is_lacking else ()
        part = _PartFindings(tuple(found), lacking)
        self._notes[note.id] = note, activity, location, part
        return part

    def _in_text(self, text: str, location: Location) -> list[Finding]:
        if not text:
            return []
        return [
            _finding(rule, location, each)
            for rule in self._rules.text
            for each in rule.find(text, self._basis.prints)
        ]

    def _of_report(
        self, report: Report, dates: CheckDates, context: CheckContext
    ) -> Iterator[Finding]:
        for rule in self._rules.report:
            for found in rule.find(report, dates, context):
                yield _finding(rule, Location(), found)
        yield from self._in_text(report.adviser, Location())
        if report.plan_adoption is not None:
            yield from self._in_text(report.plan_adoption.name, Location())

    def _lacking_figures(self, parts: Iterable[_PartFindings]) -> Iterator[Finding]:
        """One finding for each goal where activities are first told of that lack figures."""
        if not self._is_on(FindingKind.NO_FIGURES):
            return
        seen: set[str] = set()
        for part in parts:
            before = len(seen)
            seen.update(activity_id for activity_id, _ in part.lacking)
            if len(seen) > before:
                location = Location(part.lacking[0][1].goal_id)
                yield Finding(FindingKind.NO_FIGURES, location, len(seen) - before)

    def _duplicates(self, report: Report, context: CheckContext) -> Iterator[Finding]:
        if not context.duplicates or not self._is_on(FindingKind.LIKELY_DUPLICATE):
            return
        present = {note.id for note in report.all_notes()}
        for note_id, other_id in context.duplicates:
            if note_id in present and other_id in present:
                location = self._notes[note_id][2]
                yield Finding(FindingKind.LIKELY_DUPLICATE, location, other_id=other_id)

    def _misspelt(self, report: Report, context: CheckContext) -> Iterator[Finding]:
        if not context.misspelt or not self._is_on(FindingKind.SPELLING):
            return
        for note in report.all_notes():
            words = context.misspelt.get(note.id)
            if words:
                found, kind = misspelt(words), FindingKind.SPELLING
                location = self._notes[note.id][2]
                yield Finding(kind, location, found.count, found.words, found.span)

    def _is_on(self, kind: FindingKind) -> bool:
        return kind.value not in self._basis.switched_off

    def _forget(self, report: Report) -> None:
        """Keep nothing of what is no longer in the report, once that is much."""
        count = sum(
            len(entry.notes) + sum(len(measure.notes) for measure in entry.measures)
            for entry in report.goals
        )
        if len(self._notes) > count:
            notes = {note.id for note in report.all_notes()}
            self._notes = {name: known for name, known in self._notes.items() if name in notes}
            measures = {measure.id for measure in report.measures()}
            self._measures = {
                name: known for name, known in self._measures.items() if name in measures
            }


def find_all(
    report: Report, today: dt.date, deadline: dt.date, context: CheckContext
) -> tuple[Finding, ...]:
    """All findings of a report that is looked through once; as in ``ReportCheck``."""
    return ReportCheck().find_all(report, today, deadline, context)


def personal_data(report: Report) -> tuple[Finding, ...]:
    """The personal data in a report, in printed order, whatever its form switches off."""
    rules = tuple(rule for rule in RULES if rule.kind in PERSONAL_DATA)
    asked = replace(report, form=replace(report.form, checks=()))
    found = ReportCheck(rules=rules).find_all(asked, dt.date.min, dt.date.min, CheckContext())
    return tuple(finding for finding in found if finding.kind in PERSONAL_DATA)


class _Rules:
    """The rules that apply, by what they look at."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        rules = list(rules)
        self.report = [rule for rule in rules if isinstance(rule, ReportRule)]
        self.goal = [rule for rule in rules if isinstance(rule, GoalRule)]
        self.measure = [rule for rule in rules if isinstance(rule, MeasureRule)]
        self.note = [rule for rule in rules if isinstance(rule, NoteRule)]
        self.text = [rule for rule in rules if isinstance(rule, TextRule)]


def _finding(rule: Rule, location: Location, found: Found) -> Finding:
    return Finding(rule.kind, location, found.count, found.words, found.span)


def _without_missing(part: _PartFindings) -> _PartFindings:
    """What is found under a parked goal, of which nothing is asked."""
    missing = INCOMPLETE | {FindingKind.MEASURE_WITHOUT_OUTCOME}
    found = tuple(finding for finding in part.found if finding.kind not in missing)
    return replace(part, found=found)


def _joined(parts: Iterable[_PartFindings]) -> _PartFindings:
    parts = list(parts)
    return _PartFindings(
        tuple(finding for part in parts for finding in part.found),
        tuple(each for part in parts for each in part.lacking),
    )
