"""Numbers that may be figures, and what is known while a sentence is read for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import MAX_FIGURE, Exactness
from kplan_desktop.domain.quantities.quantities import Quantity
from kplan_desktop.domain.quantities.tokens import word_set
from kplan_desktop.domain.suggestions.sentence import Sentence
from kplan_desktop.domain.suggestions.stance import Stance, stance_of
from kplan_desktop.domain.words.lexicon import Noun, NounKind, VerbRole

PEOPLE = frozenset({NounKind.PERSON, NounKind.AUDIENCE})
EVENTS = frozenset({NounKind.EVENT, NounKind.MEETING})
CAME = frozenset(
    {
        *(VerbRole.ATTEND, VerbRole.COMPLETE, VerbRole.REPLY, VerbRole.WATCH, VerbRole.PERFORM),
        *(VerbRole.OFFER_PLACE, VerbRole.REACH),
    }
)
"""The roles of verbs by which a number tells people who came, with no noun."""

_MOST = {
    NounKind.PERSON: Decimal(9_999_999),
    NounKind.EVENT: Decimal(3000),
    NounKind.MEETING: Decimal(3000),
    NounKind.UNIT: Decimal(1000),
    NounKind.AUDIENCE: Decimal(100_000),
}
"""More of these than anybody holds or reaches: it is money."""

_STAGES = {
    VerbRole.OFFER_PLACE: 2,
    **dict.fromkeys((VerbRole.ATTEND, VerbRole.PERFORM, VerbRole.REPLY, VerbRole.WATCH), 3),
    VerbRole.COMPLETE: 4,
}
_WHOLE = Decimal(1)
# Bound once, because looking up an enum's member is slow in Python 3.11.
_PERSON, _UNIT, _REACHED = NounKind.PERSON, NounKind.UNIT, Stance.REACHED

THEM = word_set("dem dei disse desse de oss dykk")
PIECES = word_set("stk stykk stykker stykke stykken")
SHOWS = word_set(
    "konsert forestilling framsyning oppsetning opptreden show revy musikal utstilling opera "
    "operette teaterforestilling vernissasje"
)
"""What people see and hear: they are its audience."""

AND = word_set("og eller samt & / +")
SIGNED_UP = word_set("påmeldt påmelding påmeldte påmelde")


@dataclass(slots=True)
class Candidate:
    """A number that may be a figure: tokens ``first`` up to ``end`` are the words it was read from.

    ``stage``: how far people came (B7): 1 signed up, 2 got a place, 3 came, 4 completed; 0 unsaid.
    ``names_noun``: its noun stands with it, and is not understood. ``of_them``: «fem av dem».
    """

    metric: Metric
    value: Decimal | None
    exactness: Exactness
    first: int
    end: int
    number: int
    sentence: int
    clause: int
    depth: int
    stance: Stance
    noun: Noun | None = None
    stage: int = 0
    names_noun: bool = True
    is_event_by_article: bool = False
    of_them: bool = False


@dataclass(slots=True)
class Memory:
    """What earlier sentences of the text named."""

    people: Noun | None = None
    unit: Noun | None = None
    """The unit that was counted last, where no people were named after it."""
    unit_came: bool = False
    last: Candidate | None = None
    """The number that was counted last with its noun."""


@dataclass(slots=True)
class Scan:
    """The reading of one sentence: what was found, and what of it is taken."""

    sentence: Sentence
    index: int
    quantities: Sequence[Quantity]
    memory: Memory
    found: list[Candidate] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    whole: Noun | None = None
    reached_whole: Metric | None = None
    in_parts: bool = False
    named: Sequence[int] = ()
    """Where people are named."""
    remembered: int = 0
    """So many of them are remembered."""
    wholes: set[int] = field(default_factory=set)
    starts: frozenset[int] = frozenset()
    """The first tokens of the quantities."""

    def metric(self, role: str) -> Metric | None:
        return self.sentence.lexicon.metric_of(role)

    def add(
        self,
        q: Quantity,
        noun: Noun | None,
        first: int,
        end: int,
        *,
        metric: Metric | None = None,
        stage: int = 0,
        names_noun: bool = True,
        stance: Stance | None = None,
    ) -> Candidate | None:
        metric = metric or (noun.metric if noun is not None else None)
        if metric is not None and metric is self.reached_whole:
            return None
        kind = noun.kind if noun is not None else None
        if metric is None or not may_be_figure(q.value, metric, kind):
            return None
        s = self.sentence
        index = s.clause_at(q.at)
        if stance is None:
            stance = stance_of(s, index, q.first, max(end, q.end), noun)
        if stage == 0:
            stage = stage_told(s.clauses[index].role)
        candidate = Candidate(
            *(metric, q.value, q.exactness, first, end, q.at, self.index),
            *(index, s.clauses[index].depth, stance, noun, stage, names_noun),
        )
        self.found.append(candidate)
        if noun is not None and names_noun:
            self.memory.last = candidate
        if noun is not None and noun.kind is _UNIT and names_noun:
            self.memory.unit, self.memory.unit_came = noun, stance is _REACHED
        return candidate

    def remember_people(self, end: int) -> None:
        """Remember the people named last before a token, unless they were remembered before."""
        named = bisect_left(self.named, end)
        if named > self.remembered:
            self.memory.people = self.sentence.nouns[self.named[named - 1]].noun
            self.memory.unit = None
            self.remembered = named


def people_named(sentence: Sentence) -> list[int]:
    """Where people that a metric counts are named, not as in «19 påmeldte kommuner»."""
    nouns = sentence.nouns
    return [
        at
        for at, found in nouns.items()
        if found.noun.kind is _PERSON
        and found.noun.metric is not None
        and not (at + 1 in nouns and sentence.is_adjective(at))
    ]


def may_be_figure(value: Decimal | None, metric: Metric, kind: NounKind | None) -> bool:
    """Whether so many of a noun of this kind may be a figure of ``metric``; an unknown number may.

    No more than anybody holds or reaches («1 konsert 25 000»), with no more decimals than it has.
    """
    if value is None:
        return True
    if value >= MAX_FIGURE or (kind is not None and value > _MOST.get(kind, value)):
        return False
    if value.same_quantum(_WHOLE):  # most are; asking for the exponent makes a tuple of digits
        return True
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and -exponent <= metric.decimals


def stage_told(role: VerbRole | None) -> int:
    """How far people came of whom a verb of this role tells; 0 if it does not say."""
    return 0 if role is None else _STAGES.get(role, 0)


def stage_of(noun: Noun) -> int:
    return 1 if noun.lemma in SIGNED_UP else 0
