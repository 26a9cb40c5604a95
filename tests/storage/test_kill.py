"""A process that is killed in the middle of its writing loses nothing that it has acknowledged.

``KPLAN_KILLS`` says how often each long test kills one; docs/reliability.md records more of them.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import shutil
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.collection.collection_file import CollectionFile
from kplan_desktop.storage.migrations import STEPS, MigrationStep
from kplan_desktop.storage.report_file import ReportFile
from tests.collections_made import collection
from tests.storage.samples import example_report, first_text, reworded, sql
from tests.storage.victim import SLOW_STEP, delivered, exported

EXAMPLE = example_report()
KILLS = int(os.environ.get("KPLAN_KILLS", "40"))
CHANCE = random.Random()  # noqa: S311  # another moment in every run


def kills(few: int) -> pytest.MarkDecorator:
    """The number of kills in the everyday suite, and in the long one."""
    long = pytest.param(KILLS, marks=[pytest.mark.long, pytest.mark.timeout(600)])
    return pytest.mark.parametrize("kills", [few, long])


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


@kills(4)
def test_no_acknowledged_save_is_lost(tmp_path: Path, kills: int) -> None:
    path = tmp_path / "report.kplan"
    ReportFile.create(path, EXAMPLE).close()
    for _ in range(kills):
        acknowledged = killed("save", path)
        with closing(ReportFile.open(path)) as file:
            report = file.load()
            found = int(first_text(report))
            _has_lost_nothing(file, report, found)
        # The save that was under way is there or not, but never in part.
        assert found in (acknowledged, acknowledged + 1)
        assert sql(path, "PRAGMA integrity_check") == [("ok",)]


def _has_lost_nothing(file: ReportFile, report: Report, saves: int) -> None:
    """After so many saves, what the victim has added is in the report, or in the trash."""
    there = removed = 0
    for number in range(1, saves + 1):
        if number % 3 and there > 5:
            there, removed = there - 1, removed + 1
        elif number % 3:
            there += 1
    assert sum(note.id.startswith("stir-") for note in report.all_notes()) == there
    assert len(file.trash()) == removed
    file.verify()


@kills(2)
def test_a_new_file_is_there_whole_or_not_at_all(tmp_path: Path, kills: int) -> None:
    for _ in range(kills):
        acknowledged = killed("create", tmp_path)
        files = list(tmp_path.glob("*.kplan"))
        assert len(files) in (acknowledged + 1, acknowledged + 2)
        for path in files:
            with closing(ReportFile.open(path)) as file:
                assert file.load() == EXAMPLE


def stored(path: Path) -> Report:
    with closing(ReportFile.open(path)) as file:
        return file.load()


@kills(2)
def test_a_migration_that_is_cut_off_leaves_the_old_file_to_the_byte_or_the_new_one(
    tmp_path: Path, kills: int
) -> None:
    old = tmp_path / "old.kplan"
    ReportFile.create(old, EXAMPLE).close()
    content = old.read_bytes()
    steps = (*STEPS, MigrationStep("9.9.9", SLOW_STEP))
    shutil.copyfile(old, tmp_path / "new.tmp")
    with closing(ReportFile.open(tmp_path / "new.tmp", steps=steps)) as file:
        migrated = file.load()
    for _ in range(kills):
        acknowledged = killed("migrate", tmp_path)
        files = {int(path.stem): path for path in tmp_path.glob("[0-9]*.kplan")}
        assert sorted(files) == list(range(len(files)))
        assert max(files) in (acknowledged, acknowledged + 1)
        for number, path in files.items():
            # Any program that opens it plays back what was cut off.
            (version,) = sql(path, "PRAGMA user_version")
            if version == (len(STEPS),):
                assert number == acknowledged + 1
                assert path.read_bytes() == content
            with closing(ReportFile.open(path, steps=steps)) as file:
                assert file.load() == migrated
            path.unlink()


@kills(2)
def test_a_backup_that_is_cut_off_counts_for_nothing(tmp_path: Path, kills: int) -> None:
    path = tmp_path / "report.kplan"
    ReportFile.create(path, reworded(EXAMPLE, "0")).close()
    store = BackupStore(tmp_path / "backups", lambda: dt.datetime.now(dt.UTC))
    for _ in range(kills):
        acknowledged = killed("backup", tmp_path)
        found = store.backups(EXAMPLE.id)
        numbers = [int(first_text(stored(backup.path))) for backup in found]
        assert numbers[0] in (acknowledged, acknowledged + 1)
        assert numbers == sorted(numbers, reverse=True)
        assert int(first_text(stored(path))) in (numbers[0], numbers[0] + 1)
        assert store.latest_good(path) == found[0]


@kills(2)
def test_a_file_that_is_replaced_is_the_old_one_or_the_new_one(tmp_path: Path, kills: int) -> None:
    states = [reworded(EXAMPLE, "like" * 9000), reworded(EXAMPLE, "ulike")]
    for name, report in zip(("even", "odd"), states, strict=True):
        ReportFile.create(tmp_path / f"{name}.kplan", report).close()
    target = tmp_path / "target.kplan"
    ReportFile.create(target, EXAMPLE).close()
    for _ in range(kills):
        acknowledged = killed("restore", tmp_path)
        assert stored(target) in (states[acknowledged % 2], states[(acknowledged + 1) % 2])
        assert sql(target, "PRAGMA integrity_check") == [("ok",)]


@kills(2)
def test_an_export_is_the_old_one_or_the_new_one(tmp_path: Path, kills: int) -> None:
    for _ in range(kills):
        acknowledged = killed("export", tmp_path)
        found = (tmp_path / "export.txt").read_bytes()
        assert found in (exported(acknowledged), exported(acknowledged + 1))


@kills(3)
def test_no_acknowledged_delivery_is_lost(tmp_path: Path, kills: int) -> None:
    path = tmp_path / "2014.ksamling"
    CollectionFile.create(path, collection()).close()
    for _ in range(kills):
        acknowledged = killed("collect", path)
        with closing(CollectionFile.open(path)) as file:
            found = file.load()
            assert len(found.received) - 1 in (acknowledged, acknowledged + 1)
            for number, each in enumerate(found.received.values()):
                assert file.content(each.sha256) == delivered(number)
            # What came without its entry is gone again.
            assert file.stored_hashes() == {each.sha256 for each in found.received.values()}
            file.verify()
