"""Texts made alike, so that what is typed is found however it is spelled."""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss"})


def one_line(text: str) -> str:
    """``text`` in composed characters, with one ordinary space for any white space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def folded(text: str) -> str:
    """``text`` for comparing: without case, «møter» as «moter», «lærere» as «laerere»."""
    plain = one_line(text).casefold().translate(_PLAIN)
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(character for character in apart if not unicodedata.combining(character))
