"""The thread in which all work on databases is done."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class DatabaseWorker:
    """Runs what is submitted, in order, in a thread of its own.

    Connections are opened, used and closed in this thread only. The thread starts with the first
    work submitted and creates no reference cycles, so that the garbage collection of cycles can be
    left to the GUI thread.
    """

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")

    def submit(self, work: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Submit ``work(*args, **kwargs)``; the future has its result or its exception.

        Raises RuntimeError once the worker is closed.
        """
        return self._executor.submit(work, *args, **kwargs)

    def close(self) -> None:
        """Accept no more work, and wait until all that was submitted is done."""
        self._executor.shutdown(wait=True)
