"""The head of a regional measure's card: its number, its text, and its place in the plan."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from kplan_desktop.ui.accessibility.spoken_roles import set_heading
from kplan_desktop.ui.goal_page.comment_marks import CommentsButton
from kplan_desktop.ui.goal_page.text_row import TextRow
from kplan_desktop.ui.plan.measure_footer import MeasureFooter, PlanFacts
from kplan_desktop.ui.plan.plan_commands import PlanCommands
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.drag_handle import DragHandle
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit


class MeasureHeader(TextRow):
    """Shows a measure's text and lets it be written in. ``commands`` change its place in the plan.

    Signal: ``reason_made(editor)``, a ``GrowingTextEdit`` was made for the reason of its outcome.
    """

    reason_made = Signal(object)

    def __init__(self, commands: PlanCommands, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, read_only=commands.read_only)
        self._commands = commands
        self._theme = theme
        self.setObjectName("cardHead")
        self._label = QLabel(self)
        set_heading(self._label, 2)
        self._label.setProperty("look", "muted")
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setProperty("look", "strong")
        self.text.setPlaceholderText(self.tr("What the region sets out to do …"))
        self._handle = DragHandle(theme, self)
        self._handle.setAccessibleName(self.tr("What to do with the measure"))
        self._handle.setToolTip(self.tr("Drag to move, click for more."))
        self._handle.setHidden(commands.read_only)
        self._handle.clicked.connect(self.menu_requested)
        self._handle.dragged.connect(self.drag_started)
        self._comments = CommentsButton(theme, self)
        self._comments.clicked.connect(self.comments_requested)
        self.footer: MeasureFooter | None = None
        self._left_reason = False
        self.text.left.connect(lambda: self._leave(False))
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._label.setContentsMargins(0, 1, 0, 0)
        self._make_room()

    def menu_button(self) -> DragHandle:
        """The button under which the measure's menu opens, and by which the card is dragged."""
        return self._handle

    def show_measure(self, measure_id: str, number: int, text: str, plan: PlanFacts) -> None:
        """Show a measure as it is now, numbered from 1."""
        name = self.tr("Measure %1").replace("%1", str(number))
        self._label.setText(name)
        self.text.setAccessibleName(name)
        self.text.set_text(text)
        if plan.has_room and self.footer is None:
            self.footer = MeasureFooter(self._commands, self._theme, self)
            self.footer.reason_made.connect(self._take_reason)
            self.set_under(self.footer)
        if self.footer is not None:
            self.footer.show_measure(measure_id, plan)
            self.text.setAccessibleDescription(self.footer.spoken())
        self._make_room()

    @property
    def text_left_last(self) -> GrowingTextEdit:
        """The text, or the reason for the outcome if the keyboard was there."""
        reason = None if self.footer is None or not self._left_reason else self.footer.reason
        return self.text if reason is None or reason.isHidden() else reason

    def reset(self) -> None:
        """Clear what was shown before: the widget is about to show another row."""
        self._left_reason = False
        super().reset()

    def _take_reason(self, reason: GrowingTextEdit) -> None:
        reason.left.connect(lambda: self._leave(True))
        self.reason_made.emit(reason)

    def _leave(self, reason: bool) -> None:
        self._left_reason = reason

    def show_comments(self, count: int | None) -> None:
        """Show how many comments on the measure are open; None for no comments at all."""
        if self._comments.show_open(count):
            self._make_room()

    def arrange_beside(self, line: QRect) -> None:
        """The label to the left, comments and the grip to the right."""
        px = self._theme.tokens.px
        size = self._label.sizeHint()
        self._label.setGeometry(line.x() + px(16), line.y(), size.width(), line.height())
        self._handle.move(line.right() + 1 - px(12) - px(24), line.y())
        self._comments.move(self._handle.x() - self._comments.width(), line.y() - 1)

    def _make_room(self) -> None:
        px = self._theme.tokens.px
        left = px(16) + self._label.sizeHint().width() + px(16)
        right = px(16) + px(24) + px(12) + self._comments.room
        self.set_room(QMargins(left, px(12), right, px(12)), gap=px(4), least=px(24))
