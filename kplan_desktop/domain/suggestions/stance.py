"""What a clause tells of the number in it: reached, or only existing, asked, planned, or each.

Only what is told as reached is a figure. The rules ask for the verb, its tense and its subject, and
for cues (``Cue``) of the clause or of the clause that it goes on from; where two readings are left,
it is not reached: a missing suggestion costs a keystroke, a wrong total costs trust.
"""

from __future__ import annotations

from enum import Enum, auto

from kplan_desktop.domain.quantities.tokens import word_set
from kplan_desktop.domain.suggestions.clauses import subject_kind
from kplan_desktop.domain.suggestions.containers import (
    is_compared,
    is_deliverer,
    is_each,
    is_label,
    is_of_jury,
    is_offered,
    went_to,
)
from kplan_desktop.domain.suggestions.sentence import PREPOSITIONS, Clause, Sentence, Tense
from kplan_desktop.domain.words.lexicon import Cue, Noun, NounKind, VerbRole


class Stance(Enum):
    """How a clause tells of a number."""

    __hash__ = object.__hash__  # Enum's own is slow

    REACHED = auto()
    EXISTS = auto()
    ASKED = auto()
    """Invited, applied, informed: may come."""
    NOT_YET = auto()
    """Planned, hoped for, room for, uncertain."""
    NOT_HELD = auto()
    """Cancelled, negated."""
    DELIVERS = auto()
    COMPARED = auto()
    """Another year's number, or a difference."""
    EACH = auto()
    """A proportion or a frequency."""
    ONLINE = auto()


_NEVER_INHERITED = frozenset({Cue.NEGATION, Cue.EACH, Cue.AVERAGE, Cue.COMPARISON, Cue.DIFFERENCE})
_TELLING = frozenset(
    {
        *(Cue.CANCEL, Cue.POSTPONE, Cue.PLAN, Cue.DOUBT, Cue.CONDITION, Cue.EXPECTED, Cue.AIM),
        *(Cue.ROOM, Cue.INFORMED, Cue.ABSENT, Cue.WAITING, Cue.APPLIED, Cue.INVITED, Cue.EXISTS),
        Cue.WEB,
    }
)
"""Cues that by themselves tell that a number was not reached."""

_HAPPENED = frozenset(
    {
        *(VerbRole.ATTEND, VerbRole.HOLD, VerbRole.VISIT, VerbRole.MEET, VerbRole.REPLY),
        *(VerbRole.PERFORM, VerbRole.WATCH, VerbRole.COMPLETE, VerbRole.REACH, VerbRole.GET),
    }
)
_PEOPLE = frozenset({NounKind.PERSON, NounKind.AUDIENCE})
_OCCASIONS = frozenset({NounKind.EVENT, NounKind.MEETING, NounKind.TITLE, NounKind.TIME})
_TOTAL_NEGATIONS = word_set("ikke ikkje aldri nei")
_NONE = word_set("ingen uten utan verken korkje")
_NEGATIONS = _TOTAL_NEGATIONS | _NONE
_LIMITED = word_set("bare berre mindre færre lenger lengre minst kun")
_ARTISTS = word_set("kunstner forfatter komponist koreograf")
_TOOK_PART = frozenset({VerbRole.ATTEND, VerbRole.COMPLETE, VerbRole.PERFORM})
_MADE_BY = frozenset({VerbRole.INFORM, VerbRole.OTHER, VerbRole.HOLD, VerbRole.PLAN})
_SHOWN = word_set("framføre fremføre oppføre vise")
_LESSONS = word_set(
    "kurs seminar workshop foredrag innlegg fagdag verksted samling undervisning opplæring økt "
    "presentasjon"
)
_MEMBERS = word_set("medlem medlemer medlemmer ansatt ansatte tilsett tilsette")
_STATIC = word_set("stå ligge sitte eie bo tilhøre utgjøre")
_LIMITS = word_set("inntil max maks maksimum maksimalt høyst høgst")
_MONEY = word_set("støtte tilskudd tilskot midler midlar bevilgning stipend budsjett kr kroner")
_POSTS = word_set("årsverk stilling stillinger stillingar")
_NOT_SENT_TO = word_set("for av fra frå i på")
_SENT_TO = word_set("til åt alle samtlige samtlege de dei")
# Bound once, because looking up an enum's member is slow in Python 3.11.
_REACHED, _IS_PRESENT = Stance.REACHED, Cue.PRESENT
_NO_VERB, _PAST, _FUTURE, _INFINITIVE = Tense.NONE, Tense.PAST, Tense.FUTURE, Tense.INFINITIVE
_PERSON, _DELIVERER, _ASKED = NounKind.PERSON, NounKind.DELIVERER, NounKind.ASKED


