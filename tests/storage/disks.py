"""Real file systems to run out of room on, or to be only read from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.host import run_on_host


@contextmanager
def small_file_system(folder: Path, size: str = "768k") -> Iterator[Path]:
    """A file system of that size in ``folder``; the test is skipped where none can be mounted."""
    folder.mkdir()
    mount(folder, "-t", "tmpfs", "-o", f"size={size}", "tmpfs")
    try:
        yield folder
    finally:
        assert run_on_host("umount", folder)


def mount(folder: Path, *what: str | Path) -> None:
    """Mount a file system on a folder; the test is skipped where only root can."""
    if not run_on_host("mount", *what, folder):
        pytest.skip("no file system can be mounted here")


def make_read_only(file_system: Path) -> None:
    """From now on it can only be read from, as a CD or a stick with its switch set."""
    assert run_on_host("mount", "-o", "remount,ro", file_system)


def fill_up(folder: Path) -> Path:
    """Leave no room on the disk. The file that takes it, for the test to remove."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as handle, suppress(OSError):
        while handle.write(bytes(4096)):
            pass
    return ballast
