"""Whose a street address is, as far as the words beside it tell: a person's or an institution's.

The nearest telling word before the address in its clause decides, else one right behind it.
«Rådhuset, Torggata 1» is an institution's; «læreren ved skolen bor i Torggata 1» a person's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto


class AddressOwner(Enum):
    """Who is to be met at an address."""

    PERSON = auto()
    INSTITUTION = auto()
    UNKNOWN = auto()


_ROOM = 160
"""Characters before an address that may tell whose it is."""

_ROOM_AFTER = 60
_WORDS_AFTER = 4

_INSTITUTIONS = (
    *("skole", "skolen", "skoler", "skolene", "skule", "skulen", "skular", "skulane"),
    *("huset", "husene", "husa", "hallen", "hallene", "hallane", "salen", "salene", "salane"),
    *("kontor", "kontoret", "kontora", "kontorene", "avdeling", "avdelingen", "avdelinga"),
    *("senter", "senteret", "sentret", "sentre", "sentra", "sentrene"),
    *("bibliotek", "biblioteket", "biblioteka", "bibliotekene", "filial", "filialen"),
    *("kirke", "kirken", "kirka", "kirker", "kyrkje", "kyrkja", "kyrkjer", "kapell", "kapellet"),
    *("domkirke", "katedralen", "kloster", "klosteret", "moskeen", "synagogen"),
    *(
        "verksted",
        "verkstedet",
        "verksteder",
        "verkstad",
        "verkstaden",
        "verkstader",
        "verkstadene",
    ),
    *("lokale", "lokalet", "lokaler", "lokalene", "lokala", "rom", "rommet", "rommene", "romma"),
    *("hotell", "hotellet", "hotel", "pensjonat", "pensjonatet", "vandrerhjem", "vandrarheim"),
    *("kafé", "kafe", "kafeen", "kaféen", "restaurant", "restauranten", "kroa", "kroen", "puben"),
    *("museum", "museet", "musea", "teater", "teateret", "teatret", "teatra", "kino", "kinoen"),
    *("scene", "scenen", "scena", "scener", "galleri", "galleriet", "gallerier", "atelier"),
    *("atelieret", "ateliéet", "atelieer", "studio", "studioet", "arena", "arenaen", "stadion"),
    *("barnehage", "barnehagen", "universitet", "universitetet", "akademi", "akademiet"),
    *("konservatorium", "konservatoriet", "institutt", "instituttet"),
    *("sykehjem", "sykehjemmet", "aldershjem", "aldershjemmet", "sjukeheim", "sjukeheimen"),
    *("aldersheim", "aldersheimen", "stasjon", "stasjonen", "bygg", "bygget", "bygningen"),
    *("butikk", "butikken", "forretning", "forretningen", "forretninga", "bokhandel"),
    *("bokhandelen", "firma", "firmaet", "bedrift", "bedriften", "bedrifta", "forlag", "forlaget"),
    *("fabrikk", "fabrikken", "lager", "lageret", "forbund", "forbundet", "forening", "foreningen"),
    *("foreining", "foreininga", "stiftelsen", "stiftinga", "klubb", "klubben", "etat", "etaten"),
    *("rådet", "kommune", "kommunen", "resepsjon", "resepsjonen", "banken", "apoteket"),
    *("kursstedet", "kurssted", "møtested", "møtestedet", "møtestad", "møtestaden", "øvingssted"),
    *("øvingsstedet", "øvingsstad", "øvingsstaden", "spillested", "spillestedet", "spelestad"),
    *("verkstadane", "verkstadene", "verkstedene", "værelse", "værelset", "kvartalet", "skoleråd"),
    *("kulturråd", "musikkråd", "aula", "aulaen", "servicetorget", "kantina", "kantinen"),
    *("foajé", "foajeen", "fellesskapet"),
)
"""What the names of institutions, firms and premises end with."""

_SHORT_ENDINGS = ("hus", "hall", "sal")
"""The same; but surnames end with them too."""

_OF_HOUSES = (
    *("kultur", "konsert", "samfunns", "råd", "ting", "grende", "grenda", "bede", "opera", "kunst"),
    *("idretts", "flerbruks", "fleirbruks", "sports", "menighets", "forsamlings", "ungdoms"),
    *("folkets", "bygde", "musikk", "fylkes", "herreds", "skole", "skule", "aktivitets", "gymn"),
)
"""What words of houses begin with, that are no surnames."""

_EVENTS = (
    *("møte", "møtet", "møta", "møtene", "konsert", "konserten", "konsertane", "konsertene"),
    *("kurs", "kurset", "kursa", "kursene", "seminar", "seminaret", "øvelse", "øvelsen"),
    *("øvelser", "øvelsene", "øving", "øvinga", "øvingen", "øvingane", "forestilling"),
    *("forestillingen", "forestillinga", "forestillinger", "framsyning", "framsyninga"),
    *("framsyningane", "utstilling", "utstillingen", "utstillinga", "festival", "festivalen"),
    *("samling", "samlingen", "samlinga", "workshop", "workshopen", "premiere", "premieren"),
    *("undervisning", "undervisningen", "undervisninga", "opplæring", "opplæringen", "opplæringa"),
    *("vernissasje", "vernissasjen", "konferanse", "konferansen", "stevne", "stevnet", "stemnet"),
    *("tilbud", "tilbudet", "tilbod", "tilbodet"),
)
"""What words of events end with, which are held where the public is let in."""

_HOTELS = frozenset(["scandic", "thon", "rica", "clarion", "radisson", "quality", "nav"])
_COMPANIES = frozenset(["AS", "A/S", "ASA", "ANS", "DA", "SA", "KS", "BA", "IKS", "KF", "NUF"])

_PEOPLE = (
    *("lærer", "læreren", "lærar", "læraren", "dirigent", "dirigenten", "leder", "lederen"),
    *("leiar", "leiaren", "komponist", "komponisten", "kunstner", "kunstneren", "kunstnar"),
    *("kunstnaren", "fotograf", "fotografen", "vikar", "vikaren", "elev", "eleven", "pensjonist"),
    *("pensjonisten", "solist", "solisten", "instruktør", "instruktøren", "kasserer"),
    *("kassereren", "kasserar", "kasseraren", "sekretær", "sekretæren", "inspektør"),
    *("inspektøren", "rektor", "rektoren", "foresatt", "foresatte", "foresette", "føresett"),
    *("føresette", "foreldre", "foreldra", "foreldrene", "forelder", "bestemor", "bestefar"),
    *("kursholder", "kursholderen", "kurshaldar", "kurshaldaren", "vinneren", "vinnaren"),
    *("student", "studenten", "musiker", "musikeren", "musikar", "musikaren", "pianist"),
    *("pianisten", "pedagog", "pedagogen", "enken", "enka", "søsteren", "broren", "naboen"),
    *("bolig", "boligen", "bustad", "bustaden", "leilighet", "leiligheten", "leilegheit"),
    *("leilegheita", "hybel", "hybelen"),
)
"""What words of one person, and of homes, end with."""

_HOMES = frozenset(
    [
        *("bor", "bur", "bodde", "budde", "bosatt", "busett", "bosted", "bopel", "hjem", "heim"),
        *("heimen", "privat", "privatadresse", "privatadressen", "privatadressa", "hos", "hjå"),
        *("nabo", "familie", "familien", "postkassen", "postkassa", "døra", "døren", "post"),
        *("mor", "moren", "mora", "far", "faren", "bror", "søster", "mamma", "pappa", "barnet"),
        *("han", "hun", "ho", "henne", "hennes", "hennar", "hans", "jeg", "eg", "ektefelle"),
    ]
)
_HOME_BEGINNINGS = (
    *("hjemme", "heime", "sende", "sendt", "sendast", "ettersend", "hent", "levert", "leveres"),
    *("leverast", "parker"),
)
"""What words of homes, and of what is brought to one, begin with."""

_VISITS = (
    "besøksadr",
    "kontoradr",
    "leier",
    "leide",
    "leigde",
    "leiger",
    "huser",
    "husar",
    "disponer",
)
"""What is said of the premises of an institution."""

_ABBREVIATIONS = ("adr", "avd", "dr", "st", "tlf", "v", "fam")
_PLACES = ("i", "på", "ved", "av", "fra", "frå")
"""Before the name of a place, which may look like that of a person."""

_LEFT = frozenset(["fra", "frå", "etter", "før"])
_KEPT = re.compile(
    r"\b(?:holder|held|holdt|heldt) til\b"
    r"|\b(?:arrang\w{1,8}|(?:av)?hold(?:t|es)|halde[nt]?|haldast|vis(?:t|es|ast)|spill?(?:t|es)"
    r"|spel(?:t|a|ast)|fr[ae]mført|åpnet|opna) (?:i|på|ved)\s{1,2}\Z"
    r"|\bpå [A-ZÆØÅ][\w\-]{1,30},\s{1,2}\Z"
)
"""What is said of the place of an institution or an event, and of a home hardly ever."""

_BREAK = re.compile(r"[.!?](?=\s{1,9}[A-ZÆØÅ«]|\s{0,9}\Z)|\n|;|[ ,](?:men|mens|medan) |, og ")
_WORD = re.compile(r"A/S|[^\W\d_]+")
_ASIDE = re.compile(r"\([^()]*\)")
_NAME = re.compile(
    r"(?<!\w)[A-ZÆØÅ][a-zæøåéü]{0,30}\.?(?:[ \-][A-ZÆØÅ][a-zæøåéü]{0,30}\.?){1,3}(?=\s?[,:(]|\s?\Z)"
)
"""Two to four words with capitals at the end of a phrase."""

_HOME_ADDRESS = re.compile(r"(?<!\w)(?:hjemme|heime|privat)adress", re.IGNORECASE)
"""What decides wherever it stands in the clause."""

_HOME_BEHIND = re.compile(
    r"[ ,(–-]{0,3}(?:(?:der|hvor|kor)\b[^.!?;,\n]{0,40}\b(?:bor|bur|bodde|budde)\b"
    r"|(?:hos|hjå|privat|hjemme|heime)\b)"
)
_BEHIND = re.compile(
    r"[.!?;\n]|(?<!dressa)(?<!dressen) (?:til|fra|frå|før|etter|og|men|mens|medan|ved|nær) "
)
"""Where the words behind an address begin to tell of something else."""


def address_owner(text: str, start: int, end: int) -> AddressOwner:
    """Whose the address at ``text[start:end]`` is."""
    if _HOME_BEHIND.match(text, end):
        return AddressOwner.PERSON
    owner = _by_clause(_clause_before(text, start) + " ", text[start:end])
    return owner if owner is not AddressOwner.UNKNOWN else _by_words_behind(text, end)


def _clause_before(text: str, start: int) -> str:
    """The words of the address's clause before it; a line before its own is read with it."""
    before = _ASIDE.sub(" ", text[max(start - _ROOM, 0) : start]).rstrip()
    begin = 0
    for found in _BREAK.finditer(before):
        word = before[: found.start()].rpartition(" ")[2]
        if found.group() != "." or word.casefold() not in _ABBREVIATIONS:
            begin = found.end()
    return before[begin:]


