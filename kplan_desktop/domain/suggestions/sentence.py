"""A sentence's nouns, verbs and cues by their tokens: what each word is beside its neighbours."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum, auto

from kplan_desktop.domain.quantities.numbers import is_number_word
from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set
from kplan_desktop.domain.words.lexicon import Cue, Lexicon, Noun, Verb, VerbRole

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
_NOT_AFTER_SAW = word_set("langt lenge mange mye mykje godt å at")
_PEOPLE_DO = frozenset({VerbRole.PERFORM, VerbRole.ATTEND, VerbRole.COMPLETE, VerbRole.REPLY})
_SHORTENED = word_set("kom")
"""Nouns, if a full stop is part of them; else verbs."""


class Tense(Enum):
    """When a clause's verb places what it tells. NONE: there is no verb."""

    __hash__ = object.__hash__  # Enum's own is slow

    NONE = auto()
    PAST = auto()
    PRESENT = auto()
    FUTURE = auto()
    """«skal», «vil», «blir holdt»."""
    INFINITIVE = auto()


# Bound once, because looking up an enum's member is slow in Python 3.11.
_WORD, _NUMBER, _MARK = Kind.WORD, Kind.NUMBER, Kind.MARK
_CLAUSE, _STOP = Kind.CLAUSE, Kind.STOP
_NO_VERB = Tense.NONE


@dataclass(slots=True)
class FoundNoun:
    """A noun, tokens from ``start`` up to, not including, ``end``."""

    noun: Noun
    start: int
    end: int


@dataclass(slots=True)
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
        return self.tense is not _NO_VERB

    def cue(self, *wanted: Cue) -> FoundCue | None:
        """The first of these cues in the clause, if any."""
        for found in self.cues:
            if found.cue in wanted:
                return found
        return None


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
    words: frozenset[str] = frozenset()
    """The keys of its tokens: what rules ask first, since most look for a few words."""
    chains: dict[int, list[Clause]] = field(default_factory=dict)
    """For a clause's index the clauses that it goes on from, where they were asked for."""

    def key(self, at: int) -> str:
        """The token's key; "" outside the sentence."""
        return self.tokens.keys[at] if self.first <= at < self.end else ""

    def kind(self, at: int) -> Kind:
        """The token's kind; STOP outside the sentence."""
        return self.tokens.kinds[at] if self.first <= at < self.end else _STOP

    def is_mark(self, at: int) -> bool:
        """Whether a clause or the sentence ends here."""
        return not self.first <= at < self.end or self.tokens.kinds[at] >= _CLAUSE

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
        start = start if start > self.first else self.first
        end = end if end < self.end else self.end
        return self.tokens.keys[start:end] if start < end else []

    def is_adjective(self, at: int) -> bool:
        """Whether a word can stand between a number and its noun, a participle too."""
        key = self.key(at)
        if self.lexicon.is_adjective(key):
            return True
        verb = self.lexicon.verb(key)
        return (
            verb is not None
            and verb.participle
            and verb.role not in _PEOPLE_DO
            and key.endswith(("te", "de", "ne"))
        )

    def noun_phrase(self, at: int, most: int = 4) -> FoundNoun | None:
        """The noun here, or after adjectives («små og store», «dans- og teaterelever»)."""
        for _ in range(most + 1):
            if self.kind(at) is not _WORD:
                return None
            noun = self.nouns.get(at)
            key = self.key(at)
            joined = self.key(at + 1) in ("og", "eller")
            if noun is not None and not (key.endswith("-") and joined):
                following = self.nouns.get(at + 1)
                if following is not None and following.noun.plural and self.is_adjective(at):
                    return following  # «17 deltakande kommunar»
                return noun
            if key.endswith("-") and joined:
                at += 2
            elif self.tokens.is_dotted(at) and self.tokens.is_joined(at + 1):
                at += 1  # «avd.ledere»
            elif self.is_adjective(at) or key == "stk":
                at += 2 if joined and self.lexicon.is_adjective(self.key(at + 2)) else 1
            else:
                return None
        return None


