"""A list of what typing found: number, text with the match set off, and a smaller line below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.result_delegate import ResultDelegate
from kplan_desktop.ui.widgets.result_model import ResultModel


class ResultList(QListView):
    """Shows a :class:`ResultModel`. All rows are of one height, so that thousands cost little."""

    def __init__(self, model: ResultModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(ResultDelegate(self, theme))
