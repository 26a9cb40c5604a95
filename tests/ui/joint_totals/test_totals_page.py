"""The page «Tall»: totals as generated, opened to their notes, sorted, copied and drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import Received
from kplan_desktop.domain.collection.collection_edits import RemoveEntry
from kplan_desktop.domain.joint_totals.joint_totals import JointScope
from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.ui.joint_totals.sources_panel import SourcesPanel, text_at_figure
from kplan_desktop.ui.joint_totals.totals_page import JointTotalsPage
from kplan_desktop.ui.office.board_page import BoardPage
from kplan_desktop.ui.office_intake.office_context import OfficePage, OfficePlace
from kplan_desktop.ui.totals.totals_grid import METRICS
from tests.ui.office.offices import Office, office
from tests.ui.office.received import generated_collection
from tests.ui.window.test_accessible import assert_all_have_names

KNOWN = generated_collection(5, 6)
METRIC = "deltakere"


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Office, JointTotalsPage]]:
    """The page of six units, of which the last is silent."""
    last = list(KNOWN.collection.received)[-1]
    rest = {name: each for name, each in KNOWN.collection.received.items() if name != last}
    one = replace(KNOWN.collection, received=rest)
    with office(tmp_path, one, KNOWN.facts, KNOWN.contents) as place:
        page = JointTotalsPage(place.context)
        place.window.resize(1200, 800)
        page.resize(1200, 800)
        place.window.show()
        page.show()
        qtbot.waitUntil(lambda: not place.context.totals.is_busy)
        yield place, page
        place.window.hide()


def column_of(page: JointTotalsPage, metric_id: str) -> int:
    return METRICS + [metric.id for metric in page.totals.model.metrics].index(metric_id)


def names(page: JointTotalsPage) -> list[str]:
    return [row.text for row in page.totals.model.rows]


def test_rows_say_how_much_they_cover_and_a_silent_unit_is_no_zero(
    made: tuple[Office, JointTotalsPage],
) -> None:
    place, page = made
    model, column = page.totals.model, column_of(page, METRIC)
    joint = place.context.totals.joint
    assert joint is not None
    cover = joint.coverage(METRIC)
    whole = str(model.index(0, column).data()).split("\n")
    units, activities = cover.all_units, cover.all_activities
    assert model.heading(0) == "Unit"
    assert f"from {cover.units} of {units} unit(s)," in whole
    assert f"{cover.activities} of {activities} activity(ies)" in whole
    assert f"{joint.undecided_in(METRIC)} joint event(s) not decided" in whole
    silent = next(n for n, s in enumerate(model.scopes) if s.unit_id == "finnmark")
    assert model.index(silent, 0).data() == "Finnmark\nnot delivered"
    assert [model.index(silent, n).data() for n in range(1, model.columnCount())] == ["–"] * (
        model.columnCount() - 1
    )
    assert_all_have_names(page)


def test_sorting_keeps_the_whole_first_and_new_numbers_move_no_row(
    made: tuple[Office, JointTotalsPage], qtbot: QtBot
) -> None:
    place, page = made
    column = column_of(page, METRIC)
    page.totals._sort(column)
    page.totals._sort(column)
    before, whole = names(page), page.totals.model.index(0, column).data()
    assert before[0] == "All units"
    values = [row.totals.of(METRIC) for row in page.totals.model.rows[1:]]
    known = [total.value for total in values if total is not None and total.value is not None]
    assert known == sorted(known, reverse=True)
    place.context.session.do(RemoveEntry(Received, "oslo"), "Remove")
    qtbot.waitUntil(lambda: page.totals.model.index(0, column).data() != whole)
    assert names(page) == before


def test_a_total_opens_to_notes_that_lead_to_reading_by_keys(
    made: tuple[Office, JointTotalsPage], qtbot: QtBot
) -> None:
    place, page = made
    table, column = page.totals.table, column_of(page, METRIC)
    table.setCurrentIndex(page.totals.model.index(0, column))
    QTest.keyClick(table, Qt.Key.Key_Return)
    panel = page.sources
    assert panel is not None
    qtbot.waitUntil(lambda: panel.notes.rows() != [])
    first = panel.notes.rows()[0].button
    assert first.hasFocus()
    qtbot.waitUntil(lambda: "measure" in first.accessibleName())
    assert first.accessibleName().startswith("Østfold: Note ")
    QTest.keyClick(first, Qt.Key.Key_Return)
    (asked,) = place.places
    assert (asked.page, asked.unit_id) == (OfficePage.READING, "ostfold")
    reports = place.context.reports
    report = reports.known(place.context.session.collection.received["ostfold"].sha256)
    assert report is not None
    assert asked.note_id in {note.id for note in report.entry(asked.goal_id).all_notes()}
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert page.sources is None
    assert table.hasFocus()


def test_goals_of_a_unit_can_be_shown_copied_and_drawn(
    made: tuple[Office, JointTotalsPage],
) -> None:
    place, page = made
    section = page.totals
    section.rows_by["goal"].click()
    section.unit_box.setCurrentIndex(section.unit_box.findData("oslo"))
    assert section.model.scopes[0] == JointScope(unit_id="oslo")
    QTest.keyClick(section.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\r\n")
    assert lines[1].startswith("All goals\t")
    assert lines[3].startswith("Goal 1.1\t")
    section.metric_box.setCurrentIndex(section.metric_box.findData(METRIC))
    section.shown_as["bars"].click()
    (bars,) = section._charts.values()
    assert "1.1: " in bars.chart.accessibleDescription()
    assert place.messages


def test_a_figure_of_the_board_opens_beside_it(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path, KNOWN.collection, KNOWN.facts, KNOWN.contents) as place:
        page = BoardPage(place.context)
        place.window.resize(1200, 800)
        page.resize(1200, 800)
        place.window.show()
        page.show()
        qtbot.waitUntil(lambda: not place.context.totals.is_busy)
        page.table.choose("oslo")
        columns = [each.metric.id if each.metric else "" for each in page.model.columns]
        row, column = page.model.row_of("oslo"), columns.index(METRIC)
        page.table.setCurrentIndex(page.model.index(row, column))
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        panel = page._side.currentWidget()
        assert isinstance(panel, SourcesPanel)
        assert panel.place.text() == "Oslo"
        QTest.keyClick(panel.close_button, Qt.Key.Key_Escape)
        assert page._side.currentWidget() is page.panel
        assert page.table.hasFocus()
        assert place.places == []
        page.head.numbers[-1].click()
        assert place.places == [OfficePlace(OfficePage.TOTALS, part="joint-events")]
        place.window.hide()


def test_of_a_long_note_the_part_with_the_figure_is_shown() -> None:
    figure = Figure(metric_id=METRIC, value=Decimal(1340), exactness=Exactness.EXACT)
    long = "Fagdagen ble holdt hvert år. " * 20
    assert text_at_figure("Det kom 1340.", figure) == "Det kom 1340."
    assert "1340 lærere" in text_at_figure(f"{long}Det kom 1340 lærere.", figure)
    assert text_at_figure(f"{long}Det kom 13405 lærere.", figure).startswith("Fagdagen")


def test_the_table_opens_at_the_names_of_its_rows(
    made: tuple[Office, JointTotalsPage], qtbot: QtBot
) -> None:
    _, page = made
    page.resize(520, 800)
    page.hide()
    page.totals.show_unit(next(iter(KNOWN.collection.form.units)).id)
    page.show()
    table = page.totals.table
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    assert table.currentIndex().column() == 2
    assert table.horizontalScrollBar().value() == 0
    assert table.columnViewportPosition(0) == 0
