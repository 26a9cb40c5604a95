"""Small reports for tests of the domain's rules, built in one line each."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from kplan_desktop.domain.checks.report_check import find_all
from kplan_desktop.domain.checks.rules import CheckContext
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Note,
    RegionalMeasure,
    Report,
    empty_report,
)
from kplan_desktop.domain.review.findings import Finding
from kplan_desktop.storage.forms.form_files import read_form
from tests.folders import ROOT
from tests.strategies import reports

FORMS = ROOT / "forms"
FORM: Form = read_form((FORMS / "strategi-2020-2012-2014.json").read_bytes())
DEADLINE = FORM.report.deadline
IN_TIME = DEADLINE - dt.timedelta(days=30)
GOALS = tuple(goal.id for goal in FORM.goals())
FIRST, SECOND = GOALS[:2]


def note(name: str, text: str = "Fagdag i dans", *, of: str | None = None) -> Note:
    """A note ``name`` linked to the activity ``of``, or to one with its own name."""
    return Note(id=name, activity_id=of or name, text=text)


def measure(name: str, *notes: Note, text: str = "Støtte kommunene") -> RegionalMeasure:
    """A measure ``name`` with these notes."""
    return RegionalMeasure(id=name, text=text, notes=notes)


def report(*entries: GoalEntry, activities: tuple[Activity, ...] = ()) -> Report:
    """A report with these goals written; every activity that is not given is a bare one."""
    empty = empty_report(FORM, report_id="r", unit_id=FORM.units[0].id, adviser="Kari Nordmann")
    written = {entry.goal_id: entry for entry in entries}
    goals = tuple(written.get(entry.goal_id, entry) for entry in empty.goals)
    given = {activity.id: activity for activity in activities}
    activity_ids = [written_note.activity_id for goal in goals for written_note in goal.all_notes()]
    return replace(
        empty,
        goals=goals,
        activities={name: given.get(name, Activity(id=name)) for name in activity_ids},
    )


def small_reports() -> st.SearchStrategy[Report]:
    """Arbitrary reports on a form of two goals, which are quick to make."""
    area = FORM.strategy_areas[0]
    return reports(replace(FORM, strategy_areas=(replace(area, goals=area.goals[:2]),)))


def findings(checked: Report, today: dt.date) -> tuple[Finding, ...]:
    """All that is found in a report by its contents alone."""
    return find_all(checked, today, checked.form.report.deadline, CheckContext())
