"""The files that are to be taken in, those of whole folders included, in an order that stays.

Nothing is read here but folders. What systems and programs leave lying about is passed over; all
else is a file to read, or has a reason why it is not.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.file_names import reachable, safe_file_name
from kplan_desktop.exchange.bundle.bundle_json import ReportFileError
from kplan_desktop.exchange.files.whole_files import ReadError, fault_of
from kplan_desktop.exchange.incoming.errors import (
    CollectionNotDeliveryError,
    LinkedFolderError,
    TooManyFilesError,
)

MAX_SENT_FILES: Final = 10_000
MAX_FOLDER_DEPTH: Final = 20

_JUNK: Final = frozenset({"thumbs.db", "desktop.ini", ".ds_store", ".localized"})
_JUNK_BEGINNINGS: Final = ("~$", "._", ".~lock.")
_LOCK_ENDINGS: Final = (".lock", ".holder")
_COPY_NUMBER: Final = re.compile(r" ?\([0-9]{1,3}\)\Z")
_ENDINGS: Final = (".txt", ".json", ".kplan", ".pdf", ".docx", ".doc", ".zip")

COLLECTION_ENDING: Final = ".ksamling"
REPORT_ENDING: Final = ".kplan"


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file to read. ``source`` is its name after those of the folders around it.

    ``accompanies``: a delivery file with the same name but for the ending lies beside it, so that
    nothing is to be said of it where it only is the print of that one, which comes before it. With
    an ``error`` it is not read.
    """

    path: Path
    source: tuple[str, ...]
    accompanies: bool = False
    error: UserError | None = None


def sent_files(paths: Iterable[Path], *, leave_out: Sequence[Path] = ()) -> Iterator[SentFile]:
    """The files of these names and in these folders.

    ``leave_out`` are files that are not touched: the collection itself and what else is open, for
    on POSIX to close a file releases every lock that the process has on it.
    """
    return _Walk(leave_out).files(paths)


def delivery_stems(names: Iterable[str]) -> frozenset[str]:
    """The stems of those names that look like a delivery file's."""
    return frozenset(stem_of(name) for name in names if _looks_like_json(name))


def accompanies(name: str, stems: frozenset[str]) -> bool:
    """Whether a file has the stem of a delivery file, and is none by its name; see SentFile."""
    return not _looks_like_json(name) and stem_of(name) in stems


def stem_of(name: str) -> str:
    """A name without its endings and the number of a copy, for comparison."""
    stem = name.casefold()
    while True:
        shorter = _COPY_NUMBER.sub("", stem)
        for ending in _ENDINGS:
            shorter = shorter.removesuffix(ending)
        if shorter == stem:
            return stem
        stem = shorter


def is_junk(name: str) -> bool:
    """Whether a system or program has left a file lying about, which nobody sent."""
    folded = name.casefold()
    is_lock = folded.startswith(".") and folded.endswith(_LOCK_ENDINGS)
    is_journal = folded.endswith((f"{REPORT_ENDING}-journal", f"{COLLECTION_ENDING}-journal"))
    return folded in _JUNK or folded.startswith(_JUNK_BEGINNINGS) or is_lock or is_journal


def _looks_like_json(name: str) -> bool:
    folded = _COPY_NUMBER.sub("", name.casefold())
    return ".json" in folded[len(stem_of(name)) :]


class _Walk:
    """Goes through folders; counts files, and knows the folders that it is in."""

    def __init__(self, leave_out: Sequence[Path]) -> None:
        self._leave_out = {identity for path in leave_out if (identity := _identity(path))}
        self._left = MAX_SENT_FILES

    def files(self, paths: Iterable[Path]) -> Iterator[SentFile]:
        for path in paths:
            source = (safe_file_name(path.name or str(path)),)
            try:
                is_folder = reachable(path).is_dir()
            except (OSError, ValueError):
                is_folder = False  # reading it says why
            if is_folder:
                yield from self._folder(path, source, ())
            elif not self._is_left_out(path):
                yield _sent(path, source)

    def _is_left_out(self, path: Path) -> bool:
        identity = _identity(path)
        return identity is not None and identity in self._leave_out

    def _folder(
        self, folder: Path, source: tuple[str, ...], around: tuple[object, ...]
    ) -> Iterator[SentFile]:
        identity = _identity(folder)
        if identity is not None and identity in around:
            yield SentFile(folder, source, error=LinkedFolderError(source[-1]))
            return
        if len(around) == MAX_FOLDER_DEPTH:
            yield SentFile(folder, source, error=TooManyFilesError(source[-1]))
            return
        try:
            with os.scandir(reachable(folder)) as entries:
                found = sorted(entries, key=lambda entry: (entry.name.casefold(), entry.name))
        except OSError as error:
            fault = ReadError(folder, fault_of(error, folder))
            yield SentFile(folder, source, error=fault)
            return
        stems = delivery_stems(entry.name for entry in found)
        # What accompanies a delivery is looked at beside it.
        for entry in sorted(found, key=lambda entry: accompanies(entry.name, stems)):
            path = folder / entry.name
            named = (*source, safe_file_name(entry.name))
            if is_junk(entry.name):
                continue
            if self._left == 0:
                yield SentFile(folder, source, error=TooManyFilesError(source[-1]))
                return
            if _is_folder(entry):
                if entry.is_symlink():
                    yield SentFile(path, named, error=LinkedFolderError(named[-1]))
                else:
                    yield from self._folder(path, named, (*around, identity))
            elif not self._is_left_out(path):
                self._left -= 1
                yield _sent(path, named, accompanies=accompanies(entry.name, stems))


def _sent(path: Path, source: tuple[str, ...], *, accompanies: bool = False) -> SentFile:
    """A file to read. One that is a database by its name is not opened."""
    error: UserError | None = None
    ending = path.suffix.casefold()
    if ending == COLLECTION_ENDING:
        error = CollectionNotDeliveryError(source[-1])
    elif ending == REPORT_ENDING:
        error = ReportFileError()
    return SentFile(path, source, accompanies, error)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _identity(path: Path) -> tuple[int, int] | None:
    """What a file has in common with itself by another name; None where that cannot be told."""
    try:
        status = reachable(path).stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino
