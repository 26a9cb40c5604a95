"""The figures that a note's text certainly states.

A figure is a number, in digits or words, followed by a noun of a metric (``metric_lexicon``), where
no word around it excludes it (``negation_and_hedging``); or an event with a frequency
(``recurring_events``). Only what is certain is suggested. docs/figures.md describes the rules and
their precision and recall on the labelled sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kplan_desktop.domain.model.form import Metric, Period
from kplan_desktop.domain.model.report import MAX_FIGURE, Exactness, Figure
from kplan_desktop.domain.suggestions.annotated_text import AnnotatedText, NounSpan, annotate
from kplan_desktop.domain.suggestions.metric_lexicon import MetricLexicon
from kplan_desktop.domain.suggestions.negation_and_hedging import (
    Confidence,
    confidence_before,
    is_excluded_after,
    is_excluded_before,
    is_hedged_after,
    is_year,
    number_after_heading,
    number_stands_alone,
)
from kplan_desktop.domain.suggestions.old_tokens import NumberSpan, TokenKind, read_number, word_set
from kplan_desktop.domain.suggestions.recurring_events import (
    RecurringEvent,
    rate_after,
    recurring_events,
    years_of,
)

_OWNERS = word_set("de dei disse desse alle våre sine deres")
_ROUND_WHOLES = frozenset({2, 3, 4, 5, 10, 100})
"""Wholes that make a proportion: «to av tre elever» counts nobody."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A figure and the span of characters, ``start`` up to ``end``, that it was read from."""

    figure: Figure
    start: int
    end: int


def suggestions(
    text: str, metrics: Sequence[Metric], period: Period, language: str
) -> tuple[Suggestion, ...]:
    """The figures that a text certainly states, in the order of the text.

    ``metrics`` are the report's, the unit's own included; ``period`` is the form's report period,
    over which a frequency counts; ``language`` is the form's language tag. Equal figures are
    suggested once. For many texts make one Suggester.
    """
    return Suggester(metrics, period, language).read(text)


class Suggester:
    """Finds the figures in many texts with the same metrics."""

    def __init__(self, metrics: Sequence[Metric], period: Period, language: str) -> None:
        self._lexicon = MetricLexicon(metrics, language)
        self._period = period

    def read(self, text: str) -> tuple[Suggestion, ...]:
        """The figures that a text certainly states; see ``suggestions``."""
        doc = annotate(text, self._lexicon)
        recurring = {found.event.start: found for found in recurring_events(doc)}
        used_nouns: set[int] = set()
        suggestions = list(self._counted_figures(doc, recurring, used_nouns))
        suggestions += self._headed_figures(doc, used_nouns)
        unused = [event for start, event in recurring.items() if start not in used_nouns]
        suggestions += self._recurring_figures(doc, unused)
        by_figure: dict[Figure, Suggestion] = {}
        for suggestion in sorted(suggestions, key=lambda suggestion: suggestion.start):
            by_figure.setdefault(suggestion.figure, suggestion)
        return tuple(by_figure.values())

    def _counted_figures(
        self, doc: AnnotatedText, recurring: dict[int, RecurringEvent], used_nouns: set[int]
    ) -> Iterator[Suggestion]:
        """Numbers before their nouns; the nouns are added to ``used_nouns``, suggested or not."""
        at = 0
        while at < len(doc.tokens):
            number = read_number(doc.text, doc.tokens, at)
            if number is None:
                at += 1
                continue
            noun = _counted_noun(doc, number)
            if noun is not None:
                used_nouns.add(noun.start)
                figure = self._figure_of(doc, at, number, noun, recurring.get(noun.start))
                if figure is not None:
                    yield _suggestion(doc, figure, at, noun.end)
            at = number.end if noun is None else noun.end

    def _figure_of(
        self,
        doc: AnnotatedText,
        at: int,
        number: NumberSpan,
        noun: NounSpan,
        recurrence: RecurringEvent | None,
    ) -> Figure | None:
        metric = noun.word.metric
        is_event = metric.adds_up == "events"
        if (
            is_excluded_before(doc, at, is_event=is_event)
            or is_excluded_after(doc, at, noun)
            or is_year(doc, at, number, self._period.first_year, self._period.last_year)
        ):
            return None
        confidence = confidence_before(doc, at, is_event=is_event)
        if confidence is Confidence.NONE:
            return None
        about = (
            confidence is Confidence.APPROXIMATE
            or number.open_ended
            or is_hedged_after(doc, noun.end)
        )
        per_year = (
            recurrence.frequency.per_year if recurrence is not None else rate_after(doc, noun)
        )
        if is_event and per_year is not None:
            times = per_year * years_of(self._period)
            return _figure(metric, number.value * times, about=True) if times else None
        return _figure(metric, number.value, about=about)

    def _headed_figures(self, doc: AnnotatedText, used_nouns: set[int]) -> Iterator[Suggestion]:
        """Numbers after their nouns: «Deltakere: 45», «antall elever var 32», «publikum på 450»."""
        for noun in doc.nouns:
            if noun is None or noun.start in used_nouns:
                continue
            start = number_after_heading(doc, noun)
            number = None if start is None else read_number(doc.text, doc.tokens, start)
            if start is None or number is None or number.bare_year:
                continue
            if number_stands_alone(doc, start, number):
                about = confidence_before(doc, start, is_event=False) is Confidence.APPROXIMATE
                figure = _figure(noun.word.metric, number.value, about=about or number.open_ended)
                if figure is not None:
                    yield _suggestion(doc, figure, noun.start, number.end)

    def _recurring_figures(
        self, doc: AnnotatedText, events: Sequence[RecurringEvent]
    ) -> Iterator[Suggestion]:
        """Events with a frequency and without a number of their own."""
        for event, frequency in ((found.event, found.frequency) for found in events):
            times = frequency.per_year * years_of(self._period)
            figure = _figure(event.word.metric, Decimal(times), about=True)
            if figure is not None:
                first, last = min(event.start, frequency.start), max(event.end, frequency.end)
                yield _suggestion(doc, figure, first, last)


