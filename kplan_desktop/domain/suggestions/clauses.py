"""A sentence's nouns, verbs and cues, and its clauses: which verb says what, and in which tense.

There is no parser. A sentence is cut at its marks, before a subordinating word, and before «og» or
«men» where a verb of its own follows; in each clause the finite verb and the verb that carries the
meaning are found. Rules look at the ranges of tokens that this leaves.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from kplan_desktop.domain.quantities.numbers import is_number_word
from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set
from kplan_desktop.domain.suggestions.lexicon import Cue, Lexicon, Noun, NounKind, Verb, VerbRole

PRONOUNS = word_set(
    "vi me jeg eg hun ho han de dei det den som man ein dere de dykk du alle mange flere fleire "
    "noen nokon nokre begge de_fleste"
)
"""Words that can be a clause's subject by themselves."""

DETERMINERS = word_set(
    "en ei et ein eit én ett eitt de dei den det disse desse denne dette alle samtlige samtlege "
    "våre vår vårt sine sin sitt deres hele heile begge"
)
PREPOSITIONS = word_set(
    "i på til for fra frå med av om ved under over etter før mellom blant rundt mot hos innen "
    "innan gjennom uten utan per pr til åt inkludert"
)
AUXILIARIES = frozenset({VerbRole.HAVE, VerbRole.BE, VerbRole.BECOME})
_SUBORDINATORS = word_set(
    "at fordi mens medan når da då hvis dersom viss selv sjølv jamvel ettersom hvor kor der som "
    "før siden sidan slik enn om så"
)
_WITH_SUBJECT = word_set(
    "som der hvor kor da då så før siden sidan slik enn om selv sjølv jamvel når"
)
"""Subordinators that are other words as well: a clause only where a verb soon follows."""
_COORDINATORS = word_set("og men eller så samt mens medan")
_NOT_AFTER_SAW = word_set("langt lenge mange mye mykje godt å at")
_MAX_TO_VERB = 8


class Tense(Enum):
    """When a clause's verb places what it tells. NONE: there is no verb."""

    __hash__ = object.__hash__  # Enum's own is slow

    NONE = auto()
    PAST = auto()
    PRESENT = auto()
    FUTURE = auto()
    """«skal», «vil», «blir holdt»."""
    INFINITIVE = auto()


@dataclass(frozen=True, slots=True)
class FoundNoun:
    """A noun, tokens from ``start`` up to, not including, ``end``."""

    noun: Noun
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundCue:
    """A cue, tokens from ``start`` up to, not including, ``end``."""

    cue: Cue
    start: int
    end: int


@dataclass(slots=True)
class Clause:
    """TextTokens from ``start`` up to ``end``, the mark before it excluded.

    ``finite`` is the finite verb's token, ``main`` that of the verb that carries the meaning,
    ``role`` its role. ``opener`` is the mark or word that it was cut at; ``depth`` counts brackets.
    """

    start: int
    end: int
    opener: str
    depth: int
    finite: int | None = None
    main: int | None = None
    role: VerbRole | None = None
    tense: Tense = Tense.NONE
    cues: list[FoundCue] = field(default_factory=list)

    @property
    def has_verb(self) -> bool:
        """Whether it has a verb of its own."""
        return self.tense is not Tense.NONE

    def cue(self, *wanted: Cue) -> FoundCue | None:
        """The first of these cues in the clause, if any."""
        return next((found for found in self.cues if found.cue in wanted), None)


