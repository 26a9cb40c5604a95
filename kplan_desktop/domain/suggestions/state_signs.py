"""Which words of the table may say that something is not held, or that it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kplan_desktop.domain.quantities.tokens import word_set
from kplan_desktop.domain.suggestions.state_clauses import NEGATIONS
from kplan_desktop.domain.words.lexicon import Cue, Lexicon, VerbRole

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
