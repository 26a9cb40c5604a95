"""The picture that README shows, made of the filled example: `python3 build/dev.py screenshots`.

With a folder named, all states that are looked at before a release are put there instead.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from kplan_desktop.app import Kplan, UserFolders, make_application
from kplan_desktop.domain.model.location import Location
from kplan_desktop.paths import program_files

README_PICTURE = Path(__file__).parent.parent / "docs" / "window.png"
A_DAY = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)
"""Twelve days before the example's deadline."""


def main() -> None:
    """Make the README's picture, or every state into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    folder: Path | None = parser.parse_args().folder
    app = make_application(["kplan"])
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        folders = UserFolders(settings=home / "kplan.ini", reports=home, backups=home / "backups")
        kplan = Kplan(app, program_files(), folders, now=lambda: A_DAY)
        kplan.documents.create_example(home / "Sør-Trøndelag.kplan")
        kplan.window.show()
        if folder is None:
            _first_note(kplan)
            _picture(app, kplan, README_PICTURE)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            _states(app, kplan, folder)
        kplan.window.close()
        kplan.close()


def _states(app: QApplication, kplan: Kplan, folder: Path) -> None:
    _first_note(kplan)
    _picture(app, kplan, folder / "light-1280.png")
    _picture(app, kplan, folder / "light-1920.png", (1920, 1080))
    _picture(app, kplan, folder / "narrow.png", (760, 700))
    kplan.theme.set_scale(2.0)
    _picture(app, kplan, folder / "text-200.png", (1920, 1080))
    _picture(app, kplan, folder / "text-200-1280.png")
    kplan.theme.set_scale(1.0)
    kplan.theme.set_choice("dark")
    _picture(app, kplan, folder / "dark-1280.png")
    kplan.theme.set_choice("light")
    workspace = kplan.window.workspace
    assert workspace is not None
    empty = workspace.session.report.goals[1].goal_id
    workspace.go_to(Location(empty))
    _picture(app, kplan, folder / "empty-goal.png")
    workspace.page.header.nothing.click()
    _picture(app, kplan, folder / "nothing-to-report.png")
    workspace.side.open_check()
    _picture(app, kplan, folder / "check.png")


def _first_note(kplan: Kplan) -> None:
    workspace = kplan.window.workspace
    assert workspace is not None
    report = workspace.session.report
    measure = report.goals[0].measures[0]
    workspace.go_to(Location(report.goals[0].goal_id, measure.id, measure.notes[0].id))


def _picture(
    app: QApplication, kplan: Kplan, file: Path, size: tuple[int, int] = (1280, 800)
) -> None:
    kplan.window.resize(*size)
    kplan.window.activateWindow()
    loop = QEventLoop()
    QTimer.singleShot(700, loop.quit)
    loop.exec()
    app.processEvents()
    kplan.window.grab().save(str(file))


if __name__ == "__main__":
    main()
