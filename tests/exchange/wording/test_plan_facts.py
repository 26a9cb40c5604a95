"""What is said of the adopted plan, in the language of the form."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kplan_desktop.domain.model.report import PlanAdoption
from kplan_desktop.exchange.wording.plan_facts import adoption_text, measure_facts
from tests.exchange.pdf_cases import adopted_example

DAY = dt.date(2013, 3, 12)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", ["Utfall: gjennomført.", "I planen:", "Utfall: delvis gjennomført."]),
        ("nn", ["Utfall: gjennomført.", "I planen:", "Utfall: delvis gjennomført."]),
        ("en", ["Outcome: carried out.", "In the plan:", "Outcome: partly carried out."]),
    ],
)
def test_outcome_and_wording_in_each_language(language: str, said: list[str]) -> None:
    report = adopted_example(language)
    measures = report.goals[0].measures[:2]
    facts = [fact for measure in measures for fact in measure_facts(report, measure)]
    assert [fact.words for fact in facts] == said
    assert [fact.text for fact in facts] == ["", "Leir på Røros", "To av <fire> kom."]


@pytest.mark.parametrize(
    ("language", "said"),
    [("nb", "Ikke i planen"), ("nn", "Ikkje i planen"), ("en", "Not in the plan")],
)
def test_a_measure_that_is_not_in_the_plan(language: str, said: str) -> None:
    report = adopted_example(language)
    (fact,) = measure_facts(report, report.goals[0].measures[2])
    assert (fact.words, fact.text) == (said, "")


@pytest.mark.parametrize("wording", ["Turné", " Turné. ", "Turné."])
def test_a_full_stop_or_a_space_is_no_other_wording(wording: str) -> None:
    report = adopted_example()
    measure = replace(report.goals[0].measures[3], plan_text=wording, outcome=None)
    assert list(measure_facts(report, measure)) == []


def test_before_the_adoption_nothing_is_said() -> None:
    report = replace(adopted_example(), plan_adoption=None)
    assert not [fact for m in report.measures() for fact in measure_facts(report, m)]


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("nb", "styret", "Planen vedtatt 12.03.2013 av styret"),
        ("nn", "årsmøtet", "Planen vedteken 12.03.2013 av årsmøtet"),
        ("en", "the\nboard", "Plan adopted 12.03.2013 by the board"),
        ("nb", "", "Planen vedtatt 12.03.2013"),
        ("nb", "{date} {0}", "Planen vedtatt 12.03.2013 av {date} {0}"),
    ],
)
def test_who_adopted_it_and_when(language: str, name: str, said: str) -> None:
    assert adoption_text(PlanAdoption(date=DAY, name=name), language) == said
