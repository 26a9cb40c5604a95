"""What a zip says of its directory, read before a zip of unknown origin is opened.

Python reads the whole directory, however long, when it opens a zip.
"""

from __future__ import annotations

import struct
from typing import Final, NamedTuple

TAIL_BYTES: Final = 2**16 + 64
"""Of the end of a zip, in which its end record is, with the longest comment behind it."""

_END: Final = b"PK\x05\x06"
_END_BYTES: Final = 22
_ZIP64_LOCATOR: Final = b"PK\x06\x07"
_ZIP64_LOCATOR_BYTES: Final = 20


class ZipDirectory(NamedTuple):
    """How many entries a zip has, and the size of their list in bytes."""

    entries: int
    size: int
    is_zip64: bool

    def exceeds(self, *, entries: int, size: int) -> bool:
        """Whether it is larger than that, or says its size in a way that only large ones need."""
        return self.is_zip64 or self.entries > entries or self.size > size


def zip_directory(data: bytes) -> ZipDirectory | None:
    """What the end record says; ``data`` is a zip, or its last TAIL_BYTES. None without one."""
    end = _end_of_directory(data)
    if end < 0 or len(data) - end < _END_BYTES:
        return None
    on_disk, entries, size = struct.unpack_from("<HHL", data, end + 8)
    is_zip64 = data[max(end - _ZIP64_LOCATOR_BYTES, 0) : end].startswith(_ZIP64_LOCATOR)
    return ZipDirectory(max(on_disk, entries), size, is_zip64)


def _end_of_directory(data: bytes) -> int:
    """The offset of the end record that zipfile will find: at the very end, or before a comment."""
    plain = len(data) - _END_BYTES
    if data[plain : plain + 4] == _END and data.endswith(b"\0\0"):
        return plain
    return data.rfind(_END, max(len(data) - _END_BYTES - 2**16, 0))
