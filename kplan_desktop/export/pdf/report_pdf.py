"""The report («melding om virksomheten»): the form's four columns, filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from kplan_desktop.domain.conventions import date_text, figure_text, when_text
from kplan_desktop.domain.form import NationalGoal
from kplan_desktop.domain.places import goal_numbers
from kplan_desktop.domain.report import Activity, GoalEntry, Note, Report, Status
from kplan_desktop.export.pdf.content import (
    area_table,
    continuation,
    edges_of,
    goal_block,
    numbered,
    paragraph,
    put_title,
    text_widths,
    unit_runs,
)
from kplan_desktop.export.pdf.look import (
    HANDWRITING,
    ITEM_GAP,
    LEADING,
    LEFT,
    PARAGRAPH_GAP,
    RIGHT,
    Look,
    look_of,
)
from kplan_desktop.export.pdf.output import PdfOutput
from kplan_desktop.export.pdf.page import Pages
from kplan_desktop.export.pdf.sheet import Paper, Properties, Role
from kplan_desktop.export.pdf.table import Block, Cell, Item, Row
from kplan_desktop.export.pdf.text import Run, one_line, set_lines
from kplan_desktop.export.wording import PaperWords, paper_words

_SHARES: Final = (15.0, 24.0, 25.5, 35.5)
"""Of the page's width, for goal, national measures, regional measures and notes."""

_FACTS_WIDTH: Final = 190.0
_COLUMN_GAP: Final = 26.0
_SIDE_BY_SIDE: Final = 40
"""Instructions of more lines than this stand in one column, which may go over pages."""


def write_report_pdf(report: Report, *, fonts: Path, created: datetime) -> PdfOutput:
    """The report as a PDF: the form's title, instructions and tables, and all that is stored.

    ``fonts`` is the folder of the shipped fonts, ``created`` the date the file states. The same
    report and date give the same bytes. Raises OSError when the fonts are not there.
    """
    head = report.form.report
    title = f"{one_line(head.title)} {one_line(head.period.label)}"
    paper = Paper(
        fonts,
        Properties(
            title=f"{title} – {one_line(report.unit_name)}",
            author=one_line(report.adviser) or one_line(report.unit_name),
            language=report.form.language,
            created=created,
        ),
    )
    look = look_of(paper.fonts)
    words = paper_words(report.form.language)
    pages = Pages(paper, look, words, f"{report.unit_name} · {title}")
    unit = unit_runs(report, head.unit_label, look, words)
    put_title(pages, report.form.organisation, title, unit, look)
    _put_instructions(pages, report, look, words)
    rows = _Rows(report, look, words)
    for area in report.form.strategy_areas:
        blocks = tuple(rows.block(goal) for goal in area.goals)
        pages.table(area_table(area, report.form, head.columns, blocks, rows.edges, look))
    return PdfOutput(data=pages.finish(), pages=len(paper.sheets), missing=paper.fonts.missing)


def _put_instructions(pages: Pages, report: Report, look: Look, words: PaperWords) -> None:
    """The instructions in two columns, and beside them to whom, by when and which revision."""
    head = report.form.report
    facts = [
        _fact(head.submit_label, head.submit_to, look),
        _fact(head.deadline_label, date_text(head.deadline), look),
        _fact(words.revision, str(report.revision), look),
    ]
    width = (RIGHT - LEFT - _FACTS_WIDTH - 2 * _COLUMN_GAP) / 2
    items = [_instruction(text, width, look) for text in head.instructions]
    pages.skip(10)
    if sum(len(item.lines) for item in items) > _SIDE_BY_SIDE:
        wide = [_instruction(text, 2 * width, look) for text in head.instructions]
        pages.beside((Cell((*wide, *facts), PARAGRAPH_GAP),), (LEFT,))
        return
    half = _balanced(items)
    columns = [part for part in (items[:half], items[half:], facts) if part]
    edges = [LEFT + number * (width + _COLUMN_GAP) for number in range(len(columns))]
    pages.beside([Cell(tuple(column), PARAGRAPH_GAP) for column in columns], edges)


def _instruction(text: str, width: float, look: Look) -> Item:
    return paragraph(Role.PARAGRAPH, (Run(text, look.body),), width)


def _fact(label: str, value: str, look: Look) -> Item:
    lines = (
        *set_lines((Run(label, look.fact),), _FACTS_WIDTH),
        *set_lines((Run(value, look.strong),), _FACTS_WIDTH),
    )
    return Item(Role.PARAGRAPH, lines, LEADING)


def _balanced(items: Sequence[Item]) -> int:
    """After how many items to begin a second column, so that the first is at least as tall."""
    total = sum(item.height for item in items)
    tall = 0.0
    for number, item in enumerate(items):
        if 2 * tall >= total:
            return number
        tall += item.height
    return len(items)


