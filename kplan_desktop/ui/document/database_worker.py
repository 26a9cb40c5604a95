"""The thread in which all work on databases is done, and what sessions have done in it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from kplan_desktop.storage.backups import Change

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Stored_contra = TypeVar("_Stored_contra", contravariant=True)


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


class SessionFile(Protocol[_Stored_contra]):
    """What a session needs of its file, all of it in the database worker's thread."""

    has_written: bool

    def save(self, before: _Stored_contra, after: _Stored_contra) -> None:
        """Write the difference."""

    def require_unchanged(self) -> None:
        """Raise StorageError where the file is no longer what is known here."""

    def close(self) -> None:
        """Close it."""


class SessionBackups(Protocol[_Stored_contra]):
    """What a session needs of the backups."""

    def take(self, file: _Stored_contra, before: Change | None = None, /) -> object:
        """Copy the file as it is, for a change of much or because it is due."""
