"""The font reader against fontTools, which has nothing in common with it."""

from __future__ import annotations

import io

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from kplan_desktop.export.pdf.truetype import TrueType
from tests.export.pdf_reading import FONTS

NAMES = ("SourceSans3-Regular", "SourceSans3-Semibold", "DejaVuSans")
TEXT = "Kåre spør: «Ærlig, 10 000 × ½ – Čáhppes Đeatnu ŋ š ž?» ☐ → αЖ ǻ ấ"


def drawn(font: TTFont, glyph: str) -> list[tuple[str, tuple[object, ...]]]:
    """How a glyph is drawn, its parts put together."""
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return list(pen.value)


@pytest.mark.parametrize("name", NAMES)
def test_every_character_has_the_glyph_and_the_width_that_fonttools_says(name: str) -> None:
    data = (FONTS / f"{name}.ttf").read_bytes()
    font, other = TrueType(data), TTFont(io.BytesIO(data))
    characters = other.getBestCmap()
    order, em = other.getGlyphOrder(), other["head"].unitsPerEm
    assert {char: order[font.glyph(char)] for char in characters} == characters
    assert not any(font.glyph(char) for char in range(0x3000) if char not in characters)
    for char, glyph in characters.items():
        assert font.width(font.glyph(char)) == pytest.approx(other["hmtx"][glyph][0] * 1000 / em)
    capitals = getattr(other["OS/2"], "sCapHeight", other["hhea"].ascent)
    assert font.measures.capitals == round(capitals * 1000 / em)


@pytest.mark.parametrize("name", NAMES)
def test_a_subset_draws_its_characters_as_the_font_does(name: str) -> None:
    data = (FONTS / f"{name}.ttf").read_bytes()
    font, whole = TrueType(data), TTFont(io.BytesIO(data))
    chars = [0, *dict.fromkeys(ord(char) for char in TEXT if font.glyph(ord(char)))]
    made = font.subset(chars)
    small = TTFont(io.BytesIO(made), checkChecksums=2)
    assert len(made) < len(data) / 4
    (table,) = small["cmap"].tables
    assert (table.platformID, table.platEncID) == (1, 0)
    for code, char in enumerate(chars[1:], 1):
        ours, theirs = table.cmap[code], whole.getBestCmap()[char]
        assert drawn(small, ours) == drawn(whole, theirs)
        assert small["hmtx"][ours] == whole["hmtx"][theirs]
    assert drawn(small, small.getGlyphOrder()[0]) == drawn(whole, whole.getGlyphOrder()[0])


def test_what_is_no_font_with_all_that_is_needed_is_refused() -> None:
    with pytest.raises(LookupError):
        TrueType(b"\0\1\0\0\0\0" + bytes(6))
