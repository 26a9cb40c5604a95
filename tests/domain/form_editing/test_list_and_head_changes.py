"""Units, metrics and what a form says of itself are changed without changing an id."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kplan_desktop.domain.form_editing import head_changes as head
from kplan_desktop.domain.form_editing import list_changes as lists
from kplan_desktop.domain.form_editing.element_ids import element_ids
from kplan_desktop.domain.form_editing.new_forms import to_edit
from kplan_desktop.domain.model.form import Column, Period
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.folders import ROOT

FORM = to_edit(FormLibrary(ROOT / "forms").load("strategi-2020-2012-2014"))


def test_units_are_added_with_ids_of_their_names() -> None:
    added = lists.with_units_added(FORM, 1, ("Ålesund og  omegn", "Oslo", ""), taken={"region"})
    assert added.ids == ("alesund-og-omegn", "oslo-2", "region-2")
    assert [unit.name for unit in added.form.units[:4]] == [
        "Østfold",
        "Ålesund og omegn",
        "Oslo",
        "",
    ]


def test_a_unit_is_renamed_dated_moved_and_removed() -> None:
    oslo = replace(FORM.unit("oslo"), name="Oslo by", valid_to=dt.date(2014, 1, 1))
    form = lists.with_unit(FORM, oslo)
    assert form.unit("oslo") == oslo
    assert list(element_ids(form)) == list(element_ids(FORM))
    moved = lists.with_unit_moved(form, "oslo", 0)
    assert moved.units[0] == oslo
    assert lists.with_unit_moved(moved, "oslo", 2) == form
    gone = lists.without_unit(form, "oslo")
    assert len(gone.units) == len(FORM.units) - 1
    with pytest.raises(LookupError):
        gone.unit("oslo")
    with pytest.raises(LookupError):
        lists.with_unit(gone, oslo)


def test_metrics_are_added_from_lines_with_singular_and_plural() -> None:
    lines = ("verksted, verksteder", "time\ttimer", "publikum")
    added = lists.with_metrics_added(FORM, 0, lines, adds_up="events")
    assert added.ids == ("verksteder", "timer", "publikum-2")
    assert [(metric.singular, metric.plural) for metric in added.form.metrics[:3]] == [
        ("verksted", "verksteder"),
        ("time", "timer"),
        ("publikum", "publikum"),
    ]


def test_a_metric_is_changed_moved_and_removed() -> None:
    metric = replace(FORM.metrics[2], plural="skoleelever", adds_up="attendances", decimals=1)
    form = lists.with_metric(FORM, metric)
    assert form.metrics[2] == metric
    moved = lists.with_metric_moved(form, metric.id, 0)
    assert moved.metrics[0] == metric
    assert metric.id not in {other.id for other in lists.without_metric(moved, metric.id).metrics}


@pytest.mark.parametrize("field", head.HeadField)
def test_every_text_of_the_head_is_changed_alone(field: head.HeadField) -> None:
    form = head.with_head_text(FORM, field, "noe annet")
    assert head.head_text(form, field) == "noe annet"
    changed = [other for other in head.HeadField if head.head_text(form, other) == "noe annet"]
    assert changed == [field]
    assert head.with_head_text(form, field, head.head_text(FORM, field)) == FORM


def test_the_rest_of_the_head_is_changed_too() -> None:
    period = Period(label="2015", first_year=2015, last_year=2015)
    form = head.with_period(head.with_period(FORM, "plan", period), "report", period)
    assert (form.plan.period, form.report.period) == (period, period)
    column = Column(heading="Mål")
    form = head.with_column(head.with_column(FORM, "plan", 0, column), "report", 3, column)
    assert (form.plan.columns[0], form.report.columns[3]) == (column, column)
    form = head.with_deadline(head.with_instructions(FORM, ["Skriv."]), dt.date(2016, 1, 2))
    assert form.report.instructions == ("Skriv.",)
    assert form.report.deadline == dt.date(2016, 1, 2)


def test_a_kind_of_finding_is_switched_off_and_on() -> None:
    off = head.with_check(FORM, "no-figures", on=False)
    assert off.checks == ("no-figures",)
    assert head.with_check(off, "no-figures", on=False) == off
    assert head.with_check(off, "no-figures", on=True) == FORM
