"""The trash of an open report, as the dialog is handed it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.edits import Compound
from kplan_desktop.domain.report import Report
from kplan_desktop.domain.trash import Removed, RemovedNote, restore_edit
from kplan_desktop.ui.session import Session


class SessionTrash:
    """Reads, gives back and forgets what was removed from the report of a session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self._session.report

    @property
    def read_only(self) -> bool:
        """Whether nothing can be put back or deleted."""
        return self._session.read_only

    def read(self) -> tuple[Removed, ...]:
        """What was removed, the newest first. Raises UserError."""
        self._session.flush()
        return self._session.trash()

    def put_back(self, removed: Removed) -> None:
        """Bring one thing back to its place, as one undo step."""
        edit = restore_edit(self._session.report, removed)
        if edit == Compound(()):
            return  # The report has all of it already.
        name = (
            QCoreApplication.translate("Trash", "Put back a note")
            if isinstance(removed, RemovedNote)
            else QCoreApplication.translate("Trash", "Put back a measure")
        )
        self._session.do(edit, name)

    def delete(self, ids: Iterable[str] | None) -> None:
        """Forget entries for good: those with these ids, or all. Raises UserError."""
        # What was put back a moment ago has left the trash only when that is stored.
        self._session.flush()
        self._session.empty_trash(ids)
