"""Labels that show a note or a measure lay out no more of it than can be read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.plain_text import plain_tooltip
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

MILLION = 1_000_000


@pytest.mark.parametrize("unit", ["a", "ord ", "-"])
@pytest.mark.parametrize("kind", [ElidedLabel, WrapLabel])
def test_a_label_shows_the_beginning_of_a_book(
    qtbot: QtBot, kind: type[ElidedLabel | WrapLabel], unit: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label: QLabel = kind(window)
    label.setText(unit * MILLION)
    window.resize(300, 200)
    window.show()
    label.resize(280, 40)
    assert not label.grab().isNull()
    assert label.sizeHint().isValid()
    assert len(label.text()) < 3_000
    assert label.text().endswith("…")


def test_so_does_a_tooltip() -> None:
    assert len(plain_tooltip("<" * MILLION)) < 10_000
    assert plain_tooltip("kort & <b>") == "<p>kort &amp; &lt;b&gt;</p>"
