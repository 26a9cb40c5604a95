"""The keyboard goes through dialogs in the order in which they are read, and buttons say keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery.entries import walk
from tests.ui.gallery.filled_files import FilledFiles, make_files
from tests.ui.gallery.stage import stage_in

COLUMNS = {"innstillinger: SettingsDialog"}
"""Its groups are in two columns, of which each is read from its top to its end."""

NAMESAKES = {"Tall"}
"""A part of the office's page of figures has the name of the page, which the key leads to."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> FilledFiles:
    return make_files(tmp_path_factory.mktemp("gallery") / "home")


def stops(window: QWidget) -> list[QWidget]:
    """What Tab leads to in a window, in its order, from the first of the chain."""
    found, widget = list[QWidget](), window.nextInFocusChain()
    while widget is not None and widget is not window:
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisibleTo(window)
            and widget.isEnabledTo(window)
            and widget.focusProxy() is None
            and widget.window() is window
        ):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def branches(first: QWidget, second: QWidget) -> tuple[QWidget, QWidget]:
    """The two parts, side by side in one parent, that have these widgets."""
    above = [first]
    while (parent := above[-1].parentWidget()) is not None and not above[-1].isWindow():
        above.append(parent)
    part = second
    while (parent := part.parentWidget()) is not None and parent not in above:
        part = parent
    if parent is None:
        raise AssertionError("they are not in one window")
    return above[above.index(parent) - 1], part


def is_before(first: QRect, second: QRect) -> bool:
    """Whether ``first`` is read before ``second``: it is above it, or at its left."""
    if first.bottom() < second.top() or second.bottom() < first.top():
        return first.top() <= second.top()
    return first.left() <= second.left()


def backwards(window: QWidget) -> list[str]:
    """The steps of Tab that lead back in what is read; parts side by side are columns.

    One is as it should be: that from the last to the first.
    """
    found, order = [], stops(window)
    for first, second in zip(order, (*order[1:], *order[:1]), strict=True):
        one, other = branches(first, second)
        if not is_before(one.geometry(), other.geometry()):
            found.append(f"{named(first)} → {named(second)}")
    return found if len(found) > 1 else []


def named(widget: QWidget) -> str:
    return f"{type(widget).__name__} «{widget.accessibleName() or getattr(widget, 'text', str)()}»"


def silent_buttons(window: QWidget) -> Iterator[str]:
    """Buttons that do what a key does too, and do not say so."""
    native = QKeySequence.SequenceFormat.NativeText
    named_actions = {
        plain(action.text()): action
        for action in window.findChildren(QAction)
        if not action.shortcut().isEmpty() and plain(action.text())
    }
    for button in window.findChildren(QAbstractButton):
        if button.window() is not window or not button.isVisible():
            continue
        own = button.defaultAction() if isinstance(button, QToolButton) else None
        words = plain(button.accessibleName() or button.text())
        action = own or named_actions.get(words if words not in NAMESAKES else "")
        if action is None or action.shortcut().isEmpty():
            continue
        keys = [sequence.toString(native) for sequence in action.shortcuts()]
        if not any(key in button.toolTip() for key in keys):
            yield f"{named(button)} ({keys[0]}): {button.toolTip()}"


def plain(text: str) -> str:
    return text.replace("&", "").strip()


@pytest.mark.long
@pytest.mark.timeout(600)
def test_tab_goes_through_dialogs_as_they_are_read_and_buttons_tell_their_keys(
    qtbot: QtBot, qapp: QApplication, files: FilledFiles, tmp_path: Path
) -> None:
    wrong: dict[str, list[str]] = {}
    silent: dict[str, list[str]] = {}

    def look(name: str, window: QWidget) -> None:
        if isinstance(window, QMenu):
            return
        if isinstance(window, QDialog) and name not in COLUMNS and (found := backwards(window)):
            wrong[name] = found
        if found := list(silent_buttons(window)):
            silent[name] = found

    with stage_in(qtbot, qapp, files.copied_to(tmp_path / "home"), look) as stage:
        walk(stage)
    assert (wrong, silent) == ({}, {})
