"""Figures by their verb: «17 deltok», «møtte atten av dem», «spilt 6 ganger».

The letters and numbers in comments (B3) are those of docs/figures.md.
"""

from __future__ import annotations

from kplan_desktop.domain.quantities.quantities import Quantity
from kplan_desktop.domain.quantities.tokens import word_set
from kplan_desktop.domain.suggestions.candidates import (
    CAME,
    EVENTS,
    PEOPLE,
    PIECES,
    SHOWS,
    THEM,
    Scan,
    stage_told,
)
from kplan_desktop.domain.suggestions.sentence import PREPOSITIONS, Clause, Sentence
from kplan_desktop.domain.suggestions.stance import Stance
from kplan_desktop.domain.words.lexicon import Cue, NounKind, VerbRole

_TAKING_PART = {
    "ta": word_set("imot mot del turen turene vegen veien steget runden"),
    "stå": word_set("løpet distansen"),
    "holde": word_set("ut"),
    "gjøre": word_set("ferdig"),
    "finne": word_set("veien vegen fram frem"),
    "legge": word_set("turen veien vegen"),
    "slutte": word_set("seg"),
    "være": word_set("innom der her"),
    "bli": word_set("med"),
    "få": word_set("opplæring undervisning kursbevis diplom"),
}
"""Verbs by their lemma, and the words with which they tell that somebody took part."""

_LASTING = word_set("løpet distansen ut ferdig kursbevis diplom")
"""Of these the words that tell that they took part to the end."""

_WERE = word_set("satt sat sto stod var lå låg")
_LISTENED_TO = word_set("for foran framfor")
_FILLING = word_set(
    "det bare berre kun i alt opp fram frem hele heile til sammen saman inn : altså likevel "
    "høvesvis henholdsvis hhv faktisk dessverre diverre ennå rett etter så nok vel da då"
)
_IT = word_set("det")
_THEY = word_set("de dei vi me")
_TIME_ROLES = {
    VerbRole.MEET: "moter",
    VerbRole.HOLD: "arrangementer",
    VerbRole.PERFORM: "arrangementer",
    VerbRole.WATCH: "arrangementer",
    VerbRole.VISIT: "arrangementer",
}
"""The metrics of what is told by a verb and a number of times."""
_ONLINE = ("nett", "video", "film", "youtube", "strøm", "innslag")


def _is_held_with(scan: Scan, q: Quantity) -> bool:
    """«Gjennomført i oktober med 18.»."""
    s = scan.sentence
    return (
        s.key(q.first - 1) == "med"
        and s.is_mark(q.end)
        and any(at < q.first and verb.role is VerbRole.HOLD for at, verb in s.verbs.items())
    )


