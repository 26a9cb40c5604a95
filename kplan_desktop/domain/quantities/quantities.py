"""Quantities in a sentence: how many of something, and how exactly; what they count is not read.

Numbers that count nothing are passed over: dates, years, clocks, ages, classes, money, shares,
ordinals, durations, posts, and the numbers that name a week, a room, a goal, a page or a phone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from kplan_desktop.domain.model.report import Exactness
from kplan_desktop.domain.quantities.numbers import (
    ARTICLES,
    BEFORE_YEARS,
    BELOW_HUNDRED,
    MEASURE_ENDINGS,
    MEASURES,
    NAMED_BEFORE,
    SIZES,
    STARTS,
    Number,
    counts_nothing,
    digits_value,
    is_number_word,
    phone_number_end,
    read_number,
    word_value,
)
from kplan_desktop.domain.quantities.tokens import MONTHS, Kind, TextTokens, word_set
from kplan_desktop.domain.quantities.unknown_numbers import UNKNOWN_CUES, unknown_number


class Quantity(NamedTuple):
    """How many, read from the tokens ``first`` up to, not including, ``end``.

    - ``value``: of a range the lower («30–40»: 30); None if the text says that it is not known.
    - ``at``: the first token of the number itself; those before it loosen it («ca.», «mer enn»).
    - ``of``: the m of «n av m» and «n av de m», whose tokens are within the quantity: the noun of
      both follows ``end``.
    - ``stem``: the noun that is counted where it is part of the quantity («deltakertall mangler»:
      «deltaker»); else "". A quantity of unknown value without stem has its noun after it
      («ukjent antall publikum») or before it («Deltakere: ukjent»).
    - ``year``: it is written as a year is («2012»): a quantity only if its noun follows at once.
    """

    value: Decimal | None
    exactness: Exactness
    first: int
    end: int
    at: int
    of: Decimal | None = None
    stem: str = ""
    year: bool = False


_LOOSE = word_set(
    "ca cirka circa sirka omlag rundt omkring omtrent omtrentleg omtrentlig anslagsvis anslått "
    "bortimot oppimot oppunder opptil inntil nærmere nærare nær nesten knapt knappe snaut snautt "
    "snaue vel drøyt drøye drygt minst minimum maks maksimum maksimalt over under nærmest "
    "plussminus høyst kring kringom ikring anslag estimert godt ~ ≈ > < ±"
)
_LOOSE_PHRASES = {
    "lag": (("om",),),
    "enn": (("mer",), ("meir",), ("flere",), ("fleire",), ("færre",), ("mindre",)),
    "til": (("opp",),),
    "mot": (("opp",), ("bort",)),
    "av": (("i", "overkant"), ("i", "underkant"), ("i", "nærheten"), ("i", "nærleiken")),
    "på": (("tett",),),
    "regnet": (("rundt",),),
    "rekna": (("rundt",),),
    "og": (("noen",), ("nokre",), ("nokon",)),
    "-": (("+", "/"),),
}
"""The last word of a phrase that loosens, and what stands before it."""

_LOOSE_OPENINGS = word_set("godt og litt noe noko helt heilt så")  # «godt og vel», «litt over»
_NOT_LOOSE_AFTER = word_set("fordelt spredt utover strekker strekte gikk gjekk går delt foregikk")
_LOOSE_AFTER = word_set("ca cirka omtrent omlag pluss")
_LOOSE_PHRASES_AFTER = (
    *(("eller", "så"), ("eller", "der", "omkring"), ("eller", "deromkring"), ("eller", "der")),
    *(("eller", "flere"), ("eller", "fleire"), ("eller", "mer"), ("eller", "meir")),
    *(("og", "oppover"), ("og", "flere"), ("og", "fleire"), ("om", "lag")),
)
_CHANGED = word_set(
    "opp ned økte økt øker auka aukar vokste voks vokst steg stege steget falt fall sank minket "
    "minka redusert"
)
_BETWEEN = word_set("- – — til eller")
_OF_WORDS = word_set(
    "de dei disse desse våre dykkar deres totalt i alt til sammen alle inviterte påmeldte påmelde"
)
_LONGEST_OF = 3
_NAMED_SHARES = frozenset((2, 3, 4, 5, 10))
_RANGE = re.compile(r"([0-9][0-9.,]*)[–—-]{1,2}([0-9][0-9.,]*)")
_SHORTEST_JOINED = 6
_CUES = STARTS | UNKNOWN_CUES
# Bound once, because looking up an enum's member is slow in Python 3.11.
_NUMBER, _WORD, _QUOTED, _EXACT = Kind.NUMBER, Kind.WORD, Kind.QUOTED, Exactness.EXACT
_TELLING_BEFORE = (
    _LOOSE
    | NAMED_BEFORE
    | ARTICLES
    | frozenset(_LOOSE_PHRASES) - {"og"}
    | word_set("mellom fra frå : - – ' ’ ‘ x × par halvt")
)
_TELLING_BEFORE_AND = ARTICLES | word_set("noen nokre nokon")
_TELLING_AFTER = (
    MEASURES
    | MONTHS
    | _BETWEEN
    | _LOOSE_AFTER
    | STARTS
    | frozenset(SIZES)
    | word_set("av og om eller % ‰ ½ + x × ende de te dje talls")
)


def quantities(tokens: TextTokens, first: int, end: int) -> list[Quantity]:
    """The quantities of a sentence, or of any run of tokens within one, in order."""
    cues = [at for at in range(first, end) if is_quantity_cue(tokens.keys[at])]
    return quantities_at(tokens, cues, first, end)


def is_quantity_cue(key: str) -> bool:
    """Whether a quantity may be told by a token with this key."""
    return key in _CUES or "0" <= key[0] <= "9" or _is_joined(key)


def quantities_at(tokens: TextTokens, cues: Sequence[int], first: int, end: int) -> list[Quantity]:
    """The quantities of a sentence or of a run of tokens whose cues are known, in order.

    ``cues`` are the tokens of which ``is_quantity_cue`` is true.
    """
    keys, kinds = tokens.keys, tokens.kinds
    found: list[Quantity] = []
    after = first
    for cue in cues:
        if cue < after:
            continue
        if kinds[cue] is _NUMBER and len(keys[cue]) == 4 and _is_year(tokens, cue, end):
            after = cue + 1
            continue
        quantity = _plain(tokens, cue, after, end)
        if quantity is None:
            if kinds[cue] is _QUOTED and keys[cue] not in _CUES:
                continue
            if keys[cue] not in UNKNOWN_CUES:
                quantity, after = _at_number(tokens, cue, after, end)
            else:
                quantity = _unknown(tokens, cue, found[-1].end if found else first, end)
            if quantity is None:
                continue
        found.append(quantity)
        after = quantity.end
    return found


def _is_joined(key: str) -> bool:
    """Whether number words are joined in one: «tohundre», «tusenogfem», «tre-fire»."""
    if "-" not in key:
        return len(key) > _SHORTEST_JOINED and is_number_word(key)
    low, _, high = key.partition("-")
    return _first_of_range(low) is not None and is_number_word(high)


def _plain(tokens: TextTokens, at: int, first: int, end: int) -> Quantity | None:
    """A small number with nothing beside it that could tell more, which most are; else None."""
    keys, kinds = tokens.keys, tokens.kinds
    key = keys[at]
    if kinds[at] is _NUMBER:
        if len(key) > 3 or not key.isdecimal() or (key[0] == "0" and key != "0"):
            return None
        if tokens.text[tokens.ends[at] - 1] == ".":
            return None
        value = int(key)
    else:
        known = BELOW_HUNDRED.get(key)
        if known is None or kinds[at] is not _WORD:
            return None
        value = known
    if at > first:
        before = keys[at - 1]
        if before in _TELLING_BEFORE:
            return None
        if before == "og" and at - 2 >= first and keys[at - 2] in _TELLING_BEFORE_AND:
            return None
    if at + 1 < end:
        following = keys[at + 1]
        if following in _TELLING_AFTER or following.endswith(MEASURE_ENDINGS):
            return None
        if following == "," and at + 2 < end and keys[at + 2] == "-":
            return None
        if kinds[at + 1] is _NUMBER:
            return None
        if (
            kinds[at + 1] is _WORD
            and tokens.starts[at + 1] == tokens.ends[at]
            and kinds[at] is _NUMBER
        ):
            return None
    return Quantity(Decimal(value), _EXACT, at, at + 1, at)


def _key(tokens: TextTokens, at: int, end: int) -> str:
    return tokens.keys[at] if at < end else ""


def _at_number(tokens: TextTokens, cue: int, first: int, end: int) -> tuple[Quantity | None, int]:
    """The quantity at a number, if it is one; and from where to read on."""
    run = phone_number_end(tokens, cue, end)
    if run:
        return None, run
    at, number = _number_at(tokens, cue, first)
    is_range = False
    if number is None:
        number = _range_in_one(tokens, cue)
        if number is None:
            return None, cue + 1
    else:
        at, low = _range_from(tokens, at, number, first, end)
        is_range = low is not None
        number = low or number
    after = number.end
    if counts_nothing(tokens, number, at, first, end):
        return None, after
    if number.year and not _may_be_no_year(tokens, at, after, end):
        return None, after
    begin = _loosened_from(tokens, at, first, is_range=is_range)
    loose = number.loose or begin < at
    whole: Number | None = None
    if not is_range and _key(tokens, after, end) == "av":
        whole = _whole(tokens, after + 1, end)
    if whole is not None and whole.value >= number.value:
        if _is_share(tokens, number, whole, at, after):
            return None, whole.end
        last = whole.end
    else:
        whole = None
        last = _loosened_to(tokens, after, end)
        loose = loose or last > after
    exactness = Exactness.ESTIMATE if loose else _EXACT
    of = None if whole is None else whole.value
    return Quantity(number.value, exactness, begin, last, at, of, year=number.year), last


def _is_year(tokens: TextTokens, at: int, end: int) -> bool:
    """Whether a token of four characters is certainly a year, as most of four digits are."""
    key = tokens.keys[at]
    if not key.isdecimal() or not "1800" <= key < "2100":
        return False
    if at + 1 == end:
        return True
    kind, following = tokens.kinds[at + 1], tokens.keys[at + 1]
    if kind is _NUMBER or following in _BETWEEN or following in SIZES:
        return False
    return kind is not _WORD or (at > 0 and tokens.keys[at - 1] in BEFORE_YEARS)


def _may_be_no_year(tokens: TextTokens, at: int, after: int, end: int) -> bool:
    """Whether what is written as a year can be a number of what follows: «Vi nådde 1950 elever»."""
    if after >= end or tokens.kinds[after] is not _WORD or tokens.is_capital(after):
        return False
    return at == 0 or tokens.keys[at - 1] not in BEFORE_YEARS


def _number_at(tokens: TextTokens, cue: int, first: int) -> tuple[int, Number | None]:
    """The number at a cue, with the article that it may begin with («et dusin», «en og tyve»)."""
    if tokens.kinds[cue] is _WORD:
        for at in (cue - 2, cue - 1):
            if at >= first and tokens.keys[at] in ARTICLES:
                number = read_number(tokens, at)
                if number is not None and number.end > cue:
                    return at, number
    return cue, read_number(tokens, cue)


def _range_in_one(tokens: TextTokens, at: int) -> Number | None:
    """«40–50» in one token, or «tre-fire»: the lower."""
    key = tokens.keys[at]
    if tokens.kinds[at] is _WORD:
        first, _, last = key.partition("-")
        fewest, most = _first_of_range(first), word_value(last)
        if fewest is None or most is None or fewest >= most:
            return None
        return _times_size(tokens, Number(Decimal(fewest), at + 1, loose=True), Decimal(most))
    match = None if tokens.is_dotted(at) else _RANGE.fullmatch(key)
    if match is None:
        return None
    low, high = digits_value(match[1]), digits_value(match[2])
    if low is None or high is None or low >= high or (low > 1899 and high < 2100):
        return None
    return _times_size(tokens, Number(low, at + 1, loose=True), high)


def _first_of_range(word: str) -> int | None:
    """«én-to», «en-to», «par-tre»."""
    return 1 if word in ARTICLES else 2 if word == "par" else word_value(word)


def _times_size(tokens: TextTokens, number: Number, high: Decimal) -> Number:
    """«Tre-fire hundre», «2–3 tusen», «tre-firehundre»: both numbers are of that size."""
    size = SIZES.get(_key(tokens, number.end, len(tokens.keys)), 0)
    if size and high < size:
        return Number(number.value * size, number.end + 1, loose=True)
    return number._replace(value=_as_large_as(number.value, high))


def _as_large_as(low: Decimal, high: Decimal) -> Decimal:
    """The lower number in the size of the upper: of «to til tre hundre», two hundred."""
    for size in (1000, 100):
        if low < 20 and high > low * size and high < 20 * size and high % size == 0:
            return low * size
    return low


def _range_from(
    tokens: TextTokens, at: int, number: Number, first: int, end: int
) -> tuple[int, Number | None]:
    """The lower number of «40 – 50», «tre til fire», «mellom 50 og 60», and where it begins."""
    keys = tokens.keys
    word = _key(tokens, number.end, end)
    before = keys[at - 1] if at > first else ""
    if before in _BETWEEN and at - 2 >= first and keys[at - 2] in ARTICLES:  # «en til to»
        is_one = number.value == 2 and tokens.kinds[at] is _WORD
        return (at - 2, Number(Decimal(1), number.end, loose=True)) if is_one else (at, None)
    more = BELOW_HUNDRED.get(word, 0)
    if more == number.value + 1 and tokens.kinds[at] is _WORD:  # «tre fire møter»
        return at, Number(number.value, number.end + 1, loose=True)
    is_between = word == "og" and before == "mellom"
    if number.end + 1 >= end or not (
        is_between
        or (
            word in _BETWEEN
            and before not in ("fra", "frå")
            and not (word == "til" and before == "med" and _changes(tokens, at - 2, first))
        )
    ):
        return at, None
    high = read_number(tokens, number.end + 1)
    if high is None or high.value <= number.value or high.year:
        return at, None
    return at, Number(_as_large_as(number.value, high.value), high.end, loose=True)


def _changes(tokens: TextTokens, at: int, first: int) -> bool:
    """«Økte med 12 til 140»: two numbers, and no range."""
    return at >= first and tokens.keys[at] in _CHANGED


def _loosened_from(tokens: TextTokens, at: int, first: int, *, is_range: bool) -> int:
    """The first of the words before a number that make it an estimate; ``at`` if there are none."""
    keys, begin = tokens.keys, at
    while begin > first:
        word = keys[begin - 1]
        if word == ":" and begin - 2 >= first and keys[begin - 2] in _LOOSE_AFTER:
            begin -= 2  # «Ca: 30»
            continue
        if word in _LOOSE:
            if word == "over" and begin - 2 >= first and keys[begin - 2] in _NOT_LOOSE_AFTER:
                break
            begin -= 1
            continue
        if word == "mellom" and begin == at and is_range:
            begin -= 1
            if begin - 2 >= first and keys[begin - 1] in ("sted", "stad", "plass"):
                begin -= 2
            continue
        if word == "par" and begin - 2 >= first and keys[begin - 2] in ARTICLES:
            begin -= 2
            continue
        openings = _LOOSE_PHRASES.get(word, ())
        for opening in openings:
            start = begin - 1 - len(opening)
            if start >= first and tuple(keys[start : begin - 1]) == opening:
                begin = start
                break
        else:
            break
    while first < begin < at and keys[begin - 1] in _LOOSE_OPENINGS:
        begin -= 1
    return begin


def _loosened_to(tokens: TextTokens, after: int, end: int) -> int:
    """The token after the words behind a number that make it an estimate."""
    word = _key(tokens, after, end)
    if word in _LOOSE_AFTER:
        following = _key(tokens, after + 1, end)
        is_own = not following or not (following[0].isdecimal() or following in STARTS)
        return after + 1 if is_own else after
    if word == "+":
        return after if after + 1 < end and tokens.kinds[after + 1] is _NUMBER else after + 1
    if word in ("eller", "og", "om"):
        for phrase in _LOOSE_PHRASES_AFTER:
            last = after + len(phrase)
            if last <= end and tuple(tokens.keys[after:last]) == phrase:
                return last
    return after


def _whole(tokens: TextTokens, at: int, end: int) -> Number | None:
    """The m of «n av m», «n av de m», «n av i alt m»."""
    for _ in range(_LONGEST_OF + 1):
        if at >= end:
            return None
        number = read_number(tokens, at)
        if number is not None:
            return None if number.year else number
        if tokens.keys[at] not in _OF_WORDS:
            return None
        at += 1
    return None


def _is_share(tokens: TextTokens, number: Number, whole: Number, at: int, after: int) -> bool:
    """«Tre av fire elever», «9 av 10»: a share, and nobody was counted."""
    is_bare = whole.end == after + 2
    in_words = tokens.kinds[at] is _WORD
    return is_bare and in_words and whole.value in _NAMED_SHARES and number.value < whole.value


def _unknown(tokens: TextTokens, cue: int, first: int, end: int) -> Quantity | None:
    told = unknown_number(tokens, cue, first, end)
    if told is None:
        return None
    return Quantity(None, Exactness.UNKNOWN, told.first, told.end, told.first, stem=told.stem)
