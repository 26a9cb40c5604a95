"""The page «Felles melding»: what is written, notes by unit and theme, what is left out, pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import Arrangement, JointGoal, NoteRef
from kplan_desktop.domain.collection.goal_edits import leave_out
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion
from kplan_desktop.ui.joint_report.goal_rows import JointRow, JointRowKind
from kplan_desktop.ui.joint_report.joint_outline import JointPlace, JointPlaceKind
from kplan_desktop.ui.joint_report.joint_report_page import JointReportPage
from kplan_desktop.ui.joint_report.note_list import NOTES_MIME
from kplan_desktop.ui.joint_report.theme_flow import ThemeFlow
from kplan_desktop.ui.office_intake.office_context import OfficePage, OfficePlace
from tests.ui.inputs import make_theme
from tests.ui.office.offices import Office, office
from tests.ui.office.received import generated_collection
from tests.ui.preview.fake_server import preview_command

KEYS = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PATIENCE = 60_000


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Office, JointReportPage]]:
    """The page of a generated collection of four units, once all is read."""
    with shown(qtbot, tmp_path) as both:
        yield both


@contextmanager
def shown(
    qtbot: QtBot,
    folder: Path,
    *,
    read_only: bool = False,
    preview: tuple[str, ...] = (),
    scale: float = 1.0,
) -> Iterator[tuple[Office, JointReportPage]]:
    it = generated_collection(5, 4)
    with office(
        folder,
        it.collection,
        it.facts,
        it.contents,
        read_only=read_only,
        preview=preview,
        theme=make_theme("light", scale),
    ) as place:
        page = JointReportPage(place.context)
        place.window.resize(1200, 700)
        page.resize(1200, 700)
        place.window.show()
        page.show()
        settle(qtbot, page)
        yield place, page
        place.window.hide()


def settle(qtbot: QtBot, page: JointReportPage) -> None:
    """Wait until the content shows what was chosen last."""
    qtbot.waitUntil(lambda: page.source.report is not None and not page.source.is_busy)


def goal_of(place: Office, page: JointReportPage) -> JointGoal:
    return place.context.session.collection.joint_goal(page.goal.goal_id)


def notes(page: JointReportPage) -> list[JointRow]:
    return [row for row in page.goal.notes.notes.rows if row.kind is JointRowKind.NOTE]


def choose(page: JointReportPage, *refs: NoteRef) -> None:
    """Choose these notes with the keyboard's focus in the list."""
    listed = page.goal.notes
    listed.setFocus()
    listed.clearSelection()
    listed.choose(listed.number_of(refs[:1]))
    for ref in refs[1:]:
        index = listed.notes.index(listed.number_of([ref]))
        listed.selectionModel().select(index, listed.selectionModel().SelectionFlag.Select)


def answer(monkeypatch: pytest.MonkeyPatch, *titles: str) -> None:
    """Answer the next questions for a title."""
    wanted = list(titles)
    monkeypatch.setattr(ThemeFlow, "_ask", lambda *_: wanted.pop(0))


def test_the_notes_are_listed_as_they_are_printed(made: tuple[Office, JointReportPage]) -> None:
    _, page = made
    content = page.source.goal(page.goal.goal_id)
    assert content is not None
    printed = [note.ref for group in content.groups for note in group.notes]
    assert [row.refs[0] for row in notes(page)] == printed
    heads = [row.title for row in page.goal.notes.notes.rows if row.kind is JointRowKind.GROUP]
    assert heads == [group.title for group in content.groups]
    assert page.goal.notes.height() > page.height()
    model = page.goal.notes.notes
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    assert notes(page)[0].text in spoken


def test_what_is_typed_is_one_step_and_never_waits_for_the_deliveries(
    made: tuple[Office, JointReportPage],
) -> None:
    place, page = made
    before = page.source.report
    page.goal.take_focus()
    QTest.keyClicks(page.goal.text.text, "God dialog")
    QTest.keyClick(page.goal.text.text, KEYS.Key_Return)
    QTest.keyClicks(page.goal.text.text, "og mer")
    assert goal_of(place, page).text == "God dialog\nog mer"
    assert page.source.report is before
    assert not page.source.is_busy
    place.context.session.undo_stack.undo()
    assert goal_of(place, page).text == ""
    assert page.goal.text.text.text() == ""


