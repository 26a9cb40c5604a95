"""Work in other threads, with results delivered on the window's own.

``BackgroundTasks`` has a thread of its own; a session's requests go to the database worker.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kplan_desktop.domain.model.errors import UserError

_T = TypeVar("_T")
_Outcome = TypeVar("_Outcome")


@dataclass(frozen=True, slots=True, eq=False)
class _Job(Generic[_T]):
    """Work under way, and what is to be called in the window's thread when it has ended."""

    future: Future[_T]
    owner: QObject | None
    done: Callable[[_T], None]
    failed: Callable[[UserError], None]
    broken: Callable[[], None]
    only_while_open: bool

    def hand_over(self, *, leaving: bool) -> None:
        """Wait for the end and call what is to be called."""
        is_dropped = self.only_while_open and leaving
        is_wanted = not is_dropped and (self.owner is None or isValid(self.owner))
        try:
            result = self.future.result()
        except CancelledError:
            return
        except UserError as error:
            if is_wanted:
                self.failed(error)
            return
        except BaseException:
            if is_wanted:
                self.broken()
            raise
        if is_wanted:
            self.done(result)


class CallbackRunner(QObject):
    """Gives work to another thread by ``submit``, and calls back in the thread of this object.

    What is not a UserError surfaces as the bug it is.
    """

    _ended = Signal(int)

    def __init__(
        self,
        submit: Callable[[Callable[[], Any]], Future[Any]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._submit = submit
        self._jobs: dict[int, _Job[Any]] = {}
        self._next_number = 0
        self._leaving = False
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a callback is still to come."""
        return bool(self._jobs)

    @property
    def leaving(self) -> bool:
        """Whether what has ended is called back while the window is being closed."""
        return self._leaving

    def run(
        self,
        work: Callable[[], _T],
        *,
        done: Callable[[_T], None],
        failed: Callable[[UserError], None],
        broken: Callable[[], None] = lambda: None,
        owner: QObject | None = None,
        only_while_open: bool = False,
    ) -> None:
        """Do ``work`` in the other thread, then call ``done`` or ``failed`` in this object's.

        ``broken`` is called instead, there as well, before an error that is a bug surfaces. None
        of them is called once ``owner`` is destroyed, nor, with ``only_while_open``, by ``finish``
        on leaving: what opens a dialog is of no use then.
        """
        number, self._next_number = self._next_number, self._next_number + 1
        job = _Job(self._submit(work), owner, done, failed, broken, only_while_open)
        self._jobs[number] = job
        # The other thread gets no reference to the job: widgets must be freed in this one.
        job.future.add_done_callback(lambda _: self._ended.emit(number))

    def finish(self, *, leaving: bool = False) -> None:
        """Wait for all that is under way and call what waits for it, before this returns."""
        before, self._leaving = self._leaving, leaving
        try:
            while self._jobs:
                self._hand_over(next(iter(self._jobs)))
        finally:
            self._leaving = before

    @Slot(int)
    def _hand_over(self, number: int) -> None:
        job = self._jobs.pop(number, None)
        if job is not None:  # or else ``finish`` came before this signal
            job.hand_over(leaving=self._leaving)


class BackgroundTasks(CallbackRunner):
    """Runs one piece of long work after another."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kplan-work")
        super().__init__(self._pool.submit)

    def run_for(
        self,
        window: QWidget,
        work: Callable[[], _T],
        *,
        done: Callable[[_T], None],
        failed: Callable[[UserError], None],
        only_while_open: bool = False,
    ) -> None:
        """The same, for which the window has a busy cursor until it has ended."""

        def free(then: Callable[[_Outcome], None]) -> Callable[[_Outcome], None]:
            def call(outcome: _Outcome) -> None:
                window.unsetCursor()
                if not (only_while_open and self._leaving):
                    then(outcome)

            return call

        window.setCursor(Qt.CursorShape.BusyCursor)
        self.run(work, done=free(done), failed=free(failed), broken=window.unsetCursor)

    def close(self) -> None:
        """Wait for what is under way; what has not begun is dropped."""
        self._pool.shutdown(wait=True, cancel_futures=True)
