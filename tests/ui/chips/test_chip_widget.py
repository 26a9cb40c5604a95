"""Chips show their text unchanged and wrap over lines like words."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.chips.chip_widget import Chip, ChipKind
from kplan_desktop.ui.theme.application_theme import palette
from kplan_desktop.ui.theme.style_tokens import Scheme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from tests.ui.inputs import make_theme
from tests.ui.theme.seen import changed_pixels


def painted(chip: Chip) -> QImage:
    chip.resize(chip.sizeHint())
    return chip.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_the_kinds_look_different(qtbot: QtBot) -> None:
    shown = make_theme()
    images = []
    for kind in get_args(ChipKind):
        chip = Chip("12 kommuner", kind, shown)
        qtbot.addWidget(chip)
        images.append(painted(chip))
    for index, image in enumerate(images):
        assert all(image != later for later in images[index + 1 :])
    assert shown.tokens.accent in colours(images[0])
    assert shown.tokens.warning_ground in colours(images[get_args(ChipKind).index("warning")])


@pytest.mark.parametrize("scheme", get_args(Scheme))
@pytest.mark.parametrize("kind", get_args(ChipKind))
def test_the_keyboard_on_a_chip_is_seen(qtbot: QtBot, kind: ChipKind, scheme: Scheme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme = make_theme(scheme)
    window.setPalette(palette(theme.tokens))
    chip = Chip("12 kommuner", kind, theme, parent=window)
    window.show()
    qtbot.waitActive(window)
    before = painted(chip)
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    assert changed_pixels(before, painted(chip)) >= chip.width() + chip.height()


def test_the_cross_of_a_chip_is_large_enough_to_hit(qtbot: QtBot) -> None:
    chip = Chip("vår 2014?", "suggestion", make_theme(), can_dismiss=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert min(chip._cross_area().size().toTuple()) >= 24
    assert chip.rect().contains(chip._cross_area())


def test_text_is_never_markup(qtbot: QtBot) -> None:
    chip = Chip("<b>12</b> & <i>x</i>", "plain", make_theme())
    qtbot.addWidget(chip)
    plain = Chip("12 x", "plain", make_theme())
    qtbot.addWidget(plain)
    assert chip.shortcut().isEmpty()
    assert chip.sizeHint().width() > plain.sizeHint().width() * 2
    assert QAccessible.queryAccessibleInterface(chip).text(QAccessible.Text.Name) == chip.text()


def test_an_elided_text_is_complete_in_the_tooltip(qtbot: QtBot) -> None:
    chip = Chip("også under <3.1> " * 20, "plain", make_theme(), icon="link")
    qtbot.addWidget(chip)
    chip.show()
    chip.resize(120, chip.height())
    assert "&lt;3.1&gt;" in chip.toolTip()
    chip.resize(chip.sizeHint())
    assert chip.toolTip() == ""


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_chips_grow_with_the_text(qtbot: QtBot, scale: float) -> None:
    chip = Chip("12 kommuner", "figure", make_theme(scale=scale), icon="plus")
    qtbot.addWidget(chip)
    assert chip.sizeHint().height() == round(24 * scale)
    assert chip.sizeHint().width() >= round(80 * scale)


def test_a_widget_that_does_not_fit_wraps_to_the_next_line(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    shown = make_theme()
    for number in range(6):
        flow.addWidget(Chip(f"{number} kommuner", "figure", shown))
    one_line = flow.sizeHint()
    assert flow.heightForWidth(one_line.width()) == one_line.height() == 24
    assert flow.heightForWidth(one_line.width() // 2) == 24 * 2 + 6
    assert flow.heightForWidth(10) == 24 * 6 + 6 * 5
    flow.addWidget(Chip("og en til", "plain", shown))
    assert flow.heightForWidth(10) == 24 * 7 + 6 * 6
    last = flow.takeAt(6)
    assert last is not None
    flow.invalidate()
    assert flow.heightForWidth(10) == 24 * 6 + 6 * 5
    box.resize(one_line.width() // 2, 60)
    box.show()
    chips = [item.geometry() for item in map(flow.itemAt, range(6)) if item is not None]
    assert all(box.rect().contains(chip) for chip in chips)
    assert not any(
        chip.intersects(later) for i, chip in enumerate(chips) for later in chips[i + 1 :]
    )


def test_a_widget_wider_than_the_layout_gets_its_whole_width(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    flow.addWidget(Chip("lang " * 100, "plain", make_theme()))
    box.resize(200, 40)
    box.show()
    first = flow.itemAt(0)
    assert first is not None
    assert first.geometry().width() == 200
    assert flow.itemAt(1) is None
