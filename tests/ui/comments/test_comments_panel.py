"""The list of comments: by place, answered and ticked off by keys, and nothing typed is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.comments.comments import Comment, CommentAnswer, CommentMark, in_order
from kplan_desktop.domain.comments.placement import WHOLE_REPORT
from kplan_desktop.domain.model.edits import RemoveNote, SetNoteText, apply
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.comments import comments_panel
from kplan_desktop.ui.comments.comment_card import CommentCard
from kplan_desktop.ui.comments.comment_writer import CommentWriter
from kplan_desktop.ui.comments.comments_panel import CommentsPanel
from tests.comments_made import AT, DELIVERED, NOTE, comment
from tests.ui.inputs import make_theme

LATER = AT + dt.timedelta(days=1)


class Known:
    """Comments in memory; the panel follows each change, as it does in the window."""

    def __init__(self, *comments: Comment) -> None:
        self.comments = comments
        self.changed: Callable[[], None] = lambda: None
        self.window = QWidget()

    def known(self) -> tuple[Comment, ...]:
        return in_order(self.comments)

    def put(self, comments: Iterable[Comment]) -> None:
        new = {each.id: each for each in comments}
        self.comments = (*(c for c in self.comments if c.id not in new), *new.values())
        self.changed()

    def remove(self, ids: Iterable[str]) -> None:
        gone = set(ids)
        self.comments = tuple(each for each in self.comments if each.id not in gone)
        self.changed()

    @property
    def only(self) -> Comment:
        (comment,) = self.comments
        return comment


def may_change(said: Comment | CommentAnswer) -> bool:
    return said.author == "Ola"


def panel_of(
    qtbot: QtBot, report: Report, known: Known, *, read_only: bool = False
) -> CommentsPanel:
    numbers = count(1)
    writer = CommentWriter(
        known,
        author=lambda: "Ola",
        now=lambda: LATER,
        new_id=lambda: f"new-{next(numbers)}",
        may_change=may_change,
        delivery=(1, DELIVERED),
        read_only=read_only,
    )
    window = known.window  # which lives as long as the comments do
    qtbot.addWidget(window)
    panel = CommentsPanel(writer, make_theme(), window)
    panel.resize(320, 600)
    known.changed = lambda: panel.show_report(report)
    panel.show_report(report)
    with qtbot.waitActive(window):
        window.show()
    return panel


def type_in(text: str) -> None:
    QTest.keyClicks(focused(), text)


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def names(panel: CommentsPanel) -> list[str]:
    return [heading.accessibleName() for heading in panel.headings()]


def test_comments_stand_by_their_places(qtbot: QtBot, example: Report) -> None:
    gone = comment(3, replace(NOTE, note_id="gone"))
    panel = panel_of(qtbot, example, Known(gone, comment(2, WHOLE_REPORT), comment(1)))
    assert [name.split(",")[0] for name in names(panel)] == ["The whole report", "1.1", "Detached"]
    assert [card.comment.id for card in panel.cards()] == ["comment-2", "comment-1", "comment-3"]


def test_a_refresh_takes_time_in_proportion_to_the_comments(
    qtbot: QtBot, example: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [WHOLE_REPORT, NOTE, *(Location(entry.goal_id) for entry in example.goals)]
    known = Known(*(comment(number, place) for number, place in enumerate(places, 1)))
    panel = panel_of(qtbot, example, known)
    made: list[Report] = []
    drawn: list[CommentCard] = []

    def labels(report: Report) -> LocationLabels:
        made.append(report)
        return LocationLabels(report)

    monkeypatch.setattr(comments_panel, "LocationLabels", labels)
    monkeypatch.setattr(CommentCard, "_show_answers", lambda card: drawn.append(card))
    panel.show_report(example)
    drawn.clear()  # those of which it was first seen now that they can be written in
    panel.show_report(example)
    assert (len(panel.headings()), len(made), drawn) == (len(places), 2, [])
    known.put([replace(comment(1, WHOLE_REPORT), text="Et annet ord")])
    assert [card.comment.id for card in drawn] == ["comment-1"]


def test_a_report_without_comments_is_not_looked_through(
    qtbot: QtBot, example: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(qtbot, example, Known())
    monkeypatch.delattr(comments_panel, "by_place")
    panel.show_report(example)
    assert panel.lead.text() == "There are no comments."


def test_each_key_of_an_answer_is_kept(qtbot: QtBot, example: Report) -> None:
    known = Known(comment())
    panel = panel_of(qtbot, example, known)
    (card,) = panel.cards()
    card.answer_button.setFocus()
    press(Qt.Key.Key_Space)
    type_in("To")
    assert [answer.text for answer in known.only.answers] == ["To"]
    press(Qt.Key.Key_Return)
    type_in("lv")
    (answer,) = known.only.answers
    assert (answer.text, answer.author, answer.at) == ("To\nlv", "Ola", LATER)
    assert panel.cards() == [card]


def test_tab_leads_from_an_answer_to_the_buttons_of_its_comment(
    qtbot: QtBot, example: Report
) -> None:
    panel = panel_of(qtbot, example, Known(comment(1), comment(2)))
    first, _ = panel.cards()
    for text in ("Tolv.", "Eller tretten."):
        first.answer_button.setFocus()
        press(Qt.Key.Key_Space)
        type_in(text)
    one, two = first.answer_fields
    qtbot.waitUntil(two.isVisible)
    one.setFocus()
    for following in (two, first.answer_button, first.tick_button):
        press(Qt.Key.Key_Tab)
        assert focused() is following


def test_an_answer_stays_when_the_list_is_left_and_can_be_changed(
    qtbot: QtBot, example: Report
) -> None:
    known = Known(comment())
    panel = panel_of(qtbot, example, known)
    (card,) = panel.cards()
    card.begin_answer()
    type_in("Tolv")
    panel.hide()
    panel.show()
    panel.show_report(example)
    card.answer_fields[0].put_cursor(at_end=True)
    type_in(".")
    assert [answer.text for answer in known.only.answers] == ["Tolv."]
    card.begin_answer()
    type_in("Og fem")
    assert [answer.text for answer in known.only.answers] == ["Tolv.", "Og fem"]


def test_what_others_said_cannot_be_changed(qtbot: QtBot, example: Report) -> None:
    answer = CommentAnswer(id="a", author="Kari", at=AT, text="Nei.")
    known = Known(replace(comment(), answers=(answer,)))
    (card,) = panel_of(qtbot, example, known).cards()
    assert card.text.isReadOnly()
    assert card.answer_fields[0].isReadOnly()
    assert card.delete_button.isHidden()


def test_a_comment_is_ticked_off_and_opened_again_by_keys(qtbot: QtBot, example: Report) -> None:
    in_future = CommentMark(done=False, author="Kari", at=LATER + dt.timedelta(days=400))
    known = Known(replace(comment(), mark=in_future))
    (card,) = panel_of(qtbot, example, known).cards()
    card.tick_button.setFocus()
    press(Qt.Key.Key_Space)
    assert [each.is_open for each in known.comments] == [False]
    assert card.tick_button.text() == "Open again"
    press(Qt.Key.Key_Space)
    assert [each.is_open for each in known.comments] == [True]
    assert QApplication.focusWidget() is card.tick_button


def test_esc_leaves_a_text(qtbot: QtBot, example: Report) -> None:
    panel = panel_of(qtbot, example, Known(comment()))
    panel.cards()[0].begin_answer()
    with qtbot.waitSignal(panel.left):
        press(Qt.Key.Key_Escape)


def test_a_heading_leads_to_its_place(qtbot: QtBot, example: Report) -> None:
    panel = panel_of(qtbot, example, Known(comment()))
    panel.focus_place(NOTE)
    with qtbot.waitSignal(panel.location_requested) as asked:
        press(Qt.Key.Key_Return)
    assert asked.args == [NOTE]


def test_a_comment_is_begun_kept_with_its_first_key_and_deleted(
    qtbot: QtBot, example: Report
) -> None:
    known = Known()
    panel = panel_of(qtbot, example, known)
    panel.begin(NOTE, "Rådgiver har besøkt")
    assert known.comments == ()
    type_in("Hvor mange?")
    assert (known.only.text, known.only.quote) == ("Hvor mange?", "Rådgiver har besøkt")
    assert (known.only.revision, known.only.sha256) == (1, DELIVERED)
    (card,) = panel.cards()
    card.delete_button.click()
    assert known.comments == ()
    assert card.text.text() == ""


def own_comment() -> Comment:
    return replace(comment(), author="Ola", text="Hvor mange?")


def test_a_deleted_comment_is_taken_back_by_the_same_key(qtbot: QtBot, example: Report) -> None:
    known = Known(own_comment())
    panel = panel_of(qtbot, example, known)
    (card,) = panel.cards()
    card.delete_button.setFocus()
    press(Qt.Key.Key_Space)
    assert known.comments == ()
    assert panel.lead.text() == "0 open comment(s)"
    panel.show_report(example)
    assert panel.cards() == [card]
    assert focused() is card.delete_button
    assert card.delete_button.accessibleName() == "Take back: Hvor mange?"
    press(Qt.Key.Key_Space)
    assert (known.only.text, known.only.quote) == ("Hvor mange?", comment().quote)
    assert card.text.text() == "Hvor mange?"
    assert card.delete_button.text() == "Delete"


def test_a_comment_that_is_cleared_is_written_anew_in_its_place(
    qtbot: QtBot, example: Report
) -> None:
    known = Known(own_comment())
    panel = panel_of(qtbot, example, known)
    (card,) = panel.cards()
    card.focus_text()
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    assert known.comments == ()
    panel.show_report(example)
    assert panel.cards() == [card]
    assert focused() is card.text
    type_in("Hvem?")
    assert (known.only.id, known.only.text) == ("comment-1", "Hvem?")
    assert known.only.quote == comment().quote
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    known.window.setFocus()
    panel.show_report(example)
    assert panel.cards() == []


def test_an_answer_that_is_cleared_is_written_anew_in_its_place(
    qtbot: QtBot, example: Report
) -> None:
    answer = CommentAnswer(id="a", author="Ola", at=AT, text="Nei.")
    known = Known(replace(comment(), answers=(answer,)))
    panel = panel_of(qtbot, example, known)
    (card,) = panel.cards()
    (field,) = card.answer_fields
    field.put_cursor(at_end=True)
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    assert not known.comments[0].answers
    assert focused() is field
    type_in("Ja.")
    assert [(each.id, each.text) for each in known.only.answers] == [("a", "Ja.")]
    assert card.answer_fields == [field]


def test_undo_in_a_comment_is_of_its_text_alone(qtbot: QtBot, example: Report) -> None:
    known = Known(own_comment())
    (card,) = panel_of(qtbot, example, known).cards()
    card.focus_text()
    type_in("!!")
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(focused(), Qt.Key.Key_Z, control)
    assert known.only.text == "Hvor mange?"
    QTest.keyClick(focused(), Qt.Key.Key_Z, control | shift)
    assert known.only.text == "Hvor mange?!!"
    for _ in range(3):
        override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control)
        override.ignore()
        QApplication.sendEvent(focused(), override)
        assert override.isAccepted()
        QTest.keyClick(focused(), Qt.Key.Key_Z, control)
    assert known.only.text == "Hvor mange?"


def test_a_comment_that_is_written_in_does_not_move(qtbot: QtBot, example: Report) -> None:
    own = [replace(comment(number), author="Ola") for number in (1, 2)]
    known = Known(*own)
    panel = panel_of(qtbot, example, known)
    panel.cards()[0].focus_text()
    type_in("!")
    assert [card.comment.id for card in panel.cards()] == ["comment-1", "comment-2"]
    assert known.known()[-1].id == "comment-1"


def test_detached_and_home_by_undo_with_the_answer_begun(qtbot: QtBot, example: Report) -> None:
    known = Known(comment())
    panel = panel_of(qtbot, example, known)
    (card,) = panel.cards()
    panel.show_report(apply(example, RemoveNote("note-1.1-1-1")))
    assert names(panel)[0].startswith("Detached")
    panel.show_report(example)
    assert panel.cards() == [card]
    assert names(panel)[0].startswith("1.1, measure 1, note 1")


def test_another_text_than_was_quoted_is_said(qtbot: QtBot, example: Report) -> None:
    panel = panel_of(qtbot, example, Known(comment()))
    panel.show_report(apply(example, SetNoteText("note-1.1-1-1", "Tolv kommuner")))
    labels = [label.text() for label in panel.cards()[0].findChildren(type(panel.lead))]
    assert any("the text is another one now" in text for text in labels)


def test_a_report_that_is_only_read_has_no_buttons(qtbot: QtBot, example: Report) -> None:
    (card,) = panel_of(qtbot, example, Known(comment()), read_only=True).cards()
    assert not any(button.isVisible() for button in card.findChildren(QToolButton))


@pytest.mark.parametrize("half", ["\ud800", "a\udc00b"])
def test_half_a_character_does_not_make_a_comment_unsendable(
    qtbot: QtBot, example: Report, half: str
) -> None:
    known = Known(comment())
    (card,) = panel_of(qtbot, example, known).cards()
    card.begin_answer()
    card.answer_fields[0].edited.emit(half)
    known.only.answers[0].text.encode()
