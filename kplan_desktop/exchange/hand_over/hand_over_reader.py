"""Reads the zip of a report that was passed on, of which nothing is trusted.

All limits are checked in the zip's directory before anything is unpacked, and files are unpacked to
paths that the caller chooses, never to names that stand in the zip.
"""

from __future__ import annotations

import errno
import hashlib
import stat
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from kplan_desktop.domain.text.file_names import name_fault, reachable
from kplan_desktop.domain.text.time_stamps import FIRST_YEAR, LAST_YEAR
from kplan_desktop.exchange.correspondence.checked_json import CheckedJsonError, decode_checked
from kplan_desktop.exchange.files.whole_files import FileFault, ReadError, fault_of, whole_file
from kplan_desktop.exchange.files.zip_directory import (
    ZIP_FAULTS,
    ZipFaultError,
    entry_fault,
    opened_zip,
)
from kplan_desktop.exchange.hand_over.hand_over_format import (
    HAND_OVER_FORMAT,
    MANIFEST_NAME,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_MANIFEST_BYTES,
    MAX_UNPACKED_BYTES,
    README_NAME,
    HandedFileWire,
    HandedVersion,
    HandOverError,
    HandOverWire,
    NewerHandOverError,
    Progress,
)

_MAX_DIRECTORY_BYTES: Final = 4 * 2**20
_CHUNK: Final = 2**20


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A zip whose directory and manifest are sound; its files are checked as they are unpacked.

    ``versions`` are the earlier versions with their files, in the order of the zip.
    """

    path: Path
    report_id: str
    written_at: datetime
    report: HandedFileWire
    versions: tuple[tuple[HandedVersion, HandedFileWire], ...]
    deliveries: tuple[HandedFileWire, ...]

    @property
    def size(self) -> int:
        """Of all files in bytes, unpacked."""
        return sum(file.size for file in self._files())

    def check(self, progress: Progress = lambda _done, _total: None) -> None:
        """Read all files, and compare each with its SHA-256. Raises HandOverError, ReadError."""
        done, total = 0, self.size
        with _opened(self.path) as packed:
            for file in self._files():
                for chunk in _chunks(packed, file, self.path):
                    done += len(chunk)
                    progress(done, total)

    @contextmanager
    def unpacking(self) -> Iterator[Callable[[HandedFileWire, Path], None]]:
        """What writes files of the zip to new files in its block: ``unpack(file, target)``.

        The zip is opened once for all of them: its directory may be long. ``unpack`` raises
        HandOverError, ReadError, and WriteError for the target.
        """
        with _faults_told(self.path), ExitStack() as opening:
            packed = opening.enter_context(_zip(self.path))
            opened = opening.pop_all()
        with opened:
            yield partial(_unpack, packed, self.path)

    def _files(self) -> Sequence[HandedFileWire]:
        return (self.report, *(file for _, file in self.versions), *self.deliveries)


def is_hand_over(path: Path) -> bool:
    """Whether a file is such a zip, be it damaged or too new. Raises ReadError."""
    try:
        with _opened(path) as packed:
            return MANIFEST_NAME in packed.namelist()
    except HandOverError:
        return False


def read_hand_over(path: Path) -> HandedOver:
    """What is in such a zip. Raises HandOverError, NewerHandOverError, ReadError."""
    with _opened(path) as packed:
        entries = packed.infolist()
        _check_entries(entries, path)
        wire = _manifest(packed, path)
    _check_listed(entries, wire, path)
    reports = [file for file in wire.files if file.kind == "report"]
    if len(reports) != 1:
        raise HandOverError(path, "it holds not one report")
    if not FIRST_YEAR <= wire.written_at.year <= LAST_YEAR:
        raise HandOverError(path, "its year cannot be meant")
    versions = [(_version(file, path), file) for file in wire.files if file.kind == "version"]
    deliveries = tuple(file for file in wire.files if file.kind == "delivery")
    return HandedOver(
        path, wire.report_id, wire.written_at, reports[0], tuple(versions), deliveries
    )


def _manifest(packed: zipfile.ZipFile, path: Path) -> HandOverWire:
    try:
        data = packed.read(MANIFEST_NAME)
        return decode_checked(data, HandOverWire, HAND_OVER_FORMAT, MAX_MANIFEST_BYTES)
    except CheckedJsonError as error:
        raise (NewerHandOverError if error.is_newer else HandOverError)(path, str(error)) from error


def _version(file: HandedFileWire, path: Path) -> HandedVersion:
    known = file.version
    if known is None or not FIRST_YEAR <= known.made_at.year <= LAST_YEAR:
        raise HandOverError(path, "it is not known when a version was made")
    return HandedVersion(made_at=known.made_at, before=known.before, group=known.group)


def _check_entries(entries: Sequence[zipfile.ZipInfo], path: Path) -> None:
    """Refuse what no zip of ours has, by the directory alone."""
    names: set[str] = set()
    total = 0
    for entry in entries:
        if name_fault(entry.filename) is not None or not entry.filename:
            raise HandOverError(path, "a name in it is no plain file name")
        folded = unicodedata.normalize("NFC", entry.filename).casefold()
        if folded in names:
            raise HandOverError(path, "two of its files have one name")
        names.add(folded)
        fault = entry_fault(entry)
        if fault is not None:
            raise HandOverError(path, fault.value)
        most = MAX_MANIFEST_BYTES if entry.filename == MANIFEST_NAME else MAX_FILE_BYTES
        total += entry.file_size
        if entry.file_size > most or total > MAX_UNPACKED_BYTES:
            raise HandOverError(path, "it is too large")
    if all(entry.filename != MANIFEST_NAME for entry in entries):
        raise HandOverError(path, f"it holds no {MANIFEST_NAME}")


def _check_listed(entries: Sequence[zipfile.ZipInfo], wire: HandOverWire, path: Path) -> None:
    """Refuse a zip whose files are not those of its manifest."""
    there = {entry.filename: entry.file_size for entry in entries}
    there.pop(MANIFEST_NAME)
    there.pop(README_NAME, None)
    listed = {file.name: file.size for file in wire.files}
    if len(listed) != len(wire.files) or listed != there:
        raise HandOverError(path, "its files are not those that it lists")


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The zip, of which all that is wrong with it in the block is told."""
    with _faults_told(path), _zip(path) as packed:
        yield packed


