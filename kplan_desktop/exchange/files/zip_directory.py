"""What a zip says of its directory, read before a zip of unknown origin is opened.

Python reads the whole directory, however long, when it opens a zip. What is wrong with an entry is
told by the directory as well, before anything is unpacked.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from enum import Enum
from typing import BinaryIO, Final, NamedTuple

ZIP_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OverflowError,
    EOFError,
    RuntimeError,
    ValueError,
    NotImplementedError,
)
"""What zipfile raises on a damaged zip, beside OSError."""

MAX_RATIO: Final = 250
"""XML of many similar tables is compressed some forty times."""

ANY_RATIO_BYTES: Final = 2**16
"""A file of this size may be compressed as far as it can be."""

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


class ZipFaultError(Exception):
    """A zip that is not opened. ``str(error)`` is an English clause."""


class EntryFault(Enum):
    """Why an entry is not unpacked; the value is an English clause."""

    NOT_A_FILE = "it holds a link or a folder"
    ENCRYPTED = "it is encrypted"
    UNKNOWN_METHOD = "it is compressed in a way that is not known"
    TOO_DENSE = "a file in it is compressed too far"


def opened_zip(file: BinaryIO, *, entries: int, size: int) -> zipfile.ZipFile:
    """The zip in a file, whose directory has no more entries and bytes than that.

    Raises ZipFaultError, and what zipfile raises on a damaged one.
    """
    file.seek(0, 2)
    file.seek(max(0, file.tell() - TAIL_BYTES))
    directory = zip_directory(file.read())
    if directory is None:
        raise ZipFaultError("it is no zip")
    if directory.exceeds(entries=entries, size=size):
        raise ZipFaultError("its directory is too large")
    return zipfile.ZipFile(file)


def is_folder(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is a folder; the method of zipfile for it fails where there is no name."""
    return entry.filename.endswith("/")


def entry_fault(entry: zipfile.ZipInfo) -> EntryFault | None:
    """Why an entry is not unpacked, by what the directory says of it; None where it may be."""
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG) or is_folder(entry):
        return EntryFault.NOT_A_FILE
    if entry.flag_bits & 0x41:
        return EntryFault.ENCRYPTED
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return EntryFault.UNKNOWN_METHOD
    if entry.file_size > max(ANY_RATIO_BYTES, entry.compress_size * MAX_RATIO):
        return EntryFault.TOO_DENSE
    return None
