"""The attachments of a mail that Outlook has saved (``.msg``, an OLE compound file, MS-OXMSG).

Of the file only the attachments' streams are read. Imports olefile, so import it only when such a
file is to be read.
"""

from __future__ import annotations

import datetime as dt
import struct
from collections.abc import Iterator, Sequence
from typing import Any, Final

import olefile

from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.exchange.incoming.mail_attachments import (
    MAX_DEPTH,
    MAX_PARTS,
    Attachment,
    MailFaultError,
    MailHead,
    one_address,
    one_subject,
    possible_time,
)

OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_MAX_ENTRIES: Final = 8000
"""Streams and storages: a mail to 500 people with 50 attachments has less."""

_ATTACHED: Final = "__attach_version1.0_#"
_ATTACHED_MAIL: Final = "__substg1.0_3701000d"
_DATA: Final = "__substg1.0_37010102"
_PROPERTIES: Final = "__properties_version1.0"
_NAMES: Final = (
    *(("__substg1.0_3707001f", "utf-16-le"), ("__substg1.0_3704001f", "utf-16-le")),
    *(("__substg1.0_3707001e", "cp1252"), ("__substg1.0_3704001e", "cp1252")),
)
"""The streams of an attachment's long and short name, and in what they are written."""

_SENDERS: Final = (
    *(("__substg1.0_5d01001f", "utf-16-le"), ("__substg1.0_0c1f001f", "utf-16-le")),
    *(("__substg1.0_5d01001e", "cp1252"), ("__substg1.0_0c1f001e", "cp1252")),
)
"""The streams of a mail with the sender's address; the second may have one of another kind."""

_SUBJECTS: Final = (("__substg1.0_0037001f", "utf-16-le"), ("__substg1.0_0037001e", "cp1252"))

_SENT_TAGS: Final = (b"\x40\0\x39\0", b"\x40\0\x06\x0e")
"""When a mail was sent and delivered: the type of a time, and the property."""

_HEADER_BYTES: Final = (32, 24)
"""Of the stream of properties before the first, of the mail itself and of a mail inside."""

_PROPERTY_BYTES: Final = 16
_MAX_PROPERTIES: Final = 64 * 2**10
_LONGEST_TEXT: Final = 2000
"""Bytes of a stream with a name, an address or a subject."""

_FIRST_TIME: Final = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
"""From which a time counts, in tenths of microseconds."""

_Path = tuple[str, ...]

_DAMAGE_ERRORS: Final = (
    *(OSError, ValueError, LookupError, TypeError, AttributeError),
    *(OverflowError, RecursionError, struct.error),
)
"""What olefile raises for broken files: OSError by itself, the others by accident."""


class _CompoundFile(olefile.OleFileIO):  # type: ignore[misc]  # olefile has no types
    """A compound file whose directory is limited.

    For each entry olefile looks through a list of those before it.
    """

    _loaded = 0

    def _load_direntry(self, sid: int) -> Any:
        self._loaded += 1
        if self._loaded > _MAX_ENTRIES:
            raise MailFaultError(f"it has more than {_MAX_ENTRIES} entries")
        return super()._load_direntry(sid)


def outlook_attachments(data: bytes) -> list[Attachment] | None:
    """The attachments, those of mails inside the mail included; None if it is no mail.

    Raises MailFaultError.
    """
    _check_header(data)
    try:
        with _CompoundFile(data) as file:
            return _attachments(file, len(data))
    except _DAMAGE_ERRORS as error:
        raise MailFaultError(f"it is malformed: {type(error).__name__}") from error


def _check_header(data: bytes) -> None:
    """Raise for sizes that the file cannot have: olefile would allocate what they ask for."""
    if len(data) < 512 or not data.startswith(OLE_MAGIC):
        raise MailFaultError("it is no compound file")
    sector_shift, mini_shift = struct.unpack_from("<HH", data, 0x1E)
    (tables,) = struct.unpack_from("<L", data, 0x2C)
    (mini_tables,) = struct.unpack_from("<L", data, 0x40)
    if sector_shift not in (9, 12) or mini_shift != 6:
        raise MailFaultError("its sectors have an impossible size")
    sectors = len(data) >> sector_shift
    if tables > sectors // (1 << (sector_shift - 2)) + 1 or mini_tables > sectors:
        raise MailFaultError("its tables are larger than the file")


