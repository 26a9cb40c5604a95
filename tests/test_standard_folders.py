"""Where the user's own things lie: as the system names it, wherever that has been moved to."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QStandardPaths

from kplan_desktop.app import user_folders
from kplan_desktop.paths import user_data
from tests.folders import ROOT
from tests.platforms import on_wine

FOLDERS = """
import sys
from PySide6.QtCore import QCoreApplication
from kplan_desktop.app import user_data, user_folders
app = QCoreApplication([])
app.setApplicationName("Kplan")
folders = user_folders()
found = (folders.reports, folders.settings, folders.backups, user_data())
sys.stdout.buffer.write("\\n".join(map(str, found)).encode())
"""


@contextmanager
def moved(**names: str) -> Iterator[None]:
    """The user's folders of these names lead elsewhere, as OneDrive or an administrator has it."""
    if sys.platform == "win32":
        import winreg

        shell = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, shell, 0, winreg.KEY_ALL_ACCESS) as key:
            before = {name: winreg.QueryValueEx(key, name) for name in names}
            try:
                for name, path in names.items():
                    winreg.SetValueEx(key, name, 0, winreg.REG_EXPAND_SZ, path)
                yield
            finally:
                for name, (value, kind) in before.items():
                    winreg.SetValueEx(key, name, 0, kind, value)
    else:
        yield


def places() -> list[str]:
    done = subprocess.run(
        [sys.executable, "-P", "-c", FOLDERS],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().split("\n")


@pytest.mark.skipif(not on_wine(), reason="it moves the user's own folders for a while")
@pytest.mark.parametrize(
    ("documents", "reports"),
    [
        ("C:\\OneDrive – Musikkråd\\Dokumenter", "C:\\OneDrive – Musikkråd\\Dokumenter\\Kplan"),
        ("%SYSTEMDRIVE%\\OneDrive\\Dokument", "C:\\OneDrive\\Dokument\\Kplan"),
        ("X:\\gone", "X:\\gone\\Kplan"),
        ("\\\\server.invalid\\hjem", "\\\\server.invalid\\hjem\\Kplan"),
    ],
)
def test_reports_are_proposed_where_the_documents_have_been_moved(
    documents: str, reports: str
) -> None:
    with moved(Personal=documents):
        found, settings, backups, data = places()
    assert found == reports
    local = f"{os.environ['LOCALAPPDATA']}\\Kplan".casefold()
    wanted = [f"{local}\\kplan.ini", f"{local}\\backups", local]
    assert [path.casefold() for path in (settings, backups, data)] == wanted


@pytest.mark.skipif(not on_wine(), reason="it moves the user's own folders for a while")
def test_settings_backups_and_log_follow_the_local_data() -> None:
    with moved(**{"Local AppData": "C:\\lokalt æ"}):
        _, *others = places()
    local = "C:\\lokalt æ\\Kplan"
    assert others == [f"{local}\\kplan.ini", f"{local}\\backups", local]


def test_the_command_keeps_what_is_no_document_where_qt_would() -> None:
    """It must find the forms that were installed in the window, and does not load Qt for that."""
    QCoreApplication.setApplicationName("Kplan")
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    assert user_data() == Path(QStandardPaths.writableLocation(place))
    assert user_folders().forms == user_data() / "forms"


def test_the_shipped_dictionaries_are_used_after_all_others() -> None:
    *others, shipped = user_folders().dictionaries
    assert others[0] == user_data() / "dictionaries"
    assert {file.name for file in shipped.glob("n?_NO.*")} == {
        f"{language}_NO.{kind}" for language in ("nb", "nn") for kind in ("aff", "dic")
    }


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux names the folder by a variable")
@pytest.mark.parametrize(
    "named",
    [{"XDG_DATA_HOME": ""}, {"XDG_DATA_HOME": "here"}, {"XDG_DATA_HOME": "/æ/data/"}],
    ids=["unset", "relative", "absolute"],
)
def test_the_folder_follows_the_system_as_qt_does(
    named: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"HOME": "/hjem/kari", **named}.items():
        monkeypatch.setenv(name, value)
    test_the_command_keeps_what_is_no_document_where_qt_would()


def test_a_system_that_names_no_folders_still_gets_whole_paths(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else the reports would land wherever Kplan happens to be started."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: "")
    folders = user_folders()
    assert all(path.is_absolute() for path in (folders.reports, folders.settings, folders.backups))
    assert folders.reports.parent == Path.home()
