"""The plan against the report in the window: walked by keys, filtered, and not adopted yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import (
    Exactness,
    Figure,
    GoalEntry,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    Report,
)
from kplan_desktop.domain.plan.plan_review import plan_review
from kplan_desktop.ui.plan.plan_review_dialog import PlanReviewDialog
from kplan_desktop.ui.totals.totals_wording import total_words
from tests.domain.samples import FIRST, SECOND, measure, note, report
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names


def adopted() -> Report:
    done = replace(measure("a", note("1")), outcome=Outcome(OutcomeKind.DONE, "Alle kom"))
    return replace(
        report(
            GoalEntry(goal_id=FIRST, measures=(done, measure("b"))),
            GoalEntry(goal_id=SECOND, measures=(replace(measure("c"), plan_text=""),)),
        ),
        plan_adoption=PlanAdoption(date=dt.date(2013, 3, 12), name="Styret"),
    )


def dialog_of(of: Report, qtbot: QtBot, *, read_only: bool = False) -> PlanReviewDialog:
    review = plan_review(of) if of.plan_adoption is not None else None
    dialog = PlanReviewDialog(of, review, total_words(), make_theme(), None, read_only=read_only)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def shown(dialog: PlanReviewDialog) -> list[str]:
    """The measures that are shown, by their first words."""
    model = dialog.tree.model()
    return [
        str(model.index(row, 0).data()).strip().partition(" Støtte")[0]
        for row in range(model.rowCount())
        if dialog._model.location(model.index(row, 0)) is not None
        and not dialog.tree.isRowHidden(row, QModelIndex())
    ]


def test_enter_goes_to_the_measure_that_is_walked_to(qtbot: QtBot) -> None:
    dialog = dialog_of(adopted(), qtbot)
    assert_all_have_names(dialog)
    assert shown(dialog) == ["1.1 · 1", "1.1 · 2", "1.2 · 1"]
    assert dialog.tree.currentIndex().siblingAtColumn(2).data() == "Carried out: Alle kom"
    QTest.keyClick(dialog.tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.place_requested) as asked:
        QTest.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert asked.args == [Location(FIRST, "b")]
    assert not dialog.isVisible()


def test_the_filter_leaves_what_has_no_outcome(qtbot: QtBot) -> None:
    dialog = dialog_of(adopted(), qtbot)
    QTest.keyClick(dialog.only_open, Qt.Key.Key_Space)
    assert shown(dialog) == ["1.1 · 2"]
    QTest.keyClick(dialog.only_open, Qt.Key.Key_Space)
    assert shown(dialog) == ["1.1 · 1", "1.1 · 2", "1.2 · 1"]


def test_where_the_plan_is_not_adopted_that_can_be_done(qtbot: QtBot) -> None:
    dialog = dialog_of(replace(adopted(), plan_adoption=None), qtbot)
    assert any("not adopted yet" in label.text() for label in dialog.findChildren(QLabel))
    names = [button.text() for button in dialog.findChildren(QPushButton)]
    adopt = dialog.findChildren(QPushButton)[names.index("Adopt the plan …")]
    with qtbot.waitSignal(dialog.adoption_requested):
        adopt.click()


def test_where_the_report_is_only_read_it_cannot(qtbot: QtBot) -> None:
    dialog = dialog_of(replace(adopted(), plan_adoption=None), qtbot, read_only=True)
    names = [button.text() for button in dialog.findChildren(QPushButton)]
    assert "Adopt the plan …" not in names


def test_every_text_is_whole_on_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    written = adopted()
    dialog = dialog_of(written, qtbot)
    tree = dialog.tree
    line = tree.fontMetrics().lineSpacing()
    long = "et tiltak med mange ord om mye " * 12
    reworded = replace(written.goals[0].measures[0], plan_text=long)
    goals = (replace(written.goals[0], measures=(reworded,)), *written.goals[1:])
    dialog = dialog_of(replace(written, goals=goals), qtbot)
    dialog.resize(QSize(700, 500))
    tree = dialog.tree
    first = tree.first_measure()
    assert first.siblingAtColumn(1).data() == long
    qtbot.waitUntil(lambda: tree.visualRect(first).height() > 8 * line)
    narrow = tree.visualRect(first).height()
    dialog.resize(QSize(1200, 500))
    qtbot.waitUntil(lambda: tree.visualRect(first).height() < narrow)
    assert tree.columnWidth(3) >= tree.header().sectionSizeHint(3)


def test_the_column_of_what_was_reached_is_there_where_anything_has_figures(qtbot: QtBot) -> None:
    written = adopted()
    assert dialog_of(written, qtbot).tree.model().columnCount() == 4
    metric = written.form.metrics[0].id
    figures = (Figure(metric, Decimal(12), Exactness.EXACT),)
    activities = {"1": replace(written.activities["1"], figures=figures)}
    dialog = dialog_of(replace(written, activities=activities), qtbot)
    assert dialog.tree.model().columnCount() == 5
    first = dialog.tree.first_measure()
    assert "12" in first.siblingAtColumn(4).data()
    assert dialog.tree.model().index(first.row() + 1, 4).data() == "–"


def test_the_counts_are_words_and_nothing_is_counted_that_is_not_there(qtbot: QtBot) -> None:
    dialog = dialog_of(adopted(), qtbot)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "1 carried out · 1 without an outcome · 1 not in the plan" in texts
