"""The head of a regional measure's card: its number and text, and the plan's wording."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from kplan_desktop.ui.goal_page.comment_marks import CommentsButton
from kplan_desktop.ui.goal_page.text_row import TextRow
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.drag_handle import DragHandle
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit


class MeasureHeader(TextRow):
    """Shows a measure's text and lets it be written in."""

    def __init__(self, theme: Theme, parent: QWidget, *, read_only: bool = False) -> None:
        super().__init__(parent, read_only=read_only)
        self._theme = theme
        self.setObjectName("cardHead")
        self._label = QLabel(self)
        self._label.setProperty("look", "muted")
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setProperty("look", "strong")
        self.text.setPlaceholderText(self.tr("What the region sets out to do …"))
        self._handle = DragHandle(theme, self)
        self._handle.setAccessibleName(self.tr("What to do with the measure"))
        self._handle.setToolTip(self.tr("Drag to move, click for more."))
        self._handle.setHidden(read_only)
        self._handle.clicked.connect(self.menu_requested)
        self._handle.dragged.connect(self.drag_started)
        self._comments = CommentsButton(theme, self)
        self._comments.clicked.connect(self.comments_requested)
        # Not a label: those that wrap are given a height that is wrong after a change of width.
        self._plan: GrowingTextEdit | None = None
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._label.setContentsMargins(0, 1, 0, 0)
        self._make_room()

    def menu_button(self) -> DragHandle:
        """The button under which the measure's menu opens, and by which the card is dragged."""
        return self._handle

    def show_measure(self, number: int, text: str, plan_text: str | None) -> None:
        """Show a measure as it is now, numbered from 1."""
        name = self.tr("Measure %1").replace("%1", str(number))
        self._label.setText(name)
        self.text.setAccessibleName(name)
        self.text.set_text(text)
        self._show_plan(plan_text if plan_text != text else None)
        self._make_room()

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

    def _show_plan(self, wording: str | None) -> None:
        if wording is None:
            if self._plan is not None:
                self._plan.hide()
            return
        if self._plan is None:
            self._plan = GrowingTextEdit(self)
            self._plan.setProperty("look", "small")
            self._plan.setReadOnly(True)
            self._plan.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._plan.setAccessibleName(self.tr("The wording of the plan"))
            self._plan.height_changed.connect(self._make_room)
            self.set_under(self._plan)
        self._plan.set_text(self.tr("In the plan: %1").replace("%1", wording))
        self._plan.show()
