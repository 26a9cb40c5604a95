"""The panel to the right: the goal's national measures, figures, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.checks.set_aside import CheckList
from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.totals.totals_by_scope import GoalScope
from kplan_desktop.ui.checks.check_panel import CheckPanel
from kplan_desktop.ui.comments.comments_panel import CommentsPanel
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.totals.totals_dialog import TotalsDialog
from kplan_desktop.ui.totals.totals_list import TotalsList
from kplan_desktop.ui.totals.totals_panel import TotalsPanel
from kplan_desktop.ui.totals.totals_wording import scope_heading, suggestions_text
from kplan_desktop.ui.widgets.combo_box import TabBar

if TYPE_CHECKING:
    from kplan_desktop.ui.preview.page_preview import PagePreview


class SidePanel(QFrame):
    """Three tabs, and the printed page and the comments as further ones where there are any.

    Signals, each asking to be taken somewhere: ``note_requested(note_id)`` to a note that a total
    is made of, ``location_requested(place)`` to what was clicked on the printed page.
    ``suggestions_requested`` is for the list of what the notes state, of which
    ``suggestion_count`` is the length, or None while it is unknown.
    ``width_wanted`` is emitted when the printed page comes to the front or left it.
    """

    note_requested = Signal(str)
    location_requested = Signal(object)
    suggestions_requested = Signal()
    width_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._theme = theme
        self._report: Report | None = None
        self._goal_id: str | None = None
        self.suggestion_count: int | None = None
        self.preview: PagePreview | None = None
        self._comments: CommentsPanel | None = None
        self._tabs = QTabWidget(self)
        self._tabs.setTabBar(TabBar(self._tabs))
        self._tabs.setAccessibleName(self.tr("Side panel"))
        self._tabs.tabBar().setDrawBase(False)
        self._national = NationalTab(theme, self._tabs)
        self._tabs.addTab(self._national, self.tr("National measures"))
        self.figures = TotalsPanel(theme, self._tabs)
        self._tabs.addTab(self.figures, self.tr("Figures"))
        self.findings = CheckPanel(theme, self._tabs, read_only=read_only)
        self._tabs.addTab(self.findings, self.tr("Check"))
        self._national.totals.note_requested.connect(self.note_requested)
        self.figures.note_requested.connect(self.note_requested)
        self.figures.all_requested.connect(self.open_all_figures)
        self.figures.suggestions_requested.connect(self.suggestions_requested)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._tabs)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(18), px(10), px(14), px(10))

    def add_comments(self, comments: CommentsPanel) -> None:
        """Take in the list of comments, the last tab, which is there only while it has any.

        A word for it would leave no room for the others: it has a picture, and how many are open.
        """
        self._comments = comments
        self._tabs.addTab(comments, "")
        self._name_comments(0)
        self._tabs.setTabVisible(self._tabs.indexOf(comments), False)
        self._theme.follow(self._picture_comments)

    def _picture_comments(self) -> None:
        if self._comments is not None:
            size = self._theme.tokens.px(16)
            self._tabs.setIconSize(QSize(size, size))
            icon = self._theme.icons.icon("message-square", "ink", 16)
            self._tabs.setTabIcon(self._tabs.indexOf(self._comments), icon)

    def show_comment_count(self, count: int | None) -> None:
        """Have the tab of the comments, with how many are open, or None for no comments.

        While it is in front, it stays.
        """
        comments = self._comments
        if comments is None or (count is None and self._tabs.currentWidget() is comments):
            return
        index = self._tabs.indexOf(comments)
        text = str(count) if count else ""
        if self._tabs.isTabVisible(index) == (count is not None) and (
            text == self._tabs.tabText(index)
        ):
            return
        self._tabs.setTabText(index, text)
        self._name_comments(count or 0)
        self._tabs.setTabVisible(index, count is not None)
        self.width_wanted.emit()

    def _name_comments(self, count: int) -> None:
        index = self._tabs.count() - 1
        name = self.tr("Comments, %n open", "", count) if count else self.tr("Comments")
        self._tabs.setTabToolTip(index, name)
        self._tabs.tabBar().setAccessibleTabName(index, name)

    def open_comments(self) -> None:
        """Bring the comments to the front, if only to say that there are none."""
        if self._comments is not None:
            index = self._tabs.indexOf(self._comments)
            if not self._tabs.isTabVisible(index):
                self.show_comment_count(0)
            self._tabs.setCurrentWidget(self._comments)

    def add_preview(self, preview: PagePreview) -> None:
        """Take in the preview of the printed pages, as the second tab."""
        self.preview = preview
        self._tabs.insertTab(1, preview, self.tr("Page"))
        preview.location_requested.connect(self.location_requested)
        self._tabs.currentChanged.connect(self.width_wanted)
        if self._report is not None:
            preview.follow(self._report)
            preview.follow_location(Location(self._goal_id))

    @property
    def tab(self) -> int:
        """The number of the tab in front."""
        return self._tabs.currentIndex()

    def show_tab(self, number: int) -> None:
        """Bring a tab to the front, be it the comments before they are read."""
        if self._tabs.widget(number) is self._comments:
            self.open_comments()
        else:
            self._tabs.setCurrentIndex(number)

    @property
    def tab_bar(self) -> QWidget:
        """The names of the tabs, between which arrow keys choose."""
        return self._tabs.tabBar()

    @property
    def width_of_tabs(self) -> int:
        """What the names of all tabs need beside each other."""
        margins = self._column.contentsMargins() + self.contentsMargins()
        # One more, which a tab widget with a style sheet keeps from its bar.
        return self._tabs.tabBar().sizeHint().width() + margins.left() + margins.right() + 1

    @property
    def shows_page(self) -> bool:
        """Whether the printed page is in front, which is to be read and wants more width."""
        return self.preview is not None and self._tabs.currentWidget() is self.preview

    def show_goal(self, report: Report, goal_id: str) -> None:
        """Show a goal's national measures, and what the activities under it add up to."""
        self._report = report
        if self.preview is not None:
            self.preview.follow(report)
            if self._goal_id != goal_id:
                self.preview.follow_location(Location(goal_id))
        self._goal_id = goal_id
        self._national.show_goal(report, goal_id)
        self.figures.show_goal(report, goal_id)

    def show_location(self, location: Location) -> None:
        """Have the printed page follow to where the cursor is, or to the goal shown."""
        if self.preview is not None:
            self.preview.follow_location(location)

    def show_findings(self, report: Report, found: CheckList) -> None:
        """Show what was found in the report."""
        self.findings.show_findings(report, found)

    def show_suggestion_count(self, count: int | None) -> None:
        """Show how many suggestions are not answered."""
        self.suggestion_count = count
        self.figures.show_suggestion_count(count)

    def open_check(self) -> None:
        """Bring the findings to the front, and the cursor into them."""
        self._tabs.setCurrentWidget(self.findings)
        self.findings.focus_list()

    def open_figures(self) -> None:
        """Bring the figures to the front, and the keyboard to their first row."""
        self._tabs.setCurrentWidget(self.figures)
        self.figures.focus_first()

    def open_preview(self) -> None:
        """Bring the printed pages to the front, and the keyboard into them."""
        if self.preview is not None:
            self._tabs.setCurrentWidget(self.preview)
            self.preview.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_all_figures(self) -> None:
        """Show the table of all goals and metrics; a note chosen there closes it."""
        if self._report is None:
            return
        dialog = TotalsDialog(self._report, self._theme, self)
        dialog.note_requested.connect(self.note_requested)
        dialog.suggestions_requested.connect(self.suggestions_requested)
        dialog.suggestions.setText(suggestions_text(self.suggestion_count))
        dialog.suggestions.setHidden(self.figures.suggestions.isHidden())
        dialog.exec()
        dialog.deleteLater()


