"""The composition root of the window: the only place that builds its objects and joins them.

The window is on the screen before the rest of the program is imported: everything that the first
picture does not need is imported where it is built.
"""

from __future__ import annotations

import datetime as dt
import gc
import importlib.util
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QEvent, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QAccessible, QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from kplan_desktop.paths import (
    ProgramFiles,
    installed_forms,
    own_command,
    program_files,
    system_dictionaries,
    user_data,
)
from kplan_desktop.ui.accessibility.spoken_roles import make_interface
from kplan_desktop.ui.document.settings import SettingsStore
from kplan_desktop.ui.runtime.crash_handler import CrashHandler, ShownDocuments
from kplan_desktop.ui.runtime.missing_display import explain_missing_display
from kplan_desktop.ui.runtime.native_crash import NativeCrashLog
from kplan_desktop.ui.runtime.refcount_guard import keep_constants_alive
from kplan_desktop.ui.theme.contrast import in_system_contrast
from kplan_desktop.ui.theme.style_tokens import wanted_tokens
from kplan_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from kplan_desktop.domain.model.report import Report
    from kplan_desktop.storage.forms.form_files import FormLibrary
    from kplan_desktop.ui.window.office_flow import OfficeFlow

_NAME = "Kplan"
_SETTLE_AFTER = 1500
"""Milliseconds after a report was opened, when all that shows it has been made."""


@dataclass(frozen=True, slots=True)
class UserFolders:
    """Where the user's own things lie: the settings file, the reports, and their backups.

    In the folders ``dictionaries`` the spelling looks for its own. In ``open_reports`` the running
    windows know of each other; without it they do not. In ``forms`` are the forms that she has
    installed; without it there are those shipped alone.
    """

    settings: Path
    reports: Path
    backups: Path
    dictionaries: tuple[Path, ...] = ()
    open_reports: Path | None = None
    forms: Path | None = None

    @property
    def form_drafts(self) -> Path:
        """Where the forms lie that she is making: beside the backups."""
        return self.backups.parent / "form-drafts"


