"""What only Windows has, for tests marked ``windows_only``: files held open, drives, attributes."""

from __future__ import annotations

import ctypes
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import wintypes
from enum import IntFlag
from pathlib import Path
from typing import Any

from tests.host import run_on_host
from tests.platforms import on_wine


class Share(IntFlag):
    """What a program that holds a file lets others do with it meanwhile."""

    NOTHING = 0
    READ = 1
    WRITE = 2
    DELETE = 4


class Attribute(IntFlag):
    """Attributes of a file that Explorer shows."""

    READ_ONLY = 0x1
    HIDDEN = 0x2


READ_ONLY_ACCESS = 0x80000000


class HeldFile:
    """A file opened for reading as another program does, until ``let_go``."""

    def __init__(self, path: Path, share: Share) -> None:
        self._kernel = _kernel()
        self._kernel.CreateFileW.restype = wintypes.HANDLE
        open_existing = 3
        handle = self._kernel.CreateFileW(
            str(path), ctypes.c_uint(READ_ONLY_ACCESS), int(share), None, open_existing, 0, None
        )
        _checked(handle != wintypes.HANDLE(-1).value)
        self._handle = wintypes.HANDLE(handle)

    def let_go(self) -> None:
        """Close it."""
        _checked(self._kernel.CloseHandle(self._handle))


@contextmanager
def held(path: Path, share: Share) -> Iterator[None]:
    """The file is held by another program during the block."""
    file = HeldFile(path, share)
    try:
        yield
    finally:
        file.let_go()


@contextmanager
def held_for(path: Path, share: Share, seconds: float) -> Iterator[None]:
    """The file is held by another program for so many seconds from now."""
    file = HeldFile(path, share)
    end = threading.Timer(seconds, file.let_go)
    end.start()
    try:
        yield
    finally:
        end.join()


@contextmanager
def drive(folder: Path) -> Iterator[Path]:
    """A drive letter that stands for a folder, as ``subst`` makes."""
    # Tests run side by side, and each process looks at a letter of its own first.
    letters = "RSTUVWX"
    first = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % len(letters)
    roots = [Path(f"{letter}:/") for letter in letters[first:] + letters[:first]]
    root = next(root for root in roots if not root.exists())
    if on_wine():
        # Without -T the link would be made in the folder to which another that is there leads.
        assert run_on_host("ln", "-sT", folder, _wine_link(root))
    else:
        _checked(_kernel().DefineDosDeviceW(0, root.drive, str(folder)))
    _wait_until(root.exists)
    try:
        yield root
    finally:
        pull_out(root)


def pull_out(root: Path) -> None:
    """The drive is gone, as a stick is that was pulled out."""
    if on_wine():
        assert run_on_host("rm", "-f", _wine_link(root))
    else:
        remove = 0x2
        _kernel().DefineDosDeviceW(remove, root.drive, None)
    _wait_until(lambda: not root.exists())


def _wine_link(root: Path) -> str:
    # DefineDosDevice of Wine 8 makes drives that hold no files; a link beside that of C: does.
    return f"{os.environ['WINEPREFIX']}/dosdevices/{root.drive.lower()}"


def _wait_until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end, "the drive did not change"
        time.sleep(0.02)


def set_attributes(path: Path, attributes: Attribute) -> None:
    """Give a file or folder these attributes and no others."""
    _checked(_kernel().SetFileAttributesW(str(path), int(attributes) or 0x80))


def short_path(path: Path) -> Path:
    """The path in names of at most eight letters, as old programs hand it on."""
    buffer = ctypes.create_unicode_buffer(1024)
    _checked(_kernel().GetShortPathNameW(str(path), buffer, len(buffer)))
    return Path(buffer.value)


def _kernel() -> Any:
    # By its name, which ``ctypes`` has on Windows only.
    return getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009


def _checked(result: int) -> None:
    if not result:
        code = getattr(ctypes, "get_last_error")()  # noqa: B009
        raise OSError(f"Windows reports error {code}")