def read_verb(scan: Scan, q: Quantity) -> bool:
    """«17 deltok», «19 med», «52 til stede», «knapt 300 i salen»."""
    s = scan.sentence
    if _is_held_with(scan, q):
        add_people(scan, q, q.first, q.end, None, 3)
        return True
    if s.key(q.first - 1) in PREPOSITIONS and s.key(q.first - 1) not in ("om", "av"):
        return False
    at = q.end
    som = s.key(at) == "som"
    if som:
        at += 1  # «det var 22 som kom»
    if s.key(at) == "av" and s.key(at + 1) in THEM:
        named = scan.memory.people or scan.memory.unit or scan.found
        if not named and s.key(at + 1) not in ("oss", "dykk"):
            return False
        at += 2
    if s.key(at) in PIECES or (s.cue_at(at + 1, Cue.PRESENT) is not None and s.is_adjective(at)):
        at += 1
    if s.key(at) == "i" and _hall_end(s, at, 3):
        earlier = scan.found[-1] if scan.found and s.key(q.first - 1) == "og" else None
        if (
            earlier is not None and not earlier.names_noun
        ):  # «88 fulgte den på skjerm og 41 i salen»
            scan.add(q, earlier.noun, q.first, at + 1, metric=earlier.metric, names_noun=False)
            return True
        add_people(scan, q, q.first, at + 2, "publikum", 3)
        return True
    place = s.noun_phrase(at + 1) if s.key(at) == "på" else None
    if place is not None and place.noun.kind in EVENTS and place.noun.singular:
        plays = s.clauses[s.clause_at(q.first)].role is VerbRole.PERFORM
        role = "publikum" if place.noun.lemma in SHOWS and not plays else None
        add_people(scan, q, q.first, place.end, role, 3)
        return True
    present = s.cue_at(at, Cue.PRESENT)
    if present is not None:
        add_people(scan, q, q.first, present.end, None, 3)
        return True
    if s.key(at) == "med" and (s.is_mark(at + 1) or s.key(at + 1) in ("på", "i")):
        add_people(scan, q, q.first, at + 1, None, 3, counted=True)
        return True
    for word in range(at, min(at + 4, s.end)):
        verb = s.verbs.get(word)
        if verb is not None and verb.lemma == "gjennomføre" and s.key(word).endswith("te"):
            add_people(scan, q, q.first, word + 1, None, 4)
            return True
        if verb is None:
            if word > at and s.key(word) in ("ikke", "ikkje", "alle", "òg", "også", "seg"):
                continue
            return False
        stage = _stage_of_part(scan, verb.lemma, word + 1)
        if stage:
            innom = any(s.key(at) == "innom" for at in range(word, word + 4))
            role = "publikum" if innom and _is_visit(scan, word) else None
            add_people(scan, q, q.first, word + 1, role, stage)
            return True
        if s.key(word) in _WERE and (end := _hall_end(s, word + 1, 5)):
            of_them = s.key(q.end) == "av"
            add_people(scan, q, q.first, end, None if of_them else "publikum", 3)
            return True
        if verb.role is VerbRole.VISIT and _is_visit(scan, word):
            add_people(scan, q, q.first, word + 1, "publikum", 3)
            return True
        if verb.lemma == "melde" and "på" in s.keys_between(word + 1, word + 4):
            add_people(scan, q, q.first, word + 1, None, 1)
            return True
        if verb.role in CAME:
            if verb.lemma == "gå" or (verb.role is VerbRole.WATCH and verb.present):
                return False
            role = _audience(verb.role)
            if verb.role is VerbRole.ATTEND and _hears(scan, word):
                role = "publikum"
            signed_up = verb.lemma in ("påmelde", "melde")
            stage = 1 if signed_up else stage_told(verb.role)
            replied = verb.role is VerbRole.REPLY
            add_people(scan, q, q.first, word + 1, role, stage, counted=replied)
            return True
        if verb.role is VerbRole.GET and s.key(word + 1) == "plass":
            add_people(scan, q, q.first, word + 2, None, 2)
            return True
        if verb.role not in (VerbRole.HAVE, VerbRole.BE, VerbRole.BECOME, VerbRole.GET):
            return False
    return False


def _stage_of_part(scan: Scan, lemma: str, at: int) -> int:
    """How far those came of whom a verb and the words from ``at`` tell; 0 if they tell nothing."""
    words = _TAKING_PART.get(lemma)
    if words is None:
        return 0
    for key in scan.sentence.keys_between(at, at + 3):
        if key in words:
            return 4 if key in _LASTING else 3
    return 0


def _is_visit(scan: Scan, verb: int) -> bool:
    """«312 besøkte utstillingen»: what people who are counted as audience visit."""
    s = scan.sentence
    place = next((s.noun_phrase(at) for at in (verb + 1, verb + 2) if s.noun_phrase(at)), None)
    return place is not None and place.noun.kind in EVENTS


def has_hall(sentence: Sentence, index: int) -> bool:
    """Whether a clause tells of where an audience is: «i salen», «på den lille tribunen»."""
    if Cue.AUDIENCE_PLACE not in sentence.told:
        return False
    clause = sentence.clauses[index]
    return any(
        found.cue is Cue.AUDIENCE_PLACE
        and any(sentence.key(found.start - back) in ("i", "på") for back in (1, 2))
        for found in clause.cues
    )


def has_shown(sentence: Sentence, end: int) -> bool:
    """Whether what people see or hear is named in the clause before a token."""
    start = sentence.clauses[sentence.clause_at(end)].start
    return any(
        at in sentence.nouns and sentence.nouns[at].noun.lemma in SHOWS for at in range(start, end)
    )


def _hall_end(sentence: Sentence, at: int, most: int) -> int:
    """Where «i salen» ends, of the next few tokens; 0 if it is not there."""
    if Cue.AUDIENCE_PLACE not in sentence.told:
        return 0
    for word in range(at, min(at + most, sentence.end)):
        if sentence.cue_at(word, Cue.AUDIENCE_PLACE) is not None:
            return word + 1
        if sentence.is_mark(word):
            return 0
    return 0


def read_listeners(scan: Scan, q: Quantity) -> bool:
    """«Koret sang for 400 på Førdehuset», «sett av ordføreren og et hundretall andre»."""
    s = scan.sentence
    if not _closes(s, q.end):
        return s.key(q.end) == "andre" and _read_others(scan, q)
    if s.key(q.first - 1) not in _LISTENED_TO:
        return False
    clause = s.clauses[s.clause_at(q.first)]
    played = any(
        at in s.verbs and s.verbs[at].role is VerbRole.PERFORM
        for at in range(clause.start, q.first)
    )
    if played:
        add_people(scan, q, q.first - 1, q.end, "publikum", 3)
    return played


