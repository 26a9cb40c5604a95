"""The menu of the reports that were open lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.ui.theme.screen_room import room_on_screen
from kplan_desktop.ui.widgets.plain_text import plain_tooltip


class RecentMenu(QMenu):
    """Filled when it opens. ``paths`` gives the files of now, and ``open_path`` opens one."""

    def __init__(
        self,
        paths: Callable[[], Sequence[Path]],
        open_path: Callable[[Path], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Recent"))
        self.setToolTipsVisible(True)
        self._paths = paths
        self._open_path = open_path
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Name the files of now."""
        self.clear()
        paths = self._paths()
        room = room_on_screen(self).width() // 2
        for path, name in zip(paths, recent_names(paths), strict=True):
            short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
            # An ampersand in a menu marks a key: doubled it is shown as itself.
            action = self.addAction(short.replace("&", "&&"))
            action.setToolTip(plain_tooltip(path_text(path)))
            action.triggered.connect(lambda _=False, p=path: self._open_path(p))
        if self.isEmpty():
            self.addAction(self.tr("None yet")).setEnabled(False)


def recent_names(paths: Sequence[Path]) -> list[str]:
    """A name for each path: the file's without its ending, with the folder where that is needed.

    The folder is its last part, or the whole of it where two last parts are the same.
    """
    stems = Counter(path.stem for path in paths)
    with_folder = Counter((path.stem, path.parent.name) for path in paths)
    return [
        path.stem
        if stems[path.stem] == 1
        else f"{path.stem} – {path.parent.name or path.parent}"
        if with_folder[path.stem, path.parent.name] == 1
        else f"{path.stem} – {path.parent}"
        for path in paths
    ]
