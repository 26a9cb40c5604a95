"""Frequencies as events: «ledersamling hvert halvår» over the form's period.

Read only where one event and one frequency occur together in a sentence that states no plan and
distributes nothing over places. The result is calculated, not counted, and so always an estimate.

Length of a period: the years 2012–2014 are a congress period, from the congress in the first year
to the one in the last, so its outer years are half ones: two years, four half-years. A period of
three named calendar years or more is therefore one year shorter than they are. One or two (2013–14)
are whole calendar years.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.suggestions.annotated_text import AnnotatedText, NounSpan
from kplan_desktop.domain.suggestions.old_tokens import TokenKind, read_number, word_set

_EACH = word_set("hver hvert kvar kvart")
_YEARS = word_set("år skoleår skuleår kalenderår året")
_HALF_YEARS = word_set("halvår halvåret semester semesteret")
_OTHER_TIMES = word_set("måned måneden månad månaden mnd uke uka uken veke veka dag dagen")
_SEASONS = word_set("vår høst haust sommer sumar vinter")
_YEARLY = word_set("årlig årlige årleg årlege")
_HALF_YEARLY = word_set("halvårlig halvårlige halvårleg halvårlege")
_TIMES = word_set("ganger gonger gongar gang gong")
_ONCE = word_set("en ein én éin")
_NOT_FACTUAL = word_set(
    "skal skulle vil bør burde planlegger planleggjer planlagt ønsker ønskjer ynskjer håper "
    "håpar mål målet vurderer vurderast foreslår foreslås nesten ikke ikkje sjelden sjeldan "
    "annethvert annakvart"
)
_HOLDING_VERBS = word_set(
    "arrangerer arrangeres arrangerte arrangert arrangerast holder holdes holdt avholder "
    "avholdes avholdt held haldast gjennomfører gjennomføres gjennomført gjennomførast "
    "inviterer har skipar samles samlast"
)
_SUBJECTS = word_set("vi me jeg eg hun ho han de dei rådgiver rådgivar som")
_AFTER_NOUN_MEETINGS = word_set("med i for mellom på om ( ,")
_MAX_DISTANCE = 12


@dataclass(frozen=True, slots=True)
class Frequency:
    """Times a year, stated by the tokens from ``start`` up to, not including, ``end``."""

    per_year: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RecurringEvent:
    """An event and the frequency with which it is held."""

    event: NounSpan
    frequency: Frequency


def years_of(period: Period) -> int:
    """The length of a period in years, as the module docstring defines it."""
    calendar_years = period.last_year - period.first_year + 1
    return calendar_years if calendar_years <= 2 else calendar_years - 1


def _frequencies(doc: AnnotatedText) -> list[Frequency]:
    """All frequencies in a text, in order."""
    found: list[Frequency] = []
    at = 0
    while at < len(doc.tokens):
        frequency = _frequency_at(doc, at)
        if frequency is not None and not doc.in_title[at]:
            found.append(frequency)
            at = frequency.end
        else:
            at += 1
    return found


def recurring_events(doc: AnnotatedText) -> Iterator[RecurringEvent]:
    """The events whose frequency is certain."""
    found = _frequencies(doc)
    excluded = _excluded_sentences(doc, found)
    previous_end = 0
    for frequency in found:
        if doc.tokens[frequency.start].sentence not in excluded:
            event = _event_of(doc, frequency, previous_end)
            if event is not None:
                yield RecurringEvent(event, frequency)
        previous_end = frequency.end


def rate_after(doc: AnnotatedText, noun: NounSpan) -> int | None:
    """The rate after an event with a number of its own: 2 times a year for «fire møter i halvåret».

    None when no rate follows, 0 when one does that cannot be used («i måneden»).
    """
    word = doc.key(noun.end)
    if word in _EACH and doc.key(noun.end + 1) in _OTHER_TIMES:
        return 0
    if word not in ("i", "pr", "per"):
        return None
    at = noun.end + (2 if doc.key(noun.end + 1) == "." else 1)
    if doc.key(at) in _OTHER_TIMES:
        return 0
    return _per_year(doc.key(at)) or None


def _frequency_at(doc: AnnotatedText, at: int) -> Frequency | None:
    word = doc.key(at)
    if word in _YEARLY:
        return Frequency(1, at, at + 1)
    if word in _HALF_YEARLY:
        return Frequency(2, at, at + 1)
    if word == "kvartalsvis":
        return Frequency(4, at, at + 1)
    if word in _EACH:
        return _every(doc, at)
    return _times_per(doc, at)


def _every(doc: AnnotatedText, at: int) -> Frequency | None:
    word = doc.key(at + 1)
    if word in _SEASONS:
        is_both = doc.key(at + 2) == "og" and doc.key(at + 3) in _SEASONS
        return Frequency(2, at, at + 4) if is_both else Frequency(1, at, at + 2)
    rate = 4 if word == "kvartal" else _per_year(word)
    return Frequency(rate, at, at + 2) if rate else None


def _per_year(word: str) -> int:
    return 1 if word in _YEARS else 2 if word in _HALF_YEARS else 0


def _times_per(doc: AnnotatedText, at: int) -> Frequency | None:
    """«To ganger i året», «ein gong i halvåret», «fire ganger årlig»."""
    if doc.key(at + 1) not in _TIMES:
        return None
    number = read_number(doc.text, doc.tokens, at)
    times = 1 if doc.key(at) in _ONCE else int(number.value) if number is not None else 0
    after = at + 2
    if doc.key(after) in _YEARLY:
        return Frequency(times, at, after + 1) if times else None
    if doc.key(after) not in ("i", "pr", "per", *_EACH):
        return None
    after += 2 if doc.key(after + 1) == "." else 1
    rate = _per_year(doc.key(after))
    return Frequency(times * rate, at, after + 1) if times * rate else None


def _excluded_sentences(doc: AnnotatedText, found: list[Frequency]) -> set[int]:
    """Sentences in which something is planned, negated, or held in each of several places."""
    covered = {at for frequency in found for at in range(frequency.start, frequency.end)}
    return {
        token.sentence
        for at, token in enumerate(doc.tokens)
        if at not in covered
        and (token.key in _NOT_FACTUAL or (token.key in _EACH and doc.key(at + 1) not in _TIMES))
    }


def _event_of(doc: AnnotatedText, frequency: Frequency, previous_end: int) -> NounSpan | None:
    if doc.key(frequency.start) in _YEARLY | _HALF_YEARLY:
        noun = doc.noun_phrase(frequency.end)
        if noun is not None:
            return noun if _is_event(doc, noun) else None
    if doc.key(frequency.end) == ":":  # «Årlig: konsert, fagdag»: a list
        return None
    before = _event_before(doc, frequency, previous_end)
    return before if before is not None else _event_after(doc, frequency, previous_end)


def _event_before(doc: AnnotatedText, frequency: Frequency, previous_end: int) -> NounSpan | None:
    """The only event before a frequency in its sentence, without numbers or marks between."""
    events = []
    at = frequency.start - 1
    while at >= previous_end and doc.in_same_sentence(at, frequency.start):
        noun = doc.noun(at)
        if noun is not None and _is_event(doc, noun):
            events.append(noun)
        at -= 1
    if len(events) != 1 or frequency.start - events[0].end > _MAX_DISTANCE:
        return None
    between = range(events[0].end, frequency.start)
    if any(doc.is_number(at) for at in between):
        return None
    last = frequency.start - 1
    marks = [at for at in between if doc.kind(at) is TokenKind.MARK and at != last]
    ands = [at for at in between if doc.key(at) in ("og", "samt")]
    if ands and not any(doc.key(at) in ("i", "for", "med") for at in between):
        return None
    return events[0] if not marks else None


def _event_after(doc: AnnotatedText, frequency: Frequency, previous_end: int) -> NounSpan | None:
    """«Hvert halvår arrangerer vi ledersamling»: the only event after a verb of holding."""
    before = frequency.start - 1
    if before >= previous_end and doc.in_same_sentence(before, frequency.start):
        return None
    if doc.key(frequency.end) not in _HOLDING_VERBS:
        return None
    events = []
    for at in doc.clause_after(frequency.end, _MAX_DISTANCE):
        noun = doc.noun(at)
        if noun is not None and _is_event(doc, noun):
            events.append(noun)
        elif doc.is_number(at):
            return None
    return events[0] if len(events) == 1 else None


def _is_event(doc: AnnotatedText, noun: NounSpan) -> bool:
    """Whether a noun is an event, and not the verb «møter»."""
    if noun.word.metric.adds_up != "events":
        return False
    if doc.key(noun.start) not in ("møter", "møte"):
        return True
    if doc.key(noun.start - 1) in _SUBJECTS:
        return False
    following = doc.key(noun.end)
    return (
        following in _AFTER_NOUN_MEETINGS
        or doc.kind(noun.end) is not TokenKind.WORD
        or following in _EACH | _YEARLY | _HALF_YEARLY
        or doc.key(noun.end + 1) in _TIMES
    )
