"""The window: it wires toolbar, workspace and status line to the open document.

It is shown with a placeholder, which needs Qt alone; its contents are imported and built once the
placeholder is on the screen. See docs/decisions/0010-placeholder-window.md.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.screen_room import take_room
from kplan_desktop.ui.widgets.keyboard import show_focused
from kplan_desktop.ui.window.startup_placeholder import StartupPlaceholder

if TYPE_CHECKING:
    from kplan_desktop.domain.words.word_table import WordTable
    from kplan_desktop.exchange.preview.protocol import Printed
    from kplan_desktop.ui.document.background_tasks import BackgroundTasks
    from kplan_desktop.ui.document.documents import Documents
    from kplan_desktop.ui.document.session import Session
    from kplan_desktop.ui.preview.preview_client import PreviewClient
    from kplan_desktop.ui.spelling.spelling_client import SpellingClient
    from kplan_desktop.ui.theme.application_theme import ApplicationTheme
    from kplan_desktop.ui.theme.style_tokens import Tokens
    from kplan_desktop.ui.window.report_tools import ReportTools
    from kplan_desktop.ui.window.side_panel import SidePanel
    from kplan_desktop.ui.window.workspace import Workspace


class MainWindow(QMainWindow):
    """One window, at most one report in it. ``build_contents`` makes it usable.

    ``geometry`` is its last one, as saved by Qt, or empty. ``shown`` is emitted once, when the
    placeholder has been painted.
    """

    help_topic = HelpTopic.WINDOW

    shown = Signal()

    def __init__(self, tokens: Tokens, geometry: bytes) -> None:
        super().__init__()
        self.setWindowTitle("Kplan")
        self.setMinimumSize(QSize(720, 480))
        placeholder = StartupPlaceholder(tokens, self)
        placeholder.shown.connect(self.shown)
        self.setCentralWidget(placeholder)
        self._has_contents = False
        self._workspace: Workspace | None = None
        self._tools: ReportTools | None = None
        self._lasting = self.children()
        take_room(self, geometry)

    def build_contents(
        self,
        documents: Documents,
        background: BackgroundTasks,
        theme: ApplicationTheme,
        resources: Path,
        spelling: SpellingClient,
        preview: PreviewClient,
        drafts: Path,
        *,
        new_id: Callable[[], str],
        now: Callable[[], dt.datetime],
        words: Callable[[], WordTable],
    ) -> None:
        """Build the window's contents, and show the open document or the welcome.

        ``drafts`` is the folder of the forms that the user is making.
        ``words`` gives the table that the notes' texts are read by; it is asked for when the first
        of them is read.
        """
        from kplan_desktop.ui.comments.comments_flow import CommentsFlow
        from kplan_desktop.ui.delivery.deliveries_flow import DeliveriesFlow
        from kplan_desktop.ui.delivery.delivery_flow import DeliveryFlow
        from kplan_desktop.ui.files.dialog_context import DialogQueue
        from kplan_desktop.ui.files.file_flow import FileFlow
        from kplan_desktop.ui.files.flow_context import FlowContext
        from kplan_desktop.ui.frame.day_clock import DayClock
        from kplan_desktop.ui.window.flow_connections import FlowConnections
        from kplan_desktop.ui.window.focus_return import FocusReturn
        from kplan_desktop.ui.window.window_actions import WindowActions

        self._documents = documents
        self._theme = theme
        self._resources = resources
        self._spelling = spelling
        self._preview = preview
        self._new_id = new_id
        self._now = now
        self._words = words
        self.actions_of_window = WindowActions(self, theme)
        self.context = FlowContext(
            window=self,
            theme=theme,
            documents=documents,
            background=background,
            fonts=resources / "fonts",
            now=now,
            show_message=lambda text, *actions: self.status.show_message(text, *actions),  # later
            dialogs=DialogQueue(self),
            drafts=drafts,
        )
        self.flow = FileFlow(self.context)
        self.delivery = DeliveryFlow(self.context, self._open_check)
        self.deliveries = DeliveriesFlow(self.context, self.delivery)
        self.comments = CommentsFlow(self.context, new_id)
        self.deliveries.reports.make_side = self.comments.make_side
        self.flows = FlowConnections(self.context, self.flow, self.actions_of_window, preview, self)
        self.flows.hand_over(
            lambda data, path: self.deliveries.reports.show(
                data, listen=lambda: documents.listen(path)
            ),
            self.comments.take_in_data,
        )
        self._focus = FocusReturn(self)
        self._build()
        self._connect_actions()
        documents.remembered.changed.connect(self._follow_settings)
        documents.session_changed.connect(self._show_session)
        self.setWindowIcon(self._theme.icons.app_icon())
        self.clock = DayClock(self._today, self)
        self.clock.passed.connect(self._follow_day)
        self._failed_to_close = False
        self._has_contents = True
        self._show_session(documents.session)

    def drop_contents(self) -> None:
        """Delete the contents, so that others can be built; the open report stays as it is.

        Nothing of them is connected to anything afterwards.
        """
        self._has_contents = False
        self._workspace = self._tools = None
        session = self._documents.session
        of_session = () if session is None else (session, session.deliveries)
        for lasting in (self._documents, self._documents.remembered, *of_session):
            lasting.disconnect(self)
        for child in self.children():
            if child not in self._lasting:
                child.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Where Tab leads, and where Qt passes on the focus of what is hidden or disabled."""
        if not self._has_contents or not self._focus.is_due:
            moved = super().focusNextPrevChild(forward)
            show_focused(self)
            return moved
        self._focus.give_back()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What is typed on a button is for the text that was written in last."""
        if not self._has_contents or not self._focus.take_typed(event):
            super().keyPressEvent(event)

    @property
    def workspace(self) -> Workspace | None:
        """What shows the open report, None when none is open."""
        return self._workspace

    @property
    def tools(self) -> ReportTools | None:
        """The tools around the workspace."""
        return self._tools

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Store everything first; stay open when that fails, unless the user chooses otherwise.

        A delivery under way is brought to its end, receipt and all. A bug surfaces the first time,
        and is asked about like any failure from then on: the window can always be left.
        Qt closes the window when an exception leaves this method (notes, PySide6 trap 2).
        """
        event.ignore()
        if not self._has_contents:
            event.accept()
            return
        from kplan_desktop.ui.document.save_state import SaveFaultError

        try:
            self.flow.finish_work()
            if not self.comments.may_leave(self.flow.may_lose_unsaved):
                return
            self._documents.close()
        except UserError as error:
            if not self.flow.may_lose_unsaved(error):
                return
            self._documents.abandon()
        except Exception:
            if not self._failed_to_close:
                self._failed_to_close = True
                raise
            if not self.flow.may_lose_unsaved(SaveFaultError()):
                return
            self._documents.abandon()
        geometry = bytes(self.saveGeometry().data())
        self._documents.remember(lambda known: replace(known, geometry=geometry))
        event.accept()

    def _build(self) -> None:
        from kplan_desktop.ui.frame.recent_menu import RecentMenu
        from kplan_desktop.ui.widgets.banner import Banner
        from kplan_desktop.ui.window.document_alerts import DocumentAlerts
        from kplan_desktop.ui.window.row_menus import RowMenus
        from kplan_desktop.ui.window.status_bar import StatusBar
        from kplan_desktop.ui.window.toolbar import Toolbar
        from kplan_desktop.ui.window.welcome_page import WelcomePage

        centre = QWidget(self)
        centre.setObjectName("centre")
        actions = self.actions_of_window
        recent = RecentMenu(
            lambda: self._documents.settings.recent_files, self.flow.open_path, self
        )
        self._row_menus = RowMenus(actions, self)
        menu = actions.main_menu(recent, self._row_menus.menu, self)
        self._toolbar = Toolbar(actions, menu, self._theme, centre)
        self._banner = Banner(self._theme, centre)
        self._alerts = DocumentAlerts(
            self._banner, self.flow, self.delivery, self.flows.news, self._today, self
        )
        self._stack = QStackedWidget(centre)
        self._welcome = WelcomePage(actions, self._theme, self._stack)
        self._stack.addWidget(self._welcome)
        self.status = StatusBar(self._theme, centre)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toolbar)
        column.addWidget(self._stack, 1)
        # Below the report: above it, its coming and going would move what lies under the mouse.
        column.addWidget(self._banner)
        column.addWidget(self.status)
        self.setCentralWidget(centre)
        self._focus.walk_parts(actions, self._toolbar, self._banner, self.status)

    def _connect_actions(self) -> None:
        from kplan_desktop.exchange.preview.protocol import Printed

        actions, flow = self.actions_of_window, self.flow
        flow.withheld.connect(
            lambda path: self._alerts.show_withheld(path, lambda: flow.open_path(path))
        )
        actions.new.triggered.connect(flow.new)
        actions.head.triggered.connect(flow.change_head)
        actions.print_report.triggered.connect(lambda: self._print(Printed.REPORT))
        actions.print_plan.triggered.connect(lambda: self._print(Printed.PLAN))
        actions.preview.triggered.connect(self._open_preview)
        actions.deliveries.triggered.connect(self.deliveries.open)
        actions.deliver.triggered.connect(self.delivery.deliver)
        actions.approval.triggered.connect(lambda: self.delivery.approval.open())
        actions.connect_files(flow.exports, flow.recovery, self.comments)
        actions.check.triggered.connect(self._open_check)
        self.flows.connect_tools(actions, self.status, self._at_work)
        actions.side_panel.triggered.connect(self._show_side_panel)
        self.status.findings_requested.connect(self._open_check)
        self.status.deliveries_requested.connect(self.deliveries.open)
        self.deliveries.place_requested.connect(
            lambda location: self._at_work(lambda tools: tools.go_to(location))
        )
        self.status.save_error_requested.connect(self._show_save_error)
        QShortcut(QKeySequence("F10"), self).activated.connect(self._toolbar.menu_button.showMenu)

    def _at_work(self, do: Callable[[ReportTools], object]) -> None:
        if self._tools is not None:
            do(self._tools)

    def _show_session(self, session: Session | None) -> None:
        if self._workspace is not None:
            self._stack.removeWidget(self._workspace)
            self._workspace.deleteLater()
            self._workspace = None
            self._tools = None
        self._focus.set_workspace(None)
        self._row_menus.follow(None)
        actions = self.actions_of_window
        for action in actions.of_report:
            action.setEnabled(session is not None)
        actions.follow(session.undo_stack if session is not None else None)
        self.status.follow_report(is_open=session is not None)
        self.status.show_deliveries(None, changes=None)
        self.status.show_findings(None)
        self._alerts.follow(session)
        self.comments.follow(None)
        if session is None:
            self.setWindowTitle(self.tr("Kplan"))
            return
        from kplan_desktop.ui.frame.message_strip import DismissalMessages, StepMessages
        from kplan_desktop.ui.window.report_tools import ReportTools
        from kplan_desktop.ui.window.workspace import Workspace

        side_panel = self._documents.settings.side_panel
        actions.side_panel.setChecked(side_panel)
        actions.suggestions.setVisible(self._documents.settings.suggestions)
        workspace = self._workspace = Workspace(
            session,
            self._theme,
            self.context.background,
            side_panel=side_panel,
            suggestions=self._documents.settings.suggestions,
            new_id=self._new_id,
            now=self._now,
            fonts=self._resources / "fonts",
            words=self._words,
            parent=self._stack,
        )
        self.comments.follow(workspace.comments_to_answer())
        self._row_menus.follow(workspace.page)
        self._add_preview(workspace)
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        self._tools = ReportTools(
            workspace,
            self._toolbar.search,
            self._spelling,
            theme=self._theme,
            settings=self._documents.remembered,
            now=self._now,
            show_error=self.context.show_error,
            window=self,
        )
        self._tools.message.connect(self.status.show_message)
        self._tools.message_over.connect(self.status.end_message)
        workspace.side_shown.connect(actions.side_panel.setChecked)
        workspace.checked.connect(
            lambda found: self.status.show_checked(
                session, found, workspace.checker.approval_state(), workspace.changes_since_delivery
            )
        )
        workspace.findings.dialog_requested.connect(actions.open_for)
        from kplan_desktop.ui.checks.purge_flow import PurgeFlow

        kept = workspace.comments, workspace.set_aside
        purging = PurgeFlow(self.context, session, *kept)
        workspace.findings.purge_requested.connect(purging.purge)
        workspace.findings.masked.connect(purging.look_further)
        self.flow.recovery.comparison.place_requested.connect(workspace.go_to)
        workspace.checked.connect(lambda found: self.delivery.follow_findings(found.open))
        StepMessages(session, self.status.message, workspace.undo, workspace.go_to, workspace)
        activities = workspace.activities
        said = DismissalMessages(self.status.message, activities.take_back, workspace)
        activities.offer_dismissed.connect(said.show_dismissed)
        activities.offer_dismissed.connect(lambda _: actions.undo.setEnabled(True))
        activities.offers_settled.connect(said.show_settled)
        activities.offer_taken_back.connect(said.show_taken_back)
        session.may_change_uncopied = self.context.may_change_uncopied
        session.save_state_changed.connect(self.status.show_save_state)
        session.changed.connect(self._show_head)
        session.deliveries.changed.connect(self._show_head)
        if session.read_only:
            for action in actions.that_write:
                action.setEnabled(False)
            self.status.show_read_only()
        else:
            self.status.show_save_state(session.save_state)
        self._show_head()
        self._focus.set_workspace(workspace)
        if session.report.is_blank and not session.read_only:
            workspace.page.focus_first()  # what is typed at once is the first measure
        else:
            workspace.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_preview(self, workspace: Workspace) -> None:
        from kplan_desktop.ui.preview.page_preview import PagePreview

        preview = PagePreview(self._theme, self._preview, workspace.side)
        workspace.side.add_preview(preview)
        preview.print_requested.connect(self._print)
        preview.pdf_requested.connect(self._write_pdf)

    def _print(self, printed: Printed) -> None:
        preview = self._workspace.side.preview if self._workspace is not None else None
        self.flow.printer.print(printed, preview.page_seen(printed) if preview else None)

    def _write_pdf(self, printed: Printed) -> None:
        from kplan_desktop.exchange.preview.protocol import Printed

        exports = self.flow.exports
        (exports.plan_pdf if printed is Printed.PLAN else exports.report_pdf)()

    def _today(self) -> dt.date:
        return self._now().date()

    def _show_head(self) -> None:
        session = self._documents.session
        if session is None:
            return
        self.setWindowTitle(f"{session.path.stem} – Kplan")
        shown = self.flows.reminders.shown_of(session)
        self.status.show_report(session.report, self._today(), shown)
        self.actions_of_window.name_adoption(session.report)

    def _follow_day(self) -> None:
        """After midnight fewer days are left, and what is planned may be over."""
        self._show_head()
        if self._workspace is not None:
            self._workspace.check_again()
            if self._workspace.side.preview is not None:
                self._workspace.side.preview.follow_day()

    def _open_check(self) -> None:
        if self._workspace is not None:
            self._unfold_side(self._workspace).open_check()

    def _open_preview(self) -> None:
        if self._workspace is not None:
            self._unfold_side(self._workspace).open_preview()

    def _unfold_side(self, workspace: Workspace) -> SidePanel:
        self._show_side_panel(True)
        return workspace.side

    def _show_side_panel(self, shown: bool) -> None:
        self._documents.remember(lambda known: replace(known, side_panel=shown))
        if self._workspace is not None:
            self._workspace.show_side_panel(shown)

    def _follow_settings(self) -> None:
        """Show what the settings say of the days left, and of suggestions."""
        self._show_head()
        suggestions = self._documents.settings.suggestions
        self.actions_of_window.suggestions.setVisible(suggestions)
        if self._workspace is not None:
            self._workspace.show_suggestions(suggestions)

    def _show_save_error(self) -> None:
        from kplan_desktop.ui.document.save_state import NotSaved

        session = self._documents.session
        if session is not None and isinstance(session.save_state, NotSaved):
            self.context.show_error(session.save_state.error)

    def follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Tell the workspace where the keyboard is; the application's focusChanged leads here."""
        if self._workspace is not None:
            self._workspace.follow_focus(old, now)
        if self._has_contents:
            self._focus.follow(now)
