"""The figures as an Excel workbook: activities, totals, and a sheet about the figures.

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
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.files.zip_origin import without_origin
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
_HEADER_HEIGHT: Final = 32
"""Points, for headings of two lines."""

_MAX_HEIGHT: Final = 405
"""Points, a little less than Excel allows."""

_FIRST_YEAR: Final = 1900
"""Excel knows no date before it."""

_NO_XML: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, but for control characters, which Excel escapes in a way of its own."""


class TooManyFiguresError(UserError):
    """A report has more rows than a sheet can hold."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "There are more figures than a workbook can hold. Write them as CSV instead."
    )


@dataclass(frozen=True, slots=True)
class FiguresXlsx:
    """A workbook, and the number of its cells whose text is cut off."""

    data: bytes
    shortened: int = 0


def write_figures_xlsx(report: Report, *, created: dt.datetime) -> FiguresXlsx:
    """The report's figures as a workbook of three sheets.

    ``created`` is the date the file states. The same report and date give the same bytes. Raises
    TooManyFiguresError where a sheet cannot hold them.
    """
    from xlsxwriter import Workbook

    file = io.BytesIO()
    # In memory, no file is written; without the other options, text that looks like a formula or
    # an address would become one.
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
    return FiguresXlsx(without_origin(file), writer.shortened)


class _Writer:
    """Writes sheets into a workbook, and counts the texts that are too long for a cell."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._numbers: dict[int, Format] = {}
        text = {"align": "left", "valign": "top", "text_wrap": True, "indent": 1}
        self._text = workbook.add_format(text)
        self._date = workbook.add_format({"valign": "top", "num_format": "dd.mm.yyyy"})
        header = {"bold": True, "bg_color": "#E9F1EF", "font_color": "#1E2227"}
        self._header = workbook.add_format({**text, **header})
        self._number_header = workbook.add_format({**text, **header, "align": "right", "indent": 0})
        self.shortened = 0

    def add(self, sheet: FigureSheet, *, filters: bool) -> None:
        """Write one sheet, its headings frozen at the top."""
        if len(sheet.rows) >= MAX_ROWS:
            raise TooManyFiguresError
        worksheet = self._workbook.add_worksheet(sheet.name)
        worksheet.set_row(0, _HEADER_HEIGHT)
        for index, column in enumerate(sheet.columns):
            worksheet.set_column(index, index, column.width, self._text)
            # Numbers and dates are right-aligned, and so are their headings.
            numbers = any(isinstance(row[index], Decimal | int | dt.date) for row in sheet.rows)
            style = self._number_header if numbers else self._header
            self._put_text(worksheet, 0, index, column.heading, style)
        for number, row in enumerate(sheet.rows, start=1):
            worksheet.set_row(number, _row_height(row, sheet.columns))
            for index, cell in enumerate(row):
                self._write(worksheet, number, index, cell)
        last = max(len(sheet.rows), 1)
        if filters:
            worksheet.autofilter(0, 0, last, len(sheet.columns) - 1)
        worksheet.freeze_panes(1, 0)
        worksheet.set_landscape()
        worksheet.set_paper(9)  # A4
        worksheet.fit_to_pages(1, 0)
        worksheet.repeat_rows(0)
        # Printed numbers are text: no warning and no offer to convert them.
        worksheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})

    def _write(self, worksheet: Worksheet, row: int, column: int, cell: Cell) -> None:
        match cell:
            case None:
                return
            case str():
                self._put_text(worksheet, row, column, cell, self._text)
            case Decimal() | int():
                # A float would be written with digits that nobody typed: 9.295999999999999.
                worksheet.write_number(row, column, Decimal(cell), self._number_format(cell))
            case dt.date() if cell.year >= _FIRST_YEAR:
                midnight = dt.datetime.combine(cell, dt.time())
                worksheet.write_datetime(row, column, midnight, self._date)
            case dt.date():
                worksheet.write_string(row, column, date_text(cell), self._text)

    def _put_text(
        self, worksheet: Worksheet, row: int, column: int, text: str, style: Format
    ) -> None:
        cell_text = self._cell_text(text)
        if cell_text.startswith("<r>") and cell_text.endswith("</r>"):
            # XlsxWriter would take such a string for XML that is written already.
            worksheet.write_rich_string(row, column, cell_text[:1], style, cell_text[1:], style)
        else:
            worksheet.write_string(row, column, cell_text, style)

    def _number_format(self, value: Decimal | int) -> Format:
        """The format with as many decimals as the value has; Excel adds its locale's separators."""
        exponent = Decimal(value).as_tuple().exponent
        decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        if decimals not in self._numbers:
            pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
            self._numbers[decimals] = self._workbook.add_format(
                {"valign": "top", "num_format": pattern}
            )
        return self._numbers[decimals]

    def _cell_text(self, text: str) -> str:
        """``text``, cut off with «…» where it is too long for a cell."""
        legal = _legal(text)
        units = legal.encode("utf-16-le")
        if len(units) <= 2 * MAX_CELL:
            return legal
        self.shortened += 1
        return units[: 2 * (MAX_CELL - 1)].decode("utf-16-le", errors="ignore") + "…"


def _row_height(row: Sequence[Cell], columns: Sequence[SheetColumn]) -> float:
    """The height in points of a row's texts: LibreOffice does not compute it itself."""
    lines = 1
    for cell, column in zip(row, columns, strict=True):
        if isinstance(cell, str):
            characters = max(column.width - 1, 1)
            needed = (max(ceil(len(line) / characters), 1) for line in cell.split("\n"))
            lines = max(lines, sum(needed))
    return min(lines * _LINE_HEIGHT, _MAX_HEIGHT)


def _legal(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
