"""F6 leads through the parts of the window, and the menu of a note or measure opens by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from kplan_desktop.ui.chips.chip_widget import Chip
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.platforms import posix_only
from tests.ui.driver import CONTROL, PLAIN, SHIFT, Driver
from tests.ui.theme.seen import changed_pixels

KEY = Qt.Key
KEY_REASON = Qt.FocusReason.TabFocusReason


def part(driver: Driver) -> str:
    """The part of the window that has the keyboard."""
    window, workspace = driver.window, driver.workspace
    parts: dict[str, QWidget] = {
        "toolbar": window._toolbar,
        "left": workspace.left,
        "page": workspace.page,
        "side": workspace.side,
        "status": window.status,
    }
    focus = driver.focus
    return next(name for name, widget in parts.items() if widget.isAncestorOf(focus))


@pytest.mark.parametrize("modifiers", [PLAIN, SHIFT])
def test_f6_leads_through_all_parts_and_around(
    driver: Driver, modifiers: Qt.KeyboardModifier
) -> None:
    driver.wait_until_checked()
    driver.workspace.outline.setFocus()
    seen = []
    for _ in range(6):
        driver.press(KEY.Key_F6, modifiers)
        seen.append(part(driver))
    forward = ["page", "side", "status", "toolbar", "left", "page"]
    back = ["toolbar", "status", "side", "page", "left", "toolbar"]
    assert seen == (forward if modifiers == PLAIN else back)


def test_each_part_has_the_keyboard_where_it_was(driver: Driver) -> None:
    driver.wait_until_checked()
    text = driver.write_in_note(1)
    text.put_cursor_at(3)
    driver.workspace.side.open_figures()
    button = driver.focus
    for _ in range(5):
        driver.press(KEY.Key_F6)
        if part(driver) == "page":
            assert driver.focus is text
            assert text.around_cursor()[0] == text.text()[:3]
    assert driver.focus is button


def test_a_hidden_part_is_passed_over(driver: Driver) -> None:
    driver.workspace.show_side_panel(False)
    driver.window.status.show_findings(None)
    driver.write_in_note(0)
    driver.press(KEY.Key_F6)
    assert part(driver) == "toolbar"


def test_a_key_leads_to_the_tree_and_back(driver: Driver) -> None:
    text = driver.write_in_note(1)
    driver.press(KEY.Key_O, CONTROL | SHIFT)
    assert driver.workspace.outline.hasFocus()
    driver.press(KEY.Key_O, CONTROL | SHIFT)
    assert text.hasFocus()


def test_the_key_shows_the_tree_where_the_side_panel_has_its_room(driver: Driver) -> None:
    driver.window.resize(820, 600)
    QApplication.processEvents()
    driver.window.actions_of_window.check.trigger()
    assert driver.workspace.left.isHidden()
    driver.write_in_note(0)
    driver.press(KEY.Key_O, CONTROL | SHIFT)
    assert driver.focus is driver.workspace.outline


def test_the_menu_of_a_text_has_that_of_its_note(driver: Driver) -> None:
    text = driver.write_in_note(1)
    menu = text.menu_at(text.cursorRect().center())
    of_row = menu.actions()[-1].menu()
    assert isinstance(of_row, QMenu)
    rows = driver.page.actions_of_row
    assert of_row.title() == "Notat"
    assert rows.move_to in of_row.actions()
    assert rows.chips in of_row.actions()
    before = driver.note_texts()
    rows.move_up.trigger()
    assert driver.note_texts() == [before[1], before[0], *before[2:]]


def test_the_menu_key_opens_the_same_on_a_notes_figures(driver: Driver) -> None:
    driver.write_in_note(1)
    driver.press(KEY.Key_F2)
    chip = driver.focus
    assert isinstance(chip, Chip)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(chip, QContextMenuEvent(reason, QPoint(2, 2), QPoint(2, 2)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert driver.page.actions_of_row.move_to in menu.actions()
    menu.close()
    assert driver.focus is chip


@posix_only("Windows opens the menu by this key itself")
def test_shift_f10_opens_the_menu_of_a_text(driver: Driver) -> None:
    driver.write_in_note(1)
    driver.press(KEY.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[-1].text() == "Notat"
    menu.close()


def test_the_keyboard_in_a_notice_is_seen(driver: Driver) -> None:
    banner = driver.window._banner
    banner.show_message("access", "Lest av en annen", "warning")
    text = banner._text
    driver.workspace.outline.setFocus()
    driver.qtbot.waitUntil(lambda: banner.height() == banner.sizeHint().height())
    before = banner.grab().toImage()
    text.setFocus(KEY_REASON)
    QApplication.processEvents()
    assert changed_pixels(before, banner.grab().toImage()) > 400


def test_the_main_menu_has_the_commands_of_notes_and_measures(driver: Driver) -> None:
    main = driver.window._toolbar.menu_button.menu()
    assert isinstance(main, QMenu)
    below = next(a.menu() for a in main.actions() if a.text() == "Notat og tiltak")
    assert isinstance(below, QMenu)
    rows = driver.page.actions_of_row

    def enabled() -> set[str]:
        below.aboutToShow.emit()
        return {action.text() for action in below.actions() if action.isEnabled()}

    driver.workspace.outline.setFocus()
    driver.page.actions_of_row.set_target(None)
    assert rows.move_up.text() not in enabled()
    driver.write_in_note(1)
    assert {rows.move_up.text(), rows.chips.text()} <= enabled()
    assert rows.outcome.text() not in enabled()
    driver.page.focus_measure(driver.entry.measures[0].id)
    assert isinstance(driver.focus, GrowingTextEdit)
    assert rows.outcome.text() in enabled()
    assert rows.chips.text() not in enabled()


def test_tab_leads_through_the_toolbar_from_left_to_right(driver: Driver) -> None:
    driver.window._toolbar.menu_button.setFocus()
    places = []
    while part(driver) == "toolbar":
        places.append(driver.focus.mapTo(driver.window, QPoint()).x())
        driver.press(KEY.Key_Tab)
    assert places == sorted(places)
    assert len(places) > 4
