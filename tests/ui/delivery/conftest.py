"""Fixtures of the tests of deliveries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.delivery import deliver_dialog
from tests.ui.delivery.post import Post
from tests.ui.sessions import session_on


@pytest.fixture(autouse=True)
def short_time_without_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits long until it can be said that a delivery is sent."""
    monkeypatch.setattr(deliver_dialog, "_NO_ANSWER_YET", 20)


@pytest.fixture
def post(qtbot: QtBot, tmp_path: Path, short_example: Report) -> Iterator[Post]:
    """A session on a short report, which delivers."""
    with session_on(tmp_path / "a.kplan", short_example) as (session, file):
        post = Post(qtbot, session, file, tmp_path / "til kontoret")
        yield post
        post.background.close()
