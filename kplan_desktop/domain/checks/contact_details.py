"""Private e-mail addresses and street addresses in a text.

An e-mail address is private if its provider gives addresses to anybody; that of an office is not
looked for. Names of people are not looked for either: a report names them rightly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_AT = re.compile(
    r"[ \u00a0]?(?:@|\((?:at|a|alfakrøll)\)|\[(?:at|a)\])[ \u00a0]?"
    r"([a-z0-9\-]{1,63}(?:\.[a-z0-9\-]{1,63}){1,4})",
    re.IGNORECASE,
)
_LOCAL_PART = re.compile(r"[\w.+\-']{1,64}\Z")
_LONGEST_LOCAL = 64

_PROVIDERS = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "hotmail.no",
        "live.com",
        "live.no",
        "msn.com",
        "yahoo.com",
        "yahoo.no",
        "ymail.com",
        "rocketmail.com",
        "icloud.com",
        "me.com",
        "mac.com",
        "aol.com",
        "gmx.com",
        "gmx.net",
        "gmx.de",
        "web.de",
        "mail.com",
        "mail.ru",
        "proton.me",
        "protonmail.com",
        "protonmail.ch",
        "pm.me",
        "tutanota.com",
        "tuta.com",
        "tuta.io",
        "zoho.com",
        "fastmail.com",
        "fastmail.fm",
        "hey.com",
        "hushmail.com",
        "yandex.com",
        "yandex.ru",
        "online.no",
        "broadpark.no",
        "getmail.no",
        "start.no",
        "frisurf.no",
        "c2i.net",
        "tele2.no",
        "chello.no",
        "lyse.net",
        "altibox.no",
        "altiboxmail.no",
        "ebnett.no",
        "nextgentel.no",
        "nextgentel.com",
        "bluezone.no",
        "sol.no",
        "spray.no",
        "frisurf.no",
        "tiscali.no",
        "enivest.net",
        "haugnett.no",
        "loqal.no",
        "monet.no",
        "signal.no",
        "bbnett.no",
        "telia.com",
        "telenor.no",
        "mimer.no",
        "sensewave.com",
        "powertech.no",
        "eunet.no",
        "world-online.no",
        "hesbynett.no",
        "kabelnett.no",
        "canaldigital.no",
        "homenet.no",
        "nktv.no",
        "123.no",
        "abcmail.no",
        "passagen.se",
        "hotmail.se",
        "hotmail.dk",
        "hotmail.co.uk",
        "live.se",
        "live.dk",
        "outlook.no",
        "yahoo.se",
        "yahoo.dk",
        "yahoo.co.uk",
        "email.com",
        "usa.net",
        "inbox.com",
        "privat.no",
        "online-no.no",
    ]
)
"""Those that give e-mail addresses to anybody, and Norwegian suppliers of broadband at home."""

_WAYS = tuple(
    sorted(
        [
            "gata",
            "gaten",
            "gate",
            "gt",
            "veien",
            "vegen",
            "vei",
            "veg",
            "vn",
            "alléen",
            "alleen",
            "allé",
            "plass",
            "plassen",
            "torg",
            "torget",
            "bakken",
            "bakke",
            "stien",
            "svingen",
            "kroken",
            "tunet",
            "brygga",
            "bryggen",
            "bryggja",
            "kaia",
            "kaien",
            "haugen",
            "åsen",
            "jordet",
            "grenda",
            "løkka",
            "løkken",
            "faret",
            "hagen",
            "toppen",
            "lunden",
            "terrassen",
            "terrasse",
            "stredet",
            "smuget",
            "smauet",
            "smau",
            "almenningen",
            "allmenningen",
            "brinken",
            "kleiva",
            "kleven",
            "esplanaden",
            "promenaden",
        ],
        key=len,
        reverse=True,
    )
)
"""What names of streets end with, the longest first."""

_SURE = frozenset(["gata", "gaten", "gate", "veien", "vegen", "vei", "veg", "alléen", "allé"])
"""Endings that are read in small letters too."""

_SHORT = frozenset({"gt", "vn"})

_HOUSE = re.compile(r"(?<=[ \u00a0])[0-9]{1,3}(?:[A-Za-z]|[ \u00a0][A-Z])?(?![0-9A-Za-zÆØÅæøå])")
_BEFORE_HOUSE = re.compile(
    r"(?:(?<!\w)([A-ZÆØÅ][\w.\-']{0,40})[ \u00a0])?(?<!\w)([^\W\d_][^\W\d_.\-']{0,45}\.?),?"
    r"[ \u00a0]{1,2}\Z"
)
_TOWN = re.compile(r"(?<=[ \u00a0])([0-9]{4})[ \u00a0][A-ZÆØÅ]\w{1,40}")
_BEFORE_TOWN = re.compile(
    r"(?<!\w)[A-ZÆØÅ][\w.\-']{1,40}(?:[ \u00a0][\w.\-']{1,40}){0,3}?[ \u00a0]"
    r"[0-9]{1,4}[A-Za-z]?(,?)[ \u00a0]{1,2}\Z"
)
"""Any place with a number, before a postal code and its town."""

_ROOM = 100
"""Characters before a number in which the name of its street stands."""

_POST_BOX = re.compile(r"\b(?:postboks|pb|boks)\b", re.IGNORECASE)
_TIME_OR_DATE = re.compile(r"[ \u00a0]?(?:[.:][0-9]|\.[ \u00a0][a-zæøå]|[.]?[–-][0-9]{1,2}\.)")
_COUNTED = re.compile(
    r"[ \u00a0](?:elev|deltak|delta[gk]|barn|unge|ungdom|kommun|lærar|lærer|skole|skule|kulturskol|"
    r"kulturskul|person|mennesk|musik|dans|arrangement|konsert|forestilling|framsyning|publikum|"
    r"besøk|prosent|%|stk|gang|kron|kr\b|mill|dag|uke|veke|time|møte|kurs|søk|plass|gruppe|lag\b|"
    r"ensemble|kor\b|korps|medlem|kvinne|menn|jent|gut|år\b|månad|måned|stipend|verk|bilde|instru)",
    re.IGNORECASE,
)
_BARE = frozenset(
    ["torget", "brygga", "bryggen", "kaia", "kaien", "plassen", "esplanaden", "promenaden"]
)
"""Endings that are a street's whole name."""

