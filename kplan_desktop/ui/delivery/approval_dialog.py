"""Approving a report: who did it, as what and when, or that it is withdrawn."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kplan_desktop.domain.delivery.approval_state import ApprovalState, approval_state
from kplan_desktop.domain.entry.when_parser import parse_when
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.edits import SetApproval
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import Day
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.wording.head_facts import approver_text
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_LONGEST = 200
"""Characters of a name or a role, as in the bundle."""


class ApprovalDialog(ScrollingDialog):
    """Asks who approves the report as it is now, which is the content with the hash ``covers``.

    ``now`` is the approval there is, if any, and ``state`` what it is worth. ``answer`` is the
    new one, or None where it was withdrawn, once the dialog was accepted.
    """

    help_topic = HelpTopic.DELIVERING

    def __init__(
        self,
        now: Approval | None,
        state: ApprovalState,
        covers: str,
        today: dt.date,
        theme: Theme,
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(self.tr("Approval"))
        self.answer = now
        self._covers = covers
        self._period = Period(label="", first_year=today.year, last_year=today.year)
        self.body.addWidget(plain_label(self.tr("Approval of the report"), "title"))
        lead = self.tr(
            "The leader or the board approves the report as it is now: texts, activities, figures, "
            "region and name. It stands in the head of the PDF. When any of this is changed it no "
            "longer holds, until the change is undone or the report is approved anew."
        )
        self.body.addWidget(plain_label(lead, "muted"))
        self._add_state(now, state)
        given = state is ApprovalState.HOLDS and now is not None
        self.name = self.add_field(self.tr("Name"), now.name if now else "", _LONGEST)
        self.role = self.add_field(self.tr("Role"), now.role if now else "", _LONGEST)
        self.role.setPlaceholderText(self.tr("Such as leader or board"))
        day = now.date if given and now is not None else today
        self.date = self.add_field(self.tr("Date"), date_text(day), _LONGEST)
        self._missing = plain_label("", "warning")
        self._missing.setMinimumHeight(self._missing.fontMetrics().lineSpacing())
        self.body.addWidget(self._missing)
        for field in (self.name, self.role, self.date):
            field.textEdited.connect(lambda _: self._missing.setText(""))
        if now is not None:
            self.buttons.add(self.tr("Withdraw"), ButtonRole.ResetRole, self._withdraw)
        approve = self.tr("Approve anew") if state is ApprovalState.LAPSED else self.tr("Approve")
        self.add_answers(self.tr("Cancel"), approve, self._approve)
        self.name.setFocus()

    def _add_state(self, now: Approval | None, state: ApprovalState) -> None:
        if now is None:
            return
        text = self.tr("Approved by %1").replace("%1", approver_text(now))
        self.body.addWidget(plain_label(text, "section"))
        if state is ApprovalState.LAPSED:
            lapsed = self.tr("The approval no longer holds: the report has been changed since.")
            self.body.addWidget(plain_label(lapsed, "warning"))

    def _approve(self) -> None:
        date = parse_when(self.date.text(), self._period)
        if not self.name.text().strip():
            self.point_out(self.name, self._missing, self.tr("Type who approves the report."))
        elif not isinstance(date, Day):
            self.point_out(self.date, self._missing, self.tr("Type the date as in 21.08.2014."))
        else:
            self.answer = Approval(
                name=self.name.text().strip(),
                role=self.role.text().strip(),
                date=date.date,
                covers=self._covers,
            )
            self.accept()

    def _withdraw(self) -> None:
        self.answer = None
        self.accept()


class ApprovalFlow(QObject):
    """The approval of the open report is set or withdrawn, as one step that can be undone."""

    def __init__(self, context: FlowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._is_asked = False

    def open(self, parent: QWidget | None = None) -> None:
        """Ask above ``parent``, or the window, once it is known what the report's content is."""
        session, above = self._context.documents.session, parent or self._context.window
        if session is None or session.read_only or self._is_asked:
            return
        report = session.report

        def work() -> str:
            from kplan_desktop.exchange.bundle.bundle_json import approved_content_sha256

            return approved_content_sha256(report)

        def known(covers: str) -> None:
            self._is_asked = False
            if not isValid(above) or not above.isVisible():
                return
            if self._context.documents.session is not session:
                return
            if session.report is report:
                self._ask(session, covers, above)
            else:
                self.open(above)

        def failed(error: UserError) -> None:
            self._is_asked = False
            self._context.show_error(error)

        def broken() -> None:
            self._is_asked = False

        self._is_asked = True
        # Not in the thread of the file, where what was typed would be stored after it.
        self._context.background.run(
            work, done=known, failed=failed, broken=broken, only_while_open=True
        )

    def _ask(self, session: Session, covers: str, parent: QWidget) -> None:
        report, context = session.report, self._context
        state, today = approval_state(report, covers), context.now().date()
        dialog = ApprovalDialog(report.approval, state, covers, today, context.theme, parent)
        accepted, answer = dialog.exec(), dialog.answer
        dialog.deleteLater()
        # What a sync client has brought meanwhile was not approved.
        if not accepted or session.report is not report or answer == report.approval:
            return
        if answer is None:
            session.do(
                SetApproval(None),
                step_name("ApprovalFlow", "Withdraw the approval"),
                self.tr("The approval was withdrawn."),
            )
        else:
            text = self.tr("Approved by %1").replace("%1", approver_text(answer))
            session.do(SetApproval(answer), step_name("ApprovalFlow", "Approve the report"), text)
