"""Searching and replacing in the whole window, by keyboard."""

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
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kplan_desktop.domain.model.edits import SetNoteText, SetNothingToReport
from kplan_desktop.domain.model.report import NothingToReport
from kplan_desktop.domain.search.report_search import Field, Query, SearchIndex
from kplan_desktop.storage.backups import Change
from kplan_desktop.ui.document.file_lock import FileLock
from kplan_desktop.ui.messages.error_dialog import RemoveHitsDialog
from kplan_desktop.ui.search.hit_list import MOST_SHOWN, HitList
from kplan_desktop.ui.search.search_bar import SearchBar
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import A_DAY, ALT, CONTROL, PATIENCE, SHIFT, Driver, make_file, report_in

KEY = Qt.Key


def bar(driver: Driver) -> SearchBar:
    return driver.window.findChildren(SearchBar)[0]


def rows(driver: Driver) -> HitList:
    return driver.workspace.left.search.list


def search(driver: Driver, words: str) -> None:
    driver.press(KEY.Key_F, CONTROL)
    assert driver.focus is bar(driver)
    driver.type(words)
    QApplication.processEvents()


def selected(driver: Driver) -> str:
    return driver.focused_text.textCursor().selectedText()


def hits(driver: Driver, words: str) -> int:
    return len(SearchIndex().find(driver.report, Query(text=words)))


def test_hits_follow_every_key_and_enter_selects_the_hit_on_the_page(driver: Driver) -> None:
    search(driver, "kommune")
    assert driver.workspace.left.is_searching
    assert rows(driver).hits.rowCount() == hits(driver, "kommune") > 1
    assert f"{hits(driver, 'kommune')} " in driver.visible_text()
    driver.press(KEY.Key_Return)
    assert selected(driver).casefold() == "kommune"
    assert driver.workspace.left.is_searching


def test_down_and_up_choose_another_hit_while_the_cursor_stays_in_the_field(driver: Driver) -> None:
    search(driver, "kommune")
    assert rows(driver).row() == 0
    driver.press(KEY.Key_Down)
    driver.press(KEY.Key_Down)
    driver.press(KEY.Key_Up)
    assert rows(driver).row() == 1
    assert driver.focus is bar(driver)
    driver.type("n")
    assert bar(driver).text() == "kommunen"
    assert rows(driver).row() == 0


def test_a_hit_under_another_goal_is_shown_there(driver: Driver) -> None:
    last = driver.report.goals[-2]
    note = next(last.all_notes())
    words = note.text[:25]
    search(driver, words)
    driver.press(KEY.Key_Return)
    assert driver.page.goal_id == last.goal_id
    assert selected(driver) == words
    assert driver.focused_text.text() == note.text


def test_escape_restores_goal_and_cursor(driver: Driver) -> None:
    editor = driver.write_in_note(1)
    driver.press(KEY.Key_Left)
    driver.press(KEY.Key_Left)
    text, position = editor.text(), editor.textCursor().position()
    search(driver, "kommune")
    driver.press(KEY.Key_Down)
    driver.press(KEY.Key_Escape)
    assert not driver.workspace.left.is_searching
    assert bar(driver).text() == ""
    assert driver.focused_text.text() == text
    assert driver.focused_text.textCursor().position() == position
    driver.type("x")
    assert driver.focused_text.text()[position] == "x"


def test_escape_returns_focus_to_the_tree(driver: Driver) -> None:
    assert driver.focus is driver.workspace.outline
    search(driver, "kommune")
    driver.press(KEY.Key_Escape)
    assert driver.focus is driver.workspace.outline


def test_f3_cycles_through_all_hits_and_reports_the_wrap(driver: Driver) -> None:
    search(driver, "samarbeid")
    count = hits(driver, "samarbeid")
    assert count > 2
    driver.press(KEY.Key_Return)
    visited = [rows(driver).row()]
    assert visited == [0]
    for _ in range(count - 1):
        driver.press(KEY.Key_F3)
        visited.append(rows(driver).row())
    assert visited == list(range(count))
    driver.press(KEY.Key_F3)
    assert rows(driver).row() == 0
    assert "fra begynnelsen" in driver.visible_text() or "beginning" in driver.visible_text()
    driver.press(KEY.Key_F3, SHIFT)
    assert rows(driver).row() == count - 1


