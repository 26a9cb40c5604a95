"""Going through what is missing with F8, in the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kplan_desktop.domain.model.edits import RemoveNote, SetActivity, SetNothingToReport
from kplan_desktop.domain.model.report import Activity, NothingToReport, Status
from kplan_desktop.domain.review.missing import MissingKind, missing
from tests.ui.activity.harness import SHIFT, Desk

KEY = Qt.Key


def test_f8_leads_to_each_missing_thing_and_says_what_it_is(desk: Desk) -> None:
    note = desk.entry.measures[0].notes[2]
    desk.session.do(SetActivity(Activity(id=note.activity_id, status=Status.DONE)), "x")
    for one in desk.entry.measures[1].notes:
        desk.session.do(RemoveNote(one.id), "x")
    every = missing(desk.report)
    assert [one.lack for one in every][:3] == [
        MissingKind.FIGURES,
        MissingKind.NOTES,
        MissingKind.EVERYTHING,
    ]
    desk.press(KEY.Key_F8)
    assert desk.focused_text.text() == note.text
    desk.press(KEY.Key_F8)
    assert desk.focused_text.text() == ""
    assert desk.page.goal_id == desk.report.goals[0].goal_id
    for found in every[2:]:
        desk.press(KEY.Key_F8)
        assert desk.page.goal_id == found.place.goal_id
        assert f"{found.place.number}: " in desk.all_words()
    desk.press(KEY.Key_F8)
    assert desk.focused_text.text() == note.text
    words = desk.all_words()
    assert "Fra begynnelsen" in words or "from the beginning" in words
    desk.press(KEY.Key_F8, SHIFT)
    assert desk.page.goal_id == every[-1].place.goal_id
    desk.press(KEY.Key_F8, SHIFT)
    assert desk.page.goal_id == every[-2].place.goal_id


def test_f8_goes_on_from_the_note_the_cursor_is_in(desk: Desk) -> None:
    notes = desk.entry.measures[0].notes
    for at in (0, 2):
        activity = Activity(id=notes[at].activity_id, status=Status.DONE)
        desk.session.do(SetActivity(activity), "x")
    desk.write_in_note(1)
    desk.press(KEY.Key_F8)
    assert desk.focused_text.text() == notes[2].text
    desk.write_in_note(1)
    desk.press(KEY.Key_F8, SHIFT)
    assert desk.focused_text.text() == notes[0].text


def test_where_nothing_is_missing_that_is_said(desk: Desk) -> None:
    for entry in desk.report.goals:
        mark = NothingToReport()
        desk.session.do(SetNothingToReport(entry.goal_id, mark), "x")
    focus = desk.focus
    desk.press(KEY.Key_F8)
    words = desk.all_words()
    assert "Ingenting mangler" in words or "Nothing is missing" in words
    assert desk.focus is focus
