"""The colour profile of sRGB, made here from what IEC 61966-2-1 says, so that no file is shipped.

An ICC profile of version 4.2 (ICC.1:2004-10): three primaries, adapted to the white D50 of profiles
after Bradford, and one curve. It has no date of its making, so that it is always the same.
"""

from __future__ import annotations

import struct
from typing import Final

_PRIMARIES: Final = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_WHITE: Final = (0.9642, 1.0, 0.8249)
_ADAPTATION: Final = (
    (1.04788, 0.02292, -0.05020),
    (0.02959, 0.99048, -0.01706),
    (-0.00923, 0.01508, 0.75168),
)
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""Y = (aX + b)^g from d on, and cX below: g, a, b, c, d."""

_DATE: Final = (2004, 10, 1, 0, 0, 0)


def srgb_profile() -> bytes:
    """The profile."""
    curve = b"para" + struct.pack(">IHH", 0, 3, 0) + _fixed(*_CURVE)
    tags = {
        b"desc": _text("sRGB"),
        b"cprt": _text("No copyright, use freely"),
        b"wtpt": b"XYZ " + bytes(4) + _fixed(*_WHITE),
        b"chad": b"sf32" + bytes(4) + b"".join(_fixed(*row) for row in _ADAPTATION),
        **{name: b"XYZ " + bytes(4) + _fixed(*place) for name, place in _PRIMARIES.items()},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    start = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    places: dict[bytes, int] = {}
    for name, content in tags.items():
        if content not in places:
            places[content] = start + len(data)
            data += content + bytes(-len(content) % 4)
        table += name + struct.pack(">II", places[content], len(content))
    head = struct.pack(
        ">I4sI4s4s4s6H4s4sI4s4sQI12s",
        *(128 + len(table) + len(data), b"", 0x04200000, b"mntr", b"RGB ", b"XYZ ", *_DATE),
        *(b"acsp", b"", 0, b"", b"", 0, 0, _fixed(*_WHITE)),
    )
    return head.ljust(128, b"\0") + table + data


def _fixed(*values: float) -> bytes:
    """Numbers as profiles write them, with sixteen bits after the point."""
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _text(text: str) -> bytes:
    """A text with its language, as profiles of version 4 write it."""
    coded = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">III2s2sII", 0, 1, 12, b"en", b"US", len(coded), 28) + coded
