"""A report and the one that a journal beside it leads back to: both are kept, and one is chosen."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.connection import journals_of
from kplan_desktop.ui.document import document_keeper as documents_module
from kplan_desktop.ui.document import document_session as session_module
from kplan_desktop.ui.document.file_lock import FileLock
from tests.storage.samples import reworded
from tests.storage.test_journals import saved_with_journal_left
from tests.ui.driver import Driver, make_file, report_in
from tests.ui.faults import banner, click_offer, wait_until_save_failed, write

OURS = " Skrevet her."


@pytest.fixture(autouse=True)
def short_save_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves start without the delay for typing."""
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", 20)


@pytest.fixture
def offered() -> list[list[str]]:
    """The buttons of each question."""
    return []


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, offered: list[list[str]]) -> Iterator[list[str]]:
    """What is to be answered, in order."""
    wanted: list[str] = []

    def run(box: QMessageBox) -> int:
        box.show()
        buttons = {button.text(): button for button in box.buttons()}
        offered.append(sorted(buttons))
        buttons[wanted.pop(0)].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    yield wanted
    assert not wanted


def two_states(path: Path, report: Report) -> Report:
    """Make a file whose journal leads back to ``report``; what it holds itself."""
    make_file(path, report)
    return saved_with_journal_left(path, *(reworded(report, text) for text in ("en", "to", "tre")))


def open_path(driver: Driver, path: Path) -> None:
    driver.kplan.window.flow.open_path(path)
    driver.kplan._background.finish()


@pytest.mark.parametrize(
    "choice", ["Åpne filen slik den er", "Åpne versjonen fra før avbruddet", "Ikke nå"]
)
def test_both_are_kept_whichever_is_opened(
    driver: Driver, short_example: Report, answers: list[str], choice: str
) -> None:
    path = driver.session.path.with_name("to.kplan")
    after = two_states(path, short_example)
    before = {file.name for file in path.parent.glob("*.kplan")}
    answers.append(choice)
    open_path(driver, path)
    new = {file.name for file in driver.kplan.documents.folder.glob("*avbruddet*.kplan")}
    if choice == "Ikke nå":
        assert not new
        assert journals_of(path)[0].exists()
        assert {file.name for file in path.parent.glob("*.kplan")} == before
    else:
        (name,) = new
        assert report_in(driver.kplan.documents.folder / name) == short_example
        assert report_in(path) == after
        assert not journals_of(path)[0].exists()
        assert driver.report == (after if choice.endswith("er") else short_example)
        assert not driver.session.read_only
    got = FileLock.acquire(path, name="Kari", now=dt.datetime.now(dt.UTC))
    assert isinstance(got, FileLock) is (driver.session.path != path)


def test_who_may_not_write_the_file_leaves_its_journal_and_is_offered_the_other_alone(
    driver: Driver,
    short_example: Report,
    answers: list[str],
    offered: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = driver.session.path.with_name("to.kplan")
    two_states(path, short_example)
    monkeypatch.setattr(documents_module, "may_write", lambda asked: asked != path)
    state = path.read_bytes(), journals_of(path)[0].read_bytes()
    answers.append("Åpne versjonen fra før avbruddet")
    open_path(driver, path)
    assert offered == [["Ikke nå", "Åpne versjonen fra før avbruddet"]]
    assert driver.report == short_example
    assert (path.read_bytes(), journals_of(path)[0].read_bytes()) == state


@pytest.fixture
def with_journal(driver: Driver, tmp_path: Path) -> Path:
    """The open report, beside which the journal of its first state came to lie again."""
    path = driver.session.path
    other = tmp_path / "andre" / path.name
    other.parent.mkdir()
    shutil.copyfile(path, other)
    saved_with_journal_left(other, reworded(report_in(other), "der"))
    for text in (" En.", " To.", " Tre."):
        write(driver, text)
        driver.session.flush()
    shutil.copyfile(journals_of(other)[0], journals_of(path)[0])
    return path


@pytest.mark.parametrize(
    "choice", ["Fortsett med dette vinduet", "Åpne versjonen fra før avbruddet"]
)
def test_an_open_report_beside_which_a_journal_comes_to_lie_offers_the_choice(
    driver: Driver, with_journal: Path, answers: list[str], choice: str
) -> None:
    write(driver, OURS)
    assert "to versjoner" in wait_until_save_failed(driver)
    ours = driver.report
    answers.append(choice)
    click_offer(driver, "Velg …")
    driver.session.finish_requests()
    driver.kplan._background.finish()
    assert not banner(driver).isVisible()
    assert report_in(with_journal) == ours
    (kept,) = driver.kplan.documents.folder.glob("*avbruddet*.kplan")
    if choice.startswith("Fortsett"):
        assert driver.report is ours
        write(driver, " Og videre.")
        driver.wait_until_saved()
        assert driver.report_in_file() == driver.report
    else:
        assert driver.session.path == kept


def test_it_is_found_when_the_window_is_come_back_to(
    driver: Driver, with_journal: Path, answers: list[str]
) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    driver.session.finish_requests()
    assert "to versjoner" in banner(driver).text()
    answers.append("Fortsett med dette vinduet")
    click_offer(driver, "Velg …")
    driver.session.finish_requests()
    assert not banner(driver).isVisible()
    assert not journals_of(with_journal)[0].exists()
