"""The workspace: tree, goal page and side panel around one open report, updated with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from kplan_desktop.domain.checks.set_aside import CheckList
from kplan_desktop.domain.editing.edit_location import location_of_edit
from kplan_desktop.domain.model.edits import (
    Compound,
    Edit,
    SetNothingToReport,
    SetOutcome,
    SetParked,
)
from kplan_desktop.domain.model.location import Location, location_of_note, notes_in
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.changed_elements import changed_elements
from kplan_desktop.domain.review.completion_marks import doubtful_places
from kplan_desktop.domain.review.outline_filter import Filter, Matches, OutlineFilters
from kplan_desktop.domain.review.report_comparison import ReportComparison, compare
from kplan_desktop.domain.words.lexicon import ReportLexicon
from kplan_desktop.domain.words.word_table import WordTable
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.accessibility.spoken_undo import SpokenUndo
from kplan_desktop.ui.activity.activity_controller import ActivityController
from kplan_desktop.ui.activity.move_controller import MoveController
from kplan_desktop.ui.activity.read_ahead import ReadAhead
from kplan_desktop.ui.checks.finding_controller import FindingController
from kplan_desktop.ui.checks.report_checker import ReportChecker
from kplan_desktop.ui.comments.commented_page import CommentedPage
from kplan_desktop.ui.comments.comments_flow import OpenComments, adviser_writer
from kplan_desktop.ui.comments.comments_panel import CommentsPanel
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.dismissed_suggestions import DismissedSuggestions
from kplan_desktop.ui.document.kept_items import SetAsideFindings
from kplan_desktop.ui.document.report_comments import ReportComments
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.goal_page.cursor_location import location_of_widget
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.goal_page.row_actions import (
    Movable,
    NewNoteTarget,
    NoteTarget,
)
from kplan_desktop.ui.goal_page.row_drag import RowDrag
from kplan_desktop.ui.help.help_topic import HelpTopic, set_help_topic
from kplan_desktop.ui.outline.outline_model import OutlineLocation, OutlineModel
from kplan_desktop.ui.outline.outline_view import OutlineView
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.window.left_panel import LeftPanel
from kplan_desktop.ui.window.next_missing import NextMissingNavigator
from kplan_desktop.ui.window.side_panel import SidePanel

_ROOM_FOR_SIDE = 1000
"""Pixels at 100 % that tree, page and side panel need together."""

_WIDEST_OUTLINE = 400
"""Pixels at 100 % beyond which the tree's texts need no more room."""

_WIDEST_PAGE = 560
"""Pixels at 100 % beyond which the printed page needs no more room to be read."""


