"""File locks: real second processes, real kills, and locks as of other computers."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kplan_desktop.ui.document.file_lock import (
    FileLock,
    Holder,
    Unlockable,
    computer_name,
    lock_path,
    user_name,
)
from kplan_desktop.ui.messages.error_messages import holder_text
from tests.folders import ROOT
from tests.platforms import posix_only, windows_only, wine_cannot
from tests.strategies import examples

NOON = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)
HERE = computer_name()
LINKS_AND_PIPES = posix_only("Windows has no such links and pipes")

HOLDING = """
import datetime as dt, sys
from pathlib import Path
from kplan_desktop.ui.document.file_lock import FileLock
now = dt.datetime.fromisoformat(sys.argv[2])
got = FileLock.acquire(Path(sys.argv[1]), name="Åse Øien", now=now)
print(type(got).__name__, flush=True)
sys.stdin.read()
if isinstance(got, FileLock):
    got.release()
"""


def acquire(path: Path) -> FileLock | Holder | Unlockable:
    """Acquire the lock as another adviser."""
    return FileLock.acquire(path, name="Kari Nordmann", now=NOON)


def locked(path: Path) -> FileLock:
    """Acquire the lock, asserting success."""
    got = acquire(path)
    assert isinstance(got, FileLock), got
    return got


@contextmanager
def other_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A separate process that has locked ``path`` until its input ends."""
    holder = subprocess.Popen(
        [sys.executable, "-P", "-c", HOLDING, str(path), NOON.isoformat()],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline().strip() == "FileLock"
        yield holder
    finally:
        holder.communicate()


def fake_lock(path: Path, computer: str, process: int = 4711, installation: str = "") -> Path:
    """A lock file as Qt writes it on some computer."""
    lock = lock_path(path)
    lock.write_bytes(f"{process}\nkplan\n{computer}\n{installation}\n\n".encode())
    return lock


def fake_holder(path: Path, **facts: object) -> None:
    """The details file that Kplan writes beside the lock."""
    lock_path(path).with_suffix(".holder").write_text(json.dumps(facts), encoding="utf-8")


@windows_only("elsewhere the dot that their names begin with hides them")
@wine_cannot("to it, too, such a dot means a hidden file")
def test_the_files_of_a_lock_are_hidden(tmp_path: Path) -> None:
    lock = locked(tmp_path / "r.kplan")
    if sys.platform == "win32":
        hidden = [file.stat().st_file_attributes & 0x2 for file in tmp_path.iterdir()]
        assert hidden == [0x2, 0x2]
    lock.release()


def test_a_file_open_in_another_process_reports_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "Sør-Trøndelag 🎻.kplan"
    with other_process(path):
        assert acquire(path) == Holder("Åse Øien", HERE, NOON, remote=False)


def test_a_released_file_leaves_no_lock_and_can_be_locked(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    with other_process(path):
        pass
    assert list(tmp_path.iterdir()) == []
    locked(path).release()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_left_by_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    for _ in range(3):
        with other_process(path) as holder:
            holder.kill()
            holder.wait()
            assert lock_path(path).exists()
            locked(path).release()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_whose_process_id_was_reused_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    own = locked(path)
    left = lock_path(path).read_text("utf-8")
    own.release()
    # This very process is running and has the right name, but has not locked the file.
    lock_path(path).write_text(left, encoding="utf-8")
    locked(path).release()


RACING = """
import datetime as dt, sys, time
from pathlib import Path
from kplan_desktop.ui.document.file_lock import FileLock
for line in sys.stdin:
    while time.time() < float(line):
        pass
    got = FileLock.acquire(Path(sys.argv[1]), name="x", now=dt.datetime.now(dt.UTC))
    print(int(isinstance(got, FileLock)), flush=True)
    sys.stdin.readline()
    if isinstance(got, FileLock):
        got.release()
    print("ready", flush=True)
"""


@pytest.mark.parametrize("rounds", [40, pytest.param(1000, marks=pytest.mark.long)])
def test_of_three_processes_at_a_stale_lock_one_gets_the_file(tmp_path: Path, rounds: int) -> None:
    path = tmp_path / "a.kplan"
    racers = [
        subprocess.Popen(
            [sys.executable, "-P", "-c", RACING, str(path)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        for _ in range(3)
    ]

    def broadcast(line: str) -> list[str]:
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.write(line + "\n")
        return [racer.stdout.readline().strip() for racer in racers if racer.stdout is not None]

    winners = []
    for _ in range(rounds):
        fake_lock(path, HERE, 2**22 + 1)
        winners.append(broadcast(str(time.time() + 0.01)).count("1"))
        broadcast("")
    for racer in racers:
        racer.communicate()
    assert winners == [1] * rounds


def test_a_second_lock_in_one_process_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    first = locked(path)
    assert acquire(path) == Holder("Kari Nordmann", HERE, NOON, remote=False)
    assert first.is_held()
    first.release()
    first.release()
    locked(path).release()


def test_a_lock_of_another_computer_is_taken_over_only_after_asking(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    fake_lock(path, "kontor-pc", 4711)
    since = "2014-08-09T09:30:00+02:00"
    fake_holder(path, name="Åse Øien", computer="kontor-pc", process=4711, since=since)
    holder = acquire(path)
    assert holder == Holder("Åse Øien", "kontor-pc", dt.datetime.fromisoformat(since), remote=True)
    assert acquire(path) == holder
    own = FileLock.take_over(path, holder, name="Kari Nordmann", now=NOON)
    assert isinstance(own, FileLock)
    assert isinstance(acquire(path), Holder)
    own.release()


def test_another_installation_with_the_same_name_is_another_computer(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.kplan"
    fake_lock(path, HERE, os.getpid(), installation="0123456789abcdef0123456789abcdef")
    holder = acquire(path)
    assert isinstance(holder, Holder)
    assert holder.remote


def test_a_lock_taken_while_the_user_was_asked_is_respected(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    fake_lock(path, "kontor-pc")
    stale = acquire(path)
    assert isinstance(stale, Holder)
    fake_lock(path, "hjemme-pc")
    now = FileLock.take_over(path, stale, name="Kari Nordmann", now=NOON)
    assert isinstance(now, Holder)
    assert now.computer == "hjemme-pc"
    lock_path(path).unlink()
    with other_process(path):
        current = acquire(path)
        assert isinstance(current, Holder)
        assert FileLock.take_over(path, current, name="Kari Nordmann", now=NOON) == current
        assert FileLock.take_over(path, stale, name="Kari Nordmann", now=NOON) == current


@posix_only("Windows lets nobody replace a lock that is held")
def test_a_lock_taken_over_is_not_removed_by_its_former_owner(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    lost = locked(path)
    fake_lock(path, "hjemme-pc").rename(tmp_path / "theirs")
    (tmp_path / "theirs").replace(lock_path(path))
    assert not lost.is_held()
    lost.release()
    holder = acquire(path)
    assert isinstance(holder, Holder)
    assert holder.computer == "hjemme-pc"


def test_a_details_file_of_another_lock_is_ignored(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    lock = fake_lock(path, "kontor-pc", 4711)
    fake_holder(path, name="En annen", computer="kontor-pc", process=4712, since="2001-01-01")
    os.utime(lock, (NOON.timestamp(), NOON.timestamp()))
    assert acquire(path) == Holder("", "kontor-pc", NOON, remote=True)


def test_names_in_a_lock_are_shortened_and_cleaned(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    fake_lock(path, "p\u202ec\x1b[31m" + "x" * 500)
    holder = acquire(path)
    assert isinstance(holder, Holder)
    assert holder.computer.isprintable()
    assert len(holder.computer) <= 80
    fake_lock(path, "pc")
    fake_holder(path, name="Ola\nNord\u2066mann" + "!" * 500, computer="pc", process=4711)
    holder = acquire(path)
    assert isinstance(holder, Holder)
    assert holder.name.startswith("Ola\ufffdNord\ufffdmann!")
    assert holder.name.isprintable()
    assert len(holder.name) <= 80


INVALID_LOCKS = [
    b"",
    b"\n",
    b"garbage",
    b"-1\nkplan\npc\n\n\n",
    b"0\nkplan\n\n\n\n",
    b"99999999999999999999999999\nkplan\n\n\n\n",
    b"\x00" * 4096,
    b"\xff\xfe\xfd",
    b"9" * 4096,
    b"1" * 100_000,
]


@pytest.mark.parametrize("content", INVALID_LOCKS, ids=lambda content: repr(content[:12]))
def test_a_damaged_lock_blocks_nobody(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.kplan"
    lock_path(path).write_bytes(content)
    locked(path).release()


@settings(max_examples=examples(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lock=st.binary(max_size=200), holder=st.binary(max_size=200))
def test_any_content_of_the_lock_is_taken_over_in_the_end(
    tmp_path: Path, lock: bytes, holder: bytes
) -> None:
    path = tmp_path / "a.kplan"
    # The delay for an invalid lock is tested above.
    lock_path(path).write_bytes(b"4711\nkplan\nkontor-pc\n" + lock)
    lock_path(path).with_suffix(".holder").write_bytes(holder)
    found = acquire(path)
    assert isinstance(found, Holder)
    own = FileLock.take_over(path, found, name="Kari Nordmann", now=NOON)
    assert isinstance(own, FileLock)
    own.release()


@pytest.mark.parametrize(
    "kind",
    [
        "folder",
        *(pytest.param(kind, marks=LINKS_AND_PIPES) for kind in ("pipe", "link", "dead link")),
    ],
)
def test_an_unusable_lock_path_leaves_the_file_unlockable(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.kplan"
    lock = lock_path(path)
    match kind:
        case "folder":
            lock.mkdir()
        case "pipe":
            os.mkfifo(lock)
        case "link":
            (tmp_path / "precious").write_text("keep")
            lock.symlink_to(tmp_path / "precious")
        case _:
            lock.symlink_to(tmp_path / "nowhere")
    assert acquire(path) == Unlockable(forbidden=False)
    assert lock.is_symlink() or not lock.is_file()


@LINKS_AND_PIPES
def test_a_link_instead_of_the_details_file_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    precious = tmp_path / "precious"
    precious.write_text("keep")
    lock_path(path).with_suffix(".holder").symlink_to(precious)
    locked(path).release()
    assert precious.read_text() == "keep"


@LINKS_AND_PIPES
def test_a_pipe_instead_of_the_details_file_does_not_block(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    fake_lock(path, "kontor-pc")
    os.mkfifo(lock_path(path).with_suffix(".holder"))
    holder = acquire(path)
    assert isinstance(holder, Holder)
    assert holder.name == ""


@LINKS_AND_PIPES
def test_a_link_and_its_target_share_one_lock(tmp_path: Path) -> None:
    path = tmp_path / "a.kplan"
    path.touch()
    (tmp_path / "other").mkdir()
    link = tmp_path / "other" / "b.kplan"
    link.symlink_to(path)
    own = locked(link)
    assert isinstance(acquire(path), Holder)
    assert own.guards(path)
    assert own.guards(tmp_path / "other" / ".." / "a.kplan")
    assert not own.guards(tmp_path / "c.kplan")
    own.release()


@pytest.mark.parametrize(
    "name", ["x" * 249 + ".kplan", "æ" * 120 + ".kplan", "🎻" * 60 + ".kplan", "x" * 241 + ".kplan"]
)
def test_the_longest_names_can_be_locked(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.touch()
    with other_process(path):
        holder = acquire(path)
        assert isinstance(holder, Holder)
        assert holder.name == "Åse Øien"
        locked(tmp_path / ("y" + name[1:])).release()
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_gives_no_lock(tmp_path: Path) -> None:
    assert acquire(tmp_path / "gone" / "a.kplan") == Unlockable(forbidden=True)
    assert isinstance(acquire(tmp_path / "nul\0.kplan"), Unlockable)


READ_ONLY = """
import datetime as dt, os, sys
from pathlib import Path
from kplan_desktop.ui.document.file_lock import FileLock
os.setgid(65534); os.setuid(65534)
now = dt.datetime.now(dt.UTC)
for path in sys.argv[1:]:
    print(FileLock.acquire(Path(path), name="x", now=now))
"""


@posix_only("folders of Windows have no such rights")
@pytest.mark.skipif(
    sys.platform != "win32" and os.geteuid() != 0, reason="only root can become someone else"
)
def test_a_read_only_folder_gives_no_lock(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(0o755)
    left = tmp_path / "left.kplan"
    fake_lock(left, HERE, 2**22 + 1)
    holder = subprocess.run(
        [sys.executable, "-P", "-c", READ_ONLY, str(tmp_path / "a.kplan"), str(left)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    assert holder.split("\n")[:2] == ["Unlockable(forbidden=True)"] * 2


@pytest.mark.parametrize("clock", [dt.datetime(1970, 1, 2, tzinfo=dt.UTC), NOON.replace(year=9000)])
def test_a_wrong_clock_makes_no_difference(tmp_path: Path, clock: dt.datetime) -> None:
    path = tmp_path / "a.kplan"
    with other_process(path):
        os.utime(lock_path(path), (clock.timestamp(), clock.timestamp()))
        assert isinstance(acquire(path), Holder)
    left = fake_lock(path, HERE, 2**22 + 1)
    os.utime(left, (clock.timestamp(), clock.timestamp()))
    locked(path).release()


def test_the_user_has_a_name() -> None:
    assert user_name()


@pytest.mark.parametrize(
    "since", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2014-08-09T12:00:00"]
)
def test_a_time_outside_the_calendar_is_ignored(tmp_path: Path, since: str) -> None:
    path = tmp_path / "a.kplan"
    fake_lock(path, "ANNA-PC")
    fake_holder(path, name="Anna", computer="ANNA-PC", process=4711, since=since)
    holder = acquire(path)
    assert isinstance(holder, Holder)
    assert holder_text(holder, NOON.date()).startswith("Anna on ANNA-PC since ")
