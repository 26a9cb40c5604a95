"""The PDF file itself: numbered objects, packed, and the table that says where each one is.

What is no stream goes into object streams (ISO 32000-1, 7.5.7). Written one by one, the many small
objects of a structure tree would make the file three times as large.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from typing import Final

_PACK: Final = 200
"""So many objects share a stream: enough to compress well, and little for a reader to unpack."""

_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class PdfFile:
    """A file being written, in the order of the calls. Objects are handed in as PDF writes them."""

    def __init__(self) -> None:
        self._data = bytearray(_HEADER)
        self._places: list[tuple[int, int, int]] = [(0, 0, 0xFFFF)]
        self._waiting: list[tuple[int, str]] = []

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self._places.append((0, 0, 0))
        return len(self._places) - 1

    def put(self, body: str, number: int | None = None) -> int:
        """Add an object that is no stream, in ASCII; the number by which others refer to it."""
        number = self.reserve() if number is None else number
        self._waiting.append((number, body))
        if len(self._waiting) == _PACK:
            self._pack()
        return number

    def stream(
        self, entries: str, data: bytes, number: int | None = None, *, plain: bool = False
    ) -> int:
        """Add a stream whose dictionary has ``entries`` too; ``plain`` is not compressed."""
        if not plain:
            return self.compressed(entries, zlib.compress(data), number)
        return self._stream(entries, data, number)

    def compressed(self, entries: str, data: bytes, number: int | None = None) -> int:
        """The same with data that zlib has compressed."""
        return self._stream(f"{entries}/Filter/FlateDecode", data, number)

    def _stream(self, entries: str, data: bytes, number: int | None) -> int:
        number = self.reserve() if number is None else number
        self._places[number] = (1, len(self._data), 0)
        self._data += f"{number} 0 obj\n<<{entries}/Length {len(data)}>>\nstream\n".encode("ascii")
        self._data += data
        self._data += b"\nendstream\nendobj\n"
        return number

    def finish(self, trailer: Mapping[str, int]) -> bytes:
        """The whole file; ``trailer`` names the objects that a reader begins with, such as Root."""
        self._pack()
        identity = hashlib.sha256(self._data).hexdigest()[:32].upper()
        number, start = self.reserve(), len(self._data)
        self._places[number] = (1, start, 0)
        table = b"".join(
            kind.to_bytes(1, "big") + place.to_bytes(4, "big") + index.to_bytes(2, "big")
            for kind, place, index in self._places
        )
        named = "".join(f"/{name} {target} 0 R" for name, target in trailer.items())
        self.stream(
            f"/Type/XRef/Size {len(self._places)}/W[1 4 2]{named}/ID[<{identity}><{identity}>]",
            table,
            number,
        )
        self._data += f"startxref\n{start}\n%%EOF\n".encode("ascii")
        return bytes(self._data)

    def _pack(self) -> None:
        """Write the objects that wait as one stream."""
        if not self._waiting:
            return
        container = self.reserve()
        heads: list[str] = []
        bodies: list[str] = []
        place = 0
        for index, (number, body) in enumerate(self._waiting):
            self._places[number] = (2, container, index)
            heads.append(f"{number} {place}")
            bodies.append(body)
            place += len(body) + 1
        head = " ".join(heads) + "\n"
        count, self._waiting = len(self._waiting), []
        data = (head + "\n".join(bodies)).encode("ascii")
        self.stream(f"/Type/ObjStm/N {count}/First {len(head)}", data, container)


def text_string(text: str) -> str:
    """A text as a PDF string that has every character of Unicode."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
