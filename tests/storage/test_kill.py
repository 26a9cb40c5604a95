"""A process that is killed in the middle of its writing loses nothing that it has acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.storage.report_file import ReportFile
from tests.storage.samples import example_report, first_text, sql

EXAMPLE = example_report()
CHANCE = random.Random()  # noqa: S311  # another moment in every run


def killed(job: str, target: Path) -> int:
    """The last number that the victim acknowledged before it was killed at a random moment."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.storage.victim", job, str(target)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as victim:
        assert victim.stdout is not None
        first = victim.stdout.readline()
        time.sleep(CHANCE.uniform(0, 0.06))
        victim.kill()
        # A last line without its end was never read as acknowledged by anyone.
        lines = [line for line in (first, *victim.stdout) if line.endswith("\n")]
    return int(lines[-1])


@pytest.mark.parametrize(
    "kills", [4, pytest.param(150, marks=[pytest.mark.long, pytest.mark.timeout(600)])]
)
def test_no_acknowledged_save_is_lost(tmp_path: Path, kills: int) -> None:
    path = tmp_path / "report.kplan"
    ReportFile.create(path, EXAMPLE).close()
    for _ in range(kills):
        acknowledged = killed("save", path)
        with closing(ReportFile.open(path)) as file:
            found = int(first_text(file.load()))
        # The save that was under way is there or not, but never in part.
        assert found in (acknowledged, acknowledged + 1)
        assert sql(path, "PRAGMA integrity_check") == [("ok",)]


@pytest.mark.parametrize(
    "kills", [2, pytest.param(50, marks=[pytest.mark.long, pytest.mark.timeout(600)])]
)
def test_a_new_file_is_there_whole_or_not_at_all(tmp_path: Path, kills: int) -> None:
    for _ in range(kills):
        acknowledged = killed("create", tmp_path)
        files = list(tmp_path.glob("*.kplan"))
        assert len(files) in (acknowledged + 1, acknowledged + 2)
        for path in files:
            with closing(ReportFile.open(path)) as file:
                assert file.load() == EXAMPLE
