"""Delivering: number the report, make its three files, keep a receipt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.errors import UserError
from kplan_desktop.domain.report import Report
from kplan_desktop.domain.revisions import Delivered, next_revision
from kplan_desktop.ui.background import Background
from kplan_desktop.ui.session import Session


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was made, and the characters that no shipped typeface could print."""

    report: Report
    sha256: str
    pdf: Path
    bundle: Path
    mail: Path
    missing: tuple[str, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """The three files."""
        return (self.pdf, self.bundle, self.mail)


class Delivering(QObject):
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
        background: Background,
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

    def start(self, folder: Path) -> None:
        """Store everything, number the revision, and make the files beside the window."""
        from kplan_desktop.export.bundle import report_sha256

        try:
            self._session.flush()
            receipts = self._session.receipts()
            sha256 = report_sha256(self._session.report)
            last = Delivered(receipts[-1].revision, receipts[-1].sha256) if receipts else None
            numbered = next_revision(self._session.report, sha256, last)
            if numbered is not None:
                self._session.record(numbered)
                self._session.flush()
        except UserError as error:
            self.failed.emit(error)
            return
        report, now = self._session.report, self._now()
        self._background.run(
            lambda: make_files(report, folder, fonts=self._fonts, now=now),
            done=lambda outcome: self._keep_receipt(outcome, now),
            failed=self.failed.emit,
            broken=self.broken.emit,
        )

    def _keep_receipt(self, outcome: Outcome, now: dt.datetime) -> None:
        names = tuple(path.name for path in outcome.files)
        try:
            self._session.add_receipt(outcome.report.revision, outcome.sha256, now, names)
        except UserError as error:
            self.failed.emit(error)
            return
        self.done.emit(outcome)


def make_files(report: Report, folder: Path, *, fonts: Path, now: dt.datetime) -> Outcome:
    """Write report PDF, bundle and e-mail draft into a folder. Raises UserError."""
    from kplan_desktop.export.bundle import report_sha256
    from kplan_desktop.export.delivery import Delivery
    from kplan_desktop.export.files import make_folder, write_whole
    from kplan_desktop.export.names import bundle_name, mail_name, report_pdf_name

    delivery = Delivery(report, fonts=fonts, now=now)
    outcome = Outcome(
        report,
        report_sha256(report),
        folder / report_pdf_name(report),
        folder / bundle_name(report),
        folder / mail_name(report),
        delivery.report_pdf.missing,
    )
    contents = (delivery.report_pdf.data, delivery.bundle, delivery.mail)
    make_folder(folder)
    for path, data in zip(outcome.files, contents, strict=True):
        write_whole(path, data)
    return outcome
