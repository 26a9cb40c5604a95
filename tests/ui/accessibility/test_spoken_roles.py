"""What widgets are to a screen reader where Qt does not know."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSplitter, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.accessibility.spoken_roles import (
    set_choice,
    set_fold,
    set_group,
    set_heading,
)
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label
from tests.ui.driver import Driver

NAME, ROLE = QAccessible.Text.Name, QAccessible.Role


def spoken(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def test_a_heading_has_its_words_and_its_level(qtbot: QtBot) -> None:
    label = QLabel("Words")
    qtbot.addWidget(label)
    set_heading(label, 2)
    assert (spoken(label).role(), spoken(label).text(NAME)) == (ROLE.Heading, "Words")
    level = spoken(label).attributesInterface().attributeValue(QAccessible.Attribute.Level)
    assert level == 2
    # What Qt has of it besides is still there, and what there is not is none.
    assert spoken(label).actionInterface() is not None
    assert spoken(label).valueInterface() is None
    section = plain_label("Section", "section")
    qtbot.addWidget(section)
    assert spoken(section).role() is ROLE.Heading


def test_a_group_has_its_name(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    set_group(box, "When")
    assert (spoken(box).role(), spoken(box).text(NAME)) == (ROLE.Grouping, "When")


def test_a_fold_says_whether_it_is_open_and_can_be_pressed(qtbot: QtBot) -> None:
    button = QPushButton("&More")
    qtbot.addWidget(button)
    button.setCheckable(True)
    set_fold(button)
    node = spoken(button)
    assert node.text(NAME) == "More"
    assert (node.state().expandable, node.state().expanded) == (True, False)
    actions = node.actionInterface()
    actions.doAction(actions.pressAction())
    assert button.isChecked()
    assert node.state().expanded
    assert not node.state().checkable


def test_one_of_several_is_a_radio_button(qtbot: QtBot) -> None:
    button = QPushButton("Goal")
    qtbot.addWidget(button)
    button.setCheckable(True)
    set_choice(button)
    assert spoken(button).role() is ROLE.RadioButton
    assert not spoken(button).state().checked
    button.setChecked(True)
    assert spoken(button).state().checked


def test_a_dialog_that_keeps_the_window_back_says_so(qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    assert not spoken(dialog).state().modal
    dialog.setModal(True)
    assert spoken(dialog).state().modal
    assert spoken(dialog).role() is ROLE.Dialog


@pytest.fixture
def parts(qtbot: QtBot) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(splitter)
    for _ in range(3):
        splitter.addWidget(QTextEdit())
    SplitKeys(splitter)
    splitter.resize(900, 300)
    splitter.setSizes([300, 300, 300])
    splitter.show()
    qtbot.waitExposed(splitter)
    QApplication.processEvents()
    return splitter


def test_parts_are_read_in_their_order_and_their_edges_have_names(parts: QSplitter) -> None:
    node = spoken(parts)
    read = [node.child(at).object() for at in range(node.childCount())]
    assert [each for each in read if isinstance(each, QTextEdit)] == [
        parts.widget(at) for at in range(3)
    ]
    edges = [spoken(parts.handle(at)) for at in (1, 2)]
    assert all(edge.text(NAME) and edge.role() is ROLE.Separator for edge in edges)


def test_keys_move_the_edge_of_the_part_with_the_keyboard(
    parts: QSplitter, heard: list[str]
) -> None:
    (keys,) = parts.findChildren(SplitKeys)
    for at, beside in ((0, 1), (2, 1)):
        parts.setSizes([300, 300, 300])
        before = parts.sizes()
        focused = parts.widget(at)
        assert focused is not None
        focused.setFocus()
        keys.larger.trigger()
        after = parts.sizes()
        assert after[at] > before[at]
        assert after[beside] < before[beside]
    assert heard[-1].split()[0].isdecimal()


def test_a_finding_says_what_kind_it_is(driver: Driver) -> None:
    driver.wait_until_checked()
    row = driver.finding_rows()[0]
    group = row.parent().data().rsplit(" (", 1)[0]
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"{group}: ")