_ROADS = frozenset(
    [
        "fylkes",
        "riks",
        "europa",
        "under",
        "fram",
        "til",
        "gjennom",
        "om",
        "inn",
        "ut",
        "av",
        "mellom",
    ]
)
_NO_STREETS = frozenset(
    [
        "hoved",
        "lære",
        "utdannings",
        "karriere",
        "dannelses",
        "samarbeids",
        "felles",
        "opplærings",
        "kunnskaps",
        "kultur",
        "barne",
        "arbeids",
        "studie",
        "praksis",
        "prøve",
        "elev",
        "lærling",
        "kulturskole",
        "læringsvei",
        "musikk",
        "danse",
    ]
)
"""Beginnings of words that end like streets and are none, the latter unless with a capital."""

_OF_NAMES = frozenset(
    [
        "gamle",
        "nye",
        "store",
        "lille",
        "øvre",
        "nedre",
        "østre",
        "vestre",
        "nordre",
        "søndre",
        "søre",
    ]
)
"""What a street's name begins with whose second word is no more than «gate» or «vei»."""

_ABBREVIATED = frozenset(["Stor", "Kirke", "Strand", "Skole", "Sjø", "Kongens", "Dronningens"])


def private_emails(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the e-mail addresses whose provider gives them to anybody."""
    if not any(sign in text for sign in "@(["):
        return
    for found in _AT.finditer(text):
        provider = found.group(1).casefold().rstrip(".-")
        is_private = any(
            provider == name or provider.endswith(f".{name}") for name in _names_in(provider)
        )
        local = _LOCAL_PART.search(text[max(found.start() - _LONGEST_LOCAL, 0) : found.start()])
        if is_private and local is not None:
            yield found.start() - len(local.group()), found.start(1) + len(provider)


def street_addresses(text: str) -> Iterator[tuple[int, int]]:
    """The spans of street names with a house number."""
    spans = [span for house in _HOUSE.finditer(text) if (span := _street(text, house)) is not None]
    for town in _TOWN.finditer(text):
        before = _BEFORE_TOWN.search(text[max(town.start() - _ROOM, 0) : town.start()])
        # «Konsert 12 2013 Oslo»: what may be a year is a postal code behind a comma only.
        may_be_year = before is None or (not before.group(1) and town.group(1)[:2] in {"19", "20"})
        if before is None or may_be_year or _POST_BOX.search(before.group()):
            continue
        start, end = town.start() - len(before.group()), town.end()
        spans = [(one, other) for one, other in spans if other <= start or one >= end]
        spans.append((start, end))
    yield from sorted(spans)


def _names_in(provider: str) -> Iterator[str]:
    """The last two and three parts of a domain, if they are a provider's."""
    parts = provider.split(".")
    for length in (2, 3):
        name = ".".join(parts[-length:])
        if name in _PROVIDERS:
            yield name


def _street(text: str, house: re.Match[str]) -> tuple[int, int] | None:
    """The span of a street's name with a house number; None if the number is of something else."""
    end = house.end()
    if house.group()[0] == "0" or text[end : end + 1] in {"%", "/"}:
        return None
    if _TIME_OR_DATE.match(text, end) or _COUNTED.match(text, end):
        return None
    words = _BEFORE_HOUSE.search(text[max(house.start() - _ROOM, 0) : house.start()])
    if words is None:
        return None
    before, name = words.groups()
    folded = name.rstrip(".").casefold()
    way = next((way for way in _WAYS if folded.endswith(way)), None)
    if way is None or not _is_street(before, name, folded.removesuffix(way), way):
        return None
    has_two = folded == way and not _is_bare(name, way)
    start = words.start() if has_two else words.start(2)
    return house.start() - len(words.string) + start, end


def _is_street(before: str | None, name: str, beginning: str, way: str) -> bool:
    if not beginning:
        return _is_name_before(before) or _is_bare(name, way)
    if len(beginning) < 2 or beginning in _ROADS:
        return False
    if way in _SHORT:
        return beginning in _ABBREVIATED
    return name[0].isupper() or (way in _SURE and beginning not in _NO_STREETS)


def _is_bare(name: str, way: str) -> bool:
    """Whether «Torget» or the like is all of a street's name."""
    return way in _BARE and name[0].isupper()


def _is_name_before(before: str | None) -> bool:
    """Whether a word makes «gate» or «vei» after it a street: «Kongens gate», «Gamle vei»."""
    word = (before or "").strip().casefold()
    return len(word) > 3 and (word.endswith("s") or word in _OF_NAMES)
