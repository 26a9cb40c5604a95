"""The office's window: four pages around one open collection."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from kplan_desktop.domain.collection.board import board, same_board
from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.collection_edits import SetCollectionHead
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.time_stamps import norwegian_day
from kplan_desktop.ui.accessibility.spoken_undo import SpokenUndo
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.collection_documents import Collections
from kplan_desktop.ui.document.collection_session import CollectionSession
from kplan_desktop.ui.document.file_access import (
    COLLECTION_SUFFIX,
    REPORT_SUFFIX,
    is_collection,
)
from kplan_desktop.ui.document.save_state import NotSaved, SaveFaultError
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.files.dialog_context import DialogContext, DialogQueue
from kplan_desktop.ui.frame.day_clock import DayClock
from kplan_desktop.ui.frame.file_drop import FileDrop
from kplan_desktop.ui.frame.message_strip import StepMessages
from kplan_desktop.ui.frame.part_walk import PartWalk, WindowPart
from kplan_desktop.ui.frame.recent_menu import RecentMenu
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.joint_report.joint_report_flow import make_joint_report
from kplan_desktop.ui.joint_report.joint_report_page import make_page as make_joint_report_page
from kplan_desktop.ui.joint_totals.totals_page import make_page as make_totals_page
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.office.board_page import make_page as make_board_page
from kplan_desktop.ui.office.office_actions import OfficeActions
from kplan_desktop.ui.office.office_bar import OfficeBar
from kplan_desktop.ui.office.office_pages import MakePage, OfficePages, PagesView
from kplan_desktop.ui.office.office_status import OfficeStatus
from kplan_desktop.ui.office.reminders import remind
from kplan_desktop.ui.office_files.collection_recovery import CollectionAlerts, CollectionRecovery
from kplan_desktop.ui.office_intake.collection_totals import CollectionTotals
from kplan_desktop.ui.office_intake.intake_flow import choose_deliveries, show_last_intake, take_in
from kplan_desktop.ui.office_intake.office_context import (
    LastIntake,
    OfficeContext,
    OfficePage,
    OfficePlace,
)
from kplan_desktop.ui.office_intake.received_reports import ReceivedReports
from kplan_desktop.ui.office_reading.reading_page import make_page as make_reading_page
from kplan_desktop.ui.preview.preview_client import PreviewClient
from kplan_desktop.ui.theme.application_theme import ApplicationTheme
from kplan_desktop.ui.theme.screen_room import take_room
from kplan_desktop.ui.widgets.banner import Banner, BannerAction
from kplan_desktop.ui.widgets.keyboard import show_focused

PAGES: Mapping[OfficePage, MakePage] = {
    OfficePage.BOARD: make_board_page,
    OfficePage.READING: make_reading_page,
    OfficePage.TOTALS: make_totals_page,
    OfficePage.JOINT_REPORT: make_joint_report_page,
}
"""What makes each page, in the order of the tabs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeServices:
    """What the window shares with the main one.

    ``resources`` is the folder of what is shipped, such as typefaces and licences.
    ``preview`` makes pages for the screen, in a process of its own.
    """

    theme: ApplicationTheme
    background: BackgroundTasks
    resources: Path
    preview: PreviewClient
    new_id: Callable[[], str]
    now: Callable[[], dt.datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeWays:
    """Where one is led beyond the window: to other collections, and to the main window.

    ``open_report`` asks there for a report, and ``open_file`` opens one.
    """

    new: Callable[[], None]
    ask: Callable[[], None]
    open: Callable[[Path], None]
    open_report: Callable[[], None]
    open_file: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class OfficeView:
    """How the window was seen, and what its pages worked with."""

    context: OfficeContext | None
    pages: PagesView


class OfficeWindow(QMainWindow):
    """A window of its own; ``collections`` have the one that is open.

    ``context`` is that of the present session, None while there is none, and ``dialogs`` what any
    dialog is opened with. ``left`` is emitted when the window was closed.
    """

    help_topic = HelpTopic.OFFICE

    left = Signal()

    def __init__(
        self,
        collections: Collections,
        services: OfficeServices,
        ways: OfficeWays,
        pages: Mapping[OfficePage, MakePage] = PAGES,
    ) -> None:
        super().__init__()
        self._collections = collections
        self._services = services
        self._theme = services.theme
        self._ways = ways
        self._makers = pages
        self._known: OfficeContext | None = None
        self.context: OfficeContext | None = None
        self._failed_to_close = False
        self.setMinimumSize(QSize(720, 480))
        self.setWindowIcon(self._theme.icons.app_icon())
        self._lasting = self.children()
        self._build_contents()
        take_room(self, collections.settings.office_geometry)

    def _build_contents(self) -> None:
        collections, services = self._collections, self._services
        self.dialogs = DialogContext(
            window=self,
            theme=services.theme,
            background=services.background,
            fonts=services.resources / "fonts",
            now=services.now,
            show_message=self._show_message,
            dialogs=DialogQueue(self),
        )
        self.recovery = CollectionRecovery(self.dialogs, collections)
        collections.contents_missing.connect(self.recovery.tell_missing)
        self._boarded: Collection | None = None
        self._steps: StepMessages | None = None
        self.actions_of_window = OfficeActions(self, self._theme)
        self._build()
        self._connect_actions()
        hint = self.tr("Drop deliveries here to take them in")
        self.drop = FileDrop(self, self._take_in, hint)
        self.clock = DayClock(self._today, self)
        self.clock.passed.connect(self._follow_day)
        collections.session_changed.connect(self._show_session)
        self._show_session(collections.session)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Where Tab leads."""
        moved = super().focusNextPrevChild(forward)
        show_focused(self)
        return moved

    @property
    def is_resting(self) -> bool:
        """Whether nothing is under way that is to be told in this window, nor about to be asked."""
        session = self._collections.session
        is_busy = self._services.background.busy or (session is not None and session.is_busy)
        return not (is_busy or self.dialogs.dialogs.is_waiting)

    def drop_contents(self) -> OfficeView:
        """Delete the contents, so that others can be built; how they were seen is returned.

        The open collection stays as it is, and what was read of it.
        """
        view = OfficeView(self.context, self.pages.view())
        self.context = None
        session = self._collections.session
        for lasting in (self._collections, *(() if session is None else (session,))):
            lasting.disconnect(self)
        for child in self.children():
            if child not in self._lasting:
                child.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return view

    def build_again(self, view: OfficeView) -> None:
        """Build contents in the place of those that were dropped, and show them as those were."""
        self._known = view.context
        self._build_contents()
        self._known = None
        self.pages.resume(view.pages)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Store everything first; stay open when that fails, unless the user chooses otherwise.

        A bug surfaces the first time, and is asked about like any failure from then on.
        """
        event.ignore()  # Qt closes the window when an exception leaves this method
        try:
            self._services.background.finish(leaving=True)
            self._collections.close()
        except UserError as error:
            if not self._may_lose_unsaved(error):
                return
            self._collections.abandon()
        except Exception:
            if not self._failed_to_close:
                self._failed_to_close = True
                raise
            if not self._may_lose_unsaved(SaveFaultError()):
                return
            self._collections.abandon()
        geometry = bytes(self.saveGeometry().data())
        self._collections.remember(lambda known: replace(known, office_geometry=geometry))
        event.accept()
        self.left.emit()

    def go_to(self, place: OfficePlace) -> None:
        """Bring a page to the front, and show the place on it."""
        self.pages.go_to(place)

    def _build(self) -> None:
        centre = QWidget(self)
        centre.setObjectName("centre")
        actions = self.actions_of_window
        recent = RecentMenu(self._recent, self._ways.open, self)
        self.bar = OfficeBar(actions, actions.main_menu(recent, self), self._theme, centre)
        names = {page: action.text() for page, action in actions.pages.items()}
        self.pages = OfficePages(names, self._theme, centre)
        self.banner = Banner(self._theme, centre)
        self._alerts = CollectionAlerts(self.banner, self.recovery, self._today, self)
        self.status = OfficeStatus(self._theme, centre)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        # Below the page: above it, its coming and going would move what lies under the mouse.
        column.addWidget(self.banner)
        column.addWidget(self.status)
        self.setCentralWidget(centre)
        PartWalk(self, actions, self._parts)

    def _parts(self) -> list[WindowPart]:
        widgets = (self.bar, self.pages.tabs, *self.pages.parts(), self.banner, self.status)
        return [WindowPart(widget) for widget in widgets]

    def _recent(self) -> list[Path]:
        return list(filter(is_collection, self._collections.settings.recent_files))

    def _connect_actions(self) -> None:
        actions = self.actions_of_window
        actions.new.triggered.connect(self._ways.new)
        actions.open.triggered.connect(self._ways.ask)
        actions.open_report.triggered.connect(self._ways.open_report)
        actions.details.triggered.connect(self._change_details)
        actions.copy.triggered.connect(self.recovery.save_copy)
        actions.versions.triggered.connect(self.recovery.versions)
        actions.folder.triggered.connect(self._show_in_folder)
        actions.undo.triggered.connect(lambda: self._step(undo=True))
        actions.redo.triggered.connect(lambda: self._step(undo=False))
        actions.take_in.triggered.connect(lambda: self._at_work(choose_deliveries))
        actions.last_intake.triggered.connect(lambda: self._at_work(show_last_intake))
        actions.remind.triggered.connect(lambda: self._at_work(remind))
        actions.compile.triggered.connect(lambda: self._at_work(make_joint_report))
        actions.close.triggered.connect(self.close)
        for page, action in actions.pages.items():
            action.triggered.connect(lambda _=False, page=page: self.go_to(OfficePlace(page)))
        self.status.save_error_requested.connect(self._show_save_error)
        QShortcut(QKeySequence("F10"), self).activated.connect(self.bar.menu_button.showMenu)

    def _at_work(self, do: Callable[[OfficeContext], object]) -> None:
        if self.context is not None:
            do(self.context)

    def _take_in(self, paths: Sequence[Path]) -> None:
        """What was dropped: collections and reports are opened, and all else is taken in.

        Nothing is taken into a collection that is only read.
        """
        opened = {
            suffix: [path for path in paths if path.suffix.lower() == suffix]
            for suffix in (REPORT_SUFFIX, COLLECTION_SUFFIX)
        }
        paths = [path for path in paths if path.suffix.lower() not in opened]
        for path in opened[REPORT_SUFFIX][:1]:
            self._ways.open_file(path)
        for path in opened[COLLECTION_SUFFIX][:1]:
            self._ways.open(path)
        context = self.context
        if context is None or not paths:
            return
        if context.session.read_only:
            context.show_message(self.tr("Nothing can be taken in: the file is only read."))
        else:
            take_in(context, paths)

    def _step(self, *, undo: bool) -> None:
        session = self._collections.session
        if session is not None:
            history = SpokenUndo(session.undo_stack, self)
            (history.undo if undo else history.redo)()

    def _show_session(self, session: CollectionSession | None) -> None:
        actions = self.actions_of_window
        self.status.message.clear()
        if self._steps is not None:
            self._steps.deleteLater()
            self._steps = None
        actions.follow(session.undo_stack if session is not None else None)
        self.context = self._context_of(session) if session is not None else None
        self.pages.follow(self.context, self._makers)
        self._alerts.follow_session(session)
        for action in actions.of_collection:
            action.setEnabled(session is not None)
        if session is None:
            return
        session.may_change_uncopied = self.dialogs.may_change_uncopied
        session.save_state_changed.connect(self.status.show_save_state)
        session.changed.connect(self._follow_edit)
        session.facts_read.connect(self._show_head)
        strip = self.status.message
        self._steps = StepMessages(session, strip, actions.undo.trigger, self.go_to, self)
        if session.read_only:
            self.status.show_read_only()
        else:
            self.status.show_save_state(session.save_state)
        self._show_head()
        self.pages.take_focus()

    def _context_of(self, session: CollectionSession) -> OfficeContext:
        services, dialogs, known = self._services, self.dialogs, self._known
        reports = known.reports if known else ReceivedReports(session, services.background)
        totals = known.totals if known else None
        return OfficeContext(
            window=self,
            theme=services.theme,
            background=services.background,
            fonts=dialogs.fonts,
            now=services.now,
            show_message=self._show_message,
            dialogs=dialogs.dialogs,
            session=session,
            reports=reports,
            totals=totals or CollectionTotals(session, services.background, reports),
            settings=self._collections.remembered,
            preview=services.preview,
            new_id=services.new_id,
            go_to=self.go_to,
            last_intake=known.last_intake if known else LastIntake(),
            metric_names=known.metric_names if known else {},
        )

    def _show_message(self, text: str, *actions: BannerAction) -> int:
        return self.status.message.show_message(text, *actions)

    def _today(self) -> dt.date:
        return norwegian_day(self._services.now())

    def _follow_edit(self) -> None:
        """Show what an edit changed, unless it was a key in a text that the head does not have."""
        session = self._collections.session
        collection = session.collection if session is not None else None
        if collection is None or self._boarded is None:
            return
        same_title = self._boarded.title == collection.title
        if not same_title or not same_board(self._boarded, collection):
            self._show_head()

    def _show_head(self) -> None:
        session = self._collections.session
        if session is None:
            return
        collection = session.collection
        self.setWindowTitle(f"{session.path.stem} – Kplan")
        self.bar.show_title(collection.title)
        self._boarded = collection
        found = board(collection, session.facts, self._today())
        self.status.show_collection(found, collection.form.report.deadline)
        actions = self.actions_of_window
        actions.name_reminders(len(found.to_remind))
        for action in actions.that_write:
            action.setEnabled(not session.read_only)
        self.bar.fit()

    def _follow_day(self) -> None:
        """After midnight more is late, and fewer days are left."""
        self._show_head()
        self.pages.follow_day()

    def _change_details(self) -> None:
        """Ask for title and name, and set them as one step."""
        from kplan_desktop.ui.office_files.details_dialog import CollectionDetailsDialog

        session = self._collections.session
        if session is None or session.read_only:
            return
        dialog = CollectionDetailsDialog(session.collection, self._theme, self)
        head = dialog.head() if dialog.exec() else session.collection.head
        dialog.deleteLater()
        if head != session.collection.head:
            session.do(SetCollectionHead(head), step_name("OfficeWindow", "Change title and name"))

    def _show_in_folder(self) -> None:
        session = self._collections.session
        if session is not None:
            self.dialogs.folder_action(session.path).do()

    def _show_save_error(self) -> None:
        context = self.context
        if context is not None and isinstance(context.session.save_state, NotSaved):
            context.show_error(context.session.save_state.error)

    def _may_lose_unsaved(self, error: UserError) -> bool:
        """Ask whether to close although something could not be stored."""
        from kplan_desktop.ui.messages.error_dialog import UnsavedDialog

        dialog = UnsavedDialog(error_sentence(error), self._theme, self)
        leave = dialog.exec() == UnsavedDialog.DialogCode.Accepted
        dialog.deleteLater()
        return leave
