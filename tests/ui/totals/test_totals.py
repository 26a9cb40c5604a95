"""Totals in the side panel: expanded by keys to their notes, without disturbing typing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import Edit, SetActivity, SetNoteText, apply
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Activity, Exactness, Figure, GoalEntry, Report, Status
from kplan_desktop.domain.totals.total_text import total_text
from kplan_desktop.domain.totals.totals import totals
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.ui.totals import totals_list
from kplan_desktop.ui.totals.source_notes import SourcesList
from kplan_desktop.ui.totals.totals_chart import TotalsChart
from kplan_desktop.ui.totals.totals_list import TotalButton, TotalsList
from kplan_desktop.ui.totals.totals_wording import total_words
from kplan_desktop.ui.widgets.wrap_label import WrapLabel
from kplan_desktop.ui.window.side_panel import SidePanel
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report, small_reports
from tests.strategies import examples
from tests.ui.driver import PATIENCE
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names

KEY = Qt.Key
KOMMUNER, DELTAKERE = FORM.metrics[0].id, FORM.metrics[1].id
PUBLIKUM = next(metric.id for metric in FORM.metrics if metric.adds_up == "attendances")
EVENTS = next(metric.id for metric in FORM.metrics if metric.adds_up == "events")
FAR = FORM.strategy_areas[1].goals[0].id


def figure(metric: str, value: int | str | None, *, about: bool = False) -> Figure:
    if value is None:
        return Figure(metric, None, Exactness.UNKNOWN)
    return Figure(metric, Decimal(value), Exactness.ESTIMATE if about else Exactness.EXACT)


def report_with_tour() -> Report:
    """Ten municipalities under one goal, five under another, and a tour with notes under three."""
    return report(
        GoalEntry(
            goal_id=FIRST,
            measures=(
                measure("A", note("1", "Besøk i ti\nkommuner"), note("2", "Turen", of="tur")),
                measure("B", note("3"), note("4", "")),
            ),
        ),
        GoalEntry(goal_id=SECOND, notes=(note("5", "Turen igjen", of="tur"), note("6"))),
        GoalEntry(goal_id=FAR, measures=(measure("C", note("7", of="tur")),)),
        activities=(
            Activity(id="1", figures=(figure(KOMMUNER, 10), figure(PUBLIKUM, None))),
            Activity(id="tur", figures=(figure(DELTAKERE, 10_000), figure(EVENTS, 4))),
            Activity(id="3", figures=(figure(DELTAKERE, 340, about=True),)),
            Activity(id="6", figures=(figure(KOMMUNER, 5, about=True),)),
        ),
    )


class Panel:
    """The side panel alone, with helpers that drive and read it."""

    def __init__(self, qtbot: QtBot, shown: Report) -> None:
        self.qtbot = qtbot
        self.report = shown
        self.goal_id = FIRST
        self.requested: list[str] = []
        self.window = QWidget()
        self.window.resize(QSize(300, 700))
        self.theme = make_theme()
        self.side = SidePanel(self.theme, self.window)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.side)
        self.side.note_requested.connect(self.requested.append)
        self.side.show_goal(shown, FIRST)
        self.window.show()
        qtbot.waitActive(self.window)
        self.side.open_figures()
        QApplication.processEvents()

    @property
    def totals(self) -> TotalsList:
        return self.side.figures.totals

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.focus, key)
            QApplication.processEvents()

    def do(self, edit: Edit) -> None:
        """Change the report, and signal it as the workspace does."""
        self.report = apply(self.report, edit)
        self.side.show_goal(self.report, self.goal_id)

    def show_goal(self, goal_id: str) -> None:
        self.goal_id = goal_id
        self.side.show_goal(self.report, goal_id)
        QApplication.processEvents()

    def choose(self, index: int) -> None:
        """Choose goal (0), area (1) or report (2) by keyboard."""
        self.side.figures.choices()[index].setFocus()
        self.press(KEY.Key_Space)

    def announced(self) -> list[str]:
        """The accessible names of the rows."""
        return [row.accessibleName() for row in self.totals.rows()]

    def visible_text(self) -> str:
        labels = self.side.figures.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def open(self, metric_id: str) -> SourcesList:
        """Expand a total by Enter and return the notes under it."""
        row = self.row(metric_id)
        row.setFocus()
        self.press(KEY.Key_Return)
        notes = self.totals.opened(metric_id)
        assert notes is not None
        return notes

    def row(self, metric_id: str) -> TotalButton:
        found = self.totals.row(metric_id)
        assert found is not None
        return found


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[Panel]:
    panel = Panel(qtbot, report_with_tour())
    yield panel
    panel.window.close()
    panel.window.deleteLater()


def kommuner(value: int) -> SetActivity:
    return SetActivity(Activity(id="1", figures=(figure(KOMMUNER, value),)))


def visible_charts(panel: Panel) -> list[TotalsChart]:
    return [chart for chart in panel.side.figures.findChildren(TotalsChart) if chart.isVisible()]


def test_exact_estimated_and_unknown_differ_and_kinds_are_named(
    panel: Panel,
) -> None:
    assert panel.announced() == [
        "Kommuner reached: 10",
        "Deltakere reached: at least\u00a010\u00a0000 (largest single figure), "
        "sum approx.\u00a010\u00a0340 (10\u00a0000 exact and approx. 340 estimated)",
        "Arrangementer: 4",
        "Publikum (attendances): unknown",
    ]
    assert "3 of 4 activity(ies) have figures" in panel.visible_text()


def test_what_is_planned_or_uncertain_stands_beside_what_is_reached(panel: Panel) -> None:
    for name, status, value in (
        ("1", Status.DONE, 100),
        ("tur", Status.PLANNED, 50),
        ("3", Status.UNCERTAIN, 20),
    ):
        figures = (figure(DELTAKERE, value),)
        panel.report = apply(
            panel.report, SetActivity(Activity(id=name, status=status, figures=figures))
        )
    panel.choose(2)
    text = "Deltakere reached: 100 +\u00a050\u00a0planned +\u00a020\u00a0uncertain"
    panel.side.show_goal(panel.report, FIRST)
    panel.qtbot.waitUntil(lambda: text in panel.announced(), timeout=PATIENCE)
    assert "+\u00a050\u00a0planned\n+\u00a020\u00a0uncertain" in panel.visible_text()
    notes = panel.open(DELTAKERE)
    assert [row.button.accessibleName() for row in notes.rows()][1] == (
        "Note 1.1 · 1.2: 50\u00a0planned. Turen"
    )
    (chart,) = visible_charts(panel)
    assert chart.accessibleDescription().startswith("1.1: 100 +\u00a050\u00a0planned")


def test_the_same_totals_are_under_the_national_measures(panel: Panel) -> None:
    panel.side._tabs.setCurrentIndex(0)
    QApplication.processEvents()
    rows = panel.side._national.totals.rows()
    assert [row.accessibleName() for row in rows] == panel.announced()


def test_goal_area_and_report_are_chosen_by_keys_and_count_an_activity_once(panel: Panel) -> None:
    panel.choose(1)
    assert panel.announced()[0] == (
        "Kommuner reached: at least\u00a010 (largest single figure), "
        "sum approx.\u00a015 (10 exact and approx. 5 estimated)"
    )
    panel.choose(2)
    assert panel.announced()[2] == "Arrangementer: 4"
    assert "4 of 5 activity(ies) have figures" in panel.visible_text()
    panel.show_goal(FAR)
    assert panel.announced()[2] == "Arrangementer: 4"
    panel.choose(0)
    assert panel.announced() == ["Deltakere reached: 10\u00a0000", "Arrangementer: 4"]


def test_a_total_expands_by_enter_to_notes_that_open_their_location(panel: Panel) -> None:
    notes = panel.open(DELTAKERE)
    assert [row.button.accessibleName() for row in notes.rows()] == [
        "Note 1.1 · 1.2: 10\u00a0000. Turen",
        "Note 1.1 · 2.1: approx.\u00a0340. Fagdag i dans",
    ]
    panel.press(KEY.Key_Tab, KEY.Key_Return)
    assert panel.requested == ["2"]
    far = FORM.goal(FAR).number
    assert [link.text() for link in notes.rows()[0].links()] == ["1.2 – 1", f"{far} · 1.1"]
    panel.press(KEY.Key_Tab, KEY.Key_Space, KEY.Key_Tab, KEY.Key_Space)
    assert panel.requested == ["2", "5", "7"]
    panel.press(KEY.Key_Tab, KEY.Key_Enter)
    assert panel.requested == ["2", "5", "7", "3"]
    panel.press(KEY.Key_Tab)
    assert panel.focus is panel.row(EVENTS)


def test_a_total_collapses_and_a_click_does_what_enter_does(panel: Panel) -> None:
    panel.open(KOMMUNER)
    panel.press(KEY.Key_Return)
    assert panel.totals.opened(KOMMUNER) is None
    assert panel.focus is panel.row(KOMMUNER)
    QTest.mouseClick(panel.row(KOMMUNER), Qt.MouseButton.LeftButton)
    notes = panel.totals.opened(KOMMUNER)
    assert notes is not None
    QTest.mouseClick(notes.rows()[0].button, Qt.MouseButton.LeftButton)
    assert panel.requested == ["1"]


def test_a_note_is_quoted_on_one_line_and_an_empty_note_is_marked(panel: Panel) -> None:
    (row,) = panel.open(KOMMUNER).rows()
    assert row.button.accessibleName() == "Note 1.1 · 1.1: 10. Besøk i ti kommuner"
    panel.do(SetNoteText("1", " \n"))
    name = "Note 1.1 · 1.1: 10. (no text yet)"
    panel.qtbot.waitUntil(lambda: row.button.accessibleName() == name, timeout=PATIENCE)


def test_a_change_is_added_up_soon_and_keeps_rows_expanded(panel: Panel) -> None:
    notes = panel.open(KOMMUNER)
    panel.press(KEY.Key_Tab)
    focused = panel.focus
    panel.do(kommuner(17))
    panel.qtbot.waitUntil(lambda: panel.announced()[0] == "Kommuner reached: 17", timeout=PATIENCE)
    assert panel.totals.opened(KOMMUNER) is notes
    assert panel.focus is focused
    panel.do(SetActivity(Activity(id="1")))
    panel.qtbot.waitUntil(lambda: len(panel.announced()) == 2, timeout=PATIENCE)


def test_another_goal_starts_collapsed_and_the_report_stays_expanded(panel: Panel) -> None:
    panel.open(DELTAKERE)
    panel.show_goal(FAR)
    assert panel.totals.opened(DELTAKERE) is None
    panel.choose(2)
    panel.open(DELTAKERE)
    panel.show_goal(FIRST)
    assert panel.totals.opened(DELTAKERE) is not None


def test_no_key_in_a_text_recomputes_totals(panel: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    def added_up(*_: object) -> None:
        raise AssertionError("totals were worked out")

    monkeypatch.setattr(totals_list, "totals_of", added_up)
    for letter in "abc":
        panel.do(SetNoteText("1", f"Besøk {letter}"))
    assert not panel.totals._rest.isActive()
    panel.side.figures.hide()
    panel.do(kommuner(3))
    panel.side._national.totals.hide()
    QTest.qWait(200)


def test_a_change_while_hidden_is_there_when_shown(panel: Panel) -> None:
    panel.side.open_check()
    panel.do(kommuner(99))
    panel.side.open_figures()
    assert panel.announced()[0] == "Kommuner reached: 99"


def test_a_chart_is_shown_where_goals_can_be_compared_with_an_accessible_text(
    panel: Panel,
) -> None:
    panel.open(KOMMUNER)
    assert visible_charts(panel) == []
    panel.choose(2)
    (chart,) = visible_charts(panel)
    assert chart.accessibleName() == "Chart by goal: Kommuner reached"
    values = chart.accessibleDescription().split("; ")
    assert values[:3] == ["1.1: 10", "1.2: approx.\u00a05", "1.3: no figures"]
    assert len(values) == len(list(FORM.goals()))
    panel.open(EVENTS)
    # One activity with notes under three goals: there is nothing to compare.
    assert visible_charts(panel) == [chart]


def test_activities_of_several_goals_are_explained_beside_the_chart(panel: Panel) -> None:
    panel.choose(2)
    panel.open(DELTAKERE)
    assert len(visible_charts(panel)) == 1
    assert "1 activity(ies) stand under several goals" in panel.visible_text()


def test_a_goal_without_figures_has_no_bar_and_an_estimate_is_hatched(panel: Panel) -> None:
    panel.choose(2)
    panel.open(KOMMUNER)
    (chart,) = visible_charts(panel)
    picture = chart.grab().toImage()
    accent = make_theme().tokens.colour("accent").rgb()

    def share(row: int) -> float:
        """The share of the middle of a row's bar in the accent colour."""
        y = row * chart._row_height() + chart._row_height() // 2
        found = [picture.pixel(x, y) == accent for x in range(30, 80)]
        return sum(found) / len(found)

    assert share(0) == 1.0
    assert 0.0 < share(1) < 0.6
    assert share(2) == 0.0


