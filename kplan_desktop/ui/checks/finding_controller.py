"""What is done about a finding: going to its words, mending it, setting it aside."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kplan_desktop.domain.checks.repairs import (
    Repair,
    place_to_mend,
    repair_edit,
    repairs_of,
    still_holds,
    text_of,
)
from kplan_desktop.domain.checks.set_aside import key_of
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import AsideFinding, Finding, FindingKind
from kplan_desktop.ui.activity.activity_controller import ActivityController
from kplan_desktop.ui.checks.check_panel import CheckPanel, repair_text
from kplan_desktop.ui.checks.report_checker import ReportChecker
from kplan_desktop.ui.document.kept_items import SetAsideFindings
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.goal_page.cursor_location import edited_text
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.finding_messages import finding_text
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label
from kplan_desktop.ui.widgets.text_span import select_span

_CHARACTERS = frozenset({FindingKind.INVISIBLE, FindingKind.DIRECTION, FindingKind.UNPRINTABLE})
"""Kinds whose words are not those of the text."""

_DIALOGS = frozenset(
    {
        Repair.OPEN_HEAD,
        Repair.OPEN_APPROVAL,
        Repair.OPEN_COMMENTS,
        Repair.OPEN_DELIVERY,
        Repair.OPEN_SUGGESTIONS,
    }
)


class FindingHost(Protocol):
    """What the findings are about: the workspace of an open report."""

    session: Session
    page: GoalPage
    activities: ActivityController
    set_aside: SetAsideFindings
    checker: ReportChecker

    def go_to(self, location: Location) -> None:
        """Show a location and put the cursor there."""


class FindingController(QObject):
    """Carries out what a panel asks for.

    Signals: ``dialog_requested(repair)`` asks for the dialog where a finding is mended,
    ``purge_requested(finding)`` to have personal data removed everywhere. ``masked(finding)`` is
    emitted when they were masked in the report.
    """

    dialog_requested = Signal(object)
    purge_requested = Signal(object)
    masked = Signal(object)

    def __init__(
        self,
        host: FindingHost,
        panel: CheckPanel,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(panel)
        self._host = host
        self._panel = panel
        self._theme = theme
        self._window = window
        panel.chosen.connect(self.go_to)
        panel.repair_requested.connect(self.mend)
        panel.aside_requested.connect(self._ask_aside)
        panel.back_requested.connect(lambda finding: host.set_aside.take_back([key_of(finding)]))

    def go_to(self, finding: Finding) -> None:
        """Go to the place of a finding, with its words selected.

        That of one about the whole report is a dialog.
        """
        if finding.location.goal_id is None:
            dialogs = [repair for repair in repairs_of(finding) if repair in _DIALOGS]
            self.dialog_requested.emit(dialogs[0] if dialogs else Repair.OPEN_HEAD)
            return
        host, report = self._host, self._host.session.report
        host.go_to(place_to_mend(report, finding))
        location, span = finding.location, finding.span
        if location.goal_id is None or span is None or finding.in_plan:
            return
        if location.measure_id is None and location.note_id is None:
            host.page.focus_mark()
        at = edited_text(host.page, host.page.window().focusWidget())
        # The text may have been changed since the finding was made.
        if at is not None and at.item_id == finding.element_id and _still_has(report, finding):
            select_span(at.editor, *span)
            at.editor.follow_cursor()

    def mend(self, finding: Finding, repair: Repair) -> None:
        """Mend a finding, or open what is needed for it; nothing where it no longer holds."""
        host, report, dates = self._host, self._host.session.report, self._host.checker.dates()
        if not still_holds(report, finding, dates):
            host.checker.check_again()
            return
        location = place_to_mend(report, finding)
        match repair:
            case _ if repair in _DIALOGS:
                self.dialog_requested.emit(repair)
            case Repair.OPEN_FIGURES if location.note_id is not None:
                host.go_to(location)
                host.page.take_keyboard_in(location.note_id)
            case Repair.BEGIN_NOTE if location.measure_id is not None:
                host.go_to(location)
                host.page.begin_note(location.measure_id)
            case Repair.OPEN_OUTCOMES if location.measure_id is not None:
                host.go_to(location)
                footer = host.page.plan_footer(location.measure_id)
                if footer is not None:
                    footer.open_outcomes()
            case Repair.PURGE:
                self.purge_requested.emit(finding)
            case Repair.LINK if location.note_id is not None:
                host.activities.link(location.note_id, finding.other_id, self._window)
            case _:
                edit = repair_edit(report, finding, repair, dates)
                if edit is not None:
                    host.session.do(edit, repair_text(repair))
                    if repair is Repair.MASK:
                        self.masked.emit(finding)

    def _ask_aside(self, finding: Finding) -> None:
        dialog = AsideDialog(finding, self._theme, self._window)
        if dialog.exec():
            now = dt.datetime.now(dt.UTC).astimezone()
            self._host.set_aside.set_aside(AsideFinding(key_of(finding), dialog.reason(), now))
        dialog.deleteLater()


class AsideDialog(ScrollingDialog):
    """Asks why a finding is set aside; the reason may be empty."""

    help_topic = HelpTopic.CHECK

    def __init__(self, finding: Finding, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(self.tr("Set aside"))
        self.body.addWidget(plain_label(self.tr("Set the finding aside?"), "title"))
        self.body.addWidget(plain_label(finding_text(finding), ""))
        label = plain_label(self.tr("Reason, if you like"), "section")
        self._reason = QLineEdit(self)
        self._reason.setMaxLength(500)
        self._reason.setAccessibleName(label.text())
        label.setBuddy(self._reason)
        self.body.addWidget(label)
        self.body.addWidget(self._reason)
        explained = self.tr(
            "It is kept in the report's file, is shown under «Set aside», and is not sent."
        )
        self.body.addWidget(plain_label(explained, "small"))
        self.body.addStretch(1)
        self.add_answers(self.tr("Cancel"), self.tr("Set aside"))
        self._reason.setFocus()

    def reason(self) -> str:
        """What was written."""
        return self._reason.text().strip()


def _still_has(report: Report, finding: Finding) -> bool:
    """Whether what a finding is about still stands where it was found."""
    text = text_of(report, finding)
    if finding.kind in _CHARACTERS or finding.span is None:
        return True
    return text[slice(*finding.span)] in finding.words
