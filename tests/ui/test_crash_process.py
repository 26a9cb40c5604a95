"""The real program falls in many ways, in a process of its own, with a marked text in it.

Afterwards the mark is in the report, its backups and what was rescued, and nowhere else: not in the
log, not in the crash report, not on standard error.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest

from kplan_desktop.domain.edits import AddMeasure, SetNoteText, apply
from kplan_desktop.domain.report import RegionalMeasure, Report
from kplan_desktop.export.bundle import decode_bundle
from tests.ui.desk import make_file, report_in

ROOT = Path(__file__).parents[2]
MARK = "HEMMELIGMARK"

BEGINNING = """
import faulthandler, os, sys, threading
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from kplan_desktop import app
from kplan_desktop.cli import main
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.crash_dialog import CrashDialog

MARK = sys.argv[1]
class Boom(Exception):
    pass
def boom(*_, **__):
    note = f"{MARK} in a variable"
    raise Boom(f"{MARK} in a message", note)
def fall():
    QTimer.singleShot(0, boom)
def crash_dialog():
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]
    return next((w for w in found if w.isVisible()), None)
def write(text):
    field = QApplication.focusWidget()
    QTest.keyClicks(field, text)
def steps(*steps):
    # One after another, each as soon as it does not answer False.
    left = list(steps)
    def step():
        if left and left[0]() is not False:
            left.pop(0)
        if left:
            QTimer.singleShot(20, step)
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
    made = make(arguments)
    begin()
    return made
app.make_application = make_application
"""

ENDING = """
sys.exit(main([sys.argv[2]]))
"""


@dataclass(frozen=True, slots=True)
class Fallen:
    """What is left of a run: its exit code, what it printed, its home, and its report's file."""

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
        """All of the log."""
        return "".join(file.read_text("ascii") for file in self.data.glob("log/kplan*.log"))

    @property
    def rescued(self) -> list[Path]:
        """What was rescued."""
        return sorted(self.data.glob("rescued/*"))

    def first_note(self) -> str:
        """What the file holds now as its first note."""
        return report_in(self.file).goals[0].measures[0].notes[0].text


@pytest.fixture
def marked(tmp_path: Path, short_example: Report) -> Path:
    """A file with a marked text in its name, a note and a measure."""
    note = short_example.goals[0].measures[0].notes[0]
    report = apply(short_example, SetNoteText(note.id, f"{MARK} i et notat."))
    measure = RegionalMeasure(id="m-marked", text=f"{MARK} i et tiltak")
    report = apply(report, AddMeasure(report.goals[1].goal_id, 0, measure))
    path = tmp_path / f"{MARK} Sør-Trøndelag.kplan"
    make_file(path, report)
    return path


def fall(file: Path, script: str) -> Fallen:
    """Run the window on ``file`` with what ``script`` does to it."""
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
    return Fallen(done.returncode, done.stdout, done.stderr, home, file)


def assert_nothing_told(fallen: Fallen) -> None:
    """The mark is nowhere but where it belongs."""
    assert MARK not in fallen.report
    assert MARK not in fallen.errors
    files = [each for each in fallen.data.rglob("*") if each.is_file()]
    assert fallen.data / "log" / "kplan.log" in files
    for file in files:
        if file.relative_to(fallen.data).parts[0] not in {"rescued", "backups"}:
            assert MARK.encode() not in file.read_bytes()
            assert MARK not in file.name


def test_typing_is_kept_and_nothing_told_when_a_slot_falls(marked: Path) -> None:
    fallen = fall(
        marked,
        """
        def begin():
            steps(in_first_note, lambda: write(" Nytt."), fall, report_copied, press("quit"))
        """,
    )
    assert fallen.code == 70
    assert "__main__.py" in fallen.report
    assert " boom" in fallen.report
    assert fallen.first_note() == f"{MARK} i et notat. Nytt."
    assert " fault kind=__main__.Boom " in fallen.log
    assert " kept how=kplan_desktop.ui.rescue.Stored" in fallen.log
    assert fallen.log.splitlines()[-1].endswith(" ended")
    assert fallen.rescued == []
    assert_nothing_told(fallen)


