"""The appendix of the joint report's Word document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from kplan_desktop.domain.joint_report.joint_content import (
    EventDecision,
    EventMember,
    JointAppendix,
    JointReport,
    NoteGroup,
    TotalSources,
)
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.docx_writer.document_writer import DocumentBody
from kplan_desktop.exchange.docx_writer.styles import CharacterStyle, ParagraphStyle
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import TextRun, one_line, paragraph
from kplan_desktop.exchange.joint_report.joint_docx_tables import JointTables, plain, texts
from kplan_desktop.exchange.joint_report.joint_lines import JointLines, units_to_tell_of


def put_appendix(
    body: DocumentBody,
    report: JointReport,
    lines: JointLines,
    tables: JointTables,
    put_groups: Callable[[Iterable[NoteGroup]], None],
) -> None:
    """What the joint report is made of and what was decided; ``put_groups`` puts notes."""
    _Appendix(body, report, lines, tables, put_groups).put()


class _Appendix:
    """One appendix while it is written. What has nothing to say is left out."""

    def __init__(
        self,
        body: DocumentBody,
        report: JointReport,
        lines: JointLines,
        tables: JointTables,
        put_groups: Callable[[Iterable[NoteGroup]], None],
    ) -> None:
        self._body = body
        self._report = report
        self._appendix: JointAppendix = report.appendix
        self._lines = lines
        self._words = lines.words
        self._tables = tables
        self._put_groups = put_groups

    def put(self) -> None:
        """All parts in their order."""
        self._heading(ParagraphStyle.SECTION, self._words.appendix)
        if self._appendix.sources:
            self._put_definitions()
            self._put_sources()
        self._put_units()
        self._put_events()
        self._put_metrics()
        self._put_other_goals()
        self._put_deliveries()
        self._put_purges()

    def _put_definitions(self) -> None:
        words = self._words
        rows = []
        for source in self._appendix.sources:
            metric = source.total.metric
            about = texts(metric.definition) if metric.definition else ""
            if source.own_of:
                about += plain(words.own_metric.format(units=", ".join(source.own_of)))
            name = plain(self._lines.total_name(source.total), CharacterStyle.STRONG)
            rows.append((name, plain(self._lines.kind(metric)), about or plain("")))
        headings = (words.figures, words.counts, words.definition)
        self._put_table(words.definitions, headings, (28, 16, 56), rows, whole=True)

    def _put_sources(self) -> None:
        words = self._words
        self._heading(ParagraphStyle.PART, words.sources)
        self._text(words.about_sources)
        for source in self._appendix.sources:
            name = self._lines.total_name(source.total)
            value = self._lines.total(source.total).short
            self._heading(ParagraphStyle.GROUP, f"{name}: {value}")
            headings = (self._lines.unit_label, words.source)
            rows = list(self._source_rows(source))
            self._tables.put(name, headings, (24, 76), rows)

    def _source_rows(self, source: TotalSources) -> Iterator[tuple[str, ...]]:
        for unit in source.by_unit:
            figures = " · ".join(map(self._lines.source, unit.figures))
            yield plain(unit.unit), plain(figures)

    def _put_units(self) -> None:
        words = self._words
        rows = [
            (
                plain(unit.name),
                plain(self._lines.unit_state(unit)),
                "".join(map(texts, self._lines.unit_remarks(unit))) or plain(""),
            )
            for unit in units_to_tell_of(self._report)
        ]
        headings = (self._lines.unit_label, words.state, words.remark)
        self._put_table(words.units, headings, (28, 28, 44), rows)

    def _put_events(self) -> None:
        words = self._words
        rows = [
            (
                "".join(self._member(member) for member in event.members) or plain(""),
                self._decision(event),
            )
            for event in self._appendix.events
        ]
        self._put_table(
            words.events,
            (words.event, words.decision),
            (62, 38),
            rows,
            about=words.about_events,
            whole=True,
        )

    def _member(self, member: EventMember) -> str:
        runs = [TextRun(f"{self._lines.place(member.place)}: ", CharacterStyle.LABEL)]
        runs.append(TextRun(one_line(member.label)))
        figures = "; ".join(map(self._lines.figure, member.figures))
        if figures:
            runs += [TextRun(" – "), TextRun(figures, CharacterStyle.FIGURE)]
        return paragraph(ParagraphStyle.SMALL_TEXT, runs)

    def _decision(self, event: EventDecision) -> str:
        style = CharacterStyle.STATUS if event.same is None else CharacterStyle.STRONG
        said = plain(self._lines.decision(event), style)
        said += "".join(plain(self._lines.figure(figure)) for figure in event.figures)
        if event.date is not None:
            said += plain(self._lines.decided_by(event.by, date_text(event.date)))
        return said

    def _put_metrics(self) -> None:
        words = self._words
        rows = []
        for each in self._appendix.metrics:
            members = "".join(plain(f"{m.unit}: {one_line(m.name)}") for m in each.members)
            same = words.metrics_same.format(name=one_line(each.name))
            decision = plain(same if each.same else words.metrics_different)
            by = plain(self._lines.decided_by(each.by, date_text(each.date)))
            rows.append((members, decision + by))
        headings = (words.own_metrics, words.decision)
        self._put_table(words.own_metrics, headings, (55, 45), rows)

    def _put_other_goals(self) -> None:
        if not self._appendix.other_goals:
            return
        self._heading(ParagraphStyle.PART, self._words.other_goals)
        self._text(self._words.about_other_goals)
        for goal in self._appendix.other_goals:
            title = f"{one_line(goal.number)} {one_line(goal.text)}".strip()
            runs = (TextRun(title, CharacterStyle.STRONG),)
            self._body.put(paragraph(ParagraphStyle.TEXT, runs, keep_next=True))
            self._put_groups(goal.groups)

    def _put_deliveries(self) -> None:
        words = self._words
        rows = [
            (
                plain(line.unit),
                "".join(map(plain, self._lines.delivery(line))),
                "".join(plain(f"{label}: {value}") for label, value in self._lines.hashes(line)),
            )
            for line in self._appendix.deliveries
        ]
        headings = (self._lines.unit_label, words.delivery, words.hashes)
        self._put_table(words.deliveries, headings, (16, 22, 62), rows, whole=True)

    def _put_purges(self) -> None:
        words = self._words
        rows = [
            (plain(line.label), plain(self._lines.decided_by(line.by, date_text(line.date))))
            for line in self._appendix.purges
        ]
        self._put_table(words.purges, (words.purge, words.decision), (60, 40), rows)

    def _put_table(
        self,
        title: str,
        headings: tuple[str, ...],
        shares: tuple[int, ...],
        rows: Sequence[tuple[str, ...]],
        about: str = "",
        *,
        whole: bool = False,
    ) -> None:
        if not rows:
            return
        self._heading(ParagraphStyle.PART, title)
        if about:
            self._text(about)
        self._tables.put(title, headings, shares, rows, whole=whole)

    def _heading(self, style: str, text: str) -> None:
        self._body.put(paragraph(style, (TextRun(one_line(text)),)))

    def _text(self, text: str) -> None:
        """A text about what follows."""
        self._body.put(paragraph(ParagraphStyle.TEXT, (TextRun(text),), keep_next=True))
