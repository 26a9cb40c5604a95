"""Delivering: number the report, make its three files, keep a receipt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.model.edits import SetRevision
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.model.revisions import DeliveredRevision, next_revision
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.session import Session


@dataclass(frozen=True, slots=True)
class DeliveryOutcome:
    """What was made, and the characters that no shipped typeface could print.

    ``delivered`` are the bytes of the bundle.
    """

    report: Report
    sha256: str
    pdf: Path
    bundle: Path
    mail: Path
    missing: tuple[str, ...]
    delivered: bytes = field(repr=False)

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

    def standing(self) -> DeliveryState:
        """How the report stands as it is now. Raises UserError."""
        last, sha256, numbered = self._numbering()
        revision = self._session.report.revision if numbered is None else numbered.revision
        return DeliveryState(last, revision, last is not None and last.sha256 == sha256)

    def start(self, folder: Path, *, bundle_in_pdf: bool = False) -> None:
        """Store everything, number the revision, and make the files beside the window.

        ``bundle_in_pdf`` has the PDF carry the bundle.
        """
        try:
            self._session.flush()
            _, _, numbered = self._numbering()
            if numbered is not None:
                self._session.record(numbered)
                self._session.flush()
        except UserError as error:
            self.failed.emit(error)
            return
        report, now = self._session.report, self._now()
        self._background.run(
            lambda: make_files(
                report, folder, fonts=self._fonts, now=now, bundle_in_pdf=bundle_in_pdf
            ),
            done=lambda outcome: self._keep_receipt(outcome, now),
            failed=self.failed.emit,
            broken=self.broken.emit,
        )

    def _numbering(self) -> tuple[DeliveredRevision | None, str, SetRevision | None]:
        """The latest delivery, the hash of the report as it is now, and the number it lacks."""
        from kplan_desktop.exchange.bundle.bundle_json import report_sha256
        from kplan_desktop.storage.receipt import last_delivered

        last = last_delivered(self._session.receipts())
        sha256 = report_sha256(self._session.report)
        return last, sha256, next_revision(self._session.report, sha256, last)

    def _keep_receipt(self, outcome: DeliveryOutcome, now: dt.datetime) -> None:
        names = tuple(path.name for path in outcome.files)
        try:
            self._session.add_receipt(
                outcome.report.revision, outcome.sha256, now, names, outcome.delivered
            )
        except UserError as error:
            self.failed.emit(error)
            return
        self.done.emit(outcome)


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
        report, fonts=fonts, now=now, delivered=now.date(), bundle_in_pdf=bundle_in_pdf
    )
    contents = (delivery.report_pdf.data, delivery.bundle, delivery.mail)
    sha256 = report_sha256(report)
    make_folder(folder)
    files = delivery_files(folder, report, sha256)
    for path, data in zip(files.all(), contents, strict=True):
        write_whole(path, data)
    missing = delivery.report_pdf.missing
    return DeliveryOutcome(
        report, sha256, files.pdf, files.bundle, files.mail, missing, delivery.bundle
    )
