"""Faults of an open file: the window reports them, keeps typed text, and continues."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.errors import FileMissingError
from kplan_desktop.ui.document import document_session as session_module
from kplan_desktop.ui.document.file_access import WriteProtected
from tests.storage.disks import make_read_only, small_file_system
from tests.storage.test_read_only import cut_off
from tests.ui.driver import PATIENCE, Driver, make_file, report_in
from tests.ui.faults import (
    FAULTS,
    PERMANENT,
    TYPED,
    FaultCase,
    banner,
    click_offer,
    fault_case,
    first_text,
    protect,
    wait_until_save_failed,
    write,
)
from tests.ui.sessions import save_copy

COPY, AGAIN = "Lagre en kopi …", "Prøv igjen"


@pytest.fixture(autouse=True)
def short_save_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves start without the delay for typing."""
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", 20)
    monkeypatch.setattr(session_module, "_RETRY", 50)


@pytest.fixture
def case(
    empty_driver: Driver, example_file: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[FaultCase]:
    """The window on a file with the fault of this name."""
    with fault_case(request.param, empty_driver, example_file, tmp_path) as case:
        yield case


@pytest.fixture
def copied_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for copies."""
    target = tmp_path / "Kopi æøå 🎻.kplan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **_how: (str(target), ""))
    return target


@pytest.fixture
def shown_errors(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that error dialogs would show."""
    sentences: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, sentence, _theme: sentences.append(sentence),
    )
    return sentences


def only(*names: str) -> pytest.MarkDecorator:
    """Parametrize with these faults."""
    return pytest.mark.parametrize("case", names, indirect=True)


# --- while editing --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "case",
    [
        # Replacing a file and reverting includes moving it.
        pytest.param(name, marks=pytest.mark.long if name == "moved" else ())
        for name in FAULTS
        if name not in PERMANENT
    ],
    indirect=True,
)
def test_a_fault_is_reported_and_the_text_is_kept_and_saved_after_the_repair(
    case: FaultCase,
) -> None:
    driver = case.driver
    before = driver.note_texts()[0]
    write(driver, TYPED)
    message = wait_until_save_failed(driver)
    assert case.banner_text in message
    assert message.startswith("Ikke lagret")
    assert driver.window.status._save.text() == "Ikke lagret"
    assert banner(driver).offers()[-1].text() == COPY
    write(driver, " Mer.")
    driver.qtbot.wait(120)  # two more attempts fail
    assert case.banner_text in banner(driver).text()
    assert driver.note_texts()[0] == driver.shown_texts()[1] == before + TYPED + " Mer."
    case.end_fault()
    driver.wait_until_saved()
    # That no backup could be made in the meantime, which stays true, is told of now.
    assert not banner(driver).isVisible() or "sikkerhetskopi" in banner(driver).text()
    assert driver.save_status().startswith("Lagret")
    assert driver.report_in_file() == driver.report
    assert driver.note_texts()[0] == before + TYPED + " Mer."


ALIKE = ("moved", "replaced", "folder gone")
"""For a copy they are like «deleted»."""


@pytest.mark.parametrize(
    "case",
    [pytest.param(name, marks=pytest.mark.long if name in ALIKE else ()) for name in FAULTS],
    indirect=True,
)
def test_a_copy_has_all_of_the_report_and_editing_continues_in_it(
    case: FaultCase, copied_to: Path
) -> None:
    driver = case.driver
    write(driver, TYPED)
    assert case.banner_text in wait_until_save_failed(driver)
    report = driver.report
    click_offer(driver, COPY)
    assert driver.session.path == copied_to
    assert not driver.session.read_only
    assert not banner(driver).isVisible()
    assert driver.report == report == driver.report_in_file()
    write(driver, " Og videre.")
    driver.wait_until_saved()
    assert driver.report_in_file() == driver.report


@only("moved")
def test_a_copy_that_fails_leaves_everything_as_it_was(case: FaultCase, tmp_path: Path) -> None:
    driver = case.driver
    write(driver, TYPED)
    wait_until_save_failed(driver)
    session = driver.session
    with pytest.raises(FileMissingError):
        save_copy(driver.kplan.documents, tmp_path / "finnes ikke" / "kopi.kplan")
    assert driver.session is session
    write(driver, " Mer.")
    case.end_fault()
    driver.wait_until_saved()
    assert driver.report_in_file() == driver.report


