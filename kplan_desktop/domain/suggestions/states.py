"""The state of the activity that a text tells of: planned, uncertain, cancelled, or none.

A sentence is cut into clauses, and each is told by its cues and verbs: held, planned, uncertain,
cancelled, or neither. One clause that tells of something held is enough for no state, and what the
others tell of is then another activity. The rules are those of docs/figures.md, part 5.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.model.report import DateRange, Semester, Status, days_of
from kplan_desktop.domain.quantities.tokens import Kind, TextTokens
from kplan_desktop.domain.suggestions.clause_states import ClauseTeller
from kplan_desktop.domain.suggestions.found import FoundState, FoundTime, Span
from kplan_desktop.domain.suggestions.state_clauses import (
    EVENTS,
    PEOPLE,
    TIME_CLAUSES,
    ClauseWords,
    Sign,
    StateClause,
    WordFlags,
    clauses_of,
    stretches_of,
)
from kplan_desktop.domain.words.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class StateReading:
    """The state of a text, and what follows from it.

    ``times`` are those of the activity that it is about. ``not_held`` are the clauses that tell of
    what was not held; what they count was not reached.
    """

    state: FoundState | None
    times: tuple[FoundTime, ...]
    not_held: tuple[Span, ...] = ()


_LONGEST_LINK: Final = 7
_STATUS: Final = {
    Sign.CANCELLED: Status.CANCELLED,
    Sign.UNCERTAIN: Status.UNCERTAIN,
    Sign.PLANNED: Status.PLANNED,
}


class StateReader:
    """Reads the states of many texts with the words of one report and its deadline."""

    def __init__(self, lexicon: Lexicon, deadline: dt.date) -> None:
        self._lexicon = lexicon
        self._flags = WordFlags(lexicon)
        self._deadline = deadline

    def read(self, tokens: TextTokens, times: Sequence[FoundTime]) -> StateReading:
        """The state that a text tells of; ``times`` are all of its own.

        Only the sentences are cut into clauses that have a sign or a time; of the others it is
        asked, until one says so, whether they tell of something held.
        """
        told = _TextStates(tokens, self._lexicon, self._flags, self._deadline)
        return told.reading(tuple(times))


class _TextStates:
    """What the clauses of one text tell."""

    def __init__(
        self, tokens: TextTokens, lexicon: Lexicon, flags: WordFlags, deadline: dt.date
    ) -> None:
        self._tokens = tokens
        self._keys = tokens.keys
        self._lexicon = lexicon
        self._flags = flags
        self._words = ClauseWords(tokens.keys, lexicon)
        self._deadline = deadline
        self._teller = ClauseTeller(tokens, lexicon, flags, self._is_to_come)
        self._sentences = stretches_of(tokens)
        self._clauses: list[StateClause] = []
        self._time_spans: tuple[Span, ...] = ()

    def reading(self, times: tuple[FoundTime, ...]) -> StateReading:
        """The state and what follows from it."""
        text = self._tokens.text
        signs = self._flags.signs(self._keys)
        marks = text.find("??")
        is_all_to_come = bool(times) and all(self._is_to_come(time) for time in times)
        if not signs and marks < 0 and not any(self._is_to_come(time) for time in times):
            return StateReading(None, times)
        self._time_spans = tuple(time.span for time in times)
        self._clauses = self._told(signs, times)
        whole = (Span(0, len(text)),)
        signed = [one for one in self._clauses if one.sign is not None or one.is_part]
        if marks >= 0:
            end = len(text) - len(text[marks:].lstrip("?"))
            state = FoundState(Status.UNCERTAIN, Span(marks, end))
            held = self._tells_of_held(signed, times)
            return StateReading(state, times, self._spans(signed) if held else whole)
        if (signed or is_all_to_come) and self._tells_of_held(signed, times):
            spans = self._spans(signed)
            kept = tuple(time for time in times if not is_within(time.span, spans))
            return StateReading(None, kept, spans)
        strongest = min(
            ((one.sign, one.at) for one in signed if one.sign is not None), default=None
        )
        if strongest is not None:
            sign, at = strongest
            span = Span(self._tokens.starts[at], self._tokens.ends[at])
            return StateReading(FoundState(_STATUS[sign], span), times, whole)
        if is_all_to_come:
            return StateReading(FoundState(Status.PLANNED, times[0].span), times, whole)
        return StateReading(None, times, self._spans(signed))

    def _told(self, signs: list[int], times: tuple[FoundTime, ...]) -> list[StateClause]:
        """The clauses of the sentences with signs or times to come, told."""
        firsts = [first for first, _ in self._sentences]
        starts = [self._tokens.starts[first] for first in firsts]
        chosen = {bisect_right(firsts, at) - 1 for at in signs}
        chosen.update(
            bisect_right(starts, time.span.start) - 1 for time in times if self._is_to_come(time)
        )
        clauses: list[StateClause] = []
        next_time = 0
        for number in sorted(chosen):
            first, end = stretch = self._sentences[number]
            sentence = clauses_of(self._tokens, number, stretch, self._lexicon)
            begins = [self._tokens.starts[clause.first] for clause in sentence]
            while (
                next_time < len(times) and times[next_time].span.start < self._tokens.starts[first]
            ):
                next_time += 1
            while (
                next_time < len(times) and times[next_time].span.start < self._tokens.ends[end - 1]
            ):
                time = times[next_time]
                sentence[max(0, bisect_right(begins, time.span.start) - 1)].times.append(time)
                next_time += 1
            self._teller.tell(sentence, stretch)
            clauses += sentence
        return clauses

    def _is_to_come(self, time: FoundTime) -> bool:
        """Whether the middle of the time, or of a span's first point, is after the deadline."""
        first, last = days_of(time.when)
        if time.first != time.last and isinstance(time.when, DateRange | Semester):
            year = first.year
            if len(time.first) == len("2014"):
                last = dt.date(year, 12, 31)
        return first + (last - first) / 2 > self._deadline

    def _tells_of_held(self, signed: list[StateClause], times: tuple[FoundTime, ...]) -> bool:
        """Whether one of the clauses tells of something that was held, beside what was not."""
        signed_sentences = {one.sentence for one in signed}
        for clause in self._clauses:
            if clause.held:
                hides = clause.opener == "som" or clause.opener in TIME_CLAUSES
                if not hides or clause.sentence not in signed_sentences:
                    return True
        if all(one.times for one in signed):
            theirs = {time.span.start for one in signed for time in one.times}
            others = [
                time
                for time in times
                if time.span.start not in theirs and not self._is_listed(time, theirs)
            ]
            if any(not self._is_to_come(time) for time in others):
                return True
        if any(self._keys[one.first] == "neste" for one in signed) and any(
            one.sign is None
            and not any(self._lexicon.verb(key) for key in self._keys[one.first : one.end])
            and self._has_count(one.first, one.end)
            and self._words.has_noun(one.first, one.end, PEOPLE | EVENTS)
            for one in self._clauses
        ):
            return True
        told = {one.sentence for one in self._clauses}
        untold = (number for number in range(len(self._sentences)) if number not in told)
        if any(self._is_held(number) for number in untold):
            return True
        return bool(signed) and any(
            self._is_terse_event(number)
            for number in range(len(self._sentences))
            if number not in signed_sentences
        )

    def _is_held(self, number: int) -> bool:
        """Whether a sentence without signs and times tells of something held."""
        first, end = stretch = self._sentences[number]
        if not any(self._flags[key] & WordFlags.HELD for key in self._keys[first:end]):
            return False
        clauses = clauses_of(self._tokens, number, stretch, self._lexicon)
        self._teller.tell(clauses, stretch)
        return any(clause.held for clause in clauses)

    def _is_terse_event(self, number: int) -> bool:
        """Whether a sentence without a verb counts events."""
        first, end = self._sentences[number]
        if not self._has_count(first, end):
            return False
        has_verb = any(self._lexicon.verb(key) for key in self._keys[first:end])
        return not has_verb and self._words.has_noun(first, end, EVENTS)

    def _is_listed(self, time: FoundTime, others: set[int]) -> bool:
        """Whether one of others continues a list with it: «29.11. og 30.11. avlyst»."""
        text, end = self._tokens.text, time.span.end
        return any(
            start in others and text[end:start].strip(" .,&+–-") in ("", "og", "samt")
            for start in range(end, end + _LONGEST_LINK + 1)
        )

    def _has_count(self, first: int, end: int) -> bool:
        """Whether there is a number that is not of a time."""
        tokens = self._tokens
        return any(
            tokens.kinds[at] is Kind.NUMBER
            and not is_within(Span(tokens.starts[at], tokens.ends[at]), self._time_spans)
            for at in range(first, end)
        )

    def _spans(self, clauses: Sequence[StateClause]) -> tuple[Span, ...]:
        """The clauses without those that only tell how another was held."""
        tokens = self._tokens
        return tuple(
            Span(tokens.starts[one.first], tokens.ends[one.end - 1])
            for one in self._extended(clauses)
        )

    def _extended(self, clauses: Sequence[StateClause]) -> list[StateClause]:
        """The clauses, and those of their sentences that neither tell of anything nor are held."""
        chosen = {id(one) for one in clauses}
        every = self._clauses
        for order in (range(len(every)), range(len(every) - 1, -1, -1)):
            before: StateClause | None = None
            for at in order:
                one = every[at]
                same = before is not None and before.sentence == one.sentence
                if (
                    same
                    and before is not None
                    and id(before) in chosen
                    and not one.held
                    and one.sign is None
                    and not (one.times and before.times)
                ):
                    chosen.add(id(one))
                before = one
        return [one for one in every if id(one) in chosen]


def is_within(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span begins within one of others, which are in order."""
    at = bisect_right(others, span.start, key=lambda one: one.start) - 1
    return at >= 0 and span.start < others[at].end
