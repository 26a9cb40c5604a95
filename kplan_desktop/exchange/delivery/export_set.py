"""All exports of one report, each made when it is first asked for and then kept.

The e-mail draft thus carries the same bytes that are written beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import approval_that_holds, encode_bundle
from kplan_desktop.exchange.delivery.mail_draft import (
    BUNDLE_TYPE,
    PDF_TYPE,
    MailAttachment,
    MailText,
    mail_draft,
    mail_text,
)
from kplan_desktop.exchange.wording.file_names import bundle_name, report_pdf_name

if TYPE_CHECKING:
    from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
    from kplan_desktop.exchange.spreadsheet.figures_xlsx import FiguresXlsx


class ExportSet:
    """The exports of a report as it was when this was made.

    ``fonts`` is the folder of the shipped fonts; ``now`` knows its time zone and is the time
    that every export states: the same report and time give the same bytes. A delivery has its
    ``revision_day``: its PDF and its mail name the revision, and the files are named so; all others
    are drafts. ``changes`` are lines that say in the mail what has changed since the revision
    before. With ``bundle_in_pdf`` the report's PDF carries the bundle. Reading a property for the
    first time raises what the writer of that format raises.
    """

    def __init__(
        self,
        report: Report,
        *,
        fonts: Path,
        now: dt.datetime,
        revision_day: dt.date | None = None,
        changes: Sequence[str] = (),
        bundle_in_pdf: bool = False,
    ) -> None:
        self.report = report
        self._fonts = fonts
        self._now = now
        self._revision_day = revision_day
        self._changes = tuple(changes)
        self._bundle_in_pdf = bundle_in_pdf

    @cached_property
    def report_pdf(self) -> PdfOutput:
        """The report, four columns."""
        from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf

        return write_report_pdf(
            self.report,
            fonts=self._fonts,
            created=self._now,
            revision_day=self._revision_day,
            approval=self._approval,
            bundle=self.bundle if self._bundle_in_pdf else None,
        )

    @cached_property
    def plan_pdf(self) -> PdfOutput:
        """The plan, three columns."""
        from kplan_desktop.exchange.pdf.plan_pdf import write_plan_pdf

        return write_plan_pdf(self.report, fonts=self._fonts, created=self._now)

    @cached_property
    def report_docx(self) -> bytes:
        """The report as a Word document."""
        from kplan_desktop.exchange.docx_writer.report_docx import write_report_docx

        return write_report_docx(self.report, created=self._now, approval=self._approval)

    @cached_property
    def plan_docx(self) -> bytes:
        """The plan as a Word document."""
        from kplan_desktop.exchange.docx_writer.plan_docx import write_plan_docx

        return write_plan_docx(self.report, created=self._now)

    @cached_property
    def figures_xlsx(self) -> FiguresXlsx:
        """The figures as an Excel workbook."""
        from kplan_desktop.exchange.spreadsheet.figures_xlsx import write_figures_xlsx

        return write_figures_xlsx(self.report, created=self._now)

    @cached_property
    def figures_csv(self) -> bytes:
        """The figures as CSV."""
        from kplan_desktop.exchange.spreadsheet.figures_csv import write_figures_csv

        return write_figures_csv(self.report)

    @cached_property
    def bundle(self) -> bytes:
        """The JSON file from which the office reads the report."""
        return encode_bundle(self.report, self._now)

    @cached_property
    def mail(self) -> bytes:
        """The draft to the office, with the report's PDF and the bundle attached."""
        return mail_draft(self.mail_text, self._attachments, date=self._now)

    @cached_property
    def mail_text(self) -> MailText:
        """The addresses, the subject and the text of that draft."""
        return mail_text(
            self.report,
            self._attachments,
            revision_day=self._revision_day,
            changes=self._changes,
        )

    @cached_property
    def _attachments(self) -> tuple[MailAttachment, ...]:
        report, day = self.report, self._revision_day
        return (
            MailAttachment(report_pdf_name(report, day), PDF_TYPE, self.report_pdf.data),
            MailAttachment(bundle_name(report, day), BUNDLE_TYPE, self.bundle),
        )

    @cached_property
    def _approval(self) -> Approval | None:
        return approval_that_holds(self.report)
