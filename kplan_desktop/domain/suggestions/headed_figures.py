"""Figures after their noun («Deltakere: 23»), and those whose noun is understood.

The letters and numbers in comments (B5) are those of docs/figures.md.
"""

from __future__ import annotations

from kplan_desktop.domain.quantities.quantities import Quantity
from kplan_desktop.domain.quantities.tokens import Kind, word_set
from kplan_desktop.domain.suggestions.candidates import (
    AND,
    CAME,
    EVENTS,
    PEOPLE,
    PIECES,
    THEM,
    Candidate,
    Scan,
    stage_of,
)
from kplan_desktop.domain.suggestions.sentence import PREPOSITIONS, FoundNoun, Sentence
from kplan_desktop.domain.suggestions.stance import Stance
from kplan_desktop.domain.suggestions.verb_figures import add_people
from kplan_desktop.domain.words.lexicon import Cue, Noun, NounKind, VerbRole

BY = word_set("x ×")
"""Between a number and what is so many: «møte x 3»."""

_COUNT_WORDS = word_set("antall antal antallet talet tallet tal tall sum stk")
_AFTER_HEADED = word_set(
    "avholdt holdt halde haldne gjennomført gjennomførte arrangert avvikla avviklet stk totalt i "
    "på fra frå og samt personer stykk"
)
_DIVIDERS = word_set("og samt , + men mens medan ; / ( : – —")
_DIVIDES = word_set("og samt + men mens medan")
_PARTS_FOLLOW = word_set(": – — (")
_NO_LABEL = word_set("til av på for innen frå fra per pr à")
_ALONE_BEFORE = word_set("og så samt våren høsten hausten vår høst haust sommeren alt mens medan")
_LABEL_WORDS = word_set(
    "ytterligere ytterlegare elles ellers nye flere så nå no også det den de dei andre = "
    "kveld dag gang samling kurs runde året da då bare berre hele heile kom var til_sammen"
)
_SO_FAR = word_set("hittil foreløpig førebels allerede allereie")
_KINDS_OF_EVENTS = word_set("fysisk digitalt lukkede lukka lukket åpent opent")
_WHOSE = frozenset({NounKind.OWNER, NounKind.GROUP})
_ENDED = word_set("endte enda landet landa havnet hamna stoppet stoppa")
_CHANGE = frozenset({VerbRole.INCREASE, VerbRole.DECREASE, VerbRole.BECOME, VerbRole.BE})


def read_headed(scan: Scan, q: Quantity) -> bool:
    """«Deltakere: 23», «Publ. ca 300», «merkantilt ansatte (14)», «antall elever var 32»."""
    s = scan.sentence
    if s.key(q.end) == ":":
        return False
    at = q.first - 1
    if s.key(q.end) in PIECES and _has_event_before(scan, q):
        add_people(scan, q, q.first, q.end + 1, None, 3)
        return True
    mark = s.key(at)
    if mark in BY:
        return _add_headed(scan, q, _noun_ending(scan, at) or _event_before(scan, at), at)
    if mark == ":" and s.key(at - 1) in _COUNT_WORDS and s.key(at - 2) == "(":
        noun = _noun_ending(scan, at - 2) or _event_before(scan, at - 2)
        return _add_headed(scan, q, noun, at)
    if mark == "=" and s.key(at - 1) == "n" and s.key(at - 2) == "(":
        return _add_headed(scan, q, _noun_ending(scan, at - 2), at - 2)
    if mark == "(":
        closes = s.key(q.end) in (")", "stk") or s.is_mark(q.end)
        return closes and _add_headed(scan, q, _noun_ending(scan, at), at)
    if mark in (":", "\t", "–", "—", "-", "=", "|"):
        return _read_column(scan, q, at)
    if (heading := _heading_of_labelled(scan, q)) is not None:
        return _read_column(scan, q, heading)
    noun = _noun_ending(scan, q.first)
    if noun is not None:
        is_abbreviated = s.tokens.is_dotted(noun.end - 1)
        ends = s.is_mark(q.end) or s.key(q.end) in _AFTER_HEADED or s.key(q.end) in AND
        same = noun.noun.kind in EVENTS and noun.noun.singular and not is_abbreviated
        if ends and not same:
            return _add_headed(scan, q, noun, q.first)
    return _read_count(scan, q)


