"""The goals of the joint report in its PDF: what the office wrote, and what the units did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from kplan_desktop.domain.collection.collection import Arrangement, NoteRef
from kplan_desktop.domain.joint_report.joint_content import (
    GoalContent,
    JointNote,
    MeasureOutcome,
    NoteGroup,
    OtherGoal,
)
from kplan_desktop.domain.model.form import Column, NationalGoal
from kplan_desktop.domain.model.location import Location
from kplan_desktop.exchange.joint_report.joint_lines import JointLines
from kplan_desktop.exchange.joint_report.pdf_figures import FigureTables, heading_item
from kplan_desktop.exchange.pdf.flow_parts import FlowSection, FlowTable
from kplan_desktop.exchange.pdf.form_cells import (
    column_edges,
    column_header,
    continued_label,
    dash,
    numbered_items,
    paragraph,
    shortened,
    text_widths,
    with_locations,
)
from kplan_desktop.exchange.pdf.page_breaks import CellItem, FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import (
    ITEM_GAP,
    LEFT,
    PARAGRAPH_GAP,
    RIGHT,
    UNIT_LEADING,
    PdfStyles,
)
from kplan_desktop.exchange.pdf.typesetting import (
    StyledText,
    TextStyle,
    in_a_row,
    one_line,
    printable,
)
from kplan_desktop.exchange.wording.document_words import with_full_stop
from kplan_desktop.exchange.wording.note_facts import FactKind

TITLE_LENGTH: Final = 160
"""A bookmark has at most so many characters."""

MEASURE_WIDTH: Final = 470.0
"""The width of running text: a line of 758 points is too long to be read."""

_COLUMN_GAP: Final = 26.0
_LEFT_WIDTH: Final = RIGHT - LEFT - MEASURE_WIDTH - _COLUMN_GAP

_NOTE_EDGES: Final = column_edges((13.0, 27.0, 60.0))
"""The x of the rules beside unit or theme, measure and notes."""

_NOTE_WIDTHS: Final = text_widths(_NOTE_EDGES)

_OUTCOME_EDGES: Final = column_edges((13.0, 42.0, 45.0))
"""The x of the rules beside unit, measure and outcome."""

_OUTCOME_WIDTHS: Final = text_widths(_OUTCOME_EDGES)


class GoalSections:
    """Makes the sections of goals of one document."""

    def __init__(
        self, lines: JointLines, styles: PdfStyles, own_styles: PdfStyles, figures: FigureTables
    ) -> None:
        self._lines = lines
        self._styles = styles
        self._own = own_styles
        self._figures = figures
        self._fact_styles = {
            FactKind.STATUS: own_styles.muted_strong,
            FactKind.FIGURE: styles.figure,
            FactKind.OTHER: own_styles.muted,
        }

    def section(self, goal: GoalContent, language: str) -> FlowSection:
        """A goal: its national measures beside the office's text, figures, outcomes and notes."""
        heading = self._heading(goal.goal)
        location = Location(goal.goal.id)
        return FlowSection(
            title=self._title(goal.goal),
            level=2,
            language=language,
            headings=(replace(heading, location=location),),
            columns=(
                FlowCell(self._national_measures(goal.goal), ITEM_GAP),
                FlowCell(tuple(self._text(goal)), PARAGRAPH_GAP),
            ),
            edges=(LEFT, LEFT + _LEFT_WIDTH + _COLUMN_GAP),
            tables=tuple(self._tables(goal, language)),
        )

    def other_goal(self, goal: OtherGoal, language: str) -> Iterator[FlowTable]:
        """What units have written under a goal that the form lacks."""
        named = NationalGoal(id=goal.id, number=goal.number, text=goal.text)
        heading = heading_item(self._title(named), StructureType.GOAL, self._styles)
        yield from self._notes(goal.id, goal.groups, heading, language, self._title(named))

    def _tables(self, goal: GoalContent, language: str) -> Iterator[FlowTable]:
        title, words = self._title(goal.goal), self._lines.words
        if goal.figures.totals:
            for table in self._figures.tables(
                goal.figures, words.figures_of_goal, StructureType.SUBHEADING, bookmark=False
            ):
                yield replace(table, running=f"{title} – {table.running}")
        if goal.outcomes.told:
            yield self._outcomes(goal.outcomes.told, language, title)
        heading = heading_item(words.notes, StructureType.SUBHEADING, self._own)
        by_theme = goal.arrangement is Arrangement.BY_THEME
        yield from self._notes(
            goal.goal.id, goal.groups, heading, language, title, by_theme=by_theme
        )

    def _heading(self, goal: NationalGoal) -> CellItem:
        number = with_full_stop(one_line(goal.number))
        runs = [StyledText(number, replace(self._styles.unit, colour=self._styles.heading.colour))]
        runs.append(StyledText(goal.text, self._styles.unit))
        return paragraph(StructureType.GOAL, runs, RIGHT - LEFT, UNIT_LEADING)

    def _title(self, goal: NationalGoal) -> str:
        return shortened(f"{with_full_stop(one_line(goal.number))} {goal.text}", TITLE_LENGTH)

    def _national_measures(self, goal: NationalGoal) -> tuple[CellItem, ...]:
        heading = StyledText(self._lines.words.national_measures, self._own.strong)
        measures = numbered_items(
            [
                (with_full_stop(one_line(m.number)), (StyledText(m.text, self._styles.body),))
                for m in goal.national_measures
            ],
            _LEFT_WIDTH,
            self._styles.muted,
        ) or (dash(_LEFT_WIDTH, self._styles),)
        items = (paragraph(StructureType.SUBHEADING, (heading,), _LEFT_WIDTH), *measures)
        return with_locations(items, (Location(goal.id),) * len(items))

    def _text(self, goal: GoalContent) -> Iterator[CellItem]:
        """The office's text, then what is said of the units' measures, and of those with none."""
        location = Location(goal.goal.id)
        for item in paragraphs(goal.text, self._styles.body):
            yield replace(item, location=location)
        lines, own = self._lines, self._own
        if counts := lines.outcome_counts(goal.outcomes):
            yield self._fact(f"{lines.words.outcomes}:", counts)
        for (label, text), names in (
            (lines.nothing(goal), goal.nothing),
            (lines.without_text(goal), goal.without_text),
        ):
            if names:
                yield self._fact(label, text)
        if not goal.figures.totals:
            yield _paragraph(lines.words.no_figures, own.muted, MEASURE_WIDTH)

    def _fact(self, label: str, text: str) -> CellItem:
        runs = (StyledText(label, self._own.muted_strong), StyledText(text, self._styles.body))
        return paragraph(StructureType.PARAGRAPH, runs, MEASURE_WIDTH)

    def _outcomes(self, told: Sequence[MeasureOutcome], language: str, title: str) -> FlowTable:
        """The measures that were not or only partly carried out, and why, by unit."""
        lines, words = self._lines, self._lines.words
        headings = (lines.unit_label, words.measure, words.outcome)
        return FlowTable(
            title="",
            running=f"{title} – {words.outcomes}",
            language=language,
            heading=heading_item(words.outcomes, StructureType.SUBHEADING, self._own),
            headers=self._headers(headings, _OUTCOME_WIDTHS),
            blocks=tuple(
                self._outcome_block(unit, list(outcomes))
                for unit, outcomes in groupby(told, key=lambda each: each.unit)
            ),
            edges=_OUTCOME_EDGES,
        )

    def _outcome_block(self, unit: str, outcomes: Sequence[MeasureOutcome]) -> GoalBlock:
        return self._group_block(
            unit,
            [
                FlowRow(
                    (
                        FlowCell(
                            numbered_items(
                                [
                                    (
                                        f"{each.number}.",
                                        [StyledText(each.measure, self._styles.body)],
                                    )
                                ],
                                _OUTCOME_WIDTHS[1],
                                self._styles.muted,
                            )
                        ),
                        FlowCell((self._outcome(each),)),
                    ),
                    0.0,
                )
                for each in outcomes
            ],
            _OUTCOME_WIDTHS[0],
        )

    def _outcome(self, outcome: MeasureOutcome) -> CellItem:
        reason = outcome.reason.strip()
        said = self._lines.outcome(outcome)
        runs = [StyledText(f"{said}:" if reason else said, self._own.muted_strong)]
        if reason:
            runs.append(StyledText(reason, self._styles.body))
        return paragraph(StructureType.PARAGRAPH, runs, _OUTCOME_WIDTHS[2])

    def _notes(
        self,
        goal_id: str,
        groups: Sequence[NoteGroup],
        heading: CellItem,
        language: str,
        title: str,
        *,
        by_theme: bool = False,
    ) -> Iterator[FlowTable]:
        if not groups:
            return
        lines, words = self._lines, self._lines.words
        first = words.theme if by_theme else lines.unit_label
        yield FlowTable(
            title="",
            running=title,
            language=language,
            heading=heading,
            headers=self._headers((first, words.measure, words.notes), _NOTE_WIDTHS),
            blocks=tuple(self._note_block(goal_id, group, by_theme=by_theme) for group in groups),
            edges=_NOTE_EDGES,
        )

    def _note_block(self, goal_id: str, group: NoteGroup, *, by_theme: bool) -> GoalBlock:
        """The notes of a unit or a theme; those of one measure after each other are a row."""
        rows: list[FlowRow] = []
        for (unit, number), found in groupby(group.notes, key=_measure_of):
            notes = list(found)
            items: tuple[CellItem, ...] = ()
            if number is not None:
                items = self._measure(number, notes[0].texts[0].measure, _NOTE_WIDTHS[1])
            if by_theme:
                items = (_paragraph(unit, self._styles.strong, _NOTE_WIDTHS[1]), *items)
            continued = unit if number is None else f"{number}."
            rows.append(
                FlowRow(
                    cells=(
                        FlowCell(items, is_header=bool(items)),
                        FlowCell(self._note_items(goal_id, notes), ITEM_GAP),
                    ),
                    min_height=0.0,
                    continued=continued_label(
                        continued, _NOTE_WIDTHS[1], self._styles.muted, self._lines.documents
                    ),
                )
            )
        if group.elsewhere:
            told = [
                paragraph(
                    StructureType.PARAGRAPH,
                    (StyledText(self._lines.elsewhere(each), self._own.muted),),
                    _NOTE_WIDTHS[2],
                )
                for each in group.elsewhere
            ]
            cell = FlowCell(tuple(told), ITEM_GAP)
            rows.append(FlowRow((FlowCell(()), cell), 0.0))
        words = self._lines.words
        title = one_line(group.title) or (words.theme if group.id else words.no_theme)
        return self._group_block(title, rows, _NOTE_WIDTHS[0])

    def _measure(self, number: int, text: str, width: float) -> tuple[CellItem, ...]:
        """A unit's measure beside its number, which it has without a text too."""
        runs = [StyledText(text, self._styles.body)] if text.strip() else []
        return numbered_items([(f"{number}.", runs)], width, self._styles.muted)

    def _note_items(self, goal_id: str, notes: Sequence[JointNote]) -> tuple[CellItem, ...]:
        items = numbered_items(
            [(f"{note.texts[0].place.numbers.note}.", list(self._runs(note))) for note in notes],
            _NOTE_WIDTHS[2],
            self._styles.muted,
        )
        return tuple(_at(item, goal_id, note.ref) for item, note in zip(items, notes, strict=True))

    def _runs(self, note: JointNote) -> Iterator[StyledText]:
        """The text of each unit, those after the first with where it stands, and the facts."""
        first, *others = note.texts
        yield StyledText(first.text, self._styles.body)
        for other in others:
            place = f"{self._lines.place(other.place)}:"
            yield StyledText(place, self._own.muted_strong, keep_together=True, new_line=True)
            yield StyledText(other.text, self._styles.body)
        facts = list(self._lines.note_facts(note))
        items = [(StyledText(one_line(text), self._fact_styles[kind]),) for kind, text in facts]
        row = in_a_row(items, self._own.muted)
        if facts and (facts[0].kind is not FactKind.FIGURE or others):
            row[0] = replace(row[0], new_line=True)
        yield from row

    def _group_block(self, title: str, rows: Iterable[FlowRow], width: float) -> GoalBlock:
        """The rows beside the name of their unit or theme."""
        style = self._styles.strong
        return GoalBlock(
            spans=(FlowCell((_paragraph(title, style, width),), is_header=True),),
            rows=tuple(rows),
            continued=continued_label(one_line(title), width, style, self._lines.documents),
        )

    def _headers(self, headings: Sequence[str], widths: Sequence[float]) -> tuple[FlowCell, ...]:
        return tuple(
            column_header(Column(heading=heading), width, self._own)
            for heading, width in zip(headings, widths, strict=True)
        )


def paragraphs(text: str, style: TextStyle) -> Iterator[CellItem]:
    """The paragraphs of a running text, which may be none."""
    for line in printable(text):
        if line:
            yield _paragraph(line, style, MEASURE_WIDTH)


def _measure_of(note: JointNote) -> tuple[str, int | None]:
    place = note.texts[0].place
    return place.unit, place.numbers.measure


def _at(item: CellItem, goal_id: str, ref: NoteRef) -> CellItem:
    return replace(item, location=Location(goal_id, None, ref.note_id), unit_id=ref.unit_id)


def _paragraph(text: str, style: TextStyle, width: float) -> CellItem:
    return paragraph(StructureType.PARAGRAPH, (StyledText(text, style),), width)
