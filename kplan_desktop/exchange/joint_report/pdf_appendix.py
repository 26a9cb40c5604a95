"""The appendix of the joint report in its PDF: what it is made of, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kplan_desktop.domain.joint_report.joint_content import (
    DeliveryLine,
    EventDecision,
    JointReport,
    MetricDecision,
    TotalSources,
)
from kplan_desktop.domain.model.form import Column
from kplan_desktop.domain.text.formatting import date_text, metric_name
from kplan_desktop.exchange.joint_report.joint_lines import JointLines, units_to_tell_of
from kplan_desktop.exchange.joint_report.pdf_figures import heading_item
from kplan_desktop.exchange.joint_report.pdf_goals import GoalSections
from kplan_desktop.exchange.pdf.flow_parts import FlowSection, FlowTable
from kplan_desktop.exchange.pdf.form_cells import (
    column_edges,
    column_header,
    continued_label,
    paragraph,
    text_widths,
)
from kplan_desktop.exchange.pdf.page_breaks import CellItem, FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import LEFT, RIGHT, PdfStyles
from kplan_desktop.exchange.pdf.typesetting import StyledText, TextStyle, in_a_row, one_line
from kplan_desktop.exchange.wording.document_words import NOTHING_WRITTEN

_Text = tuple[str, TextStyle]
_Cell = Sequence[_Text]
"""The paragraphs of a cell."""

_TWO: Final = column_edges((22.0, 78.0))
_DEFINITIONS: Final = column_edges((22.0, 18.0, 60.0))
_SOURCES: Final = column_edges((22.0, 16.0, 62.0))
_UNITS: Final = column_edges((22.0, 28.0, 50.0))
_EVENTS: Final = column_edges((56.0, 44.0))
_DELIVERIES: Final = column_edges((22.0, 28.0, 50.0))

_PADDING: Final = 3.0


class AppendixPages:
    """Makes the appendix of one document."""

    def __init__(
        self,
        report: JointReport,
        lines: JointLines,
        styles: PdfStyles,
        own_styles: PdfStyles,
        goals: GoalSections,
    ) -> None:
        self._report = report
        self._appendix = report.appendix
        self._lines = lines
        self._styles = styles
        self._own = own_styles
        self._goals = goals

    def section(self) -> FlowSection:
        """The appendix, on pages of its own."""
        words = self._lines.words
        return FlowSection(
            title=words.appendix,
            level=1,
            language=self._lines.documents.language,
            headings=(heading_item(words.appendix, StructureType.HEADING, self._own),),
            tables=tuple(self._tables()),
            new_page=True,
        )

    def _tables(self) -> Iterator[FlowTable]:
        yield from self._definitions()
        yield from self._sources()
        yield from self._units()
        yield from self._events()
        yield from self._metrics()
        for number, goal in enumerate(self._appendix.other_goals):
            if number == 0:
                words = self._lines.words
                yield self._table(words.other_goals, (), (), _TWO, words.about_other_goals)
            yield from self._goals.other_goal(goal, self._report.form.language)
        yield from self._deliveries()
        yield from self._purges()

    def _definitions(self) -> Iterator[FlowTable]:
        """How each metric adds up, and what it counts where the form says so."""
        lines, words, own = self._lines, self._lines.words, self._own
        rows = []
        for source in self._appendix.sources:
            metric = source.total.metric
            texts = [metric.definition or NOTHING_WRITTEN]
            if source.own_of:
                texts = [words.own_metric.format(units=", ".join(source.own_of))]
                texts += [metric.definition] if metric.definition else []
            rows.append(
                (
                    [(metric_name(metric), own.strong)],
                    [(lines.kind(metric), own.body)],
                    [(text, self._styles.body) for text in texts],
                )
            )
        headings = (lines.documents.metric, words.counts, words.definition)
        if rows:
            yield self._table(
                words.definitions, headings, self._blocks(rows, _DEFINITIONS), _DEFINITIONS
            )

    def _sources(self) -> Iterator[FlowTable]:
        lines, words = self._lines, self._lines.words
        headings = (lines.documents.metric, lines.unit_label, words.source)
        blocks = [self._source(source) for source in self._appendix.sources]
        if blocks:
            yield self._table(words.sources, headings, blocks, _SOURCES, words.about_sources)

    def _source(self, source: TotalSources) -> GoalBlock:
        """A total beside the figures that it is made of, each with its place, by unit."""
        lines, own = self._lines, self._own
        widths = text_widths(_SOURCES)
        text = lines.total(source.total)
        name = lines.total_name(source.total)
        head = [(name, own.strong), (text.value, own.figure)]
        head += [(part, own.muted) for part in text.parts]
        head.append((lines.coverage(source.total), own.muted))
        if undecided := lines.undecided(source.total):
            head.append((undecided, own.muted_strong))
        rows = []
        for unit in source.by_unit:
            figures = [(StyledText(lines.source(each), own.body),) for each in unit.figures]
            rows.append(
                FlowRow(
                    (
                        self._cell([(unit.unit, self._styles.body)], widths[1]),
                        FlowCell(
                            (
                                paragraph(
                                    StructureType.PARAGRAPH, in_a_row(figures, own.muted), widths[2]
                                ),
                            )
                        ),
                    ),
                    0.0,
                )
            )
        return GoalBlock(
            spans=(self._cell(head, widths[0], is_header=True),),
            rows=tuple(rows),
            continued=continued_label(name, widths[0], own.strong, lines.documents),
            padding=_PADDING,
        )

    def _units(self) -> Iterator[FlowTable]:
        """The units that are not simply among those that delivered in time."""
        lines, words = self._lines, self._lines.words
        rows = [
            (
                [(unit.name, self._styles.strong)],
                [(lines.unit_state(unit), self._own.body)],
                [(text, self._styles.body) for text in lines.unit_remarks(unit)],
            )
            for unit in units_to_tell_of(self._report)
        ]
        headings = (lines.unit_label, words.state, words.remark)
        report = self._report
        intro = f"{lines.delivered(report)} {lines.decisions(report)}".strip()
        yield self._table(words.units, headings, self._blocks(rows, _UNITS), _UNITS, intro)

    def _events(self) -> Iterator[FlowTable]:
        words = self._lines.words
        blocks = [self._event(event) for event in self._appendix.events if event.members]
        if blocks:
            headings = words.event, words.decision
            yield self._table(words.events, headings, blocks, _EVENTS, words.about_events)

    def _event(self, event: EventDecision) -> GoalBlock:
        lines, own, styles = self._lines, self._own, self._styles
        widths = text_widths(_EVENTS)
        members = []
        for member in event.members:
            runs = [StyledText(f"{lines.place(member.place)}:", own.muted_strong)]
            if member.label:
                runs.append(StyledText(member.label, styles.body))
            figures = [(StyledText(lines.figure(each), styles.figure),) for each in member.figures]
            runs += in_a_row(figures, own.muted)
            members.append(paragraph(StructureType.PARAGRAPH, runs, widths[0]))
        said: list[_Text] = [(lines.decision(event), own.strong)]
        said += [(lines.figure(each), styles.figure) for each in event.figures]
        if event.date is not None:
            said.append((lines.decided_by(event.by, date_text(event.date)), own.muted))
        first = lines.place(event.members[0].place)
        return GoalBlock(
            spans=(FlowCell(tuple(members), is_header=True),),
            rows=(FlowRow((self._cell(said, widths[1]),), 0.0),),
            continued=continued_label(first, widths[0], own.muted_strong, lines.documents),
            padding=_PADDING,
        )

    def _metrics(self) -> Iterator[FlowTable]:
        words = self._lines.words
        rows = [self._metric(each) for each in self._appendix.metrics]
        if rows:
            headings = self._lines.documents.metric, words.decision
            yield self._table(words.own_metrics, headings, self._blocks(rows, _EVENTS), _EVENTS)

    def _metric(self, decision: MetricDecision) -> tuple[_Cell, _Cell]:
        words, own = self._lines.words, self._own
        members = [
            (f"{member.unit}: {one_line(member.name)}", self._styles.body)
            for member in decision.members
        ]
        name = one_line(decision.name)
        said = words.metrics_same.format(name=name) if decision.same else words.metrics_different
        by = self._lines.decided_by(decision.by, date_text(decision.date))
        return members, [(said, own.strong), (by, own.muted)]

    def _deliveries(self) -> Iterator[FlowTable]:
        lines, words = self._lines, self._lines.words
        rows = [
            (
                [(line.unit, self._styles.strong)],
                [(text, self._own.body) for text in lines.delivery(line)],
                self._hashes(line),
            )
            for line in self._appendix.deliveries
        ]
        headings = (lines.unit_label, words.delivery, words.hashes)
        if rows:
            blocks = self._blocks(rows, _DELIVERIES)
            yield self._table(words.deliveries, headings, blocks, _DELIVERIES)

    def _hashes(self, line: DeliveryLine) -> _Cell:
        found = self._lines.hashes(line)
        return [(f"{label}: {value}", self._own.small) for label, value in found]

    def _purges(self) -> Iterator[FlowTable]:
        words = self._lines.words
        rows = [
            (
                [(each.label, self._styles.strong)],
                [(self._lines.decided_by(each.by, date_text(each.date)), self._own.body)],
            )
            for each in self._appendix.purges
        ]
        if rows:
            headings = (words.purge, words.decision)
            yield self._table(words.purges, headings, self._blocks(rows, _TWO), _TWO)

    def _table(
        self,
        title: str,
        headings: Sequence[str],
        blocks: Iterable[GoalBlock],
        edges: tuple[float, ...],
        intro: str = "",
    ) -> FlowTable:
        own, intros = self._own, (intro,) if intro else ()
        return FlowTable(
            title=title,
            language=self._lines.documents.language,
            heading=heading_item(title, StructureType.GOAL, own),
            intro=tuple(
                paragraph(StructureType.PARAGRAPH, (StyledText(text, own.muted),), RIGHT - LEFT)
                for text in intros
            ),
            headers=tuple(
                column_header(Column(heading=heading), width, own)
                for heading, width in zip(headings, text_widths(edges), strict=False)
            ),
            blocks=tuple(blocks),
            edges=edges,
        )

    def _blocks(
        self, rows: Iterable[Sequence[_Cell]], edges: tuple[float, ...]
    ) -> Iterator[GoalBlock]:
        """A block for each row, whose first cell is its header."""
        widths = text_widths(edges)
        for first, *others in rows:
            cells = tuple(
                self._cell(cell, width) for cell, width in zip(others, widths[1:], strict=True)
            )
            (name, style), *_ = first
            yield GoalBlock(
                spans=(self._cell(first, widths[0], is_header=True),),
                rows=(FlowRow(cells, 0.0),),
                continued=continued_label(one_line(name), widths[0], style, self._lines.documents),
                padding=_PADDING,
            )

    def _cell(self, texts: _Cell, width: float, *, is_header: bool = False) -> FlowCell:
        items: list[CellItem] = [
            paragraph(StructureType.PARAGRAPH, (StyledText(text, style),), width)
            for text, style in texts
        ]
        return FlowCell(tuple(items), is_header=is_header)
