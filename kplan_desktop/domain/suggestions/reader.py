"""The reader of a note's text: its figures, its times and its state in one pass.

docs/figures.md is the guideline that it follows.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress, count

from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.domain.quantities.numbers import ARTICLES, MEASURES, read_number
from kplan_desktop.domain.quantities.quantities import (
    Quantity,
    is_quantity_cue,
    quantities_at,
)
from kplan_desktop.domain.quantities.tokens import LONGEST_SENTENCE, Kind, TextTokens, tokens_of
from kplan_desktop.domain.suggestions.candidates import Candidate, Memory
from kplan_desktop.domain.suggestions.clauses import read_sentence
from kplan_desktop.domain.suggestions.figures import read_figures
from kplan_desktop.domain.suggestions.found import Basis, FoundFigure, Span, TextReading
from kplan_desktop.domain.suggestions.frequency import (
    FREQUENCY_CUES,
    FrequentEvent,
    frequent_events,
    years_of,
)
from kplan_desktop.domain.suggestions.sentence import Sentence
from kplan_desktop.domain.suggestions.states import StateReader, is_within
from kplan_desktop.domain.suggestions.tables import has_divider, table_figures
from kplan_desktop.domain.suggestions.times import times_of
from kplan_desktop.domain.suggestions.whole_and_parts import reached
from kplan_desktop.domain.words.lexicon import Lexicon, NounKind

_EVENTS = frozenset({NounKind.EVENT, NounKind.MEETING})
_MOST_REMEMBERED = 50_000


class _Cues(dict[str, int]):
    """For each word what a sentence may tell by it; looked up once, then remembered."""

    NUMBER = 1
    FREQUENCY = 2
    ARTICLE = 4
    EVENT = 8
    PEOPLE = 16

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, key: str) -> int:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        cues = self[key] = self._of(key)
        return cues

    def _of(self, key: str) -> int:
        cues = self.NUMBER if is_quantity_cue(key) else 0
        if key in FREQUENCY_CUES:
            cues |= self.FREQUENCY
        if key in ARTICLES:
            cues |= self.ARTICLE
        noun = self._lexicon.noun(key)
        if noun is not None:
            if noun.kind in _EVENTS:
                cues |= self.EVENT
            elif noun.kind is NounKind.PERSON and noun.metric is not None:
                cues |= self.PEOPLE
        return cues


class TextReader:
    """Reads many texts with the words of one report.

    ``period`` is the form's report period, ``deadline`` the report's.
    """

    def __init__(self, lexicon: Lexicon, period: Period, deadline: dt.date) -> None:
        self._lexicon = lexicon
        self._cues = _Cues(lexicon)
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
        cues = list(map(self._cues.__getitem__, tokens.keys))
        tabular = table_figures(tokens, self._lexicon) if has_divider(tokens.text) else None
        for first, end, marked in _stretches(tokens, list(compress(count(), cues))):
            if tabular is not None and first in tabular.read:
                continue
            told = 0
            for at in marked:
                told |= cues[at]
            if told & _Cues.FREQUENCY:
                frequent += frequent_events(tokens, first, end, self._lexicon, self._years)
            found: list[Quantity] = []
            if told & _Cues.NUMBER:
                numbers = [at for at in marked if cues[at] & _Cues.NUMBER]
                found = self._quantities(tokens, numbers, first, end)
            if not found and not (told & _Cues.ARTICLE and told & _Cues.EVENT):
                if told & _Cues.PEOPLE:
                    last = next(at for at in reversed(marked) if cues[at] & _Cues.PEOPLE)
                    memory.people, memory.unit = self._lexicon.noun(tokens.keys[last]), None
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
        figures += tabular.figures if tabular is not None else ()
        figures += [
            FoundFigure(
                Figure(event.metric.id, event.value, Exactness.ESTIMATE),
                Span(tokens.starts[event.first], tokens.ends[event.end - 1]),
                Basis.FREQUENCY,
            )
            for event in frequent
        ]
        return tuple(sorted(figures, key=lambda figure: figure.span.start))

    def _quantities(
        self, tokens: TextTokens, cues: Sequence[int], first: int, end: int
    ) -> list[Quantity]:
        """The quantities of a stretch; those of a measure too if it is a metric («12,5 km»)."""
        found = quantities_at(tokens, cues, first, end)
        if not self._measures:
            return found
        for at in cues:
            measured = at + 1 < end and tokens.keys[at + 1] in self._measures
            if not measured or tokens.kinds[at] is not Kind.NUMBER:
                continue
            number = read_number(tokens, at)
            if number is not None and number.end == at + 1 and all(q.at != at for q in found):
                found.append(Quantity(number.value, Exactness.EXACT, at, at + 1, at))
        return sorted(found, key=lambda quantity: quantity.at)


def _stretches(tokens: TextTokens, marked: list[int]) -> Iterator[tuple[int, int, list[int]]]:
    """The sentences with marked tokens, and those; the others tell no figure.

    Of a sentence without an end they are stretches that bound how far rules look around.
    """
    at = 0
    for first, end in tokens.sentences:
        while at < len(marked) and marked[at] < end:
            start = marked[at] - (marked[at] - first) % LONGEST_SENTENCE
            stop = min(end, start + LONGEST_SENTENCE)
            begin, at = at, bisect_left(marked, stop, at)
            yield start, stop, marked[begin:at]
