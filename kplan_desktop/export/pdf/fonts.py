"""The shipped fonts inside one PDF: which font has a character, how wide it is, how it is written.

reportlab registers fonts in a table of the whole process. Nothing here does: each document reads
the font files afresh (some milliseconds), so that two exports at the same time share nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

STAND_IN: Final = "\u25a1"
"""What is printed for a character that no shipped font has."""

_STAND_IN_SCALE: Final = 0.89
"""DejaVu Sans at this scale has lower-case letters as high as those of Source Sans 3."""

_ESCAPES: Final = {
    code: f"\\{code:03o}" for code in range(256) if not 32 <= code < 127 or chr(code) in "\\()"
}


class _EmbeddedFont(TTFont):  # type: ignore[misc]  # reportlab carries no types
    """A TrueType font that is embedded in subsets of 256 characters."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # reportlab's name
        """Embed the subsets, with a map back to Unicode that is right beyond U+FFFF too.

        reportlab writes such characters with five hex digits, which readers take for two others.
        """
        subsets = [tuple(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX
            stream = doc.idToObject["toUnicodeCMap:" + name.decode("ascii")]
            stream.content = _to_unicode(name.decode("ascii"), subset)


def _to_unicode(name: str, subset: Sequence[int]) -> str:
    pairs = [
        f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>"
        for code, char in enumerate(subset)
        if char
    ]
    blocks: list[str] = []
    for start in range(0, len(pairs), 100):
        block = pairs[start : start + 100]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters of one font subset: the font's name in the page, its scale, the escaped bytes."""

    font: str
    scale: float
    code: str


class _Characters(dict[str, tuple[int, float]]):
    """For each character met, the index of the font that has it and its width in ems."""

    def __init__(self, fonts: Sequence[tuple[_EmbeddedFont, float]], missing: dict[str, None]):
        super().__init__()
        self._fonts = fonts
        self._missing = missing

    def __missing__(self, char: str) -> tuple[int, float]:
        found = self._look_up(char)
        if found is None:
            self._missing[char] = None
            found = self[STAND_IN]
            found = (-1, found[1])
        self[char] = found
        return found

    def _look_up(self, char: str) -> tuple[int, float] | None:
        for index, (font, scale) in enumerate(self._fonts):
            if font.face.charToGlyph.get(ord(char)):
                return index, font.face.getCharWidth(ord(char)) * scale / 1000
        return None


class Typeface:
    """One weight of the text face with its stand-in, in one document."""

    def __init__(
        self, fonts: Sequence[tuple[_EmbeddedFont, float]], document: Any, missing: dict[str, None]
    ):
        self._fonts = fonts
        self._document = document
        self._characters = _Characters(fonts, missing)
        self._widths: dict[str, float] = {}
        self._glyphs: dict[str, tuple[Glyphs, ...]] = {}
        self.space = self.width(" ")

    def width(self, word: str) -> float:
        """How wide a word is, in ems."""
        width = self._widths.get(word)
        if width is None:
            characters = self._characters
            width = self._widths[word] = sum(characters[char][1] for char in word)
        return width

    def glyphs(self, word: str) -> tuple[Glyphs, ...]:
        """How a word is written in a page, in runs of one font subset."""
        glyphs = self._glyphs.get(word)
        if glyphs is None:
            glyphs = self._glyphs[word] = tuple(self._encode(word))
        return glyphs

    def _encode(self, word: str) -> list[Glyphs]:
        glyphs: list[Glyphs] = []
        start = 0
        indexes = [self._characters[char][0] for char in word]
        for end in range(1, len(word) + 1):
            if end < len(word) and indexes[end] == indexes[start]:
                continue
            index, part = indexes[start], word[start:end]
            if index < 0:
                index, part = self._characters[STAND_IN][0], STAND_IN * len(part)
            font, scale = self._fonts[index]
            for subset, code in font.splitString(part, self._document):
                name = font.getSubsetInternalName(subset, self._document)
                glyphs.append(Glyphs(name, scale, code.decode("latin-1").translate(_ESCAPES)))
            start = end
        return glyphs


class FontSet:
    """The typefaces of one document, read from ``folder``.

    Raises OSError when a font file is not there, which is a broken installation.
    """

    def __init__(self, folder: Path, document: Any):
        self._missing: dict[str, None] = {}
        stand_in = _read(folder, "DejaVuSans"), _STAND_IN_SCALE

        def typeface(name: str) -> Typeface:
            return Typeface(((_read(folder, name), 1.0), stand_in), document, self._missing)

        self.regular = typeface("SourceSans3-Regular")
        self.semibold = typeface("SourceSans3-Semibold")
        self.bold = typeface("SourceSans3-Bold")

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters met so far that no font has, in the order they were met."""
        return tuple(self._missing)


def _read(folder: Path, name: str) -> _EmbeddedFont:
    return _EmbeddedFont(name, str(folder / f"{name}.ttf"), asciiReadable=True, shapable=False)
