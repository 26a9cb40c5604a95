"""Tree, page and side panel around one report: always of one mind, and never in the way."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget

from kplan_desktop.domain.model.edits import (
    Compound,
    Edit,
    RemoveNote,
    ReplaceContents,
    SetActivity,
    SetHead,
    SetNoteText,
    apply,
    inverse,
)
from kplan_desktop.domain.model.report import Activity, Exactness, Figure, Report
from kplan_desktop.domain.review.completion_marks import CompletionMark, is_settled
from kplan_desktop.domain.review.findings import FindingKind, Location
from kplan_desktop.ui.goal_page.edit_location import place_of_edit
from kplan_desktop.ui.messages.location_labels import finding_sentence
from kplan_desktop.ui.outline.outline_model import OutlineLocation, OutlineRole
from tests.domain.samples import small_reports
from tests.random_edits import edits_of
from tests.strategies import examples
from tests.ui.activity.harness import ALT, CONTROL, PATIENCE, SHIFT, Desk

KEY = Qt.Key


def chosen(desk: Desk) -> OutlineLocation:
    outline = desk.workspace.outline
    place = desk.workspace.outline_model.place(outline.currentIndex())
    assert outline.selectedIndexes() == [outline.currentIndex()]
    return place


def goal_row(desk: Desk, goal: int) -> QModelIndex:
    goal_id = desk.report.goals[goal].goal_id
    return desk.workspace.outline_model.index_of(OutlineLocation("", goal_id))


def measure_row(desk: Desk, measure_id: str) -> OutlineLocation:
    return OutlineLocation(
        desk.report.form.area_of(desk.page.goal_id).id, desk.page.goal_id, measure_id
    )


def findings_list(desk: Desk) -> QListWidget:
    return desk.workspace.side.findChildren(QListWidget)[0]


def found_words(desk: Desk) -> list[str]:
    listed = findings_list(desk)
    return [listed.item(row).text() for row in range(listed.count())]


def wait_until_found(desk: Desk, words: str) -> None:
    desk.qtbot.waitUntil(
        lambda: any(words in found for found in found_words(desk)), timeout=PATIENCE
    )


def side_words(desk: Desk) -> str:
    return "\n".join(label.text() for label in desk.workspace.side.findChildren(QLabel))


def test_the_goal_chosen_in_the_tree_is_on_the_page_and_in_the_panel(desk: Desk) -> None:
    desk.show_goal(4)
    goal = desk.report.form.goal(desk.page.goal_id)
    assert chosen(desk).goal_id == goal.id
    words = desk.all_words()
    assert goal.text in words
    assert all(one.text in words for one in goal.national_measures)
    assert desk.shown_texts()[0] == desk.entry.measures[0].text


def test_no_row_moves_under_the_mouse_while_its_button_is_down(desk: Desk) -> None:
    outline = desk.workspace.outline
    left = Qt.MouseButton.LeftButton
    where = outline.visualRect(goal_row(desk, 3)).center()
    QTest.mousePress(outline.viewport(), left, pos=where)
    QTest.mouseMove(outline.viewport(), where + QPoint(1, 1))
    assert outline.indexAt(where) == goal_row(desk, 3)
    QTest.mouseRelease(outline.viewport(), left, pos=where + QPoint(1, 1))
    assert chosen(desk).goal_id == desk.page.goal_id == desk.report.goals[3].goal_id
    assert not outline.isExpanded(goal_row(desk, 0))
    assert outline.isExpanded(goal_row(desk, 3).parent())


def test_a_click_on_an_area_folds_it_and_another_opens_it(desk: Desk) -> None:
    outline = desk.workspace.outline
    area = desk.workspace.outline_model.index(1)
    for expanded in (False, True):
        where = outline.visualRect(area).center()
        QTest.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert outline.isExpanded(area) is expanded


def test_the_keyboard_begins_in_the_tree_and_goes_on_to_the_page(desk: Desk) -> None:
    assert desk.workspace.outline.hasFocus()
    desk.press(KEY.Key_Down)
    assert desk.page.goal_id == desk.report.goals[0].goal_id
    assert chosen(desk) == measure_row(desk, desk.entry.measures[0].id)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Down)
    assert desk.page.goal_id == desk.report.goals[1].goal_id
    desk.press(KEY.Key_Return)
    assert desk.focus is desk.page.texts()[0]


def test_switching_goals_while_typing_loses_nothing_and_saves_at_once(desk: Desk) -> None:
    desk.write_in_note(0)
    desk.type(" midt i et o")
    desk.show_goal(4)
    desk.write_in_note(0)
    desk.type(" og her")
    desk.show_goal(0)
    assert desk.note_texts()[0].endswith(" midt i et o")
    assert " midt i et o" in "".join(desk.shown_texts())
    desk.wait_until_saved()
    assert desk.report_in_file() == desk.report


def test_undo_shows_the_goal_where_it_happened_with_the_cursor_in_the_note(desk: Desk) -> None:
    before = desk.report
    desk.write_in_note(1)
    desk.type("xyz")
    desk.show_goal(4)
    desk.press(KEY.Key_Z, CONTROL)
    assert desk.report == before
    assert desk.page.goal_id == before.goals[0].goal_id
    assert chosen(desk).goal_id == before.goals[0].goal_id
    assert desk.focused_text.text() == desk.note_texts()[1]
    desk.show_goal(4)
    desk.press(KEY.Key_Z, CONTROL | SHIFT)
    assert desk.page.goal_id == before.goals[0].goal_id
    assert desk.focused_text.text().endswith("xyz")


def test_undo_of_what_was_added_shows_the_place_it_is_gone_from(desk: Desk) -> None:
    before = desk.report
    desk.write_in_note(1)
    desk.press(KEY.Key_Return)
    desk.show_goal(4)
    desk.press(KEY.Key_Z, CONTROL)
    assert desk.report == before
    assert desk.page.goal_id == before.goals[0].goal_id
    assert desk.focused_text.text() == desk.note_texts()[1]


def test_undo_of_a_measure_added_shows_the_measure_above_it(desk: Desk) -> None:
    line = desk.page.next_line(None)
    assert line is not None
    line.text.setFocus()
    desk.type("Nytt tiltak")
    desk.show_goal(1)
    desk.press(KEY.Key_Z, CONTROL)
    assert len(desk.entry.measures) == 2
    assert desk.focused_text.text() == desk.entry.measures[-1].text


def places(report: Report) -> list[tuple[str | None, str | None, str | None]]:
    """Every place of a report that the window can show: goals, measures, notes."""
    found: list[tuple[str | None, str | None, str | None]] = []
    for entry in report.goals:
        found.append((entry.goal_id, None, None))
        found += [(entry.goal_id, None, note.id) for note in entry.notes]
        for measure in entry.measures:
            found.append((entry.goal_id, measure.id, None))
            found += [(entry.goal_id, measure.id, note.id) for note in measure.notes]
    return found


@settings(max_examples=examples(20))
@given(st.data())
def test_every_edit_and_its_undo_have_a_place_that_is_there(data: st.DataObject) -> None:
    before = data.draw(small_reports())
    edit: Edit = data.draw(edits_of(before, count(1)))
    after = apply(before, edit)
    for old, new, step in ((before, after, edit), (after, before, inverse(before, edit))):
        place = place_of_edit(old, new, step)
        if place is not None:
            assert (place.goal_id, place.measure_id, place.note_id) in places(new)


def test_what_was_replaced_as_a_whole_is_not_looked_for(short_example: Report) -> None:
    note = short_example.goals[0].measures[0].notes[0]
    edit = Compound((SetNoteText(note.id, "borte"), ReplaceContents(without_notes(short_example))))
    assert place_of_edit(short_example, apply(short_example, edit), edit) is None


def without_notes(report: Report) -> Report:
    for note in list(report.all_notes()):
        report = apply(report, RemoveNote(note.id))
    return report


def test_the_only_note_removed_is_looked_for_at_its_measure(short_example: Report) -> None:
    measure = short_example.goals[0].measures[1]
    lonely = apply(short_example, RemoveNote(measure.notes[1].id))
    edit = RemoveNote(measure.notes[0].id)
    assert place_of_edit(lonely, apply(lonely, edit), edit) == Location(
        short_example.goals[0].goal_id, measure.id
    )


def test_the_row_chosen_in_the_tree_stays_while_measures_come_and_go(desk: Desk) -> None:
    measure_id = desk.entry.measures[1].id
    desk.workspace.go_to(Location(desk.page.goal_id, measure_id))
    assert chosen(desk) == measure_row(desk, measure_id)
    line = desk.page.next_line(None)
    assert line is not None
    line.text.setFocus()
    desk.type("Nytt tiltak")
    assert chosen(desk) == measure_row(desk, measure_id)
    desk.page.focus_measure(measure_id)
    desk.press(KEY.Key_Up, ALT)
    assert chosen(desk) == measure_row(desk, measure_id)
    assert desk.workspace.outline.currentIndex().row() == 0


def test_the_chosen_measure_is_scrolled_to_without_moving_the_cursor(desk: Desk) -> None:
    desk.window.resize(900, 480)
    QApplication.processEvents()
    outline = desk.workspace.outline
    outline.setFocus()
    last = desk.workspace.outline_model.index_of(
        OutlineLocation("", desk.page.goal_id, desk.entry.measures[-1].id)
    )
    where = outline.visualRect(last).center()
    QTest.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QApplication.processEvents()
    assert desk.page.verticalScrollBar().value() > 0
    assert desk.focus is outline


def test_next_missing_goes_round_the_goals_that_are_not_settled(desk: Desk) -> None:
    missing = [e.goal_id for e in desk.report.goals if not is_settled(e)]
    assert missing
    visited = []
    for _ in missing:
        desk.press(KEY.Key_F8)
        visited.append(desk.page.goal_id)
    assert visited == missing
    desk.press(KEY.Key_F8)
    assert desk.page.goal_id == missing[0]
    desk.press(KEY.Key_F8, SHIFT)
    assert desk.page.goal_id == missing[-1]


def test_what_is_written_is_checked_marked_and_counted_soon(desk: Desk) -> None:
    desk.write_in_note(0)
    desk.type(" Eller???")
    words = f"1.1, tiltak 1, notat 1\n{finding_sentence(FindingKind.UNCERTAIN)}"
    wait_until_found(desk, words)
    model = desk.workspace.outline_model
    measure = model.index_of(OutlineLocation("", desk.page.goal_id, desk.entry.measures[0].id))
    assert measure.data(OutlineRole.MARK) is CompletionMark.FINDINGS
    assert measure.parent().data(OutlineRole.MARK) is CompletionMark.FINDINGS


def test_a_finding_leads_to_its_place_by_click_and_by_enter(desk: Desk) -> None:
    desk.write_in_note(2)
    desk.type(" Eller???")
    written = desk.note_texts()[2]
    words = f"1.1, tiltak 1, notat 3\n{finding_sentence(FindingKind.UNCERTAIN)}"
    wait_until_found(desk, words)
    row = found_words(desk).index(words)
    desk.show_goal(5)
    desk.press(KEY.Key_F7)
    listed = findings_list(desk)
    assert desk.focus is listed
    where = listed.visualItemRect(listed.item(row)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert desk.focused_text.text() == written
    desk.show_goal(5)
    desk.press(KEY.Key_F7)
    listed.setCurrentRow(row)
    desk.press(KEY.Key_Return)
    assert desk.focused_text.text() == written


def test_a_finding_about_the_whole_report_leads_nowhere_else(desk: Desk) -> None:
    desk.show_goal(4)
    desk.workspace.go_to(Location())
    assert desk.page.goal_id == desk.report.goals[4].goal_id


def test_the_side_panel_gives_way_to_the_text_and_comes_back(desk: Desk) -> None:
    side = desk.workspace.side
    assert side.isVisible()
    desk.window.resize(QSize(760, 600))
    QApplication.processEvents()
    assert not side.isVisible()
    desk.window.resize(QSize(1280, 800))
    QApplication.processEvents()
    assert side.isVisible()
    desk.press(KEY.Key_F9)
    assert not side.isVisible()
    desk.window.resize(QSize(760, 600))
    desk.window.resize(QSize(1280, 800))
    QApplication.processEvents()
    assert not side.isVisible()
    desk.press(KEY.Key_F9)
    assert side.isVisible()


def test_in_a_narrow_window_the_side_panel_takes_the_room_of_the_tree(desk: Desk) -> None:
    desk.window.resize(QSize(760, 600))
    QApplication.processEvents()
    assert desk.workspace.left.isVisible()
    desk.press(KEY.Key_F7)
    QApplication.processEvents()
    assert desk.workspace.side.isVisible()
    assert not desk.workspace.left.isVisible()
    assert desk.page.width() > desk.window.width() // 2
    assert desk.workspace.side.width() >= desk.workspace.side.width_of_tabs
    desk.workspace.show_outline()
    assert desk.workspace.left.isVisible()
    assert not desk.workspace.side.isVisible()
    desk.press(KEY.Key_F9)
    assert desk.workspace.side.isVisible()
    desk.window.resize(QSize(1280, 800))
    QApplication.processEvents()
    assert desk.workspace.left.isVisible()
    assert desk.workspace.side.isVisible()


@pytest.mark.parametrize("wanted", [True, False])
def test_a_report_opened_in_a_narrow_window_has_all_the_room_for_its_text(
    desk: Desk, wanted: bool
) -> None:
    if not wanted:
        desk.press(KEY.Key_F9)
    desk.kplan.documents.open(desk.session.path)
    assert desk.workspace.side.isVisible() is wanted
    desk.window.resize(QSize(760, 600))
    QApplication.processEvents()
    desk.kplan.documents.open(desk.session.path)
    QApplication.processEvents()
    assert not desk.workspace.side.isVisible()
    desk.window.resize(QSize(1280, 800))
    QApplication.processEvents()
    assert desk.workspace.side.isVisible() is wanted


def test_figures_under_the_goal_are_added_up_once_an_activity(desk: Desk) -> None:
    note = desk.entry.measures[0].notes[0]
    metric = desk.report.metrics[0]
    figure = Figure(metric.id, Decimal(12), Exactness.EXACT)
    name = metric.plural.capitalize()
    assert name not in side_words(desk)
    desk.session.do(SetActivity(Activity(id=note.activity_id, figures=(figure,))), "Figures")
    desk.qtbot.waitUntil(lambda: name in side_words(desk), timeout=PATIENCE)
    assert "12" in side_words(desk).split("\n")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_another_size_and_colour_leave_text_cursor_and_place_alone(
    desk: Desk, scale: float
) -> None:
    desk.show_goal(4)
    text = desk.write_in_note(0)
    before = desk.shown_texts()
    desk.kplan.theme.set_choice("dark")
    desk.kplan.theme.set_scale(scale)
    QApplication.processEvents()
    assert desk.shown_texts() == before
    assert desk.focus is text
    assert desk.page.goal_id == desk.report.goals[4].goal_id
    desk.type("!")
    assert desk.note_texts()[0].endswith("!")
    for one in desk.page.texts():
        assert one.height() >= one.fontMetrics().lineSpacing()
    assert not desk.window.grab().isNull()


def test_a_head_changed_elsewhere_changes_nothing_on_the_page(desk: Desk) -> None:
    desk.show_goal(4)
    before = desk.shown_texts()
    unit = desk.report.form.units[0]
    desk.session.do(SetHead(unit.id, "Åse"), "Head")
    assert desk.shown_texts() == before
    assert desk.report == replace(desk.report, unit_id=unit.id, adviser="Åse")
    assert unit.name in desk.all_words()
    desk.workspace.undo()
    assert desk.page.goal_id == desk.report.goals[4].goal_id
