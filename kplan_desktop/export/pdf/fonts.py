"""The shipped fonts inside one PDF: which font has a character, how wide it is, how it is written.

reportlab registers fonts in a table of the whole process. Nothing here does: each document reads
the font files afresh, which takes some milliseconds, and two exports at a time share nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

STAND_IN: Final = "\u25a1"
"""What is printed for a character that no shipped font has."""

_SCALES: Final = (1.0, 0.89)
"""Of the text face and its stand-in: DejaVu Sans at 0.89 has lower-case letters as high as its."""

_NOWHERE: Final = -1
"""The index of no font."""

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


_Fonts = Callable[[int], _EmbeddedFont]
"""Gives the text face for 0 and its stand-in for 1."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters of one font subset: the font's name in the page, its scale, the escaped bytes."""

    font: str
    scale: float
    code: str


class _Characters(dict[str, tuple[int, float]]):
    """For each character met, the index of the font that has it and its width in ems."""

    def __init__(self, fonts: _Fonts, missing: dict[str, None]):
        super().__init__()
        self._fonts = fonts
        self._missing = missing

    def __missing__(self, char: str) -> tuple[int, float]:
        found = self._look_up(char)
        if found is None:
            self._missing[char] = None
            found = _NOWHERE, self[STAND_IN][1]
        self[char] = found
        return found

    def _look_up(self, char: str) -> tuple[int, float] | None:
        for index, scale in enumerate(_SCALES):
            face = self._fonts(index).face
            if face.charToGlyph.get(ord(char)):
                return index, face.getCharWidth(ord(char)) * scale / 1000
        return None


class Typeface:
    """One weight of the text face with its stand-in, in one document."""

    def __init__(self, fonts: _Fonts, document: Any, missing: dict[str, None]):
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
            width = self._widths[word] = sum([characters[char][1] for char in word])
        return width

    def glyphs(self, word: str) -> tuple[Glyphs, ...]:
        """How a word is written in a page, in runs of one font subset."""
        glyphs = self._glyphs.get(word)
        if glyphs is None:
            glyphs = self._glyphs[word] = tuple(self._encode(word))
        return glyphs

    def _encode(self, word: str) -> Iterator[Glyphs]:
        for index, group in groupby(word, key=lambda char: self._characters[char][0]):
            part = "".join(group)
            if index == _NOWHERE:
                index, part = self._characters[STAND_IN][0], STAND_IN * len(part)
            font = self._fonts(index)
            for subset, code in font.splitString(part, self._document):
                name = font.getSubsetInternalName(subset, self._document)
                escaped = code.decode("latin-1").translate(_ESCAPES)
                yield Glyphs(name, _SCALES[index], escaped)


class FontSet:
    """The typefaces of one document, read from ``folder``.

    Raises OSError when a font file is not there, which is a broken installation.
    """

    def __init__(self, folder: Path, document: Any):
        self._folder = folder
        self._document = document
        self._missing: dict[str, None] = {}
        self._stand_in: _EmbeddedFont | None = None
        self.regular = self._typeface("SourceSans3-Regular")
        self.semibold = self._typeface("SourceSans3-Semibold")

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters met so far that no font has, in the order they were met."""
        return tuple(self._missing)

    def _typeface(self, name: str) -> Typeface:
        font = self._read(name)
        return Typeface(
            lambda index: self._read_stand_in() if index else font, self._document, self._missing
        )

    def _read_stand_in(self) -> _EmbeddedFont:
        """The stand-in, which is read only for a text that needs it."""
        if self._stand_in is None:
            self._stand_in = self._read("DejaVuSans")
        return self._stand_in

    def _read(self, name: str) -> _EmbeddedFont:
        file = BytesIO((self._folder / f"{name}.ttf").read_bytes())
        return _EmbeddedFont(name, file, asciiReadable=True, shapable=False)
