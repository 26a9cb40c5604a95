"""Content that report and plan share: title, headings, goals and national measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from kplan_desktop.domain.model.form import Column, NationalGoal, StrategyArea
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.docx_writer.document_writer import CoreProperties, DocumentBody
from kplan_desktop.exchange.docx_writer.styles import (
    TABLE,
    TEXT_WIDTH,
    CharacterStyle,
    ListKind,
    ParagraphStyle,
)
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import (
    TextRun,
    cell,
    one_line,
    paragraph,
    paragraphs_of,
    row,
    table,
)
from kplan_desktop.exchange.wording.document_words import SEPARATOR

_MAX_UNSPLIT = 900
"""Rows with more characters than this in a cell may be split over two pages."""


def column_widths(shares: Sequence[float]) -> tuple[int, ...]:
    """The widths of columns that have these shares of the page's width."""
    total = sum(shares)
    *others, _ = [int(share / total * TEXT_WIDTH) for share in shares]
    return (*others, TEXT_WIDTH - sum(others))


def core_properties(
    report: Report, title: str, footer: str, created: dt.datetime
) -> CoreProperties:
    """The document's properties."""
    return CoreProperties(
        title=f"{title} – {report.unit_name}",
        author=report.adviser or report.unit_name,
        footer=SEPARATOR.join((report.unit_name, title, footer)),
        created=created,
    )


def put_title(body: DocumentBody, kicker: str, title: str, unit: Sequence[TextRun]) -> None:
    """The title block of the first page, with a rule under it."""
    if kicker:
        body.put(paragraph(ParagraphStyle.KICKER, (TextRun(one_line(kicker)),)))
    body.put(paragraph(ParagraphStyle.TITLE, (TextRun(one_line(title)),)))
    body.put(paragraph(ParagraphStyle.UNIT, unit))
    body.end_section()


def unit_runs(report: Report, label: str, adviser_label: str) -> list[TextRun]:
    """The unit as the form writes it, «Sør-Trøndelag FYLKE/ REGION», and the adviser if known."""
    runs = [TextRun(one_line(report.unit_name))]
    if label:
        runs.append(TextRun(f" {one_line(label)}", CharacterStyle.SMALL))
    adviser = one_line(report.adviser)
    if adviser:
        runs += [TextRun(f"{SEPARATOR}{adviser_label}: ", CharacterStyle.MUTED), TextRun(adviser)]
    return runs


def paragraphs_xml(style: str, more: str, text: str, list_id: int | None) -> str:
    """A text's paragraphs: the first numbered and in ``style``, the others in style ``more``."""
    first, *others = paragraphs_of(text)
    paragraphs = [paragraph(style, (TextRun(first),), list_id=list_id)]
    paragraphs += [paragraph(more, (TextRun(text),)) for text in others]
    return "".join(paragraphs)


def put_area(
    body: DocumentBody,
    area: StrategyArea,
    columns: Sequence[Column],
    widths: Sequence[int],
    rows: Iterable[str],
) -> None:
    """A strategy area under its heading, «Strategiområde 1: Kulturskolen i samfunnet»."""
    form = body.report.form
    title = f"{one_line(form.area_label)} {one_line(area.number)}: {one_line(area.title)}"
    body.put(paragraph(ParagraphStyle.AREA, (TextRun(title),)))
    headers = [_column_header(column, width) for column, width in zip(columns, widths, strict=True)]
    header = row(headers, header=True, whole=True)
    body.put(table(TABLE, widths, [header, *rows], caption=title))


def goal_xml(goal: NationalGoal) -> str:
    """A goal's number and text."""
    number = paragraph(ParagraphStyle.GOAL_NUMBER, (TextRun(with_full_stop(goal.number)),))
    return number + "".join(
        paragraph(ParagraphStyle.GOAL, (TextRun(text),)) for text in paragraphs_of(goal.text)
    )


def national_xml(body: DocumentBody, goal: NationalGoal) -> str:
    """A goal's national measures. A printed number that no list can produce is typed before it."""
    paragraphs: list[str] = []
    list_id, next_number = 0, -1
    for measure in goal.national_measures:
        number = measure.number.strip()
        if number.isascii() and number.isdigit() and str(int(number)) == number:
            if int(number) != next_number:
                list_id = body.new_list(ListKind.NATIONAL, int(number))
            next_number = int(number) + 1
            paragraphs.append(
                paragraphs_xml(
                    ParagraphStyle.NATIONAL, ParagraphStyle.MEASURE_MORE, measure.text, list_id
                )
            )
        else:
            typed = f"{with_full_stop(number)}\t{measure.text}"
            paragraphs.append(
                paragraphs_xml(ParagraphStyle.NATIONAL, ParagraphStyle.MEASURE_MORE, typed, None)
            )
    return "".join(paragraphs) or paragraph(ParagraphStyle.NATIONAL)


def with_full_stop(number: str) -> str:
    """A printed number with the full stop that the form sets after it: «1.1.» for «1.1»."""
    number = one_line(number)
    return f"{number}." if number[-1:].isalnum() else number


def is_short(*characters: int) -> bool:
    """Whether a row with cells of so many characters should stay on one page."""
    return max(characters, default=0) <= _MAX_UNSPLIT


def _column_header(column: Column, width: int) -> str:
    content = paragraph(ParagraphStyle.COLUMN, (TextRun(one_line(column.heading)),))
    if column.subheading:
        content += paragraph(ParagraphStyle.COLUMN_SMALL, (TextRun(one_line(column.subheading)),))
    return cell(width, content)
