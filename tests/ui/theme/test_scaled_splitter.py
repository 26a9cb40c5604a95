"""A splitter whose sides follow the size of the text both ways."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.theme.scaled_splitter import ScaledSplitter
from kplan_desktop.ui.theme.theme import Theme
from tests.ui.inputs import make_theme


def made(qtbot: QtBot) -> tuple[Theme, ScaledSplitter, QWidget]:
    """A splitter of 1000 pixels with a side of 200 at 100 %, and its window."""
    theme, window = make_theme(), QWidget()
    qtbot.addWidget(window)
    splitter = ScaledSplitter(theme, window)
    splitter.setHandleWidth(1)
    splitter.add_rest(QWidget())
    splitter.add_side(QWidget(), width=200, least=100)
    splitter.resize(1000, 300)
    window.resize(1000, 300)
    window.show()
    return theme, splitter, window


def test_a_side_grows_and_shrinks_with_the_text(qtbot: QtBot) -> None:
    theme, splitter, _window = made(qtbot)
    widths = []
    for scale in (1.0, 1.5, 2.0, 1.0):
        theme.set_tokens(make_theme(scale=scale).tokens)
        widths.append(splitter.sizes()[1])
    assert widths == [200, 300, 400, 200]


def test_a_side_keeps_what_the_user_has_dragged_it_to(qtbot: QtBot) -> None:
    theme, splitter, _window = made(qtbot)
    splitter.moveSplitter(700, 1)
    dragged = splitter.sizes()[1]
    assert 295 <= dragged <= 300
    theme.set_tokens(make_theme(scale=1.25).tokens)
    assert abs(splitter.sizes()[1] - dragged * 1.25) <= 2
    theme.set_tokens(make_theme().tokens)
    assert splitter.sizes()[1] == dragged


def test_a_narrow_window_gives_a_side_its_share_alone(qtbot: QtBot) -> None:
    _, splitter, _window = made(qtbot)
    splitter.resize(400, 300)
    assert splitter.sizes()[1] == 160
    splitter.resize(1000, 300)
    assert splitter.sizes()[1] == 200
