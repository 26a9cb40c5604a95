"""The POSIX system that the tests run on, below Wine too, and what it does behind Kplan's back.

Windows keeps a file that is open in its place. One on a network folder, a stick or in a folder that
is synchronised can be taken all the same, by the computer that has it: below Wine, by that of Wine.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.platforms import on_wine

_PATIENCE = 10.0
"""Seconds, a thousand times what a command takes."""


def run_on_host(*command: str | Path) -> bool:
    """Run a command of the POSIX system; whether it succeeded. Never on Windows itself."""
    if sys.platform == "win32":
        return on_wine() and _run_below_wine(command)
    if shutil.which(str(command[0])) is None:
        return False
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _run_below_wine(command: Sequence[str | Path]) -> bool:
    words = [_host_path(word) if isinstance(word, Path) else word for word in command]
    with tempfile.TemporaryDirectory() as scratch:
        script, result = Path(scratch, "script"), Path(scratch, "result")
        line = f"{shlex.join(words)} >/dev/null 2>&1; echo $? >{shlex.quote(_host_path(result))}\n"
        script.write_bytes(line.encode())
        # Wine gives no handle of a POSIX process: its end is seen by what it writes.
        quoted = subprocess.list2cmdline([_host_path(script)])
        os.spawnv(os.P_NOWAIT, r"Z:\bin\sh", ["sh", quoted])  # noqa: S606
        until = time.monotonic() + _PATIENCE
        while not (result.exists() and result.read_text().strip()):
            assert time.monotonic() < until, line
            time.sleep(0.01)
        return result.read_text().strip() == "0"


def remove(path: Path) -> None:
    """Remove a file, open or not, as the computer that has it can."""
    _at_host("rm", path)
    assert not path.exists()


def move(path: Path, target: Path) -> Path:
    """Move a file or a folder, open or not, over what may be there; the target."""
    _at_host("mv", "-T", path, target)
    assert not path.exists()
    return target


def _at_host(*command: str | Path) -> None:
    if sys.platform == "win32" and not on_wine():
        pytest.skip("Windows keeps open files in their place, and there is no other computer")
    assert run_on_host(*command), command


def _host_path(path: Path) -> str:
    if sys.platform == "win32":
        import ctypes

        host_path = ctypes.CDLL("kernel32").wine_get_unix_file_name
        host_path.argtypes, host_path.restype = [ctypes.c_wchar_p], ctypes.c_char_p
        return os.fsdecode(host_path(str(path)))
    return str(path)
