"""Titles of a report's exports, their proposed file names, and names that are safe everywhere."""

from __future__ import annotations

import unicodedata

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.wording.mail_words import mail_words

BUNDLE_ENDING = ".kplan.json"

MAX_NAME_BYTES = 200
"""Below the 255 bytes of common file systems, with space for « (2)» and a temporary ending."""


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


_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{digit}" for port in ("COM", "LPT") for digit in "0123456789¹²³"}
)
"""Names that Windows takes for devices, whatever ending they have."""

_FORBIDDEN = frozenset('<>:"/\\|?*')
"""What Windows does not allow in a name, the path separators of every system included."""


def safe_file_name(stem: str, ending: str = "") -> str:
    """A file name made of a title and an ``ending`` such as ".pdf", which is kept as it is.

    It is never a path and never empty, works on Windows, macOS and Linux, keeps every letter, and
    is at most MAX_NAME_BYTES long in UTF-8.
    """
    text = "".join(_allowed(char) for char in unicodedata.normalize("NFC", stem))
    text = " ".join(text.split()).lstrip(".-~ ").rstrip(". ")
    if text.split(".")[0].rstrip().upper() in _RESERVED:
        text = f"_{text}"
    text = _cut(text, MAX_NAME_BYTES - len(ending.encode())).rstrip(". ")
    return (text or "Kplan") + ending


def _allowed(char: str) -> str:
    if char in _FORBIDDEN:
        return "-"
    category = unicodedata.category(char)
    if category[0] == "Z" or category == "Cc":
        return " "
    return "" if category[0] == "C" else char


def _cut(text: str, max_bytes: int) -> str:
    """The longest beginning of ``text`` that fits, cut between characters."""
    return text.encode()[:max_bytes].decode(errors="ignore")
