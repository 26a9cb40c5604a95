"""The tree narrowed to one kind of work, by key and by hand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from kplan_desktop.domain.model.edits import RemoveNote, SetNoteText
from kplan_desktop.domain.review.findings import Location
from kplan_desktop.domain.review.outline_filter import Filter
from kplan_desktop.ui.outline.outline_model import OutlineLocation
from tests.ui.activity.harness import CONTROL, PATIENCE, Desk

KEY = Qt.Key


def seen(desk: Desk) -> tuple[set[str], set[str]]:
    """The goals and measures that the tree shows."""
    goals, measures = set[str](), set[str]()
    outline, model = desk.workspace.outline, desk.workspace.outline_model

    def look(parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            if outline.isRowHidden(row, parent):
                continue
            index = model.index(row, 0, parent)
            place = model.place(index)
            if place.measure_id is not None:
                measures.add(place.measure_id)
            elif place.goal_id is not None:
                goals.add(place.goal_id)
            if outline.isExpanded(index):
                look(index)

    look(QModelIndex())
    return goals, measures


def chosen_filter(desk: Desk) -> Filter | None:
    return desk.workspace.left.filters.filter


def wait_for_counts(desk: Desk) -> None:
    bar = desk.workspace.left.filters
    desk.qtbot.waitUntil(lambda: bool(bar._counts), timeout=PATIENCE)


def choose(desk: Desk, which: Filter | None) -> None:
    wait_for_counts(desk)
    desk.workspace.left.filters.choose(which)
    QApplication.processEvents()


def test_empty_shows_only_goals_and_measures_of_which_nothing_is_told(desk: Desk) -> None:
    before = seen(desk)
    choose(desk, Filter.EMPTY)
    goals, measures = seen(desk)
    empty = {e.goal_id for e in desk.report.goals if not e.measures and not e.notes}
    assert empty <= goals < {e.goal_id for e in desk.report.goals}
    told = {m.id for m in desk.report.measures() if m.notes}
    assert not measures & told
    choose(desk, None)
    assert seen(desk) == before


def test_no_figures_opens_every_goal_to_the_measures_that_lack_them(desk: Desk) -> None:
    choose(desk, Filter.NO_FIGURES)
    _, measures = seen(desk)
    assert measures == {
        m.id
        for m in desk.report.measures()
        if m.notes and not any(desk.report.activities[n.activity_id].figures for n in m.notes)
    }


def test_the_filter_is_chosen_and_ended_by_key(desk: Desk) -> None:
    wait_for_counts(desk)
    everything = seen(desk)
    desk.press(KEY.Key_L, CONTROL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert len(texts) == 5
    assert any(text.endswith(")") for text in texts[1:4])
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert chosen_filter(desk) is Filter.EMPTY
    assert seen(desk) != everything
    button = desk.focus
    assert isinstance(button, QToolButton)
    assert button.text() in button.accessibleName()
    desk.press(KEY.Key_Tab)
    desk.press(KEY.Key_Space)
    assert chosen_filter(desk) is None
    assert seen(desk) == everything


def test_what_changed_is_off_until_there_is_a_delivery_to_compare_with(desk: Desk) -> None:
    wait_for_counts(desk)
    bar = desk.workspace.left.filters
    assert not bar._actions[Filter.CHANGED].isEnabled()
    desk.workspace.compare_with(desk.report)
    desk.qtbot.waitUntil(lambda: Filter.CHANGED in bar._counts, timeout=PATIENCE)
    choose(desk, Filter.CHANGED)
    assert seen(desk) == (set(), set())
    note = desk.entry.measures[1].notes[0]
    desk.session.do(SetNoteText(note.id, "nytt"), "x")
    desk.qtbot.waitUntil(lambda: bool(seen(desk)[1]), timeout=PATIENCE)
    assert seen(desk) == ({desk.page.goal_id}, {desk.entry.measures[1].id})
    desk.workspace.compare_with(None)
    desk.qtbot.waitUntil(lambda: bar.filter is None, timeout=PATIENCE)


def test_what_is_chosen_stays_chosen_and_on_the_page(desk: Desk) -> None:
    measure = desk.entry.measures[1]
    desk.workspace.go_to(Location(desk.page.goal_id, measure.id))
    choose(desk, Filter.EMPTY)
    model, outline = desk.workspace.outline_model, desk.workspace.outline
    assert model.place(outline.currentIndex()).measure_id == measure.id
    assert desk.page.goal_id == desk.report.goals[0].goal_id
    choose(desk, None)
    assert model.place(outline.currentIndex()).measure_id == measure.id
    assert not outline.visualRect(outline.currentIndex()).isEmpty()


def test_the_measure_she_writes_in_does_not_go_away_under_her(desk: Desk) -> None:
    measure = desk.entry.measures[1]
    for note in measure.notes:
        desk.session.do(RemoveNote(note.id), "x")
    bar = desk.workspace.left.filters
    wait_for_counts(desk)
    count = bar._counts[Filter.EMPTY]
    desk.qtbot.waitUntil(lambda: bar._counts[Filter.EMPTY] == count + 1, timeout=PATIENCE)
    choose(desk, Filter.EMPTY)
    place = OutlineLocation("", desk.page.goal_id, measure.id)
    desk.workspace.outline.setCurrentIndex(desk.workspace.outline_model.index_of(place))
    desk.page.begin_note(measure.id)
    desk.type("Fagdag")
    desk.qtbot.waitUntil(lambda: bar._counts[Filter.EMPTY] == count, timeout=PATIENCE)
    assert measure.id in seen(desk)[1]


def test_arrows_go_from_one_shown_row_to_the_next(desk: Desk) -> None:
    choose(desk, Filter.EMPTY)
    outline, model = desk.workspace.outline, desk.workspace.outline_model
    outline.setFocus()
    goals, _ = seen(desk)
    met = set()
    for _ in range(30):
        desk.press(KEY.Key_Down)
        place = model.place(outline.currentIndex())
        assert not outline.isRowHidden(
            outline.currentIndex().row(), outline.currentIndex().parent()
        )
        met |= {place.goal_id} if place.goal_id else set()
    assert met == goals