@dataclass(slots=True)
class Sentence:
    """The tokens ``first`` up to ``end`` of a text, with what they are by their indexes."""

    tokens: TextTokens
    lexicon: Lexicon
    first: int
    end: int
    nouns: dict[int, FoundNoun] = field(default_factory=dict)
    verbs: dict[int, Verb] = field(default_factory=dict)
    cues: list[FoundCue] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    cues_at: dict[int, list[FoundCue]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    told: set[Cue] = field(default_factory=set)
    """The kinds of its cues."""
    chains: dict[int, list[Clause]] = field(default_factory=dict)
    """For a clause's index the clauses that it goes on from, where they were asked for."""

    def key(self, at: int) -> str:
        """The token's key; "" outside the sentence."""
        return self.tokens.keys[at] if self.first <= at < self.end else ""

    def kind(self, at: int) -> Kind:
        """The token's kind; STOP outside the sentence."""
        return self.tokens.kinds[at] if self.first <= at < self.end else Kind.STOP

    def is_mark(self, at: int) -> bool:
        """Whether a clause or the sentence ends here."""
        return self.kind(at) >= Kind.CLAUSE

    def clause_at(self, at: int) -> int:
        """The index of the clause that a token belongs to."""
        return max(0, bisect_right(self.starts, at) - 1)

    def cue_at(self, at: int, *wanted: Cue) -> FoundCue | None:
        """The cue of these that begins at a token."""
        if at in self.cues_at:
            for found in self.cues_at[at]:
                if found.cue in wanted:
                    return found
        return None

    def keys_between(self, start: int, end: int) -> list[str]:
        """The keys of the tokens ``start`` up to ``end`` that are in the sentence."""
        return self.tokens.keys[max(self.first, start) : max(self.first, min(self.end, end))]

    def is_adjective(self, at: int) -> bool:
        """Whether a word can stand between a number and its noun, a participle too."""
        key = self.key(at)
        if self.lexicon.is_adjective(key):
            return True
        verb = self.lexicon.verb(key)
        return verb is not None and verb.participle and key.endswith(("te", "de", "ne"))

    def noun_phrase(self, at: int, most: int = 4) -> FoundNoun | None:
        """The noun here, or after adjectives («små og store», «dans- og teaterelever»)."""
        for _ in range(most + 1):
            if self.kind(at) is not Kind.WORD:
                return None
            noun = self.nouns.get(at)
            key = self.key(at)
            joined = self.key(at + 1) in ("og", "eller")
            if noun is not None and not (key.endswith("-") and joined):
                return noun
            if key.endswith("-") and joined:
                at += 2
            elif self.is_adjective(at) or key == "stk":
                at += 2 if joined and self.lexicon.is_adjective(self.key(at + 2)) else 1
            else:
                return None
        return None


def read_sentence(tokens: TextTokens, lexicon: Lexicon, first: int, end: int) -> Sentence:
    """The sentence of the tokens ``first`` up to ``end``."""
    sentence = Sentence(tokens, lexicon, first, end)
    _find_words(sentence)
    sentence.clauses = list(_clauses(sentence))
    sentence.starts = [clause.start for clause in sentence.clauses]
    for clause in sentence.clauses:
        _find_verb(sentence, clause)
    at = 0
    for cue in sentence.cues:
        while at + 1 < len(sentence.clauses) and sentence.clauses[at + 1].start <= cue.start:
            at += 1
        if sentence.clauses:
            sentence.clauses[at].cues.append(cue)
    return sentence


def _find_words(sentence: Sentence) -> None:
    keys, kinds = sentence.tokens.keys, sentence.tokens.kinds
    lexicon = sentence.lexicon
    is_known, known_kinds = lexicon.is_known, (Kind.WORD, Kind.MARK)
    after = sentence.first
    for at in range(sentence.first, sentence.end):
        key = keys[at]
        if at < after or kinds[at] not in known_kinds or not is_known(key):
            continue
        phrase = lexicon.phrase_noun(keys, at)
        length = 1
        if phrase is not None:
            length = phrase[1]
            sentence.nouns[at] = FoundNoun(phrase[0], at, at + length)
        elif (noun := lexicon.noun(key)) is not None:
            sentence.nouns[at] = FoundNoun(noun, at, at + 1)
        verb = lexicon.verb(key)
        if key == "vil" and keys[at - 1 : at + 2] == ["det", "vil", "si"]:
            verb = None
        if verb is not None and length == 1:
            sentence.verbs[at] = verb
        taken = 0
        for words, cue in lexicon.cues(key):
            size = len(words)
            if size < taken:
                break
            if size == 1 or tuple(keys[at : at + size]) == words:
                found = FoundCue(cue, at, at + size)
                sentence.cues.append(found)
                sentence.told.add(cue)
                sentence.cues_at.setdefault(at, []).append(found)
                taken = size
        after = at + length
    for at in [at for at in sentence.verbs if not _is_verb(sentence, at)]:
        del sentence.verbs[at]


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a form that may be a verb is one here, and no noun or adjective."""
    verb = sentence.verbs[at]
    before = sentence.key(at - 1)
    key = sentence.key(at)
    if is_number_word(key) or (
        key == "si" and verb.infinitive and before not in ("å", "kan", "vil")
    ):
        return False
    if key == "så":
        return sentence.key(at + 1) not in _NOT_AFTER_SAW and (
            sentence.kind(at - 1) is Kind.NUMBER
            or is_number_word(before)
            or at - 1 in sentence.nouns
            or before in PRONOUNS
        )
    if at in sentence.nouns and verb.participle and not sentence.nouns[at].noun.plural:
        del sentence.nouns[at]  # «besøkt», no compound of «økt»
    if at in sentence.nouns:
        if before in PRONOUNS and before not in ("alle", "mange", "flere", "fleire", "noen", "en"):
            return True
        previous = sentence.nouns.get(at - 1)
        return previous is not None and not sentence.nouns[at].noun.definite
    if verb.finite and not verb.participle and not verb.past:
        return True
    counted = before in DETERMINERS or sentence.kind(at - 1) is Kind.NUMBER
    is_before_verb = at + 1 in sentence.verbs and at + 1 not in sentence.nouns
    if counted and is_before_verb and sentence.verbs[at + 1].finite:
        return False  # «av 60 inviterte kom 41»
    following = sentence.noun_phrase(at + 1)
    if following is None or (following.noun.singular and not following.noun.plural):
        return True
    return not (
        before in DETERMINERS
        or sentence.kind(at - 1) is Kind.NUMBER
        or before in PREPOSITIONS
        or (before != "" and sentence.lexicon.is_adjective(before))
    )


def _clauses(sentence: Sentence) -> Iterator[Clause]:
    """The clauses in order; a mark belongs to none."""
    start, opener, depth, has_verb = sentence.first, "", 0, False
    for at in range(sentence.first, sentence.end):
        key = sentence.tokens.keys[at]
        if sentence.tokens.kinds[at] >= Kind.CLAUSE:
            if at > start:
                yield Clause(start, at, opener, depth)
            depth += (key in "([{") - (key in ")]}")
            start, opener, has_verb = at + 1, key, False
        elif at > start and _opens_clause(sentence, at, has_verb):
            yield Clause(start, at, opener, depth)
            start, opener, has_verb = at, key, False
        elif at in sentence.verbs and sentence.verbs[at].finite:
            has_verb = True
    if start < sentence.end:
        yield Clause(start, sentence.end, opener, depth)


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
    verbs = [at for at in range(clause.start, clause.end) if at in sentence.verbs]
    clause.finite = next((at for at in verbs if sentence.verbs[at].finite), None)
    if clause.finite is None:
        _find_verb_without_finite(sentence, clause, verbs)
        return
    finite = sentence.verbs[clause.finite]
    clause.main, clause.role = clause.finite, finite.role
    clause.tense = Tense.PAST if finite.past and not _is_present(finite) else Tense.PRESENT
    later = [at for at in verbs if at > clause.finite]
    if finite.role is VerbRole.MODAL:
        is_told = finite.past and finite.lemma in ("måtte", "kunne")
        clause.tense = Tense.PAST if is_told else Tense.FUTURE
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
            if finite.role is VerbRole.BECOME and clause.tense is Tense.PRESENT:
                clause.tense = Tense.FUTURE
            else:
                clause.tense = Tense.PAST
        elif (unlisted := _unlisted_participle(sentence, clause)) is not None:
            clause.main, clause.role, clause.tense = unlisted, VerbRole.OTHER, Tense.PAST
    elif finite.role is VerbRole.GET and later:
        content = [at for at in later if sentence.verbs[at].role is not VerbRole.OTHER]
        if content:
            _set_main(sentence, clause, content[0])


_PARTICIPLE_ENDINGS = ("ert", "ført", "lagt", "satt", "gjort", "dd", "teke", "tatt")


def _unlisted_participle(sentence: Sentence, clause: Clause) -> int | None:
    """«har innført», «er signert»: a participle that is not listed, after an auxiliary."""
    for at in range((clause.finite or 0) + 1, clause.end):
        key = sentence.key(at)
        if (
            at not in sentence.nouns
            and key.endswith(_PARTICIPLE_ENDINGS)
            and len(key) > 4
            and not key.endswith("konsert")
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
            clause.tense = Tense.PAST
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
