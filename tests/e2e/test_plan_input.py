"""The plan adopted, moved on from, and its outcome told, by mouse and keys in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest

from kplan_desktop.domain.model.report import Outcome, OutcomeKind
from tests.e2e.desktop_driver import DesktopDriver, desktop_driver
from tests.e2e.running import Screen, wait_for
from tests.ui.driver import report_in

pytestmark = pytest.mark.long


def wait_for_text(driver: DesktopDriver, text: str) -> None:
    wait_for(lambda: text in driver.ask("visible_text"))


def test_the_plan_is_adopted_moved_on_from_and_told_the_outcome_of(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        driver.keys("F10")
        driver.click(driver.centre("widget", "Denne meldingen"))
        driver.click(driver.centre("widget", "Vedta planen …"))
        driver.centre("widget", "Vedtatt av")
        driver.write("styret")
        driver.keys("Return")
        wait_for_text(driver, "Planen er vedtatt.")
        driver.click(driver.centre("item", "1.1"))
        texts = driver.ask("texts")
        planned = report_in(file).goals[0].measures[1].planned
        at = texts.index(planned)
        driver.click(driver.centre("text", texts[at]))
        driver.keys("End")
        driver.write(" nytt")
        wait_for_text(driver, "I planen: …")
        driver.keys("F2")
        driver.centre("widget", "Delvis gjennomført")
        driver.keys("Down", "Down", "Return")
        wait_for_text(driver, "Delvis gjennomført")
        wait_for(lambda: driver.ask("focus")["name"] == "Hvorfor")
        driver.write("avlyst")
        wait_for_text(driver, "Lagret")
    report = report_in(file)
    assert report.plan_adoption is not None
    assert report.plan_adoption.name == "styret"
    measure = report.goals[0].measures[1]
    assert (measure.planned, measure.outcome) == (planned, Outcome(OutcomeKind.PARTLY, "avlyst"))
    assert measure.text != planned
