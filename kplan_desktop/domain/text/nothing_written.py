"""What people write where there is nothing to write: a dash, «ingen», «ingenting å melde»."""

from __future__ import annotations

import re

_ONLY_MARKS = re.compile(r"[\s\-‐‑‒–—−_.…·•*/|~=,;:()\uf0b7]+")
_TAIL = (
    r"(?: (?:her|for oss|hos oss|hjå oss|for tida|for tiden|så langt|(?:i|for) (?:denne )?perioden"
    r"|(?:på|til|under|for) dette (?:målet|punktet|tiltaket)))?"
)
_NOTHING = r"(?:ingen ?ting|intet|inkje|ikke (?:noe|noen ting)|ikkje (?:noko|nokon ting))"
_REPORTS_NOTHING = re.compile(
    rf"{_NOTHING} (?:nytt |spesielt |særskilt )?(?:å|aa) (?:melde|rapportere)(?: om)?{_TAIL}"
)
_SAYS_NOTHING = re.compile(
    rf"(?:{_NOTHING}|ingen|nei|n/?a|uaktuelt|utgår|null|0|xx+"
    r"|ikk(?:e|je) (?:aktuelt|relevant)"
    rf"|ingen (?:tiltak|aktivitet(?:er|ar)?|merknad(?:er|ar)?|kommentar(?:er|ar)?)){_TAIL}"
)
_MAX_LENGTH = 80


def is_only_marks(text: str) -> bool:
    """Whether a text has nothing but dashes, dots and the like; false for an empty one."""
    return _ONLY_MARKS.fullmatch(text) is not None


def reports_nothing(text: str) -> bool:
    """Whether a text says that there is nothing to report, and no more: «Intet å melde.»."""
    return _REPORTS_NOTHING.fullmatch(_plain(text)) is not None


def says_nothing(text: str) -> bool:
    """Whether a text may say so: «Ingen», «Ikke aktuelt for oss», «n/a»."""
    return reports_nothing(text) or _SAYS_NOTHING.fullmatch(_plain(text)) is not None


def _plain(text: str) -> str:
    if len(text) > _MAX_LENGTH:
        return ""
    return " ".join(text.casefold().split()).strip(' .!()-–—»«"')
