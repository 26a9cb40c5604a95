"""One virtual screen for the tests of a module, and a report file for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.running import Screen, virtual_screen
from tests.storage.samples import example_of_newest_form
from tests.ui.driver import make_file


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """A virtual screen of its own."""
    with virtual_screen() as screen:
        yield screen


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A report file with the filled example, whose window tells of no newer form."""
    path = tmp_path / "Sør-Trøndelag.kplan"
    make_file(path, example_of_newest_form())
    return path