def _by_clause(before: str, address: str) -> AddressOwner:
    if any(_is_institution(word) for word in _WORD.findall(address)[:-1]):
        return AddressOwner.INSTITUTION
    if _HOME_ADDRESS.search(before):
        return AddressOwner.PERSON
    name = _person(before)
    words = list(_WORD.finditer(before))
    for index, word in reversed(list(enumerate(words))):
        if _tells_nothing(words, index):
            continue
        in_name = name is not None and name.start() < word.start() < name.end()
        owner = _by_word(word.group(), in_name=in_name)
        if owner is not AddressOwner.UNKNOWN:
            return owner
        if name is not None and word.start() <= name.start():
            return AddressOwner.PERSON
    return AddressOwner.INSTITUTION if _KEPT.search(before) else AddressOwner.UNKNOWN


def _tells_nothing(words: Sequence[re.Match[str]], index: int) -> bool:
    """Whether a word tells nothing, as of where one comes from: «flyttet fra Fjell skole til»."""
    before = [word.group().casefold() for word in words[max(index - 2, 0) : index]]
    if words[index].group() == "hus" and not "".join(before[-1:]).endswith("s"):
        # «Har kjøpt hus i» is no «Folkets hus».
        return True
    return index < len(words) - 1 and not _LEFT.isdisjoint(before)


