"""The package of a .docx file: an untrusted ZIP archive of XML parts.

The archive's directory is checked before anything is decompressed: the number of entries, their
sizes and compression ratios. Only the parts that are asked for are decompressed, into memory.
Relationships that lead out of the archive are never followed.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from kplan_desktop.exchange.docx_reader.errors import WordError, WordFault
from kplan_desktop.exchange.docx_reader.xml_access import Element, name_of, parsed
from kplan_desktop.exchange.files.zip_directory import (
    ANY_RATIO_BYTES,
    MAX_RATIO,
    zip_directory,
)

MAX_DOCUMENT_BYTES = 64 * 2**20
"""A document with pictures may be large; a form has few."""

MAX_PART_BYTES = 16 * 2**20
"""Of one decompressed part: some hundred times that of the filled form."""

MAX_UNPACKED = 3 * MAX_PART_BYTES
"""Of all parts that are read: a document may have a thousand, each at the highest ratio."""

_MAX_ENTRIES = 2_000
_MAX_DIRECTORY_BYTES = 2**20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD_STREAM = "WordDocument".encode("utf-16-le")
_OLD_WORKBOOK_STREAM = "Workbook".encode("utf-16-le")
_PDF = b"%PDF"
_OTHER_FORMATS = (b"{\\rtf", b"<!DOC", b"<html", b"<HTML", b"<?xml")

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_MAIN = f"{_WORD}document.main+xml"
_TEMPLATE = f"{_WORD}template.main+xml"
_MACROS = {
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.ms-office.vbaProject",
}


class Package:
    """An opened archive: ``part`` parses a part, ``related`` lists the parts it relates to."""

    def __init__(self, data: bytes) -> None:
        """Raises WordError for anything that is not a whole, plain .docx."""
        _check_archive(data)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise WordError(WordFault.DAMAGED) from error
        self._entries: dict[str, list[zipfile.ZipInfo]] = {}
        for entry in self._archive.infolist():
            self._entries.setdefault(entry.filename, []).append(entry)
        self._decompressed_bytes = 0
        self._relationships: dict[str, dict[str, tuple[str, str]]] = {}
        _check_kind(self._entries)
        self.main = self._main()

    def part(self, name: str) -> Element | None:
        """The root of a part, None where the archive has no such part. Raises WordError.

        Of two parts of one name some programs read the first and others the last.
        """
        entries = self._entries.get(name)
        if entries is None:
            return None
        last, *others = map(self._decompressed, reversed(entries))
        if any(other != last for other in others):
            raise WordError(WordFault.TWO_VERSIONS)
        return parsed(last)

    def related(self, name: str, kind: str) -> list[str]:
        """The parts that part ``name`` relates to as «styles», «footer» and so on, each once."""
        related = self.relationships(name).values()
        return list(dict.fromkeys(target for its_kind, target in related if its_kind == kind))

    def relationships(self, name: str) -> dict[str, tuple[str, str]]:
        """The kind and name of each part that part ``name`` relates to, by relationship id."""
        if name not in self._relationships:
            self._relationships[name] = dict(self._read_relationships(name))
        return self._relationships[name]

    def _read_relationships(self, name: str) -> Iterator[tuple[str, tuple[str, str]]]:
        folder, base = posixpath.split(name)
        part = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        known: set[str] = set()
        for index, relationship in enumerate(() if part is None else part):
            target = relationship.get("Target", "")
            if relationship.get("TargetMode") != "External" and target:
                kind = relationship.get("Type", "").rpartition("/")[2]
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                key = relationship.get("Id", "")
                yield f"{key}#{index}" if key in known else key, (kind, path)
                known.add(key)

    def _main(self) -> str:
        types = self.part("[Content_Types].xml")
        if types is None:
            raise WordError(WordFault.NOT_WORD)
        content_types = [entry.get("ContentType", "") for entry in types]
        if _MACROS.intersection(content_types) or any(
            name.casefold().endswith("vbaproject.bin") for name in self._entries
        ):
            raise WordError(WordFault.MACROS)
        if _TEMPLATE in content_types:
            raise WordError(WordFault.TEMPLATE)
        mains = {
            entry.get("PartName", "").lstrip("/")
            for entry in types
            if entry.get("ContentType") == _MAIN
        }
        if any(
            name_of(entry) == "Default" and entry.get("ContentType") == _MAIN for entry in types
        ):
            mains |= self._entries.keys()
        for name in self.related("", "officeDocument"):
            if name in mains and name in self._entries:
                return name
        if mains:
            raise WordError(WordFault.DAMAGED)
        is_excel = any(one.startswith(_EXCEL) and one.endswith("main+xml") for one in content_types)
        raise WordError(WordFault.WORKBOOK if is_excel else WordFault.NOT_WORD)

    def _decompressed(self, entry: zipfile.ZipInfo) -> bytes:
        if entry.flag_bits & 1:
            raise WordError(WordFault.ENCRYPTED)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise WordError(WordFault.DAMAGED)
        large = entry.file_size > MAX_PART_BYTES
        is_bomb = entry.file_size > max(ANY_RATIO_BYTES, entry.compress_size * MAX_RATIO)
        self._decompressed_bytes += entry.file_size
        if large or is_bomb or self._decompressed_bytes > MAX_UNPACKED:
            raise WordError(WordFault.TOO_LARGE)
        try:
            # Never decompresses more than the size in the directory, whatever the entry holds.
            return self._archive.read(entry)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            ValueError,
            NotImplementedError,
        ) as error:
            raise WordError(WordFault.DAMAGED) from error


def _check_archive(data: bytes) -> None:
    """Refuse what is no ZIP archive, and one whose directory would take long to read."""
    if data.startswith(_OLE):
        if _ENCRYPTED_STREAM in data:
            raise WordError(WordFault.ENCRYPTED)
        if _OLD_WORD_STREAM in data:
            raise WordError(WordFault.OLD_WORD)
        is_excel = _OLD_WORKBOOK_STREAM in data
        raise WordError(WordFault.WORKBOOK if is_excel else WordFault.OTHER_FORMAT)
    if not data:
        raise WordError(WordFault.EMPTY)
    if data.lstrip()[:5].startswith(_PDF):
        raise WordError(WordFault.PDF)
    if data.lstrip()[:5].startswith(_OTHER_FORMATS):
        raise WordError(WordFault.OTHER_FORMAT)
    if not data.startswith(b"PK"):
        raise WordError(WordFault.NOT_WORD)
    if len(data) > MAX_DOCUMENT_BYTES:
        raise WordError(WordFault.TOO_LARGE)
    directory = zip_directory(data)
    if directory is None:
        raise WordError(WordFault.DAMAGED)
    if directory.exceeds(entries=_MAX_ENTRIES, size=_MAX_DIRECTORY_BYTES):
        raise WordError(WordFault.TOO_LARGE)


def _check_kind(entries: Mapping[str, object]) -> None:
    if len(entries) > _MAX_ENTRIES:
        raise WordError(WordFault.TOO_LARGE)
    if "[Content_Types].xml" not in entries:
        is_other = "mimetype" in entries or "META-INF/manifest.xml" in entries
        raise WordError(WordFault.OTHER_FORMAT if is_other else WordFault.NOT_WORD)
