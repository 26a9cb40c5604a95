"""The report's totals at the end of its document. Reading it, Kplan knows them by their styles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.exchange.docx_writer.document_writer import DocumentBody
from kplan_desktop.exchange.docx_writer.styles import (
    TABLE,
    TEXT_WIDTH,
    CharacterStyle,
    ParagraphStyle,
)
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import (
    TextRun,
    cell,
    one_line,
    paragraph,
    row,
    table,
)
from kplan_desktop.exchange.wording.report_totals import (
    QUOTED_LENGTH,
    CountedLine,
    TotalLines,
    report_totals,
)

_WIDTHS: Final = tuple(TEXT_WIDTH * share // 100 for share in (17, 17, 20, 46))
"""Of metric, total, figure and activity."""

_DEFINITION_WIDTHS: Final = tuple(TEXT_WIDTH * share // 100 for share in (17, 83))


def put_totals(body: DocumentBody, report: Report) -> None:
    """The totals under their heading; a sentence alone where no activity has a figure."""
    words = body.words
    totals = report_totals(report, words)
    body.put(paragraph(ParagraphStyle.TOTALS, (TextRun(words.totals),)))
    followed = bool(totals.totals)
    body.put(_paragraph(TextRun(totals.introduction), keep_next=followed))
    if totals.sums:
        body.put(_paragraph(TextRun(totals.sums, CharacterStyle.STRONG), keep_next=followed))
    if not followed:
        return
    headings = [
        _paragraph(TextRun(text, CharacterStyle.STRONG), keep_next=True)
        for text in words.totals_columns
    ]
    header = _row(headings, header=True)
    rows = [row_xml for total in totals.totals for row_xml in _rows(total)]
    body.put(table(TABLE, _WIDTHS, [header, *rows], caption=words.totals))
    if totals.definitions:
        _put_definitions(body, totals.definitions)


def _put_definitions(body: DocumentBody, definitions: Sequence[tuple[str, str]]) -> None:
    """What the figures count, under a heading of its own."""
    words = body.words
    body.put(paragraph(ParagraphStyle.TOTALS, (TextRun(words.definitions),)))
    header = [
        _paragraph(TextRun(text, CharacterStyle.STRONG), keep_next=True)
        for text in words.definitions_columns
    ]
    rows = [
        [_paragraph(TextRun(name, CharacterStyle.STRONG)), _paragraph(TextRun(definition))]
        for name, definition in definitions
    ]
    rows_xml = [
        row(list(map(cell, _DEFINITION_WIDTHS, contents)), header=index == 0, whole=True)
        for index, contents in enumerate([header, *rows])
    ]
    body.put(table(TABLE, _DEFINITION_WIDTHS, rows_xml, caption=words.definitions))


def _rows(total: TotalLines) -> Iterator[str]:
    """A total beside the figures that it is made of; its own two cells span all of them."""
    text = total.text
    merged = "restart" if len(total.counted) > 1 else ""
    name = paragraph(
        ParagraphStyle.TOTAL,
        (TextRun(total.name, CharacterStyle.STRONG),),
        keep_next=bool(merged),
    )
    style = CharacterStyle.FIGURE if total.is_known else CharacterStyle.STATUS
    value = _paragraph(TextRun(text.value, style)) + "".join(
        _paragraph(
            TextRun(part, CharacterStyle.STATUS if part in text.beside else CharacterStyle.MUTED)
        )
        for part in text.parts
    )
    for line in total.counted:
        yield _row([name, value, *_line(line)], merged=merged)
        merged = "continue"
        name = value = paragraph(ParagraphStyle.TOTAL)


def _line(line: CountedLine) -> Iterator[str]:
    figure = one_line(line.figure)
    if line.standing:
        status = TextRun(line.standing, CharacterStyle.STATUS)
        yield _paragraph(TextRun(f"{figure}, "), status)
    else:
        yield _paragraph(TextRun(figure))
    quote = beginning(one_line(line.note), QUOTED_LENGTH)
    label = f"{line.label}: " if quote else line.label
    yield _paragraph(TextRun(label, CharacterStyle.MUTED), TextRun(quote))


def _row(contents: Sequence[str], *, header: bool = False, merged: str = "") -> str:
    cells = [
        cell(width, content, merged=merged if number < 2 else "")
        for number, (width, content) in enumerate(zip(_WIDTHS, contents, strict=True))
    ]
    return row(cells, header=header, whole=True)


def _paragraph(*runs: TextRun, keep_next: bool = False) -> str:
    return paragraph(ParagraphStyle.TOTAL, runs, keep_next=keep_next)
