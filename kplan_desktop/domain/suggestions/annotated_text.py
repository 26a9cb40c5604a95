"""A tokenised text with its metric nouns marked, from which figures and frequencies are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kplan_desktop.domain.suggestions.metric_lexicon import MetricLexicon, MetricWord
from kplan_desktop.domain.suggestions.old_tokens import (
    Token,
    TokenKind,
    is_number_like,
    tokens_of,
    word_set,
)


@dataclass(frozen=True, slots=True)
class NounSpan:
    """A noun that names a metric: tokens from ``start`` up to, not including, ``end``."""

    word: MetricWord
    start: int
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
_NOT_ADJECTIVES = word_set("ganske ønske ønskje fiske sende ende bende kjære bare berre")
_MAX_ADJECTIVES = 3
_MAX_TITLE_LENGTH = 80
_TITLE = re.compile(
    rf"«[^«»\n]{{1,{_MAX_TITLE_LENGTH}}}»|[“”„][^“”„\n]{{1,{_MAX_TITLE_LENGTH}}}[“”]"
    rf'|"[^"\n]{{1,{_MAX_TITLE_LENGTH}}}"'
)


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """A text's tokens with an annotation for each.

    ``nouns[i]`` is the metric noun that begins at token i; ``in_title[i]`` tells whether the token
    is part of a quoted name. Indexes are those of tokens; the methods accept any index, also those
    outside the text.
    """

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
        """The metric noun that begins at this token, if any."""
        return self.nouns[at] if 0 <= at < len(self.tokens) else None

    def is_number(self, at: int) -> bool:
        """Whether this token is a number or may be part of one."""
        return 0 <= at < len(self.tokens) and is_number_like(self.tokens[at])

    def noun_phrase(self, at: int) -> NounSpan | None:
        """The metric noun here, or after adjectives («små og store», «dans- og teaterelever»)."""
        adjectives = 0
        while (noun := self.noun(at)) is None:
            word = self.key(at)
            joined = self.key(at + 1) in ("og", "eller")
            is_half = word.endswith("-") and joined  # «danse- og teaterelever»
            if not is_half and not is_adjective(word):
                return None
            adjectives += 1
            if adjectives > _MAX_ADJECTIVES:
                return None
            at += 2 if joined else 1
        return noun

    def clause_before(self, at: int, most: int) -> Iterator[int]:
        """Indexes of the tokens before this one in its clause, nearest first, ``most`` at most."""
        if 0 <= at < len(self.tokens):
            clause = self.tokens[at].clause
            for before in range(at - 1, max(-1, at - 1 - most), -1):
                if self.tokens[before].clause != clause:
                    return
                yield before

    def clause_after(self, at: int, most: int) -> Iterator[int]:
        """Indexes of the tokens from this one on, in the clause of the token before it."""
        if 0 < at < len(self.tokens):
            clause = self.tokens[at - 1].clause
            for after in range(at, min(len(self.tokens), at + most)):
                if self.tokens[after].clause != clause:
                    return
                yield after

    def in_same_sentence(self, first: int, second: int) -> bool:
        """Whether two tokens belong to one sentence, and so to one line."""
        return self.tokens[first].sentence == self.tokens[second].sentence


def is_adjective(word: str) -> bool:
    """Whether a word can stand between a number and its noun without changing what is counted."""
    return word in _ADJECTIVES or (
        len(word) > 4 and word.endswith(_ADJECTIVE_ENDINGS) and word not in _NOT_ADJECTIVES
    )


def annotate(text: str, lexicon: MetricLexicon) -> AnnotatedText:
    """Tokenise a text and mark its metric nouns; the time is linear in its length."""
    tokens = tokens_of(text)
    return AnnotatedText(text, tokens, _nouns(tokens, lexicon), _titles(text, tokens))


def _nouns(tokens: list[Token], lexicon: MetricLexicon) -> list[NounSpan | None]:
    nouns: list[NounSpan | None] = []
    for at, token in enumerate(tokens):
        noun = None
        if token.kind is TokenKind.WORD:
            phrase = None
            if lexicon.longest_phrase:
                phrase = lexicon.find_phrase(
                    [t.key for t in tokens[at : at + lexicon.longest_phrase]]
                )
            if phrase is not None:
                noun = NounSpan(phrase[0], at, at + phrase[1])
            elif (word := lexicon.find(token.key)) is not None:
                noun = NounSpan(word, at, at + 1)
        nouns.append(noun)
    return nouns


def _titles(text: str, tokens: list[Token]) -> list[bool]:
    """For each token, whether it is part of a name in quotation marks.

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
