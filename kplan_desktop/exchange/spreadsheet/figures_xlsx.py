"""The figures as an Excel workbook: activities, totals, the plan, and a sheet about the figures.

Text is always written as text, whatever it begins with; nothing in the workbook is a formula.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.formatting import HARD_SPACE, date_text
from kplan_desktop.exchange.files.zip_origin import without_origin
from kplan_desktop.exchange.spreadsheet.figures_sheets import (
    BarChart,
    Cell,
    FigureSheet,
    SheetColumn,
    Shown,
    about_sheet,
    activities_sheet,
    totals_sheet,
)
from kplan_desktop.exchange.spreadsheet.plan_sheet import about_the_plan, plan_sheet
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.exchange.wording.file_names import report_title

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MAX_CELL: Final = 32_767
"""UTF-16 units of text in one cell, which is Excel's limit."""

MAX_ROWS: Final = 1_048_576
"""Rows of a sheet, its heading included, which is Excel's limit too."""

_LINE_HEIGHT: Final = 15
_HEADER_HEIGHT: Final = 48
"""Points, for headings of two lines above the button of the filter."""

_INDENT: Final = 1.5
"""Characters that the space beside a text takes."""

_MAX_HEIGHT: Final = 405
"""Points, a little less than Excel allows."""

_MARGIN: Final = 0.35
"""Inches at the left and the right of the paper."""

_BAR: Final = "#0A6464"
_CHART_WIDTH: Final = 570
_CHART_COLUMNS: Final = 8
"""Pixels, and the last column, from 0, that they reach at the width that Excel gives it."""

_ROW_PIXELS: Final = 20
_ROWS_OF_TITLE: Final = 4
_ROWS_OF_PAGE: Final = 48
"""Rows that a chart has beside one for each bar, and rows of a page of paper."""

_MAX_TITLE: Final = 120
"""Characters of a title at the head of the pages, which has room for 255 with marks and all."""

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
    """The report's figures as a workbook of three sheets, and one of the plan if it was adopted.

    ``created`` is the date the file states. The same report and date give the same bytes. Raises
    TooManyFiguresError where a sheet cannot hold them.
    """
    sheets = [activities_sheet(report), totals_sheet(report)]
    about_plan: tuple[str, ...] = ()
    if report.plan_adoption is not None:
        sheets.append(plan_sheet(report))
        about_plan = about_the_plan(report, report.plan_adoption)
    sheets.append(about_sheet(report, created.date(), about_plan))
    return write_sheets(
        sheets,
        title=report_title(report),
        author=report.adviser or report.unit_name,
        form=report.form,
        created=created,
    )


def write_sheets(
    sheets: Sequence[FigureSheet], *, title: str, author: str, form: Form, created: dt.datetime
) -> FiguresXlsx:
    """A workbook of these sheets, printed with its title at the head and in the form's language.

    The same sheets and date give the same bytes. Raises TooManyFiguresError.
    """
    from xlsxwriter import Workbook

    file = io.BytesIO()
    # In memory, no file is written; without the other options, text that looks like a formula or
    # an address would become one.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = Workbook(file, options)
    workbook.set_properties(
        {
            "title": _legal(title),
            "author": _legal(author),
            "company": _legal(form.organisation),
            "created": created.astimezone(dt.UTC).replace(tzinfo=None),
        }
    )
    page = document_words(form.language).page.format(page="&P", pages="&N")
    writer = _Writer(workbook, title=title, page=page)
    for sheet in sheets:
        writer.add(sheet)
    workbook.close()
    return FiguresXlsx(without_origin(file), writer.shortened)