def stance_of(sentence: Sentence, index: int, first: int, end: int, noun: Noun | None) -> Stance:
    """What a clause tells of the number in the tokens ``first`` to ``end``, its noun included."""
    clause = sentence.clauses[index]
    if _is_limit(sentence, clause, first) or is_label(sentence, first):
        return Stance.NOT_YET
    if is_each(sentence, clause, first, end):
        return Stance.EACH
    if is_compared(sentence, clause, first, end):
        return Stance.COMPARED
    if _is_negated(sentence, clause, first, end):
        return Stance.NOT_HELD
    if _is_denied_after(sentence, index):
        return Stance.NOT_HELD
    if not sentence.told.isdisjoint(_TELLING):
        resumed = _resumed(sentence, index)
        if resumed is not None:
            stance = _stance_of_cues(sentence, resumed, True, first, end)
            if stance is not _REACHED:
                return stance
        for cues_of in _chain_of(sentence, index):
            stance = _stance_of_cues(sentence, cues_of, cues_of is clause, first, end)
            if stance is not _REACHED:
                return stance
    if clause.cue(_IS_PRESENT) is not None and not clause.has_verb:
        return _REACHED
    return _stance_of_verb(sentence, _ruling(sentence, index), first, end, noun)


def _is_limit(sentence: Sentence, clause: Clause, first: int) -> bool:
    """«Inntil 20 deltakere», «kr 50 000 til tre samlinger»: so many may come, or are paid for."""
    before = sentence.key(first - 1)
    if before in _LIMITS or sentence.key(first) in _LIMITS:
        return not _happened(clause)
    is_divided = before == "på" and sentence.key(first - 2) == "fordelt"
    if not is_divided and before != "til":
        return False
    if not is_divided and _happened(clause) and clause.role is not VerbRole.GET:
        return False
    start = max(sentence.first, first - 10) if is_divided else max(clause.start, first - 8)
    return any(
        sentence.key(at) in _MONEY
        or (is_divided and sentence.key(at) in _POSTS)
        or sentence.cue_at(at, Cue.MONEY) is not None
        for at in range(start, first)
    )


def _chain_of(sentence: Sentence, index: int) -> list[Clause]:
    """The clause, and those before it that it goes on from while it has no verb of its own."""
    known = sentence.chains.get(index)
    if known is None:
        known = sentence.chains[index] = _chain(sentence, index)
    return known


def _chain(sentence: Sentence, index: int) -> list[Clause]:
    clauses = [sentence.clauses[index]]
    while (
        not clauses[-1].has_verb
        and clauses[-1].opener not in ("men", ";")
        and index > 0
        and len(clauses) < 6
    ):
        depth = clauses[-1].depth
        index -= 1
        if sentence.clauses[index].depth > depth:
            continue
        clauses.append(sentence.clauses[index])
    return clauses


def _resumed(sentence: Sentence, index: int) -> Clause | None:
    """The clause that goes on after a bracket or «som …»: «6 kommuner (Rissa) har felles plan»."""
    clauses = sentence.clauses
    clause = clauses[index]
    if clause.has_verb or index + 2 >= len(clauses):
        return None
    between, after = clauses[index + 1], clauses[index + 2]
    opens = after.opener == ")" or (between.opener == "som" and after.opener == ",")
    goes_on = opens and after.depth == clause.depth and after.finite == after.start
    return after if goes_on else None


