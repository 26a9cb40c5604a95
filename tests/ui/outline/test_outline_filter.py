"""The tree filtered to one kind of work, by key and by mouse."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from kplan_desktop.domain.model.edits import RemoveNote, SetNoteText
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.review.outline_filter import Filter
from kplan_desktop.ui.outline.outline_model import OutlineLocation
from tests.ui.driver import CONTROL, PATIENCE, Driver

KEY = Qt.Key


def shown_ids(driver: Driver) -> tuple[set[str], set[str]]:
    """The goals and measures that the tree shows."""
    goals, measures = set[str](), set[str]()
    outline, model = driver.workspace.outline, driver.workspace.outline_model

    def visit(parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            if outline.isRowHidden(row, parent):
                continue
            index = model.index(row, 0, parent)
            location = model.place(index)
            if location.measure_id is not None:
                measures.add(location.measure_id)
            elif location.goal_id is not None:
                goals.add(location.goal_id)
            if outline.isExpanded(index):
                visit(index)

    visit(QModelIndex())
    return goals, measures


def chosen_filter(driver: Driver) -> Filter | None:
    return driver.workspace.left.filters.filter


def wait_for_counts(driver: Driver) -> None:
    bar = driver.workspace.left.filters
    driver.qtbot.waitUntil(lambda: bool(bar._counts), timeout=PATIENCE)


def choose(driver: Driver, which: Filter | None) -> None:
    wait_for_counts(driver)
    driver.workspace.left.filters.choose(which)
    QApplication.processEvents()


def test_the_empty_filter_shows_only_goals_and_measures_without_notes(driver: Driver) -> None:
    before = shown_ids(driver)
    choose(driver, Filter.EMPTY)
    goals, measures = shown_ids(driver)
    empty = {e.goal_id for e in driver.report.goals if not e.measures and not e.notes}
    assert empty <= goals < {e.goal_id for e in driver.report.goals}
    received = {m.id for m in driver.report.measures() if m.notes}
    assert not measures & received
    choose(driver, None)
    assert shown_ids(driver) == before


def test_the_no_figures_filter_expands_goals_to_the_measures_without_figures(
    driver: Driver,
) -> None:
    choose(driver, Filter.NO_FIGURES)
    _, measures = shown_ids(driver)
    assert measures == {
        m.id
        for m in driver.report.measures()
        if any(not driver.report.activities[n.activity_id].figures for n in m.notes)
    }


def test_the_filter_is_set_and_cleared_by_key(driver: Driver) -> None:
    wait_for_counts(driver)
    everything = shown_ids(driver)
    driver.press(KEY.Key_L, CONTROL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert len(texts) == 6
    assert any(text.endswith(")") for text in texts[1:4])
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert chosen_filter(driver) is Filter.EMPTY
    assert shown_ids(driver) != everything
    button = driver.focus
    assert isinstance(button, QToolButton)
    assert button.text() in button.accessibleName()
    driver.press(KEY.Key_Tab)
    driver.press(KEY.Key_Space)
    assert chosen_filter(driver) is None
    assert shown_ids(driver) == everything


def test_the_changed_filter_is_disabled_without_a_delivery(driver: Driver) -> None:
    wait_for_counts(driver)
    bar = driver.workspace.left.filters
    assert not bar._actions[Filter.CHANGED].isEnabled()
    driver.wait_for_database()
    driver.workspace.compare_with(driver.report)
    driver.qtbot.waitUntil(lambda: Filter.CHANGED in bar._counts, timeout=PATIENCE)
    choose(driver, Filter.CHANGED)
    assert shown_ids(driver) == (set(), set())
    note = driver.entry.measures[1].notes[0]
    driver.session.do(SetNoteText(note.id, "nytt"), "x")
    driver.qtbot.waitUntil(lambda: bool(shown_ids(driver)[1]), timeout=PATIENCE)
    assert shown_ids(driver) == ({driver.page.goal_id}, {driver.entry.measures[1].id})
    driver.workspace.compare_with(None)
    driver.qtbot.waitUntil(lambda: bar.filter is None, timeout=PATIENCE)


def test_the_selection_stays_selected_and_on_the_page(driver: Driver) -> None:
    measure = driver.entry.measures[1]
    driver.workspace.go_to(Location(driver.page.goal_id, measure.id))
    choose(driver, Filter.EMPTY)
    model, outline = driver.workspace.outline_model, driver.workspace.outline
    assert model.place(outline.currentIndex()).measure_id == measure.id
    assert driver.page.goal_id == driver.report.goals[0].goal_id
    choose(driver, None)
    assert model.place(outline.currentIndex()).measure_id == measure.id
    assert not outline.visualRect(outline.currentIndex()).isEmpty()


def test_the_measure_being_edited_stays_in_the_filter(driver: Driver) -> None:
    measure = driver.entry.measures[1]
    bar = driver.workspace.left.filters
    wait_for_counts(driver)
    count = bar._counts[Filter.EMPTY]
    for note in measure.notes:
        driver.session.do(RemoveNote(note.id), "x")
    driver.qtbot.waitUntil(lambda: bar._counts[Filter.EMPTY] == count + 1, timeout=PATIENCE)
    choose(driver, Filter.EMPTY)
    location = OutlineLocation("", driver.page.goal_id, measure.id)
    driver.workspace.outline.setCurrentIndex(driver.workspace.outline_model.index_of(location))
    driver.page.begin_note(measure.id)
    driver.type("Fagdag")
    driver.qtbot.waitUntil(lambda: bar._counts[Filter.EMPTY] == count, timeout=PATIENCE)
    assert measure.id in shown_ids(driver)[1]


def test_arrows_move_between_visible_rows(driver: Driver) -> None:
    choose(driver, Filter.EMPTY)
    outline, model = driver.workspace.outline, driver.workspace.outline_model
    outline.setFocus()
    goals, _ = shown_ids(driver)
    met = set()
    for _ in range(30):
        driver.press(KEY.Key_Down)
        location = model.place(outline.currentIndex())
        assert not outline.isRowHidden(
            outline.currentIndex().row(), outline.currentIndex().parent()
        )
        met |= {location.goal_id} if location.goal_id else set()
    assert met == goals
