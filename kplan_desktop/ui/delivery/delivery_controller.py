"""Making a delivery: what it would be, its files, and the delivery that is stored.

Nothing is recorded before the files are there: a delivery that was only looked at, or that failed,
takes no number.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.delivery.approval_state import ApprovalState
from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.time_stamps import local_time, time_stamp
from kplan_desktop.ui.delivery.delivery_work import (
    DeliveryPlan,
    FilesNotKeptError,
    PreparedDelivery,
    RevisionFiles,
    WrittenFiles,
    plan_again,
    plan_delivery,
    prepare_files,
    remove_files,
    write_files,
)
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.session import Session

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class DeliveryOutcome:
    """A delivery that is stored, with its position, and lies in files.

    ``missing`` are the characters that no shipped typeface could print. ``same`` is whether it was
    stored before, and its files were written again.
    """

    delivery: Delivery
    position: int
    written: WrittenFiles
    missing: tuple[str, ...] = ()
    same: bool = False


class DeliveryController(QObject):
    """The deliveries of a session's report.

    Signals: ``report_changed()``; ``prepared(PreparedDelivery)`` after ``prepare``,
    ``done(DeliveryOutcome)`` after ``make`` or ``write_again``; ``failed(error)``, or ``broken()``
    for an error that is a bug and surfaces as one, after either.
    """

    report_changed = Signal()
    prepared = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    broken = Signal()

    def __init__(
        self,
        session: Session,
        background: BackgroundTasks,
        *,
        fonts: Path,
        now: Callable[[], dt.datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._fonts = fonts
        self._now = now
        session.changed.connect(self._tell_of_change)

    def _tell_of_change(self) -> None:
        self.report_changed.emit()

    @property
    def report(self) -> Report:
        """The session's report."""
        return self._session.report

    def today(self) -> dt.date:
        """The day it is."""
        return self._now().date()

    def deadline(self) -> dt.date:
        """The deadline in force."""
        return self._session.deliveries.deadline(self.report.form.report.deadline)

    def request_plan(
        self,
        owner: QObject,
        done: Callable[[DeliveryPlan], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Call ``done`` with what a delivery would be now, unless ``owner`` is gone."""
        report = self.report
        self._session.request(owner, lambda f: plan_delivery(f, report), done=done, failed=failed)

    def is_current(self, delivery: PreparedDelivery, *, bundle_in_pdf: bool) -> bool:
        """Whether these are the files that would be made now."""
        if delivery.source is not self.report:
            return False
        if delivery.plan.kept is not None:
            return True
        return delivery.day == self.today() and delivery.bundle_in_pdf == bundle_in_pdf

    def prepare(self, *, bundle_in_pdf: bool = False) -> None:
        """Store what is unsaved, and make the bundle and the PDF; nothing else is changed.

        ``bundle_in_pdf`` has the PDF carry the bundle.
        """
        report = self.report

        def make(plan: DeliveryPlan) -> None:
            if self.report is not report:  # edited meanwhile
                self.prepare(bundle_in_pdf=bundle_in_pdf)
                return
            now, fonts = self._now(), self._fonts
            self._run(
                lambda: prepare_files(plan, report, fonts, now, bundle_in_pdf=bundle_in_pdf),
                self.prepared.emit,
            )

        self._session.request(
            self,
            lambda file: plan_delivery(file, report),
            done=make,
            failed=self.failed.emit,
            broken=self.broken.emit,
            after_saving=True,
        )

    def make(self, prepared: PreparedDelivery, folder: Path) -> None:
        """Write the files of a delivery into a folder, and store the delivery.

        Where it cannot be stored, the files that were not there before are deleted again.
        """
        plan = prepared.plan
        if plan.kept is not None and plan.last is not None:
            self._write_kept(folder, plan, plan.kept, plan.last)
            return
        made_at = prepared.made_at
        self._run(
            lambda: write_files(folder, plan, prepared.files, day=prepared.day, mailed_at=made_at),
            lambda written: self._store(prepared, written),
        )

    def write_again(self, position: int, folder: Path) -> None:
        """Write the files of a stored delivery into a folder, byte for byte as they were."""
        delivery = self._session.deliveries.deliveries()[position]

        def write(bundle: bytes | None, pdf: bytes | None) -> None:
            if bundle is None or pdf is None:
                self.failed.emit(FilesNotKeptError(delivery.revision))
                return
            kept = RevisionFiles(bundle, pdf)
            self._run(
                lambda: plan_again(delivery, position, kept),
                lambda plan: self._write_kept(folder, plan, kept, delivery),
            )

        self._session.deliveries.request_files(self, position, write, self.failed.emit)

    def mark_sent(
        self,
        owner: QObject,
        position: int,
        *,
        done: Callable[[], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Store that a delivery was sent now; then call back, unless ``owner`` is gone."""
        event = DeliveryEvent(status=DeliveryStatus.SENT, at=time_stamp(self._now()))
        self._session.deliveries.add_event(owner, position, event, done=done, failed=failed)

    def _write_kept(
        self, folder: Path, plan: DeliveryPlan, kept: RevisionFiles, delivery: Delivery
    ) -> None:
        day, now = local_time(delivery.made_at).date(), self._now()
        self._run(
            lambda: write_files(folder, plan, kept, day=day, mailed_at=now),
            lambda written: self.done.emit(
                DeliveryOutcome(delivery, plan.position, written, same=True)
            ),
        )

    def _store(self, prepared: PreparedDelivery, written: WrittenFiles) -> None:
        """Number the report and store the delivery; only then it is made."""
        session, deliveries, plan = self._session, self._session.deliveries, prepared.plan
        report, files = plan.report, prepared.files
        delivery = Delivery(
            revision=report.revision,
            sha256=plan.sha256,
            made_at=time_stamp(prepared.made_at),
            file_names=tuple(path.name for path in written.paths.all()),
            deadline=self.deadline(),
            sent_to=report.form.report.submit_to,
            adviser=report.adviser,
            approval=report.approval if plan.approval is ApprovalState.HOLDS else None,
        )

        def tell() -> None:
            position = len(deliveries.deliveries()) - 1
            self.done.emit(DeliveryOutcome(delivery, position, written, prepared.missing))

        def failed(error: UserError) -> None:
            self._run(lambda: remove_files(written.new), lambda _: self.failed.emit(error))

        def add(_: None) -> None:
            deliveries.add(
                self,
                delivery,
                files.bundle,
                files.pdf,
                done=tell,
                failed=failed,
                broken=self.broken.emit,
            )

        if plan.number is not None:
            session.record(plan.number)
        session.request(
            self,
            lambda _: None,
            done=add,
            failed=failed,
            broken=self.broken.emit,
            after_saving=True,
        )

    def _run(self, work: Callable[[], _T], done: Callable[[_T], None]) -> None:
        self._background.run(
            work, done=done, failed=self.failed.emit, broken=self.broken.emit, owner=self
        )