def _is_denied_after(sentence: Sentence, index: int) -> bool:
    """«De 12 elevene som ikke fikk plass»."""
    if sentence.clauses[index].has_verb or index + 1 >= len(sentence.clauses):
        return False
    following = sentence.clauses[index + 1]
    return following.opener == "som" and not _TOTAL_NEGATIONS.isdisjoint(
        sentence.keys_between(following.start, following.end)
    )


def _ruling(sentence: Sentence, index: int) -> Clause:
    """The clause whose verb rules this one."""
    clause = sentence.clauses[index]
    if clause.has_verb or not sentence.verbs:
        return clause
    resumed = _resumed(sentence, index)
    if resumed is not None:
        return resumed
    for earlier in _chain_of(sentence, index):
        if earlier.has_verb:
            return earlier
    return clause


def _stance_of_cues(
    sentence: Sentence, clause: Clause, is_own: bool, first: int, end: int
) -> Stance:
    for found in clause.cues:
        cue = found.cue
        if cue not in _TELLING:
            continue
        if first <= found.start < end and _is_partitive(sentence, first, end):
            continue
        if not is_own and cue in _NEVER_INHERITED:
            continue
        if cue is Cue.CANCEL or (cue is Cue.POSTPONE and is_own):
            return Stance.NOT_HELD
        if cue is Cue.PLAN and clause.cue(Cue.AS_PLANNED) is None:
            return Stance.NOT_YET
        if cue in (Cue.DOUBT, Cue.CONDITION):
            return Stance.NOT_YET
        if cue is Cue.EXPECTED and is_own and found.start < first:
            return Stance.NOT_YET
        if cue in (Cue.AIM, Cue.ROOM) and (found.start < first or not is_own):
            if cue is Cue.AIM and "." in sentence.key(found.end):  # «mål 2.1»
                continue
            return Stance.NOT_YET
        if cue is Cue.INFORMED and is_own and found.start < first and _is_told(sentence, first):
            return Stance.ASKED
        if cue is Cue.ABSENT and is_own:
            return Stance.NOT_HELD
        if cue in (Cue.WAITING, Cue.APPLIED):
            return Stance.ASKED
        if cue is Cue.INVITED and not _happened(clause):
            return Stance.ASKED
        if cue is Cue.EXISTS and is_own and found.start >= end and not _happened(clause):
            return Stance.EXISTS
        if cue is Cue.WEB and is_own:
            return Stance.ONLINE
    return Stance.REACHED


def _is_told(sentence: Sentence, first: int) -> bool:
    """Whether «til», «med» or nothing stands between what was sent and those it was sent to."""
    before = [sentence.key(at) for at in range(first - 3, first)]
    return not any(key in _NOT_SENT_TO for key in before[1:]) or any(
        key in ("til", "åt", "med") for key in before
    )


def _happened(clause: Clause) -> bool:
    return clause.tense is _PAST and clause.role in _HAPPENED


def _is_partitive(sentence: Sentence, first: int, end: int) -> bool:
    return any(sentence.key(at) == "av" for at in range(first, end))


def _is_negated(sentence: Sentence, clause: Clause, first: int, end: int) -> bool:
    if sentence.words.isdisjoint(_NEGATIONS):
        return False
    for at in range(clause.start, clause.end):
        key = sentence.key(at)
        if first <= at < end:
            continue
        if (
            key in _TOTAL_NEGATIONS
            and sentence.key(at + 1) not in _LIMITED
            and (sentence.key(at + 2) != "enn")
        ):
            return True
        if (
            key in _TOTAL_NEGATIONS
            and sentence.key(at + 1) in ("bare", "berre", "kun")
            and at < first
        ):
            return True
        if key in _NONE and first - 5 <= at < first:
            return True
    return False


