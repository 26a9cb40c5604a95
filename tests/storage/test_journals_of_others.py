"""What lies beside a file may be another program's at work, or needed: it is deleted with care."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kplan_desktop.filesystem import temporary_folder
from kplan_desktop.storage import database_copy
from kplan_desktop.storage.connection import journals_of
from kplan_desktop.storage.database_copy import separate_states
from kplan_desktop.storage.errors import (
    FileLockedError,
    FileOverwrittenError,
    NotAReportFileError,
    TemporaryFolderError,
    TwoStatesError,
)
from kplan_desktop.storage.report_file import ReportFile
from tests.storage.samples import bare, reworded, sql
from tests.storage.test_journals import (
    EXAMPLE,
    OTHER,
    contents,
    opened,
    path,
    read,
    saved_with_journal_left,
    stale,
)
from tests.storage.test_read_only import cut_off

__all__ = ["path", "stale"]

TEXTS = [reworded(EXAMPLE, text) for text in ("en", "to", "tre")]


def wal_of(source: Path, *statements: str) -> bytes:
    """The WAL in which a program keeps these changes of a file, which is in WAL mode then."""
    sql(source, "PRAGMA journal_mode = WAL")
    with bare(source) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        for statement in statements:
            connection.execute(statement)
        return journals_of(source)[1].read_bytes()


def in_wal_mode(path: Path, wal: bytes) -> None:
    """Put the file into WAL mode, and lay a WAL beside it."""
    sql(path, "PRAGMA journal_mode = WAL")
    journals_of(path)[1].write_bytes(wal)


def test_a_wal_of_another_file_does_not_reach_a_good_one_in_wal_mode(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.kplan"
    ReportFile.create(other, OTHER).close()
    in_wal_mode(path, wal_of(other, "UPDATE note SET text = 'x'"))
    before = contents(path.parent)
    assert read(path) == EXAMPLE
    assert contents(path.parent) == before
    assert opened(path) == EXAMPLE
    assert list(contents(path.parent)) == [path.name]
    assert opened(path) == EXAMPLE


def test_a_wal_without_which_the_file_is_not_whole_is_its_own(path: Path) -> None:
    wal = wal_of(
        path,
        "UPDATE note SET text = text || 'x'",
        "UPDATE note SET text = substr(text, 1, length(text) - 1)",
    )
    damaged = bytearray(path.read_bytes())
    at = damaged.index(next(EXAMPLE.all_notes()).text[:20].encode())
    damaged[at] ^= 1
    path.write_bytes(damaged)
    journals_of(path)[1].write_bytes(wal)
    before = contents(path.parent)
    assert read(path) == EXAMPLE
    assert contents(path.parent) == before
    assert opened(path) == EXAMPLE


def test_a_wal_that_leads_to_another_whole_report_is_asked_about(
    path: Path, tmp_path: Path
) -> None:
    other = shutil.copyfile(path, tmp_path / "other.kplan")
    after = TEXTS[0]
    shutil.copyfile(path, tmp_path / "after.kplan")
    with closing(ReportFile.open(tmp_path / "after.kplan")) as file:
        file.save(file.load(), after)
    sql(other, "PRAGMA journal_mode = WAL")
    with bare(other) as target, bare(tmp_path / "after.kplan") as source:
        sql(tmp_path / "after.kplan", "PRAGMA journal_mode = WAL")
        target.execute("PRAGMA wal_autocheckpoint = 0")
        source.backup(target)
        wal = journals_of(other)[1].read_bytes()
    in_wal_mode(path, wal)
    before = contents(path.parent)
    for read_only in (True, False):
        with pytest.raises(TwoStatesError):
            ReportFile.open(path, read_only=read_only)
    assert contents(path.parent) == before
    assert separate_states(path, tmp_path / "kept.kplan")
    assert opened(tmp_path / "kept.kplan") == after
    assert opened(path) == EXAMPLE


LIVE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    connection.execute(statement)
print(flush=True)
sys.stdin.read()
"""


