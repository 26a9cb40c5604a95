"""All totals of a report as a table: the report, its areas and goals down, metrics across."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.totals.totals import Total
from kplan_desktop.domain.totals.totals_by_scope import (
    AreaScope,
    GoalScope,
    ReportScope,
    Scope,
    ScopeTotals,
    totals_of_all_scopes,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.totals.totals_grid import TableIndex, TotalsGrid, TotalsRow
from kplan_desktop.ui.totals.totals_wording import scope_name


class TotalsTable(TotalsGrid):
    """A row for each area, goal and the report."""

    def __init__(self, report: Report, theme: Theme, parent: QObject) -> None:
        self.report = report
        self.places: tuple[ScopeTotals, ...] = totals_of_all_scopes(report)
        heading = QCoreApplication.translate("Totals", "Goal")
        super().__init__(heading, [_row(report, place) for place in self.places], theme, parent)

    def total_at(self, index: TableIndex) -> tuple[Scope, Total] | None:
        """The total in a cell and what it is the total of, None where there is none."""
        total = self.total_in(index)
        return None if total is None else (self.places[index.row()].scope, total)


def _row(report: Report, place: ScopeTotals) -> TotalsRow:
    label = scope_name(report, place.scope)
    match place.scope:
        case GoalScope(goal_id):
            number = LocationLabels(report).short(Location(goal_id))
            text = report.national_goal(goal_id).text
            return TotalsRow(number, text, label, place.totals)
        case AreaScope(area_id):
            area = next(area for area in report.areas() if area.id == area_id)
            return TotalsRow(area.number, area.title, label, place.totals, is_strong=True)
        case ReportScope():
            text = QCoreApplication.translate("Totals", "The whole report")
            return TotalsRow("", text, label, place.totals, is_strong=True)
