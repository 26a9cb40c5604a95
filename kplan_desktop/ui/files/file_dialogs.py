"""Asking for the path of a new file, with the system's own dialog."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QFileDialog, QWidget

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.documents import SUFFIX
from kplan_desktop.ui.files.flow_context import FlowContext


def report_filter() -> str:
    """The name filter of dialogs for report files."""
    return QCoreApplication.translate("FileDialogs", "Kplan reports (*.kplan)")


def ask_new_report(context: FlowContext, title: str, name: str) -> Path | None:
    """An unused path for a report file; None when the user cancelled.

    Proposes the report folder and ``name``. No report is ever replaced, so Qt does not offer to:
    where a name is taken, an error says so, and the dialog opens again.
    """
    from kplan_desktop.storage.errors import NameTakenError

    try:
        proposed = context.documents.free_path(name)
    except UserError:
        # There may well be another folder; the dialog then begins where the system likes.
        proposed = Path(QDir.homePath())
    while True:
        chosen, _ = QFileDialog.getSaveFileName(
            context.window,
            title,
            str(proposed),
            report_filter(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen:
            return None
        path = _with_ending(Path(chosen), SUFFIX)
        if not os.path.lexists(path):
            return path
        context.show_error(NameTakenError(path))


def ask_export(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """A path for a file with the ending of ``proposed``; None when the user cancelled.

    Qt asks before an older one is replaced.
    """
    ending = proposed.suffix
    while True:
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
        if not chosen:
            return None
        path = _with_ending(Path(chosen), ending)
        if path == Path(chosen) or not os.path.lexists(path):
            return path
        # Qt knew the name without its ending only, and has not asked about this file.
        proposed = path


def _with_ending(path: Path, ending: str) -> Path:
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)
