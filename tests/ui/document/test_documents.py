"""Documents: one report is open at a time, and switching loses nothing."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from kplan_desktop.domain.model.edits import SetHead, SetNoteText
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.location import note_by_id
from kplan_desktop.domain.model.report import Report
from kplan_desktop.paths import program_files
from kplan_desktop.storage import errors
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.ui.document.database_worker import DatabaseWorker
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.document.save_state import NotSaved
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.document.settings import SettingsStore
from tests.host import move
from tests.platforms import WINDOWS, windows_only
from tests.ui.driver import report_in
from tests.ui.sessions import save_copy

pytestmark = pytest.mark.usefixtures("qapp")


def now() -> dt.datetime:
    """The real time, on which the order of backups and the age of locks depend."""
    return dt.datetime.now(dt.UTC)


class Home:
    """Documents in a separate folder, as in one run of the program."""

    def __init__(self, folder: Path, example: Report) -> None:
        self.folder = folder
        self._example = example
        self._running: list[tuple[Documents, DatabaseWorker]] = []

    def start(self) -> Documents:
        numbers = count(1)
        worker = DatabaseWorker()
        documents = Documents(
            worker=worker,
            library=FormLibrary(program_files().forms),
            store=SettingsStore(self.folder / "kplan.ini"),
            folder=self.folder / "Kplan",
            backups=BackupStore(self.folder / "backups", now),
            now=now,
            new_id=lambda: f"id-{next(numbers)}",
            read_example=lambda: self._example,
        )
        self._running.append((documents, worker))
        return documents

    def stop(self) -> None:
        for documents, worker in self._running:
            if documents.session is not None:
                documents.abandon()
            worker.close()


@pytest.fixture
def home(tmp_path: Path, example: Report) -> Iterator[Home]:
    home = Home(tmp_path, example)
    yield home
    home.stop()


@pytest.fixture
def file(tmp_path: Path, example_file: Path) -> Path:
    return Path(shutil.copy(example_file, tmp_path / "a.kplan"))


@pytest.fixture
def other_file(tmp_path: Path, example_file: Path) -> Path:
    return Path(shutil.copy(example_file, tmp_path / "b.kplan"))


def opened(documents: Documents) -> Session:
    assert documents.session is not None
    return documents.session


def type_in_first_note(documents: Documents, text: str) -> None:
    session = opened(documents)
    note = next(session.report.all_notes())
    session.type_text(SetNoteText(note.id, text), "Write", note.id)


def first_text(path: Path) -> str:
    return next(report_in(path).all_notes()).text


def spoil(path: Path) -> None:
    """Change stored data without updating the seal."""
    with sqlite3.connect(path) as database:
        database.execute("UPDATE note SET text = 'forged'")
    database.close()


def test_an_opened_report_becomes_the_session_and_is_remembered(home: Home, file: Path) -> None:
    documents = home.start()
    received: list[object] = []
    documents.session_changed.connect(received.append)
    documents.open(file)
    assert received == [documents.session]
    assert opened(documents).path == file
    assert documents.settings.last_file == file
    documents.close()
    again = home.start()
    assert again.reopen_last()
    assert opened(again).report == report_in(file)


def test_opening_another_report_stores_the_typed_text_of_the_first(
    home: Home, file: Path, other_file: Path
) -> None:
    documents = home.start()
    documents.open(file)
    type_in_first_note(documents, "rett før")
    documents.open(other_file)
    assert first_text(file) == "rett før"
    assert opened(documents).path == other_file
    assert documents.settings.recent_files == (other_file, file)


def test_opening_the_report_that_is_open_loses_nothing(home: Home, file: Path) -> None:
    documents = home.start()
    documents.open(file)
    type_in_first_note(documents, "rett før")
    documents.open(file)
    assert next(opened(documents).report.all_notes()).text == "rett før"


def test_a_report_that_cannot_be_stored_stays_open(
    home: Home, file: Path, other_file: Path
) -> None:
    documents = home.start()
    documents.open(file)
    type_in_first_note(documents, "skal ikke bort")
    moved = move(file, file.with_name("moved.kplan"))
    with pytest.raises(errors.FileGoneError):
        documents.open(other_file)
    session = opened(documents)
    assert session.path == file
    assert isinstance(session.save_state, NotSaved)
    assert next(session.report.all_notes()).text == "skal ikke bort"
    move(moved, file)
    documents.open(other_file)
    assert first_text(file) == "skal ikke bort"


@pytest.mark.parametrize("wrong", ["missing", "text", "spoiled", "folder"])
def test_a_file_that_cannot_be_opened_leaves_the_current_report_open(
    home: Home, file: Path, other_file: Path, wrong: str
) -> None:
    if wrong == "missing":
        other_file.unlink()
    elif wrong == "text":
        other_file.write_text("Kjære rådgiver")
    elif wrong == "folder":
        other_file.unlink()
        other_file.mkdir()
    else:
        spoil(other_file)
    documents = home.start()
    documents.open(file)
    session = documents.session
    with pytest.raises(UserError):
        documents.open(other_file)
    assert documents.session is session
    assert documents.settings.last_file == file
    type_in_first_note(documents, "går ennå")
    documents.close()
    assert first_text(file) == "går ennå"


@pytest.mark.skipif(
    not (WINDOWS or sys.platform.startswith("linux")), reason="looks at /proc, or deletes"
)
def test_a_damaged_file_is_closed_again(home: Home, file: Path) -> None:
    spoil(file)
    documents = home.start()
    with pytest.raises(errors.DamagedFileError):
        documents.open(file)
    if WINDOWS:
        file.unlink()  # which an open file cannot be
        return
    open_files = [link.resolve() for link in Path("/proc/self/fd").iterdir() if link.exists()]
    assert file.resolve() not in open_files


def test_a_missing_file_is_forgotten_and_a_locked_file_is_not(
    home: Home, file: Path, other_file: Path
) -> None:
    documents = home.start()
    documents.open(other_file)
    documents.open(file)
    documents.close()
    other_file.unlink()
    with pytest.raises(errors.FileMissingError):
        documents.open(other_file)
    assert documents.settings.recent_files == (file,)
    spoil(file)
    with pytest.raises(errors.DamagedFileError):
        documents.open(file)
    assert documents.settings.recent_files == (file,)
    assert documents.settings.last_file == file


def test_a_last_file_on_a_removed_stick_is_opened_when_it_is_back(home: Home, file: Path) -> None:
    documents = home.start()
    documents.open(file)
    documents.close()
    moved = file.rename(file.with_name("away"))
    second = home.start()
    with pytest.raises(errors.FileMissingError):
        second.reopen_last()
    assert second.session is None
    moved.rename(file)
    assert home.start().reopen_last()


def test_a_last_file_with_an_impossible_name_is_reported(home: Home, tmp_path: Path) -> None:
    documents = home.start()
    documents.remember(lambda known: known.with_opened(tmp_path / ("x" * 300)))
    # Windows says of such a name that there is no such file.
    with pytest.raises(errors.FileMissingError if WINDOWS else errors.NameRefusedError):
        documents.reopen_last()


def test_nothing_is_reopened_at_the_first_start(home: Home) -> None:
    assert not home.start().reopen_last()


def test_a_new_report_is_empty_and_of_the_unit(home: Home, tmp_path: Path) -> None:
    documents = home.start()
    form = documents.library.load(documents.library.form_ids()[0])
    path = tmp_path / "ny.kplan"
    documents.create(path, form_id=form.id, unit_id=form.units[3].id, adviser="Åse")
    report = report_in(path)
    assert opened(documents).report == report
    assert (report.unit_id, report.adviser) == (form.units[3].id, "Åse")
    assert not list(report.all_notes())
    assert documents.settings.last_file == path


def test_a_new_report_overwrites_no_file(home: Home, file: Path) -> None:
    stored = report_in(file)
    documents = home.start()
    documents.open(file)
    before = documents.session
    with pytest.raises(errors.NameTakenError):
        documents.create_example(file)
    assert documents.session is before
    assert report_in(file) == stored


def test_every_copy_of_the_example_has_its_own_report_id(home: Home, example: Report) -> None:
    documents = home.start()
    paths: list[Path] = []
    for _ in range(2):
        paths.append(documents.free_path("Eksempel"))
        documents.create_example(paths[-1])
    assert len(set(paths)) == 2
    copies = [report_in(path) for path in paths]
    assert len({copy.id for copy in copies} | {example.id}) == 3
    assert all(replace(copy, id=example.id) == example for copy in copies)


def test_an_example_is_known_until_somebody_puts_her_name_to_it(home: Home, file: Path) -> None:
    documents = home.start()
    documents.open(file)
    assert documents.session is not None
    assert not documents.is_example(documents.session.report)
    for _ in range(2):
        documents.create_example(documents.free_path("Eksempel"))
        assert documents.session is not None
        assert documents.is_example(documents.session.report)
        assert documents.settings.left_for_example == file
    documents.close()
    again = home.start()
    assert again.reopen_last()
    assert again.session is not None
    example = again.session.report
    assert again.is_example(example)
    assert not again.is_example(replace(example, adviser="Kari Nordmann"))


def test_a_relative_path_is_remembered_as_absolute(
    home: Home, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    documents = home.start()
    documents.open(Path(file.name))
    assert documents.settings.last_file == file
    documents.create_example(Path("c.kplan"))
    assert documents.settings.recent_files == (tmp_path / "c.kplan", file)
    save_copy(documents, Path("d.kplan"))
    assert (tmp_path / "d.kplan").is_file()
    documents.close()
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    again = home.start()
    assert again.reopen_last()
    assert again.session is not None
    assert again.session.path == tmp_path / "c.kplan"


@pytest.mark.parametrize("name", ["Oslo/Viken", "..", "a\\b: <c>?", "CON", "", "x" * 400])
def test_any_unit_name_gives_a_new_file_in_the_reports_folder(home: Home, name: str) -> None:
    documents = home.start()
    for _ in range(2):
        path = documents.free_path(name)
        assert path.parent == documents.folder
        documents.create_example(path)
        assert path.is_file()


def test_a_reports_folder_that_cannot_be_created_is_a_user_error(home: Home) -> None:
    documents = home.start()
    documents.folder.write_text("a file is where the folder should be")
    with pytest.raises(UserError):
        documents.free_path("Oslo")


def test_closing_stores_typed_text_and_abandoning_does_not(home: Home, file: Path) -> None:
    documents = home.start()
    documents.open(file)
    type_in_first_note(documents, "lagret")
    documents.close()
    assert documents.session is None
    assert first_text(file) == "lagret"
    documents.open(file)
    type_in_first_note(documents, "tapt")
    documents.abandon()
    assert documents.session is None
    assert first_text(file) == "lagret"


@windows_only("elsewhere an open file can be moved and deleted")
def test_a_closed_report_can_be_moved_and_its_folder_deleted(home: Home, file: Path) -> None:
    documents = home.start()
    folder = file.parent / "mappe"
    folder.mkdir()
    path = file.rename(folder / file.name)
    documents.open(path)
    type_in_first_note(documents, "lagret")
    with pytest.raises(PermissionError):
        path.rename(file)
    documents.close()
    path.rename(file)
    folder.rmdir()
    assert first_text(file) == "lagret"


def test_a_failed_close_raises_and_keeps_the_report_open(home: Home, file: Path) -> None:
    documents = home.start()
    documents.open(file)
    type_in_first_note(documents, "beholdes")
    moved = move(file, file.with_name("moved.kplan"))
    with pytest.raises(UserError):
        documents.close()
    note = next(opened(documents).report.all_notes())
    assert note_by_id(opened(documents).report, note.id).text == "beholdes"
    move(moved, file)
    documents.close()
    assert first_text(file) == "beholdes"


def test_whose_the_last_report_was_is_known_at_the_next_start(home: Home, tmp_path: Path) -> None:
    documents = home.start()
    form_id = documents.library.form_ids()[0]
    units = documents.library.load(form_id).units
    path = tmp_path / "min.kplan"
    documents.create(path, form_id=form_id, unit_id=units[0].id, adviser="Kari")
    assert (documents.settings.unit_id, documents.settings.adviser) == (units[0].id, "Kari")
    assert documents.session is not None
    documents.session.do(SetHead(units[1].id, "Ola @Åsen"), "Change")
    documents.close()
    later = home.start()
    later.create_example(tmp_path / "eksempel.kplan")
    later.close()
    assert (later.settings.unit_id, later.settings.adviser) == (units[1].id, "Ola @Åsen")