class Workspace(QWidget):
    """Shows a session. ``checked(check_list)`` is emitted after each check of the report.

    ``side_panel`` is whether the user wants the side panel where there is room for it, and
    ``side_shown(bool)`` whether it is there. ``suggestions`` is whether any are made, and
    ``suggestions_requested`` asks for their dialog.
    """

    checked = Signal(object)
    side_shown = Signal(bool)
    suggestions_requested = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        background: BackgroundTasks,
        *,
        side_panel: bool,
        suggestions: bool,
        new_id: Callable[[], str],
        now: Callable[[], dt.datetime],
        fonts: Path,
        words: Callable[[], WordTable],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._now = now
        self._theme = theme
        self._side_wanted = side_panel
        self._roomy = True
        self._last_edit: Edit | None = None
        self.outline_model = OutlineModel(session.report)
        self.outline = OutlineView(self.outline_model, theme, self)
        self.left = LeftPanel(self.outline, theme, self, read_only=session.read_only)
        self.editor = ReportEditor(session, new_id, self)
        self.dismissed = DismissedSuggestions(session, self)
        self.set_aside = SetAsideFindings(session, self)
        self.comments = ReportComments(session, self)
        self._new_id = new_id
        lexicon = ReportLexicon(words)
        self.read_ahead = ReadAhead(session, lexicon, self.dismissed, self, suggests=suggestions)
        self.checker = ReportChecker(
            session,
            self.read_ahead,
            self.set_aside,
            self.comments,
            background,
            fonts=fonts,
            today=lambda: now().date(),
            parent=self,
        )
        self.activities = ActivityController(
            session,
            self.editor,
            self.dismissed,
            self.read_ahead,
            lexicon,
            self._theme,
            self,
        )
        self.moves = MoveController(session, self.editor, theme, self)
        self.page = GoalPage(
            self.editor,
            session.report,
            theme,
            self,
            read_only=session.read_only,
            make_footer=self.activities.make_footer,
        )
        set_help_topic(self.page, HelpTopic.WRITING)
        self.side = SidePanel(theme, self, read_only=session.read_only)
        self.commented = self._add_comments()
        self.missing = NextMissingNavigator(self, self)
        self._history = SpokenUndo(session.undo_stack, self)
        self._delivered: Report | None = None
        self._changes: ReportComparison | None = None
        self._filters = OutlineFilters()
        self.side.setVisible(side_panel)
        self._splitter = self._lay_out()
        self.checker.checked.connect(self._show_findings)
        self.outline.place_chosen.connect(self._show_place)
        self.outline.page_requested.connect(self._enter_page)
        self.left.search_wanted.connect(self.show_left)
        self.findings = FindingController(self, self.side.findings, theme, self)
        self.side.note_requested.connect(self.go_to_note)
        self.side.location_requested.connect(self.go_to)
        self.side.suggestions_requested.connect(self.suggestions_requested)
        self.side.width_wanted.connect(self._share_width)
        self._connect_activities()
        self.read_ahead.finished.connect(self._show_count)
        theme.changed.connect(self._fit)
        self.page.field_left.connect(session.save_now)
        self.page.header.removal_requested.connect(
            lambda: self.editor.remove_parked_goal(self.page.goal_id)
        )
        session.changed.connect(self._on_changed)
        self.show_goal(self.page.goal_id)
        self.outline.choose(OutlineLocation("", self.page.goal_id))

    def _add_comments(self) -> CommentedPage:
        """Show the comments in the side panel, and mark what they are on."""
        writer = adviser_writer(self.comments, self.session, now=self._now, new_id=self._new_id)
        panel = CommentsPanel(writer, self._theme, self.side)
        self.side.add_comments(panel)
        commented = CommentedPage(
            self.comments,
            panel,
            self.page,
            self.outline_model,
            report=lambda: self.session.report,
            go_to=self.go_to,
            parent=self,
        )
        commented.counted.connect(self.side.show_comment_count)
        commented.panel_requested.connect(self._open_comments)
        self.comments.changed.connect(commented.refresh)
        rows = self.page.actions_of_row
        rows.comments_requested.connect(lambda _: self.open_comments())
        return commented

    def comments_to_answer(self) -> OpenComments:
        """The comments and their list."""
        panel = self.commented.panel
        return OpenComments(self.session, self.comments, panel, self.open_comments)

    def open_comments(self) -> None:
        """Bring the comments on where the cursor is, or was last, to the front."""
        text = self.page.last_text()
        self.commented.open_at(location_of_widget(self.page, text))

    def _open_comments(self) -> None:
        self.show_side_panel(True)
        self.side.open_comments()

    def _connect_activities(self) -> None:
        activities, page, rows = self.activities, self.page, self.page.actions_of_row
        activities.jump_requested.connect(self.go_to_note)
        activities.text_requested.connect(page.return_to_text)
        activities.stepped.connect(page.step_from)
        self.side.figures.metrics_requested.connect(activities.manage_metrics)
        self.side.figures.own_metrics.setHidden(self.session.read_only)
        self._offer_suggestions()
        if self.session.read_only:
            return
        RowDrag(page, self.outline, self.outline_model, self.session, self.editor, self._theme)
        rows.move_to_requested.connect(self._move_to)
        rows.chips_requested.connect(lambda to: page.take_keyboard_in(self._note_of(to)))
        rows.activity_requested.connect(lambda to: activities.edit_activity(self._note_of(to)))
        rows.same_requested.connect(lambda target: activities.find_same(target.note_id))
        rows.unlink_requested.connect(lambda target: activities.unlink_note(target.note_id))

    def _move_to(self, target: Movable) -> None:
        give_back = self.page.keyboard_of(target)
        self.moves.ask(target)
        give_back()

    def _note_of(self, target: NoteTarget | NewNoteTarget) -> str:
        """The note that figures, status or time are wanted for, begun if it is not there yet."""
        if isinstance(target, NoteTarget):
            return target.note_id
        index = len(notes_in(self.session.report, target.place))
        note_id = self.editor.add_note(target.place, index)
        self.page.focus_note(note_id)
        return note_id

    def _lay_out(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (self.left, self.page, self.side):
            splitter.addWidget(widget)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(1, 1)
        SplitKeys(splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        return splitter

    def show_side_panel(self, shown: bool) -> None:
        """Show or hide the side panel, as the user chose."""
        self._side_wanted = shown
        self.side.setVisible(shown)
        self._share_width()

    def show_suggestions(self, shown: bool) -> None:
        """Make suggestions from now on, or none."""
        self.read_ahead.set_suggests(shown)
        self._offer_suggestions()

    def _offer_suggestions(self) -> None:
        hidden = self.session.read_only or not self.read_ahead.is_wanted
        self.side.figures.suggestions.setHidden(hidden)

    def show_left(self) -> None:
        """Show the left panel, where the side panel has taken its room."""
        if self.left.isHidden():
            self.left.show()  # first: the keyboard of the panel goes there
            self.side.hide()
            self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The text comes first: where there is no room for it, the side panel folds away.

        Asked for there, the panel takes the room of the tree.
        """
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= self._theme.tokens.px(_ROOM_FOR_SIDE)
        if roomy != self._roomy:
            self._roomy = roomy
            self.side.setVisible(self._side_wanted and roomy)
        self._share_width()

    def _share_width(self) -> None:
        self.left.setVisible(self._roomy or self.side.isHidden())
        self.side_shown.emit(not self.side.isHidden())
        tokens = self._theme.tokens
        # A wide window has room for more of the tree's texts; a narrow one takes from all alike.
        outline = max(tokens.outline_width, self.width() // 5)
        outline = min(outline, tokens.px(_WIDEST_OUTLINE), self.width() * 3 // 10)
        side = min(tokens.side_width, self.width() * 3 // 10)
        if self.side.shows_page:
            side = min(tokens.px(_WIDEST_PAGE), self.width() * 2 // 5)
        elif not self.left.isHidden():
            side = max(side, self.side.width_of_tabs)
        if self.left.isHidden():
            side = max(side, min(self.side.width_of_tabs, self.width() * 3 // 5))
        around = outline * (not self.left.isHidden()) + side * (not self.side.isHidden())
        self._splitter.setSizes([outline, self.width() - around, side])

    def go_to(self, location: Location) -> None:
        """Show a location and put the cursor there; nothing to do for the whole report."""
        if location.goal_id is not None:
            self.show_goal(location.goal_id)
            self.outline.choose(OutlineLocation("", location.goal_id, location.measure_id))
            self.page.focus_location(location)

    def go_to_note(self, note_id: str) -> None:
        """Show a note, wherever it stands, and put the cursor there."""
        self.go_to(location_of_note(self.session.report, note_id))

    def undo(self) -> None:
        """Undo the last edit and show where it was, or suggest again what was dismissed since."""
        if self.activities.dismissed_last:
            self.activities.take_back()
        else:
            self._walk(self._history.undo)

    def redo(self) -> None:
        """Redo the edit undone last and show where it is."""
        self._walk(self._history.redo)

    def compare_with(self, delivered: Report | None) -> None:
        """Mark in the tree what changed since this was delivered; None where it is unknown."""
        self._delivered = delivered
        self.check_again()

    @property
    def delivered(self) -> Report | None:
        """The report as it was delivered last, where that is known."""
        return self._delivered

    @property
    def changes_since_delivery(self) -> int | None:
        """How many there were at the last check; None where it is not known what was delivered."""
        return None if self._changes is None else len(self._changes.changes)

    def _walk(self, step: Callable[[], None]) -> None:
        before = self.session.report
        step()
        if self.session.report is not before and self._last_edit is not None:
            self._go_to_edit(before, self._last_edit)

    def _go_to_edit(self, before: Report, edit: Edit) -> None:
        location = location_of_edit(before, self.session.report, edit)
        if location is None or location.goal_id is None:
            return
        self.show_goal(location.goal_id)
        self.outline.choose(OutlineLocation("", location.goal_id, location.measure_id))
        if isinstance(edit, SetNothingToReport):
            self.page.focus_mark()
        elif not (isinstance(edit, SetOutcome) and self.page.focus_reason(edit.measure_id)):
            # In a text that was visible the cursor is at the change already.
            self.page.focus_location(location, keep_cursor=True)

    def _show_place(self, place: OutlineLocation) -> None:
        if place.goal_id is None:
            return
        self.show_goal(place.goal_id)
        if place.measure_id is not None:
            self.page.scroll_to_measure(place.measure_id)
            self.side.show_location(Location(place.goal_id, place.measure_id))

    def _enter_page(self, place: OutlineLocation) -> None:
        self.page.focus_location(Location(place.goal_id, place.measure_id))

    def follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Tell page and preview where the keyboard is."""
        self.page.follow_focus(old, now)
        if now is not None and self.page.isAncestorOf(now):
            self.side.show_location(location_of_widget(self.page, now))
            self._follow_cursor(now)

    def _follow_cursor(self, focused: QWidget | None) -> None:
        """Mark in the tree where the cursor is; a message about another place is over."""
        if focused is not None and self.page.isAncestorOf(focused):
            here = location_of_widget(self.page, focused)
            self.outline.follow(OutlineLocation("", here.goal_id, here.measure_id))
            self.missing.follow(here)

    def show_goal(self, goal_id: str) -> None:
        """Show a goal on the page and beside it, the keyboard left where it is."""
        if goal_id != self.page.goal_id:
            self.session.save_now()
            self.missing.follow(Location(goal_id))
        self.page.sync(self.session.report, goal_id)
        self.side.show_goal(self.session.report, goal_id)

    def _on_changed(self, edit: Edit) -> None:
        self._last_edit = edit
        report, goal_id = self.session.report, self.page.goal_id
        has_other_goals = self.outline_model.has_other_goals(report)
        self.outline_model.set_report(report)
        goal_ids = [entry.goal_id for entry in report.goals]
        if goal_id not in goal_ids:  # it was the last one, or the form is another
            goal_id = goal_ids[-1] if isinstance(edit, SetParked | Compound) else goal_ids[0]
        self.page.sync(report, goal_id)
        if has_other_goals:
            self.outline.choose(OutlineLocation("", goal_id))
        self._follow_cursor(QApplication.focusWidget())
        self.side.show_goal(report, goal_id)

    def _show_count(self) -> None:
        """Tell how many suggestions are open, when the report has been read anew."""
        if self.side.suggestion_count != self.read_ahead.count:
            self.side.show_suggestion_count(self.read_ahead.count)

    def check_again(self) -> None:
        """Check the report again, as when the date has changed."""
        self.checker.check_again()

    def _show_findings(self, found: CheckList) -> None:
        self.outline_model.set_doubtful(doubtful_places(found.open))
        self.commented.refresh()
        report, delivered = self.session.report, self._delivered
        self._changes = compare(delivered, report) if delivered is not None else None
        changed = changed_elements(self._changes) if self._changes is not None else None
        matching = self._filters.matches(report, found.open, changed)
        self.outline_model.set_changed(matching.get(Filter.CHANGED, Matches()))
        self.left.show_matches(matching)
        self.side.show_findings(report, found)
        self.checked.emit(found)
