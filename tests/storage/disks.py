"""Real file systems to run out of room on, or to be only read from."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


@contextmanager
def small_file_system(folder: Path, size: str = "448k") -> Iterator[Path]:
    """A file system of that size in ``folder``; the test is skipped where none can be mounted."""
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can mount a file system")
    arguments = [mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if subprocess.run(arguments, check=False, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def make_read_only(file_system: Path) -> None:
    """From now on it can only be read from, as a CD or a stick with its switch set."""
    subprocess.run(["mount", "-o", "remount,ro", str(file_system)], check=True)


def fill_up(folder: Path) -> Path:
    """Leave no room on the disk. The file that takes it, for the test to remove."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as handle, suppress(OSError):
        while handle.write(bytes(4096)):
            pass
    return ballast
