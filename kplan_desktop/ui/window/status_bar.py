"""The line at the bottom: what is saved, findings, the deadline, how far the report has come."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from kplan_desktop.domain.checks.set_aside import CheckList
from kplan_desktop.domain.delivery.approval_state import ApprovalState
from kplan_desktop.domain.delivery.deliveries import DeliveryStatus, delivered_revision
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.completion_marks import CompletionMarkCache
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.exchange.wording.head_facts import approver_text
from kplan_desktop.ui.accessibility.announcement import SettledAnnouncement
from kplan_desktop.ui.delivery.deadline_reminders import ShownDeadline
from kplan_desktop.ui.document.deliveries import Deliveries
from kplan_desktop.ui.document.save_state import NotSaved, SaveState
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.frame.message_strip import MessageStrip
from kplan_desktop.ui.frame.save_state_button import SaveStateButton
from kplan_desktop.ui.help.help_topic import HelpTopic, set_help_topic
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.banner import BannerAction
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.icon_text_button import ElidedButton, IconTextButton
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip

_DAYS_WORTH_COUNTING = 60
"""How long after the deadline the days since are still of interest."""

_MANY_FINDINGS = 999
"""Up to so many nothing moves, however many a check finds."""

_ROOM_FOR_REPORT = 900
"""Pixels at 100 % that the whole line needs."""


class StatusBar(QFrame):
    """The present state of the report, below it.

    ``findings_requested``, ``deliveries_requested``, ``changes_requested`` (since the delivery) and
    ``save_error_requested`` are clicks on its buttons.
    """

    findings_requested = Signal()
    deliveries_requested = Signal()
    changes_requested = Signal()
    save_error_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self._theme = theme
        self._has_report = False
        self._marks = CompletionMarkCache()
        self._deadline_words = ("", "", "")
        self._changes = 0
        self._returned = False
        self._found: int | None = None
        self._said = SettledAnnouncement(self)
        self._save = SaveStateButton(theme, self)
        self._save.clicked.connect(self.save_error_requested)
        _keep_room(self._save)
        self._deadline = _button(self)
        self._goals = QLabel(self)
        self._delivered = ElidedButton(self)
        _flatten(self._delivered, Qt.FocusPolicy.TabFocus)
        self._delivered.clicked.connect(self._ask_deliveries)
        self._delivered.hide()
        self._findings = _button(self)
        self._findings.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._findings.clicked.connect(self.findings_requested)
        _keep_room(self._findings)
        self._findings.hide()
        set_help_topic(self._deadline, HelpTopic.DEADLINE)
        set_help_topic(self._delivered, HelpTopic.DELIVERIES)
        set_help_topic(self._findings, HelpTopic.CHECK)
        self._approval = ElidedLabel(self)
        self._report = QLabel(self)
        self._row = QHBoxLayout(self)
        # In this order: a message lies over the last ones where there is little room.
        for widget in (self._save, self._findings, self._deadline, self._goals, self._delivered):
            self._row.addWidget(widget)
        # In the room that is left, so that nothing moves when it comes.
        self._row.addWidget(self._approval, 1)
        self._row.addWidget(self._report)
        self.message = MessageStrip(theme, self)
        self.message.shown.connect(self._follow_message)
        _keep_room(self)
        for label in (self._goals, self._report):
            label.setTextFormat(Qt.TextFormat.PlainText)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(px(10), 0, px(16), 0)
        self._row.setSpacing(px(10))
        for button in (self._deadline, self._findings, self._delivered):
            button.setIconSize(QSize(px(16), px(16)))
        self._deadline.setIcon(self._theme.icons.icon("clock", "muted", 16))
        self._delivered.setIcon(self._theme.icons.icon("send", "muted", 16))
        self._findings.setIcon(self._theme.icons.icon("triangle-alert", "warning", 16))
        self._fit()
        self._keep_widths()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave whose report it is to the title where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Once the line has laid itself out anew, the message has another place."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_message()
        return handled

    def _fit(self) -> None:
        roomy = self.width() >= self._theme.tokens.px(_ROOM_FOR_REPORT)
        self._report.setVisible(self._has_report and roomy and not self.message.text())
        self._fit_deadline()
        self._place_message()

    def _fit_deadline(self) -> None:
        """Show whole words, the most important first, where there is no room for all."""
        deadline, days, day = self._deadline_words
        days = days if self._returned or not self._delivered.text() else ""
        whole = " · ".join(filter(None, (deadline, days)))
        self._deadline.setAccessibleName(whole)
        room = self.width() - self._theme.tokens.px(26) - self._row.count() * self._row.spacing()
        room -= max(self._save.sizeHint().width(), self._save.minimumWidth())
        room -= max(self._findings.sizeHint().width(), self._findings.minimumWidth())
        if not self._delivered.isHidden():
            room -= self._delivered.minimumSizeHint().width()
        set_plain_tooltip(self._deadline, whole)
        for text in (whole, deadline, day):
            self._deadline.setText(text)
            left = room - self._deadline.sizeHint().width()
            if left >= 0:
                break
        self._goals.setVisible(self._has_report and left >= self._goals.sizeHint().width())

    def _place_message(self) -> None:
        """Give it all that is right of the saved state and of the findings."""
        px = self._theme.tokens.px
        last = self._save if self._findings.isHidden() else self._findings
        start = last.geometry().right() + px(6)
        room = QRect(start, px(1), max(self.width() - start - px(6), 0), self.height() - px(1))
        self.message.place(
            room, [self._deadline.geometry(), self._goals.geometry(), self._delivered.geometry()]
        )
        # Who approved the report ends in «…» before the message, and is not cut by it.
        approval, message = self._approval.geometry(), self.message
        covered = 0 if message.isHidden() else approval.right() + px(6) - message.x()
        self._approval.setContentsMargins(0, 0, max(covered, 0), 0)

    def follow_report(self, *, is_open: bool) -> None:
        """Show the state of a report, or, while none is open, messages and nothing else."""
        self._has_report = is_open
        for widget in (self._save, self._deadline, self._goals, self._approval):
            widget.setVisible(is_open)
        self.message.clear()

    def _follow_message(self) -> None:
        self.setVisible(self._has_report or bool(self.message.text()))
        self._fit()

    def show_save_state(self, state: SaveState) -> None:
        """Show whether everything is stored, is about to be, or could not be."""
        if isinstance(state, NotSaved) and not self._save.has_failed:
            self.message.clear()
        self._save.show_state(state)

    def _keep_widths(self) -> None:
        """Have what is beside it stay where it is whenever the report was checked."""
        shown = self._findings.text()
        self._findings.setMinimumWidth(0)
        self._findings.setText(self._findings_text(_MANY_FINDINGS))
        self._findings.ensurePolished()
        self._findings.setMinimumWidth(self._findings.sizeHint().width())
        self._findings.setText(shown)

    def show_message(self, text: str, *actions: BannerAction) -> int:
        """Show a message at the right end, as ``MessageStrip`` does."""
        return self.message.show_message(text, *actions)

    def end_message(self, text: str) -> None:
        """Show this message no longer, if it is the one that is shown."""
        if self.message.text() == text:
            self.message.clear()

    def show_read_only(self) -> None:
        """Show that nothing is saved because the file is read-only."""
        self._save.show_read_only()

    def show_report(self, report: Report, today: dt.date, deadline: ShownDeadline) -> None:
        """Show the deadline seen from ``today``, the goals done, and whose report it is."""
        self._deadline_words = (
            self.tr("Deadline %1").replace("%1", date_text(deadline.day)),
            self._days((deadline.day - today).days) if deadline.days_left else "",
            date_text(deadline.day),
        )
        self._show_deadline()
        text = self.tr("%1 of %n goals", "", len(report.asked_for()))
        self._goals.setText(text.replace("%1", str(self._marks.goals_settled(report))))
        head = report.form.report
        self._report.setText(f"{report.unit_name} · {head.name} {head.period.label}")

    def show_deliveries(self, deliveries: Deliveries | None, *, changes: int | None) -> None:
        """Show when the report was delivered, and how many ``changes`` it has had since.

        Nothing where there are none, or it is not known what was delivered. One that was made
        later and is not sent is shown instead, and one that was sent back is said to be.
        """
        unsent = deliveries.unsent() if deliveries is not None else None
        sent = deliveries.last_sent() if deliveries is not None else None
        text, self._changes, self._returned = "", 0, False
        if unsent is not None:
            day = delivered_revision(unsent[1]).day
            text = self.tr("Made %1, not sent").replace("%1", date_text(day))
        elif sent is not None and sent[1].status is DeliveryStatus.RETURNED:
            self._returned = True
            day = local_time(sent[1].events[-1].at).date()
            text = self.tr("Sent back %1").replace("%1", date_text(day))
        elif sent is not None and changes is not None:
            self._changes = changes
            day = delivered_revision(sent[1]).day
            text = self.tr("Delivered %1").replace("%1", date_text(day))
            if changes:
                count = self.tr("%n change(s)", "", changes)
                text = f"{text} · {count}"
        leads = (
            self.tr("Show what has changed since")
            if self._changes
            else self.tr("Show the deliveries")
        )
        self._delivered.setText(text)
        set_plain_tooltip(self._delivered, f"{text}. {leads}")
        self._delivered.setAccessibleDescription(leads)
        self._delivered.setVisible(bool(text))
        self._show_deadline()

    def _show_deadline(self) -> None:
        """Hide the days left once the report is delivered, until it is sent back."""
        self._fit()

    def _ask_deliveries(self) -> None:
        (self.changes_requested if self._changes else self.deliveries_requested).emit()

    def show_checked(
        self, session: Session, found: CheckList, approval: ApprovalState, changes: int | None
    ) -> None:
        """Show what a check of the session's report has led to.

        ``changes`` is how many there were since it was delivered last, None if unknown. Where
        nothing is written yet, all is missing, and nothing is said of it here.
        """
        self.show_findings(None if session.report.is_blank else found)
        self.show_approval(session.report, approval)
        self.show_deliveries(session.deliveries, changes=changes)

    def show_approval(self, report: Report, state: ApprovalState) -> None:
        """Show who approved the report, or that this no longer holds."""
        text = ""
        if report.approval is not None and state is ApprovalState.HOLDS:
            text = self.tr("Approved by %1").replace("%1", approver_text(report.approval))
        elif state is ApprovalState.LAPSED:
            text = self.tr("The approval no longer holds: the report has been changed")
        self._approval.setText(text)
        set_plain_tooltip(self._approval, text)
        set_style_property(
            self._approval, "look", "warning" if state is ApprovalState.LAPSED else ""
        )

    def show_findings(self, found: CheckList | None) -> None:
        """Show the number of findings in what is written, and that were not set aside.

        Nothing when there are none, or the report was not checked yet. What is still to be written
        is no warning: the number of goals done says it, and by its tooltip of how many.
        """
        count = len(found.in_what_is_written()) if found is not None else 0
        empty = [f for f in found.open if f.kind is FindingKind.GOAL_EMPTY] if found else []
        unwritten = self.tr("%n goal(s) without a note", "", len(empty)) if empty else ""
        set_plain_tooltip(self._goals, unwritten)
        self._say_findings(count if found is not None else None)
        self._findings.setVisible(count > 0)
        self._findings.setText(self._findings_text(count))
        set_style_property(self._findings, "look", "warning")

    def _say_findings(self, count: int | None) -> None:
        """Say how many there are once that has changed; the first check tells nothing new."""
        before, self._found = self._found, count
        if count is None:
            self._said.forget()
        elif before is not None and before != count:
            self._said.say(self._findings_text(count) if count else self.tr("No findings"))

    def _findings_text(self, count: int) -> str:
        return self.tr("%n finding(s)", "", count)

    def _days(self, days: int) -> str:
        if days > 0:
            return self.tr("%n day(s) left", "", days)
        if days == 0:
            return self.tr("last day today")
        if days < -_DAYS_WORTH_COUNTING:
            return self.tr("passed")
        return self.tr("passed %n day(s) ago", "", -days)


def _keep_room(widget: QWidget) -> None:
    """Have nothing move where it comes and goes."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def _button(parent: QWidget) -> QToolButton:
    button = IconTextButton(parent)
    _flatten(button, Qt.FocusPolicy.NoFocus)
    return button


def _flatten(button: QToolButton, focus: Qt.FocusPolicy) -> None:
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setAutoRaise(True)
    button.setFocusPolicy(focus)