class Kplan:
    """Everything the running window consists of. ``close`` ends it in order.

    With ``contents_later`` the window can be shown at once, and ``build_contents`` is to be called
    once it is on the screen.
    """

    def __init__(
        self,
        app: QApplication,
        files: ProgramFiles,
        folders: UserFolders,
        *,
        now: Callable[[], dt.datetime],
        contents_later: bool = False,
    ) -> None:
        self._app = app
        self._files = files
        self._folders = folders
        self._now = now
        self._store = SettingsStore(folders.settings)
        self._settings = self._store.load()
        styles = files.resources / "styles"
        tokens = wanted_tokens(
            styles,
            self._settings.colour_scheme,
            QGuiApplication.styleHints().colorScheme(),
            self._settings.text_scale / 100,
        )
        self._has_contents = False
        self._office: OfficeFlow | None = None
        self.window = MainWindow(in_system_contrast(tokens, styles), self._settings.geometry)
        if not contents_later:
            self.build_contents()

    def build_contents(self) -> None:
        """Build everything else, and the contents of the window."""
        from kplan_desktop.domain.words.word_table import parse_word_table
        from kplan_desktop.storage.backups import BackupStore
        from kplan_desktop.storage.forms.form_files import FormLibrary
        from kplan_desktop.ui.document.background_tasks import BackgroundTasks
        from kplan_desktop.ui.document.database_worker import DatabaseWorker
        from kplan_desktop.ui.document.documents import Documents
        from kplan_desktop.ui.document.open_reports import OpenReports
        from kplan_desktop.ui.frame.help_menu import HelpMenu
        from kplan_desktop.ui.help.guide_opener import GuideOpener
        from kplan_desktop.ui.preview.preview_client import PreviewClient
        from kplan_desktop.ui.runtime.gc_on_gui_thread import GuiThreadCollector
        from kplan_desktop.ui.settings.applied_settings import AppliedSettings
        from kplan_desktop.ui.settings.settings_flow import SettingsFlow
        from kplan_desktop.ui.spelling.spelling_client import SpellingClient, find_dictionaries
        from kplan_desktop.ui.theme.application_theme import ApplicationTheme
        from kplan_desktop.ui.theme.fonts import load_fonts
        from kplan_desktop.ui.window.both_windows import BothWindows
        from kplan_desktop.ui.window.language_switch import LanguageSwitch

        resources = self._files.resources
        words, office = resources / "translations", lambda: self._office
        self.language = LanguageSwitch(self._app, words, self.window, self._fill_window, office)
        self.language.use(self._settings.language)
        self._garbage = GuiThreadCollector(self._app)
        self._settling = QTimer(self._garbage)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_AFTER)
        self._settling.timeout.connect(self._settle)
        self._worker = DatabaseWorker()
        self._background = BackgroundTasks()
        # Its own: a window that is closed drops what was to be done for it.
        self._office_tasks = BackgroundTasks()
        library = self._library = FormLibrary(self._files.forms, self._folders.forms)
        known = self._folders.open_reports
        self._open_files = OpenReports(known) if known is not None else None
        self.documents = Documents(
            worker=self._worker,
            library=library,
            store=self._store,
            folder=self._folders.reports,
            backups=BackupStore(self._folders.backups, self._now),
            new_id=_new_id,
            now=self._now,
            read_example=lambda: _read_example(library),
            open_reports=self._open_files,
        )
        self.theme = ApplicationTheme(
            self._app,
            resources / "styles",
            resources / "icons",
            load_fonts(resources / "fonts"),
            choice=self._settings.colour_scheme,
            scale=self._settings.text_scale / 100,
        )
        self._spelling = SpellingClient(
            _spelling_program(),
            find_dictionaries(self._folders.dictionaries, ("nb", "nn")),
        )
        self._applied = AppliedSettings(self._store, self.theme, self._spelling, self._worker)
        self._applied.keep_backups(self.documents.backups)
        self._preview = PreviewClient((*own_command(), "preview"), self._now)
        self._words = cache(lambda: parse_word_table(self._files.words()))
        self.guide = GuideOpener(self._files.guide, self._store, self.theme, self._app)
        help_menu = HelpMenu(
            self.guide, resources, self.theme, lambda: self._both.show_example(), self._diagnosis
        )
        self.settings = SettingsFlow(
            self._store,
            library,
            self._spelling,
            self._folders.reports,
            self._folders.backups,
            self.language,
        )
        self.language.failed.connect(self.settings.put_language_back)
        self.language.switched.connect(self.settings.follow_language)
        self._both = BothWindows(self.window, help_menu, self.settings, lambda: self._office)
        self.guide.window_made.connect(self._both.take_drops)
        self._fill_window()
        self.language.switched.connect(self.guide.open_anew)
        self.language.switched.connect(self._settling.start)
        self._app.focusChanged.connect(self.window.follow_focus)
        self.documents.session_changed.connect(lambda _: self._settling.start())
        self._has_contents = True

    def _fill_window(self) -> None:
        """Build the contents of the main window, and connect them to what lies beside it."""
        window = self.window
        window.build_contents(
            self.documents,
            self._background,
            self.theme,
            self._files.resources,
            self._spelling,
            self._preview,
            self._folders.form_drafts,
            new_id=_new_id,
            now=self._now,
            words=self._words,
        )
        self._both.serve(window, window.actions_of_window, window.context)
        window.flow.open_collection = lambda path: self.office.open(path)
        window.flow.language_wanted.connect(self._both.welcome_in)
        window.actions_of_window.new_collection.triggered.connect(lambda: self.office.new())

    @property
    def has_contents(self) -> bool:
        """Whether the contents of the window are built."""
        return self._has_contents

    @property
    def office(self) -> OfficeFlow:
        """The ways to the window of the office; imported and built when it is first needed."""
        if self._office is None:
            from kplan_desktop.storage.collection.collection_backups import CollectionBackups
            from kplan_desktop.ui.document.collection_documents import Collections
            from kplan_desktop.ui.office.office_window import OfficeServices
            from kplan_desktop.ui.window.office_flow import OfficeFlow

            collections = Collections(
                worker=self._worker,
                store=self._store,
                folder=self._folders.reports,
                backups=CollectionBackups(self._folders.backups, self._now),
                now=self._now,
                open_reports=self._open_files,
            )
            self._applied.keep_backups(collections.backups)
            services = OfficeServices(
                theme=self.theme,
                background=self._office_tasks,
                resources=self._files.resources,
                preview=self._preview.another(self._preview),
                new_id=_new_id,
                now=self._now,
            )
            self._office = OfficeFlow(
                collections,
                self._library,
                self._worker,
                services,
                lambda: self.window.context,
                self._both.show_main,
                self._both.open_report,
            )
            self._office.window_made.connect(
                lambda window: self._both.serve(window, window.actions_of_window, window.dialogs)
            )
        return self._office

    def collection_at_start(self, file: Path | None) -> Path | None:
        """The collection that the program begins with, if it is one: ``file``, or the last one.

        Not the last one where Kplan did not get it on the screen the last time.
        """
        from kplan_desktop.ui.document.file_access import is_collection

        last = self._settings.last_file
        if file is None and last is not None and self._settings.opening != last:
            file = last
        return file if file is not None and is_collection(file) else None

    def shown_beside(self) -> list[ShownDocuments]:
        """What may be open beside a report, and its window."""
        office = self._office
        return [ShownDocuments(office.collections, office.window)] if office is not None else []

    def _diagnosis(self) -> str:
        """What whoever helps must know of this computer, to be copied."""
        from kplan_desktop.ui.frame.diagnosis import diagnosis_text
        from kplan_desktop.ui.spelling.spelling_client import find_dictionaries

        known, session = self._store.known, self.documents.session
        found = find_dictionaries(self._folders.dictionaries, ("nb", "nn"))
        backups = known.backup_folder or self._folders.backups
        return diagnosis_text(
            known,
            self.theme.tokens,
            {"reports": self.documents.folder, "backups": backups},
            found,
            session.report if session is not None else None,
        )

    def _settle(self) -> None:
        from kplan_desktop.filesystem.temporary_folder import sweep_temporary_folders

        self._garbage.settle()
        # What processes which were killed have left in the system's folder.
        self._background.run(sweep_temporary_folders, done=lambda _: None, failed=lambda _: None)

    def close(self) -> None:
        """End the threads when the window is closed, if they were started."""
        if not self._has_contents:
            return
        self._settling.stop()
        self.language.close()
        self.guide.close()
        self._app.focusChanged.disconnect(self.window.follow_focus)
        self._preview.close()
        self._spelling.close()
        if self._office is not None:
            self._office.finish()
        self._office_tasks.close()
        self._background.close()
        self._worker.close()
        self._garbage.close()


