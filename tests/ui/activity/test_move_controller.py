"""«Move to …» and the selection of several notes, with real keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.model.location import InGoal, InMeasure, notes_in
from kplan_desktop.ui.activity.pick_dialog import PickDialog
from kplan_desktop.ui.goal_page.note_row import NoteRowWidget
from kplan_desktop.ui.goal_page.row_actions import NotesTarget
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import ALT, CONTROL, SHIFT, Driver

DOWN, UP, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return
NONE = Qt.KeyboardModifier.NoModifier


def ids(driver: Driver, measure: int = 0) -> list[str]:
    return [note.id for note in driver.entry.measures[measure].notes]


def selected(driver: Driver) -> tuple[str, ...]:
    return driver.page.selection.note_ids


def row(driver: Driver, note_id: str) -> NoteRowWidget:
    found = driver.page.row(note_id)
    assert found is not None
    return found


def click(driver: Driver, note_id: str, keys: Qt.KeyboardModifier) -> None:
    """Click the handle of a note."""
    QTest.mouseClick(row(driver, note_id).menu_button(), Qt.MouseButton.LeftButton, keys)


def move_to(driver: Driver, do: Callable[[PickDialog], None]) -> None:
    """Open the dialog by its key, and do something in it."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PickDialog)
        do(dialog)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, act)
    driver.press(Qt.Key.Key_M, CONTROL)
    driver.window.activateWindow()
    driver.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def find(words: str) -> Callable[[PickDialog], None]:
    def do(dialog: PickDialog) -> None:
        QTest.keyClicks(dialog.picker.search, words)
        QTest.keyClick(dialog.picker.search, ENTER)

    return do


def message(driver: Driver) -> str:
    return driver.window.status.message.text()


def test_a_note_is_moved_to_the_place_that_is_found_by_typing_and_shown_there(
    driver: Driver,
) -> None:
    driver.write_in_note(1)
    note_id, beside = ids(driver)[1:3]
    move_to(driver, find("1.1 2"))
    assert ids(driver, 1)[-1] == note_id
    assert message(driver) == "Flyttet til 1.1, tiltak 2."
    driver.write_in_note(1)
    move_to(driver, find("1.3"))
    assert notes_in(driver.report, InGoal("goal-1.3"))[0].id == beside
    show, undo = driver.window.status.message.buttons()
    show.click()
    assert driver.page.goal_id == "goal-1.3"
    undo.click()
    assert ids(driver)[1] == beside
    assert driver.page.goal_id == "goal-1.1"


def test_the_keyboard_goes_to_what_stands_where_the_note_was(driver: Driver) -> None:
    driver.write_in_note(1)
    beside = driver.note_texts()[2]
    move_to(driver, find("1.3"))
    assert driver.focused_text.text() == beside


def test_nothing_is_moved_when_the_dialog_is_left(driver: Driver) -> None:
    text, before = driver.write_in_note(1), driver.report
    move_to(driver, PickDialog.reject)
    assert driver.report is before
    assert driver.focus is text


def test_the_own_place_is_not_offered_and_the_last_one_is_the_first(driver: Driver) -> None:
    offered: list[object] = []
    driver.write_in_note(0)
    move_to(driver, find("1.3"))
    driver.write_in_note(0)
    move_to(driver, lambda dialog: offered.extend(each.key for each in dialog.picker.rows()))
    assert offered[0] == InGoal("goal-1.3")
    assert InMeasure(driver.entry.measures[0].id) not in offered
    assert InMeasure(driver.entry.measures[1].id) in offered


def test_a_measure_is_moved_to_another_goal(driver: Driver) -> None:
    measure = driver.entry.measures[1]
    driver.page.focus_measure(measure.id)
    offered: list[object] = []

    def look_and_find(dialog: PickDialog) -> None:
        offered.extend(each.key for each in dialog.picker.rows())
        find("1.3")(dialog)

    move_to(driver, look_and_find)
    assert driver.report.entry("goal-1.3").measures == (measure,)
    assert message(driver) == "Flyttet til 1.3."
    assert InGoal("goal-1.1") not in offered
    assert all(isinstance(key, InGoal) for key in offered)


