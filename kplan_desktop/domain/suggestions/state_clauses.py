"""The clauses of a text, and what introduces each."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, auto
from typing import Final

from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set
from kplan_desktop.domain.suggestions.found import FoundTime
from kplan_desktop.domain.suggestions.lexicon import Lexicon, NounKind


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
