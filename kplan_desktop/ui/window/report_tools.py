"""What is done with an open report beyond writing: search, quick notes, suggestions, trash."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kplan_desktop.domain.editing.trash import Removed
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.location import Location, NotePlace, notes_in
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.first_steps import FirstStep
from kplan_desktop.domain.review.report_comparison import compare
from kplan_desktop.domain.review.report_merge import Taken
from kplan_desktop.ui.activity.quick_note import QuickNote, QuickNoteDraft
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.document.settings import SettingsStore
from kplan_desktop.ui.hints.first_steps import FirstStepHints
from kplan_desktop.ui.search.search_bar import SearchBar
from kplan_desktop.ui.search.search_controller import SearchController
from kplan_desktop.ui.spelling.spelling_client import SpellingClient
from kplan_desktop.ui.spelling.spelling_controller import SpellingController
from kplan_desktop.ui.suggestions.suggestion_answers import SuggestionAnswers
from kplan_desktop.ui.suggestions.suggestions_dialog import SuggestionsDialog
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.trash.trash_dialog import TrashDialog
from kplan_desktop.ui.window.workspace import Workspace

if TYPE_CHECKING:
    from kplan_desktop.domain.plan.plan_review import PlanReview
    from kplan_desktop.storage.report_file import ReportFile


class SessionTrash:
    """The trash of a session's report.

    ``put_back`` brings one thing back to its place as one undo step (``ReportEditor.put_back``).
    ``show_error`` shows that something was not deleted after its dialog was closed.
    """

    def __init__(
        self,
        session: Session,
        put_back: Callable[[Removed], None],
        show_error: Callable[[UserError], None],
    ) -> None:
        self._session = session
        self._put_back = put_back
        self._show_error = show_error
        self._is_kept = False

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self._session.report

    @property
    def read_only(self) -> bool:
        """Whether nothing can be put back or deleted."""
        return self._session.read_only

    def put_back(self, removed: Removed) -> None:
        """As in ``TrashCan``. What was before the first is kept; without a copy nothing is lost."""
        from kplan_desktop.storage.backups import Change

        if not self._is_kept:
            with suppress(UserError):
                self._session.copy_present(Change.RESTORING)
                self._is_kept = True
        self._put_back(removed)

    def read(
        self,
        owner: QObject,
        done: Callable[[tuple[Removed, ...]], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """As in ``TrashCan``. What is removed is in the trash only when that is stored."""
        self._session.request(
            owner, lambda file: file.trash(), done=done, failed=failed, after_saving=True
        )

    def delete(
        self,
        owner: QWidget,
        ids: Iterable[str] | None,
        done: Callable[[], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """As in ``TrashCan``. What was put back has left the trash when that is stored."""

        def is_open() -> bool:
            return isValid(owner) and owner.isVisible()

        def not_deleted(error: UserError) -> None:
            if is_open():
                failed(error)
            else:
                self._show_error(error)

        self._session.request(
            self._session,
            lambda file: file.empty_trash(ids),
            done=lambda _: done() if is_open() else None,
            failed=not_deleted,
            after_saving=True,
        )


class ReportTools(QObject):
    """The tools around a workspace, for as long as its report is open.

    ``show_error`` shows an error. ``message(text)`` is for the status line, where it may
    be ``message_over(text)`` before its time. ``quick_note_draft`` is what a quick note begins
    with, and ``suggestions_left_at`` the note at which the list of suggestions was left.
    """

    message = Signal(str)
    message_over = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        search: SearchBar,
        spelling: SpellingClient,
        *,
        theme: Theme,
        settings: SettingsStore,
        now: Callable[[], dt.datetime],
        show_error: Callable[[UserError], None],
        window: QWidget,
    ) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._theme = theme
        self._now = now
        self._show_error = show_error
        self._window = window
        self.suggestions_left_at = ""
        self._spelling = spelling
        self._session = workspace.session
        self.quick_note_draft = QuickNoteDraft()
        self.search_field = search
        self.finder = SearchController(workspace, search, theme, self)
        self.finder.message.connect(self.message)
        workspace.missing.message.connect(self.message)
        workspace.missing.over.connect(self.message_over)
        spelling.state_changed.connect(self._tell_of_spelling)
        self._note_spelling()
        SpellingController(workspace.page, self._session, spelling, theme, show_error)
        workspace.checker.read_spelling(spelling)
        workspace.suggestions_requested.connect(self.suggestions)
        workspace.dismissed.failed.connect(lambda error: show_error(error))
        workspace.set_aside.failed.connect(lambda error: show_error(error))
        workspace.left.filters.changes_requested.connect(self.changes)
        workspace.comments.failed.connect(lambda error: show_error(error))
        self._hints = FirstStepHints(self._session, settings, self)
        self._hints.step_changed.connect(self._show_step)
        self._show_step(self._hints.step)
        self._hints.figure_made.connect(self._tell_of_pages)
        self._session.deliveries.changed.connect(self._compare)
        if self._session.deliveries.are_read:
            # The first picture does not wait for it.
            QTimer.singleShot(0, self, self._compare)

    def _show_step(self, step: FirstStep | None) -> None:
        page = self._workspace.page
        page.row_widgets.show_step(step, self._hints.counted, page.widgets())

    def _tell_of_pages(self) -> None:
        self._hints.remember([FirstStep.PAGES])
        self.message.emit(self.tr("F11 shows the report as it will be on paper"))

    def _tell_of_spelling(self) -> None:
        self.message.emit(self._spelling.state_text())
        self._note_spelling()

    def _note_spelling(self) -> None:
        """Say at the check that spelling is not looked at; not where the report is only read."""
        is_off = not self._spelling.is_there and not self._session.read_only
        self._workspace.side.findings.show_note(self._spelling.state_text() if is_off else "")

    def undo(self) -> None:
        """Undo the last edit."""
        self._workspace.undo()

    def redo(self) -> None:
        """Redo the edit undone last."""
        self._workspace.redo()

    def go_to(self, location: Location) -> None:
        """Show a location and put the cursor there."""
        self._workspace.go_to(location)

    def choose_filter(self) -> None:
        """Open the menu of what the tree shows."""
        self.finder.close()
        self._workspace.show_left()
        self._workspace.left.filters.open_menu()

    def step_to_missing(self, step: int) -> None:
        """Go to the next (+1) or previous (-1) missing thing."""
        self._workspace.missing.step(step)

    def quick_note(self) -> None:
        """Open the dialog for a quick note."""
        if self._session.read_only:
            return
        dialog = QuickNote(self._session.report, self.quick_note_draft, self._theme, self._window)
        dialog.filed.connect(self._file)
        dialog.exec()
        dialog.deleteLater()

    def own_metrics(self) -> None:
        """Show the unit's own metrics, to be changed, merged or removed."""
        self._workspace.activities.manage_metrics()

    def adopt_plan(self) -> None:
        """Have the plan adopted, anew or no longer."""
        from kplan_desktop.ui.plan.adoption_dialog import ask_for_adoption

        ask_for_adoption(self._session, self._now().date(), self._theme, self._window)

    def plan_review(self) -> None:
        """Show the plan against the report, and go to the measure that is chosen there.

        It is made up outside the window's thread: a long report takes a tenth of a second.
        """
        from kplan_desktop.domain.plan.plan_review import plan_review

        report = self._session.report
        if report.plan_adoption is None:
            self._show_plan_review(report, None)
            return
        self._session.request(
            self,
            lambda _: plan_review(report),
            done=lambda review: self._show_plan_review(report, review),
            failed=self._show_error,
        )

    def _show_plan_review(self, report: Report, review: PlanReview | None) -> None:
        from kplan_desktop.ui.plan.plan_review_dialog import PlanReviewDialog
        from kplan_desktop.ui.totals.totals_wording import total_words

        dialog = PlanReviewDialog(
            report,
            review,
            total_words(),
            self._theme,
            self._window,
            read_only=self._session.read_only,
        )
        dialog.place_requested.connect(self._workspace.go_to)
        dialog.adoption_requested.connect(self.adopt_plan)
        dialog.exec()
        dialog.deleteLater()

    def suggestions(self) -> None:
        """Show all that the notes state and that is not answered, to be accepted or dismissed."""
        if self._session.read_only:
            return
        workspace = self._workspace
        answers = SuggestionAnswers(
            self._session,
            workspace.editor,
            workspace.read_ahead,
            workspace.dismissed,
            lambda note_id, other_id: workspace.activities.link(note_id, other_id, dialog),
        )
        dialog = SuggestionsDialog(
            answers, self._theme, self._window, begin_at=self.suggestions_left_at
        )
        answers.setParent(dialog)
        dialog.note_requested.connect(self._leave_suggestions)
        dialog.exec()
        dialog.deleteLater()

    def _leave_suggestions(self, note_id: str) -> None:
        self.suggestions_left_at = note_id
        self._workspace.go_to_note(note_id)

    def comments(self) -> None:
        """Show the comments on what has the cursor, or those nearest to it."""
        self._workspace.open_comments()

    def trash(self) -> None:
        """Show what was removed."""
        can = SessionTrash(self._session, self._workspace.editor.put_back, self._show_error)
        dialog = TrashDialog(can, self._theme, self._now(), self._window)
        dialog.exec()
        dialog.deleteLater()

    def changes(self) -> None:
        """Show what has changed since the last delivery, if the file knows what that was."""
        from kplan_desktop.ui.comparison.comparison_dialog import ComparisonDialog, ComparisonTexts

        delivered, workspace = self._workspace.delivered, self._workspace
        if delivered is None:
            return
        texts = ComparisonTexts(
            title=self.tr("Changed after delivery"),
            lead="",
            older=self.tr("what was delivered"),
            newer=self.tr("now"),
        )
        comparison = compare(delivered, self._session.report)
        dialog = ComparisonDialog(
            comparison, texts, self._theme, self._window, open_state=Taken.NEWER
        )
        dialog.place_requested.connect(workspace.go_to)
        dialog.exec()
        dialog.deleteLater()

    def _file(self, text: str, place: NotePlace) -> None:
        editor, report = self._workspace.editor, self._session.report
        note_id = editor.add_note(place, len(notes_in(report, place)), text)
        self._workspace.go_to_note(note_id)

    def _compare(self) -> None:
        """Find out what changed since the last delivery sent, if the file knows what it was."""
        explain = self._workspace.left.filters.explain_no_comparison
        self._session.request(
            self,
            _last_sent_report,
            done=self._compare_with,
            failed=lambda _: explain(self.tr("the delivery can no longer be read")),
        )

    def _compare_with(self, last: tuple[bool, Report | None]) -> None:
        was_delivered, report = last
        if was_delivered and report is None:
            filters = self._workspace.left.filters
            filters.explain_no_comparison(self.tr("delivered by an older Kplan"))
        self._workspace.compare_with(report)


def _last_sent_report(file: ReportFile) -> tuple[bool, Report | None]:
    """Whether there was a delivery, and the report as it was sent last, where it is known.

    Raises UserError.
    """
    from kplan_desktop.exchange.bundle.bundle_json import decode_bundle

    sent = [n for n, delivery in enumerate(file.deliveries()) if delivery.was_sent]
    if not sent:
        return False, None
    data = file.delivered_bundle(sent[-1])
    return True, None if data is None else decode_bundle(data).report
