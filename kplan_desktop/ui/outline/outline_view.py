"""The tree to the left."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from kplan_desktop.domain.review.outline_filter import Matches
from kplan_desktop.ui.outline.outline_delegate import OutlineDelegate
from kplan_desktop.ui.outline.outline_model import Index, OutlineLocation, OutlineModel
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS


class OutlineView(QTreeView):
    """Areas, goals and measures; the goal on the page has its measures open.

    Signals: ``place_chosen(place)`` when another row becomes current, ``page_requested()`` when
    Enter is to lead to the text under it.
    """

    place_chosen = Signal(object)
    page_requested = Signal()

    def __init__(self, model: OutlineModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Areas, goals and measures"))
        self._places = model
        self._choosing = False
        self._pressing = False
        self._shown: Matches | None = None
        self._delegate = OutlineDelegate(self, theme)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        for row in range(model.rowCount()):
            self.expand(model.index(row))
        model.rowsInserted.connect(self._on_inserted)
        self.clicked.connect(self._toggle_area)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self.setMinimumWidth(self._theme.tokens.px(180))
        self.scheduleDelayedItemsLayout()
        self.scrollTo(self.currentIndex())

    def choose(self, place: OutlineLocation) -> None:
        """Make a location current without emitting ``place_chosen``; expand its goal."""
        if place.goal_id is None:
            return
        index = self._places.index_of(place)
        goal = self._places.index_of(OutlineLocation(place.area_id, place.goal_id))
        self._open_only(goal)
        self._choosing = True
        self.selectionModel().setCurrentIndex(
            index if index.isValid() else goal, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._choosing = False

    def show_only(self, matches: Matches | None, *, keep_current: bool = False) -> None:
        """Show the matches with their goals and areas; None shows the whole tree.

        What is chosen stays chosen, seen or not. With ``keep_current`` its row stays seen too, so
        that no row goes away while she writes what made it match.
        """
        self._shown = matches
        current = self.currentIndex() if keep_current else QModelIndex()
        for area_row in range(self._places.rowCount()):
            area = self._places.index(area_row)
            rows = range(self._places.rowCount(area))
            any_visible = [self._narrow_goal(self._places.index(r, 0, area), current) for r in rows]
            self._set_visible(area, matches is None or any(any_visible))
            if matches is not None:
                self.expand(area)
        if matches is None:
            self._open_current()
            self.scrollTo(self.currentIndex())

    def _narrow_goal(self, goal: QModelIndex, current: QModelIndex) -> bool:
        """Show or hide a goal's measures and the goal; whether it is seen."""
        shown = self._shown
        visible_below = False
        for row in range(self._places.rowCount(goal)):
            measure = self._places.index(row, 0, goal)
            visible = (
                shown is None
                or self._places.place(measure).measure_id in shown.measures
                or (measure == current and not self._is_hidden(measure))
            )
            self._set_visible(measure, visible)
            visible_below = visible_below or visible
        matches = shown is None or self._places.place(goal).goal_id in shown.goals
        visible = matches or visible_below or (goal == current and not self._is_hidden(goal))
        self._set_visible(goal, visible)
        if shown is not None:
            self.setExpanded(goal, visible_below)
        return visible

    def _is_hidden(self, index: QModelIndex) -> bool:
        return self.isRowHidden(index.row(), index.parent())

    def _set_visible(self, index: QModelIndex, visible: bool) -> None:
        if self._is_hidden(index) == visible:
            self.setRowHidden(index.row(), index.parent(), not visible)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Follow the arrow keys and the mouse."""
        super().currentChanged(current, previous)
        if self._choosing or not current.isValid():
            return
        if not self._pressing:
            self._open_current()
        self.place_chosen.emit(self._places.place(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on to the page."""
        if event.key() in ENTER_KEYS:
            self.page_requested.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the row, and let no row move under the mouse before the button is up."""
        self._pressing = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the measures of the goal that was chosen."""
        super().mouseReleaseEvent(event)
        self._pressing = False
        self._open_current()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap titles again when the width of the tree changes."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _toggle_area(self, clicked: QModelIndex) -> None:
        """A click on an area opens or closes it."""
        if self._places.place(clicked).goal_id is None:
            self.setExpanded(clicked, not self.isExpanded(clicked))

    def _open_current(self) -> None:
        current = self.currentIndex()
        place = self._places.place(current) if current.isValid() else None
        if place is not None and place.goal_id is not None:
            self._open_only(self._places.index_of(OutlineLocation(place.area_id, place.goal_id)))

    def _open_only(self, goal: QModelIndex) -> None:
        """Show the measures of one goal; the others' stay folded, so that the tree stays short.

        While a filter keeps it short, all that it shows stays open.
        """
        if self._shown is not None:
            return
        area = goal.parent()
        if area.isValid() and not self.isExpanded(area):
            self.expand(area)
        for row in range(self._places.rowCount()):
            other_area = self._places.index(row)
            for goal_row in range(self._places.rowCount(other_area)):
                other_goal = self._places.index(goal_row, 0, other_area)
                if self.isExpanded(other_goal) != (other_goal == goal):
                    self.setExpanded(other_goal, other_goal == goal)

    def _on_inserted(self, parent: QModelIndex) -> None:
        """A new measure is seen where its goal is open; a filter asks about it later."""
        current = self.currentIndex()
        if current == parent or current.parent() == parent:
            self.expand(parent)
