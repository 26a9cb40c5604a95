"""The page «Tall»: totals over all units, where each comes from, and what is to be decided."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.joint_totals.odd_values import OddValue, odd_values
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.accessibility.spoken_roles import set_choice
from kplan_desktop.ui.frame.view_state import keep_view
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.joint_totals.earlier_section import EarlierSection
from kplan_desktop.ui.joint_totals.joint_events import JointEventsSection
from kplan_desktop.ui.joint_totals.joint_table import scopes_of
from kplan_desktop.ui.joint_totals.odd_section import OddValuesSection
from kplan_desktop.ui.joint_totals.own_metrics import OwnMetricsSection
from kplan_desktop.ui.joint_totals.sources_panel import SourcesPanel
from kplan_desktop.ui.joint_totals.totals_section import TotalsSection
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace
from kplan_desktop.ui.theme.scaled_sizes import ScaledSizes
from kplan_desktop.ui.theme.scaled_splitter import ScaledSplitter
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_SIDE_WIDTH = 296
"""Pixels at 100 %."""

_SIDE_SHARE = 0.25
"""The side's share of a narrow window: the table needs the room more."""


class TotalsPart(Enum):
    """The parts of the page, by their names in ``OfficePlace.part``."""

    TOTALS = ""
    JOINT_EVENTS = "joint-events"
    OWN_METRICS = "own-metrics"
    ODD_VALUES = "odd-values"
    EARLIER = "earlier"


_COUNTED = (TotalsPart.JOINT_EVENTS, TotalsPart.OWN_METRICS, TotalsPart.ODD_VALUES)


def make_page(context: OfficeContext) -> QWidget:
    """The page for the window of one open collection, which becomes its parent."""
    return JointTotalsPage(context)


