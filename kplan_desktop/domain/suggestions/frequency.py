"""Events that a text tells the frequency of: «ledersamling hvert halvår», over the form's period.

Read only where one event and one frequency stand together in a sentence that states no plan, no
year and no number of its own, and distributes nothing over places. The number is calculated, not
counted, and so always an estimate (``Basis.FREQUENCY``).

Length of a period: the years 2012–2014 are a congress period, from the congress in the first year
to the one in the last, so its outer years are half ones: two years, four half-years. A period of
three named calendar years or more is therefore one year shorter than they are. One or two (2013–14)
are whole calendar years.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kplan_desktop.domain.model.form import Metric, Period
from kplan_desktop.domain.quantities.numbers import ARTICLES, Number, is_number_word, read_number
from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set
from kplan_desktop.domain.suggestions.candidates import may_be_figure
from kplan_desktop.domain.words.lexicon import Cue, Lexicon, NounKind, VerbRole, Word


class FrequentEvent(NamedTuple):
    """So many events in the period, from tokens ``first`` up to, not including, ``end``.

    Those tokens hold the frequency and the event, with its number where it has one («fire møter
    årlig»), which is then no number of events in the period.
    """

    metric: Metric
    value: Decimal
    first: int
    end: int


class _Frequency(NamedTuple):
    """Times in two years, and the tokens that say so; ``is_adjective``: as in «årlige møter»."""

    in_two_years: int
    first: int
    end: int
    is_adjective: bool = False


class _Event(NamedTuple):
    metric: Metric
    kind: NounKind
    first: int
    end: int


_EACH = word_set("hver hvert kvar kvart")
_OTHER_EACH = word_set(
    "annenhver annethvert annahvert annenhvert annakvar annakvart annankvar annankvart"
)
_UNITS = {
    **dict.fromkeys(
        ["år", "året", "skoleår", "skoleåret", "skuleår", "skuleåret", "kalenderår"], 1
    ),
    **dict.fromkeys(["halvår", "halvåret", "semester", "semesteret"], 2),
    **dict.fromkeys(["kvartal", "kvartalet"], 4),
    **dict.fromkeys(["måned", "måneden", "månad", "månaden", "mnd"], 12),
}
"""Periods that something can be held each of, as times a year; oftener is not counted."""

_SEASONS = word_set("vår høst haust sommer sumar vinter")
_ADJECTIVES = {
    **dict.fromkeys(["årlig", "årlige", "årleg", "årlege", "årvis", "årvisse"], 1),
    **dict.fromkeys(["halvårlig", "halvårlige", "halvårleg", "halvårlege", "halvårsvis"], 2),
    **dict.fromkeys(["kvartalsvis", "kvartalsvise"], 4),
    **dict.fromkeys(["månedlig", "månedlige", "månadleg", "månadlege"], 12),
}
_TIMES = word_set("ganger gonger gongar gang gong")
_IN_EACH = word_set("i per pr") | _EACH
FREQUENCY_CUES = (
    _EACH | _OTHER_EACH | _TIMES | _SEASONS | frozenset(_ADJECTIVES) | frozenset(_UNITS)
)
"""Words without which a sentence tells no frequency."""
_SECOND_WORDS = _TIMES | frozenset(_UNITS)
_LOOSE = word_set("ca cirka omtrent omlag lag rundt anslagsvis nesten minst knapt")
_LAST_TIME = word_set("sist sisten senest seinast siste nå no fjor")
_NOT_FACTUAL = frozenset(
    (
        Cue.PLAN,
        Cue.AIM,
        Cue.DOUBT,
        Cue.CONDITION,
        Cue.CANCEL,
        Cue.NEGATION,
        Cue.OPEN_TIME,
    )
)
_PLANNING = frozenset((VerbRole.MODAL, VerbRole.PLAN, VerbRole.DOUBT, VerbRole.CANCEL))
_AND = word_set("og samt")
_BEFORE_PLACES = word_set("i for med på")
_MOST_BETWEEN = 12
_YEARS = range(1900, 2100)
# Bound once, because looking up an enum's member is slow in Python 3.11.
_WORD, _NUMBER, _QUOTED, _CLAUSE = Kind.WORD, Kind.NUMBER, Kind.QUOTED, Kind.CLAUSE


def years_of(period: Period) -> int:
    """The length of a period in years, as the module docstring defines it."""
    calendar_years = period.last_year - period.first_year + 1
    return calendar_years if calendar_years <= 2 else calendar_years - 1


def frequent_events(
    tokens: TextTokens, first: int, end: int, lexicon: Lexicon, years: int
) -> list[FrequentEvent]:
    """The events of a sentence whose frequency is certain, in order; ``years`` of the period."""
    return list(_Sentence(tokens, first, end, lexicon).events(years))


class _Sentence:
    def __init__(self, tokens: TextTokens, first: int, end: int, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._keys = tokens.keys
        self._kinds = tokens.kinds
        self._first = first
        self._end = end
        self._lexicon = lexicon

    def events(self, years: int) -> Iterator[FrequentEvent]:
        frequencies = self._frequencies()
        if not frequencies or self._is_excluded(frequencies):
            return
        previous = self._first
        for frequency in frequencies:
            event = None if self._is_loose(frequency) else self._event_of(frequency, previous)
            if event is not None:
                first, count = self._count_before(event, frequency, previous)
                value, half = divmod(frequency.in_two_years * years * count, 2)
                if value and not half and may_be_figure(Decimal(value), event.metric, event.kind):
                    begin, end = min(first, frequency.first), max(event.end, frequency.end)
                    yield FrequentEvent(event.metric, Decimal(value), begin, end)
            previous = frequency.end

    def _key(self, at: int) -> str:
        return self._keys[at] if self._first <= at < self._end else ""

    def _frequencies(self) -> list[_Frequency]:
        found: list[_Frequency] = []
        after = self._first
        for cue in [at for at in range(self._first, self._end) if self._keys[at] in FREQUENCY_CUES]:
            at = cue - 1 if self._keys[cue] in _SECOND_WORDS else cue
            if at < after or self._kinds[at] is _QUOTED:
                continue
            frequency = self._frequency_at(at)
            if frequency is not None:
                found.append(frequency)
                after = frequency.end
        return found

    def _frequency_at(self, at: int) -> _Frequency | None:
        word = self._keys[at]
        following = self._key(at + 1)
        if word in _ADJECTIVES:
            return _Frequency(2 * _ADJECTIVES[word], at, at + 1, is_adjective=True)
        if word in _EACH:
            return self._every(at)
        if word in _OTHER_EACH:
            rate = 1 if following in _SEASONS else _UNITS.get(following)
            return _Frequency(rate, at, at + 2) if rate else None
        if following in _TIMES:
            return self._times(at)
        if word in ("i", "pr", "per") and following in _UNITS:
            if word == "i" and not following.endswith(("et", "en")):
                return None
            return _Frequency(2 * _UNITS[following], at, at + 2)
        if word in _SEASONS and following == "og" and self._key(at + 2) in _SEASONS:
            return _Frequency(4, at, at + 3)
        return None

    def _every(self, at: int) -> _Frequency | None:
        word = self._key(at + 1)
        if word in _SEASONS:
            both = self._key(at + 2) == "og" and self._key(at + 3) in _SEASONS
            return _Frequency(4 if both else 2, at, at + (4 if both else 2))
        rate = _UNITS.get(word)
        return _Frequency(2 * rate, at, at + 2) if rate else None

    def _times(self, at: int) -> _Frequency | None:
        """«To ganger i året», «ein gong i halvåret», «fire ganger årlig»."""
        number = read_number(self._tokens, at)
        times = 1 if self._keys[at] in ARTICLES else _whole(number)
        after = self._key(at + 2)
        if not times:
            return None
        if after in _ADJECTIVES:
            return _Frequency(2 * times * _ADJECTIVES[after], at, at + 3)
        rate = _UNITS.get(self._key(at + 3)) if after in _IN_EACH else None
        return _Frequency(2 * times * rate, at, at + 4) if rate else None

    def _is_excluded(self, frequencies: list[_Frequency]) -> bool:
        """Whether the sentence states a plan, a year, or something in each of several places."""
        covered = {at for found in frequencies for at in range(found.first, found.end)}
        words = self._lexicon.words(self._keys[self._first : self._end])
        for at, word in enumerate(words, self._first):
            if at in covered:
                continue
            if self._keys[at] in _EACH and self._key(at + 1) not in _TIMES:
                return True
            if self._kinds[at] is _NUMBER:
                if self._is_stated_year(at):
                    return True
            elif word is not None and self._kinds[at] is _WORD and self._is_not_factual(at, word):
                return True
        return False

    def _is_stated_year(self, at: int) -> bool:
        """A year of the sentence, unless it is that of the last time («sist på Røros mai 2014»)."""
        key = self._keys[at]
        is_year = any(part.isdecimal() and int(part) in _YEARS for part in _parts(key))
        return is_year and _LAST_TIME.isdisjoint(self._keys[max(self._first, at - 6) : at])

    def _is_not_factual(self, at: int, word: Word) -> bool:
        if word.verb is not None and word.verb.role in _PLANNING:
            return True
        return any(
            cue in _NOT_FACTUAL and tuple(self._keys[at : at + len(words)]) == words
            for words, cue in word.cues
        )

    def _is_loose(self, frequency: _Frequency) -> bool:
        """«ca. hvert halvår», «hvert år anslagsvis»: how often is not known."""
        return self._key(frequency.first - 1) in _LOOSE or self._key(frequency.end) in _LOOSE

    def _event_of(self, frequency: _Frequency, previous: int) -> _Event | None:
        if frequency.is_adjective and self._kinds_at(frequency.end) is _WORD:
            at = frequency.end
            while at < self._end and self._lexicon.is_adjective(self._keys[at]):
                at += 1
            if at < self._end and self._lexicon.noun(self._keys[at]) is not None:
                return self._event_at(at)
        if self._key(frequency.end) == ":":  # «Årlig: konsert, fagdag»: a list
            return None
        return self._event_before(frequency, previous) or self._event_after(frequency, previous)

    def _kinds_at(self, at: int) -> Kind:
        return self._kinds[at] if at < self._end else Kind.STOP

    def _event_at(self, at: int) -> _Event | None:
        if self._kinds[at] is not _WORD:
            return None
        noun = self._lexicon.noun(self._keys[at])
        if noun is None or noun.metric is None or noun.metric.adds_up != "events":
            return None
        return _Event(noun.metric, noun.kind, at, at + 1)

    def _event_before(self, frequency: _Frequency, previous: int) -> _Event | None:
        """The only event before a frequency, without other numbers or marks between."""
        events = [
            event
            for at in range(previous, frequency.first)
            if (event := self._event_at(at)) is not None
        ]
        if len(events) != 1 or frequency.first - events[0].end > _MOST_BETWEEN:
            return None
        between = range(events[0].end, frequency.first)
        words = [self._keys[at] for at in between]
        if any(self._is_number(at) for at in between):
            return None
        if not _AND.isdisjoint(words) and _BEFORE_PLACES.isdisjoint(words):
            return None
        marks = [at for at in between if self._kinds[at] >= _CLAUSE]
        return events[0] if not marks or marks == [frequency.first - 1] else None

    def _event_after(self, frequency: _Frequency, previous: int) -> _Event | None:
        """«Hvert halvår arrangerer vi ledersamling»: the only event after a verb of holding."""
        if frequency.first != previous and frequency.first != self._first:
            return None
        verb = self._lexicon.verb(self._key(frequency.end))
        if verb is None or not verb.finite:
            return None
        events = []
        for at in range(frequency.end + 1, min(self._end, frequency.end + _MOST_BETWEEN)):
            if self._kinds[at] >= _CLAUSE or self._is_number(at):
                break
            event = self._event_at(at)
            if event is not None:
                events.append(event)
        return events[0] if len(events) == 1 else None

    def _is_number(self, at: int) -> bool:
        return self._kinds[at] is _NUMBER or is_number_word(self._keys[at])

    def _count_before(self, event: _Event, frequency: _Frequency, previous: int) -> tuple[int, int]:
        """Where the event begins with its number, and that: 1 if there is none, 0 if unread."""
        begin = frequency.first if frequency.first < event.first else event.first
        at = begin
        while at > previous and self._lexicon.is_adjective(self._keys[at - 1]):
            at -= 1
        for start in range(max(previous, at - 4), at):
            number = read_number(self._tokens, start)
            if number is not None and number.end == at:
                is_tail = (
                    start > self._first and self._kinds[start - 1] is self._kinds[start] is _NUMBER
                )
                return start, 0 if is_tail else _whole(number)
        return begin, 1


def _whole(number: Number | None) -> int:
    """A number that is whole; else 0."""
    if number is None or number.value != number.value.to_integral_value():
        return 0
    return int(number.value)


def _parts(key: str) -> list[str]:
    for mark in "./–—-":
        key = key.replace(mark, " ")
    return key.split()
