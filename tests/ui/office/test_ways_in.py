"""Ways to the office's window: menu, drop, start, and what comes along to a new collection."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.storage.backups import Change
from kplan_desktop.storage.collection.collection_file import CollectionFile
from kplan_desktop.ui.files.new_report_dialog import NewReportDialog
from kplan_desktop.ui.office.office_window import OfficeWindow
from kplan_desktop.ui.office_files.new_collection_dialog import NewCollectionDialog
from kplan_desktop.ui.office_intake.intake_flow import IntakeFlow
from tests.collections_made import collection, contact
from tests.ui.driver import Driver, report_in


@pytest.fixture
def program(empty_driver: Driver) -> Iterator[Driver]:
    """The program without a report; the office's window is closed afterwards."""
    yield empty_driver
    office = empty_driver.kplan.office
    if office.window is not None:
        office.window.close()


def make(path: Path, made: Collection) -> Path:
    CollectionFile.create(path, made).close()
    return path


def in_file(path: Path) -> Collection:
    file = CollectionFile.open(path, read_only=True)
    try:
        return file.load()
    finally:
        file.close()


def office_window(program: Driver) -> OfficeWindow:
    window = program.kplan.office.window
    assert window is not None
    return window


def answer(
    monkeypatch: pytest.MonkeyPatch, path: Path, title: str, earlier: Path | None = None
) -> None:
    """Fill the dialog of a new collection, and choose its file."""

    def fill(dialog: NewCollectionDialog) -> int:
        dialog.title.setText(title)
        dialog.author.setText("Ola Nordmann")
        dialog.show_earlier(earlier)
        dialog.accept()
        return 1

    monkeypatch.setattr(NewCollectionDialog, "exec", fill)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))


