"""The preview opens where the cursor is in the report, and follows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import AddNote, SetNoteText, apply
from kplan_desktop.domain.model.location import InMeasure, Location
from kplan_desktop.domain.model.report import Activity, Note, Report
from kplan_desktop.ui.preview.page_preview import PagePreview
from kplan_desktop.ui.preview.preview_client import PreviewClient
from tests.ui.preview.view_points import make_preview

PATIENCE = 20_000


@pytest.fixture
def preview(qtbot: QtBot, client: PreviewClient, example: Report) -> PagePreview:
    """The preview of the example, which is not shown yet."""
    preview = make_preview(client)
    qtbot.addWidget(preview)
    preview.follow(example)
    return preview


def open_it(qtbot: QtBot, preview: PagePreview) -> None:
    """Show the preview and wait for its pages."""
    preview.show()
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)


def sees(preview: PagePreview, location: Location) -> bool:
    """Whether the first line of a location is in view."""
    view, pages = preview.view, preview.view.pages
    assert pages is not None
    begin = pages.places.begin(location)
    assert begin is not None
    assert begin[1].location == location
    page, region = begin
    y = view._stack.box(page).y + region.top * view._stack.scale
    return 0 <= y - view.verticalScrollBar().value() < view.viewport().height() - 10


def note_at(report: Report, goal: int, note: int = 0) -> Location:
    """The location of a note of a goal's first measure."""
    entry = report.goals[goal]
    return Location(entry.goal_id, entry.measures[0].id, entry.measures[0].notes[note].id)


def turn_wheel(preview: PagePreview, notches: int) -> None:
    """Scroll by hand."""
    middle = QPointF(preview.view.viewport().rect().center())
    modifiers, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    turn = QPoint(0, -120 * notches)
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, middle, QPoint(), turn, buttons, modifiers, phase, False)
    QApplication.sendEvent(preview.view.viewport(), event)


def test_it_opens_where_the_cursor_is(qtbot: QtBot, preview: PagePreview, example: Report) -> None:
    last = note_at(example, -2)
    preview.follow_location(last)
    open_it(qtbot, preview)
    assert preview.view.page > 0
    assert sees(preview, last)


def test_it_opens_at_the_goal_shown_where_nothing_is_written_in(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    goal = Location(example.goals[-1].goal_id)
    preview.follow_location(goal)
    open_it(qtbot, preview)
    assert sees(preview, goal)


def test_it_follows_the_cursor_and_rests_while_that_is_in_view(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    open_it(qtbot, preview)
    far = note_at(example, -2)
    preview.follow_location(far)
    qtbot.waitUntil(lambda: sees(preview, far))
    at = preview.view.verticalScrollBar().value()
    preview.follow_location(Location(far.goal_id, far.measure_id))
    qtbot.wait(20)
    assert preview.view.verticalScrollBar().value() == at


def test_what_was_scrolled_to_by_hand_stays_while_the_same_note_is_written(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    here = note_at(example, 0)
    preview.follow_location(here)
    open_it(qtbot, preview)
    turn_wheel(preview, 20)
    page = preview.view.page
    assert page > 0
    assert here.note_id is not None
    preview.follow(apply(example, SetNoteText(here.note_id, "Fire samlinger")))
    preview.follow_location(here)
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
    assert preview.view.page == page


@pytest.mark.parametrize("scrolled", [False, True])
def test_a_new_note_comes_into_view_when_it_is_printed_unless_one_scrolls(
    qtbot: QtBot, preview: PagePreview, example: Report, scrolled: bool
) -> None:
    open_it(qtbot, preview)
    measure = example.goals[-2].measures[0]
    new = Location(example.goals[-2].goal_id, measure.id, "new")
    preview.follow_location(new)
    qtbot.wait(20)
    if scrolled:
        turn_wheel(preview, -100)
    note = Note(id="new", text="Et nytt notat " * 90, activity_id="a")
    edit = AddNote(InMeasure(measure.id), len(measure.notes), note, Activity(id="a"))
    preview.follow(apply(example, edit))
    qtbot.waitUntil(lambda: preview.is_current, timeout=PATIENCE)
    assert sees(preview, new) is not scrolled


def test_a_click_on_the_second_page_of_a_long_note_does_not_scroll(
    qtbot: QtBot, preview: PagePreview, example: Report
) -> None:
    here = note_at(example, 0)
    assert here.note_id is not None
    preview.follow(apply(example, SetNoteText(here.note_id, "Et langt notat. " * 900)))
    open_it(qtbot, preview)
    preview.location_requested.connect(preview.follow_location)
    preview.view.show_place(1, 300)
    at = preview.view.verticalScrollBar().value()
    assert at > 0
    preview.follow_location(here)
    qtbot.wait(20)
    assert preview.view.verticalScrollBar().value() == at
