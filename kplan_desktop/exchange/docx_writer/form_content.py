"""Content that report and plan share: title, headings, goals and national measures."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Final

from kplan_desktop.domain.model.form import Column, Form, NationalGoal, StrategyArea
from kplan_desktop.domain.model.report import PARKED_AREA_ID, Report
from kplan_desktop.exchange.docx_writer.document_writer import CoreProperties, DocumentBody
from kplan_desktop.exchange.docx_writer.styles import (
    CELL_MARGIN,
    INDENT,
    TABLE,
    TEXT_WIDTH,
    WIDEST_LETTER,
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
from kplan_desktop.exchange.wording.document_words import (
    NOTHING_WRITTEN,
    SEPARATOR,
    area_heading,
    with_full_stop,
)

_MAX_UNSPLIT: Final = 900
"""Rows with more characters than this in a cell may be split over two pages."""

_LINE: Final = 45
"""So many characters a paragraph counts at least: it takes a line."""

_MAX_WIDENED: Final = 1.3
_WORD_END: Final = re.compile(r"[\s/–-]")


def column_widths(shares: Sequence[float], report: Report) -> tuple[int, ...]:
    """The widths of the columns that have these shares of the page's width.

    The first two, goals and national measures, are as wide as their longest word needs in any font;
    the last one gives what they need.
    """
    total = sum(shares)
    widths = [int(share / total * TEXT_WIDTH) for share in shares]
    goals = tuple(report.national_goals())
    national = (measure.text for goal in goals for measure in goal.national_measures)
    columns = ((0, (goal.text for goal in goals), 0), (1, national, INDENT))
    for column, texts, indent in columns:
        longest = max((len(word) for text in texts for word in _WORD_END.split(text)), default=0)
        needed = longest * WIDEST_LETTER + indent + 2 * CELL_MARGIN
        most = int(widths[column] * _MAX_WIDENED)
        widths[column] = max(widths[column], min(needed, most))
    return (*widths[:-1], TEXT_WIDTH - sum(widths[:-1]))


def core_properties(
    report: Report, title: str, footer: str, created: dt.datetime
) -> CoreProperties:
    """The document's properties."""
    return CoreProperties(
        title=f"{title} – {report.unit_name}",
        author=report.adviser or report.unit_name,
        footer=SEPARATOR.join(filter(None, (report.unit_name, title, footer))),
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


def paragraphs_xml(
    style: str, more: str, text: str, list_id: int | None, *, keep_next: bool = False
) -> str:
    """A text's paragraphs: the first numbered and in ``style``, the others in style ``more``.

    ``keep_next`` keeps the last one with what follows.
    """
    parts = paragraphs_of(text)
    return "".join(
        paragraph(
            more if number else style,
            (TextRun(part),),
            list_id=None if number else list_id,
            keep_next=keep_next and number == len(parts) - 1,
        )
        for number, part in enumerate(parts)
    )


def put_area(
    body: DocumentBody,
    form: Form,
    area: StrategyArea,
    columns: Sequence[Column],
    widths: Sequence[int],
    rows: Iterable[str],
) -> None:
    """A strategy area under its heading, «Strategiområde 1: Kulturskolen i samfunnet»."""
    title = one_line(area_heading(form, area))
    body.put(paragraph(ParagraphStyle.AREA, (TextRun(title),)))
    if area.id == PARKED_AREA_ID:
        about = TextRun(body.words.about_parked)
        body.put(paragraph(ParagraphStyle.INSTRUCTION, (about,), keep_next=True))
    headers = [_column_header(column, width) for column, width in zip(columns, widths, strict=True)]
    header = row(headers, header=True, whole=True)
    body.put(table(TABLE, widths, [header, *rows], caption=title))


def goal_xml(goal: NationalGoal, *, keep_next: bool = False) -> str:
    """A goal's number and text: one paragraph, which Word lists among the headings."""
    text = "\v".join(paragraphs_of(goal.text))
    number = TextRun(with_full_stop(one_line(goal.number)), CharacterStyle.STRONG)
    return paragraph(ParagraphStyle.GOAL, (number, TextRun(f" {text}")), keep_next=keep_next)


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
            typed = f"{with_full_stop(one_line(number))}\t{measure.text}"
            paragraphs.append(
                paragraphs_xml(ParagraphStyle.NATIONAL, ParagraphStyle.MEASURE_MORE, typed, None)
            )
    return "".join(paragraphs) or paragraph(ParagraphStyle.NATIONAL, (TextRun(NOTHING_WRITTEN),))


def nothing_written(body: DocumentBody, style: str, kind: ListKind) -> str:
    """What stands where nothing is written, see ``NOTHING_WRITTEN``: a dash or the first number."""
    if body.to_fill_in:
        return paragraph(style, list_id=body.new_list(kind))
    return paragraph(style, (TextRun(NOTHING_WRITTEN),))


def characters_of(text: str) -> int:
    """The characters of a text, those included that its lines leave empty."""
    return sum(max(len(part), _LINE) for part in paragraphs_of(text))


def is_short(*characters: int) -> bool:
    """Whether a row with cells of so many characters should stay on one page."""
    return max(characters, default=0) <= _MAX_UNSPLIT


def _column_header(column: Column, width: int) -> str:
    content = paragraph(ParagraphStyle.COLUMN, (TextRun(one_line(column.heading)),))
    if column.subheading:
        content += paragraph(ParagraphStyle.COLUMN_SMALL, (TextRun(one_line(column.subheading)),))
    return cell(width, content)
