"""The tokeniser: words, numbers and marks of a text, with sentence and clause boundaries.

Offsets are those of the original text. ``key`` is the normalised form that the rules compare: lower
case, composed letters, without the soft hyphens and joiners of pasted text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto


def word_set(text: str) -> frozenset[str]:
    """The words of a text with spaces between them."""
    return frozenset(text.split())


class TokenKind(Enum):
    """The kind of a token. A BREAK is the end of a line, across which no figure is read."""

    WORD = auto()
    NUMBER = auto()
    MARK = auto()
    BREAK = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A token; ``sentence`` and ``clause`` are the ordinals of those that it belongs to."""

    kind: TokenKind
    key: str
    start: int
    end: int
    capital: bool
    sentence: int
    clause: int


_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = r"[^\W\d_]"
# One character decides which alternative is taken, so that the time is linear in the text's length.
# What begins with a digit is one token («12.03.2014», «13–19», «3D»): ``numbers`` decides whether
# it is a number.
_TOKEN = re.compile(
    rf"(?P<WORD>{_LETTER}[\w\u0300-\u036f{_INVISIBLE}]*"
    rf"(?:[-‐‑][\w\u0300-\u036f{_INVISIBLE}]+)*[-‐‑]?)"  # hyphens
    r"|(?P<NUMBER>[0-9](?:[\w.,:/×%+–—‐‑-]*[\w%+])?)"
    r"|(?P<BREAK>[\n\r\v\f\u0085\u2028\u2029])"
    rf"|(?P<MARK>[^\s{_INVISIBLE}])"
)
_DROPPED = re.compile(f"[{_INVISIBLE}]")
_HYPHENS = str.maketrans("‐‑", "--")  # to the hyphen of the keyboard

_SENTENCE_MARKS = frozenset("!?;•")
_CLAUSE_MARKS = frozenset(",:()[]–—…")
_ABBREVIATIONS = word_set(
    "a adm ang art bl bla ca dvs eks el etc evt f feks fk forts gj ifbm iflg ifm inkl jf jfr "
    "jr kap kl kr mfl mht mm mnd mv nr o okt nov des jan feb apr aug sept osv p pga pkt pr "
    "ref resp s sml st stk tlf tom vha vol årg"
)


def tokens_of(text: str) -> list[Token]:
    """All tokens of a text in order; the time is linear in its length."""
    tokens: list[Token] = []
    sentence = clause = 0
    for match in _TOKEN.finditer(text):
        kind = TokenKind[match.lastgroup or "MARK"]
        key = _key(match[0])
        if kind is TokenKind.BREAK or key in _SENTENCE_MARKS or _is_full_stop(text, tokens, match):
            sentence += 1
            clause += 1
        elif key in _CLAUSE_MARKS:
            clause += 1
        capital = match[0][:1].isupper() and not match[0].isupper()
        tokens.append(Token(kind, key, match.start(), match.end(), capital, sentence, clause))
    return tokens


def _is_full_stop(text: str, before: list[Token], match: re.Match[str]) -> bool:
    """Whether a match is a full stop that ends a sentence, unlike in «ca.» and «3. mai»."""
    if match[0] != ".":
        return False
    if text[match.end() : match.end() + 1].strip():
        return False
    after = text[match.end() : match.end() + 8].lstrip(' \t\u00a0\u202f"«“(')
    if not after:
        return True
    if after[0].islower() or not before or before[-1].end != match.start():
        return False
    return before[-1].key not in _ABBREVIATIONS


def _key(text: str) -> str:
    if text.isascii():
        return text.lower()
    composed = unicodedata.normalize("NFC", _DROPPED.sub("", text))
    return composed.translate(_HYPHENS).lower()