@contextmanager
def _zip(path: Path) -> Iterator[zipfile.ZipFile]:
    """The zip, whose directory is of a size that is read at once."""
    path = reachable(path)
    kind = path.stat().st_mode
    if not stat.S_ISREG(kind):  # a pipe would be waited for
        raise ReadError(path, FileFault.IS_FOLDER if stat.S_ISDIR(kind) else FileFault.NOT_ORDINARY)
    with (
        path.open("rb") as file,
        opened_zip(file, entries=MAX_FILES + 2, size=_MAX_DIRECTORY_BYTES) as packed,
    ):
        yield packed


@contextmanager
def _faults_told(path: Path) -> Iterator[None]:
    """Raises HandOverError or ReadError for what goes wrong in the block, where the zip is read."""
    try:
        yield
    except (ZipFaultError, *ZIP_FAULTS) as error:
        raise HandOverError(path, str(error)) from error
    except FileNotFoundError as error:
        raise ReadError(path, FileFault.NOT_THERE) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the file's beginning
            raise HandOverError(path, str(error)) from error
        raise ReadError(path, fault_of(error, path)) from error


def _unpack(packed: zipfile.ZipFile, path: Path, file: HandedFileWire, target: Path) -> None:
    with _faults_told(path), whole_file(target, replaces=False) as copy:
        for chunk in _chunks(packed, file, path):
            copy.write(chunk)


def _chunks(packed: zipfile.ZipFile, file: HandedFileWire, path: Path) -> Iterator[bytes]:
    """The content of a file, piece by piece; at its end it is known to be the right one."""
    seen, size = hashlib.sha256(), 0
    with packed.open(file.name) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > file.size:
                raise HandOverError(path, "a file in it is larger than it says")
            seen.update(chunk)
            yield chunk
    if size != file.size or seen.hexdigest() != file.sha256:
        raise HandOverError(path, "a file in it does not fit its SHA-256")