def _read_others(scan: Scan, q: Quantity) -> bool:
    s = scan.sentence
    index = s.clause_at(q.first)
    ruling = next((c for c in reversed(s.clauses[: index + 1]) if c.has_verb), None)
    if not s.is_mark(q.end + 1) or ruling is None or ruling.role is not VerbRole.WATCH:
        return False
    add_people(scan, q, q.first, q.end + 1, "publikum", 3)
    return True


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether what a number may count cannot follow any more."""
    return sentence.is_mark(at) or sentence.key(at) in PREPOSITIONS or sentence.key(at) == "og"


def read_predicate(scan: Scan, q: Quantity) -> bool:
    """«Sju av dem var rektorer»: what they were."""
    s = scan.sentence
    at = q.end
    if not (s.key(at) == "av" and s.key(at + 1) in THEM):
        return False
    verb = s.verbs.get(at + 2)
    if verb is None or verb.role is not VerbRole.BE:
        return False
    noun = s.noun_phrase(at + 3)
    if noun is None or noun.noun.kind not in PEOPLE or not noun.noun.plural:
        return False
    scan.used.add(noun.start)
    scan.add(q, noun.noun, q.first, noun.end)
    return True


def read_result(scan: Scan, q: Quantity) -> bool:
    """«Planen var fem kurs; det ble tre», «Ett ble det», «De var 14», «det var 27 av dem»."""
    s = scan.sentence
    at = q.first - 1
    while at > q.first - 4 and s.key(at) in ("bare", "berre", "kun", "til"):
        at -= 1
    if s.key(at) in _IT or (s.key(at) in _THEY and at + 1 == q.first):
        at -= 1
    verb, after = s.verbs.get(at), q.end
    if verb is None:
        at, after = q.end, q.end + 2
        verb = s.verbs.get(at) if s.key(at + 1) in _IT else None
    if verb is None or verb.role not in (VerbRole.BE, VerbRole.BECOME) or not verb.past:
        return False
    if s.key(at - 1) == "sist":
        return False  # «sist var de 5»
    of_them = s.key(after) == "av" and s.key(after + 1) in THEM
    is_it = "det" in (s.key(at - 1), s.key(at + 1))
    known = scan.memory.last
    if (of_them and is_it) or (
        {s.key(at - 1), s.key(at + 1)} & _THEY and verb.role is VerbRole.BE and _closes(s, after)
    ):
        add_people(scan, q, q.first, after + 2 * of_them, None, 3)
    elif is_it and _closes(s, after) and known is not None and known.stance is not Stance.REACHED:
        start = min(at, q.first)
        scan.add(q, known.noun, start, after, metric=known.metric, names_noun=False)
    else:
        return False
    return True


def _hears(scan: Scan, verb: int) -> bool:
    """«800 kom gående for å høre fem korps»."""
    s = scan.sentence
    return any(
        s.key(at) == "å" and s.key(at + 1) in ("høre", "høyre", "se", "sjå", "lytte", "oppleve")
        for at in range(verb, min(verb + 10, s.end))
    )


def read_inverted(scan: Scan, q: Quantity) -> bool:
    """«møtte atten av dem», «dit kom det 13», «sett av anslagsvis 900», «svar fra 6»."""
    s = scan.sentence
    after = q.end + (s.key(q.end) in PIECES)
    if s.key(after) == "av" and s.key(after + 1) in THEM:
        after += 2
    elif (stage := _stage_after(scan, q, after)) != 0:
        add_people(scan, q, q.first, after + 1, None, stage)
        return True
    elif not (s.is_mark(after) or s.key(after) in (*PREPOSITIONS, "og", "som", "mens", "til")):
        return False
    at = q.first - 1
    if s.key(at) in ("fra", "frå") and s.key(at - 1) == "svar":
        add_people(scan, q, at - 1, after, None, 3, counted=True)
        return True
    passive = s.key(at) == "av"
    at -= passive
    skipped = 0
    while skipped < 5 and s.key(at) in _FILLING:
        at -= 1
        skipped += 1
    present = next((c for c in s.cues if c.cue is Cue.PRESENT and c.end == q.first), None)
    if present is not None and s.is_mark(present.start - 1) and s.is_mark(after):
        add_people(scan, q, present.start, after, None, 3)
        return True
    verb = s.verbs.get(at)
    if verb is not None and verb.role in (VerbRole.BE, VerbRole.BECOME) and s.key(after) == "med":
        add_people(scan, q, q.first, after + 1, None, 3, counted=True)
        return True
    if verb is None or at < s.first:
        return False
    if passive:
        if verb.participle and (
            verb.role in (VerbRole.WATCH, VerbRole.VISIT) or s.key(at) == "sett"
        ):
            add_people(scan, q, at, after, "publikum", 3)
            return True
        return False
    if (
        verb.lemma != "gå"
        and verb.role in CAME
        and verb.role is not VerbRole.OFFER_PLACE
        and (verb.lemma not in ("selge", "kjøpe") or _has_tickets(s))
        and (verb.role is not VerbRole.REACH or verb.lemma in ("trekke", "samle"))
    ):
        role = _audience(verb.role)
        if verb.role is VerbRole.REACH and has_shown(s, at):
            role = "publikum"
        add_people(scan, q, at, after, role, stage_told(verb.role))
        return True
    return False


def _stage_after(scan: Scan, q: Quantity, after: int) -> int:
    """«Av kommunene tok 11 imot besøk», «stod 29 løpet ut»: the verb's other word follows."""
    verb = scan.sentence.verbs.get(q.first - 1)
    return 0 if verb is None else _stage_of_part(scan, verb.lemma, after)


