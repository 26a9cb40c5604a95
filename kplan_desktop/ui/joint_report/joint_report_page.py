"""The page «Felles melding»: goals at the left, one in the middle, its pages at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.location import Location
from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion
from kplan_desktop.exchange.preview.protocol import Printed
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.accessibility.spoken_roles import set_fold
from kplan_desktop.ui.frame.view_state import keep_view
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.joint_report.edition_flow import EditionFlow
from kplan_desktop.ui.joint_report.editions_page import EditionsPage
from kplan_desktop.ui.joint_report.goal_editor import GoalEditor, note_number
from kplan_desktop.ui.joint_report.goal_rows import JointRow
from kplan_desktop.ui.joint_report.head_editor import HeadEditor
from kplan_desktop.ui.joint_report.joint_content_source import JointContentSource
from kplan_desktop.ui.joint_report.joint_outline import JointOutline, JointPlace, JointPlaceKind
from kplan_desktop.ui.joint_report.left_out_page import LeftOutPage
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePlace
from kplan_desktop.ui.preview.page_preview import PagePreview
from kplan_desktop.ui.theme.scaled_sizes import ScaledSizes
from kplan_desktop.ui.theme.scaled_splitter import ScaledSplitter
from kplan_desktop.ui.widgets.keyboard import order_tabs

_OUTLINE, _PREVIEW, _ROOM_FOR_PREVIEW = 250, 400, 1080
"""Pixels at 100 %: the widths at first, and that of a page beside which there is a preview."""


def make_page(context: OfficeContext) -> QWidget:
    """The page for the window of one open collection, which becomes its parent."""
    return JointReportPage(context)


class JointReportPage(QWidget):
    """The joint report of the collection of ``context``, and its editions."""

    help_topic = HelpTopic.JOINT_REPORT

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.window)
        self.setObjectName("boardPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._session = context, context.session
        theme, collection = context.theme, context.session.collection
        self.source = JointContentSource(context, self)
        self.outline = JointOutline(collection, theme, self)
        self.head = HeadEditor(context, self)
        self.goal = GoalEditor(context, self)
        self.left_out = LeftOutPage(context, self)
        self.editions = EditionsPage(context, EditionFlow(context), self)
        self._middle = QStackedWidget(self)
        for page in (self.head, self.goal, self.left_out, self.editions):
            self._middle.addWidget(page)
        self.preview = PagePreview(
            theme, context.preview, self, prints=False, printed=Printed.JOINT
        )
        self._wanted: OfficePlace | None = None
        self._preview_wanted: bool | None = None
        self._lay_out()
        self._connect()
        first = next(collection.form.goals(), None)
        kind = JointPlaceKind.HEAD if first is None else JointPlaceKind.GOAL
        self.outline.choose(JointPlace(kind, "" if first is None else first.id))
        self.setFocusProxy(self.outline)
        self._follow()
        self.source.start()

    # --- what the window asks for ---------------------------------------------------------------

    def show_place(self, place: OfficePlace) -> None:
        """Show a goal, or a note under it, once it is there."""
        if place.goal_id:
            self.outline.choose(JointPlace(JointPlaceKind.GOAL, place.goal_id))
        self._wanted = place if place.note_id else None
        if self._wanted is None or not self._reach_note():
            self.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_day(self) -> None:
        """Render the pages again: a draft states the date."""
        self.preview.follow_day()

    def show_editions(self) -> None:
        """Show the editions."""
        self.outline.choose(JointPlace(JointPlaceKind.EDITIONS))
        self.editions.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Without a word of the user's, show the pages only where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._preview_wanted is None:
            room = self._context.theme.tokens.px(_ROOM_FOR_PREVIEW)
            self._show_preview(shown=self.width() >= room)

    # --- what is shown --------------------------------------------------------------------------

    def _show_chosen(self, place: JointPlace) -> None:
        match place.kind:
            case JointPlaceKind.GOAL:
                self.goal.show_goal(place.id, self.source.report)
                self._middle.setCurrentWidget(self.goal)
                self.preview.follow_location(Location(place.id))
            case JointPlaceKind.LEFT_OUT:
                self._middle.setCurrentWidget(self.left_out)
            case JointPlaceKind.EDITIONS:
                self._middle.setCurrentWidget(self.editions)
            case JointPlaceKind.HEAD:
                self._middle.setCurrentWidget(self.head)
            case JointPlaceKind.AREA:
                pass  # it has nothing of its own to write

    def _enter(self, place: JointPlace) -> None:
        match place.kind:
            case JointPlaceKind.GOAL:
                self.goal.take_focus()
            case JointPlaceKind.LEFT_OUT:
                self.left_out.take_focus()
            case JointPlaceKind.EDITIONS:
                self.editions.take_focus()
            case JointPlaceKind.HEAD:
                self.head.take_focus()
            case JointPlaceKind.AREA:
                pass

    def _follow(self) -> None:
        """Show what the office has written and chosen."""
        self.head.follow()
        self.goal.follow()
        self.editions.follow()
        self._show_marks()

    def _show_marks(self) -> None:
        report, undecided = self.source.report, {}
        for area in () if report is None else report.areas:
            for goal in area.goals:
                counts = [total.undecided for total in goal.figures.totals]
                undecided[goal.goal.id] = max(counts, default=0)
        self.outline.show_marks(self._session.collection, undecided)

    def _show_report(self) -> None:
        report = self.source.report
        if self.goal.goal_id:
            self.goal.show_report(report)
        self.left_out.show_report(report)
        self.head.show_report(report, self.source.unread)
        self._show_marks()
        self._reach_note()

    def _show_printed(self) -> None:
        printed = self.source.printed
        if printed is not None:
            self.preview.follow(printed)

    def _reach_note(self) -> bool:
        """Show the note that was asked for, if it is there by now."""
        wanted = self._wanted
        if wanted is None or wanted.goal_id != self.goal.goal_id:
            return False
        number = note_number(self.goal.notes.notes.rows, wanted.unit_id, wanted.note_id)
        if number < 0:
            return False
        self._wanted = None
        self.goal.show_note(number)
        return True

    def _go_to_region(self, region: PrintedRegion) -> None:
        """Show what was clicked on a page."""
        location = region.location
        if location.goal_id is not None:
            self.outline.choose(JointPlace(JointPlaceKind.GOAL, location.goal_id))
            if location.note_id is not None:
                number = note_number(self.goal.notes.notes.rows, region.unit_id, location.note_id)
                if number >= 0:
                    self.goal.show_note(number)

    def _go_to_row(self, row: JointRow) -> None:
        self.outline.choose(JointPlace(JointPlaceKind.GOAL, row.goal_id))
        if row.refs:
            self.goal.show_note(self.goal.notes.number_of(row.refs))

    def _toggle_preview(self) -> None:
        self._preview_wanted = self.fold.isChecked()
        self._show_preview(shown=self._preview_wanted)

    def _show_preview(self, *, shown: bool) -> None:
        self._side.setVisible(shown)
        self.fold.setChecked(shown)

    # --- parts ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._context.theme
        self._splitter = ScaledSplitter(theme, self)
        SplitKeys(self._splitter)
        left, self._side = QWidget(self), QWidget(self)
        left.setObjectName("outlinePanel")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.outline, 1)
        self.fold = QPushButton(self.tr("Page preview"), left)
        self.fold.setCheckable(True)
        self.fold.setProperty("kind", "choice")
        set_fold(self.fold)
        self.fold.clicked.connect(self._toggle_preview)
        keep_view(self.fold)
        row = QHBoxLayout()
        ScaledSizes(theme, self).keep(row.setContentsMargins, 12, 8, 12, 8)
        row.addWidget(self.fold)
        row.addStretch(1)
        column.addLayout(row)
        self._side.setObjectName("sidePanel")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        around = QVBoxLayout(self._side)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.preview)
        self._splitter.add_side(left, width=_OUTLINE, share=0.3)
        self._splitter.add_rest(self._middle)
        self._splitter.add_side(self._side, width=_PREVIEW)
        order_tabs([self.outline, self.fold])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)

    def _connect(self) -> None:
        self._context.theme.changed.connect(self._fit)
        self.outline.chosen.connect(self._show_chosen)
        self.outline.entered.connect(self._enter)
        self.goal.note_seen.connect(
            lambda goal_id, ref: self.preview.follow_location(
                Location(goal_id, None, ref.note_id), ref.unit_id
            )
        )
        self.left_out.goal_asked.connect(self._go_to_row)
        self.preview.region_requested.connect(self._go_to_region)
        self._session.changed.connect(self._follow)
        self.source.made.connect(self._show_report)
        self.source.printed_changed.connect(self._show_printed)
        shortcut = QShortcut(QKeySequence("F8"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.fold.click)
