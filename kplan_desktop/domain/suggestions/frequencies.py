"""Frequencies as events: «ledersamling hvert halvår» over the form's period.

Read only where one event and one frequency stand together in a sentence that plans nothing and
spreads nothing over places. What comes out is worked out, not counted, and so always an estimate.

How long a period is: the years 2012–2014 are a congress period, from the congress in the first to
the one in the last, so its outer years are half: two years, four half-years. Three calendar years
or more are therefore one year less than they name. One or two (2013–14) are whole calendar years.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.suggestions.annotated_text import AnnotatedText, NounSpan
from kplan_desktop.domain.suggestions.numbers import read_number
from kplan_desktop.domain.suggestions.tokens import TokenKind, word_set

_EACH = word_set("hver hvert kvar kvart")
_YEARS = word_set("år skoleår skuleår kalenderår året")
_HALF_YEARS = word_set("halvår halvåret semester semesteret")
_OTHER_TIMES = word_set("måned måneden månad månaden mnd uke uka uken veke veka dag dagen")
_SEASONS = word_set("vår høst haust sommer sumar vinter")
_YEARLY = word_set("årlig årlige årleg årlege")
_HALF_YEARLY = word_set("halvårlig halvårlige halvårleg halvårlege")
_TIMES = word_set("ganger gonger gongar gang gong")
_ONCE = word_set("en ein én éin")
_OPEN = word_set(
    "skal skulle vil bør burde planlegger planleggjer planlagt ønsker ønskjer ynskjer håper "
    "håpar mål målet vurderer vurderast foreslår foreslås nesten ikke ikkje sjelden sjeldan "
    "annethvert annakvart"
)
_HOLDS = word_set(
    "arrangerer arrangeres arrangerte arrangert arrangerast holder holdes holdt avholder "
    "avholdes avholdt held haldast gjennomfører gjennomføres gjennomført gjennomførast "
    "inviterer har skipar samles samlast"
)
_SUBJECTS = word_set("vi me jeg eg hun ho han de dei rådgiver rådgivar som")
_AFTER_MEETINGS = word_set("med i for mellom på om ( ,")
_FARTHEST = 12


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often in a year, told by the tokens from ``at`` up to ``end``."""

    per_year: int
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Recurring:
    """An event, how often in a year it is held, and the frequency that says so."""

    event: NounSpan
    frequency: Frequency


def years_of(period: Period) -> int:
    """How many years a frequency runs over; see the module's text."""
    named = period.last_year - period.first_year + 1
    return named if named <= 2 else named - 1


def _frequencies(reading: AnnotatedText) -> list[Frequency]:
    """All frequencies of a text, in order."""
    found: list[Frequency] = []
    at = 0
    while at < len(reading.tokens):
        frequency = _frequency_at(reading, at)
        if frequency is not None and not reading.in_title[at]:
            found.append(frequency)
            at = frequency.end
        else:
            at += 1
    return found


def recurring(reading: AnnotatedText) -> Iterator[Recurring]:
    """The events of which it is certain how often they are held."""
    found = _frequencies(reading)
    spreading = _sentences_that_spread(reading, found)
    edge = 0
    for frequency in found:
        if reading.tokens[frequency.at].sentence not in spreading:
            event = _event_of(reading, frequency, edge)
            if event is not None:
                yield Recurring(event, frequency)
        edge = frequency.end


def rate_after(reading: AnnotatedText, noun: NounSpan) -> int | None:
    """Times a year, of an event with a number of its own: 2 for «fire møter i halvåret».

    None when nothing of the kind follows, 0 when something does that cannot be reckoned with («i
    måneden»).
    """
    word = reading.key(noun.end)
    if word in _EACH and reading.key(noun.end + 1) in _OTHER_TIMES:
        return 0
    if word not in ("i", "pr", "per"):
        return None
    at = noun.end + (2 if reading.key(noun.end + 1) == "." else 1)
    if reading.key(at) in _OTHER_TIMES:
        return 0
    return _in_a_year(reading.key(at)) or None


def _frequency_at(reading: AnnotatedText, at: int) -> Frequency | None:
    word = reading.key(at)
    if word in _YEARLY:
        return Frequency(1, at, at + 1)
    if word in _HALF_YEARLY:
        return Frequency(2, at, at + 1)
    if word == "kvartalsvis":
        return Frequency(4, at, at + 1)
    if word in _EACH:
        return _each(reading, at)
    return _so_many_times(reading, at)


