"""Reports open on this computer: a second start raises the window, hard links are one file."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.app import UserFolders
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.ui.document.file_lock import FileLock, Holder
from kplan_desktop.ui.document.open_reports import OpenReports
from kplan_desktop.ui.files.report_view import ReportView
from kplan_desktop.ui.messages.error_dialog import OfferDialog
from tests.folders import ROOT
from tests.platforms import WINDOWS, posix_only
from tests.ui.driver import PATIENCE, Driver

NOON = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)

SECOND_START = """
import datetime as dt, sys
from pathlib import Path
from kplan_desktop.app import Kplan, UserFolders, make_application
from kplan_desktop.paths import program_files
home, file = Path(sys.argv[1]), Path(sys.argv[2])
app = make_application(["kplan"])
folders = UserFolders(home / "second.ini", home, home / "backups", open_reports=home / "open")
now = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)
kplan = Kplan(app, program_files(), folders, now=lambda: now)
kplan.window.show()
kplan.window.flow.start(file)
app.processEvents()
session = kplan.documents.session
print("read-only" if session and session.read_only else "open" if session else "none",
      kplan.window.isVisible(), flush=True)
kplan.window.close()
kplan.close()
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the windows know of each other."""

    def folders(**places: Path) -> UserFolders:
        return UserFolders(**places, open_reports=tmp_path / "open")  # type: ignore[arg-type]

    monkeypatch.setattr("tests.ui.driver.UserFolders", folders)
    return tmp_path


@pytest.fixture
def known_driver(home: Path, request: pytest.FixtureRequest) -> Driver:
    del home
    driver = request.getfixturevalue("driver")
    assert isinstance(driver, Driver)
    return driver


def second_start(home: Path, file: Path, qtbot: QtBot) -> str:
    """Start Kplan on ``file`` while this process goes on; what its window then has."""
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", SECOND_START, str(home), str(file)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=4 * PATIENCE)
    assert process.stdout is not None
    with process.stdout:
        return process.stdout.read().strip()


def test_a_second_start_brings_the_window_to_the_front_and_ends(
    known_driver: Driver, home: Path, qtbot: QtBot
) -> None:
    window = known_driver.window
    window.setWindowState(Qt.WindowState.WindowMinimized)
    raised: list[bool] = []
    known_driver.kplan.documents.raise_requested.connect(lambda: raised.append(True))
    assert second_start(home, known_driver.session.path, qtbot) == "none False"
    assert raised
    assert not window.isMinimized()
    assert not known_driver.session.read_only


def test_a_window_that_does_not_answer_leaves_the_second_one_for_reading(
    known_driver: Driver, home: Path
) -> None:
    """This process runs no event loop meanwhile, as a program that hangs does not."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", SECOND_START, str(home), str(known_driver.session.path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "read-only True"


def test_nobody_listens_once_the_report_is_left(known_driver: Driver, home: Path) -> None:
    path = known_driver.session.path
    known_driver.kplan.documents.close()
    assert not OpenReports(home / "open").raise_window_of(path)
    assert {each.name for each in (home / "open").iterdir()} == {"secret"}


@posix_only("Windows ends a pipe with its process")
def test_what_a_crash_has_left_keeps_nobody_from_listening(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    del qapp
    reports, path = OpenReports(tmp_path / "open"), tmp_path / "r.kplan"
    first = reports.listen(path)
    assert first is not None
    second = reports.listen(path)  # the name is still taken, as after a crash
    assert second is not None
    socket = QLocalSocket()
    socket.connectToServer(reports._listening_at(path))
    with qtbot.waitSignal(second.requested, timeout=PATIENCE):
        assert socket.waitForConnected(PATIENCE)
    second.close()
    first.close()


def test_what_is_sent_is_not_read(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    del qapp
    reports, path = OpenReports(tmp_path / "open"), tmp_path / "r.kplan"
    listener = reports.listen(path)
    assert listener is not None
    socket = QLocalSocket()
    socket.connectToServer(reports._listening_at(path))
    with qtbot.waitSignal(listener.requested, timeout=PATIENCE):
        socket.write(b"open /etc/passwd\n" * 1000)
    (inside,) = listener._server.findChildren(QLocalSocket)
    assert inside.bytesAvailable() <= 1
    socket.abort()
    listener.close()


@pytest.mark.skipif(WINDOWS, reason="there rights are not numbers")
def test_only_the_user_may_reach_the_folder_and_what_listens_in_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    del qapp
    folder, path = tmp_path / "open", tmp_path / "r.kplan"
    path.touch()
    listener = OpenReports(folder).listen(path)
    lock = OpenReports(folder).lock_number(path, name="Kari", now=NOON)
    assert listener is not None
    assert isinstance(lock, FileLock)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for file in folder.iterdir():
        if stat.S_ISSOCK(file.stat().st_mode):
            assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0
    lock.release()
    listener.close()


def test_a_folder_that_cannot_be_made_is_done_without(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    taken, path = tmp_path / "open", tmp_path / "r.kplan"
    taken.touch()
    path.touch()
    reports = OpenReports(taken)
    assert reports.lock_number(path, name="Kari", now=NOON) is None
    assert WINDOWS or reports.listen(path) is None
    assert not reports.raise_window_of(path)


@pytest.fixture
def hard_link(known_driver: Driver) -> Path:
    path = known_driver.session.path
    (path.parent / "annen mappe").mkdir()
    link = path.parent / "annen mappe" / "Et annet navn.kplan"
    try:
        os.link(path, link)
    except OSError:
        pytest.skip("this disk has no hard links")
    return link


def test_another_name_of_an_open_file_is_opened_for_reading_only(
    hard_link: Path, home: Path, qtbot: QtBot
) -> None:
    assert second_start(home, hard_link, qtbot) == "read-only True"


def test_another_name_can_be_written_once_the_file_is_left(
    known_driver: Driver, hard_link: Path
) -> None:
    documents = known_driver.kplan.documents
    documents.close()
    documents.open(hard_link)
    assert not known_driver.session.read_only


def test_a_new_file_is_locked_under_all_names_as_well(known_driver: Driver, home: Path) -> None:
    documents = known_driver.kplan.documents
    path = home / "ny.kplan"
    documents.create_example(path)
    link = home / "lenke.kplan"
    try:
        os.link(path, link)
    except OSError:
        pytest.skip("this disk has no hard links")
    got = OpenReports(home / "open").lock_number(link, name="Kari", now=NOON)
    assert isinstance(got, Holder)


def test_a_copy_is_another_file(known_driver: Driver, home: Path) -> None:
    copy = home / "kopi.kplan"
    shutil.copyfile(known_driver.session.path, copy)
    got = OpenReports(home / "open").lock_number(copy, name="Kari", now=NOON)
    assert isinstance(got, FileLock)
    got.release()


def test_a_second_start_on_a_delivery_that_is_read_raises_its_window(
    known_driver: Driver, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    delivery, answers, others = home / "levert.kplan.json", [0], []
    delivery.write_bytes(encode_bundle(known_driver.report, exported_at=NOON))
    monkeypatch.setattr(OfferDialog, "exec", lambda self: setattr(self, "chosen", answers.pop()))

    def read(view: ReportView) -> int:
        view.show()
        others.append(second_start(home, delivery, qtbot))
        view.close()
        return 0

    monkeypatch.setattr(ReportView, "exec", read)
    raised: list[bool] = []
    known_driver.kplan.documents.raise_requested.connect(lambda: raised.append(True))
    known_driver.window.flows.incoming.open_file(delivery)
    qtbot.waitUntil(lambda: bool(others), timeout=4 * PATIENCE)
    assert others == ["none False"]
    assert raised == [True]
