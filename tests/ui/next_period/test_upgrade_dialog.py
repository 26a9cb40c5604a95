"""The dialog of another edition of the form: what differs, and what the report becomes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import GoalEntry, Report
from kplan_desktop.domain.next_period.form_change import leads_on
from kplan_desktop.domain.next_period.goal_matching import match_goals_by_id
from kplan_desktop.domain.next_period.upgrade import upgrade
from kplan_desktop.ui.form_library.form_differences import difference_rows
from kplan_desktop.ui.next_period.upgrade_dialog import UpgradeDialog
from tests.domain.next_period.later_forms import corrected, in_nynorsk, next_period, with_texts
from tests.domain.samples import FIRST, FORM, SECOND, measure, report
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names

KEY = Qt.Key
NYNORSK = in_nynorsk(corrected())
GONE = corrected(with_texts(FORM, {SECOND: None, FIRST: "å ta fram en tydelig profil"}))
WRITTEN = report(
    GoalEntry(goal_id=FIRST, measures=(measure("open"),)),
    GoalEntry(goal_id=SECOND, measures=(measure("other"),)),
)

Make = Callable[..., UpgradeDialog]


@pytest.fixture
def dialog_of(qtbot: QtBot) -> Make:
    def make(of: Report, *forms: Form) -> UpgradeDialog:
        dialog = UpgradeDialog(of, forms, make_theme(), None)
        qtbot.addWidget(dialog)

        def preview() -> None:
            request = dialog.request()
            matching = match_goals_by_id(of, request.form).overruled(dict(request.chosen))
            dialog.show_preview(
                upgrade(of, request.form, unit_id=request.unit_id, matching=matching),
                difference_rows(compare_forms(of.form, request.form)),
            )

        dialog.preview_wanted.connect(preview)
        dialog.begin()
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return make


def rows(dialog: UpgradeDialog) -> list[str]:
    changes = dialog.view.changes
    return [str(changes.data(changes.index(row))) for row in range(changes.rowCount())]


def test_what_is_written_comes_first_then_the_form_goal_by_goal(dialog_of: Make) -> None:
    dialog = dialog_of(WRITTEN, GONE)
    assert_all_have_names(dialog)
    assert dialog.totals.text().endswith("1 goal(s) parked")
    assert dialog.notes.text() == "Gone from the form, and kept under “Parked”: 1.2."
    written, parked, *differences = rows(dialog)
    assert written == "What you have written"
    assert parked.startswith("1.2 → Parked")
    assert any("Added: «ta fram" in row for row in differences)
    assert not dialog.unit.isVisible()
    QTest.keyClick(dialog.view, KEY.Key_Return)
    QTest.keyClick(dialog, KEY.Key_Return)
    assert dialog.result()
    assert dialog.upgrade is not None
    assert dialog.upgrade.report == upgrade(WRITTEN, GONE).report


def test_what_would_be_parked_can_come_under_another_goal(dialog_of: Make) -> None:
    dialog = dialog_of(WRITTEN, GONE)
    dialog.goal.setCurrentIndex(dialog.goal.findData(FIRST))
    assert rows(dialog)[1].startswith("1.2 → 1.1, as you chose")
    assert not dialog.notes.text()
    assert dialog.upgrade is not None
    assert not dialog.upgrade.report.parked
    QTest.keyClick(dialog.view, KEY.Key_Down)
    assert not dialog.goal.isEnabled()


def test_an_edition_shows_both_languages(dialog_of: Make) -> None:
    dialog = dialog_of(WRITTEN, NYNORSK)
    assert "nynorsk" in dialog.form.currentText()
    assert any("in both languages" in row for row in rows(dialog))
    assert not dialog.goal.isVisible()
    assert not dialog.notes.text()


def test_versions_and_editions_lead_on_and_no_other_form() -> None:
    assert leads_on(FORM, corrected())
    assert leads_on(FORM, NYNORSK)
    assert leads_on(NYNORSK, FORM)
    assert not leads_on(FORM, FORM)
    assert not leads_on(corrected(), FORM)
    assert not leads_on(FORM, next_period())
    assert not leads_on(FORM, replace(next_period(), version=9))
