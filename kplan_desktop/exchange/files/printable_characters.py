"""Which characters the shipped typefaces have, read from the files without reportlab.

The check asks for it in the window and in the command, which load no more than they need.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

TEXT_FACE = "SourceSans3-Regular"
FALLBACK = "DejaVuSans"
"""The faces of running text, and of what that does not have."""


def printable_characters(folder: Path) -> frozenset[int]:
    """The code points that the text face or its fallback in ``folder`` has, private use aside.

    All others are printed as a box. Raises OSError.
    """
    faces = (folder / f"{name}.ttf" for name in (TEXT_FACE, FALLBACK))
    codes = {code for face in faces for code in _codes(face.read_bytes())}
    return frozenset(code for code in codes if category(chr(code)) != "Co")


def _codes(font: bytes) -> Iterator[int]:
    """The code points of all Unicode tables of a TrueType font (OpenType, «cmap»)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4s4xLL", font, 12 + 16 * n) for n in range(tables))
    start = next(offset for tag, offset, _ in records if tag == b"cmap")
    (subtables,) = struct.unpack_from(">H", font, start + 2)
    for n in range(subtables):
        platform, _, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * n)
        (table_format,) = struct.unpack_from(">H", font, start + offset)
        if platform in (0, 3) and table_format == 4:
            yield from _segments(font, start + offset)
        elif platform in (0, 3) and table_format == 12:
            yield from _groups(font, start + offset)


def _segments(font: bytes, at: int) -> Iterator[int]:
    """Format 4: segments of code points, each with a delta or a list of glyphs."""
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    for n in range(0, doubled, 2):
        (last,) = struct.unpack_from(">H", font, at + 14 + n)
        first, delta, offset = (
            struct.unpack_from(">H", font, at + 16 + k * doubled + n)[0] for k in (1, 2, 3)
        )
        place = at + 16 + 3 * doubled + n + offset
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", font, place + 2 * (code - first))
            if (glyph and (glyph + delta) & 0xFFFF) if offset else (code + delta) & 0xFFFF:
                yield code


def _groups(font: bytes, at: int) -> Iterator[int]:
    """Format 12: groups of code points with glyphs in a row."""
    (groups,) = struct.unpack_from(">L", font, at + 12)
    for n in range(groups):
        first, last, glyph = struct.unpack_from(">LLL", font, at + 16 + 12 * n)
        yield from (code for code in range(first, last + 1) if glyph + code - first)