class JointTotalsPage(QWidget):
    """The sections at the left, and what the chosen total is made of at the right."""

    help_topic = HelpTopic.OFFICE_FIGURES

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.window)
        self.setObjectName("boardPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self.parts = self._part_buttons()
        self.totals = TotalsSection(context, self)
        self.totals.sources_wanted.connect(self._show_sources)
        self.sources: SourcesPanel | None = None
        self._side = QStackedWidget(self)
        self._side.setObjectName("sidePanel")
        self._hint = WrapLabel(self)
        self.events = JointEventsSection(context, self)
        self.metrics = OwnMetricsSection(context, self)
        self.odd = OddValuesSection(context, self)
        self.odd.sources_wanted.connect(self._show_sources)
        self.earlier = EarlierSection(context, self)
        self._sections = QStackedWidget(self)
        for section in (self.totals, self.events, self.metrics, self.odd, self.earlier):
            self._sections.addWidget(section)
        self.events.counted.connect(lambda n: self._count(TotalsPart.JOINT_EVENTS, n))
        self.metrics.counted.connect(lambda n: self._count(TotalsPart.OWN_METRICS, n))
        self.odd.counted.connect(lambda n: self._count(TotalsPart.ODD_VALUES, n))
        self._splitter = ScaledSplitter(context.theme, self)
        SplitKeys(self._splitter)
        self._lay_out()
        context.theme.follow(self._apply_theme)
        context.totals.made.connect(self._show_totals)
        if context.totals.joint is not None:
            self._show_totals(context.totals.joint)
        context.totals.start()

    def show_place(self, place: OfficePlace) -> None:
        """Show a part of the page, or the totals of a unit, and give it the focus."""
        if place.part:
            self.show_part(TotalsPart(place.part))
            self._focus_section()
            return
        self.show_part(TotalsPart.TOTALS)
        self.totals.show_unit(place.unit_id)

    def show_part(self, part: TotalsPart) -> None:
        """Bring a part of the page to the front; the sources leave with what they are of."""
        self.parts[part].setChecked(True)
        number = list(TotalsPart).index(part)
        if number != self._sections.currentIndex():
            self._close_sources()
        self._sections.setCurrentIndex(number)
        has_sources = part in (TotalsPart.TOTALS, TotalsPart.ODD_VALUES)
        self._side.setVisible(has_sources)

    def _show_totals(self, totals: JointTotals) -> None:
        """Show what is known, and once it is made what takes longer."""
        self.totals.show_totals(totals)
        self.events.show_totals(totals)

        def work() -> tuple[OddValue, ...]:
            # Each total is made when it is first asked for, and kept: no key waits for one.
            for scope in scopes_of(totals.collection.form):
                for unit_id in ("", *totals.units):
                    totals.totals(JointScope(scope, unit_id))
            return odd_values(totals)

        def done(odd: tuple[OddValue, ...]) -> None:
            if self._context.totals.joint is totals:
                self.metrics.show_totals(totals)
                self.odd.show_odd(totals, odd)
                self.earlier.show_totals(totals)

        self._context.background.run(
            work, done=done, failed=lambda _: None, owner=self, only_while_open=True
        )

    def _show_sources(self, scope: JointScope, metric_id: str, enter: bool) -> None:
        """Show what a total is made of, instead of another one's sources."""
        self._close_sources()
        self.sources = SourcesPanel(self._context, scope, metric_id, self._side)
        self.sources.closed.connect(self._leave_sources)
        self.sources.joint_events_requested.connect(
            lambda: self.show_place(
                OfficePlace(OfficePage.TOTALS, part=TotalsPart.JOINT_EVENTS.value)
            )
        )
        self._side.addWidget(self.sources)
        self._side.setCurrentWidget(self.sources)
        if enter:
            self.sources.focus_first()

    def _leave_sources(self) -> None:
        self._focus_section()
        self._close_sources()

    def _focus_section(self) -> None:
        section = self._sections.currentWidget()
        if section is not None:
            section.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_sources(self) -> None:
        if self.sources is not None:
            self._side.removeWidget(self.sources)
            self.sources.deleteLater()
            self.sources = None

    def _part_texts(self) -> dict[TotalsPart, str]:
        return {
            TotalsPart.TOTALS: self.tr("Totals"),
            TotalsPart.JOINT_EVENTS: self.tr("Joint events"),
            TotalsPart.OWN_METRICS: self.tr("Own metrics"),
            TotalsPart.ODD_VALUES: self.tr("Odd values"),
            TotalsPart.EARLIER: self.tr("The period before"),
        }

    def _part_buttons(self) -> dict[TotalsPart, QPushButton]:
        group = QButtonGroup(self)
        buttons: dict[TotalsPart, QPushButton] = {}
        for part, text in self._part_texts().items():
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setChecked(not buttons)
            button.setProperty("kind", "choice")
            set_choice(button)
            button.clicked.connect(lambda _=False, part=part: self.show_part(part))
            group.addButton(button)
            buttons[part] = button
            keep_view(button)
        return buttons

    def _count(self, part: TotalsPart, count: int) -> None:
        """Say on a button how many there are to look at; a number that comes widens no button."""
        text = self._part_texts()[part]
        self.parts[part].setText(f"{text} ({count})" if count else text)

    def _apply_theme(self) -> None:
        texts, around = self._part_texts(), self._context.theme.tokens.px(22)
        for part in _COUNTED:
            room = self.parts[part].fontMetrics().horizontalAdvance(f"{texts[part]} (99)")
            self.parts[part].setMinimumWidth(room + around)

    def _lay_out(self) -> None:
        keep = ScaledSizes(self._context.theme, self).keep
        left = QWidget(self)
        column = QVBoxLayout(left)
        keep(column.setContentsMargins, 16, 14, 16, 12)
        keep(column.setSpacing, 10)
        parts = FlowLayout()
        keep(parts.setSpacing, 6)
        for button in self.parts.values():
            parts.addWidget(button)
        column.addLayout(parts)
        column.addWidget(self._sections, 1)
        hint = QWidget(self)
        hint.setObjectName("sideBody")
        self._hint.setProperty("look", "muted")
        self._hint.setText(self.tr("Choose a number to see where it comes from."))
        beside = QVBoxLayout(hint)
        keep(beside.setContentsMargins, 18, 16, 14, 16)
        beside.addWidget(self._hint)
        beside.addStretch(1)
        self._side.addWidget(hint)
        left.setObjectName("boardBody")
        scroll = QScrollArea(self)  # with large text not all has room
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(left)
        self._splitter.add_rest(scroll)
        self._splitter.add_side(self._side, width=_SIDE_WIDTH, share=_SIDE_SHARE, least=140)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)
