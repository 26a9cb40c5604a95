"""Numbers that are not all, or nobody's: of each of several, of a stretch of time, of another year.

«20 deltakere pr. samling», «i snitt 18», «32 deltakere mot 25 året før», «økt med 40».
"""

from __future__ import annotations

from operator import methodcaller

from kplan_desktop.domain.quantities.numbers import is_number_word
from kplan_desktop.domain.quantities.tokens import Kind, word_set
from kplan_desktop.domain.suggestions.sentence import PREPOSITIONS, Clause, Sentence
from kplan_desktop.domain.words.lexicon import Cue, NounKind, VerbRole

_TIME_UNITS = word_set(
    "år året årene skoleår skoleåret skuleår skuleåret halvår halvåret semester semesteret "
    "kvartal kvartalet måned måneden månad månaden mnd uke uka uken veke veka dag dagen kveld "
    "kvelden"
)
_EACH = word_set("hver hvert kvar kvart")
_LAST_TIME = word_set("forrige førre fjorårets fjorårs fjoråret")
_PER = word_set("per pr pro à á")
_CONTACT = word_set("telefon tlf mail epost e-post brev post skype nett sms")
_YEARLY = word_set(
    "årlig årlige årleg årlege halvårlig halvårlige halvårleg halvårlege månedlig månedlige "
    "månadleg månadlege ukentlig ukentlige vekentleg vekentlege daglig daglige dagleg daglege"
)
_SHARING = _EACH | _PER | _YEARLY | _TIME_UNITS | word_set("begge")
_NUMBERED = word_set("gruppe gruppa parti partiet sone lag")
_SHARED_WITHIN = 8
_CHANGES = (VerbRole.INCREASE, VerbRole.DECREASE)
_TOOK_PART = frozenset({VerbRole.ATTEND, VerbRole.PERFORM, VerbRole.COMPLETE, VerbRole.VISIT})
_COMPARING = (Cue.OTHER_PERIOD, Cue.COMPARISON, Cue.DIFFERENCE)
_COMPARING_WORDS = _LAST_TIME | word_set("mot enn fra frå")
_NAMES_JURY = methodcaller("startswith", "jury")
_THANKED = word_set("takk vegne vegner")
_ASKED_FOR = word_set("tilbud tilbod invitasjon")
_BY_PHONE = word_set("telefon tlf e-post epost mail")
_OFFERS = _ASKED_FOR | _BY_PHONE | {"interesse"}
# Bound once, because looking up an enum's member is slow in Python 3.11.
_AVERAGE, _VAGUE = Cue.AVERAGE, Cue.VAGUE


def is_each(sentence: Sentence, clause: Clause, first: int, end: int) -> bool:
    """Whether a number is that of each of several, a mean, or of a stretch of time."""
    if _AVERAGE not in sentence.told and (
        sentence.words.isdisjoint(_SHARING)
        or (
            _SHARING.isdisjoint(
                sentence.keys_between(max(clause.start, first - 4), end + _SHARED_WITHIN)
            )
            and sentence.key(clause.start) not in _EACH
        )
    ):
        return False
    if (
        clause.role is VerbRole.BE
        and first > (clause.main or first)
        and sentence.cue_at(clause.start, Cue.AVERAGE) is not None
    ):
        return True  # «snittet på de fem konsertene var 80»
    if sentence.key(clause.start) in _EACH and first > clause.start + 3:
        return True  # «hver av de fire skolene stilte med 10 elever»
    for at in range(max(clause.start, first - 4), first):
        key, following = sentence.key(at), sentence.key(at + 1)
        if key in _EACH and following != "av" and following not in _TIME_UNITS and at >= first - 3:
            return True
        if key in _PER and at >= first - 2 and following not in _TIME_UNITS:
            return True
        average = sentence.cue_at(at, Cue.AVERAGE)
        if average is not None and not _is_mean_of_other(sentence, average.end, first):
            return True
        if key in _YEARLY:
            return True
    if sentence.key(first - 1) in ("år", "åra", "årene") and sentence.key(first - 2) == "begge":
        return True
    if any(sentence.key(at) in _YEARLY for at in range(first, end)):
        return True
    after = end
    if sentence.key(after) == "(":
        after += 1
    for at in range(after, min(sentence.end, after + 6)):
        key = sentence.key(at)
        if sentence.kind(at) is Kind.STOP or key in (",", ";", ":", ")", "og", "men"):
            return False
        if sentence.kind(at) is Kind.NUMBER and key not in _PER:
            return False
        following = sentence.key(at + 1)
        if key in ("per", "pr", "pro"):
            return following not in _CONTACT
        if key in ("à", "á"):
            return False
        if key in _EACH:
            return not (at == after and following in ("på", "med"))
        if key in _YEARLY:
            return sentence.is_mark(at + 1) or following in PREPOSITIONS  # «ukentlig samspill»
        if key == "med":
            return False
        average = sentence.cue_at(at, Cue.AVERAGE)
        if average is not None:
            return not _is_numeric(sentence, average.end)
        if (
            key == "i"
            and following in _TIME_UNITS
            and at <= after + 2
            and (sentence.kind(at + 2) is not Kind.NUMBER)
        ):
            return True
    return False


