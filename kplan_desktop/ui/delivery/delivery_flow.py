"""What the menu and the window do with deliveries: making one, and saying that it is sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.review.findings import Finding
from kplan_desktop.ui.delivery.approval_dialog import ApprovalFlow
from kplan_desktop.ui.delivery.deliveries_wording import revision_title
from kplan_desktop.ui.delivery.delivery_controller import DeliveryController
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.widgets.dialog_buttons import show_button_texts

if TYPE_CHECKING:
    from kplan_desktop.ui.document.session import Session


class DeliveryFlow(QObject):
    """Every method is one choice. An error is shown and ends the choice.

    ``show_findings()`` leads to what the check of the open report finds, ``approval`` asks for the
    approval of it.
    """

    _found_changed = Signal()  # in the report that is open

    def __init__(self, context: FlowContext, show_findings: Callable[[], None]) -> None:
        super().__init__(context.window)
        self._context = context
        self._show_findings = show_findings
        self._found: tuple[Finding, ...] = ()
        context.documents.session_changed.connect(self._forget)
        self.approval = ApprovalFlow(context)

    def follow_findings(self, found: tuple[Finding, ...]) -> None:
        """Take what the check of the open report has found now."""
        self._found = found
        self._found_changed.emit()

    def _forget(self, _session: object) -> None:
        """What was found in a report says nothing of the next one, which has other goals."""
        self._found = ()

    def deliver(self) -> None:
        """Open the dialog that delivers."""
        self._deliver(None)

    def send(self, position: int) -> None:
        """Open it at its end, to send a delivery that was made before."""
        self._deliver(position)

    def ask_sent(self, position: int, parent: QWidget | None = None) -> None:
        """Ask above ``parent``, or the window, whether a delivery is sent, and store that it is."""
        session = self._context.documents.session
        if session is None:
            return
        delivery = session.deliveries.deliveries()[position]
        if not self._was_sent(delivery, parent or self._context.window):
            return
        if session is not self._context.documents.session:
            return
        delivering = self._controller(session)

        def failed(error: UserError) -> None:
            delivering.deleteLater()
            self._context.show_error(error)

        delivering.mark_sent(self, position, done=delivering.deleteLater, failed=failed)

    def _was_sent(self, delivery: Delivery, parent: QWidget) -> bool:
        """Ask whether a delivery really was sent, which cannot be taken back."""
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Mark as sent"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        text = self.tr("Has the e-mail with both attachments been sent? (%1)")
        box.setText(text.replace("%1", revision_title(delivery)))
        box.setInformativeText(
            self.tr(
                "Kplan cannot see what your mail program did. From then on the report counts as "
                "delivered, and this cannot be undone."
            )
        )
        leave = box.addButton(self.tr("Not yet"), QMessageBox.ButtonRole.RejectRole)
        sent = box.addButton(self.tr("Yes, it was sent"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        box.setOption(QMessageBox.Option.DontUseNativeDialog)
        show_button_texts(box)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is sent

    def to_remind_of(self) -> tuple[int, Delivery] | None:
        """The last delivery and its position, if it is unsent and the user wants to be reminded."""
        session, settings = self._context.documents.session, self._context.documents.settings
        unsent = session.deliveries.unsent() if session is not None else None
        if unsent is None or not settings.remind_unsent:
            return None
        return None if unsent[1].sha256 in settings.unsent_dismissed else unsent

    def remind_no_more(self, delivery: Delivery) -> None:
        """Do not remind of this delivery again."""
        self._context.documents.remember(lambda known: known.with_unsent_dismissed(delivery.sha256))

    def _deliver(self, position: int | None) -> None:
        session = self._context.documents.session
        if session is None:
            return
        from kplan_desktop.exchange.wording.file_names import delivery_folder_name
        from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
        from kplan_desktop.ui.delivery.mail_opening import MailOpening

        context = self._context
        documents, delivering = context.documents, self._controller(session)
        opening = MailOpening(self, program=lambda: documents.settings.mail_program)

        def follow() -> None:
            if documents.session is session:
                dialog.follow_findings()

        dialog = DeliverDialog(
            delivering,
            opening,
            lambda: self._found if documents.session is session else (),
            self.approval.open,
            session.path.parent / delivery_folder_name(session.report),
            context.theme,
            context.window,
            bundle_in_pdf=context.documents.settings.bundle_in_pdf,
        )
        self._found_changed.connect(follow)
        context.documents.session_changed.connect(dialog.reject)
        wanted: list[bool] = []
        dialog.check_requested.connect(lambda: wanted.append(True))
        if position is not None:
            dialog.write_again(position)
        dialog.exec()
        self._found_changed.disconnect(follow)
        # Qt does not end this by itself with the dialog: its class has a method of that name.
        context.documents.session_changed.disconnect(dialog.reject)
        if dialog.outcome is not None:
            context.show_made(dialog.outcome.written.paths.mail)
        carried = dialog.bundle_in_pdf()
        context.documents.remember(lambda known: replace(known, bundle_in_pdf=carried))
        for made in (dialog, delivering, opening):
            made.deleteLater()
        if wanted:
            self._show_findings()

    def _controller(self, session: Session) -> DeliveryController:
        context = self._context
        return DeliveryController(
            session, context.background, fonts=context.fonts, now=context.now, parent=self
        )
