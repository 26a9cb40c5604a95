"""A file is written whole or not at all, and a proposed name is never a trap."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from kplan_desktop.exchange.files.whole_files import (
    FileFault,
    FolderError,
    ReadError,
    WriteError,
    make_folder,
    read_whole,
    whole_file,
    write_whole,
)
from tests.platforms import posix_only, windows_only

KINDS_AND_RIGHTS = posix_only("Windows has other kinds of files and rights")


def test_a_written_file_holds_the_bytes_and_nothing_else_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "Melding – Sør-Trøndelag.pdf"
    write_whole(target, b"one\r\n\x00")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


@KINDS_AND_RIGHTS
def test_a_new_file_gets_the_usual_rights_and_a_replaced_one_keeps_its_own(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    fresh, shared = tmp_path / "fresh", tmp_path / "shared"
    write_whole(fresh, b"x")
    assert fresh.stat().st_mode == usual.stat().st_mode
    shared.touch()
    shared.chmod(0o664)
    write_whole(shared, b"x")
    assert shared.stat().st_mode & 0o777 == 0o664


@KINDS_AND_RIGHTS
def test_a_symbolic_link_stays_one_and_its_target_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    link, real = tmp_path / "link.pdf", tmp_path / "folder" / "real.pdf"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert list((tmp_path / "folder").iterdir()) == [real]


@KINDS_AND_RIGHTS
def test_circular_links_are_refused_in_a_sentence(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(WriteError):
        write_whole(one, b"x")
    with pytest.raises(ReadError):
        read_whole(one, at_most=9)


def test_a_missing_folder_is_named_as_the_cause(tmp_path: Path) -> None:
    target = tmp_path / "missing" / "report.pdf"
    with pytest.raises(WriteError, match=r"folder does not exist\. Make the folder") as caught:
        write_whole(target, b"x")
    assert caught.value.path == target
    assert caught.value.fault is FileFault.NO_FOLDER
    assert str(target) in str(caught.value)


@KINDS_AND_RIGHTS
def test_the_missing_folder_that_a_link_leads_to_is_named_as_the_cause(tmp_path: Path) -> None:
    link = tmp_path / "report.pdf"
    link.symlink_to(tmp_path / "missing" / "report.pdf")
    with pytest.raises(WriteError) as caught:
        write_whole(link, b"x")
    assert caught.value.fault is FileFault.NO_FOLDER


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.mkdir()
    with pytest.raises(WriteError, match="A folder has that name"):
        write_whole(target, b"x")
    assert list(tmp_path.iterdir()) == [target]


@KINDS_AND_RIGHTS
def test_a_device_is_not_replaced_by_a_file() -> None:
    with pytest.raises(WriteError, match="device or a pipe"):
        write_whole(Path(os.devnull), b"x")
    assert not Path(os.devnull).is_file()


def test_a_write_protected_file_is_left_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(WriteError, match="write-protected"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """What SQLite makes, under a name that does not say so."""
    path = tmp_path / "report.pdf"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE note (text TEXT)")
    return path


def test_a_report_file_is_never_replaced_however_it_is_named(
    tmp_path: Path, database: Path
) -> None:
    damaged = tmp_path / "damaged.KPLAN"
    damaged.write_bytes(bytes(100))
    link = tmp_path / "link.pdf"
    os.link(database, link)
    for target in (database, damaged, link):
        before = target.read_bytes()
        with pytest.raises(WriteError, match="A report has that name"):
            write_whole(target, b"x")
        assert target.read_bytes() == before
    write_whole(tmp_path / "new.kplan", b"nothing was there")


@KINDS_AND_RIGHTS
def test_the_open_report_is_known_without_being_read(tmp_path: Path, database: Path) -> None:
    other = tmp_path / "other.pdf"
    os.link(database, other)
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(WriteError, match="A report has that name"):
            write_whole(other, b"x", open_report=database)
        # Another process still finds it locked: nobody has opened and closed it in this one.
        script = (
            "import sqlite3, sys\n"
            "try: sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT * FROM note')\n"
            "except sqlite3.OperationalError as error: print(error)\n"
        )
        asked = [sys.executable, "-c", script, str(database)]
        done = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert "locked" in done.stdout


def test_an_open_report_that_was_deleted_prevents_no_write(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    for content in (b"one", b"two"):
        write_whole(target, content, open_report=tmp_path / "gone.kplan")
        assert target.read_bytes() == content


@pytest.mark.parametrize(
    "name",
    [
        "x" * 300,
        "nul\x00.pdf",
        pytest.param("half \ud800.pdf", marks=posix_only("names of Windows may be any UTF-16")),
        pytest.param('"a?b".pdf', marks=windows_only("other systems have such names")),
    ],
)
def test_a_name_the_system_cannot_keep_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(WriteError, match="shorter or simpler"):
        write_whole(tmp_path / name, b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_what_is_written_is_not_said_of_the_name(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="mine"), whole_file(tmp_path / "a.pdf"):
        raise ValueError("mine")
    assert list(tmp_path.iterdir()) == []


@KINDS_AND_RIGHTS
def test_a_write_that_the_system_cuts_off_keeps_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from kplan_desktop.exchange.files.whole_files import WriteError, write_whole\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))\n"
        "try: write_whole(Path(sys.argv[1]), bytes(1_000_000))\n"
        "except WriteError as error: print(error.fault.name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(target)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "OTHER"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (errno.ENOSPC, FileFault.DISK_FULL),
        (errno.EDQUOT, FileFault.DISK_FULL),
        (errno.EROFS, FileFault.READ_ONLY_DISK),
        (errno.EACCES, FileFault.NOT_ALLOWED),
        (errno.EIO, FileFault.OTHER),
    ],
)
def test_what_the_disk_reports_becomes_advice_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, fault: FileFault
) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    def failing(_descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(WriteError) as caught:
        write_whole(target, b"new")
    assert caught.value.fault is fault
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@KINDS_AND_RIGHTS
def test_a_reader_never_sees_a_half_written_file(tmp_path: Path) -> None:
    target = tmp_path / "bundle.kplan.json"
    versions = {bytes([65 + n]) * 300_000 for n in range(4)}
    write_whole(target, min(versions))
    stop = threading.Event()
    seen: set[bytes] = set()

    def read() -> None:
        while not stop.is_set():
            seen.add(target.read_bytes())

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(10):
        for version in versions:
            write_whole(target, version)
    stop.set()
    reader.join()
    assert seen <= versions


def test_a_folder_is_made_with_those_above_it_and_may_be_there_already(tmp_path: Path) -> None:
    make_folder(tmp_path / "æ" / "ø")
    make_folder(tmp_path / "æ" / "ø")
    assert (tmp_path / "æ" / "ø").is_dir()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(FolderError, match="A file has that name") as caught:
            make_folder(folder)
        assert caught.value.path == folder
    with pytest.raises(FolderError, match="simpler"):
        make_folder(tmp_path / "nul\x00")
    with pytest.raises(FolderError, match="simpler"):
        make_folder(tmp_path / ("x" * 300))


def test_reading_says_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_whole(tmp_path / "missing", at_most=9)
    with pytest.raises(ReadError, match="A folder has that name"):
        read_whole(tmp_path, at_most=9)
    with pytest.raises(ReadError, match="simpler"):
        read_whole(tmp_path / "nul\x00", at_most=9)
    (tmp_path / "ten").write_bytes(b"0123456789")
    with pytest.raises(ReadError, match="too large"):
        read_whole(tmp_path / "ten", at_most=9)
    assert read_whole(tmp_path / "ten", at_most=10) == b"0123456789"


@KINDS_AND_RIGHTS
def test_reading_does_not_block_on_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ReadError, match="device or a pipe"):
        read_whole(pipe, at_most=9)
