"""What is in a file that someone has sent: deliveries, comments, receipts, forms, mails, zips.

Told by the content, never by the name alone: mail programs and browsers add «.txt» and « (1)».
Nothing is unpacked that the limits here and in ``zip_members`` do not bound.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import BinaryIO, Final

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.exchange.bundle.bundle_json import (
    MAX_BUNDLE_BYTES,
    BundleError,
    NoBundleError,
    OfficeFileError,
    ReportFileError,
    decode_bundle,
)
from kplan_desktop.exchange.files.whole_files import FileFault, ReadError, fault_of, read_whole
from kplan_desktop.exchange.files.zip_directory import ZipFaultError
from kplan_desktop.exchange.hand_over.hand_over_format import MANIFEST_NAME
from kplan_desktop.exchange.hand_over.hand_over_reader import is_hand_over
from kplan_desktop.exchange.incoming.errors import (
    CommentsNotDeliveryError,
    DamagedMailError,
    DamagedZipError,
    EncryptedMailError,
    EncryptedZipError,
    FormNotDeliveryError,
    HandOverNotDeliveryError,
    NothingForKplanError,
    NothingInMailError,
    NothingInZipError,
    OutlookPackageError,
    PackedFileError,
    PackedFilesError,
    ReceiptNotDeliveryError,
    SeveralDeliveriesError,
    TooMuchPackedError,
)
from kplan_desktop.exchange.incoming.mail_attachments import (
    BEFORE_TEXT,
    HEAD_BYTES,
    Attachment,
    MailFaultError,
    MailHead,
    is_encrypted,
    is_mail,
    mail_attachments,
)
from kplan_desktop.exchange.incoming.sent_files import (
    SentFile,
    accompanies,
    delivery_stems,
)
from kplan_desktop.exchange.incoming.zip_members import SentZip, UnpackingLimit

MAX_INCOMING_BYTES: Final = 3 * MAX_BUNDLE_BYTES
"""Of one file: a PDF with the largest bundle in it is the largest of all."""

_MAX_DEPTH: Final = 10
"""Mails and zips inside each other."""

_FORMAT: Final = re.compile(rb'"format"\s{0,20}:\s{0,20}"kplan-(bundle|comments|receipt|form)/')
_ZIP: Final = (b"PK\3\4", b"PK\5\6")
"""The second is that of a zip with nothing in it."""

_OTHER_PACKING: Final = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TNEF: Final = b"\x78\x9f\x3e\x22"
_PDF: Final = b"%PDF-"
_SQLITE: Final = b"SQLite format 3\0"


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
    damaged. Of anything else ``error`` says why it is no delivery, and what to do; of an office
    document there is ``data`` all the same, of what is left none.
    ``source`` is the path of names by which it came, outermost first and its own last. ``mail`` is
    the head of the innermost mail that it came with, if any.
    """

    name: str
    kind: IncomingKind
    data: bytes = b""
    error: UserError | None = None
    source: tuple[str, ...] = ()
    mail: MailHead | None = None


def read_incoming(path: Path) -> tuple[Incoming, ...]:
    """What is in a file, at least one thing; of deliveries that are the same, one.

    Of what holds nothing for Kplan the first is there where all is such; a document beside a
    delivery is taken for the same report as it is printed. Raises ReadError where
    the file cannot be read. A report that was passed on is recognised by the list of its zip, and
    may be larger than anything that comes by mail.
    """
    return _useful(_read(path, (path.name,)))


def incoming_in(name: str, data: bytes) -> tuple[Incoming, ...]:
    """What is in a file of this name and content, at least one thing."""
    return _useful(_Reading(len(data)).found(_Carried(name, data, (name,)), 0))


def one_delivery(found: Sequence[Incoming], name: str) -> tuple[Incoming, ...]:
    """The same with SeveralDeliveriesError in place of the deliveries, if there are more."""
    others = [item for item in found if item.kind is not IncomingKind.BUNDLE]
    if len(found) - len(others) < 2:
        return tuple(found)
    error = SeveralDeliveriesError(name)
    return (*others, Incoming(name, IncomingKind.UNREADABLE, error=error, source=(name,)))


def read_sent_file(file: SentFile) -> Iterator[Incoming]:
    """What is in a file, one thing after the other as they are read.

    Nothing where the file is the print of a delivery that lies beside it. What cannot be read is
    one thing with an error.
    """
    name = file.source[-1]
    unread = Incoming(name, IncomingKind.UNREADABLE, source=file.source)
    if file.error is not None:
        kind = IncomingKind.REPORT if isinstance(file.error, ReportFileError) else unread.kind
        yield replace(unread, kind=kind, error=file.error)
        return
    try:
        for item in _read(file.path, file.source):
            if not (file.accompanies and item.source == file.source and _says_nothing(item)):
                yield item
    except ReadError as error:
        yield replace(unread, error=error)


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


