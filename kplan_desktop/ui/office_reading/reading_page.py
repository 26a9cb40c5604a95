"""The page «Lesing»: every report as its adviser saw it, goal by goal, and search over all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.collection.board import BoardRow, board, same_board
from kplan_desktop.domain.joint_report.unit_reports import unit_reports
from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.location import Location, location_of_note
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.search.report_search import Hit
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.accessibility.spoken_roles import set_choice, set_fold
from kplan_desktop.ui.frame.view_state import keep_view
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePlace
from kplan_desktop.ui.office_intake.received_reports import ReportsBySha256
from kplan_desktop.ui.office_reading.all_search import AllSearch, FoundPanel
from kplan_desktop.ui.office_reading.goal_reading import GoalList, GoalReading, ReadUnit
from kplan_desktop.ui.office_reading.unit_list import UnitList
from kplan_desktop.ui.office_reading.unit_reading import UnitReading
from kplan_desktop.ui.search.search_bar import SearchBar
from kplan_desktop.ui.theme.scaled_splitter import ScaledSplitter

_BY_UNIT, _BY_GOAL, _FOUND = range(3)
"""What is read, and what stands at the left of it: the units, the goals, or what was found."""

_LEFT_WIDTH, _ROOM_FOR_LEFT = 216, 1000
"""Pixels at 100 %."""


def make_page(context: OfficeContext) -> QWidget:
    """The page for the window of one open collection, which becomes its parent."""
    return ReadingPage(context)


class ReadingPage(QWidget):
    """The choice of what is read above, the list of units or goals at the left, the text beside."""

    help_topic = HelpTopic.READING

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.window)
        self.setObjectName("readingPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._session = context, context.session
        theme = context.theme
        self._rows: tuple[BoardRow, ...] = ()
        self._read: dict[str, Report] | None = None
        self._seen: object = None
        self.bar = QFrame(self)
        self.bar.setObjectName("readingBar")
        self._modes = QButtonGroup(self)
        self.by_unit = self._mode(self.tr("Unit by unit"), _BY_UNIT)
        self.by_goal = self._mode(self.tr("Goal by goal"), _BY_GOAL)
        self.list_button = self._choice("")
        self.list_button.setCheckable(True)
        set_fold(self.list_button)
        self.list_button.toggled.connect(self._show_left)
        keep_view(self.list_button)
        self.search = SearchBar("Ctrl+F", theme, self.bar)
        self.search.setPlaceholderText(self.tr("Search in all reports"))
        self.search.setAccessibleName(self.tr("Search in all reports"))
        keep_view(self.search)
        self.personal = self._choice(self.tr("Personal data …"))
        self.personal.setToolTip(self.tr("Look for personal data in what was received"))
        self.personal.clicked.connect(self._look_for_personal_data)
        self.units = UnitList(theme, self)
        self.goals = GoalList(theme, self)
        self.found = FoundPanel(context, self)
        self.left = QStackedWidget(self)
        self.left.setObjectName("readingLeft")
        for widget in (self.units, self.goals, self.found):
            self.left.addWidget(widget)
        self.unit = UnitReading(context, self)
        self.goal = GoalReading(theme, self)
        self.right = QStackedWidget(self)
        self.right.addWidget(self.unit)
        self.right.addWidget(self.goal)
        self.finding = AllSearch(context, self.search, self.found, lambda: self._rows, self)
        self._splitter = ScaledSplitter(theme, self)
        SplitKeys(self._splitter)
        self._splitter.setHandleWidth(1)
        self._splitter.add_side(self.left, width=_LEFT_WIDTH, least=150)
        self._splitter.add_rest(self.right)
        self._row = QHBoxLayout(self.bar)
        for button in (self.list_button, self.by_unit, self.by_goal):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self.search, 2)
        self._row.addStretch(1)
        self._row.addWidget(self.personal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._splitter, 1)
        self._connect()
        theme.follow(self._apply_theme)
        self._set_mode(_BY_UNIT)
        self._follow()
        self._choose_first()

    def show_place(self, place: OfficePlace) -> None:
        """Show a unit's report, at a goal or a note of it; or a goal across all units."""
        self.finding.close()
        if place.unit_id:
            row = self._row_of(place.unit_id)
            if row is not None:
                self._open_unit(row, place.note_id, place.goal_id)
        elif place.goal_id:
            self._set_mode(_BY_GOAL)
            self.goals.choose(place.goal_id)
            self._focus_list()
        else:
            self._focus_list()

    @property
    def mode(self) -> int:
        """What is read: 0 unit by unit, 1 goal by goal."""
        return self._modes.checkedId()

    @property
    def _list(self) -> UnitList | GoalList:
        return self.units if self.mode == _BY_UNIT else self.goals

    def _focus_list(self) -> None:
        """Put the keyboard into the list, or to the button that it is behind."""
        where = self.list_button if self.left.isHidden() else self._list
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._session.changed.connect(self._follow_edit)
        self._session.facts_read.connect(self._follow)
        self.units.chosen.connect(self._show_unit)
        self.goals.chosen.connect(self._show_goal)
        self.units.page_requested.connect(self.unit.take_keyboard)
        self.goals.page_requested.connect(self._enter_goal)
        self.goal.stepped.connect(self._step)
        self.goal.report_requested.connect(self._read_at_goal)
        self.finding.opened.connect(self._show_found)
        self.finding.closed.connect(self._leave_found)
        self.finding.hit_chosen.connect(self._open_hit)
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            key = QShortcut(QKeySequence(keys), self)
            key.activated.connect(lambda by=by: self._step(by))
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._begin_search)

    # --- what is shown --------------------------------------------------------------------------

    def _follow_edit(self) -> None:
        """Show what an edit changed, unless it was a key in one of the joint report's texts."""
        if not same_board(self._boarded, self._session.collection):
            self._follow()

    def _follow(self) -> None:
        """Show what has changed."""
        session = self._session
        collection = session.collection
        self._boarded = collection
        today = local_time(self._context.now()).date()
        self._rows = board(collection, session.facts, today).rows
        self.units.show_rows(self._rows)
        received = collection.received, collection.units
        if received != self._seen:
            self._seen = received
            self._read = None
            if self.units.key:
                self.unit.follow(self._row_of(self.units.key))
            if self.mode == _BY_GOAL:
                self._read_all()
            self.finding.again()

    def _choose_first(self) -> None:
        """Begin with the first unit that has delivered."""
        delivered = next((row for row in self._rows if row.counting is not None), None)
        if delivered is None:
            self.units.step(0)
        else:
            self.units.choose(delivered.key)

    def _row_of(self, key: str) -> BoardRow | None:
        return next((row for row in self._rows if row.key == key), None)

    def _show_unit(self, key: str) -> None:
        row = self._row_of(key)
        if row is not None:
            self.unit.show_row(row)

    def _open_unit(self, row: BoardRow, *place_ids: str, location: Location | None = None) -> None:
        """Read a unit's report that counts, and put the keyboard to a place in it.

        That is ``location``, or the first note or goal of ``place_ids`` that the report has.
        """
        self._set_mode(_BY_UNIT)
        self.units.blockSignals(True)
        self.units.choose(row.key)
        self.units.blockSignals(False)
        if row.counting is None or not (any(place_ids) or location):
            self.unit.show_row(row)
            self._focus_list()
            return
        sha = row.counting.sha256

        def show(found: ReportsBySha256) -> None:
            there = location
            if there is None and sha in found:
                there = _location(found[sha], place_ids)
            self.unit.show_row(row, None, there)

        self._context.reports.request([sha], self.unit, show)

    def _show_goal(self, goal_id: str) -> None:
        if self._read is None:
            self._read_all()
            return
        units = [
            ReadUnit(row, self._read.get(row.counting.sha256) if row.counting else None)
            for row in self._rows
        ]
        for goal in self._all_goals():
            if goal.id == goal_id:
                self.goal.show_goal(goal, units)

    def _read_all(self) -> None:
        """Have all reports read that count, and then show the goal."""
        if self._read is None and not self.goal.cards:
            self.goal.show_reading()
        wanted = [
            row.counting.sha256
            for row in self._rows
            if row.counting is not None and row.counting.purged_at is None
        ]

        def show(found: ReportsBySha256) -> None:
            self._read = dict(found)
            self._fill_goals()
            if not self.goals.key:
                self.goals.step(0)
            self._show_goal(self.goals.key)

        self._context.reports.request(wanted, self.goal, show)

    def _fill_goals(self) -> None:
        form = self._session.collection.form
        areas = [
            (f"{form.area_label} {area.number}".strip(), area.goals) for area in form.strategy_areas
        ]
        self.goals.show_goals(areas, self._other_goals())

    def _other_goals(self) -> list[NationalGoal]:
        read = self._read or {}
        by_unit = {
            row.unit_id: read[row.counting.sha256]
            for row in self._rows
            if row.is_known and row.counting is not None and row.counting.sha256 in read
        }
        collection = self._session.collection
        return list(unit_reports(collection, by_unit).other_goals(collection))

    def _all_goals(self) -> list[NationalGoal]:
        return [*self._session.collection.form.goals(), *self._other_goals()]

    # --- what is chosen -------------------------------------------------------------------------

    def _set_mode(self, mode: int) -> None:
        self._modes.button(mode).setChecked(True)
        self.right.setCurrentIndex(mode)
        if not self.finding.is_open:
            self.left.setCurrentIndex(mode)
        self._name_list()
        if mode == _BY_GOAL:
            if not self.goals.count():
                self._fill_goals()
            if not self.goals.key:
                self.goals.step(0)
            else:
                self._show_goal(self.goals.key)

    def _step(self, by: int) -> None:
        self._list.step(by)

    def _enter_goal(self) -> None:
        if self.goal.cards:
            self.goal.cards[0].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_at_goal(self, key: str) -> None:
        row = self._row_of(key)
        if row is not None:
            self._open_unit(row, self.goals.key)

    def _begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _show_found(self) -> None:
        self.left.setCurrentIndex(_FOUND)
        self.left.show()

    def _leave_found(self) -> None:
        had_keyboard = self.search.hasFocus() or self.found.hits.hasFocus()
        self.left.setCurrentIndex(self.mode)
        self._fit()
        if had_keyboard:
            self._focus_list()

    def _open_hit(self, key: str, hit: Hit) -> None:
        row = self._row_of(key)
        if row is not None:
            self._open_unit(row, location=hit.location)

    def _look_for_personal_data(self) -> None:
        from kplan_desktop.ui.office_reading.personal_data_flow import PersonalDataFlow

        PersonalDataFlow(self._context, self.show_revision).open()

    def show_revision(self, received_id: str, location: Location) -> None:
        """Read a revision that need not be the one that counts, at a place in it."""
        received = self._session.collection.received.get(received_id)
        for row in self._rows:
            if received in row.revisions:
                self._set_mode(_BY_UNIT)
                self.units.blockSignals(True)
                self.units.choose(row.key)
                self.units.blockSignals(False)
                self.unit.show_row(row, received, location)

    # --- room -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room, the list is there on demand."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_roomy = self.width() >= self._context.theme.tokens.px(_ROOM_FOR_LEFT)
        self.list_button.setVisible(not is_roomy)
        self._show_left(is_roomy or self.list_button.isChecked())

    def _show_left(self, shown: bool) -> None:
        """Show or hide the list; from one that is hidden the keyboard goes to its button."""
        shown = shown or self.finding.is_open
        focused = self.window().focusWidget()
        if not shown and focused is not None and self.left.isAncestorOf(focused):
            self.list_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.setVisible(shown)

    def _name_list(self) -> None:
        by_unit = self.mode == _BY_UNIT
        self.list_button.setText(self.tr("The units") if by_unit else self.tr("The goals"))

    def _mode(self, text: str, mode: int) -> QPushButton:
        button = self._choice(text)
        button.setCheckable(True)
        set_choice(button)
        button.clicked.connect(lambda: self._set_mode(mode))
        self._modes.addButton(button, mode)
        keep_view(button)
        return button

    def _choice(self, text: str) -> QPushButton:
        button = QPushButton(text, self.bar)
        button.setProperty("kind", "choice")
        button.setAutoDefault(False)
        return button

    def _apply_theme(self) -> None:
        px = self._context.theme.tokens.px
        self._row.setContentsMargins(px(16), px(8), px(16), px(8))
        self._row.setSpacing(px(6))
        self._name_list()
        self._fit()


def _location(report: Report, place_ids: Sequence[str]) -> Location | None:
    """The first of the notes and goals with these ids that the report has; None for none."""
    notes = {note.id for note in report.all_notes()}
    goals = {entry.goal_id for entry in report.goals}
    for place_id in place_ids:
        if place_id in notes:
            return location_of_note(report, place_id)
        if place_id in goals:
            return Location(place_id)
    return None
