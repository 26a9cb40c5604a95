"""What the report and the plan have in common: title, headings, goals and their measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from kplan_desktop.domain.model.form import Column, NationalGoal, StrategyArea
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.docx_writer.document_writer import CoreProperties, DocumentBody
from kplan_desktop.exchange.docx_writer.styles import (
    TABLE,
    TEXT_WIDTH,
    ListKind,
    ListMarker,
    WordStyle,
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

_LONG = 900
"""Characters in a cell from which its row may be split over two pages."""


def widths_of(shares: Sequence[float]) -> tuple[int, ...]:
    """The widths of columns that have these shares of the page's."""
    whole = sum(shares)
    *others, _ = [int(share / whole * TEXT_WIDTH) for share in shares]
    return (*others, TEXT_WIDTH - sum(others))


def properties_of(report: Report, title: str, foot: str, created: dt.datetime) -> CoreProperties:
    """What the file says of itself."""
    return CoreProperties(
        title=f"{title} – {report.unit_name}",
        author=report.adviser or report.unit_name,
        foot=f"{report.unit_name} · {title} · {foot}",
        created=created,
    )


def put_title(body: DocumentBody, kicker: str, title: str, unit: Sequence[TextRun]) -> None:
    """The head of the first page, with a rule under it."""
    if kicker:
        body.put(paragraph(WordStyle.KICKER, (TextRun(one_line(kicker)),)))
    body.put(paragraph(WordStyle.TITLE, (TextRun(one_line(title)),)))
    body.put(paragraph(WordStyle.UNIT, unit))
    body.end_section()


def unit_runs(report: Report, label: str, adviser_label: str) -> list[TextRun]:
    """The unit as the form writes it, «Sør-Trøndelag FYLKE/ REGION», and the adviser if known."""
    runs = [TextRun(one_line(report.unit_name))]
    if label:
        runs.append(TextRun(f" {one_line(label)}", ListMarker.SMALL))
    adviser = one_line(report.adviser)
    if adviser:
        runs += [TextRun(f" · {adviser_label}: ", ListMarker.MUTED), TextRun(adviser)]
    return runs


def texts(style: str, more: str, text: str, list_id: int | None) -> str:
    """A text of any number of paragraphs, of which the first bears the number."""
    first, *others = paragraphs_of(text)
    made = [paragraph(style, (TextRun(first),), list_id=list_id)]
    made += [paragraph(more, (TextRun(other),)) for other in others]
    return "".join(made)


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
    body.put(paragraph(WordStyle.AREA, (TextRun(title),)))
    heads = [_head(column, width) for column, width in zip(columns, widths, strict=True)]
    header = row(heads, header=True, whole=True)
    body.put(table(TABLE, widths, [header, *rows], caption=title))


def goal_xml(goal: NationalGoal) -> str:
    """A goal's number and text."""
    number = paragraph(WordStyle.GOAL_NUMBER, (TextRun(dotted(goal.number)),))
    return number + "".join(
        paragraph(WordStyle.GOAL, (TextRun(text),)) for text in paragraphs_of(goal.text)
    )


def national_xml(body: DocumentBody, goal: NationalGoal) -> str:
    """A goal's national measures. A printed number that lists cannot count is typed before it."""
    made: list[str] = []
    list_id, following = 0, -1
    for measure in goal.national_measures:
        number = measure.number.strip()
        if number.isascii() and number.isdigit() and str(int(number)) == number:
            if int(number) != following:
                list_id = body.list_id(ListKind.NATIONAL, int(number))
            following = int(number) + 1
            made.append(texts(WordStyle.NATIONAL, WordStyle.MEASURE_MORE, measure.text, list_id))
        else:
            typed = f"{dotted(number)}\t{measure.text}"
            made.append(texts(WordStyle.NATIONAL, WordStyle.MEASURE_MORE, typed, None))
    return "".join(made) or paragraph(WordStyle.NATIONAL)


def dotted(number: str) -> str:
    """A printed number with the full stop that the form sets after it: «1.1.» for «1.1»."""
    number = one_line(number)
    return f"{number}." if number[-1:].isalnum() else number


def is_short(*characters: int) -> bool:
    """Whether cells of so many characters are better kept on one page."""
    return max(characters, default=0) <= _LONG


def _head(column: Column, width: int) -> str:
    content = paragraph(WordStyle.COLUMN, (TextRun(one_line(column.heading)),))
    if column.subheading:
        content += paragraph(WordStyle.COLUMN_SMALL, (TextRun(one_line(column.subheading)),))
    return cell(width, content)
