"""The printed plan: three columns, the measures as they were planned."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.report import GoalEntry, RegionalMeasure, Report
from kplan_desktop.exchange.pdf.typesetting import printable
from tests.exchange.pdf_cases import GOAL, example, plan_pdf, with_entry
from tests.exchange.pdf_reading import pdftotext, running, written
from tests.strategies import examples, reports


def in_reading_order(report: Report) -> Iterator[str]:
    """What the printed plan says, piece by piece."""
    head = report.form.plan
    yield f"{head.title} {head.period.label}"
    yield report.unit_name
    for area in report.form.strategy_areas:
        yield f"{report.form.area_label} {area.number}: {area.title}"
        yield from (column.heading for column in head.columns)
        for goal in area.goals:
            yield f"{goal.number}. {goal.text}"
            for national in goal.national_measures:
                yield f"{national.number}. {national.text}"
            for number, measure in enumerate(report.entry(goal.id).measures, 1):
                yield f"{number}. {measure.planned}"


@pytest.mark.parametrize("options", [[], ["-raw"]], ids=["by page", "by content"])
def test_every_sentence_of_the_plan_is_there_in_reading_order(options: list[str]) -> None:
    text = running(pdftotext(plan_pdf(example()).data, *options))
    place = 0
    for piece in in_reading_order(example()):
        found = text.find(piece, place)
        assert found >= 0, piece
        place = found + len(piece)


def test_a_measure_is_printed_as_it_was_planned_and_the_organisation_named_once() -> None:
    text = running(pdftotext(plan_pdf(example()).data))
    assert "mellom kulturskole, DKS, UKM operasjonaliseres" in text
    assert "DKS og UKM operasjonaliseres" not in text
    assert "Kommunebesøk" not in text
    assert (
        text.lower().count("norsk kulturskoleråd virksomhetsplan") == 1 + plan_pdf(example()).pages
    )


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
        text = "".join("".join(lines).split())
        text = "".join("□" if char in output.missing else char for char in text)
        if len(text) < 200 and len(lines) < 4:  # a taller one may go on on the next page
            assert text in found
