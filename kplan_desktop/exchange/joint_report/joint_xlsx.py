"""The joint report's figures as a workbook, and its activities as CSV."""

from __future__ import annotations

import datetime as dt

from kplan_desktop.domain.joint_report.joint_content import JointReport
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import norwegian_day
from kplan_desktop.exchange.joint_report.joint_lines import JointLines, joint_title
from kplan_desktop.exchange.joint_report.joint_sheets import JointSheets
from kplan_desktop.exchange.spreadsheet.figures_csv import sheet_csv
from kplan_desktop.exchange.spreadsheet.figures_xlsx import FiguresXlsx, write_sheets


def write_joint_xlsx(
    report: JointReport, totals: JointTotals, *, created: dt.datetime, edition: str = ""
) -> FiguresXlsx:
    """The workbook of the edition of that name, or else of a draft.

    ``totals`` are those that the report was made of; ``created`` is the date of the figures. The
    same content gives the same bytes. Raises TooManyFiguresError where a sheet cannot hold them.
    """
    state = JointLines(report.form).state(date_text(norwegian_day(created)), edition)
    return write_sheets(
        JointSheets(report, totals).all(norwegian_day(created), edition),
        title=f"{joint_title(report)} – {state}",
        author=report.author or report.form.organisation,
        form=report.form,
        created=created,
    )


def write_joint_csv(report: JointReport, totals: JointTotals) -> bytes:
    """The list of activities, written as that of a report is (``figures_csv.py``)."""
    return sheet_csv(JointSheets(report, totals).activities())
