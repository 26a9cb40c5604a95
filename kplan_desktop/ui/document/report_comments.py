"""The comments on deliveries of the open report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.comments.comments import Comment, in_order, joined_comments
from kplan_desktop.ui.document.kept_items import KeptItems
from kplan_desktop.ui.document.session import Session

if TYPE_CHECKING:
    from kplan_desktop.storage.report_file import ReportFile


class ReportComments(KeptItems[str, Comment]):
    """The one place that knows the comments, by whichever part of the window."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(
            session,
            parent,
            read=lambda file: file.comments(),
            store=_store,
            key_of=lambda comment: comment.id,
        )

    def known(self) -> tuple[Comment, ...]:
        """All comments, as far as they were read by now, the oldest first."""
        return in_order(self._items.values())

    def put(self, comments: Iterable[Comment]) -> None:
        """Add comments, or put them in the place of those with the same ids."""
        self._put(comments)

    def join(self, comments: Iterable[Comment]) -> None:
        """Take in comments that others have written or answered; twice changes nothing."""
        self._put(joined_comments(self._items.values(), comments))

    def remove(self, ids: Iterable[str]) -> None:
        """Delete the comments with these ids."""
        self._put((), ids)


def _store(file: ReportFile, comments: Iterable[Comment], gone: Iterable[str]) -> None:
    ids = set(gone)
    new = {comment.id: comment for comment in comments}
    kept = (each for each in file.comments() if each.id not in ids and each.id not in new)
    file.store_comments((*kept, *new.values()))
