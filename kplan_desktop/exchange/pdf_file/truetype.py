"""A TrueType font: the characters it has, how wide they are, and subsets of it to embed.

Reads what the fonts in ``resources/fonts`` have, not every font there is: outlines in ``glyf``, and
a map of characters of format 12. Table and field names are those of the OpenType specification.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from struct import pack, pack_into, unpack, unpack_from
from typing import Final

_TABLE_RECORD: Final = 16
_FULL_UNICODE: Final = (3, 10)
"""The platform and the encoding of a map of format 12, for all of Unicode."""

_LONG_OFFSETS_FROM: Final = 0x20000
"""``glyf`` tables of this many bytes and more need ``loca`` in its long format."""

_CHECKSUM_OF_FILE: Final = 0xB1B0AFBA
_COPIED_TABLES: Final[tuple[str, ...]] = ("name", "OS/2", "cvt ", "fpgm", "prep")

_WORDS, _SCALED, _MORE, _SCALED_BY_AXIS, _TRANSFORMED = 1 << 0, 1 << 3, 1 << 5, 1 << 6, 1 << 7
"""Flags of a part of a composite glyph: how long its record is, and whether another follows."""

_FIXED_PITCH, _ITALIC, _FORCE_BOLD, _SYMBOLIC = 1 << 0, 1 << 6, 1 << 18, 1 << 2
"""Flags of a font descriptor (ISO 32000-1, table 123)."""

_SEMIBOLD: Final = 600


@dataclass(frozen=True, slots=True)
class Descriptor:
    """What a PDF says of a font; lengths are in thousandths of an em, angles in degrees."""

    flags: int
    bbox: tuple[float, ...]
    italic_angle: float
    ascent: float
    descent: float
    cap_height: float
    stem_v: float


class TrueTypeFont:
    """A font file. Raises KeyError or ``struct.error`` if it is not one of the kind read here."""

    def __init__(self, data: bytes):
        self._tables = dict(_read_tables(data))
        head = self._tables["head"]
        self._scale: float = 1000 / unpack_from(">H", head, 18)[0]
        (long_offsets,) = unpack_from(">h", head, 50)
        (glyphs,) = unpack_from(">H", self._tables["maxp"], 4)
        loca = self._tables["loca"]
        if long_offsets:
            self._offsets = unpack_from(f">{glyphs + 1}L", loca)
        else:
            self._offsets = tuple([2 * half for half in unpack_from(f">{glyphs + 1}H", loca)])
        self._advances, self._bearings = self._read_metrics(glyphs)
        self.glyph_of = _read_characters(self._tables["cmap"])
        """The glyph of each character."""

    def width(self, char: int) -> float:
        """How wide a character is, in thousandths of an em."""
        return self._scaled(self._advances[self.glyph_of.get(char, 0)])

    def descriptor(self) -> Descriptor:
        """What a PDF says of this font."""
        os2, post = self._tables["OS/2"], self._tables["post"]
        version, _, weight = unpack_from(">HhH", os2)
        ascent, descent = unpack_from(">hh", os2, 68)
        (cap_height,) = unpack_from(">h", os2, 88) if version > 1 else (ascent,)
        whole, fraction, _, _, fixed = unpack_from(">hHhhL", post, 4)
        angle = whole + fraction / 65536
        return Descriptor(
            flags=_SYMBOLIC
            | (_FIXED_PITCH if fixed else 0)
            | (_ITALIC if angle else 0)
            | (_FORCE_BOLD if weight >= _SEMIBOLD else 0),
            bbox=tuple(self._scaled(side) for side in unpack_from(">4h", self._tables["head"], 36)),
            italic_angle=angle,
            ascent=self._scaled(ascent),
            descent=self._scaled(descent),
            cap_height=self._scaled(cap_height),
            stem_v=50 + int((weight / 65) ** 2),  # no font file has it: the usual estimate
        )

    def subset(self, chars: Sequence[int]) -> bytes:
        """A font file with these characters only, whose codes are their indexes in ``chars``."""
        glyphs = {0: 0}  # those of this file in the order of the new one, with their new number
        codes = [glyphs.setdefault(self.glyph_of.get(char, 0), len(glyphs)) for char in chars]
        outlines = self._outlines(glyphs)
        glyf, loca, long_offsets = _joined(outlines)
        hmtx, full_metrics = self._metrics(list(glyphs))
        tables = {tag: self._tables[tag] for tag in _COPIED_TABLES if tag in self._tables}
        tables |= {
            "cmap": pack(">9H", 0, 1, 1, 0, 0, 12, 6, 10 + 2 * len(codes), 0)
            + pack(f">{2 + len(codes)}H", 0, len(codes), *codes),
            "glyf": glyf,
            "head": _changed(_changed(self._tables["head"], 8, ">L", 0), 50, ">H", long_offsets),
            "hhea": _changed(self._tables["hhea"], 34, ">H", full_metrics),
            "hmtx": hmtx,
            "loca": loca,
            "maxp": _changed(self._tables["maxp"], 4, ">H", len(outlines)),
            "post": pack(">L12s16x", 0x00030000, self._tables["post"][4:16]),
        }
        return _font_file(tables)

    def _scaled(self, length: int) -> float:
        return length * self._scale

    def _read_metrics(self, glyphs: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Advance width and left side bearing of each glyph; the last widths may be left out."""
        (full,) = unpack_from(">H", self._tables["hhea"], 34)
        values = unpack_from(f">{glyphs + full}H", self._tables["hmtx"])
        widths, bearings = values[: 2 * full : 2], values[1 : 2 * full : 2]
        return widths + widths[-1:] * (glyphs - full), bearings + values[2 * full :]

    def _metrics(self, glyphs: Sequence[int]) -> tuple[bytes, int]:
        """The table ``hmtx`` for these glyphs, and how many have their width in it."""
        widths = [self._advances[glyph] for glyph in glyphs]
        full = len(widths)
        while full > 1 and widths[full - 1] == widths[full - 2]:
            full -= 1
        values: list[int] = []
        for number, glyph in enumerate(glyphs):
            values += widths[number : number + 1] if number < full else ()
            values.append(self._bearings[glyph])
        return pack(f">{len(values)}H", *values), full

    def _outlines(self, glyphs: dict[int, int]) -> list[bytes]:
        """The outline of each glyph in its new order; parts of composite ones are added."""
        glyf = self._tables["glyf"]
        outlines: list[bytes] = []
        while len(outlines) < len(glyphs):
            for glyph in list(glyphs)[len(outlines) :]:
                outline = bytearray(glyf[self._offsets[glyph] : self._offsets[glyph + 1]])
                for place in _parts(outline):
                    (part,) = unpack_from(">H", outline, place)
                    pack_into(">H", outline, place, glyphs.setdefault(part, len(glyphs)))
                outlines.append(bytes(outline))
        return outlines