def find_words(sentence: Sentence) -> None:
    """Fill in the nouns, verbs and cues of a sentence."""
    keys, kinds = sentence.tokens.keys, sentence.tokens.kinds
    nouns, verbs = sentence.nouns, sentence.verbs
    after = first = sentence.first
    own = keys[first : sentence.end]
    sentence.words = frozenset(own)
    for at, word in enumerate(sentence.lexicon.words(own), first):
        if word is None or at < after or (kinds[at] is not _WORD and kinds[at] is not _MARK):
            continue
        noun, verb, cues, opens_phrase = word
        if opens_phrase and (phrase := sentence.lexicon.phrase_noun(keys, at)) is not None:
            after = at + phrase[1]
            nouns[at] = FoundNoun(phrase[0], at, after)
            if phrase[1] > 1:
                verb = None
        elif noun is not None:
            nouns[at] = FoundNoun(noun, at, at + 1)
        if verb is not None:
            verbs[at] = verb
        if cues:
            _add_cues(sentence, at, cues)
    for at in [at for at in verbs if not _is_verb(sentence, at)]:
        del verbs[at]


def _add_cues(sentence: Sentence, at: int, cues: tuple[tuple[tuple[str, ...], Cue], ...]) -> None:
    """Add those of the cues that begin with a word, of which the words after it follow."""
    keys = sentence.tokens.keys
    following = keys[at + 1] if at + 1 < len(keys) else ""
    found: list[FoundCue] = []
    taken = 0
    for words, cue in cues:
        size = len(words)
        if size < taken:
            break
        if size > 1 and words[1] != following:
            continue
        if size < 3 or tuple(keys[at : at + size]) == words:
            found.append(FoundCue(cue, at, at + size))
            sentence.told.add(cue)
            taken = size
    if found:
        sentence.cues += found
        sentence.cues_at[at] = found


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a form that may be a verb is one here, and no noun or adjective."""
    verb = sentence.verbs[at]
    before = sentence.key(at - 1)
    key = sentence.key(at)
    if at in sentence.nouns and key in _SHORTENED:
        if sentence.tokens.is_dotted(at):
            return False  # «14 kom. deltok»
        del sentence.nouns[at]
    if key == "vil" and sentence.key(at - 1) == "det" and sentence.key(at + 1) == "si":
        return False
    if is_number_word(key) or (
        key == "si" and verb.infinitive and before not in ("å", "kan", "vil")
    ):
        return False
    if key == "så":
        return sentence.key(at + 1) not in _NOT_AFTER_SAW and (
            sentence.kind(at - 1) is _NUMBER
            or is_number_word(before)
            or at - 1 in sentence.nouns
            or before in PRONOUNS
        )
    if at in sentence.nouns and verb.participle and not sentence.nouns[at].noun.plural:
        del sentence.nouns[at]  # «besøkt», no compound of «økt»
    counted = sentence.kind(at - 1) is Kind.NUMBER or is_number_word(before)
    if at in sentence.nouns and counted and sentence.is_mark(at + 1) and verb.present:
        return False  # «hatt to treff, det siste på Verdal»
    if at in sentence.nouns and _is_predicate(sentence, at):
        del sentence.nouns[at]  # «har svara», «83 svara»
        return True
    if at in sentence.nouns:
        if before in PRONOUNS and before not in ("alle", "mange", "flere", "fleire", "noen", "en"):
            return True
        previous = sentence.nouns.get(at - 1)
        return previous is not None and not sentence.nouns[at].noun.definite
    if (verb.finite and not verb.participle and not verb.past) or verb.role in AUXILIARIES:
        return True
    counted = before in DETERMINERS or sentence.kind(at - 1) is _NUMBER
    is_before_verb = at + 1 in sentence.verbs and at + 1 not in sentence.nouns
    if counted and is_before_verb and sentence.verbs[at + 1].finite:
        return False  # «av 60 inviterte kom 41»
    following = sentence.noun_phrase(at + 1)
    if following is None or (following.noun.singular and not following.noun.plural):
        return True
    return not (
        counted
        or before in PREPOSITIONS
        or (before != "" and sentence.lexicon.is_adjective(before))
    )


def _is_predicate(sentence: Sentence, at: int) -> bool:
    """Whether a form that is a definite noun or a verb too is the verb, by what stands before."""
    verb = sentence.verbs[at]
    if not (sentence.nouns[at].noun.definite and (verb.participle or verb.past)):
        return False
    if sentence.kind(at - 1) is _NUMBER or is_number_word(sentence.key(at - 1)):
        is_adjective = sentence.key(at).endswith(("te", "de", "ne"))
        return not is_adjective and sentence.key(at - 2) not in DETERMINERS
    return verb.participle and any(
        back in sentence.verbs and sentence.verbs[back].role in AUXILIARIES
        for back in range(at - 4, at)
    )