def _noun_ending(scan: Scan, end: int) -> FoundNoun | None:
    """The plural noun that ends just before a token, has no number and is no object."""
    s = scan.sentence
    noun = next(
        (n for n in (s.nouns.get(end - 1), s.nouns.get(end - 2)) if n is not None and n.end == end),
        None,
    )
    if noun is None or noun.noun.metric is None or noun.start in scan.used:
        return None
    is_short = s.tokens.is_dotted(noun.end - 1)
    if not (_is_heading(noun.noun) or is_short) or (noun.noun.definite and s.key(end) != "("):
        return None
    before = s.key(noun.start - 1)
    if (before in PREPOSITIONS or s.kind(noun.start - 1) is Kind.NUMBER) and s.key(end) != "(":
        return None
    return noun


def _has_event_before(scan: Scan, q: Quantity) -> bool:
    """«Strykarsamling, Sogndal, 41 stk»: people who came, of whom no noun tells."""
    s = scan.sentence
    at = q.end + 1
    if not (s.is_mark(at) or s.key(at) in ("fra", "frå")) or s.key(q.first - 1) not in ",:-–;":
        return False
    before = [noun for start, noun in s.nouns.items() if start < q.first]
    return (
        any(noun.noun.kind in EVENTS for noun in before)
        and not any(noun.noun.kind in PEOPLE and noun.noun.metric is not None for noun in before)
        and s.key(before[-1].end) != ":"
    )


def _event_before(scan: Scan, end: int) -> FoundNoun | None:
    """The event that a heading begins with: «Møte med Musikk i Skolen x 3»."""
    s = scan.sentence
    start = s.clauses[s.clause_at(end - 1)].start
    noun = s.noun_phrase(start)
    return noun if noun is not None and noun.noun.kind in EVENTS else None


def _heading_of_labelled(scan: Scan, q: Quantity) -> int | None:
    """The colon before the place or year that stands before a number: «Elever: Oppdal 14»."""
    s = scan.sentence
    at = q.first - 1
    while at > q.first - 4 and (
        (s.kind(at) is Kind.NUMBER and len(s.key(at)) == 4)
        or (s.kind(at) is Kind.WORD and s.tokens.is_capital(at) and at not in s.nouns)
    ):
        at -= 1
    return at if at < q.first - 1 and s.key(at) == ":" else None


def read_apposition(scan: Scan, q: Quantity) -> bool:
    """«Lærerne fra Asker, åtte stykker, …», «songarane …, 83 i talet», «elevene (14 i alt)»."""
    s = scan.sentence
    mark, at = q.first - 1, q.end
    if s.key(mark) not in (",", "(", "–", "-"):
        return False
    told = True
    if s.key(at) in PIECES:
        at += 1
    elif s.key(at) == "i" and s.key(at + 1) in ("talet", "tallet", "alt"):
        at += 2
    else:
        told = s.key(mark) == "(" or s.key(at) == ","
    if not (told and s.is_mark(at)):
        return False
    clause = s.clauses[s.clause_at(mark - 1)]
    nouns = [s.nouns[i] for i in range(clause.start, mark) if i in s.nouns]
    nouns = [n for n in nouns if n.noun.plural and n.noun.metric is not None]
    if not nouns or nouns[0].start in scan.used or not nouns[0].noun.definite:
        return False
    if any(clause.start <= other.first < mark for other in scan.quantities):
        return False
    scan.used.add(nouns[0].start)
    scan.add(q, nouns[0].noun, q.first, at)
    return True


def _is_heading(noun: Noun) -> bool:
    return noun.plural or noun.kind is NounKind.COUNT or noun.lemma == "ungdom"


