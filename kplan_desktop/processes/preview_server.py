"""The server of the page preview: it makes the preview's PDFs in a process beside the window.

Typesetting runs Python code all the time, and in a thread of the window it would delay every key
press. Requests come in and PDFs go out as :mod:`kplan_desktop.exchange.preview.protocol` defines,
one PDF a request. The process ends with its input.
"""

from __future__ import annotations

import datetime as dt
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kplan_desktop.exchange.preview.protocol import (
    LENGTH_BYTES,
    PreviewRequest,
    Printed,
    PrintedCollection,
    RequestReader,
    pack_answer,
)

if TYPE_CHECKING:
    from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
    from kplan_desktop.exchange.preview.joint_contents import JointContents


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
    reader, setters = RequestReader(), _Setters(fonts)
    while (message := _read(requests)) is not None:
        request = reader.read(message)
        pdf = setters.pdf(request)
        answers.write(pack_answer(pdf, request))
        answers.flush()
        del request, message, pdf
        gc.collect()


class _Setters:
    """Sets each document with what was kept of the last one of its kind."""

    def __init__(self, fonts: Path) -> None:
        # Before the first request is read: the library loads while the window prepares it.
        from kplan_desktop.exchange.bundle.bundle_json import approval_that_holds
        from kplan_desktop.exchange.pdf.plan_pdf import write_plan_pdf
        from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
        from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache

        self._fonts = fonts
        self._approval = approval_that_holds
        self._write_plan, self._write_report = write_plan_pdf, write_report_pdf
        self._new_cache = TypesetCache
        self._caches = {name: TypesetCache(fonts) for name in (Printed.REPORT, Printed.PLAN)}
        self._joint: JointContents | None = None

    def pdf(self, request: PreviewRequest) -> PdfOutput:
        """The PDF that a request asks for."""
        content, fonts, created = request.content, self._fonts, request.created
        if isinstance(content, PrintedCollection):
            return self._joint_pdf(content, created)
        cache = self._caches[request.printed]
        if request.printed is Printed.PLAN:
            return self._write_plan(content, fonts=fonts, created=created, cache=cache)
        return self._write_report(
            content, fonts=fonts, created=created, approval=self._approval(content), cache=cache
        )

    def _joint_pdf(self, content: PrintedCollection, created: dt.datetime) -> PdfOutput:
        from kplan_desktop.exchange.joint_report.joint_pdf import write_joint_pdf
        from kplan_desktop.exchange.preview.joint_contents import JointContents

        if self._joint is None:
            self._joint = JointContents()
            self._caches[Printed.JOINT] = self._new_cache(self._fonts)
        cache = self._caches[Printed.JOINT]
        report = self._joint.of(content)
        return write_joint_pdf(report, fonts=self._fonts, created=created, cache=cache)


def _read(requests: BinaryIO) -> bytes | None:
    """The next message; None when there is none, or only a part of one."""
    length = int.from_bytes(requests.read(LENGTH_BYTES), "big")
    message = requests.read(length) if length else b""
    return message if message and len(message) == length else None
