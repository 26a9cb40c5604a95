"""What each clause of a text tells of its activity: held, planned, uncertain or cancelled.

A clause is told by its cues and verbs, as the table of words has them; which of them count beside
which others is in docs/figures.md, part 5.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set
from kplan_desktop.domain.suggestions.found import FoundTime
from kplan_desktop.domain.suggestions.state_clauses import (
    CAUSES,
    CONDITIONS,
    EVENTS,
    HAPPENED,
    PEOPLE,
    PURPOSE,
    REACHED,
    SIGN_VERBS,
    SOMETHING,
    SUBORDINATE,
    TIME_CLAUSES,
    UNDONE_VERBS,
    ClauseWords,
    Sign,
    StateClause,
    WordFlags,
    key_at,
)
from kplan_desktop.domain.words.lexicon import Cue, Lexicon, Verb, VerbRole

_MAY: Final = word_set("skal vil kan bør må skulle ville kunne burde måtte bli blir vert verte å")
_REMARKS: Final = word_set(
    "si seie takke understreke presisere nevne nemne trekke fremheve framheve peke peike berømme "
    "minne gjerne alltid rose"
)
_GENERAL: Final = word_set("være vere kunne få gi gje sikre bidra medføre bety føre gjøre gjere ha")
_NEXT: Final = word_set(
    "neste høsten hausten våren sommeren sommaren vinteren over nyttår høst haust vår januar "
    "februar mars april mai juni august september oktober november desember"
)
_ELSEWHERE: Final = frozenset({("innstille", "på"), ("utgå", "fra"), ("utgå", "frå")})
_PERHAPS: Final = word_set("trolig truleg sannsynligvis sannsynlegvis kanskje")
_GONE_ON: Final = word_set("til og over fra frå med mot som på")
"""After «gikk ut» these tell of another thing than that it was not held."""

_UNSURE_OF: Final = word_set("antall antal tall tal tallet talet tallene hvor kor hvem kven")
_BECOME: Final = word_set("ble blei vart blir vert")
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
        self._is_to_come = is_to_come

    def tell(self, clauses: list[StateClause]) -> None:
        """Decide what each clause of a sentence tells."""
        self._clauses = clauses
        for clause in clauses:
            self._tell(clause)

    def _tell(self, clause: StateClause) -> None:
        flags = [self._flags[key] for key in self._keys[clause.first : clause.end]]
        used = clause.first
        for at, flag in enumerate(flags, start=clause.first):
            if at < used or not flag & ~WordFlags.HELD:
                continue
            sign, length = self._sign(clause, at)
            if sign is not None:
                used = at + length
                for near in range(at, min(used, clause.end)):
                    flags[near - clause.first] = 0
                if clause.sign is None or sign < clause.sign:
                    clause.sign, clause.at = sign, at
        if clause.opener in CAUSES or clause.opener in CONDITIONS:
            return
        if clause.sign is None and clause.times and self._comes(clause):
            clause.sign, clause.at = Sign.PLANNED, clause.first
        clause.held = any(
            flag & WordFlags.HELD and self._is_held(clause, at)
            for at, flag in enumerate(flags, start=clause.first)
        )
        if clause.held and clause.sign is not None and clause.sign is not Sign.CANCELLED:
            clause.sign = None
        if clause.sign is Sign.CANCELLED and self._is_part(clause):
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

    def _sign(self, clause: StateClause, at: int) -> tuple[Sign | None, int]:
        """The sign of the word or phrase at ``at``, and how many tokens it has."""
        keys = self._keys
        for words, cue in self._flags.phrases(keys, at):
            sign = self._sign_of_cue(clause, at, cue, words)
            if sign is not None:
                return sign, len(words)
        if keys[at] in SOMETHING and key_at(keys, at + 1, clause.end) == "av":
            return self._came_to_nothing(clause, at), 2
        verb = self._lexicon.verb(keys[at])
        if verb is not None:
            return self._sign_of_verb(clause, at, verb), 1
        return None, 1

    def _came_to_nothing(self, clause: StateClause, at: int) -> Sign | None:
        """«Det ble ikke noe av den»; with «blir neppe» it is uncertain."""
        before = self._keys[clause.first : at]
        if not self._words.is_negated(clause, at) or _BECOME.isdisjoint(before):
            return None
        return Sign.UNCERTAIN if "neppe" in before else Sign.CANCELLED

    def _sign_of_cue(
        self, clause: StateClause, at: int, cue: Cue, words: tuple[str, ...]
    ) -> Sign | None:
        end = at + len(words)
        is_verb = len(words) == 1 and self._lexicon.verb(words[0]) is not None
        if is_verb and cue is not Cue.PLAN:
            return None
        match cue:
            case Cue.CANCEL:
                went_on = words[-1] == "ut" and key_at(self._keys, end, clause.end) in _GONE_ON
                return None if went_on or self._words.is_negated(clause, at) else Sign.CANCELLED
            case Cue.PLAN:
                return self._planned(clause, at, words)
            case Cue.AIM if len(words) > 1 and words[0] != "med":
                return Sign.PLANNED
            case Cue.DOUBT:
                return Sign.UNCERTAIN if self._is_doubt(clause, at, end) else None
            case Cue.CONDITION:
                stated = words[0] not in CONDITIONS and words[0] != "om"
                return Sign.UNCERTAIN if stated or self._is_open(clause) else None
            case Cue.AS_PLANNED if words[0] in ("etter", "ifølge"):
                return Sign.PLANNED
            case Cue.RELATIVE_TIME if words[0] in ("til", "neste"):
                return None if self._has_past(clause) else Sign.PLANNED
        return None

    def _is_doubt(self, clause: StateClause, at: int, end: int) -> bool:
        """Whether the words from ``at`` to ``end`` doubt that the activity comes about."""
        keys = self._keys
        before = keys[at - 1] if at > clause.first else ""
        following = key_at(keys, end, clause.end)
        match keys[at]:
            case "mulig" | "mogleg" | "mogeleg":
                return at == clause.first or following == "at"
            case "evt" | "eventuelt":
                return following not in ("", ".", "\n")
            case "på" if keys[end - 1] == "vent":  # but not of those on a list
                return before in ("er", "satt", "sett", "lagt", "står")
            case "kanskje" | "kanhende":
                return not {"bør", "burde", "må", "kan"} & {before, following}
        return following not in _UNSURE_OF

    def _planned(self, clause: StateClause, at: int, words: tuple[str, ...]) -> Sign | None:
        before = key_at(self._keys, at - 1, clause.end) if at > clause.first else ""
        if before == "som" or self._words.is_negated(clause, at):
            return None
        if (
            words[0].startswith("planlag")
            and self._tokens.kinds[at - 1 if at else 0] is Kind.NUMBER
            and words[0] in ("planlagte", "planlagde")
        ):
            return None
        if before in ("var", "hadde", "vart", "ble", "blei"):
            following = self._next(clause)
            if following is not None and self._keys[following.first] == "men":
                return Sign.CANCELLED
        return Sign.PLANNED

    def _sign_of_verb(self, clause: StateClause, at: int, verb: Verb) -> Sign | None:
        match verb.role:
            case VerbRole.CANCEL:
                return self._cancelled(clause, at, verb)
            case VerbRole.POSTPONE:
                return self._postponed(clause, at, verb)
            case VerbRole.PLAN if verb.lemma == "planlegge":
                if verb.present or verb.passive:
                    return self._planned(clause, at, (self._keys[at],))
                return self._planned(clause, at, (self._keys[at],)) if verb.participle else None
            case VerbRole.DOUBT if verb.lemma in SIGN_VERBS:
                is_now = (verb.present or verb.passive) and not verb.infinitive
                own = verb.lemma == "vurdere" or self._is_own(clause, at)
                return Sign.UNCERTAIN if is_now and own else None
            case VerbRole.MODAL:
                return self._modal(clause, at)
            case VerbRole.HOLD if verb.participle or verb.infinitive or verb.passive:
                if verb.lemma in UNDONE_VERBS:
                    return self._undone(clause, at)
        return None

    def _undone(self, clause: StateClause, at: int) -> Sign | None:
        """«ikke gjennomført», but not «ville aldri latt seg gjennomføre»."""
        before = self._keys[clause.first : at]
        if "ville" in before or not self._words.is_negated(clause, at):
            return None
        return Sign.CANCELLED if _PERHAPS.isdisjoint(before) else Sign.UNCERTAIN

    def _cancelled(self, clause: StateClause, at: int, verb: Verb) -> Sign | None:
        following = key_at(self._keys, at + 1, clause.end)
        elsewhere = (verb.lemma, following) in _ELSEWHERE
        if elsewhere or self._words.is_negated(clause, at):
            return None
        if verb.participle or (verb.passive and not verb.infinitive) or verb.lemma == "utgå":
            return Sign.CANCELLED
        before = self._keys[max(clause.first, at - 3) : at]
        if verb.infinitive or verb.passive:
            return (
                Sign.CANCELLED
                if not {"måtte", "må", "blir", "valgte", "valde"}.isdisjoint(before)
                else None
            )
        if verb.past and verb.lemma in ("avlyse", "droppe", "kansellere", "skrinlegge"):
            others = (
                self._words.has_noun(clause.first, at, PEOPLE)
                or Kind.NUMBER in self._tokens.kinds[clause.first : at]
            )
            return None if others else Sign.CANCELLED
        return None

    def _postponed(self, clause: StateClause, at: int, verb: Verb) -> Sign | None:
        keys = self._keys
        following = key_at(keys, at + 1, clause.end)
        to_be = "å" in keys[max(clause.first, at - 1) : at]
        is_now = not to_be and (verb.participle or verb.passive or verb.past)
        if (
            not is_now
            or following in ("for", "grupper", "barn", "unge")
            or self._words.is_negated(clause, at)
        ):
            return None
        if any(key.rstrip("enas").endswith("frist") for key in keys[clause.first : at]):
            return None
        new = [
            time
            for one in self._clauses
            if one.sentence == clause.sentence
            for time in one.times
            if time.span.start > self._tokens.starts[at]
        ]
        if new:
            return Sign.PLANNED if self._is_to_come(new[0]) else None
        rest = keys[at + 1 : min(clause.end, at + 5)]
        if "til" in rest and not _NEXT.isdisjoint(rest):
            return Sign.PLANNED
        if verb.lemma == "flytte":
            return None
        return Sign.UNCERTAIN

    def _modal(self, clause: StateClause, at: int) -> Sign | None:
        """Planned, for «skal» and «vil» that tell what the unit will do."""
        keys = self._keys
        if keys[at] == "skulle":
            return self._should_have(clause, at)
        if keys[at] not in ("skal", "vil") or clause.opener in PURPOSE or self._asks(clause):
            return None
        rest = keys[at + 1 : min(clause.end, at + 7)]
        if (
            self._words.is_negated(clause, at)
            or not rest
            or rest[0] in _REMARKS
            or "ikke" in rest[:2]
            or "ikkje" in rest[:2]
        ):
            return None
        verbs = [verb for key in rest if (verb := self._lexicon.verb(key)) is not None]
        infinitives = [verb for verb in verbs if verb.infinitive or verb.passive or verb.participle]
        reach = any(
            verb.role in REACHED or verb.lemma in ("planlegge", "invitere", "undervise")
            for verb in infinitives
        )
        event = self._words.has_noun(clause.first, clause.end, EVENTS)
        if clause.opener in SUBORDINATE or clause.opener in TIME_CLAUSES:
            passive = any(
                verb.role is VerbRole.HOLD and (verb.passive or "bli" in rest or "verte" in rest)
                for verb in infinitives
            )
            return Sign.PLANNED if passive else None
        general = bool(infinitives) and infinitives[0].lemma in _GENERAL
        others = self._words.is_of_others(clause.first, at)
        if general and (others or not event) and not clause.times:
            return None
        return Sign.PLANNED if reach or event or clause.times or not others else None

    def _asks(self, clause: StateClause) -> bool:
        """Whether the sentence is a question."""
        end = max(one.end for one in self._clauses if one.sentence == clause.sentence)
        return self._keys[end - 1] == "?"

    def _should_have(self, clause: StateClause, at: int) -> Sign | None:
        rest = self._keys[at + 1 : min(clause.end, at + 6)]
        if not {"vært", "vore", "ha"}.isdisjoint(rest):
            for key in rest:
                verb = self._lexicon.verb(key)
                if verb is not None and verb.participle and verb.role is not VerbRole.BE:
                    return Sign.CANCELLED
        following = self._next(clause)
        but = following is not None and self._keys[following.first] == "men"
        return (
            Sign.CANCELLED
            if but and self._words.has_noun(clause.first, clause.end, EVENTS)
            else None
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
            return not participles and (event or self._became_some(clause, at, verb))
        return False

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
        keys = self._keys[clause.first : min(clause.end, clause.at + 5)]
        return any(
            following == "av" and (key[0].isdigit() or key in _SOME)
            for key, following in pairwise(keys)
        ) or self._is_entry(clause)

    def _is_entry(self, clause: StateClause) -> bool:
        """Whether it is an entry of a list, as in «Lærdal: 11 elevar, Voss: avlyst»."""
        keys, kinds = self._keys, self._tokens.kinds
        return key_at(keys, clause.first - 1, clause.first) == ":" and any(
            one.sentence == clause.sentence
            and one is not clause
            and one.first
            and keys[one.first - 1] == ":"
            and Kind.NUMBER in kinds[one.first : one.end]
            for one in self._clauses
        )

    def _not_after(self, clause: StateClause, at: int) -> bool:
        return not {"ikke", "ikkje", "aldri"}.isdisjoint(
            self._keys[at + 1 : min(at + 3, clause.end)]
        )

    def _is_own(self, clause: StateClause, at: int) -> bool:
        """Whether a wish is the unit's own, and not that of teachers or municipalities."""
        if clause.opener in SUBORDINATE:
            return False
        return not self._words.is_of_others(clause.first, at)

    def _is_open(self, clause: StateClause) -> bool:
        """Whether a condition is set for something to come."""
        same = [one for one in self._clauses if one.sentence == clause.sentence]
        first, end = same[0].first, same[-1].end
        keys = self._keys[first:end]
        if any(self._is_to_come(time) for one in same for time in one.times):
            return True
        if self._words.has_noun(first, end, EVENTS):
            return True
        return not {
            "skal",
            "vil",
            "blir",
            "vert",
            "planlegger",
            "planlegg",
            "kommer",
            "kjem",
        }.isdisjoint(keys)

    def _has_past(self, clause: StateClause) -> bool:
        return any(
            (verb := self._lexicon.verb(key)) is not None and verb.past and not verb.present
            for key in self._keys[clause.first : clause.end]
        )

    def _next(self, clause: StateClause) -> StateClause | None:
        at = next(at for at, one in enumerate(self._clauses) if one is clause) + 1
        return self._clauses[at] if at < len(self._clauses) else None
