"""Notes and measures dragged by their grip: within the page, and onto the tree."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.domain.model.location import InGoal, InMeasure, notes_in
from kplan_desktop.ui.goal_page.row_actions import MeasureTarget, NoteTarget, Target
from kplan_desktop.ui.goal_page.row_drag import RowDrag
from kplan_desktop.ui.outline.outline_model import OutlineLocation
from tests.ui.driver import Driver

LEFT, MOVE = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction
PLAIN = Qt.KeyboardModifier.NoModifier


def dragging(driver: Driver) -> RowDrag:
    return driver.page.findChildren(RowDrag)[0]


def drop(driver: Driver, target: Target, where: QWidget, at: QPoint) -> bool:
    """Send the events of dragging a row to a point of a widget; whether the drop was accepted."""
    taken: list[bool] = []

    def carry(drag: QDrag) -> None:
        data: QMimeData = drag.mimeData()
        for event in (
            QDragEnterEvent(QPointF(at), MOVE, data, LEFT, PLAIN),
            QDragMoveEvent(QPointF(at), MOVE, data, LEFT, PLAIN),
            QDropEvent(QPointF(at), MOVE, data, LEFT, PLAIN, QEvent.Type.Drop),
        ):
            QApplication.sendEvent(where, event)
            taken.append(event.isAccepted())

    dragging(driver).drag(target, carry)
    return all(taken)


def top_of(driver: Driver, widget: QWidget | None) -> QPoint:
    """A point near the top edge of a widget on the page."""
    assert widget is not None
    return widget.mapTo(driver.page.viewport(), QPoint(30, 2))


def row_of(driver: Driver, place: OutlineLocation) -> QPoint:
    index = driver.workspace.outline_model.index_of(place)
    assert index.isValid()
    driver.workspace.outline.scrollTo(index)
    return driver.workspace.outline.visualRect(index).center()


def ids(driver: Driver, measure: int) -> list[str]:
    return [note.id for note in driver.entry.measures[measure].notes]


def test_a_note_is_dropped_above_another_of_its_list_and_undo_brings_it_back(
    driver: Driver,
) -> None:
    first, second, third, *_ = before = ids(driver, 0)
    page = driver.page
    assert drop(driver, NoteTarget(first), page.viewport(), top_of(driver, page.row(third)))
    assert ids(driver, 0)[:3] == [second, first, third]
    driver.workspace.undo()
    assert ids(driver, 0) == before


def test_a_note_is_dropped_into_another_measure(driver: Driver) -> None:
    note, others = ids(driver, 0)[0], ids(driver, 1)
    page = driver.page
    assert drop(driver, NoteTarget(note), page.viewport(), top_of(driver, page.row(others[0])))
    assert ids(driver, 1) == [note, *others]


def test_a_note_is_dropped_onto_a_measure_and_onto_another_goal_in_the_tree(driver: Driver) -> None:
    first, second = ids(driver, 0)[:2]
    outline, goal = driver.workspace.outline, driver.entry
    measure = goal.measures[1]
    at = row_of(driver, OutlineLocation("", goal.goal_id, measure.id))
    assert drop(driver, NoteTarget(first), outline.viewport(), at)
    assert notes_in(driver.report, InMeasure(measure.id))[-1].id == first
    other_goal = driver.report.goals[1].goal_id
    at = row_of(driver, OutlineLocation("", other_goal))
    assert drop(driver, NoteTarget(second), outline.viewport(), at)
    assert notes_in(driver.report, InGoal(other_goal))[-1].id == second


def test_a_measure_is_dropped_above_another_and_onto_another_goal(driver: Driver) -> None:
    first, second = (measure.id for measure in driver.entry.measures[:2])
    page, outline = driver.page, driver.workspace.outline
    assert drop(driver, MeasureTarget(second), page.viewport(), top_of(driver, page.head(first)))
    assert [measure.id for measure in driver.entry.measures][:2] == [second, first]
    other_goal = driver.report.goals[1].goal_id
    at = row_of(driver, OutlineLocation("", other_goal))
    assert drop(driver, MeasureTarget(first), outline.viewport(), at)
    assert [measure.id for measure in driver.report.entry(other_goal).measures] == [first]


@pytest.mark.parametrize(
    "where", [lambda d: d.page.viewport(), lambda d: d.workspace.outline.viewport()]
)
def test_foreign_drag_data_is_rejected(driver: Driver, where: Callable[[Driver], QWidget]) -> None:
    data = QMimeData()
    data.setText("fremmed")
    event = QDragEnterEvent(QPointF(40, 40), MOVE, data, LEFT, PLAIN)
    event.ignore()
    before = driver.report
    QApplication.sendEvent(where(driver), event)
    assert not event.isAccepted()
    assert driver.report is before


def test_a_strategy_area_in_the_tree_accepts_no_drop(driver: Driver) -> None:
    outline, model = driver.workspace.outline, driver.workspace.outline_model
    at = outline.visualRect(model.index(0)).center()
    before = driver.report
    assert not drop(driver, NoteTarget(ids(driver, 0)[0]), outline.viewport(), at)
    assert driver.report is before
