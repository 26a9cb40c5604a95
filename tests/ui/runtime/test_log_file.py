"""The log: few small files, readable lines, and no typed text."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.report import Status
from kplan_desktop.ui.runtime import log_file
from kplan_desktop.ui.runtime.log_file import BYTES, FILES, LogEvent, LogFile, LogWord
from tests.folders import ROOT
from tests.platforms import wine_cannot

NOON = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def a_log(folder: Path) -> LogFile:
    """A log with a fixed clock."""
    return LogFile(folder, lambda: NOON)


def lines(log: LogFile) -> list[str]:
    """The lines of the newest file."""
    return log.path.read_text("ascii").splitlines()


def test_a_line_has_time_source_event_and_facts(tmp_path: Path) -> None:
    log = a_log(tmp_path / "new" / "æøå log")
    log.record(
        LogEvent.OPENED, activities=34, kind=KeyError, status=Status.DONE, at=LogWord("ui/a.py")
    )
    facts = "activities=34 kind=KeyError status=DONE at=ui/a.py"
    assert lines(log) == [f"2014-08-09T10:00:00.000Z {os.getpid()} opened {facts}"]


@given(st.text(max_size=300))
def test_a_word_is_cleaned_and_shortened_whatever_its_input(text: str) -> None:
    word = LogWord(text).text
    assert len(word) <= 100
    assert word.isascii()
    assert not any(char.isspace() or char in "=\"'" for char in word)
    assert len(word) == len(text[:100])


def test_the_files_are_five_of_bounded_size_and_the_newest_lines_stay(tmp_path: Path) -> None:
    log = a_log(tmp_path)
    number = 0
    for _ in range(FILES + 2):
        # Almost full, as after weeks.
        log.path.write_bytes(b"x" * (BYTES - 500) + b"\n")
        for _ in range(20):
            number += 1
            log.record(LogEvent.OPENED, number=number)
    files = sorted(tmp_path.iterdir())
    assert len(files) == FILES
    assert all(file.stat().st_size <= BYTES for file in files)
    assert lines(log)[-1].endswith(f"number={number}")
    written = "".join(file.read_text("ascii") for file in files)
    assert all(
        f"number={line_number}\n" in written for line_number in range(number - 19, number + 1)
    )


def test_a_folder_that_cannot_be_created_does_not_fail(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    a_log(tmp_path / "a file" / "log").record(LogEvent.STARTED)
    assert (tmp_path / "a file").read_bytes() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_does_not_fail(tmp_path: Path) -> None:
    (tmp_path / "kplan.log").symlink_to("/dev/full")
    a_log(tmp_path).record(LogEvent.STARTED)


WRITING = """
import datetime as dt, sys
from pathlib import Path
from kplan_desktop.ui.runtime.log_file import LogEvent, LogFile
log = LogFile(Path(sys.argv[1]), lambda: dt.datetime(2014, 8, 9, tzinfo=dt.UTC))
print("ready", flush=True)
sys.stdin.readline()
for number in range(200):
    log.record(LogEvent.QT, number=number)
"""


@wine_cannot("it goes to the end of a file before it appends, where Windows does both at once")
def test_lines_of_two_windows_are_all_there(tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-c", WRITING, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    writers = [
        subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline().strip() == "ready"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    written = lines(a_log(tmp_path))
    assert len(written) == 400
    assert {tuple(line.split()[2:]) for line in written} == {
        ("qt", f"number={number}") for number in range(200)
    }


def test_a_full_log_is_moved_while_another_window_writes_to_it(tmp_path: Path) -> None:
    log = a_log(tmp_path)
    log.path.write_bytes(b"x" * (BYTES - 10) + b"\n")
    with log_file._appending(log.path):
        log.record(LogEvent.OPENED)
    assert len(lines(log)) == 1
    assert (tmp_path / "kplan.1.log").stat().st_size > BYTES // 2


def test_lines_from_many_threads_do_not_interleave(tmp_path: Path) -> None:
    log = a_log(tmp_path)

    def write() -> None:
        for number in range(100):
            log.record(LogEvent.QT, number=number)

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(lines(log)) == 400
    assert {line.split()[2] for line in lines(log)} == {"qt"}