def _add_headed(scan: Scan, q: Quantity, noun: FoundNoun | None, end: int) -> bool:
    if noun is None:
        return False
    scan.used.add(noun.start)
    scan.add(q, noun.noun, noun.start, max(q.end, end), stage=stage_of(noun.noun))
    return True


def _read_column(scan: Scan, q: Quantity, mark: int) -> bool:
    """The heading before a colon, a tab or a dash: its noun, or the verb that it is."""
    s = scan.sentence
    if not (s.is_mark(q.end) or s.key(q.end) in _AFTER_HEADED or s.kind(q.end) is Kind.STOP):
        return False
    at = mark - 1
    if s.key(at) in ("\t", ":"):
        at -= 1
    start = at
    while start >= s.first and not s.is_mark(start):
        start -= 1
    start += 1
    if start == at and s.kind(at) is Kind.NUMBER and s.key(start - 1) == ":":
        return _read_column(scan, q, start - 1)  # «Deltakere: 2012: 31»
    if start > at:
        return False
    nouns = [s.nouns[i] for i in range(start, at + 1) if i in s.nouns]
    inner = [q2.first for q2 in scan.quantities if start <= q2.first <= at and not q2.year]
    if inner and not (nouns and nouns[0].start == start and s.key(start + 1) in PREPOSITIONS):
        return False
    counted = [n for n in nouns if n.noun.metric is not None and _is_heading(n.noun)]
    if counted:
        noun = counted[0]
        while noun.end in s.nouns and s.nouns[noun.end] in counted:
            noun = s.nouns[noun.end]  # «Deltakende kommuner»
        nouns = [n for n in nouns if n.start >= noun.start or n.end < noun.start]
        if nouns[0] is not noun and nouns[0].noun.metric is not None:
            return False
        if s.key(noun.start - 1) in PREPOSITIONS and s.key(noun.start - 2) not in (
            "tall",
            "tal",
            "talet",
        ):
            return False
        is_column = s.key(mark) in (":", "\t", "=", "|") or s.key(start) in _COUNT_WORDS
        if not is_column and noun.end != mark and s.key(q.end) != "i":
            return False
        if not is_column and s.key(mark) != "–" and noun.noun.definite:
            return False
        return _add_headed(scan, q, noun, q.end)
    stem = _stem_noun(scan, at)
    if stem is not None:
        scan.add(q, stem, start, q.end)
        return True
    verbs = [s.verbs[i] for i in range(start, at + 1) if i in s.verbs]
    if s.key(mark) in (":", "\t") and at - start <= 2:
        present = s.cue_at(start, Cue.PRESENT)
        if present is not None or (verbs and verbs[0].role in CAME and not nouns):
            role = "publikum" if verbs and verbs[0].role is VerbRole.WATCH else None
            signed_up = bool(verbs) and verbs[0].lemma in ("påmelde", "melde")
            add_people(scan, q, start, q.end, role, 1 if signed_up else 3)
            return True
    return False


def _stem_noun(scan: Scan, at: int) -> Noun | None:
    """The noun of «elevtallet», «deltakertall»."""
    known = scan.sentence.nouns.get(at)
    if known is not None and known.noun.kind is NounKind.COUNT:
        return known.noun
    if known is not None and known.noun.metric is None:
        return None  # «medlemstallet»
    key = scan.sentence.key(at)
    for ending in ("tallet", "talet", "tall", "tal"):
        if key.endswith(ending) and len(key) > len(ending) + 2:
            stem = key.removesuffix(ending)
            noun = scan.sentence.lexicon.noun(stem) or scan.sentence.lexicon.noun(
                stem.removesuffix("s")
            )
            return noun if noun is not None and noun.metric is not None else None
    return None


