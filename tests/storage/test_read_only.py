"""A file that may not be written to opens all the same, and nothing about it changes."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.storage.errors import (
    DamagedFileError,
    NewerFileError,
    NoAccessError,
    NotAReportFileError,
    ReadOnlyFileError,
    UnfinishedWriteError,
)
from kplan_desktop.storage.report_file import ReportFile
from tests.old_files.make import DELIVERY
from tests.platforms import posix_only, windows_only
from tests.storage.disks import make_read_only, small_file_system
from tests.storage.samples import bare, example_report, reworded, sql
from tests.storage.test_migrations import REBUILT, steps

EXAMPLE = example_report()

CUT_OFF = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE note SET text = text || hex(randomblob(5000))")
os._exit(0)
"""
"""A process that ends in the middle of a write, some of which has reached the disk."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "report.kplan"
    ReportFile.create(path, EXAMPLE).close()
    return path


def cut_off(path: Path) -> Path:
    """Leave the file in the middle of a write, with its journal beside it."""
    before = path.read_bytes()
    subprocess.run([sys.executable, "-c", CUT_OFF, str(path)], check=True)
    journal = path.with_name(path.name + "-journal")
    assert journal.stat().st_size
    assert path.read_bytes() != before
    return journal


def test_it_is_read_beside_a_window_that_writes(path: Path) -> None:
    changed = reworded(EXAMPLE, "nytt")
    with (
        closing(ReportFile.open(path)) as writer,
        closing(ReportFile.open(path, read_only=True)) as reader,
    ):
        writer.load()
        assert reader.load() == EXAMPLE
        writer.save(EXAMPLE, changed)
        assert reader.load() == changed
        assert reader.read_only


def test_nothing_can_be_written(path: Path) -> None:
    content = path.read_bytes()
    with closing(ReportFile.open(path, read_only=True)) as file:
        report = file.load()
        with pytest.raises(ReadOnlyFileError):
            file.save(report, reworded(report, "nytt"))
        with pytest.raises(ReadOnlyFileError):
            file.add_delivery(DELIVERY)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            file._connection.execute("DELETE FROM note")
    assert path.read_bytes() == content
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_what_is_wrong_with_a_file_is_reported_all_the_same(path: Path) -> None:
    newer = path.with_name("newer.kplan")
    shutil.copyfile(path, newer)
    sql(newer, "PRAGMA user_version = 7")
    with pytest.raises(NewerFileError):
        ReportFile.open(newer, read_only=True)
    foreign = path.with_name("foreign.kplan")
    foreign.write_bytes(b"%PDF-1.7\n" * 200)
    with pytest.raises(NotAReportFileError):
        ReportFile.open(foreign, read_only=True)
    sql(path, "UPDATE report SET adviser = 'en annen'")
    with closing(ReportFile.open(path, read_only=True)) as file, pytest.raises(DamagedFileError):
        file.load()


def test_an_older_file_is_shown_as_it_would_be_migrated_and_stays_old(path: Path) -> None:
    content = path.read_bytes()
    copy = path.with_name("copy.kplan")
    with closing(ReportFile.open(path, read_only=True, steps=steps(*REBUILT))) as file:
        shown = file.load()
        file.copy_to(copy)
    assert path.read_bytes() == content
    with closing(ReportFile.open(path, steps=steps(*REBUILT))) as migrated:
        assert migrated.load() == shown
    with closing(ReportFile.open(copy, steps=steps(*REBUILT))) as copied:
        assert copied.load() == shown


def test_a_cut_off_write_is_reported_and_a_copy_with_its_journal_opens(
    path: Path, tmp_path: Path
) -> None:
    journal = cut_off(path)
    with small_file_system(tmp_path / "stick", "8m") as stick:
        for part in (path, journal):
            shutil.copyfile(part, stick / part.name)
        make_read_only(stick)
        with pytest.raises(UnfinishedWriteError, match="-journal"):
            ReportFile.open(stick / path.name)
        with closing(ReportFile.open(stick / path.name, read_only=True)) as file:
            assert file.load() == EXAMPLE
        elsewhere = tmp_path / "elsewhere"
        shutil.copytree(stick, elsewhere)
    with closing(ReportFile.open(elsewhere / path.name)) as file:
        assert file.load() == EXAMPLE


def test_a_cut_off_write_is_undone_where_the_file_may_be_written(path: Path) -> None:
    cut_off(path)
    with closing(ReportFile.open(path)) as file:
        assert file.load() == EXAMPLE


@posix_only("Windows does not say of a folder that its medium is read-only")
def test_a_read_only_medium_is_read_from_even_when_the_file_was_turned_into_wal(
    path: Path, tmp_path: Path
) -> None:
    with small_file_system(tmp_path / "stick", "8m") as stick:
        on_stick = stick / path.name
        shutil.copyfile(path, on_stick)
        sql(on_stick, "PRAGMA journal_mode = WAL")
        make_read_only(stick)
        with closing(ReportFile.open(on_stick, read_only=True)) as file:
            assert file.load() == EXAMPLE
            file.copy_to(tmp_path / "copy.kplan")
        with pytest.raises(NoAccessError, match="copy it"):
            ReportFile.open(on_stick)
    with closing(ReportFile.open(tmp_path / "copy.kplan")) as file:
        assert file.load() == EXAMPLE
    assert sql(tmp_path / "copy.kplan", "PRAGMA journal_mode") == [("delete",)]


@windows_only("elsewhere the medium says that it is read-only")
def test_a_file_turned_into_wal_on_a_read_only_medium_is_read_but_not_written(
    path: Path, tmp_path: Path
) -> None:
    with small_file_system(tmp_path / "stick", "8m") as stick:
        on_stick = stick / path.name
        shutil.copyfile(path, on_stick)
        sql(on_stick, "PRAGMA journal_mode = WAL")
        make_read_only(stick)
        with closing(ReportFile.open(on_stick, read_only=True)) as file:
            assert file.load() == EXAMPLE
        with pytest.raises(NoAccessError, match="copy it"):
            ReportFile.open(on_stick)
        shutil.copyfile(on_stick, tmp_path / "copy.kplan")
    with closing(ReportFile.open(tmp_path / "copy.kplan")) as file:
        assert file.load() == EXAMPLE


def test_a_reader_that_another_keeps_out_says_so(path: Path) -> None:
    with bare(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Exception, match="in use"):
            ReportFile.open(path, read_only=True, busy_timeout=0.05)
