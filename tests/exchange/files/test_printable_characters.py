"""What the check says will not print is what the PDF cannot print."""

from __future__ import annotations

import unicodedata

from reportlab.pdfbase.ttfonts import TTFontFace

from kplan_desktop.exchange.files.printable_characters import (
    FALLBACK,
    TEXT_FACE,
    printable_characters,
)
from tests.exchange.pdf_reading import FONTS


def test_the_characters_are_those_that_reportlab_finds_in_the_faces() -> None:
    found = {
        code
        for name in (TEXT_FACE, FALLBACK)
        for code, glyph in TTFontFace(str(FONTS / f"{name}.ttf")).charToGlyph.items()
        if glyph and unicodedata.category(chr(code)) != "Co"
    }
    assert printable_characters(FONTS) == found
    assert {ord("å"), ord("ǩ"), ord("→")} <= found
    assert ord("漢") not in found
