"""What is said of changes away from the keyboard, as the screen reader hears it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import RemoveMeasure
from kplan_desktop.domain.review.outline_filter import Filter
from kplan_desktop.ui.accessibility.announcement import SettledAnnouncement, announce
from kplan_desktop.ui.document.save_state import NotSaved, Saved, SaveFaultError
from tests.ui.driver import CONTROL, SHIFT, Driver

KEY = Qt.Key


def test_what_is_urgent_is_said_at_once(qtbot: QtBot, heard: list[str]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "calm")
    announce(widget, "")
    announce(widget, "fire", urgent=True)
    assert heard == ["calm", "!fire"]


def test_what_changes_often_is_said_once(qtbot: QtBot, heard: list[str]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    said = SettledAnnouncement(widget, after=1)
    for text in ("3", "2", "1"):
        said.say(text)
    qtbot.waitUntil(lambda: heard == ["1"])
    said.say("1")
    qtbot.waitUntil(lambda: not said.isActive())
    assert heard == ["1"]
    said.forget()
    said.say("1")
    qtbot.waitUntil(lambda: heard == ["1", "1"])


def test_undo_and_redo_are_said_whatever_is_shown(driver: Driver, heard: list[str]) -> None:
    driver.write_in_note(0)
    driver.type("x")
    name = driver.session.undo_stack.undoText()
    driver.workspace.undo()
    driver.workspace.redo()
    driver.workspace.redo()  # there is nothing more
    assert heard == [f"Angret: {name}", f"Gjort om: {name}"]


def test_what_was_removed_is_said_once_going_and_coming(driver: Driver, heard: list[str]) -> None:
    driver.write_in_note(1)
    driver.press(KEY.Key_Delete, CONTROL | SHIFT)
    driver.workspace.undo()
    driver.workspace.redo()
    assert heard == [
        "Notatet er fjernet.",
        "Angret: fjerning av notat",
        "Gjort om: fjerning av notat",
    ]


def test_saving_that_fails_is_urgent_and_said_once_until_it_works(
    driver: Driver, heard: list[str]
) -> None:
    for state in (NotSaved(SaveFaultError()), NotSaved(SaveFaultError())):
        driver.session.save_state_changed.emit(state)
    (text,) = heard
    assert text.startswith("!Ikke lagret. ")
    driver.session.save_state_changed.emit(Saved(None))
    assert heard[1:] == ["Alt er lagret igjen."]


def test_the_number_of_findings_is_said_when_it_changes(driver: Driver, heard: list[str]) -> None:
    driver.wait_until_checked()
    assert not heard
    measure = next(m for entry in driver.report.goals for m in entry.measures)
    driver.session.do(RemoveMeasure(measure.id), "")
    driver.qtbot.waitUntil(lambda: any(text.endswith(" funn") for text in heard))


def test_a_filter_says_how_much_it_leaves(driver: Driver, heard: list[str]) -> None:
    driver.wait_until_checked()
    driver.workspace.left.filters.choose(Filter.EMPTY)
    goals = len(driver.report.goals)
    measures = sum(len(entry.measures) for entry in driver.report.goals)
    shown = len(driver.workspace.left._found[Filter.EMPTY])
    assert f"{shown} av {goals + measures} vises" in heard


def test_a_row_that_is_moved_says_where_it_is_now(driver: Driver, heard: list[str]) -> None:
    driver.write_in_note(0)
    driver.page.actions_of_row.move_down.trigger()
    number = driver.report.form.goal(driver.page.goal_id).number
    assert heard == [f"Flyttet til {number}, tiltak 1, notat 2."]
    heard.clear()
    driver.page.actions_of_row.move_up.trigger()
    driver.page.actions_of_row.move_up.trigger()
    assert heard[-1] == "Står helt i enden allerede."


def test_what_the_text_suggests_is_said_once_and_not_with_each_key(
    driver: Driver, heard: list[str]
) -> None:
    driver.write_in_note(3)
    heard.clear()
    driver.type(" I mai møttes 14 kommuner.")

    def suggested() -> list[str]:
        # On a busy machine the findings may have changed in between, which is said too.
        return [text for text in heard if text.startswith("Foreslått: ")]

    driver.qtbot.waitUntil(lambda: bool(suggested()))
    (said,) = suggested()
    assert "14\u00a0kommuner" in said
