"""The board as a table: a row for each unit that is shown, with its state, texts and figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from kplan_desktop.domain.collection.board import Board, BoardRow, UnitState, main_metric
from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import metric_name
from kplan_desktop.domain.text.typeahead import fold
from kplan_desktop.domain.totals.total_text import total_name, total_text
from kplan_desktop.domain.totals.totals import Total, Totals
from kplan_desktop.ui.office_intake.board_wording import (
    completeness_text,
    delivered_text,
    outcomes_text,
    state_icon,
    state_name,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.theme.translation import word_order
from kplan_desktop.ui.totals.totals_wording import total_words
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

SHARE_ROLE = _Role.UserRole
"""Of a cell of the bars: how long the bar is, from 0 to 1; None where nothing is known."""

_NOTHING = "–"


class BoardFilter(Enum):
    """Which units are shown."""

    ALL = "all"
    SILENT = "silent"
    LATE = "late"
    RETURNED = "returned"
    NOT_ACCEPTED = "not accepted"

    def accepts(self, row: BoardRow) -> bool:
        """Whether it shows a unit."""
        match self:
            case BoardFilter.ALL:
                return True
            case BoardFilter.SILENT:
                return row.state is UnitState.SILENT
            case BoardFilter.LATE:
                return row.days_late > 0
            case BoardFilter.RETURNED:
                return row.state is UnitState.RETURNED
            case BoardFilter.NOT_ACCEPTED:
                return row.has_delivered and row.state is not UnitState.ACCEPTED


class ColumnKind(Enum):
    """What a column shows."""

    UNIT = "unit"
    DELIVERED = "delivered"
    COMPLETE = "complete"
    ACTIVITIES = "activities"
    METRIC = "metric"
    BAR = "bar"
    COMMENTS = "comments"


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A column; ``metric`` is whose figures it shows, for ``METRIC`` and ``BAR`` alone."""

    kind: ColumnKind
    metric: Metric | None = None

    @property
    def is_number(self) -> bool:
        """Whether its cells are numbers, which stand at the right."""
        return self.kind in (ColumnKind.ACTIVITIES, ColumnKind.METRIC, ColumnKind.COMMENTS)


def board_columns(form: Form) -> tuple[BoardColumn, ...]:
    """The columns of a form's board: of its metrics the first of each kind that has totals."""
    columns = [
        BoardColumn(kind)
        for kind in (
            ColumnKind.UNIT,
            ColumnKind.DELIVERED,
            ColumnKind.COMPLETE,
            ColumnKind.ACTIVITIES,
        )
    ]
    units, people = main_metric(form, "units"), main_metric(form, "people")
    attendances = main_metric(form, "attendances")
    if units is not None:
        columns.append(BoardColumn(ColumnKind.METRIC, units))
    if people is not None:
        columns += [BoardColumn(ColumnKind.BAR, people), BoardColumn(ColumnKind.METRIC, people)]
    if attendances is not None:
        columns.append(BoardColumn(ColumnKind.METRIC, attendances))
    return (*columns, BoardColumn(ColumnKind.COMMENTS))


