"""The clauses of a text, what introduces each, and the words that may tell of its activity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum, auto
from typing import Final

from kplan_desktop.domain.quantities.tokens import LONGEST_SENTENCE, Kind, TextTokens, word_set
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
_ANY: Final = frozenset(NounKind)
_PEOPLE_ONLY: Final = frozenset({NounKind.PERSON, NounKind.DELIVERER, NounKind.ASKED})
PEOPLE: Final = frozenset({NounKind.PERSON, NounKind.UNIT, NounKind.AUDIENCE})
_PREPOSITIONS: Final = word_set("for av i fra frå på med til om")
_BEFORE_OPENERS: Final = PURPOSE | word_set("og men")
_MAY_BEGIN_CLAUSE: Final = (
    CONDITIONS | PURPOSE | _COORDINATE | word_set("men fordi at som siden sidan ettersom når da då")
)
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


def stretches_of(tokens: TextTokens) -> list[tuple[int, int]]:
    """The sentences, and for one without an end stretches that bound how far rules look around.

    A stretch ends after the last mark in it, if it has one. The rest is halved before it would
    leave a stretch of only a few words.
    """
    found: list[tuple[int, int]] = []
    for first, end in tokens.sentences:
        while end - first > LONGEST_SENTENCE:
            most = first + min(LONGEST_SENTENCE, (end - first) // 2)
            marks = (at for at in range(most, first, -1) if tokens.kinds[at - 1] is Kind.CLAUSE)
            stop = next(marks, most)
            found.append((first, stop))
            first = stop
        found.append((first, end))
    return found


def clauses_of(
    tokens: TextTokens, number: int, stretch: tuple[int, int], lexicon: Lexicon
) -> list[StateClause]:
    """The clauses of a sentence in order; ``number`` is that of the sentence."""
    keys, kinds = tokens.keys, tokens.kinds
    first, end = stretch
    clauses: list[StateClause] = []
    begin = first
    for at in range(first, end):
        is_mark = kinds[at] is Kind.CLAUSE
        if at > begin and (
            is_mark or (keys[at] in _MAY_BEGIN_CLAUSE and _begins_clause(keys, at, end, lexicon))
        ):
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
        return keys[at - 1] not in PURPOSE and keys[at - 1] not in ("etter", "før")
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

    def are_people(self, first: int, at: int) -> bool:
        """Whether the subject before a verb is people: «to elever droppet ut»."""
        head = next((near for near in range(first, at) if self._keys[near] in _PREPOSITIONS), at)
        return self.has_noun(first, head, _PEOPLE_ONLY)

    def names_activity(self, first: int, end: int) -> bool:
        """Whether an event, or a verb for holding one, is named."""
        return any(
            (
                (noun := self._lexicon.noun(key)) is not None
                and (noun.kind in EVENTS or noun.lemma == "prosjekt")
            )
            or (
                (verb := self._lexicon.verb(key)) is not None
                and verb.role is VerbRole.HOLD
                and noun is None
            )
            for key in self._keys[first:end]
        )

    def came_to_nothing(self, clause: StateClause, at: int) -> bool:
        """«ble ikke noe av», «vart det ingenting av»."""
        keys = self._keys
        became = next((near for near in range(clause.first, at) if keys[near] in BECOME), None)
        if became is None:
            return False
        negated = not NEGATIONS.isdisjoint(keys[max(clause.first, became - 1) : at + 1])
        return negated or keys[at] == "ingenting"

    def is_doubt(self, clause: StateClause, at: int, end: int, sentence: tuple[int, int]) -> bool:
        """Whether the words from ``at`` to ``end`` doubt that the activity comes about."""
        keys = self._keys
        before = keys[at - 1] if at > clause.first else ""
        following = key_at(keys, end, clause.end)
        match keys[at]:
            case "mulig" | "mogleg" | "mogeleg" | "eventuell" | "eventuelle":
                event = following != "å" and self.has_noun(end, min(end + 2, clause.end), EVENTS)
                return event or (keys[at][0] == "m" and (at == clause.first or following == "at"))
            case "evt" | "eventuelt":
                return following not in ("", ".", "\n")
            case "på" if keys[end - 1] == "vent":  # but not of those on a list
                return before in ("er", "satt", "sett", "lagt", "står")
            case "kanskje" | "kanhende":
                return not {"bør", "burde", "må", "kan"} & {before, following} or (
                    before in ("bør", "burde") and self.names_activity(end, clause.end)
                )
            case "tvil" if before == "i" or self.is_negated(clause, at):
                return False
            case "aktuelt" | "aktuell" if before not in _ON_GOING:
                return False
            case "i" if keys[end - 1] == "blå" and self.has_noun(end, end + 1, _ANY):
                return False
        if keys[end - 1] == "plass" and not any(
            key.startswith(_FUNDS) for key in keys[clause.first : at]
        ):
            return False
        if keys[at] in _OF_ACTIVITY and not self.names_activity(*sentence):
            return False
        if end - at > 1 and keys[end - 1] in ("om", "hvorvidt", "korvidt"):
            rest = keys[end : min(end + _ASKED_IN, clause.end)]
            return any(
                ((verb := self._lexicon.verb(key)) and verb.finite) or key in _LETS for key in rest
            )
        return following not in _UNSURE_OF

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
SOMETHING: Final = word_set("noe noko ingenting")
BECOME: Final = word_set("ble blei vart blir vert")
_UNSURE_OF: Final = word_set("antall antal tall tal tallet talet tallene hvor kor hvem kven")
_ON_GOING: Final = word_set("er blir bli vert vere være")
_OF_ACTIVITY: Final = word_set(
    "lagt lagd lagde lagte satt sett ligger ligg i på henger heng tvil åpent ope opent avventer "
    "avventar avventes avventast venter ventar søkt aktuelt aktuell diskuterer diskuteres "
    "diskuterast drøfter drøftar drøftes drøftast tenker tenkjer inntil til gjenstår står vet veit"
)
"""Phrases of doubt that begin so may tell of anything, and count where an activity is named."""

_ADVERBS: Final = word_set(
    "derfor difor dessverre diverre dermed altså også òg da då likevel begge alle det den dei de så"
)
_FUNDS: Final = ("finans", "midl", "økonomi", "peng", "støtte", "tilskudd", "tilskot")
_LONGEST_GAP: Final = 8
_LETS: Final = word_set("lar let lèt lét")
_ASKED_IN: Final = 6
"""Words after «åpent om» of which one must be a verb."""

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
_HELD: Final = REACHED | HAPPENED | {VerbRole.GET}
_NOT_HELD: Final = frozenset({VerbRole.CANCEL, VerbRole.POSTPONE})
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
        self._parted: dict[str, list[tuple[str, ...]]] = {}

    def __missing__(self, key: str) -> int:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
            self._by_second.clear()
            self._parted.clear()
        flags = self[key] = self._of_cues(key) | self._of_verb(key)
        return flags

    def signs(self, keys: list[str]) -> list[int]:
        """Where in a text a sign may begin."""
        may = self.SIGN | self.PHRASE | self.UNDONE
        return [
            at
            for at, flags in enumerate(map(self.__getitem__, keys))
            if flags & may and (flags & self.SIGN or self._is_sign(keys, at, flags))
        ]

    def _is_sign(self, keys: list[str], at: int, flags: int) -> bool:
        if flags & self.UNDONE and not NEGATIONS.isdisjoint(keys[max(0, at - 4) : at]):
            return True
        if not flags & self.PHRASE or at + 1 == len(keys):
            return False
        key, following = keys[at], keys[at + 1]
        return (
            ((key, following) in self._by_second and any(self.phrases(keys, at)))
            or (following == "av" and key in SOMETHING)
            or (key in self._parted and self.parted(keys, at) is not None)
        )

    def parted(self, keys: list[str], at: int) -> int | None:
        """The end of a phrase such as «falt bort» at ``at`` that other words part.

        These are adverbs, or have a noun for an event: «falt begge konsertene bort».
        """
        for words in self._parted.get(keys[at], ()):
            for near in range(at + 2, min(at + _LONGEST_GAP, len(keys))):
                if keys[near] != words[1] or tuple(keys[near : near + len(words) - 1]) != words[1:]:
                    continue
                gap = keys[at + 1 : near]
                if _ADVERBS.issuperset(gap) or any(
                    (noun := self._lexicon.noun(key)) is not None and noun.kind in EVENTS
                    for key in gap
                ):
                    return near + len(words) - 1
        return None

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
                verb = self._lexicon.verb(key)
                if second and cue is Cue.CANCEL and verb is not None and key not in BECOME:
                    self._parted.setdefault(key, []).append(words)
                self._by_second.setdefault((key, second), []).append((words, cue))
        return flags

    def _of_verb(self, key: str) -> int:
        verb = self._lexicon.verb(key)
        if verb is None:
            return 0
        flags = 0
        if verb.role in _NOT_HELD or verb.lemma in SIGN_VERBS or key in ("skal", "vil", "skulle"):
            flags |= self.SIGN
        if verb.lemma in UNDONE_VERBS:
            flags |= self.UNDONE
        if (verb.past or verb.participle) and verb.role in _HELD:
            flags |= self.HELD
        return flags
