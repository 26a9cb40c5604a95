"""What a note's text states and its activity lacks, to be accepted or dismissed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from kplan_desktop.domain.model.edits import SetActivity
from kplan_desktop.domain.model.report import (
    MOST_TIMES,
    Activity,
    DateRange,
    Figure,
    Note,
    Report,
    Semester,
    SingleTime,
    Status,
    When,
    days_of,
    joined_times,
    single_times,
)
from kplan_desktop.domain.suggestions.found import Dismissal, FoundTime, Span, TextReading
from kplan_desktop.domain.suggestions.reader import TextReader
from kplan_desktop.domain.totals.standing import begins_after
from kplan_desktop.domain.words.lexicon import Lexicon, ReportLexicon

LONGEST_READ = 20_000
"""Characters of a note that is read, which is done again whenever it is written in."""

_YEAR = dt.timedelta(366)


@dataclass(frozen=True, slots=True)
class Offer:
    """A figure, a time or a status that a note's text states and its activity lacks.

    ``spans`` are its places in the text, at least one; ``dismissals`` are what to remember when it
    is dismissed, so that it is not offered for the same words again.
    """

    value: Figure | When | Status
    spans: tuple[Span, ...]
    dismissals: tuple[Dismissal, ...]


@dataclass(frozen=True, slots=True)
class NoteOffers:
    """All that is offered for a note: figures in the order of the text, a time, a status."""

    all: tuple[Offer, ...] = ()

    def alternatives(self) -> frozenset[str]:
        """The ids of the metrics with several different figures, one of which is to be chosen."""
        figures = (offer.value for offer in self.all if isinstance(offer.value, Figure))
        counted = Counter(figure.metric_id for figure in figures)
        return frozenset(metric_id for metric_id, times in counted.items() if times > 1)

    def figures_beside(self, chosen: Iterable[Offer]) -> tuple[Offer, ...]:
        """The other figures of the metrics of which one is chosen."""
        figures = {each.value.metric_id: each for each in chosen if isinstance(each.value, Figure)}
        return tuple(
            offer
            for offer in self.all
            if isinstance(offer.value, Figure)
            and figures.get(offer.value.metric_id, offer).value != offer.value
        )

    def unambiguous(self) -> tuple[Offer, ...]:
        """What can be accepted together: all but figures that are alternatives to each other."""
        open_metrics = self.alternatives()
        return tuple(
            offer
            for offer in self.all
            if not (isinstance(offer.value, Figure) and offer.value.metric_id in open_metrics)
        )


class Dismissed(Protocol):
    """What was dismissed in a report."""

    def is_dismissed(self, dismissal: Dismissal) -> bool:
        """Whether this was dismissed and not taken back."""

    def links(self) -> Iterable[tuple[str, str]]:
        """The ids of the notes of each link that was dismissed."""

    def dismiss(self, dismissals: Iterable[Dismissal]) -> None:
        """Offer none of these again."""

    def take_back(self, dismissals: Iterable[Dismissal]) -> None:
        """Offer these again."""


class DismissedSet:
    """What was dismissed, in memory. It is a ``Dismissed``."""

    def __init__(self, dismissals: Iterable[Dismissal] = ()) -> None:
        self._dismissed = set(dismissals)

    def is_dismissed(self, dismissal: Dismissal) -> bool:
        """Whether this was dismissed and not taken back."""
        return dismissal in self._dismissed

    def links(self) -> Iterable[tuple[str, str]]:
        """The ids of the notes of each link that was dismissed."""
        return [(each.note_id, each.subject) for each in self._dismissed if each.kind == "link"]

    def dismiss(self, dismissals: Iterable[Dismissal]) -> None:
        """Offer none of these again."""
        self._dismissed.update(dismissals)

    def take_back(self, dismissals: Iterable[Dismissal]) -> None:
        """Offer these again."""
        self._dismissed.difference_update(dismissals)


class NoteSuggestions:
    """The offers of the notes of one report; a text is read once for as long as it is the same.

    ``lexicon`` has the words of the report; ``is_dismissed`` tells what is not to be offered.
    """

    def __init__(self, lexicon: ReportLexicon, is_dismissed: Callable[[Dismissal], bool]) -> None:
        self._lexicon = lexicon
        self._is_dismissed = is_dismissed
        self._reader: tuple[Lexicon, TextReader] | None = None
        self._readings: dict[str, tuple[str, TextReading]] = {}
        self._counted: tuple[Report, Counter[str]] | None = None

    def of(self, report: Report, note: Note) -> NoteOffers:
        """What is offered for ``note``; nothing for a text longer than ``LONGEST_READ``."""
        return note_offers(
            report,
            note,
            self.reading(report, note),
            self._is_dismissed,
            is_linked=self.is_linked(report, note),
        )

    def is_linked(self, report: Report, note: Note) -> bool:
        """Whether other notes tell of the note's activity too; they are counted once a report."""
        if self._counted is None or self._counted[0] is not report:
            self._counted = report, Counter(each.activity_id for each in report.all_notes())
        return self._counted[1][note.activity_id] > 1

    def reading(self, report: Report, note: Note) -> TextReading:
        """What the note's text states, whether or not the activity has it."""
        if len(note.text) > LONGEST_READ:
            return TextReading()
        reader = self._reader_of(report)
        text, reading = self._readings.get(note.id, (None, TextReading()))
        if text != note.text:
            reading = reader.read(note.text)
            self._readings[note.id] = note.text, reading
        return reading

    def _reader_of(self, report: Report) -> TextReader:
        """The reader for the report's metrics; with others, what was read is out of date."""
        lexicon, head = self._lexicon.of(report), report.form.report
        if self._reader is None or self._reader[0] is not lexicon:
            self._reader = lexicon, TextReader(lexicon, head.period, head.deadline)
            self._readings.clear()
        return self._reader[1]


