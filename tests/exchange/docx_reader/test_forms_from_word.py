"""The two real documents as Word files, made into a form again and compared with the shipped one.

In the national texts the two agree to the letter; they differ in a regional measure only («DKS,
UKM» and «DKS og UKM»), which is no part of the form.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.domain.form_from_word.form_from_document import form_from_documents
from kplan_desktop.domain.form_from_word.form_reading import (
    DefaultedPart,
    FormPieceKind,
    FormReading,
)
from kplan_desktop.domain.model.form import Form
from kplan_desktop.exchange.docx_reader.reader import read_word
from tests.domain.form_from_word.samples import areas, unaccounted
from tests.exchange.docx_reader.documents import WAYS, Built, a_row_a_measure, example, odd, plan

SHIPPED = example().form


def read(*files: bytes, base: Form | None = SHIPPED, known: tuple[Form, ...] = ()) -> FormReading:
    documents = [read_word(data) for data in files]
    reading = form_from_documents(documents, base=base, known=known)
    assert not unaccounted(documents, reading)
    return reading


@pytest.mark.parametrize("way", WAYS)
def test_the_filled_report_is_the_shipped_form_word_for_word(way: str) -> None:
    form = read(WAYS[way](example()).data()).form
    assert form.strategy_areas == SHIPPED.strategy_areas
    assert form.report == SHIPPED.report
    own_plan = replace(form.plan, period=SHIPPED.plan.period)
    assert own_plan == SHIPPED.plan
    assert form == replace(SHIPPED, plan=form.plan, version=SHIPPED.version + 1)


def test_the_empty_report_is_the_same_form() -> None:
    report = example()
    empty = replace(report, goals=tuple(replace(e, measures=(), notes=()) for e in report.goals))
    filled = read(a_row_a_measure(report).data())
    reading = read(a_row_a_measure(empty).data())
    assert reading.form == filled.form
    regional = [p for p in reading.pieces if FormPieceKind.REGIONAL in p.kinds]
    assert [piece.text[:13] for piece in regional] == ["Sør-Trøndelag"]


def test_the_plan_is_the_same_form_but_for_what_only_the_report_has() -> None:
    reading = read(plan(example()).data())
    form = reading.form
    assert form.strategy_areas == SHIPPED.strategy_areas
    assert form.plan == SHIPPED.plan
    assert set(reading.defaulted) == {
        DefaultedPart.DEADLINE,
        DefaultedPart.ADDRESS,
        DefaultedPart.INSTRUCTIONS,
        DefaultedPart.STRATEGY,
    }
    uncertain = reading.with_confidence(PieceConfidence.UNCERTAIN)
    assert {piece.text for piece in uncertain} == {goal.text for goal in SHIPPED.goals()}


@pytest.mark.parametrize("plan_first", [False, True])
def test_plan_and_report_together_are_the_whole_form(*, plan_first: bool) -> None:
    files = [a_row_a_measure(example()).data(), plan(example()).data()]
    reading = read(*(reversed(files) if plan_first else files))
    assert reading.form == replace(SHIPPED, version=SHIPPED.version + 1)
    assert not reading.defaulted
    assert not reading.with_confidence(PieceConfidence.UNCERTAIN)
    assert not reading.faults


def test_without_a_known_form_the_ids_are_made_and_the_units_are_missing() -> None:
    reading = read(a_row_a_measure(example()).data(), plan(example()).data(), base=None)
    assert areas(reading.form) == areas(SHIPPED)
    assert next(reading.form.goals()).id == "2012-goal-1.1"
    assert len(reading.faults) == 2
    assert set(reading.defaulted) == {DefaultedPart.UNITS, DefaultedPart.ORGANISATION}


def test_what_makes_reading_hard_is_told_and_changes_no_goal_that_is_known() -> None:
    reading = read(odd(example()).data())
    texts = {goal.text for goal in reading.form.goals()}
    assert texts == {*(goal.text for goal in SHIPPED.goals()), "å danse hele natten"}
    extra = [m.text for g in reading.form.goals() for m in g.national_measures]
    assert "Et tiltak som skjemaet ikke har" in extra
    lost = {piece.text for piece in reading.with_confidence(PieceConfidence.WITHOUT_PLACE)}
    assert {"Ola: Stemmer dette?", "Hilsen Merete"} <= lost


def changed_wording(built: Built) -> bytes:
    """The document with one goal of another wording."""
    cell = built.tables[0].rows[1].cells[0]
    cell.paragraphs[0].clear().add_run("1.1. å gjøre noe helt annet")
    return built.data()


def test_a_goal_of_other_wording_gets_an_id_that_no_form_has() -> None:
    known = replace(
        SHIPPED,
        strategy_areas=(
            replace(
                SHIPPED.strategy_areas[0],
                goals=(replace(SHIPPED.goal("goal-1.2"), id="2012-goal-1.1", text="å være"),),
            ),
        ),
    )
    form = read(changed_wording(a_row_a_measure(example())), known=(known,)).form
    ids = [goal.id for goal in form.goals()]
    assert ids[:2] == ["2012-goal-1.1-2", "goal-1.2"]
    assert len(set(ids)) == len(ids)


def test_the_same_documents_give_the_same_form() -> None:
    data = changed_wording(a_row_a_measure(example()))
    assert read(data) == read(data)
