"""Taking in what an office gets by mail: read in the background, one step to undo, an account."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import Collection, CollectionHead
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.office_intake.intake_dialog import IntakeDialog
from kplan_desktop.ui.office_intake.intake_flow import show_last_intake, take_in
from kplan_desktop.ui.office_intake.intake_wording import needs_decision
from kplan_desktop.ui.office_intake.reading_progress import ProgressDialog
from kplan_desktop.ui.office_intake.unit_choice_dialog import UnitChoiceDialog
from kplan_desktop.ui.word_import.word_preview_dialog import WordPreviewDialog
from tests.office.trial import write_trial
from tests.ui.inputs import the_form
from tests.ui.office.offices import Office, office

PATIENCE = 20_000


@pytest.fixture(scope="module")
def mails(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small office's mails."""
    folder = tmp_path_factory.mktemp("trial")
    write_trial(folder, 3, 10)
    return folder / "mails"


@pytest.fixture
def made(qapp: QApplication, tmp_path: Path) -> Iterator[Office]:  # noqa: ARG001  # Qt runs
    with office(tmp_path, _empty(the_form())) as made:
        yield made


def _empty(form: Form) -> Collection:
    return Collection(id="c", form=form, head=CollectionHead(author="Ola"))


_Dialog = TypeVar("_Dialog", IntakeDialog, WordPreviewDialog, UnitChoiceDialog)


def _without(form: Form, unit_id: str) -> Form:
    return replace(form, units=tuple(unit for unit in form.units if unit.id != unit_id))


def _open_dialog(kind: type[_Dialog]) -> _Dialog | None:
    window = QApplication.activeModalWidget()
    return window if isinstance(window, kind) else None


def _take_in(
    qtbot: QtBot, made: Office, paths: list[Path], see: Callable[[IntakeDialog], None]
) -> None:
    """Take files in, look at the account with ``see``, and close it."""
    take_in(made.context, paths)
    _look(qtbot, see)


def _look(qtbot: QtBot, see: Callable[[IntakeDialog], None]) -> None:
    """Look at the account that opens, and close it."""
    seen: list[bool] = []

    def look() -> None:
        dialog = _open_dialog(IntakeDialog)
        if dialog is None:
            QTimer.singleShot(20, look)
            return
        try:
            see(dialog)
        finally:
            dialog.reject()
            seen.append(True)

    QTimer.singleShot(0, look)
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE)


def test_a_folder_of_mails_comes_in_as_one_step(qtbot: QtBot, made: Office, mails: Path) -> None:
    rows: list[str] = []
    session = made.context.session

    def see(dialog: IntakeDialog) -> None:
        rows.extend(row.became for row in dialog.rows)
        account = dialog.account()
        assert "winmail.dat" in account
        dialog.copy.click()
        assert QGuiApplication.clipboard().text() == account

    _take_in(qtbot, made, [mails], see)
    taken = session.collection.received
    assert len({each.unit_id for each in taken.values()}) == 17
    assert len(rows) == 25
    assert all(each.taken_in_by == "Ola" for each in taken.values())
    assert {each.sha256 for each in taken.values()} <= session.facts.keys()
    session.undo_stack.undo()
    assert not session.collection.received
    session.undo_stack.redo()
    assert session.collection.received == taken


def test_the_last_account_can_be_seen_again(qtbot: QtBot, made: Office, mails: Path) -> None:
    seen: list[list[str]] = []

    def see(dialog: IntakeDialog) -> None:
        seen.append([row.text for row in dialog.rows])

    show_last_intake(made.context)
    assert len(made.messages) == 1
    _take_in(qtbot, made, [mails], see)
    QTimer.singleShot(0, lambda: show_last_intake(made.context))
    _look(qtbot, see)
    assert len(seen[0]) == 25
    assert seen[0] == seen[1]


def test_the_same_again_changes_nothing(qtbot: QtBot, made: Office, mails: Path) -> None:
    session = made.context.session
    _take_in(qtbot, made, [mails], lambda _: None)
    before = session.collection
    _take_in(qtbot, made, [mails], lambda _: None)
    assert session.collection is before
    assert session.undo_stack.count() == 1


def test_what_a_person_has_to_look_at_stands_first(qtbot: QtBot, made: Office, mails: Path) -> None:
    def see(dialog: IntakeDialog) -> None:
        kinds = [row.icon[1] for row in dialog.rows]
        assert kinds == sorted(kinds, key=["bad", "warning", "good", "muted"].index)

    _take_in(qtbot, made, [mails], see)


