"""A reader of workbooks that is independent of the writer: the standard library's zip and XML.

It follows ISO/IEC 29500: shared strings, number formats by their patterns, days since 1899-12-30.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from decimal import Decimal
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")

Value = str | Decimal | dt.date | None


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
        for relation in ET.fromstring(files["xl/_rels/workbook.xml.rels"])  # noqa: S314  # ours
    }
    sheets = {}
    root = ET.fromstring(files["xl/workbook.xml"])  # noqa: S314  # of our own making
    for sheet in root.iter(f"{MAIN}sheet"):
        target = relations[sheet.attrib[f"{RELATIONS}id"]]
        sheets[sheet.attrib["name"]] = _rows(files[f"xl/{target}"], strings, dated)
    return sheets


def _rows(xml: bytes, strings: list[str], dated: set[int]) -> list[list[Value]]:
    cells: dict[int, dict[int, Value]] = {}
    root = ET.fromstring(xml)  # noqa: S314  # of our own making
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
    width = max(cells[1])
    return [
        [cells.get(row, {}).get(column) for column in range(1, width + 1)]
        for row in range(1, max(cells) + 1)
    ]


def _strings(files: dict[str, bytes]) -> list[str]:
    root = ET.fromstring(files["xl/sharedStrings.xml"])  # noqa: S314  # of our own making
    return [
        _ESCAPED.sub(
            lambda escape: chr(int(escape[1], 16)),
            "".join(text.text or "" for text in item.iter(f"{MAIN}t")),
        )
        for item in root.iter(f"{MAIN}si")
    ]


def _date_styles(files: dict[str, bytes]) -> set[int]:
    root = ET.fromstring(files["xl/styles.xml"])  # noqa: S314  # of our own making
    dates = {
        int(number_format.attrib["numFmtId"])
        for number_format in root.iter(f"{MAIN}numFmt")
        if "yy" in number_format.attrib["formatCode"]
    }
    formats = root.find(f"{MAIN}cellXfs")
    assert formats is not None
    return {index for index, xf in enumerate(formats) if int(xf.attrib["numFmtId"]) in dates}
