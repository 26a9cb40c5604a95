"""Dialogs that are resized open as they were, and never beside the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.paths import program_files
from kplan_desktop.ui.theme.screen_room import DialogPlaces, room_on_screen, take_room
from kplan_desktop.ui.theme.style_tokens import wanted_tokens
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, ScrollingDialog


class Remembered:
    """A window over which dialogs are opened, and what is remembered of them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.known: dict[str, bytes] = {}
        self.scale = 1.0
        self.window = QWidget()
        qtbot.addWidget(self.window)
        DialogPlaces(
            self.window,
            lambda name: self.known.get(name, b""),
            self.known.__setitem__,
            lambda: self.scale,
        )

    def opened(self) -> Dialog:
        dialog = Dialog(self.window)
        dialog.resize(400, 300)
        dialog.show()
        return dialog


@pytest.fixture
def remembered(qtbot: QtBot) -> Remembered:
    """No dialog has been opened yet."""
    return Remembered(qtbot)


def test_a_resized_dialog_opens_in_that_size_again_at_each_text_size(
    remembered: Remembered,
) -> None:
    dialog = remembered.opened()
    dialog.resize(500, 350)
    dialog.close()
    assert remembered.opened().size() == QSize(500, 350)
    remembered.scale = 2.0
    assert remembered.opened().size() == QSize(400, 300)


def test_a_dialog_that_nobody_resized_follows_its_own_size(remembered: Remembered) -> None:
    remembered.opened().close()
    assert remembered.known == {}


def test_a_dialog_over_a_dialog_is_remembered_too(remembered: Remembered) -> None:
    inner = Dialog(remembered.opened())
    inner.resize(300, 200)
    inner.show()
    inner.resize(350, 250)
    inner.close()
    assert list(remembered.known) == ["Dialog-100"]


def test_a_dialog_as_large_as_its_content_is_not_remembered(
    remembered: Remembered,
) -> None:
    files = program_files().resources
    tokens = wanted_tokens(files / "styles", "light", Qt.ColorScheme.Light, 1.0)
    theme = Theme(tokens, files / "icons")
    dialog = ScrollingDialog(theme, remembered.window)
    dialog.show()
    dialog.resize(600, 500)
    dialog.close()
    assert remembered.known == {}


@pytest.mark.parametrize("place", [QRect(9000, 9000, 500, 350), QRect(-4000, 40, 5000, 4000)])
def test_what_was_beside_the_screens_of_now_comes_back_onto_one(
    remembered: Remembered, place: QRect
) -> None:
    dialog = remembered.opened()
    dialog.setGeometry(place)
    dialog.close()
    again = remembered.opened()
    room = room_on_screen(again)
    assert room.contains(again.geometry().center())
    assert again.height() <= room.height()


def test_a_window_whose_screen_is_gone_comes_back_onto_one(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(QRect(5000, 3000, 900, 700))
    window.show()
    geometry = bytes(window.saveGeometry().data())
    other = QWidget()
    qtbot.addWidget(other)
    take_room(other, geometry)
    room = room_on_screen(other)
    assert room.intersects(other.geometry())
    assert room.top() <= other.geometry().top() < room.bottom()


@pytest.mark.parametrize("place", [QRect(0, 0, 400, 300), QRect(-50, 5000, 400, 300)])
def test_a_dialog_opens_with_its_title_bar_on_the_screen(
    remembered: Remembered, place: QRect
) -> None:
    dialog = Dialog(remembered.window)
    dialog.setGeometry(place)
    dialog.show()
    room = room_on_screen(dialog)
    frame = dialog.geometry().adjusted(0, -30, 0, 0)  # as high as the title bars that there are
    assert room.contains(frame)
    assert dialog.size() == place.size()
