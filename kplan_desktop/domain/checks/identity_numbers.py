"""National identity numbers in a text: fødselsnummer and D-number, as now and from 2032.

Eleven digits: the date of birth (of a D-number with 4 added to its first digit), three digits, and
two check digits. From 2032 the first check digit also stands where its sum leaves a remainder of
1, 2 or 3, and the three digits no longer tell the century.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate

from kplan_desktop.domain.checks.number_context import is_named
from kplan_desktop.domain.checks.spans import Span, with_more

_DIGITS = 11
_WITH_CENTURY = 13
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_FIRST_REMAINDERS = frozenset({0, 1, 2, 3})
"""Zero in all numbers given out until 2032."""

_BREAKS = (frozenset({2, 4, 6, 9}), frozenset({3, 6, 9}), frozenset({3, 6}))
"""After how many digits people divide such a number; what is divided otherwise is another number.

A sum of money is divided after 2, 5 and 8.
"""

_ACCOUNT_BREAKS = frozenset({4, 6})
_ACCOUNTS = frozenset(["konto", "kontoen", "bankkonto", "bankkontoen", "giro", "bankgiro"])
"""What a number is that stands behind such a word and is divided as those of accounts."""

_RUN = re.compile(r"[0-9]+(?:[ .\-/\u00a0\u00ad\u2009-\u2015\u202f\u2060\u2212\ufeff]{1,3}[0-9]+)*")
"""Groups of digits, and what stands between two of one number: blanks, dots, hyphens."""

_APART = re.compile(
    r"(?<![0-9])[0-9]{2}[. \-]?[0-9]{2}[. \-]?[0-9]{2}[ \t\n\r,;\u00a0]{1,4}[0-9]{3} ?[0-9]{2}"
    r"(?![0-9])"
)
"""The date and the rest in two cells of a table or two lines, or with several blanks between."""

_GROUP = re.compile(r"[0-9]+")
_DECIMALS = re.compile(r",[0-9]")

_ITS_NAMES = frozenset(
    ["fødsels", "fødsel", "fodsels", "person", "fnr", "pnr", "dnr", "d", "født", "f"]
)
"""After these words a number is looked at however it is divided."""


def identity_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the national identity numbers, however they are divided.

    A word before a number makes it another's only where it is divided as those of accounts.
    """
    text = _with_plain_signs(text)
    yield from with_more(list(_in_runs(text)), _apart(text))


def _with_plain_signs(text: str) -> str:
    """The text with ASCII for digits and signs of full width, each where it stood."""
    if text.isascii():
        return text
    plain = {
        ord(sign): folded
        for sign in set(text)
        if (folded := unicodedata.normalize("NFKC", sign)).isascii()
        and len(folded) == 1
        # A raised digit behind a number is that of a footnote.
        and folded.isdecimal() == sign.isdecimal()
    }
    return text.translate(plain)


def _apart(text: str) -> Iterator[Span]:
    for found in _APART.finditer(text):
        if is_identity_number("".join(_GROUP.findall(found.group()))):
            yield found.span()


def _in_runs(text: str) -> Iterator[Span]:
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= _DIGITS:
            yield from _in_run(text, [group.span() for group in _GROUP.finditer(text, *run.span())])


def is_identity_number(digits: str) -> bool:
    """Whether eleven digits are an identity number: a date that exists, and its check digits."""
    if len(digits) != _DIGITS or not digits.isascii() or not digits.isdecimal():
        return False
    numbers = [int(digit) for digit in digits]
    return (
        _is_date(numbers)
        and _sum(numbers, _FIRST_WEIGHTS) % 11 in _FIRST_REMAINDERS
        and _sum(numbers, _SECOND_WEIGHTS) % 11 == 0
    )


def _in_run(text: str, groups: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    first = 0
    while first < len(groups):
        after = _number_from(text, groups, first)
        if after > first:
            yield groups[first][0], groups[after - 1][1]
        first = max(after, first + 1)


def _number_from(text: str, groups: Sequence[tuple[int, int]], first: int) -> int:
    """The index after the last group of the number that begins with a group; 0 if none does."""
    length = 0
    for last in range(first, min(first + _WITH_CENTURY, len(groups))):
        length += groups[last][1] - groups[last][0]
        if length in (_DIGITS, _WITH_CENTURY):
            of_number = groups[first : last + 1]
            if _is_number(text, of_number, length):
                return last + 1
        if length >= _WITH_CENTURY:
            break
    return 0


def _is_number(text: str, groups: Sequence[tuple[int, int]], length: int) -> bool:
    parts = [text[start:end] for start, end in groups]
    if length == _WITH_CENTURY:
        # «01.02.1990 12345»
        if [len(part) for part in parts[:3]] != [2, 2, 4] or len(parts) > 5:
            return False
        parts = [*parts[:2], parts[2][2:], *parts[3:]]
    digits = "".join(parts)
    if not is_identity_number(digits):
        return False
    start, end = groups[0][0], groups[-1][1]
    if _DECIMALS.match(text, end) or text[max(start - 1, 0) : start] == "+":
        return False
    if is_named(text, start, _ITS_NAMES):
        return True
    breaks = _breaks_of(parts)
    if breaks == _ACCOUNT_BREAKS and is_named(text, start, _ACCOUNTS):
        return False
    return any(breaks <= allowed for allowed in _BREAKS)


def _breaks_of(parts: Sequence[str]) -> frozenset[int]:
    """After how many digits a number is divided."""
    return frozenset(accumulate(len(part) for part in parts[:-1]))


def _is_date(numbers: Sequence[int]) -> bool:
    """Whether the first six digits are a day, in any century, that may be a D-number's."""
    first = numbers[0] - 4 if numbers[0] >= 4 else numbers[0]
    day, month = first * 10 + numbers[1], numbers[2] * 10 + numbers[3]
    if not 1 <= month <= 12:
        return False
    # The year 2000 was a leap year as every fourth one.
    year = 2000 + numbers[4] * 10 + numbers[5]
    return 1 <= day <= calendar.monthrange(year, month)[1]


def _sum(numbers: Sequence[int], weights: Sequence[int]) -> int:
    return sum(number * weight for number, weight in zip(numbers, weights, strict=False))
