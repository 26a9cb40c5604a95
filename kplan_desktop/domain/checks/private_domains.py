"""Which e-mail addresses are a person's own, by what stands before and after the «@»."""

from __future__ import annotations

import re

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

_HOMES = ("privat", "familie", "family")
"""In the name of a domain that is a household's."""

_FAMILY_PARTS = frozenset(["fam", "priv", "privat", "heimen", "hjemme", "heime"])
"""The same as a whole part of it."""

_OFFICES = (
    *("skole", "skule", "korps", "koret", "musikk", "festival", "teater", "dans", "kunst"),
    *("kultur", "klubb", "senter", "kirke", "kyrkje", "bibliotek", "museum", "forlag", "avis"),
    *("galleri", "orkester", "forbund", "forening", "foreining", "kommun", "ensemble", "studio"),
    *("laget", "huset", "hotel", "radio", "post", "kontakt", "kontor", "info", "styre", "leder"),
    *("leiar", "rektor", "redaksjon", "faktura", "booking", "admin", "firma", "sekret", "kasser"),
    *("bedrift", "butikk", "verkst", "scene", "kino", "fylke", "stiftelse", "stifting", "band"),
    *("hallen", "gruppe", "barnehage", "akademi", "mail", "salg", "support", "service"),
    *("resepsjon", "sentralbord", "bygg", "konsult", "advokat", "reise", "eiendom", "elektro"),
    *("elev", "symfoni", "opera", "jazz"),
)
"""In what is not a person's name."""

_SHORTEST_NAME = 5
"""Letters of a domain that is all of what stands before the «@»; shorter ones are abbreviations."""

_PART = re.compile(r"[^\W\d_]{3,}")


def is_private_email(local: str, domain: str) -> bool:
    """Whether an address is a person's own: the provider gives them to anybody, or it is a home's.

    Both parts are in small letters.
    """
    labels = domain.split(".")
    if ".".join(labels[-2:]) in _PROVIDERS or ".".join(labels[-3:]) in _PROVIDERS:
        return True
    own = labels[-2]
    parts = {part for label in labels[:-1] for part in label.split("-")}
    if labels[-1] == "name" or not _FAMILY_PARTS.isdisjoint(parts):
        return True
    if _is_office(own):
        return False
    return any(word in own for word in _HOMES) or _repeats(local, own)


def _repeats(local: str, label: str) -> bool:
    """Whether a domain is named after the one whose address it is: «kari@karilie.no»."""
    if _is_office(local):
        return False
    parts = label.split("-")
    return any(
        name in parts or label.startswith(name) or label.endswith(name)
        for name in _PART.findall(local)
        if name != label or len(name) >= _SHORTEST_NAME
    )


def _is_office(part: str) -> bool:
    return any(word in part for word in _OFFICES)
