"""Figures by their verb: «17 deltok», «møtte atten av dem», «spilt 6 ganger».

The letters and numbers in comments (B3) are those of docs/figures.md.
"""

from __future__ import annotations

from kplan_desktop.domain.quantities.quantities import Quantity
from kplan_desktop.domain.quantities.tokens import word_set
from kplan_desktop.domain.suggestions.candidates import (
    CAME,
    EVENTS,
    PIECES,
    THEM,
    Scan,
    stage_told,
)
from kplan_desktop.domain.suggestions.sentence import PREPOSITIONS
from kplan_desktop.domain.words.lexicon import Cue, NounKind, VerbRole

_HALL = word_set("salen sal salane kirka kirken kyrkja publikum kulturhuset publikumsplass")
_TIME_ROLES = {
    VerbRole.MEET: "moter",
    VerbRole.HOLD: "arrangementer",
    VerbRole.PERFORM: "arrangementer",
    VerbRole.WATCH: "arrangementer",
    VerbRole.VISIT: "arrangementer",
}
_ONLINE = ("nett", "video", "film", "youtube", "strøm", "innslag")


def read_verb(scan: Scan, q: Quantity) -> bool:
    """«17 deltok», «19 med», «52 til stede», «knapt 300 i salen»."""
    s = scan.sentence
    if s.key(q.first - 1) in PREPOSITIONS and s.key(q.first - 1) not in ("om", "av"):
        return False
    at = q.end
    if s.key(at) == "av" and s.key(at + 1) in THEM:
        named = scan.memory.people is not None or scan.memory.unit is not None
        if not named and s.key(at + 1) not in ("oss", "dykk"):
            return False
        at += 2
    if s.key(at) in PIECES or (s.cue_at(at + 1, Cue.PRESENT) is not None and s.is_adjective(at)):
        at += 1
    if s.key(at) == "i" and any(s.key(at + step) in _HALL for step in (1, 2)):
        add_people(scan, q, q.first, at + 2, "publikum", 3)
        return True
    place = s.noun_phrase(at + 1) if s.key(at) == "på" else None
    if place is not None and place.noun.kind in EVENTS and place.noun.singular:
        add_people(scan, q, q.first, place.end, None, 3)
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
        if verb is not None and verb.lemma == "gjennomføre":
            add_people(scan, q, q.first, word + 1, None, 4)
            return True
        if verb is None:
            if word > at and s.key(word) in ("ikke", "ikkje", "alle", "òg", "også", "seg"):
                continue
            return False
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
        if verb.lemma == "ta" and s.key(word + 1) in ("imot", "del", "mot"):
            add_people(scan, q, q.first, word + 2, None, 3)
            return True
        if verb.role is VerbRole.GET and s.key(word + 1) == "plass":
            add_people(scan, q, q.first, word + 2, None, 2)
            return True
        if verb.role is VerbRole.BECOME and s.key(word + 1) == "med":
            add_people(scan, q, q.first, word + 2, None, 3)
            return True
        if verb.role not in (VerbRole.HAVE, VerbRole.BE, VerbRole.BECOME, VerbRole.GET):
            return False
    return False


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
    elif not (s.is_mark(after) or s.key(after) in (*PREPOSITIONS, "og", "som", "mens")):
        return False
    at = q.first - 1
    if s.key(at) in ("fra", "frå") and s.key(at - 1) == "svar":
        add_people(scan, q, at - 1, after, None, 3, counted=True)
        return True
    passive = s.key(at) == "av"
    at -= passive
    skipped = 0
    while skipped < 3 and s.key(at) in (
        "det",
        "bare",
        "berre",
        "kun",
        "i",
        "alt",
        "opp",
        "fram",
        "frem",
        "hele",
        "heile",
        "til",
        "sammen",
        "saman",
        "inn",
        ":",
    ):
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
        and (verb.role is not VerbRole.REACH or verb.lemma in ("trekke", "samle"))
    ):
        add_people(scan, q, at, after, _audience(verb.role), stage_told(verb.role))
        return True
    return False


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
    """Add people that a verb tells of: those named last, else «deltakere» (B3)."""
    noun = None
    metric = scan.metric(role) if role is not None else None
    if metric is None:
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
        roles = [
            s.verbs[at].role
            for at in range(clause.start, clause.end)
            if at in s.verbs and s.verbs[at].role in _TIME_ROLES
        ]
        if roles:
            role = roles[0]
            break
        if clause.has_verb:
            break
    if role is None or _is_online(scan, index):
        return
    metric = scan.metric(_TIME_ROLES[role])
    if metric is not None:
        scan.add(q, None, q.first, q.end + 1, metric=metric)


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
