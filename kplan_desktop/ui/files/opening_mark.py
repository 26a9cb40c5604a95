"""Which file kept Kplan from coming up, so that the next start does not open it by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.document_keeper import DocumentKeeper

_SETTLED_AFTER = 2_000
"""Milliseconds after opening, at which nothing happens before the window has been painted."""


class OpeningMark(QObject):
    """A mark in the settings while a report is opened and until the window shows it and is idle.

    Whoever changes the report before that sees it, and the mark has done its work. A program that
    was ended meanwhile, by a crash or by a user who waited in vain, leaves it there;
    one that is ended later, however, does not.
    """

    def __init__(self, keeper: DocumentKeeper[Any, Any, Any], parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._is_set = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_AFTER)
        self._settled.timeout.connect(self._remove)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._remove)

    def stands_at(self, path: Path) -> bool:
        """Whether the latest attempt to open this report did not end."""
        return self._keeper.settings.opening == path

    @contextmanager
    def set_at(self, path: Path | None) -> Iterator[None]:
        """Have a report opened within, if there is one; an error that is told is an end too."""
        self._settled.stop()
        self._remember(path)
        try:
            yield
        except UserError:
            self._remove()
            raise
        self._settled.start()
        session = self._keeper.session
        if session is not None:
            session.changed.connect(self._remove)

    def _remove(self) -> None:
        """Remove the mark, unless it is that of another window."""
        if self._is_set:
            self._remember(None)

    def _remember(self, path: Path | None) -> None:
        self._is_set = path is not None
        self._keeper.remember(lambda known: replace(known, opening=path))
