"""Titles of a report's exports, and their proposed file names."""

from __future__ import annotations

import datetime as dt
import re

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import safe_file_name

BUNDLE_ENDING = ".kplan.json"
HAND_OVER_ENDING = ".kplan.zip"

_WORD_BREAKS = re.compile(r"[\s_/\\–—-]+")


def report_title(report: Report) -> str:
    """Such as «Melding om virksomheten 2012-2014 – Sør-Trøndelag»."""
    head = report.form.report
    return f"{head.name} {head.period.label} – {report.unit_name}"


def plan_title(report: Report) -> str:
    """For example «Virksomhetsplan 2013 – 14 – Sør-Trøndelag»."""
    head = report.form.plan
    return f"{head.name} {head.period.label} – {report.unit_name}"


def delivery_folder_name(report: Report) -> str:
    """The proposed name of the folder for deliveries, the same for every revision."""
    return safe_file_name(report_title(report))


def delivery_base_name(report: Report, day: dt.date) -> str:
    """Such as «Melding-2012-2014_Sør-Trøndelag_r1_2014-08-20», without an ending.

    ``day`` is that of the delivery. Nobody is named in it.
    """
    head = report.form.report
    parts = (head.name.partition(" ")[0], head.period.label), (report.unit_name,)
    joined = (_WORD_BREAKS.sub("-", " ".join(texts)).strip("-") for texts in parts)
    ending = f"_r{report.revision}_{day.isoformat()}"
    stem = "_".join(filter(None, joined))
    return safe_file_name(stem, ending + BUNDLE_ENDING).removesuffix(BUNDLE_ENDING)


def hand_over_name(report: Report) -> str:
    """The proposed name of the zip for a successor: «Kplan-Sør-Trøndelag-2012-2014.kplan.zip»."""
    words = f"Kplan {report.unit_name} {report.form.report.period.label}"
    return safe_file_name(_WORD_BREAKS.sub("-", words), HAND_OVER_ENDING)


def report_pdf_name(report: Report, revision_day: dt.date | None = None) -> str:
    """The file name of the report's PDF, made by a delivery on that day or proposed for a draft."""
    return _of_delivery(report, revision_day, ".pdf")


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


def bundle_name(report: Report, revision_day: dt.date | None = None) -> str:
    """The file name of the bundle; ``revision_day`` as for ``report_pdf_name``."""
    return _of_delivery(report, revision_day, BUNDLE_ENDING)


def mail_name(report: Report, revision_day: dt.date | None = None) -> str:
    """The file name of the e-mail draft; ``revision_day`` as for ``report_pdf_name``."""
    return _of_delivery(report, revision_day, ".eml")


def _of_delivery(report: Report, revision_day: dt.date | None, ending: str) -> str:
    if revision_day is None:
        return safe_file_name(report_title(report), ending)
    return delivery_base_name(report, revision_day) + ending
