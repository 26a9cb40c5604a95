"""The figures as an Excel workbook: activities, totals, and what they are made of.

Text is always written as text, whatever it begins with; nothing in the workbook is a formula.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, Final

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.conventions import date_text
from kplan_desktop.exchange.spreadsheet.figures_sheets import (
    Cell,
    FigureSheet,
    SheetColumn,
    about_sheet,
    activities_sheet,
    totals_sheet,
)
from kplan_desktop.exchange.wording.file_names import report_title

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MAX_CELL: Final = 32_767
"""UTF-16 units of text in one cell, which is Excel's limit."""

MAX_ROWS: Final = 1_048_576
"""Rows of a sheet, its heading included, which is Excel's limit too."""

_LINE_HEIGHT: Final = 15
_HEAD_HEIGHT: Final = 32
"""Points, for headings of two lines."""

_TALLEST: Final = 405
"""Points, a little less than Excel allows."""

_FIRST_YEAR: Final = 1900
"""Excel knows no date before it."""

_NO_XML: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, control characters aside: those are written in Excel's own way."""


class TooManyFiguresError(UserError):
    """A report has more rows than a sheet can hold."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "There are more figures than a workbook can hold. Write them as CSV instead."
    )


@dataclass(frozen=True, slots=True)
class FiguresXlsx:
    """A workbook, and how many of its cells hold the beginning of a longer text only."""

    data: bytes
    shortened: int = 0


def write_figures_xlsx(report: Report, *, created: dt.datetime) -> FiguresXlsx:
    """The report's figures as a workbook of three sheets.

    ``created`` is the date the file states. The same report and date give the same bytes. Raises
    TooManyFiguresError where a sheet cannot hold them.
    """
    from xlsxwriter import Workbook

    file = io.BytesIO()
    # In memory, each part of the file bears the same old date; without options, text that looks
    # like a formula, a number or an address would be made one.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = Workbook(file, options)
    workbook.set_properties(
        {
            "title": _legal(report_title(report)),
            "author": _legal(report.adviser or report.unit_name),
            "company": _legal(report.form.organisation),
            "created": created.astimezone(dt.UTC).replace(tzinfo=None),
        }
    )
    sheets = activities_sheet(report), totals_sheet(report), about_sheet(report, created.date())
    writer = _Writer(workbook)
    for sheet in sheets:
        writer.add(sheet, filters=sheet is not sheets[-1])
    workbook.close()
    return FiguresXlsx(file.getvalue(), writer.shortened)


class _Writer:
    """Puts sheets into a workbook, and counts what was too long for a cell."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._numbers: dict[int, Format] = {}
        text = {"align": "left", "valign": "top", "text_wrap": True, "indent": 1}
        self._text = workbook.add_format(text)
        self._date = workbook.add_format({"valign": "top", "num_format": "dd.mm.yyyy"})
        head = {"bold": True, "bg_color": "#E9F1EF", "font_color": "#1E2227"}
        self._head = workbook.add_format({**text, **head})
        self._head_of_numbers = workbook.add_format({**text, **head, "align": "right", "indent": 0})
        self.shortened = 0

    def add(self, sheet: FigureSheet, *, filters: bool) -> None:
        """Write one sheet, with its headings kept in sight."""
        if len(sheet.rows) >= MAX_ROWS:
            raise TooManyFiguresError
        made = self._workbook.add_worksheet(sheet.name)
        made.set_row(0, _HEAD_HEIGHT)
        for place, column in enumerate(sheet.columns):
            made.set_column(place, place, column.width, self._text)
            # Numbers and dates stand to the right, and so does what stands above them.
            numbers = any(isinstance(row[place], Decimal | int | dt.date) for row in sheet.rows)
            head = self._head_of_numbers if numbers else self._head
            self._put_text(made, 0, place, column.heading, head)
        for number, row in enumerate(sheet.rows, start=1):
            made.set_row(number, _row_height(row, sheet.columns))
            for place, cell in enumerate(row):
                self._write(made, number, place, cell)
        last = max(len(sheet.rows), 1)
        if filters:
            made.autofilter(0, 0, last, len(sheet.columns) - 1)
        made.freeze_panes(1, 0)
        made.set_landscape()
        made.set_paper(9)  # A4
        made.fit_to_pages(1, 0)
        made.repeat_rows(0)
        # Printed numbers are text, and Excel need not offer to make numbers of them.
        made.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})

    def _write(self, made: Worksheet, row: int, column: int, cell: Cell) -> None:
        match cell:
            case None:
                return
            case str():
                self._put_text(made, row, column, cell, self._text)
            case Decimal() | int():
                # As a float it would be written with digits that nobody typed: 9.295999999999999.
                made.write_number(row, column, Decimal(cell), self._number_format(cell))
            case dt.date() if cell.year >= _FIRST_YEAR:
                midnight = dt.datetime.combine(cell, dt.time())
                made.write_datetime(row, column, midnight, self._date)
            case dt.date():
                made.write_string(row, column, date_text(cell), self._text)

    def _put_text(self, made: Worksheet, row: int, column: int, text: str, style: Format) -> None:
        fitting = self._fitting(text)
        if fitting.startswith("<r>") and fitting.endswith("</r>"):
            # XlsxWriter takes such a string for one that is written as XML already.
            made.write_rich_string(row, column, fitting[:1], style, fitting[1:], style)
        else:
            made.write_string(row, column, fitting, style)

    def _number_format(self, value: Decimal | int) -> Format:
        """With as many decimals as the value carries; Excel sets its own marks between digits."""
        exponent = Decimal(value).as_tuple().exponent
        decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        if decimals not in self._numbers:
            pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
            self._numbers[decimals] = self._workbook.add_format(
                {"valign": "top", "num_format": pattern}
            )
        return self._numbers[decimals]

    def _fitting(self, text: str) -> str:
        """``text``, or where it is too long for a cell as much of it as there is room for."""
        legal = _legal(text)
        units = legal.encode("utf-16-le")
        if len(units) <= 2 * MAX_CELL:
            return legal
        self.shortened += 1
        return units[: 2 * (MAX_CELL - 1)].decode("utf-16-le", errors="ignore") + "…"


def _row_height(row: Sequence[Cell], columns: Sequence[SheetColumn]) -> float:
    """Points for the texts of a row in their columns: LibreOffice does not reckon them itself."""
    lines = 1
    for cell, column in zip(row, columns, strict=True):
        if isinstance(cell, str):
            fitting = max(column.width - 1, 1)
            needed = (max(ceil(len(line) / fitting), 1) for line in cell.split("\n"))
            lines = max(lines, sum(needed))
    return min(lines * _LINE_HEIGHT, _TALLEST)


def _legal(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
