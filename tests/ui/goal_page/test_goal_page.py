"""The goal page, edited with real keys: notes and measures added, moved, removed, undone."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from kplan_desktop.domain.model.edits import RemoveNote, SetNoteText, SetOwnMetrics
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.location import InGoal, InMeasure
from kplan_desktop.domain.model.report import Activity, Note, NothingToReport, Report, Status
from kplan_desktop.ui.chips.chip_widget import Chip
from kplan_desktop.ui.document import document_session as session_module
from kplan_desktop.ui.goal_page.row_actions import MeasureTarget
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import ALT, CONTROL, PATIENCE, SHIFT, Driver, make_file

KEY = Qt.Key
MARKUP = '<b>fet</b> & <img src="file:///etc/passwd"> &amp; </p>'


def expected_texts(driver: Driver) -> list[str]:
    """The texts that the page is to show for the report, with the empty lines."""
    texts = []
    for measure in driver.entry.measures:
        texts += [measure.text, *(note.text for note in measure.notes), ""]
    texts.append("")
    notes = [note.text for note in driver.entry.notes]
    return [*texts, *notes, ""]


def assert_page_shows_report(driver: Driver) -> None:
    shown = driver.shown_texts()
    expected = expected_texts(driver)
    # The line for notes without a measure may be collapsed.
    assert shown in (expected, expected[: len(expected) - 1 - len(driver.entry.notes)])


def next_line(driver: Driver, measure: int | None = 0) -> GrowingTextEdit:
    """The empty line for a new note under a measure of the goal shown, or for a new measure."""
    place = None if measure is None else InMeasure(driver.entry.measures[measure].id)
    line = driver.page.next_line(place)
    assert line is not None
    return line.text


def undo(driver: Driver) -> None:
    driver.press(KEY.Key_Z, CONTROL)


def redo(driver: Driver) -> None:
    driver.press(KEY.Key_Z, CONTROL | SHIFT)


def test_typed_text_is_in_the_file_when_the_window_shows_saved(driver: Driver) -> None:
    driver.write_in_note(0)
    status_before = driver.save_status()
    driver.type(" Åse på Røros")
    assert driver.save_status() != status_before
    driver.wait_until_saved()
    assert driver.note_texts()[0].endswith("vår 2014. Åse på Røros")
    assert driver.report_in_file() == driver.report


def test_enter_adds_the_next_note_and_moves_the_cursor_there(driver: Driver) -> None:
    before = driver.note_texts()
    driver.write_in_note(1)
    driver.press(KEY.Key_Return)
    driver.type("Nytt")
    driver.press(KEY.Key_Return)
    driver.type("Nyere")
    assert driver.note_texts() == [*before[:2], "Nytt", "Nyere", *before[2:]]
    assert_page_shows_report(driver)
    driver.wait_until_saved()
    assert driver.report_in_file() == driver.report


def test_enter_in_the_middle_of_a_note_splits_it_with_the_cursor_in_the_second(
    driver: Driver,
) -> None:
    before = driver.note_texts()
    text = driver.write_in_note(0)
    text.put_cursor_at(13)
    driver.press(KEY.Key_Return)
    driver.type("x")
    assert driver.note_texts() == [before[0][:13], "x" + before[0][13:], *before[1:]]
    assert_page_shows_report(driver)
    undo(driver)
    undo(driver)
    assert driver.note_texts() == before


def test_enter_before_the_first_character_of_a_note_inserts_an_empty_note_above(
    driver: Driver,
) -> None:
    before = driver.note_texts()
    driver.write_in_note(1).put_cursor(at_end=False)
    driver.press(KEY.Key_Return)
    driver.type("x")
    assert driver.note_texts() == [before[0], "", "x" + before[1], *before[2:]]


def test_enter_removes_the_selection(driver: Driver) -> None:
    before = driver.note_texts()
    text = driver.write_in_note(0)
    text.put_cursor_at(13)
    driver.press(KEY.Key_End, CONTROL | SHIFT)
    driver.press(KEY.Key_Return)
    assert driver.note_texts() == [before[0][:13], "", *before[1:]]


def test_shift_enter_breaks_the_line_within_a_note(driver: Driver) -> None:
    count = len(driver.note_texts())
    driver.write_in_note(0)
    driver.press(KEY.Key_Return, SHIFT)
    driver.type("ny linje")
    assert driver.note_texts()[0].endswith("2014.\nny linje")
    assert len(driver.note_texts()) == count


def test_backspace_at_the_start_of_an_empty_note_removes_it(driver: Driver) -> None:
    before = driver.note_texts()
    driver.write_in_note(1)
    driver.press(KEY.Key_Return)
    driver.type("x")
    driver.press(KEY.Key_Backspace)
    assert len(driver.note_texts()) == len(before) + 1
    driver.press(KEY.Key_Backspace)
    assert driver.note_texts() == before
    assert driver.focused_text.text() == before[1]
    driver.type("!")
    assert driver.note_texts()[1] == before[1] + "!"


def test_backspace_at_the_start_of_a_note_joins_it_to_the_note_above(driver: Driver) -> None:
    before = driver.note_texts()
    driver.write_in_note(3).put_cursor(at_end=False)
    driver.press(KEY.Key_Backspace)
    driver.type("+")
    assert driver.note_texts() == [*before[:2], f"{before[2]}+{before[3]}"]
    assert_page_shows_report(driver)


def test_backspace_at_the_start_of_the_first_note_changes_nothing(driver: Driver) -> None:
    before = driver.report
    driver.write_in_note(0).put_cursor(at_end=False)
    driver.press(KEY.Key_Backspace)
    assert driver.report == before


def test_backspace_removes_the_empty_first_of_several_notes(driver: Driver) -> None:
    driver.page.focus_measure(driver.entry.measures[0].id)
    note_id = driver.page._editor.add_note(InMeasure(driver.entry.measures[0].id), 0)
    driver.page.focus_note(note_id)
    before = len(driver.note_texts())
    driver.press(KEY.Key_Backspace)
    assert len(driver.note_texts()) == before - 1
    assert driver.focused_text.text() == driver.note_texts()[0]
    assert driver.focused_text.textCursor().atStart()


def test_alt_and_arrows_move_a_note_with_the_cursor(driver: Driver) -> None:
    first, second, third, fourth = driver.note_texts()
    driver.write_in_note(0)
    driver.press(KEY.Key_Down, ALT)
    assert driver.note_texts() == [second, first, third, fourth]
    assert driver.focused_text.text() == first
    driver.press(KEY.Key_Down, ALT)
    driver.press(KEY.Key_Down, ALT)
    assert driver.note_texts() == [second, third, fourth, first]
    driver.press(KEY.Key_Down, ALT)
    assert driver.note_texts() == [second, third, fourth]
    assert driver.note_texts(1)[0] == driver.focused_text.text() == first
    assert_page_shows_report(driver)
    driver.press(KEY.Key_Up, ALT)
    driver.press(KEY.Key_Up, ALT)
    driver.type("!")
    assert driver.note_texts() == [second, third, first + "!", fourth]
    assert_page_shows_report(driver)


def test_alt_and_arrows_move_a_measure_with_its_notes(driver: Driver) -> None:
    before = [measure.id for measure in driver.entry.measures]
    driver.page.focus_measure(before[0])
    driver.press(KEY.Key_Up, ALT)
    assert [measure.id for measure in driver.entry.measures] == before
    driver.press(KEY.Key_Down, ALT)
    assert [measure.id for measure in driver.entry.measures] == [before[1], before[0], *before[2:]]
    assert driver.focused_text.text() == driver.entry.measures[1].text
    assert_page_shows_report(driver)
    heads = [driver.page.head(measure.id) for measure in driver.entry.measures]
    QApplication.processEvents()
    tops = [head.y() for head in heads if head is not None]
    assert tops == sorted(tops)


def test_control_shift_delete_removes_a_note_and_the_cursor_stays_near(driver: Driver) -> None:
    first, _, third, fourth = driver.note_texts()
    driver.write_in_note(1)
    driver.press(KEY.Key_Delete, CONTROL | SHIFT)
    assert driver.note_texts() == [first, third, fourth]
    for left in (third, fourth, first, ""):
        assert driver.focused_text.text() == left
        driver.press(KEY.Key_Delete, CONTROL | SHIFT)
    assert driver.note_texts() == []
    measure = driver.entry.measures[0].text
    assert driver.focused_text.accessibleName() == "Tiltak 1, nytt notat"
    driver.type("Møte")
    assert driver.note_texts() == ["Møte"]
    assert driver.entry.measures[0].text == measure
    assert_page_shows_report(driver)


def test_a_figure_that_is_being_typed_is_removed_and_restored_with_its_note(driver: Driver) -> None:
    note = driver.entry.measures[0].notes[2]
    driver.write_in_note(2)
    driver.press(KEY.Key_F2)
    driver.type("5 arr")
    driver.press(KEY.Key_Delete, CONTROL | SHIFT)
    assert note.id not in {note.id for note in driver.entry.all_notes()}
    assert_page_shows_report(driver)
    undo(driver)
    activity = driver.report.activities[note.activity_id]
    assert [figure.value for figure in activity.figures] == [5]


def test_a_figure_typed_in_a_note_that_undo_removes_raises_nothing(driver: Driver) -> None:
    driver.write_in_note(0)
    driver.press(KEY.Key_End, CONTROL)
    driver.press(KEY.Key_Return)
    driver.type("Nytt")
    driver.press(KEY.Key_F2)
    driver.type("5 arr")
    while driver.session.undo_stack.canUndo():
        driver.session.undo_stack.undo()
    assert_page_shows_report(driver)


def test_a_menu_closes_with_the_row_that_it_was_opened_in(driver: Driver) -> None:
    note = driver.entry.measures[0].notes[0]
    row = driver.page.row(note.id)
    assert row is not None
    menu = QMenu(row.text)
    menu.addAction("about this note")
    menu.popup(QPoint(0, 0))
    driver.qtbot.waitUntil(menu.isVisible)
    driver.session.do(RemoveNote(note.id), "x")
    assert not menu.isVisible()


def test_control_shift_delete_in_a_measures_text_removes_it_and_undo_restores_all(
    driver: Driver,
) -> None:
    before = driver.report
    driver.page.focus_measure(driver.entry.measures[1].id)
    driver.press(KEY.Key_Delete, CONTROL | SHIFT)
    assert len(driver.entry.measures) == 1
    assert_page_shows_report(driver)
    undo(driver)
    assert driver.report == before
    assert_page_shows_report(driver)
    assert driver.focused_text.text() == before.goals[0].measures[1].text


def test_control_enter_adds_a_note_after_the_cursor(driver: Driver) -> None:
    before = driver.note_texts()
    driver.write_in_note(0)
    driver.press(KEY.Key_Return, CONTROL)
    driver.type("etter")
    driver.page.focus_measure(driver.entry.measures[0].id)
    driver.press(KEY.Key_Return, CONTROL)
    driver.type("sist")
    assert driver.note_texts() == [before[0], "etter", *before[1:], "sist"]


def test_typing_on_the_empty_line_becomes_a_note_without_losing_a_key(
    driver: Driver,
) -> None:
    before = driver.note_texts()
    next_line(driver).setFocus()
    driver.type("Fagdag på Røros: 12 lærere.")
    assert driver.note_texts() == [*before, "Fagdag på Røros: 12 lærere."]
    driver.press(KEY.Key_Return)
    driver.type("Og en til")
    assert driver.note_texts()[-1] == "Og en til"
    assert_page_shows_report(driver)


def test_an_empty_goal_gets_a_measure_and_notes_by_typing(
    driver: Driver,
) -> None:
    driver.show_goal(1)
    driver.page.focus_first()
    driver.type("Vårt første tiltak")
    driver.press(KEY.Key_Return)
    driver.type("Det vi gjorde")
    driver.press(KEY.Key_Return)
    driver.type("Og så")
    (measure,) = driver.entry.measures
    assert measure.text == "Vårt første tiltak"
    assert [note.text for note in measure.notes] == ["Det vi gjorde", "Og så"]
    driver.wait_until_saved()
    assert driver.report_in_file() == driver.report


def test_a_note_without_a_measure_is_added_on_its_line(driver: Driver) -> None:
    driver.show_goal(1)
    line = driver.page.next_line(InGoal(driver.page.goal_id))
    assert line is not None
    line.text.setFocus()
    driver.type("Fritt")
    assert [note.text for note in driver.entry.notes] == ["Fritt"]
    assert not driver.entry.measures


def test_input_method_text_on_the_empty_line_becomes_a_note_once_committed(
    driver: Driver,
) -> None:
    before = driver.note_texts()
    line = next_line(driver)
    line.setFocus()
    QApplication.sendEvent(line, QInputMethodEvent("´", []))
    assert driver.note_texts() == before
    composed = QInputMethodEvent("", [])
    composed.setCommitString("é")
    QApplication.sendEvent(line, composed)
    driver.type("n til")
    assert driver.note_texts() == [*before, "én til"]


def test_pasted_lines_on_the_empty_line_are_one_note(driver: Driver) -> None:
    QGuiApplication.clipboard().setText("en\nto\n\ntre", QClipboard.Mode.Clipboard)
    next_line(driver).setFocus()
    driver.press(KEY.Key_V, CONTROL)
    assert driver.note_texts()[-1] == "en\nto\n\ntre"


@pytest.mark.parametrize("in_note", [True, False])
def test_a_pasted_list_becomes_notes_in_one_step(driver: Driver, in_note: bool) -> None:
    before = driver.note_texts()
    QGuiApplication.clipboard().setText("1. en\n2. to\n3. tre", QClipboard.Mode.Clipboard)
    if in_note:
        driver.write_in_note(0).put_cursor_at(13)
    else:
        next_line(driver).setFocus()
    driver.press(KEY.Key_V, CONTROL)
    driver.type("!")
    shown = driver.note_texts()
    assert len(shown) > len(before) + 1
    assert any("tre!" in text for text in shown)
    assert_page_shows_report(driver)
    undo(driver)
    undo(driver)
    assert driver.note_texts() == before


def test_enter_in_a_measures_text_goes_on_to_its_first_note(driver: Driver) -> None:
    driver.page.focus_measure(driver.entry.measures[0].id)
    driver.press(KEY.Key_Return)
    assert driver.focused_text.text() == driver.note_texts()[0]


def test_the_arrow_keys_move_through_all_texts_of_the_page_and_back(driver: Driver) -> None:
    texts = driver.page.texts()
    driver.page.focus_first()
    passed = [texts[0]]
    for _ in range(60):
        driver.press(KEY.Key_Down)
        if driver.focus is not passed[-1]:
            passed.append(driver.focused_text)
    assert passed == texts
    for _ in range(60):
        driver.press(KEY.Key_Up)
        if driver.focus is not passed[-1]:
            passed.append(driver.focused_text)
    assert passed[len(texts) :] == texts[-2::-1]


def tab_order(driver: Driver) -> list[QWidget]:
    """The widgets of the page in tab order, from the first text until focus leaves the page."""
    driver.page.focus_first()
    passed = [driver.focus]
    while True:
        driver.press(KEY.Key_Tab)
        if not driver.page.isAncestorOf(driver.focus) or driver.focus in passed:
            return passed
        passed.append(driver.focus)


def test_tab_follows_the_page_from_top_to_bottom_also_after_changes(driver: Driver) -> None:
    texts: list[QWidget] = [*driver.page.texts()]
    assert [widget for widget in tab_order(driver) if widget in texts] == texts
    driver.page.focus_measure(driver.entry.measures[0].id)
    driver.press(KEY.Key_Down, ALT)
    next_line(driver, None).setFocus()
    driver.type("Nytt tiltak")
    driver.press(KEY.Key_Return)
    driver.type("Nytt notat")
    texts = [*driver.page.texts()]
    assert [widget for widget in tab_order(driver) if widget in texts] == texts


def test_a_goal_is_marked_as_nothing_to_report_with_a_reason(driver: Driver) -> None:
    driver.show_goal(1)
    driver.page.header.nothing.setFocus(Qt.FocusReason.TabFocusReason)

    def mark() -> NothingToReport | None:
        return driver.entry.nothing_to_report

    driver.press(KEY.Key_Space)
    assert mark() == NothingToReport()
    driver.type("Ingen søkte i år")
    assert mark() == NothingToReport("Ingen søkte i år")
    driver.wait_until_saved()
    assert driver.report_in_file() == driver.report
    undo(driver)
    assert mark() == NothingToReport()
    assert driver.focus is driver.page.header.reason
    undo(driver)
    assert mark() is None
    redo(driver)
    redo(driver)
    assert mark() == NothingToReport("Ingen søkte i år")
    driver.page.header.nothing.click()
    assert mark() is None
    assert not driver.page.header.reason.isVisible()


def test_undo_and_redo_by_keys_within_a_text_restore_every_state(driver: Driver) -> None:
    driver.write_in_note(0)
    states, names = [driver.report], []
    steps: list[Callable[[], None]] = [
        lambda: driver.type(" hei"),
        lambda: driver.press(KEY.Key_Return),
        lambda: driver.type("nytt"),
        lambda: driver.press(KEY.Key_Up, ALT),
        lambda: driver.press(KEY.Key_Delete, CONTROL | SHIFT),
    ]
    for step in steps:
        step()
        states.append(driver.report)
        names.append(driver.session.undo_stack.undoText())
    assert len(set(names)) == 4
    for state, name in zip(reversed(states[:-1]), reversed(names), strict=True):
        assert name in driver.window.actions_of_window.undo.text()
        undo(driver)
        assert driver.report == state
        assert_page_shows_report(driver)
    assert not driver.window.actions_of_window.undo.isEnabled()
    for state in states[1:]:
        redo(driver)
        assert driver.report == state
        assert_page_shows_report(driver)


def test_undo_of_typing_leaves_the_cursor_at_the_change(driver: Driver) -> None:
    text = driver.write_in_note(0)
    cursor = text.textCursor()
    cursor.setPosition(12)
    text.setTextCursor(cursor)
    driver.type("xyz")
    undo(driver)
    assert driver.focus is text
    assert text.textCursor().position() == 12
    redo(driver)
    assert text.textCursor().position() == 15


def test_the_wheel_over_a_text_scrolls_the_page_and_changes_nothing(driver: Driver) -> None:
    before = driver.report
    driver.window.resize(800, 480)
    QApplication.processEvents()
    text = driver.write_in_note(0)
    bar = driver.page.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    where = text.viewport().mapTo(driver.window, text.viewport().rect().center())
    QTest.wheelEvent(driver.window.windowHandle(), QPointF(where), QPoint(0, -120))
    QApplication.processEvents()
    assert bar.value() > 0
    assert driver.report is before
    assert driver.focus is text


def open_report(driver: Driver, tmp_path: Path, report: Report) -> None:
    path = tmp_path / "annen.kplan"
    make_file(path, report)
    driver.kplan.documents.open(path)
    QApplication.processEvents()


def test_a_measure_of_three_hundred_notes_opens_and_stays_editable(
    driver: Driver, tmp_path: Path, example: Report
) -> None:
    entry = example.goals[0]
    notes = tuple(Note(id=f"n{i}", activity_id=f"a{i}", text=f"Notat {i}") for i in range(300))
    first = replace(entry.measures[0], notes=notes)
    crowded = replace(
        example,
        goals=(
            replace(entry, measures=(first, *entry.measures[1:])),
            *example.goals[1:],
        ),
        activities={
            key: activity
            for key, activity in example.activities.items()
            if not any(note.activity_id == key for note in entry.measures[0].notes)
        }
        | {f"a{i}": Activity(id=f"a{i}") for i in range(300)},
    )
    open_report(driver, tmp_path, crowded)
    driver.write_in_note(299)
    driver.type(" er sist")
    driver.press(KEY.Key_Return)
    driver.type("301")
    assert driver.note_texts()[298:] == ["Notat 298", "Notat 299 er sist", "301"]
    assert driver.page.verticalScrollBar().value() > 0
    assert_page_shows_report(driver)
    driver.wait_until_saved()
    assert driver.report_in_file() == driver.report


def test_markup_in_texts_is_shown_as_it_was_typed(
    driver: Driver, tmp_path: Path, example: Report
) -> None:
    entry = example.goals[0]
    measure = entry.measures[0]
    marked = replace(
        measure,
        text=MARKUP,
        plan_text=f"Plan {MARKUP}",
        notes=tuple(replace(note, text=MARKUP) for note in measure.notes),
    )
    goals = (replace(entry, measures=(marked, *entry.measures[1:])), *example.goals[1:])
    open_report(driver, tmp_path, replace(example, goals=goals, adviser=MARKUP))
    head = driver.page.head(measure.id)
    assert head is not None
    assert head.footer is not None
    shown = [text.toPlainText() for text in driver.page.texts()]
    assert shown[:6] == [*[MARKUP] * 5, ""]
    assert head.footer.wording.text().endswith(MARKUP.replace("&", "&&"))
    assert head.footer.wording.accessibleName().endswith(MARKUP)
    for label in driver.window.findChildren(QLabel):
        assert "<" not in label.text() or label.textFormat() is Qt.TextFormat.PlainText
    for widget in driver.window.findChildren(QWidget):
        assert "<img" not in widget.toolTip()


def test_an_activitys_chips_are_under_each_of_its_notes(
    driver: Driver, tmp_path: Path, example: Report
) -> None:
    first, second = example.goals[0].measures[:2]
    shared = first.notes[0].activity_id
    linked = replace(second.notes[0], activity_id=shared)
    activities = {k: v for k, v in example.activities.items() if k != second.notes[0].activity_id}
    activities[shared] = Activity(id=shared, status=Status.UNCERTAIN)
    measures = (
        first,
        replace(second, notes=(linked, *second.notes[1:])),
        *example.goals[0].measures[2:],
    )
    goals = (replace(example.goals[0], measures=measures), *example.goals[1:])
    open_report(driver, tmp_path, replace(example, goals=goals, activities=activities))
    rows = [driver.page.row(first.notes[0].id), driver.page.row(linked.id)]
    chips = [
        [chip.text() for chip in row.findChildren(Chip) if chip.kind in ("plain", "warning")]
        for row in rows
        if row is not None
    ]
    assert len(chips[0]) == len(chips[1]) == 2
    assert "1.1\u00a0·\u00a02" in chips[0][1]
    assert "1.1\u00a0·\u00a01" in chips[1][1]


def test_a_suggested_figure_goes_at_once_with_its_metric(
    driver: Driver, tmp_path: Path, example: Report
) -> None:
    own = Metric(id="own", singular="instrument", plural="instrumenter", adds_up="units")
    open_report(driver, tmp_path, replace(example, own_metrics=(own,)))
    note_id = driver.entry.measures[0].notes[0].id
    driver.session.do(SetNoteText(note_id, "Vi kjøpte 12 instrumenter"), "write")

    def suggested() -> list[str]:
        row = driver.page.row(note_id)
        assert row is not None
        chips = [chip for chip in row.findChildren(Chip) if not chip.isHidden()]
        texts = [chip.text().replace("\u00a0", " ") for chip in chips]
        return [text for text in texts if "instrument" in text]

    driver.qtbot.waitUntil(lambda: suggested() == ["12 instrumenter?"], timeout=PATIENCE)
    driver.session.do(SetOwnMetrics(()), "remove")
    assert suggested() == []
    driver.session.undo_stack.undo()
    assert suggested() == ["12 instrumenter?"]


def test_a_rows_menu_acts_on_the_row_it_was_opened_from(driver: Driver) -> None:
    before = driver.note_texts()
    driver.write_in_note(3)
    row = driver.page.row(driver.entry.measures[0].notes[1].id)
    assert row is not None
    row.menu_button().click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    removal = driver.page.actions_of_row.removal
    assert removal in menu.actions()
    menu.close()
    removal.trigger()
    assert driver.note_texts() == [before[0], *before[2:]]


def test_row_actions_are_disabled_without_a_row(driver: Driver) -> None:
    driver.write_in_note(0)
    assert driver.page.actions_of_row.removal.isEnabled()
    before = driver.report
    next_line(driver, None).setFocus()
    driver.press(KEY.Key_Delete, CONTROL | SHIFT)
    driver.press(KEY.Key_Up, ALT)
    assert driver.report == before


@pytest.mark.parametrize("in_note", [True, False])
def test_row_actions_are_disabled_for_a_row_of_a_goal_not_shown(
    driver: Driver, in_note: bool
) -> None:
    measure = driver.entry.measures[0]
    if in_note:
        driver.page.focus_note(measure.notes[1].id)
    else:
        driver.page.focus_measure(measure.id)
    actions = driver.page.actions_of_row
    assert all(action.isEnabled() for action in actions.of_rows())
    before = driver.report
    driver.show_goal(1)
    assert not any(action.isEnabled() for action in actions.of_rows())
    actions.removal.trigger()
    assert driver.report is before
    driver.show_goal(0)
    assert not any(action.isEnabled() for action in actions.of_rows())
    driver.write_in_note(0)
    assert all(action.isEnabled() for action in actions.of_rows())


def test_row_actions_are_disabled_for_a_row_removed_by_undo(driver: Driver) -> None:
    next_line(driver, None).setFocus()
    driver.type("Nytt")
    new = driver.entry.measures[-1]
    driver.workspace.outline.setFocus()
    assert driver.page.actions_of_row.target == MeasureTarget(new.id)
    driver.session.undo_stack.undo()
    assert driver.page.actions_of_row.target is None


def test_every_row_is_shown_again_after_switching_goals(driver: Driver) -> None:
    driver.show_goal(1)
    driver.page.focus_first()
    driver.type("Tiltak")
    driver.press(KEY.Key_Return)
    driver.type("Notat")
    for goal in (0, 1, 0):
        driver.show_goal(goal)
        assert_page_shows_report(driver)
        assert all(text.isVisible() for text in driver.page.texts())


@pytest.mark.parametrize("seed", range(2))
def test_after_any_actions_the_page_shows_the_report_and_undo_restores_the_start(
    driver: Driver, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - chance, no secret
    start = driver.report
    keys = [
        (KEY.Key_Return, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Return, CONTROL),
        (KEY.Key_Backspace, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Up, ALT),
        (KEY.Key_Down, ALT),
        (KEY.Key_Delete, CONTROL | SHIFT),
        (KEY.Key_Z, CONTROL),
        (KEY.Key_Z, CONTROL | SHIFT),
        (KEY.Key_Down, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Tab, Qt.KeyboardModifier.NoModifier),
    ]
    for _ in range(40):
        match chance.randrange(5):
            case 0:
                driver.show_goal(chance.randrange(3))
            case 1:
                chance.choice(driver.page.texts()).setFocus()
            case 2 if isinstance(driver.focus, GrowingTextEdit):
                driver.type(chance.choice(["å", "to ord", "x"]))
            case _:
                driver.press(*chance.choice(keys))
        assert_page_shows_report(driver)
    last = driver.report
    driver.page.focus_first()
    while driver.session.undo_stack.canUndo():
        undo(driver)
    assert driver.report == start
    assert_page_shows_report(driver)
    while driver.session.undo_stack.canRedo():
        redo(driver)
    assert driver.report == last
    driver.wait_until_saved()
    assert driver.report_in_file() == last


@pytest.mark.parametrize("leave", [KEY.Key_Tab, KEY.Key_Down, KEY.Key_F7])
def test_leaving_a_field_saves_without_waiting_for_a_pause(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, leave: Qt.Key
) -> None:
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", 10**7)
    monkeypatch.setattr(session_module, "_AT_MOST", 10**7)
    driver.write_in_note(1)
    driver.type(" ferdig")
    driver.press(leave)
    driver.wait_until_saved()
    assert driver.report_in_file() == driver.report
