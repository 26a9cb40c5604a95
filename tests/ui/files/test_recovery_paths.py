"""Paths and clocks: unusual names, no home, a clock set back."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.ui.document import document_session as session_module
from kplan_desktop.ui.document.save_state import Saved
from tests.folders import ROOT
from tests.platforms import WINDOWS
from tests.ui.delivery.post import Post
from tests.ui.driver import A_DAY, ROOMY, Driver, driver_in, report_in
from tests.ui.faults import TYPED, banner, first_text, wait_until_save_failed, write
from tests.ui.sessions import save_copy


@pytest.fixture(autouse=True)
def short_save_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves start without the delay for typing."""
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", 20)


def deliver(driver: Driver, folder: Path) -> list[Path]:
    """Deliver the open report; the files written."""
    file = driver.session._file
    post = Post(driver.qtbot, driver.session, file, folder)  # type: ignore[arg-type]
    post.deliver()
    post.background.close()
    return sorted(folder.iterdir())


def padded_name(beginning: str, letter: str) -> str:
    """A name of 247 bytes, the most that leaves room for SQLite's journal, padded with x."""
    room = 247 - len(beginning.encode()) - len(".kplan")
    times, left = divmod(room, len(letter.encode()))
    return beginning + letter * times + "x" * left + ".kplan"


NAMES = {
    "ascii": padded_name("", "x"),
    "spaces and æ": padded_name("Sør Trøndelag og Møre – 🎻 ", "æ"),
    "emoji": padded_name("", "🎻"),
    "decomposed": padded_name("", unicodedata.normalize("NFD", "å")),
}


@pytest.mark.parametrize(
    "name",
    [
        NAMES["spaces and æ"],
        NAMES["emoji"],
        pytest.param(NAMES["ascii"], marks=pytest.mark.long),
        pytest.param(NAMES["decomposed"], marks=pytest.mark.long),
    ],
    ids=lambda name: f"{len(name)} characters",
)
def test_a_long_and_odd_name_is_opened_written_backed_up_copied_and_delivered(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, example_file: Path, name: str
) -> None:
    home = tmp_path / ("hjem æøå 🎻 %41 #" if WINDOWS else "hjem æøå 🎻 %41 #?")
    path = home / ("mappe " + "y" * 60) / name
    path.parent.mkdir(parents=True)
    shutil.copyfile(example_file, path)
    assert len(os.fsencode(path)) > 250
    with driver_in(qtbot, qapp, home, now=A_DAY, size=ROOMY) as driver:
        driver.kplan.documents.open(path)
        assert not driver.session.read_only
        write(driver, TYPED)
        driver.wait_until_saved()
        assert not banner(driver).isVisible()
        assert len(BackupStore(home / "backups", lambda: A_DAY).backups(driver.report.id)) == 1
        copy = driver.kplan.documents.free_path(path.stem)
        save_copy(driver.kplan.documents, copy)
        assert report_in(copy) == driver.report
        assert len(deliver(driver, path.parent / "levert æøå 🎻")) == 3
        assert isinstance(driver.session.save_state, Saved)
        assert report_in(path) == driver.report
    # Neither a lock nor temporary files remain.
    assert {entry.name for entry in path.parent.iterdir()} == {name, "levert æøå 🎻"}