def test_another_version_of_the_form_is_told_and_is_no_doubt(
    qtbot: QtBot, tmp_path: Path, mails: Path
) -> None:
    newer = replace(the_form(), version=the_form().version + 1)

    def see(dialog: IntakeDialog) -> None:
        taken = [row for row in dialog.rows if row.became == "Taken in" and row.line.form]
        sure = [row for row in taken if not any(each.is_doubt for each in row.line.remarks)]
        assert len(sure) > len(taken) / 2
        assert all(row.icon[1] == "good" for row in sure)
        assert all("another version" in row.spoken for row in sure if row.line.comparison)
        spoken = " ".join(
            str(dialog.list.pieces.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
            for row in range(dialog.list.pieces.rowCount())
        )
        assert "certain" not in spoken
        assert "without a place" not in spoken
        assert "look at this one" in spoken

    with office(tmp_path, _empty(_without(newer, "oslo"))) as made:
        _take_in(qtbot, made, [mails], see)


def test_a_word_form_of_an_unknown_unit_is_taken_in_once_its_unit_is_chosen(
    qtbot: QtBot, tmp_path: Path, mails: Path
) -> None:
    def choose() -> None:
        preview = _open_dialog(WordPreviewDialog)
        assert preview is not None
        preview.choose_unit("oslo")
        preview.accept()

    def see(dialog: IntakeDialog) -> None:
        assert needs_decision(dialog.rows[0].line)
        QTimer.singleShot(0, choose)
        dialog.decide.click()
        qtbot.waitUntil(lambda: dialog.rows[0].line.unit_id == "oslo", timeout=PATIENCE)
        assert not dialog.decide.isEnabled()

    word = next(mails.glob("*.docx"))
    with office(tmp_path, _empty(_without(the_form(), "sogn-og-fjordane"))) as made:
        session = made.context.session
        _take_in(qtbot, made, [word], see)
        (only,) = session.collection.received.values()
        assert only.unit_id == "oslo"
        assert only.document_sha256 == hashlib.sha256(word.read_bytes()).hexdigest()
        session.undo_stack.undo()
        assert not session.collection.received


def test_a_delivery_of_an_unknown_unit_counts_for_the_one_that_is_chosen(
    qtbot: QtBot, tmp_path: Path, mails: Path
) -> None:
    def choose() -> None:
        choice = _open_dialog(UnitChoiceDialog)
        assert choice is not None
        assert not choice.choose.isEnabled()
        choice.units.setCurrentIndex(choice.units.findData("akershus"))
        choice.choose.click()

    def see(dialog: IntakeDialog) -> None:
        assert needs_decision(dialog.rows[0].line)
        QTimer.singleShot(0, choose)
        dialog.decide.click()
        assert not dialog.decide.isEnabled()

    with office(tmp_path, _empty(_without(the_form(), "oslo"))) as made:
        _take_in(qtbot, made, [next(mails.glob("*Oslo.eml"))], see)
        (only,) = made.context.session.collection.received.values()
        assert only.unit_id == "akershus"


def test_the_account_can_be_closed_while_a_decision_is_stored(
    qtbot: QtBot, tmp_path: Path, mails: Path
) -> None:
    def choose() -> None:
        preview = _open_dialog(WordPreviewDialog)
        assert preview is not None
        preview.choose_unit("oslo")
        preview.accept()

    def see(dialog: IntakeDialog) -> None:
        QTimer.singleShot(0, choose)
        dialog.decide.click()
        assert not dialog.decide.isEnabled()  # a second press would take it in twice

    word = next(mails.glob("*.docx"))
    with office(tmp_path, _empty(_without(the_form(), "sogn-og-fjordane"))) as made:
        context = made.context
        _take_in(qtbot, made, [word], see)
        qtbot.waitUntil(lambda: bool(context.session.collection.received), timeout=PATIENCE)
        qtbot.waitUntil(lambda: context.last_intake.lines[0].unit_id == "oslo", timeout=PATIENCE)


def test_other_files_wait_while_deliveries_are_read(
    qtbot: QtBot, made: Office, mails: Path
) -> None:
    take_in(made.context, [mails])
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ProgressDialog)
    assert dialog.windowModality() is Qt.WindowModality.ApplicationModal
    _look(qtbot, lambda _: None)


def test_what_was_read_for_a_collection_that_was_left_is_dropped(
    qtbot: QtBot, made: Office, mails: Path
) -> None:
    take_in(made.context, [mails])
    made.context.session.close()
    qtbot.waitUntil(lambda: not made.background.busy, timeout=PATIENCE)
    assert made.context.session.undo_stack.count() == 0
    assert QApplication.activeModalWidget() is None


def test_an_empty_folder_is_told_in_the_window(qtbot: QtBot, made: Office, tmp_path: Path) -> None:
    folder = tmp_path / "tom"
    folder.mkdir()
    take_in(made.context, [folder])
    qtbot.waitUntil(lambda: bool(made.messages), timeout=PATIENCE)
    assert made.context.session.undo_stack.count() == 0
