"""The preview's PDFs, set in a process of its own beside the window.

Setting a page is Python at work, and in a thread of the window it would hold up every key that is
typed meanwhile. Here it holds up nothing. Requests come in and PDFs go out as
:mod:`kplan_desktop.exchange.preview.protocol` says, one PDF a request. It ends with its input.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import BinaryIO

from kplan_desktop.exchange.preview.protocol import (
    LENGTH_BYTES,
    Printed,
    pack_answer,
    unpack_request,
)


def set_pages(fonts: Path) -> None:
    """Be the process: requests by standard input, answers by standard output."""
    if hasattr(os, "nice"):
        os.nice(5)  # where there are more programs than processors, her keys come first
    # A tenth to a sixth of the time would go into looking for garbage: ``serve`` does that after
    # each answer, when she has it.
    gc.disable()
    serve(fonts, sys.stdin.buffer, sys.stdout.buffer)


def serve(fonts: Path, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until they end. ``fonts`` is the folder of the shipped typefaces."""
    # Before the first request is read: while she opens the tab, the library is already coming.
    from kplan_desktop.exchange.delivery.edition import edition_of
    from kplan_desktop.exchange.pdf.plan_pdf import write_plan_pdf
    from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
    from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache

    standing = {printed: TypesetCache(fonts) for printed in Printed}
    while (message := _read(requests)) is not None:
        request = unpack_request(message)
        report, created, kept = request.report, request.created, standing[request.printed]
        if request.printed is Printed.PLAN:
            pdf = write_plan_pdf(report, fonts=fonts, created=created, standing=kept)
        else:
            report, day = edition_of(report, request.last)
            pdf = write_report_pdf(
                report, fonts=fonts, created=created, delivered=day, standing=kept
            )
        answers.write(pack_answer(pdf, request))
        answers.flush()
        del request, message, report, pdf
        gc.collect()


def _read(requests: BinaryIO) -> bytes | None:
    """The next message; None when there is none, or only a part of one."""
    length = int.from_bytes(requests.read(LENGTH_BYTES), "big")
    message = requests.read(length) if length else b""
    return message if message and len(message) == length else None
