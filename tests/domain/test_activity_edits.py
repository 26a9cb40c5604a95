"""Figures come, change and go without disturbing each other."""

from __future__ import annotations

from decimal import Decimal

from kplan_desktop.domain.activity_edits import (
    figure_of_new_metric,
    with_figure,
    without_figure,
)
from kplan_desktop.domain.edits import apply, inverse
from kplan_desktop.domain.form import Metric
from kplan_desktop.domain.report import Activity, Exactness, Figure, integrity_faults
from tests.storage.samples import example_report


def figure(metric_id: str, value: int) -> Figure:
    return Figure(metric_id, Decimal(value), Exactness.EXACT)


COUNTED = Activity(id="a", figures=(figure("kommuner", 12), figure("elever", 30)))


def test_a_new_figure_comes_last() -> None:
    assert with_figure(COUNTED, figure("ledere", 5)).figures[2:] == (figure("ledere", 5),)


def test_another_value_of_a_metric_takes_the_place_of_the_first() -> None:
    changed = with_figure(COUNTED, figure("kommuner", 13))
    assert changed.figures == (figure("kommuner", 13), figure("elever", 30))


def test_another_metric_takes_the_place_of_the_one_that_was_changed() -> None:
    changed = with_figure(COUNTED, figure("moter", 12), "kommuner")
    assert changed.figures == (figure("moter", 12), figure("elever", 30))
    joined = with_figure(COUNTED, figure("elever", 12), "kommuner")
    assert joined.figures == (figure("elever", 12),)


def test_a_figure_is_taken_away_by_its_metric() -> None:
    assert without_figure(COUNTED, "kommuner").figures == (figure("elever", 30),)
    assert without_figure(COUNTED, "moter") == COUNTED


def test_a_new_metric_and_its_figure_are_one_step() -> None:
    report = example_report()
    activity = next(iter(report.activities.values()))
    metric = Metric(id="verksteder", singular="verksted", plural="verksteder", adds_up="events")
    edit = figure_of_new_metric(report, activity, metric, figure("verksteder", 3), None)
    after = apply(report, edit)
    assert after.own_metrics == (metric,)
    assert after.activities[activity.id].figures == (figure("verksteder", 3),)
    assert integrity_faults(after) == []
    assert apply(after, inverse(report, edit)) == report