def test_a_collection_is_made_from_the_menu_and_shown_in_its_own_window(
    program: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Felles melding.ksamling"
    answer(monkeypatch, path, "Felles melding 2012–2014")
    program.window.actions_of_window.new_collection.trigger()
    window = office_window(program)
    assert window.isVisible()
    assert program.window.isVisible()
    assert window.bar.title.text() == "Felles melding 2012–2014"
    assert program.kplan.documents.settings.last_file == path
    assert program.kplan.documents.settings.commenter == "Ola Nordmann"
    window.close()
    assert program.kplan.office.window is None
    assert in_file(path).head.author == "Ola Nordmann"


def test_contacts_come_along_from_the_period_before(
    program: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ny.ksamling"
    forms = program.kplan.documents.library.contents().newest()
    unit = forms[0].units_in_period()[0]
    before = make(tmp_path / "før.ksamling", collection(units=(contact(unit.id, "a@x.no"),)))
    answer(monkeypatch, path, "Ny", before)
    program.window.actions_of_window.new_collection.trigger()
    program.qtbot.waitUntil(lambda: program.kplan.office.window is not None)
    session = program.kplan.office.collections.session
    assert session is not None
    assert session.collection.record(unit.id).contact.email == "a@x.no"
    earlier = session.collection.earlier
    assert earlier is not None
    assert earlier.collection_id == "c"


@pytest.mark.parametrize("way", ["open", "drop"])
def test_a_collection_is_opened_from_the_main_window(
    program: Driver, tmp_path: Path, way: str
) -> None:
    path = make(tmp_path / "Felles melding.ksamling", collection())
    if way == "open":
        program.window.flow.open_any(path)
    else:
        program.window.flows.incoming.open_files([path])
    program.qtbot.waitUntil(lambda: program.kplan.office.window is not None)
    assert office_window(program).windowTitle() == "Felles melding – Kplan"
    assert program.kplan.documents.session is None


def test_the_main_window_is_reached_from_the_office(
    program: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def ask(*parts: object, **_: object) -> tuple[str, str]:
        asked.append(parts)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    program.window.close()
    assert program.kplan.office.start(make(tmp_path / "a.ksamling", collection()))
    assert not program.window.isVisible()
    office_window(program).actions_of_window.open_report.trigger()
    assert program.window.isVisible()
    assert asked


def test_the_program_begins_with_the_collection_that_was_open_last(
    program: Driver, tmp_path: Path
) -> None:
    path = make(tmp_path / "a.ksamling", collection())
    kplan = program.kplan
    assert kplan.collection_at_start(path) == path
    assert kplan.collection_at_start(None) is None
    program.window.flow.open_path(path)
    assert kplan.documents.settings.last_file == path
    kplan._settings = kplan._store.load()
    assert kplan.collection_at_start(tmp_path / "a.kplan") is None


def test_a_damaged_collection_is_offered_from_its_backup(
    program: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    del qtbot
    path = make(tmp_path / "a.ksamling", collection())
    office = program.kplan.office
    office.open(path)
    session = office.collections.session
    assert session is not None
    session.copy_present(Change.OTHER)
    office_window(program).close()
    path.write_bytes(path.read_bytes()[:2000])
    pressed: list[str] = []

    def press(box: QMessageBox) -> int:
        button = box.defaultButton()
        assert isinstance(button, QPushButton)
        pressed.append(button.text())
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    office.open(path)
    assert pressed
    assert office_window(program).windowTitle().startswith("a (")
    assert path.stat().st_size == 2000


def test_what_is_opened_once_more_comes_to_the_front(
    program: Driver, tmp_path: Path, example_file: Path
) -> None:
    report = tmp_path / "a.kplan"
    shutil.copyfile(example_file, report)
    path = make(tmp_path / "a.ksamling", collection())
    kplan = program.kplan
    kplan.documents.open(report)
    program.window.flow.open_path(path)
    program.qtbot.waitUntil(lambda: office_window(program).isActiveWindow())
    session = kplan.documents.session
    office_window(program)._ways.open_file(report)
    program.qtbot.waitUntil(program.window.isActiveWindow)
    assert kplan.documents.session is session
    program.window.flow.open_path(path)
    program.qtbot.waitUntil(lambda: office_window(program).isActiveWindow())


@pytest.mark.parametrize("where", ["main", "office"])
def test_quit_closes_both_windows_with_all_that_is_stored(
    program: Driver, tmp_path: Path, example_file: Path, where: str
) -> None:
    report = tmp_path / "a.kplan"
    shutil.copyfile(example_file, report)
    program.kplan.documents.open(report)
    program.kplan.office.open(make(tmp_path / "a.ksamling", collection()))
    program.write_in_note(0)
    program.type("Skrevet sist")
    wanted = program.report
    office = office_window(program)
    (program.window if where == "main" else office).actions_of_window.quit.trigger()
    assert program.kplan.office.window is None
    assert not program.window.isVisible()
    assert report_in(report) == wanted


def test_quit_stops_at_a_window_that_stays_open(
    program: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.kplan.office.open(make(tmp_path / "a.ksamling", collection()))
    office = office_window(program)
    monkeypatch.setattr(OfficeWindow, "close", lambda _: False)
    office.actions_of_window.quit.trigger()
    assert office.isVisible()
    assert program.window.isVisible()
    monkeypatch.undo()


def test_deliveries_are_chosen_in_the_folder_where_they_were_last(
    program: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []
    chosen = tmp_path / "post" / "melding.txt"
    chosen.parent.mkdir()
    chosen.write_text("ikke noe for Kplan")

    def ask(_window: object, _title: str, folder: str) -> tuple[list[str], str]:
        proposed.append(folder)
        return ([str(chosen)] if len(proposed) == 1 else []), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    monkeypatch.setattr(IntakeFlow, "take_in", lambda *_: None)
    program.kplan.office.open(make(tmp_path / "a.ksamling", collection()))
    for _ in range(2):
        office_window(program).actions_of_window.take_in.trigger()
    assert proposed == [str(tmp_path), str(chosen.parent)]


def test_the_first_start_leads_the_office_to_a_collection(
    program: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def click(dialog: NewReportDialog) -> int:
        (office,) = [b for b in dialog.findChildren(QPushButton) if "kontoret" in b.text()]
        office.click()
        return 1

    monkeypatch.setattr(NewReportDialog, "exec", click)
    path = tmp_path / "Felles melding.ksamling"
    answer(monkeypatch, path, "Felles melding 2012-2014")
    program.window.flow.start(None)
    assert office_window(program).windowTitle() == "Felles melding – Kplan"
    assert program.kplan.documents.session is None


def test_what_is_dropped_on_the_office_goes_where_it_belongs(
    program: Driver, tmp_path: Path, example_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report, other = tmp_path / "a.kplan", make(tmp_path / "b.ksamling", collection())
    shutil.copyfile(example_file, report)
    taken: list[list[Path]] = []
    monkeypatch.setattr(IntakeFlow, "take_in", lambda _, paths: taken.append(list(paths)))
    program.kplan.office.open(make(tmp_path / "a.ksamling", collection()))
    mail, folder = tmp_path / "melding.eml", tmp_path / "mappe"
    office_window(program)._take_in([report, mail, other, folder])
    assert taken == [[mail, folder]]
    assert program.session.path == report
    collections = program.kplan.office.collections
    assert collections.session is not None
    assert collections.session.path == other
