"""The tree's model matches the report after any edits and obeys Qt's rules for models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTreeView

from kplan_desktop.domain.model.edits import (
    AddMeasure,
    MoveMeasure,
    RemoveMeasure,
    SetMeasureText,
    SetNothingToReport,
    apply,
)
from kplan_desktop.domain.model.report import (
    PARKED_AREA_ID,
    GoalEntry,
    NothingToReport,
    RegionalMeasure,
    Report,
    empty_report,
)
from kplan_desktop.domain.review.completion_marks import (
    CompletionMark,
    doubtful_places,
    goal_mark,
    is_settled,
    measure_mark,
)
from kplan_desktop.domain.review.outline_filter import Matches
from kplan_desktop.storage.forms.form_files import read_form
from kplan_desktop.ui.outline.outline_model import OutlineLocation, OutlineModel, OutlineRole
from tests.domain.samples import (
    FIRST,
    GOALS,
    IN_TIME,
    SECOND,
    findings,
    measure,
    note,
    report,
    small_reports,
)
from tests.folders import TESTS
from tests.random_edits import edits_of
from tests.strategies import examples

pytestmark = pytest.mark.usefixtures("qapp")

WRITTEN = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(measure("A", note("1")), measure("B", note("2")), measure("C", note("3"))),
    )
)
DISPLAY = Qt.ItemDataRole.DisplayRole
NONE: frozenset[str] = frozenset()


def rows(model: OutlineModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """Every row of the tree, from top to bottom."""
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        yield index
        yield from rows(model, index)


def locations_of(shown: Report) -> list[OutlineLocation]:
    """The expected locations of a report's tree, from top to bottom."""
    locations = []
    for area in shown.areas():
        locations.append(OutlineLocation(area.id))
        for goal in area.goals:
            locations.append(OutlineLocation(area.id, goal.id))
            measures = shown.entry(goal.id).measures
            locations += [OutlineLocation(area.id, goal.id, measure.id) for measure in measures]
    return locations


def assert_matches(model: OutlineModel, shown: Report, doubtful: frozenset[str] = NONE) -> None:
    """Assert that the model matches the report."""
    indexes = list(rows(model))
    assert [model.place(index) for index in indexes] == locations_of(shown)
    measures = {measure.id: measure for measure in shown.measures()}
    for index in indexes:
        location = model.place(index)
        assert model.index_of(location) == index
        assert index.data(OutlineRole.PLACE) == location
        if location.measure_id is not None:
            shown_measure = measures[location.measure_id]
            assert index.data(OutlineRole.MARK) is measure_mark(shown_measure, doubtful)
            assert index.data(OutlineRole.NUMBER) == str(index.row() + 1)
            if shown_measure.text.strip():
                assert index.data(DISPLAY) == shown_measure.text
            else:
                assert index.data(DISPLAY)
        elif location.goal_id is not None:
            assert index.data(OutlineRole.MARK) is goal_mark(
                shown.entry(location.goal_id), doubtful
            )
            assert index.data(DISPLAY) == shown.national_goal(location.goal_id).text
        else:
            area = shown.areas()[index.row()]
            settled = sum(is_settled(shown.entry(goal.id)) for goal in area.goals)
            asked = None if area.id == PARKED_AREA_ID else (settled, len(area.goals))
            assert index.data(OutlineRole.SETTLED) == asked


