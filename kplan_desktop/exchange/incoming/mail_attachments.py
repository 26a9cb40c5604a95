"""The attachments of a mail as it is sent (RFC 5322, MIME), those of mails inside it included.

Python's email library reads the mail. What is costly in it grows with the number of lines, of
nested parts and of characters in a header; all three are limited before, or while, it reads.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any, Final, NamedTuple

from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.time_stamps import FIRST_YEAR, LAST_YEAR

BEFORE_TEXT: Final = b"\xef\xbb\xbf \t\r\n"
_HEADER_LINE: Final = re.compile(rb"[!-9;-~]{1,200}[ \t]?:")
_HEADER_NAMES: Final = re.compile(
    rb"^(from|to|subject|date|received|message-id|mime-version|x-unsent|content-type)[ \t]?:",
    re.IGNORECASE | re.MULTILINE,
)
HEAD_BYTES: Final = 64 * 2**10
"""Of the beginning, in which a mail's headers stand."""

_PGP: Final = b"-----BEGIN PGP MESSAGE"

MAX_PARTS: Final = 1000
"""Parts of a mail, and attachments of all the mails in one file together."""

MAX_DEPTH: Final = 10
"""Mails inside mails."""

_MOST_LINE_CHECKS: Final = 20_000_000
"""Each line is compared with the boundary of each part around it. A mail of 25 MB has 350,000
lines, and few parts around any."""

_MOST_DASHES: Final = 10_000
"""Lines that begin as a boundary does: each may be a part, which is an object."""

_LONGEST_HEADER: Final = 4000
"""Characters of one header that are looked at: the library needs the square of them in time."""

_LONGEST_SUBJECT: Final = 200
_LONGEST_DATE: Final = 100

_ADDRESS: Final = re.compile(r"[^\s<>@,;:\"()\[\]\\]{1,64}@[A-Za-z0-9.-]{1,190}")

_DAMAGE_ERRORS: Final = (
    *(MessageError, RecursionError, ValueError, LookupError),
    *(TypeError, AttributeError, AssertionError, binascii.Error),
)
"""What the library is known to raise for malformed mails."""


class MailFaultError(Exception):
    """A mail that is not read. ``str(error)`` is an English clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailHead:
    """What a mail says of itself: to be shown, never trusted.

    ``sender`` is one address, or empty. ``sent_at`` has its offset from UTC. ``subject`` is one
    line.
    """

    sender: str = ""
    sent_at: dt.datetime | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is attached to a mail, and the name that it has there, which is safe to show.

    ``mail`` is the head of the innermost mail that it is attached to, ``within`` are the names of
    the mails in the file that are around it, outermost first.
    """

    name: str
    data: bytes
    mail: MailHead = MailHead()
    within: tuple[str, ...] = ()


class _MailPart(Message):
    """A part of which the headers are read to a limit."""

    def get(self, name: str, failobj: Any = None) -> Any:
        value = super().get(name, failobj)
        return value if value is failobj or value is None else str(value)[:_LONGEST_HEADER]


def is_mail(data: bytes) -> bool:
    """Whether the data begins with a header field, and what a mail has is among the headers."""
    text = data[:HEAD_BYTES].lstrip(BEFORE_TEXT)
    if text.startswith(b"From "):  # the line between the mails of a mailbox
        text = text.partition(b"\n")[2]
    head = re.split(rb"\r?\n\r?\n", text, maxsplit=1)[0]
    if _HEADER_LINE.match(head) is None:
        return False
    names = {name.lower() for name in _HEADER_NAMES.findall(head)}
    return len(names) > 1 or b"content-type" in names


def is_encrypted(file: Attachment) -> bool:
    """Whether it is what S/MIME or PGP make of a mail. One that is only signed is a mail itself."""
    smime = file.name.lower().endswith(".p7m") and not is_mail(file.data)
    return smime or file.data.lstrip().startswith(_PGP)


def mail_attachments(data: bytes) -> list[Attachment]:
    """The attachments, in order. Raises MailFaultError."""
    nested = data.lower().count(b"boundary")
    if (nested + 1) * (data.count(b"\n") + data.count(b"\r") + 1) > _MOST_LINE_CHECKS:
        raise MailFaultError("it has too many parts for its length")
    if data.count(b"\n--") > _MOST_DASHES:
        raise MailFaultError("it has too many parts")
    try:
        mail = message_from_bytes(data, _MailPart)
        return [found for leaf in _leaves(mail) if (found := _attachment(leaf)) is not None]
    except _DAMAGE_ERRORS as error:
        raise MailFaultError(f"it is malformed: {type(error).__name__}") from error


