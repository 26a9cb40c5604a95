"""The menu of the window: that all of it can be reached, and that a change of theme is calm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from kplan_desktop.ui.frame.recent_menu import RecentMenu
from tests.ui.driver import CONTROL, PLAIN, Driver

ROOM = 672
"""Pixels of height that a screen of 1280 x 720 has beside the bar of Windows."""


def _menus(driver: Driver) -> Iterator[QMenu]:
    menu = driver.window._toolbar.menu_button.menu()
    yield menu
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield below


def _too_high(menus: Iterable[QMenu]) -> list[tuple[str, int]]:
    heights = ((menu.title(), menu.sizeHint().height()) for menu in menus)
    return [(title, height) for title, height in heights if height > ROOM]


def test_at_200_per_cent_every_menu_fits_on_a_small_screen(driver: Driver) -> None:
    driver.kplan.theme.set_scale(2.0)
    menus = list(_menus(driver))
    assert len(menus) > 5
    for menu in menus:
        menu.aboutToShow.emit()
    assert not _too_high(menus)
    deeper = [a.text() for menu in menus[1:] for a in menu.actions() if a.menu() is not None]
    assert not deeper, "a third menu beside two others has no room at 200 %"


def test_every_action_of_the_window_can_be_reached_in_the_menu(driver: Driver) -> None:
    actions = driver.window.actions_of_window
    offered = {action for menu in _menus(driver) for action in menu.actions()}
    own = {a for a in vars(actions).values() if type(a) is type(actions.new)}
    # What stands in the toolbar is not repeated.
    assert own - offered == {actions.undo, actions.redo}


def test_a_recent_file_with_a_long_name_does_not_make_the_menu_wider_than_the_screen(
    driver: Driver, tmp_path: Path
) -> None:
    recent = next(menu for menu in _menus(driver) if isinstance(menu, RecentMenu))
    recent._paths = lambda: [tmp_path / f"{'Svært lang ' * 22}.kplan"]
    driver.kplan.theme.set_scale(2.0)
    recent.fill()
    assert recent.sizeHint().width() < driver.window.width()


KEYPAD = Qt.KeyboardModifier.KeypadModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "before", "after"),
    [
        (Qt.Key.Key_Plus, CONTROL, 100, 125),
        (Qt.Key.Key_Equal, CONTROL, 125, 150),
        (Qt.Key.Key_Plus, CONTROL | KEYPAD, 150, 200),
        (Qt.Key.Key_Minus, CONTROL, 200, 150),
        (Qt.Key.Key_Minus, CONTROL | KEYPAD, 125, 100),
        (Qt.Key.Key_0, CONTROL, 200, 100),
        (Qt.Key.Key_0, CONTROL | KEYPAD, 150, 100),
    ],
)
def test_keys_set_the_text_size_while_one_writes(
    driver: Driver, key: Qt.Key, modifiers: Qt.KeyboardModifier, before: int, after: int
) -> None:
    documents = driver.kplan.documents
    documents.remember(lambda known: replace(known, text_scale=before))
    driver.write_in_note(0)
    text = driver.focused_text.text()
    QTest.keyClick(driver.focus, key, modifiers)
    driver.qtbot.waitUntil(lambda: driver.kplan.theme.tokens.scale == after / 100)
    assert documents.settings.text_scale == after
    assert driver.focused_text.text() == text


def test_the_menu_is_off_the_screen_before_the_theme_changes(driver: Driver) -> None:
    """What lay under the menu is painted first: styling takes a while in which nothing is."""
    happened: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Hide and isinstance(watched, QMenu):
                happened.append("menu hidden")
            if event.type() is QEvent.Type.Paint and watched is driver.window:
                happened.append("window painted")
            return False

    watch = Watch()
    app = driver.kplan._app
    app.installEventFilter(watch)
    driver.kplan.theme.changed.connect(lambda: happened.append("theme changed"))
    menu = driver.window._toolbar.menu_button.menu()
    larger = driver.window.actions_of_window.larger
    view = next(m for m in _menus(driver) if larger in m.actions())
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(view.menuAction())
    QTest.keyClick(menu, Qt.Key.Key_Right)
    view.setActiveAction(larger)
    QTest.keyClick(view, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: "theme changed" in happened)
    app.removeEventFilter(watch)
    order = happened[: happened.index("theme changed")]
    assert "window painted" in order[order.index("menu hidden") :]


def test_the_menu_button_loses_its_hover_with_its_menu(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = driver.window._toolbar.menu_button
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    monkeypatch.setattr(QCursor, "pos", lambda: driver.window.geometry().bottomRight())
    button.menu().popup(QPoint(0, 0))
    QTest.keyClick(button.menu(), Qt.Key.Key_Escape, PLAIN)
    assert not button.underMouse()
