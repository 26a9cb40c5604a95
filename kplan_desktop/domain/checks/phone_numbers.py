"""Phone numbers in a text, told from dates, sums, and the numbers of organisations and cases."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import pairwise

from kplan_desktop.domain.checks.number_context import (
    is_counted,
    word_before,
    words_of_sentence,
)
from kplan_desktop.domain.checks.spans import Span, with_more

_BLANK = " .\\-\u00a0\u00ad\u2009-\u2015\u202f\u2060"
_BETWEEN = f"[{_BLANK}]"

_ABROAD = re.compile(
    rf"(?<![0-9])(?<![0-9]{_BETWEEN})\(?(?:\+|00)[ \u00a0]?"
    rf"(?=[1-9])([0-9]++\)?(?:{_BETWEEN}?\(?[0-9]++\)?)*+)"
)
"""The code of a country, and all groups of digits that follow it."""

_NATIONAL = re.compile(
    rf"(?<![0-9/,])(?<![0-9]{_BETWEEN})[0-9]{{2,8}}(?:{_BETWEEN}[0-9]{{2,4}}){{0,3}}"
    rf"(?![0-9]|{_BETWEEN}[0-9]|[,/][0-9])"
)
"""Up to four groups of digits that no other digits stand beside."""

_SHORT = re.compile(rf"(?<![0-9/])0[0-9]{{4}}(?!{_BETWEEN}?[0-9])")
"""«02800», which is a phone number only where a word says so."""

_SPACED = re.compile(
    rf"(?<![0-9/,])(?<![0-9]{_BETWEEN})[2-9](?: [0-9]){{7}}(?!{_BETWEEN}?[0-9]|[,/][0-9])"
)
"""«9 1 2 3 4 5 6 7», which is a phone number only where a word says so."""

_LINK = re.compile(r"https?:|www\.|[a-z]\.[a-z]{2,4}/", re.IGNORECASE)
_LINK_ROOM = 200

_GROUP = re.compile(r"[0-9]+")
_BLANKS = re.compile(f"{_BETWEEN}")
_NUMBER_WORD = re.compile(r"(?:nummeret|nummer|nr)\Z")
_OF_PERSON = re.compile(r"[,(]\s?\Z|(?<=[\w,] )[A-ZÆØÅ][\w\-]{0,30}[:.]?\s?\Z")
"""Before a number that stands beside a name."""

_EACH = re.compile(r"(?<!\w)(?:per|pr\.?|fordelt(?:e)? på) [a-zæøå]{1,30}[:.]?\s?\Z|%\)?:?\s?\Z")
"""Before figures, one of each."""

_CLAUSE_ROOM = 80
_COLON = re.compile(r":\s?\Z")
_SHORTEST_ABROAD, _LONGEST_ABROAD = 8, 15
_NORWAY = "47"
_NORWEGIAN = len(_NORWAY) + 8
_SMALL_STEP = 5
"""Between the numbers of a list such as «uke 40 41 42 43»."""

_PHONE_NAMES = frozenset(
    [
        "tlf",
        "tlfnr",
        "tel",
        "telefon",
        "telefonen",
        "mobil",
        "mobilen",
        "mob",
        "mobiltelefon",
        "mobiltlf",
        "sms",
        "ring",
        "ringe",
        "vipps",
        "t",
        "m",
        "faks",
        "fax",
        "phone",
        "sentralbord",
        "sentralbordet",
        "innvalg",
        "linje",
    ]
)
_OTHER_NAMES = frozenset(
    [
        "konto",
        "bankkonto",
        "kid",
        "giro",
        "faktura",
        "bilag",
        "ordre",
        "sak",
        "saks",
        "saken",
        "arkiv",
        "arkivsak",
        "journal",
        "journalpost",
        "org",
        "organisasjons",
        "prosjekt",
        "søknad",
        "søknads",
        "id",
        "ref",
        "referanse",
        "kr",
        "nok",
        "kroner",
        "isbn",
        "issn",
        "varenr",
        "serie",
        "lisens",
        "dok",
        "dokument",
        "uke",
        "uker",
        "ukene",
        "side",
        "sidene",
        "s",
        "post",
        "tilskudd",
        "budsjett",
        "sum",
        "totalt",
        "beløp",
        "art",
    ]
)
"""What stands before a number that is not one's phone."""

