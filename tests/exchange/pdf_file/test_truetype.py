"""The font files that are embedded: read and subset as fontTools reads them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from kplan_desktop.exchange.pdf_file.truetype import TrueTypeFont
from kplan_desktop.paths import program_files

FONTS = program_files().resources / "fonts"
NAMES = ("SourceSans3-Regular", "SourceSans3-Semibold", "DejaVuSans")
NORWEGIAN = [ord(char) for char in " Åse så 3 blåbær – «fjære», Ŋuorttus é ǻ"]
COMPOSITE = [ord("ǻ"), ord("å"), ord("a")]
each_font = pytest.mark.parametrize("name", NAMES)


@cache
def opened(name: str) -> tuple[TrueTypeFont, Any]:
    data = (FONTS / f"{name}.ttf").read_bytes()
    return TrueTypeFont(data), TTFont(BytesIO(data))


def reread(name: str, chars: Sequence[int]) -> Any:
    """The subset as fontTools reads it, with every checksum tested."""
    font = TTFont(BytesIO(opened(name)[0].subset(chars)), checkChecksums=2)
    font.ensureDecompiled()
    return font


def outline(font: Any, glyph: str) -> list[Any]:
    """The curves of a glyph; a composite one's are those of its parts."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[glyph].draw(pen)
    return list(pen.value)


@each_font
def test_it_has_the_characters_and_widths_of_the_file(name: str) -> None:
    ours, theirs = opened(name)
    order, metrics = theirs.getReverseGlyphMap(), theirs["hmtx"]
    by_char = theirs.getBestCmap()
    assert ours.glyph_of == {char: order[glyph] for char, glyph in by_char.items()}
    em = theirs["head"].unitsPerEm
    assert all(
        ours.width(char) == pytest.approx(metrics[glyph][0] * 1000 / em)
        for char, glyph in by_char.items()
    )
    assert ours.width(0x10FFFF) == pytest.approx(metrics[".notdef"][0] * 1000 / em)


@each_font
@pytest.mark.parametrize("chars", [NORWEGIAN, COMPOSITE, [0x10FFFF, 65, 65]])
def test_a_subset_draws_the_same(name: str, chars: list[int]) -> None:
    ours, theirs = opened(name)
    subset = reread(name, chars)
    (codes,) = subset["cmap"].tables
    names = theirs.getGlyphOrder()
    for code, char in enumerate(chars):
        glyph, original = codes.cmap.get(code, ".notdef"), names[ours.glyph_of.get(char, 0)]
        assert outline(subset, glyph) == outline(theirs, original)
        assert subset["hmtx"][glyph] == theirs["hmtx"][original]


def test_a_subset_has_only_what_is_drawn() -> None:
    subset = reread("SourceSans3-Regular", NORWEGIAN)
    drawn = len(set(NORWEGIAN)) + 1
    assert drawn <= len(subset.getGlyphOrder()) <= 2 * drawn


def test_a_large_subset_has_long_offsets() -> None:
    ours, theirs = opened("DejaVuSans")
    chars = sorted(ours.glyph_of)
    subset = reread("DejaVuSans", chars)
    assert subset["head"].indexToLocFormat == 1
    last = theirs.getGlyphOrder()[ours.glyph_of[chars[-1]]]
    (codes,) = subset["cmap"].tables
    assert outline(subset, codes.cmap[len(chars) - 1]) == outline(theirs, last)


@each_font
def test_the_descriptor_is_that_of_the_file(name: str) -> None:
    ours, theirs = opened(name)
    descriptor, per_em = ours.descriptor(), 1000 / theirs["head"].unitsPerEm
    head, os2 = theirs["head"], theirs["OS/2"]
    assert descriptor.bbox == pytest.approx(
        [side * per_em for side in (head.xMin, head.yMin, head.xMax, head.yMax)]
    )
    assert descriptor.ascent == pytest.approx(os2.sTypoAscender * per_em)
    assert descriptor.descent == pytest.approx(os2.sTypoDescender * per_em)
    assert descriptor.italic_angle == theirs["post"].italicAngle
    force_bold = bool(descriptor.flags & 1 << 18)
    assert force_bold == (name == "SourceSans3-Semibold")


def test_a_slanted_font_says_so() -> None:
    descriptor = opened("SourceSans3-It")[0].descriptor()
    assert descriptor.italic_angle == -11
    assert descriptor.flags & 1 << 6
