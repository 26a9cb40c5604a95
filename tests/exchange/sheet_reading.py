"""A reader of workbooks that is independent of the writer: the standard library's zip and XML.

It follows ISO/IEC 29500: shared strings, number formats by their patterns, days since 1899-12-30.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")

Value = str | Decimal | dt.date | None


def xml(part: bytes) -> ET.Element:
    """A part of the workbook, whose XML is well-formed."""
    return ET.fromstring(part)  # noqa: S314  # of our own making


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSheet:
    """What comes on paper; columns are numbered from 1."""

    landscape: bool
    a4: bool
    pages: int
    printed_columns: tuple[int, ...]
    repeated_columns: tuple[int, ...]
    repeated_rows: str
    columns_of_pages: tuple[tuple[int, ...], ...]
    text_height: float
    head: str
    foot: str


def printed_sheet(files: dict[str, bytes], name: str) -> PrintedSheet:
    """A sheet as Excel prints it: as large as fits into the pages that it says it is wide.

    Columns are as wide as their characters, of 7 pixels in Calibri 11. ``text_height`` is that of
    the smallest font, in points.
    """
    sheet = xml(files[f"xl/worksheets/{name}.xml"])
    setup, margins = sheet.find(f"{MAIN}pageSetup"), sheet.find(f"{MAIN}pageMargins")
    assert setup is not None
    assert margins is not None
    assert sheet.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr[@fitToPage='1']") is not None
    widths: dict[int, int] = {}
    for column in sheet.iter(f"{MAIN}col"):
        shown = column.get("hidden") != "1"
        for number in range(int(column.attrib["min"]), int(column.attrib["max"]) + 1):
            widths[number] = int(float(column.attrib["width"]) * 7) if shown else 0
    defined = {
        element.attrib["name"].removeprefix("_xlnm."): (element.text or "").split(",")
        for element in xml(files["xl/workbook.xml"]).iter(f"{MAIN}definedName")
        if element.attrib["localSheetId"] == str(int(name.removeprefix("sheet")) - 1)
    }
    area = re.search(r"!\$([A-Z])\$1:\$([A-Z])\$\d+$", defined["Print_Area"][0])
    assert area is not None
    titles = [title.partition("!")[2] for title in defined["Print_Titles"]]
    beside = [re.fullmatch(r"\$([A-Z]):\$([A-Z])", title) for title in titles]
    repeated = [n for found in beside if found for n in _between(found[1], found[2])]
    printed = [column for column in _between(area[1], area[2]) if widths[column]]
    inches = 11.69 - float(margins.attrib["left"]) - float(margins.attrib["right"])
    pages = int(setup.get("fitToWidth", "1"))
    for scale in range(100, 9, -1):
        room = inches * 96 * 100 / scale
        split = _split_across(printed, repeated, widths, room)
        if len(split) <= pages:
            break
    sizes = [float(size.attrib["val"]) for size in xml(files["xl/styles.xml"]).iter(f"{MAIN}sz")]
    return PrintedSheet(
        landscape=setup.attrib["orientation"] == "landscape",
        a4=setup.attrib["paperSize"] == "9",
        pages=pages,
        printed_columns=tuple(printed),
        repeated_columns=tuple(repeated),
        repeated_rows=titles[-1],
        columns_of_pages=tuple(tuple(page) for page in split),
        text_height=min(sizes) * scale / 100,
        head=sheet.findtext(f"{MAIN}headerFooter/{MAIN}oddHeader") or "",
        foot=sheet.findtext(f"{MAIN}headerFooter/{MAIN}oddFooter") or "",
    )


def _between(first: str, last: str) -> list[int]:
    return [ord(letter) - ord("A") + 1 for letter in map(chr, range(ord(first), ord(last) + 1))]


def _split_across(
    columns: list[int], repeated: list[int], widths: dict[int, int], room: float
) -> list[list[int]]:
    """Columns on pages, each as full as it can be and beginning with the repeated ones."""
    pages: list[list[int]] = [[]]
    for column in columns:
        if pages[-1] and sum(widths[c] for c in (*pages[-1], column)) > room:
            pages.append(list(repeated))
        pages[-1].append(column)
    return pages


def parts(data: bytes) -> dict[str, bytes]:
    """The files in the workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def workbook(data: bytes) -> dict[str, list[list[Value]]]:
    """Every sheet's rows by its name, each as long as the first; missing cells are None.

    Asserts that no cell holds a formula.
    """
    files = parts(data)
    strings = _strings(files)
    dated = _date_styles(files)
    relations = {
        relation.attrib["Id"]: relation.attrib["Target"]
        for relation in xml(files["xl/_rels/workbook.xml.rels"])
    }
    sheets = {}
    root = xml(files["xl/workbook.xml"])
    for sheet in root.iter(f"{MAIN}sheet"):
        target = relations[sheet.attrib[f"{RELATIONS}id"]]
        sheets[sheet.attrib["name"]] = _rows(files[f"xl/{target}"], strings, dated)
    return sheets


def _rows(part: bytes, strings: list[str], dated: set[int]) -> list[list[Value]]:
    cells: dict[int, dict[int, Value]] = {}
    root = xml(part)
    assert root.find(f".//{MAIN}f") is None
    for cell in root.iter(f"{MAIN}c"):
        value = cell.find(f"{MAIN}v")
        match = re.fullmatch(r"([A-Z]+)(\d+)", cell.attrib["r"])
        assert match is not None
        if value is None or value.text is None:
            continue
        column = 0
        for letter in match[1]:
            column = 26 * column + ord(letter) - ord("A") + 1
        read: Value
        if cell.get("t") == "s":
            read = strings[int(value.text)]
        elif int(cell.get("s", "0")) in dated:
            read = dt.date(1899, 12, 30) + dt.timedelta(days=int(value.text))
        else:
            read = Decimal(value.text)
        cells.setdefault(int(match[2]), {})[column] = read
    if not cells:
        return []  # a sheet of charts
    width = max(cells[1])
    return [
        [cells.get(row, {}).get(column) for column in range(1, width + 1)]
        for row in range(1, max(cells) + 1)
    ]


def _strings(files: dict[str, bytes]) -> list[str]:
    root = xml(files["xl/sharedStrings.xml"])
    return [
        _ESCAPED.sub(
            lambda escape: chr(int(escape[1], 16)),
            "".join(text.text or "" for text in item.iter(f"{MAIN}t")),
        )
        for item in root.iter(f"{MAIN}si")
    ]


def _date_styles(files: dict[str, bytes]) -> set[int]:
    root = xml(files["xl/styles.xml"])
    dates = {
        int(number_format.attrib["numFmtId"])
        for number_format in root.iter(f"{MAIN}numFmt")
        if "yy" in number_format.attrib["formatCode"]
    }
    formats = root.find(f"{MAIN}cellXfs")
    assert formats is not None
    return {index for index, xf in enumerate(formats) if int(xf.attrib["numFmtId"]) in dates}