_FIGURES = (
    *("antall", "antal", "prosent", "fordeling", "fordelinga", "fordelingen", "frammøte"),
    *("fremmøte", "oppmøte", "frammøtet", "fremmøtet", "oppmøtet", "snitt", "resultat"),
    *(
        "resultatet",
        "resultata",
        "resultatene",
        "tallene",
        "poeng",
        "poengsum",
        "poengsummer",
        "alder",
    ),
    *("ventelister", "statistikk", "skår", "andel", "rekke", "rekka", "rekken", "serie", "serien"),
    *("minutter", "minutt", "tusen", "fordeler", "fordelte", "timer", "timar"),
    *("kostnad", "kostnader", "solgte", "solgt", "selde", "seld", "påmeldte", "påmelde"),
    *("tal", "tala", "talet", "tall", "tallet", "inntekter", "utgifter", "årsverk"),
)
"""What words that a list of figures follows end with."""

_FIGURES_ALONE = frozenset(
    [
        *("publikum", "besøk", "ga", "gav", "viste", "viser", "hadde", "fikk", "fekk", "får"),
        *("var", "utgjorde", "utgjer", "utgjør", "talte", "telte"),
    ]
)
"""Words right before figures."""

_NO_FIGURES = frozenset(
    [
        *("digital", "kapital", "hospital", "portal", "kvartal", "kvartalet", "betal", "avtal"),
        *("avtalet", "betalet", "hospitalet", "total", "metall"),
    ]
)

_ASKING = frozenset(["på", "til", "hos", "nummer", "nr", "med"])
"""Right before a number that is somebody's."""

_CONTACTS = frozenset(
    [
        *("kontakt", "kontaktes", "kontaktast", "kontaktperson", "meld", "meldes", "meldast"),
        *("spør", "spørsmål", "treffes", "treffest", "treffast", "nås", "nåast", "beskjed"),
        *("svarer", "svarar", "påmelding", "ring", "ringer", "ringjer", "ringes", "bestill"),
        *("bestilles", "bestilling", "henvendelse", "henvendelser", "førespurnad", "vikar"),
        *("bruk", "nummer", "nummeret"),
    ]
)
"""What says in a sentence that somebody is to be phoned."""

_MONEY = re.compile(r"\s?(?:kr\b|kroner|nok\b|,-|mill|%|prosent|øre\b|euro|€)", re.IGNORECASE)


