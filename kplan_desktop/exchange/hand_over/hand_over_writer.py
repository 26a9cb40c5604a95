"""Writes the zip of a report that is passed on, whole or not at all."""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kplan_desktop import __version__
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.exchange.correspondence.checked_json import EMPTY_HASH, encode_checked
from kplan_desktop.exchange.correspondence.comments_schema import WriterWire
from kplan_desktop.exchange.files.whole_files import FileFault, ReadError, read_whole, whole_file
from kplan_desktop.exchange.files.zip_directory import ANY_RATIO_BYTES, MAX_RATIO
from kplan_desktop.exchange.hand_over.hand_over_format import (
    HAND_OVER_FORMAT,
    MANIFEST_NAME,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_GROUP,
    MAX_MANIFEST_BYTES,
    MAX_UNPACKED_BYTES,
    README_NAME,
    HandedFileKind,
    HandedFileWire,
    HandedVersion,
    HandOverTooLargeError,
    HandOverWire,
    Progress,
    VersionWire,
)
from kplan_desktop.exchange.wording.file_names import report_title

_README: Final = """\
Dette er arbeidet med en melding i Kplan, gitt videre.

Melding: {title}
Rådgiver: {adviser}
Laget: {day}

SLIK ÅPNER DU DEN
Start Kplan, velg «Åpne …» og velg denne zip-filen, eller dra den inn i vinduet. Du skal ikke
pakke den ut først. Kplan spør hvor meldingen skal ligge, og erstatter ingen fil som er der.

UTEN KPLAN
Det som er levert, ligger her også som PDF-filer, som alle kan lese. Filene som slutter på
.kplan.json er de samme leveringene, slik kontoret leser dem inn.

ALT ER MED
Meldingen er med slik den er nå, med notater, kommentarer, leveringer, tidligere versjoner og det
som ligger i papirkurven. Der kan det stå personopplysninger. Send derfor ikke filen som vanlig
e-post; gi den på en minnepinne eller legg den på et felles område som bare de som skal ha den,
kommer til. Slett den når meldingen er tatt over. Det som er slettet for godt, er ikke med.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedFile:
    """A file for the zip, proposed as ``name``; ``source`` is its bytes, or where they are."""

    name: str
    kind: HandedFileKind
    source: bytes | Path
    version: HandedVersion | None = None

    def size(self) -> int:
        """In bytes; 0 for a file that is gone."""
        if isinstance(self.source, bytes):
            return len(self.source)
        try:
            return self.source.stat().st_size
        except OSError:
            return 0


def version_file_name(number: int, version: HandedVersion) -> str:
    """What an earlier version is called in the zip; ``number`` tells those of a minute apart."""
    made = local_time(version.made_at)
    return f"Tidligere-versjon-{number:03}_{made:%Y-%m-%d_%H%M}.kplan"


def write_hand_over(
    target: Path,
    report: Report,
    files: Sequence[HandedFile],
    now: dt.datetime,
    progress: Progress = lambda _done, _total: None,
) -> None:
    """Make the zip ``target`` of a report, which is one of ``files``.

    A version that was thinned out meanwhile is left out. A file that is there is never replaced.
    Raises WriteError, ReadError, HandOverTooLargeError, and what ``progress`` raises; there is no
    file then.
    """
    total = sum(file.size() for file in files)
    if len(files) >= MAX_FILES or total > MAX_UNPACKED_BYTES - MAX_MANIFEST_BYTES:
        raise HandOverTooLargeError
    with (
        whole_file(target, replaces=False) as stream,
        zipfile.ZipFile(stream, "w", allowZip64=False) as packed,
    ):
        names = _FreeNames(README_NAME, MANIFEST_NAME)
        _add(packed, README_NAME, _readme(report, now), now)
        listed, done = [], 0
        for file in files:
            progress(done, total)
            data = _content(file)
            if data is None:
                continue
            name = names.of(file.name)
            _add(packed, name, data, now)
            done += len(data)
            listed.append(_listed(name, file, data))
        _add(packed, MANIFEST_NAME, _manifest(report, tuple(listed), now), now)
        progress(done, total)


def _content(file: HandedFile) -> bytes | None:
    if isinstance(file.source, bytes):
        data = file.source
    else:
        try:
            data = read_whole(file.source, at_most=MAX_FILE_BYTES)
        except ReadError as error:
            if error.fault is FileFault.NOT_THERE:
                return None
            if error.fault is FileFault.TOO_LARGE:
                raise HandOverTooLargeError from error
            raise
    if len(data) > MAX_FILE_BYTES:
        raise HandOverTooLargeError
    return data


class _FreeNames:
    """Names that every system can keep, and that no two files here have on any of them."""

    def __init__(self, *taken: str) -> None:
        self._taken = set(map(_folded, taken))
        self._numbers = Counter[str]()
        """The last number behind each name, so that many equal names are not tried anew."""

    def of(self, name: str) -> str:
        """The name, or one with a number where it is taken."""
        stem, dot, ending = name.partition(".")
        free = safe_file_name(stem, dot + ending)
        asked = _folded(free)
        while _folded(free) in self._taken:
            self._numbers[asked] += 1
            number = f" ({self._numbers[asked] + 1})"
            free = safe_file_name(stem, number + dot + ending)
        self._taken.add(_folded(free))
        return free


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _add(packed: zipfile.ZipFile, name: str, data: bytes, now: dt.datetime) -> None:
    entry = zipfile.ZipInfo(name, local_time(now).timetuple()[:6])
    entry.external_attr = 0o600 << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    # The reader refuses what is compressed so far; the fastest level compresses least.
    if len(data) > max(ANY_RATIO_BYTES, len(zlib.compress(data, 1)) * MAX_RATIO // 2):
        entry.compress_type = zipfile.ZIP_STORED
    packed.writestr(entry, data)


def _listed(name: str, file: HandedFile, data: bytes) -> HandedFileWire:
    version = None
    if file.version is not None:
        version = VersionWire(
            made_at=file.version.made_at,
            before=file.version.before,
            group=min(file.version.group, MAX_GROUP),
        )
    return HandedFileWire(
        name=name,
        kind=file.kind.value,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        version=version,
    )


def _manifest(report: Report, files: tuple[HandedFileWire, ...], now: dt.datetime) -> bytes:
    wire = HandOverWire(
        format=HAND_OVER_FORMAT,
        written_at=now,
        written_by=WriterWire(program="Kplan", version=__version__),
        content_sha256=EMPTY_HASH,
        report_id=report.id,
        files=files,
    )
    return encode_checked(wire, MAX_MANIFEST_BYTES)


def _readme(report: Report, now: dt.datetime) -> bytes:
    """The text for people, as Windows' editor reads it."""
    text = _README.format(
        title=report_title(report), adviser=report.adviser, day=date_text(local_time(now).date())
    )
    return text.replace("\n", "\r\n").encode("utf-8-sig")