def _stance_of_verb(
    sentence: Sentence, clause: Clause, first: int, end: int, noun: Noun | None
) -> Stance:
    role, tense = clause.role, clause.tense
    if tense is _FUTURE or tense is _INFINITIVE:
        return Stance.NOT_YET
    if noun is not None and noun.kind is _ASKED:
        return Stance.ASKED
    if sentence.key(end + 1) == "%" or sentence.key(end).endswith("%"):
        return Stance.EXISTS  # «1 rektor 60 %»
    if went_to(sentence, clause, first):
        return Stance.ASKED
    if _IS_PRESENT in sentence.told and any(
        sentence.cue_at(at, _IS_PRESENT) is not None for at in range(first, end)
    ):
        return _REACHED
    if noun is not None and noun.kind is _PERSON and is_of_jury(sentence, clause, first):
        return Stance.DELIVERS
    if is_offered(sentence, clause):
        return Stance.ASKED
    if tense is _NO_VERB or role is None:
        colon = first - 1 if sentence.key(first - 1) == ":" else clause.start - 1
        headed = sentence.key(colon) == ":" and sentence.keys_between(colon - 4, colon)
        if headed and not _MEMBERS.isdisjoint(headed):
            return Stance.EXISTS  # «Ansatte: 17»
        if noun is not None and (noun.lemma in _ARTISTS or _is_known_unit(sentence, noun, first)):
            return Stance.EXISTS
        if noun is not None and noun.kind is _DELIVERER and clause.cue(_IS_PRESENT) is None:
            return Stance.DELIVERS
        return Stance.DELIVERS if is_deliverer(sentence, end) else _REACHED
    if role in (VerbRole.PLAN, VerbRole.DOUBT):
        return Stance.NOT_YET
    is_subject = _is_subject(clause, first)
    people = noun is None or noun.kind in _PEOPLE
    main = sentence.verbs.get(clause.main) if clause.main is not None else None
    if role in (VerbRole.CANCEL, VerbRole.POSTPONE):
        return Stance.NOT_HELD
    joined = sentence.key((clause.main or 0) + 1) == "seg"  # «19 slutta seg til»
    if (
        role is VerbRole.END
        and people
        and not joined
        and (main is None or main.lemma != "avslutte")
    ):
        return Stance.NOT_HELD
    if role in (VerbRole.INVITE, VerbRole.APPLY):
        main = sentence.verbs[clause.main] if clause.main is not None else None
        signed_up = main is not None and main.lemma in ("melde", "påmelde")
        return Stance.REACHED if signed_up else Stance.ASKED
    if people and _is_agent(sentence, clause, first):
        return Stance.DELIVERS
    if role is VerbRole.INFORM:
        apart = any(
            sentence.key(at) in _NOT_SENT_TO for at in range(max(clause.start, first - 2), first)
        )
        went = (
            main is not None and main.lemma == "sende" and sentence.key(first - 1) not in _SENT_TO
        )
        return Stance.REACHED if apart or is_subject or (went and people) else Stance.ASKED
    if people and is_deliverer(sentence, end):
        return Stance.DELIVERS
    if noun is not None and noun.lemma in _ARTISTS and role not in _TOOK_PART:
        return Stance.DELIVERS
    if noun is not None and noun.kind is NounKind.DELIVERER:
        came = role in (VerbRole.ATTEND, VerbRole.COMPLETE) or clause.cue(Cue.PRESENT) is not None
        return Stance.REACHED if came else Stance.DELIVERS
    if role is VerbRole.HOLD and people and is_subject and _holds_lesson(sentence, clause):
        return Stance.DELIVERS
    if role is VerbRole.DELIVER and people:
        agent = any(sentence.key(at) == "av" for at in range(max(clause.start, first - 2), first))
        inverted = clause.finite is not None and first in (clause.finite + 1, clause.finite + 2)
        if is_subject or agent or (inverted and clause.finite != clause.start):
            return Stance.DELIVERS
        return Stance.REACHED
    if main is not None and main.lemma == "bestå" and sentence.key((clause.main or 0) + 1) == "av":
        return Stance.EXISTS
    if role is VerbRole.OTHER and noun is not None and _is_known_unit(sentence, noun, first):
        return Stance.EXISTS
    if role is VerbRole.OFFER_PLACE and main is not None and main.lemma == "romme":
        return Stance.NOT_YET
    if role in (VerbRole.BE, VerbRole.BECOME) and any(
        sentence.key(at) in _MEMBERS for at in range(end, min(end + 3, clause.end))
    ):
        return Stance.EXISTS
    if role is VerbRole.EXIST:
        counted = main is not None and main.lemma == "telle" and tense is Tense.PAST
        return Stance.REACHED if counted else Stance.EXISTS
    if role is VerbRole.HAVE:
        return _stance_of_having(sentence, clause, first, noun, is_subject)
    if noun is not None and noun.kind is NounKind.COUNT:
        return Stance.REACHED  # «elevtallet er 412»
    if role is VerbRole.BE and tense is Tense.PRESENT and clause.cue(Cue.PRESENT) is None:
        in_units = noun is not None and noun.kind is NounKind.UNIT
        in_units = in_units and sentence.key(first - 1) in ("i", "ved", "på")
        subject = subject_kind(sentence, clause)
        return Stance.REACHED if in_units and subject not in (None, "det") else Stance.EXISTS
    if tense is Tense.PRESENT and main is not None and main.lemma in _STATIC:
        return Stance.EXISTS
    return Stance.REACHED


def _is_agent(sentence: Sentence, clause: Clause, first: int) -> bool:
    """«Skrevet av to lærere», «holdt av tre lærere»; those who visit and perform take part."""
    for av in (first - 1, first - 2):
        if sentence.key(av) == "av" and clause.main == av - 1:
            verb = sentence.verbs[clause.main]
            return verb.role in _MADE_BY and verb.lemma not in _SHOWN
    return False


def _holds_lesson(sentence: Sentence, clause: Clause) -> bool:
    """«Tre lærere holdt kurs»: they deliver; «12 elever holdt konsert»: they perform."""
    if clause.finite is None:
        return False
    for at in range(clause.finite, clause.end):
        noun = sentence.nouns.get(at)
        if noun is not None:
            return noun.noun.lemma in _LESSONS
        if sentence.key(at) in _LESSONS:
            return True
    return False


def _is_known_unit(sentence: Sentence, noun: Noun, first: int) -> bool:
    """«Dei åtte kulturskulane i regionen», with no verb."""
    before = sentence.key(first - 1)
    return (
        noun.definite
        and noun.kind is NounKind.UNIT
        and before in ("de", "dei")
        and sentence.key(first - 2) not in PREPOSITIONS
        and sentence.key(first - 2) != "alle"
    )


def _is_subject(clause: Clause, first: int) -> bool:
    return clause.finite is not None and first < clause.finite


def _stance_of_having(
    sentence: Sentence, clause: Clause, first: int, noun: Noun | None, is_subject: bool
) -> Stance:
    """«Fylket har 19 kommuner» exist; «kurset hadde 16 lærere» came; «styret hadde tre møter»."""
    if clause.cue(Cue.PRESENT) is not None:
        return Stance.REACHED
    past = clause.tense is Tense.PAST
    if past and sentence.key(first - 1) in PREPOSITIONS:
        return Stance.REACHED  # «har hatt veiledning i tre kommuner»
    if past and noun is not None and noun.kind in (NounKind.EVENT, NounKind.MEETING):
        return Stance.REACHED  # «hver av de fire samlingene hadde …»
    if is_subject:
        has_occasion = any(
            found.noun.kind in _OCCASIONS and found.noun.metric is not None
            for at, found in sentence.nouns.items()
            if (clause.finite or 0) < at < clause.end
        )
        return Stance.REACHED if past and has_occasion else Stance.EXISTS
    if noun is not None and noun.kind is NounKind.AUDIENCE and past:
        return Stance.REACHED
    subject = subject_kind(sentence, clause)
    if subject in _OCCASIONS or subject in ("det", "den", "som", "han"):
        return Stance.REACHED
    is_occasion = noun is not None and noun.kind in _OCCASIONS
    if past and (is_occasion or subject in ("vi", "me", "jeg", "eg") or subject is None):
        return Stance.REACHED
    return Stance.EXISTS
