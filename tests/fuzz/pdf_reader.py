"""The reader of a PDF's bundle under the fuzzers: whole files, and the objects within one.

What it takes out must be a bundle that reads as any other does.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kplan_desktop.exchange.bundle.bundle_json import MAX_BUNDLE_BYTES
from kplan_desktop.exchange.bundle.pdf_attachment import bundle_in_pdf

_HEAD = b"%PDF-1.7\n"
_OBJECT = re.compile(rb"(?:^|(?<=\s))(\d{1,3}) 0 obj\b")


def read_as_pdf(data: bytes, read_bundle: Callable[[bytes], None]) -> None:
    """Take a bundle out and hand it on. Raises UserError."""
    bundle = bundle_in_pdf(data)
    assert len(bundle) <= MAX_BUNDLE_BYTES
    read_bundle(bundle)


def pdf_of(objects: bytes) -> bytes:
    """A PDF of these objects, their places in its table right whatever they hold; 1 is its root.

    Without that nearly all that a fuzzer changes would end at the table.
    """
    places = {int(found[1]): found.start(1) for found in _OBJECT.finditer(objects)}
    size = max(places, default=0) + 1
    lines = [b"0000000000 65535 f \n"]
    for number in range(1, size):
        at = places.get(number)
        place = 0 if at is None else len(_HEAD) + at
        lines.append(b"%010d 00000 n \n" % place if at is not None else b"0000000000 00000 f \n")
    table = len(_HEAD) + len(objects) + 1
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, table)
    return b"%b%b\nxref\n0 %d\n%b%b" % (_HEAD, objects, size, b"".join(lines), trailer)
