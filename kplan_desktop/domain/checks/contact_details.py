"""Private e-mail addresses and street addresses in a text.

The addresses of offices, venues and firms are not looked for, nor are the names of people: a report
names them rightly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kplan_desktop.domain.checks.address_owners import AddressOwner, address_owner
from kplan_desktop.domain.checks.number_context import is_counted
from kplan_desktop.domain.checks.private_domains import is_private_email
from kplan_desktop.domain.checks.spans import Span, outside

_AT = re.compile(
    r"[ \u00a0]?(?:@|\((?:at|a|alfakrøll)\)|\[(?:at|a)\])[ \u00a0]?"
    r"([a-z0-9\-]{1,63}(?:\.[a-z0-9\-]{1,63}){1,4})",
    re.IGNORECASE,
)
_LOCAL_PART = re.compile(r"[\w.+\-']{1,64}\Z")
_LONGEST_LOCAL = 64

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

_MAYBE_WAYS = (
    *("ringen", "runden", "sikten", "utsyn", "blikk", "lia", "lien", "berget", "åsane", "høgda"),
    *("høyden", "høgdi", "moen", "mogen", "myra", "myrane", "vika", "viken", "neset", "dalen"),
    *("sletta", "kollen", "holtet", "skogen", "enga", "engen", "bekken", "vollen", "teigen"),
    *("reina", "rabben", "kanten", "feltet", "brekka", "bråten", "krysset", "stranda", "stranden"),
    *("odden", "hammaren", "hammeren", "tråkka", "tråkket", "leitet", "flata", "flaten", "ekra"),
    *("stykket", "minde", "heimen", "hjellen", "skrenten", "lykkja", "trøa", "jordene", "svingane"),
    *("stubben", "kneika", "gropa", "steinen", "skaret", "fjellet", "vatnet", "tjernet", "åkeren"),
    *("parken", "høgdene", "hovden", "nuten", "ura", "røysa", "tuva", "knatten"),
)
"""What names of streets, but also of places and people, end with."""

_BEFORE_MAYBE = re.compile(
    r"(?:\A|[,:(\n]|(?<!\w)(?:i|på|til|fra|frå|ved|er|adresse))"
    r"(?:[ \u00a0\n]{1,2}[ØNVS](?:vre|edre|estre|stre|ordre|øndre|øre))?[ \u00a0\n]{0,2}\Z"
)
"""What stands before such a name where it is a street's."""

_AT_HOME = re.compile(
    r"(?<!\w)(?:(?:bo(?:r|dde|satt)|bu(?:r|dde|sett)|flytt(?:et|a|er|ar))[ \u00a0]"
    r"(?:i|på|til|fra|frå)|(?:privat|hjemme|heime)adress[ea]n?(?:[ \u00a0]er|:)?)[ \u00a0]\Z",
    re.IGNORECASE,
)
"""What stands before a home, whatever its street's name ends with."""

_SURE = frozenset(["gata", "gaten", "gate", "veien", "vegen", "vei", "veg", "alléen", "allé"])
"""Endings that are read in small letters too."""

_SHORT = frozenset({"gt", "vn"})

_HOUSE = re.compile(
    r"(?<=[ \u00a0])[0-9]{1,3}(?:[A-Za-z]|[ \u00a0][A-Z])?(?![0-9A-Za-zÆØÅæøå]|-[a-zæøå]{3})"
)
"""«2» and «2 B»; not that of «Parkveien 2-prosjektet»."""

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
    """The spans of the e-mail addresses that are a person's own."""
    if not any(sign in text for sign in "@(["):
        return
    for found in _AT.finditer(text):
        domain = found.group(1).casefold().rstrip(".-")
        local = _LOCAL_PART.search(text[max(found.start() - _LONGEST_LOCAL, 0) : found.start()])
        if local is not None and is_private_email(local.group().casefold(), domain):
            yield found.start() - len(local.group()), found.start(1) + len(domain)


def street_addresses(text: str) -> Iterator[tuple[int, int]]:
    """The spans of street names with a house number that are no institution's."""
    towns: list[Span] = []
    covered: list[Span] = []
    for town in _TOWN.finditer(text):
        before = _BEFORE_TOWN.search(text[max(town.start() - _ROOM, 0) : town.start()])
        # «Konsert 12 2013 Oslo»: what may be a year is a postal code behind a comma only.
        may_be_year = before is None or (not before.group(1) and town.group(1)[:2] in {"19", "20"})
        if before is None or may_be_year or _POST_BOX.search(before.group()):
            continue
        start, end = town.start() - len(before.group()), town.end()
        covered.append((start, end))
        while towns and towns[-1][1] > start:
            towns.pop()
        if address_owner(text, start, end) is not AddressOwner.INSTITUTION:
            towns.append((start, end))
    streets = (_street(text, house) for house in _HOUSE.finditer(text))
    alone = outside((street for street in streets if street is not None), sorted(covered))
    yield from sorted((*towns, *alone))


def _street(text: str, house: re.Match[str]) -> tuple[int, int] | None:
    """The span of a street's name with a house number; None if the number is of something else."""
    end = house.end()
    if house.group()[0] == "0" or text[end : end + 1] in {"%", "/"}:
        return None
    if _TIME_OR_DATE.match(text, end) or is_counted(text, end):
        return None
    words = _BEFORE_HOUSE.search(text[max(house.start() - _ROOM, 0) : house.start()])
    if words is None:
        return None
    before, name = words.groups()
    folded = name.rstrip(".").casefold()
    offset = house.start() - len(words.string)
    way = next((way for way in _WAYS if folded.endswith(way)), None)
    if way is not None and _is_street(before, name, folded.removesuffix(way), way):
        has_two = folded == way and not _is_bare(name, way)
        start = offset + (words.start() if has_two else words.start(2))
        is_sure = True
    else:
        start, is_sure = offset + words.start(2), False
        if not (name[0].isupper() and _may_be_street(text, start, folded)):
            return None
    owner = address_owner(text, start, end)
    is_found = owner is AddressOwner.PERSON or (is_sure and owner is AddressOwner.UNKNOWN)
    return (start, end) if is_found else None


def _is_street(before: str | None, name: str, beginning: str, way: str) -> bool:
    if not beginning:
        return _is_name_before(before) or _is_bare(name, way)
    if len(beginning) < 2 or beginning in _ROADS:
        return False
    if way in _SHORT:
        return beginning in _ABBREVIATED
    return name[0].isupper() or (way in _SURE and beginning not in _NO_STREETS)


def _may_be_street(text: str, start: int, folded: str) -> bool:
    before = text[max(start - _ROOM, 0) : start]
    is_known = folded.endswith(_MAYBE_WAYS) and _BEFORE_MAYBE.search(before)
    return bool(is_known or _AT_HOME.search(before))


def _is_bare(name: str, way: str) -> bool:
    """Whether «Torget» or the like is all of a street's name."""
    return way in _BARE and name[0].isupper()


def _is_name_before(before: str | None) -> bool:
    """Whether a word makes «gate» or «vei» after it a street: «Kongens gate», «Gamle vei»."""
    word = (before or "").strip().casefold()
    return len(word) > 3 and (word.endswith("s") or word in _OF_NAMES)
