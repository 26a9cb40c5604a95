"""The deliveries made from the open report file: those in it at opening, and those made since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from kplan_desktop.domain.delivery.deliveries import (
    Delivery,
    DeliveryEvent,
    deadline_in_force,
    last_made,
    with_event,
)
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.background_tasks import CallbackRunner

if TYPE_CHECKING:
    from kplan_desktop.domain.model.revisions import DeliveredRevision
    from kplan_desktop.storage.ancillary_data import StoredDelivery
    from kplan_desktop.storage.report_file import ReportFile

_Files = tuple[bytes | None, bytes | None]


class Deliveries(QObject):
    """The deliveries, in order, which are read from ``file`` by ``requests``.

    A delivery's «position» is its index. ``are_read`` is whether reading has ended, and
    ``changed()`` is emitted when it has (or could not be done), after another delivery, and when
    something has become of one. Bundles and PDFs are in memory only of deliveries made since.
    ``unsent_when_read`` is what ``unsent`` gave when reading had ended.
    """

    changed = Signal()

    def __init__(self, file: ReportFile, requests: CallbackRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._file = file
        self._requests = requests
        self._deliveries: list[tuple[Delivery, bytes | None, bytes | None]] = []
        self.are_read = False
        self.unsent_when_read: tuple[int, Delivery] | None = None
        requests.run(
            file.deliveries,
            done=self._on_read,
            # The file can no longer be read, which is reported where it matters.
            failed=lambda _: self._on_read(()),
        )

    def known(self) -> tuple[StoredDelivery, ...]:
        """The deliveries as far as they were read by now, the oldest first."""
        from kplan_desktop.storage.ancillary_data import StoredDelivery

        return tuple(
            StoredDelivery(delivery=delivery, bundle=bundle, pdf=pdf)
            for delivery, bundle, pdf in self._deliveries
        )

    def deliveries(self) -> tuple[Delivery, ...]:
        """The deliveries alone, as ``known``."""
        return tuple(delivery for delivery, _, _ in self._deliveries)

    def last(self) -> DeliveredRevision | None:
        """The latest delivery that was made, as far as the deliveries were read by now."""
        return last_made(self.deliveries())

    def last_sent(self) -> tuple[int, Delivery] | None:
        """The latest delivery that was sent, and its position: what the report was delivered as."""
        sent = [(n, each) for n, each in enumerate(self.deliveries()) if each.was_sent]
        return sent[-1] if sent else None

    def unsent(self) -> tuple[int, Delivery] | None:
        """The latest delivery, and its position, where it was made and never said to be sent."""
        if not self._deliveries or self._deliveries[-1][0].was_sent:
            return None
        return len(self._deliveries) - 1, self._deliveries[-1][0]

    def deadline(self, form_deadline: dt.date) -> dt.date:
        """The deadline in force: the form's, or what the office has given instead."""
        return deadline_in_force(form_deadline, self.deliveries())

    def when_read(self, owner: QObject, done: Callable[[], None]) -> None:
        """Call ``done`` once the deliveries of the file are read: at once, if they are.

        It is not called once ``owner`` is destroyed, nor while the file is left.
        """
        if self.are_read:
            done()
            return
        # Work is done and delivered in order, and so after the deliveries that are on their way.
        self._requests.run(
            lambda: None,
            done=lambda _: done(),
            failed=lambda _: None,
            owner=owner,
            only_while_open=True,
        )

    def request_files(
        self,
        owner: QObject,
        position: int,
        done: Callable[[bytes | None, bytes | None], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Call ``done`` with the bundle and the report PDF of a delivery, where they are kept.

        It is not called once ``owner`` is destroyed, nor while the file is left.
        """

        def read() -> _Files:
            return self._file.delivered_bundle(position), self._file.delivered_pdf(position)

        self._requests.run(
            read,
            done=lambda files: done(*files),
            failed=failed,
            owner=owner,
            only_while_open=True,
        )

    def add(
        self,
        owner: QObject,
        delivery: Delivery,
        bundle: bytes | None = None,
        pdf: bytes | None = None,
        *,
        done: Callable[[], None],
        failed: Callable[[UserError], None],
        broken: Callable[[], None] = lambda: None,
    ) -> None:
        """Store a delivery in the file, with its bundle and its PDF; then call back.

        ``done`` is not called once ``owner`` is destroyed; else as ``Session.request``.
        """
        self._store(
            owner,
            lambda: self._file.add_delivery(delivery, bundle, pdf),
            lambda: self._deliveries.append((delivery, bundle, pdf)),
            done=done,
            failed=failed,
            broken=broken,
        )

    def add_event(
        self,
        owner: QObject,
        position: int,
        event: DeliveryEvent,
        *,
        done: Callable[[], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Store what has happened to a delivery; then call back, as ``add`` does."""

        def apply() -> None:
            delivery, bundle, pdf = self._deliveries[position]
            self._deliveries[position] = with_event(delivery, event), bundle, pdf

        self._store(
            owner,
            lambda: self._file.add_delivery_event(position, event),
            apply,
            done=done,
            failed=failed,
        )

    def _store(
        self,
        owner: QObject,
        work: Callable[[], None],
        apply: Callable[[], None],
        *,
        done: Callable[[], None],
        failed: Callable[[UserError], None],
        broken: Callable[[], None] = lambda: None,
    ) -> None:
        def stored(_: None) -> None:
            apply()
            self.changed.emit()
            if isValid(owner):
                done()

        # Of this object: what became of a delivery is to be known whoever is gone.
        self._requests.run(work, done=stored, failed=failed, broken=broken, owner=self)

    def read_again(self) -> None:
        """Read what the file has, after deliveries were purged there."""

        def read(deliveries: Sequence[Delivery]) -> None:
            self._deliveries = []
            self._on_read(deliveries)

        self._requests.run(self._file.deliveries, done=read, failed=lambda _: None)

    def _on_read(self, deliveries: Sequence[Delivery]) -> None:
        self._deliveries[:0] = [(delivery, None, None) for delivery in deliveries]
        self.unsent_when_read = self.unsent()
        self.are_read = True
        self.changed.emit()
