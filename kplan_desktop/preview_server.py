"""The preview's PDFs, set in a process of its own beside the window.

Setting a page is Python at work, and in a thread of the window it would hold up every key that is
typed meanwhile. Here it holds up nothing. Requests come in and PDFs go out as
:mod:`kplan_desktop.export.preview_wire` says, one PDF a request. It ends with its input.
"""

from __future__ import annotations

import gc
from pathlib import Path
from typing import BinaryIO

from kplan_desktop.export.preview_wire import LENGTH_BYTES, Printed, unpack_request


def serve(fonts: Path, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until they end. ``fonts`` is the folder of the shipped typefaces."""
    # Before the first request is read: while she opens the tab, the library is already coming.
    from kplan_desktop.export.pdf import write_plan_pdf, write_report_pdf

    # A tenth to a sixth of the time would go into looking for garbage: that is done after each
    # answer, when she has it.
    gc.disable()
    gc.freeze()
    writers = {Printed.REPORT: write_report_pdf, Printed.PLAN: write_plan_pdf}
    while (message := _read(requests)) is not None:
        request = unpack_request(message)
        write = writers[request.printed]
        data = write(request.report, fonts=fonts, created=request.created).data
        answers.write(len(data).to_bytes(LENGTH_BYTES, "big"))
        answers.write(data)
        answers.flush()
        del request, data, message
        gc.collect()


def _read(requests: BinaryIO) -> bytes | None:
    """The next message; None when there is none, or only a part of one."""
    length = int.from_bytes(requests.read(LENGTH_BYTES), "big")
    message = requests.read(length) if length else b""
    return message if message and len(message) == length else None