def one_address(text: str) -> str:
    """The address in the value of a header such as «From»; empty unless it is just one."""
    _, bracket, last = text.strip().rpartition("<")
    address = last.removesuffix(">") if bracket else last
    return address if _ADDRESS.fullmatch(address) else ""


def one_subject(text: str) -> str:
    """A subject in one line of what can be shown."""
    shown = "".join(char if char.isprintable() else " " for char in text[:_LONGEST_HEADER])
    return " ".join(shown.split())[:_LONGEST_SUBJECT]


def possible_time(time: dt.datetime) -> dt.datetime | None:
    """A time with an offset, in UTC where it has none; None for a year that cannot be meant."""
    if not FIRST_YEAR <= time.year <= LAST_YEAR:
        return None
    return time.replace(tzinfo=dt.UTC) if time.tzinfo is None else time


class _Leaf(NamedTuple):
    """A part without parts, and the mail that it is a part of."""

    part: Message
    mail: MailHead
    within: tuple[str, ...]


def _leaves(mail: Message) -> Iterator[_Leaf]:
    pending, count = [_Leaf(mail, _head(mail), ())], 0
    while pending:
        leaf = pending.pop()
        part = leaf.part
        count += 1
        if count > MAX_PARTS:
            raise MailFaultError(f"it has more than {MAX_PARTS} parts")
        payload = part.get_payload()
        if isinstance(payload, list) and not _is_encoded_mail(part):
            children = [child for child in payload if isinstance(child, Message)]
            around = leaf.mail, leaf.within
            if children and part.get_content_type() == "message/rfc822":
                head = _head(children[0])
                name = _name(part) or safe_file_name(head.subject or "mail", ".eml")
                around = head, (*leaf.within, name)
            if len(around[1]) > MAX_DEPTH:
                raise MailFaultError(f"it has more than {MAX_DEPTH} mails inside each other")
            pending += [_Leaf(child, *around) for child in reversed(children)]
        else:
            yield leaf


def _head(mail: Message) -> MailHead:
    sent_at = None
    try:
        date = parsedate_to_datetime(mail.get("date", "")[:_LONGEST_DATE])
        sent_at = possible_time(date)
    except (ValueError, TypeError, LookupError, OverflowError):
        pass  # most who write no date that can be read write none at all
    return MailHead(
        sender=one_address(_decoded(mail.get("from", ""))),
        sent_at=sent_at,
        subject=one_subject(_decoded(mail.get("subject", ""))),
    )


def _is_encoded_mail(part: Message) -> bool:
    """Whether an attached mail is in base64, as it should not be and sometimes is."""
    encoding = part.get("content-transfer-encoding", "").strip().lower()
    return part.get_content_maintype() == "message" and encoding == "base64"


def _attachment(leaf: _Leaf) -> Attachment | None:
    """What a part without parts has in it; None for the mail's own text."""
    part = leaf.part
    name = _name(part)
    if not name and part.get_content_maintype() == "text":
        return None
    if _is_encoded_mail(part):
        inner: Any = part.get_payload(0)
        data = base64.b64decode(str(inner.get_payload()))
        return Attachment(name or "mail.eml", data, leaf.mail, leaf.within)
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return None
    return Attachment(name or _unnamed(part), payload, leaf.mail, leaf.within)


def _name(part: Message) -> str:
    """The name as the sender knows it, whichever way it is encoded; empty where there is none."""
    written = part.get_filename("")
    if not written:
        return ""
    return safe_file_name(_decoded(written).replace("\\", "/").rpartition("/")[2])


def _decoded(value: str) -> str:
    """The value of a header with encoded words (RFC 2047), which are often found in names too."""
    if "=?" not in value:
        return value
    try:
        return "".join(
            text if isinstance(text, str) else text.decode(charset or "ascii", "replace")
            for text, charset in decode_header(value)
        )
    except (MessageError, LookupError, ValueError):
        return value


def _unnamed(part: Message) -> str:
    return safe_file_name(part.get_content_type())
