"""The goal page, written in with real keys: notes and measures added, moved, removed, undone."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kplan_desktop.domain.model.location import InGoal, InMeasure
from kplan_desktop.domain.model.report import Activity, Note, NothingToReport, Report, Status
from kplan_desktop.ui.chips.chip import Chip
from kplan_desktop.ui.document import session as session_module
from kplan_desktop.ui.goal_page.row_actions import MeasureTarget
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.activity.harness import ALT, CONTROL, SHIFT, Desk, make_file

KEY = Qt.Key
MARKUP = '<b>fet</b> & <img src="file:///etc/passwd"> &amp; </p>'


def expected_texts(desk: Desk) -> list[str]:
    """What the page is to show for what the report holds: every text, and the empty lines."""
    found = []
    for measure in desk.entry.measures:
        found += [measure.text, *(note.text for note in measure.notes), ""]
    found.append("")
    notes = [note.text for note in desk.entry.notes]
    return [*found, *notes, ""]


def assert_page_shows_report(desk: Desk) -> None:
    shown = desk.shown_texts()
    expected = expected_texts(desk)
    # The line for notes without a measure may be folded away.
    assert shown in (expected, expected[: len(expected) - 1 - len(desk.entry.notes)])


def next_line(desk: Desk, measure: int | None = 0) -> GrowingTextEdit:
    """The line that begins a note under a measure of the goal shown, or that begins a measure."""
    place = None if measure is None else InMeasure(desk.entry.measures[measure].id)
    line = desk.page.next_line(place)
    assert line is not None
    return line.text


def undo(desk: Desk) -> None:
    desk.press(KEY.Key_Z, CONTROL)


def redo(desk: Desk) -> None:
    desk.press(KEY.Key_Z, CONTROL | SHIFT)


def test_typing_in_a_note_is_in_the_file_when_the_window_says_saved(desk: Desk) -> None:
    desk.write_in_note(0)
    said_before = desk.saved_words()
    desk.type(" Åse på Røros")
    assert desk.saved_words() != said_before
    desk.wait_until_saved()
    assert desk.note_texts()[0].endswith("vår 2014. Åse på Røros")
    assert desk.report_in_file() == desk.report


def test_enter_makes_the_next_note_and_the_cursor_is_in_it(desk: Desk) -> None:
    before = desk.note_texts()
    desk.write_in_note(1)
    desk.press(KEY.Key_Return)
    desk.type("Nytt")
    desk.press(KEY.Key_Return)
    desk.type("Nyere")
    assert desk.note_texts() == [*before[:2], "Nytt", "Nyere", *before[2:]]
    assert_page_shows_report(desk)
    desk.wait_until_saved()
    assert desk.report_in_file() == desk.report


def test_enter_in_the_middle_of_a_note_divides_it_and_the_cursor_is_in_the_second(
    desk: Desk,
) -> None:
    before = desk.note_texts()
    text = desk.write_in_note(0)
    text.put_cursor_at(13)
    desk.press(KEY.Key_Return)
    desk.type("x")
    assert desk.note_texts() == [before[0][:13], "x" + before[0][13:], *before[1:]]
    assert_page_shows_report(desk)
    undo(desk)
    undo(desk)
    assert desk.note_texts() == before


def test_enter_before_the_first_character_of_a_note_puts_an_empty_one_above_it(desk: Desk) -> None:
    before = desk.note_texts()
    desk.write_in_note(1).put_cursor(at_end=False)
    desk.press(KEY.Key_Return)
    desk.type("x")
    assert desk.note_texts() == [before[0], "", "x" + before[1], *before[2:]]


def test_enter_takes_away_what_is_selected(desk: Desk) -> None:
    before = desk.note_texts()
    text = desk.write_in_note(0)
    text.put_cursor_at(13)
    desk.press(KEY.Key_End, CONTROL | SHIFT)
    desk.press(KEY.Key_Return)
    assert desk.note_texts() == [before[0][:13], "", *before[1:]]


def test_shift_enter_breaks_the_line_within_a_note(desk: Desk) -> None:
    count = len(desk.note_texts())
    desk.write_in_note(0)
    desk.press(KEY.Key_Return, SHIFT)
    desk.type("ny linje")
    assert desk.note_texts()[0].endswith("2014.\nny linje")
    assert len(desk.note_texts()) == count


def test_backspace_at_the_start_of_an_empty_note_takes_it_away(desk: Desk) -> None:
    before = desk.note_texts()
    desk.write_in_note(1)
    desk.press(KEY.Key_Return)
    desk.type("x")
    desk.press(KEY.Key_Backspace)
    assert len(desk.note_texts()) == len(before) + 1
    desk.press(KEY.Key_Backspace)
    assert desk.note_texts() == before
    assert desk.focused_text.text() == before[1]
    desk.type("!")
    assert desk.note_texts()[1] == before[1] + "!"


def test_backspace_at_the_start_of_a_written_note_joins_it_to_the_one_above(desk: Desk) -> None:
    before = desk.note_texts()
    desk.write_in_note(3).put_cursor(at_end=False)
    desk.press(KEY.Key_Backspace)
    desk.type("+")
    assert desk.note_texts() == [*before[:2], f"{before[2]}+{before[3]}"]
    assert_page_shows_report(desk)


def test_backspace_at_the_start_of_the_first_note_changes_nothing(desk: Desk) -> None:
    before = desk.report
    desk.write_in_note(0).put_cursor(at_end=False)
    desk.press(KEY.Key_Backspace)
    assert desk.report == before


def test_the_first_of_several_notes_can_be_taken_away_by_backspace(desk: Desk) -> None:
    desk.page.focus_measure(desk.entry.measures[0].id)
    note_id = desk.page._editor.add_note(InMeasure(desk.entry.measures[0].id), 0)
    desk.page.focus_note(note_id)
    before = len(desk.note_texts())
    desk.press(KEY.Key_Backspace)
    assert len(desk.note_texts()) == before - 1
    assert desk.focused_text.text() == desk.entry.measures[0].text


def test_alt_and_arrows_move_a_note_and_the_cursor_goes_along(desk: Desk) -> None:
    first, second, third, fourth = desk.note_texts()
    desk.write_in_note(0)
    desk.press(KEY.Key_Down, ALT)
    assert desk.note_texts() == [second, first, third, fourth]
    assert desk.focused_text.text() == first
    desk.press(KEY.Key_Down, ALT)
    desk.press(KEY.Key_Down, ALT)
    assert desk.note_texts() == [second, third, fourth, first]
    desk.press(KEY.Key_Down, ALT)
    assert desk.note_texts() == [second, third, fourth]
    assert desk.note_texts(1)[0] == desk.focused_text.text() == first
    assert_page_shows_report(desk)
    desk.press(KEY.Key_Up, ALT)
    desk.press(KEY.Key_Up, ALT)
    desk.type("!")
    assert desk.note_texts() == [second, third, first + "!", fourth]
    assert_page_shows_report(desk)


def test_alt_and_arrows_move_a_measure_with_its_notes(desk: Desk) -> None:
    before = [measure.id for measure in desk.entry.measures]
    desk.page.focus_measure(before[0])
    desk.press(KEY.Key_Up, ALT)
    assert [measure.id for measure in desk.entry.measures] == before
    desk.press(KEY.Key_Down, ALT)
    assert [measure.id for measure in desk.entry.measures] == [before[1], before[0], *before[2:]]
    assert desk.focused_text.text() == desk.entry.measures[1].text
    assert_page_shows_report(desk)
    heads = [desk.page.head(one.id) for one in desk.entry.measures]
    QApplication.processEvents()
    tops = [head.y() for head in heads if head is not None]
    assert tops == sorted(tops)


def test_control_shift_delete_removes_a_note_and_the_cursor_stays_near(desk: Desk) -> None:
    first, _, third, fourth = desk.note_texts()
    desk.write_in_note(1)
    desk.press(KEY.Key_Delete, CONTROL | SHIFT)
    assert desk.note_texts() == [first, third, fourth]
    assert desk.focused_text.text() == first
    desk.press(KEY.Key_Delete, CONTROL | SHIFT)
    desk.press(KEY.Key_Delete, CONTROL | SHIFT)
    assert_page_shows_report(desk)
    assert isinstance(desk.focus, GrowingTextEdit)


def test_control_shift_delete_in_a_measures_text_removes_it_and_undo_brings_all_back(
    desk: Desk,
) -> None:
    before = desk.report
    desk.page.focus_measure(desk.entry.measures[1].id)
    desk.press(KEY.Key_Delete, CONTROL | SHIFT)
    assert len(desk.entry.measures) == 1
    assert_page_shows_report(desk)
    undo(desk)
    assert desk.report == before
    assert_page_shows_report(desk)
    assert desk.focused_text.text() == before.goals[0].measures[1].text


def test_control_enter_adds_a_note_beside_where_she_is(desk: Desk) -> None:
    before = desk.note_texts()
    desk.write_in_note(0)
    desk.press(KEY.Key_Return, CONTROL)
    desk.type("etter")
    desk.page.focus_measure(desk.entry.measures[0].id)
    desk.press(KEY.Key_Return, CONTROL)
    desk.type("sist")
    assert desk.note_texts() == [before[0], "etter", *before[1:], "sist"]


def test_what_is_typed_on_the_empty_line_becomes_a_note_without_losing_a_key(desk: Desk) -> None:
    before = desk.note_texts()
    next_line(desk).setFocus()
    desk.type("Fagdag på Røros: 12 lærere.")
    assert desk.note_texts() == [*before, "Fagdag på Røros: 12 lærere."]
    desk.press(KEY.Key_Return)
    desk.type("Og en til")
    assert desk.note_texts()[-1] == "Og en til"
    assert_page_shows_report(desk)


def test_the_page_of_an_empty_goal_takes_a_measure_and_notes_by_typing_alone(desk: Desk) -> None:
    desk.show_goal(1)
    desk.page.focus_first()
    desk.type("Vårt første tiltak")
    desk.press(KEY.Key_Return)
    desk.type("Det vi gjorde")
    desk.press(KEY.Key_Return)
    desk.type("Og så")
    (measure,) = desk.entry.measures
    assert measure.text == "Vårt første tiltak"
    assert [note.text for note in measure.notes] == ["Det vi gjorde", "Og så"]
    desk.wait_until_saved()
    assert desk.report_in_file() == desk.report


def test_a_note_without_a_measure_is_begun_on_its_line(desk: Desk) -> None:
    desk.show_goal(1)
    line = desk.page.next_line(InGoal(desk.page.goal_id))
    assert line is not None
    line.text.setFocus()
    desk.type("Fritt")
    assert [note.text for note in desk.entry.notes] == ["Fritt"]
    assert not desk.entry.measures


def test_what_an_input_method_composes_on_the_empty_line_is_a_note_once_it_is_done(
    desk: Desk,
) -> None:
    before = desk.note_texts()
    line = next_line(desk)
    line.setFocus()
    QApplication.sendEvent(line, QInputMethodEvent("´", []))
    assert desk.note_texts() == before
    composed = QInputMethodEvent("", [])
    composed.setCommitString("é")
    QApplication.sendEvent(line, composed)
    desk.type("n til")
    assert desk.note_texts() == [*before, "én til"]


def test_pasted_lines_on_the_empty_line_are_one_note(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("en\nto\n\ntre", QClipboard.Mode.Clipboard)
    next_line(desk).setFocus()
    desk.press(KEY.Key_V, CONTROL)
    assert desk.note_texts()[-1] == "en\nto\n\ntre"


@pytest.mark.parametrize("in_note", [True, False])
def test_a_pasted_list_becomes_notes_in_one_step(desk: Desk, in_note: bool) -> None:
    before = desk.note_texts()
    QGuiApplication.clipboard().setText("1. en\n2. to\n3. tre", QClipboard.Mode.Clipboard)
    if in_note:
        desk.write_in_note(0).put_cursor_at(13)
    else:
        next_line(desk).setFocus()
    desk.press(KEY.Key_V, CONTROL)
    desk.type("!")
    shown = desk.note_texts()
    assert len(shown) > len(before) + 1
    assert any("tre!" in text for text in shown)
    assert_page_shows_report(desk)
    undo(desk)
    undo(desk)
    assert desk.note_texts() == before


def test_enter_in_a_measures_text_goes_on_to_its_first_note(desk: Desk) -> None:
    desk.page.focus_measure(desk.entry.measures[0].id)
    desk.press(KEY.Key_Return)
    assert desk.focused_text.text() == desk.note_texts()[0]


def test_the_arrow_keys_lead_through_all_texts_of_the_page_and_back(desk: Desk) -> None:
    texts = desk.page.texts()
    desk.page.focus_first()
    passed = [texts[0]]
    for _ in range(60):
        desk.press(KEY.Key_Down)
        if desk.focus is not passed[-1]:
            passed.append(desk.focused_text)
    assert passed == texts
    for _ in range(60):
        desk.press(KEY.Key_Up)
        if desk.focus is not passed[-1]:
            passed.append(desk.focused_text)
    assert passed[len(texts) :] == texts[-2::-1]


def tab_round(desk: Desk) -> list[QWidget]:
    """Every widget of the page that Tab leads to, from the first text until it leaves the page."""
    desk.page.focus_first()
    passed = [desk.focus]
    while True:
        desk.press(KEY.Key_Tab)
        if not desk.page.isAncestorOf(desk.focus) or desk.focus in passed:
            return passed
        passed.append(desk.focus)


def test_tab_follows_the_page_from_top_to_bottom_also_after_changes(desk: Desk) -> None:
    texts: list[QWidget] = [*desk.page.texts()]
    assert [one for one in tab_round(desk) if one in texts] == texts
    desk.page.focus_measure(desk.entry.measures[0].id)
    desk.press(KEY.Key_Down, ALT)
    next_line(desk, None).setFocus()
    desk.type("Nytt tiltak")
    desk.press(KEY.Key_Return)
    desk.type("Nytt notat")
    texts = [*desk.page.texts()]
    assert [one for one in tab_round(desk) if one in texts] == texts


def test_a_goal_is_marked_as_nothing_to_report_with_a_reason(desk: Desk) -> None:
    desk.show_goal(1)
    desk.page.header.nothing.setFocus(Qt.FocusReason.TabFocusReason)

    def mark() -> NothingToReport | None:
        return desk.entry.nothing_to_report

    desk.press(KEY.Key_Space)
    assert mark() == NothingToReport()
    desk.type("Ingen søkte i år")
    assert mark() == NothingToReport("Ingen søkte i år")
    desk.wait_until_saved()
    assert desk.report_in_file() == desk.report
    undo(desk)
    assert mark() == NothingToReport()
    assert desk.focus is desk.page.header.reason
    undo(desk)
    assert mark() is None
    redo(desk)
    redo(desk)
    assert mark() == NothingToReport("Ingen søkte i år")
    desk.page.header.nothing.click()
    assert mark() is None
    assert not desk.page.header.reason.isVisible()


def test_undo_and_redo_by_keys_from_within_a_text_bring_every_state_back(desk: Desk) -> None:
    desk.write_in_note(0)
    states, names = [desk.report], []
    steps: list[Callable[[], None]] = [
        lambda: desk.type(" hei"),
        lambda: desk.press(KEY.Key_Return),
        lambda: desk.type("nytt"),
        lambda: desk.press(KEY.Key_Up, ALT),
        lambda: desk.press(KEY.Key_Delete, CONTROL | SHIFT),
    ]
    for step in steps:
        step()
        states.append(desk.report)
        names.append(desk.session.undo_stack.undoText())
    assert len(set(names)) == 4
    for state, name in zip(reversed(states[:-1]), reversed(names), strict=True):
        assert name in desk.window.actions_of_window.undo.text()
        undo(desk)
        assert desk.report == state
        assert_page_shows_report(desk)
    assert not desk.window.actions_of_window.undo.isEnabled()
    for state in states[1:]:
        redo(desk)
        assert desk.report == state
        assert_page_shows_report(desk)


def test_undo_of_typing_leaves_the_cursor_at_the_change(desk: Desk) -> None:
    text = desk.write_in_note(0)
    cursor = text.textCursor()
    cursor.setPosition(12)
    text.setTextCursor(cursor)
    desk.type("xyz")
    undo(desk)
    assert desk.focus is text
    assert text.textCursor().position() == 12
    redo(desk)
    assert text.textCursor().position() == 15


def test_the_wheel_over_a_text_scrolls_the_page_and_changes_nothing(desk: Desk) -> None:
    before = desk.report
    desk.window.resize(800, 480)
    QApplication.processEvents()
    text = desk.write_in_note(0)
    bar = desk.page.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    where = text.viewport().mapTo(desk.window, text.viewport().rect().center())
    QTest.wheelEvent(desk.window.windowHandle(), QPointF(where), QPoint(0, -120))
    QApplication.processEvents()
    assert bar.value() > 0
    assert desk.report is before
    assert desk.focus is text


def open_report(desk: Desk, tmp_path: Path, report: Report) -> None:
    path = tmp_path / "annen.kplan"
    make_file(path, report)
    desk.kplan.documents.open(path)
    QApplication.processEvents()


def test_three_hundred_notes_under_one_measure_open_and_stay_editable(
    desk: Desk, tmp_path: Path, example: Report
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
    open_report(desk, tmp_path, crowded)
    desk.write_in_note(299)
    desk.type(" er sist")
    desk.press(KEY.Key_Return)
    desk.type("301")
    assert desk.note_texts()[298:] == ["Notat 298", "Notat 299 er sist", "301"]
    assert desk.page.verticalScrollBar().value() > 0
    assert_page_shows_report(desk)
    desk.wait_until_saved()
    assert desk.report_in_file() == desk.report


def test_markup_in_texts_is_shown_as_it_was_typed(
    desk: Desk, tmp_path: Path, example: Report
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
    open_report(desk, tmp_path, replace(example, goals=goals, adviser=MARKUP))
    head = desk.page.head(measure.id)
    assert head is not None
    shown = [text.toPlainText() for text in desk.page.texts()]
    assert shown[:6] == [*[MARKUP] * 5, ""]
    assert any(MARKUP in one.toPlainText()[1:] for one in head.findChildren(GrowingTextEdit))
    for label in desk.window.findChildren(QLabel):
        assert "<" not in label.text() or label.textFormat() is Qt.TextFormat.PlainText
    for widget in desk.window.findChildren(QWidget):
        assert "<img" not in widget.toolTip()


def test_what_an_activity_carries_stands_under_each_of_its_notes(
    desk: Desk, tmp_path: Path, example: Report
) -> None:
    first, second = example.goals[0].measures[:2]
    shared = first.notes[0].activity_id
    tied = replace(second.notes[0], activity_id=shared)
    activities = {k: v for k, v in example.activities.items() if k != second.notes[0].activity_id}
    activities[shared] = Activity(id=shared, status=Status.UNCERTAIN)
    measures = (
        first,
        replace(second, notes=(tied, *second.notes[1:])),
        *example.goals[0].measures[2:],
    )
    goals = (replace(example.goals[0], measures=measures), *example.goals[1:])
    open_report(desk, tmp_path, replace(example, goals=goals, activities=activities))
    rows = [desk.page.row(first.notes[0].id), desk.page.row(tied.id)]
    chips = [
        [chip.text() for chip in row.findChildren(Chip) if not chip.text().endswith("?")]
        for row in rows
        if row is not None
    ]
    assert len(chips[0]) == len(chips[1]) == 2
    assert "1.1\u00a0·\u00a02" in chips[0][1]
    assert "1.1\u00a0·\u00a01" in chips[1][1]


def test_a_rows_menu_acts_on_the_row_it_was_opened_from(desk: Desk) -> None:
    before = desk.note_texts()
    desk.write_in_note(3)
    row = desk.page.row(desk.entry.measures[0].notes[1].id)
    assert row is not None
    row.menu_button().click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    removal = desk.page.actions_of_row.removal
    assert removal in menu.actions()
    menu.close()
    removal.trigger()
    assert desk.note_texts() == [before[0], *before[2:]]


def test_row_actions_are_off_where_there_is_no_row(desk: Desk) -> None:
    desk.write_in_note(0)
    assert desk.page.actions_of_row.removal.isEnabled()
    before = desk.report
    next_line(desk, None).setFocus()
    desk.press(KEY.Key_Delete, CONTROL | SHIFT)
    desk.press(KEY.Key_Up, ALT)
    assert desk.report == before


@pytest.mark.parametrize("in_note", [True, False])
def test_row_actions_are_off_for_a_row_of_a_goal_that_is_no_longer_shown(
    desk: Desk, in_note: bool
) -> None:
    measure = desk.entry.measures[0]
    if in_note:
        desk.page.focus_note(measure.notes[1].id)
    else:
        desk.page.focus_measure(measure.id)
    actions = desk.page.actions_of_row
    assert all(action.isEnabled() for action in actions.of_rows())
    before = desk.report
    desk.show_goal(1)
    assert not any(action.isEnabled() for action in actions.of_rows())
    actions.removal.trigger()
    assert desk.report is before
    desk.show_goal(0)
    assert not any(action.isEnabled() for action in actions.of_rows())
    desk.write_in_note(0)
    assert all(action.isEnabled() for action in actions.of_rows())


def test_row_actions_are_off_for_a_row_that_was_undone_elsewhere(desk: Desk) -> None:
    next_line(desk, None).setFocus()
    desk.type("Nytt")
    new = desk.entry.measures[-1]
    desk.workspace.outline.setFocus()
    assert desk.page.actions_of_row.target == MeasureTarget(new.id)
    desk.session.undo_stack.undo()
    assert desk.page.actions_of_row.target is None


def test_every_row_is_seen_again_on_the_way_from_goal_to_goal_and_back(desk: Desk) -> None:
    desk.show_goal(1)
    desk.page.focus_first()
    desk.type("Tiltak")
    desk.press(KEY.Key_Return)
    desk.type("Notat")
    for goal in (0, 1, 0):
        desk.show_goal(goal)
        assert_page_shows_report(desk)
        assert all(text.isVisible() for text in desk.page.texts())


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_done_the_page_shows_the_report_and_undo_leads_all_the_way_back(
    desk: Desk, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - chance, no secret
    start = desk.report
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
                desk.show_goal(chance.randrange(3))
            case 1:
                chance.choice(desk.page.texts()).setFocus()
            case 2 if isinstance(desk.focus, GrowingTextEdit):
                desk.type(chance.choice(["å", "to ord", "x"]))
            case _:
                desk.press(*chance.choice(keys))
        assert_page_shows_report(desk)
    last = desk.report
    desk.page.focus_first()
    while desk.session.undo_stack.canUndo():
        undo(desk)
    assert desk.report == start
    assert_page_shows_report(desk)
    while desk.session.undo_stack.canRedo():
        redo(desk)
    assert desk.report == last
    desk.wait_until_saved()
    assert desk.report_in_file() == last


@pytest.mark.parametrize("leave", [KEY.Key_Tab, KEY.Key_Down, KEY.Key_F7])
def test_leaving_a_field_saves_without_waiting_for_a_rest(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, leave: Qt.Key
) -> None:
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", 10**7)
    monkeypatch.setattr(session_module, "_AT_MOST", 10**7)
    desk.write_in_note(1)
    desk.type(" ferdig")
    desk.press(leave)
    desk.wait_until_saved()
    assert desk.report_in_file() == desk.report