def test_f3_continues_from_the_cursor(driver: Driver) -> None:
    index = SearchIndex()
    every = index.find(driver.report, Query(text="kommune"))
    search(driver, "kommune")
    target = next(
        n for n, hit in enumerate(every) if hit.field is Field.NOTE and hit.location.note_id
    )
    driver.page.focus_note(every[target].item_id)
    last_in_note = max(n for n, hit in enumerate(every) if hit.item_id == every[target].item_id)
    driver.press(KEY.Key_F3, SHIFT)
    assert rows(driver).row() == last_in_note


def test_after_escape_f3_resumes_the_search(driver: Driver) -> None:
    search(driver, "kommune")
    driver.press(KEY.Key_Escape)
    driver.press(KEY.Key_F3)
    assert driver.workspace.left.is_searching
    assert selected(driver).casefold() == "kommune"


def test_f3_in_the_field_goes_to_the_hit_that_is_chosen_there(driver: Driver) -> None:
    search(driver, "kommune")
    driver.press(KEY.Key_Down)
    driver.press(KEY.Key_Down)
    driver.press(KEY.Key_F3)
    assert rows(driver).row() == 2
    assert selected(driver).casefold() == "kommune"


def test_the_selection_is_searched_for(driver: Driver) -> None:
    driver.write_in_note(0)
    driver.press(KEY.Key_Home, CONTROL)
    for _ in range(7):
        driver.press(KEY.Key_Right, SHIFT)
    words = selected(driver)
    driver.press(KEY.Key_F, CONTROL)
    assert bar(driver).text() == words
    assert driver.workspace.left.is_searching


def test_no_hits_are_reported(driver: Driver) -> None:
    search(driver, "zzzz")
    reported = "Ingen treff" in driver.visible_text() or "Nothing found" in driver.visible_text()
    assert reported
    assert not rows(driver).isVisible()
    driver.press(KEY.Key_Return)
    driver.press(KEY.Key_F3)
    driver.press(KEY.Key_Escape)
    assert driver.focus is driver.workspace.outline


def test_replace_all_is_one_undo_step(driver: Driver) -> None:
    before = driver.report
    search(driver, "kommune")
    driver.press(KEY.Key_H, CONTROL)
    driver.type("bydel")
    panel = driver.workspace.left.search
    driver.press(KEY.Key_Tab)
    driver.press(KEY.Key_Tab)
    assert driver.focus is panel._all
    count = hits(driver, "kommune")
    driver.press(KEY.Key_Space)
    strip = driver.window.status.message
    assert strip.text().endswith("treff er erstattet.")
    assert int(strip.text().split()[0]) <= count
    assert [button.text() for button in strip.buttons()] == ["Angre"]
    assert QApplication.focusWidget() is panel.words
    replaced = SearchIndex().find(driver.report, Query(text="kommune"))
    assert replaced.replaceable == 0
    assert any("bydel" in note.text for note in driver.report.all_notes())
    driver.press(KEY.Key_Escape)
    driver.press(KEY.Key_Z, CONTROL)
    assert driver.report == before
    assert strip.text().startswith("Angret: ")
    assert strip.buttons() == []
    driver.wait_until_saved()
    assert driver.report_in_file() == before


def test_before_all_is_replaced_the_report_is_kept(driver: Driver) -> None:
    before = driver.report
    search(driver, "kommune")
    driver.press(KEY.Key_H, CONTROL)
    driver.type("bydel")
    driver.workspace.left.search._all.click()
    kept = driver.kplan.documents.backups.backups(before.id)[0]
    assert kept.before is Change.REPLACING
    assert report_in(kept.path) == before


