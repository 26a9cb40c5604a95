"""The trash of an open report, as the dialog is handed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kplan_desktop.domain.editing.trash import Removed
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.document.session import Session


class SessionTrash:
    """Reads, gives back and forgets what was removed from the report of a session.

    ``put_back`` brings one thing back to its place as one undo step, such as ``Editor.put_back``.
    """

    def __init__(self, session: Session, put_back: Callable[[Removed], None]) -> None:
        self._session = session
        self.put_back = put_back

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

    def delete(self, ids: Iterable[str] | None) -> None:
        """Forget entries for good: those with these ids, or all. Raises UserError."""
        # What was put back a moment ago has left the trash only when that is stored.
        self._session.flush()
        self._session.empty_trash(ids)
