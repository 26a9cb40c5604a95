"""Files that another program holds open, and errors of the system by one number on every system.

On Windows a program that opens a file says what others may do with it meanwhile. A virus scanner, a
search index or OneDrive often forbids its renaming and removing for a moment, Word and Acrobat for
as long as they show it. On POSIX no file is held in that way.
"""

from __future__ import annotations

import errno
import sys
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TypeVar

PATIENCE = 1.5
"""Seconds for which what another program holds is tried again: about SQLite's own patience."""

_STEP = 0.05


class Purpose(Enum):
    """What a file is to be opened for: the access rights of Windows' file functions."""

    READ = 0x80000000
    WRITE = 0xC0000000
    """To read and write."""
    REMOVE = 0x00010000


_T = TypeVar("_T")

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    # Error codes of winerror.h.
    _ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION = 5, 32, 33
    _HELD = {_SHARING_VIOLATION, _LOCK_VIOLATION}
    # While a file is being removed, or the file to be replaced is open.
    _HELD_NAME = {*_HELD, _ACCESS_DENIED}
    _BY_WINERROR = {
        _SHARING_VIOLATION: errno.EBUSY,
        _LOCK_VIOLATION: errno.EBUSY,
        19: errno.EROFS,  # WRITE_PROTECT
        39: errno.ENOSPC,  # HANDLE_DISK_FULL
        123: errno.ENAMETOOLONG,  # INVALID_NAME
        161: errno.ENAMETOOLONG,  # BAD_PATHNAME
        206: errno.ENAMETOOLONG,  # FILENAME_EXCED_RANGE
        # A drive or a network folder that is gone: NOT_READY, CRC, GEN_FAILURE, DEV_NOT_EXIST,
        # UNEXP_NET_ERR, NETNAME_DELETED, SEM_TIMEOUT, NO_SUCH_DEVICE, IO_DEVICE,
        # DEVICE_NOT_CONNECTED, NETWORK_UNREACHABLE.
        **dict.fromkeys((21, 23, 31, 55, 59, 64, 121, 433, 1117, 1167, 1231), errno.EIO),
    }

    def errno_of(error: OSError) -> int:
        """The ``errno`` of an error; on Windows by what Windows said, where Python's is vague.

        EBUSY: another program holds the file. ENAMETOOLONG: no file can have that name. EIO:
        the drive or the network folder is gone.
        """
        return _BY_WINERROR.get(error.winerror or 0, error.errno or 0)

    def is_held(path: Path, purpose: Purpose, patience: float = 0.0) -> bool:
        """Whether another program keeps ``path`` from being opened for a purpose.

        For ``patience`` seconds it is tried again. False also where the file is missing, or may not
        be opened for another reason.
        """
        try:
            _tried(lambda: _open_and_close(path, purpose), patience, _HELD)
        except OSError as error:
            return errno_of(error) == errno.EBUSY
        return False

    def patiently(action: Callable[[], _T], patience: float = PATIENCE) -> _T:
        """The result of a renaming or removal, tried again for some seconds while a file is held.

        Raises the OSError of the last try.
        """
        return _tried(action, patience, _HELD_NAME)

    def _tried(action: Callable[[], _T], patience: float, held: set[int]) -> _T:
        end = time.monotonic() + patience
        while True:
            try:
                return action()
            except OSError as error:
                if error.winerror not in held or time.monotonic() > end:
                    raise
            time.sleep(_STEP)

    def _open_and_close(path: Path, purpose: Purpose) -> None:
        """Open a file, letting others do anything with it meanwhile. Raises OSError."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = wintypes.HANDLE
        share_all, open_existing = 7, 3
        handle = kernel.CreateFileW(
            ctypes.c_wchar_p(str(path)),
            ctypes.c_uint(purpose.value),
            share_all,
            None,
            open_existing,
            0,
            None,
        )
        if handle == wintypes.HANDLE(-1).value:
            code = ctypes.get_last_error()
            raise OSError(None, ctypes.FormatError(code), str(path), code)
        kernel.CloseHandle(wintypes.HANDLE(handle))

else:

    def errno_of(error: OSError) -> int:
        """The ``errno`` of an error; on Windows by what Windows said, where Python's is vague."""
        return error.errno or 0

    def is_held(path: Path, purpose: Purpose, patience: float = 0.0) -> bool:  # noqa: ARG001
        """Whether another program keeps ``path`` from being opened: never, on POSIX."""
        return False

    def patiently(action: Callable[[], _T], patience: float = PATIENCE) -> _T:  # noqa: ARG001
        """The result of ``action``, which no other program prevents."""
        return action()
