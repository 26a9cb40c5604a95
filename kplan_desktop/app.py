"""The composition root of the window: the only place that builds its objects and joins them."""

from __future__ import annotations

import datetime as dt
import sys
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.report import Report
from kplan_desktop.paths import ProgramFiles, program_files
from kplan_desktop.storage.form_file import FormLibrary
from kplan_desktop.storage.worker import DatabaseWorker
from kplan_desktop.ui.background import Background
from kplan_desktop.ui.documents import Documents
from kplan_desktop.ui.file_flow import FileFlow
from kplan_desktop.ui.fonts import load_fonts
from kplan_desktop.ui.garbage import GuiThreadGarbage
from kplan_desktop.ui.main_window import MainWindow
from kplan_desktop.ui.none_guard import keep_none_alive
from kplan_desktop.ui.settings import SettingsStore
from kplan_desktop.ui.theme import Theme
from kplan_desktop.ui.translation import install_translations


@dataclass(frozen=True, slots=True)
class UserFolders:
    """Where the user's own things lie: settings, and the reports when she names no other place."""

    settings: Path
    reports: Path


class Kplan:
    """Everything the running window consists of. ``close`` ends it in order."""

    def __init__(
        self,
        app: QApplication,
        files: ProgramFiles,
        folders: UserFolders,
        *,
        now: Callable[[], dt.datetime],
    ) -> None:
        resources = files.resources
        self._app = app
        self._translators = install_translations(app, resources / "translations")
        family = load_fonts(resources / "fonts")
        self._garbage = GuiThreadGarbage(app)
        self._worker = DatabaseWorker()
        self._background = Background()
        library = FormLibrary(files.forms)
        self.documents = Documents(
            worker=self._worker,
            library=library,
            store=SettingsStore(folders.settings),
            folder=folders.reports,
            new_id=_new_id,
            read_example=lambda: _read_example(library),
        )
        settings = self.documents.settings
        self.theme = Theme(
            app,
            resources / "styles",
            family,
            choice=settings.colour_scheme,
            scale=settings.text_scale / 100,
        )
        self.window = MainWindow(
            self.documents,
            self.theme,
            resources / "icons",
            new_id=_new_id,
            now=now,
            make_flow=lambda window, look: FileFlow(
                window,
                look,
                documents=self.documents,
                background=self._background,
                fonts=resources / "fonts",
                resources=resources,
                now=now,
            ),
        )
        app.setWindowIcon(QIcon(str(resources / "icons" / "kplan.svg")))
        app.focusChanged.connect(self.window.follow_focus)

    def close(self) -> None:
        """End the threads, when the window is closed."""
        self._app.focusChanged.disconnect(self.window.follow_focus)
        self._background.close()
        self._worker.close()
        self._garbage.close()


def run_window(file: Path | None) -> int:
    """Open the window, on ``file`` or what was open last, until it is closed. The exit code."""
    app = make_application(sys.argv)
    kplan = Kplan(app, program_files(), user_folders(), now=_now)
    kplan.window.show()
    kplan.window.flow.start(file)
    code = app.exec()
    kplan.close()
    return code


def paint_once(file: Path) -> bool:
    """Open the window on ``file``, paint it, and close it; whether anything was painted.

    For the packaged program's proof of itself. Uses the screen that Qt finds (offscreen included),
    and leaves the user's settings alone: its own lie beside ``file``.
    """
    app = make_application(sys.argv[:1])
    folders = UserFolders(settings=file.parent / "kplan.ini", reports=file.parent)
    kplan = Kplan(app, program_files(), folders, now=_now)
    kplan.documents.open(file)
    kplan.window.show()
    app.processEvents()
    picture = kplan.window.grab().toImage()
    kplan.window.close()
    kplan.close()
    colours = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), 7)
        for y in range(0, picture.height(), 7)
    }
    return len(colours) > 1


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application, named so that its folders and its window class are Kplan's."""
    keep_none_alive()
    app = QApplication(arguments)
    app.setApplicationName("Kplan")
    app.setApplicationDisplayName("Kplan")
    app.setDesktopFileName("kplan")
    return app


def user_folders() -> UserFolders:
    """The folders of the present user, as her system names them."""
    place = QStandardPaths.StandardLocation
    settings = Path(QStandardPaths.writableLocation(place.AppConfigLocation))
    documents = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
    return UserFolders(settings=settings / "kplan.ini", reports=documents / "Kplan")


def _read_example(library: FormLibrary) -> Report:
    from kplan_desktop.export.bundle import decode_bundle

    return decode_bundle(library.example_bundle()).report


def _new_id() -> str:
    return str(uuid.uuid4())


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).astimezone()