@pytest.mark.parametrize("sure", [True, False])
def test_replacing_all_by_nothing_is_asked_about_with_the_count(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, *, sure: bool
) -> None:
    before, asked = driver.report, []

    def answer(dialog: RemoveHitsDialog) -> int:
        dialog.show()
        asked.append([label.text() for label in dialog.findChildren(QLabel) if label.text()])
        focus = dialog.focusWidget()
        assert isinstance(focus, QPushButton)
        assert focus.text() == "Ikke endre"
        return int(sure)

    monkeypatch.setattr(RemoveHitsDialog, "exec", answer)
    search(driver, "kommune")
    driver.press(KEY.Key_H, CONTROL)
    driver.workspace.left.search._all.click()
    count = SearchIndex().find(before, Query(text="kommune")).replaceable
    assert asked == [[f"Fjerne {count} treff fra tekstene?"]]
    assert (driver.report == before) is not sure
    assert SearchIndex().find(driver.report, Query(text="kommune")).replaceable == (
        0 if sure else count
    )


def test_enter_replaces_a_hit_and_moves_to_the_next(driver: Driver) -> None:
    search(driver, "kommune")
    count = hits(driver, "kommune")
    driver.press(KEY.Key_H, CONTROL)
    driver.type("kommunene")
    driver.press(KEY.Key_Return)
    assert hits(driver, "kommune") == count
    first = driver.entry.measures[0].text
    assert first.endswith("kommunene")
    driver.press(KEY.Key_Return)
    assert driver.entry.measures[0].text == first
    assert driver.note_texts()[0].startswith("kommunenebesøk")


def test_text_of_the_form_is_found_and_not_replaced(driver: Driver) -> None:
    words = driver.report.form.goal(driver.report.goals[0].goal_id).text[:20]
    before = driver.report
    search(driver, words)
    assert rows(driver).hits.rowCount() == 1
    driver.press(KEY.Key_H, CONTROL)
    driver.type("annet")
    driver.press(KEY.Key_Return)
    assert driver.report == before
    driver.press(KEY.Key_F3)
    assert driver.page.goal_id == driver.report.goals[0].goal_id


def test_replacing_goes_on_from_the_forms_text_and_only_then_replaces(driver: Driver) -> None:
    every = SearchIndex().find(driver.report, Query(text="kunst"))
    first = next(hit for hit in every if hit.field is Field.GOAL)
    before, row = driver.report, list(every).index(first)
    search(driver, "kunst")
    for _ in range(row):
        driver.press(KEY.Key_Down)
    driver.press(KEY.Key_H, CONTROL)
    driver.type("X")
    driver.press(KEY.Key_Return)
    assert driver.report is before
    hit = every[rows(driver).row()]
    assert hit.replaceable
    assert rows(driver).row() > row
    words = driver.workspace.left.search.words
    assert driver.window.focusWidget() is words
    assert driver.page.goal_id == hit.location.goal_id
    texts = driver.page.findChildren(GrowingTextEdit)
    shown = [text.textCursor().selectedText() for text in texts]
    assert [words for words in shown if words] == [hit.text[hit.start : hit.end]]
    driver.press(KEY.Key_Return)
    assert driver.report != before
    after = SearchIndex().find(driver.report, Query(text="kunst"))
    assert len(after) == len(every) - 1
    assert driver.window.focusWidget() is words
    driver.press(KEY.Key_Escape)
    assert driver.focus is driver.workspace.outline


def test_the_count_says_how_many_hits_can_be_replaced(driver: Driver) -> None:
    every = SearchIndex().find(driver.report, Query(text="kunst"))
    own, count = every.replaceable, len(every)
    assert 0 < own < count
    search(driver, "kunst")
    assert f"{count} treff" in driver.visible_text()
    driver.press(KEY.Key_H, CONTROL)
    assert f"{own} av {count} treff kan erstattes" in driver.visible_text()


