"""Long work beside the window: the window says that it is busy, and when it is no longer."""

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
    """One that is closed in the end."""
    tasks = BackgroundTasks()
    yield tasks
    tasks.close()


def well() -> str:
    """Work that comes to its end."""
    return "done"


def in_vain() -> str:
    """Work that fails in a way she is told of."""
    raise UserError("failed")


@pytest.mark.parametrize(("work", "end"), [(well, "done"), (in_vain, "failed")])
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
