"""The figures of one sentence: a quantity with its noun, or with the verb that tells who came.

docs/figures.md is the rule; the letters and numbers in comments (B1) are its. What comes of several
figures together, in a sentence or a text, is ``whole_and_parts``.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Exactness
from kplan_desktop.domain.quantities.numbers import ARTICLES
from kplan_desktop.domain.quantities.quantities import Quantity
from kplan_desktop.domain.quantities.tokens import Kind, word_set
from kplan_desktop.domain.suggestions.candidates import (
    AND,
    CAME,
    EVENTS,
    PEOPLE,
    PIECES,
    SHOWS,
    SIGNED_UP,
    Candidate,
    Memory,
    Scan,
    people_named,
    stage_of,
)
from kplan_desktop.domain.suggestions.headed_figures import (
    BY,
    read_apposition,
    read_change,
    read_headed,
    read_understood,
)
from kplan_desktop.domain.suggestions.sentence import (
    DETERMINERS,
    PREPOSITIONS,
    FoundNoun,
    Sentence,
    Tense,
)
from kplan_desktop.domain.suggestions.stance import Stance
from kplan_desktop.domain.suggestions.verb_figures import (
    has_hall,
    has_shown,
    read_inverted,
    read_listeners,
    read_part_of_whole,
    read_predicate,
    read_result,
    read_times,
    read_verb,
)
from kplan_desktop.domain.suggestions.whole_and_parts import read_total
from kplan_desktop.domain.words.lexicon import Cue, Noun, NounKind, VerbRole

_TIMES = word_set("ganger gonger gongar gangar")
_ONCE = word_set("gang gong")
_CAME_ALREADY = word_set("deltaker kursdeltaker frammøtt tilhører publikummer besøkende tilskuer")
_SHARES = frozenset((2, 3, 4, 5, 10))
_HOLDERS = frozenset({NounKind.GROUP, NounKind.OWNER, NounKind.DELIVERER})
_ANYBODY = word_set(
    "hode bestemor bestefar person menneske folk forelder besteforelder voksen eldre "
    " pensjonist betalende slektning søsken"
)
_QUANTIFIERS = word_set(
    "ingen noen nokon nokre enkelte flere fleire mange få færre fleste flesteparten halvparten "
    "halvdelen tredjedel tredjedelen fjerdedel fjerdedelen prosent % resten deler delar "
    "mesteparten flertallet fleirtalet gjennomsnittet brorparten første fyrste andre tredje "
    "fjerde femte siste neste den en ei ein et eit én ett"
)
_TO_VERB = 8
_BLOCKS_ARTICLE = word_set("som enn ikke ikkje uten utan ingen hver kvar om for per")
_PREDICTIVE = word_set(
    "behov ønske ønskje ynske idé ide forslag plan planer planar søknad tilbud tilbod "
    "invitasjon innkalling innspill tanke tankar mulighet muligheter"
)


_WITHOUT_NOUN = (
    *(read_predicate, read_listeners, read_verb, read_headed),
    *(read_inverted, read_result, read_apposition),
)
"""What a number with no noun after it may be, in order."""


def read_figures(
    sentence: Sentence, index: int, quantities: Sequence[Quantity], memory: Memory
) -> list[Candidate]:
    """All candidates, reached or not, in the order of the sentence, the text's number ``index``."""
    s = sentence
    starts = frozenset(quantity.first for quantity in quantities)
    scan = Scan(sentence, index, quantities, memory, starts=starts, named=people_named(s))
    for at, quantity in enumerate(scan.quantities):
        scan.remember_people(quantity.first)
        following = scan.quantities[at + 1] if at + 1 < len(scan.quantities) else None
        _read_quantity(scan, quantity, following)
    scan.remember_people(s.end)
    if not s.words.isdisjoint(ARTICLES):
        for noun in s.nouns.values():
            if noun.noun.kind in EVENTS and noun.noun.singular and not noun.noun.definite:
                _read_article(scan, noun)
    scan.found.sort(key=lambda candidate: candidate.first)
    return scan.found


def _read_quantity(scan: Scan, q: Quantity, following: Quantity | None) -> None:
    if q.value is None:
        _read_unknown(scan, q)
        return
    if q.at in scan.wholes or _is_whole(scan, q):
        return
    s = scan.sentence
    if s.key(q.end) in _TIMES or _is_times(s, q) or (q.value == 1 and s.key(q.end) in _ONCE):
        read_times(scan, q)
        return
    noun = _noun_after(scan, q, following)
    if noun is not None:
        scan.used.add(noun.start)
        _add_counted(scan, q, noun)
        return
    if q.year:
        return
    for read in _WITHOUT_NOUN:
        if read(scan, q):
            return
    last = _last_of_list(scan, q)
    noun = _noun_after(scan, last, None) if last is not None else None
    if noun is not None:
        if noun.noun.plural and noun.noun.metric is not None:  # «22 og 27 deltakarar»
            scan.add(q, noun.noun, q.first, q.end, stage=stage_of(noun.noun))
    elif not (read_change(scan, q) or read_total(scan, q) or read_part_of_whole(scan, q)):
        read_understood(scan, q)


def _is_times(sentence: Sentence, q: Quantity) -> bool:
    """«Spilt fem gonegr», «holdt 3 x (mai, juni, august)»."""
    noun = sentence.nouns.get(q.end)
    if noun is not None:
        return noun.noun.lemma == "gang" and noun.noun.plural
    return sentence.key(q.end) in BY and sentence.is_mark(q.end + 1)


def _noun_after(scan: Scan, q: Quantity, following: Quantity | None) -> FoundNoun | None:
    """The noun that a number counts: directly after it, after adjectives, or after «av»."""
    s = scan.sentence
    at = q.end
    if s.key(at) == "i" and s.key(at + 1) == "publikum":
        at += 1
    elif s.key(at) in BY:
        noun = s.noun_phrase(at + 1)
        return noun if noun is not None and noun.noun.kind in EVENTS else None
    elif s.key(at) == "av":
        at += 1
        while at < q.end + 4 and (s.key(at) in DETERMINERS or _is_genitive(s, at)):
            at += 1
        if following is not None and following.first == at:
            at = following.end
            scan.wholes.add(following.at)
    noun = s.noun_phrase(at)
    if s.key(at) in PIECES:
        noun = s.noun_phrase(at + 1)
    if noun is None or (s.key(noun.end) == ":" and s.key(q.first - 1) == ":"):
        return None
    verb = s.verbs.get(noun.end)
    came = verb is not None and verb.role is VerbRole.ATTEND and verb.past
    if q.of in _SHARES and noun.noun.kind is NounKind.PERSON and not came:
        return None  # «1 av 4 elever»
    fits = noun.noun.singular if q.value == 1 and q.of is None else noun.noun.plural
    return noun if fits else None


def _is_whole(scan: Scan, q: Quantity) -> bool:
    """«Av de 52 lærerne …», «halvparten av 12 kommuner»: the whole, of which a part came."""
    s = scan.sentence
    if "av" not in s.words:
        return False
    at = q.first - 1
    while at > q.first - 4 and (
        s.key(at) in DETERMINERS or s.key(at) in ("fylkets",) or _is_genitive(s, at)
    ):
        at -= 1
    if s.key(at) != "av":
        return False
    before = s.key(at - 1)
    is_first = s.kind(at - 1) >= Kind.CLAUSE or at == s.clauses[s.clause_at(at)].start
    is_share = before.endswith(("tredel", "fjerdedel", "femtedel", "delen", "parten"))
    if not (is_first or before in _QUANTIFIERS or is_share):
        return False
    noun = s.noun_phrase(q.end)
    if noun is not None and s.is_mark(at - 1) and scan.found and _ends_clause(s, noun.end):
        return False  # «16 studentar, av dei 11 rektorar»
    if noun is not None and noun.noun.lemma in _CAME_ALREADY and is_first:
        scan.used.add(noun.start)
        scan.add(q, noun.noun, q.first, noun.end, stance=Stance.REACHED)
        scan.reached_whole = noun.noun.metric
        return True
    if noun is not None and noun.noun.metric is not None and is_first:
        scan.whole = noun.noun
        scan.used.add(noun.start)
        if noun.noun.kind in PEOPLE:
            scan.memory.people, scan.memory.unit = noun.noun, None
        elif noun.noun.kind is NounKind.UNIT:
            scan.memory.unit, scan.memory.unit_came = noun.noun, False
    return True


def _ends_clause(sentence: Sentence, at: int) -> bool:
    return sentence.is_mark(at) and sentence.key(at) not in ("(", "–")


def _add_counted(scan: Scan, q: Quantity, noun: FoundNoun) -> None:
    s = scan.sentence
    counted, end = noun.noun, noun.end
    metric = counted.metric
    if counted.kind in PEOPLE and counted.metric is not None:
        scan.memory.people, scan.memory.unit = counted, None
    if metric is None:
        return
    second = _joined_noun(scan, noun)
    if second is not None:
        other = second.noun
        if other.metric is not metric:
            if counted.kind in PEOPLE and (other.kind in PEOPLE or other.metric is None):
                metric = scan.metric("deltakere") or metric  # B4
            else:
                return
        end = second.end
        scan.used.add(second.start)
    elif s.key(noun.end) in ("x", "×"):
        return
    if counted.kind is NounKind.PERSON and _is_in_hall(scan, q, noun):
        audience = scan.metric("publikum")
        if audience is None:
            return
        metric = audience
    stage = stage_of(counted)
    if not SIGNED_UP.isdisjoint(s.keys_between(q.end, noun.start)):
        stage = 1
    if counted.lemma == "innlegg" and any("avis" in s.key(at) for at in range(end, end + 4)):
        return
    if counted.lemma == "medlem" and not _is_active(scan, q):
        return
    holder = s.nouns.get(q.first - 2) if s.key(q.first - 1) == "(" else None
    is_general = counted.lemma in ("person", "medlem")
    if s.key(q.first - 1) == "på" and not _is_active(scan, q):
        holder = s.nouns.get(q.first - 2)  # «en styringsgruppe på fem personer»
    if s.key(noun.start) == "besøk" and has_shown(s, q.first):
        metric = scan.metric("publikum") or metric
    if counted.lemma == "økt" and s.key(end) in ("à", "á"):
        return  # «to økter à 90 minutter»
    if holder is not None and holder.noun.kind in _HOLDERS and is_general:
        return  # «juryen (5 pers.)»
    scan.add(q, counted, q.first, end, metric=metric, stage=stage)


def _joined_noun(scan: Scan, noun: FoundNoun) -> FoundNoun | None:
    """The second noun of «25 lærere og ledere», which has no number of its own."""
    s = scan.sentence
    at = noun.end
    last = None
    while s.key(at) in AND or s.key(at) == ",":
        second = s.noun_phrase(at + 1)
        if second is None or at + 1 in scan.starts:
            break
        kinds = (NounKind.PERSON, NounKind.AUDIENCE, NounKind.UNIT, NounKind.EVENT)
        counts = second.noun.kind in (*kinds, NounKind.MEETING) or noun.noun.kind in PEOPLE
        if not second.noun.plural or second.noun.definite or not counts:
            break
        if second.noun.kind not in (*kinds, NounKind.MEETING) and noun.noun.kind in PEOPLE:
            break
        if s.key(at) == "," and s.key(second.end) not in ("og", ",", "eller"):
            break
        if s.key(second.end) == ":" or s.kind(second.end) is Kind.NUMBER:
            break
        if last is None or second.noun.metric is not noun.noun.metric:
            last = second
        at = second.end
    return last


def _is_in_hall(scan: Scan, q: Quantity, noun: FoundNoun) -> bool:
    """«70 foreldre i salen»: they saw and heard it."""
    s = scan.sentence
    if noun.noun.metric is not scan.metric("deltakere"):
        return False
    if _watched(s, q, noun):
        return True
    if noun.noun.lemma not in _ANYBODY:
        return False
    if has_hall(s, s.clause_at(noun.start)):
        return True
    clause = s.clauses[s.clause_at(q.first)]
    if clause.role in (VerbRole.REACH, VerbRole.GET) and has_shown(s, q.first):
        return True
    before = s.key(q.first - 1)
    shown = any(
        verb.role in (VerbRole.PERFORM, VerbRole.HOLD, VerbRole.WATCH)
        for at, verb in s.verbs.items()
        if at < q.first
    )
    if before in ("foran", "framfor") or (before == "for" and shown):
        return True
    return any(
        s.key(at - 1) in ("til", "på") and found.noun.lemma in SHOWS
        for at, found in s.nouns.items()
        if clause.start <= at < q.first and clause.role is VerbRole.ATTEND
    )


def _watched(sentence: Sentence, q: Quantity, noun: FoundNoun) -> bool:
    """«260 barnehagebarn hørte på», «sett av 300 barn»; not «jeg hørte på 14 fiolinister»."""
    for at in range(noun.end, min(noun.end + _TO_VERB, sentence.end)):
        if sentence.is_mark(at):
            break
        verb = sentence.verbs.get(at)
        if (
            verb is not None
            and verb.role is VerbRole.WATCH
            and (not verb.infinitive or sentence.key(at - 1) in ("fikk", "fekk"))
        ):
            return verb.lemma != "fylle" or noun.noun.lemma in _ANYBODY
    clause = sentence.clauses[sentence.clause_at(q.first)]
    by = sentence.key(q.first - 1) == "av" or sentence.key(q.first - 2) == "av"
    inverted = clause.main is not None and clause.main == clause.finite == q.first - 1
    return clause.role is VerbRole.WATCH and (by or (inverted and clause.start != clause.main))


