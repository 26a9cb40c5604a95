"""The program does all its work where an attempt to reach a network ends the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from devtools.commands import WITHOUT_NETWORK

from tests.cli.command import DEMO
from tests.untrusted.without_network import KILLED, can_forbid_below_python

ROOT = Path(__file__).resolve().parents[2]


def without_network(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "tests.untrusted.without_network", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.long
def test_the_demo_and_every_export_are_made_without_a_network(tmp_path: Path) -> None:
    made = without_network("kplan", "demo", tmp_path / "demo")
    assert made.returncode == 0, made.stderr
    assert {file.name for file in (tmp_path / "demo").iterdir()} == DEMO


@pytest.mark.long
def test_the_window_opens_and_is_painted_without_a_network() -> None:
    proved = without_network("kplan", "self-test")
    assert proved.returncode == 0, proved.stdout + proved.stderr
    assert "ok the windows are painted" in proved.stdout


def test_a_test_that_looks_for_a_network_fails_where_it_is_forbidden(tmp_path: Path) -> None:
    """As in `build/dev.py test --all`, which forbids it to the everyday tests, each in a worker."""
    test = tmp_path / "test_it.py"
    test.write_text("import socket\ndef test_it(): socket.socket()\n", encoding="utf-8")
    ended = subprocess.run(
        [
            *(sys.executable, "-P", "-m", "pytest", "-p", WITHOUT_NETWORK, "--numprocesses", "1"),
            *("--rootdir", tmp_path, test),
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert "NetworkError: a socket of family" in ended.stdout


@pytest.mark.parametrize("way", ["python", "name"])
def test_an_attempt_from_python_is_noticed(way: str) -> None:
    ended = without_network("try", way)
    assert ended.returncode == 1
    assert "NetworkError" in ended.stderr


@pytest.mark.skipif(not can_forbid_below_python(), reason="only Linux's kernel can be asked to")
def test_an_attempt_from_below_python_is_noticed() -> None:
    assert without_network("try", "below").returncode == KILLED


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other ways within one machine")
def test_what_stays_on_the_machine_is_allowed() -> None:
    assert without_network("try", "unix").returncode == 0
