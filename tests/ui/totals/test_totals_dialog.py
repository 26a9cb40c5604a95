"""All figures in one table: navigated by keys, expanded to notes, copied to a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import SetActivity, apply
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Activity, Report
from kplan_desktop.ui.totals.totals_dialog import TotalsDialog
from kplan_desktop.ui.totals.totals_table import TotalsTable
from tests.domain.samples import FORM
from tests.ui.inputs import make_theme
from tests.ui.totals.test_totals import DELTAKERE, KOMMUNER, figure, report_with_tour
from tests.ui.window.test_accessible import assert_all_have_names

KEY = Qt.Key


class TotalsView:
    """A visible dialog."""

    def __init__(self, qtbot: QtBot, shown: Report) -> None:
        self.requested: list[str] = []
        self.dialog = TotalsDialog(shown, make_theme(), None)  # type: ignore[arg-type]  # no window
        self.dialog.note_requested.connect(self.requested.append)
        self.dialog.show()
        qtbot.waitActive(self.dialog)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            widget = QApplication.focusWidget()
            assert widget is not None
            QTest.keyClick(widget, key)
            QApplication.processEvents()

    def row(self, row: int) -> list[str]:
        model = self.dialog.table.model()
        return [str(model.index(row, column).data()) for column in range(model.columnCount())]

    def notes(self) -> list[str]:
        assert self.dialog.notes is not None
        return [row.button.accessibleName() for row in self.dialog.notes.rows()]


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[TotalsView]:
    view = TotalsView(qtbot, report_with_tour())
    yield view
    view.dialog.close()
    view.dialog.deleteLater()


def test_every_location_has_its_row_and_missing_is_not_zero(view: TotalsView) -> None:
    assert view.row(0) == [
        "The whole report",
        "4 of 5",
        "sum approx.\u00a015",
        "sum approx.\u00a010\u00a0340",
        "4",
        "unknown",
    ]
    assert view.row(2)[2:] == ["10", "sum approx.\u00a010\u00a0340", "4", "unknown"]
    assert view.row(3)[1:] == ["2 of 2", "approx.\u00a05", "10\u00a0000", "4", "–"]
    assert view.row(4)[1:] == ["0 of 0", "–", "–", "–", "–"]


def test_the_table_has_most_of_the_room_and_shows_every_column_whole(view: TotalsView) -> None:
    table = view.dialog.table
    # The screen of the tests is narrower.
    view.dialog.setFixedWidth(view.dialog._width_of_table())
    QApplication.processEvents()
    assert table.horizontalHeader().length() <= table.viewport().width()
    assert table.height() > view.dialog.height() // 2


def test_the_notes_of_a_figure_are_reached_by_keys_and_a_choice_closes_the_dialog(
    view: TotalsView,
) -> None:
    assert view.notes() == [
        "Note 1.1 · 1.1: 10. Besøk i ti kommuner",
        "Note 1.2 – 2: approx.\u00a05. Fagdag i dans",
    ]
    view.press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Down)
    assert view.notes() == ["Note 1.2 – 2: approx.\u00a05. Fagdag i dans"]
    view.press(KEY.Key_Right)
    assert view.notes() == ["Note 1.2 – 1: 10\u00a0000. Turen igjen"]
    view.press(KEY.Key_Return, KEY.Key_Return)
    assert view.requested == ["5"]
    assert not view.dialog.isVisible()


def test_a_cell_without_a_figure_has_no_notes(view: TotalsView) -> None:
    view.press(KEY.Key_Left)
    assert view.notes() == []
    view.press(KEY.Key_Return)
    assert view.dialog.isVisible()
    assert view.dialog.table.hasFocus()


def test_copying_gives_plain_numbers_and_empty_cells_for_missing(
    view: TotalsView,
) -> None:
    QTest.keyClick(view.dialog.table, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    rows = list(csv.reader(io.StringIO(copied), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert {len(row) for row in rows} == {len(rows[0])}
    heads, whole, _, first, second, third = rows[:6]
    assert heads[4:6] == ["Kommuner reached, exact", "Kommuner reached, estimated"]
    assert whole[0] == "The report"
    assert heads[6:8] == [
        "Kommuner reached, at least (largest single figure)",
        "Kommuner reached, planned",
    ]
    assert whole[2:10] == ["5", "4", "10", "5", "10", "", "", ""]
    assert whole[10:16] == ["10000", "340", "10000", "", "", ""]
    assert first[0] == "Goal 1.1"
    assert first[4:7] == ["10", "", "10"]
    assert first[-3:] == ["", "", "1"]
    assert second[4:7] == ["", "5", "5"]
    assert third[2:] == ["0", "0", *[""] * (len(heads) - 4)]


def test_copied_text_is_no_formula_and_does_not_break_the_table(qtbot: QtBot) -> None:
    hostile = Metric(
        id="evil", singular="x", plural='=cmd|"/c calc"\t\n!A0', adds_up="events", decimals=1
    )
    area = FORM.strategy_areas[0]
    goals = tuple(
        replace(goal, text=f"{sign}1+1") for goal, sign in zip(area.goals, "=+-@", strict=False)
    )
    form = replace(FORM, strategy_areas=(replace(area, goals=goals), *FORM.strategy_areas[1:]))
    shown = replace(report_with_tour(), form=form, own_metrics=(hostile,))
    shown = apply(shown, SetActivity(Activity(id="1", figures=(figure("evil", "2.5"),))))
    view = TotalsView(qtbot, shown)
    QTest.mouseClick(view.dialog.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().split("\r\n")
    cells = [cell for line in lines for cell in line.split("\t")]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert "'=1+1" in cells
    assert "2,5" in cells
    assert len({line.count("\t") for line in lines if line}) == 1
    view.dialog.close()
    view.dialog.deleteLater()


def test_every_control_and_every_cell_has_a_name(view: TotalsView) -> None:
    assert_all_have_names(view.dialog)
    model = view.dialog.table.model()

    def announced(index: QModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole))

    assert announced(model.index(0, 1)) == "4 of 5 activity(ies) have figures"
    assert announced(model.index(4, 2)) == "Kommuner reached: no figures"
    assert announced(model.index(2, 2)) == "Kommuner reached: 10"


def test_a_report_without_figures_shows_a_text_in_the_table(qtbot: QtBot) -> None:
    bare = replace(
        report_with_tour(), activities={n: Activity(id=n) for n in report_with_tour().activities}
    )
    view = TotalsView(qtbot, bare)
    assert view.row(0) == ["The whole report", "0 of 5"]
    assert view.notes() == []
    assert DELTAKERE != KOMMUNER
    view.dialog.close()
    view.dialog.deleteLater()


def test_the_head_of_a_metric_says_what_it_counts(view: TotalsView) -> None:
    shown, role = report_with_tour(), Qt.ItemDataRole
    metrics = (replace(FORM.metrics[0], definition="De som <svarte>."), *FORM.metrics[1:])
    defined = replace(shown, form=replace(shown.form, metrics=metrics))
    table = TotalsTable(defined, make_theme(), view.dialog)
    across = Qt.Orientation.Horizontal
    heads = [table.headerData(at, across, role.AccessibleDescriptionRole) for at in (2, 3)]
    names = [table.headerData(at, across) for at in (2, 3)]
    assert heads == [f"{names[0]}: De som <svarte>.", names[1]]
    assert table.headerData(2, across, role.ToolTipRole) == (
        f"<p>{names[0]}: De som &lt;svarte&gt;.</p>"
    )
