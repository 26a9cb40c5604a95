"""The list of units' notes: as high as all of its rows, which are painted where they are seen.

It stands in a page that scrolls; a goal has up to some thousand notes.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QMimeData,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from kplan_desktop.domain.collection.collection import NoteRef
from kplan_desktop.ui.joint_report.goal_rows import JointRow, JointRowKind
from kplan_desktop.ui.joint_report.note_delegate import NoteDelegate
from kplan_desktop.ui.joint_report.note_model import NoteModel
from kplan_desktop.ui.outline.outline_model import Index
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS, PAGE_KEYS

NOTES_MIME = "application/x-kplan-joint-notes"
"""Notes that are dragged inside the window; what they are is asked of the list they come from."""

_EDGE = 48
"""Pixels at 100 %: so near to an edge of the page a drag scrolls it."""


class NoteList(QListView):
    """Shows rows of notes; several can be chosen at once.

    Signals: ``current_changed(row)``; ``reveal(rect)``, a place of it that is to be seen;
    ``menu_requested(position)`` of the screen; ``opened(row)`` by Enter or a double click;
    ``left_out_toggled()`` by Delete; ``renamed(row)`` by F2; ``moved(step)`` by Alt and an arrow;
    ``theme_asked()`` by Ctrl+T; ``dropped(refs, theme_id, before)`` when notes are dropped in a
    theme, before a note there (``NoteRef``) or last (None).
    """

    current_changed = Signal(object)
    reveal = Signal(QRect)
    menu_requested = Signal(QPoint)
    opened = Signal(object)
    left_out_toggled = Signal()
    renamed = Signal(object)
    moved = Signal(int)
    theme_asked = Signal()
    dropped = Signal(object, str, object)

    def __init__(self, theme: Theme, parent: QWidget, *, read_only: bool) -> None:
        super().__init__(parent)
        self._theme, self._read_only = theme, read_only
        self.setObjectName("jointNotes")
        self.notes = NoteModel(self)
        self.setModel(self.notes)
        self._delegate = NoteDelegate(self, self.notes, theme)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.setDragEnabled(not read_only)
        self.setAcceptDrops(not read_only)
        self.setDropIndicatorShown(False)
        self._drop_line: QRect | None = None
        self.dragged: tuple[NoteRef, ...] = ()
        """The notes that are being dragged."""
        self.doubleClicked.connect(lambda index: self.opened.emit(self.notes.rows[index.row()]))
        theme.follow(self._apply_theme)

    # --- rows -----------------------------------------------------------------------------------

    def show_rows(self, rows: list[JointRow]) -> None:
        """Show these rows; what was current and chosen is so again where it is still there."""
        if rows == self.notes.rows:
            return
        current, chosen = self.current_row, {row.key for row in self.chosen_rows()}
        had = self.currentIndex().row()
        left_out = {row.key for row in rows if row.kind is JointRowKind.LEFT_OUT}
        if current is not None and current.kind is JointRowKind.NOTE and current.key in left_out:
            current = self._next_note(left_out)
            chosen = set() if current is None else {current.key}
        self.notes.set_rows(rows)
        numbers = {row.key: number for number, row in enumerate(rows)}
        selection, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        for key in chosen & numbers.keys():
            selection.select(self.notes.index(numbers[key]), flag.Select)
        if current is not None and rows:
            number = numbers.get(current.key, min(had, len(rows) - 1))
            selection.setCurrentIndex(self.notes.index(number), flag.NoUpdate)
        self.lay_out()

    def _next_note(self, gone: Collection[object]) -> JointRow | None:
        """The note that follows the current row once some are gone, or else the one before it."""
        rows, at = self.notes.rows, self.currentIndex().row()
        for row in (*rows[at:], *reversed(rows[:at])):
            if row.kind is JointRowKind.NOTE and row.key not in gone:
                return row
        return None

    @property
    def current_row(self) -> JointRow | None:
        """The row that the keyboard is on."""
        index = self.currentIndex()
        return self.notes.rows[index.row()] if index.isValid() else None

    def chosen_rows(self) -> list[JointRow]:
        """The chosen rows in their order."""
        numbers = sorted(index.row() for index in self.selectedIndexes())
        return [self.notes.rows[number] for number in numbers]

    def chosen_notes(self) -> list[JointRow]:
        """The chosen rows that are notes."""
        return [row for row in self.chosen_rows() if row.is_note]

    def number_of(self, refs: Sequence[NoteRef]) -> int:
        """The row that has one of these notes, -1 for none."""
        wanted = set(refs)
        for number, row in enumerate(self.notes.rows):
            if wanted.intersection(row.refs):
                return number
        return -1

    def group_number(self, group: str) -> int:
        """The row of the heading of a group, -1 for none."""
        for number, row in enumerate(self.notes.rows):
            if row.kind is JointRowKind.GROUP and row.group == group:
                return number
        return -1

    def choose(self, number: int) -> None:
        """Make one row current and the only chosen one, and have it seen."""
        if 0 <= number < len(self.notes.rows):
            self.setCurrentIndex(self.notes.index(number))
            self.scrollTo(self.currentIndex())

    def lay_out(self) -> None:
        """Be as high as all rows."""
        self._delegate.prepare()
        self.doItemsLayout()
        last = self.visualRect(self.notes.index(len(self.notes.rows) - 1))
        around = self.height() - self.viewport().height()
        self.setFixedHeight((last.bottom() + 1 if self.notes.rows else 0) + max(around, 0))

    def _apply_theme(self) -> None:
        self._delegate.forget()
        self.lay_out()

    # --- Qt's events ------------------------------------------------------------------------------

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: Index,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The page scrolls, and the list never does."""
        if index.isValid():
            self.reveal.emit(self.visualRect(index))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        if current.isValid():
            self.current_changed.emit(self.notes.rows[current.row()])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys of the list; the page keys are those of the page around it."""
        row, key, alt = self.current_row, event.key(), event.modifiers()
        if key in PAGE_KEYS:
            event.ignore()
        elif row is not None and key in ENTER_KEYS:
            self.opened.emit(row)
        elif self._read_only or row is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Delete:
            self.left_out_toggled.emit()
        elif key == Qt.Key.Key_F2:
            self.renamed.emit(row)
        elif key == Qt.Key.Key_T and alt == Qt.KeyboardModifier.ControlModifier:
            self.theme_asked.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and alt & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            at = rect.topLeft() + QPoint(self._theme.tokens.px(40), min(rect.height(), 40))
            self.menu_requested.emit(self.viewport().mapToGlobal(at))
        elif self.indexAt(event.pos()).isValid():
            self.menu_requested.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self._drop_line is not None:
            with QPainter(self.viewport()) as painter:
                painter.setPen(QPen(self._theme.tokens.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                if self._drop_line.height() > 1:
                    frame = self._drop_line.adjusted(1, 1, -1, -1)
                    painter.drawRoundedRect(frame, *(self._theme.tokens.radius,) * 2)
                else:
                    painter.drawLine(self._drop_line.topLeft(), self._drop_line.topRight())

    # --- drag and drop ----------------------------------------------------------------------------

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Drag the chosen notes."""
        rows = self.chosen_notes()
        if not rows:
            return
        self.dragged = tuple(ref for row in rows for ref in row.refs)
        data = QMimeData()
        data.setData(NOTES_MIME, b"")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.MoveAction)
        self.dragged = ()
        self._show_drop(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        event.setAccepted(event.source() is self)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        at = event.position().toPoint()
        edge = self._theme.tokens.px(_EDGE)
        self.reveal.emit(QRect(at.x(), at.y() - edge, 1, 2 * edge))
        target = self._target(at) if event.source() is self else None
        self._show_drop(None if target is None else target[2])
        event.setAccepted(target is not None)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        target = self._target(event.position().toPoint())
        self._show_drop(None)
        if target is not None and self.dragged:
            event.acceptProposedAction()
            self.dropped.emit(self.dragged, target[0], target[1])

    def _target(self, at: QPoint) -> tuple[str, NoteRef | None, QRect] | None:
        """The theme at a point, the note there before which one would stand, and where that is."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        row, rect = self.notes.rows[index.row()], self.visualRect(index)
        if not row.is_theme:
            return None
        if row.kind is JointRowKind.GROUP:
            return row.group, None, rect
        if at.y() < rect.center().y():
            return row.group, row.refs[0], QRect(rect.left(), rect.top(), rect.width(), 1)
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        after = self.notes.rows[index.row() + 1 : index.row() + 2]
        same = [
            each for each in after if each.kind is JointRowKind.NOTE and each.group == row.group
        ]
        return row.group, same[0].refs[0] if same else None, line

    def _show_drop(self, line: QRect | None) -> None:
        if line != self._drop_line:
            self._drop_line = line
            self.viewport().update()