def test_a_name_too_long_for_the_journal_is_reported_and_can_be_copied(
    driver: Driver, example_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / ("x" * 244 + ".kplan")
    shutil.copyfile(example_file, path)
    driver.kplan.documents.open(path)
    write(driver, TYPED)
    assert "godtar ikke navnet" in wait_until_save_failed(driver)
    report = driver.report
    save_copy(driver.kplan.documents, driver.kplan.documents.free_path(path.stem))
    assert driver.report == report == driver.report_in_file()
    assert first_text(path) == first_text(example_file)


@pytest.mark.skipif(os.name != "posix", reason="Windows has other limits")
def test_a_path_too_long_for_the_database_is_reported_and_leaves_no_file(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    received: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, sentence, _theme: received.append(sentence),
    )
    folder = tmp_path / ("æ" * 120) / ("ø" * 120)
    folder.mkdir(parents=True)
    target = folder / "kopi.kplan"
    shutil.copyfile(driver.session.path, target)
    driver.window.flow.open_path(target)
    target.unlink()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **_how: (str(target), ""))
    for stored in (True, False):
        write(driver, TYPED)
        if not stored:
            driver.session.path.unlink()
        driver.window.flow.recovery.save_copy()
        driver.session.finish_requests()
        assert list(folder.iterdir()) == []
    assert len(received) == 3
    assert all(
        "godtar ikke navnet" in sentence and str(target) in sentence for sentence in received
    )


def test_a_clock_set_back_loses_nothing(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, example_file: Path
) -> None:
    path = tmp_path / "a.kplan"
    shutil.copyfile(example_file, path)
    texts = []
    for now in (A_DAY, dt.datetime(1970, 1, 2, tzinfo=dt.UTC), A_DAY - dt.timedelta(days=400)):
        with driver_in(qtbot, qapp, tmp_path, now=now, size=ROOMY) as driver:
            driver.kplan.documents.open(path)
            assert not driver.session.read_only
            texts.append(driver.note_texts()[0])
            write(driver, f" {now.year}.")
            driver.wait_until_saved()
            assert not banner(driver).isVisible()
            assert driver.report_in_file() == driver.report
            report_id = driver.report.id
    # The newest is the last one taken, whatever the clock.
    stored = BackupStore(tmp_path / "backups", lambda: A_DAY).backups(report_id)
    assert [first_text(backup.path) for backup in stored] == texts[::-1]


WITHOUT_HOME = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from kplan_desktop import app
from kplan_desktop.ui.widgets.banner import Banner
from kplan_desktop.ui.window.main_window import MainWindow
from kplan_desktop.ui.document.save_state import Saved

def step():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    shown = window.workspace
    if shown is None:
        return
    if not shown.session.undo_stack.count():
        window.activateWindow()
        shown.page.focus_note(shown.session.report.goals[0].measures[0].notes[0].id)
        if QApplication.focusWidget() is not None:
            QTest.keyClicks(QApplication.focusWidget(), " Uten hjem.")
        return
    banner = window.findChild(Banner)
    if isinstance(shown.session.save_state, Saved) and banner.isVisible():
        print(banner.text(), flush=True)
        timer.stop()
        window.close()

make_application = app.make_application
def make(arguments):
    global timer
    made = make_application(arguments)
    timer = QTimer()
    timer.timeout.connect(step)
    timer.start(20)
    return made
app.make_application = make
sys.exit(app.run_window(Path(sys.argv[1])))
"""
"""The whole program, in which text is typed as soon as a note is shown."""


@pytest.mark.skipif(os.name != "posix", reason="Windows asks no variable for the home")
@pytest.mark.long
@pytest.mark.parametrize(
    "home",
    [
        {"HOME": "/dev/null/home"},
        # Qt then uses the root folder, where no test may leave files.
        {"XDG_CONFIG_HOME": "/dev/null/config", "XDG_DATA_HOME": "/dev/null/data"},
    ],
    ids=["that cannot be written to", "at all"],
)
def test_without_a_home_the_program_saves_and_reports_missing_backups(
    tmp_path: Path, example_file: Path, home: dict[str, str]
) -> None:
    path = tmp_path / "a.kplan"
    shutil.copyfile(example_file, path)
    own = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    environment = {name: value for name, value in os.environ.items() if name not in own}
    done = subprocess.run(
        [sys.executable, "-P", "-c", WITHOUT_HOME, str(path)],
        env={**environment, **home, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "sikkerhetskopi" in done.stdout
    assert " Uten hjem." in first_text(path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.kplan"]