class NationalTab(QScrollArea):
    """The national measures of the goal shown, and under them its figures."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("National measures"))
        self.setProperty("ring", True)
        self._theme = theme
        self._goal: NationalGoal | None = None
        body = QWidget(self)
        body.setObjectName("sideBody")
        self._measures = QWidget(body)
        self._heading = _label(scope_heading(GoalScope("")), body, "section")
        self.totals = TotalsList(theme, body)
        self._column = QVBoxLayout(body)
        self._column.addWidget(self._measures)
        self._column.addWidget(self._heading)
        self._column.addWidget(self.totals)
        self._column.addStretch(1)
        self.setWidget(body)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(0, px(14), px(6), px(14))
        self._column.setSpacing(px(10))
        self._heading.setContentsMargins(0, px(12), 0, 0)
        if self._goal is not None:
            self._show_measures(self._goal)

    def show_goal(self, report: Report, goal_id: str) -> None:
        """Show a goal, or what has changed under it."""
        goal = report.national_goal(goal_id)
        if goal != self._goal:
            self._goal = goal
            self._show_measures(goal)
        self.totals.show_totals(report, GoalScope(goal_id))

    def _show_measures(self, goal: NationalGoal) -> None:
        measures = QWidget()
        grid = QGridLayout(measures)
        px = self._theme.tokens.px
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(6))
        grid.setVerticalSpacing(px(10))
        grid.setColumnStretch(1, 1)
        top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        for row, measure in enumerate(goal.national_measures):
            grid.addWidget(_label(f"{measure.number}.", measures, "muted"), row, 0, top_right)
            grid.addWidget(_label(measure.text, measures, "side"), row, 1)
        if not goal.national_measures:
            text = self.tr("The form sets no national measures under this goal.")
            grid.addWidget(_label(text, measures, "muted"), 0, 0, 1, 2)
        self._column.replaceWidget(self._measures, measures)
        self._measures.hide()
        self._measures.deleteLater()
        self._measures = measures
        measures.show()


def _label(text: str, parent: QWidget, look: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setProperty("look", look)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
