"""The joint report's workbook and CSV, read by other readers and held against the generator."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from kplan_desktop.domain.joint_report.joint_content import JointReport
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.text.formatting import metric_name
from kplan_desktop.exchange.joint_report.joint_sheets import JointSheets
from kplan_desktop.exchange.joint_report.joint_xlsx import write_joint_csv, write_joint_xlsx
from tests.domain.joint_report.test_joint_report import whole
from tests.domain.joint_totals.test_joint_metrics import PUPILS
from tests.domain.joint_totals.test_known_totals import generated
from tests.domain.samples import FORM
from tests.exchange.sheet_reading import Value, parts, workbook
from tests.office.truth import MetricTotal

NOW = dt.datetime(2014, 9, 20, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
SEED = 3

FORM_NAMES = {metric_name(metric) for metric in FORM.metrics}


@cache
def content() -> tuple[JointReport, JointTotals]:
    one = whole(SEED, goals_differ=False)
    totals = one.totals()
    return joint_report(one.collection, one.reports, totals), totals


@cache
def written() -> bytes:
    return write_joint_xlsx(*content(), created=NOW, edition="Utgave 1").data


@cache
def sheets() -> dict[str, list[list[Value]]]:
    return workbook(written())


def rows(name: str) -> list[dict[str, Value]]:
    (headings, *found) = sheets()[name]
    return [dict(zip(map(str, headings), row, strict=True)) for row in found]


def truth(scope: str = "whole") -> dict[str, MetricTotal]:
    """The generator's totals by the program's name of the metric, without units' own ones."""
    form_metrics = {each.id: metric_name(each) for each in content()[0].form.metrics}
    found = generated(SEED, False).truth.after[scope].metrics
    return {form_metrics[key]: each for key, each in found.items() if key in form_metrics}


def test_the_totals_are_the_generator_s() -> None:
    report = content()[0]
    label, numbers = "Fylke/region", goal_numbers(report.form)
    found = rows("Totaler")
    scopes: dict[str, tuple[str, str, str]] = {"whole": ("Alle", "Hele meldingen", "")}
    for goal in report.form.goals():
        scopes[f"goal:{goal.id}"] = "Alle", "Nasjonalt mål", numbers[goal.id]
    for unit in report.form.units:
        scopes[f"unit:{unit.id}"] = unit.name, "Hele meldingen", ""
    for scope, (unit_name, level, goal_label) in scopes.items():
        own = [
            each
            for each in found
            if (each[label], each["Nivå"]) == (unit_name, level)
            and str(each["Nasjonalt mål"] or "").partition(" ")[0] == goal_label
        ]
        by_metric = {str(each["Indikator"]): each for each in own}
        for metric, total in truth(scope).items():
            row = by_metric[metric]
            reached = total.reached_exact + total.reached_estimate
            assert (row["Nådd"] or 0, row["Planlagt"] or 0) == (reached, total.planned)
            assert row["Nøyaktige"] == (total.reached_exact or row["Nøyaktige"])
            assert (row["Nådd"] is None) == (total.reached_known == 0)
            assert (row["Usikkert"] or 0) == total.uncertain
            if scope == "whole":
                assert row["Enheter med tall"] == len(total.units)


@pytest.mark.parametrize("name", ["Aktiviteter", "Kilder"])
def test_what_can_be_added_up_gives_the_totals_of_the_whole(name: str) -> None:
    sums: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for row in rows(name):
        for column in ("Nådd", "Planlagt", "Usikkert"):
            value = row[column]
            if value is not None:
                assert isinstance(value, Decimal)
                sums[str(row["Indikator"])][column] += value
    for metric, total in truth().items():
        reached = total.reached_exact + total.reached_estimate
        expected = [reached, total.planned, total.uncertain]
        assert [sums[metric][each] for each in ("Nådd", "Planlagt", "Usikkert")] == expected


