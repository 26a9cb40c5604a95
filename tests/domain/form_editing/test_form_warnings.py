"""What may be a slip in a form, where a fault stands, and what a removal does to reports."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kplan_desktop.domain.form_editing import outline_changes as outline
from kplan_desktop.domain.form_editing.form_elements import (
    ElementField,
    ElementKind,
    fault_field,
    field_of,
)
from kplan_desktop.domain.form_editing.form_warnings import (
    FormWarning,
    WarningKind,
    form_warnings,
)
from kplan_desktop.domain.form_editing.list_changes import (
    with_metric,
    with_unit,
    without_metric,
    without_unit,
)
from kplan_desktop.domain.form_editing.new_forms import form_like
from kplan_desktop.domain.form_format.form_check import form_faults
from kplan_desktop.domain.model.form import Form, Unit
from kplan_desktop.domain.next_period.removal_effects import (
    EffectKind,
    FormEffect,
    effects_on_reports,
)
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.folders import ROOT

FORM = FormLibrary(ROOT / "forms").load("strategi-2020-2012-2014")
TODAY = dt.date(2014, 1, 1)


def kinds(form: Form, today: dt.date = TODAY) -> set[WarningKind]:
    return {warning.kind for warning in form_warnings(form, today)}


def test_the_published_form_has_no_warnings_before_its_deadline() -> None:
    assert form_warnings(FORM, TODAY) == []
    assert kinds(FORM, dt.date(2014, 8, 21)) == set()
    assert kinds(FORM, dt.date(2014, 8, 22)) == {WarningKind.DEADLINE_PASSED}


def test_slips_of_the_whole_form_are_told() -> None:
    report = replace(FORM.report, instructions=(), deadline=dt.date(2013, 8, 21))
    form = replace(FORM, metrics=(), report=report)
    assert kinds(form, dt.date(2012, 1, 1)) == {
        WarningKind.NO_METRICS,
        WarningKind.NO_INSTRUCTIONS,
        WarningKind.DEADLINE_BEFORE_END,
    }


def test_a_year_of_the_last_period_is_told_where_it_stands() -> None:
    form = form_like(FORM, first_year=2014, last_year=2016)
    assert form_warnings(form, TODAY) == [
        FormWarning(WarningKind.OLD_YEAR, ("report", "instructions", paragraph), (2012,))
        for paragraph in (2, 3)
    ]


def test_numbers_out_of_order_are_told_once_for_each_list() -> None:
    moved = outline.with_moved(FORM, "goal-1.3", "area-1", 0)
    assert form_warnings(moved, TODAY) == [
        FormWarning(
            WarningKind.OUT_OF_ORDER, ("strategy_areas", 0, "goals", 0, "number"), ("1.3", "1.1")
        )
    ]
    gap = outline.without_element(FORM, "national-1.1-2")
    path = ("strategy_areas", 0, "goals", 0, "national_measures", 1, "number")
    assert form_warnings(gap, TODAY) == [FormWarning(WarningKind.OUT_OF_ORDER, path, ("3", "2"))]


def test_what_stands_twice_is_told_at_both_places() -> None:
    text = FORM.goal("goal-1.1").text.upper()
    form = outline.with_wording(FORM, "goal-3.1", text)
    assert [w.path for w in form_warnings(form, TODAY)] == [
        ("strategy_areas", 0, "goals", 0, "text"),
        ("strategy_areas", 2, "goals", 0, "text"),
    ]
    named = with_unit(FORM, replace(FORM.unit("oslo"), name="østfold"))
    assert [w.path for w in form_warnings(named, TODAY)] == [
        ("units", 0, "name"),
        ("units", 2, "name"),
    ]


def test_a_unit_that_ended_before_the_period_is_told() -> None:
    ended = replace(FORM.unit("oslo"), valid_to=dt.date(2011, 12, 31))
    assert form_warnings(with_unit(FORM, ended), TODAY) == [
        FormWarning(WarningKind.UNIT_ENDED, ("units", 2, "valid_to"), ("Oslo",))
    ]


def test_a_form_with_faults_gets_its_warnings_too() -> None:
    empty = replace(FORM, units=(), metrics=(), strategy_areas=())
    assert kinds(empty) == {WarningKind.NO_METRICS}
    blank = outline.with_added(outline.with_added(FORM, "area-1", 4, ("", "")).form, None, 3).form
    assert form_warnings(blank, TODAY) == []


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("report", "submit_to"), ElementField(ElementKind.HEAD, "", "report.submit_to")),
        (
            ("plan", "columns", 1, "heading"),
            ElementField(ElementKind.HEAD, "", "plan.columns[1].heading"),
        ),
        (("strategy_areas", 0, "title"), ElementField(ElementKind.AREA, "area-1", "title")),
        (
            ("strategy_areas", 0, "goals", 1, "text"),
            ElementField(ElementKind.GOAL, "goal-1.2", "text"),
        ),
        (
            ("strategy_areas", 0, "goals", 0, "national_measures", 2),
            ElementField(ElementKind.NATIONAL_MEASURE, "national-1.1-3", ""),
        ),
        (("units", 2, "predecessors", 0), ElementField(ElementKind.UNIT, "oslo", "predecessors")),
        (("metrics", 0, "definition"), ElementField(ElementKind.METRIC, "kommuner", "definition")),
        ((), ElementField(ElementKind.HEAD, "", "")),
    ],
)
def test_a_path_leads_to_an_element_and_its_field(
    path: tuple[str | int, ...], field: ElementField
) -> None:
    assert field_of(FORM, path) == field


def test_a_fault_is_shown_at_the_field_that_mends_it() -> None:
    form = outline.with_number(FORM, "goal-1.2", "1.1")
    fields = [fault_field(form, fault) for fault in form_faults(form)]
    assert fields == [
        ElementField(ElementKind.GOAL, "goal-1.1", "number"),
        ElementField(ElementKind.GOAL, "goal-1.2", "number"),
    ]
    units = form_faults(replace(FORM, units=()))
    assert [fault_field(FORM, fault) for fault in units] == [
        ElementField(ElementKind.HEAD, "", "units")
    ]


def test_what_a_removal_does_to_reports_is_told_by_kind() -> None:
    new = outline.without_element(FORM, "goal-1.1")
    new = without_metric(new, "elever")
    new = with_metric(new, replace(new.metrics[0], adds_up="events"))
    new = without_unit(without_unit(new, "oslo"), "hedmark")
    successor = Unit(id="innlandet", name="Innlandet", predecessors=("hedmark",))
    new = replace(new, units=(*new.units, successor))
    measures = [m.id for m in FORM.goal("goal-1.1").national_measures]
    assert effects_on_reports(FORM, new) == [
        FormEffect(EffectKind.GOALS_PARKED, ("goal-1.1",), ("1.1",)),
        FormEffect(
            EffectKind.NATIONAL_MEASURES_GONE,
            tuple(measures),
            tuple(f"1.1, {n}" for n in range(1, 6)),
        ),
        FormEffect(EffectKind.METRICS_BECOME_OWN, ("elever",), ("elever",)),
        FormEffect(EffectKind.METRICS_ADD_UP_OTHERWISE, ("kommuner",), ("kommuner",)),
        FormEffect(EffectKind.UNITS_SUCCEEDED, ("hedmark",), ("Hedmark",)),
        FormEffect(EffectKind.UNITS_TO_CHOOSE, ("oslo",), ("Oslo",)),
    ]


def test_effects_are_those_that_an_upgrade_has() -> None:
    ended, metric, goal = FORM.units[0], FORM.metrics[0], FORM.strategy_areas[0].goals[0]
    successor = Unit(id="new", name="Ny", predecessors=(ended.id,))
    new = replace(
        FORM, units=(replace(ended, valid_to=dt.date(2011, 1, 1)), *FORM.units[1:], successor)
    )
    new = replace(new, metrics=(replace(metric, id="same-names"), *FORM.metrics[1:]))
    area = new.strategy_areas[0]
    goals = (replace(goal, id="same-wording"), *area.goals[1:])
    new = replace(new, strategy_areas=(replace(area, goals=goals), *new.strategy_areas[1:]))
    assert effects_on_reports(FORM, new) == []


def test_moving_and_rewording_does_nothing_to_reports() -> None:
    moved = outline.with_moved(FORM, "goal-1.1", "area-2", 0)
    assert effects_on_reports(FORM, outline.with_wording(moved, "goal-1.2", "nytt")) == []
