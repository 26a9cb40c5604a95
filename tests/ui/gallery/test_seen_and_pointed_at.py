"""In every window and dialog: targets are large enough to hit, and the keyboard is seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.goal_page.text_row import ActiveFrame
from kplan_desktop.ui.widgets.dialog_buttons import PushButton
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton
from kplan_desktop.ui.widgets.keyboard import show_focused
from tests.ui.gallery.entries import walk
from tests.ui.gallery.filled_files import FilledFiles, make_files
from tests.ui.gallery.stage import stage_in
from tests.ui.theme.seen import changed_pixels

LEAST = 24
"""Pixels of a target at 100 % (WCAG 2.2, 2.5.8)."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> FilledFiles:
    return make_files(tmp_path_factory.mktemp("gallery") / "home")


def targets(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """What is clicked, and where."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or widget.window() is not window:
            continue
        if isinstance(widget, QTabBar):
            yield from (
                (widget, widget.tabRect(tab))
                for tab in range(widget.count())
                if widget.isTabVisible(tab)
            )
        elif isinstance(widget, QAbstractButton | QComboBox | QLineEdit) and not isinstance(
            widget.parentWidget(), QComboBox
        ):
            yield widget, widget.rect()


def too_small(window: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} «{widget.accessibleName() or getattr(widget, 'text', str)()}» "
        f"{place.width()}x{place.height()}"
        for widget, place in targets(window)
        if min(place.width(), place.height()) < LEAST
    ]


def picture(window: QWidget, widget: QWidget) -> QImage:
    QApplication.processEvents()
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    return window.grab(place.adjusted(-3, -3, 3, 3)).toImage()


def unseen_stops(window: QWidget) -> list[str]:
    """What Tab leads to without that being seen; texts aside, in which a cursor is."""
    if not window.isActiveWindow():  # in none other is the focus painted
        return []
    stops = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.window() is window
        and not widget.visibleRegion().isEmpty()
    ]
    unseen = []
    for widget in stops:
        frame = widget.parentWidget()
        if isinstance(widget, GrowingTextEdit) and not widget.isReadOnly():
            continue
        other = next((each for each in stops if each is not widget), None)
        if other is None:
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        show_focused(window)  # as Tab does
        while frame is not None and not isinstance(frame, ActiveFrame):
            frame = frame.parentWidget()
        if frame is not None and frame.property("active"):
            continue  # its whole row is set off
        focused = picture(window, widget)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        before = picture(window, widget)
        place = widget.tabRect(widget.currentIndex()) if isinstance(widget, QTabBar) else widget
        line = min(place.width() + place.height(), 200)
        if focused.size() == before.size() and changed_pixels(focused, before) < line:
            name = widget.accessibleName() or getattr(widget, "text", str)()
            unseen.append(f"{type(widget).__name__} «{name}»")
    return unseen


def with_qts_ring(window: QWidget) -> list[str]:
    """The filled buttons whose ring of the focus Qt draws, which is through their words."""
    return [
        f"{type(button).__name__} «{button.text()}»"
        for button in window.findChildren(QAbstractButton)
        if button.property("kind") == "primary"
        and not isinstance(button, PushButton | IconTextButton)
    ]


@pytest.mark.long
@pytest.mark.timeout(600)
def test_every_target_can_be_hit_and_every_stop_of_tab_is_seen(
    qtbot: QtBot, qapp: QApplication, files: FilledFiles, tmp_path: Path
) -> None:
    small: dict[str, list[str]] = {}
    unseen: dict[str, list[str]] = {}
    through_words: dict[str, list[str]] = {}

    def look(name: str, window: QWidget) -> None:
        if isinstance(window, QMenu):
            return
        if found := too_small(window):
            small[name] = found
        if found := with_qts_ring(window):
            through_words[name] = found
        if found := unseen_stops(window):
            unseen[name] = found

    with stage_in(qtbot, qapp, files.copied_to(tmp_path / "home"), look) as stage:
        walk(stage)
    assert (small, unseen, through_words) == ({}, {}, {})
