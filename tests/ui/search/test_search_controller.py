"""Searching and replacing in the whole window, with the keyboard alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.model.edits import SetNoteText, SetNothingToReport
from kplan_desktop.domain.model.report import NothingToReport
from kplan_desktop.domain.search.report_search import Field, Query, SearchIndex
from kplan_desktop.ui.document.file_lock import FileLock
from kplan_desktop.ui.search.hit_list import MOST_SHOWN, HitList
from kplan_desktop.ui.search.search_bar import SearchBar
from tests.ui.activity.harness import A_DAY, ALT, CONTROL, PATIENCE, SHIFT, Desk, make_file

KEY = Qt.Key


def bar(desk: Desk) -> SearchBar:
    return desk.window.findChildren(SearchBar)[0]


def rows(desk: Desk) -> HitList:
    return desk.workspace.left.search.list


def search(desk: Desk, words: str) -> None:
    desk.press(KEY.Key_F, CONTROL)
    assert desk.focus is bar(desk)
    desk.type(words)
    QApplication.processEvents()


def selected(desk: Desk) -> str:
    return desk.focused_text.textCursor().selectedText()


def hits(desk: Desk, words: str) -> int:
    return len(SearchIndex().find(desk.report, Query(text=words)))


def test_what_is_typed_is_found_key_by_key_and_enter_selects_it_on_the_page(desk: Desk) -> None:
    search(desk, "kommune")
    assert desk.workspace.left.is_searching
    assert rows(desk).hits.rowCount() == hits(desk, "kommune") > 1
    assert f"{hits(desk, 'kommune')} " in desk.all_words()
    desk.press(KEY.Key_Return)
    assert selected(desk).casefold() == "kommune"
    assert desk.workspace.left.is_searching


def test_down_and_up_choose_another_hit_while_the_cursor_stays_in_the_field(desk: Desk) -> None:
    search(desk, "kommune")
    assert rows(desk).row() == 0
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Up)
    assert rows(desk).row() == 1
    assert desk.focus is bar(desk)
    desk.type("n")
    assert bar(desk).text() == "kommunen"
    assert rows(desk).row() == 0


def test_a_hit_under_another_goal_is_shown_there(desk: Desk) -> None:
    last = desk.report.goals[-2]
    note = next(last.all_notes())
    words = note.text[:25]
    search(desk, words)
    desk.press(KEY.Key_Return)
    assert desk.page.goal_id == last.goal_id
    assert selected(desk) == words
    assert desk.focused_text.text() == note.text


def test_escape_leads_back_to_where_she_was_cursor_and_all(desk: Desk) -> None:
    editor = desk.write_in_note(1)
    desk.press(KEY.Key_Left)
    desk.press(KEY.Key_Left)
    text, position = editor.text(), editor.textCursor().position()
    search(desk, "kommune")
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Escape)
    assert not desk.workspace.left.is_searching
    assert bar(desk).text() == ""
    assert desk.focused_text.text() == text
    assert desk.focused_text.textCursor().position() == position
    desk.type("x")
    assert desk.focused_text.text()[position] == "x"


def test_escape_leads_back_to_the_tree(desk: Desk) -> None:
    assert desk.focus is desk.workspace.outline
    search(desk, "kommune")
    desk.press(KEY.Key_Escape)
    assert desk.focus is desk.workspace.outline


def test_f3_goes_through_all_hits_and_round_the_end_with_a_word(desk: Desk) -> None:
    search(desk, "samarbeid")
    count = hits(desk, "samarbeid")
    assert count > 2
    desk.press(KEY.Key_Return)
    seen = [rows(desk).row()]
    assert seen == [0]
    for _ in range(count - 1):
        desk.press(KEY.Key_F3)
        seen.append(rows(desk).row())
    assert seen == list(range(count))
    desk.press(KEY.Key_F3)
    assert rows(desk).row() == 0
    assert "Fra begynnelsen igjen" in desk.all_words() or "beginning" in desk.all_words()
    desk.press(KEY.Key_F3, SHIFT)
    assert rows(desk).row() == count - 1


def test_f3_goes_on_from_the_cursor(desk: Desk) -> None:
    index = SearchIndex()
    every = index.find(desk.report, Query(text="kommune"))
    search(desk, "kommune")
    target = next(n for n, hit in enumerate(every) if hit.field is Field.NOTE and hit.place.note_id)
    desk.page.focus_note(every[target].item_id)
    last_in_note = max(n for n, hit in enumerate(every) if hit.item_id == every[target].item_id)
    desk.press(KEY.Key_F3, SHIFT)
    assert rows(desk).row() == last_in_note


def test_after_escape_f3_takes_the_search_up_again(desk: Desk) -> None:
    search(desk, "kommune")
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_F3)
    assert desk.workspace.left.is_searching
    assert selected(desk).casefold() == "kommune"


def test_f3_in_the_field_goes_to_the_hit_that_is_chosen_there(desk: Desk) -> None:
    search(desk, "kommune")
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_F3)
    assert rows(desk).row() == 2
    assert selected(desk).casefold() == "kommune"


def test_what_is_selected_is_looked_for(desk: Desk) -> None:
    desk.write_in_note(0)
    desk.press(KEY.Key_Home, CONTROL)
    for _ in range(7):
        desk.press(KEY.Key_Right, SHIFT)
    words = selected(desk)
    desk.press(KEY.Key_F, CONTROL)
    assert bar(desk).text() == words
    assert desk.workspace.left.is_searching


def test_nothing_found_is_said(desk: Desk) -> None:
    search(desk, "zzzz")
    said = "Ingen treff" in desk.all_words() or "Nothing found" in desk.all_words()
    assert said
    assert not rows(desk).isVisible()
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_F3)
    desk.press(KEY.Key_Escape)
    assert desk.focus is desk.workspace.outline


def test_replace_all_is_one_step_and_one_undo_takes_it_back(desk: Desk) -> None:
    before = desk.report
    search(desk, "kommune")
    desk.press(KEY.Key_H, CONTROL)
    desk.type("bydel")
    panel = desk.workspace.left.search
    desk.press(KEY.Key_Tab)
    desk.press(KEY.Key_Tab)
    assert desk.focus is panel._all
    desk.press(KEY.Key_Space)
    replaced = SearchIndex().find(desk.report, Query(text="kommune"))
    assert replaced.replaceable == 0
    assert any("bydel" in note.text for note in desk.report.all_notes())
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Z, CONTROL)
    assert desk.report == before
    desk.wait_until_saved()
    assert desk.report_in_file() == before


def test_enter_replaces_one_and_goes_on_to_the_next(desk: Desk) -> None:
    search(desk, "kommune")
    count = hits(desk, "kommune")
    desk.press(KEY.Key_H, CONTROL)
    desk.type("kommunene")
    desk.press(KEY.Key_Return)
    assert hits(desk, "kommune") == count
    first = desk.entry.measures[0].text
    assert first.endswith("kommunene")
    desk.press(KEY.Key_Return)
    assert desk.entry.measures[0].text == first
    assert desk.note_texts()[0].startswith("kommunenebesøk")


def test_what_the_office_wrote_is_found_and_stays(desk: Desk) -> None:
    words = desk.report.form.goal(desk.report.goals[0].goal_id).text[:20]
    before = desk.report
    search(desk, words)
    assert rows(desk).hits.rowCount() == 1
    desk.press(KEY.Key_H, CONTROL)
    desk.type("annet")
    desk.press(KEY.Key_Return)
    assert desk.report == before
    desk.press(KEY.Key_F3)
    assert desk.page.goal_id == desk.report.goals[0].goal_id


def test_a_reason_is_found_and_selected(desk: Desk) -> None:
    goal = desk.report.goals[1].goal_id
    desk.session.do(SetNothingToReport(goal, NothingToReport("Ingen hadde tid")), "x")
    search(desk, "hadde tid")
    desk.press(KEY.Key_Return)
    assert desk.focused_text is desk.page.header.reason
    assert selected(desk) == "hadde tid"


def test_an_open_search_follows_what_is_written(desk: Desk) -> None:
    search(desk, "kommune")
    count = rows(desk).hits.rowCount()
    desk.press(KEY.Key_Return)
    desk.write_in_note(1)
    desk.type(" kommune")
    desk.qtbot.waitUntil(lambda: rows(desk).hits.rowCount() == count + 1, timeout=PATIENCE)
    assert selected(desk) == ""


def test_signs_outside_the_plane_and_odd_line_ends_shift_nothing(desk: Desk) -> None:
    note = desk.entry.measures[0].notes[1]
    desk.session.do(SetNoteText(note.id, "🎻🎺\r\ne\u0301n treffer\rher"), "x")
    search(desk, "treffer")
    desk.press(KEY.Key_Return)
    assert selected(desk) == "treffer"
    desk.press(KEY.Key_H, CONTROL)
    desk.type("bom")
    desk.press(KEY.Key_Return)
    assert desk.note_texts()[1] == "🎻🎺\r\ne\u0301n bom\rher"


def test_text_like_markup_is_found_and_shown_as_it_stands(desk: Desk) -> None:
    note = desk.entry.measures[0].notes[1]
    desk.session.do(SetNoteText(note.id, "Et <b>fett</b> & fint treff"), "x")
    search(desk, "<b>fett")
    index = rows(desk).hits.index(0)
    assert rows(desk).hits.rowCount() == 1
    assert index.data() == "Et <b>fett</b> & fint treff"
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("1.1")
    assert said.endswith("fint treff")


def test_ways_of_comparing_are_chosen_by_key(desk: Desk) -> None:
    search(desk, "kommune")
    panel = desk.workspace.left.search
    every = rows(desk).hits.rowCount()
    panel.whole_word.setFocus()
    desk.press(KEY.Key_Space)
    whole = rows(desk).hits.rowCount()
    assert 0 < whole < every
    desk.press(KEY.Key_Space)
    panel.match_case.setFocus()
    desk.press(KEY.Key_Space)
    assert 0 < rows(desk).hits.rowCount() < every


def test_a_report_that_is_only_read_is_searched_and_not_replaced_in(
    bare_desk: Desk, example_file: Path, tmp_path: Path
) -> None:
    desk = bare_desk
    path = tmp_path / "Lest.kplan"
    shutil.copyfile(example_file, path)
    with session_lock(path):
        desk.kplan.documents.open(path)
        assert desk.session.read_only
        before = desk.report
        search(desk, "kommune")
        desk.press(KEY.Key_Return)
        assert selected(desk).casefold() == "kommune"
        desk.press(KEY.Key_H, CONTROL)
        assert not desk.workspace.left.search.replacing.isVisible()
        assert desk.report == before
        desk.kplan.documents.close()


def test_another_report_begins_without_a_search(desk: Desk) -> None:
    search(desk, "kommune")
    path = desk.session.path.with_name("Annen.kplan")
    make_file(path, replace(desk.report, id="annen"))
    desk.kplan.documents.open(path)
    assert bar(desk).text() == ""
    assert not desk.workspace.left.is_searching
    search(desk, "kommune")
    desk.press(KEY.Key_Return)
    assert selected(desk).casefold() == "kommune"


def test_more_hits_than_anybody_reads_are_counted_and_not_all_listed(desk: Desk) -> None:
    note = desk.entry.measures[0].notes[0]
    desk.session.do(SetNoteText(note.id, "æ" * (MOST_SHOWN + 234)), "x")
    search(desk, "æ")
    assert rows(desk).hits.rowCount() == MOST_SHOWN
    assert "1\u00a02" in desk.all_words()


def test_the_field_tells_a_screen_reader_how_much_was_found(desk: Desk) -> None:
    search(desk, "kommune")
    thing = QAccessible.queryAccessibleInterface(bar(desk))
    assert str(hits(desk, "kommune")) in thing.text(QAccessible.Text.Description)
    assert thing.text(QAccessible.Text.Name)


def test_a_click_on_a_hit_goes_there(desk: Desk) -> None:
    search(desk, "kommune")
    where = rows(desk).visualRect(rows(desk).hits.index(2)).center()
    QTest.mouseClick(rows(desk).viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert selected(desk).casefold() == "kommune"
    assert rows(desk).row() == 2


def test_alt_and_arrows_still_move_notes_while_hits_are_shown(desk: Desk) -> None:
    search(desk, "Ledersamlinger")
    desk.press(KEY.Key_Return)
    before = desk.note_texts()
    desk.press(KEY.Key_Up, ALT)
    assert desk.note_texts() == [before[1], before[0], *before[2:]]


@pytest.mark.parametrize("key", [KEY.Key_F3, KEY.Key_H])
def test_keys_of_the_search_begin_one_where_there_is_none(desk: Desk, key: Qt.Key) -> None:
    desk.press(key, CONTROL if key == KEY.Key_H else Qt.KeyboardModifier.NoModifier)
    assert desk.focus is bar(desk)
    assert not desk.workspace.left.is_searching


@contextmanager
def session_lock(path: Path) -> Iterator[None]:
    """Another window that has the file."""
    lock = FileLock.acquire(path, name="Ola", now=A_DAY)
    assert isinstance(lock, FileLock)
    try:
        yield
    finally:
        lock.release()
