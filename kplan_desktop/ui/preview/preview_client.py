"""PDFs for the preview, asked of a process beside the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, Signal

from kplan_desktop.exchange.preview.protocol import (
    LENGTH_BYTES,
    PreviewAnswer,
    PreviewRequest,
    Printable,
    Printed,
    RequestPacker,
    unpack_answer,
)
from kplan_desktop.ui.document.child_process import side_process

_PATIENCE = 1000
"""Milliseconds that the process is given to end by itself."""


@dataclass(frozen=True, slots=True)
class PreviewPdf:
    """A PDF with its printed regions, and the request that it answers."""

    answer: PreviewAnswer
    content: Printable
    printed: Printed


class PreviewClient(QObject):
    """Renders one PDF at a time, and of the requests that come meanwhile only the last one.

    ``command`` starts the process (see ``processes.preview_server``), which happens when the
    first PDF is asked for. One that ends is started again once; ``failed`` tells that it ended
    again, and then nothing is made until ``retry``. ``made(PreviewPdf)`` brings what was asked for
    last; what has been overtaken is dropped.
    """

    made = Signal(object)
    failed = Signal()

    def __init__(
        self,
        command: Sequence[str],
        now: Callable[[], dt.datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._now = now
        self._packer = RequestPacker()
        self._process: QProcess | None = None
        self._received = bytearray()
        self._under_way: PreviewRequest | None = None
        self._next: PreviewRequest | None = None
        self._deaths = 0

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._under_way is not None

    def another(self, parent: QObject) -> PreviewClient:
        """A client with a process of its own, for pages of something else."""
        return PreviewClient(self._command, self._now, parent)

    def ask(self, content: Printable, printed: Printed) -> None:
        """Request a PDF, in place of any requested earlier that is not begun yet."""
        self._next = PreviewRequest(content, printed, self._now())
        self._send_next()

    def retry(self) -> None:
        """Try again after ``failed``."""
        self._deaths = 0

    def close(self) -> None:
        """End the process."""
        process, self._process, self._command = self._process, None, ()
        self._under_way = self._next = None
        if process is not None:
            process.finished.disconnect(self._begin_anew)
            process.errorOccurred.disconnect(self._on_error)
            process.closeWriteChannel()
            if not process.waitForFinished(_PATIENCE):
                process.kill()
                process.waitForFinished(_PATIENCE)

    def _send_next(self) -> None:
        if self._next is None or self._under_way is not None or not self._may_start():
            return
        self._under_way, self._next = self._next, None
        request = self._under_way
        process = self._process or self._start()
        # Where one fails within ``start()``, all this has been done again for another by now.
        if process is self._process:
            process.write(self._packer.pack(request))

    def _may_start(self) -> bool:
        return bool(self._command) and self._deaths <= 1

    def _start(self) -> QProcess:
        """Start a process; where that fails at once, it is not the present one any more."""
        process = self._process = side_process(self)
        self._packer = RequestPacker()  # it has been sent nothing yet
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._begin_anew)
        process.errorOccurred.connect(self._on_error)
        process.start(self._command[0], list(self._command[1:]))
        return process

    def _read(self) -> None:
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        length = int.from_bytes(self._received[:LENGTH_BYTES], "big")
        end = LENGTH_BYTES + length
        if len(self._received) < LENGTH_BYTES or len(self._received) < end:
            return
        answer = unpack_answer(bytes(self._received[LENGTH_BYTES:end]))
        self._received.clear()
        self._deaths = 0
        request, self._under_way = self._under_way, None
        overtaken = self._next is not None
        self._send_next()
        if request is not None and not overtaken:
            self.made.emit(PreviewPdf(answer, request.content, request.printed))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        """One that never started does not finish either; all other errors end in ``finished``."""
        if error is QProcess.ProcessError.FailedToStart:
            self._begin_anew()

    def _begin_anew(self) -> None:
        """The process has ended: start another for what it was at, unless that did not help."""
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._received.clear()
        self._deaths += 1
        self._next = self._next or self._under_way
        self._under_way = None
        if self._may_start():
            self._send_next()
        else:
            self._next = None
            self.failed.emit()
