"""Dragging notes or a measure: to another place of the page, or onto the tree.

Not by QDrag: its loop learns only from moves where the mouse is. Where the hand is quick or the
program busy, Qt leaves out every move that a later one follows, also across the release: the drag
then begins when the button is up already, or ends where the mouse was before. The release says
where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from kplan_desktop.domain.model.location import InGoal, InMeasure, Location, NotePlace, notes_in
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
from kplan_desktop.ui.goal_page.row_actions import (
    MeasureTarget,
    Movable,
    NotesTarget,
    NoteTarget,
)
from kplan_desktop.ui.goal_page.text_row import TextRow
from kplan_desktop.ui.messages.finding_messages import moved_message
from kplan_desktop.ui.outline.outline_model import OutlineLocation, OutlineModel
from kplan_desktop.ui.outline.outline_view import OutlineView
from kplan_desktop.ui.theme.theme import Theme

_LINE = 2
_EDGE, _STEP = 40, 14
"""Pixels at 100 %: how near to an edge the mouse makes a view scroll, and how far at a time."""

_SCROLL_EVERY = 40
_OPEN_AFTER = 700
"""Milliseconds that the mouse rests on a folded row of the tree until it opens."""


@dataclass(frozen=True, slots=True)
class NoteDrop:
    """Notes go before the one at ``index`` of a place."""

    place: NotePlace
    index: int


@dataclass(frozen=True, slots=True)
class MeasureDrop:
    """A measure goes before the one at ``index`` of a goal."""

    goal_id: str
    index: int


Drop = NoteDrop | MeasureDrop


def drops_above(
    page_rows: Iterable[tuple[QRect, PageRow]], target: Movable, goal_id: str, measures: int
) -> Iterator[tuple[QRect, Drop]]:
    """Where on a goal's page ``target`` can be put: above which rows, with their geometry.

    ``page_rows`` are those that are seen; ``measures`` is how many the goal has.
    """
    for rect, page_row in page_rows:
        if isinstance(target, MeasureTarget):
            match page_row:
                case MeasurePageRow():
                    yield rect, MeasureDrop(goal_id, page_row.number - 1)
                case NewMeasurePageRow():
                    yield rect, MeasureDrop(goal_id, measures)
        else:
            match page_row:
                case NotePageRow():
                    yield rect, NoteDrop(page_row.place, page_row.number - 1)
                case NewNotePageRow():
                    yield rect, NoteDrop(page_row.place, page_row.above)


class RowDrag(QObject):
    """Lets rows of the page be dragged, and dropped on page and tree.

    What is done is one edit, as with the keys. While something is dragged, keys and what an
    input method writes are kept from all else; Esc cancels, and so does the end of the page. What
    is dropped on the tree may be out of sight, and a message says where it went.
    """

    def __init__(
        self,
        page: GoalPage,
        outline: OutlineView,
        places: OutlineModel,
        session: Session,
        editor: ReportEditor,
        theme: Theme,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._outline = outline
        self._places = places
        self._session = session
        self._editor = editor
        self._theme = theme
        self._target: Movable | None = None
        self._at = QPoint()
        self._hovered: OutlineLocation | None = None
        self._line = _mark(page.column, "dropLine")
        self._row = _mark(outline.viewport(), "dropRow")
        self._scrolling = self._timer(_SCROLL_EVERY, self._scroll)
        self._opening = self._timer(_OPEN_AFTER, self._open)
        self._opening.setSingleShot(True)
        page.drag_started.connect(self._begin)

    @property
    def is_dragging(self) -> bool:
        """Whether something is dragged now."""
        return self._target is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the mouse, whose events all go to the page, and keep the keys: of the application
        while something is dragged.
        """
        if watched is self._page.viewport() and isinstance(event, QMouseEvent):
            self._follow_mouse(event)
            return True
        match event.type():
            case QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            case QEvent.Type.KeyPress | QEvent.Type.InputMethod:
                if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                    self._end()
                return True
            case QEvent.Type.Hide | QEvent.Type.DeferredDelete if self._is_around(watched):
                self._end()
            case QEvent.Type.WindowDeactivate if watched is self._page.window():
                self._end()
        return super().eventFilter(watched, event)

    def _is_around(self, watched: QObject) -> bool:
        """Whether it is the page or what the page is hidden and deleted with."""
        page = self._page
        return isinstance(watched, QWidget) and (watched is page or watched.isAncestorOf(page))

    def _begin(self, target: Movable, at: QPoint, held: bool) -> None:
        if self._target is not None:
            return
        self._target = target
        QApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)
        # The row with the handle may leave the view, and its widget come to show another row.
        self._page.viewport().grabMouse()
        _application().installEventFilter(self)
        if held:
            self._follow(at)
        else:
            self._drop(at)

    def _follow_mouse(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(at)
        else:
            self._drop(at)

    def _follow(self, at: QPoint) -> None:
        """Show what would be done if the button were let go here."""
        self._at = at
        drop = self._drop_at(at)
        QApplication.changeOverrideCursor(
            Qt.CursorShape.ClosedHandCursor if drop else Qt.CursorShape.ForbiddenCursor
        )
        if self._steps_to_scroll():
            if not self._scrolling.isActive():
                self._scrolling.start()
        else:
            self._scrolling.stop()
        hovered = self._place_at(at)
        if hovered != self._hovered:
            self._hovered = hovered
            self._opening.start()

    def _drop(self, at: QPoint) -> None:
        target = self._target
        try:
            drop = self._drop_at(at)
            of_measure = isinstance(target, MeasureTarget)
            message = self._message(self._place_at(at), of_measure=of_measure)
        finally:
            self._end()
        match target, drop:
            case MeasureTarget(measure_id), MeasureDrop(goal_id, index):
                self._editor.place_measure(measure_id, goal_id, index, message)
            case NoteTarget() | NotesTarget(), NoteDrop(place, index):
                self._editor.place_notes(target.note_ids, place, index, message)

    def _message(self, place: OutlineLocation | None, *, of_measure: bool) -> str:
        """Where what is dropped on the tree goes, which may be out of sight."""
        if place is None or place.goal_id is None:
            return ""
        location = Location(place.goal_id, None if of_measure else place.measure_id)
        return moved_message(self._session.report, location)

    def _end(self) -> None:
        self._target = None
        self._scrolling.stop()
        self._opening.stop()
        self._hovered = None
        self._line.hide()
        self._row.hide()
        _application().removeEventFilter(self)
        self._page.viewport().releaseMouse()
        QApplication.restoreOverrideCursor()

    def _drop_at(self, at: QPoint) -> Drop | None:
        """What would be done at a point of the screen, which is shown; None where nothing is."""
        self._line.hide()
        self._row.hide()
        if self._target is None:
            return None
        if _is_over(self._page, at):
            return self._on_page(self._target, self._page.column.mapFromGlobal(at).y())
        place = self._place_at(at)
        if place is None or place.goal_id is None:
            return None
        _show(self._row, self._outline.visualRect(self._places.index_of(place)))
        return self._on_outline(self._target, place, place.goal_id)

    def _on_page(self, target: Movable, y: int) -> Drop | None:
        rows = [
            (row.geometry(), row.page_row)
            for row in self._page.widgets()
            if isinstance(row, TextRow) and row.page_row is not None and row.isVisible()
        ]
        goal_id = self._page.goal_id
        measures = len(self._session.report.entry(goal_id).measures)
        found = list(drops_above(rows, target, goal_id, measures))
        if not found:
            return None
        rect, drop = min(found, key=lambda candidate: abs(candidate[0].y() - y))
        _show(self._line, QRect(rect.x(), rect.y() - _LINE // 2, rect.width(), _LINE))
        return drop

    def _on_outline(self, target: Movable, place: OutlineLocation, goal_id: str) -> Drop:
        report = self._session.report
        if isinstance(target, MeasureTarget):
            ids = [measure.id for measure in report.entry(goal_id).measures]
            before = ids.index(place.measure_id) if place.measure_id in ids else len(ids)
            return MeasureDrop(goal_id, before)
        measure_id = place.measure_id
        there: NotePlace = InGoal(goal_id) if measure_id is None else InMeasure(measure_id)
        return NoteDrop(there, len(notes_in(report, there)))

    def _place_at(self, at: QPoint) -> OutlineLocation | None:
        """What the row of the tree at a point of the screen shows."""
        if not _is_over(self._outline, at):
            return None
        index = self._outline.indexAt(self._outline.viewport().mapFromGlobal(at))
        return self._places.place(index) if index.isValid() else None

    def _steps_to_scroll(self) -> tuple[QAbstractScrollArea, int] | None:
        """The view at whose upper (-1) or lower (+1) edge the mouse is, or beyond it."""
        edge = self._theme.tokens.px(_EDGE)
        for view in (self._page, self._outline):
            at = view.mapFromGlobal(self._at)
            if view.isVisible() and 0 <= at.x() < view.width():
                if at.y() < edge:
                    return view, -1
                if at.y() >= view.height() - edge:
                    return view, 1
        return None

    def _scroll(self) -> None:
        found = self._steps_to_scroll()
        if found is not None:
            view, step = found
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + step * self._theme.tokens.px(_STEP))
            self._follow(self._at)

    def _open(self) -> None:
        if self._hovered is not None:
            self._outline.expand(self._places.index_of(self._hovered))
            self._follow(self._at)

    def _timer(self, interval: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(run)
        return timer


def _is_over(view: QAbstractScrollArea, at: QPoint) -> bool:
    viewport = view.viewport()
    return viewport.isVisible() and viewport.rect().contains(viewport.mapFromGlobal(at))


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


def _application() -> QCoreApplication:
    return cast("QCoreApplication", QCoreApplication.instance())
