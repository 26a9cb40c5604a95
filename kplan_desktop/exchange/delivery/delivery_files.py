"""Where the three files of a delivery go, so that no other file is overwritten.

The same revision made again replaces what was made of it before. Any other file of such a name is
left alone, and all three files get « (2)».
"""

from __future__ import annotations

import datetime as dt
import email
import itertools
import os
from dataclasses import dataclass
from pathlib import Path

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.exchange.bundle.bundle_json import MAX_BUNDLE_BYTES, BundleError, decode_bundle
from kplan_desktop.exchange.delivery.mail_draft import BUNDLE_TYPE, PDF_TYPE
from kplan_desktop.exchange.files.whole_files import ReadError, read_whole
from kplan_desktop.exchange.wording.file_names import BUNDLE_ENDING, delivery_base_name

_MAX_BYTES = 4 * MAX_BUNDLE_BYTES
"""The largest draft: a bundle and a PDF of that size, in base64."""


@dataclass(frozen=True, slots=True)
class DeliveryFiles:
    """The paths of a delivery's report PDF, bundle and e-mail draft."""

    pdf: Path
    bundle: Path
    mail: Path

    def all(self) -> tuple[Path, Path, Path]:
        """The three paths."""
        return (self.pdf, self.bundle, self.mail)


def delivery_files(folder: Path, report: Report, sha256: str, day: dt.date) -> DeliveryFiles:
    """The files to write for ``report`` in ``folder``; ``sha256`` is the hash of its bundle.

    Their names are those of its delivery on ``day``, with « (2)» and so on as long as there are
    files of those names that are not what Kplan made of this very report.
    """
    base = delivery_base_name(report, day)
    return next(
        files
        for files in (_numbered(folder, base, number) for number in itertools.count(1))
        if _may_be_written(files, sha256)
    )


def _numbered(folder: Path, base: str, number: int) -> DeliveryFiles:
    stem = f"{base} ({number})" if number > 1 else base
    return DeliveryFiles(*(folder / (stem + ending) for ending in (".pdf", BUNDLE_ENDING, ".eml")))


def _may_be_written(files: DeliveryFiles, sha256: str) -> bool:
    """Whether existing files were made of the same report and have not been changed since."""
    pdf, bundle, mail = (os.path.lexists(reachable(path)) for path in files.all())
    if bundle and _sha256_of(_content_of(files.bundle)) != sha256:
        return False
    if not pdf and not mail:
        return True
    # A PDF holds the time it was made, so that it can only be compared with the draft's attachment.
    attached = _attachments(_content_of(files.mail))
    if _sha256_of(attached.get(BUNDLE_TYPE, b"")) != sha256:
        return False
    return not pdf or _content_of(files.pdf) == attached.get(PDF_TYPE)


def _content_of(path: Path) -> bytes:
    """A file's content; empty, which no file of Kplan's is, when it cannot be read."""
    try:
        return read_whole(path, at_most=_MAX_BYTES)
    except ReadError:
        return b""


def _sha256_of(data: bytes) -> str | None:
    try:
        return decode_bundle(data).sha256
    except BundleError:
        return None


def _attachments(draft: bytes) -> dict[str, bytes]:
    """The contents of a draft's attachments by media type."""
    contents: dict[str, bytes] = {}
    for part in email.message_from_bytes(draft).walk():
        data = part.get_payload(decode=True)
        if isinstance(data, bytes):
            contents[part.get_content_type()] = data
    return contents
