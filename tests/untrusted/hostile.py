"""A report in which every text that anyone could write is what Qt would take for markup."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from kplan_desktop.domain.model.form import (
    Column,
    Form,
    Metric,
    NationalGoal,
    NationalMeasure,
    Period,
    PlanHead,
    ReportHead,
    StrategyArea,
    Unit,
)
from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
    Status,
)

MARKUP = '<img src="file:///etc/passwd"> <b>x</b> & &amp;'


def hostile_form() -> Form:
    """A form without faults, each text of it MARKUP; ids are what ids may be."""
    period = Period(label=MARKUP, first_year=2012, last_year=2014)
    column = Column(heading=MARKUP, subheading=MARKUP)
    return Form(
        format="kplan-form/2",
        id="form",
        version=1,
        language="nb",
        organisation=MARKUP,
        strategy=MARKUP,
        area_label=MARKUP,
        plan=PlanHead(name=MARKUP, title=MARKUP, period=period, columns=(column,) * 3),
        report=ReportHead(
            name=MARKUP,
            title=MARKUP,
            period=period,
            unit_label=MARKUP,
            instructions=(MARKUP,),
            submit_label=MARKUP,
            submit_to="b&b&amp@example.org",
            copy_to="c&b&amp@example.org",
            deadline_label=MARKUP,
            deadline=dt.date(2014, 8, 21),
            case_reference=MARKUP,
            columns=(column,) * 4,
        ),
        checks=(MARKUP,),
        units=(Unit(id="unit", name=MARKUP), Unit(id="other", name=f"2 {MARKUP}")),
        metrics=(
            Metric(
                id="metric", singular=MARKUP, plural=MARKUP, adds_up="people", definition=MARKUP
            ),
        ),
        strategy_areas=(
            StrategyArea(
                id="area",
                number=MARKUP,
                title=MARKUP,
                goals=(
                    NationalGoal(
                        id="goal",
                        number=MARKUP,
                        text=MARKUP,
                        national_measures=(
                            NationalMeasure(id="national", number=MARKUP, text=MARKUP),
                        ),
                    ),
                    NationalGoal(id="goal-2", number=f"2 {MARKUP}", text=MARKUP),
                ),
            ),
        ),
    )


def hostile_report() -> Report:
    """A whole report on that form: notes, ties, figures, marks and ids."""
    own = Metric(id=f"own {MARKUP}", singular=MARKUP, plural=MARKUP, adds_up="events")
    activity = Activity(
        id=f"activity {MARKUP}",
        status=Status.UNCERTAIN,
        when=Day(dt.date(2014, 8, 21)),
        figures=(
            Figure("metric", Decimal(12), Exactness.ESTIMATE),
            Figure(own.id, None, Exactness.UNKNOWN),
        ),
        shared_with=("other",),
    )
    bare = Activity(id="bare")

    def note(number: int, of: Activity) -> Note:
        return Note(id=f"note {number} {MARKUP}", activity_id=of.id, text=MARKUP)

    def measure(number: int, *notes: Note) -> RegionalMeasure:
        name = f"measure {number} {MARKUP}"
        return RegionalMeasure(id=name, text=MARKUP, plan_text=f"plan {MARKUP}", notes=notes)

    return Report(
        id=f"report {MARKUP}",
        form=hostile_form(),
        unit_id="unit",
        adviser=MARKUP,
        goals=(
            GoalEntry(
                goal_id="goal",
                measures=(measure(1, note(1, activity), note(2, bare)), measure(2)),
                notes=(note(3, activity),),
                nothing_to_report=NothingToReport(MARKUP),
            ),
            GoalEntry(goal_id="goal-2", nothing_to_report=NothingToReport(MARKUP)),
        ),
        activities={activity.id: activity, "bare": bare},
        own_metrics=(own,),
    )
