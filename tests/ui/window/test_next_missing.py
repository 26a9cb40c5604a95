"""Going through what is missing with F8, in the whole window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.model.edits import (
    RemoveNote,
    SetActivity,
    SetNoteText,
    SetNothingToReport,
)
from kplan_desktop.domain.model.location_labels import LocationLabels, LocationWords
from kplan_desktop.domain.model.report import Exactness, Figure, NothingToReport
from kplan_desktop.domain.review.missing import MissingKind, missing
from kplan_desktop.domain.totals.standing import lacking_figures
from kplan_desktop.ui.goal_page.cursor_location import location_of_widget
from tests.ui.driver import PLAIN, SHIFT, Driver

KEY = Qt.Key


def lacking(driver: Driver) -> frozenset[str]:
    return lacking_figures(driver.report)


def test_f8_moves_to_each_missing_item_and_names_it(driver: Driver) -> None:
    note = next(n for n in driver.report.all_notes() if n.activity_id in lacking(driver))
    for removed in driver.entry.measures[1].notes:
        driver.session.do(RemoveNote(removed.id), "x")
    findings = missing(driver.report)
    assert [finding.kind for finding in findings][:3] == [
        MissingKind.FIGURES,
        MissingKind.NOTES,
        MissingKind.EVERYTHING,
    ]
    driver.press(KEY.Key_F8)
    assert driver.focused_text.text() == note.text
    driver.press(KEY.Key_F8)
    assert driver.focused_text.text() == ""
    assert driver.page.goal_id == driver.report.goals[0].goal_id
    for finding in findings[2:]:
        driver.press(KEY.Key_F8)
        assert driver.page.goal_id == finding.location.goal_id
        label = LocationLabels(driver.report).long(
            finding.location, LocationWords("tiltak", "notat")
        )
        assert f"{label}: " in driver.visible_text()
    driver.press(KEY.Key_F8)
    assert driver.focused_text.text() == note.text
    text = driver.visible_text()
    assert f"{len(lacking(driver))} aktiviteter mangler tall" in text
    assert "Fra begynnelsen" in text or "from the beginning" in text
    driver.press(KEY.Key_F8, SHIFT)
    assert driver.page.goal_id == findings[-1].location.goal_id
    driver.press(KEY.Key_F8, SHIFT)
    assert driver.page.goal_id == findings[-2].location.goal_id


def test_f8_continues_from_the_note_with_the_cursor(driver: Driver) -> None:
    notes = driver.entry.measures[0].notes
    empty = (0, 2)
    for at in empty:
        driver.session.do(SetNoteText(notes[at].id, ""), "x")
    for step, expected in ((PLAIN, notes[2].id), (SHIFT, notes[0].id)):
        driver.write_in_note(1)
        driver.press(KEY.Key_F8, step)
        assert location_of_widget(driver.page, driver.focus).note_id == expected


def test_f8_reports_that_nothing_is_missing(driver: Driver) -> None:
    unknown = (Figure(driver.report.metrics[0].id, None, Exactness.UNKNOWN),)
    for name in lacking(driver):
        activity = replace(driver.report.activities[name], figures=unknown)
        driver.session.do(SetActivity(activity), "x")
    for entry in driver.report.goals:
        mark = NothingToReport()
        driver.session.do(SetNothingToReport(entry.goal_id, mark), "x")
    focus = driver.focus
    driver.press(KEY.Key_F8)
    text = driver.visible_text()
    assert "Ingenting mangler" in text or "Nothing is missing" in text
    assert driver.focus is focus


def test_the_words_of_f8_go_when_one_goes_elsewhere(driver: Driver) -> None:
    note = next(n for n in driver.report.all_notes() if n.activity_id in lacking(driver))
    message = driver.window.status.message
    for elsewhere in (lambda: driver.write_in_note(0, 1), lambda: driver.show_goal(1)):
        driver.workspace.go_to_note(note.id)
        driver.press(KEY.Key_F8, SHIFT)
        driver.press(KEY.Key_F8)
        driver.type(" mer")
        assert message.text()
        elsewhere()
        QApplication.processEvents()
        assert not message.text()
