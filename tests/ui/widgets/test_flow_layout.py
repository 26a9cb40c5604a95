"""Widgets side by side, and on how many lines."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.wrap_label import WrapLabel


class Brick(QWidget):
    """Ten pixels by ten."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(10, 10)


@pytest.mark.parametrize(
    ("balanced", "width", "lines"),
    [
        (False, 40, [4]),
        (True, 40, [4]),
        (False, 30, [3, 1]),
        (True, 30, [2, 2]),
        (True, 20, [2, 2]),
        (True, 10, [1, 1, 1, 1]),
    ],
)
def test_no_widget_is_left_alone_on_a_line_of_a_balanced_layout(
    qtbot: QtBot, balanced: bool, width: int, lines: list[int]
) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=0, balanced=balanced)
    bricks = [Brick(box) for _ in range(4)]
    for brick in bricks:
        flow.addWidget(brick)
    box.resize(width, flow.heightForWidth(width))
    flow.activate()
    tops = Counter(brick.y() for brick in bricks)
    assert [tops[top] for top in sorted(tops)] == lines
    assert flow.heightForWidth(width) == 10 * len(lines)


def test_a_text_that_is_wider_than_the_layout_gets_the_height_that_it_needs(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=0)
    text = WrapLabel(box)
    text.setText("enheter har levert")
    flow.addWidget(text)
    width = text.sizeHint().width() * 2 // 3
    assert flow.heightForWidth(width) == 2 * text.sizeHint().height()
    assert flow.heightForWidth(10 * width) == text.sizeHint().height()


@pytest.mark.parametrize(("centred", "top"), [(False, 0), (True, 10)])
def test_what_is_low_stands_in_the_middle_of_a_centred_line(
    qtbot: QtBot, centred: bool, top: int
) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=0, centred=centred)
    low, high = Brick(box), Brick(box)
    high.setMinimumHeight(30)
    for brick in (low, high):
        flow.addWidget(brick)
    flow.setGeometry(QRect(0, 0, 100, 30))
    assert (low.y(), high.y()) == (top, 0)
