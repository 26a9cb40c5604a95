"""What the main window and the office's have in common: menus, the way to each other, the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.ui.theme.screen_room import bring_to_front

if TYPE_CHECKING:
    from kplan_desktop.ui.files.dialog_context import DialogContext
    from kplan_desktop.ui.files.new_report_dialog import NewReportChoice
    from kplan_desktop.ui.frame.frame_actions import FrameActions
    from kplan_desktop.ui.frame.help_menu import HelpMenu
    from kplan_desktop.ui.settings.settings_flow import SettingsFlow
    from kplan_desktop.ui.window.main_window import MainWindow
    from kplan_desktop.ui.window.office_flow import OfficeFlow


class BothWindows(QObject):
    """Serves the ``main`` window, and the office's once it is there.

    ``office()`` has the ways to it, None before it was needed.
    """

    def __init__(
        self,
        main: MainWindow,
        help_menu: HelpMenu,
        settings: SettingsFlow,
        office: Callable[[], OfficeFlow | None],
    ) -> None:
        super().__init__()
        self._main = main
        self._help = help_menu
        self._settings = settings
        self._office = office

    def serve(self, window: QWidget, actions: FrameActions, context: DialogContext) -> None:
        """Connect what every window has, also when its contents were made anew."""
        self._help.serve(window, actions)
        self._settings.serve(actions, context)
        actions.quit.triggered.connect(self.quit)

    def show_main(self, ask: bool) -> None:
        """Show the main window beside that of the office; ``ask`` there for a file to open."""
        bring_to_front(self._main)
        if ask and self._main.workspace is None:
            self._main.actions_of_window.open.trigger()

    def open_report(self, path: Path) -> None:
        """Open a report in the main window."""
        self.show_main(False)
        self._main.flow.open_path(path)

    def take_drops(self, window: QWidget) -> None:
        """Have what is dropped on a window beside these be opened as if on the main one."""
        from kplan_desktop.ui.frame.file_drop import FileDrop

        FileDrop(window, self._open_dropped, self._main.flows.drop.hint.text())

    def _open_dropped(self, paths: Sequence[Path]) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            bring_to_front(dialog)  # it is to be answered before anything else
            return
        self.show_main(False)
        self._main.flows.incoming.open_files(paths)

    def show_example(self) -> None:
        """Open the filled example in the main window, from whichever window it was asked for."""
        self.show_main(False)
        self._main.flow.example()

    def welcome_in(self, answered: NewReportChoice) -> None:
        """Show the windows in a language that was chosen at the first start, and ask again."""
        if answered.language is not None:
            self._settings.choose_language(
                answered.language, lambda: self._main.flow.welcome(answered)
            )

    def quit(self) -> None:
        """Close both windows, each of which stores everything first, unless one stays open."""
        office = self._office()
        window = office.window if office is not None else None
        if (window is None or window.close()) and self._main.isVisible():
            self._main.close()