def _each(reading: AnnotatedText, at: int) -> Frequency | None:
    word = reading.key(at + 1)
    if word in _SEASONS:
        is_both = reading.key(at + 2) == "og" and reading.key(at + 3) in _SEASONS
        return Frequency(2, at, at + 4) if is_both else Frequency(1, at, at + 2)
    rate = 4 if word == "kvartal" else _in_a_year(word)
    return Frequency(rate, at, at + 2) if rate else None


def _in_a_year(word: str) -> int:
    return 1 if word in _YEARS else 2 if word in _HALF_YEARS else 0


def _so_many_times(reading: AnnotatedText, at: int) -> Frequency | None:
    """«To ganger i året», «ein gong i halvåret», «fire ganger årlig»."""
    if reading.key(at + 1) not in _TIMES:
        return None
    number = read_number(reading.text, reading.tokens, at)
    times = 1 if reading.key(at) in _ONCE else int(number.value) if number is not None else 0
    after = at + 2
    if reading.key(after) in _YEARLY:
        return Frequency(times, at, after + 1) if times else None
    if reading.key(after) not in ("i", "pr", "per", *_EACH):
        return None
    after += 2 if reading.key(after + 1) == "." else 1
    rate = _in_a_year(reading.key(after))
    return Frequency(times * rate, at, after + 1) if times * rate else None


def _sentences_that_spread(reading: AnnotatedText, found: list[Frequency]) -> set[int]:
    """Sentences in which something is planned or denied, or held in each of several places."""
    covered = {at for frequency in found for at in range(frequency.at, frequency.end)}
    return {
        token.sentence
        for at, token in enumerate(reading.tokens)
        if at not in covered
        and (token.key in _OPEN or (token.key in _EACH and reading.key(at + 1) not in _TIMES))
    }


def _event_of(reading: AnnotatedText, frequency: Frequency, edge: int) -> NounSpan | None:
    if reading.key(frequency.at) in _YEARLY | _HALF_YEARLY:
        noun = reading.described(frequency.end)
        if noun is not None:
            return noun if _is_event(reading, noun) else None
    if reading.key(frequency.end) == ":":  # «Årlig: konsert, fagdag»: a list
        return None
    before = _event_before(reading, frequency, edge)
    return before if before is not None else _event_after(reading, frequency, edge)


def _event_before(reading: AnnotatedText, frequency: Frequency, edge: int) -> NounSpan | None:
    """The only event before a frequency in its sentence, if nothing else comes between them."""
    events = []
    at = frequency.at - 1
    while at >= edge and reading.same_sentence(at, frequency.at):
        noun = reading.noun(at)
        if noun is not None and _is_event(reading, noun):
            events.append(noun)
        at -= 1
    if len(events) != 1 or frequency.at - events[0].end > _FARTHEST:
        return None
    between = range(events[0].end, frequency.at)
    if any(reading.is_number(at) for at in between):
        return None
    last = frequency.at - 1
    marks = [at for at in between if reading.kind(at) is TokenKind.MARK and at != last]
    ands = [at for at in between if reading.key(at) in ("og", "samt")]
    if ands and not any(reading.key(at) in ("i", "for", "med") for at in between):
        return None
    return events[0] if not marks else None


def _event_after(reading: AnnotatedText, frequency: Frequency, edge: int) -> NounSpan | None:
    """«Hvert halvår arrangerer vi ledersamling»: the only event after a verb of holding."""
    before = frequency.at - 1
    if before >= edge and reading.same_sentence(before, frequency.at):
        return None
    if reading.key(frequency.end) not in _HOLDS:
        return None
    events = []
    for at in reading.clause_after(frequency.end, _FARTHEST):
        noun = reading.noun(at)
        if noun is not None and _is_event(reading, noun):
            events.append(noun)
        elif reading.is_number(at):
            return None
    return events[0] if len(events) == 1 else None


def _is_event(reading: AnnotatedText, noun: NounSpan) -> bool:
    """Whether a word is an event, and not the verb «møter»."""
    if noun.named.metric.adds_up != "events":
        return False
    if reading.key(noun.at) not in ("møter", "møte"):
        return True
    if reading.key(noun.at - 1) in _SUBJECTS:
        return False
    following = reading.key(noun.end)
    return (
        following in _AFTER_MEETINGS
        or reading.kind(noun.end) is not TokenKind.WORD
        or following in _EACH | _YEARLY | _HALF_YEARLY
        or reading.key(noun.end + 1) in _TIMES
    )
