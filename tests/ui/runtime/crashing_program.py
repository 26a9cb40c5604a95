"""The real program in a separate process, driven by a script that raises errors."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

from kplan_desktop.domain.model.edits import AddMeasure, SetNoteText, apply
from kplan_desktop.domain.model.report import RegionalMeasure, Report
from tests.folders import ROOT
from tests.ui.driver import make_file, report_in

MARK = "HEMMELIGMARK"
"""Contained in the user's text and nowhere else."""

BEGINNING = """
import faulthandler, os, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from kplan_desktop import app
from kplan_desktop.cli.main import main
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.runtime.crash_dialog import CrashDialog

MARK = sys.argv[1]
class Boom(Exception):
    pass
def boom(*_, **__):
    note = f"{MARK} in a variable"
    raise Boom(f"{MARK} in a message", note)
def raise_boom():
    QTimer.singleShot(0, boom)
def crash_dialog():
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]
    return next((w for w in found if w.isVisible()), None)
def write(text):
    field = QApplication.focusWidget()
    QTest.keyClicks(field, text)
def steps(*steps):
    # In order, each repeated while it returns False. One that raises is done.
    left = list(steps)
    def step():
        if not left:
            return
        QTimer.singleShot(20, step)
        next_step = left.pop(0)
        if next_step() is False:
            left.insert(0, next_step)
    QTimer.singleShot(0, step)
def window():
    return next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == "MainWindow")
def in_first_note():
    shown = window().workspace
    if shown is None:
        return False
    window().activateWindow()
    entry = shown.session.report.goals[0]
    shown.page.focus_note(entry.measures[0].notes[0].id)
    return QApplication.focusWidget() is not None
def report_copied():
    dialog = crash_dialog()
    if dialog is None:
        return False
    dialog.copy.click()
    print(QGuiApplication.clipboard().text(), flush=True)
def press(button):
    def press_it():
        getattr(crash_dialog(), button).click()
    return press_it
make = app.make_application
def make_application(arguments):
    application = make(arguments)
    begin()
    return application
app.make_application = make_application
if sys.platform == "win32":  # which does not ask the environment where a user's folders are
    home = Path(os.environ["HOME"])
    data = home / "share" / "Kplan"
    folders = app.UserFolders(home / "config" / "kplan.ini", home, data / "backups")
    app.user_data, app.user_folders = lambda: data, lambda: folders
"""

ENDING = """
sys.exit(main([sys.argv[2]]))
"""


@dataclass(frozen=True, slots=True)
class ProgramRun:
    """The result of a run: exit code, output, home folder and report file."""

    code: int
    report: str
    errors: str
    home: Path
    file: Path

    @property
    def data(self) -> Path:
        """The program's own folder in the user's home."""
        return self.home / "share" / "Kplan"

    @property
    def log(self) -> str:
        """The text of all log files."""
        return "".join(file.read_text("ascii") for file in self.data.glob("log/kplan*.log"))

    @property
    def rescued(self) -> list[Path]:
        """The rescue files."""
        return sorted(self.data.glob("rescued/*"))

    def first_note(self) -> str:
        """The text of the first note in the file."""
        return report_in(self.file).goals[0].measures[0].notes[0].text


def marked_file(folder: Path, report: Report) -> Path:
    """A file with a marked text in its name, a note and a measure."""
    note = report.goals[0].measures[0].notes[0]
    report = apply(report, SetNoteText(note.id, f"{MARK} i et notat."))
    measure = RegionalMeasure(id="m-marked", text=f"{MARK} i et tiltak")
    report = apply(report, AddMeasure(report.goals[1].goal_id, 0, measure))
    path = folder / f"{MARK} Sør-Trøndelag.kplan"
    make_file(path, report)
    return path


def run_program(file: Path, script: str) -> ProgramRun:
    """Run the window on ``file`` with the steps of ``script``."""
    home = file.parent / "home"
    home.mkdir(exist_ok=True)
    done = subprocess.run(
        [
            *(sys.executable, "-P", "-c"),
            BEGINNING + textwrap.dedent(script) + ENDING,
            *(MARK, str(file)),
        ],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "share"),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    return ProgramRun(done.returncode, done.stdout, done.stderr, home, file)


def assert_nothing_disclosed(run: ProgramRun) -> None:
    """Assert that the mark is only in the report, its backups and the rescue files."""
    assert MARK not in run.report
    assert MARK not in run.errors
    files = [path for path in run.data.rglob("*") if path.is_file()]
    assert run.data / "log" / "kplan.log" in files
    for file in files:
        if file.relative_to(run.data).parts[0] not in {"rescued", "backups"}:
            assert MARK.encode() not in file.read_bytes()
            assert MARK not in file.name
