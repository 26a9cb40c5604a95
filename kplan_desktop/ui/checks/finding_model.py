"""The findings as rows of a tree: a group for each weight, and one for what was set aside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kplan_desktop.domain.checks.set_aside import CheckList, key_of
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import AsideFinding, Finding, Severity
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.messages.finding_messages import (
    finding_text,
    location_words,
    severity_heading,
)
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class FindingRole(IntEnum):
    """The data roles of the model beside Qt's own."""

    ROW = Qt.ItemDataRole.UserRole
    PLACE = Qt.ItemDataRole.UserRole + 1
    SENTENCE = Qt.ItemDataRole.UserRole + 2
    KEPT_ROOM = Qt.ItemDataRole.UserRole + 3


_SHOWN_AT_ONCE = 100
"""Findings of a group that are shown, and how many more are when more are asked for."""


@dataclass(slots=True)
class FindingRow:
    """A finding in the list; ``aside`` with its reason if it was set aside.

    ``is_settled`` is whether it is found no more, and only stays so that nothing moves under the
    mouse. For the same reason one that was just set aside stays among the others. What has become
    of it stands before its place, or behind its sentence if it has no place. ``kept_room`` is a
    text as long as its sentence gets meanwhile, so that its height does not change.
    """

    finding: Finding
    aside: AsideFinding | None = None
    is_settled: bool = False
    kept_room: str = ""


@dataclass(slots=True)
class FindingGroup:
    """The findings of one weight, or with None those that were set aside.

    The first ``shown`` are in the tree, with ``has_more`` a row under them that shows more.
    """

    severity: Severity | None
    rows: list[FindingRow]
    shown: int
    has_more: bool


