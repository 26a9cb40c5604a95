"""A report file with tables of somebody else's, which could undo what is written."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.storage.errors import DamagedFileError
from kplan_desktop.storage.report_file import ReportFile
from tests.storage.samples import bare, example_report


def _schema(path: Path, old: str, new: str) -> None:
    with bare(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        changed = connection.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE instr(sql, ?)", (old, new, old)
        )
        assert changed.rowcount == 1


def _replacing(path: Path) -> None:
    _schema(
        path, "UNIQUE (measure_id, position)", "UNIQUE (measure_id, position) ON CONFLICT REPLACE"
    )


def _checking(path: Path) -> None:
    _schema(
        path,
        "text TEXT NOT NULL,\n      UNIQUE",
        "text TEXT NOT NULL CHECK (text <> 'a'),\n      UNIQUE",
    )


def _indexing(path: Path) -> None:
    with bare(path) as connection:
        connection.execute("CREATE UNIQUE INDEX z ON note (text) WHERE text LIKE 'a%'")


def _with_a_trigger(path: Path) -> None:
    """One with a name that SQLite gives nobody, and obeys all the same."""
    with bare(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_z', 'note', 0, 'CREATE TRIGGER "
            "sqlite_z AFTER UPDATE ON note BEGIN DELETE FROM note WHERE id <> new.id; END')"
        )


@pytest.mark.parametrize("forge", [_replacing, _checking, _indexing, _with_a_trigger])
def test_tables_that_do_other_than_they_should_are_damage(
    tmp_path: Path, forge: Callable[[Path], None]
) -> None:
    path = tmp_path / "a.kplan"
    ReportFile.create(path, example_report()).close()
    forge(path)
    with pytest.raises(DamagedFileError), closing(ReportFile.open(path)) as file:
        file.load()


def test_what_sqlite_notes_for_itself_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    ReportFile.create(path, example_report()).close()
    with bare(path) as connection:
        connection.execute("ANALYZE")
    with closing(ReportFile.open(path)) as file:
        assert file.load() == example_report()
