"""The page «Lesing»: reports and their revisions, goal by goal, search, and what has changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.location import location_of_note
from kplan_desktop.domain.search.report_search import Query, SearchIndex
from kplan_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from kplan_desktop.ui.office_intake.office_context import OfficePage, OfficePlace
from kplan_desktop.ui.office_reading.reading_page import ReadingPage
from tests.ui.office.offices import Office, office
from tests.ui.office.revisions import RevisedCollection, first_note, revised
from tests.ui.window.test_accessible import assert_all_have_names

CONTROL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 20_000


@pytest.fixture(scope="module")
def delivered() -> RevisedCollection:
    return revised()


@pytest.fixture
def made(
    qtbot: QtBot, tmp_path: Path, delivered: RevisedCollection
) -> Iterator[tuple[Office, ReadingPage]]:
    with office(tmp_path, delivered.collection, delivered.facts, delivered.contents) as place:
        page = ReadingPage(place.context)
        place.window.setCentralWidget(page)  # type: ignore[attr-defined]  # a main window
        place.window.resize(1280, 760)
        with qtbot.waitActive(place.window):
            place.window.show()
        qtbot.waitUntil(lambda: page.unit.reader is not None, timeout=PATIENCE)
        yield place, page
        place.window.hide()


def texts(page: ReadingPage) -> list[str]:
    assert page.unit.reader is not None
    return [text.text() for text in page.unit.reader.page.texts()]


def columns(page: ReadingPage) -> set[int]:
    """The numbers of the columns in which the cards of a goal stand."""
    lefts = sorted({card.x() for card in page.goal.cards})
    return {lefts.index(card.x()) for card in page.goal.cards}


def test_each_report_is_read_as_it_came(
    qtbot: QtBot, made: tuple[Office, ReadingPage], delivered: RevisedCollection
) -> None:
    _, page = made
    assert page.units.key == "ostfold"
    assert page.units.count() == len(delivered.collection.form.units_in_period())
    note = first_note(delivered.report("ostfold"))
    place = OfficePlace(OfficePage.READING, unit_id="ostfold", note_id=note.id)
    page.show_place(place)
    assert "Rettet: 14 kommuner." in texts(page)
    focused = page.window().focusWidget()
    QTest.keyClicks(focused, "x")
    assert "Rettet: 14 kommuner." in texts(page)
    QTest.keyClick(page.window(), Qt.Key.Key_PageDown, CONTROL)
    qtbot.waitUntil(
        lambda: page.unit.report is not None and page.unit.report.unit_id == "akershus",
        timeout=PATIENCE,
    )
    page.units.choose("oppland")
    assert page.unit.reader is None
    assert page.unit.message.text()
    assert_all_have_names(page)


def test_a_note_that_is_gone_leads_to_its_goal(
    qtbot: QtBot, made: tuple[Office, ReadingPage], delivered: RevisedCollection
) -> None:
    _, page = made
    goal_id = delivered.report("oslo").goals[-1].goal_id
    page.show_place(OfficePlace(OfficePage.READING, "oslo", goal_id, "gone"))
    qtbot.waitUntil(
        lambda: page.unit.report is not None and page.unit.report.unit_id == "oslo",
        timeout=PATIENCE,
    )
    assert page.unit.reader is not None
    assert page.unit.reader.page.goal_id == goal_id


def test_a_revision_is_chosen_and_what_has_changed_is_seen(
    qtbot: QtBot,
    made: tuple[Office, ReadingPage],
    delivered: RevisedCollection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, page = made
    changed: list[str] = []

    def look(dialog: ComparisonDialog) -> int:
        comparison = dialog._comparison
        changed.extend(change.location.note_id or "" for change in comparison.changes)
        return 0

    monkeypatch.setattr(ComparisonDialog, "exec", look)
    page.unit.changes.click()
    qtbot.waitUntil(lambda: bool(changed), timeout=PATIENCE)
    assert changed == [first_note(delivered.report("ostfold")).id]
    page.unit.revisions.setCurrentIndex(1)
    page.unit.revisions.activated.emit(1)
    qtbot.waitUntil(
        lambda: page.unit.report is not None and page.unit.report.revision == 1, timeout=PATIENCE
    )
    assert "Rettet: 14 kommuner." not in texts(page)


def test_a_goal_is_read_across_all_units(
    qtbot: QtBot, made: tuple[Office, ReadingPage], delivered: RevisedCollection
) -> None:
    _, page = made
    page.by_goal.click()
    qtbot.waitUntil(lambda: bool(page.goals.key) and bool(page.goal.count.text()))
    report = delivered.report("ostfold")
    note = first_note(report)
    location = location_of_note(report, note.id)
    assert location.goal_id is not None
    page.show_place(OfficePlace(OfficePage.READING, goal_id=location.goal_id))
    qtbot.waitUntil(lambda: bool(page.goal.cards), timeout=PATIENCE)
    card = page.goal.cards[0]
    assert card.unit_id == "ostfold"
    assert note.text in card.text.toPlainText()
    assert card.text.isReadOnly()
    assert "Oppland" in page.goal.quiet.text()
    qtbot.waitUntil(lambda: not page.goal._coming)
    qtbot.waitUntil(lambda: columns(page) == set(range(min(len(page.goal.cards), 3))))
    page.window().resize(640, 700)
    qtbot.waitUntil(lambda: columns(page) == {0})
    QTest.keyClick(page.goals, Qt.Key.Key_Return)
    text = page.goal.cards[0].text
    assert page.window().focusWidget() is text
    page.window().resize(640, 240)
    QTest.keyClick(text, Qt.Key.Key_End, CONTROL)
    bar = page.goal.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(text, Qt.Key.Key_Home, CONTROL)
    QTest.keyClick(text, Qt.Key.Key_End, CONTROL)
    assert bar.value() > 0
    before = page.goals.key
    QTest.keyClick(page.window(), Qt.Key.Key_PageDown, CONTROL)
    assert page.goals.key != before
    QTest.keyClick(page.window(), Qt.Key.Key_PageUp, CONTROL)
    assert page.goals.key == before
    assert_all_have_names(page)
    page.goal.cards[0].name.click()
    assert page.mode == 0
    assert page.unit.reader is not None
    assert page.unit.reader.page.goal_id == location.goal_id


def test_words_are_found_in_all_reports(
    qtbot: QtBot, made: tuple[Office, ReadingPage], delivered: RevisedCollection
) -> None:
    _, page = made
    query = Query(text="kommune")
    counts = {
        unit_id: len(SearchIndex().find(delivered.report(unit_id), query, in_form=False))
        for unit_id in ("ostfold", "akershus", "oslo")
    }
    assert min(counts.values()) > 0
    QTest.keyClick(page.window(), Qt.Key.Key_F, CONTROL)
    assert page.window().focusWidget() is page.search
    QTest.keyClicks(page.search, "kommune")
    hits = page.found.hits.hits
    qtbot.waitUntil(lambda: hits.rowCount() == sum(counts.values()), timeout=PATIENCE)
    assert "Østfold" in hits.head(0)
    last = hits.rowCount() - 1
    page.found.hits.set_row(last)
    key, hit = hits.place(last)
    assert key == "oslo"
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: page.unit.report is not None and page.unit.report.unit_id == "oslo",
        timeout=PATIENCE,
    )
    assert page.unit.reader is not None
    assert page.unit.reader.page.goal_id == hit.location.goal_id
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.unit.reader.page.isAncestorOf(focused)
    page.search.setFocus()
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.left.currentWidget() is page.units
    assert page.window().focusWidget() is page.units
