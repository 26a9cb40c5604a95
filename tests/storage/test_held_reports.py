"""A report that another program holds on Windows, a drive that is gone, spellings of one path."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.storage import errors
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.report_file import ReportFile
from tests.platforms import windows_only, wine_cannot
from tests.storage.samples import example_report, reworded
from tests.windows_files import (
    Attribute,
    HeldFile,
    Share,
    drive,
    held,
    held_for,
    pull_out,
    set_attributes,
    short_path,
)

pytestmark = windows_only("files that are open elsewhere, drives and short names are Windows'")

EXAMPLE = example_report()
CHANGED = reworded(EXAMPLE, "nytt")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Rapport for Sør-Trøndelag.kplan"
    ReportFile.create(path, EXAMPLE).close()
    return path


@pytest.fixture
def file(path: Path) -> Iterator[ReportFile]:
    with closing(ReportFile.open(path)) as file:
        file.load()
        yield file


def stored(path: Path) -> object:
    """The report in a file."""
    with closing(ReportFile.open(path, read_only=True)) as file:
        return file.load()


@pytest.mark.parametrize("share", [Share.NOTHING, Share.READ])
def test_a_report_held_for_a_moment_is_opened_for_writing(path: Path, share: Share) -> None:
    with held_for(path, share, 0.5), closing(ReportFile.open(path)) as file:
        file.save(file.load(), CHANGED)
    assert stored(path) == CHANGED


@pytest.mark.parametrize("share", [Share.NOTHING, Share.READ])
def test_a_report_that_stays_held_is_not_opened_half(path: Path, share: Share) -> None:
    with held(path, share), pytest.raises(errors.FileLockedError):
        ReportFile.open(path)
    with closing(ReportFile.open(path)) as file:
        file.save(file.load(), CHANGED)


def test_a_report_that_may_be_read_meanwhile_is_read(path: Path) -> None:
    with held(path, Share.READ):
        assert stored(path) == EXAMPLE
    with held(path, Share.NOTHING), pytest.raises(errors.FileLockedError):
        stored(path)


def test_a_commit_whose_journal_is_held_is_told_and_saved_once_it_is_free(
    file: ReportFile, path: Path
) -> None:
    """As by a virus scanner, which opens each new file."""
    journal = path.with_name(f"{path.name}-journal")
    holders: list[HeldFile] = []

    def hold_journal(statement: str) -> None:
        if statement == "COMMIT" and journal.exists():
            holders.append(HeldFile(journal, Share.READ | Share.WRITE))

    file._connection.set_trace_callback(hold_journal)
    with pytest.raises(errors.FileLockedError):
        file.save(EXAMPLE, CHANGED)
    file._connection.set_trace_callback(None)
    assert holders
    for holder in holders:
        holder.let_go()
    file.save(EXAMPLE, CHANGED)
    assert stored(path) == CHANGED
    assert not journal.exists()


def test_an_open_report_can_be_neither_removed_nor_renamed(file: ReportFile, path: Path) -> None:
    with pytest.raises(PermissionError):
        path.unlink()
    with pytest.raises(PermissionError):
        path.rename(path.with_name("moved.kplan"))
    file.save(EXAMPLE, CHANGED)


def test_a_report_whose_number_has_changed_is_saved(
    file: ReportFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a network folder that was connected anew: it is the one that nobody may remove."""
    real = Path.stat

    def stat(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        result = real(self, follow_symlinks=follow_symlinks)
        number = result.st_ino + (self == path)
        return os.stat_result((result.st_mode, number, *result[2:]))

    monkeypatch.setattr(Path, "stat", stat)
    file.save(EXAMPLE, CHANGED)
    monkeypatch.undo()
    assert stored(path) == CHANGED


def test_a_copy_over_a_report_that_is_open_elsewhere_is_told(
    file: ReportFile, tmp_path: Path
) -> None:
    target = tmp_path / "copy.kplan"
    file.copy_to(target)
    with closing(ReportFile.open(target)), pytest.raises(errors.FileLockedError):
        file.copy_to(target)
    file.copy_to(target)
    assert stored(target) == EXAMPLE


def test_a_write_protected_report_is_read_and_nothing_is_copied_over_one(path: Path) -> None:
    copy = path.with_name("copy.kplan")
    with closing(ReportFile.open(path)) as file:
        file.copy_to(copy)
    for protected in (path, copy):
        set_attributes(protected, Attribute.READ_ONLY)
    with closing(ReportFile.open(path, read_only=True)) as file:
        assert file.load() == EXAMPLE
        with pytest.raises(errors.ReadOnlyFileError):
            file.copy_to(copy)
    for protected in (path, copy):
        set_attributes(protected, Attribute(0))


@wine_cannot("Wine lets root write to what is write-protected")
def test_a_report_that_becomes_write_protected_is_not_saved(path: Path) -> None:
    set_attributes(path, Attribute.READ_ONLY)
    with closing(ReportFile.open(path)) as file:
        report = file.load()
        with pytest.raises(errors.ReadOnlyFileError):
            file.save(report, CHANGED)
    set_attributes(path, Attribute(0))


def test_a_drive_that_was_pulled_out_is_told_and_saved_to_once_it_is_back(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with drive(stick) as root:
        path = root / "report.kplan"
        with closing(ReportFile.create(path, EXAMPLE)) as file:
            pull_out(root)
            with pytest.raises((errors.DeviceFailedError, errors.FileGoneError)):
                file.save(EXAMPLE, CHANGED)
            with pytest.raises(errors.FileMissingError):
                ReportFile.open(path)
            with pytest.raises(errors.FileMissingError):
                ReportFile.create(root / "new.kplan", EXAMPLE)
    with drive(stick) as root:
        assert stored(root / "report.kplan") == EXAMPLE


def test_a_backup_is_found_by_every_spelling_of_the_path(file: ReportFile, path: Path) -> None:
    store = BackupStore(path.with_name("backups"), lambda: dt.datetime.now(dt.UTC))
    backup = store.take(file)
    assert backup is not None
    short = short_path(path)
    file.close()
    assert short.name != path.name
    path.write_bytes(b"no longer a report, and no id in it")
    for spelling in (path, Path(str(path).upper()), short):
        assert store.latest_good(spelling) == backup


def test_a_backup_is_found_while_the_drive_of_its_report_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    store = BackupStore(tmp_path / "backups", lambda: dt.datetime.now(dt.UTC))
    on_disk = folder / "one.kplan"
    with closing(ReportFile.create(on_disk, EXAMPLE)) as file:
        earlier = store.take(file)
    on_disk.write_bytes(b"no longer a report, and no id in it")
    with drive(folder) as root:
        real = os.path.realpath

        def realpath(path: str | Path) -> str:
            """As for a drive of ``subst``, which Wine does not resolve."""
            is_there = Path(path).drive == root.drive and root.exists()
            return real(folder / Path(path).relative_to(root) if is_there else path)

        monkeypatch.setattr(os.path, "realpath", realpath)
        assert store.latest_good(root / "one.kplan") == earlier
        path = root / "other.kplan"
        with closing(ReportFile.create(path, EXAMPLE)) as file:
            backup = store.take(file)
        assert backup is not None
        pull_out(root)
        assert store.latest_good(path) == backup


def test_every_spelling_of_a_path_opens_the_report(path: Path) -> None:
    for spelling in (Path(f"\\\\?\\{path}"), short_path(path), Path(str(path).upper())):
        assert stored(spelling) == EXAMPLE
