"""A text with what its tokens name: the ground that figures and frequencies are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kplan_desktop.domain.suggestions.metric_lexicon import MetricLexicon, NamedMetric
from kplan_desktop.domain.suggestions.numbers import is_number_like
from kplan_desktop.domain.suggestions.tokens import Token, TokenKind, tokens_of, word_set


@dataclass(frozen=True, slots=True)
class NounSpan:
    """A metric's word: what it names, its first token, and the one after its last."""

    named: NamedMetric
    at: int
    end: int


_ADJECTIVES = word_set(
    "største minste beste nye gamle store små smått mindre større unge eldre yngre voksne vaksne "
    "gode korte lange "
    "andre ulike forskjellige forskjellege felles egne eigne hele heile faste "
    "øvrige norske svenske frie åpne opne utvalgte utvalde valgte valde påmeldte påmelde "
    "inviterte tilsette ansatte oppmøtte frammøtte fremmøtte involverte engasjerte besøkte "
    "ekstra eksterne interne moderne første fyrste siste neste stk flinke ferske deltakende "
    "deltagende deltakande interesserte"
)
_ADJECTIVE_ENDINGS = (
    *("ige", "ege", "iske", "ske", "ale", "elle", "ive", "ære", "ende", "ande", "ete", "ede"),
    *("erte", "atte", "este", "aste", "bare", "somme", "løse", "lause", "fulle", "røve", "inære"),
)
_NO_ADJECTIVES = word_set("ganske ønske ønskje fiske sende ende bende kjære bare berre")
_MOST_ADJECTIVES = 3
_LONGEST_TITLE = 80
_TITLE = re.compile(
    rf"«[^«»\n]{{1,{_LONGEST_TITLE}}}»|[“”„][^“”„\n]{{1,{_LONGEST_TITLE}}}[“”]"
    rf'|"[^"\n]{{1,{_LONGEST_TITLE}}}"'
)


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """A text's tokens and the metrics that its words name, token by token."""

    text: str
    tokens: list[Token]
    nouns: list[NounSpan | None] = field(repr=False)
    in_title: list[bool] = field(repr=False)

    def key(self, at: int) -> str:
        """The token's text in lower case; "" before the first and after the last token."""
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def kind(self, at: int) -> TokenKind:
        """The token's kind; a BREAK before the first and after the last."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else TokenKind.BREAK

    def noun(self, at: int) -> NounSpan | None:
        """The metric's word at this token, if one begins there."""
        return self.nouns[at] if 0 <= at < len(self.tokens) else None

    def is_number(self, at: int) -> bool:
        """Whether a number, or what looks like one, stands here."""
        return 0 <= at < len(self.tokens) and is_number_like(self.tokens[at])

    def described(self, at: int) -> NounSpan | None:
        """The metric's word that begins here, or after adjectives («små og store», «dans- og»)."""
        adjectives = 0
        while (noun := self.noun(at)) is None:
            word = self.key(at)
            joined = self.key(at + 1) in ("og", "eller")
            is_half = word.endswith("-") and joined  # «danse- og teaterelever»
            if not is_half and not is_adjective(word):
                return None
            adjectives += 1
            if adjectives > _MOST_ADJECTIVES:
                return None
            at += 2 if joined else 1
        return noun

    def clause_before(self, at: int, most: int) -> Iterator[int]:
        """The tokens before this one in its clause, nearest first, ``most`` at most."""
        if 0 <= at < len(self.tokens):
            clause = self.tokens[at].clause
            for before in range(at - 1, max(-1, at - 1 - most), -1):
                if self.tokens[before].clause != clause:
                    return
                yield before

    def clause_after(self, at: int, most: int) -> Iterator[int]:
        """The tokens from this one on in the clause of the one before it, ``most`` at most."""
        if 0 < at < len(self.tokens):
            clause = self.tokens[at - 1].clause
            for after in range(at, min(len(self.tokens), at + most)):
                if self.tokens[after].clause != clause:
                    return
                yield after

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two tokens stand in one sentence, of one line."""
        return self.tokens[one].sentence == self.tokens[other].sentence


def is_adjective(word: str) -> bool:
    """Whether a word can stand between a number and its noun without changing what is counted."""
    return word in _ADJECTIVES or (
        len(word) > 4 and word.endswith(_ADJECTIVE_ENDINGS) and word not in _NO_ADJECTIVES
    )


def reading_of(text: str, words: MetricLexicon) -> AnnotatedText:
    """What the tokens of a text name; the time is linear in its length."""
    tokens = tokens_of(text)
    return AnnotatedText(text, tokens, _nouns(tokens, words), _titles(text, tokens))


def _nouns(tokens: list[Token], words: MetricLexicon) -> list[NounSpan | None]:
    found: list[NounSpan | None] = []
    for at, token in enumerate(tokens):
        noun = None
        if token.kind is TokenKind.WORD:
            phrase = None
            if words.longest_phrase:
                phrase = words.phrase([t.key for t in tokens[at : at + words.longest_phrase]])
            if phrase is not None:
                noun = NounSpan(phrase[0], at, at + phrase[1])
            elif (named := words.named(token.key)) is not None:
                noun = NounSpan(named, at, at + 1)
        found.append(noun)
    return found


def _titles(text: str, tokens: list[Token]) -> list[bool]:
    """For each token, whether it stands in the name of something, which quotation marks give away.

    A text or a line that is quoted as a whole is no name.
    """
    spans = iter(
        [
            match.span()
            for match in _TITLE.finditer(text)
            if text[: match.start()].rpartition("\n")[2].strip()
            or text[match.end() :].partition("\n")[0].strip(" .\r\t")
        ]
    )
    inside = []
    span = next(spans, None)
    for token in tokens:
        while span is not None and token.start >= span[1]:
            span = next(spans, None)
        inside.append(span is not None and span[0] <= token.start)
    return inside
