"""The dialog «Plan against report»: each measure with the plan's wording and its outcome."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.plan.plan_review import PlanReview
from kplan_desktop.domain.totals.total_text import TotalWords
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.plan.adoption_dialog import adoption_text
from kplan_desktop.ui.plan.plan_review_table import PlanReviewTable, WrappedCells, counts_text
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label

_MARGIN: Final = 28
_ACTIVITIES: Final = 3
_SHARES: Final = {0: 30, 1: 25, 2: 25, 4: 16}
"""How much of the width the columns get but that of the activities, which needs its heading's."""


class PlanReviewDialog(Dialog):
    """The plan against the report as it is when it opens, read only.

    ``review`` is of the report, None where the plan is not adopted. ``total_words`` are those of
    totals on the screen. ``place_requested(location)``, of a measure, and ``adoption_requested``,
    where the plan is not adopted, close it.
    """

    help_topic = HelpTopic.PLAN

    place_requested = Signal(object)
    adoption_requested = Signal()

    def __init__(
        self,
        report: Report,
        review: PlanReview | None,
        total_words: TotalWords,
        theme: Theme,
        parent: QWidget | None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.tokens.px
        self.setWindowTitle(self.tr("Plan against report"))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(_MARGIN), px(24), px(_MARGIN), px(20))
        self.column.setSpacing(px(12))
        self.column.addWidget(plain_label(self.tr("Plan against report"), "title"))
        self.buttons = DialogButtons(self, px(8))
        footer = QHBoxLayout()
        footer.setSpacing(px(8))
        if review is None:
            self._show_not_adopted(read_only=read_only)
        else:
            self._show_review(report, review, total_words, footer)
        self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject, default=True)
        footer.addWidget(self.buttons, 1)
        self.column.addLayout(footer)
        width = px(480 if review is None else 1100)
        self.resize(width, max(self.column.totalHeightForWidth(width), px(160)))
        if review is not None:
            self.resize(width, px(680))

    def _show_not_adopted(self, *, read_only: bool) -> None:
        lead = self.tr(
            "The plan is not adopted yet. Once it is, each of its measures stands here with what "
            "became of it."
        )
        self.column.addWidget(plain_label(lead, "muted"))
        self.column.addStretch(1)
        if not read_only:
            answer = self.tr("Adopt the plan …")
            self.buttons.add(answer, ButtonRole.ActionRole, self._adopt)

    def _show_review(
        self, report: Report, review: PlanReview, words: TotalWords, footer: QHBoxLayout
    ) -> None:
        if report.plan_adoption is not None:
            self.column.addWidget(plain_label(adoption_text(report.plan_adoption), "muted"))
            self.column.addWidget(plain_label(counts_text(review.counts), ""))
        self.only_open = QCheckBox(self.tr("Only without an outcome"), self)
        self.only_open.setEnabled(review.counts.unsaid > 0)
        self.only_open.toggled.connect(self._filter)
        self.column.addWidget(self.only_open, 0, Qt.AlignmentFlag.AlignLeft)
        self._model = PlanReviewTable(report, review, words, self._theme, self)
        self.tree = _Tree(self._model, self._theme, self)
        self.tree.setAccessibleName(self.tr("Plan against report"))
        self.tree.activated.connect(self._go_to)
        self.column.addWidget(self.tree, 1)
        self.go = QPushButton(self.tr("Go to the measure"), self)
        self.go.clicked.connect(lambda: self._go_to(self.tree.currentIndex()))
        self.tree.selectionModel().currentChanged.connect(
            lambda index, _: self.go.setEnabled(self._model.location(index) is not None)
        )
        footer.addWidget(self.go)
        self.go.setEnabled(False)
        self._choose_first()

    def _choose_first(self) -> None:
        self.tree.setCurrentIndex(self.tree.first_measure())
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, only_open: bool) -> None:
        self.tree.show_only_open(only_open)
        self._choose_first()

    def _go_to(self, index: QModelIndex) -> None:
        location = self._model.location(index)
        if location is not None:
            self.accept()
            self.place_requested.emit(location)

    def _adopt(self) -> None:
        self.accept()
        self.adoption_requested.emit()


class _Tree(QTreeView):
    """The rows, which the keys walk; Enter chooses."""

    def __init__(self, table: PlanReviewTable, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("planTable")
        self._table = table
        self.setModel(table)
        self.setItemDelegate(WrappedCells(self, theme))
        self.setAllColumnsShowFocus(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())
        for row, shown in enumerate(table.rows):
            if shown.location is None:
                self.setFirstColumnSpanned(row, QModelIndex(), True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the columns their shares of the width."""
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            return
        header, columns = self.header(), range(self._table.columnCount())
        least = header.sectionSizeHint(_ACTIVITIES)
        room = self.viewport().width() - least
        whole = sum(share for column, share in _SHARES.items() if column in columns)
        for column in columns:
            share = _SHARES.get(column)
            self.setColumnWidth(column, least if share is None else room * share // whole)

    def show_only_open(self, only_open: bool) -> None:
        """Show the measures without an outcome alone, under the headings of their goals."""
        model = self._table
        for row, shown in enumerate(model.rows):
            self.setRowHidden(row, QModelIndex(), only_open and not shown.is_open)

    def first_measure(self) -> QModelIndex:
        """The first measure that is shown; an invalid index where there is none."""
        model = self._table
        for row, shown in enumerate(model.rows):
            if shown.location is not None and not self.isRowHidden(row, QModelIndex()):
                return model.index(row, 0)
        return QModelIndex()
