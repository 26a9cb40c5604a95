"""The rows of the list of units' notes, for Qt and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from kplan_desktop.ui.joint_report.goal_rows import JointRow, JointRowKind
from kplan_desktop.ui.outline.outline_model import Index


class NoteModel(QAbstractListModel):
    """Rows of notes and their headings."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[JointRow] = []

    def set_rows(self, rows: list[JointRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text or row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.rows[index.row()].is_note:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def _spoken(self, row: JointRow) -> str:
        if row.kind in (JointRowKind.GROUP, JointRowKind.LEFT_OUT_HEAD):
            count = self.tr("%n note(s)", "", row.count)
            return f"{row.title}: {count}"
        left_out = self.tr("left out") if row.kind is JointRowKind.LEFT_OUT else ""
        return ". ".join(filter(None, (row.title, left_out, row.text, row.facts)))
