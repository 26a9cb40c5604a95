"""A list of what typing found: number, text with the match set off, and a smaller line below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from kplan_desktop.ui.found_delegate import FoundDelegate
from kplan_desktop.ui.found_model import FoundModel
from kplan_desktop.ui.look import Look


class FoundList(QListView):
    """Shows a :class:`FoundModel`. All rows are of one height, so that thousands cost little."""

    def __init__(self, model: FoundModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(FoundDelegate(self, look))
