"""A quick note needs text, part of a measure and two Enters, and loses no text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.activity.quick_note import QuickNote, QuickNoteDraft
from tests.domain.samples import FIRST, report
from tests.ui.driver import CONTROL, PLAIN, SHIFT
from tests.ui.inputs import make_theme

ENTER, ESCAPE, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Tab
AddedNotes = list[tuple[str, NotePlace]]


@pytest.fixture
def draft() -> QuickNoteDraft:
    return QuickNoteDraft(last_place=InMeasure("measure-2.2-1"))


@pytest.fixture
def added() -> AddedNotes:
    return []


@pytest.fixture
def open_dialog(
    qtbot: QtBot, example: Report, draft: QuickNoteDraft, added: AddedNotes
) -> Callable[[], QuickNote]:
    def open_new() -> QuickNote:
        return shown_dialog(qtbot, example, draft, added)

    return open_new


def shown_dialog(qtbot: QtBot, of: Report, draft: QuickNoteDraft, added: AddedNotes) -> QuickNote:
    dialog = QuickNote(of, draft, make_theme(), None)
    dialog.filed.connect(lambda text, place: added.append((text, place)))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitActive(dialog)
    return dialog


def press(dialog: QuickNote, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(dialog.focusWidget(), key, modifiers)


def write(dialog: QuickNote, text: str) -> None:
    for character in text:
        QTest.keyClicks(dialog.focusWidget(), character)


def test_text_enter_part_of_the_measure_enter(
    open_dialog: Callable[[], QuickNote], added: AddedNotes, draft: QuickNoteDraft
) -> None:
    dialog = open_dialog()
    write(dialog, "Kurs i improvisasjon, 14 deltakere")
    press(dialog, ENTER)
    write(dialog, "god komm")
    press(dialog, ENTER)
    assert added == [("Kurs i improvisasjon, 14 deltakere", InMeasure("measure-3.1-2"))]
    assert not dialog.isVisible()
    assert draft == QuickNoteDraft("", InMeasure("measure-3.1-2"))


def test_the_measure_used_last_is_two_enters_away(
    open_dialog: Callable[[], QuickNote], added: AddedNotes
) -> None:
    dialog = open_dialog()
    write(dialog, "Fagdag")
    press(dialog, ENTER)
    press(dialog, ENTER)
    assert added == [("Fagdag", InMeasure("measure-2.2-1"))]


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("3.1 2", InMeasure("measure-3.1-2")),
        ("3.1", InMeasure("measure-3.1-1")),
        ("skolehverdag", InMeasure("measure-1.1-2")),
    ],
)
def test_a_measure_is_found_by_number_or_text(
    open_dialog: Callable[[], QuickNote], added: AddedNotes, typed: str, place: NotePlace
) -> None:
    dialog = open_dialog()
    write(dialog, "x")
    press(dialog, TAB)
    write(dialog, typed)
    press(dialog, ENTER)
    assert added == [("x", place)]


def test_a_goal_without_a_matching_measure_gets_the_note_itself(
    open_dialog: Callable[[], QuickNote], added: AddedNotes, example: Report
) -> None:
    dialog = open_dialog()
    write(dialog, "x")
    press(dialog, ENTER)
    write(dialog, "1.2")
    press(dialog, ENTER)
    assert added == [("x", InGoal(example.goals[1].goal_id))]


def test_a_report_without_measures_accepts_notes(qtbot: QtBot, added: AddedNotes) -> None:
    dialog = shown_dialog(qtbot, report(), QuickNoteDraft(), added)
    write(dialog, "x")
    press(dialog, ENTER)
    press(dialog, ENTER)
    assert added == [("x", InGoal(FIRST))]


@pytest.mark.parametrize("from_the_measure", [False, True])
def test_control_enter_adds_the_note_and_stays_open(
    open_dialog: Callable[[], QuickNote], added: AddedNotes, from_the_measure: bool
) -> None:
    dialog = open_dialog()
    write(dialog, "En")
    if from_the_measure:
        press(dialog, ENTER)
    press(dialog, ENTER, CONTROL)
    assert dialog.message() == "Added under 2.2 · 1. Write the next one."
    write(dialog, "To")
    press(dialog, ENTER, CONTROL)
    assert added == [("En", InMeasure("measure-2.2-1")), ("To", InMeasure("measure-2.2-1"))]
    assert dialog.isVisible()
    assert dialog.text.text() == ""


def test_escape_keeps_the_draft_and_reports_it(
    open_dialog: Callable[[], QuickNote], added: AddedNotes, draft: QuickNoteDraft
) -> None:
    dialog = open_dialog()
    write(dialog, "Nesten ferdig")
    assert "Esc closes, and the text is here next time." in dialog.message()
    press(dialog, ESCAPE)
    assert not dialog.isVisible()
    assert added == []
    again = open_dialog()
    assert "You began on this earlier." in again.message()
    write(again, " nå")
    press(again, ENTER)
    press(again, ENTER)
    assert [text for text, _ in added] == ["Nesten ferdig nå"]
    assert draft.draft == ""


def test_shift_enter_breaks_the_line(
    open_dialog: Callable[[], QuickNote], added: AddedNotes
) -> None:
    dialog = open_dialog()
    write(dialog, "En")
    press(dialog, ENTER, SHIFT)
    write(dialog, "to")
    press(dialog, ENTER)
    press(dialog, ENTER)
    assert added[0][0] == "En\nto"


def test_nothing_is_added_without_text_or_location(
    open_dialog: Callable[[], QuickNote], added: AddedNotes
) -> None:
    dialog = open_dialog()
    buttons = [b for b in dialog.findChildren(QPushButton) if b.text() != "Close"]
    assert not any(button.isEnabled() for button in buttons)
    write(dialog, "  ")
    press(dialog, ENTER)
    assert dialog.focusWidget() is dialog.text
    press(dialog, ENTER, CONTROL)
    press(dialog, TAB)
    press(dialog, ENTER)
    assert dialog.focusWidget() is dialog.text
    write(dialog, "x")
    assert all(button.isEnabled() for button in buttons)
    press(dialog, ENTER)
    write(dialog, "qqqq")
    press(dialog, ENTER)
    press(dialog, ENTER, CONTROL)
    assert dialog.focusWidget() is dialog.measures.search
    assert not any(button.isEnabled() for button in buttons)
    assert added == []


def test_a_removed_location_is_not_offered(
    qtbot: QtBot, example: Report, added: AddedNotes
) -> None:
    gone = QuickNoteDraft(last_place=InMeasure("gone"))
    dialog = shown_dialog(qtbot, example, gone, added)
    assert dialog.measures.place() == InMeasure("measure-1.1-1")


def test_the_arrows_move_through_the_matches(
    open_dialog: Callable[[], QuickNote], added: AddedNotes
) -> None:
    dialog = open_dialog()
    write(dialog, "x")
    press(dialog, ENTER)
    write(dialog, "2.1")
    press(dialog, DOWN)
    press(dialog, ENTER)
    assert added == [("x", InMeasure("measure-2.1-2"))]


def test_every_field_has_a_name(open_dialog: Callable[[], QuickNote]) -> None:
    dialog = open_dialog()
    for field in (dialog.text, dialog.measures.search, dialog.measures.list):
        assert field.accessibleName()
