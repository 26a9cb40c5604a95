"""Totals as a table, on the screen and for a spreadsheet: scopes down, metrics across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

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
from kplan_desktop.domain.totals.total_text import total_name, total_text
from kplan_desktop.domain.totals.totals import Total, Totals
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.totals.totals_wording import (
    coverage,
    no_figures,
    total_sentence,
    total_words,
)
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

TableIndex = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

TEXT, COVERAGE, METRICS = 0, 1, 2
"""The columns: what a row is of, how many activities have figures, and then the metrics."""

_FORMULA: Final = ("=", "+", "-", "@")
"""What a spreadsheet would take the beginning of a formula for."""


@dataclass(frozen=True, slots=True)
class TotalsRow:
    """What the totals of a row are of.

    ``number`` stands before its ``text``, and ``label`` is the first cell in a spreadsheet, where
    «1.1» alone would become a date.
    """

    number: str
    text: str
    label: str
    totals: Totals
    is_strong: bool = False


class TotalsGrid(QAbstractTableModel):
    """A row of each scope, a column of each metric that anyone counted.

    ``heading`` is over the texts.
    """

    def __init__(
        self, heading: str, rows: Sequence[TotalsRow], theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._first_heading = heading
        self._theme = theme
        self.rows: tuple[TotalsRow, ...] = tuple(rows)
        self.metrics: tuple[Metric, ...] = ()
        if self.rows:  # the first is that of the whole
            self.metrics = tuple(total.metric for total in self.rows[0].totals.by_metric)

    def metric_at(self, column: int) -> Metric | None:
        """The metric of a column."""
        number = column - METRICS
        return self.metrics[number] if 0 <= number < len(self.metrics) else None

    def total_in(self, index: TableIndex) -> Total | None:
        """The total in a cell, None where there is none."""
        metric = self.metric_at(index.column()) if index.isValid() else None
        return None if metric is None else self.rows[index.row()].totals.of(metric.id)

    def rowCount(self, parent: TableIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: TableIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else METRICS + len(self.metrics)

    def data(self, index: TableIndex, role: int = _Role.DisplayRole) -> object:
        """A cell's text; where no figure is given it is a dash, never a zero."""
        row = self.rows[index.row()]
        match role:
            case _Role.DisplayRole:
                return self.cell_text(index)
            case _Role.ToolTipRole | _Role.AccessibleDescriptionRole:
                text = self.cell_sentence(index)
                return plain_tooltip(text) if role == _Role.ToolTipRole else text
            case _Role.TextAlignmentRole if index.column() != TEXT:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _Role.FontRole if row.is_strong:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case _Role.ForegroundRole if index.column() >= METRICS:
                known = self.total_in(index)
                return None if known else self._theme.tokens.colour("muted")
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if role == _Role.TextAlignmentRole and section == TEXT:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        if orientation == Qt.Orientation.Horizontal and role in (
            _Role.ToolTipRole,
            _Role.AccessibleDescriptionRole,
        ):
            text, metric = self.heading(section), self.metric_at(section)
            if metric is not None and metric.definition:
                text = f"{text}: {metric.definition}"
            return plain_tooltip(text) if role == _Role.ToolTipRole else text
        if role != _Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.heading(section)
        return self.rows[section].number

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
            self.heading(TEXT),
            QCoreApplication.translate("Totals", "Activities"),
            QCoreApplication.translate("Totals", "Activities with figures"),
        ]
        for metric in self.metrics:
            name = total_name(metric, total_words())
            heads += [text.replace("%1", name) for text in values]
        lines = [heads]
        for row in self.rows:
            line = [row.label, row.text, str(row.totals.activities), str(row.totals.with_figures)]
            for metric in self.metrics:
                line += _plain_numbers(row.totals.of(metric.id))
            lines.append(line)
        return "".join("\t".join(map(guarded_cell, line)) + "\r\n" for line in lines)

    def heading(self, column: int) -> str:
        """What stands over a column."""
        metric = self.metric_at(column)
        if metric is not None:
            return total_name(metric, total_words())
        if column == COVERAGE:
            return QCoreApplication.translate("Totals", "Activities with figures")
        return self._first_heading

    def cell_text(self, index: TableIndex) -> str:
        """What stands in a cell."""
        row = self.rows[index.row()]
        if index.column() == TEXT:
            return row.text
        if index.column() == COVERAGE:
            text = QCoreApplication.translate("Totals", "%1 of %2")
            found = row.totals
            return text.replace("%1", str(found.with_figures)).replace("%2", str(found.activities))
        known = self.total_in(index)
        return total_text(known, total_words()).short if known else "–"

    def cell_sentence(self, index: TableIndex) -> str:
        """A cell in full, for its hint and for screen readers."""
        row = self.rows[index.row()]
        if index.column() == TEXT:
            return row.text
        if index.column() == COVERAGE:
            return coverage(row.totals)
        known = self.total_in(index)
        if known is not None:
            return total_sentence(known)
        return f"{self.heading(index.column())}: {no_figures()}"


def guarded_cell(cell: str) -> str:
    """A cell that stays in its place, and that a spreadsheet calculates nothing of."""
    plain = " ".join(cell.split())
    return f"'{plain}" if plain.startswith(_FORMULA) else plain


def plain_number(value: Decimal | None) -> str:
    """Digits and a decimal comma, as a Norwegian spreadsheet reads a number."""
    return "" if value is None else f"{value:f}".replace(".", ",")


def _plain_numbers(total: Total | None) -> list[str]:
    """A total's six cells in the table for a spreadsheet."""
    if total is None:
        return [""] * 6
    reached, least = total.reached, total.at_least
    return [
        plain_number(reached.exact),
        plain_number(reached.estimated),
        plain_number(None if least is None else least.value),
        plain_number(total.planned.value),
        plain_number(total.uncertain.value),
        str(reached.unknown) if reached.unknown else "",
    ]
