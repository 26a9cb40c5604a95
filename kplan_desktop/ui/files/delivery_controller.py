"""Delivering: number the report, make its three files, keep what was delivered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.delivery.deliveries import Delivery, last_made
from kplan_desktop.domain.model.edits import SetRevision
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.model.revisions import DeliveredRevision, next_revision
from kplan_desktop.domain.text.time_stamps import time_stamp
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.session import Session

if TYPE_CHECKING:
    from kplan_desktop.storage.report_file import ReportFile


@dataclass(frozen=True, slots=True)
class DeliveryOutcome:
    """What was made, and the characters that no shipped typeface could print.

    ``delivered`` are the bytes of the bundle, ``printed`` those of the report PDF.
    """

    report: Report
    sha256: str
    pdf: Path
    bundle: Path
    mail: Path
    missing: tuple[str, ...]
    delivered: bytes = field(repr=False)
    printed: bytes = field(repr=False)

    @property
    def files(self) -> tuple[Path, ...]:
        """The three files."""
        return (self.pdf, self.bundle, self.mail)


@dataclass(frozen=True, slots=True)
class DeliveryState:
    """What has been delivered so far, and the number that a delivery now has.

    ``last`` is the latest delivery, ``unchanged`` whether that was this report.
    """

    last: DeliveredRevision | None
    revision: int
    unchanged: bool


class DeliveryController(QObject):
    """One delivery of a session's report into a folder.

    Ends with ``done(Outcome)``, with ``failed(error)``, or with ``broken()`` for an error that is a
    bug and surfaces as one.
    """

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

    def known_state(self) -> DeliveryState:
        """The delivery state as far as it is known without reading the file."""
        last, report = self._session.deliveries.last(), self._session.report
        return DeliveryState(last, report.revision, unchanged=False)

    def request_state(
        self,
        owner: QObject,
        done: Callable[[DeliveryState], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Call ``done`` with the current delivery state, unless ``owner`` is gone."""
        report = self._session.report

        def state(numbering: _Numbering) -> None:
            last, number = numbering.last, numbering.number
            revision = report.revision if number is None else number.revision
            done(
                DeliveryState(last, revision, last is not None and last.sha256 == numbering.sha256)
            )

        self._session.request(
            owner, lambda file: _numbering(file, report), done=state, failed=failed
        )

    def start(self, folder: Path, *, bundle_in_pdf: bool = False) -> None:
        """Store everything, number the revision, and make the files in the background.

        ``bundle_in_pdf`` has the PDF carry the bundle.
        """
        session, report = self._session, self._session.report

        def number(numbering: _Numbering) -> None:
            if session.report is not report:  # edited meanwhile, which changes its hash
                self.start(folder, bundle_in_pdf=bundle_in_pdf)
                return
            if numbering.number is not None:
                session.record(numbering.number)
            numbered = session.report
            session.request(
                self,
                lambda _: None,
                done=lambda _: make(numbered),
                failed=self.failed.emit,
                broken=self.broken.emit,
                after_saving=True,
            )

        def make(numbered: Report) -> None:
            now = self._now()
            self._background.run(
                lambda: make_files(
                    numbered, folder, fonts=self._fonts, now=now, bundle_in_pdf=bundle_in_pdf
                ),
                done=lambda outcome: self._add_delivery(outcome, now),
                failed=self.failed.emit,
                broken=self.broken.emit,
            )

        session.request(
            self,
            lambda file: _numbering(file, report),
            done=number,
            failed=self.failed.emit,
            broken=self.broken.emit,
            after_saving=True,
        )

    def _add_delivery(self, outcome: DeliveryOutcome, now: dt.datetime) -> None:
        report, deliveries = outcome.report, self._session.deliveries
        head = report.form.report
        delivery = Delivery(
            revision=report.revision,
            sha256=outcome.sha256,
            made_at=time_stamp(now),
            file_names=tuple(path.name for path in outcome.files),
            deadline=deliveries.deadline(head.deadline),
            sent_to=head.submit_to,
            adviser=report.adviser,
            approval=report.approval,
        )
        deliveries.add(
            self,
            delivery,
            outcome.delivered,
            outcome.printed,
            done=lambda: self.done.emit(outcome),
            failed=self.failed.emit,
            broken=self.broken.emit,
        )


@dataclass(frozen=True, slots=True)
class _Numbering:
    """The latest delivery, the hash of a report, and the number that the report lacks, if any."""

    last: DeliveredRevision | None
    sha256: str
    number: SetRevision | None


def _numbering(file: ReportFile, report: Report) -> _Numbering:
    """For the database thread. Raises UserError."""
    from kplan_desktop.exchange.bundle.bundle_json import report_sha256

    last, sha256 = last_made(file.deliveries()), report_sha256(report)
    return _Numbering(last, sha256, next_revision(report, sha256, last))


def make_files(
    report: Report, folder: Path, *, fonts: Path, now: dt.datetime, bundle_in_pdf: bool = False
) -> DeliveryOutcome:
    """Write report PDF, bundle and e-mail draft into a folder. Raises UserError.

    They replace only what was made of the same report before.
    """
    from kplan_desktop.exchange.bundle.bundle_json import report_sha256
    from kplan_desktop.exchange.delivery.delivery_files import delivery_files
    from kplan_desktop.exchange.delivery.export_set import ExportSet
    from kplan_desktop.exchange.files.whole_files import make_folder, write_whole

    delivery = ExportSet(
        report, fonts=fonts, now=now, revision_day=now.date(), bundle_in_pdf=bundle_in_pdf
    )
    contents = (delivery.report_pdf.data, delivery.bundle, delivery.mail)
    sha256 = report_sha256(report)
    make_folder(folder)
    files = delivery_files(folder, report, sha256, now.date())
    for path, data in zip(files.all(), contents, strict=True):
        write_whole(path, data)
    missing = delivery.report_pdf.missing
    return DeliveryOutcome(
        report,
        sha256,
        files.pdf,
        files.bundle,
        files.mail,
        missing,
        delivery.bundle,
        delivery.report_pdf.data,
    )
