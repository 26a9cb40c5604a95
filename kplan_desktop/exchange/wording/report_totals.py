"""The totals of a report in words, and beside each the activities that it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.model.location import locations_by_activity
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report, Status
from kplan_desktop.domain.text.formatting import figure_text, metric_name
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.total_text import TotalText, total_name, total_text
from kplan_desktop.domain.totals.totals import Counted, Total, Totals
from kplan_desktop.domain.totals.totals_by_scope import ReportScope, totals_of
from kplan_desktop.exchange.wording.document_words import SEPARATOR, DocumentWords

_ONE_PAGE_ROWS: Final = 12
"""So many rows surely fit on one page with the sums beside them."""

QUOTED_LENGTH: Final = 120
"""Characters of a note that documents quote to show which activity is meant."""


@dataclass(frozen=True, slots=True)
class CountedLine:
    """A figure of an activity.

    ``standing`` is «planlagt» or «usikkert», empty for what is reached; ``label`` is the place of
    the activity's first note, ``note`` that note's text.
    """

    figure: str
    standing: str
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class TotalLines:
    """A total, and in printed order the figures that it is made of."""

    name: str
    text: TotalText
    is_known: bool
    counted: tuple[CountedLine, ...]

    @property
    def in_short(self) -> str:
        """Name and sum, «Møter: 28»."""
        return f"{self.name}: {self.text.short}"


@dataclass(frozen=True, slots=True)
class ReportTotals:
    """``sums`` has all sums in one line where the lines below would spread them over pages.

    ``definitions`` are those of the metrics summed that the form has any for: name and definition.
    """

    introduction: str
    sums: str
    totals: tuple[TotalLines, ...]
    definitions: tuple[tuple[str, str], ...]


def has_totals(report: Report) -> bool:
    """Whether anything is counted: there are activities, and not all of them are cancelled."""
    return any(each.status is not Status.CANCELLED for each in report.activities.values())


def report_totals(report: Report, words: DocumentWords) -> ReportTotals:
    """The totals of the whole report; only a sentence where no activity has a figure."""
    counted = totals_of(report, ReportScope())
    lines = _Lines(report, words)
    totals = tuple(lines.of(total) for total in counted.by_metric)
    is_long = sum(len(total.counted) for total in totals) > _ONE_PAGE_ROWS
    sums = SEPARATOR.join(total.in_short for total in totals)
    definitions = tuple(
        (metric_name(total.metric), total.metric.definition)
        for total in counted.by_metric
        if total.metric.definition
    )
    introduction = _introduction(report, counted, words)
    return ReportTotals(introduction, sums if is_long else "", totals, definitions)


def _introduction(report: Report, counted: Totals, words: DocumentWords) -> str:
    sentences = [words.with_figures.format(known=counted.with_figures, all=counted.activities)]
    if counted.unknown:
        sentences.append(words.with_unknown.format(count=counted.unknown))
    if counted.lacking:
        sentences.append(words.without_figures.format(count=counted.lacking))
    if counted.to_come:
        sentences.append(words.without_figures_to_come(counted.to_come))
    if counted.by_metric:
        sentences.append(words.counted_once)
        if any(each.status is Status.CANCELLED for each in report.activities.values()):
            sentences.append(words.cancelled_uncounted)
    return " ".join(sentences)


class _Lines:
    """The lines of the totals of one report."""

    def __init__(self, report: Report, words: DocumentWords):
        self._language = report.form.language
        self._words = words
        self._words_of_standing: Mapping[Standing, str] = {
            Standing.PLANNED: words.planned.lower(),
            Standing.UNCERTAIN: words.uncertain.lower(),
        }
        self._labels = LocationLabels(report)
        self._locations = locations_by_activity(report)
        self._order = {name: number for number, name in enumerate(self._locations)}
        self._texts: dict[str, str] = {}
        for note in report.all_notes():
            self._texts.setdefault(note.activity_id, note.text)

    def of(self, total: Total) -> TotalLines:
        """A total and its figures in printed order."""
        words = self._words.total_words
        counted = sorted(total.counted, key=lambda entry: self._order[entry.activity_id])
        return TotalLines(
            total_name(total.metric, words),
            total_text(total, words),
            total.value is not None,
            tuple(self._line(total, entry) for entry in counted),
        )

    def _line(self, total: Total, counted: Counted) -> CountedLine:
        location = self._locations[counted.activity_id][0]
        return CountedLine(
            figure_text(counted.figure, total.metric, self._language),
            self._words_of_standing.get(counted.standing, ""),
            self._labels.long(location, self._words.location),
            self._texts[counted.activity_id],
        )
