"""A comparison is read row by row, by eye, keyboard and screen reader, and chosen from."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import (
    AddNote,
    Edit,
    MoveNote,
    RemoveNote,
    SetActivity,
    SetHead,
    SetMeasureText,
    SetNoteText,
    apply,
)
from kplan_desktop.domain.model.location import InMeasure, Location
from kplan_desktop.domain.model.report import Activity, GoalEntry, Report, Semester, Status
from kplan_desktop.domain.review.report_comparison import compare
from kplan_desktop.domain.review.report_merge import Taken
from kplan_desktop.ui.comparison.comparison_dialog import (
    ChangeChoices,
    ComparisonDialog,
    ComparisonTexts,
)
from kplan_desktop.ui.messages.error_dialog import LoseChoicesDialog
from tests.domain.samples import FIRST, FORM, measure, note, report
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names
from tests.untrusted.hostile import MARKUP

KEY = Qt.Key
TEXTS = ComparisonTexts(title="To versjoner", lead="", older="dette vinduet", newer="filen")
CHOICES = ChangeChoices(
    kept=Taken.OLDER, keep="Behold mitt", take="Ta det andre", apply="Fortsett med valgene"
)
BEFORE = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(measure("m1", note("a", "To skoler"), note("b")), measure("m2", note("c"))),
    )
)
AFTER_EDITS: list[Edit] = [
    SetHead(FORM.units[0].id, "Ola Nordmann"),
    SetNoteText("a", "Tre skoler"),
    RemoveNote("b"),
    MoveNote("c", InMeasure("m1"), 1),
    SetActivity(Activity(id="a", status=Status.PLANNED, when=Semester(2014, "autumn"))),
    SetMeasureText("m2", "Støtte kommunene", "I planen sto det mer"),
]


def after(*edits: Edit) -> Report:
    changed = BEFORE
    for edit in edits:
        changed = apply(changed, edit)
    return changed


Make = Callable[..., ComparisonDialog]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(newer: Report, *, scale: float = 1.0, **more: object) -> ComparisonDialog:
        theme = make_theme("light", scale)
        dialog = ComparisonDialog(compare(BEFORE, newer), TEXTS, theme, None, **more)  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def spoken(dialog: ComparisonDialog) -> list[str]:
    model = dialog.view.changes
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.data(model.index(row), role) for row in range(model.rowCount())]  # type: ignore[misc]


def button(dialog: ComparisonDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def radio(dialog: ComparisonDialog, text: str) -> QRadioButton:
    return next(each for each in dialog.findChildren(QRadioButton) if each.text() == text)


def test_each_change_says_in_words_what_was_removed_and_added(make: Make) -> None:
    goal = FORM.goal(FIRST)
    assert spoken(make(after(*AFTER_EDITS))) == [
        "The whole report",
        "Region and name, changed. Removed: «Kari». Added: «Ola»",
        f"{goal.number} {goal.text}",
        "1.1, measure 1, note 1, reworded ·\u00a0figures, time or status changed. "
        "Removed: «To». Added: «Tre … høst 2014 … planned»",
        "1.1, measure 1, note 2, removed. Removed: «Fagdag i dans»",
        "1.1, measure 1, note 2, moved, was 1.1, measure 2, note 1",
        "1.1, measure 2, reworded. Removed: «Støtte kommunene». Added: «I planen sto det mer»",
    ]


def test_the_keyboard_goes_from_change_to_change(make: Make) -> None:
    dialog = make(after(*AFTER_EDITS))
    view = dialog.view
    rows = [view.currentIndex().row()]
    for key in (KEY.Key_Down, KEY.Key_F3, KEY.Key_Down, KEY.Key_Up):
        QTest.keyClick(view, key)
        rows.append(view.currentIndex().row())
    QTest.keyClick(view, KEY.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    rows.append(view.currentIndex().row())
    assert rows == [1, 3, 4, 5, 4, 3]
    QTest.keyClick(view, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Added: «Tre" in QApplication.clipboard().text()


def test_a_change_leads_to_its_place_in_the_open_state(make: Make) -> None:
    dialog = make(after(*AFTER_EDITS), open_state=Taken.OLDER)
    asked: list[Location] = []
    dialog.place_requested.connect(asked.append)
    show = button(dialog, "Show in the report")
    assert not show.isEnabled()  # the whole report is no place
    for _ in range(3):
        dialog.view.step(1)
    assert show.isEnabled()
    QTest.keyClick(dialog.view, KEY.Key_Return)
    assert asked == [Location(FIRST, "m2", "c")]
    assert not dialog.isVisible()


def test_what_is_chosen_for_each_change_is_merged(make: Make) -> None:
    dialog = make(after(*AFTER_EDITS), choices=CHOICES)
    fresh = count(1)
    assert dialog.merged(str) == BEFORE
    assert not radio(dialog, "Both, one after the other").isEnabled()
    dialog.view.step(1)
    radio(dialog, "Both, one after the other").click()
    dialog.view.step(1)
    assert radio(dialog, "Behold mitt").isChecked()
    radio(dialog, "Ta det andre").click()
    assert spoken(dialog)[4].endswith(". Ta det andre")
    result = dialog.merged(lambda: f"ny-{next(fresh)}")
    first = result.goals[0].measures[0]
    assert [each.text for each in first.notes] == ["To skoler", "Tre skoler"]
    button(dialog, "Fortsett med valgene").click()
    assert dialog.is_applied
    assert not dialog.isVisible()


def test_what_is_kept_can_be_chosen_again(make: Make) -> None:
    dialog = make(after(*AFTER_EDITS), choices=CHOICES)
    radio(dialog, "Ta det andre").click()
    assert button(dialog, "Fortsett med valgene").isEnabled()
    radio(dialog, "Behold mitt").click()
    assert not button(dialog, "Fortsett med valgene").isEnabled()
    assert dialog.merged(str) == BEFORE


def questions(monkeypatch: pytest.MonkeyPatch, *, leave: bool) -> list[LoseChoicesDialog]:
    """Answer whether to leave what was chosen; the dialogs that asked."""
    asked: list[LoseChoicesDialog] = []

    def answer(dialog: LoseChoicesDialog) -> int:
        asked.append(dialog)
        return int(leave)

    monkeypatch.setattr(LoseChoicesDialog, "exec", answer)
    return asked


def test_what_is_chosen_is_not_lost_by_a_key_without_a_question(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = questions(monkeypatch, leave=False)
    dialog = make(
        after(*AFTER_EDITS), choices=CHOICES, open_state=Taken.OLDER, answers=("Ta filen",)
    )
    dialog.view.step(1)
    other = radio(dialog, "Ta det andre")
    other.setFocus()
    QTest.keyClick(other, KEY.Key_Return)
    assert dialog.isVisible()  # nothing is chosen, and nothing is left
    other.click()
    QTest.keyClick(other, KEY.Key_Return)
    assert not asked
    QTest.keyClick(dialog.view, KEY.Key_Return)
    button(dialog, "Show in the report").click()
    button(dialog, "Ta filen").click()
    QTest.keyClick(other, KEY.Key_Escape)
    assert dialog.isVisible()
    assert len(asked) == 4
    assert dialog.chosen is None
    apply = button(dialog, "Fortsett med valgene")
    apply.setFocus()
    QTest.keyClick(apply, KEY.Key_Return)
    assert dialog.is_applied
    assert not dialog.isVisible()


def test_choices_can_be_left_and_none_are_asked_about(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = questions(monkeypatch, leave=True)
    dialog = make(after(*AFTER_EDITS), choices=CHOICES)
    radio(dialog, "Ta det andre").click()
    dialog.reject()
    assert len(asked) == 1
    assert not dialog.isVisible()
    again = make(after(*AFTER_EDITS), choices=CHOICES)
    again.reject()
    assert len(asked) == 1
    assert not again.isVisible()


def test_two_equal_states_say_so(make: Make) -> None:
    dialog = make(BEFORE, choices=CHOICES, open_state=Taken.OLDER)
    assert "The two say the same." in [label.text() for label in dialog.findChildren(QLabel)]
    assert not dialog.findChildren(QRadioButton)


def test_every_control_has_a_name_and_no_text_is_markup(make: Make) -> None:
    dialog = make(after(SetNoteText("a", MARKUP)), choices=CHOICES, open_state=Taken.OLDER)
    assert_all_have_names(dialog)
    assert f"Added: «{MARKUP}»" in spoken(dialog)[1]


def painted(dialog: ComparisonDialog) -> QImage:
    return dialog.view.viewport().grab().toImage()


def test_removed_and_added_words_differ_by_more_than_colour(make: Make) -> None:
    """In grey, a removed text looks different from the same text as it was added."""
    removed = make(after(RemoveNote("b")))
    added_note = note("d")
    added = make(after(AddNote(InMeasure("m1"), 2, added_note, Activity(id="d"))))
    grey = QImage.Format.Format_Grayscale8
    assert painted(removed).convertToFormat(grey) != painted(added).convertToFormat(grey)


def test_rows_grow_with_the_scale_and_huge_texts_are_bounded(make: Make) -> None:
    began = time.process_time()
    dialog = make(after(SetNoteText("a", "ord " * 250_000)), scale=2.0)
    QApplication.processEvents()
    heights = [dialog.view.visualRect(dialog.view.model().index(row, 0)).height() for row in (0, 1)]
    assert 40 < heights[0] < heights[1] < 4_000
    assert time.process_time() - began < 5


def test_changes_are_read_and_nothing_lies_over_them_where_there_is_little_room(
    make: Make,
) -> None:
    dialog = make(
        after(*AFTER_EDITS),
        scale=2.0,
        choices=CHOICES,
        open_state=Taken.OLDER,
        answers=("Ta filen",),
    )
    dialog.resize(876, 400)
    QApplication.processEvents()
    assert dialog.view.height() >= 260
    apply, content = button(dialog, "Fortsett med valgene"), dialog.view.parentWidget()
    assert content is not None
    assert dialog.view.geometry().bottom() < apply.y()
    assert apply.geometry().bottom() < content.height()
