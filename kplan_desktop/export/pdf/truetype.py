"""A TrueType font: which glyph a character has, how wide it is, and a smaller font of a few glyphs.

As much of OpenType (ISO/IEC 14496-22) as the shipped fonts need. They are read where they lie, a
table when it is asked for, so that opening one takes a moment.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final

_COPIED: Final[tuple[str, ...]] = ("cvt ", "fpgm", "prep")
"""Tables of instructions, which hold for any of the glyphs."""

_MORE, _WORDS = 0x20, 0x01
_SCALES: Final = {0x08: 2, 0x40: 4, 0x80: 8}
"""Flags of a part of a composite glyph: more follow, its arguments are words, a scale's bytes."""

_CHECKSUM: Final = 0xB1B0AFBA


@dataclass(frozen=True, slots=True)
class Measures:
    """The font's own measures, in thousandths of its size."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    capitals: int
    stem: int


class TrueType:
    """A font in ``data``. Raises LookupError when a table that is needed is not there."""

    def __init__(self, data: bytes):
        self._data = data
        (count,) = struct.unpack_from(">H", data, 4)
        self._tables: dict[str, tuple[int, int]] = {}
        for number in range(count):
            name, _, start, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
            self._tables[name.decode("latin-1")] = start, length
        head, hhea = self._table("head"), self._table("hhea")
        self._em: int = struct.unpack_from(">H", head, 18)[0]
        (self._long_places,) = struct.unpack_from(">h", head, 50)
        (self._advances,) = struct.unpack_from(">H", hhea, 34)
        self._metrics = _numbers("H", self._table("hmtx"))
        self._starts, self._groups = self._read_characters()

    def glyph(self, char: int) -> int:
        """The number of a character's glyph; 0 if the font has none."""
        index = bisect_right(self._starts, char) - 1
        if index < 0:
            return 0
        start, end, glyph = self._groups[index]
        return glyph + char - start if char <= end else 0

    def width(self, glyph: int) -> float:
        """How wide a glyph is, in thousandths of the size."""
        advance: int = self._metrics[2 * min(glyph, self._advances - 1)]
        return advance * 1000 / self._em

    @cached_property
    def measures(self) -> Measures:
        """The font's own measures."""
        head, hhea, os2 = self._table("head"), self._table("hhea"), self._table("OS/2")
        left, bottom, right, top = struct.unpack_from(">4h", head, 36)
        ascent, descent = struct.unpack_from(">2h", hhea, 4)
        (weight,) = struct.unpack_from(">H", os2, 4)
        (version,) = struct.unpack_from(">H", os2, 0)
        (capitals,) = struct.unpack_from(">h", os2, 88) if version > 1 else (ascent,)
        return Measures(
            box=(self._scaled(left), self._scaled(bottom), self._scaled(right), self._scaled(top)),
            ascent=self._scaled(ascent),
            descent=self._scaled(descent),
            capitals=self._scaled(capitals),
            stem=50 + (weight // 65) ** 2,
        )

    def subset(self, chars: Sequence[int]) -> bytes:
        """A font of these characters' glyphs alone; the code of each is its place in ``chars``."""
        order = {0: 0}
        for char in chars:
            order.setdefault(self.glyph(char), len(order))
        outlines = [_padded(self._outline(glyph, order)) for glyph in _growing(order)]
        places = list(accumulate(map(len, outlines), initial=0))
        bearings = [self._bearing(glyph) for glyph in order]
        head, hhea, maxp = (bytearray(self._table(name)) for name in ("head", "hhea", "maxp"))
        struct.pack_into(">I", head, 8, 0)
        struct.pack_into(">h", head, 50, 1)
        struct.pack_into(">H", hhea, 34, len(order))
        struct.pack_into(">H", maxp, 4, len(order))
        codes = struct.pack(f">{len(chars)}H", *(order[self.glyph(char)] for char in chars))
        mapping = struct.pack(">HHHHI", 0, 1, 1, 0, 12)
        mapping += struct.pack(">5H", 6, 10 + len(codes), 0, 0, len(chars)) + codes
        tables = {name: self._table(name) for name in _COPIED if name in self._tables}
        tables |= {
            "cmap": mapping,
            "glyf": b"".join(outlines),
            "head": bytes(head),
            "hhea": bytes(hhea),
            "hmtx": b"".join(bearings),
            "loca": struct.pack(f">{len(places)}I", *places),
            "maxp": bytes(maxp),
        }
        return _font_file(tables)

    def _scaled(self, value: int) -> int:
        return round(value * 1000 / self._em)

    def _table(self, name: str) -> bytes:
        start, length = self._tables[name]
        return self._data[start : start + length]

    def _read_characters(self) -> tuple[list[int], list[tuple[int, int, int]]]:
        """The groups of characters whose glyphs follow each other, and where each begins."""
        start, _ = self._tables["cmap"]
        (count,) = struct.unpack_from(">H", self._data, start + 2)
        for number in range(count):
            *kind, place = struct.unpack_from(">HHI", self._data, start + 4 + 8 * number)
            if kind == [3, 10]:
                (groups,) = struct.unpack_from(">I", self._data, start + place + 12)
                first = start + place + 16
                found = list(struct.iter_unpack(">III", self._data[first : first + 12 * groups]))
                return [one[0] for one in found], found
        raise LookupError("the font has no table of all Unicode's characters")

    @cached_property
    def _places(self) -> array[int]:
        """Where the outline of each glyph begins in its table, and where the last one ends."""
        if self._long_places:
            return _numbers("I", self._table("loca"))
        return array("I", [2 * place for place in _numbers("H", self._table("loca"))])

    def _bearing(self, glyph: int) -> bytes:
        """A glyph's width and left side bearing, as they stand in the table of them."""
        start, _ = self._tables["hmtx"]
        if glyph < self._advances:
            return self._data[start + 4 * glyph : start + 4 * glyph + 4]
        last = start + 4 * (self._advances - 1)
        side = start + 4 * self._advances + 2 * (glyph - self._advances)
        return self._data[last : last + 2] + self._data[side : side + 2]

    def _outline(self, glyph: int, order: dict[int, int]) -> bytes:
        """A glyph's outline; the parts of a composite one come into ``order``, and are renumbered.

        Parts are listed from byte 10 on: flags, the glyph, arguments, and a scale.
        """
        start, _ = self._tables["glyf"]
        outline = self._data[start + self._places[glyph] : start + self._places[glyph + 1]]
        if not outline or outline[0] < 0x80:  # not negative: how many contours it has
            return outline
        changed, place, flags = bytearray(outline), 10, _MORE
        while flags & _MORE:
            flags, part = struct.unpack_from(">HH", outline, place)
            struct.pack_into(">H", changed, place + 2, order.setdefault(part, len(order)))
            scale = sum(size for flag, size in _SCALES.items() if flags & flag)
            place += 4 + (4 if flags & _WORDS else 2) + scale
        return bytes(changed)


def _growing(order: dict[int, int]) -> Iterator[int]:
    """The glyphs in their order, those too that come in meanwhile."""
    done = 0
    while done < len(order):
        for glyph in list(order)[done:]:
            done += 1
            yield glyph


def _numbers(kind: str, data: bytes) -> array[int]:
    numbers = array(kind)
    numbers.frombytes(data[: len(data) // numbers.itemsize * numbers.itemsize])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _font_file(tables: dict[str, bytes]) -> bytes:
    """The tables behind a directory of them, with their checksums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(
        ">IHHHH", 0x00010000, count, 16 * power, power.bit_length() - 1, 16 * (count - power)
    )
    place = len(head) + 16 * count
    entries, bodies, places = [], [], {}
    for name, table in sorted(tables.items()):
        padded = _padded(table)
        entries.append(struct.pack(">4sIII", name.encode(), _sum(padded), place, len(table)))
        bodies.append(padded)
        places[name] = place
        place += len(padded)
    data = bytearray(head + b"".join(entries) + b"".join(bodies))
    struct.pack_into(">I", data, places["head"] + 8, (_CHECKSUM - _sum(bytes(data))) & 0xFFFFFFFF)
    return bytes(data)


def _padded(data: bytes) -> bytes:
    """As many bytes as make whole words."""
    return data + bytes(-len(data) % 4)


def _sum(data: bytes) -> int:
    return sum(_numbers("I", data)) & 0xFFFFFFFF
