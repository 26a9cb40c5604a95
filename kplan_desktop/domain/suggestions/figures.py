"""Suggestions: the figures that a note's text certainly states.

A figure is a number, in digits or words, followed by a word of a metric (``metric_lexicon``), read
where nothing around it says otherwise (``negation_and_hedging``); or an event with a frequency
(``frequencies``). Only what is certain is suggested. docs/figures.md describes the rules and
how well they do on the labelled sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kplan_desktop.domain.model.form import Metric, Period
from kplan_desktop.domain.model.report import MAX_FIGURE, Exactness, Figure
from kplan_desktop.domain.suggestions.annotated_text import AnnotatedText, NounSpan, reading_of
from kplan_desktop.domain.suggestions.frequencies import Recurring, rate_after, recurring, years_of
from kplan_desktop.domain.suggestions.metric_lexicon import MetricLexicon
from kplan_desktop.domain.suggestions.negation_and_hedging import (
    Confidence,
    counts_nothing,
    heading_ends,
    is_about_after,
    is_undone,
    is_year,
    stands_alone,
    sureness_before,
)
from kplan_desktop.domain.suggestions.numbers import NumberSpan, read_number
from kplan_desktop.domain.suggestions.tokens import TokenKind, word_set

_OWNERS = word_set("de dei disse desse alle våre sine deres")
_ROUND_WHOLES = frozenset({2, 3, 4, 5, 10, 100})
"""What «av» makes a proportion of: «to av tre elever» counts nobody."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A figure, and the characters of the text, ``start`` up to ``end``, that it was read from."""

    figure: Figure
    start: int
    end: int


def suggestions(
    text: str, metrics: Sequence[Metric], period: Period, language: str
) -> tuple[Suggestion, ...]:
    """The figures that a text certainly states, in the order of the text.

    ``metrics`` are the report's, its own among them; ``period`` is the form's report period, over
    which a frequency counts; ``language`` is the form's language tag. The same figure is suggested
    once. For many texts make one Suggester.
    """
    return Suggester(metrics, period, language).read(text)


