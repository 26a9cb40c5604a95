"""A link is offered without taking focus, answered by key, and asks only about conflicts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.editing.linked_activities import (
    FigureConflict,
    KeptSide,
    StatusConflict,
    WhenConflict,
    conflicts,
    link_notes,
)
from kplan_desktop.domain.model.edits import apply
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    Report,
    Semester,
    SeveralTimes,
    Status,
)
from kplan_desktop.domain.similarity.similar_notes import NoteIndex
from kplan_desktop.domain.suggestions.note_suggestions import DismissedSet
from kplan_desktop.ui.activity.link_conflict_dialog import LinkConflictDialog
from kplan_desktop.ui.goal_page.link_offer import LinkCandidate, LinkOffer, LinkOffers
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.domain.samples import FIRST, FORM, SECOND, note, report
from tests.ui.inputs import make_theme

TAB, SPACE, ESCAPE, ENTER = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
)
VISITS = LinkCandidate("a", "b", "1.1 · 1", "Kommunebesøk i <b>Oppdal</b> %1 & Rennebu " * 5)


class Row(QWidget):
    """A note's text with the line under it."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.text = GrowingTextEdit(self)
        self.line = LinkOffer(make_theme(), self)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(self.line)
        self.answers: list[tuple[str, object]] = []
        self.line.link_requested.connect(lambda offered: self.answers.append(("yes", offered)))
        self.line.declined.connect(lambda offered: self.answers.append(("no", offered)))
        qtbot.addWidget(self)
        self.resize(300, 100)
        self.show()
        qtbot.waitActive(self)
        self.text.setFocus()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys, each in the widget that has focus at that time."""
        for key in keys:
            QTest.keyClick(self.focusWidget(), key)


@pytest.mark.parametrize(
    ("keys", "answer"),
    [((TAB, SPACE), "yes"), ((TAB, TAB, SPACE), "no"), ((TAB, ESCAPE), "no")],
)
def test_an_offer_takes_no_focus_and_is_answered_by_key(
    qtbot: QtBot, keys: tuple[Qt.Key, ...], answer: str
) -> None:
    row = Row(qtbot)
    assert not row.line.isVisible()
    row.line.offer(VISITS)
    assert row.line.isVisible()
    assert row.focusWidget() is row.text
    QTest.keyClicks(row.text, "x")
    row.press(*keys)
    assert row.answers == [(answer, VISITS)]
    assert not row.line.isVisible()


def test_an_offer_shows_its_location_and_text_as_plain_text(qtbot: QtBot) -> None:
    row = Row(qtbot)
    row.line.offer(VISITS)
    assert row.line.text() == f"Close to 1.1 · 1: «{VISITS.text}»"
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText or not label.text()
        for label in row.line.findChildren(QLabel)
    )
    assert row.line.yes.accessibleDescription() == row.line.text()
    row.line.offer(replace(VISITS, brings="Both notes then say: uncertain."))
    assert row.line.yes.accessibleDescription().endswith("» Both notes then say: uncertain.")
    assert "uncertain" in row.line.yes.toolTip()
    assert row.width() == 300
    row.line.offer(None)
    assert not row.line.isVisible()
    assert row.answers == []


def test_what_was_declined_is_not_offered_again_but_the_next_is(example: Report) -> None:
    offers = LinkOffers(NoteIndex(example.form), DismissedSet())
    offers.index.update(example)
    first = offers.offer(example, "note-3.1-2-3")
    assert first is not None
    assert first.text == "Regions- og kommunebesøk."
    assert first.number == "3.1 · 1.1"
    offers.decline(first)
    second = offers.offer(example, "note-3.1-2-3")
    assert second is not None
    assert second.other_id == "note-1.1-1-1"
    offers.decline(second)
    assert offers.offer(example, "note-3.1-2-3") is None
    back = offers.offer(example, first.other_id)
    assert back is None or back.other_id != "note-3.1-2-3"


def test_a_linked_note_gets_no_offer(example: Report) -> None:
    offers = LinkOffers(NoteIndex(example.form), DismissedSet())
    linked = apply(example, link_notes(example, "note-3.1-2-3", "note-3.1-1-1"))
    offers.index.update(linked)
    assert offers.offer(linked, "note-3.1-2-3") is None
    assert offers.offer(linked, "note-1.1-1-1") is not None


def test_nothing_is_offered_before_all_notes_are_indexed() -> None:
    many = tuple(note(f"n{i}", f"Talentleir nr {i}") for i in range(45))
    written = report(GoalEntry(goal_id=FIRST, notes=many))
    offers = LinkOffers(NoteIndex(FORM), DismissedSet())
    assert offers.offer(written, "n0") is None
    assert not offers.index.update(written, at_most=20)
    assert offers.index.update(written, at_most=20)


def conflicting() -> Report:
    """Notes «a» and «b», whose activities conflict."""
    metric = FORM.metrics[0].id
    about, exact = (
        Figure(metric, Decimal(12), Exactness.ESTIMATE),
        Figure(metric, Decimal(14), Exactness.EXACT),
    )
    return report(
        GoalEntry(goal_id=FIRST, notes=(note("a"),)),
        GoalEntry(goal_id=SECOND, notes=(note("b"),)),
        activities=(
            Activity(
                id="a", status=Status.PLANNED, when=Semester(2014, "spring"), figures=(about,)
            ),
            Activity(id="b", status=Status.DONE, when=Semester(2013, "autumn"), figures=(exact,)),
        ),
    )


def test_only_differing_fields_are_asked_about_and_answered_by_key(qtbot: QtBot) -> None:
    before = conflicting()
    differences = conflicts(before, "a", "b")
    dialog = LinkConflictDialog(before, differences, make_theme(), None, other_label="1.2, note 3")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitActive(dialog)
    QApplication.processEvents()
    labels = [button.text() for button in dialog.findChildren(QRadioButton)]
    assert [text.replace("\u00a0", " ") for text in labels] == [
        "done (1.2, note 3)",
        "planned (this note)",
        "Høst 2013 (1.2, note 3)",
        "Vår 2014 (this note)",
        "Høst 2013 og vår 2014 (both)",
        "14 kommuner (1.2, note 3)",
        "ca. 12 kommuner (this note)",
    ]
    sides = {type(conflict): side for conflict, side in dialog.keep().items()}
    others = dict.fromkeys((StatusConflict, FigureConflict), KeptSide.THEIRS)
    assert sides == {**others, WhenConflict: KeptSide.BOTH}  # no time is lost
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), TAB)
    QTest.keyClick(dialog.focusWidget(), TAB)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), ENTER)
    assert dialog.result() == LinkConflictDialog.DialogCode.Accepted
    keep = dialog.keep()
    assert {type(conflict): side for conflict, side in keep.items()} == {
        StatusConflict: KeptSide.MINE,
        WhenConflict: KeptSide.BOTH,
        FigureConflict: KeptSide.MINE,
    }
    times = next(conflict for conflict in differences if isinstance(conflict, WhenConflict))
    assert apply(before, link_notes(before, "a", "b", keep)).activities["b"].when == SeveralTimes(
        (Semester(2013, "autumn"), Semester(2014, "spring"))
    )
    dialog.findChildren(QRadioButton)[2].click()
    theirs = {**keep, times: dialog.keep()[times]}
    joined = apply(before, link_notes(before, "a", "b", theirs)).activities["b"]
    assert joined.status is Status.PLANNED
    assert joined.when == Semester(2013, "autumn")
    assert joined.figures[0].exactness is Exactness.ESTIMATE
