"""What each clause of a text tells of its activity: held, planned, uncertain or cancelled.

A clause is told by its cues and verbs, as the table of words has them; which of them count beside
which others is in docs/figures.md, part 5.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set
from kplan_desktop.domain.suggestions.clause_signs import ClauseSigns
from kplan_desktop.domain.suggestions.found import FoundTime
from kplan_desktop.domain.suggestions.state_clauses import (
    CAUSES,
    CONDITIONS,
    EVENTS,
    HAPPENED,
    PEOPLE,
    REACHED,
    ClauseWords,
    Sign,
    StateClause,
    WordFlags,
    key_at,
)
from kplan_desktop.domain.words.lexicon import Cue, Lexicon, Verb, VerbRole

_MAY: Final = word_set(
    "skal vil kan bør må skulle ville kunne burde måtte bli blir vert verte å tenkt tenkte"
)
_WOULD: Final = word_set("vil skal blir vert kan kommer kjem")
_NOT_HELD_VERBS: Final = word_set(
    "sette legge stille skape tilslutte registrere påmelde innskrive benytte representere "
    "inkludere engasjere motta treffe rekruttere etablere tilrettelegge organisere"
)
_LOOK_BACK: Final = 6
"""Words before a participle among which «skal» makes it one that is to come."""


_SOME: Final = word_set(
    "en én ei ein ett eitt et eit to tre fire fem seks sju syv åtte ni ti noen nokre enkelte "
    "einskilde flere fleire halvparten halvdelen resten del deler delar"
)


class ClauseTeller:
    """Tells the clauses of the sentences of one text.

    ``is_to_come``: whether a time is after the deadline.
    """

    def __init__(
        self,
        tokens: TextTokens,
        lexicon: Lexicon,
        flags: WordFlags,
        is_to_come: Callable[[FoundTime], bool],
    ) -> None:
        self._tokens = tokens
        self._keys = tokens.keys
        self._lexicon = lexicon
        self._flags = flags
        self._words = ClauseWords(tokens.keys, lexicon)
        self._clauses: list[StateClause] = []
        self._sentence = (0, 0)
        self._is_to_come = is_to_come
        self._signs = ClauseSigns(tokens, lexicon, flags, is_to_come)

    def tell(self, clauses: list[StateClause], sentence: tuple[int, int]) -> None:
        """Decide what each clause of a sentence, given by its first token and end, tells."""
        self._clauses = clauses
        self._sentence = sentence
        self._signs.look_at(clauses, sentence)
        before: StateClause | None = None
        for clause in clauses:
            self._tell(clause, before)
            before = clause

    def _tell(self, clause: StateClause, before: StateClause | None) -> None:
        flags = [self._flags[key] for key in self._keys[clause.first : clause.end]]
        used = clause.first
        for at, flag in enumerate(flags, start=clause.first):
            if at < used or not flag & ~WordFlags.HELD:
                continue
            sign, length = self._signs.sign(clause, at)
            if sign is not None:
                used = at + length
                for near in range(at, min(used, clause.end)):
                    flags[near - clause.first] = 0
                if clause.sign is None or sign < clause.sign:
                    clause.sign, clause.at = sign, at
        if clause.opener in CAUSES or clause.opener in CONDITIONS:
            return
        if clause.sign is None and clause.times and (self._comes(clause) or self._is_next(clause)):
            clause.sign, clause.at = Sign.PLANNED, clause.first
        clause.held = any(
            flag & WordFlags.HELD and self._is_held(clause, at)
            for at, flag in enumerate(flags, start=clause.first)
        )
        if clause.held and clause.sign is not None and clause.sign is not Sign.CANCELLED:
            clause.sign = None
        if clause.opener == "at" and before is not None and before.sign is not None:
            clause.held = False
        if clause.sign is None and self._is_if(clause):
            clause.sign, clause.at = Sign.UNCERTAIN, clause.first
        if (clause.sign is Sign.CANCELLED and self._is_part(clause)) or (
            clause.sign is Sign.UNCERTAIN and self._is_in_brackets(clause)
        ):
            clause.sign, clause.is_part = None, True

    def _comes(self, clause: StateClause) -> bool:
        """Whether a clause tells in the present of a time to come: «den siste går i oktober»."""
        if not all(self._is_to_come(time) for time in clause.times):
            return False
        verbs = [
            verb
            for key in self._keys[clause.first : clause.end]
            if (verb := self._lexicon.verb(key))
        ]
        return any(verb.present or verb.passive for verb in verbs) and not any(
            verb.past and not verb.present for verb in verbs
        )

    def _is_next(self, clause: StateClause) -> bool:
        """«neste gang 4. november 2014»."""
        begins = clause.first + (self._keys[clause.first] in ("og", "ny", "nytt"))
        return key_at(self._keys, begins, clause.end) == "neste" and all(
            self._is_to_come(time) for time in clause.times
        )

    def _is_held(self, clause: StateClause, at: int) -> bool:
        """Whether the verb at ``at`` says that something was held or took part in."""
        verb = self._lexicon.verb(self._keys[at])
        if verb is None:
            return any(
                cue is Cue.PRESENT and tuple(self._keys[at : at + len(words)]) == words
                for words, cue in self._lexicon.cues(self._keys[at])
            )
        if not (verb.past or verb.participle) or self._lexicon.noun(self._keys[at]) is not None:
            return False
        if self._words.is_negated(clause, at) or self._not_after(clause, at):
            return False
        before = self._keys[max(clause.first, at - _LOOK_BACK) : at]
        if not _MAY.isdisjoint(before):
            return False
        if verb.role is VerbRole.GET:
            return self._got_to(clause, at)
        if verb.role in REACHED:
            if verb.lemma in _NOT_HELD_VERBS:
                return False
            if verb.lemma == "komme" or verb.lemma == "gå":
                following = key_at(self._keys, at + 1, clause.end)
                return following not in ("ut", "bort", "i", "inn", "fram", "frem", "på") and (
                    verb.lemma == "gå" or self._counts(clause)
                )
            return True
        if verb.role in HAPPENED and clause.sign is None:
            participles = [
                other
                for key in self._keys[at + 1 : clause.end]
                if (other := self._lexicon.verb(key)) is not None and other.participle
            ]
            event = self._words.has_noun(clause.first, clause.end, EVENTS)
            too_much = key_at(self._keys, at + 1, clause.end) == "for"  # «ble for dyrt»
            return (
                not participles and not too_much and (event or self._became_some(clause, at, verb))
            )
        return False

    def _got_to(self, clause: StateClause, at: int) -> bool:
        """«fikk spille i stedet»."""
        rest = self._keys[at + 1 : min(clause.end, at + 4)]
        return any(
            (verb := self._lexicon.verb(key)) is not None
            and verb.infinitive
            and verb.role in REACHED
            and verb.lemma not in _NOT_HELD_VERBS
            for key in rest
        )

    def _became_some(self, clause: StateClause, at: int, verb: Verb) -> bool:
        """Whether «det ble to» says of how many there were."""
        rest = self._keys[at + 1 : min(clause.end, at + 4)]
        counted = any(key[0].isdigit() or key in _SOME for key in rest)
        return verb.role is VerbRole.BECOME and verb.past and counted

    def _counts(self, clause: StateClause) -> bool:
        kinds = self._tokens.kinds[clause.first : clause.end]
        return Kind.NUMBER in kinds or self._words.has_noun(clause.first, clause.end, PEOPLE)

    def _is_part(self, clause: StateClause) -> bool:
        """Whether what was cancelled is some of several: «to av fem konserter ble avlyst»."""
        first = clause.first
        before = self._before(clause)
        if before is not None and before.opener == "som":  # «to av konsertene, som …, gikk ut»
            first = self._sentence[0]
        keys = self._keys[first : min(clause.end, clause.at + 5)]
        return any(
            following == "av" and (key[0].isdigit() or key in _SOME)
            for key, following in pairwise(keys)
        ) or self._is_entry(clause)

    def _is_entry(self, clause: StateClause) -> bool:
        """Whether it is an entry of a list, as in «Lærdal: 11 elevar, Voss: avlyst»."""
        keys, kinds = self._keys, self._tokens.kinds
        if clause.times and clause.times[0].span.start == self._tokens.starts[clause.first]:
            return any(  # «2013: 29 deltakere | 2014 avlyst»
                one is not clause and one.times and self._words.has_noun(one.first, one.end, PEOPLE)
                for one in self._clauses
            )
        if self._is_in_brackets(clause):
            return True
        return key_at(keys, clause.first - 1, clause.first) == ":" and any(
            one is not clause
            and one.first
            and keys[one.first - 1] == ":"
            and Kind.NUMBER in kinds[one.first : one.end]
            for one in self._clauses
        )

    def _is_in_brackets(self, clause: StateClause) -> bool:
        """Whether it is about one of a list, as in «Selbu (10.1.13), Klæbu (avlyst)»."""
        brackets = [at for at in range(*self._sentence) if self._keys[at] == "("]
        own = next((at for at in reversed(brackets) if at < clause.first), None)
        if own is None or ")" in self._keys[own : clause.first]:
            return False
        return any(
            one.times and one.first - 1 in brackets and not self._is_to_come(one.times[0])
            for one in self._clauses
            if one.first - 1 != own
        )

    def _is_if(self, clause: StateClause) -> bool:
        """Whether it is a condition for something to come: «Om vi får støtte, blir det turné»."""
        if self._keys[clause.first] != "om":
            return False
        following = self._next(clause)
        return (
            following is not None
            and key_at(self._keys, following.first, following.end) in _WOULD
            and clause.end - clause.first > len(("om", "høsten"))
        )

    def _not_after(self, clause: StateClause, at: int) -> bool:
        return not {"ikke", "ikkje", "aldri"}.isdisjoint(
            self._keys[at + 1 : min(at + 3, clause.end)]
        )

    def _before(self, clause: StateClause) -> StateClause | None:
        at = next(at for at, one in enumerate(self._clauses) if one is clause)
        return self._clauses[at - 1] if at else None

    def _next(self, clause: StateClause) -> StateClause | None:
        at = next(at for at, one in enumerate(self._clauses) if one is clause) + 1
        return self._clauses[at] if at < len(self._clauses) else None