class FindingModel(QAbstractItemModel):
    """Groups that have findings, and their findings under them.

    Of a group with very many some are shown first, and more on demand. The internal id of a
    group's index is 0, of a row's in it one more than the group's row.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.groups: list[FindingGroup] = []
        self._labels: LocationLabels | None = None
        self._goals: dict[str, str] = {}
        self._shown: dict[Severity | None, int] = {}

    def show_findings(self, report: Report, found: CheckList) -> None:
        """Show these findings of a report instead of the former ones."""
        self.beginResetModel()
        self._labels = LocationLabels(report)
        self._goals = {goal.id: one_line(goal.text) for goal in report.national_goals()}
        rows: dict[Severity | None, list[FindingRow]] = {each: [] for each in Severity}
        for finding in found.open:
            rows[finding.severity].append(FindingRow(finding))
        rows[None] = [FindingRow(*each) for each in found.aside]
        self.groups = [self._group(severity, some) for severity, some in rows.items() if some]
        self.endResetModel()

    def show_more(self, index: Index) -> QModelIndex:
        """Show more findings above the row that offers it; the result is the first of these."""
        number = index.internalId() - 1
        group, parent = self.groups[number], self.index(number)
        first, last = group.shown, min(group.shown + _SHOWN_AT_ONCE, len(group.rows))
        self.beginInsertRows(parent, first, last - 1)
        group.shown = self._shown[group.severity] = last
        self.endInsertRows()
        if last == len(group.rows):
            self.beginRemoveRows(parent, last, last)
            group.has_more = False
            self.endRemoveRows()
        return self.index(first, 0, parent)

    def offers_more(self, index: Index) -> bool:
        """Whether a row offers to show more findings."""
        return bool(
            index.isValid()
            and index.internalId()
            and index.row() == self.groups[index.internalId() - 1].shown
        )

    def _group(self, severity: Severity | None, rows: list[FindingRow]) -> FindingGroup:
        shown = min(len(rows), self._shown.get(severity, _SHOWN_AT_ONCE))
        return FindingGroup(severity, rows, shown, shown < len(rows))

    def mark(self, found: CheckList) -> None:
        """Mark what became of the rows' findings, without moving any."""
        left = {key_of(finding) for finding in found.open}
        aside = {each.key: each for _, each in found.aside}
        for number, group in enumerate(self.groups):
            has_changed = False
            for row, each in enumerate(group.rows):
                key = key_of(each.finding)
                put = aside.get(key)
                is_settled = key not in left and put is None
                if (put, is_settled) == (each.aside, each.is_settled):
                    continue
                each.aside, each.is_settled, has_changed = put, is_settled, True
                if row < group.shown:
                    index = self.createIndex(row, 0, number + 1)
                    self.dataChanged.emit(index, index)
            if has_changed:
                heading = self.index(number)
                self.dataChanged.emit(heading, heading)

    def row_at(self, index: Index) -> FindingRow | None:
        """The finding of an index, None for a group's and for the offer of more."""
        if not index.isValid() or not index.internalId() or self.offers_more(index):
            return None
        return self.groups[index.internalId() - 1].rows[index.row()]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Groups at the root, findings under a group."""
        if not parent.isValid():
            return len(self.groups)
        if parent.internalId():
            return 0
        group = self.groups[parent.row()]
        return group.shown + group.has_more

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: ARG002, N802 - Qt's signature
        """One column."""
        return 1

    def index(self, row: int, column: int = 0, parent: Index = _ROOT) -> QModelIndex:
        """The index of a child row."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = _ROOT) -> QModelIndex:  # type: ignore[override]  # Qt overloads it with QObject.parent()
        """The group of a finding."""
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Place and sentence of a finding, heading and count of a group."""
        row = self.row_at(index)
        if row is None:
            if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return None
            if not self.offers_more(index):
                return self._heading(self.groups[index.row()])
            group = self.groups[index.internalId() - 1]
            return self.tr("Show more (%1)").replace("%1", str(len(group.rows) - group.shown))
        if role == FindingRole.ROW:
            return row
        in_place = self.groups[index.internalId() - 1].severity is None
        match role:
            case FindingRole.PLACE:
                place, state = self._place(row.finding), self._state(row, in_place=in_place)
                return f"{state} · {place}" if place and state else place
            case FindingRole.SENTENCE:
                has_place = row.finding.location.goal_id is not None
                return self._sentence(row, in_place=in_place, with_state=not has_place)
            case FindingRole.KEPT_ROOM:
                if not row.kept_room:
                    sentence = self._sentence(row, in_place=in_place, with_state=False)
                    has_line = in_place or row.finding.location.goal_id is not None
                    aside = self.tr("set aside")
                    row.kept_room = sentence if has_line else f"{sentence} – {aside}"
                return row.kept_room
            case Qt.ItemDataRole.AccessibleTextRole:
                kind = severity_heading(row.finding.severity)
                said = self.data(index)
                return said if in_place else f"{kind}: {said}"
            case Qt.ItemDataRole.DisplayRole:
                sentence = self._sentence(row, in_place=in_place)
                return "\n".join(filter(None, (self._place(row.finding), sentence)))
            case Qt.ItemDataRole.ToolTipRole:
                sentence = self._sentence(row, in_place=in_place)
                return plain_tooltip(f"{self._place(row.finding)}\n{sentence}".strip())
        return None

    def _heading(self, group: FindingGroup) -> str:
        heading = (
            self.tr("Set aside") if group.severity is None else severity_heading(group.severity)
        )
        is_aside = group.severity is None
        count = sum(
            not row.is_settled and (row.aside is not None) == is_aside for row in group.rows
        )
        return f"{heading} ({count})"

    def _place(self, finding: Finding) -> str:
        goal_id = finding.location.goal_id
        if goal_id is None or self._labels is None:
            return ""
        label = self._labels.long(finding.location, location_words())
        return f"{label} – {self._goals[goal_id]}"

    def _state(self, row: FindingRow, *, in_place: bool) -> str:
        """What has become of a row that stays where it was."""
        if row.is_settled:
            return self.tr("settled")
        return self.tr("set aside") if row.aside is not None and not in_place else ""

    def _sentence(self, row: FindingRow, *, in_place: bool, with_state: bool = True) -> str:
        sentence = finding_text(row.finding)
        if row.finding.in_plan:
            sentence = self.tr("In the plan: %1").replace("%1", sentence)
        if state := self._state(row, in_place=in_place):
            return f"{sentence} – {state}" if with_state else sentence
        if row.aside is not None and row.aside.reason.strip():
            reason = self.tr("Set aside: %1").replace("%1", one_line(row.aside.reason))
            return f"{sentence}\n{reason}"
        return sentence
