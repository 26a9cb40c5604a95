"""The printed plan: three columns, the measures as they were planned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.report import GoalEntry, RegionalMeasure, Report
from kplan_desktop.exchange.pdf.typesetting import printable
from tests.exchange.pdf_cases import (
    GOAL,
    adopted_example,
    empty_example,
    example,
    plan_pdf,
    with_entry,
)
from tests.exchange.pdf_reading import pdftotext, readable, running, written
from tests.strategies import examples, reports


def columns_in_reading_order(report: Report) -> Iterator[list[str]]:
    """What the printed plan says, piece by piece, down each of its columns.

    Those of a goal that goes on over the page are read page by page.
    """
    head = report.form.plan
    title = [f"{head.title} {head.period.label}", report.unit_name]
    areas = report.form.strategy_areas
    headings = {a.id: f"{report.form.area_label} {a.number}: {a.title}" for a in areas}
    goals, national, regional = [*title], [*title], [*title]
    for area in areas:
        for pieces in (goals, national, regional):
            pieces += [headings[area.id], *(column.heading for column in head.columns)]
        for goal in area.goals:
            goals.append(f"{goal.number}. {goal.text}")
            national += [f"{measure.number}. {measure.text}" for measure in goal.national_measures]
            measures = report.entry(goal.id).measures
            regional += [f"{n}. {measure.planned}" for n, measure in enumerate(measures, 1)]
    yield from (goals, national, regional)


@pytest.mark.parametrize("options", [[], ["-raw"]], ids=["by page", "by content"])
def test_every_sentence_of_the_plan_is_there_in_reading_order(options: list[str]) -> None:
    text = running(pdftotext(plan_pdf(example()).data, *options))
    for column in columns_in_reading_order(example()):
        place = 0
        for piece in column:
            found = text.find(piece, place)
            assert found >= 0, piece
            place = found + len(piece)


def test_a_goal_without_measures_has_a_dash_and_in_an_empty_form_a_number() -> None:
    text = running(pdftotext(plan_pdf(example()).data, "-raw"))
    assert "å arbeide for en forskrift for kulturskolen – –" in text
    text = running(pdftotext(plan_pdf(empty_example()).data, "-raw"))
    assert "å arbeide for en forskrift for kulturskolen – 1." in text


def test_a_measure_is_printed_as_it_was_planned_and_the_organisation_named_once() -> None:
    text = running(pdftotext(plan_pdf(example()).data))
    assert "mellom kulturskole, DKS, UKM operasjonaliseres" in text
    assert "DKS og UKM operasjonaliseres" not in text
    assert "Kommunebesøk" not in text
    assert (
        text.lower().count("norsk kulturskoleråd virksomhetsplan") == 1 + plan_pdf(example()).pages
    )


def test_an_adopted_plan_says_so_and_numbers_its_own_measures_without_gaps() -> None:
    text = running(pdftotext(plan_pdf(adopted_example()).data, "-raw"))
    assert "Planen vedtatt 12.03.2013 av styret" in text
    assert "Dato:" not in text
    assert "1. Fagdager 2. Leir på Røros 3. Turné 4. Nettside" in text
    assert "Kurs" not in text.partition("1.2.")[0]
    assert "Utfall" not in text


def test_a_measure_that_is_not_in_the_plan_is_left_out_before_the_adoption_too() -> None:
    report = replace(adopted_example(), plan_adoption=None)
    text = running(pdftotext(plan_pdf(report).data, "-raw"))
    assert "1. Fagdager 2. Leir på Røros 3. Turné 4. Nettside" in text
    assert "Dato: 20.08.2014" in text


def test_many_long_measures_go_on_over_pages() -> None:
    texts = [f"Tiltak nummer {number}. " + "Vi skal gjøre noe. " * 60 for number in range(1, 31)]
    measures = tuple(
        RegionalMeasure(id=f"new-{number}", text="i dag", plan_text=text)
        for number, text in enumerate(texts)
    )
    report = with_entry(example(), GoalEntry(goal_id=GOAL, measures=measures))
    expected = "".join(f"{number}." + "".join(t.split()) for number, t in enumerate(texts, 1))
    assert expected in written(plan_pdf(report).data)


@settings(max_examples=examples(10))
@given(reports())
def test_every_measure_of_any_plan_is_printed_whole(report: Report) -> None:
    output = plan_pdf(report)
    found = written(output.data)
    for measure in report.measures():
        lines = printable(measure.planned)
        text = readable("".join("".join(lines).split()))
        if len(text) < 200 and len(lines) < 4:  # a taller one may go on on the next page
            assert text in found
