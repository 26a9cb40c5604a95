"""The running program with everything filled, and what looks at each window that it shows.

The dialogs are opened by the program's own flows. Each is looked at where it would wait for its
user, and then closed, or answered so that the next one comes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QContextMenuEvent, QScreen
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.document.settings import ScreenLanguage, SettingsStore
from kplan_desktop.ui.office.office_window import OfficeWindow
from kplan_desktop.ui.runtime.crash_dialog import CrashDialog
from kplan_desktop.ui.theme.application_theme import ApplicationTheme
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog
from kplan_desktop.ui.window.workspace import Workspace
from tests.ui.driver import A_DAY, ROOMY, Driver, driver_in
from tests.ui.gallery.filled_files import FilledFiles
from tests.ui.gallery.layout_faults import SCREEN

Look = Callable[[str, QWidget], None]
"""What is done with a window that is shown: its name in the gallery, and the window."""

Step = Callable[[QDialog], object]


class Stage:
    """The program on the filled files; ``look`` is called with everything that is shown.

    ``entry`` is the name of what is being shown; dialogs add their class to it.
    """

    def __init__(
        self,
        qtbot: QtBot,
        driver: Driver,
        files: FilledFiles,
        look: Look,
        patch: pytest.MonkeyPatch,
    ) -> None:
        self.qtbot = qtbot
        self.driver = driver
        self.files = files
        self.entry = ""
        self._look = look
        self._steps: list[Step] = []
        self._patch = patch
        self._shown: set[str] = set()
        self._names = Counter[str]()
        self._replace_waits()

    @property
    def workspace(self) -> Workspace:
        """The workspace of the open report."""
        return self.driver.workspace

    @property
    def theme(self) -> ApplicationTheme:
        """The theme, with its scale."""
        return self.driver.kplan.theme

    @property
    def scale(self) -> int:
        """The size of the text in per cent."""
        return round(self.theme.tokens.scale * 100)

    @property
    def office(self) -> OfficeWindow:
        """The office's window on the filled collection."""
        flow = self.driver.kplan.office
        if flow.window is None:
            flow.open(self.files.collection)
        window: OfficeWindow | None = flow.window
        assert window is not None
        window.resize(ROOMY)
        self.settle()
        return window

    def settle(self) -> None:
        """Wait until all that was begun has ended, and is shown."""
        kplan = self.driver.kplan
        for _ in range(2):
            kplan._worker.submit(lambda: None).result()
            QApplication.processEvents()
            self.qtbot.waitUntil(self._is_at_rest)
        QApplication.processEvents()

    def _is_at_rest(self) -> bool:
        kplan = self.driver.kplan
        return not (kplan._background.busy or kplan._office_tasks.busy)

    def see(self, widget: QWidget, name: str = "") -> None:
        """Have what is shown looked at."""
        self.settle()
        self._look_at(name, widget)

    def see_menu(self, menu: QMenu, name: str) -> None:
        """Have a menu looked at, and each below it."""
        menu.ensurePolished()
        menu.aboutToShow.emit()
        self._look_at(name, menu)
        for action in menu.actions():
            below = action.menu()
            if isinstance(below, QMenu):
                self.see_menu(below, f"{name} › {action.text()}")

    def see_popup(self, begin: Callable[[], object], name: str) -> None:
        """Have a menu looked at that ``begin`` opens, and close it."""
        seen: list[QMenu] = []

        def look() -> None:
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu) and not seen:
                seen.append(menu)
                try:
                    self.see_menu(menu, name)
                finally:
                    menu.close()

        # A menu may wait for its user in an event loop of its own.
        QTimer.singleShot(0, look)
        begin()
        QApplication.processEvents()
        assert seen, f"{self.entry}: no menu for {name}"

    def dialogs(self, begin: Callable[[], object], *steps: Step) -> None:
        """Have each dialog looked at that ``begin`` and what it leads to open, at least one.

        The first of ``steps`` is done in the first dialog, and so on; what is still open is closed.
        """
        self._shown.clear()
        self._steps = list(steps)
        begin()
        self.qtbot.waitUntil(lambda: bool(self._shown) and not self._steps)
        self.settle()

    def see_dialog(self, dialog: QDialog) -> None:
        """Have a dialog looked at that is made here, and close it."""
        self.dialogs(dialog.exec)
        dialog.deleteLater()

    def answer_with(self, *paths: Path) -> None:
        """What the system's file dialogs answer from now on."""
        names = [str(path) for path in paths]
        first = names[0] if names else ""
        for dialog in ("getOpenFileName", "getSaveFileName"):
            self._patch.setattr(QFileDialog, dialog, lambda *_, **__: (first, ""))
        self._patch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: (names, ""))
        self._patch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: first)

    def _replace_waits(self) -> None:
        def run(dialog: QDialog) -> int:
            dialog.setModal(True)
            dialog.show()
            self._seen(dialog)
            if dialog.isVisible():
                dialog.done(QDialog.DialogCode.Rejected)
            return dialog.result()

        self._patch.setattr(QScreen, "availableGeometry", lambda _: QRect(QPoint(), SCREEN))
        for kind in (Dialog, CrashDialog, QMessageBox):
            self._patch.setattr(kind, "exec", run)
        self.answer_with()

    def _seen(self, dialog: QDialog) -> None:
        self.settle()
        name = type(dialog).__name__
        self._shown.add(name)
        self._look_at(name, dialog)
        if self._steps:
            self._steps.pop(0)(dialog)
            self.settle()

    def _look_at(self, name: str, widget: QWidget) -> None:
        """Under a name that no other has which was looked at."""
        whole = f"{self.entry}: {name}" if name else self.entry
        self._names[whole] += 1
        times = self._names[whole]
        self._look(whole if times == 1 else f"{whole} {times}", widget)


def ask_for_menu(widget: QWidget) -> None:
    """Ask for the menu of a widget, as the key for it does."""
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, QPoint(2, 2), QPoint(2, 2)))


@contextmanager
def stage_in(
    qtbot: QtBot,
    app: QApplication,
    files: FilledFiles,
    look: Look,
    *,
    language: ScreenLanguage = "nb",
    scale: int = 100,
    size: QSize = ROOMY,
) -> Iterator[Stage]:
    """The program with the filled report open, in a language and at a scale in per cent."""
    store = SettingsStore(files.home / "kplan.ini")
    store.remember(
        lambda known: replace(known, language=language, text_scale=scale, adviser="Kari Nordmann")
    )
    with (
        pytest.MonkeyPatch.context() as patch,
        driver_in(qtbot, app, files.home, now=A_DAY, size=size) as driver,
    ):
        stage = Stage(qtbot, driver, files, look, patch)
        driver.kplan.documents.open(files.report)
        stage.settle()
        try:
            yield stage
        finally:
            _leave(stage)


def _leave(stage: Stage) -> None:
    window = stage.driver.kplan._office.window if stage.driver.kplan._office else None
    if window is not None:
        window.close()
    stage.settle()
