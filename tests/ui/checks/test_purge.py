"""«Fjern overalt …»: what stands where is shown, asked about twice, and then gone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.checks.repairs import Repair
from kplan_desktop.domain.model.edits import SetNoteText
from kplan_desktop.domain.model.location import Location, location_of_note, note_by_id
from kplan_desktop.domain.review.findings import Finding, FindingKind
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.paths import program_files
from kplan_desktop.storage.purging.traces import Traces
from kplan_desktop.ui.checks.purge_dialog import PurgeDialog
from kplan_desktop.ui.messages.error_dialog import NoticeDialog
from kplan_desktop.ui.theme.style_tokens import load_tokens
from kplan_desktop.ui.theme.theme import Theme
from tests.old_files.make import DELIVERY, MADE_AT
from tests.ui.driver import PATIENCE, Driver
from tests.ui.sessions import add_delivery

NUMBER = "010170 00027"
TRACES = Traces(
    in_report=2,
    trash=("a",),
    deliveries=(0, 1),
    comments=1,
    answers=1,
    backups=(Path("a"), Path("b")),
    files=(Path("a.pdf"),),
    remaining=(Path("b.kplan-comments.json"),),
)


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> PurgeDialog:  # noqa: ARG001  # it must exist
    resources = program_files().resources
    theme = Theme(load_tokens(resources / "styles", "light"), resources / "icons")
    dialog = PurgeDialog(NUMBER, "[fødselsnummer fjernet]", TRACES, theme, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_enter_and_a_second_click_do_not_give_the_second_answer(dialog: PurgeDialog) -> None:
    remove = dialog._remove
    QTest.keyClick(remove, Qt.Key.Key_Return)
    assert dialog.result() == PurgeDialog.DialogCode.Rejected
    dialog.show()
    remove.click()
    assert dialog._sure.isVisible()
    remove.click()
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == PurgeDialog.DialogCode.Rejected
    dialog.show()
    dialog._sure.click()
    remove.click()
    assert dialog.result() == PurgeDialog.DialogCode.Accepted
    assert not dialog.with_files()


def test_files_of_deliveries_in_other_folders_are_said_to_stay(dialog: PurgeDialog) -> None:
    texts = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "another folder stay there" in texts


def test_every_place_is_shown_with_its_count(dialog: PurgeDialog) -> None:
    shown = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert NUMBER in shown
    assert "[fødselsnummer fjernet]" in shown
    assert "a.pdf" in shown
    assert "b.kplan-comments.json" in shown
    assert sum(line.startswith("–") for line in shown.splitlines()) == 7


def test_masking_says_where_the_words_still_stand(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = driver.session
    note = next(note for note in session.report.all_notes() if note.text.strip())
    session.do(SetNoteText(note.id, f"Kari, {NUMBER}"), "Write")
    driver.wait_until_saved()
    add_delivery(session, replace(DELIVERY, file_names=()), encode_bundle(session.report, MADE_AT))
    location = location_of_note(session.report, note.id)
    found = f"Kari, {NUMBER}".index(NUMBER)
    span = found, found + len(NUMBER)
    finding = Finding(FindingKind.IDENTITY_NUMBER, location, words=NUMBER, span=span)
    driver.workspace.findings.mend(finding, Repair.MASK)
    message = driver.window.status.message
    driver.qtbot.waitUntil(lambda: "Maskert" in message.text(), timeout=PATIENCE)
    assert NUMBER not in note_by_id(session.report, note.id).text
    assert "leveranser" in message.text()
    assert "papirkurv" not in message.text()
    asked: list[int] = []

    def cancel(_: PurgeDialog) -> int:
        asked.append(1)
        return 0

    monkeypatch.setattr(PurgeDialog, "exec", cancel)
    (button,) = [each for each in message.findChildren(QPushButton) if "overalt" in each.text()]
    button.click()
    driver.qtbot.waitUntil(lambda: bool(asked), timeout=PATIENCE)


def test_a_number_is_gone_everywhere_after_the_command(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, path = driver.session, driver.session.path
    note = next(note for note in session.report.all_notes() if note.text.strip())
    session.do(SetNoteText(note.id, f"Kari, {NUMBER}"), "Write")
    driver.wait_until_saved()
    add_delivery(session, replace(DELIVERY, file_names=()), encode_bundle(session.report, MADE_AT))
    told: list[str] = []
    places: list[str] = []

    def answer(dialog: PurgeDialog) -> int:
        places.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.show()
        dialog._remove.click()
        dialog._sure.click()
        dialog._remove.click()
        return dialog.result()

    monkeypatch.setattr(PurgeDialog, "exec", answer)
    monkeypatch.setattr(NoticeDialog, "exec", lambda _: told.append("told"))
    location = Location(session.report.goals[0].goal_id, None, note.id)
    finding = Finding(FindingKind.IDENTITY_NUMBER, location, words=NUMBER)
    driver.workspace.findings.mend(finding, Repair.PURGE)
    driver.qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    session.finish_requests()
    assert any("meldingen, 1 gang" in text for text in places)
    assert not session.undo_stack.canUndo()
    texts = {each.id: each.text for each in driver.report_in_file().all_notes()}
    assert texts[note.id] == "Kari, [fødselsnummer fjernet]"
    (delivery,) = session.deliveries.deliveries()
    assert delivery.purged_at is not None
    driver.kplan.documents.close()
    assert NUMBER.encode() not in path.read_bytes()
