"""WordprocessingML made of plain text. Whatever the text holds, it can only become text.

Only ``escaped`` lets text in. It stands in ``w:t`` and in attributes, never in a field's
instruction, a tag or a relationship.
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
_NO_CHARACTER: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text in a character style, that of the paragraph where none is named."""

    text: str
    style: str = ""


def escaped(text: str) -> str:
    """``text`` for an XML document, attributes included.

    XML has no control characters but tab and line ends: the others are left out. What is no
    character at all (half a surrogate pair, U+FFFE, U+FFFF) is shown as U+FFFD.
    """
    legal = _NO_CHARACTER.sub("\ufffd", _CONTROL.sub("", text))
    return escape(legal, {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})


def one_line(text: str) -> str:
    """A text with its line breaks turned into spaces, as a heading or a property needs it."""
    return " ".join(part.strip() for part in _lines(text))


def paragraphs_of(text: str) -> list[str]:
    """A text's paragraphs, the empty ones too; at least one."""
    return _PARAGRAPH_END.split(text)


def paragraph(style: str, runs: Iterable[TextRun] = (), *, list_id: int | None = None) -> str:
    """``w:p`` in a paragraph style; ``list_id`` is the list (``w:num``) that numbers it."""
    numbered = ""
    if list_id is not None:
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>'
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{numbered}</w:pPr>'
    return f"<w:p>{properties}{''.join(run_xml(run) for run in runs)}</w:p>"


def run_xml(run: TextRun) -> str:
    """``w:r`` with its text, tabs and broken lines as Word has them; empty for no text."""
    if not run.text:
        return ""
    style = f'<w:rPr><w:rStyle w:val="{run.style}"/></w:rPr>' if run.style else ""
    return f"<w:r>{style}{''.join(_pieces(run.text))}</w:r>"


def cell(width: int, content: str, *, merged: str = "") -> str:
    """``w:tc``, ``width`` in twentieths of a point.

    ``merged`` is «restart» for the topmost of cells that are one, «continue» for those below it.
    """
    merge = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}</w:tcPr>{content}</w:tc>'


def row(cells: Iterable[str], *, header: bool = False, whole: bool = False, height: int = 0) -> str:
    """``w:tr``. A ``whole`` row is not split over pages, a ``header`` is repeated on each."""
    properties = "<w:cantSplit/>" if whole else ""
    if height:
        properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
    if header:
        properties += "<w:tblHeader/>"
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def table(style: str, widths: Iterable[int], rows: Iterable[str], *, caption: str) -> str:
    """``w:tbl`` whose first row is a heading; ``caption`` is what a screen reader calls it."""
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
    """A field that Word works out, such as «PAGE», with no text yet."""
    return f'<w:fldSimple w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _pieces(text: str) -> Iterator[str]:
    for number, line in enumerate(_LINE_END.split(text)):
        if number:
            yield "<w:br/>"
        for place, piece in enumerate(line.split("\t")):
            if place:
                yield "<w:tab/>"
            if piece:
                yield f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'


def _lines(text: str) -> Iterator[str]:
    for part in paragraphs_of(text):
        yield from _LINE_END.split(part)
