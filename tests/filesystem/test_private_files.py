"""Kplan's own files and folders are their owner's alone, also those that were there before."""

from __future__ import annotations

import stat
from pathlib import Path

from kplan_desktop.filesystem.private_files import (
    keep_private,
    make_private_folder,
    private_opener,
)
from tests.platforms import posix_only

with_rights = posix_only("Windows has access lists, which the user's folder hands down")


def _rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@with_rights
def test_a_folder_and_those_above_it_are_made_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path / "a" / "b")
    assert _rights(tmp_path / "a") == _rights(tmp_path / "a" / "b") == 0o700
    assert _rights(tmp_path) == 0o755


@with_rights
def test_an_existing_folder_and_file_are_tightened(tmp_path: Path) -> None:
    folder, file = tmp_path / "a", tmp_path / "b"
    folder.mkdir()
    folder.chmod(0o755)
    file.write_text("x", "utf-8")
    file.chmod(0o644)
    make_private_folder(folder)
    keep_private(file)
    assert (_rights(folder), _rights(file)) == (0o700, 0o600)


@with_rights
def test_a_new_file_is_private_at_once(tmp_path: Path) -> None:
    with open(tmp_path / "a", "a", encoding="utf-8", opener=private_opener) as file:
        file.write("x")
    assert _rights(tmp_path / "a") == 0o600


def test_a_file_that_is_missing_is_left_alone(tmp_path: Path) -> None:
    keep_private(tmp_path / "none")
    assert not (tmp_path / "none").exists()
