"""Faults of the disk: a save fails with an error, changes nothing, and can be repeated."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kplan_desktop.domain.model.edits import SetNoteText, apply
from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage import errors
from kplan_desktop.storage.connection import read_header
from kplan_desktop.storage.errors import FileChangedError, StorageError, user_error
from kplan_desktop.storage.report_file import ReportFile
from tests.storage.disks import fill_up, small_file_system
from tests.storage.samples import bare, example_report, first_text, reworded

EXAMPLE = example_report()
BIG = reworded(EXAMPLE, "Et langt notat. " * 60_000)
"""The example with 1 MB in one note: more than there is room for on the small disk."""


def stored(path: Path) -> Report:
    with closing(ReportFile.open(path)) as file:
        return file.load()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "report.kplan"


@pytest.fixture
def file(path: Path) -> Iterator[ReportFile]:
    with closing(ReportFile.create(path, EXAMPLE, busy_timeout=0.05)) as file:
        yield file


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with room for the example, but not for the big one."""
    with small_file_system(tmp_path / "disk") as folder:
        yield folder


def test_a_full_disk_is_reported_and_the_save_succeeds_once_there_is_room(small_disk: Path) -> None:
    path = small_disk / "report.kplan"
    with closing(ReportFile.create(path, EXAMPLE)) as file:
        ballast = fill_up(small_disk)
        for attempt in range(3):
            with pytest.raises(errors.DiskFullError):
                file.save(EXAMPLE, reworded(BIG, f"{attempt} {first_text(BIG)}"))
        assert file.load() == EXAMPLE
        ballast.unlink()
        small = reworded(EXAMPLE, "kort")
        file.save(EXAMPLE, small)
    assert stored(path) == small


def test_a_new_file_on_a_full_disk_leaves_nothing_behind(small_disk: Path) -> None:
    with pytest.raises(errors.DiskFullError):
        ReportFile.create(small_disk / "report.kplan", BIG)
    assert list(small_disk.iterdir()) == []


LIMITED = """
import resource, sys
from pathlib import Path
from kplan_desktop.storage.errors import DeviceFailedError, DiskFullError
from kplan_desktop.storage.report_file import ReportFile
from tests.storage.samples import reworded
file = ReportFile.open(Path(sys.argv[1]))
report = file.load()
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (file.path.stat().st_size + 8192, hard))
try:
    file.save(report, reworded(report, "Et langt notat. " * 20_000))
except (DiskFullError, DeviceFailedError):
    print("failed")
assert file.load() == report
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
file.save(report, reworded(report, "kort"))
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
def test_a_file_that_may_not_grow_is_reported_and_can_be_saved_when_it_may(path: Path) -> None:
    """Stands in for the full disk where none can be mounted."""
    ReportFile.create(path, EXAMPLE).close()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "failed\n"
    assert stored(path) == reworded(EXAMPLE, "kort")


def test_a_locked_file_is_reported_and_the_save_succeeds_once_it_is_free(
    file: ReportFile, path: Path
) -> None:
    changed = reworded(EXAMPLE, "nytt")
    with bare(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(errors.FileLockedError):
            file.save(EXAMPLE, changed)
        with pytest.raises(errors.FileLockedError):
            file.load()
        with pytest.raises(errors.FileLockedError):
            ReportFile.open(path, busy_timeout=0.05)
        other.execute("ROLLBACK")
    file.save(EXAMPLE, changed)
    assert stored(path) == changed


def test_a_reader_that_does_not_let_go_is_reported_and_nothing_is_half_written(
    file: ReportFile, path: Path
) -> None:
    """Here it is the commit itself that is refused."""
    changed = reworded(EXAMPLE, "nytt")
    with bare(path) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM note").fetchone()
        for _ in range(3):
            with pytest.raises(errors.FileLockedError):
                file.save(EXAMPLE, changed)
    file.save(EXAMPLE, changed)
    assert stored(path) == changed


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody delete or move an open file")
@pytest.mark.parametrize("fate", ["deleted", "moved", "replaced"])
def test_a_file_that_disappeared_is_reported(file: ReportFile, path: Path, fate: str) -> None:
    elsewhere = path.with_name("elsewhere.kplan")
    if fate == "deleted":
        path.unlink()
    else:
        path.rename(elsewhere)
    if fate == "replaced":
        shutil.copyfile(elsewhere, path)
    expected = errors.FileChangedError if fate == "replaced" else errors.FileGoneError
    with pytest.raises(expected):
        file.require_unchanged()
    with pytest.raises(expected):
        file.save(EXAMPLE, reworded(EXAMPLE, "nytt"))
    # What was undone again needs no write, but is not saved either.
    with pytest.raises(expected):
        file.save(EXAMPLE, reworded(EXAMPLE, first_text(EXAMPLE)))
    for left in (path, elsewhere):
        if left.exists():
            assert stored(left) == EXAMPLE


@pytest.mark.parametrize("note", [0, 1, 8])
def test_a_file_overwritten_by_one_with_as_many_transactions_is_noticed(
    file: ReportFile, path: Path, tmp_path: Path, note: int
) -> None:
    """SQLite goes by their count to know whether the pages that it has are still those on disk."""
    other = tmp_path / "other.kplan"
    shutil.copyfile(path, other)
    report = file.load()
    notes = [note.id for note in report.all_notes()]
    with closing(ReportFile.open(other)) as theirs:
        theirs.save(theirs.load(), apply(report, SetNoteText(notes[note], "Fra den andre")))
    ours = apply(report, SetNoteText(notes[0], "Skrevet her"))
    file.save(report, ours)
    assert read_header(path).changes == read_header(other).changes
    shutil.copyfile(other, path)
    with pytest.raises(FileChangedError):
        file.require_unchanged()
    with pytest.raises(FileChangedError):
        file.save(ours, apply(ours, SetNoteText(notes[1], "Skrevet etterpå")))
    assert path.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("answer", ["unknown", "another each time", "missing once"])
def test_a_file_that_only_seems_gone_is_saved(
    file: ReportFile, path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    """As on network folders, and where Windows lets a file be seen by its folder alone."""
    real, asked = Path.stat, 0

    def stat(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        nonlocal asked
        result = real(self, follow_symlinks=follow_symlinks)
        if self != path:
            return result
        asked += 1
        if answer == "missing once" and asked == 1:
            raise FileNotFoundError(2, "No such file")
        number = {"unknown": 0, "another each time": asked}.get(answer, result.st_ino)
        return os.stat_result((result.st_mode, number, *result[2:]))

    file.load()
    monkeypatch.setattr(Path, "stat", stat)
    file.save(EXAMPLE, reworded(EXAMPLE, first_text(EXAMPLE)))
    assert asked
    file.save(EXAMPLE, reworded(EXAMPLE, "nytt"))
    monkeypatch.undo()
    assert stored(path) == reworded(EXAMPLE, "nytt")


def test_what_sqlite_says_of_an_address_is_no_damage() -> None:
    with pytest.raises(sqlite3.Error) as caught:
        sqlite3.connect("file://server/report.kplan", uri=True)
    assert user_error(caught.value, Path("report.kplan"), reading=True) is None


def test_a_commit_that_failed_and_yet_reached_the_disk_is_recognised(
    file: ReportFile, path: Path
) -> None:
    """As when the folder's sync fails after the journal is gone."""
    first, second = reworded(EXAMPLE, "første"), reworded(EXAMPLE, "andre")
    connection = file._connection

    class Unlucky:
        """The connection, except that one commit reports a failure."""

        in_transaction = False

        def execute(self, statement: str, *values: object) -> sqlite3.Cursor:
            cursor = connection.execute(statement, *values)  # type: ignore[arg-type]  # as given
            if statement == "COMMIT":
                error = sqlite3.OperationalError("disk I/O error")
                error.sqlite_errorcode = sqlite3.SQLITE_IOERR_DIR_FSYNC
                raise error
            return cursor

    file._connection = Unlucky()  # type: ignore[assignment]  # stands in for one
    with pytest.raises(errors.DeviceFailedError):
        file.save(EXAMPLE, first)
    file._connection = connection
    file.save(EXAMPLE, second)
    assert stored(path) == second