def _attachments(file: Any, size: int) -> list[Attachment] | None:
    if file.root.size > size:
        raise MailFaultError("a stream is larger than the file")
    streams = {tuple(name.lower() for name in path): path for path in file.listdir()}
    if (_PROPERTIES,) not in streams:
        return None
    mails = _Mails(file, streams)
    found: list[Attachment] = []
    left = size  # streams may share their sectors
    for path in _data_streams(streams):
        wanted = file.get_size(streams[path])
        if wanted > left or len(found) == MAX_PARTS:
            raise MailFaultError("its attachments are larger than the file, or too many")
        left -= wanted
        data = file.openstream(streams[path]).read()
        name = mails.text(path[:-1], _NAMES)
        around = [path[:depth] for depth in range(2, len(path), 2)]
        names = (safe_file_name(mails.head(mail).subject or "mail", ".msg") for mail in around)
        found.append(Attachment(safe_file_name(name), data, mails.head(path[:-2]), tuple(names)))
    return found


class _Mails:
    """The heads of the mails in a file, each read once."""

    def __init__(self, file: Any, streams: dict[_Path, Any]) -> None:
        self._file = file
        self._streams = streams
        self._heads: dict[_Path, MailHead] = {}

    def head(self, storage: _Path) -> MailHead:
        """The head of the mail in a storage; the mail itself is in the one without a name."""
        if storage not in self._heads:
            senders = (one_address(self.text(storage, (stream,))) for stream in _SENDERS)
            self._heads[storage] = MailHead(
                sender=next(filter(None, senders), ""),
                sent_at=self._sent_at(storage),
                subject=one_subject(self.text(storage, _SUBJECTS)),
            )
        return self._heads[storage]

    def text(self, storage: _Path, streams: Sequence[tuple[str, str]]) -> str:
        """What the first of these streams that is there says; empty where none does."""
        for stream, encoding in streams:
            data = self._data((*storage, stream), _LONGEST_TEXT)
            text = data.decode(encoding, "replace").strip("\0")
            if text:
                return text
        return ""

    def _sent_at(self, storage: _Path) -> dt.datetime | None:
        data = self._data((*storage, _PROPERTIES), _MAX_PROPERTIES)
        found: dict[bytes, int] = {}
        for offset in range(_HEADER_BYTES[bool(storage)], len(data) - 15, _PROPERTY_BYTES):
            tag = data[offset : offset + 4]
            if tag in _SENT_TAGS:
                found[tag] = int.from_bytes(data[offset + 8 : offset + 16], "little")
        ticks = next((found[tag] for tag in _SENT_TAGS if tag in found), None)
        if ticks is None:
            return None
        try:
            return possible_time(_FIRST_TIME + dt.timedelta(microseconds=ticks // 10))
        except OverflowError:
            return None

    def _data(self, path: _Path, at_most: int) -> bytes:
        known = self._streams.get(path)
        if known is None or self._file.get_size(known) > at_most:
            return b""
        data: bytes = self._file.openstream(known).read()
        return data


def _data_streams(streams: dict[_Path, Any]) -> Iterator[_Path]:
    """The paths of what is attached to the mail, and to the mails attached to it, in order."""
    for path in sorted(streams):
        *around, last = path
        if last != _DATA or len(around) % 2 != 1:
            continue
        if len(around) // 2 > MAX_DEPTH:
            raise MailFaultError(f"it has more than {MAX_DEPTH} mails inside each other")
        attached, mails = around[::2], around[1::2]
        if all(name.startswith(_ATTACHED) for name in attached) and set(mails) <= {_ATTACHED_MAIL}:
            yield path
