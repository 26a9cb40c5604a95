"""One zip with all that an edition is: its PDF, what it was made of, receipts, and their hashes.

Everything is there as it was received or sent, byte for byte. ``manifest.json`` says what each file
is, and ``SHA256SUMS`` lists the hashes as ``sha256sum`` and its like check them. The collection's
own notes, contacts and log are not in it.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from kplan_desktop.domain.collection.collection import Collection, Edition, EditionSource
from kplan_desktop.domain.collection.contents import purged_contents
from kplan_desktop.domain.collection.receipts import receipt_of
from kplan_desktop.domain.delivery.office_receipt import OfficeReceipt
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.exchange.correspondence.receipt_json import RECEIPT_ENDING, encode_receipt
from kplan_desktop.exchange.files.zip_origin import without_origin
from kplan_desktop.exchange.joint_report.compiling import ContentReader
from kplan_desktop.exchange.joint_report.editions import EditionPurgedError
from kplan_desktop.exchange.wording.file_names import BUNDLE_ENDING

ARCHIVE_FORMAT: Final = "kplan-edition-archive/1"
HASHES_NAME: Final = "SHA256SUMS"
MANIFEST_NAME: Final = "manifest.json"
_REPORT_NAME: Final = "felles-melding.pdf"
_DELIVERIES: Final = "leveranser"
_RECEIPTS: Final = "kvitteringer"
"""Names of ASCII letters, as the ids of units are: programs that unpack zips spoil others."""


@dataclass(frozen=True, slots=True)
class _ArchivedFile:
    """A file of the archive: its path there, what it is, and whose, for the manifest."""

    path: str
    kind: str
    data: bytes
    source: EditionSource | None = None

    @property
    def sha256(self) -> str:
        """That of its bytes."""
        return hashlib.sha256(self.data).hexdigest()


def archive_name(collection: Collection, edition: Edition) -> str:
    """The proposed file name of the archive."""
    return safe_file_name(f"{collection.title} – {edition.name}", ".zip")


def edition_archive(
    collection: Collection, edition: Edition, state: Collection, content: ContentReader
) -> bytes:
    """The archive of an edition; ``state`` is that of the collection that it was made of.

    The receipts are the last ones that ``collection`` knows of. A delivery that was purged before
    the edition was made is in the manifest alone. The same collection and edition
    give the same bytes. Raises EditionPurgedError where something that belongs in it is gone.
    """
    if edition.purged_at is not None:
        raise EditionPurgedError(edition.name)
    try:
        files = tuple(_files(collection, edition, state, content))
    except LookupError as error:
        raise EditionPurgedError(edition.name) from error
    manifest = _ArchivedFile(
        MANIFEST_NAME, "manifest", _manifest(collection, edition, state, files)
    )
    listed = (*files, manifest)
    hashes = "".join(f"{each.sha256}  {each.path}\n" for each in listed).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for each in listed:
            archive.writestr(each.path, each.data)
        archive.writestr(HASHES_NAME, hashes)
    return without_origin(packed)


def _files(
    collection: Collection, edition: Edition, state: Collection, content: ContentReader
) -> Iterator[_ArchivedFile]:
    yield _ArchivedFile(_REPORT_NAME, "report", content(edition.pdf_sha256))
    received = {each.sha256: each for each in state.received.values()}
    receipts = _last_receipts(collection)
    gone = purged_contents(collection) | {""}
    names = _Names()
    for source in edition.sources:
        stem = names.unlike(f"{source.unit_id}_r{source.revision}")
        path = f"{_DELIVERIES}/{stem}"
        if received[source.sha256].purged_at is None:
            yield _ArchivedFile(path + BUNDLE_ENDING, "bundle", content(source.sha256), source)
            if source.document_sha256 not in gone:
                document = content(source.document_sha256)
                yield _ArchivedFile(f"{path}.docx", "document", document, source)
        if (receipt := receipts.get(source.sha256)) is not None:
            path = f"{_RECEIPTS}/{stem}{RECEIPT_ENDING}"
            yield _ArchivedFile(path, "receipt", encode_receipt(receipt), source)


def _last_receipts(collection: Collection) -> dict[str, OfficeReceipt]:
    """The last receipt that was given of each delivery, by the SHA-256 of its bundle."""
    found: dict[str, OfficeReceipt] = {}
    for record in collection.units.values():
        for event in record.events:
            receipt = receipt_of(collection, event)
            if receipt is not None:
                found[event.sha256] = receipt
    return found


def _manifest(
    collection: Collection, edition: Edition, state: Collection, files: tuple[_ArchivedFile, ...]
) -> bytes:
    received = {each.sha256: each for each in state.received.values()}
    value = {
        "format": ARCHIVE_FORMAT,
        "title": state.title,
        "organisation": state.form.organisation,
        "form": {"id": state.form.id, "version": state.form.version},
        "edition": {
            "name": edition.name,
            "made_at": edition.made_at,
            "made_by": edition.by,
            "made_with": f"Kplan {edition.made_with}",
        },
        "files": [_described(each) for each in files],
        "purged_deliveries": [
            _delivery(each) | {"purged_at": received[each.sha256].purged_at}
            for each in edition.sources
            if received[each.sha256].purged_at is not None
        ],
        "purged": [
            {"what": each.label, "at": each.at, "by": each.by}
            for each in collection.purges.values()
        ],
    }
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _described(file: _ArchivedFile) -> dict[str, object]:
    described: dict[str, object] = {
        "path": file.path,
        "kind": file.kind,
        "bytes": len(file.data),
        "sha256": file.sha256,
    }
    return described if file.source is None else described | _delivery(file.source)


def _delivery(source: EditionSource) -> dict[str, object]:
    return {
        "unit": {"id": source.unit_id, "name": source.unit_name},
        "revision": source.revision,
        "made_at": source.made_at,
        "content_sha256": source.content_sha256,
    }


class _Names:
    """Gives file names without their endings, no two alike on a disk that ignores case."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def unlike(self, title: str) -> str:
        """A safe name made of a title."""
        name, number = _stem(title), 1
        while name.casefold() in self._taken:
            number += 1
            name = _stem(f"{title} {number}")
        self._taken.add(name.casefold())
        return name


def _stem(title: str) -> str:
    """A safe name with room for the longest ending."""
    return safe_file_name(title, RECEIPT_ENDING).removesuffix(RECEIPT_ENDING)
