"""Files and folders that their owner alone may read: those that Kplan keeps for itself.

They hold notes, or the names of files. On Windows the folder they lie in has such rights already,
and the numbers mean nothing.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, with 0700; one that is there gets that.

    Raises OSError where it cannot be made.
    """
    for missing in reversed([folder, *folder.parents]):
        if missing == folder or not missing.exists():
            missing.mkdir(mode=stat.S_IRWXU, exist_ok=True)
    keep_private(folder)


def keep_private(path: Path) -> None:
    """Take all rights to a file or folder from all but its owner, where that is possible.

    Nothing happens where it is not there, belongs to someone else, or has no rights on its disk.
    """
    with suppress(OSError):
        rights = stat.S_IMODE(path.stat().st_mode)
        if rights & _OTHERS:
            path.chmod(rights & ~_OTHERS)


def private_opener(path: str, flags: int) -> int:
    """An ``opener`` for ``open``, which gives the file 0600, also one that is there already.

    Raises OSError for what is no ordinary file: a pipe would wait for ever for its other end.
    """
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), stat.S_IRUSR | stat.S_IWUSR)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.ENXIO, "no ordinary file", path)
    keep_private(Path(path))
    return handle
