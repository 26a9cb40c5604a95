"""A journal beside a file is played back into it only if it is the file's own.

A power cut leaves one; then the user copies a good file over the broken one.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from kplan_desktop.cli.check import check_file
from kplan_desktop.cli.main import main
from kplan_desktop.domain.model.report import Report
from kplan_desktop.paths import program_files
from kplan_desktop.storage.ancillary_data import AncillaryData
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.connection import journals_of
from kplan_desktop.storage.database_copy import separate_states
from kplan_desktop.storage.errors import DamagedFileError, NameTakenError, TwoStatesError
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.storage.report_file import ReportFile
from tests.platforms import posix_only
from tests.storage.samples import bare, example_report, reworded, sql
from tests.storage.test_read_only import cut_off

EXAMPLE = example_report()
OTHER = replace(reworded(EXAMPLE, "Et helt annet notat"), id="other", adviser="Kari")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mappe" / "r.kplan"
    path.parent.mkdir()
    ReportFile.create(path, EXAMPLE).close()
    return path


@pytest.fixture
def stale(path: Path, tmp_path: Path) -> Path:
    """A good file that was copied over one whose write had been cut off."""
    cut_off(path)
    good = tmp_path / "good.kplan"
    ReportFile.create(good, OTHER).close()
    shutil.copyfile(good, path)
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def read(path: Path) -> Report:
    with closing(ReportFile.open(path, read_only=True)) as file:
        return file.load()


def opened(path: Path) -> Report:
    with closing(ReportFile.open(path)) as file:
        return file.load()


def saved_with_journal_left(path: Path, *states: Report) -> Report:
    """Save each state; the journal of the first save lies beside the file afterwards."""
    kept = path.with_name("kept")

    def keep(statement: str) -> None:
        if statement == "COMMIT" and not kept.exists():
            os.link(journals_of(path)[0], kept)

    with closing(ReportFile.open(path)) as file:
        file._connection.set_trace_callback(keep)
        report = file.load()
        for state in states:
            file.save(report, state)
            report = state
    kept.rename(journals_of(path)[0])
    return report


def page_size(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[16:18], "big")


def test_a_journal_of_another_state_does_not_reach_a_good_file(stale: Path) -> None:
    good = stale.read_bytes()
    assert opened(stale) == OTHER
    assert contents(stale.parent) == {stale.name: good}


def _check(path: Path) -> None:
    today = dt.date(2026, 1, 1)
    assert check_file(path, today, FormLibrary(program_files().forms)).report == OTHER


def _export(path: Path) -> None:
    csv = path.parent.with_name("figures.csv")
    assert main(["export", str(path), "--csv", str(csv)]) == 0


def _find_backup(path: Path) -> None:
    store = BackupStore(path.parent.with_name("backups"), lambda: dt.datetime.now(dt.UTC))
    assert store.latest_good(path) is None


def _read(path: Path) -> None:
    assert read(path) == OTHER


READERS = [_read, _check, _export, _find_backup]


@pytest.mark.parametrize("reader", READERS)
def test_reading_writes_neither_to_the_file_nor_beside_it(
    stale: Path, reader: Callable[[Path], None]
) -> None:
    before = contents(stale.parent)
    reader(stale)
    assert contents(stale.parent) == before


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("with_wal", [False, True])
def test_nor_with_a_file_that_another_program_turned_into_wal(
    stale: Path, tmp_path: Path, reader: Callable[[Path], None], with_wal: bool
) -> None:
    journals_of(stale)[0].unlink()
    sql(stale, "PRAGMA journal_mode = WAL")
    if with_wal:
        with bare(stale) as connection:
            connection.execute("PRAGMA user_version = 2")
            copied = shutil.copytree(stale.parent, tmp_path / "copied")
        (copied / f"{stale.name}-shm").unlink()
        stale = copied / stale.name
    before = contents(stale.parent)
    assert len(before) == 1 + with_wal
    reader(stale)
    assert contents(stale.parent) == before


def test_reading_takes_back_a_cut_off_write_without_touching_it(path: Path) -> None:
    cut_off(path)
    before = contents(path.parent)
    assert read(path) == EXAMPLE
    assert contents(path.parent) == before
    assert opened(path) == EXAMPLE
    assert list(contents(path.parent)) == [path.name]


def test_a_wal_of_another_file_does_not_reach_a_good_one(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.kplan"
    ReportFile.create(other, OTHER).close()
    sql(other, "PRAGMA journal_mode = WAL")
    with bare(other) as connection:
        connection.execute("UPDATE note SET text = 'x'")
        shutil.copyfile(journals_of(other)[1], journals_of(path)[1])
    before = contents(path.parent)
    assert read(path) == EXAMPLE
    assert contents(path.parent) == before
    assert opened(path) == EXAMPLE
    assert contents(path.parent) == {path.name: before[path.name]}


@posix_only("links need a right on Windows, and SQLite looks beside the link there")
def test_of_a_link_it_is_the_journal_beside_the_real_file(stale: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.kplan"
    link.symlink_to(stale)
    before = contents(stale.parent)
    assert read(link) == OTHER
    assert contents(stale.parent) == before
    assert opened(link) == OTHER
    assert list(contents(stale.parent)) == [stale.name]


def test_a_write_that_only_lacked_the_end_of_its_journal_counts(path: Path) -> None:
    after = saved_with_journal_left(path, reworded(EXAMPLE, "nytt"))
    assert read(path) == after
    assert opened(path) == after
    assert list(contents(path.parent)) == [path.name]


def test_whichever_pages_of_a_save_reached_the_disk_it_is_there_wholly_or_not_at_all(
    path: Path,
) -> None:
    """Pages of indexes too, which the seal does not cover."""
    before, size = path.read_bytes(), page_size(path)
    turned = (replace(goal, measures=goal.measures[::-1]) for goal in EXAMPLE.goals)
    after = saved_with_journal_left(path, replace(EXAMPLE, goals=tuple(turned)))
    whole, journal = path.read_bytes(), journals_of(path)[0].read_bytes()
    changed = [
        offset
        for offset in range(0, len(before), size)
        if before[offset : offset + size] != whole[offset : offset + size]
    ]
    assert len(changed) > 3
    found = []
    for lost in (set(some) for n in range(len(changed) + 1) for some in combinations(changed, n)):
        torn = bytearray(whole)
        for offset in lost:
            torn[offset : offset + size] = before[offset : offset + size]
        path.write_bytes(torn)
        journals_of(path)[0].write_bytes(journal)
        shown = read(path)
        assert opened(path) == shown
        assert sql(path, "PRAGMA integrity_check") == [("ok",)]
        found.append(shown)
    assert (found[0], found[-1]) == (after, EXAMPLE)
    assert all(shown in (EXAMPLE, after) for shown in found)


def test_two_whole_states_that_differ_are_both_kept(path: Path, tmp_path: Path) -> None:
    after = saved_with_journal_left(
        path, *(reworded(EXAMPLE, text) for text in ("en", "to", "tre"))
    )
    before = contents(path.parent)
    for read_only in (True, False):
        with pytest.raises(TwoStatesError, match="Choose"):
            ReportFile.open(path, read_only=read_only)
    assert contents(path.parent) == before
    with pytest.raises(NameTakenError):
        separate_states(path, path)
    assert contents(path.parent) == before
    separate_states(path, tmp_path / "other.kplan")
    assert opened(tmp_path / "other.kplan") == EXAMPLE
    assert contents(path.parent) == {path.name: before[path.name]}
    assert opened(path) == after


def test_where_neither_is_whole_both_are_left_for_someone_who_can_mend_them(stale: Path) -> None:
    damaged = stale.read_bytes().replace(b"Et helt annet", b"Et halv annet")
    stale.write_bytes(damaged)
    before = contents(stale.parent)
    for read_only in (True, False):
        with pytest.raises(DamagedFileError):
            ReportFile.open(stale, read_only=read_only)
    assert contents(stale.parent) == before


def test_a_journal_has_no_other_file_deleted(path: Path) -> None:
    """SQLite deletes the super-journal that a journal names, be it any file."""
    journal, victim = cut_off(path), path.with_name("victim")
    victim.write_bytes(b"a file of the user's")
    name = str(victim).encode()
    lock_page = 2**30 // page_size(path) + 1
    journal.write_bytes(
        journal.read_bytes()
        + lock_page.to_bytes(4, "big")
        + name
        + len(name).to_bytes(4, "big")
        + sum(name).to_bytes(4, "big")
        + journal.read_bytes()[:8]
    )
    before = contents(path.parent)
    for read_only in (True, False):
        with pytest.raises(DamagedFileError):
            ReportFile.open(path, read_only=read_only)
    assert contents(path.parent) == before


@pytest.mark.parametrize("work", ["save", "read", "copy", "look", "load", "verify", "go on"])
def test_a_journal_that_a_sync_client_brings_does_not_reach_the_open_file(
    path: Path, tmp_path: Path, work: str
) -> None:
    other = tmp_path / "other.kplan"
    ReportFile.create(other, OTHER).close()
    journal = cut_off(other)
    after = reworded(EXAMPLE, "nytt")
    with closing(ReportFile.open(path)) as file:
        report = file.load()
        shutil.copyfile(journal, journals_of(path)[0])
        if work == "save":
            file.save(report, after)
        elif work == "read":
            assert file.deliveries() == ()
        elif work == "copy":
            file.copy_to(tmp_path / "copy.kplan")
            assert opened(tmp_path / "copy.kplan") == EXAMPLE
        elif work == "load":
            assert file.load() == EXAMPLE
        elif work == "verify":
            file.verify()
        elif work == "go on":
            assert file.ancillary_data(after) == AncillaryData()
        else:
            file.require_unchanged()
    assert opened(path) == (after if work == "save" else EXAMPLE)
    assert list(contents(path.parent)) == [path.name]