def _is_active(scan: Scan, q: Quantity) -> bool:
    """Whether those who exist are also told as having come («21 medlemmer deltok»)."""
    s = scan.sentence
    clause = s.clauses[s.clause_at(q.first)]
    before = s.clauses[s.clause_at(q.first) - 1] if clause.opener == ":" else clause
    return clause.role in CAME or any(c.cue(Cue.PRESENT) is not None for c in (clause, before))


def _last_of_list(scan: Scan, q: Quantity) -> Quantity | None:
    """The last number of «8, 10 og 7 ledere», before which the others stand."""
    s = scan.sentence
    last = q
    if s.is_adjective(q.end) and s.key(q.end + 1) == "og":  # «tre store og fire små kommuner»
        return next((x for x in scan.quantities if x.first == q.end + 2), None)
    for following in scan.quantities:
        if following.first != last.end + 1:
            continue
        if s.key(last.end) == "og":
            return following
        if s.key(last.end) not in (",", "+", "/"):
            return None
        last = following
    return last if last is not q and s.key(last.first - 1) in ("+", "/") else None


def _read_article(scan: Scan, noun: FoundNoun) -> None:
    """«Et felles styremøte», «en fagdag» told as held (B1)."""
    s = scan.sentence
    if noun.noun.metric is None or noun.start in scan.used:
        return
    at = noun.start - 1
    while at > noun.start - 5 and s.kind(at) is Kind.WORD and s.lexicon.is_adjective(s.key(at)):
        at -= 1
    if s.key(at) not in ARTICLES:
        return
    index = s.clause_at(at)
    clause = s.clauses[index]
    before = s.key(at - 1)
    if before in _BLOCKS_ARTICLE or any(
        s.key(back) in _PREDICTIVE for back in range(max(clause.start, at - 3), at)
    ):
        return
    if clause.tense is Tense.PRESENT:
        return
    if clause.tense is Tense.NONE and not (
        at == clause.start or before in ("med", "og", "samt", "på", "til", "ved", "i")
    ):
        return
    q = Quantity(Decimal(1), Exactness.EXACT, at, at + 1, at)
    candidate = scan.add(q, noun.noun, at, noun.end)
    if candidate is not None:
        candidate.is_event_by_article = True


def _read_unknown(scan: Scan, q: Quantity) -> None:
    """«Ukjent antall publikum», «deltakertall mangler»."""
    s = scan.sentence
    noun: Noun | None = None
    first, end = q.first, q.end
    if q.stem:
        told = s.nouns.get(q.first)
        is_count = told is not None and told.noun.kind is NounKind.COUNT
        noun = told.noun if told is not None and is_count else s.lexicon.noun(q.stem)
        if noun is None or noun.metric is None:
            counted = s.noun_phrase(q.first + 1)
            noun = counted.noun if counted is not None else noun
    else:
        after = s.noun_phrase(q.end + (s.key(q.end) in ("på", "av")))
        if after is not None:
            noun, end = after.noun, after.end
        elif s.key(q.end) != "som":
            found = [
                s.nouns[at] for at in range(max(s.first, q.first - 6), q.first) if at in s.nouns
            ]
            if found:
                noun, first = found[-1].noun, found[-1].start
    metric = noun.metric if noun is not None else None
    deltakere = scan.metric("deltakere")
    if s.key(end) == "som" and metric in (None, deltakere):
        metric = _metric_of_verb(scan, end) or metric
    if metric is not None:
        scan.add(q, noun, first, end, metric=metric, stance=Stance.REACHED)


def _metric_of_verb(scan: Scan, som: int) -> Metric | None:
    """«Hvor mange som hørte konserten», «… som deltok»."""
    s = scan.sentence
    for at in range(som + 1, som + 4):
        verb = s.verbs.get(at)
        if s.key(at) == "innom" or (verb is not None and verb.role is VerbRole.WATCH):
            return scan.metric("publikum")
        if verb is not None and verb.role in CAME:
            people = scan.memory.people
            return people.metric if people is not None else scan.metric("deltakere")
    return None


def _is_genitive(sentence: Sentence, at: int) -> bool:
    key = sentence.key(at)
    return (
        len(key) > 3
        and key.endswith("s")
        and sentence.kind(at) is Kind.WORD
        and key not in PREPOSITIONS
    )