def _counted_noun(doc: AnnotatedText, number: NumberSpan) -> NounSpan | None:
    """The noun that a number counts: directly after it, after adjectives, or after «av»."""
    word = doc.key(number.end)
    if word == "av":
        return _noun_of_whole(doc, number)
    at = number.end
    if word == "stk" and doc.key(at + 1) == ".":
        at += 2
    elif word == "i" and doc.key(at + 1) == "publikum":
        at += 1
    noun = doc.noun_phrase(at)
    if noun is None:
        return None
    fits = noun.word.singular if number.value == 1 else noun.word.plural
    return noun if fits else None


def _noun_of_whole(doc: AnnotatedText, number: NumberSpan) -> NounSpan | None:
    """The noun of «12 av 25 kommuner», «fem av våre kulturskoler»; None for «åtte av ti elever»."""
    at = number.end + 1
    while doc.key(at) in _OWNERS or (at < number.end + 3 and doc.key(at).endswith("s")):
        at += 1
        if at > number.end + 4:
            return None
    whole = read_number(doc.text, doc.tokens, at) if doc.kind(at) is not TokenKind.BREAK else None
    noun = doc.noun_phrase(at if whole is None else whole.end)
    if noun is None or not noun.word.plural:
        return None
    if whole is not None and whole.value in _ROUND_WHOLES and noun.word.can_be_heading:
        return noun if noun.word.metric.adds_up == "events" else None
    return noun


def _figure(metric: Metric, value: Decimal, *, about: bool) -> Figure | None:
    """The figure; None where the value is zero, too large, or has too many decimals."""
    _, _, decimals = f"{value:f}".partition(".")
    if not 0 < value < MAX_FIGURE or len(decimals) > metric.decimals:
        return None
    return Figure(metric.id, value, Exactness.ESTIMATE if about else Exactness.EXACT)


def _suggestion(doc: AnnotatedText, figure: Figure, first: int, end: int) -> Suggestion:
    return Suggestion(figure, doc.tokens[first].start, doc.tokens[end - 1].end)
