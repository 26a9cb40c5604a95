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
from tests.ui.activity.harness import Desk

LEFT, MOVE = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction
PLAIN = Qt.KeyboardModifier.NoModifier


def dragging(desk: Desk) -> RowDrag:
    return desk.page.findChildren(RowDrag)[0]


def drop(desk: Desk, target: Target, where: QWidget, at: QPoint) -> bool:
    """Drag a row to a point of a widget, as Qt tells of it; whether it was taken."""
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

    dragging(desk).drag(target, carry)
    return all(taken)


def top_of(desk: Desk, widget: QWidget | None) -> QPoint:
    """A point near the upper edge of something on the page."""
    assert widget is not None
    return widget.mapTo(desk.page.viewport(), QPoint(30, 2))


def row_of(desk: Desk, place: OutlineLocation) -> QPoint:
    index = desk.workspace.outline_model.index_of(place)
    assert index.isValid()
    desk.workspace.outline.scrollTo(index)
    return desk.workspace.outline.visualRect(index).center()


def ids(desk: Desk, measure: int) -> list[str]:
    return [note.id for note in desk.entry.measures[measure].notes]


def test_a_note_is_dropped_above_another_of_its_list_and_undo_brings_it_back(desk: Desk) -> None:
    first, second, third, *_ = before = ids(desk, 0)
    page = desk.page
    assert drop(desk, NoteTarget(first), page.viewport(), top_of(desk, page.row(third)))
    assert ids(desk, 0)[:3] == [second, first, third]
    desk.workspace.undo()
    assert ids(desk, 0) == before


def test_a_note_is_dropped_into_another_measure(desk: Desk) -> None:
    note, there = ids(desk, 0)[0], ids(desk, 1)
    page = desk.page
    assert drop(desk, NoteTarget(note), page.viewport(), top_of(desk, page.row(there[0])))
    assert ids(desk, 1) == [note, *there]


def test_a_note_is_dropped_onto_a_measure_and_onto_another_goal_in_the_tree(desk: Desk) -> None:
    first, second = ids(desk, 0)[:2]
    outline, goal = desk.workspace.outline, desk.entry
    measure = goal.measures[1]
    at = row_of(desk, OutlineLocation("", goal.goal_id, measure.id))
    assert drop(desk, NoteTarget(first), outline.viewport(), at)
    assert notes_in(desk.report, InMeasure(measure.id))[-1].id == first
    other = desk.report.goals[1].goal_id
    at = row_of(desk, OutlineLocation("", other))
    assert drop(desk, NoteTarget(second), outline.viewport(), at)
    assert notes_in(desk.report, InGoal(other))[-1].id == second


def test_a_measure_is_dropped_above_another_and_onto_another_goal(desk: Desk) -> None:
    one, two = (measure.id for measure in desk.entry.measures[:2])
    page, outline = desk.page, desk.workspace.outline
    assert drop(desk, MeasureTarget(two), page.viewport(), top_of(desk, page.head(one)))
    assert [measure.id for measure in desk.entry.measures][:2] == [two, one]
    other = desk.report.goals[1].goal_id
    at = row_of(desk, OutlineLocation("", other))
    assert drop(desk, MeasureTarget(one), outline.viewport(), at)
    assert [measure.id for measure in desk.report.entry(other).measures] == [one]


@pytest.mark.parametrize(
    "where", [lambda d: d.page.viewport(), lambda d: d.workspace.outline.viewport()]
)
def test_what_comes_from_elsewhere_is_not_taken(
    desk: Desk, where: Callable[[Desk], QWidget]
) -> None:
    data = QMimeData()
    data.setText("fremmed")
    event = QDragEnterEvent(QPointF(40, 40), MOVE, data, LEFT, PLAIN)
    event.ignore()
    before = desk.report
    QApplication.sendEvent(where(desk), event)
    assert not event.isAccepted()
    assert desk.report is before


def test_an_area_of_the_tree_takes_nothing(desk: Desk) -> None:
    outline, model = desk.workspace.outline, desk.workspace.outline_model
    at = outline.visualRect(model.index(0)).center()
    before = desk.report
    assert not drop(desk, NoteTarget(ids(desk, 0)[0]), outline.viewport(), at)
    assert desk.report is before
