"""Folders for files that are needed for a moment, in the system's folder for such files.

Imported where it is used: ``tempfile`` takes its time, and is rarely needed.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PREFIX = "kplan-passing-"
_STALE = 3600
"""Seconds after its last change after which a folder counts as left by a process that ended."""


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A new folder that its owner alone may read, removed with all in it after the block.

    Raises OSError where it cannot be made.
    """
    sweep_temporary_folders()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep_temporary_folders() -> None:
    """Remove such folders of this user's that processes which were killed have left."""
    oldest = time.time() - _STALE
    with suppress(OSError), os.scandir(tempfile.gettempdir()) as entries:
        for entry in entries:
            if not entry.name.startswith(_PREFIX):
                continue
            with suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(status.st_mode) and status.st_mtime < oldest and _is_own(status):
                    shutil.rmtree(entry.path, ignore_errors=True)


def _is_own(status: os.stat_result) -> bool:
    """Whether this user made it; on Windows each user has such a folder of her own."""
    return sys.platform == "win32" or status.st_uid == os.getuid()
