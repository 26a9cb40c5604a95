"""The command, run in this process, and its demo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kplan_desktop.cli.main import main
from tests.cli.command import DEMO, IN_TIME, Run, in_process


@pytest.fixture(autouse=True)
def user_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the commands look for installed forms; nothing is there."""
    folder = tmp_path / "user data"
    monkeypatch.setattr("kplan_desktop.cli.jobs.user_data", lambda: folder)
    return folder


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
