"""The accessibility tree: every usable control has a descriptive name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import Driver

ROLE = QAccessible.Role
INTERACTIVE = {
    ROLE.Button,
    ROLE.PushButton,
    ROLE.ButtonMenu,
    ROLE.ButtonDropDown,
    ROLE.CheckBox,
    ROLE.RadioButton,
    ROLE.ComboBox,
    ROLE.EditableText,
    ROLE.Link,
    ROLE.List,
    ROLE.ListItem,
    ROLE.MenuItem,
    ROLE.PageTab,
    ROLE.SpinBox,
    ROLE.Tree,
    ROLE.TreeItem,
}


@dataclass(frozen=True, slots=True)
class AccessibleControl:
    """The accessible properties of one control."""

    role: QAccessible.Role
    name: str
    description: str
    widget: QWidget | None


def is_usable(interface: QAccessibleInterface) -> bool:
    state = interface.state()
    if state.invisible or (state.offscreen and interface.role() is ROLE.TreeItem):
        return False
    return bool(state.focusable) or interface.role() in INTERACTIVE


def walk(interface: QAccessibleInterface, depth: int = 0) -> Iterator[AccessibleControl]:
    """The usable controls below ``interface``, in order."""
    assert depth < 40
    if interface.state().invisible:
        return
    if is_usable(interface):
        owner = interface.object()
        yield AccessibleControl(
            interface.role(),
            interface.text(QAccessible.Text.Name),
            interface.text(QAccessible.Text.Description),
            owner if isinstance(owner, QWidget) else None,
        )
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None and child.isValid():
            yield from walk(child, depth + 1)


def controls(window: QWidget) -> list[AccessibleControl]:
    QApplication.processEvents()
    return list(walk(QAccessible.queryAccessibleInterface(window)))


def assert_all_have_names(window: QWidget) -> None:
    found_controls = controls(window)
    assert found_controls
    nameless = [
        (control.role, control.widget) for control in found_controls if not control.name.strip()
    ]
    assert not nameless
    for control in found_controls:
        assert "<p>" not in control.description
        if isinstance(control.widget, GrowingTextEdit):
            assert control.name != control.widget.text()


@pytest.mark.parametrize("goal", [0, 1])
def test_every_control_of_the_window_has_a_name(driver: Driver, goal: int) -> None:
    driver.show_goal(goal)
    assert_all_have_names(driver.window)


def test_every_control_has_a_name_while_no_report_is_open(empty_driver: Driver) -> None:
    assert_all_have_names(empty_driver.window)


def test_every_control_has_a_name_where_there_is_nothing_to_report(driver: Driver) -> None:
    driver.show_goal(1)
    driver.page.header.nothing.click()
    assert_all_have_names(driver.window)


def test_every_finding_has_a_name(driver: Driver) -> None:
    driver.wait_until_checked()
    driver.window.actions_of_window.check.trigger()
    assert_all_have_names(driver.window)
    (tabs,) = driver.window.findChildren(QTabWidget)
    assert any(control.role is ROLE.TreeItem for control in controls(tabs))


def test_every_editor_of_the_page_has_a_unique_name(driver: Driver) -> None:
    names = [text.accessibleName() for text in driver.page.texts()[:6]]
    assert len(set(names)) == len(names)
    assert any(character.isdigit() for character in names[0])


def test_names_are_updated_when_notes_are_moved(driver: Driver) -> None:
    text = driver.write_in_note(0)
    before = text.accessibleName()
    driver.page.actions_of_row.move_down.trigger()
    assert text.accessibleName() != before
    assert before.startswith("Tiltak 1, notat 1")
    assert text.accessibleName() == before.replace("notat 1", "notat 2")


def test_the_tree_announces_number_text_and_state_of_its_rows(driver: Driver) -> None:
    announced = [
        control.name
        for control in controls(driver.workspace.outline)
        if control.role is ROLE.TreeItem
    ]
    goal = driver.report.form.goal(driver.page.goal_id)
    (row,) = [name for name in announced if name.startswith(f"Mål {goal.number}: ")]
    assert goal.text in row
    assert row.index(goal.text) + len(goal.text) < len(row)


def test_a_placeholder_is_no_name(driver: Driver) -> None:
    """Qt gives it no name, and the walk above must not use the placeholder as one."""
    field = GrowingTextEdit(driver.window)
    field.setPlaceholderText("Skriv her …")
    field.show()
    (control,) = controls(field)
    assert control.name == ""


def test_every_control_is_reached_by_tab_or_has_a_key(driver: Driver) -> None:
    """Buttons outside the tab order only repeat what a key or a menu does."""
    passed_by = {
        type(control.widget.parent()).__name__
        for control in controls(driver.window)
        if control.widget is not None
        and control.role in (ROLE.Button, ROLE.PushButton, ROLE.ButtonMenu)
        and control.widget.focusPolicy().value == 0
    }
    # Drag handles of rows and cards, what the plan has of a measure (their menus' actions have
    # keys), and the status line.
    assert passed_by <= {"NoteRowWidget", "MeasureHeader", "MeasureFooter", "StatusBar"}
