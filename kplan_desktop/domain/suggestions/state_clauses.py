"""The clauses of a text, what introduces each, and the words that may tell of its activity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum, auto
from typing import Final

from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set
from kplan_desktop.domain.suggestions.found import FoundTime
from kplan_desktop.domain.words.lexicon import Cue, Lexicon, NounKind, VerbRole


class Sign(IntEnum):
    """What a clause tells of its activity, the stronger first."""

    CANCELLED = auto()
    UNCERTAIN = auto()
    PLANNED = auto()


PURPOSE: Final = word_set("for slik sånn")
CAUSES: Final = word_set("fordi siden sidan ettersom grunnet")
TIME_CLAUSES: Final = word_set("når da då mens medan etter før")
CONDITIONS: Final = word_set("hvis dersom viss")
SUBORDINATE: Final = CAUSES | CONDITIONS | word_set("når som at der hvor kor om")
_COORDINATE: Final = word_set("og mens medan samt så eller")


NEGATIONS: Final = word_set("ikke ikkje aldri neppe ingen inga inkje uten utan verken korkje")
_ONLY: Final = word_set("bare berre")
_OTHERS: Final = word_set(
    "de dei alle mange flere fleire noen nokre noken hver kvar hun ho han ingen"
)
_SELF: Final = word_set("vi me det styret fylkesavdelingen fylkesavdelinga fylkeslaget rådet")
EVENTS: Final = frozenset({NounKind.EVENT, NounKind.MEETING})
PEOPLE: Final = frozenset({NounKind.PERSON, NounKind.UNIT, NounKind.AUDIENCE})
_PREPOSITIONS: Final = word_set("for av i fra frå på med til om")
_BEFORE_OPENERS: Final = PURPOSE | word_set("og men")
_OPENERS: Final = SUBORDINATE | TIME_CLAUSES


@dataclass(slots=True)
class StateClause:
    """The tokens ``first`` up to but without ``end``; ``opener`` is the word that introduces it."""

    first: int
    end: int
    sentence: int
    opener: str = ""
    sign: Sign | None = None
    at: int = 0
    held: bool = False
    is_part: bool = False
    times: list[FoundTime] = field(default_factory=list)


def clauses_of(tokens: TextTokens, number: int, lexicon: Lexicon) -> list[StateClause]:
    """The clauses of a sentence in order; ``number`` is that of the sentence."""
    keys, kinds = tokens.keys, tokens.kinds
    first, end = tokens.sentences[number]
    clauses: list[StateClause] = []
    begin = first
    for at in range(first, end):
        is_mark = kinds[at] is Kind.CLAUSE
        if at > begin and (is_mark or _begins_clause(keys, at, end, lexicon)):
            clauses.append(StateClause(begin, at, number, _opener(keys, begin, end)))
            begin = at
        if is_mark:
            begin = at + 1
    if begin < end:
        clauses.append(StateClause(begin, end, number, _opener(keys, begin, end)))
    return clauses


def _opener(keys: list[str], at: int, end: int) -> str:
    """The word that introduces the clause from ``at``, past «og» and «men»."""
    while at < end - 1 and keys[at] in _BEFORE_OPENERS:
        if keys[at] in PURPOSE:
            return keys[at] if keys[at + 1] == "at" else ""
        at += 1
    if keys[at] in ("etter", "før"):
        return keys[at] if at + 1 < end and keys[at + 1] == "at" else ""
    return keys[at] if keys[at] in _OPENERS else ""


def _begins_clause(keys: list[str], at: int, end: int, lexicon: Lexicon) -> bool:
    key = keys[at]
    if key == "men" or key in CONDITIONS or key == "fordi":
        return True
    if key in PURPOSE:
        return at + 1 < end and keys[at + 1] == "at"
    if key == "at":
        return keys[at - 1] not in PURPOSE
    if key == "som":
        return at + 1 < end and not keys[at + 1].startswith(("planlag", "avtalt"))
    if key in _COORDINATE or key in ("siden", "sidan", "ettersom", "når", "da", "då"):
        return any(_is_finite(keys[near], lexicon) for near in range(at + 1, min(at + 4, end)))
    return False


def _is_finite(key: str, lexicon: Lexicon) -> bool:
    verb = lexicon.verb(key)
    return verb is not None and (verb.finite or verb.participle) and lexicon.noun(key) is None


def key_at(keys: list[str], at: int, end: int) -> str:
    """The key at ``at``, or nothing from ``end`` on."""
    return keys[at] if at < end else ""


class ClauseWords:
    """What can be asked of the words of a text."""

    def __init__(self, keys: list[str], lexicon: Lexicon) -> None:
        self._keys = keys
        self._lexicon = lexicon

    def has_noun(self, first: int, end: int, kinds: frozenset[NounKind]) -> bool:
        """Whether one of these words is a noun of one of these kinds."""
        return any(
            (noun := self._lexicon.noun(key)) is not None and noun.kind in kinds
            for key in self._keys[first:end]
        )

    def is_negated(self, clause: StateClause, at: int) -> bool:
        """Whether «ikke» or the like stands shortly before, but not as in «ikke bare»."""
        near = self._keys[max(clause.first, at - 4) : at]
        return not NEGATIONS.isdisjoint(near) and _ONLY.isdisjoint(near)

    def is_of_others(self, first: int, at: int) -> bool:
        """Whether the words before a verb name other people than the unit as its subject."""
        keys = self._keys[first:at]
        if not _SELF.isdisjoint(keys):
            return False
        head = next((near for near in range(first, at) if self._keys[near] in _PREPOSITIONS), at)
        return not _OTHERS.isdisjoint(keys) or self.has_noun(first, head, PEOPLE)


REACHED: Final = frozenset(
    {
        VerbRole.ATTEND,
        VerbRole.HOLD,
        VerbRole.VISIT,
        VerbRole.MEET,
        VerbRole.PERFORM,
        VerbRole.COMPLETE,
        VerbRole.REACH,
    }
)
HAPPENED: Final = frozenset({VerbRole.HAVE, VerbRole.BE, VerbRole.BECOME})
SIGN_VERBS: Final = word_set("planlegge vurdere ønske håpe foreslå")
UNDONE_VERBS: Final = word_set("holde avholde gjennomføre arrangere avvikle")
SOMETHING: Final = word_set("noe noko")
_NOT_A_STATE: Final = word_set("forslag ønske ynskje håp skulle ventende")
_SIGN_CUES: Final = frozenset(
    {
        Cue.PLAN,
        Cue.AIM,
        Cue.DOUBT,
        Cue.CONDITION,
        Cue.CANCEL,
        Cue.AS_PLANNED,
        Cue.RELATIVE_TIME,
    }
)
_MOST_REMEMBERED: Final = 50_000


class WordFlags(dict[str, int]):
    """For each word of a text what it may tell; looked up once, then remembered."""

    SIGN = 1
    """By itself a sign that something is not held, such as «avlyst» or «skal»."""
    PHRASE = 2
    """The first word of a phrase that is one."""
    UNDONE = 4
    """A verb that is one after «ikke»."""
    HELD = 8
    """It may say that something was held."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._by_second: dict[tuple[str, str], list[tuple[tuple[str, ...], Cue]]] = {}

    def __missing__(self, key: str) -> int:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
            self._by_second.clear()
        flags = self[key] = self._of_cues(key) | self._of_verb(key)
        return flags

    def signs(self, keys: list[str]) -> list[int]:
        """Where in a text a sign may begin."""
        return [
            at
            for at, flags in enumerate([self[key] for key in keys])
            if flags & (self.SIGN | self.PHRASE | self.UNDONE) and self._is_sign(keys, at, flags)
        ]

    def _is_sign(self, keys: list[str], at: int, flags: int) -> bool:
        if flags & self.SIGN:
            return True
        if flags & self.UNDONE and not NEGATIONS.isdisjoint(keys[max(0, at - 4) : at]):
            return True
        return bool(flags & self.PHRASE) and (
            (keys[at] in SOMETHING and keys[at + 1 : at + 2] == ["av"])
            or next(self.phrases(keys, at), None) is not None
        )

    def phrases(self, keys: list[str], at: int) -> Iterator[tuple[tuple[str, ...], Cue]]:
        """The cues that stand at ``at``, and are signs; the longest first."""
        following = self._by_second.get((keys[at], keys[at + 1] if at + 1 < len(keys) else ""), ())
        for words, cue in following:
            if tuple(keys[at : at + len(words)]) == words:
                yield words, cue
        yield from self._by_second.get((keys[at], ""), ())

    def _of_cues(self, key: str) -> int:
        flags = self.PHRASE if key in SOMETHING else 0
        for words, cue in self._lexicon.cues(key):
            if cue is Cue.PRESENT:
                flags |= self.HELD
            elif cue in _SIGN_CUES and key not in _NOT_A_STATE:
                flags |= self.PHRASE if len(words) > 1 else self.SIGN
                second = words[1] if len(words) > 1 else ""
                self._by_second.setdefault((key, second), []).append((words, cue))
        return flags

    def _of_verb(self, key: str) -> int:
        verb = self._lexicon.verb(key)
        if verb is None:
            return 0
        flags = 0
        if (
            verb.role in (VerbRole.CANCEL, VerbRole.POSTPONE)
            or verb.lemma in SIGN_VERBS
            or key in ("skal", "vil", "skulle")
        ):
            flags |= self.SIGN
        if verb.lemma in UNDONE_VERBS:
            flags |= self.UNDONE
        if (verb.past or verb.participle) and verb.role in REACHED | HAPPENED:
            flags |= self.HELD
        return flags
