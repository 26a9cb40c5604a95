"""A block of code that one process, window or thread after the other goes through."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kplan_desktop.filesystem.sharing import PATIENCE

_STEP = 0.01


@contextmanager
def exclusively(lock: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Run the block while nobody else runs one with the same lock file, which is made and stays.

    The lock ends with the process, however that ends. Raises BlockingIOError where another has it
    for longer than ``patience`` seconds, and OSError where the file cannot be made. On a network
    folder without locks all is as without.
    """
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        end = time.monotonic() + patience
        while _is_taken(handle):
            if time.monotonic() > end:
                raise BlockingIOError(errno.EAGAIN, "in use", str(lock))
            time.sleep(_STEP)
        yield
    finally:
        os.close(handle)  # which ends the lock


def _is_taken(handle: int) -> bool:
    """Whether another has the lock; otherwise it is ours now, or the folder knows no locks."""
    try:
        _lock(handle)
    except OSError as error:
        # Windows' C library does not always say why it failed; all its folders know locks.
        return sys.platform == "win32" or error.errno in (errno.EACCES, errno.EAGAIN)
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
