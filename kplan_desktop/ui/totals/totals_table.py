"""All totals as a table, for the screen and for a spreadsheet: places down, metrics across."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.totals.total_text import total_name, total_text
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
from kplan_desktop.ui.totals.totals_wording import (
    coverage,
    no_figures,
    scope_name,
    total_sentence,
    total_words,
)
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

_TEXT, _COVERAGE, _METRICS = 0, 1, 2
"""The columns: the place's text, how many activities have figures, and then the metrics."""

_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet would take the beginning of a formula for."""


class TotalsTable(QAbstractTableModel):
    """A row for each area, goal and the report, a column for each metric that anyone counted."""

    def __init__(self, report: Report, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.report = report
        self._theme = theme
        self.places: tuple[ScopeTotals, ...] = totals_of_all_scopes(report)
        whole = self.places[0].totals
        self.metrics: tuple[Metric, ...] = tuple(total.metric for total in whole.by_metric)

    def total_at(self, index: _Index) -> tuple[Scope, Total] | None:
        """The total in a cell and what it is the total of, None where there is none."""
        if not index.isValid() or index.column() < _METRICS:
            return None
        place = self.places[index.row()]
        total = place.totals.of(self.metrics[index.column() - _METRICS].id)
        return None if total is None else (place.scope, total)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self.places)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else _METRICS + len(self.metrics)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """A cell's text; where no figure is given it is a dash, never a zero."""
        place = self.places[index.row()]
        match role:
            case _Role.DisplayRole:
                return self._text(index)
            case _Role.ToolTipRole | _Role.AccessibleDescriptionRole:
                text = self._text_of(index)
                return plain_tooltip(text) if role == _Role.ToolTipRole else text
            case _Role.TextAlignmentRole if index.column() != _TEXT:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _Role.FontRole if not isinstance(place.scope, GoalScope):
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case _Role.ForegroundRole if index.column() >= _METRICS:
                known = self.total_at(index)
                return None if known else self._theme.tokens.colour("muted")
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if role == _Role.TextAlignmentRole and section == _TEXT:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        if orientation == Qt.Orientation.Horizontal and role in (
            _Role.ToolTipRole,
            _Role.AccessibleDescriptionRole,
        ):
            text = self._heading(section)
            if section >= _METRICS and (says := self.metrics[section - _METRICS].definition):
                text = f"{text}: {says}"
            return plain_tooltip(text) if role == _Role.ToolTipRole else text
        if role != _Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._heading(section)
        return self._number(self.places[section].scope)

    def as_tab_separated(self) -> str:
        """The table for a spreadsheet: exact and estimated in columns of their own.

        What is missing is an empty cell. Nothing in it can be taken for a formula.
        """
        translate = QCoreApplication.translate
        values = (
            translate("Totals", "%1, exact"),
            translate("Totals", "%1, estimated"),
            translate("Totals", "%1, at least (largest single figure)"),
            translate("Totals", "%1, planned"),
            translate("Totals", "%1, uncertain"),
            translate("Totals", "%1, activities where it is unknown"),
        )
        heads = [
            "",
            self._heading(_TEXT),
            QCoreApplication.translate("Totals", "Activities"),
            QCoreApplication.translate("Totals", "Activities with figures"),
        ]
        for metric in self.metrics:
            name = total_name(metric, total_words())
            heads += [text.replace("%1", name) for text in values]
        rows = [heads]
        for place in self.places:
            row = [
                # Not «1.1» alone, which Excel takes for a date.
                scope_name(self.report, place.scope),
                self._place_text(place.scope),
                str(place.totals.activities),
                str(place.totals.with_figures),
            ]
            for metric in self.metrics:
                row += _plain_numbers(place.totals.of(metric.id))
            rows.append(row)
        return "".join("\t".join(map(_guarded, row)) + "\r\n" for row in rows)

    def _text(self, index: _Index) -> str:
        place = self.places[index.row()]
        if index.column() == _TEXT:
            return self._place_text(place.scope)
        if index.column() == _COVERAGE:
            text = QCoreApplication.translate("Totals", "%1 of %2")
            found = place.totals
            return text.replace("%1", str(found.with_figures)).replace("%2", str(found.activities))
        known = self.total_at(index)
        return total_text(known[1], total_words()).short if known else "–"

    def _text_of(self, index: _Index) -> str:
        place = self.places[index.row()]
        if index.column() == _TEXT:
            return self._place_text(place.scope)
        if index.column() == _COVERAGE:
            return coverage(place.totals)
        known = self.total_at(index)
        if known is not None:
            return total_sentence(known[1])
        return f"{self._heading(index.column())}: {no_figures()}"

    def _heading(self, column: int) -> str:
        if column == _TEXT:
            return QCoreApplication.translate("Totals", "Goal")
        if column == _COVERAGE:
            return QCoreApplication.translate("Totals", "Activities with figures")
        return total_name(self.metrics[column - _METRICS], total_words())

    def _number(self, scope: Scope) -> str:
        match scope:
            case GoalScope(goal_id):
                return LocationLabels(self.report).short(Location(goal_id))
            case AreaScope(area_id):
                return self._area(area_id)[0]
            case ReportScope():
                return ""

    def _place_text(self, scope: Scope) -> str:
        match scope:
            case GoalScope(goal_id):
                return self.report.national_goal(goal_id).text
            case AreaScope(area_id):
                return self._area(area_id)[1]
            case ReportScope():
                return QCoreApplication.translate("Totals", "The whole report")

    def _area(self, area_id: str) -> tuple[str, str]:
        areas = self.report.areas()
        return next((area.number, area.title) for area in areas if area.id == area_id)


def _plain_numbers(total: Total | None) -> list[str]:
    """A total's six cells in the table for a spreadsheet."""
    if total is None:
        return [""] * 6
    reached, least = total.reached, total.at_least
    return [
        _plain_number(reached.exact),
        _plain_number(reached.estimated),
        _plain_number(None if least is None else least.value),
        _plain_number(total.planned.value),
        _plain_number(total.uncertain.value),
        str(reached.unknown) if reached.unknown else "",
    ]


def _plain_number(value: Decimal | None) -> str:
    """Digits and a decimal comma, as a Norwegian spreadsheet reads a number."""
    return "" if value is None else f"{value:f}".replace(".", ",")


def _guarded(cell: str) -> str:
    """A cell that stays in its place, and that a spreadsheet calculates nothing of."""
    plain = " ".join(cell.split())
    return f"'{plain}" if plain.startswith(_FORMULA) else plain
