"""Adopting the plan from the menu: by keys, with a warning at most, anew, and no longer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import SetOutcome, SetPlanAdoption, apply
from kplan_desktop.domain.model.report import GoalEntry, Outcome, OutcomeKind, PlanAdoption, Report
from kplan_desktop.ui.messages.error_dialog import NoticeDialog
from kplan_desktop.ui.plan.adoption_dialog import AdoptionDialog
from tests.domain.samples import FIRST, measure, report
from tests.ui.driver import PATIENCE, Driver
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names

TODAY = dt.date(2014, 8, 9)
BOARD = PlanAdoption(date=dt.date(2013, 3, 12), name="Styret")
KEY = Qt.Key

AsDialog = Callable[[Report], AdoptionDialog]


def written(*, adopted: bool = False) -> Report:
    """A plan of two measures, one of them with another wording there, and one that is not in it."""
    measures = (
        measure("a"),
        replace(measure("b"), plan_text="Slik det sto"),
        replace(measure("c"), plan_text=""),
    )
    return replace(
        report(GoalEntry(goal_id=FIRST, measures=measures)),
        plan_adoption=BOARD if adopted else None,
    )


@pytest.fixture
def dialog_of(qtbot: QtBot) -> AsDialog:
    def make(of: Report) -> AdoptionDialog:
        dialog = AdoptionDialog(of, TODAY, make_theme(), None)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return make


def labels(dialog: AdoptionDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_who_and_when_are_typed_and_enter_adopts(dialog_of: AsDialog) -> None:
    dialog = dialog_of(report(GoalEntry(goal_id=FIRST, measures=(measure("a"),))))
    assert_all_have_names(dialog)
    assert dialog.as_written is None
    assert dialog.date.text() == "09.08.2014"
    QTest.keyClicks(dialog.focusWidget(), " Styret ")
    dialog.date.setText("12.3.2013")
    QTest.keyClick(dialog.date, KEY.Key_Return)
    assert dialog.edit == SetPlanAdoption(BOARD)
    assert not dialog.isVisible()


def test_an_empty_plan_is_warned_about_and_adopted(dialog_of: AsDialog) -> None:
    dialog = dialog_of(report())
    assert "no measure" in labels(dialog)
    dialog.name.setText("Styret")
    QTest.keyClick(dialog.name, KEY.Key_Return)
    assert dialog.edit == SetPlanAdoption(PlanAdoption(date=TODAY, name="Styret"))


@pytest.mark.parametrize(("name", "date"), [("", "5.8.2014"), (" ", "5.8.2014"), ("Styret", "")])
def test_what_is_missing_is_said_and_nothing_moves(
    dialog_of: AsDialog, name: str, date: str
) -> None:
    dialog = dialog_of(written())
    place = dialog.name.pos()
    dialog.name.setText(name)
    dialog.date.setText(date)
    QTest.keyClick(dialog.name, KEY.Key_Return)
    assert dialog._missing.text()
    assert (dialog.isVisible(), dialog.edit, dialog.name.pos()) == (True, None, place)
    QTest.keyClicks(dialog.focusWidget(), "1")
    assert not dialog._missing.text()


def test_adopted_already_it_says_so_and_no_change_is_no_step(dialog_of: AsDialog) -> None:
    dialog = dialog_of(written(adopted=True))
    assert "12.03.2013" in labels(dialog)
    assert (dialog.name.text(), dialog.date.text()) == ("Styret", "12.03.2013")
    QTest.keyClick(dialog.name, KEY.Key_Return)
    assert (dialog.isVisible(), dialog.edit) == (False, None)


@pytest.mark.parametrize("adopted", [False, True])
def test_what_is_adopted_is_chosen_where_it_differs(dialog_of: AsDialog, adopted: bool) -> None:
    before = written(adopted=adopted)
    dialog = dialog_of(before)
    dialog.name.setText("Årsmøtet")
    assert dialog.as_written is not None
    assert "1 " in dialog.as_written.accessibleDescription()
    for _ in range(8):
        if dialog.focusWidget() is dialog.as_written:
            break
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Backtab)
        if not dialog.as_written.isChecked() and dialog.focusWidget() is not dialog.name:
            QTest.keyClick(dialog.focusWidget(), KEY.Key_Down)
    assert dialog.as_written.isChecked()
    QTest.keyClick(dialog.focusWidget(), KEY.Key_Return)
    assert dialog.edit is not None
    after = apply(before, dialog.edit)
    assert after.plan_adoption is not None
    assert after.plan_adoption.name == "Årsmøtet"
    assert [each.plan_text for each in after.measures()] == [None, None, None]


def test_the_plan_as_it_stands_is_what_is_adopted_unless_one_says_so(dialog_of: AsDialog) -> None:
    before = written()
    dialog = dialog_of(before)
    dialog.name.setText("Styret")
    QTest.keyClick(dialog.name, KEY.Key_Return)
    assert dialog.edit == SetPlanAdoption(PlanAdoption(date=TODAY, name="Styret"))


def test_lifted_it_is_adopted_no_longer(dialog_of: AsDialog) -> None:
    dialog = dialog_of(written(adopted=True))
    lift = next(b for b in dialog.buttons.buttons() if b.text() == "Lift the adoption")
    lift.setFocus()
    QTest.keyClick(lift, KEY.Key_Space)
    assert (dialog.isVisible(), dialog.edit) == (False, SetPlanAdoption(None))


def answer_with(do: Callable[[AdoptionDialog], None]) -> None:
    """Have the next dialog be answered by ``do``, once it is open."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, AdoptionDialog):
            do(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def adopt(dialog: AdoptionDialog) -> None:
    dialog.name.setText("Styret <b>")
    QTest.keyClick(dialog.name, KEY.Key_Return)


def test_the_menu_adopts_and_lifts_each_as_one_step(driver: Driver) -> None:
    before, action = driver.report, driver.window.actions_of_window.adoption
    answer_with(adopt)
    action.trigger()
    adopted = driver.report
    assert adopted == replace(before, plan_adoption=PlanAdoption(date=TODAY, name="Styret <b>"))
    assert driver.window.status.message.text() == "Planen er vedtatt."
    answer_with(AdoptionDialog._lift)
    action.trigger()
    assert driver.report == before
    driver.workspace.undo()
    assert driver.report == adopted
    driver.workspace.undo()
    assert driver.report == before
    driver.qtbot.waitUntil(lambda: not driver.session.undo_stack.canUndo(), timeout=PATIENCE)


def test_a_report_that_changed_meanwhile_is_looked_at_again_with_what_was_typed(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def read(dialog: NoticeDialog) -> int:
        told.append(dialog.text())
        answer_with(again)
        return 1

    def again(dialog: AdoptionDialog) -> None:
        assert (dialog.name.text(), dialog.date.text()) == ("Styret <b>", "09.08.2014")
        QTest.keyClick(dialog.name, KEY.Key_Return)

    def change_and_adopt(dialog: AdoptionDialog) -> None:
        first = next(iter(driver.report.measures()))
        driver.session.do(SetOutcome(first.id, Outcome(OutcomeKind.DONE, "")), "", "")
        adopt(dialog)

    monkeypatch.setattr(NoticeDialog, "exec", read)
    answer_with(change_and_adopt)
    driver.window.actions_of_window.adoption.trigger()
    assert len(told) == 1
    assert driver.report.plan_adoption == PlanAdoption(date=TODAY, name="Styret <b>")


@pytest.mark.parametrize(("adopted", "said"), [(False, "1 parked"), (True, "1 of them")])
def test_it_says_what_is_parked(dialog_of: AsDialog, adopted: bool, said: str) -> None:
    before = written(adopted=adopted)
    goal = replace(before.form.strategy_areas[0].goals[0], id="earlier")
    entry = GoalEntry(goal_id="earlier", measures=(measure("p"),))
    shown = labels(dialog_of(replace(before, goals=(*before.goals, entry), parked=(goal,))))
    assert said in shown
    assert ("3 measure" if adopted else "2 measure") in shown


def test_the_menu_says_that_the_plan_is_adopted(driver: Driver) -> None:
    action = driver.window.actions_of_window.adoption
    assert action.text() == "Vedta planen …"
    driver.session.do(SetPlanAdoption(BOARD), "vedtak")
    assert action.text() == "Planen er vedtatt …"
    driver.workspace.undo()
    assert action.text() == "Vedta planen …"


def test_with_large_text_the_field_one_begins_in_is_seen(qtbot: QtBot) -> None:
    dialog = AdoptionDialog(written(), TODAY, make_theme(scale=2.0), None)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.resize(dialog.width(), 400)
    qtbot.waitUntil(lambda: not dialog.date.visibleRegion().isEmpty(), timeout=PATIENCE)
