"""Reading the bundle that is attached to a report's PDF (PDF/A-3).

The PDF is not trusted: it is opened without any repair, its one bundle is found by its name,
decompressed up to the size that a bundle may have, and from there on read like any other.
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

_LIMITS: Final[dict[str, Any]] = {
    "doc_max_warnings": 10,
    "parser_max_nesting": 50,
    "parser_max_container_size": 1_000_000,
    "max_stream_filters": 2,
    "flate_max_memory": 2 * MAX_BUNDLE_BYTES,
    "png_max_memory": 2 * MAX_BUNDLE_BYTES,
}
"""What qpdf may spend on a hostile file. They hold for the whole process."""

_DAMAGE_ERRORS: Final = (
    *(pikepdf.PdfError, RuntimeError, OverflowError),
    *(ValueError, TypeError, LookupError, AttributeError),
)
"""What pikepdf raises for a broken file, for a wrong count of pages (RuntimeError), and for a wrong
type, a missing key and a number that no machine holds."""

_MAX_DEPTH: Final = 8
_MAX_FILES: Final = 1000


def bundle_in_pdf(data: bytes) -> bytes:
    """The bytes of the one bundle that a PDF carries, for ``decode_bundle``.

    Raises BundleError when the file is no whole PDF without a password, or does not carry exactly
    one bundle of a possible size.
    """
    try:
        with (
            _qpdf_limits(),
            _without_qpdf_log(),
            pikepdf.open(io.BytesIO(data), attempt_recovery=False) as pdf,
        ):
            if pdf.is_encrypted:
                raise _password_error()
            return _only_bundle(pdf)
    except pikepdf.PasswordError as error:
        raise _password_error() from error
    except _DAMAGE_ERRORS as error:
        raise BundleError("the PDF is damaged, or no PDF at all") from error


@contextmanager
def _qpdf_limits() -> Iterator[None]:
    before: dict[str, Any] = settings.set_qpdf_limits(**_LIMITS)
    try:
        yield
    finally:
        settings.set_qpdf_limits(**before)


@contextmanager
def _without_qpdf_log() -> Iterator[None]:
    """Keep qpdf's warnings, which may quote the file, out of log and terminal."""
    logger = logging.getLogger("pikepdf._core")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


def _password_error() -> BundleError:
    return BundleError("the PDF is locked with a password")


def _only_bundle(pdf: pikepdf.Pdf) -> bytes:
    root: Any = pdf.Root
    names = root.get("/Names")
    files = names.get("/EmbeddedFiles") if names is not None else None
    bundles = [] if files is None else [file for file in _files(files) if _is_bundle(file)]
    if not bundles:
        raise NoBundleError
    if len(bundles) > 1:
        raise BundleError(f"the PDF carries {len(bundles)} bundles, where one belongs")
    return _decompressed(bundles[0]["/EF"]["/F"])


def _files(tree: Any) -> Iterator[Any]:
    """The files of a name tree, which a hostile PDF may have made endless."""
    pending, count = [(tree, 0)], 0
    while pending:
        node, depth = pending.pop()
        for file in _values(node.get("/Names")):
            count += 1
            yield file
        kids = node.get("/Kids")
        children = [] if kids is None else list(kids)
        count += len(children)
        if count > _MAX_FILES or (children and depth == _MAX_DEPTH):
            raise BundleError("the PDF carries more files than any that Kplan makes")
        pending += [(child, depth + 1) for child in children]


def _values(pairs: Any) -> list[Any]:
    """The values of a name tree's array, which alternate with their keys."""
    return [] if pairs is None else list(pairs)[1::2]


def _is_bundle(file: Any) -> bool:
    name = file.get("/UF", file.get("/F", ""))
    return str(name).casefold().endswith(BUNDLE_ENDING)


def _decompressed(stream: Any) -> bytes:
    """The content of an embedded file, decompressed no further than a bundle may be large."""
    filters = stream.get("/Filter")
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    if filters is not None and (filters != "/FlateDecode" or "/DecodeParms" in stream):
        raise BundleError("the bundle in the PDF is packed in a way that Kplan does not know")
    raw = stream.read_raw_bytes()
    if filters is not None:
        try:
            raw = zlib.decompressobj().decompress(raw, MAX_BUNDLE_BYTES + 1)
        except zlib.error as error:
            raise BundleError("the bundle in the PDF is damaged") from error
    if len(raw) > MAX_BUNDLE_BYTES:
        raise BundleError(
            f"the bundle in the PDF is too large, more than {MAX_BUNDLE_BYTES // 2**20} MiB"
        )
    return bytes(raw)
