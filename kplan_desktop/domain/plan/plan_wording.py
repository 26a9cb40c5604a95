"""The wording of the plan, which stays as it is once the plan is adopted.

Until then the plan says what a measure's text says, unless ``plan_text`` has another wording. From
the adoption on, no change of a text changes the plan, and a measure that is added is not in it. The
plan changes only by what says so: ``plan_wording_edit``, ``adopt``, removing a measure, and purging
personal data. Where two states are merged, an adoption is taken with the wordings adopted by it.
Which goal a measure stands under, and in which order, is not a part of the wording.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from kplan_desktop.domain.model.edits import (
    Edit,
    ReplaceContents,
    SetMeasureText,
    SetPlanAdoption,
)
from kplan_desktop.domain.model.form import StrategyArea
from kplan_desktop.domain.model.location import measure_by_id
from kplan_desktop.domain.model.report import (
    GoalEntry,
    PlanAdoption,
    RegionalMeasure,
    Report,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCounts:
    """How many measures are in the plan, and how many of these now have another text.

    ``outside`` counts those with a text that are not in the plan, ``parked`` the parked ones that
    the plan has. These are in none of the other counts.
    """

    inside: int
    reworded: int
    outside: int
    parked: int = 0


def is_in_plan(measure: RegionalMeasure) -> bool:
    """Whether the plan has the measure, be it with another wording."""
    return bool(measure.planned.strip())


def is_reworded(measure: RegionalMeasure) -> bool:
    """Whether the plan has the measure with another wording than its text."""
    return is_in_plan(measure) and measure.planned != measure.text


def is_outside_plan(measure: RegionalMeasure) -> bool:
    """Whether something is written in the measure that is not in the plan."""
    return bool(measure.text.strip()) and not is_in_plan(measure)


def printed_in_plan(report: Report, entry: GoalEntry) -> tuple[RegionalMeasure, ...]:
    """The measures of a goal that the printed plan has, numbered from 1 without gaps.

    A measure that is not in the plan is left out, and takes no number: what is written in the
    report later, be it between two measures of the plan, must not renumber the plan that was
    adopted. Until the adoption a measure without any text has its number, as room to write in.
    """
    if report.plan_adoption is None:
        return tuple(measure for measure in entry.measures if not is_outside_plan(measure))
    return tuple(measure for measure in entry.measures if is_in_plan(measure))


def areas_of_plan(report: Report) -> tuple[StrategyArea, ...]:
    """The areas that the printed plan has: all, but no parked goal of which it has no measure."""
    has_measures = {
        goal.id for goal in report.parked if printed_in_plan(report, report.entry(goal.id))
    }
    areas = report.areas()
    parked = (
        replace(area, goals=tuple(goal for goal in area.goals if goal.id in has_measures))
        for area in areas[len(report.form.strategy_areas) :]
    )
    return (*report.form.strategy_areas, *(area for area in parked if area.goals))


def plan_counts(report: Report) -> PlanCounts:
    """The counts of all measures of a report."""
    asked = report.asked_for()
    measures = _measures(asked)
    return PlanCounts(
        inside=sum(map(is_in_plan, measures)),
        reworded=sum(map(is_reworded, measures)),
        outside=sum(map(is_outside_plan, measures)),
        parked=sum(map(is_in_plan, _measures(report.goals[len(asked) :]))),
    )


def with_text(report: Report, measure: RegionalMeasure, text: str) -> RegionalMeasure:
    """The measure with another text. The adopted plan keeps the wording that it has."""
    plan_text = measure.plan_text
    if report.plan_adoption is not None:
        plan_text = _plan_text(text, measure.planned)
    return replace(measure, text=text, plan_text=plan_text)


def measure_text_edit(report: Report, measure_id: str, text: str) -> SetMeasureText:
    """The edit that gives a measure another text, as ``with_text`` does.

    Raises LookupError for an unknown measure.
    """
    changed = with_text(report, measure_by_id(report, measure_id), text)
    return SetMeasureText(measure_id, text, changed.plan_text)


def as_added(report: Report, measure: RegionalMeasure) -> RegionalMeasure:
    """A measure as it comes into the report: not in the plan where that is adopted already."""
    if report.plan_adoption is None:
        return measure
    return with_plan_wording(measure, "")


def with_plan_wording(measure: RegionalMeasure, wording: str) -> RegionalMeasure:
    """The measure with this wording in the plan, empty for one that is not in it."""
    if measure.planned == wording:
        return measure
    return replace(measure, plan_text=_plan_text(measure.text, wording))


def as_put_back(report: Report, measure: RegionalMeasure, removed_on: dt.date) -> RegionalMeasure:
    """A measure as it comes back from the trash, where it was put on a day.

    It is in the adopted plan as it was when that plan was adopted before that day. On the day of
    the adoption, of which the time is not known, only a wording of its own shows that.
    """
    adoption = report.plan_adoption
    if adoption is None or adoption.date < removed_on:
        return measure
    is_kept = adoption.date == removed_on and is_reworded(measure)
    return measure if is_kept else as_added(report, measure)


def plan_wording_edit(measure: RegionalMeasure, wording: str) -> SetMeasureText | None:
    """Give a measure this wording in the plan; a blank one takes it out of the plan.

    None where the plan says so already.
    """
    wording = wording if wording.strip() else ""
    if wording == measure.planned:
        return None
    return SetMeasureText(measure.id, measure.text, _plan_text(measure.text, wording))


def adopt(report: Report, adoption: PlanAdoption, *, as_written: bool = False) -> Edit:
    """Adopt the plan, for the first time or anew, as it stands.

    With ``as_written`` it first gets the text that every measure has now, be it in the plan or not.
    What is parked is no part of a plan that is adopted for the first time: it belongs to a goal
    that the form of this plan does not have. Of a plan that was adopted on an earlier form it stays
    a part, as it was adopted.
    """
    asked = report.asked_for()
    parked = report.goals[len(asked) :]
    if as_written:
        asked = _with_plan_text(asked, lambda _: None)
    if report.plan_adoption is None:
        parked = _with_plan_text(parked, lambda measure: _plan_text(measure.text, ""))
    goals = (*asked, *parked)
    if goals == report.goals:
        return SetPlanAdoption(adoption)
    # One edit per measure would search the report for each.
    return ReplaceContents(replace(report, goals=goals, plan_adoption=adoption))


def _with_plan_text(
    entries: tuple[GoalEntry, ...], plan_text: Callable[[RegionalMeasure], str | None]
) -> tuple[GoalEntry, ...]:
    return tuple(
        replace(entry, measures=tuple(replace(m, plan_text=plan_text(m)) for m in entry.measures))
        for entry in entries
    )


def _measures(entries: Iterable[GoalEntry]) -> tuple[RegionalMeasure, ...]:
    return tuple(measure for entry in entries for measure in entry.measures)


def _plan_text(text: str, wording: str) -> str | None:
    """``plan_text`` of a measure with this text, and this wording in the plan."""
    return None if wording == text else wording