def test_a_joint_event_is_there_once_with_all_of_its_units() -> None:
    decisions = [each for each in generated(SEED, False).truth.joint.decisions() if each.same]
    units = {unit.id: unit.name for unit in content()[0].form.units}
    first = [row for row in rows("Aktiviteter") if row["Antall aktiviteter"]]
    assert len(first) == generated(SEED, False).truth.after["whole"].activities
    found = {frozenset(str(row["Enheter"]).split(", ")) for row in rows("Aktiviteter")}
    for each in decisions:
        assert frozenset(units[member.unit] for member in each.members) in found
    decided = {row["Nr."] for row in rows("Avgjørelser") if row["Hva"] == "fellesarrangement"}
    assert len(decided) == len(generated(SEED, False).truth.joint.decisions())


def test_what_is_missing_is_an_empty_cell() -> None:
    unknown = [row for row in rows("Aktiviteter") if row["Nøyaktighet"] == "ukjent"]
    assert unknown
    assert all(row["Tall"] is row["Nådd"] is row["Planlagt"] is None for row in unknown)


def test_a_chart_for_each_metric_by_unit_and_by_goal() -> None:
    assert len(sheets()) == 11
    assert {"Diagrammer per enhet", "Diagrammer per mål"} <= sheets().keys()
    charts = [name for name in parts(written()) if name.startswith("xl/charts/chart")]
    figures = content()[0].figures
    known = sum(each.reached.known > 0 for each in figures.totals)
    assert len(charts) == 2 * known
    xml = parts(written())[charts[0]].decode()
    assert '<c:showVal val="1"/>' in xml
    assert all(row["Levert"] for row in rows("Hvem har levert"))
    assert len(rows("Leveranser")) == 19


def test_names_of_metrics_are_text_whatever_they_begin_with() -> None:
    report, totals = content()
    first, *rest = report.figures.totals
    odd = replace(first, metric=replace(first.metric, singular="=1+1", plural="=1+1"))
    figures = replace(report.figures, totals=(odd, replace(odd), *rest[1:]))
    data = write_joint_xlsx(replace(report, figures=figures), totals, created=NOW).data
    (headings, *_) = workbook(data)["Per enhet"]
    assert headings[1:3] == ["=1+1, talt i hver aktivitet", "=1+1, talt i hver aktivitet (2)"]
    titles = "".join(part.decode() for name, part in parts(data).items() if "chart" in name)
    assert "<a:t>\u00a0=1+1, talt i hver aktivitet</a:t>" in titles


def test_metrics_of_units_own_that_are_called_the_same_can_be_told_apart() -> None:
    report = joint_report(PUPILS.collection, PUPILS.reports, PUPILS.totals())
    found = workbook(write_joint_xlsx(report, PUPILS.totals(), created=NOW).data)
    names = [unit.name for unit in FORM.units if unit.id in PUPILS.reports]
    expected = {f"Verksteder ({name})" for name in names}
    for sheet in ("Totaler", "Aktiviteter", "Kilder"):
        (headings, *cells) = found[sheet]
        column = headings.index("Indikator")
        assert {row[column] for row in cells if row[column]} - FORM_NAMES == expected, sheet
    headings = found["Per enhet"][0][1:]
    assert [str(each).rpartition(" (")[2] for each in headings] == [f"{name})" for name in names]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_sheets_and_headings_are_ones_that_excel_takes(language: str) -> None:
    report, totals = content()
    report = replace(report, form=replace(report.form, language=language))
    sheets = JointSheets(report, totals).all(NOW.date(), "")
    names = [each.name for each in sheets] + [each.charts_name for each in sheets if each.charts]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) <= 31 for name in names)
    for sheet in sheets:
        headings = [column.heading.casefold() for column in sheet.columns]
        assert len(set(headings)) == len(headings), sheet.name
        assert all(len(row) == len(headings) for row in sheet.rows)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert write_joint_xlsx(*content(), created=NOW, edition="Utgave 1").data == written()


def test_the_csv_is_the_list_of_activities() -> None:
    data = write_joint_csv(*content())
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") >= len(rows("Aktiviteter"))
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert len(read) == 1 + len(rows("Aktiviteter"))
    column = read[0].index("Nådd")
    sheet = [row["Nådd"] for row in rows("Aktiviteter")]
    numbers = [Decimal(row[column].replace(",", ".")) if row[column] else None for row in read[1:]]
    assert numbers == sheet
