"""The page «Tall»: totals over all units, where each comes from, and what is to be decided."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.ui.joint_totals.sources_panel import SourcesPanel
from kplan_desktop.ui.joint_totals.totals_section import TotalsSection
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePlace
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_SIDE_WIDTH = 296
"""Pixels at 100 %."""


class TotalsPart(Enum):
    """The parts of the page, by their names in ``OfficePlace.part``."""

    TOTALS = ""
    JOINT_EVENTS = "joint-events"


def make_page(context: OfficeContext) -> QWidget:
    """The page for the window of one open collection, which becomes its parent."""
    return JointTotalsPage(context)


class JointTotalsPage(QWidget):
    """The sections at the left, and what the chosen total is made of at the right."""

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.window)
        self.setObjectName("boardPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._is_divided = False
        self.totals = TotalsSection(context, self)
        self.totals.sources_wanted.connect(self._show_sources)
        self.sources: SourcesPanel | None = None
        self._side = QStackedWidget(self)
        self._side.setObjectName("sidePanel")
        self._hint = WrapLabel(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        context.totals.made.connect(self._show_totals)
        if context.totals.joint is not None:
            self._show_totals(context.totals.joint)
        context.totals.start()

    def show_place(self, place: OfficePlace) -> None:
        """Show the totals of a unit, or of all, and give them the focus."""
        self.totals.show_unit(place.unit_id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the side its width once, but in a narrow window no more than two fifths."""
        super().resizeEvent(event)
        width = event.size().width()
        if not self._is_divided and width > 0:
            self._is_divided = True
            side = min(self._context.theme.tokens.px(_SIDE_WIDTH), width * 2 // 5)
            self._splitter.setSizes([width - side, side])

    def _show_totals(self, totals: JointTotals) -> None:
        self.totals.show_totals(totals)

    def _show_sources(self, scope: JointScope, metric_id: str, enter: bool) -> None:
        """Show what a total is made of, instead of another one's sources."""
        self._close_sources()
        self.sources = SourcesPanel(self._context, scope, metric_id, self._side)
        self.sources.closed.connect(self._leave_sources)
        self._side.addWidget(self.sources)
        self._side.setCurrentWidget(self.sources)
        if enter:
            self.sources.focus_first()

    def _leave_sources(self) -> None:
        self.totals.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._close_sources()

    def _close_sources(self) -> None:
        if self.sources is not None:
            self._side.removeWidget(self.sources)
            self.sources.deleteLater()
            self.sources = None

    def _lay_out(self) -> None:
        px = self._context.theme.tokens.px
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(px(16), px(14), px(16), px(12))
        column.setSpacing(px(10))
        column.addWidget(self.totals, 1)
        hint = QWidget(self)
        hint.setObjectName("sideBody")
        self._hint.setProperty("look", "muted")
        self._hint.setText(self.tr("Choose a number to see where it comes from."))
        beside = QVBoxLayout(hint)
        beside.setContentsMargins(px(18), px(16), px(14), px(16))
        beside.addWidget(self._hint)
        beside.addStretch(1)
        self._side.addWidget(hint)
        self._side.setMinimumWidth(px(200))
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)