@only("moved")
def test_discarded_text_is_not_written_when_its_field_loses_focus(case: FaultCase) -> None:
    """The session is closed by then; pytest-qt fails the test if a slot raises."""
    driver = case.driver
    write(driver, TYPED)
    wait_until_save_failed(driver)
    page = driver.page
    driver.kplan.documents.abandon()
    page.field_left.emit()
    QApplication.processEvents()


def test_a_failed_backup_is_reported_and_stops_no_save(driver: Driver, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("no folder")
    write(driver, TYPED)
    driver.wait_until_saved()
    driver.qtbot.waitUntil(banner(driver).isVisible, timeout=PATIENCE)
    assert "sikkerhetskopi" in banner(driver).text()
    assert driver.report_in_file() == driver.report
    click_offer(driver, "Lukk")
    assert not banner(driver).isVisible()


# --- when opening ---------------------------------------------------------------------------------


@pytest.mark.parametrize("protected", ["file", "folder"])
def test_a_read_only_file_is_opened_and_editable_once_permitted(
    empty_driver: Driver, example_file: Path, tmp_path: Path, protected: str, copied_to: Path
) -> None:
    path = tmp_path / "mappe" / "a.kplan"
    path.parent.mkdir()
    shutil.copyfile(example_file, path)
    with ExitStack() as stack:
        repair = protect(path if protected == "file" else path.parent, stack)
        empty_driver.kplan.window.flow.open_path(path)
        assert isinstance(empty_driver.session.access, WriteProtected)
        assert banner(empty_driver).text().startswith("Bare for lesing")
        click_offer(empty_driver, AGAIN)
        assert isinstance(empty_driver.session.access, WriteProtected)
        repair()
        click_offer(empty_driver, AGAIN)
        assert not banner(empty_driver).isVisible()
        write(empty_driver, TYPED)
        empty_driver.wait_until_saved()
        empty_driver.kplan.documents.close()
    assert first_text(path).endswith(TYPED)
    assert not copied_to.exists()


def test_a_report_on_a_read_only_medium_is_opened_and_its_copy_editable(
    empty_driver: Driver, short_example: Report, tmp_path: Path, copied_to: Path
) -> None:
    with small_file_system(tmp_path / "cd", "8m") as medium:
        path = medium / "a.kplan"
        make_file(path, short_example)
        make_read_only(medium)
        empty_driver.kplan.window.flow.open_path(path)
        assert isinstance(empty_driver.session.access, WriteProtected)
        assert banner(empty_driver).text().startswith("Bare for lesing")
        click_offer(empty_driver, COPY)
        empty_driver.session.finish_requests()
        assert not empty_driver.session.read_only
        write(empty_driver, TYPED)
        empty_driver.wait_until_saved()
        assert report_in(path) == short_example
    assert first_text(copied_to).endswith(TYPED)


def test_an_interrupted_write_on_a_read_only_medium_is_undone_in_what_is_shown(
    driver: Driver, short_example: Report, tmp_path: Path, shown_errors: list[str]
) -> None:
    path = tmp_path / "kilde" / "Sør 🎻.kplan"
    make_file(path, short_example)
    journal = cut_off(path)
    with small_file_system(tmp_path / "cd", "8m") as medium:
        for part in (path, journal):
            shutil.copyfile(part, medium / part.name)
        make_read_only(medium)
        driver.window.flow.open_path(medium / path.name)
        assert driver.report == short_example
        assert isinstance(driver.session.access, WriteProtected)
        shutil.copytree(medium, tmp_path / "kopi")
    driver.window.flow.open_path(tmp_path / "kopi" / path.name)
    assert shown_errors == []
    assert driver.report == short_example
    assert not driver.session.read_only


@pytest.mark.parametrize("gone", ["file", "folder"])
def test_a_missing_path_is_reported_and_the_report_opens_when_it_is_back(
    driver: Driver, example_file: Path, tmp_path: Path, shown_errors: list[str], gone: str
) -> None:
    path = tmp_path / "nett" / "a.kplan"
    path.parent.mkdir()
    shutil.copyfile(example_file, path)
    original = path if gone == "file" else path.parent
    moved = original.rename(tmp_path / "borte")
    before = driver.session
    driver.window.flow.open_path(path)
    assert len(shown_errors) == 1
    assert str(path) in shown_errors[0]
    assert driver.session is before
    moved.rename(original)
    driver.window.flow.open_path(path)
    assert len(shown_errors) == 1
    assert driver.session.path == path
