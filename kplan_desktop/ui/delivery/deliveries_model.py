"""The deliveries as a table, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryStatus
from kplan_desktop.domain.delivery.delivery_list import ListedDelivery, listed
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.delivery.deliveries_wording import (
    approval_text,
    day_text,
    punctuality_text,
    state_text,
    status_icon,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class DeliveryColumn(IntEnum):
    """The columns, from the left."""

    REVISION = 0
    MADE = 1
    STATE = 2
    PUNCTUALITY = 3
    SENT_TO = 4
    APPROVAL = 5


class DeliveriesModel(QAbstractTableModel):
    """A row for each delivery. What is stored of it is not looked at."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[ListedDelivery, ...] = ()

    def set_deliveries(self, deliveries: Sequence[Delivery]) -> None:
        """List these, which are given with the oldest first."""
        self.beginResetModel()
        self.rows = listed(deliveries)
        self.endResetModel()

    def row_at(self, position: int) -> int:
        """The row of the delivery that has this position among all, the oldest having 0."""
        return len(self.rows) - 1 - position

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(DeliveryColumn)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """A cell's text; the state also as a drawing, what needs attention also by its colour."""
        row = self.rows[index.row()]
        column = DeliveryColumn(index.column())
        match role:
            case _Role.DisplayRole:
                return self._text(row, column)
            case _Role.ToolTipRole:
                return plain_tooltip(self._text(row, column))
            case _Role.AccessibleTextRole:
                return f"{self._heading(column)}: {self._text(row, column)}"
            case _Role.DecorationRole if column is DeliveryColumn.STATE:
                name, colour = status_icon(row.delivery.status)
                return self._theme.icons.icon(name, colour, 16)
            case _Role.ForegroundRole:
                colour = self._colour(row, column)
                return self._theme.tokens.colour(colour) if colour else None
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return self._heading(DeliveryColumn(section)) if role == _Role.DisplayRole else None

    def _heading(self, column: DeliveryColumn) -> str:
        match column:
            case DeliveryColumn.REVISION:
                return self.tr("Revision")
            case DeliveryColumn.MADE:
                return self.tr("Made")
            case DeliveryColumn.STATE:
                return self.tr("State")
            case DeliveryColumn.PUNCTUALITY:
                return self.tr("Deadline")
            case DeliveryColumn.SENT_TO:
                return self.tr("To")
            case DeliveryColumn.APPROVAL:
                return self.tr("Approval")

    def _text(self, row: ListedDelivery, column: DeliveryColumn) -> str:
        delivery = row.delivery
        match column:
            case DeliveryColumn.REVISION:
                return str(delivery.revision)
            case DeliveryColumn.MADE:
                return day_text(delivery.made_at)
            case DeliveryColumn.STATE:
                return state_text(delivery)
            case DeliveryColumn.PUNCTUALITY:
                return punctuality_text(row)
            case DeliveryColumn.SENT_TO:
                return one_line(delivery.sent_to) or "–"
            case DeliveryColumn.APPROVAL:
                return approval_text(delivery.approval)

    def _colour(self, row: ListedDelivery, column: DeliveryColumn) -> str:
        if column is DeliveryColumn.PUNCTUALITY and row.days_late:
            return "warning"
        if column is DeliveryColumn.STATE:
            if row.delivery.status is DeliveryStatus.RETURNED:
                return "bad"
            if row.delivery.status is DeliveryStatus.MADE:
                return "warning"
        return "muted" if self._text(row, column) == "–" else ""
