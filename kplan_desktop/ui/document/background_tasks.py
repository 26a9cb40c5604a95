"""Long work beside the window: one thread, results delivered on the window's own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.errors import UserError

_T = TypeVar("_T")
_Outcome = TypeVar("_Outcome")


@dataclass(frozen=True, slots=True, eq=False)
class _Job(Generic[_T]):
    """Work under way, and what is to be called in the window's thread when it has ended."""

    future: Future[_T]
    done: Callable[[_T], None]
    failed: Callable[[UserError], None]
    broken: Callable[[], None]

    def hand_over(self) -> None:
        """Wait for the end and call what is to be called."""
        try:
            result = self.future.result()
        except CancelledError:
            return
        except UserError as error:
            self.failed(error)
            return
        except BaseException:
            self.broken()
            raise
        self.done(result)


class BackgroundTasks(QObject):
    """Runs one piece of work after another. What is not a UserError surfaces as the bug it is."""

    _ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kplan-work")
        self._jobs: list[_Job[Any]] = []
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], _T],
        *,
        done: Callable[[_T], None],
        failed: Callable[[UserError], None],
        broken: Callable[[], None] = lambda: None,
    ) -> None:
        """Do ``work`` in the thread, then call ``done`` or ``failed`` in the window's thread.

        ``broken`` is called instead, there as well, before an error that is a bug surfaces.
        """
        job = _Job(self._pool.submit(work), done, failed, broken)
        self._jobs.append(job)
        job.future.add_done_callback(lambda _: self._ended.emit(job))

    def run_for(
        self,
        window: QWidget,
        work: Callable[[], _T],
        *,
        done: Callable[[_T], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """The same, for which the window wears a busy cursor until it has ended."""

        def free(then: Callable[[_Outcome], None]) -> Callable[[_Outcome], None]:
            def call(outcome: _Outcome) -> None:
                window.unsetCursor()
                then(outcome)

            return call

        window.setCursor(Qt.CursorShape.BusyCursor)
        self.run(work, done=free(done), failed=free(failed), broken=window.unsetCursor)

    def finish(self) -> None:
        """Wait for all that is under way and call what waits for it, before this returns."""
        while self._jobs:
            self._hand_over(self._jobs[0])

    def close(self) -> None:
        """Wait for what is under way; what has not begun is dropped."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _hand_over(self, job: _Job[Any]) -> None:
        if job in self._jobs:  # or else ``finish`` came before this signal
            self._jobs.remove(job)
            job.hand_over()