def _has_tickets(sentence: Sentence) -> bool:
    return any(noun.noun.lemma == "billett" for noun in sentence.nouns.values())


def add_people(
    scan: Scan,
    q: Quantity,
    first: int,
    end: int,
    role: str | None,
    stage: int,
    *,
    counted: bool = False,
) -> None:
    """Add people that a verb tells of: of a ``role``, else those named last or «deltakere» (B3)."""
    noun = None
    metric = scan.metric(role) if role is not None else None
    if role is None:
        noun = scan.memory.people
        if scan.memory.unit is not None and (counted or not scan.memory.unit_came):
            noun = scan.memory.unit
        if noun is not None and noun.kind is NounKind.AUDIENCE:
            noun = None
        metric = noun.metric if noun is not None else scan.metric("deltakere")
    if metric is not None:
        candidate = scan.add(q, noun, first, end, metric=metric, stage=stage, names_noun=False)
        if candidate is not None:
            s = scan.sentence
            candidate.of_them = s.key(q.end) == "av" and s.key(q.end + 1) in THEM


def read_times(scan: Scan, q: Quantity) -> None:
    """«spilt 6 ganger», «møttes fire ganger i 2013 og tre ganger i 2014»."""
    s = scan.sentence
    index = s.clause_at(q.first)
    role = None
    chain = [s.clauses[index]]
    before = s.key(q.first - 1)
    if before in ("og", ",", "samt", "i") or q.first == chain[0].start:
        chain += reversed(s.clauses[:index])
    for clause in chain:
        role = _role_of_times(scan, clause)
        if role is not None or clause.has_verb:
            break
    if role is None or _is_online(scan, index):
        return
    metric = scan.metric(_TIME_ROLES[role])
    if metric is not None:
        scan.add(q, None, q.first, q.end + 1, metric=metric)


def _role_of_times(scan: Scan, clause: Clause) -> VerbRole | None:
    """What happened so many times by a clause's verbs."""
    s = scan.sentence
    verbs = [s.verbs[at] for at in range(clause.start, clause.end) if at in s.verbs]
    for verb in verbs:
        if verb.role in _TIME_ROLES:
            return verb.role
        if verb.lemma == "samle" and verb.participle:
            return VerbRole.HOLD
        if verb.lemma == "gå" and _is_shown(scan, clause):
            return VerbRole.PERFORM
    return None


def _is_shown(scan: Scan, clause: Clause) -> bool:
    """«Forestillingen gikk fire ganger»."""
    s = scan.sentence
    finite = clause.finite or clause.start
    return any(
        s.nouns[at].noun.kind is NounKind.EVENT or s.nouns[at].noun.lemma == "stykke"
        for at in (*range(clause.start, finite), finite + 1)
        if at in s.nouns
    )


def _is_online(scan: Scan, index: int) -> bool:
    s = scan.sentence
    clause = s.clauses[index]
    return clause.cue(Cue.WEB) is not None or any(
        s.key(at).startswith(_ONLINE) and not s.key(at).startswith("nettverk")
        for at in range(clause.start, clause.end)
    )


def read_part_of_whole(scan: Scan, q: Quantity) -> bool:
    """«Av dei 26 kommunane var det 22 som sende …»."""
    s = scan.sentence
    whole = scan.whole
    if whole is None or not (s.key(q.end) == "som" or s.is_mark(q.end)):
        return False
    scan.add(q, whole, q.first, q.end, names_noun=False)
    return True


def _audience(role: VerbRole) -> str | None:
    return "publikum" if role is VerbRole.WATCH else None
