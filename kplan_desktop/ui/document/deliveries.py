"""The deliveries made from the open report file: those in it at opening, and those made since."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.background_tasks import CallbackRunner

if TYPE_CHECKING:
    from kplan_desktop.domain.model.revisions import DeliveredRevision
    from kplan_desktop.storage.ancillary_data import StoredDelivery
    from kplan_desktop.storage.delivery_receipt import Receipt
    from kplan_desktop.storage.report_file import ReportFile


class Deliveries(QObject):
    """The receipts of the deliveries, in order, which are read from ``file`` by ``requests``.

    ``are_read`` is whether that has ended, and ``changed()`` is emitted when it has (or could not
    be done), and after another delivery. Bundles are in memory only of deliveries made since.
    """

    changed = Signal()

    def __init__(self, file: ReportFile, requests: CallbackRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._file = file
        self._requests = requests
        self._deliveries: list[tuple[Receipt, bytes | None]] = []
        self.are_read = False
        requests.run(
            file.receipts,
            done=self._on_read,
            # The file can no longer be read, which is reported where it matters.
            failed=lambda _: self._on_read(()),
        )

    def known(self) -> tuple[StoredDelivery, ...]:
        """The deliveries as far as they were read by now, the oldest first."""
        from kplan_desktop.storage.ancillary_data import StoredDelivery

        return tuple(
            StoredDelivery(receipt=receipt, bundle=bundle) for receipt, bundle in self._deliveries
        )

    def last(self) -> DeliveredRevision | None:
        """The latest delivery, as far as the deliveries were read by now."""
        from kplan_desktop.storage.delivery_receipt import last_delivered

        return last_delivered([receipt for receipt, _ in self._deliveries])

    def request_last(
        self, owner: QObject, done: Callable[[DeliveredRevision | None], None]
    ) -> None:
        """Call ``done`` with the latest delivery: at once, unless the file is still being read.

        It is not called once ``owner`` is destroyed, nor while the file is left.
        """
        if self.are_read:
            done(self.last())
            return
        # Work is done and delivered in order, and so after the deliveries that are on their way.
        self._requests.run(
            lambda: None,
            done=lambda _: done(self.last()),
            failed=lambda _: None,
            owner=owner,
            only_while_open=True,
        )

    def add(
        self,
        owner: QObject,
        receipt: Receipt,
        bundle: bytes | None = None,
        *,
        done: Callable[[], None],
        failed: Callable[[UserError], None],
        broken: Callable[[], None] = lambda: None,
    ) -> None:
        """Store the receipt of a delivery in the file, and the bundle; then call back.

        ``done`` is not called once ``owner`` is destroyed; else as ``Session.request``.
        """

        def stored(_: None) -> None:
            self._deliveries.append((receipt, bundle))
            self.changed.emit()
            if isValid(owner):
                done()

        # Of this object: that there is another delivery is to be known whoever is gone.
        self._requests.run(
            lambda: self._file.add_receipt(receipt, bundle),
            done=stored,
            failed=failed,
            broken=broken,
            owner=self,
        )

    def _on_read(self, receipts: Sequence[Receipt]) -> None:
        self._deliveries[:0] = [(receipt, None) for receipt in receipts]
        self.are_read = True
        self.changed.emit()
