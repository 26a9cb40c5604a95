"""Numbers in Norwegian text, in digits and words, and which of them count nothing.

Both written standards, the older order («fem og tyve»), and forms of speech and slips that are
common («fjørten», «tjuge») are read. A point groups thousands where three digits follow («1.050»).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from kplan_desktop.domain.quantities.tokens import MONTHS, Kind, TextTokens, word_set


class Number(NamedTuple):
    """A number read from tokens up to, not including, ``end``.

    ``loose``: the words themselves are no exact number («et par», «et dusin», «100+»). ``year``: it
    is written as a year is («2013», never «2 013»).
    """

    value: Decimal
    end: int
    loose: bool = False
    year: bool = False


ARTICLES = word_set("en et ei ein eit")
"""One, or the article: not read as a number by themselves. «én», «ett» and «éi» are."""

_ONE = word_set("én ett eitt éin éi éitt ètt èn")
_UNITS = {
    2: "to",
    3: "tre",
    4: "fire",
    5: "fem",
    6: "seks",
    7: "sju syv sjau",
    8: "åtte otte",
    9: "ni",
}
_TEENS = {
    0: "null",
    10: "ti",
    11: "elleve",
    12: "tolv",
    13: "tretten trettan",
    14: "fjorten fjortan fjørten",
    15: "femten femtan",
    16: "seksten sekstan",
    17: "sytten søtten søttan sytan",
    18: "atten attan",
    19: "nitten nittan",
}
_TENS = {
    20: "tjue tyve tjuge tju",
    30: "tretti tredve tredeve",
    40: "førti førr fyrti",
    50: "femti",
    60: "seksti",
    70: "sytti søtti",
    80: "åtti otti",
    90: "nitti",
}
_DIGIT_ONE = ("en", "én", "ein", "éin", "ett", "eitt", "et", "ei", "éi")


def _pairs(names: Mapping[int, str]) -> Iterable[tuple[str, int]]:
    return ((word, value) for value, words in names.items() for word in words.split())


def _below_hundred() -> Mapping[str, int]:
    """Every written form of 0 to 99 that is one word, with a hyphen too."""
    digits = dict(_pairs(_UNITS)) | dict.fromkeys(_DIGIT_ONE, 1)
    words = dict(_pairs(_UNITS)) | dict(_pairs(_TEENS)) | dict.fromkeys(_ONE, 1)
    for ten, size in _pairs(_TENS):
        words[ten] = size
        for word, value in digits.items():
            words[ten + word] = words[f"{ten}-{word}"] = size + value
            words[f"{word}og{ten}"] = words[f"{word}-og-{ten}"] = size + value
    return MappingProxyType(words)


BELOW_HUNDRED = _below_hundred()
_TEN_WORDS = frozenset(word for word, _ in _pairs(_TENS))
_HUNDREDS = word_set("hundre hundrede hundra")
SIZES = MappingProxyType(
    dict.fromkeys(_HUNDREDS, 100)
    | {"tusen": 1000, "tusind": 1000}
    | dict.fromkeys(word_set("mill million millioner millionar"), 1_000_000)
)
_HALF_MORE = word_set("halvannet halvanna halvtanna halvannan halvanden")  # one and a half
_DOZENS = MappingProxyType(
    {"par": 2, "dusin": 12, "snes": 20, "tylft": 12, "hundretall": 100, "hundretal": 100}
    | dict.fromkeys(word_set("hundretalls hundretals"), 100)
    | {
        f"{word}{ending}": value
        for word, value in (*_pairs(_TENS), ("ti", 10), ("femten", 15))
        for ending in ("tall", "tal", "talls", "tals")
    }
)
"""What the article before makes a number of: «et dusin», «eit tjuetal». Without, it is none."""

STARTS = (
    frozenset(BELOW_HUNDRED) | _HUNDREDS | {"tusen", "tusind"} | _HALF_MORE | frozenset(_DOZENS)
)
"""Words that a number may have in it. Those that are joined with hundreds are not among them."""

_LONGEST_WORD = 60
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3}")
_DECIMAL = re.compile(r"(?:0|[1-9][0-9]{0,11}),[0-9]{1,3}")
_SPACES = frozenset(" \u00a0\u202f\u2009\u2007\u2008\u2005\u2006")
_MOST_DIGITS = 12
_YEARS = range(1800, 2100)

MEASURES = word_set(
    "kr kroner krone kronar nok euro eur dollar millioner prosent pst prosentpoeng promille år "
    "års åringer åringar åring årig årige månader måneder måned månad mnd måneders uke uker ukers "
    "veke veker vekers dag dager dagar dagers dagars dgr døgn døgns time timer timar timers "
    "timars t min minutt minutter minutters sek sekund sekunder kveld kvelder kveldar kvelders "
    "helg helger helgar netter klokketimer undervisningstimer semester semestre halvår kilometer "
    "km mil meter m cm mm kg kilo kvm kvadratmeter liter grader årsverk stilling stillinger "
    "stillingar hjemler heimlar stillingshjemler trinn tr klasse klasser klassinger klassingar "
    "årstrinn kl eks eksemplar eksemplarer klikk likes følgere følgjarar visninger visningar "
    "nedlastinger nedlastingar abonnenter e-poster epostar poeng tredel tredeler tredelar "
    "tredjedel tredjedeler tredjedelar fjerdedel fjerdedeler femtedel femtedeler femdel firedel "
    "halvdel promille delen"
)
MEASURE_ENDINGS = (
    *("årsverk", "kroner", "prosent", "minutter", "åringer", "åringar", "klassinger", "klassingar"),
    *("timers", "dagers", "dagars", "følgere", "følgjarar"),
)
_LABELS = word_set(
    "uke veke uka veka kl klokka klokken klokkeslett rom mål målet delmål hovedmål hovudmål "
    "tiltak punkt pkt sak nr nummer kap kapittel side s § §§ tlf telefon mobil kull fase del "
    "versjon trinn årstrinn klasse postboks pb kr nok eur artikkel avsnitt ledd vedlegg tabell "
    "figur modul nivå etappe alder alderen årgang født strategi konto opus op org orgnr id "
    "kategori satsingsområde budsjett kostnad pris leie leige honorar bokstav målsetting "
    "strategipunkt"
)
_SEASONS = word_set("vår våren høst høsten haust hausten vinter vinteren sommer sommeren")
BEFORE_YEARS = (
    word_set("i siden sidan fra frå til for etter før innen strategi årsmøte året medio siste")
    | MONTHS
    | _SEASONS
)
_JOINED = word_set("ende de te dje talls")  # «50talls»
_BY = word_set("x ×")
_LARGEST = 9_999_999
_MOST_GROUPS = 8
NAMED_BEFORE = _LABELS | _SEASONS | MONTHS
"""Words that a number after is the name of, or a part of a date."""
# Bound once, because looking up an enum's member is slow in Python 3.11.
_NUMBER, _WORD = Kind.NUMBER, Kind.WORD


def word_value(word: str) -> int | None:
    """The value of one word such as «tolv», «femogtyve» or «tohundreogfemti»; else None."""
    value = BELOW_HUNDRED.get(word)
    if value is not None:
        return value
    if len(word) > _LONGEST_WORD or not _has_size(word):
        return None
    for name, size in (("tusen", 1000), ("hundre", 100)):
        before, found, after = word.partition(name)
        if not found:
            continue
        factor = 1 if before in ("", *_DIGIT_ONE) else word_value(before)
        rest = 0 if not after else word_value(after.removeprefix("og"))
        if factor is None or rest is None or not 0 < factor < 1000 or rest >= size:
            return None
        return factor * size + rest
    return None


def is_number_word(word: str) -> bool:
    """Whether a word is a number, alone or after an article («dusin», «par», «tjuetal»)."""
    return word in STARTS or (_has_size(word) and word_value(word) is not None)


def _has_size(word: str) -> bool:
    return "hundre" in word or "tusen" in word


def read_number(tokens: TextTokens, at: int) -> Number | None:
    """The number that begins at this token; None if there is none or its value is uncertain.

    An ordinal («3.», «tredje»), a date, a clock, a range («40–50») and a share («40%») are none.
    """
    kind = tokens.kinds[at]
    if kind is _NUMBER:
        return _read_digits(tokens, at)
    if kind is _WORD:
        return _read_words(tokens, at)
    return None


def digits_value(key: str) -> Decimal | None:
    """The value of digits in one piece: «12», «1.050», «1,5»; None for any other."""
    if key.isdecimal():
        if len(key) > _MOST_DIGITS or (key[0] == "0" and len(key) > 1):
            return None
        return Decimal(key)
    if _GROUPED.fullmatch(key):
        return Decimal(key.replace(".", ""))
    if _DECIMAL.fullmatch(key):
        return Decimal(key.replace(",", "."))
    return None


def _read_digits(tokens: TextTokens, at: int) -> Number | None:
    keys = tokens.keys
    key = keys[at]
    if tokens.is_dotted(at) and at + 1 < len(keys):
        return None
    loose = key[-1] == "+"
    if loose:
        key = key[:-1]
    end = at + 1
    if len(key) <= 3 and not loose and key.isdecimal():
        while end < at + 4 and _is_group(tokens, end):
            key += keys[end]
            end += 1
    value = digits_value(key)
    if value is None:
        return None
    size = SIZES.get(keys[end]) if end < len(keys) and value < 1000 else None
    if size is not None and size > 100:
        return Number(value * size, end + 1, loose)
    year = end == at + 1 and len(key) == 4 and key.isdecimal() and int(key) in _YEARS
    return Number(value, end, loose, year)


def _is_group(tokens: TextTokens, at: int) -> bool:
    """Whether a token is three digits that continue the number before it after one space."""
    if at >= len(tokens.keys) or tokens.kinds[at] is not _NUMBER:
        return False
    key, gap = tokens.keys[at], tokens.ends[at - 1]
    return (
        len(key) == 3
        and key.isdecimal()
        and tokens.starts[at] == gap + 1
        and tokens.text[gap] in _SPACES
    )


def _read_words(tokens: TextTokens, at: int) -> Number | None:
    keys = tokens.keys
    first = keys[at]
    following = keys[at + 1] if at + 1 < len(keys) else ""
    if first in ARTICLES:
        return _after_article(tokens, at, following)
    if first in _HALF_MORE:
        size = SIZES.get(following)
        return Number(Decimal(size * 3 // 2), at + 2, loose=True) if size else None
    value = word_value(first)
    if value is None and first in _HUNDREDS:
        value = 100
    if value is None:
        return None
    if following in ("dusin", "snes"):
        return Number(Decimal(value * _DOZENS[following]), at + 2, loose=value == 1)
    return _combined(tokens, at + 1, value)


def _after_article(tokens: TextTokens, at: int, following: str) -> Number | None:
    keys = tokens.keys
    dozen = _DOZENS.get(following)
    if dozen is not None:
        size = SIZES.get(keys[at + 2]) if dozen == 2 and at + 2 < len(keys) else None
        if size:  # «et par hundre»
            return Number(Decimal(2 * size), at + 3, loose=True)
        return Number(Decimal(dozen), at + 2, loose=True)
    if following == "halvt" and at + 2 < len(keys):
        whole = SIZES.get(keys[at + 2]) or (12 if keys[at + 2] == "dusin" else None)
        return Number(Decimal(whole // 2), at + 3, loose=True) if whole else None
    if following in _HALF_MORE and at + 2 < len(keys):
        size = SIZES.get(keys[at + 2])
        return Number(Decimal(size * 3 // 2), at + 3, loose=True) if size else None
    is_old_order = following == "og" and at + 2 < len(keys) and keys[at + 2] in _TEN_WORDS
    if is_old_order or following in SIZES:
        return _combined(tokens, at + 1, 1)
    return None


def _combined(tokens: TextTokens, at: int, value: int) -> Number:
    """The value with the number words that follow: «to hundre og femti», «fem og tyve»."""
    keys = tokens.keys
    last_token = len(keys)
    while at < last_token:
        word, end = keys[at], at + 1
        size = SIZES.get(word)
        last = value % 1000
        if size == 100 and 0 < last < 20:
            value, at = value - last + last * 100, end
            continue
        if size is not None and size > 100 and 0 < value < 1000:
            value, at = value * size, end
            continue
        has_and = word == "og"
        if has_and:
            if end >= last_token:
                break
            word, end = keys[end], end + 1
        more = word_value(word)
        if more is None:
            break
        fits_hundreds = last % 100 == 0 and last and more < 100
        fits_thousands = value >= 1000 and last == 0 and more < 1000
        fits_tens = not has_and and last % 100 >= 20 and last % 10 == 0 and 0 < more < 10
        # «Fem og tyve»: the older order has the smaller number first.
        is_old_order = has_and and 0 < value < 10 and word in _TEN_WORDS
        if not (fits_hundreds or fits_thousands or fits_tens or is_old_order):
            break
        value, at = value + more, end
    return Number(Decimal(value), at)


def phone_number_end(tokens: TextTokens, at: int, end: int) -> int:
    """Where a phone number ends, «73 80 12 34», «920 12 345»; 0 if this is none."""
    keys, kinds = tokens.keys, tokens.kinds
    if not keys[at].isdecimal():
        return 0
    last, end = at, min(end, at + _MOST_GROUPS)
    while last < end and kinds[last] is _NUMBER and keys[last].isdecimal():
        if last > at and tokens.starts[last] != tokens.ends[last - 1] + 1:
            break
        last += 1
    if last - at < 3 or all(len(key) == 3 for key in keys[at + 1 : last]):
        return 0
    return last if all(len(key) < 4 for key in keys[at:last]) else 0


def counts_nothing(tokens: TextTokens, number: Number, at: int, first: int, end: int) -> bool:
    """Whether what stands beside a number tells that it counts no things."""
    keys, after = tokens.keys, number.end
    following = _key(tokens, after, end)
    if number.value > _LARGEST or _is_product(tokens, at, after, end):
        return True
    if following in MEASURES or following in MONTHS or following.endswith(MEASURE_ENDINGS):
        return True
    if following in ("%", "‰", "½") or (following == "," and _key(tokens, after + 1, end) == "-"):
        return True
    if following in _JOINED and tokens.is_joined(after):
        return True
    if at - 2 >= first and keys[at - 1] == "av" and _is_whole(tokens, at, following):
        return True
    if tokens.kinds[at] is not _NUMBER:
        return following == "og" and _key(tokens, after + 1, end) in ARTICLES  # «to og et halvt»
    if len(keys[at]) == 4 and after < end and after == at + 1 and tokens.is_capital(after):
        return True  # «7010 Trondheim»
    if following in ("og", "-", "–") and _key(tokens, after + 2, end) in MONTHS:
        return True
    return at > first and _is_labelled(tokens, at, first, following)


def _is_labelled(tokens: TextTokens, at: int, first: int, following: str) -> bool:
    """Whether digits are a name's, after «uke», «rom», «tiltak», or a short year («vår -13»)."""
    keys = tokens.keys
    before = keys[at - 1]
    if before == ":" and at - 2 >= first:
        before = keys[at - 2]
        return before in _LABELS
    if before in _LABELS:
        return True
    if before in ("-", "–", "'", "’", "‘") and tokens.is_joined(at) and at - 2 >= first:
        return keys[at - 2] in _SEASONS or keys[at - 2] in MONTHS or before in "'’‘"
    is_short = len(keys[at]) == 2 and (before in _SEASONS or before in MONTHS)
    return is_short and not following.isalpha()


def _is_whole(tokens: TextTokens, at: int, following: str) -> bool:
    """The m of «25 elever (av 30)» and «25 elever av 30», after which there is no noun."""
    if tokens.keys[at - 2] == "(":
        return following == ")"
    return not following.isalpha() and at > 2 and tokens.kinds[at - 3] is _NUMBER


def _is_product(tokens: TextTokens, at: int, after: int, end: int) -> bool:
    """Either number of «3 x 5 000»; that of «møter x 3» is none."""
    keys, kinds = tokens.keys, tokens.kinds
    if _key(tokens, after, end) in _BY:
        return after + 1 < end and kinds[after + 1] is _NUMBER
    return at > 1 and keys[at - 1] in _BY and kinds[at - 2] is _NUMBER


def _key(tokens: TextTokens, at: int, end: int) -> str:
    return tokens.keys[at] if at < end else ""