class _Writer:
    """Writes sheets into a workbook, and counts the texts that are too long for a cell."""

    def __init__(self, workbook: Workbook, *, title: str, page: str) -> None:
        self._workbook = workbook
        self._head = f"&L{_head_text(title)}&R&A"
        self._foot = f"&R{page}"
        self._numbers: dict[tuple[str, bool], Format] = {}
        text = {"align": "left", "valign": "top", "text_wrap": True, "indent": 1}
        header = {**text, "bold": True, "bg_color": "#E9F1EF", "font_color": "#1E2227"}
        self._text = workbook.add_format(text)
        self._header = workbook.add_format(header)
        self._number_header = workbook.add_format({**header, "align": "right", "indent": 0})
        self.shortened = 0

    def add(self, sheet: FigureSheet) -> None:
        """Write one sheet, its headings frozen at the top; a list as a table of Excel's.

        What begins each page of paper is frozen at the left, too.
        """
        if len(sheet.rows) >= MAX_ROWS:
            raise TooManyFiguresError
        worksheet = self._workbook.add_worksheet(sheet.name)
        worksheet.set_row(0, _HEADER_HEIGHT if sheet.is_list else _LINE_HEIGHT)
        # Numbers and dates are right-aligned, and so are their headings, but not between texts.
        headers = [self._number_header if c.numeric else self._header for c in sheet.columns]
        last = max(len(sheet.rows), 1)
        if sheet.is_list:
            self._add_table(worksheet, sheet, headers, last)
        folded = False
        for index, column in enumerate(sheet.columns):
            if not sheet.is_list:
                self._put_text(worksheet, 0, index, column.heading, headers[index])
            after_folded, folded = folded, column.shown is Shown.FOLDED
            outline = {"level": int(folded), "hidden": folded, "collapsed": after_folded}
            worksheet.set_column(index, index, column.width, self._text, outline)
        for number, row in enumerate(sheet.rows, start=1):
            worksheet.set_row(number, _row_height(row, sheet.columns))
            for index, cell in enumerate(row):
                column = sheet.columns[index]
                if column.labels and isinstance(cell, str):
                    cell = cell.replace(" ", HARD_SPACE).replace(f";{HARD_SPACE}", "; ")
                self._write(worksheet, number, index, cell, in_text=not column.numeric)
        worksheet.freeze_panes(1, max(_columns(sheet, Shown.ON_EACH_PAGE), default=-1) + 1)
        self._lay_out(worksheet, sheet, last)
        if sheet.charts:
            self._add_charts(sheet)
        # Printed numbers are text: no warning and no offer to convert them.
        worksheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})

    def _add_table(
        self, worksheet: Worksheet, sheet: FigureSheet, headers: Sequence[Format], last: int
    ) -> None:
        """Headings with filters, as a table of Excel's, which is named as its sheet is."""
        named = zip(sheet.columns, headers, strict=True)
        columns = [{"header": column.heading, "header_format": style} for column, style in named]
        options = {
            "name": sheet.name.replace(" ", "_"),
            "style": "Table Style Light 1",
            "columns": columns,
        }
        worksheet.add_table(0, 0, last, len(sheet.columns) - 1, options)

    def _add_charts(self, sheet: FigureSheet) -> None:
        """The charts of a sheet in one of their own, two on a page of paper, none divided."""
        worksheet = self._workbook.add_worksheet(sheet.charts_name)
        rows = min(len(sheet.rows) + _ROWS_OF_TITLE, _ROWS_OF_PAGE // 2 - 1)
        for number, chart in enumerate(sheet.charts):
            added = self._bar_chart(sheet, chart)
            added.set_size({"width": _CHART_WIDTH, "height": rows * _ROW_PIXELS})
            worksheet.insert_chart(number * (rows + 1), 0, added)
        worksheet.hide_gridlines(2)
        worksheet.set_paper(9)  # A4
        worksheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.6, bottom=0.6)
        pages = range(2, len(sheet.charts), 2)
        worksheet.set_h_pagebreaks([number * (rows + 1) for number in pages])
        worksheet.print_area(0, 0, len(sheet.charts) * (rows + 1), _CHART_COLUMNS)
        worksheet.set_header(self._head)
        worksheet.set_footer(self._foot)

    def _bar_chart(self, sheet: FigureSheet, chart: BarChart) -> Chart:
        """Bars in the order of the rows, with their numbers."""
        added = self._workbook.add_chart({"type": "bar"})
        last = len(sheet.rows)
        added.add_series(
            {
                "categories": [sheet.name, 1, chart.labels, last, chart.labels],
                "values": [sheet.name, 1, chart.values, last, chart.values],
                "data_labels": {"value": True},
                "fill": {"color": _BAR},
                "gap": 40,
            }
        )
        # A title that begins with «=» would be taken for a cell's address.
        title = f"{HARD_SPACE}{chart.title}" if chart.title.startswith("=") else chart.title
        added.set_title({"name": _legal(title), "name_font": {"size": 12}})
        added.set_legend({"none": True})
        added.set_y_axis({"reverse": True})
        added.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
        return added

    def _lay_out(self, worksheet: Worksheet, sheet: FigureSheet, last: int) -> None:
        """Landscape A4 with the headings and the page number on each page.

        Fitted to the pages it is meant to be wide, whatever font stands for Calibri.
        """
        worksheet.set_landscape()
        worksheet.set_paper(9)  # A4
        worksheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.6, bottom=0.6)
        worksheet.fit_to_pages(sheet.pages, 0)
        worksheet.print_across()  # the rest of the rows follows at once
        worksheet.repeat_rows(0)
        repeated = _columns(sheet, Shown.ON_EACH_PAGE)
        printed = [*repeated, *_columns(sheet, Shown.ONCE)]
        worksheet.print_area(0, printed[0], last, printed[-1])
        if repeated:
            worksheet.repeat_columns(repeated[0], repeated[-1])
        worksheet.hide_gridlines(0)  # printed too, between the rows
        worksheet.set_header(self._head)
        worksheet.set_footer(self._foot)

    def _write(
        self, worksheet: Worksheet, row: int, column: int, cell: Cell, *, in_text: bool
    ) -> None:
        match cell:
            case None:
                return
            case str():
                self._put_text(worksheet, row, column, cell, self._text)
            case Decimal() | int():
                # A float would be written with digits that nobody typed: 9.295999999999999.
                style = self._number_format(_number_pattern(cell), in_text=in_text)
                worksheet.write_number(row, column, Decimal(cell), style)
            case dt.date() if cell.year >= _FIRST_YEAR:
                midnight = dt.datetime.combine(cell, dt.time())
                style = self._number_format("dd.mm.yyyy", in_text=in_text)
                worksheet.write_datetime(row, column, midnight, style)
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

    def _number_format(self, pattern: str, *, in_text: bool) -> Format:
        """At the right of the cell, but in a column of texts where they begin."""
        if (pattern, in_text) not in self._numbers:
            # Shrunk where a column has no room: it would show «####».
            style = {"num_format": pattern, "valign": "top", "shrink": True}
            if in_text:
                style |= {"align": "left", "indent": 1}
            self._numbers[pattern, in_text] = self._workbook.add_format(style)
        return self._numbers[pattern, in_text]

    def _cell_text(self, text: str) -> str:
        """``text``, cut off with «…» where it is too long for a cell."""
        legal = _legal(text)
        units = legal.encode("utf-16-le")
        if len(units) <= 2 * MAX_CELL:
            return legal
        self.shortened += 1
        return units[: 2 * (MAX_CELL - 1)].decode("utf-16-le", errors="ignore") + "…"


