"""The dialog that delivers, in three steps: what the check says, the pages, and sending them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.review.findings import Finding
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.delivery.check_step import CheckStep, sent_words
from kplan_desktop.ui.delivery.delivery_controller import DeliveryController, DeliveryOutcome
from kplan_desktop.ui.delivery.delivery_work import PreparedDelivery
from kplan_desktop.ui.delivery.mail_opening import MailOpening
from kplan_desktop.ui.delivery.pages_step import PagesStep
from kplan_desktop.ui.delivery.sending_step import SendingStep
from kplan_desktop.ui.delivery.step_page import StepIndicator, set_text
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.keyboard import is_held_enter
from kplan_desktop.ui.widgets.scrolling_dialog import (
    CopyableText,
    Dialog,
    plain_label,
    room_for,
)

_NO_ANSWER_YET = 1000
"""Milliseconds in which it cannot yet be said that a delivery is sent."""

_SIZE = QSize(880, 680)
"""Pixels at 100 %."""


class DeliverDialog(Dialog):
    """Never refuses to deliver. ``outcome`` is what was made, None if nothing.

    ``findings()`` gives what the check finds now, ``approve(parent)`` asks for an approval,
    which is set later.
    ``check_requested`` is emitted when the dialog was left for the findings.
    """

    help_topic = HelpTopic.DELIVERING

    check_requested = Signal()

    def __init__(
        self,
        delivering: DeliveryController,
        opening: MailOpening,
        findings: Callable[[], Sequence[Finding]],
        approve: Callable[[QWidget], None],
        folder: Path,
        theme: Theme,
        parent: QWidget,
        *,
        bundle_in_pdf: bool = False,
    ) -> None:
        super().__init__(parent)
        self._delivering = delivering
        self._opening = opening
        self._findings = findings
        self._theme = theme
        self._busy = False
        self._preparing = 0
        self._going_on: Callable[[], None] = lambda: None
        self._stored: int | None = None
        self.outcome: DeliveryOutcome | None = None
        self.check = CheckStep(theme, self)
        self.pages = PagesStep(folder, theme, self)
        self.pages.carry.setChecked(bundle_in_pdf)
        self.sending: SendingStep | None = None
        self._build()
        self.check.findings_requested.connect(self._go_to_findings)
        self.check.approval_requested.connect(lambda: approve(self))
        self.pages.carry.toggled.connect(lambda _: self._follow_choice())
        delivering.report_changed.connect(self._follow_report)
        delivering.prepared.connect(self._show_prepared)
        delivering.done.connect(self._show_outcome)
        delivering.failed.connect(self._show_failure)
        delivering.broken.connect(self._end_in_vain)
        self._show_check()

    def bundle_in_pdf(self) -> bool:
        """Whether the PDF is to carry the delivery file."""
        return self.pages.carry.isChecked()

    def write_again(self, position: int) -> None:
        """Begin with the last step, for a delivery that is stored."""
        self._stored = position
        self._enter(1, self.pages.title)
        self.pages.show_waiting()
        self._set_buttons(self.tr("Not now"), self.tr("Make the delivery"), self._make, back=False)
        self.pages.carry.setEnabled(False)
        self._begin_work()
        self._delivering.write_again(position, self.pages.folder)

    def reject(self) -> None:
        """Close, but not while the files are being written."""
        if not self._busy:
            super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A key that is held down clicks no button of the step that its press has led to."""
        return is_held_enter(event) or super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The same for Enter where there is no button."""
        if not is_held_enter(event):
            super().keyPressEvent(event)

    def _build(self) -> None:
        px = self._theme.tokens.px
        self.resize(
            QSize(px(_SIZE.width()), px(_SIZE.height())).boundedTo(room_for(self, self._theme))
        )
        names = (self.tr("Check"), self.tr("Pages"), self.tr("Send"))
        self._steps = StepIndicator(self._theme, names, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.check)
        self._stack.addWidget(self.pages)
        self._error = CopyableText("", "bad", self)
        self._error.setAccessibleName(self.tr("What went wrong"))
        self._error.hide()
        self._question = plain_label("", "strong")
        self._question.hide()
        foot = QVBoxLayout()
        foot.setContentsMargins(px(28), px(4), px(28), px(20))
        foot.setSpacing(px(8))
        self.buttons = DialogButtons(self, px(8))
        self.back = self.buttons.add(self.tr("Back"), ButtonRole.ResetRole, self._show_check)
        self.close_button = self.buttons.add("", ButtonRole.RejectRole, self.reject)
        self.go_on = self.buttons.add(
            "", ButtonRole.AcceptRole, lambda: self._going_on(), kind="primary", default=True
        )
        self.back.setAutoDefault(False)
        self._primary = self.go_on
        for button in (self.back, self.close_button, self.go_on, self.check.see_findings):
            button.installEventFilter(self)
        for widget in (self._error, self._question, self.buttons):
            foot.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._steps)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def _enter(self, step: int, title: str) -> None:
        """Show a step, and tell screen readers which it is."""
        self._stack.setCurrentIndex(step)
        self._steps.show_step(step)
        self._error.hide()
        deliver = self.tr("Deliver")
        self.setWindowTitle(f"{deliver} – {title}")
        announce(self, f"{self._steps.accessibleName()}. {title}")

    def _set_buttons(self, close: str, go_on: str, do: Callable[[], None], *, back: bool) -> None:
        self.close_button.setText(close)
        self.go_on.setText(go_on)
        self._going_on = do
        # At the left edge, where its coming and going moves no other.
        self.back.setVisible(back)

    # --- what the check says ----------------------------------------------------------------------

    def follow_findings(self) -> None:
        """Show what the check finds now, if that is what is shown."""
        if self._stack.currentWidget() is not self.check:
            return
        delivering, asked = self._delivering, self.check.asks_to_send
        self.check.show_report(
            delivering.report, self._findings(), delivering.today(), delivering.deadline()
        )
        asks = self.check.asks_to_send
        go_on = self.tr("Send anyway") if asks else self.tr("Continue")
        self._set_buttons(self.tr("Not now"), go_on, self._show_pages, back=False)
        if asks != asked:
            self._set_primary(self._answer_to_findings(), focus=self.go_on.hasFocus())

    def _answer_to_findings(self) -> QPushButton:
        """What Enter clicks: with an identity number in the report, not what sends it."""
        return self.check.see_findings if self.check.asks_to_send else self.go_on

    def _show_check(self) -> None:
        self._enter(0, self.check.title)
        self.follow_findings()
        self._delivering.request_plan(self, self.check.show_plan, self._show_error)
        self.go_on.setEnabled(True)
        self._set_primary(self._answer_to_findings())

    def _go_to_findings(self) -> None:
        self.reject()
        self.check_requested.emit()

    def _follow_report(self) -> None:
        """Show what is so now that the report has changed, as by its approval."""
        if self._stack.currentWidget() is self.check:
            self.follow_findings()
            self._delivering.request_plan(self, self.check.show_plan, self._show_error)
        else:
            self._follow_choice()

    # --- the pages --------------------------------------------------------------------------------

    def _show_pages(self) -> None:
        self._enter(1, self.pages.title)
        self._set_primary(self.go_on)
        self._prepare()

    def _prepare(self) -> None:
        """Make the pages, unless those that are shown are what would be made."""
        self._set_buttons(self.tr("Not now"), self.tr("Make the delivery"), self._make, back=True)
        prepared = self.pages.prepared
        if prepared is not None and self._is_current(prepared):
            self.go_on.setEnabled(True)
            self.pages.focus_pages()
            return
        self.go_on.setEnabled(False)
        self._error.hide()
        self.pages.show_waiting()
        self._preparing += 1
        self._delivering.prepare(bundle_in_pdf=self.bundle_in_pdf())

    def _follow_choice(self) -> None:
        if self._stack.currentWidget() is self.pages and not self._busy and self._stored is None:
            self._prepare()

    def _is_current(self, prepared: PreparedDelivery) -> bool:
        return self._delivering.is_current(prepared, bundle_in_pdf=self.bundle_in_pdf())

    def _show_prepared(self, prepared: PreparedDelivery) -> None:
        self._preparing -= 1
        if not self._is_current(prepared):
            # Another choice was made meanwhile, and is on its way; or else midnight has passed.
            if not self._preparing:
                self._prepare()
            return
        self.pages.show_prepared(prepared)
        self.buttons.come_last()
        self.go_on.setEnabled(True)
        if self._stack.currentWidget() is self.pages and not self.pages.carry.hasFocus():
            self.pages.focus_pages()

    # --- made -------------------------------------------------------------------------------------

    def _make(self) -> None:
        prepared = self.pages.prepared
        if prepared is None or not self._is_current(prepared):  # after midnight
            self._prepare()
            return
        self._begin_work()
        try:
            self._delivering.make(prepared, self.pages.folder)
        except BaseException:
            self._end_work()
            raise

    def _begin_work(self) -> None:
        self._busy = True
        self._error.hide()
        self.go_on.setEnabled(False)
        self.back.setEnabled(False)
        self.close_button.setEnabled(False)
        self.setCursor(Qt.CursorShape.BusyCursor)

    def _end_work(self) -> None:
        self._busy = False
        self.unsetCursor()
        self.go_on.setEnabled(True)
        self.back.setEnabled(True)
        self.close_button.setEnabled(True)

    def _end_in_vain(self) -> None:
        """Offer to try again, where there are no pages: in the folder that is chosen then."""
        self._end_work()
        self._preparing = max(self._preparing - 1, 0)
        waits = self._stack.currentWidget() is self.pages and self.pages.prepared is None
        if waits and not self._preparing:
            self.pages.show_nothing()
            back = self._stored is None
            self._set_buttons(self.tr("Not now"), self.tr("Try again"), self._try_again, back=back)

    def _try_again(self) -> None:
        if self._stored is None:
            self._prepare()
        else:
            self.write_again(self._stored)

    def _show_failure(self, error: UserError) -> None:
        self._end_in_vain()
        self._show_error(error)

    def _show_error(self, error: UserError) -> None:
        sentence = error_sentence(error)
        self._error.set_text(sentence)
        self._error.show()
        announce(self._error, sentence)
        if self._primary.isEnabled():
            self._primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_outcome(self, outcome: DeliveryOutcome) -> None:
        self.outcome = outcome
        self.sending = SendingStep(outcome, self._opening, self._theme, self)
        self.sending.mail_shown.connect(self._expect_answer)
        self.sending.open_mail.installEventFilter(self)
        self._stack.addWidget(self.sending)
        self.buttons.come_last()
        self._end_work()
        self._enter(2, self.sending.title)
        if not self.sending.asks:
            self._set_buttons("", self.tr("Close"), self.accept, back=False)
            self.close_button.hide()
            self._set_primary(self.go_on)
            return
        set_text(self._question, self.tr("Do you see two attachments? Is it sent?"))
        self._set_buttons(
            self.tr("Not yet"), self.tr("Yes, it is sent"), self._mark_sent, back=False
        )
        # It lies where the files were made: the second click of a double click is no answer.
        self.go_on.setEnabled(False)
        QTimer.singleShot(_NO_ANSWER_YET, self, lambda: self.go_on.setEnabled(not self._busy))
        # Until the e-mail was opened, that is what is to be done.
        self._set_primary(self.sending.open_mail)

    def _expect_answer(self) -> None:
        """Once the e-mail is open: that it is sent cannot be undone, and so is no key away."""
        if self.sending is not None and self.sending.asks:
            self._set_primary(self.close_button)

    def _set_primary(self, button: QPushButton, *, focus: bool = True) -> None:
        """Have Enter click this button, and show it as what comes next, unless it closes."""
        steps = [self.go_on, self.check.see_findings]
        if self.sending is not None:
            steps.append(self.sending.open_mail)
        for each in steps:
            set_style_property(each, "kind", "primary" if each is button else "")
        self._primary = button
        button.setDefault(True)
        if focus:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark_sent(self) -> None:
        outcome = self.outcome
        if outcome is None:
            return
        self._begin_work()
        self._delivering.mark_sent(
            self,
            outcome.position,
            done=lambda: self._show_sent(outcome.delivery),
            failed=self._show_failure,
        )

    def _show_sent(self, delivery: Delivery) -> None:
        self._end_work()
        words = sent_words(delivery)
        set_text(self._question, words, "good")
        announce(self._question, words)
        self._set_buttons("", self.tr("Close"), self.accept, back=False)
        self.close_button.hide()
        self._set_primary(self.go_on)
