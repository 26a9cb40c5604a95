"""Long tasks in the background: the window shows a busy cursor until they end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.background_tasks import BackgroundTasks

PATIENCE = 5000


@pytest.fixture
def background() -> Iterator[BackgroundTasks]:
    """Background tasks, closed after the test."""
    tasks = BackgroundTasks()
    yield tasks
    tasks.close()


def succeed() -> str:
    """A task that succeeds."""
    return "done"


def fail() -> str:
    """A task that fails with an error for the user."""
    raise UserError("failed")


@pytest.mark.parametrize(("work", "end"), [(succeed, "done"), (fail, "failed")])
def test_the_busy_cursor_is_removed_before_the_callback(
    qtbot: QtBot, background: BackgroundTasks, work: Callable[[], str], end: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    received: list[tuple[str, Qt.CursorShape]] = []

    def record(outcome: object) -> None:
        received.append((str(outcome), window.cursor().shape()))

    background.run_for(window, work, done=record, failed=record)
    assert window.cursor().shape() is Qt.CursorShape.BusyCursor
    qtbot.waitUntil(lambda: bool(received), timeout=PATIENCE)
    assert received == [(end, Qt.CursorShape.ArrowCursor)]


def test_the_busy_cursor_is_removed_after_a_bug(qtbot: QtBot, background: BackgroundTasks) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def bug() -> str:
        raise ZeroDivisionError

    background.run_for(window, bug, done=pytest.fail, failed=lambda _: pytest.fail("told"))
    with pytest.raises(ZeroDivisionError):
        background.finish()
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor
