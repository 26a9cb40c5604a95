"""The command, run in this process, and its demo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kplan_desktop.cli.main import main
from tests.cli.command import DEMO, IN_TIME, Run, in_process


@pytest.fixture
def kplan(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command: exit code, standard output, standard error."""
    return in_process(capsys)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The demo as written once; tests only read it."""
    folder = tmp_path_factory.mktemp("demo") / "Sør-Trøndelag"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
        assert main(["demo", str(folder)]) == 0
    yield folder
    assert {file.name for file in folder.iterdir()} == DEMO
