"""Numbers that a text says are not known: «ukjent antall publikum», «deltakertall mangler»."""

from __future__ import annotations

import re
from typing import NamedTuple

from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set


class UnknownNumber(NamedTuple):
    """Tokens ``first`` up to, not including, ``end`` say that a number is not known.

    ``stem``: the noun where it is part of them («deltakertall mangler»: «deltaker»); else "".
    """

    first: int
    end: int
    stem: str = ""


_UNKNOWN_WORDS = word_set(
    "ukjent ukjend ukjente uvisst ? mangler manglar kommer kjem foreligger føreligg finnes finst"
)
_NOT_TOLD = word_set(
    "notert registrert registrerte talt telt tald oppgitt oppgitte oppgjeve kjent kjend klart "
    "klare rapportert skrevet skrive loggført dokumentert"
)
_MANY = word_set("mange tall tal")
_AMOUNTS = word_set("antall antal tall tal mengde antallet talet tallet")
_HOW_MANY = word_set("hvor kor mange antall antal")
_NEVER = word_set("ikke ikkje aldri")
_NOTHING = _NEVER | word_set("ingen inga intet uten utan")
_KNOWING = word_set(
    "vet veit visste oversikt tall tal registrert notert talt telt kjent kjend klart"
)
_LACKING = word_set("mangler manglar savner saknar usikkert usikker uvisst ukjent ukjend uklart")
_PLAINLY_UNKNOWN = word_set("ukjent ukjend ukjente uvisst")
_IS_THERE = word_set("foreligger føreligg finnes finst")
UNKNOWN_CUES = _UNKNOWN_WORDS | _NOT_TOLD | _MANY
"""Words that one of these may be told with."""

_COUNTED = re.compile(r"(.{3,}?)s?(?:an)?tal(?:l|let|et|la|lene)?")
_LOOK_BACK = 9
_FAR = 14


def unknown_number(tokens: TextTokens, cue: int, first: int, end: int) -> UnknownNumber | None:
    """A number that the text says is not known; None if the cue says nothing of the kind."""
    keys = tokens.keys
    word = keys[cue]
    following = _key(tokens, cue + 1, end)
    before = keys[cue - 1] if cue > first else ""
    if word == "?":
        is_value = before == ":" or (cue == first and following.isalpha())
        return UnknownNumber(cue, cue + 1) if is_value else None
    if word in _MANY:
        return _not_counted(tokens, cue, first, end)
    negated = not _NEVER.isdisjoint(keys[max(first, cue - 2) : cue])
    if following in _AMOUNTS and (word in _PLAINLY_UNKNOWN or (word in _NOT_TOLD and negated)):
        last = cue + 2
        return UnknownNumber(cue, last + (_key(tokens, last, end) in ("på", "av")))
    if word in _NOT_TOLD:
        if not negated:
            return None
        amounts = [at for at in range(max(first, cue - _FAR), cue) if keys[at] in _AMOUNTS]
        if amounts:  # «Antall besøkende på åpen dag ble aldri talt»
            last = amounts[0] + 1
            return UnknownNumber(amounts[0], last + (keys[last] in ("på", "av")))
    elif (word in ("kommer", "kjem") and not _ends_clause(tokens, cue + 1, end)) or (
        word in _IS_THERE and following not in _NEVER
    ):
        return None
    for at in range(cue - 1, max(first, cue - _LOOK_BACK) - 1, -1):
        counted = _COUNTED.fullmatch(keys[at])
        if counted is not None and keys[at] not in _AMOUNTS:
            last = cue + 1 + (word in _IS_THERE)
            return UnknownNumber(at, last, counted[1])
        if tokens.kinds[at] >= Kind.CLAUSE and keys[at] != ":":
            break
    is_heading = before in (":", "er", "var", "(", "-", "–") or before.isalpha()
    return UnknownNumber(cue, cue + 1) if is_heading and word in _PLAINLY_UNKNOWN else None


def _ends_clause(tokens: TextTokens, at: int, end: int) -> bool:
    if at < end and tokens.keys[at] in ("senere", "seinere", "seinare", "etter", "siden", "sidan"):
        at += 1
    return at >= end or tokens.kinds[at] >= Kind.CLAUSE


def _not_counted(tokens: TextTokens, cue: int, first: int, end: int) -> UnknownNumber | None:
    """«Vi har ikke tall på …», «veit ikkje kor mange …»: the noun follows."""
    keys = tokens.keys
    if keys[cue] == "mange":
        if keys[cue - 1 : cue] not in (["hvor"], ["kor"]):
            return None
        beside = keys[max(first, cue - _FAR) : cue - 1] + keys[cue + 1 : min(end, cue + _FAR)]
        known = _KNOWING.isdisjoint(beside) or _NOTHING.isdisjoint(beside)
        lacking = not _LACKING.isdisjoint(keys[max(first, cue - _FAR) : cue])
        return None if known and not lacking else UnknownNumber(cue - 1, cue + 1)
    negated = keys[max(first, cue - 3) : cue]
    if _key(tokens, cue + 1, end) != "på" or _NOTHING.isdisjoint(negated):
        return None
    last = cue + 2
    while _key(tokens, last, end) in _HOW_MANY:
        last += 1
    return UnknownNumber(cue, last)


def _key(tokens: TextTokens, at: int, end: int) -> str:
    return tokens.keys[at] if at < end else ""