def test_one_can_write_on_after_an_error_in_every_place(marked: Path) -> None:
    fallen = fall(
        marked,
        """
        def thread():
            threading.Thread(target=lambda: {}[MARK]).start()
        def export():
            # The way that exports go.
            window().flow._background.run(lambda: int(MARK), done=boom, failed=boom)
        def complaints():
            qWarning(f"QPixmap: cannot open {MARK}")
            qWarning(f"{MARK}")
        def begin():
            steps(in_first_note, lambda: write(" En."), fall, report_copied, press("go_on"),
                  in_first_note, lambda: write(" To."), thread, report_copied, press("go_on"),
                  in_first_note, lambda: write(" Tre."), export, report_copied, press("go_on"),
                  complaints, in_first_note, lambda: write(" Fire."), lambda: window().close())
        """,
    )
    assert fallen.code == 0
    assert fallen.first_note() == f"{MARK} i et notat. En. To. Tre. Fire."
    assert [fallen.report.count(each) for each in ("Boom", "KeyError", "ValueError")] == [1, 1, 1]
    assert "origin=QPixmap " in fallen.log
    assert_nothing_told(fallen)


def test_an_error_in_the_database_thread_rescues_what_was_typed(marked: Path) -> None:
    fallen = fall(
        marked,
        """
        def begin():
            ReportFile.save = boom
            steps(in_first_note, lambda: write(" Nytt."), report_copied, press("quit"))
        """,
    )
    assert fallen.code == 70
    assert "kplan_desktop/ui/session.py" in fallen.report
    (rescued,) = fallen.rescued
    goals = decode_bundle(rescued.read_bytes()).report.goals
    assert goals[0].measures[0].notes[0].text.startswith(f"{MARK} i et notat.")
    assert fallen.first_note() == f"{MARK} i et notat."
    assert_nothing_told(fallen)


def test_an_error_while_the_window_is_furnished_is_told(marked: Path) -> None:
    fallen = fall(
        marked,
        """
        def begin():
            app.Kplan.furnish = boom
            steps(report_copied, lambda: print(crash_dialog().go_on.isVisible()), press("quit"))
        """,
    )
    assert fallen.code == 70
    assert " boom" in fallen.report
    assert fallen.report.splitlines()[-1] == "False"
    assert_nothing_told(fallen)


def test_an_error_before_there_is_a_window_is_told(marked: Path) -> None:
    fallen = fall(
        marked,
        """
        def begin():
            app.Kplan.__init__ = boom
            steps(report_copied, press("quit"))
        """,
    )
    assert fallen.code == 70
    assert " boom" in fallen.report
    assert "This is a fault in Kplan" in fallen.errors
    assert_nothing_told(fallen)


@pytest.mark.skipif(os.name != "posix", reason="ends by a signal")
def test_a_death_in_machine_code_is_in_the_log_at_the_next_start(marked: Path) -> None:
    died = fall(
        marked,
        """
        def die():
            note = MARK
            faulthandler._sigsegv()
        def begin():
            steps(in_first_note, lambda: write(" Nytt."), die)
        """,
    )
    assert died.code == -signal.SIGSEGV
    assert " in die" in (died.data / "log" / "hard-crash.txt").read_text("utf-8")
    assert_nothing_told(died)
    again = fall(marked, "def begin(): steps(in_first_note, lambda: window().close())")
    assert again.code == 0
    assert " hard-crash lines=" in again.log
    assert " function=die" in again.log
    assert (again.data / "log" / "hard-crash.txt").read_bytes() == b""
    assert_nothing_told(again)


def test_a_home_that_cannot_be_written_to_is_no_reason_to_fail(marked: Path) -> None:
    (marked.parent / "home").mkdir()
    (marked.parent / "home" / "share").write_text("no folder")
    fallen = fall(
        marked,
        """
        def begin():
            steps(in_first_note, lambda: write(" Nytt."), fall, report_copied, press("quit"))
        """,
    )
    assert fallen.code == 70
    assert fallen.first_note() == f"{MARK} i et notat. Nytt."


@pytest.mark.skipif(os.name != "posix", reason="the terminal's interrupt key")
def test_the_interrupt_key_stores_and_ends(marked: Path) -> None:
    fallen = fall(
        marked,
        """
        import signal
        def begin():
            steps(in_first_note, lambda: write(" Nytt."),
                  lambda: os.kill(os.getpid(), signal.SIGINT), lambda: False)
        """,
    )
    assert fallen.code == 130
    assert fallen.first_note() == f"{MARK} i et notat. Nytt."
    assert crashed(fallen) == 0


def crashed(fallen: Fallen) -> int:
    """How many errors the log tells of."""
    return fallen.log.count(" fault ")
