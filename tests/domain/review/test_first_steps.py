"""Which of a newcomer's first steps stand in a report, and which is the next."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kplan_desktop.domain.model.report import Activity, Exactness, Figure, GoalEntry, Note, Report
from kplan_desktop.domain.review.first_steps import FirstStep, next_step, steps_done
from tests.domain.samples import FORM, GOALS, measure, note, report

FIGURE = Figure(FORM.metrics[0].id, Decimal(12), Exactness.EXACT)


def with_measure(*notes: Note, text: str = "Støtte kommunene") -> GoalEntry:
    return GoalEntry(goal_id=GOALS[0], measures=(measure("m", *notes, text=text),))


@pytest.mark.parametrize(
    ("written", "following"),
    [
        (report(), FirstStep.MEASURE),
        (report(with_measure(text=" ")), FirstStep.MEASURE),
        (report(with_measure()), FirstStep.NOTE),
        (report(with_measure(note("n", " "))), FirstStep.NOTE),
        (report(with_measure(note("n"))), FirstStep.FIGURE),
        (
            report(with_measure(note("n")), activities=(Activity(id="n", figures=(FIGURE,)),)),
            FirstStep.PAGES,
        ),
    ],
)
def test_the_next_step_is_the_first_that_nothing_in_the_report_shows(
    written: Report, following: FirstStep
) -> None:
    assert next_step(steps_done(written)) is following


def test_nothing_follows_when_all_is_done() -> None:
    assert next_step(frozenset(FirstStep)) is None