def run_window(file: Path | None) -> int:
    """Open the window, on ``file`` or what was open last, until it is closed. The exit code."""
    # Nothing that the start makes is garbage; Kplan's own collection takes over afterwards.
    gc.disable()
    app = make_application(sys.argv)
    crashes = CrashHandler(app, user_data(), now=_now)
    hard_crashes = NativeCrashLog(crashes.log)
    try:
        return _run(app, crashes, file)
    except Exception as error:
        crashes.show_now(error)
        raise
    finally:
        hard_crashes.close()
        crashes.close()


def _run(app: KplanApplication, crashes: CrashHandler, file: Path | None) -> int:
    folders = user_folders()
    kplan = Kplan(app, program_files(), folders, now=_now, contents_later=True)
    requested: list[Path] = []

    def open_requested(path: Path) -> None:
        if kplan.has_contents:
            kplan.window.flow.open_any(path)
        else:
            requested.append(path)

    app.file_requested.connect(open_requested)

    def build() -> None:
        kplan.build_contents()
        crashes.watch(
            kplan.window,
            kplan.documents,
            kplan.shown_beside,
            lambda: (kplan.documents.folder, folders.reports, Path(QDir.tempPath())),
        )

    def begin() -> None:
        build()
        kplan.window.flow.start(requested[-1] if requested else file)

    collection = kplan.collection_at_start(file)
    if collection is None:
        kplan.window.shown.connect(begin)
        kplan.window.show()
    else:
        build()
        if not kplan.office.start(collection):
            kplan.close()
            return 0
    code = app.exec()
    kplan.close()
    return code


class KplanApplication(QApplication):
    """Qt's application. ``file_requested(path)``: the system asks for a file to be opened.

    macOS does so by an event, at the start too; others start the program with the file's name.
    """

    file_requested = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Take such an event, and leave all others to Qt."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_requested.emit(Path(event.file()))
            return True
        return super().event(event)


def make_application(arguments: list[str]) -> KplanApplication:
    """The Qt application, named so that its folders and its window class are Kplan's.

    Where no window can be opened, this ends the process with a sentence.
    """
    keep_constants_alive()
    with explain_missing_display():
        app = KplanApplication(arguments)
    app.setApplicationName(_NAME)
    QAccessible.installFactory(make_interface)
    # No display name: Qt would append it to the title of every dialog, after a dash of its own.
    app.setDesktopFileName("kplan")
    return app


def user_folders() -> UserFolders:
    """The folders of the present user, as her system names them.

    On Windows documents may lie in OneDrive or on a server. The others are on this computer, and do
    not roam with the user: backups are large, and the settings name this computer's folders.
    """
    QCoreApplication.setApplicationName(_NAME)  # the command asks without an application
    place = QStandardPaths.StandardLocation
    settings = QStandardPaths.writableLocation(place.AppConfigLocation)
    documents = Path(QStandardPaths.writableLocation(place.DocumentsLocation) or QDir.homePath())
    return UserFolders(
        settings=(Path(settings) if settings else user_data()) / "kplan.ini",
        reports=documents / "Kplan",
        backups=user_data() / "backups",
        dictionaries=(
            user_data() / "dictionaries",
            *system_dictionaries(),
            program_files().resources / "dictionaries",
        ),
        open_reports=user_data() / "open",
        forms=installed_forms(user_data()),
    )


def _spelling_program() -> tuple[str, ...]:
    """How the spelling checker is started; empty where the library is missing."""
    is_there = importlib.util.find_spec("hunspell") is not None
    return (*own_command(), "spelling") if is_there else ()


def _read_example(library: FormLibrary) -> Report:
    from kplan_desktop.exchange.bundle.bundle_json import decode_bundle

    return decode_bundle(library.example_bundle()).report


def _new_id() -> str:
    """128 random bits, as a UUID has, without the modules that importing ``uuid`` brings."""
    return os.urandom(16).hex()


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).astimezone()
