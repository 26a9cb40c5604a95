"""The tree to the left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from kplan_desktop.domain.review.outline_filter import Matches
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.outline.outline_delegate import OutlineDelegate
from kplan_desktop.ui.outline.outline_model import Index, OutlineLocation, OutlineModel
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS


@dataclass(frozen=True, slots=True)
class OpenBranches:
    """What is unfolded, or was before a filter came on, and which row is the current one."""

    unfolded: frozenset[OutlineLocation]
    current: OutlineLocation | None


class OutlineView(QTreeView):
    """Areas, goals and measures. Choosing a goal opens it, and a click on it then closes it.

    Signals: ``place_chosen(place)`` when another row becomes current, ``page_requested(place)``
    when Enter is to lead to the text of the current one.
    """

    place_chosen = Signal(object)
    page_requested = Signal(object)

    def __init__(self, model: OutlineModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Areas, goals and measures"))
        self._places = model
        self._choosing = False
        self._pressing = False
        self._pressed_on = QPersistentModelIndex()
        self._shown: Matches | None = None
        self._open_before: set[OutlineLocation] = set()
        self._open_goals: set[OutlineLocation] = set()
        self._areas_before: set[OutlineLocation] = set()
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
        model.modelAboutToBeReset.connect(self._remember_open)
        model.modelReset.connect(self._open_again)
        self.clicked.connect(self._toggle)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self.setMinimumWidth(self._theme.tokens.px(130))
        self.scheduleDelayedItemsLayout()
        self.scrollTo(self.currentIndex())

    def choose(self, place: OutlineLocation) -> None:
        """Make a location current without emitting ``place_chosen``; expand its goal."""
        if place.goal_id is None:
            return
        index = self._places.index_of(place)
        goal = self._places.index_of(OutlineLocation(place.area_id, place.goal_id))
        self._open(goal)
        self._make_current(index if index.isValid() else goal)

    def open_branches(self) -> OpenBranches:
        """What is unfolded and chosen now."""
        now = {self._places.place(each) for each in self._branches() if self.isExpanded(each)}
        current = self.currentIndex()
        return OpenBranches(
            frozenset(now if self._shown is None else self._open_before),
            self._places.place(current) if current.isValid() else None,
        )

    def open_again(self, branches: OpenBranches) -> None:
        """Unfold and choose what was, in a view of the same report without a filter."""
        for branch in self._branches():
            self.setExpanded(branch, self._places.place(branch) in branches.unfolded)
        if branches.current is not None:
            self._make_current(self._places.index_of(branches.current))

    def follow(self, place: OutlineLocation) -> None:
        """Make the place of the cursor current, or its goal where its row is not seen.

        Nothing opens or scrolls for it: the mouse may be over the tree.
        """
        if place.goal_id is None:
            return
        index = self._places.index_of(place)
        goal = self._places.index_of(OutlineLocation(place.area_id, place.goal_id))
        if not index.isValid() or not self.isExpanded(goal) or self._is_hidden(index):
            index = goal
        if index != self.currentIndex():
            self.setAutoScroll(False)
            self._make_current(index)
            self.setAutoScroll(True)

    def _make_current(self, index: QModelIndex) -> None:
        self._choosing = True
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._choosing = False

    def show_only(self, matches: Matches | None, *, keep_current: bool = False) -> None:
        """Show the matches with their goals and areas; None shows the whole tree.

        What is chosen stays chosen, seen or not. With ``keep_current`` its row stays seen too, so
        that no row goes away while she writes what made it match.
        """
        was_whole, self._shown = self._shown is None, matches
        if was_whole:
            self._open_before = {
                self._places.place(branch) for branch in self._branches() if self.isExpanded(branch)
            }
        current = self.currentIndex() if keep_current else QModelIndex()
        for area_row in range(self._places.rowCount()):
            area = self._places.index(area_row)
            rows = range(self._places.rowCount(area))
            any_visible = [self._narrow_goal(self._places.index(r, 0, area), current) for r in rows]
            self._set_visible(area, matches is None or any(any_visible))
            if matches is not None:
                self.expand(area)
        if matches is None:
            for branch in self._branches():
                self.setExpanded(branch, self._places.place(branch) in self._open_before)
            self.scrollTo(self.currentIndex())

    def counted(self) -> tuple[int, int]:
        """How many goals and measures the filter leaves, open or not, and how many there are."""
        rows = [
            row
            for branch in self._branches()
            for at in range(self._places.rowCount(branch))
            if (row := self._places.index(at, 0, branch)).isValid()
        ]
        return sum(not self._is_hidden(row) for row in rows), len(rows)

    def _remember_open(self) -> None:
        self._open_goals = {
            self._places.place(branch) for branch in self._branches() if self.isExpanded(branch)
        }
        self._areas_before = {
            self._places.place(self._places.index(row)) for row in range(self._places.rowCount())
        }

    def _open_again(self) -> None:
        """Open what was open before goals came or went; a new area is open."""
        for branch in self._branches():
            place = self._places.place(branch)
            is_new_area = place.goal_id is None and place not in self._areas_before
            self.setExpanded(branch, is_new_area or place in self._open_goals)

    def _branches(self) -> Iterator[QModelIndex]:
        """The areas, and the goals of each."""
        for row in range(self._places.rowCount()):
            area = self._places.index(row)
            yield area
            yield from (self._places.index(r, 0, area) for r in range(self._places.rowCount(area)))

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
        is_chosen = not self._choosing and current.isValid()
        if is_chosen and not self._pressing:
            # First: Qt tells screen readers of the row, and all rows are other ones to it once
            # one has been unfolded.
            self._open_current()
        super().currentChanged(current, previous)
        if is_chosen:
            self.place_chosen.emit(self._places.place(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on to the page. What folds or unfolds under the keyboard is said."""
        if event.key() in ENTER_KEYS:
            if self.currentIndex().isValid():
                self.page_requested.emit(self._places.place(self.currentIndex()))
            return
        row = QPersistentModelIndex(self.currentIndex())
        was_open = self.isExpanded(self.currentIndex())
        super().keyPressEvent(event)
        if self.currentIndex() == row and self.isExpanded(self.currentIndex()) != was_open:
            announce(self, self.tr("Folded") if was_open else self.tr("Unfolded"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the row, and let no row move under the mouse before the button is up."""
        self._pressing = True
        self._pressed_on = QPersistentModelIndex(self.currentIndex())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the measures of the goal that was chosen."""
        super().mouseReleaseEvent(event)
        self._pressing = False
        if self.currentIndex() != self._pressed_on:
            self._open_current()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap titles again when the width of the tree changes."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _toggle(self, clicked: QModelIndex) -> None:
        """A click on an area, or on the goal that was chosen before it, opens or closes it."""
        place = self._places.place(clicked)
        if place.goal_id is None or (place.measure_id is None and clicked == self._pressed_on):
            self.setExpanded(clicked, not self.isExpanded(clicked))

    def _open_current(self) -> None:
        current = self.currentIndex()
        place = self._places.place(current) if current.isValid() else None
        if place is not None and place.goal_id is not None:
            self._open(self._places.index_of(OutlineLocation(place.area_id, place.goal_id)))

    def _open(self, goal: QModelIndex) -> None:
        """Show the measures of a goal; after the filter, while that says what is open."""
        for branch in (goal.parent(), goal):
            if self._shown is not None:
                self._open_before.add(self._places.place(branch))
            elif not self.isExpanded(branch):
                self.expand(branch)

    def _on_inserted(self, parent: QModelIndex) -> None:
        """A new measure is seen where its goal is open; a filter asks about it later."""
        current = self.currentIndex()
        if current == parent or current.parent() == parent:
            self.expand(parent)
