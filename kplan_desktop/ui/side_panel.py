"""The panel to the right: the goal's national measures and figures, and what was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.conventions import number_text
from kplan_desktop.domain.findings import Finding
from kplan_desktop.domain.form import NationalGoal
from kplan_desktop.domain.report import Report
from kplan_desktop.domain.totals import Totals, totals
from kplan_desktop.ui.findings_list import FindingsList
from kplan_desktop.ui.look import Look


class SidePanel(QFrame):
    """Two tabs. ``finding_chosen(finding)`` asks to be taken to where something was found."""

    finding_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._look = look
        self._shown: tuple[NationalGoal, Totals] | None = None
        self._tabs = QTabWidget(self)
        self._tabs.setAccessibleName(self.tr("Side panel"))
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._national = QScrollArea(self._tabs)
        self._national.setWidgetResizable(True)
        self._national.setFrameShape(QFrame.Shape.NoFrame)
        self._national.setAccessibleName(self.tr("National measures"))
        self._tabs.addTab(self._national, self.tr("National measures"))
        self.findings = FindingsList(look, self._tabs)
        self.findings.chosen.connect(self.finding_chosen)
        self._tabs.addTab(self.findings, self.tr("Check"))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._tabs)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Wear other colours and sizes; the goal is to be shown again after it."""
        self._look = look
        self._shown = None
        px = look.tokens.px
        self._column.setContentsMargins(px(18), px(10), px(14), px(10))
        self.findings.set_look(look)

    def show_goal(self, report: Report, goal_id: str) -> None:
        """Show a goal's national measures, and what the activities under it add up to."""
        goal = report.form.goal(goal_id)
        sums = totals(report, report.entry(goal_id).all_notes())
        if self._shown == (goal, sums):
            return
        self._shown = (goal, sums)
        body = QWidget(self._national)
        body.setObjectName("sideBody")
        column = QVBoxLayout(body)
        px = self._look.tokens.px
        column.setContentsMargins(0, px(14), px(6), px(14))
        column.setSpacing(px(10))
        column.addLayout(self._national_measures(goal, body))
        if sums.by_metric:
            column.addSpacing(px(12))
            column.addLayout(self._figures(sums, body))
        column.addStretch(1)
        self._national.setWidget(body)

    def show_findings(self, report: Report, found: tuple[Finding, ...]) -> None:
        """Show what was found in the report."""
        self.findings.show_findings(report, found)

    def open_check(self) -> None:
        """Bring the findings to the front, and the cursor into them."""
        self._tabs.setCurrentWidget(self.findings)
        self.findings.focus_list()

    def _national_measures(self, goal: NationalGoal, body: QWidget) -> QGridLayout:
        grid = QGridLayout()
        px = self._look.tokens.px
        grid.setHorizontalSpacing(px(6))
        grid.setVerticalSpacing(px(10))
        grid.setColumnStretch(1, 1)
        top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        for row, measure in enumerate(goal.national_measures):
            grid.addWidget(_label(f"{measure.number}.", body, "muted"), row, 0, top_right)
            grid.addWidget(_label(measure.text, body, "side"), row, 1)
        if not goal.national_measures:
            text = self.tr("The form sets no national measures under this goal.")
            grid.addWidget(_label(text, body, "muted"), 0, 0, 1, 2)
        return grid

    def _figures(self, sums: Totals, body: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(self._look.tokens.px(8))
        grid.setColumnStretch(0, 1)
        grid.addWidget(_label(self.tr("Figures under this goal"), body, "section"), 0, 0, 1, 2)
        row = 0
        for row, total in enumerate(sums.by_metric, start=1):
            name = total.metric.plural
            if total.estimated:
                name = self.tr("%1 (approx.)").replace("%1", name)
            grid.addWidget(_label(name, body, "side"), row, 0)
            value = _label(number_text(total.value), body, "strong")
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)
        text = self.tr("%1 of %n activities have figures", "", sums.activities)
        having = text.replace("%1", str(sums.with_figures))
        grid.addWidget(_label(having, body, "small"), row + 1, 0, 1, 2)
        return grid


def _label(text: str, parent: QWidget, look: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setProperty("look", look)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
