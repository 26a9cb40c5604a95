"""The fonts embedded in one PDF: which font has a character, its width and its encoding.

reportlab registers fonts in a table of the whole process. Nothing here does: each document reads
the font files, which takes some milliseconds, and two exports at a time share nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

from reportlab.pdfbase.ttfonts import TTFontFace

from kplan_desktop.exchange.files.printable_characters import FALLBACK, TEXT_FACE
from kplan_desktop.exchange.pdf.file_writer import PdfFile

STAND_IN: Final = "\u25a1"
"""What is printed for a character that no shipped font has."""

_SCALES: Final = (1.0, 0.89)
"""Of the text face and its fallback: DejaVu Sans at 0.89 has lower-case letters of its height."""


_MAX_CODES: Final = 256
_SYMBOLIC: Final = 4
_NON_SYMBOLIC: Final = 32
"""Flags of a font (ISO 32000-1, table 123): its codes are its own, or those of a known encoding."""

EXTENDERS: Final = (
    "\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
"""Joiners, variation selectors and tags, which have no glyph but belong to the character before."""

_JOINER: Final = "\u200d"
_EXTENDER: Final = re.compile(f"[{EXTENDERS}]")
_SKIN_TONES: Final = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_FLAG_LETTERS: Final = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
_FIRST_MARK: Final = "\u0300"
"""No character before it belongs to another."""

_MAX_CLUSTER: Final = 64
"""Characters of a cluster, extenders aside. Words that people write have a dozen at most."""

_OVERHANGING: Final = frozenset("\u2615\u2764")
"""A hot drink and a heart, which the text face draws over the characters beside them."""

_NO_FONT: Final = -1
"""The index of a character that no font has."""

_ESCAPES: Final = {
    code: f"\\{code:03o}" for code in range(256) if not 32 <= code < 127 or chr(code) in "\\()"
}


class _EmbeddedFont:
    """A TrueType font that is embedded in subsets of 256 characters, a PDF font each.

    The first subset has the codes of ASCII, so that content streams can be read by people.
    """

    def __init__(self, name: str, data: bytes, number: int):
        self.face = TTFontFace(BytesIO(data))
        self._name = name
        self._number = number
        self._subsets: list[list[int]] = [[0] * 32 + list(range(32, 127))]
        self._codes = {char: (0, char) for char in range(32, 127)}

    def split(self, text: str) -> Iterator[tuple[str, bytes]]:
        """The text in runs of one subset: the font's resource name, the codes."""
        codes = [self._codes.get(ord(char)) or self._assign(ord(char)) for char in text]
        for subset, group in groupby(codes, key=itemgetter(0)):
            yield f"/F{self._number}+{subset}", bytes([code for _, code in group])

    def _assign(self, char: int) -> tuple[int, int]:
        if len(self._subsets[-1]) == _MAX_CODES:
            self._subsets.append([0])
        self._subsets[-1].append(char)
        code = self._codes[char] = len(self._subsets) - 1, len(self._subsets[-1]) - 1
        return code

    def put(self, file: PdfFile) -> dict[str, int]:
        """Embed the subsets. Returns object numbers by resource name."""
        return {
            f"/F{self._number}+{number}": self._put_subset(file, number, subset)
            for number, subset in enumerate(self._subsets)
        }

    def _put_subset(self, file: PdfFile, number: int, subset: Sequence[int]) -> int:
        face = self.face
        letters = "".join(chr(ord("A") + int(digit)) for digit in f"{number:06}")
        name = f"{letters}+{self._name}"
        data: bytes = face.makeSubset(subset)
        program = file.stream(f"/Length1 {len(data)}", data)
        flags = (face.flags | _SYMBOLIC) & ~_NON_SYMBOLIC
        box = " ".join(f"{side:.0f}" for side in face.bbox)
        descriptor = file.put(
            f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]"
            f"/ItalicAngle {face.italicAngle}/Ascent {face.ascent:.0f}/Descent {face.descent:.0f}"
            f"/CapHeight {face.capHeight:.0f}/StemV {face.stemV:.0f}/FontFile2 {program} 0 R>>"
        )
        widths = " ".join(f"{face.getCharWidth(char):.0f}" for char in subset)
        to_unicode = file.stream("", _to_unicode(name, subset).encode("ascii"))
        return file.put(
            f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar 0/LastChar {len(subset) - 1}"
            f"/Widths[{widths}]/FontDescriptor {descriptor} 0 R/ToUnicode {to_unicode} 0 R>>"
        )


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


