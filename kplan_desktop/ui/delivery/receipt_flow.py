"""Taking in a receipt of the office: to the report that it is of, and to its delivery."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path

from PySide6.QtCore import QObject

from kplan_desktop.domain.delivery.deliveries import DeliveryStatus, with_event
from kplan_desktop.domain.delivery.office_receipt import (
    OfficeReceipt,
    ReceiptOfOtherReportError,
    delivery_of,
)
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError, fill_placeholders
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.messages.error_dialog import OfferDialog
from kplan_desktop.ui.messages.error_messages import error_sentence


class ReceiptNotKeptError(UserError):
    """A receipt of a report that is only read."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The receipt cannot be kept, since the report is only open for reading. Open it for "
        "writing, and take the receipt in again.",
    )


class ReceiptFlow(QObject):
    """Each receipt is stored with its delivery, and told; ``open_path`` opens another report."""

    def __init__(self, context: FlowContext, open_path: Callable[[Path], None]) -> None:
        super().__init__(context.window)
        self._context = context
        self._open_path = open_path

    def take_in(self, data: bytes) -> None:
        """Take in a receipt. A UserError is shown."""

        def read() -> OfficeReceipt:
            from kplan_desktop.exchange.correspondence.receipt_json import decode_receipt

            return decode_receipt(data)

        self._context.run_aside(read, self._find_report)

    def _find_report(self, receipt: OfficeReceipt) -> None:
        session = self._context.documents.session
        if session is not None and session.report.id == receipt.report_id:
            self._add(receipt, session)
            return
        recent = self._context.documents.settings.recent_files
        open_one = session.path if session is not None else None
        self._context.run_aside(
            lambda: _report_with(receipt.report_id, recent, open_one),
            lambda path: self._offer(receipt, path),
        )

    def _offer(self, receipt: OfficeReceipt, path: Path | None) -> None:
        """Say which report it is of; offer to open that if it is known."""
        error = ReceiptOfOtherReportError(receipt.unit_name, receipt.revision)
        if path is None:
            self._context.show_error(error)
            return
        dialog = OfferDialog(
            self.tr("A receipt of another report"),
            error_sentence(error),
            [fill_placeholders(self.tr("Open “%1”"), path.stem)],
            self._context.theme,
            self._context.window,
        )
        dialog.exec()
        dialog.deleteLater()
        if dialog.chosen is None:
            return
        self._open_path(path)
        session = self._context.documents.session
        if session is not None and session.report.id == receipt.report_id:
            self._add(receipt, session)

    def _add(self, receipt: OfficeReceipt, session: Session) -> None:
        """Store it once the report's deliveries are read."""
        if session.read_only:
            self._context.show_error(ReceiptNotKeptError())
            return
        put = self._context.dialogs.put
        session.deliveries.when_read(self, lambda: put(lambda: self._put(receipt, session)))

    def _put(self, receipt: OfficeReceipt, session: Session) -> None:
        deliveries = session.deliveries.deliveries()
        try:
            position = delivery_of(receipt, session.report.id, deliveries)
        except UserError as error:
            self._context.show_error(error)
            return
        event = receipt.event()
        if with_event(deliveries[position], event) == deliveries[position]:
            text = self.tr("The receipt of revision %1 was taken in before. Nothing is changed.")
            self._context.show_message(text.replace("%1", str(receipt.revision)))
            return
        put = self._context.dialogs.put
        session.deliveries.add_event(
            self,
            position,
            event,
            done=lambda: put(lambda: self._tell(receipt)),
            failed=lambda error: put(lambda: self._context.show_error(error)),
        )

    def _tell(self, receipt: OfficeReceipt) -> None:
        returned = receipt.status is DeliveryStatus.RETURNED
        heading = {
            DeliveryStatus.RECEIVED: self.tr("The office has received the delivery"),
            DeliveryStatus.ACCEPTED: self.tr("The delivery is accepted"),
            DeliveryStatus.RETURNED: self.tr("The delivery was sent back"),
        }[receipt.status]
        self._context.show_notice(heading, self._sentences(receipt), good=not returned)

    def _sentences(self, receipt: OfficeReceipt) -> str:
        """Who said it when, why, and which deadline holds now: a line each."""
        day = date_text(local_time(receipt.written_at).date())
        sender = ", ".join(filter(None, (receipt.by, receipt.organisation)))
        text = self.tr("Revision %1. Written %2 by %3.")
        lines = [fill_placeholders(text, str(receipt.revision), day, sender)]
        if receipt.reason:
            lines.append(fill_placeholders(self.tr("Reason: %1"), receipt.reason))
        elif receipt.status is DeliveryStatus.RETURNED:
            lines.append(self.tr("No reason is given. Ask the office."))
        if receipt.new_deadline is not None:
            day = date_text(receipt.new_deadline)
            lines.append(fill_placeholders(self.tr("The deadline is now %1."), day))
        return "\n".join(lines)


def _report_with(report_id: str, recent: Sequence[Path], open_one: Path | None) -> Path | None:
    """The first of the recent report files that holds the report with this id.

    ``open_one`` is not looked at: another report is in it.
    """
    from kplan_desktop.storage.report_file import ReportFile

    for path in recent:
        if path == open_one or not path.is_file():
            continue
        # What cannot be read is not the one to offer.
        with suppress(UserError), closing(ReportFile.open(path, read_only=True)) as file:
            if file.load().id == report_id:
                return path
    return None