class BoardModel(QAbstractTableModel):
    """The units, in the form's order until it is told to sort them.

    What changes changes in its place: order and filter are applied anew only when the user says so,
    and what is new comes last, so that no row moves by itself.
    """

    def __init__(self, form: Form, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.columns = board_columns(form)
        self.rows: list[BoardRow] = []
        self.sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._all: tuple[BoardRow, ...] = ()
        self._filter, self._text = BoardFilter.ALL, ""
        self.totals: Mapping[str, Totals] = {}
        self._largest = Decimal(0)
        self._bold = QFont()
        self._bold.setWeight(QFont.Weight.DemiBold)

    def set_board(self, board: Board) -> None:
        """Show what is known now; the order of the rows stays."""
        known = {row.key: row for row in board.rows}
        before = {row.key for row in self._all}
        for number in reversed(range(len(self.rows))):
            if self.rows[number].key not in known:
                self.beginRemoveRows(QModelIndex(), number, number)
                del self.rows[number]
                self.endRemoveRows()
        self._all = board.rows
        self.rows = [known[row.key] for row in self.rows]
        new = [row for row in board.rows if row.key not in before and self._shows(row)]
        if new:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self.rows += new
            self.endInsertRows()
        self._repaint()

    def set_totals(self, totals: Mapping[str, Totals]) -> None:
        """Show these figures, by the units' ids."""
        self.totals = totals
        bar = next((c.metric for c in self.columns if c.kind is ColumnKind.BAR), None)
        values = [self._value(unit_id, bar) for unit_id in totals]
        self._largest = max((value for value in values if value is not None), default=Decimal(0))
        self._repaint()

    def set_filter(self, wanted: BoardFilter, text: str) -> None:
        """Show these units alone, whose names or contacts have ``text`` in them."""
        self._filter, self._text = wanted, fold(text.strip())
        self._rearrange()

    def sort_by(self, column: int) -> None:
        """Sort by a column; again the other way round, and then in the form's order."""
        ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        match self.sorted_by:
            case (known, order) if known == column:
                self.sorted_by = (column, descending) if order == ascending else None
            case _:
                self.sorted_by = (column, ascending)
        self._rearrange()

    def row_of(self, key: str) -> int:
        """The row of the unit with this key; -1 where it is not shown."""
        return next((number for number, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """A cell's text; the state also as a drawing, what needs attention also by its colour."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        match role:
            case _Role.DisplayRole:
                return self._text_of(row, column)
            case _Role.ToolTipRole:
                return plain_tooltip(self._hint(row, column))
            case _Role.AccessibleTextRole:
                return f"{self.heading(column)}: {self._hint(row, column)}"
            case _Role.DecorationRole if column.kind is ColumnKind.UNIT:
                name, colour = state_icon(row)
                return self._theme.icons.icon(name, colour, 18)
            case _Role.ForegroundRole:
                colour = self._colour(row, column)
                return self._theme.tokens.colour(colour) if colour else None
            case _Role.FontRole if column.metric is not None and column.metric.adds_up == "people":
                return self._bold
            case _Role.TextAlignmentRole:
                return self._alignment(column)
        return self._share(row, column) if role == SHARE_ROLE else None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        match role:
            case _Role.TextAlignmentRole:
                return self._alignment(column)
            case _Role.DisplayRole:
                return self.heading(column)
        return None

    def heading(self, column: BoardColumn) -> str:
        """What stands over a column."""
        match column.kind:
            case ColumnKind.UNIT:
                return self.tr("Unit")
            case ColumnKind.DELIVERED:
                return self.tr("Delivered")
            case ColumnKind.COMPLETE:
                return self.tr("Filled in")
            case ColumnKind.ACTIVITIES:
                return self.tr("Activities")
            case ColumnKind.BAR:
                return self.tr("Reached")
            case ColumnKind.COMMENTS:
                return self.tr("Open comments")
            case ColumnKind.METRIC:
                return "" if column.metric is None else metric_name(column.metric)

    def _text_of(self, row: BoardRow, column: BoardColumn) -> str:
        match column.kind:
            case ColumnKind.UNIT:
                return one_line(row.name)
            case ColumnKind.DELIVERED:
                return delivered_text(row)
            case ColumnKind.COMPLETE:
                return completeness_text(row) or _NOTHING
            case ColumnKind.ACTIVITIES:
                totals = self.totals.get(row.unit_id)
                shown = row.has_delivered and totals is not None
                return str(totals.activities) if shown and totals is not None else _NOTHING
            case ColumnKind.METRIC:
                total = self._total(row.unit_id, column.metric)
                return _NOTHING if total is None else total_text(total, total_words()).number
            case ColumnKind.COMMENTS:
                return str(row.open_comments) if row.open_comments else _NOTHING
            case ColumnKind.BAR:
                return ""

    def _hint(self, row: BoardRow, column: BoardColumn) -> str:
        """What a cell says in full, for its hint and for screen readers."""
        match column.kind:
            case ColumnKind.UNIT:
                return f"{one_line(row.name)}, {state_name(row.state)}"
            case ColumnKind.COMPLETE:
                texts = (completeness_text(row), outcomes_text(row))
                return "\n".join(filter(None, texts)) or _NOTHING
            case ColumnKind.METRIC | ColumnKind.BAR:
                total = self._total(row.unit_id, column.metric)
                if total is None:
                    return self.tr("no figures")
                words = total_words()
                return f"{total_name(total.metric, words)}: {total_text(total, words).whole}"
            case _:
                return self._text_of(row, column)

    def _colour(self, row: BoardRow, column: BoardColumn) -> str:
        if column.kind is ColumnKind.UNIT:
            return ""
        if column.kind is ColumnKind.DELIVERED:
            if row.state is UnitState.RETURNED:
                return "bad"
            return "warning" if row.days_late or not row.is_known else "muted"
        if column.kind is ColumnKind.COMMENTS and row.open_comments:
            return "warning"
        return "muted" if self._text_of(row, column) == _NOTHING else ""

    def _alignment(self, column: BoardColumn) -> int:
        side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def _total(self, unit_id: str, metric: Metric | None) -> Total | None:
        totals = self.totals.get(unit_id)
        return None if totals is None or metric is None else totals.of(metric.id)

    def _value(self, unit_id: str, metric: Metric | None) -> Decimal | None:
        total = self._total(unit_id, metric)
        return None if total is None else total.value

    def _share(self, row: BoardRow, column: BoardColumn) -> float | None:
        value = self._value(row.unit_id, column.metric)
        if column.kind is not ColumnKind.BAR or value is None:
            return None
        return float(value / self._largest) if self._largest else 0.0

    def _shows(self, row: BoardRow) -> bool:
        contact = row.contact
        found = fold(" ".join((row.name, contact.name, contact.email)))
        return self._filter.accepts(row) and self._text in found

    def _rearrange(self) -> None:
        """Apply order and filter to all rows; views keep what was chosen by its key."""
        self.beginResetModel()
        rows = [row for row in self._all if self._shows(row)]
        if self.sorted_by is not None:
            column, order = self.sorted_by
            key = self._sort_key(self.columns[column])
            rows.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)
        self.rows = rows
        self.endResetModel()

    def _sort_key(self, column: BoardColumn) -> Callable[[BoardRow], Any]:
        """What rows are sorted by; what is not known comes before all that is."""
        match column.kind:
            case ColumnKind.UNIT:
                by_name = word_order()
                return lambda row: by_name(row.name)
            case ColumnKind.DELIVERED:
                return lambda row: "" if row.day is None else row.day.isoformat()
            case ColumnKind.COMPLETE:
                return lambda row: -1 if row.completeness is None else row.completeness.goals_done
            case ColumnKind.ACTIVITIES:
                return lambda row: self._activities(row)
            case ColumnKind.COMMENTS:
                return lambda row: row.open_comments
            case ColumnKind.METRIC | ColumnKind.BAR:
                return lambda row: _known_first(self._value(row.unit_id, column.metric))

    def _activities(self, row: BoardRow) -> int:
        totals = self.totals.get(row.unit_id)
        return -1 if totals is None or not row.has_delivered else totals.activities

    def _repaint(self) -> None:
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _known_first(value: Decimal | None) -> Decimal:
    return Decimal(-1) if value is None else value
