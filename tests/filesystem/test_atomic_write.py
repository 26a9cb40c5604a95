"""A file appears or is replaced in one step, or is as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kplan_desktop.filesystem.atomic_write import (
    give_name,
    replacement,
    temporary_beside,
)
from tests.platforms import posix_only


def test_a_name_is_given_only_where_it_is_free(tmp_path: Path) -> None:
    finished, taken = tmp_path / "finished", tmp_path / "taken"
    finished.write_bytes(b"new")
    taken.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        give_name(finished, taken)
    assert taken.read_bytes() == b"old"
    with temporary_beside(tmp_path / "æ.txt") as temporary:
        temporary.write_bytes(b"new")
        give_name(temporary, tmp_path / "æ.txt")
    assert (tmp_path / "æ.txt").read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["finished", "taken", "æ.txt"]


def test_only_what_killed_processes_have_left_is_swept_away(tmp_path: Path) -> None:
    left = [".kplan-0123456789ab.tmp", ".kplan-0123456789ab.tmp-journal"]
    kept = [".kplan-notes.tmp", ".kplan-0123456789ab.tmp.kplan", "a.tmp", ".kplan-FEDCBA987654.tmp"]
    for name in (*left, *kept):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (1e9, 1e9))
    folder, under_way = tmp_path / ".kplan-aaaaaaaaaaaa.tmp", ".kplan-bbbbbbbbbbbb.tmp"
    folder.mkdir()
    os.utime(folder, (1e9, 1e9))
    (tmp_path / under_way).write_bytes(b"half")
    with temporary_beside(tmp_path / "new.pdf") as temporary:
        temporary.write_bytes(b"new")
    assert {file.name for file in tmp_path.iterdir()} == {*kept, folder.name, under_way}


@posix_only("Windows renames without hard links")
def test_a_name_is_given_where_there_are_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    test_a_name_is_given_only_where_it_is_free(tmp_path)


def leave_half_written(target: Path) -> None:
    """Fail in the middle of replacing a file."""
    with replacement(target, companions=("-journal",)) as temporary:
        temporary.write_bytes(b"half")
        Path(f"{temporary}-journal").write_bytes(b"")
        raise ValueError("stop")


def test_what_a_failing_block_has_written_is_removed_with_its_companions(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    with pytest.raises(ValueError, match="stop"):
        leave_half_written(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
