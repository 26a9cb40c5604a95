"""Reading a bundle from a file of its own, or from the PDF of a report that carries it."""

from __future__ import annotations

from pathlib import Path

from kplan_desktop.exchange.bundle.bundle_json import (
    MAX_BUNDLE_BYTES,
    OfficeFileError,
    ReportFileError,
)
from kplan_desktop.exchange.files.whole_files import read_whole


def read_bundle_file(file: Path) -> bytes:
    """The bytes of the bundle in a file, for ``decode_bundle``.

    Raises ReadError when the file cannot be read, and BundleError for a PDF that carries none, for
    a report file and for what may be a Word document.
    """
    if file.suffix.casefold() != ".pdf":
        data = read_whole(file, at_most=MAX_BUNDLE_BYTES)
        _check_kind(data)
        return data
    from kplan_desktop.exchange.bundle.pdf_attachment import MAX_PDF_BYTES, bundle_in_pdf

    return bundle_in_pdf(read_whole(file, at_most=MAX_PDF_BYTES))


def _check_kind(data: bytes) -> None:
    """Raise if the first bytes are those of a database, or of a zip as Word's documents are."""
    if data.startswith(b"SQLite format 3\0"):
        raise ReportFileError
    if data.startswith(b"PK\3\4"):
        raise OfficeFileError
