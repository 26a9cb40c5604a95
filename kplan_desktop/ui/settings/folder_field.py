"""A folder that the user can choose, with the way back to the usual one."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText, plain_label


class FolderField(QWidget):
    """Shows a folder under its name. ``wanted(folder)`` asks for another, None for the usual one.

    ``name`` says what is in the folder.
    """

    wanted = Signal(object)

    def __init__(self, name: str, usual: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._theme = theme
        self._folder = self._usual = usual
        self._path = CopyableText(path_text(usual), "small", self)
        self._path.setAccessibleName(name)
        self.choose_button = QPushButton(self.tr("Choose …"), self)
        self.choose_button.clicked.connect(self._choose)
        self.usual_button = QPushButton(self.tr("The usual folder"), self)
        self.usual_button.clicked.connect(lambda: self.wanted.emit(None))
        self._buttons = FlowLayout()
        for button in (self.choose_button, self.usual_button):
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {button.text()}")
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(plain_label(name, "section"))
        self._column.addWidget(self._path)
        self._column.addLayout(self._buttons)
        theme.follow(self._apply_theme)

    def show_folder(self, folder: Path | None) -> None:
        """Show the folder that is chosen; None is the usual one."""
        self._folder = folder or self._usual
        self._path.set_text(path_text(self._folder))
        self.usual_button.setEnabled(folder is not None)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._buttons.setSpacing(px(8))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._name, path_text(self._folder))
        if chosen and Path(chosen) != self._folder:
            self.wanted.emit(None if Path(chosen) == self._usual else Path(chosen))


def require_writable(folder: Path) -> None:
    """Raise StorageError where no file can be made in the folder, by making one.

    For a background thread: the folder may be on a slow disk.
    """
    from kplan_desktop.storage.errors import writing

    with writing(folder), tempfile.TemporaryFile(dir=reachable(folder)):
        pass
