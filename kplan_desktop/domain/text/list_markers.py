"""List markers typed before items: numbers, bullets and letters, as distinct from dates.

A number without a space after it is a marker too («1.Kommunebesøk», as in the filled form). A date
or an ordinal is none, alone («5. mai», «6. uke») or with others («1.–3. mai», «5. og 6. uke»).
"""

from __future__ import annotations

import re

from kplan_desktop.domain.text.formatting import MONTHS

_MONTH_NAMES = "|".join(MONTHS)
"""However they are written: Word makes «1. Mai» of «1. mai» by itself."""

_ORDINALS = (
    "uke|veke|uka|veka|klasse|klassesteg|trinn|steg|plass|premie|pris|gang|gong|amanuensis|juledag|"
    "påskedag|pinsedag|nyttårsdag|søndag|sundag|semester|kvartal|halvår|halvdel|runde|utgave|utgåve"
)
"""Words after «6.» that make it an ordinal; in lower case, as within a sentence."""

_NUMBER = re.compile(r"\s*\(?[0-9]{1,3}[.):](?![0-9])")
_NOT_A_MARKER = re.compile(
    rf"\s*(?:(?i:{_MONTH_NAMES})\b|(?:{_ORDINALS})(?:e?n|et|s)?\b|(?:[-‐‑–—−/,]|og\b|eller\b|til\b)\s*[0-9])"
)
"""What follows a number that is a date, an ordinal, or the first of several."""

_PATH = re.compile(
    r"\s*\(?(?P<path>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?:[.):](?![0-9])\s*|(?=\s|$)\s*)"
)
_NAMED_NUMBER = re.compile(
    r"\s*(?:(?i:(?:reg(?:ionalt|\.) {1,2})?(?:tiltak(?:et)?|punkt|pkt\.?|notat|aktivitet) {0,2}"
    r"(?:(?:nr\.?|nummer) {0,2})?)(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})(?=\W|$)"
    r"|[TtNn] ?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?=[.:)]| [-–—:] ))"
    r"(?:[.:)]{1,2}(?![0-9])\s*|\s{1,3}[-–—:]\s{1,3}(?![0-9])|\s*$|(?(number)\s{1,3}(?=[A-ZÆØÅ«])|(?!)))"
)
"""«Tiltak 2:», «Punkt 2 –», «T2:», or «Tiltak 2 Besøke»."""

_POINT_OF = re.compile(r"\s*(?i:punkt|pkt)\.? {0,2}[0-9]{1,2}[.)] {1,2}[a-zæøå]")
"""«Punkt 2. i avtalen»: the middle of a sentence."""

_BEGINS_NAMED = re.compile(
    r"\s*(?i:(?:regionalt )?(?:tiltak(?:et)?|punkt|pkt\.?)) ?[0-9]{1,2}(?![0-9])"
)

_SPACE = re.compile(r"\s*")
_BULLET = re.compile(r"\s*(?:[•·▪▫◦‣⁃●○■□►➢✓✔\uf0b7\uf0a7\uf0d8\uf0fc]\s*|[-–—*]\s+)(?=\S)")
"""Unicode bullets, those of Word's symbol fonts, and the characters typed instead."""

_CIRCLE = re.compile(r"o\t+(?=\S)")
_LETTER = re.compile(r"\s*\(?(?:[a-zæøå]|[ivx]{2,5})[.)]\s+(?=\S)", re.IGNORECASE)


def number_mark(line: str) -> str:
    """The number marker at the start of a line, with spaces around it; empty if there is none."""
    found = _NUMBER.match(line)
    if found is None or _NOT_A_MARKER.match(line, found.end()):
        return ""
    space = _SPACE.match(line, found.end())
    return found[0] if space is None else line[: space.end()]


def path_mark(line: str) -> str:
    """The number of several parts at the start of a line («1.2.1»), likewise; a date may be one."""
    found = _PATH.match(line)
    return "" if found is None or _NOT_A_MARKER.match(line, found.end()) else found[0]


def named_mark(line: str) -> str:
    """The named number at the start of a line («Tiltak 2:»), likewise."""
    found = _NAMED_NUMBER.match(line)
    if found is None or _NOT_A_MARKER.match(line, found.end()) or _POINT_OF.match(line):
        return ""
    return found[0]


def begins_with_named_number(line: str) -> bool:
    """Whether a line begins with a named number, be it a marker or words of a sentence."""
    return _BEGINS_NAMED.match(line) is not None


def begins_with_ordinal(line: str) -> bool:
    """Whether a line begins with a number like a marker that is a date or an ordinal."""
    found = _NUMBER.match(line)
    return found is not None and _NOT_A_MARKER.match(line, found.end()) is not None


def bullet_mark(line: str) -> str:
    """The bullet at the start of a line, likewise."""
    return _matched(_BULLET, line)


def circle_mark(line: str) -> str:
    """The «o» that Word's hollow bullet becomes in copied text, likewise."""
    return _matched(_CIRCLE, line)


def letter_mark(line: str) -> str:
    """The letter or lower-case Roman numeral at the start of a line, likewise."""
    return _matched(_LETTER, line)


def _matched(pattern: re.Pattern[str], line: str) -> str:
    found = pattern.match(line)
    return "" if found is None else found[0]