def _columns(sheet: FigureSheet, shown: Shown) -> list[int]:
    return [index for index, column in enumerate(sheet.columns) if column.shown is shown]


def _number_pattern(value: Decimal | int) -> str:
    """As many decimals as the value has; Excel writes its locale's separators."""
    exponent = Decimal(value).as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _head_text(text: str) -> str:
    """Text as it stands at the head of a page, where «&» begins a code."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return shown[:_MAX_TITLE].replace("&", "&&")


def _row_height(row: Sequence[Cell], columns: Sequence[SheetColumn]) -> float:
    """The height in points of a row's texts: LibreOffice does not compute it itself."""
    lines = 1
    for cell, column in zip(row, columns, strict=True):
        if isinstance(cell, str):
            room = column.width - _INDENT
            shown = cell[: 2 * column.width * _MAX_HEIGHT // _LINE_HEIGHT]
            lines = max(lines, sum(_line_count(line, room) for line in shown.split("\n")))
    return min(lines * _LINE_HEIGHT, _MAX_HEIGHT)


def _line_count(text: str, room: float) -> int:
    """The lines of a text wrapped at its spaces, where a line has room for so many digits."""
    lines, used = 1, 0.0
    for word in text.split(" "):
        width = sum(_width(char) for char in word)
        if used and used + width > room:
            lines, used = lines + 1, 0.0
        over, rest = divmod(width, room)
        lines, used = lines + int(over), used + rest + _width(" ")
    return lines


def _width(char: str) -> float:
    """The width of a character in Calibri, where a digit is 1, rather too large than too small."""
    if char in " .,:;'!|ijlI":
        return 0.5
    if char in "frst-()":
        return 0.8
    if char.isupper() or char in "mw%@æ":
        return 1.6 if char in "mwMW%@Æ" else 1.3
    return 1.05 if char < "\u2e80" else 2.2


def _legal(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
