"""The sheets of the joint report's workbook that say what it is made of, and what was decided.

In the list of sources only the figure that counts is in a column that can be added up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial

from kplan_desktop.domain.joint_report.joint_content import (
    EventDecision,
    JointReport,
    MetricDecision,
    ReportingState,
    SourceFigure,
)
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.exchange.joint_report.joint_lines import JointLines, joint_title
from kplan_desktop.exchange.joint_report.sheet_words import SheetWords, sheet_words
from kplan_desktop.exchange.spreadsheet.figures_sheets import Cell, FigureSheet, SheetColumn, Shown
from kplan_desktop.exchange.wording.figure_words import FigureWords, figure_words

_Row = tuple[Cell, ...]
_TEXT, _NUMBER = SheetColumn, partial(SheetColumn, numeric=True)


class OriginSheets:
    """Makes these sheets of one joint report; ``names`` are those of metrics, by their ids."""

    def __init__(self, report: JointReport, names: Mapping[str, str]) -> None:
        self._report = report
        self._names = names
        self._lines = JointLines(report.form)
        self._own: SheetWords = sheet_words(report.form.language)
        self._words: FigureWords = figure_words(report.form.language)

    def all(self, made: dt.date, edition: str) -> tuple[FigureSheet, ...]:
        """All of them, for the edition of that name or a draft."""
        return (
            self._units(),
            self._decisions(),
            self._sources(),
            self._deliveries(),
            self._about(made, edition),
        )

    def _units(self) -> FigureSheet:
        words, own = self._lines.words, self._own
        columns = (
            _TEXT(self._lines.unit_label, 26),
            _TEXT(words.state, 20),
            _NUMBER(own.days_late, 10),
            _NUMBER(own.deadline, 12),
            _TEXT(words.remark, 60),
        )
        rows = tuple(
            (
                unit.name,
                ", ".join(
                    filter(None, (words.states[unit.state], self._lines.unit_decision(unit)))
                ),
                unit.days_late if unit.days_late > 0 and _has_delivered(unit.state) else None,
                unit.deadline,
                "\n".join(self._lines.unit_remarks(unit)) or None,
            )
            for unit in self._report.appendix.units
        )
        return FigureSheet(own.units_sheet, columns, rows)

    def _decisions(self) -> FigureSheet:
        """A row for each activity or own metric that was decided on, or is still to be."""
        own, words = self._own, self._lines.words
        columns = (
            _NUMBER(own.event, 8, Shown.ON_EACH_PAGE),
            _TEXT(own.kind, 18),
            _TEXT(words.decision, 30),
            _TEXT(own.decided_figures, 30),
            _TEXT(self._lines.unit_label, 20),
            _TEXT(self._words.place, 22),
            _TEXT(own.beginning, 50),
            _TEXT(own.in_report, 26),
            _TEXT(own.by, 18),
            _NUMBER(own.date, 12),
        )
        return FigureSheet(own.decisions_sheet, columns, tuple(self._decision_rows()))

    def _decision_rows(self) -> Iterator[_Row]:
        number = 0
        for event in self._report.appendix.events:
            number += 1
            yield from self._event_rows(number, event)
        for metric in self._report.appendix.metrics:
            number += 1
            yield from self._metric_rows(number, metric)

    def _event_rows(self, number: int, event: EventDecision) -> Iterator[_Row]:
        counting = "; ".join(map(self._lines.figure, event.figures)) or None
        for member in event.members:
            yield (
                number,
                self._own.joint_event,
                self._lines.decision(event),
                counting,
                member.place.unit,
                self._lines.numbers(member.place.numbers),
                member.label or None,
                "; ".join(map(self._lines.figure, member.figures)) or None,
                event.by or None,
                event.date,
            )

    def _metric_rows(self, number: int, decision: MetricDecision) -> Iterator[_Row]:
        words = self._lines.words
        said = words.metrics_different
        if decision.same:
            said = words.metrics_same.format(name=one_line(decision.name))
        for member in decision.members:
            yield (
                number,
                self._own.own_metric,
                said,
                None,
                member.unit,
                None,
                member.name,
                None,
                decision.by or None,
                decision.date,
            )

    def _sources(self) -> FigureSheet:
        """A row for each figure of a unit; only what counts is in a column to be added up."""
        words, own = self._words, self._own
        columns = (
            _TEXT(words.metric, 20),
            _TEXT(self._lines.unit_label, 20),
            _TEXT(words.place, 24),
            _TEXT(words.also_under, 24),
            _NUMBER(own.in_report, 12),
            _TEXT(words.exactness, 13),
            _TEXT(words.status, 13),
            _NUMBER(words.reached, 11),
            _NUMBER(words.planned, 11),
            _NUMBER(words.uncertain, 11),
        )
        return FigureSheet(own.sources_sheet, columns, tuple(self._source_rows()))

    def _source_rows(self) -> Iterator[_Row]:
        for sources in self._report.appendix.sources:
            for unit in sources.by_unit:
                for figure in unit.figures:
                    yield self._source_row(sources.total.metric, unit.unit, figure)

    def _source_row(self, metric: Metric, unit: str, source: SourceFigure) -> _Row:
        value = source.figure.value
        return (
            self._names[metric.id],
            unit,
            self._lines.numbers(source.place) or None,
            "; ".join(map(self._lines.numbers, source.also)) or None,
            value,
            self._words.exactnesses[source.figure.exactness],
            standing_word(source.standing, self._lines),
            *by_standing(value if source.counts else None, source.standing),
        )

    def _deliveries(self) -> FigureSheet:
        words, own = self._lines.words, self._own
        documents = self._lines.documents
        hashes = words.content_hash, words.file_hash, words.document_hash
        columns = (
            _TEXT(self._lines.unit_label, 20),
            _NUMBER(documents.revision, 10),
            _NUMBER(own.date, 12),
            _TEXT(own.received_as, 20),
            _TEXT(own.form, 20),
            *(_TEXT(f"{each}: {words.hashes}", 66) for each in hashes),
            _NUMBER(own.purged, 14),
        )
        rows = tuple(
            (
                line.unit,
                line.revision,
                line.date,
                words.received_as[line.received_as],
                line.form or None,
                line.content_sha256,
                line.sha256,
                line.document_sha256 or None,
                line.purged,
            )
            for line in self._report.appendix.deliveries
        )
        return FigureSheet(own.deliveries_sheet, columns, rows, pages=2)

    def _about(self, made: dt.date, edition: str) -> FigureSheet:
        """Which report this is and of which day, how to read it, and what the figures count."""
        report, words = self._report, self._words
        defined = [total.metric for total in report.figures.totals if total.metric.definition]
        date = date_text(made)
        return FigureSheet(
            name=words.about_sheet,
            columns=(
                SheetColumn(words.report, 18),
                SheetColumn(joint_title(report), 100),
            ),
            rows=(
                (None, self._lines.state(date, edition)),
                (None, self._own.per_date.format(date=date)),
                (words.made, made),
                (self._own.by, report.author or report.form.organisation),
                (self._lines.unit_label, self._lines.delivered(report)),
                *((None, said) for said in (self._lines.decisions(report),) if said),
                *((None, sentence) for sentence in (*self._own.about, self._own.about_copy)),
                *(((None, f"{words.definitions}:"),) if defined else ()),
                *((self._names[metric.id], metric.definition) for metric in defined),
            ),
            is_list=False,
        )


def by_standing(value: Decimal | None, standing: Standing) -> tuple[Decimal | None, ...]:
    """The value in the column of its standing: reached, planned or uncertain."""
    columns = (Standing.REACHED, Standing.PLANNED, Standing.UNCERTAIN)
    return tuple(value if standing is each else None for each in columns)


def standing_word(standing: Standing, lines: JointLines) -> str | None:
    """«Planlagt»; None for what is reached."""
    match standing:
        case Standing.REACHED:
            return None
        case Standing.PLANNED:
            return lines.documents.planned
        case Standing.UNCERTAIN:
            return lines.documents.uncertain
        case Standing.CANCELLED:
            return lines.documents.cancelled


def _has_delivered(state: ReportingState) -> bool:
    return state is ReportingState.DELIVERED