def note_offers(
    report: Report,
    note: Note,
    reading: TextReading,
    is_dismissed: Callable[[Dismissal], bool],
    *,
    is_linked: bool = False,
) -> NoteOffers:
    """What ``reading``, that of the note's text, offers.

    A figure is offered unless the activity has a known one of its metric; a status unless it has
    one; times, all as one, unless it has a time. Where other notes tell of the activity too
    (``is_linked``), its time may be theirs: then the times that it lacks are offered.
    """
    activity = report.activities[note.activity_id]
    offers = [
        *_figures(note, activity, reading, is_dismissed),
        *_time(note, activity, reading, is_dismissed, is_linked=is_linked),
        *_status(note, activity, reading, report.form.report.deadline, is_dismissed),
    ]
    return NoteOffers(tuple(offers))


def accept(report: Report, note: Note, offers: Iterable[Offer]) -> SetActivity:
    """The edit that gives the note's activity what is offered, but figures of no known metric.

    Raises ValueError for two figures of one metric: which of them is right is not known.
    """
    activity, metric_ids = report.activities[note.activity_id], set[str]()
    known = {metric.id for metric in report.metrics}
    for offer in offers:
        match offer.value:
            case Figure(metric_id) if metric_id not in known:
                pass
            case Figure() as figure if figure.metric_id in metric_ids:
                raise ValueError(f"two figures of {figure.metric_id} are accepted at once")
            case Figure() as figure:
                metric_ids.add(figure.metric_id)
                activity = activity.with_figure(figure)
            case Status() as status:
                activity = replace(activity, status=status)
            case when:
                parts = [*_times_of(activity), *_lacking(activity, single_times(when))]
                activity = replace(activity, when=joined_times(parts))
    return SetActivity(activity)


def link_dismissal(note_id: str, other_id: str) -> Dismissal:
    """What to remember when two notes, in either order, are said to tell of different activities.

    It stays whatever is written in them.
    """
    first, second = sorted((note_id, other_id))
    return Dismissal(first, "link", second, "")


def _figures(
    note: Note,
    activity: Activity,
    reading: TextReading,
    is_dismissed: Callable[[Dismissal], bool],
) -> Iterable[Offer]:
    counted = {figure.metric_id for figure in activity.figures if figure.value is not None}
    spans: dict[Figure, list[tuple[Span, Dismissal]]] = {}
    for found in reading.figures:
        figure = found.figure
        dismissal = Dismissal(note.id, "figure", _figure_key(figure), _words(note, found.span))
        is_given = figure.metric_id in counted or figure in activity.figures
        if not is_given and not is_dismissed(dismissal):
            spans.setdefault(figure, []).append((found.span, dismissal))
    return (_offer(figure, at) for figure, at in spans.items())