class Suggester:
    """Reads the figures of many texts with the same metrics."""

    def __init__(self, metrics: Sequence[Metric], period: Period, language: str) -> None:
        self._words = MetricLexicon(metrics, language)
        self._period = period

    def read(self, text: str) -> tuple[Suggestion, ...]:
        """The figures that a text certainly states; see ``suggestions``."""
        reading = reading_of(text, self._words)
        held = {found.event.at: found for found in recurring(reading)}
        taken: set[int] = set()
        found = list(self._counted(reading, held, taken))
        found += self._headed(reading, taken)
        found += self._often(reading, [r for r in held.values() if r.event.at not in taken])
        once: dict[Figure, Suggestion] = {}
        for suggestion in sorted(found, key=lambda suggestion: suggestion.start):
            once.setdefault(suggestion.figure, suggestion)
        return tuple(once.values())

    def _counted(
        self, reading: AnnotatedText, held: dict[int, Recurring], taken: set[int]
    ) -> Iterator[Suggestion]:
        """Numbers with their nouns; the nouns go into ``taken``, suggested or not."""
        at = 0
        while at < len(reading.tokens):
            number = read_number(reading.text, reading.tokens, at)
            if number is None:
                at += 1
                continue
            noun = _counted_noun(reading, number)
            if noun is not None:
                taken.add(noun.at)
                figure = self._figure_of(reading, at, number, noun, held.get(noun.at))
                if figure is not None:
                    yield _suggestion(reading, figure, at, noun.end)
            at = number.end if noun is None else noun.end

    def _figure_of(
        self,
        reading: AnnotatedText,
        at: int,
        number: NumberSpan,
        noun: NounSpan,
        often: Recurring | None,
    ) -> Figure | None:
        metric = noun.named.metric
        is_event = metric.adds_up == "events"
        if (
            counts_nothing(reading, at, is_event=is_event)
            or is_undone(reading, at, noun)
            or is_year(reading, at, number, self._period.first_year, self._period.last_year)
        ):
            return None
        sureness = sureness_before(reading, at, is_event=is_event)
        if sureness is Confidence.NONE:
            return None
        about = (
            sureness is Confidence.ABOUT or number.open_ended or is_about_after(reading, noun.end)
        )
        per_year = often.frequency.per_year if often is not None else rate_after(reading, noun)
        if is_event and per_year is not None:
            times = per_year * years_of(self._period)
            return _figure(metric, number.value * times, about=True) if times else None
        return _figure(metric, number.value, about=about)

    def _headed(self, reading: AnnotatedText, taken: set[int]) -> Iterator[Suggestion]:
        """Numbers after their nouns: «Deltakere: 45», «antall elever var 32», «publikum på 450»."""
        for noun in reading.nouns:
            if noun is None or noun.at in taken:
                continue
            start = heading_ends(reading, noun)
            number = None if start is None else read_number(reading.text, reading.tokens, start)
            if start is None or number is None or number.bare_year:
                continue
            if stands_alone(reading, start, number):
                about = sureness_before(reading, start, is_event=False) is Confidence.ABOUT
                figure = _figure(noun.named.metric, number.value, about=about or number.open_ended)
                if figure is not None:
                    yield _suggestion(reading, figure, noun.at, number.end)

    def _often(self, reading: AnnotatedText, held: Sequence[Recurring]) -> Iterator[Suggestion]:
        """Events with a frequency and without a number of their own."""
        for event, frequency in ((found.event, found.frequency) for found in held):
            times = frequency.per_year * years_of(self._period)
            figure = _figure(event.named.metric, Decimal(times), about=True)
            if figure is not None:
                first, last = min(event.at, frequency.at), max(event.end, frequency.end)
                yield _suggestion(reading, figure, first, last)


def _counted_noun(reading: AnnotatedText, number: NumberSpan) -> NounSpan | None:
    """The noun that a number counts: right after it, after adjectives, or after «av»."""
    word = reading.key(number.end)
    if word == "av":
        return _whole(reading, number)
    at = number.end
    if word == "stk" and reading.key(at + 1) == ".":
        at += 2
    elif word == "i" and reading.key(at + 1) == "publikum":
        at += 1
    noun = reading.described(at)
    if noun is None:
        return None
    fits = noun.named.one if number.value == 1 else noun.named.many
    return noun if fits else None


def _whole(reading: AnnotatedText, number: NumberSpan) -> NounSpan | None:
    """The noun of «12 av 25 kommuner», «fem av våre kulturskoler»; None for «åtte av ti elever»."""
    at = number.end + 1
    while reading.key(at) in _OWNERS or (at < number.end + 3 and reading.key(at).endswith("s")):
        at += 1
        if at > number.end + 4:
            return None
    whole = (
        read_number(reading.text, reading.tokens, at)
        if reading.kind(at) is not TokenKind.BREAK
        else None
    )
    noun = reading.described(at if whole is None else whole.end)
    if noun is None or not noun.named.many:
        return None
    if whole is not None and whole.value in _ROUND_WHOLES and noun.named.listable:
        return noun if noun.named.metric.adds_up == "events" else None
    return noun


def _figure(metric: Metric, value: Decimal, *, about: bool) -> Figure | None:
    """The figure, or None where the metric cannot hold the value, or it is nothing at all."""
    _, _, decimals = f"{value:f}".partition(".")
    if not 0 < value < MAX_FIGURE or len(decimals) > metric.decimals:
        return None
    return Figure(metric.id, value, Exactness.ESTIMATE if about else Exactness.EXACT)


def _suggestion(reading: AnnotatedText, figure: Figure, first: int, end: int) -> Suggestion:
    return Suggestion(figure, reading.tokens[first].start, reading.tokens[end - 1].end)