def clusters(text: str) -> list[str]:
    """What a reader takes for one character each: a letter with its accents, an emoji sequence.

    These are the extended grapheme clusters of Unicode's UAX 29, Hangul and prefixes aside.
    """
    if max(text, default="") < _FIRST_MARK:
        return list(text)
    found: list[str] = []
    for char in text:
        if found and _extends(found[-1], char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _extends(cluster: str, char: str) -> bool:
    if char < _FIRST_MARK and not cluster.endswith(_JOINER):
        return False
    if _is_private(char) or _is_private(cluster):
        return False  # PDF/A allows no ActualText with such characters
    if _EXTENDER.match(char):
        return True
    if len(cluster) >= _MAX_CLUSTER:
        return False
    return (
        cluster.endswith(_JOINER)
        or char in _SKIN_TONES
        or unicodedata.category(char)[0] == "M"
        or (char in _FLAG_LETTERS and cluster in _FLAG_LETTERS)
    )


def _is_private(cluster: str) -> bool:
    """Whether it is one of Unicode's private-use characters, which are clusters by themselves."""
    return len(cluster) == 1 and unicodedata.category(cluster) == "Co"


_Fonts = Callable[[int], _EmbeddedFont]
"""Gives the text face for 0 and its fallback for 1."""


@dataclass(frozen=True, slots=True, eq=False)
class ActualText:
    """The text that glyphs stand for where their codes alone do not tell it."""

    text: str


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters of one font subset: the font's resource name, its scale, the escaped codes.

    Consecutive glyphs with the same ``actual_text`` stand for it together.
    """

    font: str
    scale: float
    code: str
    actual_text: ActualText | None = None


class _Characters(dict[str, tuple[int, float]]):
    """For each character met, the index of the font that has it and its width in ems."""

    def __init__(self, fonts: _Fonts, missing: dict[str, None]):
        super().__init__()
        self._fonts = fonts
        self._missing = missing

    def __missing__(self, char: str) -> tuple[int, float]:
        entry = self._look_up(char)
        if entry is None:
            self._missing[char] = None
            entry = _NO_FONT, self[STAND_IN][1]
        self[char] = entry
        return entry

    def _look_up(self, char: str) -> tuple[int, float] | None:
        if _is_private(char):
            return None  # PDF/A-2a wants a meaning for each character
        index = self.font_of(char)
        return None if index is None else (index, self.width_in(index, char))

    def font_of(self, chars: str) -> int | None:
        """The index of a font that has all of some characters; None if there is none.

        That is the text face if it can be, but not for a letter with accents: those of the fallback
        font are above the letter before, those of the text face where a layout engine puts them.
        Nor for the symbols that are wider there than their advance.
        """
        is_text = len(chars) == 1 and chars not in _OVERHANGING
        for index in range(len(_SCALES))[:: 1 if is_text else -1]:
            glyphs = self._fonts(index).face.charToGlyph
            if all(glyphs.get(ord(char)) for char in chars):
                return index
        return None

    def width_in(self, index: int, char: str) -> float:
        """How wide a character of a font is, in ems."""
        width: float = self._fonts(index).face.getCharWidth(ord(char))
        return width * _SCALES[index] / 1000


class Typeface:
    """One weight of the text face with its fallback font, in one document.

    ``line_cache`` is the ``typesetting.LineCache`` of lines set in it, if there is one; this module
    only carries it.
    """

    def __init__(self, fonts: _Fonts, missing: dict[str, None], line_cache: Any):
        self.line_cache = line_cache
        self._fonts = fonts
        self._characters = _Characters(fonts, missing)
        self._widths: dict[str, float] = {}
        self._glyphs: dict[str, tuple[Glyphs, ...]] = {}
        self.space = self.width(" ")

    def width(self, word: str) -> float:
        """How wide a word is, in ems."""
        width = self._widths.get(word)
        if width is None:
            characters = self._characters
            width = self._widths[word] = (
                sum([characters[char][1] for char in word])
                if max(word, default="") < _FIRST_MARK
                else sum(map(self._cluster_width, clusters(word)))
            )
        return width

    def glyphs(self, word: str) -> tuple[Glyphs, ...]:
        """How a word is written in a content stream, in runs of one font subset."""
        glyphs = self._glyphs.get(word)
        if glyphs is None:
            glyphs = self._glyphs[word] = tuple(self._encode(word))
        return glyphs

    def _encode(self, word: str) -> Iterator[Glyphs]:
        characters = self._characters
        if max(word, default="") < _FIRST_MARK:
            letters = [(characters[char][0], char) for char in word]
            if all(index != _NO_FONT for index, _ in letters):
                yield from self._in_subsets(letters, None)
                return
        pieces = ((piece, self._drawn(piece)) for piece in clusters(word))
        for plain, group in groupby(pieces, key=lambda piece: _draws_itself(*piece)):
            if plain:
                yield from self._in_subsets((run for _, runs in group for run in runs), None)
                continue
            for piece, runs in group:
                text = None if _is_private(piece) else ActualText(piece)
                yield from self._in_subsets(runs, text)

    def _in_subsets(
        self, runs: Iterable[tuple[int, str]], actual_text: ActualText | None
    ) -> Iterator[Glyphs]:
        for index, group in groupby(runs, key=itemgetter(0)):
            drawn = "".join([text for _, text in group])
            for name, code in self._fonts(index).split(drawn):
                escaped = code.decode("latin-1").translate(_ESCAPES)
                yield Glyphs(name, _SCALES[index], escaped, actual_text)

    def _cluster_width(self, cluster: str) -> float:
        characters = self._characters
        if len(cluster) == 1:
            return characters[cluster][1]
        runs = self._drawn(cluster)
        return sum([characters.width_in(index, char) for index, text in runs for char in text])

    def _drawn(self, cluster: str) -> list[tuple[int, str]]:
        """What is drawn for a cluster: for each run of it the index of the font, the characters.

        One font for all of it if possible; however many of its characters no font has, they are
        drawn as one ``STAND_IN``.
        """
        characters = self._characters
        if len(cluster) > 1:
            cluster = _EXTENDER.sub("", cluster)
            index = characters.font_of(cluster)
            if index is not None:
                return [(index, cluster)]
        runs: list[tuple[int, str]] = []
        for index, group in groupby(cluster, key=lambda char: characters[char][0]):
            text = "".join(group)
            runs.append((characters[STAND_IN][0], STAND_IN) if index == _NO_FONT else (index, text))
        return runs


def _draws_itself(cluster: str, runs: list[tuple[int, str]]) -> bool:
    """Whether the glyphs of a cluster tell it by themselves, to every program."""
    return len(cluster) == 1 and runs[0][1] == cluster


class FontSet:
    """The typefaces of one document, read from ``folder``; they carry ``line_cache``.

    Raises OSError when a font file is not there, which is a broken installation.
    """

    def __init__(self, folder: Path, line_cache: Any = None):
        self._folder = folder
        self._line_cache = line_cache
        self._fonts: list[_EmbeddedFont] = []
        self._missing: dict[str, None] = {}
        self._fallback: _EmbeddedFont | None = None
        self.regular = self._typeface(TEXT_FACE)
        self.semibold = self._typeface("SourceSans3-Semibold")

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters met so far that no font has, in the order they were met."""
        return tuple(self._missing)

    def put(self, file: PdfFile) -> dict[str, int]:
        """Embed what was used of the fonts. Returns object numbers by resource name."""
        return {name: number for font in self._fonts for name, number in font.put(file).items()}

    def _typeface(self, name: str) -> Typeface:
        font = self._read(name)
        return Typeface(
            lambda index: self._read_fallback() if index else font, self._missing, self._line_cache
        )

    def _read_fallback(self) -> _EmbeddedFont:
        """The fallback font, which is read only for a text that needs it."""
        if self._fallback is None:
            self._fallback = self._read(FALLBACK)
        return self._fallback

    def _read(self, name: str) -> _EmbeddedFont:
        data = (self._folder / f"{name}.ttf").read_bytes()
        font = _EmbeddedFont(name, data, len(self._fonts) + 1)
        self._fonts.append(font)
        return font
