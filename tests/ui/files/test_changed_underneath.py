"""A file that a sync client changes while it is open, and the copies that it leaves beside it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QRadioButton

from kplan_desktop.domain.model.edits import ReplaceContents, SetNoteText, apply
from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage import connection, database_copy, open_file
from kplan_desktop.storage.backups import Change
from kplan_desktop.storage.errors import FileChangedError
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from kplan_desktop.ui.document import document_session as session_module
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.files import conflict_copies as conflict_copies_module
from kplan_desktop.ui.files.conflict_copies import conflict_copies
from kplan_desktop.ui.files.file_flow import FileFlow
from kplan_desktop.ui.files.flow_context import FlowContext
from tests.platforms import WINDOWS
from tests.ui.driver import Driver, make_file, report_in
from tests.ui.faults import banner, click_offer, first_text, wait_until_save_failed, write
from tests.ui.sessions import save_copy

THEIRS = "Skrevet på den andre maskinen æøå 🎻"
OURS = " Skrevet her."


@pytest.fixture(autouse=True)
def short_save_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves start without the delay for typing."""
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", 20)


@pytest.fixture
def notices(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences of notices that would be shown."""
    shown: list[str] = []
    monkeypatch.setattr(
        FlowContext,
        "show_notice",
        lambda _self, _heading, sentence, **_good: shown.append(sentence),
    )
    return shown


def reworded(report: Report) -> Report:
    note = next(report.all_notes())
    return apply(report, SetNoteText(note.id, THEIRS))


def change_in_place(path: Path) -> None:
    """Another program writes to the very file."""
    with closing(ReportFile.open(path)) as file:
        report = file.load()
        file.save(report, reworded(report))


def replace_file(path: Path, report: Report | None = None) -> None:
    """A sync client puts another file in its place."""
    other = path.with_name("fra-skyen.tmp")
    make_file(other, report or reworded(report_in(path)))
    other.replace(path)


def overwrite_file(path: Path) -> None:
    """A program copies another file over it, byte by byte and without any lock."""
    other = path.with_name("fra-skyen.tmp")
    shutil.copyfile(path, other)
    change_in_place(other)
    shutil.copyfile(other, path)
    other.unlink()


replaces_an_open_file = pytest.mark.skipif(
    WINDOWS, reason="Windows lets nobody replace an open file"
)
CHANGES = [
    change_in_place,
    overwrite_file,
    pytest.param(replace_file, marks=replaces_an_open_file),
]


def answer(
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    before: Callable[[ComparisonDialog], object] = lambda _: None,
) -> list[list[str]]:
    """Press this button in the next comparison, after ``before``; what its changes say."""
    seen: list[list[str]] = []

    def run(dialog: ComparisonDialog) -> int:
        dialog.show()
        model = dialog.view.model()
        seen.append([model.index(row, 0).data() for row in range(model.rowCount())])
        before(dialog)
        button(dialog, choice).click()
        return dialog.result()

    monkeypatch.setattr(ComparisonDialog, "exec", run)
    return seen


def button(dialog: ComparisonDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def compare(driver: Driver) -> None:
    click_offer(driver, "Sammenlign …")
    driver.kplan._background.finish()
    driver.session.finish_requests()


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("choice", ["Fortsett med filen", "Fortsett med dette vinduet", "Ikke nå"])
def test_both_versions_are_shown_and_kept_whichever_is_chosen(
    driver: Driver,
    change: Callable[[Path], None],
    choice: str,
    notices: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = driver.session.path
    change(path)
    write(driver, OURS)
    assert "endret av et annet program" in wait_until_save_failed(driver)
    ours = driver.report
    seen = answer(monkeypatch, choice)
    compare(driver)
    ((_goal, shown),) = seen
    assert shown.startswith("1.1, tiltak 1, notat 1, omformulert. Fjernet: «")
    assert " her.». Lagt til: «" in shown
    assert "på den andre maskinen æøå 🎻»" in shown
    beside = sorted(file for file in path.parent.glob("*.kplan") if file != path)
    if choice == "Ikke nå":
        assert not beside
        assert not notices
        assert driver.report is ours
        driver.kplan.documents.abandon()
        return
    assert not driver.session.read_only
    (kept,) = beside
    assert kept.name in notices[0]
    if choice == "Fortsett med filen":
        assert first_text(path) == THEIRS == next(driver.report.all_notes()).text
        assert report_in(kept) == ours
    else:
        assert report_in(path) == driver.report == ours
        assert first_text(kept) == THEIRS
    write(driver, " Og videre.")
    driver.wait_until_saved()
    assert driver.report_in_file() == driver.report


@replaces_an_open_file
def test_a_single_note_is_taken_from_the_file_and_all_is_kept(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, notices: list[str]
) -> None:
    path = driver.session.path
    first, second = list(driver.report.all_notes())[:2]
    theirs = apply(reworded(driver.report), SetNoteText(second.id, "Ikke dette"))
    replace_file(path, theirs)
    write(driver, OURS)
    wait_until_save_failed(driver)
    ours = driver.report

    def take(dialog: ComparisonDialog) -> None:
        assert not button(dialog, "Fortsett med det som er valgt").isEnabled()
        radio = next(r for r in dialog.findChildren(QRadioButton) if r.text() == "Ta det andre")
        radio.click()
        assert dialog.view.currentIndex().data().endswith(". Ta det andre")

    answer(monkeypatch, "Fortsett med det som er valgt", take)
    compare(driver)
    (kept,) = (file for file in path.parent.glob("*.kplan") if file != path)
    assert report_in(kept) == theirs
    assert kept.name in notices[0]
    driver.wait_until_saved()
    texts = {note.id: note.text for note in driver.report_in_file().all_notes()}
    assert (texts[first.id], texts[second.id]) == (THEIRS, second.text)
    driver.window.actions_of_window.undo.trigger()
    assert driver.report == ours
    backups = driver.kplan.documents.backups.backups(ours.id)
    assert Change.MERGING in {backup.before for backup in backups}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_found_when_the_window_is_come_back_to(
    driver: Driver, change: Callable[[Path], None]
) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    driver.session.finish_requests()
    assert not banner(driver).isVisible()
    change(driver.session.path)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    driver.session.finish_requests()
    assert banner(driver).isVisible()
    assert "endret av et annet program" in banner(driver).text()
    assert banner(driver).offers()[0].text() == "Sammenlign …"


def test_what_cannot_be_put_back_goes_on_in_a_whole_file(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, notices: list[str]
) -> None:
    path, errors = driver.session.path, []
    monkeypatch.setattr(FlowContext, "show_error", lambda _self, error: errors.append(error))
    change_in_place(path)
    write(driver, OURS)
    wait_until_save_failed(driver)
    ours = driver.report
    path.with_name(f"{path.name}-journal").write_bytes(b"")  # nothing may be put in its place
    answer(monkeypatch, "Fortsett med dette vinduet")
    compare(driver)
    assert errors
    assert not notices
    assert "(fra vinduet " in driver.session.path.name
    assert driver.report_in_file() == driver.report == ours
    assert not driver.session.read_only
    assert first_text(path) == THEIRS


def documents_of(driver: Driver) -> Documents:
    return driver.kplan.documents


def write_and_change(driver: Driver, change: Callable[[Path], None]) -> Report:
    """Write and have it saved, then change the file; what is in the window."""
    write(driver, OURS)
    driver.wait_until_saved()
    change(driver.session.path)
    return driver.report


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_saved_is_not_lost_by_closing_after_the_file_has_changed(
    driver: Driver,
    change: Callable[[Path], None],
    notices: list[str],
    monkeypatch: pytest.MonkeyPatch,
    example_file: Path,
) -> None:
    path, asked, errors = driver.session.path, [], []
    ours = write_and_change(driver, change)
    monkeypatch.setattr(FileFlow, "may_lose_unsaved", lambda _self, error: asked.append(error))
    monkeypatch.setattr(FlowContext, "show_error", lambda _self, error: errors.append(error))
    driver.window.close()
    assert driver.window.isVisible()
    assert [type(error) for error in asked] == [FileChangedError]
    driver.kplan.window.flow.open_path(example_file)
    assert [type(error) for error in errors] == [FileChangedError]
    assert driver.session.path == path
    answer(monkeypatch, "Fortsett med dette vinduet")
    compare(driver)
    assert notices
    assert report_in(path) == ours
    driver.window.close()
    assert not driver.window.isVisible()
    assert len(asked) == 1


def test_who_has_written_nothing_is_asked_only_about_a_change_that_was_told(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, documents = driver.session.path, documents_of(driver)
    before = path.read_bytes()
    change_in_place(path)
    documents.close()
    documents.open(path)
    path.write_bytes(before)
    driver.session.look_at_file()
    driver.session.finish_requests()
    with pytest.raises(FileChangedError):
        documents.close()
    monkeypatch.setattr(FileFlow, "may_lose_unsaved", lambda _self, _error: True)
    driver.window.close()
    assert not driver.window.isVisible()


@pytest.mark.parametrize("change", CHANGES)
def test_a_copy_has_what_the_window_has_and_not_what_the_file_has_become(
    driver: Driver, change: Callable[[Path], None]
) -> None:
    copy = driver.session.path.with_name("kopi.kplan")
    ours = write_and_change(driver, change)
    save_copy(documents_of(driver), copy)
    assert report_in(copy) == driver.report == ours
    assert driver.session.path == copy


NAMED_AS_COPIES = [
    "Sør-Trøndelag (1).kplan",
    "Sør-Trøndelag(2).kplan",
    "Sør-Trøndelag-KARI-PC.kplan",
    "Sør-Trøndelag-KARI-PC-2.kplan",
    "Sør-Trøndelag (KARI-PC's conflicted copy 2026-11-29).kplan",
    "Sør-Trøndelag (Kari Nordmann sin kopi i konflikt 2026-11-29).kplan",
    "Sør-Trøndelag-konflikt.kplan",
    "Sør-Trøndelag.sync-conflict-20261129-051000-ABCDEFG.kplan",
    "Sør-Trøndelag (fra vinduet 2026-11-29 05.10).kplan",
    "Sør-Trøndelag (fra filen 2026-11-29 05.10) 2.kplan",
    "Sør-Trøndelag (from the window 2026-11-29 05.10).kplan",
]
NAMED_OTHERWISE = [
    "Sør-Trøndelag (gjenopprettet).kplan",
    "Sør-Trøndelag 2.kplan",
    "Trøndelag (1).kplan",
]


def test_copies_of_sync_clients_are_known_by_name_and_content(
    tmp_path: Path, short_example: Report, example_file: Path
) -> None:
    path = tmp_path / "Sør-Trøndelag.kplan"
    changed = tmp_path / "endret"
    make_file(changed, reworded(short_example))
    for name in (*NAMED_AS_COPIES, *NAMED_OTHERWISE):
        shutil.copyfile(changed, tmp_path / name)
    shutil.copyfile(example_file, path)
    shutil.copyfile(example_file, tmp_path / "Sør-Trøndelag (3).kplan")  # the same in every letter
    (tmp_path / "Sør-Trøndelag (4).kplan").write_bytes(b"something else")
    (tmp_path / "Sør-Trøndelag (5).kplan").mkdir()
    found = {file.name for file in conflict_copies(path, short_example)}
    assert found == set(NAMED_AS_COPIES)


@pytest.mark.skipif(WINDOWS, reason="Windows keeps its locks")
def test_no_other_thread_opens_the_file_whose_locks_the_process_has(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """POSIX releases them when any thread closes the file, and a save would be without them."""
    path, threads = driver.session.path, set()
    os.link(path, path.with_name(f"{path.stem} (1).kplan"))
    read = connection.read_header

    def noted(file: Path) -> connection.Header:
        if file.samefile(path):
            threads.add(threading.current_thread().name)
        return read(file)

    for module in (connection, database_copy, open_file):
        monkeypatch.setattr(module, "read_header", noted)
    assert conflict_copies(path, reworded(driver.report)) == []
    assert not threads
    write_and_change(driver, change_in_place)
    driver.session.look_at_file()
    driver.session.finish_requests()
    threads.clear()  # of this thread, which changed the file
    answer(monkeypatch, "Ikke nå")
    compare(driver)
    assert threads == {driver.session._worker.submit(threading.current_thread).result().name}


def test_another_report_named_alike_is_no_copy(
    tmp_path: Path, short_example: Report, example: Report
) -> None:
    make_file(tmp_path / "Sør (1).kplan", replace(reworded(example), id="another"))
    assert not conflict_copies(tmp_path / "Sør.kplan", short_example)


def test_a_copy_beside_the_report_is_mentioned_until_it_is_closed_and_can_be_opened(
    driver: Driver, short_example: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = driver.session.path
    copy = path.with_name(f"{path.stem}-KARI-PC.kplan")
    make_file(copy, reworded(short_example))

    def reopen() -> None:
        driver.kplan.documents.close()
        driver.kplan.documents.open(path)
        driver.kplan._background.finish()

    driver.session.do(ReplaceContents(short_example), "no change")
    reopen()
    assert f"«{copy.name}»" in banner(driver).text()
    assert banner(driver).isVisible()
    banner(driver).offers()[1].click()
    reopen()
    assert not banner(driver).isVisible()
    os.utime(copy, (1, 1))  # the sync client has written it anew
    reopen()
    assert banner(driver).isVisible()
    seen = answer(monkeypatch, "Åpne filen")
    before = path.read_bytes()
    compare(driver)
    assert THEIRS in seen[0][1]
    assert driver.session.path == copy
    assert path.read_bytes() == before


def copies_beside(path: Path, report: Report, *names: str) -> list[Path]:
    """Other versions of the report, the first of which is the newest."""
    copies = [path.with_name(f"{path.stem}-{name}.kplan") for name in names]
    for age, copy in enumerate(copies, 1):
        make_file(copy, reworded(report))
        os.utime(copy, (10**9 - age, 10**9 - age))
    return copies


def test_each_of_several_copies_is_shown_in_turn(driver: Driver) -> None:
    path = driver.session.path
    copies = copies_beside(path, driver.report, "OLA-PC", "KARI-PC")
    driver.kplan.documents.close()
    driver.kplan.documents.open(path)
    driver.kplan._background.finish()
    for copy in copies:
        assert f"«{copy.name}»" in banner(driver).text()
        click_offer(driver, "Lukk")
    assert not banner(driver).isVisible()


def test_a_copy_that_there_was_no_room_to_mention_is_mentioned_later(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = driver.session.path
    (copy,) = copies_beside(path, driver.report, "OLA-PC")
    driver.kplan.documents.close()
    with monkeypatch.context() as patch:
        patch.setattr("kplan_desktop.ui.document.document_keeper.may_write", lambda _: False)
        driver.kplan.documents.open(path)
        driver.kplan._background.finish()
    assert copy.name not in banner(driver).text()
    driver.kplan.documents.open(path)
    driver.kplan._background.finish()
    assert f"«{copy.name}»" in banner(driver).text()


def test_what_is_large_or_of_another_report_is_not_read_to_the_end(
    tmp_path: Path, short_example: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Sør.kplan"
    make_file(path, short_example)
    copies = copies_beside(path, short_example, *"ABC")
    make_file(tmp_path / "Sør (1).kplan", replace(short_example, id="another"))
    os.link(path, tmp_path / "Sør (2).kplan")
    with copies[1].open("r+b") as file:
        file.truncate(10**9)
    read: list[Path] = []
    read_report = conflict_copies_module.read_report

    def reading(file: Path) -> Report:
        read.append(file)
        return read_report(file)

    monkeypatch.setattr(conflict_copies_module, "read_report", reading)
    assert conflict_copies(path, short_example) == [copies[0], copies[2]]
    assert read == [copies[0], copies[2]]
    assert not conflict_copies(path, short_example, lambda: False)
    assert len(read) == 2
