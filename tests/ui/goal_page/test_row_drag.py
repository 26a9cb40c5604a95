"""Notes and measures dragged by their handle: within the page, and onto the tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.domain.model.location import InGoal, InMeasure, notes_in
from kplan_desktop.ui.goal_page.row_drag import RowDrag
from kplan_desktop.ui.outline.outline_model import OutlineLocation
from kplan_desktop.ui.widgets.drag_handle import DragHandle
from tests.ui.driver import Driver

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PRESS, MOVE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove
RELEASE = QEvent.Type.MouseButtonRelease


class Mouse:
    """A mouse whose moves come, or are left out as Qt does for a quick mouse."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver

    @property
    def drag(self) -> RowDrag:
        return self.driver.page.findChildren(RowDrag)[0]

    def press(self, handle: DragHandle) -> None:
        self._pressed = handle
        self._send(PRESS, handle.mapToGlobal(handle.rect().center()), LEFT, LEFT)

    def move(self, at: QPoint) -> None:
        self._send(MOVE, at, NONE, LEFT)

    def let_go(self, at: QPoint) -> None:
        self._send(RELEASE, at, LEFT, NONE)

    def carry(self, handle: DragHandle, at: QPoint, *, quick: bool = False) -> None:
        self.press(handle)
        if not quick:
            start = handle.mapToGlobal(handle.rect().center())
            for part in range(1, 5):
                self.move(start + (at - start) * part / 4)
        self.let_go(at)

    def _send(
        self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton
    ) -> None:
        receiver = QWidget.mouseGrabber() or self._pressed
        local = QPointF(receiver.mapFromGlobal(at))
        plain = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(receiver, QMouseEvent(kind, local, QPointF(at), button, held, plain))


@pytest.fixture
def mouse(driver: Driver) -> Iterator[Mouse]:
    """The mouse over the window; nothing of a drag is left behind."""
    yield Mouse(driver)
    assert QApplication.activePopupWidget() is None
    assert QWidget.mouseGrabber() is None
    assert QApplication.overrideCursor() is None


def top_of(widget: QWidget | None) -> QPoint:
    """A point near the top edge of a widget on the page."""
    assert widget is not None
    return widget.mapToGlobal(QPoint(30, 2))


def row_of(driver: Driver, place: OutlineLocation) -> QPoint:
    outline = driver.workspace.outline
    index = driver.workspace.outline_model.index_of(place)
    assert index.isValid()
    outline.scrollTo(index)
    return outline.viewport().mapToGlobal(outline.visualRect(index).center())


def ids(driver: Driver, measure: int) -> list[str]:
    return [note.id for note in driver.entry.measures[measure].notes]


def handle_of(driver: Driver, note_id: str) -> DragHandle:
    row = driver.page.row(note_id)
    assert row is not None
    return row.menu_button()


def head_handle(driver: Driver, measure_id: str) -> DragHandle:
    head = driver.page.head(measure_id)
    assert head is not None
    return head.menu_button()


def mark(driver: Driver, name: str) -> QWidget:
    found = driver.workspace.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


@pytest.mark.parametrize("quick", [pytest.param(False, marks=pytest.mark.long), True])
def test_a_note_is_dropped_above_another_of_its_list_and_undo_brings_it_back(
    driver: Driver, mouse: Mouse, quick: bool
) -> None:
    first, second, third, *_ = before = ids(driver, 0)
    mouse.carry(handle_of(driver, first), top_of(driver.page.row(third)), quick=quick)
    assert ids(driver, 0)[:3] == [second, first, third]
    driver.workspace.undo()
    assert ids(driver, 0) == before


@pytest.mark.parametrize("quick", [False, pytest.param(True, marks=pytest.mark.long)])
def test_a_note_is_dropped_onto_a_measure_and_onto_another_goal_in_the_tree(
    driver: Driver, mouse: Mouse, quick: bool
) -> None:
    first, second = ids(driver, 0)[:2]
    measure, goal_id = driver.entry.measures[1], driver.entry.goal_id
    at = row_of(driver, OutlineLocation("", goal_id, measure.id))
    mouse.carry(handle_of(driver, first), at, quick=quick)
    assert notes_in(driver.report, InMeasure(measure.id))[-1].id == first
    other_goal = driver.report.goals[1].goal_id
    at = row_of(driver, OutlineLocation("", other_goal))
    mouse.carry(handle_of(driver, second), at, quick=quick)
    assert notes_in(driver.report, InGoal(other_goal))[-1].id == second


@pytest.mark.parametrize("quick", [pytest.param(False, marks=pytest.mark.long), True])
def test_a_measure_is_dropped_above_another_and_onto_another_goal(
    driver: Driver, mouse: Mouse, quick: bool
) -> None:
    first, second = (measure.id for measure in driver.entry.measures[:2])
    mouse.carry(head_handle(driver, second), top_of(driver.page.head(first)), quick=quick)
    assert [measure.id for measure in driver.entry.measures][:2] == [second, first]
    other_goal = driver.report.goals[1].goal_id
    at = row_of(driver, OutlineLocation("", other_goal))
    mouse.carry(head_handle(driver, first), at, quick=quick)
    assert [measure.id for measure in driver.report.entry(other_goal).measures] == [first]


def test_a_drop_where_the_button_is_let_go_counts_not_the_last_move(
    driver: Driver, mouse: Mouse
) -> None:
    note_id, other_goal = ids(driver, 0)[0], driver.report.goals[2].goal_id
    mouse.press(handle_of(driver, note_id))
    mouse.move(row_of(driver, OutlineLocation("", driver.report.goals[1].goal_id)))
    mouse.let_go(row_of(driver, OutlineLocation("", other_goal)))
    assert notes_in(driver.report, InGoal(other_goal))[-1].id == note_id


