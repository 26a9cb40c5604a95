"""The command's output on Windows: consoles, pipes and files, and a program that has no console."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.folders import ROOT
from tests.platforms import on_wine, windows_only, wine_cannot

pytestmark = windows_only("only Windows has code pages, and programs without standard streams")

KPLAN = (sys.executable, "-P", "-m", "kplan_desktop")
NAME = "på – ŧ.kplan"
WITHOUT_CONSOLE = """
import sys
assert sys.stdin is sys.stdout is sys.stderr is None
from kplan_desktop.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


@pytest.mark.parametrize("code_page", ["cp850", "cp865", "cp1252", "utf-8"])
def test_a_pipe_gets_utf_8_whatever_the_code_page(tmp_path: Path, code_page: str) -> None:
    command = [*KPLAN, "new", NAME, "--unit", "sør-trøndelag"]
    env = environment(PYTHONIOENCODING=code_page)
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Wrote {NAME}\n".encode(), b"")
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f'"{NAME}" exists already')
    assert done.stderr.endswith(b".\n")
    assert b"\r" not in done.stderr


def test_a_file_gets_the_same_bytes_as_a_pipe(tmp_path: Path) -> None:
    subprocess.run(
        [*KPLAN, "new", NAME, "--unit", "Oslo"], cwd=tmp_path, env=environment(), check=True
    )
    command = [*KPLAN, "check", NAME, "--json"]
    piped = subprocess.run(
        command, cwd=tmp_path, env=environment(), capture_output=True, check=False
    )
    with (tmp_path / "ut.json").open("wb") as file:
        subprocess.run(command, cwd=tmp_path, env=environment(), stdout=file, check=False)
    data = (tmp_path / "ut.json").read_bytes()
    assert data == piped.stdout
    assert b"\r" not in data
    assert json.loads(data)["findings"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["-h"], 0),
        (["--version"], 0),
        (["no", "command"], 2),
        (["new", "a.kplan", "--unit", "Oslo"], 0),
        (["check", "nowhere.kplan"], 2),
        (["suggest"], 0),
    ],
)
def test_without_a_console_the_exit_code_says_it_all(
    tmp_path: Path, arguments: list[str], code: int
) -> None:
    windowed = Path(sys.executable).with_name("pythonw.exe")
    done = subprocess.run(
        [windowed, "-P", "-c", WITHOUT_CONSOLE, *arguments],
        cwd=tmp_path,
        env=environment(),
        creationflags=getattr(subprocess, "DETACHED_PROCESS", 0),
        check=False,
    )
    assert done.returncode == code


def test_without_a_console_the_windows_own_processes_have_their_pipes(tmp_path: Path) -> None:
    """As ``Kplan.exe`` starts itself for spelling and preview."""
    windowed = Path(sys.executable).with_name("pythonw.exe")
    done = subprocess.run(
        [windowed, "-P", "-m", "kplan_desktop", "suggest"],
        cwd=tmp_path,
        env=environment(),
        input="Besøkt 12 kommuner\n".encode(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["text"] == "Besøkt 12 kommuner"


@wine_cannot("Wine's consoles do not pass the break on")
def test_ctrl_break_ends_the_command_at_once(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*KPLAN, "suggest"],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(b"12 kommuner\n")
        running.stdin.flush()
        assert running.stdout.readline().startswith(b"{")
        running.send_signal(getattr(signal, "CTRL_BREAK_EVENT", 0))
        assert running.wait(30) != 0


IN_A_CONSOLE = """
import ctypes, sys
kernel = ctypes.WinDLL("kernel32")
kernel.FreeConsole()
kernel.AllocConsole()
assert kernel.SetConsoleOutputCP(int(sys.argv[2]))
sys.stdout = open("CONOUT$", "w")
from kplan_desktop.cli.main import main
assert main(["new", sys.argv[1], "--unit", "Oslo"]) == 0
kernel.CreateFileW.restype = ctypes.c_void_p
screen = ctypes.c_void_p(kernel.CreateFileW("CONOUT$", 0xC0000000, 3, None, 3, 0, None))
text, count = ctypes.create_unicode_buffer(80), ctypes.c_ulong()
kernel.ReadConsoleOutputCharacterW(screen, text, 60, 0, ctypes.byref(count))
with open("screen.txt", "w", encoding="utf-8") as file:
    file.write(text.value)
"""


@pytest.mark.skipif(
    on_wine() and "DISPLAY" not in os.environ,
    reason="Wine has no console where it has no screen, as in tests/windows/",
)
@pytest.mark.parametrize("code_page", ["850", "65001"])
def test_a_console_shows_every_letter_whatever_its_code_page(
    tmp_path: Path, code_page: str
) -> None:
    subprocess.run(
        [sys.executable, "-P", "-c", IN_A_CONSOLE, NAME, code_page],
        cwd=tmp_path,
        env=environment(),
        check=True,
    )
    assert (tmp_path / "screen.txt").read_text("utf-8").startswith(f"Wrote {NAME}")
