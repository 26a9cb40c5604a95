"""Writes the PDF file: numbered objects, object streams and the cross-reference table.

Objects that are no streams go into object streams (ISO 32000-1, 7.5.7). Written one by one, the
many small objects of a structure tree would make the file three times as large.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from typing import Final

_OBJECTS_PER_STREAM: Final = 200
"""Enough to compress well, and little for a PDF reader to decompress."""

_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class PdfFile:
    """A file being written, in the order of the calls. Objects are given in PDF syntax."""

    def __init__(self) -> None:
        self._data = bytearray(_HEADER)
        self._entries: list[tuple[int, int, int]] = [(0, 0, 0xFFFF)]
        self._pending: list[tuple[int, str]] = []

    def reserve(self) -> int:
        """Reserve the number of an object that is put later."""
        self._entries.append((0, 0, 0))
        return len(self._entries) - 1

    def put(self, body: str, number: int | None = None) -> int:
        """Add an object that is no stream, in ASCII. Returns its object number."""
        number = self.reserve() if number is None else number
        self._pending.append((number, body))
        if len(self._pending) == _OBJECTS_PER_STREAM:
            self._write_object_stream()
        return number

    def stream(
        self, entries: str, data: bytes, number: int | None = None, *, plain: bool = False
    ) -> int:
        """Add a stream whose dictionary has ``entries`` too; a ``plain`` one is not compressed."""
        if not plain:
            return self.compressed_stream(entries, zlib.compress(data), number)
        return self._stream(entries, data, number)

    def compressed_stream(self, entries: str, data: bytes, number: int | None = None) -> int:
        """Add a stream of data that zlib has compressed already."""
        return self._stream(f"{entries}/Filter/FlateDecode", data, number)

    def _stream(self, entries: str, data: bytes, number: int | None) -> int:
        number = self.reserve() if number is None else number
        self._entries[number] = (1, len(self._data), 0)
        self._data += f"{number} 0 obj\n<<{entries}/Length {len(data)}>>\nstream\n".encode("ascii")
        self._data += data
        self._data += b"\nendstream\nendobj\n"
        return number

    def finish(self, trailer: Mapping[str, int]) -> bytes:
        """The whole file; ``trailer`` has the object numbers of Root and, if present, Info."""
        self._write_object_stream()
        identity = hashlib.sha256(self._data).hexdigest()[:32].upper()
        number, start = self.reserve(), len(self._data)
        self._entries[number] = (1, start, 0)
        table = b"".join(
            kind.to_bytes(1, "big") + offset.to_bytes(4, "big") + index.to_bytes(2, "big")
            for kind, offset, index in self._entries
        )
        entries = "".join(f"/{name} {target} 0 R" for name, target in trailer.items())
        self.stream(
            f"/Type/XRef/Size {len(self._entries)}/W[1 4 2]{entries}/ID[<{identity}><{identity}>]",
            table,
            number,
        )
        self._data += f"startxref\n{start}\n%%EOF\n".encode("ascii")
        return bytes(self._data)

    def _write_object_stream(self) -> None:
        """Write the pending objects as one stream."""
        if not self._pending:
            return
        container = self.reserve()
        pairs: list[str] = []
        bodies: list[str] = []
        offset = 0
        for index, (number, body) in enumerate(self._pending):
            self._entries[number] = (2, container, index)
            pairs.append(f"{number} {offset}")
            bodies.append(body)
            offset += len(body) + 1
        header = " ".join(pairs) + "\n"
        count, self._pending = len(self._pending), []
        data = (header + "\n".join(bodies)).encode("ascii")
        self.stream(f"/Type/ObjStm/N {count}/First {len(header)}", data, container)


def text_string(text: str) -> str:
    """A text as a PDF text string in UTF-16, which has every character of Unicode."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