def test_the_line_of_a_drop_is_as_wide_as_the_card(driver: Driver, mouse: Mouse) -> None:
    first, _, third, *_ = ids(driver, 0)
    row, line = driver.page.row(third), mark(driver, "dropLine")
    assert row is not None
    mouse.press(handle_of(driver, first))
    mouse.move(top_of(row))
    assert line.isVisible()
    assert (line.x(), line.width()) == (row.x(), row.width())
    assert line.width() < driver.page.column.width()
    QApplication.sendEvent(driver.window, QEvent(QEvent.Type.WindowDeactivate))
    assert not line.isVisible()


def nowhere(driver: Driver) -> QPoint:
    """The head of the side panel."""
    return driver.workspace.side.mapToGlobal(QPoint(20, 5))


def area(driver: Driver) -> QPoint:
    """A strategy area in the tree."""
    outline, model = driver.workspace.outline, driver.workspace.outline_model
    return outline.viewport().mapToGlobal(outline.visualRect(model.index(0)).center())


@pytest.mark.parametrize("where", [nowhere, area])
def test_where_nothing_can_be_dropped_the_cursor_says_so_and_nothing_is_done(
    driver: Driver, mouse: Mouse, where: Callable[[Driver], QPoint]
) -> None:
    before = driver.report
    mouse.press(handle_of(driver, ids(driver, 0)[0]))
    mouse.move(where(driver))
    cursor = QApplication.overrideCursor()
    assert cursor is not None
    assert cursor.shape() == Qt.CursorShape.ForbiddenCursor
    mouse.let_go(where(driver))
    assert driver.report is before


def test_escape_cancels_and_other_keys_wait_until_it_is_over(driver: Driver, mouse: Mouse) -> None:
    text = driver.write_in_note(1)
    before = driver.report
    at = row_of(driver, OutlineLocation("", driver.report.goals[1].goal_id))
    mouse.press(handle_of(driver, ids(driver, 0)[0]))
    mouse.move(at)
    driver.type("x")
    composed = QInputMethodEvent()
    composed.setCommitString("é")
    QApplication.sendEvent(text, composed)
    assert driver.report is before
    driver.press(Qt.Key.Key_Escape)
    assert not mouse.drag.is_dragging
    assert not mark(driver, "dropRow").isVisible()
    mouse.let_go(at)
    assert driver.report is before
    assert driver.focus is text


def test_a_folded_goal_opens_under_the_mouse_so_that_its_measures_can_be_dropped_on(
    driver: Driver, mouse: Mouse
) -> None:
    outline, model = driver.workspace.outline, driver.workspace.outline_model
    goal_id = next(entry.goal_id for entry in driver.report.goals[1:] if entry.measures)
    goal = model.index_of(OutlineLocation("", goal_id))
    mouse.press(handle_of(driver, ids(driver, 0)[0]))
    mouse.move(row_of(driver, OutlineLocation("", goal_id)))
    driver.qtbot.waitUntil(lambda: outline.isExpanded(goal))
    driver.press(Qt.Key.Key_Escape)


def test_at_the_edge_of_the_page_it_scrolls_while_the_mouse_rests(
    driver: Driver, mouse: Mouse
) -> None:
    page = driver.page
    bar = page.verticalScrollBar()
    mouse.press(handle_of(driver, ids(driver, 0)[0]))
    mouse.move(page.viewport().mapToGlobal(QPoint(200, page.viewport().height() - 3)))
    driver.qtbot.waitUntil(lambda: bar.value() > 40)
    down = bar.value()
    mouse.move(page.viewport().mapToGlobal(QPoint(200, 3)))
    driver.qtbot.waitUntil(lambda: bar.value() < down)
    driver.press(Qt.Key.Key_Escape)


def test_a_click_on_the_handle_is_no_drag(driver: Driver, mouse: Mouse) -> None:
    handle = handle_of(driver, ids(driver, 0)[0])
    at = handle.mapToGlobal(handle.rect().center())
    before = driver.report
    mouse.press(handle)
    mouse.move(at + QPoint(2, 2))
    assert not mouse.drag.is_dragging
    mouse.let_go(at + QPoint(2, 2))
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    assert driver.report is before


def open_another(driver: Driver) -> None:
    """Open another report."""
    driver.kplan.documents.create_example(driver.session.path.with_name("Et annet.kplan"))


@pytest.mark.parametrize("leave", [lambda driver: driver.page.hide(), open_another])
def test_a_page_that_goes_away_takes_the_drag_with_it(
    driver: Driver, mouse: Mouse, leave: Callable[[Driver], None]
) -> None:
    mouse.press(handle_of(driver, ids(driver, 0)[0]))
    mouse.move(top_of(driver.page.row(ids(driver, 0)[2])))
    assert mouse.drag.is_dragging
    leave(driver)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QApplication.overrideCursor() is None


def test_a_drag_that_fails_has_ended(
    driver: Driver, mouse: Mouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_at: QPoint) -> None:
        raise LookupError

    at = top_of(driver.page.row(ids(driver, 0)[2]))
    mouse.press(handle_of(driver, ids(driver, 0)[0]))
    mouse.move(at)
    monkeypatch.setattr(mouse.drag, "_place_at", fail)
    with pytest.raises(LookupError):
        mouse.drag._drop(at)
    assert not mouse.drag.is_dragging
