"""The real program in a real window: real keys, a real kill, a real new start.

Needs Xvfb and xdotool; `python3 build/dev.py test --all` sees to both.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.running import ROOT, RunningKplan, Screen, from_source, notes_in, wait_for

pytestmark = pytest.mark.long


def test_what_was_typed_is_there_after_a_kill_and_a_new_start(
    screen: Screen, tmp_path: Path
) -> None:
    file = tmp_path / "Sør-Trøndelag ÆØÅ.kplan"
    _demo(tmp_path).rename(file)
    typed = f" Fire ledere, to kurs og en fagdag {screen.letters}."
    with RunningKplan(screen, from_source(tmp_path), file) as first:
        # From the tree Enter leads to the goal's first text, the arrow key on to its first note.
        first.keys("Return", "Down", "ctrl+End")
        first.write(typed)
        wait_for(lambda: notes_in(file)[0].endswith(typed))
    with RunningKplan(screen, from_source(tmp_path)) as again:
        assert again.xdotool("getwindowname", again.window) == "Sør-Trøndelag ÆØÅ – Kplan"
        again.keys("Return", "Down", "ctrl+End")
        again.write(" Mer.")
        wait_for(lambda: notes_in(file)[0].endswith(typed + " Mer."))


def test_a_note_is_made_moved_and_brought_back_with_the_keyboard_alone(
    screen: Screen, tmp_path: Path
) -> None:
    file = _demo(tmp_path)
    before = notes_in(file)
    with RunningKplan(screen, from_source(tmp_path), file) as running:
        running.keys("Return", "Down", "ctrl+End", "Return")
        running.write("Nytt notat")
        wait_for(lambda: notes_in(file)[1] == "Nytt notat")
        running.keys("alt+Up")
        wait_for(lambda: notes_in(file)[0] == "Nytt notat")
        running.keys("ctrl+shift+Delete")
        wait_for(lambda: notes_in(file) == before)
        running.keys("ctrl+z")
        wait_for(lambda: notes_in(file)[0] == "Nytt notat")

        def undone() -> bool:
            """After as many steps as it takes: where the typing was delayed, it is in several."""
            running.keys("ctrl+z")
            time.sleep(1.0)  # longer than it takes until what was done is in the file
            return notes_in(file) == before

        wait_for(undone)


def _demo(folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-P", "-m", "kplan_desktop", "demo", str(folder / "demo")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return folder / "demo" / "report.kplan"
