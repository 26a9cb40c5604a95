"""Dragging a note or a measure: to another place of the page, or onto the tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QDrag,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace, notes_in
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.goal_page.page_rows import (
    MeasurePageRow,
    NewMeasurePageRow,
    NewNotePageRow,
    NotePageRow,
    PageRow,
)
from kplan_desktop.ui.goal_page.row_actions import MeasureTarget, NoteTarget, Target
from kplan_desktop.ui.goal_page.text_row import TextRow
from kplan_desktop.ui.outline.outline_model import OutlineLocation, OutlineModel
from kplan_desktop.ui.outline.outline_view import OutlineView

MIME_TYPE = "application/x-kplan-row"
"""What is dragged. It carries nothing: another window has no use for an id of this one."""

_LINE = 2
_EDGE = 40
_STEP = 24


@dataclass(frozen=True, slots=True)
class NoteDrop:
    """A note goes before the one at ``index`` of a place."""

    place: NotePlace
    index: int


@dataclass(frozen=True, slots=True)
class MeasureDrop:
    """A measure goes before the one at ``index`` of a goal."""

    goal_id: str
    index: int


Drop = NoteDrop | MeasureDrop


def drops_above(
    page_rows: Iterable[tuple[int, PageRow]], target: Target, goal_id: str, measures: int
) -> Iterator[tuple[int, Drop]]:
    """Where on a goal's page ``target`` can be put: above which of the rows, each with its top.

    ``page_rows`` are those that are seen, with their tops in pixels; ``measures`` is how many the
    goal has.
    """
    for top, page_row in page_rows:
        if isinstance(target, NoteTarget):
            match page_row:
                case NotePageRow():
                    yield top, NoteDrop(page_row.place, page_row.number - 1)
                case NewNotePageRow():
                    yield top, NoteDrop(page_row.place, page_row.above)
        else:
            match page_row:
                case MeasurePageRow():
                    yield top, MeasureDrop(goal_id, page_row.number - 1)
                case NewMeasurePageRow():
                    yield top, MeasureDrop(goal_id, measures)


class RowDrag(QObject):
    """Lets rows of the page be dragged, and page and tree be dropped on.

    What is done is one edit, as with the keys.
    """

    def __init__(
        self,
        page: GoalPage,
        outline: OutlineView,
        places: OutlineModel,
        session: Session,
        editor: ReportEditor,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._outline = outline
        self._places = places
        self._session = session
        self._editor = editor
        self._target: Target | None = None
        self._line = _mark(page.column, "dropLine")
        self._row = _mark(outline.viewport(), "dropRow")
        page.drag_started.connect(self._begin)
        for watched in (page.viewport(), outline.viewport()):
            watched.setAcceptDrops(True)
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Answer what is dragged over the page and the tree, if it came from here."""
        if self._target is None:
            return super().eventFilter(watched, event)
        if isinstance(event, QDropEvent):  # which the others are, too
            found = self._on_page if watched is self._page.viewport() else self._on_outline
            drop = found(self._target, event.position().toPoint())
            self._answer(event, drop)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._hide_marks()
            return True
        return super().eventFilter(watched, event)

    def drag(self, target: Target, run: Callable[[QDrag], object]) -> None:
        """Run a drag of ``target`` until it is dropped or cancelled; ``run`` blocks in Qt's drag
        loop.
        """
        data = QMimeData()
        data.setData(MIME_TYPE, b"")
        drag = QDrag(self._page)
        drag.setMimeData(data)
        self._target = target
        try:
            run(drag)
        finally:
            self._target = None
            self._hide_marks()

    def _begin(self, target: Target) -> None:
        self.drag(target, lambda drag: drag.exec(Qt.DropAction.MoveAction))

    def _answer(self, event: QDropEvent, drop: Drop | None) -> None:
        if drop is None:
            self._hide_marks()
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        if not isinstance(event, QDragMoveEvent):
            self._put(drop)

    def _put(self, drop: Drop) -> None:
        match self._target, drop:
            case NoteTarget(note_id), NoteDrop(place, index):
                self._editor.place_note(note_id, place, index)
            case MeasureTarget(measure_id), MeasureDrop(goal_id, index):
                self._editor.place_measure(measure_id, goal_id, index)
        self._hide_marks()

    def _on_page(self, target: Target, at: QPoint) -> Drop | None:
        self._scroll_at_edge(at)
        column = self._page.column
        here = column.mapFrom(self._page.viewport(), at)
        rows = [
            (row.y(), row.page_row)
            for row in self._page.widgets()
            if isinstance(row, TextRow) and row.page_row is not None and row.isVisible()
        ]
        goal_id = self._page.goal_id
        measures = len(self._session.report.entry(goal_id).measures)
        found = list(drops_above(rows, target, goal_id, measures))
        if not found:
            return None
        top, drop = min(found, key=lambda candidate: abs(candidate[0] - here.y()))
        _show(self._line, QRect(0, top - _LINE // 2, column.width(), _LINE))
        return drop

    def _on_outline(self, target: Target, at: QPoint) -> Drop | None:
        index = self._outline.indexAt(at)
        place = self._places.place(index) if index.isValid() else None
        if place is None or place.goal_id is None:
            return None
        _show(self._row, self._outline.visualRect(index))
        return self._drop_at(target, place, place.goal_id)

    def _drop_at(self, target: Target, place: OutlineLocation, goal_id: str) -> Drop:
        report = self._session.report
        measures = report.entry(goal_id).measures
        if isinstance(target, NoteTarget):
            measure_id = place.measure_id
            there: NotePlace = InGoal(goal_id) if measure_id is None else InMeasure(measure_id)
            return NoteDrop(there, len(notes_in(report, there)))
        ids = [measure.id for measure in measures]
        before = ids.index(place.measure_id) if place.measure_id in ids else len(ids)
        return MeasureDrop(goal_id, before)

    def _scroll_at_edge(self, at: QPoint) -> None:
        bar, height = self._page.verticalScrollBar(), self._page.viewport().height()
        if at.y() < _EDGE:
            bar.setValue(bar.value() - _STEP)
        elif at.y() > height - _EDGE:
            bar.setValue(bar.value() + _STEP)

    def _hide_marks(self) -> None:
        self._line.hide()
        self._row.hide()


def _mark(parent: QWidget, name: str) -> QFrame:
    """What shows where something would be put; the mouse goes through it."""
    mark = QFrame(parent)
    mark.setObjectName(name)
    mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    mark.hide()
    return mark


def _show(mark: QFrame, where: QRect) -> None:
    mark.setGeometry(where)
    mark.show()
    mark.raise_()