def test_notes_are_selected_by_keys_and_moved_and_removed_in_one_step(driver: Driver) -> None:
    before, (first, second, third, *_) = driver.report, ids(driver)
    steps = driver.session.undo_stack.count()
    driver.write_in_note(1)
    driver.press(DOWN, ALT | SHIFT)
    assert driver.page.actions_of_row.target == NotesTarget((second, third))
    assert row(driver, third).text.accessibleName().endswith("notat 3, valgt")
    driver.press(UP, ALT)
    assert ids(driver)[:3] == [second, third, first]
    assert driver.session.undo_stack.count() == steps + 1
    driver.press(Qt.Key.Key_Delete, CONTROL | SHIFT)
    assert not {second, third} & set(ids(driver))
    assert message(driver) == "2 notater er fjernet."
    driver.workspace.undo()
    driver.workspace.undo()
    assert driver.report == before


def test_the_selection_shrinks_the_way_it_came(driver: Driver) -> None:
    first, second, *_ = ids(driver)
    driver.write_in_note(0)
    for _ in range(3):
        driver.press(DOWN, ALT | SHIFT)
    driver.press(UP, ALT | SHIFT)
    driver.press(UP, ALT | SHIFT)
    assert selected(driver) == (first, second)


def test_handles_select_with_ctrl_and_shift(driver: Driver) -> None:
    first, second, third, fourth = ids(driver)
    click(driver, first, CONTROL)
    click(driver, fourth, CONTROL)
    assert selected(driver) == (first, fourth)
    click(driver, first, CONTROL)
    assert selected(driver) == (fourth,)
    click(driver, second, CONTROL)
    click(driver, fourth, SHIFT)
    assert selected(driver) == (second, third, fourth)
    assert QApplication.activePopupWidget() is None


def test_the_cursor_is_in_a_selected_note_when_keys_act_on_it(driver: Driver) -> None:
    first, second, third, fourth = ids(driver)
    driver.write_in_note(0)
    click(driver, second, CONTROL)
    assert selected(driver) == (first, second)  # one more than the note with the cursor
    for note_id in (first, third, third):
        click(driver, note_id, CONTROL)
    assert selected(driver) == (second,)
    assert driver.focus is row(driver, second).text
    driver.press(Qt.Key.Key_Delete, CONTROL | SHIFT)
    assert ids(driver) == [first, third, fourth]
    assert driver.focus is row(driver, third).text


def test_escape_in_the_field_of_a_figure_leaves_the_field_first(driver: Driver) -> None:
    second = ids(driver)[1]
    click(driver, second, CONTROL)
    driver.press(Qt.Key.Key_F2)
    driver.type("3")
    assert not isinstance(driver.focus, GrowingTextEdit)
    while not isinstance(driver.focus, GrowingTextEdit):
        driver.press(Qt.Key.Key_Escape)
        assert selected(driver) == (second,)
    driver.press(Qt.Key.Key_Escape)
    assert selected(driver) == ()


def press_in_text(driver: Driver) -> None:
    """Press the mouse in the text that has the cursor."""
    QTest.mouseClick(driver.focused_text.viewport(), Qt.MouseButton.LeftButton)


def test_whatever_else_is_done_ends_the_selection(driver: Driver) -> None:
    others: list[Callable[[Driver], object]] = [
        lambda driver: driver.press(Qt.Key.Key_Escape),
        lambda driver: driver.type("x"),
        press_in_text,
        lambda driver: driver.press(Qt.Key.Key_Home),
        lambda driver: driver.press(Qt.Key.Key_Left),
        lambda driver: driver.write_in_note(0, 1),
        lambda driver: driver.show_goal(1),
    ]
    for do in others:
        driver.write_in_note(1)
        driver.press(DOWN, ALT | SHIFT)
        assert len(selected(driver)) == 2
        do(driver)
        assert selected(driver) == ()
        assert not any(each.property("selected") for each in driver.page.note_rows_in_view())


def test_the_menu_of_several_notes_has_what_can_be_done_with_all(driver: Driver) -> None:
    driver.write_in_note(1)
    rows = driver.page.actions_of_row
    driver.press(DOWN, ALT | SHIFT)
    actions = rows.menu(driver.page).actions()
    assert rows.move_to in actions
    assert rows.activity not in actions
    assert [action.isEnabled() for action in actions] == [True, True, True, False, True]
