"""What people type before the items of a list: numbers, bullets and letters, and what is none.

A number is also one that no space follows («1.Kommunebesøk»; the filled form has such). A date or
an ordinal begins nothing, alone («5. mai», «6. uke») or with others («1.–3. mai», «5. og 6. uke»).
"""

from __future__ import annotations

import re

from kplan_desktop.domain.text.conventions import MONTHS

_MONTH_NAMES = "|".join(MONTHS)
"""However they are written: Word makes «1. Mai» of «1. mai» by itself."""

_ORDINALS = (
    "uke|veke|uka|veka|klasse|klassesteg|trinn|steg|plass|premie|pris|gang|gong|amanuensis|juledag|"
    "påskedag|pinsedag|nyttårsdag|søndag|sundag|semester|kvartal|halvår|halvdel|runde|utgave|utgåve"
)
"""Words after «6.» that make an ordinal of it; written small, as they are within a sentence."""

_NUMBER = re.compile(r"\s*\(?[0-9]{1,3}[.):](?![0-9])")
_NO_MARK = re.compile(
    rf"\s*(?:(?i:{_MONTH_NAMES})\b|(?:{_ORDINALS})(?:e?n|et|s)?\b|(?:[-‐‑–—−/,]|og\b|eller\b|til\b)\s*[0-9])"
)
"""What follows the number of a date, an ordinal, or the first of several."""

_SPACE = re.compile(r"\s*")
_BULLET = re.compile(r"\s*(?:[•·▪▫◦‣⁃●○■□►➢✓✔\uf0b7\uf0a7\uf0d8\uf0fc]\s*|[-–—*]\s+)(?=\S)")
"""Those of Unicode, those that Word takes from its symbol fonts, and what is typed for them."""

_CIRCLE = re.compile(r"o\t+(?=\S)")
_LETTER = re.compile(r"\s*\(?(?:[a-zæøå]|[ivx]{2,5})[.)]\s+(?=\S)", re.IGNORECASE)


def number_mark(line: str) -> str:
    """The number typed before an item, with the spaces around it; empty where there is none."""
    found = _NUMBER.match(line)
    if found is None or _NO_MARK.match(line, found.end()):
        return ""
    space = _SPACE.match(line, found.end())
    return found[0] if space is None else line[: space.end()]


def begins_with_ordinal(line: str) -> bool:
    """Whether a line begins with a number that looks like a mark, but is a date's or an ordinal."""
    found = _NUMBER.match(line)
    return found is not None and _NO_MARK.match(line, found.end()) is not None


def bullet_mark(line: str) -> str:
    """The bullet typed before an item, likewise."""
    return _matched(_BULLET, line)


def circle_mark(line: str) -> str:
    """The «o» that Word's hollow bullet becomes in text that is copied out of it, likewise."""
    return _matched(_CIRCLE, line)


def letter_mark(line: str) -> str:
    """The letter, or the small Roman number, typed before an item, likewise."""
    return _matched(_LETTER, line)


def _matched(pattern: re.Pattern[str], line: str) -> str:
    found = pattern.match(line)
    return "" if found is None else found[0]
