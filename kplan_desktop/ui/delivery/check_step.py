"""The first step of a delivery: what the check says, and what the delivery will be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QPushButton, QWidget

from kplan_desktop.domain.delivery.approval_state import ApprovalState
from kplan_desktop.domain.delivery.deliveries import Delivery, days_late
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import Finding, FindingKind, Severity
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.delivery.delivery_work import DeliveryPlan
from kplan_desktop.ui.delivery.step_page import StepPage, set_text
from kplan_desktop.ui.messages.finding_messages import (
    finding_sentence,
    location_words,
    severity_heading,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import PushButton
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_MOST_PLACES = 4
"""How many places of findings of a kind are named."""

_MOST_ROWS = 8
"""How many changes are seen without scrolling."""

_SHOWN_BELOW = frozenset({FindingKind.LATE, FindingKind.APPROVAL_LAPSED})
"""What the deadline and the approval of the delivery say of themselves."""


class CheckStep(StepPage):
    """Never refuses to go on.

    Signals: ``findings_requested`` asks to be taken to the findings, ``approval_requested`` to give
    or change the approval.
    """

    findings_requested = Signal()
    approval_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.add_title(self.tr("What the check says"))
        self.asks_to_send = False
        """Whether it is asked to send all the same: an identity number was found."""
        self._groups = {
            severity: (self.add_text("", "section"), self.add_text()) for severity in Severity
        }
        self._nothing = self.add_text("", "good")
        self.see_findings = PushButton(self.tr("Go to the findings"), self)
        self.see_findings.clicked.connect(self.findings_requested)
        self.add_buttons(self.see_findings)
        self.add_section(self.tr("The delivery"))
        self._recipient = self.add_text()
        self._deadline = self.add_text()
        self._approval = self.add_text(" ")
        self.approve = QPushButton(self.tr("Approval …"), self)
        self.approve.clicked.connect(self.approval_requested)
        self.add_buttons(self.approve)
        # Known later than the rest, and so below it.
        self._revision = self.add_text()
        self._changes_head = self.add_text("", "section")
        self.changes = ChangeList(theme, self)
        self.column.addWidget(self.changes)
        self.column.addStretch(1)
        for button in (self.see_findings, self.approve):
            button.setAutoDefault(False)

    def show_report(
        self, report: Report, found: Sequence[Finding], today: dt.date, deadline: dt.date
    ) -> None:
        """Show what was found in the report, whom it goes to, and whether that is on time."""
        labels = LocationLabels(report)
        self.see_findings.setVisible(bool(found))
        good = self.tr("Nothing was found. The report is ready.")
        if found:
            good = self.tr("Nothing was found but what stands below.")
        found = [finding for finding in found if finding.kind not in _SHOWN_BELOW]
        personal = self._personal_data(labels, found)
        self.asks_to_send = bool(personal)
        for severity, (head, lines) in self._groups.items():
            kinds = _counted(found, severity, labels)
            text = personal if severity is Severity.FIRST else ""
            text = "\n".join(filter(None, [text, *(f"•  {line}" for line in kinds)]))
            set_text(head, severity_heading(severity) if text else "")
            set_text(lines, text, "bad" if severity is Severity.FIRST else "")
        set_text(self._nothing, "" if found else good)
        to = self.tr("To %1").replace("%1", one_line(report.form.report.submit_to))
        set_text(self._recipient, to)
        late = days_late(today, deadline)
        text = self.tr("Deadline %1").replace("%1", date_text(deadline)) + " · %2"
        if late:
            all_the_same = self.tr("You can deliver all the same.")
            text += f". {all_the_same}"
        set_text(self._deadline, text.replace("%2", punctuality(late)), "warning" if late else "")

    def show_plan(self, plan: DeliveryPlan) -> None:
        """Show the approval, which revision it will be, what that replaces, and the changes."""
        self._approval.setText(_approval_words(plan.approval, plan.report.approval))
        set_text(self._revision, self._revision_words(plan))
        text = self.tr("Changed since revision %1").replace("%1", str(plan.changed_since))
        set_text(self._changes_head, text if plan.changes else "")
        self.changes.show_lines(plan.changes)

    def _personal_data(self, labels: LocationLabels, found: Sequence[Finding]) -> str:
        """Where identity numbers stand, and the question that is asked about them; or empty."""
        places = _named(
            (each.location for each in found if each.kind is FindingKind.IDENTITY_NUMBER), labels
        )
        if not places:
            return ""
        text = self.tr(
            "A national identity number stands in the report: %1. An ordinary e-mail is not safe "
            "for it. Send anyway?"
        )
        return text.replace("%1", places)

    def _revision_words(self, plan: DeliveryPlan) -> str:
        revision, last = str(plan.report.revision), plan.last
        if last is None:
            text = self.tr("It will be revision %1, the first one made from this file.")
            return text.replace("%1", revision)
        day = date_text(local_time(last.made_at).date())
        if plan.unchanged:
            text = self.tr("Same revision: nothing has changed since revision %1 of %2.")
            return fill_placeholders(text, revision, day)
        text = self.tr("It will be revision %1. It replaces revision %2 of %3.")
        return fill_placeholders(text, revision, str(last.revision), day)


class ChangeList(QListWidget):
    """Lines that say what has changed: so high as to show some, and scrolled for more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = theme.tokens.px(8)
        self.setAccessibleName(self.tr("What has changed since the last delivery"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these; nothing where there are none."""
        self.clear()
        self.addItems(lines)
        for row, line in enumerate(lines):
            self.item(row).setToolTip(plain_tooltip(line))
        rows = min(len(lines), _MOST_ROWS)
        height = self.sizeHintForRow(0) * rows + 2 * self.frameWidth() + self._around
        self.setFixedHeight(height)
        self.setVisible(bool(lines))


def punctuality(late: int) -> str:
    """Whether a delivery is on time, or ``late`` by how many days."""
    translate = QCoreApplication.translate
    if late == 0:
        return translate("Delivering", "on time")
    return translate("Delivering", "%n day(s) late", None, late)


def sent_words(delivery: Delivery) -> str:
    """What a delivery that is sent is, and whether it was on time."""
    day = local_time(delivery.made_at).date()
    text = QCoreApplication.translate("Delivering", "Revision %1 is delivered, %2.")
    late = punctuality(days_late(day, delivery.deadline))
    return fill_placeholders(text, str(delivery.revision), late)


def _counted(found: Sequence[Finding], severity: Severity, labels: LocationLabels) -> list[str]:
    """A line for each kind of finding of this weight: where, what, and how many there are.

    Identity numbers have a sentence of their own.
    """
    kinds: dict[FindingKind, list[Finding]] = {}
    for finding in found:
        if finding.severity is severity and finding.kind is not FindingKind.IDENTITY_NUMBER:
            kinds.setdefault(finding.kind, []).append(finding)
    lines = []
    for kind, some in kinds.items():
        line = finding_sentence(kind, sum(finding.count for finding in some)).rstrip(":")
        places = _named((Location(finding.location.goal_id) for finding in some), labels)
        line = f"{places}: {line}" if places else line
        lines.append(f"{line} ({len(some)})" if len(some) > 1 else line)
    return lines


def _named(locations: Iterable[Location], labels: LocationLabels) -> str:
    """The first of these places; nothing for the whole report."""
    places = list(dict.fromkeys(at for at in locations if at.goal_id is not None))
    named = "; ".join(labels.long(at, location_words()) for at in places[:_MOST_PLACES])
    return f"{named} …" if len(places) > _MOST_PLACES else named


def _approval_words(state: ApprovalState, approval: Approval | None) -> str:
    translate = QCoreApplication.translate
    if approval is None or state is ApprovalState.NONE:
        return translate("Delivering", "Not approved by a leader or board. That is optional.")
    who = ", ".join(filter(None, (one_line(approval.name), one_line(approval.role))))
    text = translate("Delivering", "Approved by %1, %2.")
    if state is ApprovalState.LAPSED:
        text = translate(
            "Delivering",
            "The approval by %1, %2 no longer holds: the report has changed since.",
        )
    return fill_placeholders(text, who, date_text(approval.date))
