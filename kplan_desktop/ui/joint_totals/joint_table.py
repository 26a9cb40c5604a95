"""The totals of all units as a table: units or goals down, metrics across."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.totals.total_text import summed_name, total_text
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope, Scope
from kplan_desktop.ui.joint_totals.joint_wording import (
    absence_text,
    coverage_text,
    scope_text,
    undecided_text,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.theme.translation import word_order
from kplan_desktop.ui.totals.totals_grid import (
    COVERAGE,
    METRICS,
    TableIndex,
    TotalsGrid,
    TotalsRow,
)
from kplan_desktop.ui.totals.totals_wording import total_words


def scopes_of(form: Form) -> tuple[Scope, ...]:
    """The whole, then each area followed by its goals."""
    found: list[Scope] = [ReportScope()]
    for area in form.strategy_areas:
        found += [AreaScope(area.id), *(GoalScope(goal.id) for goal in area.goals)]
    return tuple(found)


def by_unit(totals: JointTotals, within: Scope) -> tuple[JointScope, ...]:
    """A scope of all units, and of each unit."""
    return (JointScope(within), *(JointScope(within, unit_id) for unit_id in totals.units))


def by_goal(totals: JointTotals, unit_id: str) -> tuple[JointScope, ...]:
    """The whole, areas and goals, of one unit or with ``""`` of all."""
    return tuple(JointScope(scope, unit_id) for scope in scopes_of(totals.collection.form))


class JointTable(TotalsGrid):
    """Rows of ``JointScope``, of which the first is that of the whole and stays first.

    What changes changes in its place: the rows are sorted when the user says so alone.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__("", (), theme, parent)
        self.scopes: tuple[JointScope, ...] = ()
        self.sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._asked: tuple[JointScope, ...] = ()
        self._totals: JointTotals | None = None
        self._texts: dict[tuple[JointScope, int], str] = {}
        self._words = total_words()

    def show(
        self,
        totals: JointTotals,
        scopes: tuple[JointScope, ...],
        heading: str,
        *,
        are_units: bool,
        metric_id: str = "",
    ) -> bool:
        """Show these scopes, and one metric or with ``""`` all; gives whether rows were replaced.

        ``are_units`` is whether they are of units, and else of goals. They keep their order where
        they are the same as before.
        """
        make = _unit_row if are_units else _goal_row
        rows = {scope: make(totals, scope) for scope in scopes}
        counted = (total.metric for total in totals.totals().by_metric)
        metrics = tuple(each for each in counted if metric_id in ("", each.id))
        is_same = scopes == self._asked and metrics == self.metrics
        self._totals, self._first_heading = totals, heading
        self._texts, self._words = {}, total_words()
        if is_same:
            self.rows = tuple(rows[scope] for scope in self.scopes)
            if self.rows:
                last = self.index(len(self.rows) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return False
        self.beginResetModel()
        if scopes != self._asked:
            self.scopes, self.sorted_by = scopes, None
        self._asked, self.metrics = scopes, metrics
        self.rows = tuple(rows[scope] for scope in self.scopes)
        self.endResetModel()
        return True

    def sort_by(self, column: int) -> None:
        """Sort by a column; again the other way round, and then in the form's order."""
        ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        match self.sorted_by:
            case (known, order) if known == column:
                self.sorted_by = (column, descending) if order == ascending else None
            case _:
                self.sorted_by = (column, ascending)
        rows = dict(zip(self.scopes, self.rows, strict=True))
        whole, *others = self._asked
        if self.sorted_by is not None:
            key = self._sort_key(column)
            is_reverse = self.sorted_by[1] == descending
            others.sort(key=lambda scope: key(rows[scope]), reverse=is_reverse)
        self.beginResetModel()
        self.scopes = (whole, *others)
        self.rows = tuple(rows[scope] for scope in self.scopes)
        self.endResetModel()

    def scope_and_metric(self, index: TableIndex) -> tuple[JointScope, Metric] | None:
        """What a cell of a metric is of; None of another cell."""
        metric = self.metric_at(index.column()) if index.isValid() else None
        return None if metric is None else (self.scopes[index.row()], metric)

    def cell_text(self, index: TableIndex) -> str:
        """What stands in a cell: a number, and what is beside it on lines of their own.

        The first row has what it covers and what is undecided as well. How large it is at least is
        in the sentence of the cell alone.
        """
        place = self.scopes[index.row()], index.column()
        text = self._texts.get(place)
        if text is None:
            text = self._texts[place] = self._made_text(index)
        return text

    def heading(self, column: int) -> str:
        """What stands over a column, by what the figures of the whole add up to."""
        metric = self.metric_at(column)
        if metric is not None and self._totals is not None:
            total = self._totals.totals(self.scopes[0]).of(metric.id)
            if total is not None:
                return summed_name(total, self._words)
        return super().heading(column)

    def _made_text(self, index: TableIndex) -> str:
        metric, totals = self.metric_at(index.column()), self._totals
        if totals is None:
            return ""
        if metric is None:
            absent = self._absence(self.scopes[index.row()])
            if absent and index.column() == COVERAGE:
                return "–"
            return "\n".join(filter(None, (super().cell_text(index), absent)))
        total, lines = self.total_in(index), ["–"]
        is_whole = index.row() == 0
        if total is not None:
            text = total_text(total, self._words)
            lines = [text.number, *(text.beside if is_whole else (" ".join(text.beside),))]
        if is_whole:
            lines += _beside(totals, metric.id, self.scopes[0])
        return "\n".join(filter(None, lines))

    def cell_sentence(self, index: TableIndex) -> str:
        """A cell in full."""
        sentence, metric = super().cell_sentence(index), self.metric_at(index.column())
        if metric is None or self._totals is None or self.total_in(index) is None:
            return sentence
        scope = self.scopes[index.row()]
        parts = (
            coverage_text(self._totals.coverage(metric.id, scope), scope),
            undecided_text(self._totals.undecided_in(metric.id, scope)),
        )
        return "; ".join(filter(None, (sentence, *parts)))

    @property
    def lines_of_whole(self) -> int:
        """The most lines that a cell of the first row may have, what is undecided among them."""
        totals, scope = self._totals, self.scopes[0]
        if totals is None:
            return 1
        return (
            max(
                self.cell_text(self.index(0, METRICS + number)).count("\n")
                + (1 if totals.undecided_in(metric.id, scope) else 2)
                for number, metric in enumerate(self.metrics)
            )
            if self.metrics
            else 1
        )

    def _absence(self, scope: JointScope) -> str:
        """Why there is nothing of a unit."""
        if self._totals is None or not scope.unit_id:
            return ""
        return absence_text(self._totals.presence[scope.unit_id])

    def _sort_key(self, column: int) -> Callable[[TotalsRow], Any]:
        """What rows are sorted by; what is not known comes before all that is."""
        metric = self.metric_at(column)
        if metric is not None:
            return lambda row: _value(row, metric)
        if column == COVERAGE:
            return lambda row: row.totals.with_figures
        by_name = word_order()
        return lambda row: by_name(f"{row.number} {row.text}")


def _beside(totals: JointTotals, metric_id: str, scope: JointScope) -> Iterator[str]:
    """What stands under the number of the whole: what it covers, and what is undecided.

    Units and activities have a line each: of narrow columns more are seen.
    """
    yield coverage_text(totals.coverage(metric_id, scope), scope).replace(", ", ",\n")
    if undecided := undecided_text(totals.undecided_in(metric_id, scope)):
        yield undecided


def _value(row: TotalsRow, metric: Metric) -> Decimal:
    total = row.totals.of(metric.id)
    return Decimal(-1) if total is None or total.value is None else total.value


def _unit_row(totals: JointTotals, scope: JointScope) -> TotalsRow:
    """The row of a unit, or of all units."""
    found = totals.totals(scope)
    if not scope.unit_id:
        name = QCoreApplication.translate("JointTotals", "All units")
        return TotalsRow("", name, name, found, is_strong=True)
    name = one_line(totals.units[scope.unit_id].unit.name)
    return TotalsRow("", name, name, found)


def _goal_row(totals: JointTotals, scope: JointScope) -> TotalsRow:
    """The row of a goal, an area or the whole."""
    form, found = totals.collection.form, totals.totals(scope)
    text = scope_text(form, scope.within)
    match scope.within:
        case GoalScope(goal_id):
            label = QCoreApplication.translate("Totals", "Goal %1")
            number = goal_numbers(form)[goal_id]
            text = one_line(next(goal.text for goal in form.goals() if goal.id == goal_id))
            return TotalsRow(number, text, label.replace("%1", number), found)
        case AreaScope(area_id):
            area = next(area for area in form.strategy_areas if area.id == area_id)
            label = QCoreApplication.translate("Totals", "Area %1")
            label = label.replace("%1", area.number)
            return TotalsRow(area.number, one_line(area.title), label, found, is_strong=True)
        case ReportScope():
            return TotalsRow("", text, text, found, is_strong=True)