def _time(
    note: Note,
    activity: Activity,
    reading: TextReading,
    is_dismissed: Callable[[Dismissal], bool],
    *,
    is_linked: bool,
) -> Iterable[Offer]:
    if activity.when is not None and not is_linked:
        return
    lacking = set(_lacking(activity, (found.when for found in reading.times)))
    dismissals = [
        (found, _time_dismissal(note, found)) for found in reading.times if found.when in lacking
    ]
    left = [(found, said) for found, said in dismissals if not is_dismissed(said)]
    parts = _adjacent_joined([found.when for found, _ in left])
    if parts and len(parts) + len(_times_of(activity)) <= MOST_TIMES:
        yield _offer(joined_times(parts), [(found.span, said) for found, said in left])


def _status(
    note: Note,
    activity: Activity,
    reading: TextReading,
    deadline: dt.date,
    is_dismissed: Callable[[Dismissal], bool],
) -> Iterable[Offer]:
    state = reading.state
    if activity.status is not None or state is None:
        return
    times = [found for found in reading.times if found.span == state.span]
    # A time after the deadline says nothing where it was dismissed, or an earlier one is given.
    is_given = activity.when is None or any(found.when == activity.when for found in times)
    if times and (
        all(is_dismissed(_time_dismissal(note, found)) for found in times)
        or not (is_given or begins_after(activity, deadline))
    ):
        return
    dismissal = Dismissal(note.id, "status", state.status.value, _words(note, state.span))
    if not is_dismissed(dismissal):
        yield _offer(state.status, [(state.span, dismissal)])


def _offer(value: Figure | When | Status, at: Sequence[tuple[Span, Dismissal]]) -> Offer:
    dismissals = tuple(dict.fromkeys(dismissal for _, dismissal in at))
    return Offer(value, tuple(span for span, _ in at), dismissals)


def _times_of(activity: Activity) -> tuple[SingleTime, ...]:
    return () if activity.when is None else single_times(activity.when)


def _lacking(activity: Activity, times: Iterable[SingleTime]) -> Iterable[SingleTime]:
    """Those of the times that the activity's own do not cover.

    A time within one of its own is covered, and so is the month, half-year or year around it,
    which says the same less exactly. A longer period says more.
    """
    held = [days_of(time) for time in _times_of(activity)]
    for time in times:
        first, last = days_of(time)
        is_short = last - first <= _YEAR
        if not any(
            (begin <= first and last <= end) or (is_short and first <= begin and end <= last)
            for begin, end in held
        ):
            yield time


def _adjacent_joined(times: Iterable[SingleTime]) -> list[SingleTime]:
    """The times in order; those whose days follow each other are one range.

    Whole months, half-years and years stay as they are: the days of «spring and autumn 2013» say
    less than its words.
    """
    joined: list[SingleTime] = []
    for time in sorted(set(times), key=days_of):
        if not joined or _is_of_whole_months(time) or _is_of_whole_months(joined[-1]):
            joined.append(time)
            continue
        (first, last), (next_first, next_last) = days_of(joined[-1]), days_of(time)
        if next_first > last + dt.timedelta(1):
            joined.append(time)
        elif next_last > last:
            joined[-1] = DateRange(first, next_last)
    return joined


def _is_of_whole_months(time: SingleTime) -> bool:
    first, last = days_of(time)
    return first.day == 1 and (last + dt.timedelta(1)).day == 1


def _figure_key(figure: Figure) -> str:
    value = "" if figure.value is None else f"{figure.value.normalize():f}"
    return f"{figure.metric_id}:{value}:{figure.exactness.value}"


def _time_dismissal(note: Note, found: FoundTime) -> Dismissal:
    return Dismissal(note.id, "time", _time_key(found.when), _words(note, found.span))


def _time_key(when: SingleTime) -> str:
    if isinstance(when, Semester):
        return f"{when.year}-{when.half}"
    first, last = days_of(when)
    return f"{first}" if first == last else f"{first}/{last}"


def _words(note: Note, span: Span) -> str:
    return " ".join(note.text[span.start : span.end].split()).casefold()
