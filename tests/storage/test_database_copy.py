"""A copy is a complete file of its own, and replaces another one atomically."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage import database_copy
from kplan_desktop.storage.errors import (
    DiskFullError,
    FileLockedError,
    FileMissingError,
    NameTakenError,
    ReadOnlyFileError,
    UnfinishedWriteError,
)
from kplan_desktop.storage.report_file import ReportFile
from tests.old_files.make import DELIVERY
from tests.storage.disks import fill_up, small_file_system
from tests.storage.samples import bare, example_report, reworded, sql

EXAMPLE = example_report()
OTHER = reworded(EXAMPLE, "noe helt annet")


def stored(path: Path) -> Report:
    with closing(ReportFile.open(path)) as file:
        return file.load()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "report.kplan"


@pytest.fixture
def file(path: Path) -> Iterator[ReportFile]:
    with closing(ReportFile.create(path, EXAMPLE)) as file:
        file.add_delivery(DELIVERY)
        yield file


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "mål æøå 🎻.kplan"


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_copy_holds_all_that_the_file_does(file: ReportFile, target: Path) -> None:
    file.copy_to(target)
    with closing(ReportFile.open(target)) as copy:
        assert copy.load() == EXAMPLE
        assert copy.deliveries() == (DELIVERY,)
        assert copy.seal() == file.seal()
        copy.save(EXAMPLE, OTHER)
    assert stored(target) == OTHER
    assert file.load() == EXAMPLE
    assert sql(target, "PRAGMA integrity_check") == [("ok",)]


def test_a_copy_takes_the_place_of_what_was_there(file: ReportFile, target: Path) -> None:
    ReportFile.create(target, OTHER).close()
    file.copy_to(target)
    assert stored(target) == EXAMPLE
    assert names(target.parent) == sorted([file.path.name, target.name])


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no such links and rights")
def test_a_link_is_followed_and_the_rights_are_kept(file: ReportFile, target: Path) -> None:
    ReportFile.create(target, OTHER).close()
    target.chmod(0o600)
    link = target.with_name("link.kplan")
    link.symlink_to(target.name)
    file.copy_to(link)
    assert link.is_symlink()
    assert stored(target) == EXAMPLE
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_file_is_not_copied_over_itself_nor_over_a_folder(
    file: ReportFile, tmp_path: Path
) -> None:
    (tmp_path / "mappe").mkdir()
    for taken in (file.path, tmp_path / "mappe"):
        with pytest.raises(NameTakenError):
            file.copy_to(taken)
    with pytest.raises(FileMissingError):
        file.copy_to(tmp_path / "ingen" / "fil.kplan")
    assert stored(file.path) == EXAMPLE


def test_no_journal_is_left_to_be_played_back_into_a_copy(file: ReportFile, target: Path) -> None:
    ReportFile.create(target, OTHER).close()
    journal = target.with_name(target.name + "-journal")
    journal.write_bytes(b"what the file was before")
    content = target.read_bytes()
    with pytest.raises(UnfinishedWriteError):
        file.copy_to(target)
    assert target.read_bytes() == content
    assert journal.exists()


def test_a_full_disk_leaves_what_was_there(file: ReportFile, tmp_path: Path) -> None:
    with small_file_system(tmp_path / "disk") as disk:
        target = disk / "copy.kplan"
        ReportFile.create(target, OTHER).close()
        ballast = fill_up(disk)
        with pytest.raises(DiskFullError):
            file.copy_to(target)
        assert names(disk) == ["ballast", "copy.kplan"]
        assert stored(target) == OTHER
        ballast.unlink()
        file.copy_to(target)
        assert stored(target) == EXAMPLE


def test_a_write_by_another_in_the_middle_of_a_copy_is_in_it_or_not(
    file: ReportFile, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program writes between two steps; the copy restarts and is still one state."""
    monkeypatch.setattr(database_copy, "_PAGES", 1)
    writes = iter(range(3))
    monotonic = time.monotonic

    def writes_meanwhile() -> float:
        """The time, which is asked for after each step."""
        if next(writes, None) is not None:
            sql(file.path, "UPDATE file_info SET needs_kplan = needs_kplan || '.1'")
            sql(file.path, "UPDATE note SET text = text || '.'")
        return monotonic()

    monkeypatch.setattr(time, "monotonic", writes_meanwhile)
    file.copy_to(target)
    assert sql(target, "PRAGMA integrity_check") == [("ok",)]
    assert sql(target, "SELECT text FROM note") == sql(file.path, "SELECT text FROM note")


def test_a_file_that_another_keeps_to_itself_is_not_waited_for_without_end(
    path: Path, target: Path
) -> None:
    ReportFile.create(path, EXAMPLE).close()
    with closing(ReportFile.open(path, busy_timeout=0.05)) as file, bare(path) as other:
        file.load()
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileLockedError) as caught:
            file.copy_to(target)
        other.execute("ROLLBACK")
        assert caught.value.path == path
        assert names(target.parent) == [path.name]
        file.copy_to(target)
    assert stored(target) == EXAMPLE


def test_a_copy_can_be_made_of_a_file_that_is_only_read(file: ReportFile, target: Path) -> None:
    with closing(ReportFile.open(file.path, read_only=True)) as reader:
        reader.copy_to(target)
    assert stored(target) == EXAMPLE


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_a_write_protected_file_is_not_replaced(
    file: ReportFile, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ReportFile.create(target, OTHER).close()
    # Root may write to everything; the question that is asked is what counts.
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != target)
    with pytest.raises(ReadOnlyFileError):
        file.copy_to(target)
    assert stored(target) == OTHER
