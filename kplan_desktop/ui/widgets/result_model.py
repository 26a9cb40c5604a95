"""What typing found, as rows of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kplan_desktop.domain.text.typeahead import TypeaheadText, search

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One row. ``key`` is what picking it gives; ``badge`` is a word at its right end, or empty."""

    key: object
    number: str
    text: str
    below: str
    badge: str = ""


class ResultModel(QAbstractListModel):
    """The rows that hold what was typed, those most likely meant first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[SearchResult] = ()
        self._searched: Sequence[TypeaheadText] = ()
        self._shown: list[int] = []
        self.typed = ""
        self.widest_number = ""

    def set_rows(self, rows: Sequence[SearchResult], searched: Sequence[TypeaheadText]) -> None:
        """Search in these rows; ``searched`` are the texts that each is found by."""
        self._rows, self._searched = rows, searched
        self.widest_number = max((row.number for row in rows), key=len, default="")
        self.narrow(self.typed)

    def narrow(self, typed: str) -> None:
        """Show the rows that hold what is typed."""
        self.beginResetModel()
        self.typed = typed
        self._shown = search(typed, self._searched)
        self.endResetModel()

    def size(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    def found(self, row: int) -> SearchResult:
        """The row that is shown at this place."""
        return self._rows[self._shown[row]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's own
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The whole text, for the eye and for a screen reader."""
        if not index.isValid():
            return None
        found = self.found(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{found.number} {found.text}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (found.number, found.badge, found.text, found.below)))
        return found if role == Qt.ItemDataRole.UserRole else None
