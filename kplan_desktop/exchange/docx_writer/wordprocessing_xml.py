"""WordprocessingML elements made of plain text, which is always escaped.

Text enters only through ``escaped``, into ``w:t`` and attributes, never into a field's instruction,
a tag or a relationship.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

_PARAGRAPH_END: Final = re.compile("\r\n|[\n\r\f\x1c-\x1e\x85\u2029]")
_LINE_END: Final = re.compile("[\v\u2028]")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NONCHARACTERS: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text in a character style; without one, in that of the paragraph."""

    text: str
    style: str = ""


def escaped(text: str) -> str:
    """``text`` escaped for XML, attributes included.

    XML has no control characters but tab and line ends: the others are left out. Lone surrogates,
    U+FFFE and U+FFFF become U+FFFD.
    """
    legal = _NONCHARACTERS.sub("\ufffd", _CONTROL.sub("", text))
    return escape(legal, {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})


def one_line(text: str) -> str:
    """A text with its line breaks turned into spaces, as a heading or a property needs it."""
    return " ".join(part.strip() for part in _lines(text))


def paragraphs_of(text: str) -> list[str]:
    """A text's paragraphs, the empty ones too; at least one."""
    return _PARAGRAPH_END.split(text)


def paragraph(
    style: str,
    runs: Iterable[TextRun] = (),
    *,
    list_id: int | None = None,
    keep_next: bool = False,
) -> str:
    """``w:p`` in a paragraph style; ``list_id`` is the list (``w:num``) that numbers it.

    No page ends between it and the next if ``keep_next``; in a row's first cell the row and the
    next one.
    """
    numbered = "<w:keepNext/>" if keep_next else ""
    if list_id is not None:
        numbered += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>'
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{numbered}</w:pPr>'
    return f"<w:p>{properties}{''.join(run_xml(run) for run in runs)}</w:p>"


def run_xml(run: TextRun) -> str:
    """``w:r`` with its text, tabs and line breaks; empty for no text."""
    if not run.text:
        return ""
    style = f'<w:rPr><w:rStyle w:val="{run.style}"/></w:rPr>' if run.style else ""
    return f"<w:r>{style}{''.join(_text_xml(run.text))}</w:r>"


def cell(width: int, content: str, *, merged: str = "", columns: int = 1, more: str = "") -> str:
    """``w:tc``, ``width`` in twentieths of a point, over so many columns of the table's grid.

    ``merged`` is «restart» for the topmost of vertically merged cells, «continue» for the others.
    ``more`` are further properties, as XML in the order of its schema.
    """
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    merge = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{more}'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(cells: Iterable[str], *, header: bool = False, whole: bool = False, height: int = 0) -> str:
    """``w:tr``. A ``whole`` row is not split over pages, a ``header`` is repeated on each."""
    properties = "<w:cantSplit/>" if whole else ""
    if height:
        properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
    if header:
        properties += "<w:tblHeader/>"
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def table(style: str, widths: Iterable[int], rows: Iterable[str], *, caption: str) -> str:
    """``w:tbl`` whose first row is a header; ``caption`` is its name for screen readers."""
    columns = list(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escaped(caption)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def field(instruction: str) -> str:
    """A field that Word computes, such as «PAGE»."""
    return f'<w:fldSimple w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _text_xml(text: str) -> Iterator[str]:
    for number, line in enumerate(_LINE_END.split(text)):
        if number:
            yield "<w:br/>"
        for index, part in enumerate(line.split("\t")):
            if index:
                yield "<w:tab/>"
            if part:
                yield f'<w:t xml:space="preserve">{escaped(part)}</w:t>'


def _lines(text: str) -> Iterator[str]:
    for part in paragraphs_of(text):
        yield from _LINE_END.split(part)
