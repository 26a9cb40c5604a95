"""What is asked for about a finding that holds, and about one that was settled meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.checks.repairs import repairs_of
from kplan_desktop.domain.checks.rules import CheckDates
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import GoalEntry, PlanAdoption, Report
from kplan_desktop.domain.review.findings import Finding, FindingKind
from kplan_desktop.ui.checks.check_panel import CheckPanel
from kplan_desktop.ui.checks.finding_controller import FindingController, FindingHost
from tests.domain.samples import DEADLINE, FIRST, IN_TIME, measure, note, report
from tests.ui.inputs import make_theme

BOARD = PlanAdoption(date=IN_TIME, name="Styret")
TWO = (note("1", "Konsert"), note("2", "Konsert"))


def under(*notes: str, linked: bool = False) -> Report:
    """A report with one measure and these of two notes."""
    written = tuple(each for each in TWO if each.id in notes)
    if linked:
        written = (note("1", "Konsert"), note("2", "Konsert", of="1"))
    return report(GoalEntry(goal_id=FIRST, measures=(measure("A", *written),)))


@pytest.mark.parametrize(
    ("finding", "before", "after"),
    [
        (
            Finding(FindingKind.MEASURE_WITHOUT_NOTES, Location(FIRST, "A")),
            under(),
            under("1"),
        ),
        (
            Finding(FindingKind.LIKELY_DUPLICATE, Location(FIRST, "A", "1"), other_id="2"),
            under("1", "2"),
            under("1", "2", linked=True),
        ),
        (
            Finding(FindingKind.LIKELY_DUPLICATE, Location(FIRST, "A", "1"), other_id="2"),
            under("1", "2"),
            under("1"),
        ),
        (
            Finding(FindingKind.MEASURE_WITHOUT_OUTCOME, Location(FIRST, "A")),
            replace(under("1"), plan_adoption=BOARD),
            under("1"),
        ),
        (
            Finding(FindingKind.GOAL_EMPTY, Location(FIRST)),
            report(),
            under("1"),
        ),
    ],
)
def test_nothing_is_done_about_what_is_found_no_more(
    qtbot: QtBot, finding: Finding, before: Report, after: Report
) -> None:
    done: list[str] = []

    def told(name: str) -> Callable[..., None]:
        return lambda *_: done.append(name)

    session = SimpleNamespace(report=before, do=told("done"))
    host = SimpleNamespace(
        session=session,
        checker=SimpleNamespace(
            dates=lambda: CheckDates(IN_TIME, DEADLINE), check_again=told("checked again")
        ),
        page=SimpleNamespace(
            begin_note=told("begun"),
            plan_footer=lambda _: SimpleNamespace(open_outcomes=told("outcomes")),
        ),
        activities=SimpleNamespace(link=told("linked")),
        go_to=lambda _: None,
    )
    window = QWidget()
    qtbot.addWidget(window)
    panel = CheckPanel(make_theme(), window)
    controller = FindingController(cast("FindingHost", host), panel, make_theme(), window)
    (repair,) = repairs_of(finding)
    controller.mend(finding, repair)
    assert len(done) == 1
    assert done != ["checked again"]
    done.clear()
    session.report = after
    controller.mend(finding, repair)
    assert done == ["checked again"]
