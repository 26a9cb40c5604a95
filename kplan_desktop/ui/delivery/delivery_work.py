"""What a delivery would be, and its files: the work that other threads than the window's do."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kplan_desktop.domain.delivery.approval_state import ApprovalState, approval_state
from kplan_desktop.domain.delivery.deliveries import Delivery, last_made
from kplan_desktop.domain.model.edits import SetRevision, apply
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.model.revisions import next_revision
from kplan_desktop.domain.review.report_comparison import compare
from kplan_desktop.domain.text.file_names import reachable

if TYPE_CHECKING:
    from kplan_desktop.exchange.delivery.delivery_files import DeliveryFiles
    from kplan_desktop.exchange.delivery.mail_draft import MailText
    from kplan_desktop.storage.report_file import ReportFile


class FilesNotKeptError(UserError):
    """The files of a delivery are not kept, so that they cannot be written again."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The files of revision %1 are not kept in the report, and cannot be written again.",
    )


@dataclass(frozen=True, slots=True)
class RevisionFiles:
    """The bundle and the report PDF of a delivery, as they are stored with it."""

    bundle: bytes = field(repr=False)
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeliveryPlan:
    """What a delivery of the report would be now.

    ``report`` is as it would be delivered, and ``number`` the edit that numbers it so, None where
    it has its number. ``last`` is the latest delivery, and ``position`` its index. ``changes`` say
    how the report differs from the revision ``changed_since``, the last one that was sent, as far
    as that is known. ``kept`` are the files of ``last`` where the report is unchanged since:
    delivering it again then makes no other.
    """

    report: Report
    number: SetRevision | None
    sha256: str
    approval: ApprovalState
    last: Delivery | None = None
    position: int = -1
    changes: tuple[str, ...] = ()
    changed_since: int = 0
    kept: RevisionFiles | None = None

    @property
    def unchanged(self) -> bool:
        """Whether the report is what was delivered last."""
        return self.last is not None and self.last.sha256 == self.sha256


@dataclass(frozen=True, slots=True)
class PreparedDelivery:
    """A delivery that can be made: the very bytes that will be written and stored.

    ``source`` is the session's report that it was made of, and ``made_at`` the time that the files
    state. ``missing`` are the characters that no shipped typeface could print.
    """

    plan: DeliveryPlan
    source: Report
    made_at: dt.datetime
    bundle_in_pdf: bool
    missing: tuple[str, ...]
    files: RevisionFiles

    @property
    def day(self) -> dt.date:
        """The day that the documents and their names state."""
        return self.made_at.date()


@dataclass(frozen=True, slots=True)
class WrittenFiles:
    """The files of a delivery, and those of them that were not there before.

    ``mail_bytes`` is the size of the e-mail with its attachments, ``bundle_bytes`` of the bundle.
    """

    paths: DeliveryFiles
    new: tuple[Path, ...]
    mail_text: MailText
    mail_bytes: int
    bundle_bytes: int


def plan_delivery(file: ReportFile, report: Report) -> DeliveryPlan:
    """What a delivery of ``report`` would be now; for the database thread. Raises UserError."""
    from kplan_desktop.exchange.bundle.bundle_json import (
        BundleError,
        approved_content_sha256,
        decode_bundle,
        report_sha256,
    )
    from kplan_desktop.exchange.wording.change_lines import change_lines

    deliveries = file.deliveries()
    last, sha256 = last_made(deliveries), report_sha256(report)
    number = next_revision(report, sha256, last)
    if number is not None:
        report = apply(report, number)
        sha256 = report_sha256(report)
    approval = approval_state(report, approved_content_sha256(report))
    if last is None:
        return DeliveryPlan(report, number, sha256, approval)
    position, kept = len(deliveries) - 1, None
    plan = DeliveryPlan(report, number, sha256, approval, deliveries[position], position)
    if plan.unchanged:
        bundle, pdf = file.delivered_bundle(), file.delivered_pdf()
        if bundle is not None and pdf is not None:
            kept = RevisionFiles(bundle, pdf)
        return replace(plan, kept=kept)
    sent = [n for n, each in enumerate(deliveries) if each.was_sent]
    known = file.delivered_bundle(sent[-1]) if sent else None
    if known is not None:
        with suppress(BundleError):
            changes = change_lines(compare(decode_bundle(known).report, report))
            return replace(plan, changes=changes, changed_since=deliveries[sent[-1]].revision)
    return plan


def plan_again(delivery: Delivery, position: int, kept: RevisionFiles) -> DeliveryPlan:
    """The plan that writes the files of a stored delivery again. Raises UserError."""
    from kplan_desktop.exchange.bundle.bundle_json import decode_bundle

    report = decode_bundle(kept.bundle).report
    approval = ApprovalState.NONE if delivery.approval is None else ApprovalState.HOLDS
    return DeliveryPlan(report, None, delivery.sha256, approval, delivery, position, kept=kept)


def prepare_files(
    plan: DeliveryPlan, source: Report, fonts: Path, now: dt.datetime, *, bundle_in_pdf: bool
) -> PreparedDelivery:
    """The bundle and the PDF of a planned delivery: those that are kept, or new ones.

    Raises UserError.
    """
    from kplan_desktop.exchange.delivery.export_set import ExportSet

    if plan.kept is not None:
        return PreparedDelivery(plan, source, now, bundle_in_pdf, (), plan.kept)
    exports = ExportSet(
        plan.report, fonts=fonts, now=now, revision_day=now.date(), bundle_in_pdf=bundle_in_pdf
    )
    pdf = exports.report_pdf
    files = RevisionFiles(exports.bundle, pdf.data)
    return PreparedDelivery(plan, source, now, bundle_in_pdf, pdf.missing, files)


def write_files(
    folder: Path,
    plan: DeliveryPlan,
    files: RevisionFiles,
    *,
    day: dt.date,
    mailed_at: dt.datetime,
) -> WrittenFiles:
    """Write report PDF, bundle and e-mail draft of a delivery of this day into a folder.

    The files replace only what was made of the same report before. Where one cannot be written,
    those that were not there before are deleted again. Raises UserError.
    """
    from kplan_desktop.exchange.delivery.delivery_files import delivery_files
    from kplan_desktop.exchange.delivery.mail_draft import (
        BUNDLE_TYPE,
        PDF_TYPE,
        MailAttachment,
        mail_draft,
        mail_text,
    )
    from kplan_desktop.exchange.files.whole_files import make_folder, write_whole
    from kplan_desktop.exchange.wording.file_names import bundle_name, report_pdf_name

    report = plan.report
    attachments = (
        MailAttachment(report_pdf_name(report, day), PDF_TYPE, files.pdf),
        MailAttachment(bundle_name(report, day), BUNDLE_TYPE, files.bundle),
    )
    text = mail_text(
        report,
        attachments,
        revision_day=day,
        changes=plan.changes,
        changed_since=plan.changed_since,
    )
    mail = mail_draft(text, attachments, date=mailed_at)
    make_folder(folder)
    paths = delivery_files(folder, report, plan.sha256, day)
    new = tuple(path for path in paths.all() if not os.path.lexists(reachable(path)))
    try:
        for path, data in zip(paths.all(), (files.pdf, files.bundle, mail), strict=True):
            write_whole(path, data)
    except BaseException:
        remove_files(new)
        raise
    return WrittenFiles(paths, new, text, len(mail), len(files.bundle))


def remove_files(paths: Iterable[Path]) -> None:
    """Delete files, as far as that is possible: they hold what is not delivered after all."""
    for path in paths:
        with suppress(OSError):
            reachable(path).unlink(missing_ok=True)
