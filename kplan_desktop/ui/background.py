"""Long work beside the window: one thread, results delivered on the window's own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kplan_desktop.domain.errors import UserError

_T = TypeVar("_T")


class Background(QObject):
    """Runs one piece of work after another. What is not a UserError surfaces as the bug it is."""

    _ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kplan-work")
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
        future = self._pool.submit(work)
        future.add_done_callback(lambda ended: self._ended.emit((ended, done, failed, broken)))

    def close(self) -> None:
        """Wait for what is under way; what has not begun is dropped."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _hand_over(
        self,
        ended: tuple[
            Future[_T], Callable[[_T], None], Callable[[UserError], None], Callable[[], None]
        ],
    ) -> None:
        future, done, failed, broken = ended
        if future.cancelled():
            return
        try:
            result = future.result()
        except UserError as error:
            failed(error)
            return
        except BaseException:
            broken()
            raise
        done(result)
