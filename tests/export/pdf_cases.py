"""Reports to print: the filled example, and what is built upon it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kplan_desktop.domain.report import Activity, GoalEntry, Note, RegionalMeasure, Report
from kplan_desktop.export.bundle import decode_bundle
from kplan_desktop.export.pdf import PdfOutput, write_plan_pdf, write_report_pdf
from kplan_desktop.storage.form_file import FormLibrary
from tests.export.pdf_reading import FONTS

CREATED = dt.datetime(2014, 8, 20, 12, 30, tzinfo=dt.UTC)
GOAL = "goal-1.1"


@cache
def example() -> Report:
    """Sør-Trøndelag's filled report."""
    library = FormLibrary(FONTS.parents[1] / "forms")
    return decode_bundle(library.example_bundle()).report


def report_pdf(report: Report) -> PdfOutput:
    """The report, printed."""
    return write_report_pdf(report, fonts=FONTS, created=CREATED)


def plan_pdf(report: Report) -> PdfOutput:
    """The plan, printed."""
    return write_plan_pdf(report, fonts=FONTS, created=CREATED)


def with_entry(report: Report, entry: GoalEntry, activities: Sequence[Activity] = ()) -> Report:
    """The report with one goal written anew. Each note tells of an activity, by default of its own.

    ``activities`` are those of which more is known than that.
    """
    goals = tuple(entry if old.goal_id == entry.goal_id else old for old in report.goals)
    told = replace(report, goals=goals)
    known = {**report.activities, **{activity.id: activity for activity in activities}}
    return replace(
        told,
        activities={
            note.activity_id: known.get(note.activity_id, Activity(id=note.activity_id))
            for note in told.all_notes()
        },
    )


def with_notes(*texts: str, activities: Sequence[Activity] = ()) -> Report:
    """The example with one measure under the first goal that has these notes.

    The note numbered ``n`` from 1 tells of the activity «activity-n».
    """
    notes = tuple(
        Note(id=f"new-{number}", activity_id=f"activity-{number}", text=text)
        for number, text in enumerate(texts, 1)
    )
    measure = RegionalMeasure(id="new", text="Et tiltak", notes=notes)
    return with_entry(example(), GoalEntry(goal_id=GOAL, measures=(measure,)), activities)
