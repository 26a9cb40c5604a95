"""The page as a screen reader reads it: every row in its place, whichever are drawn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kplan_desktop.domain.model.edits import RemoveMeasure
from kplan_desktop.domain.model.location import InMeasure
from kplan_desktop.ui.accessibility.row_interfaces import RowsInterface, SpokenGroup
from tests.ui.driver import Driver

NAME, ROLE = QAccessible.Text.Name, QAccessible.Role
KEY_ENTER = Qt.Key.Key_Return


def children(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    return (node.child(at) for at in range(node.childCount()))


def page(driver: Driver) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(driver.page.column)


def row_names(node: QAccessibleInterface) -> list[str]:
    """The names of the texts of rows, drawn or not, in reading order."""
    if node.role() is ROLE.EditableText:
        return [node.text(NAME)]
    return [name for child in children(node) for name in row_names(child)]


@pytest.fixture
def long_page(driver: Driver) -> Driver:
    """A goal with many notes, most of them far below what is seen."""
    for number in range(80):
        driver.workspace.editor.add_note(
            InMeasure(driver.entry.measures[0].id), 4 + number, f"text {number}"
        )
    return driver


def test_rows_are_read_in_the_order_of_the_page_whichever_are_drawn(long_page: Driver) -> None:
    long_page.page.verticalScrollBar().setValue(1500)
    names = [name for name in row_names(page(long_page)) if "notat" in name or "Tiltak" in name]
    notes = [len(measure.notes) for measure in long_page.entry.measures]
    expected = []
    for number, count in enumerate(notes, start=1):
        expected.append(f"Tiltak {number}")
        expected += [f"Tiltak {number}, notat {at}" for at in range(1, count + 1)]
        expected.append(f"Tiltak {number}, nytt notat")
    plain = [name for name in names if name.startswith("Tiltak")]
    assert [
        name if wanted == name else ", ".join(name.split(", ")[:2])
        for name, wanted in zip(plain, expected, strict=True)
    ] == expected
    assert len(long_page.page.widgets()) < len(expected)


def test_a_card_is_a_group_named_after_its_measure_and_its_rows_lie_in_it(driver: Driver) -> None:
    groups = [node for node in children(page(driver)) if node.object() is None]
    measures = driver.entry.measures
    names = [group.text(NAME) for group in groups[: len(measures)]]
    for number, (name, measure) in enumerate(zip(names, measures, strict=True), start=1):
        assert f"Tiltak {number}: {measure.text}".startswith(name.removesuffix("…"))
    first = groups[0]
    for at, row in enumerate(children(first)):
        assert row.parent() is first
        assert first.indexOfChild(row) == at
        assert page(driver).indexOfChild(first) == 1
    (heading,) = [node for node in children(first.child(0)) if node.role() is ROLE.Heading]
    assert heading.text(NAME) == "Tiltak 1"
    assert heading.attributesInterface().attributeValue(QAccessible.Attribute.Level) == 2


def test_the_goal_is_a_group_with_a_heading(driver: Driver) -> None:
    goal = driver.report.form.goal(driver.page.goal_id)
    head = page(driver).child(0)
    assert head.text(NAME) == f"Mål {goal.number}: {goal.text}"
    headings = [node.text(NAME) for node in children(head) if node.role() is ROLE.Heading]
    assert headings == [goal.text]


def test_a_row_out_of_sight_has_its_words_and_takes_the_keyboard(long_page: Driver) -> None:
    card = page(long_page).child(1)
    far = card.child(70)
    assert far.object() is None
    assert far.text(QAccessible.Text.Description).startswith("text ")
    assert not far.state().invisible
    name = far.text(NAME)
    actions = far.actionInterface()
    actions.doAction(actions.setFocusAction())
    assert long_page.focused_text.accessibleName() == name


def test_what_a_note_carries_is_in_its_name(driver: Driver) -> None:
    text = driver.write_in_note(0)
    assert text.accessibleName() == "Tiltak 1, notat 1"
    driver.press(Qt.Key.Key_F2)
    driver.type("12 kommuner")
    driver.press(KEY_ENTER)
    assert text.accessibleName() == "Tiltak 1, notat 1, 1 tall"


def test_stand_ins_go_with_their_rows_and_with_the_page(long_page: Driver) -> None:
    far = page(long_page).child(1).child(70)
    assert isValid(far)
    long_page.session.do(RemoveMeasure(long_page.entry.measures[0].id), "")
    assert row_names(page(long_page))
    assert not isValid(far)


class UndrawnRows:
    """Two rows in a group, of which none has a widget."""

    def __init__(self) -> None:
        self.keys = ["first", "second"]
        self.went_to: list[int] = []

    def row_keys(self) -> list[str]:
        return self.keys

    def row_groups(self) -> list[SpokenGroup]:
        return [SpokenGroup("group", "Group", 0, 2)]

    def row_widget(self, _index: int) -> None:
        return None

    def row_words(self, index: int) -> tuple[str, str]:
        return self.keys[index], "words"

    def row_place(self, index: int) -> QRect:
        return QRect(0, index * 10, 100, 10)

    def take_keyboard_at(self, index: int) -> None:
        self.went_to.append(index)


def test_all_stand_ins_end_with_the_widget_that_they_lie_in(qapp: QApplication) -> None:
    del qapp
    column, rows = QWidget(), UndrawnRows()
    interface = RowsInterface(column, rows)
    group = interface.child(0)
    assert group is not None
    row = group.child(1)
    assert row is not None
    assert row.parent() is group
    assert group.rect() == QRect(column.mapToGlobal(QPoint()), QSize(100, 20))
    row.actionInterface().doAction("")
    assert rows.went_to == [1]
    column.deleteLater()
    QCoreApplication.sendPostedEvents(column, QEvent.Type.DeferredDelete)
    assert not isValid(group)
    assert not isValid(row)