def test_what_stands_below_a_text_moves_in_the_same_event(
    made: tuple[Office, JointReportPage],
) -> None:
    _, page = made
    page.goal.take_focus()
    text, frame, listed = page.goal.text.text, page.goal.text, page.goal.notes
    below = [listed.mapTo(page.goal, QPoint()).y()]
    for key in (KEYS.Key_Return, KEYS.Key_Return, KEYS.Key_Backspace, KEYS.Key_Backspace):
        QTest.keyClick(text, key)
        assert frame.rect().contains(text.geometry())
        assert page.goal._page.height() >= page.goal._page.minimumSizeHint().height()
        below.append(listed.mapTo(page.goal, QPoint()).y())
    assert below[0] < below[1] < below[2]
    assert below[4:1:-1] == below[:3]
    QApplication.processEvents()
    assert listed.mapTo(page.goal, QPoint()).y() == below[0]


def test_another_goal_has_another_text_and_its_mark_says_so(
    made: tuple[Office, JointReportPage],
) -> None:
    place, page = made
    first, second = (goal.id for goal in [*place.context.session.collection.form.goals()][:2])
    page.goal.text.text.insertPlainText("Én")
    page.outline.choose(JointPlace(JointPlaceKind.GOAL, second))
    assert page.goal.text.text.text() == ""
    page.goal.text.text.insertPlainText("To")
    goals = place.context.session.collection.goals
    assert {key: goal.text for key, goal in goals.items()} == {first: "Én", second: "To"}
    item = page.outline._items[JointPlace(JointPlaceKind.GOAL, first)]
    assert "text written" in item.data(0, Qt.ItemDataRole.AccessibleTextRole)


def test_notes_are_left_out_and_taken_back_by_delete(
    made: tuple[Office, JointReportPage], qtbot: QtBot
) -> None:
    place, page = made
    one, two = notes(page)[0].refs[0], notes(page)[1].refs[0]
    told: list[str] = []
    place.context.session.step_done.connect(lambda text, _: told.append(text))
    choose(page, one, two)
    QTest.keyClick(page.goal.notes, KEYS.Key_Delete)
    assert goal_of(place, page).left_out >= {one, two}
    assert len(told) == 1
    settle(qtbot, page)
    left_out = [row for row in page.goal.notes.notes.rows if row.kind is JointRowKind.LEFT_OUT]
    assert {row.refs[0] for row in left_out} >= {one, two}
    listed = [row.refs[0] for row in page.left_out.notes.notes.rows if row.refs]
    assert {one, two} <= set(listed)
    choose(page, one)
    QTest.keyClick(page.goal.notes, KEYS.Key_Delete)
    assert one not in goal_of(place, page).left_out
    place.context.session.undo_stack.undo()
    place.context.session.undo_stack.undo()
    assert goal_of(place, page).left_out == frozenset()


def test_after_leaving_a_note_out_the_next_one_is_current(
    made: tuple[Office, JointReportPage], qtbot: QtBot
) -> None:
    place, page = made
    wanted = [row.refs[0] for row in notes(page)[:3]]
    following = notes(page)[3].refs[0]
    told: list[str] = []
    place.context.session.step_done.connect(lambda text, _: told.append(text))
    first = one_line(notes(page)[0].text)
    choose(page, wanted[0])
    for _ in wanted:
        QTest.keyClick(page.goal.notes, KEYS.Key_Delete)
        settle(qtbot, page)
    assert goal_of(place, page).left_out >= set(wanted)
    current = page.goal.notes.current_row
    assert current is not None
    assert current.refs[0] == following
    assert page.goal.chosen_notes() == [current]
    assert told[0] == f"Left out: {beginning(first, 60)}"


