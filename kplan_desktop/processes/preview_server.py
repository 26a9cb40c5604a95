"""The server of the page preview: it makes the preview's PDFs in a process beside the window.

Typesetting runs Python code all the time, and in a thread of the window it would delay every key
press. Requests come in and PDFs go out as :mod:`kplan_desktop.exchange.preview.protocol` defines,
one PDF a request. The process ends with its input.
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


def run_server(fonts: Path) -> None:
    """Run the server loop on standard input and output. ``fonts``: folder of the shipped fonts."""
    _yield_to_window()
    # The collector would take a tenth to a sixth of the time: ``serve`` runs it after each answer,
    # when the window has what it waits for.
    gc.disable()
    serve(fonts, sys.stdin.buffer, sys.stdout.buffer)


def _yield_to_window() -> None:
    """With more processes than processors, let the window's keys come first."""
    if sys.platform == "win32":
        import ctypes

        this_process, below_normal = ctypes.c_void_p(-1), 0x4000
        ctypes.WinDLL("kernel32").SetPriorityClass(this_process, below_normal)
    else:
        os.nice(5)


def serve(fonts: Path, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until they end. ``fonts`` is the folder of the shipped fonts.

    Raises OSError when the fonts are not there.
    """
    # Before the first request is read: the library loads while the window prepares it.
    from kplan_desktop.exchange.bundle.bundle_json import approval_that_holds
    from kplan_desktop.exchange.pdf.plan_pdf import write_plan_pdf
    from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
    from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache

    caches = {printed: TypesetCache(fonts) for printed in Printed}
    while (message := _read(requests)) is not None:
        request = unpack_request(message)
        report, created, cache = request.report, request.created, caches[request.printed]
        if request.printed is Printed.PLAN:
            pdf = write_plan_pdf(report, fonts=fonts, created=created, cache=cache)
        else:
            approval = approval_that_holds(report)
            pdf = write_report_pdf(
                report, fonts=fonts, created=created, approval=approval, cache=cache
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
