"""The head of the goal page: its number and text, what is written under it, and the mark."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import NationalGoal, StrategyArea
from kplan_desktop.domain.model.report import PARKED_AREA_ID, GoalEntry, NothingToReport
from kplan_desktop.ui.accessibility.spoken_roles import set_group, set_heading
from kplan_desktop.ui.goal_page.comment_marks import CommentsButton
from kplan_desktop.ui.goal_page.text_row import ActiveFrame
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight

_ROOM_FOR_BUTTON = 520
"""Pixels at 100 % that facts and button need side by side."""

_ROOM_FOR_TITLE = 210
"""Pixels at 100 % that number and title need side by side."""


class GoalHeader(QWidget):
    """Shows a goal and lets it be marked as having nothing to report.

    Of a parked goal nothing is asked; once it is empty it can be removed.

    Signals: ``nothing_toggled(bool)``, ``reason_edited(str)``, ``removal_requested()``.
    """

    nothing_toggled = Signal(bool)
    reason_edited = Signal(object)
    removal_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = QLabel(self)
        self._number.setProperty("look", "goalNumber")
        self._text = WrapLabel(self)
        self._text.setProperty("look", "goal")
        self._facts = QLabel(self)
        self._facts.setProperty("look", "muted")
        self._facts.setWordWrap(True)
        set_heading(self._text, 1)
        for label in (self._number, self._facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing = IconTextButton(self)
        self.nothing.setCheckable(True)
        self.nothing.setText(self.tr("Nothing to report"))
        self.nothing.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.nothing.setDisabled(read_only)
        self.nothing.clicked.connect(self.nothing_toggled)
        self.remove = IconTextButton(self)
        self.remove.setText(self.tr("Remove this goal"))
        self.remove.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.remove.setDisabled(read_only)
        self.remove.clicked.connect(self.removal_requested)
        self.remove.hide()
        self._is_parked = False
        self._read_only = read_only
        self.comments = CommentsButton(theme, self)
        self._reason_box = ActiveFrame(self)
        self._reason_box.setProperty("card", True)
        self.reason = GrowingTextEdit(self._reason_box)
        self.reason.setPlaceholderText(self.tr("Why there is nothing to report (you may leave it)"))
        self.reason.setAccessibleName(self.tr("Why there is nothing to report"))
        self.reason.setReadOnly(read_only)
        self.reason.edited.connect(self.reason_edited)
        self._reason_row = QHBoxLayout(self._reason_box)
        self._reason_row.addWidget(self.reason)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._number, 0, 0)
        self._grid.addWidget(self._text, 0, 1, 1, 2)
        self._grid.addWidget(self.comments, 0, 3, _TOP_RIGHT)
        self._grid.addWidget(self._facts, 2, 1)
        self._buttons = QWidget(self)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.nothing)
        row.addWidget(self.remove)
        self._grid.addWidget(self._buttons, 2, 2, 1, 2, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self._reason_box, 4, 0, 1, 4)
        self._grid.setColumnStretch(1, 1)
        self._button_beside = True
        self._number_beside = True
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._room_for_button = px(_ROOM_FOR_BUTTON)
        self._room_for_title = px(_ROOM_FOR_TITLE)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._reason_row.setContentsMargins(px(16), px(8), px(16), px(8))
        self.nothing.setIconSize(QSize(px(16), px(16)))
        self.nothing.setIcon(self._theme.icons.icon("circle-minus", "muted", 16))
        self.remove.setIconSize(QSize(px(16), px(16)))
        self.remove.setIcon(self._theme.icons.icon("trash-2", "muted", 16))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Move the button below the facts where the width is too small for both."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._room_for_button
        if beside != self._button_beside:
            self._button_beside = beside
            self._grid.removeWidget(self._buttons)
            if beside:
                self._grid.addWidget(self._buttons, 2, 2, 1, 2, Qt.AlignmentFlag.AlignRight)
            else:
                self._grid.addWidget(self._buttons, 3, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        self._fit_title(event.size().width())

    def _fit_title(self, width: int) -> None:
        """Have the number above the title, where both beside each other would break its words."""
        beside = width >= self._room_for_title
        if beside != self._number_beside:
            self._number_beside = beside
            self._grid.removeWidget(self._text)
            self._grid.removeWidget(self._facts)
            if beside:
                self._grid.addWidget(self._text, 0, 1, 1, 2)
                self._grid.addWidget(self._facts, 2, 1)
            else:
                self._grid.addWidget(self._text, 1, 0, 1, 4)
                self._grid.addWidget(self._facts, 2, 0, 1, 4)

    def show_goal(
        self, area: StrategyArea, goal: NationalGoal, entry: GoalEntry, with_figures: int
    ) -> None:
        """Show a goal of an area, how much is written under it, how many activities have figures.

        The mark is shown by itself.
        """
        set_group(self, fill_placeholders(self.tr("Goal %1: %2"), goal.number, goal.text))
        self._number.setText(goal.number)
        self._text.setText(goal.text)
        notes = sum(1 for _ in entry.all_notes())
        facts = [
            area.title,
            self.tr("%n measure(s)", "", len(entry.measures)),
            self.tr("%n note(s)", "", notes),
        ]
        self._is_parked = area.id == PARKED_AREA_ID
        is_empty = not entry.measures and not entry.notes
        self.remove.setVisible(self._is_parked and is_empty and not self._read_only)
        if with_figures:
            facts.append(self.tr("%n with figures", "", with_figures))
        # Hard spaces keep each number with what it counts when the line breaks.
        counts = [fact.replace(" ", "\u00a0") for fact in facts[1:]]
        text = "\u00a0\u00a0 ".join((area.title, *counts))
        if self._is_parked:
            gone = self.tr("The form no longer has this goal. What is here can be moved to others.")
            text = f"{text}\n{gone}"
        self._facts.setText(text)

    def show_mark(self, mark: NothingToReport | None) -> None:
        """Show the goal's mark and the reason, or that there is none."""
        self.nothing.setChecked(mark is not None)
        self.nothing.setVisible(mark is not None or not self._is_parked)
        self._reason_box.setVisible(mark is not None)
        if mark is not None:
            self.reason.set_text(mark.reason)

    def focus_reason(self) -> bool:
        """Put the keyboard into the reason, if the goal is marked.

        Never on the button that marks it: Space there would change the report.
        """
        if self._reason_box.isHidden():
            return False
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
