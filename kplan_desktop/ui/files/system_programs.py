"""Files and folders that are handed to the system's programs for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from kplan_desktop.domain.model.errors import path_text


def show_in_system(path: Path) -> bool:
    """Show a file, or a folder, in the system's program for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(path_text(path)))
