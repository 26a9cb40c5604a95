"""The program, killed while its window is typed in: on every system, and without a screen."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.observations import Observations
from tests.e2e.observed import content_hash
from tests.folders import ROOT
from tests.platforms import windows_only
from tests.storage.samples import example_of_newest_form, sql
from tests.ui.driver import make_file, report_in

ON_WINDOWS = windows_only("elsewhere test_kill_window presses keys of a real screen meanwhile")
CHANCE = random.Random()  # noqa: S311  # other moments in every run


def killed_while_it_types(home: Path, file: Path) -> Observations:
    """Start the program, let it type, and end it as a flat battery would."""
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "tests.e2e.observed", str(file)],
        env={
            **os.environ,
            "HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "KPLAN_TYPES": "1",
        },
        stdout=subprocess.PIPE,
    ) as kplan:
        assert kplan.stdout is not None
        shown = b""
        while b'"saved"' not in shown and (line := kplan.stdout.readline()):
            shown += line
        time.sleep(CHANCE.uniform(0, 2))
        kplan.kill()
        # A last line without its end was never shown.
        shown += kplan.stdout.read()
    return Observations(shown[: shown.rfind(b"\n")].decode())


@pytest.mark.parametrize(
    "kills", [2, pytest.param(15, marks=[pytest.mark.long, pytest.mark.timeout(900), ON_WINDOWS])]
)
def test_nothing_called_saved_is_lost_and_the_lock_is_taken_over(
    tmp_path: Path, kills: int
) -> None:
    file = tmp_path / "Sør-Trøndelag.kplan"
    make_file(file, example_of_newest_form())
    before = content_hash(report_in(file))
    for _ in range(kills):
        observed = killed_while_it_types(tmp_path, file)
        assert observed.opened == ["open", "writable", "", before]
        assert observed.acknowledged
        before = content_hash(report_in(file))
        assert before in observed.possible
        assert sql(file, "PRAGMA integrity_check") == [("ok",)]