def phone_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the phone numbers, in order."""
    spans: list[Span] = []
    for find in (_abroad, _named_short, _spaced, _national):
        spans = with_more(spans, find(text))
    yield from (span for span in spans if not _is_in_link(text, span[0]))


def _abroad(text: str) -> Iterator[tuple[int, int]]:
    if "+" not in text and "00" not in text:
        return
    for found in _ABROAD.finditer(text):
        ends = _group_ends(text, *found.span(1))
        if found.group(1).startswith(_NORWAY) and _NORWEGIAN in ends:
            yield found.start(), ends[_NORWEGIAN]
            continue
        digits = sum(sign.isdecimal() for sign in found.group())
        if _SHORTEST_ABROAD <= digits <= _LONGEST_ABROAD:
            yield found.span()


def _group_ends(text: str, start: int, end: int) -> dict[int, int]:
    """Where each group of digits ends, its closing bracket included, by the digits up to there."""
    ends, count = {}, 0
    for group in _GROUP.finditer(text, start, end):
        count += len(group.group())
        ends[count] = group.end() + (text[group.end() : min(group.end() + 1, end)] == ")")
    return ends


def _named_short(text: str) -> Iterator[tuple[int, int]]:
    for found in _SHORT.finditer(text):
        if word_before(text, found.start()) in _PHONE_NAMES:
            yield found.span()


def _spaced(text: str) -> Iterator[tuple[int, int]]:
    for found in _SPACED.finditer(text):
        if _is_near_name(text, found.start()):
            yield found.span()


def _is_in_link(text: str, start: int) -> bool:
    token = text[max(start - _LINK_ROOM, 0) : start]
    cut = max(token.rfind(blank) for blank in " \n\t\u00a0") + 1
    return _LINK.search(token, cut) is not None


def _is_near_name(text: str, start: int) -> bool:
    """Whether the sentence before a number speaks of a phone."""
    return any(
        len(word) > 1 and _NUMBER_WORD.sub("", word) in _PHONE_NAMES
        for word in words_of_sentence(text, start)
    )


def _is_figures(text: str, start: int, end: int) -> bool:
    """Whether groups of two digits are figures, as in «elevtal per kommune: 23 41 56 72»."""
    words = words_of_sentence(text, start)
    before = text[max(start - _CLAUSE_ROOM, 0) : start]
    if (
        _OF_PERSON.search(before)
        or not _ASKING.isdisjoint(words[-1:])
        or not _CONTACTS.isdisjoint(words)
        or _is_near_name(text, start)
    ):
        return False
    if is_counted(text, end) or _EACH.search(before):
        return True
    if not _FIGURES_ALONE.isdisjoint(words[-1:]):
        return True
    # «Er det under 20 prosent, bruk 92 23 34 11» has figures in another clause.
    clause = before if _COLON.search(before) else before[before.rfind(",") + 1 :]
    last = words[-len(clause.split()) :]
    return any(word.endswith(_FIGURES) and word not in _NO_FIGURES for word in last)


def _national(text: str) -> Iterator[tuple[int, int]]:
    for found in _NATIONAL.finditer(text):
        groups = _GROUP.findall(found.group())
        if sum(map(len, groups)) != 8 or groups[0][0] in "01":
            continue
        name = word_before(text, found.start())
        if name in _PHONE_NAMES or (
            name not in _OTHER_NAMES
            and not _MONEY.match(text, found.end())
            and _looks_so(groups, _BLANKS.findall(found.group()))
            and not (len(groups) > 1 and len(groups[-1]) == 2 and _is_figures(text, *found.span()))
        ):
            yield found.span()


def _looks_so(groups: Sequence[str], blanks: Sequence[str]) -> bool:
    """Whether the groups and what divides them are those of a phone number, without its name."""
    if len(set(blanks)) > 1:
        return False
    lengths = tuple(map(len, groups))
    digits = "".join(groups)
    if lengths == (8,):
        return not digits.endswith("0000") and not _is_date(digits)
    if lengths == (3, 2, 3):
        return digits[0] in "489" and not digits.endswith("000")
    if lengths == (3, 3, 2):
        return digits[0] in "49"
    if lengths != (2, 2, 2, 2):
        return False
    numbers = [int(group) for group in groups]
    steps = {later - earlier for earlier, later in pairwise(numbers)}
    is_list = (len(steps) == 1 and abs(min(steps)) <= _SMALL_STEP) or all(
        number % 10 == 0 for number in numbers
    )
    return not is_list and not ("." in blanks and _is_day(numbers))


def _is_date(digits: str) -> bool:
    """Whether eight digits are a day of this century or the last, the year first or last."""
    parts = (
        (digits[:4], digits[4:6], digits[6:]),
        (digits[4:], digits[2:4], digits[:2]),
    )
    for year, month, day in parts:
        if 1900 <= int(year) <= 2099:
            with suppress(ValueError):
                dt.date(int(year), int(month), int(day))
                return True
    return False


def _is_day(numbers: Sequence[int]) -> bool:
    return numbers[0] <= 31 and 1 <= numbers[1] <= 12
