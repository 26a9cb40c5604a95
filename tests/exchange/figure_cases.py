"""A small report with figures of every kind, and text that a spreadsheet would compute."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    RegionalMeasure,
    Report,
    Semester,
    Status,
    empty_report,
)
from tests.exchange.pdf_cases import example

HOURS = Metric(id="own-timer", singular="time", plural="timer", adds_up="attendances", decimals=2)


def with_figures() -> Report:
    """Five activities, one of them with notes under two goals and with three figures."""
    form = example().form
    first, second = [goal.id for goal in form.goals()][:2]
    kommuner, deltakere = form.metrics[0].id, form.metrics[1].id
    visits = RegionalMeasure(
        id="m-1",
        text="Besøke kommunene",
        notes=(
            Note(id="n-1", activity_id="a-1", text='Kommunebesøk; «sitat», "anførsel"'),
            Note(id="n-2", activity_id="a-2", text="=1+1"),
        ),
    )
    tours = RegionalMeasure(
        id="m-2",
        text="- Arrangere turer",
        notes=(Note(id="n-3", activity_id="a-3", text="Studietur\ntil Danmark"),),
    )
    entries = {
        first: GoalEntry(
            goal_id=first,
            measures=(visits, tours),
            notes=(Note(id="n-4", activity_id="a-4", text="2014"),),
        ),
        second: GoalEntry(
            goal_id=second,
            notes=(
                Note(id="n-5", activity_id="a-3", text="Turen igjen"),
                Note(id="n-6", activity_id="a-5", text=""),
            ),
        ),
    }
    activities = (
        Activity(
            id="a-1",
            status=Status.DONE,
            when=Semester(2014, "spring"),
            figures=(Figure(kommuner, Decimal(12), Exactness.EXACT),),
        ),
        Activity(id="a-2", status=Status.PLANNED, when=Day(dt.date(2014, 11, 3))),
        Activity(
            id="a-3",
            when=DateRange(dt.date(2012, 11, 1), dt.date(2012, 11, 3)),
            figures=(
                Figure(deltakere, Decimal(12340), Exactness.ESTIMATE),
                Figure(kommuner, None, Exactness.UNKNOWN),
                Figure(HOURS.id, Decimal("2.50"), Exactness.EXACT),
            ),
            shared_with=tuple(unit.id for unit in form.units if unit.name == "Nord-Trøndelag"),
        ),
        Activity(id="a-4", figures=(Figure(kommuner, Decimal(0), Exactness.EXACT),)),
        Activity(id="a-5", status=Status.UNCERTAIN, when=Day(dt.date(1814, 5, 17))),
    )
    empty = empty_report(
        form, report_id="r", unit_id=example().unit_id, adviser="=Kari «Rådgiver» Nordmann"
    )
    return replace(
        empty,
        goals=tuple(entries.get(entry.goal_id, entry) for entry in empty.goals),
        activities={activity.id: activity for activity in activities},
        own_metrics=(HOURS,),
    )
