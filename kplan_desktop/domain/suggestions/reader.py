"""The reader of a note's text: its figures, its times and its state in one pass.

docs/figures.md is the guideline that it follows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.domain.quantities.numbers import ARTICLES, MEASURES, read_number
from kplan_desktop.domain.quantities.quantities import Quantity, quantities
from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, tokens_of
from kplan_desktop.domain.suggestions.candidates import Candidate, Memory
from kplan_desktop.domain.suggestions.clauses import read_sentence
from kplan_desktop.domain.suggestions.figures import read_figures
from kplan_desktop.domain.suggestions.found import Basis, FoundFigure, Span, TextReading
from kplan_desktop.domain.suggestions.frequency import FrequentEvent, frequent_events, years_of
from kplan_desktop.domain.suggestions.sentence import Sentence
from kplan_desktop.domain.suggestions.states import StateReader, is_within
from kplan_desktop.domain.suggestions.times import times_of
from kplan_desktop.domain.suggestions.whole_and_parts import reached
from kplan_desktop.domain.words.lexicon import Lexicon, NounKind

_LONGEST_SENTENCE = 200
_EVENTS = frozenset({NounKind.EVENT, NounKind.MEETING})


class TextReader:
    """Reads many texts with the words of one report.

    ``period`` is the form's report period, ``deadline`` the report's.
    """

    def __init__(self, lexicon: Lexicon, period: Period, deadline: dt.date) -> None:
        self._lexicon = lexicon
        self._measures = MEASURES & lexicon.own_words.keys()
        self._years = years_of(period)
        self._period = period
        self._states = StateReader(lexicon, deadline)

    def read(self, text: str) -> TextReading:
        """What the text states; see docs/figures.md for what counts."""
        tokens = tokens_of(text)
        told = self._states.read(tokens, times_of(text, self._period, self._lexicon))
        figures = self._figures(tokens)
        if told.not_held:
            figures = tuple(one for one in figures if not is_within(one.span, told.not_held))
        return TextReading(figures, told.times, told.state)

    def _figures(self, tokens: TextTokens) -> tuple[FoundFigure, ...]:
        memory = Memory()
        sentences: list[Sentence] = []
        candidates: list[Candidate] = []
        frequent: list[FrequentEvent] = []
        for first, end in _stretches(tokens):
            frequent += frequent_events(tokens, first, end, self._lexicon, self._years)
            found = self._quantities(tokens, first, end)
            if not found and not self._has_article(tokens, first, end):
                self._remember(tokens, first, end, memory)
                continue
            sentence = read_sentence(tokens, self._lexicon, first, end)
            sentences.append(sentence)
            candidates += read_figures(sentence, len(sentences) - 1, found, memory)
        figures = [
            FoundFigure(
                Figure(c.metric.id, c.value, c.exactness),
                Span(tokens.starts[c.first], tokens.ends[c.end - 1]),
            )
            for c in reached(candidates, sentences)
        ]
        figures += [
            FoundFigure(
                Figure(event.metric.id, event.value, Exactness.ESTIMATE),
                Span(tokens.starts[event.first], tokens.ends[event.end - 1]),
                Basis.FREQUENCY,
            )
            for event in frequent
        ]
        return tuple(sorted(figures, key=lambda figure: figure.span.start))

    def _quantities(self, tokens: TextTokens, first: int, end: int) -> list[Quantity]:
        """The quantities of a stretch; those of a measure too if it is a metric («12,5 km»)."""
        found = quantities(tokens, first, end)
        if not self._measures:
            return found
        for at in range(first, end - 1):
            if tokens.kinds[at] is not Kind.NUMBER or tokens.keys[at + 1] not in self._measures:
                continue
            number = read_number(tokens, at)
            if number is not None and number.end == at + 1 and all(q.at != at for q in found):
                found.append(Quantity(number.value, Exactness.EXACT, at, at + 1, at))
        return sorted(found, key=lambda quantity: quantity.at)

    def _has_article(self, tokens: TextTokens, first: int, end: int) -> bool:
        """Whether one event may be told of («en fagdag»)."""
        keys = tokens.keys[first:end]
        return not ARTICLES.isdisjoint(keys) and any(
            (noun := self._lexicon.noun(key)) is not None and noun.kind in _EVENTS for key in keys
        )

    def _remember(self, tokens: TextTokens, first: int, end: int, memory: Memory) -> None:
        """Remember the people that a sentence without numbers names."""
        for key in reversed(tokens.keys[first:end]):
            noun = self._lexicon.noun(key)
            if noun is not None and noun.kind is NounKind.PERSON and noun.metric is not None:
                memory.people, memory.unit = noun, None
                return


def _stretches(tokens: TextTokens) -> Iterator[tuple[int, int]]:
    """The sentences, and of one without an end stretches that bound how far rules look around."""
    for first, end in tokens.sentences:
        for start in range(first, end, _LONGEST_SENTENCE):
            yield start, min(end, start + _LONGEST_SENTENCE)
