"""Older files are brought to today's format whole, or stay as they were to the byte."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.storage.errors import DamagedFileError, DiskFullError
from kplan_desktop.storage.migrate import MigrationError
from kplan_desktop.storage.migrations import STEPS, MigrationStep
from kplan_desktop.storage.report_file import ReportFile
from tests.storage.samples import example_report, sql

EXAMPLE = example_report()

REBUILT = (
    "CREATE TABLE new_measure (id TEXT NOT NULL PRIMARY KEY, goal_id TEXT NOT NULL REFERENCES goal,"
    " position INTEGER NOT NULL, text TEXT NOT NULL, plan_text TEXT) STRICT",
    "INSERT INTO new_measure SELECT id, goal_id, position, upper(text), plan_text FROM measure",
    "DROP TABLE measure",
    "ALTER TABLE new_measure RENAME TO measure",
)
"""A typical step: a table that others refer to is rebuilt."""


def steps(*statements: str) -> tuple[MigrationStep, ...]:
    """Today's steps and an invented one after them."""
    return (*STEPS, MigrationStep("9.9.9", statements))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "report.kplan"
    ReportFile.create(path, EXAMPLE).close()
    return path


def test_an_older_file_is_migrated_and_loses_nothing(path: Path) -> None:
    with closing(ReportFile.open(path, steps=steps(*REBUILT))) as file:
        migrated = file.load()
        notes = [note.text for note in migrated.all_notes()]
        assert notes == [note.text for note in EXAMPLE.all_notes()]
        assert [m.text for m in migrated.measures()] != [m.text for m in EXAMPLE.measures()]
    assert sql(path, "PRAGMA user_version") == [(len(STEPS) + 1,)]
    assert sql(path, "SELECT needs_kplan FROM file_info") == [("9.9.9",)]
    with closing(ReportFile.open(path, steps=steps(*REBUILT))) as again:
        assert again.load() == migrated


def test_foreign_keys_are_enforced_again_after_a_migration(path: Path) -> None:
    with closing(ReportFile.open(path, steps=steps(*REBUILT))) as file:
        assert file._connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


@pytest.mark.parametrize(
    ("error", "statements"),
    [
        (sqlite3.OperationalError, (*REBUILT, "SELECT * FROM no_such_table")),
        (sqlite3.IntegrityError, (*REBUILT, "INSERT INTO goal SELECT * FROM goal")),
        (MigrationError, ("DELETE FROM measure",)),
        (DamagedFileError, ("DELETE FROM report",)),
        (DamagedFileError, ("UPDATE report SET unit_id = 'no unit'",)),
        (DamagedFileError, ("ALTER TABLE note ADD COLUMN unknown TEXT",)),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else value[-1],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was_to_the_byte(
    path: Path, error: type[Exception], statements: tuple[str, ...]
) -> None:
    content = path.read_bytes()
    with pytest.raises(error):
        ReportFile.open(path, steps=steps(*statements))
    assert path.read_bytes() == content
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    with closing(ReportFile.open(path)) as file:
        assert file.load() == EXAMPLE


def test_an_older_file_can_be_backed_up_before_it_is_touched(path: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.kplan"

    ReportFile.open(
        path, steps=steps(*REBUILT), before_migration=lambda file: file.copy_to(backup)
    ).close()
    with closing(ReportFile.open(backup)) as file:
        assert file.load() == EXAMPLE
    assert sql(path, "PRAGMA user_version") == [(len(STEPS) + 1,)]


def test_without_its_backup_an_older_file_is_not_touched(path: Path) -> None:
    def fail(_: ReportFile) -> None:
        raise DiskFullError(Path("backups"))

    content = path.read_bytes()
    with pytest.raises(DiskFullError):
        ReportFile.open(path, steps=steps(*REBUILT), before_migration=fail)
    assert path.read_bytes() == content


def test_a_file_of_todays_format_is_not_backed_up_for_migration(path: Path) -> None:
    def fail(_: ReportFile) -> None:
        raise AssertionError

    content = path.read_bytes()
    ReportFile.open(path, before_migration=fail).close()
    assert path.read_bytes() == content


def _last_page_lost(content: bytes) -> bytes:
    return content[:-4096] + bytes(4096)


def _letters_changed(content: bytes) -> bytes:
    text = next(EXAMPLE.all_notes()).text.encode()
    return content.replace(text, text.swapcase())


@pytest.mark.parametrize("damage", [_last_page_lost, _letters_changed])
def test_an_older_file_that_is_damaged_is_not_migrated(
    path: Path, damage: Callable[[bytes], bytes]
) -> None:
    content = damage(path.read_bytes())
    path.write_bytes(content)
    with pytest.raises(DamagedFileError):
        ReportFile.open(path, steps=steps(*REBUILT))
    assert path.read_bytes() == content
