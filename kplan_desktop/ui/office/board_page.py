"""The page «Oversikt»: all units, how far each has come, and what is known of the chosen one."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.collection.board import Board, board, main_metric, same_board
from kplan_desktop.domain.collection.collection import Contact
from kplan_desktop.domain.collection.unit_edits import set_contact
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.text.formatting import metric_name
from kplan_desktop.domain.text.time_stamps import norwegian_day
from kplan_desktop.domain.totals.total_text import total_text
from kplan_desktop.ui.accessibility.announcement import SettledAnnouncement
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.accessibility.spoken_roles import set_choice
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.frame.view_state import keep_view
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.joint_totals.sources_panel import SourcesPanel
from kplan_desktop.ui.joint_totals.totals_page import TotalsPart
from kplan_desktop.ui.office.board_export import BoardExport
from kplan_desktop.ui.office.board_head import BoardHead, LargeNumber
from kplan_desktop.ui.office.board_model import BoardFilter, BoardModel
from kplan_desktop.ui.office.board_table import BoardTable
from kplan_desktop.ui.office.contacts_flow import ContactsFlow
from kplan_desktop.ui.office.unit_flow import UnitFlow
from kplan_desktop.ui.office.unit_panel import UnitAction, UnitPanel
from kplan_desktop.ui.office_intake.board_wording import delivered_count, summary_text
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace
from kplan_desktop.ui.theme.scaled_sizes import ScaledSizes
from kplan_desktop.ui.theme.scaled_splitter import ScaledSplitter
from kplan_desktop.ui.totals.totals_wording import total_words
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.icon_text_button import ClearButton
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label

_SIDE_WIDTH, _NARROW = 296, 820
"""Pixels at 100 %."""

_LONGEST_FILTER = 100

_TO_COME = "…"
"""Stands for a number that is being worked out."""


def make_page(context: OfficeContext) -> QWidget:
    """The page for the window of one open collection, which becomes its parent."""
    return BoardPage(context)


class BoardPage(QWidget):
    """Large numbers, the filter and the table at the left, the chosen unit at the right."""

    help_topic = HelpTopic.OVERVIEW

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.window)
        self.setObjectName("boardPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._session = context, context.session
        form, theme = self._session.collection.form, context.theme
        self._joint: JointTotals | None = None
        self._filter = BoardFilter.ALL
        self._said = SettledAnnouncement(self)
        self._splitter = ScaledSplitter(theme, self)
        SplitKeys(self._splitter)
        self.model = BoardModel(form, theme, self)
        self.head = BoardHead(theme, self)
        self.flow = UnitFlow(context)
        self.export = BoardExport(context, lambda: (self.board, self.model.totals))
        self.filters = self._filter_buttons()
        self.text = self._filter_field()
        self._more = self._more_button()
        self.table = BoardTable(self.model, theme, self)
        self.panel = UnitPanel(form, theme, self, read_only=self._session.read_only)
        self.nothing = plain_label("", "muted")
        self.empty = plain_label(self._empty_text(), "muted")
        self._side = QStackedWidget(self)
        self._side.setObjectName("sidePanel")
        self._side.addWidget(self.panel)
        self.board: Board = self._made()
        self._lay_out()
        self._connect()
        self._show()
        context.totals.made.connect(self._show_totals)
        if context.totals.joint is not None:
            self._show_totals(context.totals.joint)
        context.totals.start()

    # --- what the window asks for --------------------------------------------------------------

    def show_place(self, place: OfficePlace) -> None:
        """Show a unit, and give the table the focus."""
        if place.unit_id and self.model.row_of(place.unit_id) < 0:
            self._set_filter(BoardFilter.ALL)
            self.text.clear()
        if place.unit_id:
            self.table.choose(place.unit_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_day(self) -> None:
        """Show who is late by now."""
        self._follow()

    def show_total(self, scope: JointScope, metric_id: str, *, enter: bool = False) -> None:
        """Show where a total comes from, at the right instead of the chosen unit."""
        self._show_unit()
        sources = SourcesPanel(self._context, scope, metric_id, self._side)
        sources.closed.connect(self._leave_sources)
        sources.joint_events_requested.connect(self._go_to_joint_events)
        self._side.addWidget(sources)
        self._side.setCurrentWidget(sources)
        if enter:
            sources.focus_first()

    def _go_to_joint_events(self) -> None:
        self._context.go_to(OfficePlace(OfficePage.TOTALS, part=TotalsPart.JOINT_EVENTS.value))

    def _leave_sources(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_unit()

    def _show_unit(self) -> None:
        """Show the chosen unit at the right again, instead of a total's sources."""
        if (sources := self._side.widget(1)) is not None:
            self._side.removeWidget(sources)
            sources.deleteLater()

    # --- what is shown --------------------------------------------------------------------------

    def _made(self) -> Board:
        session = self._session
        self._boarded = session.collection
        return board(session.collection, session.facts, self._today())

    def _today(self) -> dt.date:
        return norwegian_day(self._context.now())

    def _follow_edit(self) -> None:
        """Show what an edit changed, unless it was a key in one of the office's texts."""
        if not same_board(self._boarded, self._session.collection):
            self._follow()

    def _follow(self) -> None:
        """Show what has changed; the totals follow."""
        self.board = self._made()
        self._show()

    def _show(self) -> None:
        self.model.set_board(self.board)
        is_empty = not self._session.collection.received
        self.empty.setVisible(is_empty)
        self._show_numbers()
        self._show_chosen()
        self._show_nothing()

    def _show_nothing(self) -> None:
        """Say so where the filter leaves no unit."""
        lacks = bool(self.board.rows) and not self.model.rows
        self.nothing.setText(self.tr("No unit is like that.") if lacks else "")
        self.nothing.setVisible(lacks)

    def _follow_choice(self) -> None:
        self._show_unit()
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.panel.show_row(self.board.row(self.table.key))

    def _show_numbers(self) -> None:
        numbers = [LargeNumber(delivered_count(self.board), summary_text(self.board))]
        if self.board.delivered:
            form = self._session.collection.form
            metrics = (main_metric(form, "people"), main_metric(form, "units"))
            numbers += [self._number(each) for each in metrics if each is not None]
            numbers.append(self._undecided())
        self.head.show_numbers(numbers)

    def _undecided(self) -> LargeNumber:
        """Joint events to decide. It has its place from the first, so that nothing moves later."""
        count = 0 if self._joint is None else len(self._joint.proposals)
        is_known = count or self._context.totals.has_proposals
        return LargeNumber(
            str(count) if is_known else _TO_COME,
            self.tr("joint event(s) to decide", "", count),
            look="displayWarning" if count else "display",
            leads_to_events=bool(count),
        )

    def _number(self, metric: Metric) -> LargeNumber:
        """What was reached of a metric; until it is totalled its place."""
        joint = self._joint
        if joint is None:
            return LargeNumber(_TO_COME, self.tr("%1 reached").replace("%1", _in_text(metric)))
        totals = joint.totals()
        total, cover = totals.of(metric.id), joint.coverage(metric.id)
        words = None if total is None else total_text(total, total_words())
        number = "–" if words is None else words.number
        if words is not None and words.least:
            text = self.tr(
                "%1, counted in each activity (at least %2), from %3 of %n activity(ies)",
                "",
                cover.all_activities,
            )
            about = fill_placeholders(text, _in_text(metric), words.least, str(cover.activities))
            return LargeNumber(number, about, metric.id)
        text = self.tr("%1 reached, added up from %2 of %n activity(ies)", "", cover.all_activities)
        about = text.replace("%1", _in_text(metric)).replace("%2", str(cover.activities))
        return LargeNumber(number, about, metric.id)

    def _show_totals(self, joint: JointTotals) -> None:
        self._joint = joint
        self.model.set_totals(
            {unit_id: joint.totals(JointScope(unit_id=unit_id)) for unit_id in joint.units}
        )
        self._show_numbers()

    # --- parts ----------------------------------------------------------------------------------

    def _empty_text(self) -> str:
        return self.tr(
            "Nothing has come yet. Drop the advisers' e\u2011mails or delivery files here, or a "
            "folder of them; they are taken in, and nothing is overwritten."
        )

    def _filter_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Find a unit"))
        field.setAccessibleName(self.tr("Find a unit"))
        field.setMaxLength(_LONGEST_FILTER)
        ClearButton(field, self._context.theme)
        keep_view(field)
        return field

    def _filter_buttons(self) -> dict[BoardFilter, QPushButton]:
        texts = {
            BoardFilter.ALL: self.tr("All"),
            BoardFilter.SILENT: self.tr("Not delivered"),
            BoardFilter.LATE: self.tr("Late"),
            BoardFilter.RETURNED: self.tr("Sent back"),
            BoardFilter.NOT_ACCEPTED: self.tr("Not accepted"),
        }
        group, buttons = QButtonGroup(self), {}
        for wanted, text in texts.items():
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setChecked(wanted is BoardFilter.ALL)
            button.setProperty("kind", "choice")
            set_choice(button)
            button.setAccessibleName(self.tr("Show: %1").replace("%1", text))
            button.clicked.connect(lambda _=False, wanted=wanted: self._set_filter(wanted))
            group.addButton(button)
            buttons[wanted] = button
            keep_view(button)
        return buttons

    def _more_button(self) -> QPushButton:
        more = QPushButton(self.tr("More"), self)
        menu = QMenu(more)
        menu.addAction(self.tr("Print the board …")).triggered.connect(self.export.print)
        menu.addAction(self.tr("Save the board as PDF …")).triggered.connect(self.export.save_pdf)
        menu.addAction(self.tr("Save the board for Excel …")).triggered.connect(
            self.export.save_xlsx
        )
        menu.addSeparator()
        order = menu.addMenu(self.tr("Sort by"))
        for number, column in enumerate(self.model.columns):
            order.addAction(self.model.heading(column)).triggered.connect(
                lambda _=False, number=number: self.table.sort_by(number)
            )
        contacts = menu.addAction(self.tr("Contacts of another collection …"))
        contacts.triggered.connect(ContactsFlow(self._context).take)
        contacts.setEnabled(not self._session.read_only)
        more.setMenu(menu)
        return more

    def _lay_out(self) -> None:
        keep = ScaledSizes(self._context.theme, self).keep
        left = QWidget(self)
        tools = FlowLayout(centred=True)
        keep(tools.setSpacing, 6)
        keep(self.text.setFixedWidth, 140)
        for widget in (*self.filters.values(), self.text, self._more):
            tools.addWidget(widget)
        keep(self.table.setMinimumHeight, 190)
        column = QVBoxLayout(left)
        keep(column.setContentsMargins, 16, 14, 16, 12)
        keep(column.setSpacing, 10)
        column.addWidget(self.head)
        column.addWidget(self.empty)
        column.addLayout(tools)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        scroll = QScrollArea(self)  # with large text not all has room
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(left)
        left.setObjectName("boardBody")
        self._splitter.add_rest(scroll)
        self._splitter.add_side(self._side, width=_SIDE_WIDTH, least=200)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow window the large numbers stand in lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.head.set_compact(self.width() < self._context.theme.tokens.px(_NARROW))

    def _connect(self) -> None:
        self._context.theme.changed.connect(self._fit)
        self._session.changed.connect(self._follow_edit)
        self._session.facts_read.connect(self._follow)
        self.text.textChanged.connect(lambda _: self._apply_filter())
        self.table.chosen.connect(self._follow_choice)
        self.table.opened.connect(lambda key: self.flow.do(UnitAction.OPEN, key))
        self.table.menu_requested.connect(self._show_menu)
        self.table.figure_requested.connect(
            lambda key, metric_id, enter: self.show_total(
                JointScope(unit_id=key), metric_id, enter=enter
            )
        )
        self.head.total_requested.connect(
            lambda metric_id: self.show_total(JointScope(), metric_id, enter=True)
        )
        self.head.joint_events_requested.connect(self._go_to_joint_events)
        self.panel.requested.connect(self.flow.do)
        self.panel.revision_requested.connect(self.flow.do_revision)
        self.panel.contact_edited.connect(self._type_contact)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self.text.setFocus)

    def _set_filter(self, wanted: BoardFilter) -> None:
        self._filter = wanted
        self.filters[wanted].setChecked(True)
        self._apply_filter()

    def _apply_filter(self) -> None:
        self.model.set_filter(self._filter, self.text.text())
        self._show_nothing()
        text = self.tr("%1 of %2 shown").replace("%1", str(len(self.model.rows)))
        self._said.say(text.replace("%2", str(len(self.board.rows))))

    def _type_contact(self, key: str, contact: Contact) -> None:
        edit = set_contact(self._session.collection, key, contact)
        self._session.type_text(edit, step_name("BoardPage", "contact"), f"contact {key}")

    def _show_menu(self, key: str, at: QPoint) -> None:
        """The menu of a unit, with what the panel offers."""
        row = self.board.row(key)
        if row is None:
            return
        menu = QMenu(self)
        for action, text in self.panel.action_texts().items():
            writes = action is not UnitAction.OPEN
            if action.is_offered(row) and not (writes and self._session.read_only):
                menu.addAction(text).triggered.connect(
                    lambda _=False, action=action: QTimer.singleShot(
                        0, self, lambda: self.flow.do(action, key)
                    )
                )
        column = self.model.columns[self.table.currentIndex().column()]
        if (metric := column.metric) is not None and row.has_delivered:
            menu.addSeparator()
            menu.addAction(self.tr("Where does the number come from?")).triggered.connect(
                lambda: self.show_total(JointScope(unit_id=key), metric.id, enter=True)
            )
        menu.exec(at)
        menu.deleteLater()


def _in_text(metric: Metric) -> str:
    """A metric's name within a sentence, with a small letter unless it is an abbreviation."""
    name = metric_name(metric)
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
