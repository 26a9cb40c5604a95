"""A sentence's nouns, verbs and cues, and its clauses: which verb says what, and in which tense.

There is no parser. A sentence is cut at its marks, before a subordinating word, and before «og» or
«men» where a verb of its own follows; in each clause the finite verb and the verb that carries the
meaning are found. Rules look at the ranges of tokens that this leaves.
"""

from __future__ import annotations

from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set
from kplan_desktop.domain.suggestions.sentence import (
    AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
    Clause,
    Sentence,
    Tense,
    find_words,
)
from kplan_desktop.domain.words.lexicon import Cue, Lexicon, NounKind, Verb, VerbRole

_SUBORDINATORS = word_set(
    "at fordi mens medan når da då hvis dersom viss selv sjølv jamvel ettersom hvor kor der som "
    "før siden sidan slik enn om så"
)
_WITH_SUBJECT = word_set(
    "som der hvor kor da då så før siden sidan slik enn om selv sjølv jamvel når"
)
"""Subordinators that are other words as well: a clause only where a verb soon follows."""
_COORDINATORS = word_set("og men eller så samt mens medan")
_OPENERS = _SUBORDINATORS | _COORDINATORS
_BRACKETS = frozenset("()[]{}")
_MAX_TO_VERB = 8
# Bound once, because looking up an enum's member is slow in Python 3.11.
_CLAUSE, _PAST, _PRESENT = Kind.CLAUSE, Tense.PAST, Tense.PRESENT


def read_sentence(tokens: TextTokens, lexicon: Lexicon, first: int, end: int) -> Sentence:
    """The sentence of the tokens ``first`` up to ``end``."""
    sentence = Sentence(tokens, lexicon, first, end)
    find_words(sentence)
    clauses = sentence.clauses = _clauses(sentence)
    sentence.starts = [clause.start for clause in clauses]
    if sentence.verbs:
        for clause in clauses:
            _find_verb(sentence, clause)
    if sentence.cues and clauses:
        at = 0
        for cue in sentence.cues:
            while at + 1 < len(clauses) and clauses[at + 1].start <= cue.start:
                at += 1
            clauses[at].cues.append(cue)
    return sentence


def _clauses(sentence: Sentence) -> list[Clause]:
    """The clauses in order; a mark belongs to none."""
    first, end, verbs = sentence.first, sentence.end, sentence.verbs
    kinds = sentence.tokens.kinds[first:end]
    clauses: list[Clause] = []
    start, opener, depth, has_verb = first, "", 0, False
    for at, key in enumerate(sentence.tokens.keys[first:end], first):
        if kinds[at - first] >= _CLAUSE:
            if at > start:
                clauses.append(Clause(start, at, opener, depth))
            if key in _BRACKETS:
                depth += 1 if key in "([{" else -1
            start, opener, has_verb = at + 1, key, False
        elif key in _OPENERS and at > start and _opens_clause(sentence, at, has_verb):
            clauses.append(Clause(start, at, opener, depth))
            start, opener, has_verb = at, key, False
        elif at in verbs and verbs[at].finite:
            has_verb = True
    if start < end:
        clauses.append(Clause(start, end, opener, depth))
    return clauses


def _opens_clause(sentence: Sentence, at: int, has_verb: bool) -> bool:
    key = sentence.tokens.keys[at]
    if key in _SUBORDINATORS:
        if key not in _WITH_SUBJECT:
            return True
        if sentence.cue_at(at, Cue.AS_PLANNED) is not None:
            return False
        following = sentence.key(at + 1)
        if following in PRONOUNS or at + 1 in sentence.verbs:
            return True
        if key in (
            "som",
            "enn",
            "om",
            "så",
            "der",
            "slik",
            "selv",
            "sjølv",
            "siden",
            "sidan",
            "før",
        ):
            return key in ("som", "der", "selv") and _verb_follows(sentence, at, 3)
        return _verb_follows(sentence, at, _MAX_TO_VERB)
    if key == "men":
        return True
    return has_verb and key in _COORDINATORS and _verb_follows(sentence, at, _MAX_TO_VERB)


def _verb_follows(sentence: Sentence, at: int, most: int) -> bool:
    """Whether a finite verb follows before the next mark or subordinating word."""
    for after in range(at + 1, min(sentence.end, at + 1 + most)):
        verb = sentence.verbs.get(after)
        if verb is not None and verb.finite:
            return True
        if sentence.is_mark(after) or sentence.key(after) in ("at", "som", "og", "men"):
            return False
    return False


