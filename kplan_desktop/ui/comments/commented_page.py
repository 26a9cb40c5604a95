"""A page, its tree and the list of comments beside it, which all show the same comments."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.comments.placement import by_place, open_by_location, open_count
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.comments.comment_writer import CommentKeeper
from kplan_desktop.ui.comments.comments_panel import CommentsPanel
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.outline.outline_model import OutlineModel


class CommentedPage(QObject):
    """Marks what is commented on in page and tree, and leads from there to the list and back.

    ``report`` gives the report as it is now; call ``refresh`` when it or the comments changed.
    Signals: ``panel_requested()`` for the list to come to the front, and ``counted(count)`` after
    each refresh, with how many are open, or None for no comments.
    """

    panel_requested = Signal()
    counted = Signal(object)

    def __init__(
        self,
        keeper: CommentKeeper,
        panel: CommentsPanel,
        page: GoalPage,
        outline: OutlineModel,
        *,
        report: Callable[[], Report],
        go_to: Callable[[Location], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.panel = panel
        self._keeper = keeper
        self._page = page
        self._outline = outline
        self._report = report
        self._marked = False
        panel.location_requested.connect(go_to)
        panel.left.connect(page.return_to_last_text)
        page.comments_requested.connect(self.open_at)

    def refresh(self) -> None:
        """Show the comments in the report as both are now."""
        comments, report = self._keeper.known(), self._report()
        if comments or self._marked:
            marks = open_by_location(by_place(report, comments))
            self._page.show_comments(marks)
            self._outline.set_comments(marks)
            self._marked = bool(comments)
        self._page.actions_of_row.comments.setVisible(bool(comments))
        self.panel.show_report(report)
        self.counted.emit(open_count(comments) if comments else None)

    def open_at(self, location: Location) -> None:
        """Bring the comments on a place, or those nearest to it, to the front."""
        self.refresh()
        self.panel_requested.emit()
        self.panel.focus_place(location)
