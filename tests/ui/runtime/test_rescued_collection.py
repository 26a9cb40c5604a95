"""What becomes of the office's collection when something unexpected goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import Collection, JointGoal
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.errors import DamagedFileError
from kplan_desktop.ui.document.collection_session import CollectionSession
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import PATIENCE, Driver
from tests.ui.office.received import ReceivedCollection, generated_collection
from tests.ui.office.test_office_window import in_file
from tests.ui.runtime.test_crash_handler import (
    boom,
    caught,
    dialogs,
    in_a_slot,
    the_dialog,
    visible_text,
)

GOAL_ID = "1.1"


def made() -> ReceivedCollection:
    return generated_collection(1, units=2)


@pytest.fixture
def office(empty_driver: Driver, qapp: QApplication, tmp_path: Path) -> Iterator[Driver]:
    """The program with a collection alone open, and with what catches its errors."""
    path = tmp_path / "Felles melding.ksamling"
    contents = [
        StoredContent(sha256, data, made().facts[sha256])
        for sha256, data in made().contents.items()
    ]
    CollectionFile.create(path, made().collection, contents=contents).close()
    with caught(empty_driver, qapp, tmp_path):
        empty_driver.kplan.office.open(path)
        yield empty_driver
        for dialog in dialogs():
            dialog.accept()
    window = empty_driver.kplan.office.window
    assert window is not None
    empty_driver.kplan.office.collections.abandon()
    window.close()


def session_of(office: Driver) -> CollectionSession:
    session = office.kplan.office.collections.session
    assert session is not None
    return session


def write(office: Driver, text: str) -> None:
    """Write under a goal of the joint report."""
    session_of(office).do(PutEntry(JointGoal(goal_id=GOAL_ID, text=text)), "Write")


def goal_text(found: Collection) -> str:
    return found.joint_goal(GOAL_ID).text


def fail_to_save(monkeypatch: pytest.MonkeyPatch) -> None:
    def save(_file: CollectionFile, _before: Collection, _after: Collection) -> None:
        boom()

    monkeypatch.setattr(CollectionFile, "save", save)


def test_what_is_unsaved_is_stored_and_said_to_be(office: Driver, qtbot: QtBot) -> None:
    goal = JointGoal(goal_id=GOAL_ID, text="Skrevet nå.")
    session_of(office).type_text(PutEntry(goal), "Write", "goal")
    in_a_slot()
    assert "Det du skrev, er lagret." in visible_text(the_dialog(qtbot))
    assert goal_text(in_file(session_of(office).path)) == "Skrevet nå."


def test_a_collection_that_cannot_be_stored_is_written_whole_elsewhere(
    office: Driver, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fail_to_save(monkeypatch)
    write(office, "Skrevet nå.")
    dialog = the_dialog(qtbot)
    (rescued,) = (tmp_path / "data" / "rescued").iterdir()
    assert rescued.name == "2014-08-09 12.00.00.ksamling"
    said = visible_text(dialog)
    assert str(rescued) in said
    assert "«Åpne …»" in said
    assert "lagret." not in said
    assert "mangler der" not in said
    file = CollectionFile.open(rescued, read_only=True)
    assert file.load() == session_of(office).collection
    assert {sha256: file.content(sha256) for sha256 in made().contents} == made().contents
    assert file.facts() == made().facts
    file.close()
    dialog.go_on.click()
    # Writing continues, saving keeps failing, and what is rescued is always the newest.
    write(office, "Skrevet etterpå.")
    qtbot.waitUntil(lambda: goal_text(in_file(rescued)) == "Skrevet etterpå.", timeout=PATIENCE)
    assert list(rescued.parent.iterdir()) == [rescued]


def test_what_a_rescued_collection_lacks_is_admitted(
    office: Driver, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def content(file: CollectionFile, _sha256: str) -> bytes:
        raise DamagedFileError(file.path, ("it is damaged",))

    fail_to_save(monkeypatch)
    monkeypatch.setattr(CollectionFile, "content", content)
    write(office, "Skrevet nå.")
    dialog = the_dialog(qtbot)
    (rescued,) = (tmp_path / "data" / "rescued").iterdir()
    assert "mangler der" in visible_text(dialog)
    assert in_file(rescued) == session_of(office).collection


@pytest.mark.parametrize("can_be_rescued", [True, False])
def test_the_worst_is_said_where_a_report_is_open_as_well(
    office: Driver,
    example_file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    can_be_rescued: bool,
) -> None:
    office.kplan.documents.open(example_file)
    if not can_be_rescued:
        (tmp_path / "data" / "rescued").write_text("a file has the folder's name")
        (tmp_path / "second").write_text("here too")
    fail_to_save(monkeypatch)
    write(office, "Skrevet nå.")
    said = visible_text(the_dialog(qtbot))
    assert "er lagret." not in said
    assert (".ksamling" in said) == can_be_rescued
    assert ("kunne ikke lagres noe sted" in said) != can_be_rescued


def test_texts_on_the_screen_are_kept(office: Driver, qtbot: QtBot, tmp_path: Path) -> None:
    field = GrowingTextEdit(office.kplan.office.window)
    field.setPlainText("Ikke kommet inn i samlingen.")
    in_a_slot()
    said = visible_text(the_dialog(qtbot))
    (rescued,) = (tmp_path / "data" / "rescued").iterdir()
    assert str(rescued) in said
    assert "Ikke kommet inn i samlingen." in rescued.read_text("utf-8")


def test_a_collection_that_no_file_can_hold_is_kept_as_text(
    office: Driver, qtbot: QtBot, tmp_path: Path
) -> None:
    write(office, "Halvt \ud83c tegn.")
    in_a_slot()
    said = visible_text(the_dialog(qtbot))
    (rescued,) = (tmp_path / "data" / "rescued").iterdir()
    assert "Halvt \\ud83c tegn." in rescued.read_text("utf-8")
    assert "mangler der" in said