def _find_verb(sentence: Sentence, clause: Clause) -> None:
    """Fill in the finite verb, the main verb and the tense."""
    verbs = [at for at in sentence.verbs if clause.start <= at < clause.end]
    if not verbs:
        return
    clause.finite = next((at for at in verbs if sentence.verbs[at].finite), None)
    if clause.finite is None:
        _find_verb_without_finite(sentence, clause, verbs)
        return
    finite = sentence.verbs[clause.finite]
    clause.main, clause.role = clause.finite, finite.role
    clause.tense = _PAST if finite.past and not _is_present(finite) else _PRESENT
    later = [at for at in verbs if at > clause.finite]
    if finite.role is VerbRole.MODAL:
        is_told = finite.past and finite.lemma in ("måtte", "kunne")
        clause.tense = _PAST if is_told else Tense.FUTURE
        content = [at for at in later if sentence.verbs[at].role not in AUXILIARIES]
        if content or later:
            _set_main(sentence, clause, (content or later)[-1])
        return
    if finite.role in AUXILIARIES:
        content = [at for at in later if sentence.verbs[at].participle]
        if content:
            main = next(
                (at for at in content if sentence.verbs[at].role not in AUXILIARIES), content[-1]
            )
            _set_main(sentence, clause, main)
            if finite.role is VerbRole.BECOME and clause.tense is _PRESENT:
                clause.tense = Tense.FUTURE
            else:
                clause.tense = _PAST
        elif (unlisted := _unlisted_participle(sentence, clause)) is not None:
            clause.main, clause.role, clause.tense = unlisted, VerbRole.OTHER, _PAST
    elif finite.role is VerbRole.GET and later:
        content = [at for at in later if sentence.verbs[at].role is not VerbRole.OTHER]
        if content:
            _set_main(sentence, clause, content[0])


_PARTICIPLE_ENDINGS = (
    "ert",
    "vd",
    "gd",
    "lgt",
    "ført",
    "lagt",
    "satt",
    "gjort",
    "dd",
    "teke",
    "tatt",
)


def _unlisted_participle(sentence: Sentence, clause: Clause) -> int | None:
    """«har innført», «er signert»: a participle that is not listed, after an auxiliary."""
    for at in range((clause.finite or 0) + 1, clause.end):
        key = sentence.key(at)
        if (
            at not in sentence.nouns
            and key.endswith(_PARTICIPLE_ENDINGS)
            and len(key) > 4
            and not key.endswith("konsert")
            and key != "fortsatt"
        ):
            return at
    return None


def _is_present(verb: Verb) -> bool:
    return verb.present and not verb.past


def _find_verb_without_finite(sentence: Sentence, clause: Clause, verbs: list[int]) -> None:
    for at in verbs:
        verb = sentence.verbs[at]
        if verb.participle:
            _set_main(sentence, clause, at)
            clause.tense = _PAST
            return
        if verb.infinitive and at <= clause.start + 1 and sentence.key(at - 1) != "å":
            _set_main(sentence, clause, at)
            clause.tense = Tense.INFINITIVE
            return


def _set_main(sentence: Sentence, clause: Clause, at: int) -> None:
    clause.main, clause.role = at, sentence.verbs[at].role


def subject_kind(sentence: Sentence, clause: Clause) -> NounKind | str | None:
    """The kind of the subject's noun; the word itself for a pronoun; None where it is unknown.

    It stands before the finite verb; where something else stands first («I 2013 hadde kurset …»),
    right after.
    """
    if clause.finite is None:
        return None
    at = clause.start
    while at < clause.finite:
        key = sentence.key(at)
        if key in PREPOSITIONS and at != clause.start:
            break
        if key in PREPOSITIONS:
            return _subject_after(sentence, clause.finite + 1)
        if at in sentence.nouns:
            return sentence.nouns[at].noun.kind
        if key in PRONOUNS and at + 1 == clause.finite:
            return key
        at += 1
    if clause.finite == clause.start or sentence.key(clause.start) in (
        "så",
        "då",
        "da",
        "der",
        "her",
    ):
        return _subject_after(sentence, clause.finite + 1)
    return None


def _subject_after(sentence: Sentence, at: int) -> NounKind | str | None:
    if sentence.key(at) in PRONOUNS:
        return sentence.key(at)
    noun = sentence.nouns.get(at)
    return noun.noun.kind if noun is not None and noun.noun.definite else None