@contextmanager
def at_work(path: Path, *statements: str) -> Iterator[None]:
    """Another process that has done this with the file, and is not done yet."""
    with subprocess.Popen(
        [sys.executable, "-c", LIVE, str(path), *statements],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as live:
        assert live.stdin is not None
        assert live.stdout is not None
        assert live.stdout.readline()
        yield
        live.stdin.close()


def test_the_wal_of_a_program_at_work_is_left(path: Path) -> None:
    changed = "UPDATE note SET text = text || '.'"
    with at_work(path, "PRAGMA journal_mode = WAL", changed):
        with pytest.raises(FileLockedError):
            ReportFile.open(path, busy_timeout=0.05)
        assert journals_of(path)[1].stat().st_size
    assert sql(path, "SELECT count(*) FROM note WHERE text LIKE '%.'") != [(0,)]


def test_of_two_states_the_journal_of_a_program_that_has_begun_to_write_is_left(
    path: Path, tmp_path: Path
) -> None:
    """Two windows ask; the one that is answered last finds the other at work."""
    after = saved_with_journal_left(path, *TEXTS)
    assert separate_states(path, tmp_path / "first.kplan")
    torn = "UPDATE note SET text = text || hex(randomblob(5000))"
    with at_work(path, "PRAGMA cache_size = 1", "BEGIN IMMEDIATE", torn):
        journal = journals_of(path)[0].read_bytes()
        assert journal
        assert not separate_states(path, tmp_path / "second.kplan")
        assert journals_of(path)[0].read_bytes() == journal
    assert not separate_states(path, tmp_path / "third.kplan")
    assert [file.name for file in tmp_path.glob("*.kplan")] == ["first.kplan"]
    assert opened(path) == after


@pytest.mark.parametrize("changed", ["journal", "file"])
def test_what_was_written_since_it_was_copied_is_not_deleted(
    path: Path, tmp_path: Path, changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_with_journal_left(path, *TEXTS)
    written = journals_of(path)[0] if changed == "journal" else path
    whole = database_copy._whole

    def meanwhile(database: Path, of: Path) -> database_copy._Whole | None:
        os.utime(written, (1, 1))
        return whole(database, of)

    monkeypatch.setattr(database_copy, "_whole", meanwhile)
    with pytest.raises(FileLockedError):
        separate_states(path, tmp_path / "other.kplan")
    assert journals_of(path)[0].exists()


def test_who_may_not_write_gets_the_other_state_alone(path: Path, tmp_path: Path) -> None:
    saved_with_journal_left(path, *TEXTS)
    before = contents(path.parent)
    assert separate_states(path, tmp_path / "other.kplan", may_write=False)
    assert opened(tmp_path / "other.kplan") == EXAMPLE
    assert contents(path.parent) == before


@pytest.mark.parametrize("left", [b"S", b"SQLite format 3\0" + bytes(200)])
@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_without_a_page_keeps_its_journal(path: Path, left: bytes, read_only: bool) -> None:
    """SQLite would take the file for a new one."""
    cut_off(path)
    path.write_bytes(left)
    before = contents(path.parent)
    with pytest.raises(NotAReportFileError):
        ReportFile.open(path, read_only=read_only)
    assert contents(path.parent) == before


@pytest.mark.parametrize("left", [b"", b"S"])
def test_nor_is_the_journal_of_one_that_is_emptied_while_it_is_open_deleted(
    path: Path, tmp_path: Path, left: bytes
) -> None:
    torn = shutil.copyfile(path, tmp_path / path.name)
    journal = cut_off(torn)
    with closing(ReportFile.open(path)) as file:
        report = file.load()
        path.write_bytes(left)
        shutil.copyfile(journal, journals_of(path)[0])
        with pytest.raises(FileOverwrittenError):
            file.save(report, TEXTS[0])
        with pytest.raises(FileOverwrittenError):
            file.require_unchanged()
        with pytest.raises(FileOverwrittenError):
            file.deliveries()
    assert contents(path.parent) == {
        path.name: left,
        journals_of(path)[0].name: journal.read_bytes(),
    }


def test_nothing_stays_in_the_folder_for_temporary_files(
    stale: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    left = folder / f"{temporary_folder._PREFIX}x"
    others = folder / "kplan-other", folder / f"{temporary_folder._PREFIX}new"
    for each in (left, *others):
        each.mkdir()
        (each / "played.kplan").write_bytes(b"a whole report")
    for each in (left, others[0]):
        os.utime(each, (1, 1))
    assert read(stale) == OTHER
    assert sorted(folder.iterdir()) == sorted(others)


@pytest.mark.parametrize("fault", ["missing", "full"])
def test_a_fault_of_that_folder_is_not_said_of_the_file(
    stale: Path, tmp_path: Path, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if fault == "missing":
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    else:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL

        def fails(*_args: object) -> tuple[str, ...]:
            raise error

        monkeypatch.setattr(database_copy, "faults_of", fails)
    before = contents(stale.parent)
    for read_only in (True, False):
        with pytest.raises(TemporaryFolderError):
            ReportFile.open(stale, read_only=read_only)
    assert contents(stale.parent) == before
