"""Taking deliveries in, as they were chosen or dropped on the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.ui.office_intake.office_context import OfficeContext


def choose_deliveries(context: OfficeContext) -> None:
    """Ask for files with deliveries, and take them in."""
    title = QCoreApplication.translate("IntakeFlow", "Take in deliveries")
    chosen, _ = QFileDialog.getOpenFileNames(
        context.window, title, str(context.session.path.parent)
    )
    if chosen:
        take_in(context, [Path(name) for name in chosen])


def take_in(context: OfficeContext, paths: Sequence[Path]) -> None:
    """Take in files and folders, whatever they are, and tell what became of each."""
    text = QCoreApplication.translate("IntakeFlow", "%n file(s) to take in", "", len(paths))
    context.show_message(text)
