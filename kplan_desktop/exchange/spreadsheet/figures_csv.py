"""The figures as CSV that a Norwegian Excel opens directly.

Semicolons, UTF-8 with a byte order mark, decimal commas, dates as «21.08.2014», CRLF. One row for
each activity and metric, with a row of headings.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from decimal import Decimal

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.spreadsheet.figures_sheets import (
    Cell,
    FigureSheet,
    activities_sheet,
)

_INVISIBLE = r"\s\x00\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"

_MISREAD = re.compile(
    rf"""
    '*+ [{_INVISIBLE}]*+ [-=+@\uff1d\uff0b\uff0d\uff20]                 # a formula
    | '*+ [\t\r\n]                                                 # cut off before one
    | '*+ (?= [^\d]*+ \d ) (?: kr | [\d\s.,:/%+()€$£-] )++ \Z       # a number, sum, date, time
    | '*+ \s*+ \d++ (?:[.,]\d++)? e [-+]? \d++ \s*+ \Z             # such as «1E5»
    | '*+ \s*+ (?: sann | usann | true | false ) \s*+ \Z            # a truth value
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Text that a spreadsheet would not read as text, with any apostrophes before it."""


def write_figures_csv(report: Report) -> bytes:
    """The report's figures, see ``sheet_csv``. The same report gives the same bytes."""
    return sheet_csv(activities_sheet(report))


def sheet_csv(sheet: FigureSheet) -> bytes:
    """A sheet as CSV.

    Text that a spreadsheet would compute, or read as a number or a date, gets an apostrophe before
    it, which ``unguarded`` removes. Nothing else is changed.
    """
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";", lineterminator="\r\n")
    rows.writerow([guarded(column.heading) for column in sheet.columns])
    rows.writerows([_field(cell) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def guarded(text: str) -> str:
    """``text`` so that a spreadsheet reads it as text."""
    return f"'{text}" if _MISREAD.match(text) else text


def unguarded(field: str) -> str:
    """The text of a field: what ``guarded`` was given."""
    return field[1:] if field.startswith("'") and _MISREAD.match(field) else field


def _field(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return guarded(cell)
        case Decimal() | int():
            return f"{cell:f}".replace(".", ",") if isinstance(cell, Decimal) else str(cell)
        case dt.date():
            return date_text(cell)
