"""A bundle as it comes in: as a file of its own, or carried by the PDF of a report."""

from __future__ import annotations

from pathlib import Path

from kplan_desktop.export.bundle import MAX_BUNDLE_BYTES
from kplan_desktop.export.files import read_whole


def read_bundle_file(file: Path) -> bytes:
    """The bytes of the bundle in a file, still to be read with ``decode_bundle``.

    Raises ReadError when the file cannot be read, and BundleError for a PDF that carries none.
    """
    if file.suffix.casefold() != ".pdf":
        return read_whole(file, at_most=MAX_BUNDLE_BYTES)
    from kplan_desktop.export.bundle_in_pdf import MAX_PDF_BYTES, bundle_in_pdf

    return bundle_in_pdf(read_whole(file, at_most=MAX_PDF_BYTES))
