"""Messages at the end of the status line: what was removed, and that undoing it is one click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.domain.model.edits import SetNothingToReport
from kplan_desktop.domain.model.report import Activity, NothingToReport, Status
from kplan_desktop.ui.document.save_state import NotSaved, SaveFaultError
from kplan_desktop.ui.frame.message_strip import MessageStrip
from kplan_desktop.ui.goal_page.row_actions import MeasureTarget, NoteTarget
from kplan_desktop.ui.widgets.banner import BannerAction
from tests.ui.driver import CONTROL, PATIENCE, SHIFT, Driver

KEY = Qt.Key


@pytest.fixture
def strip(driver: Driver) -> MessageStrip:
    return driver.window.status.message


def remove_note(driver: Driver, note: int = 1) -> None:
    driver.write_in_note(note)
    driver.press(KEY.Key_Delete, CONTROL | SHIFT)


def test_what_was_removed_comes_back_by_a_click(driver: Driver, strip: MessageStrip) -> None:
    before = driver.report
    remove_note(driver)
    assert strip.text() == "Notatet er fjernet."
    (undo,) = strip.buttons()
    assert undo.text() == "Angre"
    undo.click()
    assert driver.report == before
    assert strip.text() == "Angret: fjerning av notat"
    assert strip.buttons() == []


def test_a_message_is_whole_where_there_is_room(driver: Driver, strip: MessageStrip) -> None:
    driver.window.context.show_made(driver.session.path)
    QApplication.processEvents()
    remove_note(driver)
    QApplication.processEvents()
    words = strip._text.fontMetrics().horizontalAdvance(strip.text())
    assert strip._text.contentsRect().width() >= words


def test_a_measure_is_said_with_its_notes(driver: Driver, strip: MessageStrip) -> None:
    before = driver.report
    target = MeasureTarget(driver.entry.measures[0].id)
    driver.page.actions_of_row.remove.emit(target)
    assert strip.text() == "Tiltaket er fjernet, med 4 notater."
    strip.buttons()[0].click()
    assert driver.report == before


def test_an_empty_note_goes_without_a_word(driver: Driver, strip: MessageStrip) -> None:
    note_id = driver.workspace.editor.add_note_after(driver.entry.measures[0].notes[0].id)
    driver.page.actions_of_row.remove.emit(NoteTarget(note_id))
    assert strip.isHidden()
    driver.session.undo_stack.undo()
    activity_id = driver.entry.measures[0].notes[1].activity_id
    driver.workspace.editor.set_activity(Activity(id=activity_id, status=Status.DONE))
    driver.page.actions_of_row.remove.emit(NoteTarget(note_id))
    assert strip.text() == "Notatet er fjernet."


def test_once_something_else_was_done_there_is_nothing_to_click(
    driver: Driver, strip: MessageStrip
) -> None:
    remove_note(driver)
    driver.type("x")
    assert strip.text() == "Notatet er fjernet."
    assert strip.buttons() == []


def test_a_step_of_which_nothing_is_told_takes_the_last_message_away(
    driver: Driver, strip: MessageStrip
) -> None:
    remove_note(driver)
    goal_id = next(driver.report.form.goals()).id
    driver.session.do(SetNothingToReport(goal_id, NothingToReport()), "another step")
    assert strip.text() == ""


def test_undo_by_key_changes_the_message_too(driver: Driver, strip: MessageStrip) -> None:
    remove_note(driver)
    driver.press(KEY.Key_Z, CONTROL)
    assert strip.text() == "Angret: fjerning av notat"


def test_what_is_done_again_is_said_and_can_be_undone_again(
    driver: Driver, strip: MessageStrip
) -> None:
    before = driver.report
    remove_note(driver)
    driver.press(KEY.Key_Z, CONTROL)
    driver.press(KEY.Key_Y, CONTROL)
    assert strip.text() == "Notatet er fjernet."
    strip.buttons()[0].click()
    assert strip.text() == "Angret: fjerning av notat"
    assert driver.report == before
    driver.write_in_note(0)
    driver.type("x")
    assert strip.buttons() == []


def test_an_error_of_saving_replaces_a_message(driver: Driver, strip: MessageStrip) -> None:
    status = driver.window.status
    driver.window.resize(900, 600)
    remove_note(driver)
    status.show_save_state(NotSaved(SaveFaultError()))
    assert strip.isHidden()
    status.show_message("Noe annet", BannerAction("A", lambda: None))
    QApplication.processEvents()
    assert not strip.geometry().intersects(status._save.geometry())


def test_words_are_left_out_before_anything_is_covered(driver: Driver, strip: MessageStrip) -> None:
    status = driver.window.status
    for width in (900, 720):
        driver.window.resize(width, 600)
        driver.window.context.show_made(driver.session.path.with_name("Et langt navn " * 9))
        QApplication.processEvents()
        always = [status._save, status._findings]
        for widget in (*always, status._goals) if width == 900 else always:
            assert not strip.geometry().intersects(widget.geometry())
        assert strip._text.width() > 60


def test_another_message_is_not_replaced_by_an_undo(driver: Driver, strip: MessageStrip) -> None:
    remove_note(driver)
    driver.window.status.show_message("Noe annet")
    driver.press(KEY.Key_Z, CONTROL)
    assert strip.text() == "Noe annet"


def test_another_report_begins_without_a_message(driver: Driver, strip: MessageStrip) -> None:
    remove_note(driver)
    driver.kplan.documents.create_example(driver.session.path.with_name("Et annet.kplan"))
    driver.qtbot.waitUntil(lambda: strip.text() == "", timeout=PATIENCE)


@pytest.mark.parametrize("width", [pytest.param(1280, marks=pytest.mark.long), 720])
def test_a_message_moves_nothing_and_its_buttons_are_whole(
    driver: Driver, strip: MessageStrip, width: int
) -> None:
    driver.window.resize(QSize(width, 600))
    driver.wait_until_checked()

    def places() -> list[tuple[QPoint, QSize]]:
        others = [
            widget
            for widget in driver.window.findChildren(QWidget)
            if widget.isVisible() and not (widget is strip or strip.isAncestorOf(widget))
        ]
        return [
            (widget.mapTo(driver.window, QPoint()), widget.size())
            for widget in others
            if widget is not driver.window.status._report
        ]

    driver.workspace.outline.setFocus()
    QApplication.processEvents()  # the line shows that label whenever it is laid out
    driver.window.status._report.hide()
    QApplication.processEvents()
    before = places()
    driver.window.context.show_made(driver.session.path.with_name("Et langt navn " * 12 + ".pdf"))
    QApplication.processEvents()
    assert places() == before
    status = driver.window.status
    for widget in (status._deadline, status._goals, status._findings):
        covered = strip.geometry().intersected(widget.geometry())
        assert covered.isEmpty() or covered.left() == widget.geometry().left()
    for button in strip.buttons():
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width()
        assert strip.rect().contains(button.geometry())
    assert driver.window.status.rect().contains(strip.geometry())
    assert strip._text.toolTip()


def test_a_message_is_spoken(driver: Driver, heard: list[str]) -> None:
    remove_note(driver)
    assert heard.count("Notatet er fjernet.") == 1


def test_a_message_with_buttons_can_be_closed(driver: Driver, strip: MessageStrip) -> None:
    remove_note(driver)
    assert not strip._end.isActive()
    strip._close.click()
    assert strip.isHidden()


def test_a_note_has_undo_in_its_menu_and_its_handle_shows_the_keys(driver: Driver) -> None:
    editor = driver.write_in_note(0)
    driver.type("x")
    actions = driver.window.actions_of_window
    menu = editor.menu_at(QPoint(1, 1))
    history = [action for action in menu.actions() if action in (actions.undo, actions.redo)]
    assert history == [actions.undo, actions.redo]
    assert actions.undo.isEnabled()
    rows = driver.page.actions_of_row
    for action in (*rows.of_rows(), *rows.of_activities()):
        assert action.shortcut().toString()
        assert action.isShortcutVisibleInContextMenu()
    menu.deleteLater()
