"""What is in a file that someone has sent: deliveries, comments, receipts, forms; or in a mail.

Told by the content, never by the name alone: mail programs and browsers add «.txt» and « (1)».
Nothing is unpacked that the limits here do not bound.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.exchange.bundle.bundle_json import (
    MAX_BUNDLE_BYTES,
    BundleError,
    NoBundleError,
    OfficeFileError,
    ReportFileError,
    decode_bundle,
)
from kplan_desktop.exchange.files.whole_files import read_whole
from kplan_desktop.exchange.hand_over.hand_over_reader import is_hand_over
from kplan_desktop.exchange.incoming.errors import (
    CommentsNotDeliveryError,
    DamagedMailError,
    EncryptedMailError,
    FormNotDeliveryError,
    HandOverNotDeliveryError,
    NothingInMailError,
    OutlookPackageError,
    PackedFilesError,
    ReceiptNotDeliveryError,
    SeveralDeliveriesError,
)
from kplan_desktop.exchange.incoming.mail_attachments import (
    Attachment,
    MailFaultError,
    mail_attachments,
)

MAX_INCOMING_BYTES: Final = 3 * MAX_BUNDLE_BYTES
"""Of one file: a PDF with the largest bundle in it is the largest of all."""

_MAX_DEPTH: Final = 10
"""Files of mails attached to mails."""

_FORMAT: Final = re.compile(rb'"format"\s{0,20}:\s{0,20}"kplan-(bundle|comments|receipt|form)/')
_BEFORE_TEXT: Final = b"\xef\xbb\xbf \t\r\n"
_HEADER_LINE: Final = re.compile(rb"[!-9;-~]{1,200}[ \t]?:")
_HEADER_NAMES: Final = re.compile(
    rb"^(from|to|subject|date|received|message-id|mime-version|x-unsent|content-type)[ \t]?:",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD_BYTES: Final = 64 * 2**10
"""Of the beginning, in which a mail's headers stand."""

_ZIP: Final = b"PK\3\4"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TNEF: Final = b"\x78\x9f\x3e\x22"
_PDF: Final = b"%PDF-"
_SQLITE: Final = b"SQLite format 3\0"
_PGP: Final = b"-----BEGIN PGP MESSAGE"
_OFFICE_ZIP: Final = (b"[Content_Types].xml", b"application/vnd.oasis.opendocument")


class IncomingKind(Enum):
    """What something that was sent is.

    ``UNREADABLE`` may hold something for Kplan that cannot be got at; ``OTHER`` holds nothing.
    """

    BUNDLE = "bundle"
    COMMENTS = "comments"
    RECEIPT = "receipt"
    FORM = "form"
    REPORT = "report"
    HAND_OVER = "hand-over"
    DOCUMENT = "document"
    UNREADABLE = "unreadable"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that was sent, in a file that had ``name``.

    Of a bundle, comments, a receipt or a form ``data`` is to be decoded, and may turn out to be
    damaged. Of anything else there is no data, and ``error`` says why it is no delivery, and what
    to do.
    """

    name: str
    kind: IncomingKind
    data: bytes = b""
    error: UserError | None = None


def read_incoming(path: Path) -> tuple[Incoming, ...]:
    """What is in a file, at least one thing; of deliveries that are the same, one.

    Raises ReadError where the file cannot be read. A report that was passed on is recognised by the
    list of its zip, and may be larger than anything that comes by mail.
    """
    if is_hand_over(path):
        error = HandOverNotDeliveryError(path.name)
        return (Incoming(path.name, IncomingKind.HAND_OVER, error=error),)
    data = read_whole(path, at_most=MAX_INCOMING_BYTES)
    return incoming_in(path.name, data)


def incoming_in(name: str, data: bytes) -> tuple[Incoming, ...]:
    """What is in a file of this name and content, at least one thing."""
    return _contents(Attachment(name, data), 0)


def read_delivery(path: Path) -> Incoming:
    """The one bundle in a file. Raises ReadError, and another UserError where there is not one."""
    found = read_incoming(path)
    bundles = [item for item in found if item.kind is IncomingKind.BUNDLE]
    if len(bundles) == 1:
        return bundles[0]
    if bundles:
        raise SeveralDeliveriesError(path.name)
    raise _refusal(found, path.name)


def _refusal(found: Sequence[Incoming], name: str) -> UserError:
    """Why none of what was found is a delivery."""
    for item in found:
        if item.error is not None:
            return item.error
    kinds = {item.kind for item in found}
    if IncomingKind.COMMENTS in kinds:
        return CommentsNotDeliveryError(name)
    if IncomingKind.FORM in kinds:
        return FormNotDeliveryError(name)
    return ReceiptNotDeliveryError(name)


def _contents(file: Attachment, depth: int) -> tuple[Incoming, ...]:
    """What is in a file, which is attached to ``depth`` mails that are attached to each other."""
    name, data = file.name, file.data
    start = data[:_HEAD_BYTES].lstrip(_BEFORE_TEXT)[:64]
    if start.startswith((b"{\\rtf", _ZIP)):
        return (_packed(name, data),)
    if start.startswith((b"{", b"[")):
        return (_json(name, data),)
    if start.startswith(_SQLITE):
        return (Incoming(name, IncomingKind.REPORT, error=ReportFileError()),)
    if start.startswith(_TNEF):
        return (Incoming(name, IncomingKind.UNREADABLE, error=OutlookPackageError(name)),)
    if start.startswith(_OLE):
        return _in_compound_file(name, data, depth)
    if not start.startswith(_PDF) and _is_mail(data):
        return _in_mail(name, data, depth)
    if _PDF in data[:1024]:  # readers of PDF skip what stands before it
        return (_pdf(name, data),)
    fault = BundleError("it is neither JSON nor a PDF nor a mail")
    return (Incoming(name, IncomingKind.OTHER, error=fault),)


def _json(name: str, data: bytes) -> Incoming:
    kinds = {match[1].decode() for match in _FORMAT.finditer(data)}
    # A bundle holds its form.
    for kind in (
        IncomingKind.BUNDLE,
        IncomingKind.RECEIPT,
        IncomingKind.COMMENTS,
        IncomingKind.FORM,
    ):
        if kind.value in kinds:
            return Incoming(name, kind, data)
    try:
        decode_bundle(data)
    except BundleError as error:
        return Incoming(name, IncomingKind.OTHER, error=error)
    return Incoming(name, IncomingKind.BUNDLE, data)


def _pdf(name: str, data: bytes) -> Incoming:
    from kplan_desktop.exchange.bundle.pdf_attachment import bundle_in_pdf

    try:
        return Incoming(name, IncomingKind.BUNDLE, bundle_in_pdf(data))
    except NoBundleError as error:
        return Incoming(name, IncomingKind.OTHER, error=error)
    except BundleError as error:
        return Incoming(name, IncomingKind.UNREADABLE, error=error)


def _packed(name: str, data: bytes) -> Incoming:
    """An office document, or other files in a zip, of which nothing is unpacked."""
    if not data.startswith(_ZIP) or any(mark in data for mark in _OFFICE_ZIP):
        return Incoming(name, IncomingKind.DOCUMENT, error=OfficeFileError())
    return Incoming(name, IncomingKind.UNREADABLE, error=PackedFilesError(name))


def _is_mail(data: bytes) -> bool:
    """Whether the data begins with a header field, and what a mail has is among the headers."""
    text = data[:_HEAD_BYTES].lstrip(_BEFORE_TEXT)
    if text.startswith(b"From "):  # the line between the mails of a mailbox
        text = text.partition(b"\n")[2]
    head = re.split(rb"\r?\n\r?\n", text, maxsplit=1)[0]
    if _HEADER_LINE.match(head) is None:
        return False
    names = {name.lower() for name in _HEADER_NAMES.findall(head)}
    return len(names) > 1 or b"content-type" in names


def _is_encrypted(file: Attachment) -> bool:
    """Whether it is what S/MIME or PGP make of a mail. One that is only signed is a mail itself."""
    smime = file.name.lower().endswith(".p7m") and not _is_mail(file.data)
    return smime or file.data.lstrip().startswith(_PGP)


def _in_compound_file(name: str, data: bytes, depth: int) -> tuple[Incoming, ...]:
    """What is in an OLE file: a mail of Outlook's, or an old office document."""
    from kplan_desktop.exchange.incoming.outlook_attachments import outlook_attachments

    try:
        attached = outlook_attachments(data)
    except MailFaultError as error:
        return (_unreadable_mail(name, error),)
    if attached is None:
        return (Incoming(name, IncomingKind.DOCUMENT, error=OfficeFileError()),)
    return _attached(name, attached, depth)


def _in_mail(name: str, data: bytes, depth: int) -> tuple[Incoming, ...]:
    try:
        return _attached(name, mail_attachments(data), depth)
    except MailFaultError as error:
        return (_unreadable_mail(name, error),)


def _unreadable_mail(name: str, error: MailFaultError) -> Incoming:
    return Incoming(name, IncomingKind.UNREADABLE, error=DamagedMailError(name, detail=str(error)))


def _attached(name: str, files: Sequence[Attachment], depth: int) -> tuple[Incoming, ...]:
    """What is attached to a mail; pictures and the like are left out.

    What small files unpack to is limited as the size of one file is.
    """
    if depth == _MAX_DEPTH:
        return (_unreadable_mail(name, MailFaultError("it is in too many mails")),)
    found: dict[object, Incoming] = {}
    for file in files:
        if _is_encrypted(file):
            error = EncryptedMailError(name)
            found[file.name] = Incoming(file.name, IncomingKind.UNREADABLE, error=error)
            continue
        for item in _contents(file, depth + 1):
            if item.kind not in (IncomingKind.OTHER, IncomingKind.DOCUMENT):
                same = hashlib.sha256(item.data).digest() if item.data else len(found)
                found.setdefault(same, item)
                if sum(len(each.data) for each in found.values()) > MAX_INCOMING_BYTES:
                    return (_unreadable_mail(name, MailFaultError("too much is packed in it")),)
    nothing = Incoming(name, IncomingKind.OTHER, error=NothingInMailError(name))
    return tuple(found.values()) or (nothing,)
