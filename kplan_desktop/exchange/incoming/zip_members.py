"""The files in a zip that someone has sent, of which nothing is trusted.

What the zip's directory says is checked before anything is unpacked. Names in it are shown, and
never used as paths; those that no usual program writes are a reason not to unpack a file.
"""

from __future__ import annotations

import errno
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.exchange.files.zip_directory import (
    ZIP_FAULTS,
    EntryFault,
    ZipFaultError,
    entry_fault,
    is_folder,
    opened_zip,
)
from kplan_desktop.exchange.incoming.sent_files import is_junk

MAX_MEMBERS: Final = 2000
MAX_UNPACKED_AT_LEAST: Final = 256 * 2**20
"""What may be unpacked of any file, and of a larger one twice its size."""

_MAX_DIRECTORY_BYTES: Final = 2**20
_UTF8_NAME: Final = 0x800
_OFFICE_NAMES: Final = frozenset({"[Content_Types].xml", "META-INF/manifest.xml", "mimetype"})


class UnpackingLimit:
    """How much may still be unpacked of one file that was sent, with all that is packed in it."""

    def __init__(self, size: int) -> None:
        self._left = max(MAX_UNPACKED_AT_LEAST, 2 * size)

    def allows(self, size: int) -> bool:
        """Whether so many bytes more may be unpacked, which are then counted."""
        self._left -= size
        return self._left >= 0


@dataclass(frozen=True, slots=True)
class ZipMember:
    """A file in a zip: the names of its folders and its own, and what is in it.

    ``fault`` is an English clause that says why it was not unpacked, ``data`` is then empty.
    """

    names: tuple[str, ...]
    data: bytes = b""
    fault: str = ""


class SentZip:
    """A zip whose directory is sound. Use it in a ``with`` block. Raises ZipFaultError."""

    def __init__(self, file: BinaryIO, limit: UnpackingLimit, *, largest: int) -> None:
        self._limit = limit
        self._largest = largest
        try:
            self._zip = opened_zip(file, entries=MAX_MEMBERS, size=_MAX_DIRECTORY_BYTES)
        except ZIP_FAULTS as error:
            raise ZipFaultError(str(error)) from error
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            raise ZipFaultError("it leads before the file's beginning") from error
        self._entries = [entry for entry in self._zip.infolist() if not is_folder(entry)]
        # Entries that share their packed bytes are how a small zip unpacks to terabytes.
        if sum(entry.compress_size for entry in self._entries) > file.seek(0, 2):
            raise ZipFaultError("its files lie over each other")
        if len(self._zip.infolist()) > MAX_MEMBERS:
            raise ZipFaultError("its directory is too large")

    def __enter__(self) -> SentZip:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def holds(self, name: str) -> bool:
        """Whether there is a file of that name."""
        return name in self._zip.NameToInfo

    @property
    def is_office_document(self) -> bool:
        """Whether it is a document of Word or the like, which are zips too."""
        return not _OFFICE_NAMES.isdisjoint(self._zip.NameToInfo)

    @property
    def is_encrypted(self) -> bool:
        """Whether any file in it has a password."""
        return any(entry_fault(entry) is EntryFault.ENCRYPTED for entry in self._entries)

    def names(self) -> Iterator[tuple[str, ...]]:
        """The names of the files and of the folders around each."""
        return (_shown(_decoded(entry)) for entry in self._entries)

    def members(self) -> Iterator[ZipMember]:
        """The files in the order of the directory, without those with a password.

        Each is unpacked when its turn comes. Raises ZipFaultError where too much would be.
        """
        counts = Counter(_decoded(entry).casefold() for entry in self._entries)
        for entry in self._entries:
            name = _decoded(entry)
            fault = entry_fault(entry)
            if fault is EntryFault.ENCRYPTED or is_junk(name.rpartition("/")[2]):
                continue
            count = counts.pop(name.casefold(), 0)
            if count != 1:
                if count:
                    yield ZipMember(_shown(name), fault="two files in the zip have its name")
                continue
            yield self._member(entry, name, fault)

    def _member(self, entry: zipfile.ZipInfo, name: str, fault: EntryFault | None) -> ZipMember:
        names = _shown(name)
        if fault is not None:
            return ZipMember(names, fault=fault.value)
        if _leads_out(name):
            return ZipMember(names, fault="its name leads out of the zip")
        if entry.file_size > self._largest:
            return ZipMember(names, fault="it is too large")
        if not self._limit.allows(entry.file_size):
            raise ZipFaultError("too much is packed in it")
        try:
            return ZipMember(names, self._zip.read(entry))
        except (OSError, *ZIP_FAULTS) as error:
            return ZipMember(names, fault=f"it is damaged: {type(error).__name__}")


def _decoded(entry: zipfile.ZipInfo) -> str:
    """The name of an entry as its packer meant it.

    Without the mark of UTF-8 it may be UTF-8 all the same (macOS), or be in the code page of a
    command line in western Europe; zipfile takes it for that of an American one.
    """
    name = entry.filename.replace("\\", "/")
    if entry.flag_bits & _UTF8_NAME or name.isascii():
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp850")


def _leads_out(name: str) -> bool:
    """Whether a name is absolute, or goes up, or has a drive."""
    return name.startswith("/") or ":" in name or ".." in name.split("/")


def _shown(name: str) -> tuple[str, ...]:
    """The parts of a name, safe to show; at least one."""
    parts = [part for part in name.split("/") if part.strip(".")]
    return tuple(safe_file_name(part) for part in parts) or (safe_file_name(""),)
