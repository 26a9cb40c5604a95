"""The bundle that a report's PDF can carry (PDF/A-3), taken out of it again.

Nothing is believed of the PDF: it is opened without any repair, its one bundle is found by its
name, unpacked up to the size that a bundle may have, and from there on read like any other.
Imports pikepdf, so import it only when a PDF is to be read.
"""

from __future__ import annotations

import io
import logging
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pikepdf
from pikepdf import settings

from kplan_desktop.exchange.bundle.bundle_json import MAX_BUNDLE_BYTES, BundleError, NoBundleError
from kplan_desktop.exchange.wording.file_names import BUNDLE_ENDING

MAX_PDF_BYTES: Final = 3 * MAX_BUNDLE_BYTES
"""Of a PDF that is looked into: more than the largest bundle and its pages."""

_LIMITS: Final[dict[str, Any]] = {
    "doc_max_warnings": 10,
    "parser_max_nesting": 50,
    "parser_max_container_size": 1_000_000,
    "max_stream_filters": 2,
    "flate_max_memory": 2 * MAX_BUNDLE_BYTES,
    "png_max_memory": 2 * MAX_BUNDLE_BYTES,
}
"""What qpdf may spend on a file that was made to exhaust it. They hold for the whole process."""

_BROKEN: Final = (
    *(pikepdf.PdfError, RuntimeError, OverflowError),
    *(ValueError, TypeError, LookupError, AttributeError),
)
"""What pikepdf raises for a broken file, for a wrong count of pages (RuntimeError), and for a wrong
type, a missing key and a number that no machine holds."""

_DEPTH: Final = 8
_MAX_FILES: Final = 1000


def bundle_in_pdf(data: bytes) -> bytes:
    """The bytes of the one bundle that a PDF carries, still to be read with ``decode_bundle``.

    Raises BundleError when the file is no whole, open PDF or does not carry exactly one bundle of a
    possible size.
    """
    try:
        with (
            _limited(),
            _in_silence(),
            pikepdf.open(io.BytesIO(data), attempt_recovery=False) as pdf,
        ):
            if pdf.is_encrypted:
                raise _locked()
            return _only_bundle(pdf)
    except pikepdf.PasswordError as error:
        raise _locked() from error
    except _BROKEN as error:
        raise BundleError("the PDF is damaged, or no PDF at all") from error


@contextmanager
def _limited() -> Iterator[None]:
    before: dict[str, Any] = settings.set_qpdf_limits(**_LIMITS)
    try:
        yield
    finally:
        settings.set_qpdf_limits(**before)


@contextmanager
def _in_silence() -> Iterator[None]:
    """Keep qpdf's remarks on a stranger's file, which may quote it, out of log and terminal."""
    told = logging.getLogger("pikepdf._core")
    before, told.disabled = told.disabled, True
    try:
        yield
    finally:
        told.disabled = before


def _locked() -> BundleError:
    return BundleError("the PDF is locked with a password")


def _only_bundle(pdf: pikepdf.Pdf) -> bytes:
    root: Any = pdf.Root
    names = root.get("/Names")
    files = names.get("/EmbeddedFiles") if names is not None else None
    found = [] if files is None else [one for one in _files(files) if _is_bundle(one)]
    if not found:
        raise NoBundleError
    if len(found) > 1:
        raise BundleError(f"the PDF carries {len(found)} bundles, where one belongs")
    return _unpacked(found[0]["/EF"]["/F"])


def _files(tree: Any) -> Iterator[Any]:
    """The files of a name tree, which may have been made to be endless."""
    waiting, count = [(tree, 0)], 0
    while waiting:
        knot, depth = waiting.pop()
        for one in _every_second(knot.get("/Names")):
            count += 1
            yield one
        kids = knot.get("/Kids")
        below = [] if kids is None else list(kids)
        count += len(below)
        if count > _MAX_FILES or (below and depth == _DEPTH):
            raise BundleError("the PDF carries more files than any that Kplan makes")
        waiting += [(kid, depth + 1) for kid in below]


def _every_second(pairs: Any) -> list[Any]:
    return [] if pairs is None else list(pairs)[1::2]


def _is_bundle(file: Any) -> bool:
    name = file.get("/UF", file.get("/F", ""))
    return str(name).casefold().endswith(BUNDLE_ENDING)


def _unpacked(stream: Any) -> bytes:
    """The content of an embedded file, of which no more is unpacked than a bundle may have."""
    packing = stream.get("/Filter")
    if isinstance(packing, pikepdf.Array) and len(packing) == 1:
        packing = packing[0]
    if packing is not None and (packing != "/FlateDecode" or "/DecodeParms" in stream):
        raise BundleError("the bundle in the PDF is packed in a way that Kplan does not know")
    raw = stream.read_raw_bytes()
    if packing is not None:
        try:
            raw = zlib.decompressobj().decompress(raw, MAX_BUNDLE_BYTES + 1)
        except zlib.error as error:
            raise BundleError("the bundle in the PDF is damaged") from error
    if len(raw) > MAX_BUNDLE_BYTES:
        raise BundleError(
            f"the bundle in the PDF is too large, more than {MAX_BUNDLE_BYTES // 2**20} MiB"
        )
    return bytes(raw)