def _is_mean_of_other(sentence: Sentence, start: int, first: int) -> bool:
    """«Snittet på de fem konsertene var 80»: the number in between is that of the events."""
    between = range(start, first)
    has_place = any(sentence.key(at) in ("på", "ved", "av", "for") for at in between)
    return has_place and not any(at in sentence.verbs for at in between)


def _is_numeric(sentence: Sentence, at: int) -> bool:
    return sentence.kind(at) is Kind.NUMBER or is_number_word(sentence.key(at))


def is_compared(sentence: Sentence, clause: Clause, first: int, end: int) -> bool:
    if (
        clause.role not in _CHANGES
        and sentence.told.isdisjoint(_COMPARING)
        and (
            sentence.words.isdisjoint(_COMPARING_WORDS)
            or _COMPARING_WORDS.isdisjoint(
                sentence.keys_between(max(clause.start, first - 4), first)
            )
        )
    ):
        return False
    for at in range(max(clause.start, first - 4), first):
        key = sentence.key(at)
        if key in _LAST_TIME or (
            sentence.cue_at(at, Cue.OTHER_PERIOD) is not None and at >= first - 2
        ):
            return True
        if key == "mot" and at >= first - 2 and sentence.key(at - 1) not in ("opp", "bort"):
            return True
        if key == "enn" and at >= first - 2 and sentence.cue_at(at - 1, Cue.AT_LEAST) is None:
            return True
        if (
            sentence.cue_at(at, Cue.COMPARISON) is not None
            and key != "imot"
            and not any(_is_numeric(sentence, between) for between in range(at, first))
        ):
            return True
    if any(sentence.cue_at(at, Cue.DIFFERENCE) is not None for at in range(first, end + 1)):
        return True
    changes = clause.role in _CHANGES or any(
        sentence.cue_at(at, Cue.DIFFERENCE) is not None for at in range(clause.start, first)
    )
    before = [sentence.key(at) for at in range(max(clause.start, first - 2), first)]
    if changes and any(key in ("med", "på") for key in before):
        return True
    return any(key in ("fra", "frå") for key in before) and any(
        sentence.key(at) == "til" and _is_numeric(sentence, at + 1)
        for at in range(end, min(clause.end, end + 2))
    )


def is_label(sentence: Sentence, first: int) -> bool:
    """«Gruppe 3 elever fra Hitra», «tusen takk til 14 lærere», «på vegne av 21 kommuner»."""
    before = sentence.key(first - 1)
    if before in _NUMBERED or sentence.cue_at(first - 1, _VAGUE) is not None:
        return True
    if before == "-" and sentence.tokens.is_joined(first):
        return True
    if sentence.words.isdisjoint(_THANKED):
        return False
    return not _THANKED.isdisjoint(sentence.keys_between(first - 3, first))


def is_of_jury(sentence: Sentence, clause: Clause, first: int) -> bool:
    """«Juryen på tre», «Juryarbeid, 2 lærere», where no verb tells that they took part."""
    if clause.role in _TOOK_PART:
        return False
    return any(map(_NAMES_JURY, sentence.keys_between(first - 4, first)))


def is_offered(sentence: Sentence, clause: Clause) -> bool:
    """«34 lærere har fått tilbud om kurs», «har meldt interesse»."""
    if sentence.words.isdisjoint(_OFFERS):
        return False
    for at in range(clause.start, clause.end):
        key, following = sentence.key(at), sentence.key(at + 1)
        if key in _ASKED_FOR and following in ("om", "til"):
            return True
        if key == "interesse":
            return True
        if key in ("per", "pr", "på") and following in _BY_PHONE:
            return True
    return False


def went_to(sentence: Sentence, clause: Clause, first: int) -> bool:
    """«Innbydelsen gikk til 143 skoleeiere»: what was sent, and to whom."""
    if clause.main is None or clause.cue(Cue.INVITED, Cue.INFORMED) is None:
        return False
    is_to = any(
        sentence.key(at) in ("til", "åt") for at in range(max(clause.main, first - 3), first)
    )
    return is_to and sentence.verbs[clause.main].lemma == "gå"


def is_deliverer(sentence: Sentence, end: int) -> bool:
    """«sju lærere med som instruktører»."""
    if "som" not in sentence.words:
        return False
    for at in range(end, min(end + 6, sentence.end)):
        if sentence.key(at) == "som":
            noun = sentence.noun_phrase(at + 1)
            return noun is not None and noun.noun.kind is NounKind.DELIVERER
        if sentence.is_mark(at):
            return False
    return False
