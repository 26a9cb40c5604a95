"""Titles of a report's exports, and their proposed file names."""

from __future__ import annotations

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.exchange.wording.mail_words import mail_words

BUNDLE_ENDING = ".kplan.json"


def report_title(report: Report) -> str:
    """Such as «Melding om virksomheten 2012-2014 – Sør-Trøndelag», with the revision from 2 on."""
    title = _title_of_every_revision(report)
    if report.revision == 1:
        return title
    return f"{title}, {mail_words(report.form.language).revision} {report.revision}"


def plan_title(report: Report) -> str:
    """For example «Virksomhetsplan 2013 – 14 – Sør-Trøndelag»."""
    head = report.form.plan
    return f"{head.name} {head.period.label} – {report.unit_name}"


def delivery_folder_name(report: Report) -> str:
    """The proposed name of the folder for deliveries, the same for every revision."""
    return safe_file_name(_title_of_every_revision(report))


def report_pdf_name(report: Report) -> str:
    """The proposed file name of the report's PDF."""
    return safe_file_name(report_title(report), ".pdf")


def plan_pdf_name(report: Report) -> str:
    """The proposed file name of the plan's PDF."""
    return safe_file_name(plan_title(report), ".pdf")


def report_docx_name(report: Report) -> str:
    """The proposed file name of the report as a Word document."""
    return safe_file_name(report_title(report), ".docx")


def plan_docx_name(report: Report) -> str:
    """The proposed file name of the plan as a Word document."""
    return safe_file_name(plan_title(report), ".docx")


def figures_xlsx_name(report: Report) -> str:
    """The proposed file name of the figures as an Excel workbook."""
    return safe_file_name(report_title(report), ".xlsx")


def figures_csv_name(report: Report) -> str:
    """The proposed file name of the figures as CSV."""
    return safe_file_name(report_title(report), ".csv")


def bundle_name(report: Report) -> str:
    """The proposed file name of the bundle."""
    return safe_file_name(report_title(report), BUNDLE_ENDING)


def mail_name(report: Report) -> str:
    """The proposed file name of the e-mail draft."""
    return safe_file_name(report_title(report), ".eml")


def _title_of_every_revision(report: Report) -> str:
    head = report.form.report
    return f"{head.name} {head.period.label} – {report.unit_name}"
