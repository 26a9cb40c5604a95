"""A report that kept Kplan from coming up is offered at the next start, not opened by itself."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

from kplan_desktop.ui.document.file_lock import FileLock
from tests.storage.samples import example_report
from tests.ui.driver import make_file

PROGRAM = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kplan_desktop import app
from kplan_desktop.domain.model.edits import SetHead
from kplan_desktop.ui.files import opening_mark
from kplan_desktop.ui.goal_page.virtual_row_view import VirtualRowView

home, what, file = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
folders = app.UserFolders(settings=home / "kplan.ini", reports=home, backups=home / "backups")
app.user_folders = lambda: folders
app.user_data = lambda: home
opening_mark._SETTLED_AFTER = 60_000 if what == "edit" else 200

class Program(app.Kplan):
    def build_contents(self):
        super().build_contents()
        self.looking = QTimer()
        self.looking.timeout.connect(self.look)
        self.looking.start(20)

    def look(self):
        session, banner = self.documents.session, self.window._banner
        if session is not None and session.read_only:
            print("reading", session.path.name)
            self.looking.stop()
            self.window.close()
        elif session is None and banner.isVisible() and banner.offers():
            print("offered", banner.text())
            if what == "open":
                banner.offers()[0].click()
            else:
                os._exit(9)
        elif session is not None and self.documents.settings.opening is None:
            print("open", session.path.name)
            sys.stdout.flush()
            if what == "quit":
                self.window.close()
            else:
                os._exit(9)
        elif session is not None and what == "edit":
            session.do(SetHead(session.report.unit_id, "Kari"), "Change region and name")

if what == "hang":
    VirtualRowView.showEvent = lambda *_: os._exit(9)
app.Kplan = Program
app.run_window(Path(file[0]) if file else None)
"""


def start(home: Path, what: str, *file: Path) -> list[str]:
    """Start the program, have it killed or quit, and give what it showed."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(home), what, *map(str, file)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return ended.stdout.splitlines()


def test_a_report_that_ended_the_start_is_offered_and_one_that_was_shown_is_opened(
    tmp_path: Path,
) -> None:
    file = tmp_path / "Sør.kplan"
    make_file(file, example_report())
    assert start(tmp_path, "kill", file) == ["open Sør.kplan"]
    assert start(tmp_path, "hang") == []
    (offered,) = start(tmp_path, "kill")
    assert "Sør.kplan" in offered
    again, opened = start(tmp_path, "open")
    assert (again, opened) == (offered, "open Sør.kplan")
    # It was killed once more, but not before it was shown.
    assert start(tmp_path, "quit") == ["open Sør.kplan"]


def test_a_report_that_was_edited_at_once_had_come_up(tmp_path: Path) -> None:
    file = tmp_path / "Sør.kplan"
    make_file(file, example_report())
    assert start(tmp_path, "edit", file) == ["open Sør.kplan"]
    assert start(tmp_path, "quit") == ["open Sør.kplan"]


def test_a_report_that_another_window_is_opening_did_not_end_it(tmp_path: Path) -> None:
    """An impatient second start: the window that has the report is at work, not crashed."""
    file = tmp_path / "Sør.kplan"
    make_file(file, example_report())
    assert start(tmp_path, "hang", file) == []
    lock = FileLock.acquire(file, name="Kari", now=dt.datetime.now(dt.UTC))
    assert isinstance(lock, FileLock)
    before = (tmp_path / "kplan.ini").read_text(encoding="utf-8")
    assert start(tmp_path, "look") == ["reading Sør.kplan"]
    after = (tmp_path / "kplan.ini").read_text(encoding="utf-8")
    mark = [line for line in before.splitlines() if line.startswith("opening=")]
    assert mark
    assert mark[0] in after
    lock.release()
