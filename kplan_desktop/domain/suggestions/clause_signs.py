"""What a word or phrase says of a clause's activity: planned, uncertain, cancelled, or nothing.

The cues and verbs of the table count beside some words and not beside others, as docs/figures.md,
part 5, has it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set
from kplan_desktop.domain.suggestions.found import FoundTime
from kplan_desktop.domain.suggestions.state_clauses import (
    CONDITIONS,
    EVENTS,
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

_TRAFFIC: Final = word_set(
    "ferge ferga fergen ferja ferjen fly flyet flya flyene buss bussen bussene toget togene båten "
    "hurtigbåten ruten ruta fjellet veien vegen"
)
_FORCED: Final = word_set(
    "måtte må blir valgte valde nødt nøydd nøydde bestemte vedtok besluttet beslutta "
    "vedtatt vedteke tvunget tvungen tvinga enige samde"
)
"""Before «å avlyse»: it was done."""

_PASSIVE: Final = word_set("ble blei vart blir vert er var bli verte blitt vorte har hadde")
_DECIDED: Final = word_set(
    "lagt lagd vedtatt vedteke besluttet beslutta bestemt avtalt har er under"
)
_TO_COME: Final = word_set("skal vil blir vert planlegger planlegg kommer kjem")
_NOT_YET: Final = word_set(
    "arbeid utarbeiding utarbeidelse forberedelse førebuing avtalt avtala tenkt tenkte å"
)


class ClauseSigns:
    """The signs in the clauses of one text.

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
        self._clauses: Sequence[StateClause] = ()
        self._sentence = (0, 0)
        self._is_open: bool | None = None
        self._is_to_come = is_to_come

    def look_at(self, clauses: Sequence[StateClause], sentence: tuple[int, int]) -> None:
        """The sentence that is read next: all its clauses, its first token and its end."""
        self._clauses = clauses
        self._sentence = sentence
        self._is_open = None

    def sign(self, clause: StateClause, at: int) -> tuple[Sign | None, int]:
        """The sign of the word or phrase at ``at``, and how many tokens it has."""
        keys = self._keys
        for words, cue in self._flags.phrases(keys, at):
            sign = self._sign_of_cue(clause, at, cue, words)
            if sign is not None:
                return sign, len(words)
        if keys[at] in SOMETHING and key_at(keys, at + 1, clause.end) == "av":
            if not self._words.came_to_nothing(clause, at):
                return None, 2
            doubted = "neppe" in keys[clause.first : at]
            return Sign.UNCERTAIN if doubted else Sign.CANCELLED, 2
        parted = self._flags.parted(keys, at)
        if parted is not None and parted <= clause.end:
            people = self._words.has_noun(clause.first, parted, PEOPLE)
            if not people and key_at(keys, parted, clause.end) not in ("til", "av", "med"):
                return Sign.CANCELLED, parted - at
        verb = self._lexicon.verb(keys[at])
        if verb is not None:
            return self._sign_of_verb(clause, at, verb), 1
        return None, 1

    def _sign_of_cue(
        self, clause: StateClause, at: int, cue: Cue, words: tuple[str, ...]
    ) -> Sign | None:
        end = at + len(words)
        is_verb = len(words) == 1 and self._lexicon.verb(words[0]) is not None
        if is_verb and cue is not Cue.PLAN:
            return None
        match cue:
            case Cue.CANCEL:
                following = self._keys[end : min(clause.end, end + 2)]
                went_on = (
                    words[-1] in ("ut", "gang")
                    and following[:1] != []
                    and (
                        (following[0] in _GONE_ON and following != ["på", "grunn"])
                        or "til" in following
                    )
                )
                left = words[-1] in ("ut", "bort", "vekk") and self._words.are_people(
                    clause.first, at
                )
                if went_on or left or self._words.is_negated(clause, at):
                    return None
                return Sign.CANCELLED
            case Cue.PLAN:
                return self._planned(clause, at, words)
            case Cue.AIM if len(words) > 1 and words[0] != "med":
                return Sign.PLANNED
            case Cue.DOUBT:
                doubted = self._words.is_doubt(clause, at, end, self._sentence)
                if words[0] == "søkt" and not any(
                    self._is_to_come(time) for one in self._clauses for time in one.times
                ):
                    return None
                return Sign.UNCERTAIN if doubted else None
            case Cue.CONDITION:
                stated = words[0] not in CONDITIONS and words[0] != "om"
                return Sign.UNCERTAIN if stated or self._sets_condition() else None
            case Cue.AS_PLANNED if words[0] in ("etter", "ifølge"):
                return Sign.PLANNED
            case Cue.RELATIVE_TIME if words[0] in ("til", "neste"):
                return None if self._has_past(clause) else Sign.PLANNED
        return None

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
        if words[0] in _DECIDED and (words[-1] in _NOT_YET or words[1] == "opp"):
            rest = self._keys[clause.first : at + 1]
            if {"er", "har"}.isdisjoint(rest) or not self._words.names_activity(
                clause.first, clause.end
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
                return Sign.UNCERTAIN if self._is_wish(clause, at, verb) else None
            case VerbRole.MODAL:
                return self._modal(clause, at)
            case VerbRole.HOLD if verb.participle or verb.infinitive or verb.passive:
                if verb.lemma in UNDONE_VERBS:
                    return self._undone(clause, at)
        return None

    def _is_wish(self, clause: StateClause, at: int, verb: Verb) -> bool:
        """Whether a verb such as «ønsker», «vurderer», «blir vurdert» leaves it open."""
        is_now = (verb.present or verb.passive) and not verb.infinitive
        if verb.lemma != "vurdere":
            return is_now and self._is_own(clause, at)
        before = self._keys[max(clause.first, at - 3) : at]
        if verb.participle and not {"blir", "vert"}.isdisjoint(before):
            is_now = True
        return is_now and self._is_weighed(clause, at)

    def _is_weighed(self, clause: StateClause, at: int) -> bool:
        """Whether what is considered at ``at`` is to do something."""
        following = self._keys[at + 1 : at + 3]
        return (
            not {"å", "om", "hvorvidt"}.isdisjoint(following)
            or bool(clause.times)
            or self._words.names_activity(*self._sentence)
        )

    def _undone(self, clause: StateClause, at: int) -> Sign | None:
        """«ikke gjennomført», but not «ville aldri latt seg gjennomføre»."""
        before = self._keys[clause.first : at]
        if "ville" in before or not self._words.is_negated(clause, at):
            return None
        return Sign.CANCELLED if _PERHAPS.isdisjoint(before) else Sign.UNCERTAIN

    def _cancelled(self, clause: StateClause, at: int, verb: Verb) -> Sign | None:
        keys = self._keys
        following = key_at(keys, at + 1, clause.end)
        cause = key_at(keys, at + 2, clause.end) == "grunn"
        elsewhere = (verb.lemma, following) in _ELSEWHERE and not cause
        if elsewhere or self._words.is_negated(clause, at):
            return None
        if not _TRAFFIC.isdisjoint(keys[max(clause.first, at - 3) : at + 2]):
            return None
        bare = _PASSIVE.isdisjoint(keys[clause.first : at])
        if bare and verb.past and self._words.are_people(clause.first, at):
            return None
        if verb.lemma in ("stryke", "stanse") and not verb.infinitive and not verb.passive:
            event = self._words.has_noun(clause.first, clause.end, EVENTS)
            if bare or not (event or keys[clause.first] in ("den", "det", "dei", "de")):
                return None
        if verb.participle or (verb.passive and not verb.infinitive) or verb.lemma == "utgå":
            return Sign.CANCELLED
        if verb.infinitive or verb.passive:
            forced = not _FORCED.isdisjoint(keys[max(clause.first, at - 4) : at])
            if verb.lemma != "avlyse" and not self._words.names_activity(clause.first, clause.end):
                return None
            return Sign.CANCELLED if forced else None
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
        if keys[at] not in ("skal", "vil") or clause.opener in PURPOSE or self._asks():
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
        if infinitives and infinitives[0].lemma == "vurdere":
            return Sign.UNCERTAIN if self._is_weighed(clause, keys.index("vurdere", at)) else None
        general = bool(infinitives) and infinitives[0].lemma in _GENERAL
        others = self._words.is_of_others(clause.first, at)
        if general and (others or not event) and not clause.times:
            return None
        return Sign.PLANNED if reach or event or clause.times or not others else None

    def _asks(self) -> bool:
        """Whether the sentence is a question."""
        return self._keys[self._clauses[-1].end - 1] == "?"

    def _should_have(self, clause: StateClause, at: int) -> Sign | None:
        rest = self._keys[at + 1 : min(clause.end, at + 6)]
        if not {"vært", "vore", "ha"}.isdisjoint(rest):
            for key in rest:
                verb = self._lexicon.verb(key)
                if verb is not None and verb.participle and verb.role in REACHED:
                    return Sign.CANCELLED
        following = self._next(clause)
        but = following is not None and self._keys[following.first] == "men"
        return (
            Sign.CANCELLED
            if but and self._words.has_noun(clause.first, clause.end, EVENTS)
            else None
        )

    def _is_own(self, clause: StateClause, at: int) -> bool:
        """Whether a wish is the unit's own, and not that of teachers or municipalities."""
        if clause.opener in SUBORDINATE:
            return False
        return not self._words.is_of_others(clause.first, at)

    def _sets_condition(self) -> bool:
        """Whether a condition in the sentence is for something to come; asked of it once."""
        if self._is_open is None:
            first, end = self._clauses[0].first, self._clauses[-1].end
            self._is_open = (
                any(self._is_to_come(time) for one in self._clauses for time in one.times)
                or self._words.has_noun(first, end, EVENTS)
                or not _TO_COME.isdisjoint(self._keys[first:end])
            )
        return self._is_open

    def _has_past(self, clause: StateClause) -> bool:
        return any(
            (verb := self._lexicon.verb(key)) is not None and verb.past and not verb.present
            for key in self._keys[clause.first : clause.end]
        )

    def _next(self, clause: StateClause) -> StateClause | None:
        at = next(at for at, one in enumerate(self._clauses) if one is clause) + 1
        return self._clauses[at] if at < len(self._clauses) else None