def _read_count(scan: Scan, q: Quantity) -> bool:
    """«Antall elever var 32», «elevtallet steg til 310», «publikum på 450»."""
    s = scan.sentence
    clause = s.clauses[s.clause_at(q.first)]
    before = s.key(q.first - 1)
    if before == "på" and s.key(q.first - 2) == "publikum":
        return _add_headed(scan, q, s.nouns.get(q.first - 2), q.end)
    if before == "med":
        return False
    for at in range(q.first - 1, max(clause.start, q.first - 8) - 1, -1):
        stem = _counted_at(scan, at)
        if stem is not None and stem.metric is not None:
            means = any(s.key(word) in ("pr", "per") for word in range(at, q.first)) or any(
                found.cue is Cue.AVERAGE for found in clause.cues
            )
            if not means:
                scan.add(q, stem, at, q.end)
            return True
    return False


def read_change(scan: Scan, q: Quantity) -> bool:
    """«Fjorårets 112 deltakere ble i år til 87», «er Lørdagsskolen nå oppe i 96» (B8)."""
    s = scan.sentence
    before, further = s.key(q.first - 1), s.key(q.first - 2)
    is_result = (before == "til" and further not in ("fra", "frå", "plass")) or (
        before == "i" and further in ("oppe", "nede")
    )
    has_ended = before == "på" and further in _ENDED
    clause = s.clauses[s.clause_at(q.first)]
    ends = s.is_mark(q.end) or s.key(q.end) in ("og", "siden", "sidan", *PREPOSITIONS)
    changes = clause.role in _CHANGE or any(
        s.key(at) in ("ned", "opp") for at in range(clause.start, q.first)
    )
    if not ends or not (has_ended or (is_result and changes) or _is_end_of_change(scan, q)):
        return False
    counted = [c.noun for c in scan.found if c.noun is not None and c.names_noun]
    counted = counted or [
        stem for at in range(clause.start, q.first) if (stem := _counted_at(scan, at))
    ]
    people = counted[-1] if counted else scan.memory.people
    if people is None and further == "oppe":
        add_people(scan, q, q.first, q.end, None, 3)
        for last in scan.found[-1:]:
            last.stance = Stance.REACHED  # «er nå oppe i 9»
        return True
    if people is None or people.metric is None:
        return False
    for earlier in scan.found:
        if earlier.metric is people.metric and earlier.stance is Stance.REACHED:
            earlier.stance = Stance.COMPARED
    candidate = scan.add(q, people, q.first, q.end, names_noun=False)
    if candidate is not None and candidate.stance is Stance.EXISTS:
        candidate.stance = Stance.REACHED  # «er nå oppe i 96»
    return True


def _is_end_of_change(scan: Scan, q: Quantity) -> bool:
    """«Fra 402 til 377»."""
    s = scan.sentence
    before = next((other for other in scan.quantities if other.end == q.first - 1), None)
    return (
        before is not None
        and s.key(q.first - 1) == "til"
        and s.key(before.first - 1) in ("fra", "frå")
    )


def _counted_at(scan: Scan, at: int) -> Noun | None:
    """The noun of «elevtallet» or «talet på elevar»."""
    s = scan.sentence
    stem = _stem_noun(scan, at)
    if stem is None and s.key(at) in _COUNT_WORDS:
        noun = s.noun_phrase(at + 1 + (s.key(at + 1) in ("på", "av")))
        stem = noun.noun if noun is not None and noun.noun.plural else None
    return stem


def read_understood(scan: Scan, q: Quantity) -> None:
    """«25 elever fra Oppdal og 18 fra Røros», «to digitale møter og ett fysisk» (B5)."""
    s = scan.sentence
    last = next((c for c in reversed(scan.found) if c.number < q.first), None)
    if last is None or not _stands_alone(scan, q) or _has_other_between(scan, q, last):
        return
    if _is_the_other(scan, q, last):
        scan.add(q, last.noun, q.first, q.end, metric=last.metric, names_noun=False)
        return
    separator, is_bare = _separator(scan, q)
    if separator is None or s.key(q.first - 1) in _NO_LABEL:
        return
    in_list = last.end == q.first - 1 and last.first < last.number
    if is_bare and separator == "," and s.is_mark(q.end) and not in_list:
        return
    if in_list and is_bare and separator in (",", "og"):  # «Publikum: 210, 185 og 240»
        first = last.first if s.key(q.first - 1) == "," else q.first
        scan.add(q, last.noun, first, q.end, metric=last.metric)
        return
    scan.in_parts = scan.in_parts or (separator in _PARTS_FOLLOW and last.names_noun)
    if scan.in_parts and last.first <= last.number:
        return
    candidate = scan.add(q, last.noun, q.first, q.end, metric=last.metric, names_noun=False)
    if candidate is not None and last.stance is not Stance.REACHED:
        candidate.stance = last.stance