def test_what_was_replaced_is_shown_even_by_nothing(driver: Driver) -> None:
    every = SearchIndex().find(driver.report, Query(text="kommune"))
    row = max(n for n, hit in enumerate(every) if hit.replaceable)
    search(driver, "kommune")
    for _ in range(row):
        driver.press(KEY.Key_Down)
    driver.press(KEY.Key_H, CONTROL)
    driver.press(KEY.Key_Return)
    hit = every[row]
    assert driver.page.goal_id == hit.location.goal_id
    assert hits(driver, "kommune") == len(every) - 1


def test_the_hits_come_forward_where_the_side_panel_has_the_room(driver: Driver) -> None:
    workspace = driver.workspace
    driver.window.resize(800, 700)
    for key in (KEY.Key_H, KEY.Key_F):
        workspace.show_side_panel(True)
        assert workspace.left.isHidden()
        driver.press(key, CONTROL)
        driver.type("kommune")
        assert rows(driver).isVisible()
        assert workspace.side.isHidden()
        driver.press(KEY.Key_Escape)


def test_a_reason_is_found_and_selected(driver: Driver) -> None:
    goal = driver.report.goals[1].goal_id
    driver.session.do(SetNothingToReport(goal, NothingToReport("Ingen hadde tid")), "x")
    search(driver, "hadde tid")
    driver.press(KEY.Key_Return)
    assert driver.focused_text is driver.page.header.reason
    assert selected(driver) == "hadde tid"


def test_an_open_search_follows_what_is_written(driver: Driver) -> None:
    search(driver, "kommune")
    count = rows(driver).hits.rowCount()
    driver.press(KEY.Key_Return)
    driver.write_in_note(1)
    driver.type(" kommune")
    driver.qtbot.waitUntil(lambda: rows(driver).hits.rowCount() == count + 1, timeout=PATIENCE)
    assert selected(driver) == ""


def test_astral_characters_and_unusual_line_ends_shift_no_hit(driver: Driver) -> None:
    note = driver.entry.measures[0].notes[1]
    driver.session.do(SetNoteText(note.id, "🎻🎺\r\ne\u0301n treffer\rher"), "x")
    search(driver, "treffer")
    driver.press(KEY.Key_Return)
    assert selected(driver) == "treffer"
    driver.press(KEY.Key_H, CONTROL)
    driver.type("bom")
    driver.press(KEY.Key_Return)
    assert driver.note_texts()[1] == "🎻🎺\r\ne\u0301n bom\rher"


def test_text_like_markup_is_found_and_shown_as_plain_text(driver: Driver) -> None:
    note = driver.entry.measures[0].notes[1]
    driver.session.do(SetNoteText(note.id, "Et <b>fett</b> & fint treff"), "x")
    search(driver, "<b>fett")
    index = rows(driver).hits.index(0)
    assert rows(driver).hits.rowCount() == 1
    assert index.data() == "Et <b>fett</b> & fint treff"
    announced = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert announced.startswith("1.1")
    assert announced.endswith("fint treff")


def test_search_options_are_set_by_key(driver: Driver) -> None:
    search(driver, "kommune")
    panel = driver.workspace.left.search
    every = rows(driver).hits.rowCount()
    panel.whole_word.setFocus()
    driver.press(KEY.Key_Space)
    whole = rows(driver).hits.rowCount()
    assert 0 < whole < every
    driver.press(KEY.Key_Space)
    panel.match_case.setFocus()
    driver.press(KEY.Key_Space)
    assert 0 < rows(driver).hits.rowCount() < every


def test_a_read_only_report_can_be_searched_but_not_replaced_in(
    empty_driver: Driver, example_file: Path, tmp_path: Path
) -> None:
    driver = empty_driver
    path = tmp_path / "Lest.kplan"
    shutil.copyfile(example_file, path)
    with session_lock(path):
        driver.kplan.documents.open(path)
        assert driver.session.read_only
        before = driver.report
        search(driver, "kommune")
        driver.press(KEY.Key_Return)
        assert selected(driver).casefold() == "kommune"
        driver.press(KEY.Key_H, CONTROL)
        assert not driver.workspace.left.search.replacing.isVisible()
        assert driver.report == before
        driver.kplan.documents.close()