def _useful(found: Iterable[Incoming]) -> tuple[Incoming, ...]:
    items = tuple(found)
    left_out = {IncomingKind.OTHER}
    if any(item.kind is IncomingKind.BUNDLE for item in items):
        left_out.add(IncomingKind.DOCUMENT)
    return tuple(item for item in items if item.kind not in left_out) or items[:1]


def _says_nothing(item: Incoming) -> bool:
    """Whether it is a printed report, which holds no delivery itself."""
    return isinstance(item.error, NoBundleError)


def _read(path: Path, source: tuple[str, ...]) -> Iterator[Incoming]:
    """What is in a file; of a zip, which may be large, file after file. Raises ReadError."""
    name = source[-1]
    if is_hand_over(path):
        error = HandOverNotDeliveryError(name)
        yield Incoming(name, IncomingKind.HAND_OVER, error=error, source=source)
        return
    with _opened(path) as file:
        start = file.read(4)
        if start in _ZIP:
            carried = _Carried(name, b"", source)
            yield from _Reading(file.seek(0, 2)).in_zip(carried, file, 0)
            return
    data = read_whole(path, at_most=MAX_INCOMING_BYTES)
    yield from _Reading(len(data)).found(_Carried(name, data, source), 0)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """An ordinary file, for which ``is_hand_over`` has looked already. Raises ReadError."""
    path = reachable(path)
    try:
        file = path.open("rb")
    except ValueError as error:
        raise ReadError(path, FileFault.BAD_NAME) from error
    except OSError as error:
        raise ReadError(path, fault_of(error, path)) from error
    try:
        with file:
            yield file
    except OSError as error:
        raise ReadError(path, fault_of(error, path)) from error


@dataclass(frozen=True, slots=True)
class _Carried:
    """A file with its content, and how it came."""

    name: str
    data: bytes
    source: tuple[str, ...]
    mail: MailHead | None = None

    @property
    def is_named_delivery(self) -> bool:
        """Whether it has the name of a delivery file, and is to be told as a damaged one."""
        return ".kplan" in self.name.casefold()

    def inside(self, names: Sequence[str], data: bytes, mail: MailHead | None) -> _Carried:
        """A file in this one."""
        return _Carried(names[-1], data, (*self.source, *names), mail)

    def incoming(
        self, kind: IncomingKind, data: bytes = b"", error: UserError | None = None
    ) -> Incoming:
        """What this file is."""
        return Incoming(self.name, kind, data, error, self.source, self.mail)

    def unreadable(self, error: UserError) -> Incoming:
        """This file as one that may hold something that cannot be got at."""
        return self.incoming(IncomingKind.UNREADABLE, error=error)


