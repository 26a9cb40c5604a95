"""A report with parked goals in the window: in the tree, on the page, and emptied into others."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from kplan_desktop.domain.model.edits import Compound, MoveMeasure, ReplaceForm, SetParked
from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import PARKED_AREA_ID, empty_report
from kplan_desktop.ui.outline.outline_model import OutlineLocation, OutlineRole
from tests.ui.driver import Driver

PARKED = NationalGoal(id="gone", number="1.4", text="Alle kommuner har kulturskole")


def with_a_parked_goal(driver: Driver) -> str:
    """Park a goal with the first measure of the example; its id."""
    measure_id = next(driver.report.measures()).id
    edits = (SetParked((PARKED,)), MoveMeasure(measure_id, "gone", 0))
    driver.session.do(Compound(edits), "park")
    return measure_id


def test_a_parked_goal_is_last_in_the_tree_and_its_page_is_written_on(driver: Driver) -> None:
    before = driver.report
    first = driver.page.goal_id
    measure_id = with_a_parked_goal(driver)
    model = driver.workspace.outline_model
    area = model.index(model.rowCount() - 1)
    assert model.place(area) == OutlineLocation(PARKED_AREA_ID)
    assert area.data() == "Parkert"
    assert area.data(OutlineRole.SETTLED) is None
    assert driver.workspace.outline.isExpanded(area)
    assert driver.page.goal_id == first
    driver.workspace.go_to(Location("gone", measure_id))
    assert driver.page.goal_id == "gone"
    texts = [label.text() for label in driver.page.header.findChildren(QLabel)]
    assert "1.4" in texts
    assert any("Skjemaet har ikke dette målet lenger" in text for text in texts)
    assert driver.page.header.nothing.isHidden()
    assert driver.page.header.remove.isHidden()
    note = driver.report.entry("gone").measures[0].notes[0]
    driver.workspace.go_to_note(note.id)
    QTest.keyClicks(driver.window.focusWidget(), "Nytt: ")
    written = {each.id: each.text for each in driver.report.all_notes()}[note.id]
    assert "Nytt: " in written
    while driver.report != before:
        driver.workspace.undo()
    assert driver.page.goal_id != "gone"


def test_an_emptied_parked_goal_is_removed_and_comes_back_with_undo(driver: Driver) -> None:
    measure_id = with_a_parked_goal(driver)
    driver.workspace.go_to(Location("gone"))
    driver.session.do(MoveMeasure(measure_id, driver.report.goals[1].goal_id, 0), "move")
    remove = driver.page.header.remove
    assert not remove.isHidden()
    remove.setFocus()
    QTest.keyClick(remove, Qt.Key.Key_Space)
    assert not driver.report.parked
    assert driver.page.goal_id == driver.report.goals[-1].goal_id
    assert driver.workspace.outline_model.rowCount() == len(driver.report.form.strategy_areas)
    driver.workspace.undo()
    assert driver.report.parked == (PARKED,)


def test_another_form_shows_its_goals_and_undo_those_of_before(driver: Driver) -> None:
    before = driver.report
    area = before.form.strategy_areas[0]
    form = replace(
        before.form,
        version=before.form.version + 1,
        strategy_areas=(replace(area, goals=area.goals[1:]), *before.form.strategy_areas[1:]),
    )
    driver.workspace.go_to(Location(area.goals[0].id))
    empty = empty_report(form, report_id=before.id, unit_id=before.unit_id)
    driver.session.do(ReplaceForm(empty), "form")
    assert driver.page.goal_id == driver.report.goals[0].goal_id != area.goals[0].id
    driver.workspace.undo()
    assert driver.report == before
    assert driver.workspace.outline_model.index_of(OutlineLocation("", area.goals[0].id)).isValid()
