"""Removed items are shown, found and restored; only confirmed ones are deleted for good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kplan_desktop.domain.editing.trash import Removed, removed_between, restore_edit
from kplan_desktop.domain.model.edits import Edit, RemoveMeasure, RemoveNote, SetActivity, apply
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    Report,
    Status,
)
from kplan_desktop.paths import program_files
from kplan_desktop.storage.backups import Backup, BackupStore, Change
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.theme.application_theme import apply_theme
from kplan_desktop.ui.theme.style_tokens import Scheme
from kplan_desktop.ui.trash.trash_dialog import DeleteQuestion, TrashDialog
from kplan_desktop.ui.trash.trash_list import TrashModel
from kplan_desktop.ui.trash.trash_wording import entries_of, whole_text
from kplan_desktop.ui.window.report_tools import SessionTrash
from tests.domain.samples import FIRST, SECOND, measure, note, report
from tests.ui.driver import CONTROL, PATIENCE, PLAIN, SHIFT, report_in
from tests.ui.inputs import make_theme
from tests.ui.sessions import NoRoomError, blocked, read_from, session_on
from tests.ui.window.test_accessible import assert_all_have_names
from tests.ui.window.test_plain_text import faults
from tests.untrusted.hostile import MARKUP

KEY = Qt.Key
NOW = dt.datetime(2014, 8, 9, 14, 32).astimezone()
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


class FakeTrash:
    """A trash in memory that can be set to fail."""

    def __init__(self, before: Report, *removals: tuple[Edit, dt.datetime]) -> None:
        self.report = before
        self.removed_items: tuple[Removed, ...] = ()
        for edit, at in removals:
            after = apply(self.report, edit)
            self.removed_items = removed_between(self.report, after, at) + self.removed_items
            self.report = after
        self.read_only = False
        self.reading: NoRoomError | None = None
        self.deleting: NoRoomError | None = None
        self.put_back_until: int | None = None
        self.deleted: list[set[str] | None] = []

    def read(
        self,
        owner: QObject,  # noqa: ARG002 - the dialog's signature
        done: Callable[[tuple[Removed, ...]], None],
        failed: Callable[[UserError], None],
    ) -> None:
        if self.reading is not None:
            failed(self.reading)
        else:
            done(self.removed_items)

    def put_back(self, removed: Removed) -> None:
        if self.put_back_until is not None:
            if self.put_back_until == 0:
                raise NoRoomError
            self.put_back_until -= 1
        self.report = apply(self.report, restore_edit(self.report, removed))

    def delete(
        self,
        owner: QObject,  # noqa: ARG002 - the dialog's signature
        ids: Iterable[str] | None,
        done: Callable[[], None],
        failed: Callable[[UserError], None],
    ) -> None:
        if self.deleting is not None:
            failed(self.deleting)
            return
        self.deleted.append(None if ids is None else set(ids))
        done()

    def texts(self, measure: int = 0) -> list[str]:
        return [note.text for note in self.report.goals[0].measures[measure].notes]


class TrashView:
    """A visible dialog, with helpers that press its keys."""

    def __init__(
        self, trash: FakeTrash | SessionTrash, scheme: Scheme = "light", scale: float = 1
    ) -> None:
        self.dialog = TrashDialog(trash, make_theme(scheme, scale), NOW, None)
        self.dialog.show()

    @property
    def model(self) -> TrashModel:
        return self.dialog.list.entries

    def rows(self) -> list[str]:
        return [self.model.entry(row).text for row in range(self.model.rowCount())]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        widget = self.dialog.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClicks(self.dialog.focusWidget(), character)

    def button(self, text: str) -> QPushButton:
        (found,) = (
            button for button in self.dialog.findChildren(QPushButton) if button.text() == text
        )
        return found

    def answering(self, *keys: Qt.Key) -> list[str]:
        """Answer the next question by these keys; its texts are appended to the result."""
        texts: list[str] = []

        def answer() -> None:
            question = QApplication.activeModalWidget()
            if not isinstance(question, DeleteQuestion):
                QTimer.singleShot(10, answer)
                return
            texts.extend((question.text(), question.informativeText()))
            for key in keys:
                QTest.keyClick(question.focusWidget() or question, key)

        QTimer.singleShot(0, answer)
        return texts


OpenTrash = Callable[..., TrashView]


def trash_of(
    session: Session, show_error: Callable[[UserError], None] = lambda _: None
) -> SessionTrash:
    """The trash as the window passes it to the dialog."""
    return SessionTrash(session, ReportEditor(session, lambda: "", session).put_back, show_error)


def open_trash_of(session: Session, open_trash: OpenTrash) -> TrashView:
    """The dialog on the trash of a session, once loaded."""
    view = open_trash(trash_of(session))
    session.finish_requests()
    return view


@pytest.fixture
def open_trash(qtbot: QtBot) -> Iterator[OpenTrash]:
    views: list[TrashView] = []

    def show(
        trash: FakeTrash | SessionTrash, scheme: Scheme = "light", scale: float = 1
    ) -> TrashView:
        views.append(TrashView(trash, scheme, scale))
        qtbot.waitActive(views[-1].dialog)
        return views[-1]

    yield show
    for view in views:
        view.dialog.close()
        view.dialog.deleteLater()


def backups_of(session: Session) -> list[Backup]:
    store = BackupStore(session.path.parent / "backups", lambda: dt.datetime.now(dt.UTC))
    return store.backups(session.report.id)


def written() -> Report:
    """Two measures, of three notes and two, and a note under the goal itself."""
    entry = GoalEntry(
        goal_id=FIRST,
        measures=(
            measure("m1", note("a", "Alfa"), note("b", "Bravo"), note("c", "Charlie")),
            measure("m2", note("d", "Delta"), note("e", "Ekko"), text="Samle lederne"),
        ),
        notes=(note("f", "Foxtrot"),),
    )
    figures = (
        Figure("kommuner", Decimal(12), Exactness.EXACT),
        Figure("deltakere", Decimal(340), Exactness.ESTIMATE),
    )
    received = Activity(
        id="a", figures=figures, status=Status.PLANNED, when=Day(dt.date(2014, 3, 14))
    )
    return report(entry, activities=(received,))


def three_removed() -> FakeTrash:
    return FakeTrash(
        written(),
        (RemoveMeasure("m2"), NOW - 20 * DAY),
        (RemoveNote("b"), NOW - DAY),
        (RemoveNote("a"), NOW - HOUR),
    )


def many_removed(count: int = 14) -> FakeTrash:
    texts = [f"Fagdag nummer {n}" if n % 4 else f"Kurs {n} i dans" for n in range(count)]
    notes = [note(f"n{n}", text) for n, text in enumerate(texts)]
    before = report(GoalEntry(goal_id=SECOND, measures=(measure("m", *notes),)))
    return FakeTrash(before, *((RemoveNote(note.id), NOW - DAY) for note in notes))


def test_rows_show_item_location_and_time_newest_first(
    open_trash: OpenTrash,
) -> None:
    model = open_trash(three_removed()).model
    shown = [(row.text, row.below, row.when) for row in map(model.entry, range(3))]
    assert shown == [
        (
            "Alfa",
            "Note · 1.1, measure 1 · 12\u00a0kommuner · ca.\u00a0340\u00a0deltakere",
            "today 13.32",
        ),
        ("Bravo", "Note · 1.1, measure 1", "yesterday 14.32"),
        ("Samle lederne", "Measure 2 · 1.1 · with 2 note(s)", "20.07.2014"),
    ]


def test_the_current_row_shows_its_complete_text_and_details(
    open_trash: OpenTrash,
) -> None:
    view = open_trash(three_removed())
    shown = view.dialog.preview.text
    assert shown.text() == "Alfa"
    assert "14.03.2014 ·\u00a0planned ·\u00a0removed today 13.32" in view.dialog.about()
    view.press(KEY.Key_End)
    assert shown.text() == "Samle lederne\n\n1. Delta\n\n2. Ekko"


def test_a_measure_shows_the_wording_of_the_plan_where_that_differs() -> None:
    planned = replace(measure("m", text="I dag"), plan_text="I planen")
    trash = FakeTrash(
        report(GoalEntry(goal_id=FIRST, measures=(planned,))), (RemoveMeasure("m"), NOW)
    )
    assert whole_text(trash.removed_items[0]) == "I dag\n\nIn the plan: I planen"


def test_a_measure_shows_what_became_of_it_and_why() -> None:
    told = replace(measure("m", text="Kurs"), outcome=Outcome(OutcomeKind.NOT, "Ingen kom"))
    trash = FakeTrash(report(GoalEntry(goal_id=FIRST, measures=(told,))), (RemoveMeasure("m"), NOW))
    shown = whole_text(trash.removed_items[0])
    assert shown == "Kurs\n\nOutcome: Not carried out\n\nIngen kom"


def test_a_measure_that_comes_back_after_the_adoption_is_said_not_to_be_in_the_plan(
    open_trash: OpenTrash,
) -> None:
    board = PlanAdoption(date=dt.date(2013, 3, 12), name="Styret")
    new = replace(measure("m", text="Kurs"), plan_text="")
    where = replace(report(GoalEntry(goal_id=FIRST, measures=(new,))), plan_adoption=board)
    view = open_trash(FakeTrash(where, (RemoveMeasure("m"), NOW)))
    view.press(KEY.Key_Return)
    assert "No measure comes back into the plan" in view.dialog.message()


def test_a_figure_of_a_removed_metric_is_still_shown() -> None:
    own = Metric(id="kor", singular="kor", plural="kor", adds_up="units", decimals=0)
    before = replace(written(), own_metrics=(own,))
    counted = Activity(id="b", figures=(Figure("kor", Decimal(3), Exactness.EXACT),))
    trash = FakeTrash(apply(before, SetActivity(counted)), (RemoveNote("b"), NOW))
    trash.report = replace(trash.report, own_metrics=())
    (entry,) = entries_of(trash.removed_items, trash.report, NOW)
    assert entry.below == "Note · 1.1, measure 1 · 3\u00a0kor"


def test_a_note_without_text_is_described_by_its_figures(open_trash: OpenTrash) -> None:
    before = written()
    bare = apply(before, SetActivity(before.activities["a"]))
    (first, *rest) = bare.goals[0].measures
    silent = replace(first, notes=(replace(first.notes[0], text=" "), *first.notes[1:]))
    bare = replace(bare, goals=(replace(bare.goals[0], measures=(silent, *rest)), *bare.goals[1:]))
    view = open_trash(FakeTrash(bare, (RemoveNote("a"), NOW)))
    assert view.rows() == ["Without text"]
    assert "12\u00a0kommuner" in view.model.entry(0).below


def test_enter_restores_and_moves_to_the_next(open_trash: OpenTrash) -> None:
    trash = three_removed()
    view = open_trash(trash)
    view.press(KEY.Key_Return)
    assert trash.texts() == ["Alfa", "Charlie"]
    assert view.rows() == ["Bravo", "Samle lederne"]
    assert view.dialog.message() == "Put back: 1.1, measure 1, note 1. 2 in the trash"
    view.press(KEY.Key_Return)
    assert trash.texts() == ["Alfa", "Bravo", "Charlie"]
    view.press(KEY.Key_Return)
    assert trash.texts(1) == ["Delta", "Ekko"]
    assert trash.report == written()
    assert view.dialog.lead().startswith("The trash is empty.")
    assert view.dialog.message() == "Put back: 1.1, measure 2."
    view.press(KEY.Key_Return)
    assert not view.dialog.isVisible()


def test_several_restored_items_regain_their_order(open_trash: OpenTrash) -> None:
    trash = three_removed()
    view = open_trash(trash)
    view.press(KEY.Key_A, CONTROL)
    assert view.dialog.message() == "3 in the trash · 3 chosen"
    view.press(KEY.Key_Return)
    assert trash.report == written()
    assert view.dialog.message() == "3 put back."


def test_an_item_can_be_deselected_by_keyboard(open_trash: OpenTrash) -> None:
    trash = three_removed()
    view = open_trash(trash)
    view.press(KEY.Key_Down, CONTROL)
    view.press(KEY.Key_Down, CONTROL)
    view.press(KEY.Key_Space, CONTROL)
    view.button("Put back").click()
    assert view.rows() == ["Bravo"]
    assert len(trash.report.goals[0].measures) == 2


def test_a_note_whose_measure_was_removed_is_restored_under_the_goal(open_trash: OpenTrash) -> None:
    trash = FakeTrash(written(), (RemoveNote("d"), NOW), (RemoveMeasure("m2"), NOW))
    view = open_trash(trash)
    assert view.model.entry(1).below == "Note · 1.1 · its measure is removed too"
    view.press(KEY.Key_Down)
    view.press(KEY.Key_Return)
    assert [note.text for note in trash.report.goals[0].notes] == ["Foxtrot", "Delta"]
    assert view.dialog.message().startswith("Put back: 1.1, note 2. ")


def test_a_note_shows_its_measure_again_when_that_is_restored(open_trash: OpenTrash) -> None:
    trash = FakeTrash(written(), (RemoveNote("d"), NOW), (RemoveMeasure("m2"), NOW))
    view = open_trash(trash)
    view.press(KEY.Key_Return)
    assert view.model.entry(0).below == "Note · 1.1, measure 2"
    view.press(KEY.Key_Return)
    assert trash.report == written()


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_Return])
def test_deleting_asks_and_neither_escape_nor_enter_confirms(
    open_trash: OpenTrash, key: Qt.Key
) -> None:
    trash = three_removed()
    view = open_trash(trash)
    question = view.answering(key)
    view.press(KEY.Key_Delete)
    assert question[0] == "Delete the note for good?"
    assert "cannot be undone" in question[1]
    assert "Earlier versions" in question[1]
    assert trash.deleted == []
    assert len(view.rows()) == 3


def test_only_confirmed_items_are_deleted(open_trash: OpenTrash) -> None:
    trash = three_removed()
    view = open_trash(trash)
    view.press(KEY.Key_Down, SHIFT)
    question = view.answering(KEY.Key_Tab, KEY.Key_Space)
    view.press(KEY.Key_Delete)
    assert question[0] == "Delete 2 removed thing(s) for good?"
    assert trash.deleted == [{"a", "b"}]
    assert view.rows() == ["Samle lederne"]
    assert view.dialog.message() == "2 deleted for good. 1 in the trash"
    question = view.answering(KEY.Key_Escape)
    view.press(KEY.Key_Delete)
    assert question[0] == "Delete the measure and its notes for good?"


def test_emptying_deletes_all_regardless_of_the_filter(open_trash: OpenTrash) -> None:
    trash = many_removed()
    view = open_trash(trash)
    view.dialog.search.setFocus()
    view.type("nummer 13")
    assert view.rows() == ["Fagdag nummer 13"]
    question = view.answering(KEY.Key_Tab, KEY.Key_Space)
    view.button("Empty the trash …").click()
    assert question[0] == "Empty the trash of all 14 removed thing(s)?"
    assert trash.deleted == [None]
    assert view.dialog.message() == "14 deleted for good."
    assert view.dialog.focusWidget() is view.button("Close")


def test_a_filter_appears_above_ten_items_and_keeps_the_order(open_trash: OpenTrash) -> None:
    assert open_trash(many_removed(10)).dialog.search.isHidden()
    view = open_trash(many_removed(13))
    view.press(KEY.Key_Backtab)
    assert view.dialog.focusWidget() is view.dialog.search
    view.type("kurs 1.2")
    assert view.rows() == [f"Kurs {n} i dans" for n in (12, 8, 4, 0)]
    assert view.dialog.message() == "4 of 13"
    view.press(KEY.Key_Down)
    assert view.dialog.focusWidget() is view.dialog.list


def test_escape_clears_the_filter_before_it_closes(open_trash: OpenTrash) -> None:
    view = open_trash(many_removed())
    view.press(KEY.Key_Backtab)
    view.type("xyzq")
    assert view.dialog.message() == "Nothing has these words. Try fewer letters."
    assert not view.button("Put back").isEnabled()
    assert view.dialog.preview.text.text() == ""
    view.press(KEY.Key_Return)
    view.press(KEY.Key_Escape)
    assert len(view.rows()) == 14
    view.press(KEY.Key_Escape)
    assert not view.dialog.isVisible()


def test_the_trash_of_a_read_only_report_is_shown_and_unchanged(open_trash: OpenTrash) -> None:
    trash = three_removed()
    trash.read_only = True
    view = open_trash(trash)
    assert "only read" in view.dialog.lead()
    for text in ("Put back", "Delete for good …", "Empty the trash …"):
        assert not view.button(text).isEnabled()
    view.press(KEY.Key_Return)
    view.press(KEY.Key_Delete)
    assert len(view.rows()) == 3
    assert trash.deleted == []


def test_an_empty_trash_shows_a_text(open_trash: OpenTrash) -> None:
    view = open_trash(FakeTrash(written()))
    assert view.dialog.lead().startswith("The trash is empty.")
    assert view.dialog.list.isHidden()
    assert view.dialog.focusWidget() is view.button("Close")


def test_a_trash_that_cannot_be_read_is_not_called_empty(open_trash: OpenTrash) -> None:
    trash = three_removed()
    trash.reading = NoRoomError()
    view = open_trash(trash)
    assert view.dialog.error_text() == "The disk is full; make room."
    labels = [label.text() for label in view.dialog.findChildren(QLabel) if label.isVisible()]
    assert labels == ["Trash"]


def test_items_that_could_not_be_deleted_stay_in_the_list(open_trash: OpenTrash) -> None:
    trash = three_removed()
    trash.deleting = NoRoomError()
    view = open_trash(trash)
    view.answering(KEY.Key_Tab, KEY.Key_Space)
    view.press(KEY.Key_Delete)
    assert view.dialog.error_text() == "The disk is full; make room."
    assert len(view.rows()) == 3
    trash.deleting = None
    view.answering(KEY.Key_Tab, KEY.Key_Space)
    view.press(KEY.Key_Delete)
    assert view.dialog.error_text() == ""


def test_items_restored_before_an_error_leave_the_list(open_trash: OpenTrash) -> None:
    trash = three_removed()
    trash.put_back_until = 1
    view = open_trash(trash)
    view.press(KEY.Key_A, CONTROL)
    view.press(KEY.Key_Return)
    assert view.rows() == ["Bravo", "Samle lederne"]
    assert view.dialog.error_text() == "The disk is full; make room."
    assert view.dialog.message().startswith("Put back: 1.1, measure 1, note 1.")


def test_no_text_is_interpreted_as_markup(open_trash: OpenTrash) -> None:
    hostile = measure("m", note("n", MARKUP), text=MARKUP)
    plain = measure("o", note("p", MARKUP))
    before = report(GoalEntry(goal_id=FIRST, measures=(hostile, plain)))
    view = open_trash(FakeTrash(before, (RemoveNote("p"), NOW), (RemoveMeasure("m"), NOW)))
    assert MARKUP in view.dialog.preview.text.toPlainText()
    assert not list(faults(view.dialog))


def test_a_long_text_is_complete_and_scrolled_by_keyboard(open_trash: OpenTrash) -> None:
    long = "Samling for ledere og lærere i hele regionen. " * 400
    before = report(GoalEntry(goal_id=FIRST, notes=(note("n", long),)))
    view = open_trash(FakeTrash(before, (RemoveNote("n"), NOW)))
    preview = view.dialog.preview
    assert preview.text.toPlainText() == long
    assert preview.height() < view.dialog.height() / 2
    preview.text.setFocus()
    view.press(KEY.Key_End, CONTROL)
    bar = preview.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_every_control_has_a_name_and_a_row_announces_all_columns(open_trash: OpenTrash) -> None:
    view = open_trash(three_removed())
    assert_all_have_names(view.dialog)
    announced = view.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert announced == "Measure 2: Samle lederne. 1.1 · with 2 note(s), removed 20.07.2014"


def test_tab_order_follows_the_layout(open_trash: OpenTrash) -> None:
    view = open_trash(many_removed())
    dialog = view.dialog
    focused = []
    for _ in range(7):
        focused.append(dialog.focusWidget())
        view.press(KEY.Key_Tab)
    assert focused == [
        dialog.list,
        view.button("Empty the trash …"),
        dialog.preview.text,
        view.button("Close"),
        view.button("Delete for good …"),
        view.button("Put back"),
        dialog.search,
    ]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_list_shows_whole_rows_and_no_button_is_clipped(
    open_trash: OpenTrash, qapp: QApplication, scale: float
) -> None:
    tokens = make_theme(scale=scale).tokens
    apply_theme(qapp, tokens, program_files().resources / "styles", qapp.font().family())
    try:
        view = open_trash(three_removed(), scale=scale)
        dialog = view.dialog
        for button in dialog.findChildren(QPushButton):
            where = button.mapTo(dialog, QPoint())
            assert where.x() >= 0
            assert where.x() + button.width() <= dialog.width()
            assert button.width() >= button.sizeHint().width()
        last = dialog.list.visualRect(view.model.index(2))
        assert dialog.list.viewport().rect().contains(last)
    finally:
        qapp.setStyleSheet("")


def test_from_a_file_restoring_is_one_undo_step_and_empties_the_trash(
    open_trash: OpenTrash, tmp_path: Path
) -> None:
    before = written()
    with session_on(tmp_path / "r.kplan", before) as (session, _):
        session.do(RemoveNote("b"), "Remove a note")
        session.do(RemoveMeasure("m2"), "Remove a measure")
        view = open_trash_of(session, open_trash)
        assert view.rows() == ["Samle lederne", "Bravo"]
        removed = session.report
        view.press(KEY.Key_A, CONTROL)
        view.press(KEY.Key_Return)
        assert session.report == before
        backups = backups_of(session)
        (kept,) = [backup for backup in backups if backup.before is Change.RESTORING]
        assert report_in(kept.path) == removed
        assert open_trash_of(session, open_trash).dialog.lead().startswith("The trash is empty.")
        steps = [session.undo_stack.text(n) for n in range(2, session.undo_stack.count())]
        assert steps == ["Put back from the trash"] * 2
        session.undo_stack.undo()
        assert open_trash_of(session, open_trash).rows() == ["Bravo"]


def test_the_present_is_copied_at_the_next_item_where_a_copy_failed(
    open_trash: OpenTrash, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise NoRoomError

    with session_on(tmp_path / "r.kplan", written()) as (session, _):
        for name in ("b", "c"):
            session.do(RemoveNote(name), "Remove a note")
        view = open_trash_of(session, open_trash)
        with monkeypatch.context() as full:
            full.setattr(session, "copy_present", no_room)
            view.press(KEY.Key_Return)
        between = session.report
        view.press(KEY.Key_Return)
        assert len(set(session.report.all_notes()) - set(between.all_notes())) == 1
        backups = backups_of(session)
        (kept,) = [backup for backup in backups if backup.before is Change.RESTORING]
        assert report_in(kept.path) == between


def test_from_a_file_a_just_restored_item_is_not_deleted(
    open_trash: OpenTrash, tmp_path: Path
) -> None:
    with session_on(tmp_path / "r.kplan", written()) as (session, file):
        session.do(RemoveNote("b"), "Remove a note")
        session.do(RemoveMeasure("m2"), "Remove a measure")
        view = open_trash_of(session, open_trash)
        view.press(KEY.Key_Return)
        view.answering(KEY.Key_Tab, KEY.Key_Space)
        view.button("Empty the trash …").click()
        session.finish_requests()
        assert read_from(session, lambda file: file.trash()) == ()
        assert [measure.id for measure in session.report.measures()] == ["m1", "m2"]
        assert file.saves > 0
        session.undo_stack.undo()
        session.flush()
        assert [removed.id for removed in read_from(session, lambda file: file.trash())] == ["m2"]


def test_a_removal_that_could_not_be_stored_is_reported(
    open_trash: OpenTrash, tmp_path: Path
) -> None:
    with session_on(tmp_path / "r.kplan", written()) as (session, file):
        file.fault = NoRoomError()
        session.do(RemoveNote("b"), "Remove a note")
        assert (
            open_trash_of(session, open_trash).dialog.error_text() == "The disk is full; make room."
        )
        file.fault = None
        session.flush()


def test_the_dialog_opens_while_the_database_is_busy_and_fills_later(
    open_trash: OpenTrash, qtbot: QtBot, tmp_path: Path
) -> None:
    with session_on(tmp_path / "r.kplan", written()) as (session, _):
        session.do(RemoveNote("b"), "Remove a note")
        with blocked(session._worker):
            view = open_trash(trash_of(session))
            QApplication.processEvents()
            assert view.rows() == []
            assert view.dialog.lead() == "What you remove is kept here until you empty it."
            for text in ("Put back", "Delete for good …", "Empty the trash …"):
                assert not view.button(text).isEnabled()
            view.press(KEY.Key_Return)
        qtbot.waitUntil(lambda: view.rows() == ["Bravo"], timeout=PATIENCE)
        assert view.button("Put back").isEnabled()


def test_a_dialog_closed_before_the_trash_is_read_ignores_the_result(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with session_on(tmp_path / "r.kplan", written()) as (session, _):
        with blocked(session._worker):
            dialog = TrashDialog(trash_of(session), make_theme(), NOW, None)
            dialog.deleteLater()
            qtbot.waitUntil(lambda: not isValid(dialog), timeout=PATIENCE)
        session.finish_requests()


@pytest.mark.parametrize("is_destroyed", [False, True])
def test_an_error_of_a_deletion_is_shown_also_after_the_dialog_is_closed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_destroyed: bool
) -> None:
    def fail(*_: object) -> None:
        raise NoRoomError

    monkeypatch.setattr(ReportFile, "empty_trash", fail)
    errors: list[UserError] = []
    with session_on(tmp_path / "r.kplan", written()) as (session, _):
        session.do(RemoveNote("b"), "Remove a note")
        session.flush()
        dialog = TrashDialog(trash_of(session, errors.append), make_theme(), NOW, None)
        dialog.show()
        session.finish_requests()
        with blocked(session._worker):
            dialog._can.delete(dialog, None, lambda: None, lambda _: None)
            dialog.reject()
            dialog.deleteLater()
            if is_destroyed:
                qtbot.waitUntil(lambda: not isValid(dialog), timeout=PATIENCE)
        session.finish_requests()
    assert [type(error) for error in errors] == [NoRoomError]