def checker_of(model: OutlineModel) -> QAbstractItemModelTester:
    """Qt's model tester, which fails the test where the model breaks a rule."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@settings(max_examples=examples(20))
@given(st.data())
def test_the_tree_matches_the_report_after_any_edits(data: st.DataObject) -> None:
    shown = data.draw(small_reports())
    model = OutlineModel(shown)
    tester = checker_of(model)
    assert_matches(model, shown)
    fresh = count(1)
    for _ in range(data.draw(st.integers(1, 8))):
        for _ in range(data.draw(st.integers(1, 2))):
            shown = apply(shown, data.draw(edits_of(shown, fresh, other_form=True)))
        model.set_report(shown)
        doubtful = doubtful_places(findings(shown, IN_TIME))
        model.set_doubtful(doubtful)
        assert_matches(model, shown, doubtful)
    del tester


def test_typing_in_a_measure_moves_no_row() -> None:
    model = OutlineModel(WRITTEN)
    persistent = QPersistentModelIndex(model.index_of(OutlineLocation("", FIRST, "B")))
    moved: list[object] = []
    for signal in (model.rowsRemoved, model.rowsInserted, model.modelReset, model.layoutChanged):
        signal.connect(lambda *received: moved.append(received))
    model.set_report(apply(WRITTEN, SetMeasureText("B", "Nytt", None)))
    assert not moved
    assert persistent.data(DISPLAY) == "Nytt"


def test_a_persistent_index_is_valid_after_other_rows_change() -> None:
    model = OutlineModel(WRITTEN)
    tester = checker_of(model)
    view = QTreeView()
    view.setModel(model)
    chosen = model.index_of(OutlineLocation("", FIRST, "B"))
    view.setCurrentIndex(chosen)
    shown = WRITTEN
    for edit in (
        AddMeasure(FIRST, 3, measure("D")),
        RemoveMeasure("A"),
        MoveMeasure("B", FIRST, 2),
        AddMeasure(FIRST, 0, measure("E")),
    ):
        shown = apply(shown, edit)
        model.set_report(shown)
        assert model.place(view.currentIndex()).measure_id == "B", edit
    del tester


def test_a_change_is_signalled_for_the_row_its_goal_and_its_area() -> None:
    model = OutlineModel(WRITTEN)
    received: set[str] = set()

    def record(first: QModelIndex, last: QModelIndex, _roles: object) -> None:
        for row in range(first.row(), last.row() + 1):
            location = model.place(first.siblingAtRow(row))
            received.add(location.measure_id or location.goal_id or location.area_id)

    model.dataChanged.connect(record)
    model.set_report(apply(WRITTEN, SetMeasureText("B", "", None)))
    assert {"B", FIRST, WRITTEN.form.area_of(FIRST).id} <= received
    received.clear()
    model.set_report(apply(WRITTEN, SetNothingToReport(SECOND, NothingToReport())))
    assert {SECOND, WRITTEN.form.area_of(SECOND).id} <= received


def test_uncertainty_is_signalled_wherever_it_changes() -> None:
    model = OutlineModel(WRITTEN)
    received: list[object] = []
    model.dataChanged.connect(lambda *_: received.append(1))
    model.set_doubtful(frozenset({FIRST, "A"}))
    assert received
    marks = [
        model.index_of(OutlineLocation("", FIRST, name)).data(OutlineRole.MARK) for name in "AB"
    ]
    assert marks == [CompletionMark.FINDINGS, CompletionMark.DONE]
    received.clear()
    model.set_doubtful(frozenset({FIRST, "A"}))
    assert not received
    model.set_doubtful(NONE)
    assert received


def test_a_location_that_does_not_exist_has_no_row() -> None:
    model = OutlineModel(WRITTEN)
    for location in (OutlineLocation("no-area"), OutlineLocation("", FIRST, "no-measure")):
        assert not model.index_of(location).isValid()


def test_markup_in_a_text_is_shown_as_it_was_typed() -> None:
    text = '<b>fet</b> & <img src="file:///etc/passwd">'
    shown = report(GoalEntry(goal_id=FIRST, measures=(RegionalMeasure(id="A", text=text),)))
    model = OutlineModel(shown)
    index = model.index_of(OutlineLocation("", FIRST, "A"))
    assert index.data(DISPLAY) == text
    tooltip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tooltip
    assert "&lt;b&gt;fet&lt;/b&gt; &amp; &lt;img" in tooltip


def test_a_screen_reader_gets_number_text_and_mark() -> None:
    model = OutlineModel(WRITTEN)
    announced = model.index_of(OutlineLocation("", FIRST, "B")).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert announced.startswith("Measure 2: Støtte kommunene")
    assert announced.endswith(", 2 of 3")
    goal_announced = model.index_of(OutlineLocation("", SECOND)).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert goal_announced.startswith(f"Goal {WRITTEN.form.goal(SECOND).number}: ")
    marked = apply(WRITTEN, SetNothingToReport(SECOND, NothingToReport()))
    model.set_report(marked)
    again = model.index_of(OutlineLocation("", SECOND)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert again != goal_announced


def test_a_measure_without_text_has_display_and_accessible_text() -> None:
    shown = report(GoalEntry(goal_id=FIRST, measures=(RegionalMeasure(id="A", text=" \n"),)))
    model = OutlineModel(shown)
    index = model.index_of(OutlineLocation("", FIRST, "A"))
    assert index.data(DISPLAY).strip()
    assert index.data(DISPLAY) in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_form_of_another_structure_is_shown() -> None:
    form = read_form((TESTS / "forms" / "other-structure.json").read_bytes())
    shown = empty_report(form, report_id="r", unit_id=form.units[0].id)
    shown = replace(shown, adviser="Kari")
    model = OutlineModel(shown)
    tester = checker_of(model)
    assert_matches(model, shown)
    numbers = [model.index(row).data(OutlineRole.NUMBER) for row in range(model.rowCount())]
    assert numbers == [area.number for area in form.strategy_areas]
    del tester


def test_what_has_changed_after_the_delivery_is_said_of_its_measure_and_goal() -> None:
    model = OutlineModel(report(GoalEntry(goal_id=FIRST, measures=(measure("m"),))))
    second, other = (model.index_of(OutlineLocation("", name)) for name in GOALS[1:3])
    first = model.index_of(OutlineLocation("", FIRST))
    changed = model.index_of(OutlineLocation("", FIRST, "m"))
    spoken, tip = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
    emitted: list[QModelIndex] = []
    model.dataChanged.connect(lambda first, _last: emitted.append(first))
    model.set_changed(Matches(frozenset({SECOND}), frozenset({"m"})))
    assert emitted
    # That of a goal whose measures are folded away is the only sign.
    for index, is_changed in ((first, True), (second, True), (changed, True), (other, False)):
        assert index.data(OutlineRole.CHANGED) is is_changed
        assert ("changed after delivery" in index.data(spoken)) is is_changed
        assert ("changed after delivery" in index.data(tip)) is is_changed