def test_another_report_begins_without_a_search(driver: Driver) -> None:
    search(driver, "kommune")
    path = driver.session.path.with_name("Annen.kplan")
    make_file(path, replace(driver.report, id="annen"))
    driver.kplan.documents.open(path)
    assert bar(driver).text() == ""
    assert not driver.workspace.left.is_searching
    search(driver, "kommune")
    driver.press(KEY.Key_Return)
    assert selected(driver).casefold() == "kommune"


def test_very_many_hits_are_counted_and_listed_up_to_a_limit(driver: Driver) -> None:
    note = driver.entry.measures[0].notes[0]
    driver.session.do(SetNoteText(note.id, "æ" * (MOST_SHOWN + 234)), "x")
    search(driver, "æ")
    assert rows(driver).hits.rowCount() == MOST_SHOWN
    assert "1\u00a02" in driver.visible_text()


def test_the_field_announces_the_number_of_hits(driver: Driver) -> None:
    search(driver, "kommune")
    accessible = QAccessible.queryAccessibleInterface(bar(driver))
    assert str(hits(driver, "kommune")) in accessible.text(QAccessible.Text.Description)
    assert accessible.text(QAccessible.Text.Name)


def test_a_click_on_a_hit_goes_there(driver: Driver) -> None:
    search(driver, "kommune")
    where = rows(driver).visualRect(rows(driver).hits.index(2)).center()
    QTest.mouseClick(rows(driver).viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert selected(driver).casefold() == "kommune"
    assert rows(driver).row() == 2


def test_alt_and_arrows_still_move_notes_while_hits_are_shown(driver: Driver) -> None:
    search(driver, "Ledersamlinger")
    driver.press(KEY.Key_Return)
    before = driver.note_texts()
    driver.press(KEY.Key_Up, ALT)
    assert driver.note_texts() == [before[1], before[0], *before[2:]]


def test_f3_starts_a_search_where_there_is_none(driver: Driver) -> None:
    driver.press(KEY.Key_F3)
    assert driver.focus is bar(driver)
    assert not driver.workspace.left.is_searching


def test_ctrl_h_shows_both_fields_and_tab_leads_from_one_to_the_other(driver: Driver) -> None:
    driver.press(KEY.Key_H, CONTROL)
    panel = driver.workspace.left.search
    assert driver.focus is bar(driver)
    assert panel.words.isVisible()
    assert "Skriv et søkeord." in driver.visible_text()
    driver.type("kommune")
    driver.press(KEY.Key_Tab)
    assert panel.words.hasFocus()
    driver.type("bydel")
    driver.press(KEY.Key_Return)
    assert hits(driver, "bydel") == 1
    driver.press(KEY.Key_Tab, SHIFT)
    assert driver.focus is bar(driver)
    bar(driver).clear()
    bar(driver).textEdited.emit("")
    assert panel.words.isVisible()
    driver.press(KEY.Key_Escape)
    assert not driver.workspace.left.is_searching


@contextmanager
def session_lock(path: Path) -> Iterator[None]:
    """Another window that has locked the file."""
    lock = FileLock.acquire(path, name="Ola", now=A_DAY)
    assert isinstance(lock, FileLock)
    try:
        yield
    finally:
        lock.release()


@pytest.mark.parametrize("button", ["Erstatt", "Erstatt alle"])
def test_undo_after_a_replacement_is_of_the_replacement_wherever_the_keyboard_is(
    driver: Driver, button: str
) -> None:
    before = driver.report
    panel = driver.workspace.left.search
    driver.press(KEY.Key_H, CONTROL)
    driver.type("kommune")
    driver.press(KEY.Key_Tab)
    driver.type("bydel")
    buttons = {each.text(): each for each in panel.replacing.findChildren(QPushButton)}
    while driver.report == before:  # the first hits may be the form's own
        buttons[button].click()
        driver.session.finish_requests()
        QApplication.processEvents()
    panel.words.setFocus()
    driver.press(KEY.Key_Z, CONTROL)
    assert panel.words.text() == "bydel"
    assert driver.report == before