IN_A_CHILD = """
import os, sys
from pathlib import Path
# imported as root: another user may not read the interpreter's files
from kplan_desktop.storage import report_changes, trash_rows
from kplan_desktop.storage.rows import row_changes, row_queries
from kplan_desktop.storage.errors import StorageError
from kplan_desktop.storage.report_file import ReportFile
from tests.storage.samples import reworded
os.setuid(65534)
try:
    file = ReportFile.open(Path(sys.argv[1]))
    report = file.load()
    print("read", flush=True)
    file.save(report, reworded(report, "nytt"))
except StorageError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() != 0, reason="only root can become someone else"
)
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "outcomes"),
    [
        (0o444, 0o777, "read ReadOnlyFileError"),
        (0o666, 0o555, "read ReadOnlyFileError"),
        (0o000, 0o777, "NoAccessError"),
        (0o666, 0o000, "NoAccessError"),
    ],
)
def test_what_one_may_not_write_can_still_be_read(
    file_mode: int, folder_mode: int, outcomes: str
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.kplan"
        ReportFile.create(path, EXAMPLE).close()
        path.chmod(file_mode)
        Path(folder).chmod(folder_mode)
        done = subprocess.run(
            [sys.executable, "-c", IN_A_CHILD, str(path)],
            check=True,
            capture_output=True,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        assert done.stdout.split() == outcomes.split()
        assert stored(path) == EXAMPLE


def test_the_cause_is_found_behind_a_failing_roll_back() -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    hiding = sqlite3.OperationalError("cannot rollback - no transaction is active")
    hiding.sqlite_errorcode = sqlite3.SQLITE_ERROR
    hiding.__context__ = full
    assert isinstance(user_error(hiding, Path("x"), reading=False), errors.DiskFullError)
    assert user_error(ValueError("bug"), Path("x"), reading=False) is None


def test_each_error_names_the_file() -> None:
    path = Path("mappe") / "Sør.kplan"
    seen: list[StorageError] = [
        kind(path)
        for kind in (
            errors.FileMissingError,
            errors.NameTakenError,
            errors.NameRefusedError,
            errors.NotAReportFileError,
            errors.DiskFullError,
            errors.ReadOnlyFileError,
            errors.NoAccessError,
            errors.FileLockedError,
            errors.FileGoneError,
            errors.FileChangedError,
            errors.DeviceFailedError,
            errors.UnfinishedWriteError,
            errors.TwoStatesError,
            errors.TemporaryFolderError,
            errors.LinkLoopError,
        )
    ]
    seen.append(errors.JournalNameError(path, "Sør.kplan-journal"))
    seen.append(errors.BackupError(path, Path("sikkerhetskopier")))
    seen.append(errors.NewerFileError(path, file_format=2, known_format=1, needs="2.0"))
    seen.append(errors.DamagedFileError(path, ("why",)))
    seen.append(errors.TextNotStorableError(path, "x"))
    for error in seen:
        assert path.name in str(error) or isinstance(error, errors.TextNotStorableError)
        assert error.path == path
    assert {type(error) for error in seen} == set(StorageError.__subclasses__())
