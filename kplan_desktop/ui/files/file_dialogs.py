"""Asking where a new file is to lie, with the system's own dialog."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.documents import SUFFIX


def ask_new_report(
    parent: QWidget,
    title: str,
    proposed: Path,
    kinds: str,
    *,
    tell: Callable[[UserError], None],
) -> Path | None:
    """A path for a report file at which nothing lies; None when she has given it up.

    No report is ever replaced, so Qt does not offer to: that a name is taken is said with
    ``tell``, and she is asked again.
    """
    from kplan_desktop.storage.errors import NameTakenError

    while True:
        chosen, _ = QFileDialog.getSaveFileName(
            parent,
            title,
            str(proposed),
            kinds,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen:
            return None
        path = _with_ending(Path(chosen), SUFFIX)
        if not os.path.lexists(path):
            return path
        tell(NameTakenError(path))


def ask_export(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """A path for a file with the ending of ``proposed``; None when she has given it up.

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
