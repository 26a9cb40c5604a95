"""The one thread in which all work on databases is done."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class DatabaseWorker:
    """Does what it is given one by one, in order, in a thread of its own.

    A connection is opened, used and closed by what is submitted here, never by another thread. The
    thread starts with the first piece of work and makes no reference cycles, so that the collection
    of cycles can be left to the thread that owns the widgets.
    """

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")

    def submit(self, work: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """The future of ``work(*args, **kwargs)``, which an exception reaches as well.

        Raises RuntimeError once the worker is closed.
        """
        return self._executor.submit(work, *args, **kwargs)

    def close(self) -> None:
        """Take no more work, and return when all that was submitted is done."""
        self._executor.shutdown(wait=True)