def test_themes_are_made_filled_renamed_moved_and_removed_by_keys(
    made: tuple[Office, JointReportPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, page = made
    one, two, three = (row.refs[0] for row in notes(page)[:3])
    answer(monkeypatch, "Kurs", "Konserter", "Samlinger")
    choose(page, one, two)
    page.goal.bar.add.click()
    page.goal.notes.clearSelection()
    page.goal.bar.add.click()
    settle(qtbot, page)
    kurs, konserter = goal_of(place, page).themes
    assert kurs.title == "Kurs"
    assert {one, two} <= set(kurs.notes)
    assert page.goal.bar.by_theme.isChecked()
    heads = [row.title for row in page.goal.notes.notes.rows if row.kind is JointRowKind.GROUP]
    assert heads[:2] == ["Kurs", "Konserter"]  # without notes yet, so that some can be put there
    choose(page, one)
    QTest.keyClick(page.goal.notes, KEYS.Key_Down, ALT)
    assert goal_of(place, page).themes[0].notes[:2] == (two, one)
    button = page.goal.bar.buttons[konserter.id]
    QTest.keyClick(button, KEYS.Key_Left, ALT)
    assert [theme.title for theme in goal_of(place, page).themes] == ["Konserter", "Kurs"]
    QTest.keyClick(page.goal.bar.buttons[kurs.id], KEYS.Key_F2)
    assert goal_of(place, page).themes[1].title == "Samlinger"
    page.goal.flow.put([three], konserter.id)
    assert goal_of(place, page).themes[0].notes == (three,)
    QTest.keyClick(page.goal.bar.buttons[kurs.id], KEYS.Key_Delete)
    assert [theme.title for theme in goal_of(place, page).themes] == ["Konserter"]
    for _ in range(6):
        place.context.session.undo_stack.undo()
    assert [theme.title for theme in goal_of(place, page).themes] == ["Kurs"]


def test_notes_are_dropped_on_a_theme_and_before_a_note(
    made: tuple[Office, JointReportPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, page = made
    answer(monkeypatch, "Kurs")
    one, two, three = (row.refs[0] for row in notes(page)[:3])
    choose(page, one)
    page.goal.bar.add.click()
    settle(qtbot, page)
    (theme,) = goal_of(place, page).themes
    listed = page.goal.notes
    listed.dragged = (two,)
    row = listed.notes.index(listed.number_of([one]))
    target = listed._target(listed.visualRect(row).topLeft() + QPoint(5, 2))
    assert target is not None
    assert target[:2] == (theme.id, one)
    drop(page, two, listed.visualRect(row).topLeft() + QPoint(5, 2))
    assert goal_of(place, page).themes[0].notes[:2] == (two, one)
    settle(qtbot, page)
    page.goal.bar.dropped.emit((three,), theme.id)
    assert goal_of(place, page).themes[0].notes[-1] == three


def drop(page: JointReportPage, ref: NoteRef, at: QPoint) -> None:
    listed = page.goal.notes
    listed.dragged = (ref,)
    data = QMimeData()
    data.setData(NOTES_MIME, b"")
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    listed.dropEvent(event)


def test_what_is_read_stays_where_it_is_when_a_row_above_goes(
    made: tuple[Office, JointReportPage], qtbot: QtBot
) -> None:
    place, page = made
    listed, bar = page.goal.notes, page.goal._scroll.verticalScrollBar()
    first = notes(page)[0]
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(bar.maximum() - 20)
    at_edge = listed.indexAt(QPoint(5, bar.value() - listed.y()))
    row = listed.notes.rows[at_edge.row()]
    seen = listed.y() + listed.visualRect(at_edge).top() - bar.value()
    session = place.context.session
    session.do(leave_out(session.collection, page.goal.goal_id, first.refs), "x")
    settle(qtbot, page)
    moved = listed.notes.index(listed.number_of(row.refs))
    assert moved.row() < at_edge.row()
    assert listed.y() + listed.visualRect(moved).top() - bar.value() == seen


def test_a_place_is_shown_from_elsewhere_and_a_note_opened_in_its_report(
    made: tuple[Office, JointReportPage],
) -> None:
    place, page = made
    row = notes(page)[4]
    ref = row.refs[0]
    page.show_place(OfficePlace(OfficePage.JOINT_REPORT, ref.unit_id, row.goal_id, ref.note_id))
    assert page.goal.notes.current_row == row
    QTest.keyClick(page.goal.notes, KEYS.Key_Return)
    assert place.places == [OfficePlace(OfficePage.READING, ref.unit_id, row.goal_id, ref.note_id)]
    asked: list[QPoint] = []
    page.goal.notes.menu_requested.disconnect(page.goal.flow.show_note_menu)
    page.goal.notes.menu_requested.connect(asked.append)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(page.goal.notes, QContextMenuEvent(reason, QPoint(), QPoint()))
    assert len(asked) == 1


def test_a_click_on_a_page_leads_to_the_note(made: tuple[Office, JointReportPage]) -> None:
    place, page = made
    goals = [goal.id for goal in place.context.session.collection.form.goals()]
    page.outline.choose(JointPlace(JointPlaceKind.GOAL, goals[3]))
    row = notes(page)[2]
    page.outline.choose(JointPlace(JointPlaceKind.GOAL, goals[0]))
    location = Location(goals[3], None, row.refs[0].note_id)
    region = PrintedRegion(location, 0, 0, 1, 1, row.refs[0].unit_id)
    page.preview.region_requested.emit(region)
    assert page.goal.goal_id == goals[3]
    assert page.goal.notes.current_row == row


def test_the_head_is_typed_and_the_order_is_remembered(
    made: tuple[Office, JointReportPage], qtbot: QtBot
) -> None:
    place, page = made
    page.outline.choose(JointPlace(JointPlaceKind.HEAD))
    page.head.take_focus()
    QTest.keyClicks(page.head.title, "Melding")
    page.head.introduction.text.insertPlainText("Først")
    head = place.context.session.collection.head
    assert (head.title, head.introduction) == ("Melding", "Først")
    place.context.session.undo_stack.undo()
    place.context.session.undo_stack.undo()
    assert page.head.title.text() == ""
    page.goal.bar.by_theme.click()
    assert goal_of(place, page).arrangement is Arrangement.BY_THEME
    settle(qtbot, page)
    assert page.goal.bar.by_theme.isChecked()


def test_nothing_is_changed_where_the_file_is_only_read(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, read_only=True) as (place, page):
        before = place.context.session.collection
        choose(page, notes(page)[0].refs[0])
        QTest.keyClick(page.goal.notes, KEYS.Key_Delete)
        QTest.keyClick(page.goal.notes, KEYS.Key_T, CONTROL)
        assert page.goal.text.text.isReadOnly()
        assert not page.goal.bar.by_theme.isEnabled()
        assert page.goal.bar.add.isHidden()
        assert place.context.session.collection == before


def test_tab_leads_through_the_page_in_the_order_that_is_seen(
    made: tuple[Office, JointReportPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, page = made
    answer(monkeypatch, "Kurs", "Konserter")
    page.goal.bar.add.click()
    page.goal.bar.add.click()
    settle(qtbot, page)
    goal, bar = page.goal, page.goal.bar
    wanted: list[QWidget] = [goal.national.button, goal.text.text, goal.figures.button]
    wanted += [goal.outcomes.button, goal.notes, bar.by_theme, bar.add, *bar.buttons.values()]
    wanted = [each for each in wanted if each.isVisible()]
    order: list[QWidget] = []
    found = page.outline.nextInFocusChain()
    while found is not None and found is not page.outline:
        if found in wanted:
            order.append(found)
        found = found.nextInFocusChain()
    assert order == wanted


def test_large_text_in_a_narrow_window_is_cut_nowhere(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, scale=2.0) as (place, page):
        place.window.resize(900, 700)
        page.resize(900, 700)
        for fold in (page.goal.national, page.goal.figures, page.goal.outcomes):
            fold.button.setChecked(True)
        qtbot.waitUntil(lambda: page.goal.width() < 700)
        room = page.goal._scroll.viewport().width()
        assert page.goal._page.minimumSizeHint().width() <= room


@pytest.mark.long
def test_the_pages_follow_what_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, preview=preview_command()) as (_, page):
        assert page.preview.isVisible()
        qtbot.waitUntil(lambda: page.preview.is_current, timeout=PATIENCE)
        page.goal.text.text.insertPlainText("Skrevet nå")
        assert not page.preview.is_current
        qtbot.waitUntil(lambda: page.preview.is_current, timeout=PATIENCE)
