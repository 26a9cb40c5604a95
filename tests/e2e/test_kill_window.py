"""The real window, killed while she types: every edit that it called saved is in the file.

Needs Xvfb and xdotool. ``KPLAN_KILLS`` says how often; so many kills as docs/reliability.md records
of take a quarter of an hour.
"""

from __future__ import annotations

import os
import random
import subprocess
import time
from pathlib import Path

import pytest

from kplan_desktop.domain.model.edits import RemoveMeasure, apply
from kplan_desktop.domain.model.report import Report
from tests.e2e.observations import Observations
from tests.e2e.observed import content_hash
from tests.e2e.running import RunningKplan, Screen, from_source
from tests.storage.samples import example_of_newest_form, sql
from tests.ui.driver import make_file, report_in

KILLS = int(os.environ.get("KPLAN_KILLS", "25"))
CHANCE = random.Random()  # noqa: S311  # other moments in every run
FRESH_FILE = 20
"""Kills after which a new file is begun, as the page would get long."""

LETTERS = "abcdefghijklmnoprstuvy"
STEPS = ["Return", "Return", "ctrl+z", "ctrl+shift+z", "alt+Up", "alt+Down", "ctrl+shift+Delete"]
RELEASED = ("ctrl", "alt", "shift", "Return", "Up", "Down", "Delete", "z", "space")


def small_report() -> Report:
    """The example with two measures under each goal: a slow machine must keep up with the keys."""
    report = example_of_newest_form()
    for entry in report.goals:
        for measure in entry.measures[2:]:
            report = apply(report, RemoveMeasure(measure.id))
    return report


def some_work() -> str:
    """What xdotool is to do for a few seconds: write, and in between make, move and remove."""
    lines = ["key --delay 20 Return Down ctrl+End"]
    for _ in range(12):
        word = "".join(CHANCE.choices(LETTERS, k=CHANCE.randrange(3, 24)))
        lines += [f'type --delay 10 " {word}"', f"key --delay 20 {CHANCE.choice(STEPS)}"]
        # Nothing is called saved while she goes on; mostly she stops to think.
        lines.append(f"sleep {max(CHANCE.uniform(-0.4, 0.9), 0):.2f}")
    return "\n".join(lines)


def killed_at_work(screen: Screen, home: Path, file: Path) -> Observations:
    """Start the program, have it written in, and kill it at a random moment."""
    program = from_source(home, "tests.e2e.observed")
    with RunningKplan(screen, program, file, output=subprocess.PIPE) as kplan:
        assert kplan.process.stdout is not None
        first = kplan.process.stdout.readline()  # it is open, and the keys have somewhere to go
        fingers = kplan.start_xdotool(some_work())
        time.sleep(CHANCE.uniform(0.3, 4))
        kplan.kill()
        fingers.kill()
        fingers.wait()
        kplan.xdotool("keyup", *RELEASED, *LETTERS)
        return Observations((first + kplan.process.stdout.read()).decode())


@pytest.mark.long
@pytest.mark.timeout(60 + 12 * KILLS)
def test_no_edit_that_the_window_called_saved_is_lost(screen: Screen, tmp_path: Path) -> None:
    edits = acknowledged = pending = 0
    for number in range(KILLS):
        if number % FRESH_FILE == 0:
            # The kills may have left a journal beside the last one.
            file = tmp_path / f"Sør-Trøndelag {number}.kplan"
            make_file(file, small_report())
            before = content_hash(report_in(file))
        observed = killed_at_work(screen, tmp_path, file)
        # The lock that the kill left is taken over without a word.
        assert observed.opened == ["open", "writable", "", before]
        before = content_hash(report_in(file))
        assert before in observed.possible, f"kill {number + 1}"
        assert sql(file, "PRAGMA integrity_check") == [("ok",)]
        edits += observed.edits
        acknowledged += observed.acknowledged
        pending += len(observed.possible) > 1
    assert acknowledged >= KILLS
    print(f"{KILLS} kills, {pending} with unsaved edits; {edits} edits, {acknowledged} times saved")