def _read_tables(data: bytes) -> Iterator[tuple[str, bytes]]:
    (count,) = unpack_from(">H", data, 4)
    for number in range(count):
        tag, _, start, length = unpack_from(">4sLLL", data, 12 + _TABLE_RECORD * number)
        yield tag.decode("ascii"), data[start : start + length]


def _read_characters(cmap: bytes) -> dict[int, int]:
    (count,) = unpack_from(">H", cmap, 2)
    maps = {
        (platform, encoding): start
        for platform, encoding, start in (
            unpack_from(">HHL", cmap, 4 + 8 * number) for number in range(count)
        )
    }
    start = maps[_FULL_UNICODE]
    (groups,) = unpack_from(">L", cmap, start + 12)
    glyphs: dict[int, int] = {}
    for number in range(groups):
        first, last, glyph = unpack_from(">LLL", cmap, start + 16 + 12 * number)
        chars = range(first, last + 1)
        glyphs.update(zip(chars, range(glyph, glyph + len(chars)), strict=True))
    return glyphs


def _parts(outline: bytearray) -> Iterator[int]:
    """Where in the outline of a composite glyph the numbers of its parts are."""
    if not outline or unpack_from(">h", outline)[0] >= 0:
        return
    place, flags = 10, _MORE
    while flags & _MORE:
        (flags,) = unpack_from(">H", outline, place)
        yield place + 2
        place += 8 if flags & _WORDS else 6
        if flags & _SCALED:
            place += 2
        elif flags & _SCALED_BY_AXIS:
            place += 4
        elif flags & _TRANSFORMED:
            place += 8


def _joined(outlines: Sequence[bytes]) -> tuple[bytes, bytes, bool]:
    """The tables ``glyf`` and ``loca``, and whether the latter has its long format."""
    padded = [_padded(outline) for outline in outlines]
    offsets = [0]
    for outline in padded:
        offsets.append(offsets[-1] + len(outline))
    if offsets[-1] >= _LONG_OFFSETS_FROM:
        return b"".join(padded), pack(f">{len(offsets)}L", *offsets), True
    halves = [offset // 2 for offset in offsets]
    return b"".join(padded), pack(f">{len(halves)}H", *halves), False


def _font_file(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    selector = count.bit_length() - 1
    search = 16 << selector
    directory = pack(">LHHHH", 0x00010000, count, search, selector, 16 * count - search)
    contents = b""
    for tag, data in sorted(tables.items()):
        start = 12 + _TABLE_RECORD * count + len(contents)
        if tag == "head":
            head = start
        directory += pack(">4sLLL", tag.encode("ascii"), _checksum(data), start, len(data))
        contents += _padded(data)
    file = directory + contents
    return _changed(file, head + 8, ">L", (_CHECKSUM_OF_FILE - _checksum(file)) % 2**32)


def _checksum(data: bytes) -> int:
    padded = _padded(data)
    words: tuple[int, ...] = unpack(f">{len(padded) // 4}L", padded)
    return sum(words) % 2**32


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _changed(data: bytes, place: int, kind: str, value: int) -> bytes:
    copy = bytearray(data)
    pack_into(kind, copy, place, value)
    return bytes(copy)
