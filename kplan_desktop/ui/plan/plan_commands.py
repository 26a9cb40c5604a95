"""What can be done with one measure of the plan: its outcome, and its wording there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.domain.model.location import measure_by_id
from kplan_desktop.domain.model.report import OutcomeKind, RegionalMeasure, Report
from kplan_desktop.domain.plan.plan_wording import is_in_plan
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.plan.wording_dialog import WordingDialog
from kplan_desktop.ui.theme.theme import Theme

OUTCOME_ICONS: Final = {
    OutcomeKind.DONE: ("circle-check", "good"),
    OutcomeKind.PARTLY: ("contrast", "accent"),
    OutcomeKind.NOT: ("circle-x", "muted"),
}
"""The icon of each outcome and its colour, a token of the theme."""


def outcome_name(kind: OutcomeKind) -> str:
    """What became of a measure, in a word or two."""
    translate = QCoreApplication.translate
    match kind:
        case OutcomeKind.DONE:
            return translate("Plan", "Carried out")
        case OutcomeKind.PARTLY:
            return translate("Plan", "Partly carried out")
        case OutcomeKind.NOT:
            return translate("Plan", "Not carried out")


class PlanCommands(QObject):
    """Makes menus for a measure, and does what is chosen. ``report`` gives the report as it is now.

    With ``read_only`` the wording can be read, and nothing changed.
    """

    def __init__(
        self,
        editor: ReportEditor,
        report: Callable[[], Report],
        theme: Theme,
        window: QWidget,
        *,
        read_only: bool,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._report = report
        self._theme = theme
        self._window = window
        self.read_only = read_only

    def write_reason(self, measure_id: str, reason: str) -> None:
        """Give the reason for the outcome of a measure."""
        self._editor.write_outcome_reason(measure_id, reason)

    def outcome_menu(self, measure_id: str, parent: QWidget) -> QMenu:
        """The choices of an outcome; what is said now is checked."""
        outcome = self._measure(measure_id).outcome
        menu = QMenu(parent)
        menu.setAccessibleName(self.tr("Outcome"))
        group = QActionGroup(menu)
        for kind in OutcomeKind:
            action = group.addAction(outcome_name(kind))
            action.setCheckable(True)
            action.setChecked(outcome is not None and outcome.kind is kind)
            action.triggered.connect(
                lambda _=False, kind=kind: self._editor.set_outcome(measure_id, kind)
            )
        menu.addActions(group.actions())
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove the outcome"))
        remove.setEnabled(outcome is not None)
        remove.triggered.connect(lambda: self._editor.set_outcome(measure_id, None))
        return menu

    def wording_menu(self, measure_id: str, parent: QWidget) -> QMenu:
        """What can be done with the wording in the plan, the dialog that shows all of it first."""
        menu = QMenu(parent)
        show = menu.addAction(self.tr("Wording in the plan …"))
        show.triggered.connect(lambda: self.open_wording(measure_id))
        menu.addActions(self.wording_actions(measure_id, menu))
        return menu

    def wording_actions(self, measure_id: str, parent: QObject) -> list[QAction]:
        """What changes the plan at once, as far as that is another than it is."""
        measure = self._measure(measure_id)
        actions: list[QAction] = []
        if measure.planned != measure.text and measure.text.strip():
            to_now = self.tr("Use the measure's wording")
            if not is_in_plan(measure):
                to_now = self.tr("Take into the plan")
            actions.append(self._setting(to_now, measure_id, measure.text, parent))
        if is_in_plan(measure):
            actions.append(self._setting(self.tr("Take out of the plan"), measure_id, "", parent))
        return actions

    def open_wording(self, measure_id: str) -> None:
        """Show the whole wording in the plan, to be changed."""
        measure = self._measure(measure_id)
        dialog = WordingDialog(measure, self._theme, self._window, read_only=self.read_only)
        accepted, wording = dialog.exec(), dialog.wording
        dialog.deleteLater()
        if accepted and not self.read_only and self._has(measure_id):
            self._editor.set_plan_wording(measure_id, wording)

    def _setting(self, name: str, measure_id: str, wording: str, parent: QObject) -> QAction:
        action = QAction(name, parent)
        action.triggered.connect(lambda: self._editor.set_plan_wording(measure_id, wording))
        return action

    def _measure(self, measure_id: str) -> RegionalMeasure:
        return measure_by_id(self._report(), measure_id)

    def _has(self, measure_id: str) -> bool:
        return any(measure.id == measure_id for measure in self._report().measures())