def _person(before: str) -> re.Match[str] | None:
    """The last name of a person, as far as its capitals tell."""
    last = None
    for name in _NAME.finditer(before):
        words = before[: name.start()].split()
        if not words or words[-1].casefold() not in _PLACES:
            last = name
    return last


def _by_word(word: str, *, in_name: bool) -> AddressOwner:
    folded = word.casefold()
    if folded in _HOMES or folded.startswith(_HOME_BEGINNINGS):
        return AddressOwner.PERSON
    if _is_institution(word, in_name=in_name) or folded.startswith(_VISITS):
        return AddressOwner.INSTITUTION
    if folded.endswith(_EVENTS):
        return AddressOwner.INSTITUTION
    if folded.removesuffix("s").endswith(_PEOPLE):
        return AddressOwner.PERSON
    return AddressOwner.UNKNOWN


def _is_institution(word: str, *, in_name: bool = False) -> bool:
    folded = word.casefold()
    if word in _COMPANIES or folded in _HOTELS:
        return True
    if folded.endswith(_INSTITUTIONS) or folded.removesuffix("s").endswith(_INSTITUTIONS):
        return True
    return folded.endswith(_SHORT_ENDINGS) and (not in_name or folded.startswith(_OF_HOUSES))


def _by_words_behind(text: str, end: int) -> AddressOwner:
    behind = text[end : end + _ROOM_AFTER]
    stop = _BEHIND.search(behind)
    words = _WORD.findall(behind[: stop.start()] if stop else behind)[:_WORDS_AFTER]
    if any(_is_institution(word) or word.casefold().startswith(_VISITS) for word in words):
        return AddressOwner.INSTITUTION
    return AddressOwner.UNKNOWN
