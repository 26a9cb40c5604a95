"""Pipes, sockets, devices, folders and loops of links under the names that Kplan reads or writes.

None makes it wait or crash. What waits ends by the time limit of the tests.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import socket
import stat
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage import errors
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.settings import Settings, SettingsStore
from kplan_desktop.ui.runtime.log_file import LogEvent, LogFile
from kplan_desktop.ui.runtime.native_crash import NativeCrashLog
from kplan_desktop.ui.runtime.rescue import _writes, _written
from tests.cli.command import Run, in_process, refused
from tests.platforms import posix_only
from tests.storage.samples import example_report, reworded

pytestmark = [
    posix_only("Windows has no such files"),
    pytest.mark.timeout(30),
]

EXAMPLE = example_report()
NOON = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)


def make_socket(path: Path) -> None:
    with closing(socket.socket(socket.AF_UNIX)) as bound:
        before = Path.cwd()
        os.chdir(path.parent)  # a socket's path is short
        try:
            bound.bind(path.name)
        finally:
            os.chdir(before)


ODD: dict[str, Callable[[Path], object]] = {
    "pipe": lambda path: os.mkfifo(path),
    "socket": make_socket,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "folder": Path.mkdir,
    "loop": lambda path: path.symlink_to(path.name),
}


@pytest.fixture(params=ODD)
def put(request: pytest.FixtureRequest) -> Callable[[Path], object]:
    """Puts something odd under a name."""
    return ODD[str(request.param)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A report file."""
    path = tmp_path / "r.kplan"
    ReportFile.create(path, EXAMPLE).close()
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command: exit code, standard output, standard error."""
    return in_process(capsys)


def test_a_report(put: Callable[[Path], object], tmp_path: Path) -> None:
    odd = tmp_path / "odd.kplan"
    put(odd)
    for read_only in (True, False):
        with pytest.raises(errors.StorageError):
            ReportFile.open(odd, read_only=read_only)
    with pytest.raises(errors.StorageError):
        ReportFile.create(odd, EXAMPLE)


@pytest.mark.parametrize("ending", ["-journal", "-wal"])
def test_the_journal_of_a_report(
    put: Callable[[Path], object], path: Path, ending: str, tmp_path: Path
) -> None:
    before = path.read_bytes()
    put(path.with_name(path.name + ending))
    for read_only in (True, False):
        with pytest.raises(errors.JournalNameError) as raised:
            ReportFile.open(path, read_only=read_only).load()
        assert f"{path.name}{ending}" in str(raised.value)
    assert BackupStore(tmp_path / "backups", lambda: NOON).latest_good(path) is None
    assert path.read_bytes() == before


def test_a_journal_that_comes_later(put: Callable[[Path], object], path: Path) -> None:
    with closing(ReportFile.open(path)) as file:
        report = file.load()
        odd = path.with_name(f"{path.name}-journal")
        put(odd)
        changed: Report = reworded(report, "nytt")
        with pytest.raises(errors.JournalNameError):
            file.save(report, changed)
        odd.rmdir() if odd.is_dir() else odd.unlink()
        file.save(report, changed)


def test_the_folder_of_backups(put: Callable[[Path], object], path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    put(folder)
    store = BackupStore(folder, lambda: NOON)
    with closing(ReportFile.open(path)) as file:
        file.load()
        if folder.is_dir():
            assert store.take(file)
            return
        with pytest.raises(errors.BackupError):
            store.take(file)
    with suppress(errors.StorageError):
        assert store.latest_good(path) is None


@pytest.mark.parametrize("name", ["kplan.ini", "kplan.ini.lock"])
def test_the_settings(put: Callable[[Path], object], tmp_path: Path, name: str) -> None:
    put(tmp_path / name)
    before = (tmp_path / name).lstat().st_mode
    store = SettingsStore(tmp_path / "kplan.ini")
    assert store.load() == Settings()
    store.remember(lambda _: Settings(text_scale=150))
    assert (tmp_path / name).lstat().st_mode == before


@pytest.mark.parametrize("name", ["kplan.log", "kplan.1.log", "kplan.4.log"])
def test_the_log(
    put: Callable[[Path], object], tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kplan_desktop.ui.runtime.log_file.BYTES", 100)
    put(tmp_path / name)
    log = LogFile(tmp_path, lambda: NOON)
    for _ in range(10):
        log.record(LogEvent.STARTED)


def test_the_stacks_of_a_crash(put: Callable[[Path], object], tmp_path: Path) -> None:
    put(tmp_path / "hard-crash.txt")
    NativeCrashLog(LogFile(tmp_path, lambda: NOON)).close()


def test_a_rescued_text(put: Callable[[Path], object], tmp_path: Path) -> None:
    put(tmp_path / "r.txt")
    assert not _written(tmp_path / "r.txt", _writes(lambda: b"text"))


def test_every_path_of_every_command(
    put: Callable[[Path], object], path: Path, tmp_path: Path, run: Run
) -> None:
    odd = tmp_path / "odd"
    put(odd)
    new = tmp_path / "new.kplan"
    unit = EXAMPLE.unit_id
    refused(run("check", odd))
    refused(run("export", odd, "--csv", tmp_path / "a.csv"))
    refused(run("export", path, "--csv", odd))
    refused(run("import", odd, new))
    refused(run("import-word", odd, new))
    refused(run("new", odd, "--unit", unit))
    refused(run("new", new, "--unit", unit, "--form", odd))
    refused(run("suggest", "--form", odd))
    refused(run("check", odd / "inside.kplan"))
    if not odd.is_dir():
        refused(run("demo", odd))
    assert not new.exists()


@pytest.mark.parametrize("name", ["x" * 300 + ".kplan", "y" * 200 + "/" + "y/" * 2000 + "a.kplan"])
def test_a_name_that_is_too_long(path: Path, tmp_path: Path, run: Run, name: str) -> None:
    odd = tmp_path / name
    refused(run("check", odd))
    refused(run("export", path, "--csv", odd))
    refused(run("import", odd, tmp_path / "new.kplan"))
    refused(run("new", odd, "--unit", EXAMPLE.unit_id))
    refused(run("demo", odd))


def test_what_kplan_keeps_for_itself_is_its_owners_alone(tmp_path: Path) -> None:
    os.umask(os.umask(0o022))
    SettingsStore(tmp_path / "config" / "kplan.ini").remember(lambda _: Settings(text_scale=150))
    (tmp_path / "data").mkdir(mode=0o755)
    (tmp_path / "data" / "kplan.log").touch(mode=0o644)  # as older versions have left it
    log = LogFile(tmp_path / "data", lambda: NOON)
    log.record(LogEvent.STARTED)
    NativeCrashLog(log).close()
    assert _written(tmp_path / "data" / "2014.kplan.json", _writes(lambda: b"notes"))
    shared = [
        file.name for file in tmp_path.rglob("*") if stat.S_IMODE(file.stat().st_mode) & 0o077
    ]
    assert not shared
    shutil.rmtree(tmp_path / "data")