def _has_other_between(scan: Scan, q: Quantity, last: Candidate) -> bool:
    """Whether another number stands between: «to søsken på 8 og 10»."""
    s = scan.sentence
    return any(
        last.number < other.first < q.first and s.key(other.first - 1) == "på"
        for other in scan.quantities
    )


def _is_the_other(scan: Scan, q: Quantity, last: Candidate) -> bool:
    """«Fylket ledet de fire fagdagene i 2012, kommunene de to i 2013»."""
    s = scan.sentence
    is_event = last.noun is not None and last.noun.kind in EVENTS
    return is_event and s.key(q.first - 1) in ("de", "dei") and s.key(q.end) in PREPOSITIONS


def _stands_alone(scan: Scan, q: Quantity) -> bool:
    """Whether no noun of its own follows a number."""
    s = scan.sentence
    following = s.key(q.end)
    if following == ")" and not s.clauses[s.clause_at(q.first)].depth:
        return False  # «1) innkalling; 2) valg»
    if following == "av" or (s.key(q.end + 1) in THEM and following in PREPOSITIONS):
        return False
    return (
        s.is_mark(q.end)
        or following in PREPOSITIONS
        or following in _ALONE_BEFORE
        or following in PIECES
        or _is_time(s, q.end)
        or (
            (s.is_adjective(q.end) or following in _KINDS_OF_EVENTS)
            and (s.is_mark(q.end + 1) or s.key(q.end + 1) in PREPOSITIONS or q.end + 1 in s.verbs)
        )
        or (following in _SO_FAR and s.key(q.end + 1) in (*PREPOSITIONS, ""))
    )


def _is_time(sentence: Sentence, at: int) -> bool:
    """Whether a number is that of a day: «301 søndag»."""
    noun = sentence.nouns.get(at)
    return noun is not None and noun.noun.kind is NounKind.TIME and sentence.is_mark(at + 1)


def _separator(scan: Scan, q: Quantity) -> tuple[str | None, bool]:
    """What divides a number and the place or time before it from the number it goes with.

    None where anything but a place or a time stands between. Whether nothing does.
    """
    s = scan.sentence
    at = q.first - 1
    has_label = False
    while at > q.first - 9:
        key = s.key(at)
        if s.is_mark(at) or key in _DIVIDES:
            if key in (":", "–", "—") and has_label is False and _is_label(scan, at - 1):
                has_label = True
                at -= 1
                continue
            return (key if key in _DIVIDERS else None), not has_label
        if not _is_label(scan, at):
            return None, False
        has_label = True
        at -= 1
    return None, False


def _is_label(scan: Scan, at: int) -> bool:
    """Whether a word is part of a place or a time, or adds one («ytterligere sju»)."""
    s = scan.sentence
    key = s.key(at)
    noun = s.nouns.get(at)
    return (
        s.kind(at) is Kind.NUMBER
        or key in PREPOSITIONS
        or key in _LABEL_WORDS
        or (noun is not None and noun.noun.kind is NounKind.TIME)
        or (noun is not None and noun.noun.kind in _WHOSE and noun.noun.definite)
        or (noun is not None and noun.noun.kind in EVENTS and noun.noun.singular)
        or s.cue_at(at, Cue.SEASON, Cue.MONTH, Cue.ORDINAL, Cue.WEEK, Cue.ABOUT) is not None
        or (at > s.first and s.tokens.is_capital(at) and noun is None)
    )
