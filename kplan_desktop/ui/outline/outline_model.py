"""The tree's model: areas, their goals, and the regional measures under each goal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import NationalGoal, StrategyArea
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import PARKED_AREA_ID, RegionalMeasure, Report
from kplan_desktop.domain.review.completion_marks import CompletionMark, CompletionMarkCache
from kplan_desktop.domain.review.outline_filter import Matches
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.ui.widgets.plain_text import LONGEST_SHOWN, plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class OutlineRole(IntEnum):
    """The data roles of the model beside Qt's own."""

    NUMBER = Qt.ItemDataRole.UserRole
    MARK = Qt.ItemDataRole.UserRole + 1
    SETTLED = Qt.ItemDataRole.UserRole + 2
    PLACE = Qt.ItemDataRole.UserRole + 3
    CHANGED = Qt.ItemDataRole.UserRole + 4
    COMMENTS = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class OutlineLocation:
    """The element that a row shows. An area has neither goal nor measure; a goal has no measure."""

    area_id: str
    goal_id: str | None = None
    measure_id: str | None = None


class OutlineModel(QAbstractItemModel):
    """Rows carry a number for each place that never changes while the model lives.

    Python objects behind ``createIndex`` are not kept alive by Qt and come back as others (notes,
    PySide6 trap 1), so the model hands out small integers and looks them up.
    """

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._report = report
        self._marks = CompletionMarkCache()
        self._doubtful: frozenset[str] = frozenset()
        self._changed = Matches()
        self._comments: dict[str, int] = {}
        self._places: list[OutlineLocation] = []
        self._ids: dict[OutlineLocation, int] = {}
        self._shown = {entry.goal_id: entry.measures for entry in report.goals}

    def set_report(self, report: Report) -> None:
        """Show another state of the same report; rows that did not change are left alone."""
        if self.has_other_goals(report):
            self._show_other_goals(report)
            return
        old, self._report = self._report, report
        for before, after in zip(old.goals, report.goals, strict=True):
            if before is after:
                continue
            goal_id = after.goal_id
            goal = self.index_of(OutlineLocation(report.area_of(goal_id).id, goal_id))
            self._match_rows(goal, goal_id, after.measures)
            self._shown[goal_id] = after.measures
            rows = {measure.id: (row, measure) for row, measure in enumerate(before.measures)}
            for row, measure in enumerate(after.measures):
                old_row, old_measure = rows.get(measure.id, (-1, None))
                if measure is not old_measure or row != old_row:
                    changed = self.index(row, 0, goal)
                    self.dataChanged.emit(changed, changed)
            self.dataChanged.emit(goal, goal)
            self.dataChanged.emit(goal.parent(), goal.parent())

    def has_other_goals(self, report: Report) -> bool:
        """Whether a report is on another form, or has other parked goals, than what is shown."""
        shown = self._report
        return report.form is not shown.form or report.parked is not shown.parked

    def _show_other_goals(self, report: Report) -> None:
        """Show a report on another form, or with other parked goals."""
        self.beginResetModel()
        self._report = report
        self._shown = {entry.goal_id: entry.measures for entry in report.goals}
        self.endResetModel()

    def set_doubtful(self, doubtful: frozenset[str]) -> None:
        """Tell in which goals and measures something was found."""
        if doubtful != self._doubtful:
            self._doubtful = doubtful
            self._emit_all_changed()

    def set_changed(self, changed: Matches) -> None:
        """Tell in which goals and measures something has changed since the last delivery."""
        if changed != self._changed:
            self._changed = changed
            self._emit_all_changed()

    def set_comments(self, comments: Mapping[Location, int]) -> None:
        """Tell how many comments are open at each location; a row counts those below it too."""
        counts: dict[str, int] = {}
        for location, count in comments.items():
            for element in filter(None, (location.goal_id, location.measure_id)):
                counts[element] = counts.get(element, 0) + count
        if counts != self._comments:
            self._comments = counts
            self._emit_all_changed()

    def _emit_all_changed(self) -> None:
        for area in range(self.rowCount(_ROOT)):
            area_index = self.index(area, 0, _ROOT)
            self._emit_changed(area_index, self.rowCount(area_index))
            for goal in range(self.rowCount(area_index)):
                goal_index = self.index(goal, 0, area_index)
                self._emit_changed(goal_index, self.rowCount(goal_index))

    def index_of(self, place: OutlineLocation) -> QModelIndex:
        """The row of a place; an invalid index when it is not in the report.

        A goal determines its area: ``area_id`` counts only where there is no goal.
        """
        areas = self._report.areas()
        if place.goal_id is None:
            rows = [area.id for area in areas]
            return (
                self._row(rows.index(place.area_id), place)
                if place.area_id in rows
                else QModelIndex()
            )
        area = self._report.area_of(place.goal_id)
        if place.measure_id is None:
            goal_rows = [goal.id for goal in area.goals]
            row = goal_rows.index(place.goal_id)
            return self._row(row, OutlineLocation(area.id, place.goal_id))
        for row, measure in enumerate(self._shown[place.goal_id]):
            if measure.id == place.measure_id:
                return self._row(row, OutlineLocation(area.id, place.goal_id, measure.id))
        return QModelIndex()

    def place(self, index: Index) -> OutlineLocation:
        """The element of a valid index."""
        return self._places[index.internalId()]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Areas at the root, goals under an area, measures under a goal."""
        if not parent.isValid():
            return len(self._report.areas())
        place = self.place(parent)
        if place.measure_id is not None:
            return 0
        if place.goal_id is not None:
            return len(self._shown[place.goal_id])
        return len(self._area(place).goals)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: ARG002, N802 - Qt's signature
        """One column."""
        return 1

    def index(self, row: int, column: int = 0, parent: Index = _ROOT) -> QModelIndex:
        """The index of a child row."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        if not parent.isValid():
            return self._row(row, OutlineLocation(self._report.areas()[row].id))
        above = self.place(parent)
        if above.goal_id is None:
            goal = self._area(above).goals[row]
            return self._row(row, OutlineLocation(above.area_id, goal.id))
        measure = self._shown[above.goal_id][row]
        return self._row(row, OutlineLocation(above.area_id, above.goal_id, measure.id))

    def parent(self, child: Index = _ROOT) -> QModelIndex:  # type: ignore[override]  # Qt overloads it with QObject.parent()
        """The index above."""
        if not child.isValid():
            return QModelIndex()
        place = self.place(child)
        if place.measure_id is not None:
            return self.index_of(OutlineLocation(place.area_id, place.goal_id))
        if place.goal_id is not None:
            return self.index_of(OutlineLocation(place.area_id))
        return QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, number, mark and place of a row; None for other roles."""
        place = self.place(index)
        if role == OutlineRole.PLACE:
            return place
        if role == OutlineRole.COMMENTS:
            return self._comments.get(place.measure_id or place.goal_id or "", 0)
        if place.measure_id is not None:
            measure = self._shown[place.goal_id or ""][index.row()]
            of = len(self._shown[place.goal_id or ""])
            return self._measure_data(measure, str(index.row() + 1), of, role)
        if place.goal_id is not None:
            return self._goal_data(place.goal_id, index.row(), role)
        return self._area_data(self._area(place), role)

    def _area_data(self, area: StrategyArea, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return area.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said_of_area(area)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(area.title)
            case OutlineRole.NUMBER:
                return area.number
            case OutlineRole.SETTLED:
                if area.id == PARKED_AREA_ID:
                    return None
                marks, entry = self._marks, self._report.entry
                settled = sum(1 for goal in area.goals if marks.settled(entry(goal.id)))
                return (settled, len(area.goals))
        return None

    def _goal_data(self, goal_id: str, row: int, role: int) -> Any:
        goal: NationalGoal = self._report.national_goal(goal_id)
        # Its measures may be folded away, and what has changed in them with them.
        entry = self._report.entry(goal_id)
        is_changed = goal_id in self._changed.goals or any(
            measure.id in self._changed.measures for measure in entry.measures
        )
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return goal.text
            case Qt.ItemDataRole.AccessibleTextRole:
                mark = self._mark_name(self._goal_mark(goal_id))
                said = f"{self._change_name(is_changed)}{self._comments_text(goal_id)}"
                place = self._said_place(row, len(self._report.area_of(goal_id).goals))
                text = fill_placeholders(self.tr("Goal %1: %2"), goal.number, goal.text)
                return f"{text} – {mark}{said}, {place}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(f"{goal.text}{self._change_name(is_changed)}")
            case OutlineRole.CHANGED:
                return is_changed
            case OutlineRole.NUMBER:
                return goal.number
            case OutlineRole.MARK:
                return self._goal_mark(goal_id)
        return None

    def _measure_data(self, measure: RegionalMeasure, number: str, of: int, role: int) -> Any:
        is_changed = measure.id in self._changed.measures
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._measure_text(measure)
            case Qt.ItemDataRole.AccessibleTextRole:
                mark = self._mark_name(self._marks.measure(measure, self._doubtful))
                text = fill_placeholders(
                    self.tr("Measure %1: %2"), number, self._measure_text(measure)
                )
                said = f"{self._change_name(is_changed)}{self._comments_text(measure.id)}"
                return f"{text} – {mark}{said}, {self._said_place(int(number) - 1, of)}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(f"{measure.text}{self._change_name(is_changed)}")
            case OutlineRole.CHANGED:
                return is_changed
            case OutlineRole.NUMBER:
                return number
            case OutlineRole.MARK:
                return self._marks.measure(measure, self._doubtful)
        return None

    def _said_of_area(self, area: StrategyArea) -> str:
        """What a screen reader says of it: the kind of row stands for its level."""
        if not area.number:
            return area.title
        return fill_placeholders(self.tr("Area %1: %2"), area.number, area.title)

    def _said_place(self, row: int, of: int) -> str:
        """Where a row is among those beside it, which Qt does not tell of trees."""
        return self.tr("%1 of %2").replace("%1", str(row + 1)).replace("%2", str(of))

    def _measure_text(self, measure: RegionalMeasure) -> str:
        text = beginning(measure.text, LONGEST_SHOWN)
        return text if text.strip() else self.tr("Measure without text")

    def _comments_text(self, element_id: str) -> str:
        count = self._comments.get(element_id, 0)
        text = self.tr("%n open comment(s)", "", count)
        return f", {text}" if count else ""

    def _goal_mark(self, goal_id: str) -> CompletionMark:
        return self._marks.goal(self._report.entry(goal_id), self._doubtful)

    def _mark_name(self, mark: CompletionMark) -> str:
        names = {
            CompletionMark.EMPTY: self.tr("empty"),
            CompletionMark.IN_PROGRESS: self.tr("in progress"),
            CompletionMark.DONE: self.tr("done"),
            CompletionMark.NOTHING_TO_REPORT: self.tr("nothing to report"),
            CompletionMark.FINDINGS: self.tr("something to look at"),
        }
        return names[mark]

    def _change_name(self, is_changed: bool) -> str:
        changed = self.tr("changed after delivery")
        return f" – {changed}" if is_changed else ""

    def _area(self, place: OutlineLocation) -> StrategyArea:
        return next(a for a in self._report.areas() if a.id == place.area_id)

    def _row(self, row: int, place: OutlineLocation) -> QModelIndex:
        number = self._ids.get(place)
        if number is None:
            number = self._ids[place] = len(self._places)
            self._places.append(place)
        return self.createIndex(row, 0, number)

    def _match_rows(
        self, goal: QModelIndex, goal_id: str, wanted: tuple[RegionalMeasure, ...]
    ) -> None:
        """Remove, move and insert the rows that differ; the others keep selection and place."""
        wanted_ids = {measure.id for measure in wanted}
        for row in reversed(range(len(self._shown[goal_id]))):
            shown = self._shown[goal_id]
            if shown[row].id not in wanted_ids:
                self.beginRemoveRows(goal, row, row)
                self._shown[goal_id] = shown[:row] + shown[row + 1 :]
                self.endRemoveRows()
        for row, measure in enumerate(wanted):
            shown = self._shown[goal_id]
            at = next((i for i in range(row, len(shown)) if shown[i].id == measure.id), None)
            if at is None:
                self.beginInsertRows(goal, row, row)
                self._shown[goal_id] = (*shown[:row], measure, *shown[row:])
                self.endInsertRows()
            elif at != row:
                self.beginMoveRows(goal, at, at, goal, row)
                rest = shown[:at] + shown[at + 1 :]
                self._shown[goal_id] = (*rest[:row], shown[at], *rest[row:])
                self.endMoveRows()

    def _emit_changed(self, parent: QModelIndex, rows: int) -> None:
        if rows:
            first, last = self.index(0, 0, parent), self.index(rows - 1, 0, parent)
            self.dataChanged.emit(first, last)