@settings(max_examples=examples(25))
@given(small_reports())
def test_the_panel_says_the_same_numbers_as_the_documents(some: Report) -> None:
    printed = document_words(some.form.language).total_words
    for total in totals(some, some.all_notes()).by_metric:
        here, there = total_text(total, total_words()), total_text(total, printed)
        for ours, theirs in (
            (here.whole, there.whole),
            (here.short, there.short),
            *zip(here.parts, there.parts, strict=True),
        ):
            assert re.findall(r"[\d,]+", ours) == re.findall(r"[\d,]+", theirs)


def test_each_thing_said_of_a_total_is_on_a_line_of_its_own(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    label = WrapLabel(parent)
    label.setText("at least 12\n+ 50 planned")
    assert label._lines(1000) == ["at least 12", "+ 50 planned"]
    assert label.heightForWidth(1000) == 2 * label.fontMetrics().lineSpacing()


def many(notes: int) -> Report:
    received = tuple(note(str(n), f"Notat {n}") for n in range(notes))
    return report(
        GoalEntry(goal_id=FIRST, measures=(measure("A", *received),)),
        activities=tuple(Activity(id=str(n), figures=(figure(KOMMUNER, 1),)) for n in range(notes)),
    )


def test_a_total_of_many_notes_shows_more_when_requested(panel: Panel) -> None:
    panel.report = many(90)
    panel.show_goal(SECOND)
    panel.show_goal(FIRST)
    notes = panel.open(KOMMUNER)
    assert len(notes.rows()) == 20
    assert notes._more.text() == "70 more …"
    notes._more.setFocus()
    panel.press(KEY.Key_Space)
    assert len(notes.rows()) == 70
    assert panel.focus is notes.rows()[20].button
    panel.press(KEY.Key_Return)
    assert panel.requested == ["20"]
    notes._more.setFocus()
    panel.press(KEY.Key_Space)
    assert len(notes.rows()) == 90
    assert not notes._more.isVisible()


def test_a_goal_without_figures_or_activities_is_reported_without_a_zero(panel: Panel) -> None:
    panel.report = report(GoalEntry(goal_id=FIRST, measures=(measure("A", note("1")),)))
    panel.show_goal(SECOND)
    assert panel.announced() == []
    assert "No activities are told of here yet." in panel.visible_text()
    panel.show_goal(FIRST)
    assert panel.announced() == []
    assert "0 of 1 activity(ies) have figures" in panel.visible_text()
    panel.side.open_figures()
    assert panel.focus is panel.side.figures.choices()[0]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_thirty_own_metrics_with_long_names_fit_the_panel(panel: Panel, scale: float) -> None:
    own = tuple(
        Metric(id=f"o{n}", singular="x", plural="deltakeresomvarmed" * 5, adds_up="people")
        for n in range(30)
    )
    figures = tuple(figure(metric.id, "999999999999", about=True) for metric in own)
    full = replace(report_with_tour(), own_metrics=own)
    panel.report = apply(full, SetActivity(Activity(id="1", figures=figures)))
    panel.theme.set_tokens(make_theme("dark", scale).tokens)
    panel.window.resize(round(300 * scale), 700)
    panel.show_goal(SECOND)
    panel.show_goal(FIRST)
    panel.open("o0")
    viewport = panel.side.figures.viewport()
    assert len(panel.announced()) == 32
    for widget in panel.totals.findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(viewport, widget.rect().topRight()).x()
            assert right <= viewport.width()
    for label in panel.totals.findChildren(WrapLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())


def test_another_theme_keeps_rows_expanded(panel: Panel) -> None:
    panel.choose(2)
    panel.open(KOMMUNER)
    panel.theme.set_tokens(make_theme("dark", 2.0).tokens)
    assert panel.totals.opened(KOMMUNER) is not None
    assert len(visible_charts(panel)) == 1
    assert not panel.window.grab().isNull()


def test_every_control_has_a_name_and_no_text_is_interpreted_as_markup(panel: Panel) -> None:
    panel.do(SetNoteText("1", "<b>A & B</b>"))
    panel.choose(2)
    for metric_id in (KOMMUNER, DELTAKERE):
        panel.open(metric_id)
    assert_all_have_names(panel.window)
    for label in panel.side.figures.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert any("<b>A & B</b>" in b.accessibleName() for b in buttons(panel))


def buttons(panel: Panel) -> list[QAbstractButton]:
    return panel.side.figures.findChildren(QAbstractButton)
