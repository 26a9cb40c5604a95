"""The keyboard goes back to the text it came from, and what is typed is never lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.location import note_by_id
from kplan_desktop.ui.chips.chip_widget import Chip
from kplan_desktop.ui.goal_page.text_row import TextRow
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.keyboard import can_have_focus, keeps_typed
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog
from tests.folders import ROOT
from tests.ui.driver import CONTROL, Driver
from tests.ui.inputs import make_theme

KEY = Qt.Key


def buttons_of(driver: Driver) -> list[QWidget]:
    """All in the window that can have the focus and is neither a text nor a list."""
    return [
        widget
        for widget in driver.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not keeps_typed(widget)
        and not isinstance(widget.parentWidget(), QAbstractItemView)
    ]


def in_note(driver: Driver, index: int = 1, at: int = 5) -> GrowingTextEdit:
    text = driver.write_in_note(index)
    text.put_cursor_at(at)
    QApplication.processEvents()
    return text


def where(driver: Driver) -> tuple[str, int]:
    text = driver.focused_text
    return text.text(), text.textCursor().position()


@pytest.fixture(params=["tree", "search"])
def busy_driver(driver: Driver, request: pytest.FixtureRequest) -> Driver:
    """With the cursor in a note, which so has all its chips, beside the tree or what was found."""
    if request.param == "search":
        driver.press(KEY.Key_F, CONTROL)
        driver.type("kommune")
        driver.press(KEY.Key_H, CONTROL)
    in_note(driver)
    return driver


def hidden(widget: QWidget) -> Iterator[None]:
    widget.hide()
    yield
    widget.show()


def disabled(widget: QWidget) -> Iterator[None]:
    widget.setEnabled(False)
    yield
    widget.setEnabled(True)


def row_of(widget: QWidget) -> TextRow | None:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, TextRow):
        above = above.parentWidget()
    return above


@pytest.mark.parametrize("lose", [hidden, disabled])
def test_whatever_button_is_lost_the_focus_goes_back_to_the_text(
    busy_driver: Driver, lose: Callable[[QWidget], Iterator[None]]
) -> None:
    before, kinds = busy_driver.report, set()
    for button in buttons_of(busy_driver):
        in_note(busy_driver)
        note, row = where(busy_driver), row_of(button)
        if not can_have_focus(button):
            continue
        button.setFocus()
        kinds.add(type(button).__name__)
        losing = lose(button)
        next(losing)
        QApplication.processEvents()
        if row is None:
            assert where(busy_driver) == note, button
        else:  # a chip: what it stands beside
            assert busy_driver.focus is row.text, button
        next(losing, None)
    assert {"Chip", "IconTextButton", "TabBar"} <= kinds
    assert busy_driver.report == before


def test_letters_typed_on_a_button_go_to_the_text_at_its_cursor(busy_driver: Driver) -> None:
    typed, note_id = 0, busy_driver.entry.measures[0].notes[1].id
    for button in buttons_of(busy_driver):
        in_note(busy_driver)
        row = row_of(button)
        if not can_have_focus(button) or (row is not None and row.text is not busy_driver.focus):
            continue
        before = note_by_id(busy_driver.report, note_id).text
        button.setFocus()
        busy_driver.type("æ")
        typed += 1
        assert where(busy_driver) == (before[:5] + "æ" + before[5:], 6), button
        assert note_by_id(busy_driver.report, note_id).text == busy_driver.focused_text.text()
    assert typed > 10


def test_letters_typed_on_a_button_choose_nothing_in_the_tree(driver: Driver) -> None:
    in_note(driver)
    driver.show_goal(1)
    goal_id, before, tried = driver.page.goal_id, driver.report, 0
    for button in buttons_of(driver):
        driver.workspace.outline.setFocus()
        if row_of(button) is None and can_have_focus(button):
            button.setFocus()
            focused = driver.focus  # the bar of a tab widget has it for that
            driver.type("1x")
            tried += 1
            assert driver.focus is focused
    assert tried > 5
    assert (driver.page.goal_id, driver.report) == (goal_id, before)


def test_a_letter_typed_on_a_button_goes_past_the_tree_to_the_last_text(driver: Driver) -> None:
    in_note(driver)
    before = driver.note_texts()[1]
    driver.workspace.outline.setFocus()
    driver.workspace.side.tab_bar.setFocus()
    driver.type("æ")
    assert where(driver) == (before[:5] + "æ" + before[5:], 6)


def test_letters_typed_on_a_chip_replace_nothing_that_is_selected(driver: Driver) -> None:
    text = in_note(driver, 0)
    text.selectAll()
    before = text.text()
    driver.press(KEY.Key_F2)
    assert isinstance(driver.focus, Chip)
    driver.type("og")
    assert driver.focused_text is text
    assert sorted(text.text()) == sorted(before + "og")
    assert "og" in text.text()[-2:] + text.text()[:2]


def test_a_row_that_is_removed_leaves_no_key_without_a_text(driver: Driver) -> None:
    in_note(driver, 1)
    driver.press(KEY.Key_F2)
    note_id = driver.entry.measures[0].notes[1].id
    driver.workspace.editor.remove_notes([note_id])
    QApplication.processEvents()
    assert isinstance(driver.focus, GrowingTextEdit)


def test_a_chip_that_undo_removes_leaves_the_focus_in_its_line(driver: Driver) -> None:
    in_note(driver, 1)
    driver.press(KEY.Key_F2)
    driver.type("7 kom")
    driver.press(KEY.Key_Return)
    driver.press(KEY.Key_Return)
    driver.press(KEY.Key_Z, CONTROL)
    before = driver.report
    assert isinstance(driver.focus, GrowingTextEdit)
    driver.press(KEY.Key_Space)
    assert driver.report.activities == before.activities


def test_the_side_panel_that_takes_the_room_of_the_tree_gives_the_focus_to_no_button(
    driver: Driver,
) -> None:
    workspace = driver.workspace
    driver.window.actions_of_window.side_panel.trigger()
    driver.window.resize(800, 700)
    QApplication.processEvents()
    assert workspace.side.isHidden()
    for came_from_text in (False, True):
        if came_from_text:
            in_note(driver)
        workspace.outline.setFocus()
        driver.press(KEY.Key_F9)
        assert workspace.left.isHidden()
        expected = GrowingTextEdit if came_from_text else QTabBar
        assert isinstance(driver.focus, expected)
        driver.press(KEY.Key_Space)
        assert all(entry.nothing_to_report is None for entry in driver.report.goals)
        driver.press(KEY.Key_F9)
        assert not workspace.left.isHidden()


def test_a_row_scrolled_out_of_sight_keeps_its_cursor_for_what_is_typed(driver: Driver) -> None:
    for _ in range(40):
        driver.workspace.editor.add_note_after(driver.entry.measures[1].notes[0].id)
    note_id = driver.entry.measures[0].notes[1].id
    in_note(driver, 1)
    before = driver.focused_text.text()
    driver.workspace.side.tab_bar.setFocus()
    bar = driver.page.verticalScrollBar()
    for at in (bar.maximum(), bar.maximum() // 2, bar.maximum()):
        bar.setValue(at)
        QApplication.processEvents()
    driver.type("ø")
    assert note_by_id(driver.report, note_id).text == before[:5] + "ø" + before[5:]


def test_f2_in_the_line_that_begins_a_note_begins_it_and_takes_figures(driver: Driver) -> None:
    measure = driver.entry.measures[0]
    count = len(measure.notes)
    driver.page.begin_note(measure.id)
    driver.press(KEY.Key_F2)
    driver.type("12 kom")
    driver.press(KEY.Key_Return)
    notes = driver.entry.measures[0].notes
    assert len(notes) == count + 1
    assert notes[-1].text == ""
    figures = driver.report.activities[notes[-1].activity_id].figures
    assert [figure.metric_id for figure in figures] == ["kommuner"]
    driver.press(KEY.Key_Return)
    driver.type("Besøk")
    assert driver.note_texts()[-1] == "Besøk"


def test_f2_is_right_in_the_line_of_a_note_after_undo(driver: Driver) -> None:
    measure = driver.entry.measures[0]
    driver.page.begin_note(measure.id)
    driver.workspace.editor.remove_notes([measure.notes[0].id])
    driver.workspace.editor.remove_notes([measure.notes[1].id])
    driver.page.begin_note(measure.id)
    driver.press(KEY.Key_F2)
    assert len(driver.entry.measures[0].notes) == len(measure.notes) - 1


def test_a_dialog_passes_the_focus_of_a_lost_button_to_no_other_button(qtbot: QtBot) -> None:
    dialog = ScrollingDialog(make_theme(), None)
    qtbot.addWidget(dialog)
    field, lost, beside = QLineEdit(), QPushButton("A"), QPushButton("B")
    for widget in (field, lost, beside):
        dialog.body.addWidget(widget)
    dialog.add_answers("No", "Yes")
    with qtbot.waitActive(dialog):
        dialog.show()
    for lose in (lost.hide, lambda: lost.setEnabled(False)):
        lost.show()
        lost.setFocus()
        lose()
        assert QApplication.focusWidget() is field
    field.hide()
    beside.setFocus()
    beside.hide()
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)


def test_space_marks_no_goal_after_all_is_replaced(driver: Driver) -> None:
    in_note(driver)
    note = where(driver)
    word = note[0].split()[0]
    driver.press(KEY.Key_F, CONTROL)
    driver.type(word)
    driver.press(KEY.Key_H, CONTROL)
    panel = driver.workspace.left.search
    panel.words.setText("Zzzz")
    all_of_them = panel.findChildren(QPushButton)[1]
    all_of_them.setFocus()
    driver.press(KEY.Key_Space)
    assert not all_of_them.isEnabled()
    assert keeps_typed(driver.focus)
    driver.press(KEY.Key_Escape)
    assert isinstance(driver.focus, GrowingTextEdit)
    driver.press(KEY.Key_Space)
    assert all(entry.nothing_to_report is None for entry in driver.report.goals)


def test_every_dialog_keeps_the_focus_from_other_buttons() -> None:
    without = {
        path.name
        for path in (ROOT / "kplan_desktop" / "ui").rglob("*.py")
        if re.search(r"^class \w+\(QDialog\b", path.read_text(encoding="utf-8"), re.M)
    }
    # The dialog about a crash is made of Qt alone.
    assert without == {"scrolling_dialog.py", "crash_dialog.py"}


def test_undoing_a_mark_leaves_the_keyboard_on_nothing_that_space_would_change(
    driver: Driver,
) -> None:
    driver.show_goal(1)
    driver.page.header.nothing.click()
    driver.show_goal(0)
    driver.write_in_note(0)
    driver.workspace.undo()
    assert driver.page.goal_id == driver.report.goals[1].goal_id
    assert isinstance(driver.focus, GrowingTextEdit)
    driver.press(Qt.Key.Key_Space)
    assert driver.entry.nothing_to_report is None