class _Reading:
    """Reads one file, of ``size`` bytes, with all that is in it."""

    def __init__(self, size: int) -> None:
        self._limit = UnpackingLimit(size)

    def found(self, file: _Carried, depth: int) -> Iterator[Incoming]:
        """What is in a file, which is in ``depth`` mails and zips that are in each other."""
        data = file.data
        start = data[:HEAD_BYTES].lstrip(BEFORE_TEXT)[:64]
        if start.startswith(_ZIP):
            yield from self.in_zip(file, io.BytesIO(data), depth)
        elif start.startswith(b"{\\rtf"):
            yield file.incoming(IncomingKind.DOCUMENT, data, OfficeFileError())
        elif start.startswith(_OTHER_PACKING):
            yield file.unreadable(PackedFilesError(file.name))
        elif start.startswith((b"{", b"[")):
            yield _json(file)
        elif start.startswith(_SQLITE):
            yield file.incoming(IncomingKind.REPORT, error=ReportFileError())
        elif start.startswith(_TNEF):
            yield file.unreadable(OutlookPackageError(file.name))
        elif start.startswith(_OLE):
            yield from self._in_compound_file(file, depth)
        elif not start.startswith(_PDF) and is_mail(data):
            yield from self._in_mail(file, mail_attachments, depth)
        elif _PDF in data[:1024]:  # readers of PDF skip what stands before it
            yield self._pdf(file)
        elif file.is_named_delivery:
            yield file.unreadable(BundleError("it is neither JSON nor a PDF nor a mail"))
        else:
            yield file.incoming(IncomingKind.OTHER, error=NothingForKplanError(file.name))

    def in_zip(self, file: _Carried, content: BinaryIO, depth: int) -> Iterator[Incoming]:
        """What is in a zip: a document, or other files, one after the other, documents last."""
        if depth == _MAX_DEPTH:
            yield file.unreadable(DamagedZipError(file.name, detail="it is in too many others"))
            return
        try:
            with SentZip(content, self._limit, largest=MAX_INCOMING_BYTES) as packed:
                if packed.is_office_document:
                    yield _document(file, content)
                elif packed.holds(MANIFEST_NAME):
                    error = HandOverNotDeliveryError(file.name)
                    yield file.incoming(IncomingKind.HAND_OVER, error=error)
                else:
                    yield from self._members(file, packed, depth)
        except ZipFaultError as error:
            yield file.unreadable(DamagedZipError(file.name, detail=str(error)))

    def _members(self, file: _Carried, packed: SentZip, depth: int) -> Iterator[Incoming]:
        stems = delivery_stems(names[-1] for names in packed.names())
        is_empty = True
        documents: list[Incoming] = []
        if packed.is_encrypted:
            is_empty = False
            yield file.unreadable(EncryptedZipError(file.name))
        for member in packed.members():
            is_empty = False
            inner = file.inside(member.names, member.data, file.mail)
            if member.fault:
                yield inner.unreadable(PackedFileError(inner.name, detail=member.fault))
                continue
            beside = accompanies(inner.name, stems)
            for item in self.found(inner, depth + 1):
                if item.kind is IncomingKind.DOCUMENT and item.source == inner.source:
                    documents.append(item)
                elif not (beside and item.source == inner.source and _says_nothing(item)):
                    yield item
        yield from documents
        if is_empty:
            yield file.incoming(IncomingKind.OTHER, error=NothingInZipError(file.name))

    def _pdf(self, file: _Carried) -> Incoming:
        from kplan_desktop.exchange.bundle.pdf_attachment import bundle_in_pdf

        try:
            data = bundle_in_pdf(file.data)
        except NoBundleError as error:
            return file.incoming(IncomingKind.OTHER, error=error)
        except BundleError as error:
            return file.unreadable(error)
        if not self._limit.allows(len(data)):
            return file.unreadable(TooMuchPackedError(file.source[0]))
        return file.incoming(IncomingKind.BUNDLE, data)

    def _in_compound_file(self, file: _Carried, depth: int) -> Iterator[Incoming]:
        """What is in an OLE file: a mail of Outlook's, or an old office document."""
        from kplan_desktop.exchange.incoming.outlook_attachments import outlook_attachments

        yield from self._in_mail(file, outlook_attachments, depth)

    def _in_mail(
        self,
        file: _Carried,
        attachments: Callable[[bytes], list[Attachment] | None],
        depth: int,
    ) -> Iterator[Incoming]:
        """What is attached to a mail, documents last; pictures and the like are left out."""
        if depth == _MAX_DEPTH:
            yield file.unreadable(DamagedMailError(file.name, detail="it is in too many mails"))
            return
        try:
            attached = attachments(file.data)
        except MailFaultError as error:
            yield file.unreadable(DamagedMailError(file.name, detail=str(error)))
            return
        if attached is None:
            yield file.incoming(IncomingKind.DOCUMENT, file.data, OfficeFileError())
            return
        found = _distinct(self._attached(file, attached, depth))
        kept = [item for item in found if item.kind is not IncomingKind.OTHER]
        if not kept:
            known = [each.mail for each in attached if not each.within]
            told = replace(file, mail=known[0]) if known else file
            yield told.incoming(IncomingKind.OTHER, error=NothingInMailError(file.name))
        yield from sorted(kept, key=lambda item: item.kind is IncomingKind.DOCUMENT)

    def _attached(
        self, file: _Carried, attached: Iterable[Attachment], depth: int
    ) -> Iterator[Incoming]:
        for each in attached:
            inner = file.inside((*each.within, each.name), each.data, each.mail)
            if is_encrypted(each):
                yield inner.unreadable(EncryptedMailError(file.name))
            else:
                yield from self.found(inner, depth + 1)


def _distinct(found: Iterable[Incoming]) -> list[Incoming]:
    """Of what has the same content, the first; of encrypted parts of one mail, one."""
    distinct: dict[object, Incoming] = {}
    for item in found:
        key: object = len(distinct)
        if isinstance(item.error, EncryptedMailError):
            key = str(item.error)
        elif item.data:
            key = hashlib.sha256(item.data).digest()
        distinct.setdefault(key, item)
    return list(distinct.values())


def _json(file: _Carried) -> Incoming:
    data = file.data
    kinds = {match[1].decode() for match in _FORMAT.finditer(data)}
    # A bundle holds its form.
    for kind in (
        IncomingKind.BUNDLE,
        IncomingKind.RECEIPT,
        IncomingKind.COMMENTS,
        IncomingKind.FORM,
    ):
        if kind.value in kinds:
            return file.incoming(kind, data)
    try:
        decode_bundle(data)
    except BundleError as error:
        kind = IncomingKind.UNREADABLE if file.is_named_delivery else IncomingKind.OTHER
        return file.incoming(kind, error=error)
    return file.incoming(IncomingKind.BUNDLE, data)


def _document(file: _Carried, content: BinaryIO) -> Incoming:
    content.seek(0)
    data = content.read(MAX_INCOMING_BYTES + 1)
    if len(data) > MAX_INCOMING_BYTES:
        return file.unreadable(TooMuchPackedError(file.name))
    return file.incoming(IncomingKind.DOCUMENT, data, OfficeFileError())
