"""The dialog of the next period: form, region, what comes along, and the goals one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Activity, GoalEntry, Report, Status
from kplan_desktop.domain.next_period.goal_matching import match_goals
from kplan_desktop.domain.next_period.roll_over import RollOver, roll_over
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.ui.files.new_report_dialog import named_forms
from kplan_desktop.ui.next_period.roll_over_dialog import RollOverDialog
from tests.domain.next_period.later_forms import OTHER, TEN_UNITS, next_period, with_texts
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names

KEY = Qt.Key
NEXT = next_period()
GONE = with_texts(NEXT, {SECOND: None})
THIRD = list(FORM.goals())[-1].id
WRITTEN = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(
            measure("open", note("next", "Kommer", of="planned"), note("was", "Holdt", of="held")),
        ),
    ),
    GoalEntry(goal_id=SECOND, measures=(measure("other"),)),
    activities=(
        Activity(id="planned", status=Status.PLANNED),
        Activity(id="held", status=Status.DONE),
    ),
)

Make = Callable[..., RollOverDialog]


def planned(of: Report, dialog: RollOverDialog) -> RollOver:
    """What the flow works out in the background."""
    request = dialog.request()
    matching = match_goals(of, request.form).overruled(dict(request.chosen))
    return roll_over(
        of, request.form, choices=dialog.choices(), unit_id=request.unit_id, matching=matching
    )


@pytest.fixture
def dialog_of(qtbot: QtBot) -> Make:
    def make(of: Report, *forms: Form, is_slow: bool = False) -> RollOverDialog:
        dialog = RollOverDialog(of, named_forms(forms), make_theme(), None)
        qtbot.addWidget(dialog)
        if not is_slow:
            dialog.preview_wanted.connect(lambda: dialog.show_preview(planned(of, dialog), ""))
        dialog.begin()
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return make


def rows(dialog: RollOverDialog) -> list[str]:
    changes = dialog.view.changes
    return [str(changes.data(changes.index(row))) for row in range(changes.rowCount())]


def totals(dialog: RollOverDialog) -> str:
    text = dialog.totals.text().replace("\N{NO-BREAK SPACE}", " ")
    assert text.startswith("Measures, notes and metrics: ")
    return text.partition(": ")[2]


def shown(dialog: RollOverDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_each_goal_says_where_it_comes_why_and_how_much(dialog_of: Make) -> None:
    dialog = dialog_of(WRITTEN, GONE)
    assert_all_have_names(dialog)
    assert totals(dialog) == "2 copied · 1 skipped · 1 parked"
    first, second, *_ = rows(dialog)
    assert first.startswith("1.1 → 1.1, same id, same wording")
    assert second.startswith("1.2 → Parked, no such goal in the new form")
    assert "1 goal(s) that something is written under are not in the new form" in shown(dialog)


def test_goals_that_only_the_new_form_has_come_last(dialog_of: Make) -> None:
    dialog = dialog_of(WRITTEN, NEXT)
    assert "New goals" not in rows(dialog)
    dialog = dialog_of(replace(WRITTEN, form=with_texts(FORM, {THIRD: None})), NEXT)
    *_, heading, new = rows(dialog)
    assert heading == "New goals"
    assert new.startswith(f"→ {NEXT.goal(THIRD).number.removesuffix('.')}, new in the form")


def test_a_box_changes_what_comes_along_at_once(dialog_of: Make) -> None:
    dialog = dialog_of(WRITTEN, NEXT)
    dialog.standings[Standing.REACHED].setFocus()
    QTest.keyClick(dialog.focusWidget(), KEY.Key_Space)
    assert totals(dialog) == "4 copied"
    QTest.keyClick(dialog.done_measures, KEY.Key_Return)
    assert dialog.result()
    assert dialog.rolled == planned(WRITTEN, dialog)


def test_another_goal_is_chosen_by_the_keyboard_and_the_list_stays(dialog_of: Make) -> None:
    dialog = dialog_of(WRITTEN, GONE)
    QTest.keyClick(dialog.view, KEY.Key_Down)
    assert dialog.goal.currentText() == "Parked"
    assert dialog.goal.accessibleName() == "1.2 goes under"
    QTest.keyClick(dialog.goal, KEY.Key_Up)
    last = list(GONE.goals())[-1]
    assert dialog.view.currentIndex().row() == 1
    assert rows(dialog)[1].startswith(f"1.2 → {last.number}, as you chose")
    assert totals(dialog) == "3 copied · 1 skipped"
    assert dialog.rolled is not None
    assert dialog.rolled.report.entry(last.id).measures
    QTest.keyClick(dialog.goal, KEY.Key_Down)
    assert totals(dialog) == "2 copied · 1 skipped · 1 parked"


def test_a_region_that_is_not_clear_is_asked_for_and_never_guessed(dialog_of: Make) -> None:
    telemark = replace(WRITTEN, unit_id="telemark")
    dialog = dialog_of(telemark, replace(NEXT, units=TEN_UNITS))
    assert dialog.unit.currentIndex() == -1
    assert "what “Telemark” has become" in shown(dialog)
    QTest.keyClick(dialog.form, KEY.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.unit
    QTest.keyClick(dialog.unit, KEY.Key_Down)
    assert "what “Telemark” has become" not in shown(dialog)
    QTest.keyClick(dialog.unit, KEY.Key_Return)
    assert dialog.result()
    assert dialog.rolled is not None
    assert dialog.rolled.report.unit_id == TEN_UNITS[0].id


def test_another_form_offers_its_regions_and_goals_anew(dialog_of: Make) -> None:
    of = replace(WRITTEN, unit_id="sor-trondelag")
    dialog = dialog_of(of, replace(NEXT, units=TEN_UNITS), OTHER)
    assert dialog.unit.currentText() == "Trøndelag"
    QTest.keyClick(dialog.goal, KEY.Key_Down)
    QTest.keyClick(dialog.form, KEY.Key_Down)
    assert dialog.request().form is OTHER
    assert not dialog.request().chosen
    assert dialog.unit.count() == len(OTHER.units)
    assert dialog.goal.count() == len(list(OTHER.goals())) + 1


def test_it_is_accepted_only_with_the_preview_of_what_is_chosen(dialog_of: Make) -> None:
    dialog = dialog_of(WRITTEN, NEXT, is_slow=True)
    asked: list[object] = []
    dialog.preview_wanted.connect(lambda: asked.append(dialog.asked()))
    QTest.keyClick(dialog.form, KEY.Key_Return)
    dialog.show_preview(planned(WRITTEN, dialog), "Ny.kplan")
    assert dialog.isVisible()
    assert "“Ny.kplan”" in dialog.notes.text()
    dialog.marks.click()
    dialog.set_busy(True)
    QTest.keyClick(dialog.form, KEY.Key_Return)
    assert dialog.isVisible()
    assert len(asked) == 1
    dialog.set_busy(False)
    dialog.show_preview(planned(WRITTEN, dialog), "")
    assert dialog.result()


def test_a_preview_that_failed_is_asked_for_again(dialog_of: Make) -> None:
    dialog = dialog_of(WRITTEN, NEXT, is_slow=True)
    dialog.set_busy(True)
    dialog.set_busy(False)
    dialog.preview_wanted.connect(lambda: dialog.show_preview(planned(WRITTEN, dialog), ""))
    QTest.keyClick(dialog.form, KEY.Key_Return)
    assert dialog.isVisible()
    assert totals(dialog) == "3 copied · 1 skipped"
    QTest.keyClick(dialog.form, KEY.Key_Return)
    assert dialog.result()


def test_enter_that_is_held_down_answers_nothing(dialog_of: Make) -> None:
    dialog = dialog_of(WRITTEN, NEXT)
    for widget in (dialog, dialog.buttons.buttons()[-1]):
        held = QKeyEvent(
            QEvent.Type.KeyPress, KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
        )
        QApplication.sendEvent(widget, held)
    assert dialog.isVisible()


def test_a_parked_goal_of_an_earlier_form_can_come_back(dialog_of: Make) -> None:
    parked = replace(FORM.goal(FIRST), id="gone", number="9.9", text="å fly")
    entry = GoalEntry(goal_id="gone", measures=(measure("kept"),))
    of = replace(WRITTEN, parked=(parked,), goals=(*WRITTEN.goals, entry))
    dialog = dialog_of(of, NEXT)
    assert rows(dialog)[-1].startswith("9.9 → Parked")
