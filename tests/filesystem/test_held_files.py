"""Windows lets a program say what others may do with a file that it has open: here it does."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack, nullcontext
from pathlib import Path

import pytest

from kplan_desktop.filesystem import atomic_write, sharing
from kplan_desktop.filesystem.atomic_write import (
    Hindrance,
    NotReplacedError,
    give_name,
    replacement,
    temporary_beside,
)
from kplan_desktop.filesystem.sharing import PATIENCE, Purpose, is_held
from tests.platforms import windows_only
from tests.windows_files import Attribute, HeldFile, Share, held, held_for, set_attributes

pytestmark = windows_only("no other system holds files that are open")


def replace_with(path: Path, data: bytes) -> None:
    """Replace a file."""
    with replacement(path) as temporary:
        temporary.write_bytes(data)


@pytest.mark.parametrize("share", [Share.NOTHING, Share.READ, Share.READ | Share.WRITE])
def test_a_file_held_for_a_moment_is_replaced_when_it_is_free(tmp_path: Path, share: Share) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    with held_for(target, share, 0.4):
        replace_with(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_stays_held_is_left_and_told_in_good_time(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    begun = time.monotonic()
    with held(target, Share.READ), pytest.raises(NotReplacedError) as caught:
        replace_with(target, b"new")
    assert caught.value.hindrance is Hindrance.IN_USE
    assert PATIENCE <= time.monotonic() - begun < PATIENCE + 1
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_virus_scanner_that_holds_what_was_just_written_is_waited_for(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    with temporary_beside(target) as temporary:
        temporary.write_bytes(b"new")
        with held_for(temporary, Share.READ, 0.4):
            give_name(temporary, target)
    assert target.read_bytes() == b"new"
    with temporary_beside(target) as temporary:
        temporary.write_bytes(b"half")
        held_now = HeldFile(temporary, Share.READ | Share.WRITE)
        threading.Timer(0.3, held_now.let_go).start()
    assert list(tmp_path.iterdir()) == [target]


def test_several_files_that_stay_held_are_waited_for_together(tmp_path: Path) -> None:
    with (
        temporary_beside(tmp_path / "a", companions=("-journal",)) as temporary,
        ExitStack() as all_,
    ):
        files = (temporary, Path(f"{temporary}-journal"))
        for file in files:
            file.write_bytes(b"half")
            all_.enter_context(held(file, Share.READ))
        still_held = all_.pop_all()
        begun = time.monotonic()
    assert PATIENCE <= time.monotonic() - begun < PATIENCE + 1
    still_held.close()


def test_what_may_not_be_opened_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"")
    set_attributes(path, Attribute.READ_ONLY)
    begun = time.monotonic()
    is_held(tmp_path, Purpose.WRITE, PATIENCE)  # a folder is not opened so
    assert not is_held(path, Purpose.WRITE, PATIENCE)
    assert time.monotonic() - begun < PATIENCE
    set_attributes(path, Attribute(0))


@pytest.mark.parametrize(
    ("code", "share", "hindrance"),
    [
        (5, None, Hindrance.PROTECTED),  # ACCESS_DENIED: the file's rights forbid it
        (5, Share.READ, Hindrance.IN_USE),
        (19, None, Hindrance.PROTECTED),  # WRITE_PROTECT: the medium's
        (32, None, Hindrance.IN_USE),  # SHARING_VIOLATION, which is over when one looks
    ],
)
def test_why_a_file_is_not_replaced_is_found_out(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    share: Share | None,
    hindrance: Hindrance,
) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(None, "refused", str(target), code)

    monkeypatch.setattr(atomic_write, "_rename", refuse)
    monkeypatch.setattr(sharing, "_STEP", PATIENCE)
    holding = nullcontext() if share is None else held(target, share)
    with holding, pytest.raises(NotReplacedError) as caught:
        replace_with(target, b"new")
    assert caught.value.hindrance is hindrance


def test_a_file_is_held_only_for_what_its_holder_forbids(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"")
    assert not is_held(path, Purpose.WRITE)
    with held(path, Share.READ):
        assert is_held(path, Purpose.WRITE)
        assert not is_held(path, Purpose.READ)
        assert is_held(path, Purpose.REMOVE)
    with held(path, Share.READ | Share.WRITE | Share.DELETE):
        assert not any(is_held(path, purpose) for purpose in Purpose)
    with held(path, Share.NOTHING):
        assert is_held(path, Purpose.READ)
    assert not is_held(tmp_path / "missing", Purpose.WRITE)
    set_attributes(path, Attribute.READ_ONLY)
    assert not is_held(path, Purpose.WRITE)
    set_attributes(path, Attribute(0))


def test_a_protected_file_is_not_replaced_and_a_protected_folder_means_nothing(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    target = folder / "a"
    target.write_bytes(b"old")
    # Explorer marks folders that have a picture so; their files can be written all the same.
    set_attributes(folder, Attribute.READ_ONLY)
    replace_with(target, b"new")
    set_attributes(target, Attribute.READ_ONLY)
    with pytest.raises(NotReplacedError) as caught:
        replace_with(target, b"newer")
    assert caught.value.hindrance is Hindrance.PROTECTED
    assert target.read_bytes() == b"new"
    set_attributes(target, Attribute(0))
    set_attributes(folder, Attribute(0))
