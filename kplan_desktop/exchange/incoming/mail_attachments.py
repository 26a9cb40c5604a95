"""The attachments of a mail as it is sent (RFC 5322, MIME), those of mails inside it included.

Python's email library reads the mail. What is costly in it grows with the number of lines, of
nested parts and of characters in a header; all three are limited before, or while, it reads.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from typing import Any, Final

from kplan_desktop.domain.text.file_names import safe_file_name

MAX_PARTS: Final = 1000
"""Parts of a mail, and attachments of all the mails in one file together."""

_MOST_LINE_CHECKS: Final = 20_000_000
"""Each line is compared with the boundary of each part around it. A mail of 25 MB has 350,000
lines, and few parts around any."""

_MOST_DASHES: Final = 10_000
"""Lines that begin as a boundary does: each may be a part, which is an object."""

_LONGEST_HEADER: Final = 4000
"""Characters of one header that are looked at: the library needs the square of them in time."""

_DAMAGE_ERRORS: Final = (
    *(MessageError, RecursionError, ValueError, LookupError),
    *(TypeError, AttributeError, AssertionError, binascii.Error),
)
"""What the library is known to raise for malformed mails."""


class MailFaultError(Exception):
    """A mail that is not read. ``str(error)`` is an English clause."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is attached to a mail, and the name that it has there, which is safe to show."""

    name: str
    data: bytes


class _MailPart(Message):
    """A part of which the headers are read to a limit."""

    def get(self, name: str, failobj: Any = None) -> Any:
        value = super().get(name, failobj)
        return value if value is failobj or value is None else str(value)[:_LONGEST_HEADER]


def mail_attachments(data: bytes) -> list[Attachment]:
    """The attachments, in order. Raises MailFaultError."""
    nested = data.lower().count(b"boundary")
    if (nested + 1) * (data.count(b"\n") + data.count(b"\r") + 1) > _MOST_LINE_CHECKS:
        raise MailFaultError("it has too many parts for its length")
    if data.count(b"\n--") > _MOST_DASHES:
        raise MailFaultError("it has too many parts")
    try:
        mail = message_from_bytes(data, _MailPart)
        return [found for part in _leaves(mail) if (found := _attachment(part)) is not None]
    except _DAMAGE_ERRORS as error:
        raise MailFaultError(f"it is malformed: {type(error).__name__}") from error


def _leaves(mail: Message) -> Iterator[Message]:
    pending, count = [mail], 0
    while pending:
        part = pending.pop()
        count += 1
        if count > MAX_PARTS:
            raise MailFaultError(f"it has more than {MAX_PARTS} parts")
        payload = part.get_payload()
        if isinstance(payload, list) and not _is_encoded_mail(part):
            pending += reversed([child for child in payload if isinstance(child, Message)])
        else:
            yield part


def _is_encoded_mail(part: Message) -> bool:
    """Whether an attached mail is in base64, as it should not be and sometimes is."""
    encoding = part.get("content-transfer-encoding", "").strip().lower()
    return part.get_content_maintype() == "message" and encoding == "base64"


def _attachment(part: Message) -> Attachment | None:
    """What a part without parts has in it; None for the mail's own text."""
    name = _name(part)
    if not name and part.get_content_maintype() == "text":
        return None
    if _is_encoded_mail(part):
        inner: Any = part.get_payload(0)
        return Attachment(name or "mail.eml", base64.b64decode(str(inner.get_payload())))
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return None
    return Attachment(name or _unnamed(part), payload)


def _name(part: Message) -> str:
    """The name as the sender knows it, whichever way it is encoded; empty where there is none."""
    written = part.get_filename("")
    if not written:
        return ""
    return safe_file_name(_decoded(written).replace("\\", "/").rpartition("/")[2])


def _decoded(name: str) -> str:
    """A name in encoded words (RFC 2047), which do not belong there, but are often found."""
    if "=?" not in name:
        return name
    try:
        return "".join(
            text if isinstance(text, str) else text.decode(charset or "ascii", "replace")
            for text, charset in decode_header(name)
        )
    except (MessageError, LookupError, ValueError):
        return name


def _unnamed(part: Message) -> str:
    return safe_file_name(part.get_content_type())
