"""What was dismissed of that which Kplan suggests in the open report, kept in its file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.domain.suggestions.note_suggestions import DismissedSet
from kplan_desktop.ui.document.session import Session

if TYPE_CHECKING:
    from kplan_desktop.storage.report_file import ReportFile


class DismissedSuggestions(QObject):
    """The one place that knows what was dismissed, by whichever part of the window.

    What the file has is read when this is made: requests of the session that are made after that
    are answered when it is known. Each answer is stored at once; of a file that is only read it is
    kept until that is closed.

    Signals: ``changed(dismissals)`` after each answer, with what was dismissed or taken back, and
    ``failed(error)`` where one was not stored, which then is none.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._known = DismissedSet()
        session.request(
            self,
            lambda file: file.dismissed(),
            done=self._known.dismiss,
            # The file can no longer be read, which is reported where it matters.
            failed=lambda _: None,
        )
        if not session.read_only:
            # Only now, since undo brings notes back that are no longer in the trash.
            session.request(
                self,
                lambda file: file.forget_answers(),
                done=lambda _: None,
                failed=lambda _: None,
            )

    def is_dismissed(self, dismissal: Dismissal) -> bool:
        """Whether this was dismissed and not taken back."""
        return self._known.is_dismissed(dismissal)

    def links(self) -> Iterable[tuple[str, str]]:
        """The ids of the notes of each link that was dismissed."""
        return self._known.links()

    def dismiss(self, dismissals: Iterable[Dismissal]) -> None:
        """Suggest none of these again."""
        self._answer({each for each in dismissals if not self.is_dismissed(each)}, dismissed=True)

    def take_back(self, dismissals: Iterable[Dismissal]) -> None:
        """Suggest these again."""
        self._answer(set(filter(self.is_dismissed, dismissals)), dismissed=False)

    def _answer(self, dismissals: set[Dismissal], *, dismissed: bool) -> None:
        if not dismissals:
            return
        self._change(dismissals, dismissed=dismissed)
        if self._session.read_only:
            return

        def undo() -> None:
            self._change(dismissals, dismissed=not dismissed)

        def failed(error: UserError) -> None:
            undo()
            self.failed.emit(error)

        def store(file: ReportFile) -> None:
            (file.add_dismissed if dismissed else file.remove_dismissed)(dismissals)

        self._session.request(self, store, done=lambda _: None, failed=failed, broken=undo)

    def _change(self, dismissals: set[Dismissal], *, dismissed: bool) -> None:
        (self._known.dismiss if dismissed else self._known.take_back)(dismissals)
        self.changed.emit(frozenset(dismissals))
