"""The tree marks where the cursor is, and keeps still for it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle

from kplan_desktop.domain.model.edits import MoveNote
from kplan_desktop.domain.model.location import InMeasure
from kplan_desktop.ui.outline.outline_model import OutlineLocation
from kplan_desktop.ui.theme.row_background import paint_focus_frame
from tests.ui.driver import Driver
from tests.ui.inputs import make_theme


def marked(driver: Driver) -> str | None:
    """The measure marked in the tree; None where it is a goal."""
    outline = driver.workspace.outline
    place = driver.workspace.outline_model.place(outline.currentIndex())
    assert place.goal_id == driver.page.goal_id
    assert outline.selectionModel().selectedIndexes() == [outline.currentIndex()]
    return place.measure_id


def test_the_tree_marks_the_measure_that_the_cursor_is_in(driver: Driver) -> None:
    first, second = driver.entry.measures[:2]
    driver.workspace.go_to_note(first.notes[0].id)
    assert marked(driver) == first.id
    driver.write_in_note(0, measure=1)
    assert marked(driver) == second.id
    driver.session.do(MoveNote(second.notes[0].id, InMeasure(first.id), 0), "x")
    QApplication.processEvents()
    assert marked(driver) == first.id
    line = driver.page.next_line(None)
    assert line is not None
    line.text.setFocus()
    assert marked(driver) is None


def test_nothing_opens_or_scrolls_in_the_tree_for_the_cursor(driver: Driver) -> None:
    outline, model = driver.workspace.outline, driver.workspace.outline_model
    goal = model.index_of(OutlineLocation("", driver.page.goal_id))
    driver.window.resize(1280, 480)
    driver.write_in_note(0)
    outline.collapse(goal)
    driver.write_in_note(0, measure=1)
    assert not outline.isExpanded(goal)
    assert marked(driver) is None
    outline.expand(goal)
    outline.verticalScrollBar().setValue(outline.verticalScrollBar().maximum())
    QApplication.processEvents()
    scrolled = outline.verticalScrollBar().value()
    assert scrolled
    driver.write_in_note(0)
    QApplication.processEvents()
    assert outline.verticalScrollBar().value() == scrolled
    assert marked(driver) == driver.entry.measures[0].id


def test_a_focus_frame_paints_nothing_outside_its_row() -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    row = QRect(5, 10, 30, 20)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = QStyle.StateFlag.State_HasFocus
        paint_focus_frame(painter, row, focused, make_theme().tokens)
    white = QColor(Qt.GlobalColor.white)
    painted = {(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y) != white}
    assert painted
    assert {at for at in painted if not row.contains(*at)} == set()
