"""A lock file lets one after the other through, and is nobody's after the end of a process."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from kplan_desktop.filesystem.exclusive import exclusively


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with exclusively(tmp_path / "lock", patience=30):
            order.append("second")

    thread = threading.Thread(target=second)
    with exclusively(tmp_path / "lock"):
        thread.start()
        thread.join(timeout=0.1)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_it_does_not_wait_for_ever(tmp_path: Path) -> None:
    with (
        exclusively(tmp_path / "lock"),
        pytest.raises(BlockingIOError),
        exclusively(tmp_path / "lock", patience=0),
    ):
        pass
    with exclusively(tmp_path / "lock", patience=0):
        pass


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), exclusively(tmp_path / "none" / "lock"):
        pass
