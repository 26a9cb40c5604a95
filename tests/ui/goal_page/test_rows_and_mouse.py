"""What a click in a row does, and that no row moves under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.model.location import InMeasure
from kplan_desktop.ui.goal_page.note_row import NoteRowWidget
from tests.ui.driver import PLAIN, Driver

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SUGGESTED = "3\u00a0kommuner?"


def row(driver: Driver, note: int, measure: int = 0) -> NoteRowWidget:
    found = driver.page.row(driver.entry.measures[measure].notes[note].id)
    assert found is not None
    return found


def chips(shown: NoteRowWidget) -> list[str]:
    assert shown.footer is not None
    return [chip.text() for chip in shown.footer.bar.chips() if chip.isVisible()]


def begin_a_note(driver: Driver) -> None:
    line = driver.page.next_line(InMeasure(driver.entry.measures[0].id))
    assert line is not None
    line.text.setFocus()
    driver.type("Besøk i 3 kommuner i mai.")


def test_a_note_that_was_left_at_once_has_its_suggestions(driver: Driver) -> None:
    begin_a_note(driver)
    written = row(driver, -1)
    height = written.height()
    driver.press(KEY.Key_Return)
    QApplication.processEvents()
    assert chips(written) == [SUGGESTED]
    assert written.height() == height


def test_a_note_written_in_elsewhere_has_its_suggestions_after_a_moment(driver: Driver) -> None:
    shown = row(driver, 1, measure=1)
    assert SUGGESTED not in chips(shown)
    note = driver.entry.measures[1].notes[1]
    driver.workspace.editor.write_note(note.id, "Besøk i 3 kommuner i mai.")
    driver.qtbot.waitUntil(lambda: chips(shown) == [SUGGESTED])


def test_the_rows_stay_where_they_are_until_the_mouse_has_gone(driver: Driver) -> None:
    first, second = row(driver, 2), row(driver, 3)
    plain = first.height()
    first.text.setFocus()
    driver.qtbot.waitUntil(lambda: first.height() > plain)
    height, before = first.height(), second.mapToGlobal(QPoint())
    for clicked in (second, first, second):
        QTest.mouseClick(clicked.text.viewport(), LEFT, PLAIN, QPoint(5, 5))
        for _ in range(3):
            QApplication.processEvents()
        assert second.mapToGlobal(QPoint()) == before
    QApplication.sendEvent(driver.page, QEvent(QEvent.Type.Leave))
    driver.qtbot.waitUntil(lambda: first.height() == plain)
    assert second.mapToGlobal(QPoint()).y() == before.y() - (height - plain)


def test_the_line_of_a_note_left_by_key_closes_at_once(driver: Driver) -> None:
    first = row(driver, 2)
    plain = first.height()
    first.text.setFocus()
    driver.qtbot.waitUntil(lambda: first.height() > plain)
    driver.press(KEY.Key_Tab)
    driver.qtbot.waitUntil(lambda: first.height() == plain)


def test_a_click_beside_or_under_a_text_puts_the_cursor_at_the_nearest_place(
    driver: Driver,
) -> None:
    shown = row(driver, 0)
    bar = shown.footer.bar if shown.footer is not None else None
    assert bar is not None
    QTest.mouseClick(bar, LEFT, PLAIN, QPoint(bar.width() - 2, 5))
    assert driver.focus is shown.text
    assert shown.text.textCursor().atEnd()
    other = row(driver, 1)
    QTest.mouseClick(other, LEFT, PLAIN, QPoint(2, 2))
    assert driver.focus is other.text
    assert other.text.textCursor().atStart()
    end = QPoint(other.width() - 30, other.height() - 2)
    QTest.mousePress(other, LEFT, PLAIN, QPoint(2, 2))
    QTest.mouseMove(other, end)
    QTest.mouseRelease(other, LEFT, PLAIN, end)
    assert other.text.textCursor().hasSelection()
    head = driver.page.head(driver.entry.measures[0].id)
    assert head is not None
    QTest.mouseClick(head, LEFT, PLAIN, QPoint(3, head.height() - 3))
    assert driver.focus is head.text