class _Rows:
    """The rows of the goals' blocks, for one report."""

    def __init__(self, report: Report, look: Look, words: PaperWords):
        self._report = report
        self._look = look
        self._words = words
        self._metrics = {metric.id: metric for metric in report.metrics}
        self._entries = {entry.goal_id: entry for entry in report.goals}
        self._told = _first_told(report, words)
        self.edges = edges_of(_SHARES)
        self._widths = text_widths(self.edges)

    def block(self, goal: NationalGoal) -> Block:
        """What stands under one goal."""
        rows = tuple(self._rows(self._entries[goal.id]))
        return goal_block(goal, rows, self._widths, self._look, self._words)

    def _rows(self, entry: GoalEntry) -> Iterator[Row]:
        look, width = self._look, self._widths[2]
        measures = numbered(
            [(f"{n}.", (Run(m.text, look.body),)) for n, m in enumerate(entry.measures, 1)],
            width,
            look.muted,
        )
        for number, (measure, item) in enumerate(zip(entry.measures, measures, strict=True), 1):
            yield Row(
                cells=(Cell((item,)), self._notes(measure.notes)),
                min_height=0.0 if measure.notes else HANDWRITING,
                continued=continuation(f"{number}.", width, look.muted, self._words),
            )
        if entry.notes:
            yield Row((Cell(()), self._notes(entry.notes)), 0.0)
        if entry.nothing_to_report is not None:
            yield Row((Cell(()), self._nothing(entry.nothing_to_report.reason)), 0.0)
        if not entry.measures and not entry.notes and entry.nothing_to_report is None:
            yield Row((self._bare(width), self._notes(())), HANDWRITING)

    def _notes(self, notes: Sequence[Note]) -> Cell:
        if not notes:
            return self._bare(self._widths[3])
        entries = [(f"{number}.", self._note(note)) for number, note in enumerate(notes, 1)]
        return Cell(numbered(entries, self._widths[3], self._look.muted), ITEM_GAP)

    def _bare(self, width: float) -> Cell:
        """The number that the form prints where nothing is written yet."""
        return Cell(numbered([("1.", ())], width, self._look.muted))

    def _nothing(self, reason: str) -> Cell:
        mark = Run(self._words.nothing_to_report, self._look.muted_strong)
        items = [paragraph(Role.CELL, (mark,), self._widths[3])]
        if one_line(reason):
            runs = (Run(reason, self._look.body),)
            items.append(paragraph(Role.CELL, runs, self._widths[3]))
        return Cell(tuple(items))

    def _note(self, note: Note) -> list[Run]:
        """The note's text, and after it what its activity states."""
        activity = self._report.activities[note.activity_id]
        facts = list(self._facts(note, activity))
        runs = [Run(note.text, self._look.body)]
        for number, fact in enumerate(facts, 1):
            separator = " ·" if number < len(facts) else ""
            runs.append(Run(fact.text + separator, fact.style, together=True))
        return runs

    def _facts(self, note: Note, activity: Activity) -> Iterator[Run]:
        look, words = self._look, self._words
        language = self._report.form.language
        if activity.status is Status.PLANNED:
            yield Run(words.planned, look.muted_strong)
        if activity.status is Status.UNCERTAIN:
            yield Run(words.uncertain, look.muted_strong)
        if activity.when is not None:
            yield Run(when_text(activity.when, language), look.muted)
        first, place = self._told[activity.id]
        if activity.figures and note.id != first:
            yield Run(place, look.muted)
        else:
            for figure in activity.figures:
                metric = self._metrics[figure.metric_id]
                yield Run(one_line(figure_text(figure, metric, language)), look.figure)
        if activity.shared_with:
            names = ", ".join(
                one_line(self._report.form.unit(unit).name) for unit in activity.shared_with
            )
            yield Run(f"{words.together_with} {names}", look.muted)


def _first_told(report: Report, words: PaperWords) -> dict[str, tuple[str, str]]:
    """For each activity, the first note that tells of it, and words that point there.

    Figures stand with that note only: printed twice, they would be counted twice.
    """
    numbers = goal_numbers(report.form)
    told: dict[str, tuple[str, str]] = {}
    for entry in report.goals:
        goal = one_line(numbers[entry.goal_id]).removesuffix(".")
        for number, measure in enumerate(entry.measures, 1):
            for place, note in enumerate(measure.notes, 1):
                text = words.told_under_measure.format(goal=goal, measure=number, note=place)
                told.setdefault(note.activity_id, (note.id, text))
        for place, note in enumerate(entry.notes, 1):
            text = words.told_under_goal.format(goal=goal, note=place)
            told.setdefault(note.activity_id, (note.id, text))
    return told
