"""The former tokeniser and reader of numbers, until the rules read ``tokens`` and ``numbers``.

Offsets are those of the original text. ``key`` is the normalised form that the rules compare: lower
case, composed letters, without the soft hyphens and joiners of pasted text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from types import MappingProxyType


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


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """A number read from tokens up to, not including, ``end``.

    ``bare_year`` is set when it is written as a year is («2013», never «2 013»); ``open_ended``
    when a plus sign follows («300+»).
    """

    value: Decimal
    end: int
    bare_year: bool = False
    open_ended: bool = False


ONE_WORDS = word_set("ett eitt én éin éi éitt")
"""The number one. «En», «et», «ein», «eit» and «ei» are left out: they are also articles."""

_ARTICLES = word_set("en et ei ein eit")
_SMALL = {
    word: value
    for value, word in enumerate(
        (
            *("null", "", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni"),
            *("ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten"),
            *("atten", "nitten"),
        )
    )
    if word
}
_OTHER_SMALL = {"syv": 7, "otte": 8, "søtten": 17}
_TENS = {
    20: ("tjue", "tyve"),
    30: ("tretti", "tredve"),
    40: ("førti", "førr", "førte"),
    50: ("femti",),
    60: ("seksti",),
    70: ("sytti",),
    80: ("åtti",),
    90: ("nitti",),
}
_ONES = ("en", "én", "ein", "éin", "ett", "eitt", "et", "ei", "éi")


def _below_hundred() -> Mapping[str, int]:
    """Every written form of 0 to 99 that is one word."""
    units = _SMALL | _OTHER_SMALL
    words = dict(units) | dict.fromkeys(ONE_WORDS, 1)
    digits = {word: value for word, value in units.items() if 2 <= value <= 9}
    digits |= dict.fromkeys(_ONES, 1)
    for ten, names in _TENS.items():
        for name in names:
            words[name] = ten
            for word, value in digits.items():
                words[name + word] = ten + value
                words[f"{word}og{name}"] = ten + value
    return MappingProxyType(words)


_BELOW_HUNDRED = _below_hundred()
_LONGEST_WORD = 60
_PLAIN = re.compile(r"0|[1-9][0-9]{0,11}")
_DECIMAL = re.compile(r"(?:0|[1-9][0-9]{0,11}),[0-9]{1,3}")
_FIRST_GROUP = re.compile(r"[1-9][0-9]{0,2}")
_LAST_GROUP = re.compile(r"[0-9]{3}(?:,[0-9]{1,3})?")
_SPACES = frozenset(" \u00a0\u202f\u2009")
_YEARS = range(1800, 2100)


def is_number_like(token: Token) -> bool:
    """Whether a token is, or could be part of, any number: a date and a range too."""
    return token.kind is TokenKind.NUMBER or word_value(token.key) is not None


def word_value(word: str) -> int | None:
    """The value of one word such as «tolv», «femogtyve» or «tohundreogfemti»; else None."""
    value = _BELOW_HUNDRED.get(word)
    if value is not None or len(word) > _LONGEST_WORD:
        return value
    for name, size in (("tusen", 1000), ("hundre", 100)):
        before, found, after = word.partition(name)
        if not found:
            continue
        factor = 1 if before in ("", *_ONES) else word_value(before)
        rest = 0 if not after else word_value(after.removeprefix("og"))
        if factor is None or rest is None or not 0 < factor < 1000 or rest >= size:
            return None
        return factor * size + rest
    return None


def read_number(text: str, tokens: Sequence[Token], at: int) -> NumberSpan | None:
    """The number that begins at this token; None if there is none or its value is uncertain."""
    token = tokens[at]
    if token.kind is TokenKind.NUMBER:
        return _read_digits(text, tokens, at)
    if token.kind is not TokenKind.WORD:
        return None
    return _read_words(tokens, at)


def _read_digits(text: str, tokens: Sequence[Token], at: int) -> NumberSpan | None:
    written = tokens[at].key
    open_ended = written.endswith("+")
    written = written.removesuffix("+")
    end = at + 1
    grouped = written
    if _FIRST_GROUP.fullmatch(written) and not open_ended:
        while end < len(tokens) and end < at + 4 and _is_group(text, tokens, end):
            grouped += tokens[end].key
            end += 1
            if "," in grouped:
                break
    if not _PLAIN.fullmatch(grouped) and not _DECIMAL.fullmatch(grouped):
        return None
    value = Decimal(grouped.replace(",", "."))
    if end < len(tokens) and tokens[end].key == "tusen" and value < 1000:
        return NumberSpan(value * 1000, end + 1)
    bare_year = end == at + 1 and "," not in grouped and int(value) in _YEARS
    return NumberSpan(value, end, bare_year, open_ended)


def _is_group(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a group of three digits that continues the number before it."""
    token, before = tokens[at], tokens[at - 1]
    return (
        token.kind is TokenKind.NUMBER
        and token.start == before.end + 1
        and text[before.end] in _SPACES
        and _LAST_GROUP.fullmatch(token.key) is not None
        and (at == 1 or before.kind is TokenKind.NUMBER)
    )


def _read_words(tokens: Sequence[Token], at: int) -> NumberSpan | None:
    first = tokens[at].key
    if first in _ARTICLES:
        following = [token.key for token in tokens[at + 1 : at + 3]]
        is_old_order = following[:1] == ["og"] and _BELOW_HUNDRED.get(following[-1]) in _TENS
        if not is_old_order and following[:1] not in (["hundre"], ["tusen"]):
            return None
        value: int | None = 1
    else:
        value = word_value(first)
    if value is None:
        return None
    end = at + 1
    while end < len(tokens):
        combined = _combined(value, tokens, end)
        if combined is None:
            break
        value, end = combined
    return NumberSpan(Decimal(value), end)


def _combined(value: int, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The value combined with the number word at ``at``, and the end; None if they are apart."""
    word = tokens[at].key
    last = value % 1000
    if word == "hundre" and 0 < last < 20:
        return value - last + last * 100, at + 1
    if word == "tusen" and 0 < value < 1000:
        return value * 1000, at + 1
    has_and = word == "og"
    if has_and:
        at += 1
        if at >= len(tokens):
            return None
        word = tokens[at].key
    more = word_value(word)
    if more is None:
        return None
    fits_hundreds = last % 100 == 0 and last and more < 100
    fits_thousands = value >= 1000 and last == 0 and more < 1000
    fits_tens = not has_and and last % 100 >= 20 and last % 10 == 0 and 0 < more < 10
    # «Fem og tyve»: the older order has the smaller number first.
    is_old_order = has_and and 0 < last < 10 and more in _TENS
    if fits_hundreds or fits_thousands or fits_tens or is_old_order:
        return value + more, at + 1
    return None
