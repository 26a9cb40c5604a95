"""The attachments of a mail that Outlook has saved (``.msg``, an OLE compound file, MS-OXMSG).

Of the file only the attachments' streams are read. Imports olefile, so import it only when such a
file is to be read.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any, Final

import olefile

from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.exchange.incoming.mail_attachments import MAX_PARTS, Attachment, MailFaultError

OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

MAX_DEPTH: Final = 10
"""Mails inside mails."""

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
    found: list[Attachment] = []
    left = size  # streams may share their sectors
    for path in _data_streams(streams):
        wanted = file.get_size(streams[path])
        if wanted > left or len(found) == MAX_PARTS:
            raise MailFaultError("its attachments are larger than the file, or too many")
        left -= wanted
        name = _name(file, streams, path[:-1])
        found.append(Attachment(name, file.openstream(streams[path]).read()))
    return found


def _data_streams(streams: dict[tuple[str, ...], Any]) -> Iterator[tuple[str, ...]]:
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


def _name(file: Any, streams: dict[tuple[str, ...], Any], storage: tuple[str, ...]) -> str:
    for stream, encoding in _NAMES:
        path = streams.get((*storage, stream))
        if path is not None and file.get_size(path) < 2000:
            name = file.openstream(path).read().decode(encoding, "replace").strip("\0")
            if name:
                return safe_file_name(name)
    return safe_file_name("")
