"""Where the keyboard goes in the window when what has it is hidden, disabled or removed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from shiboken6 import isValid

from kplan_desktop.ui.frame.part_walk import PartWalk, WindowPart
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.keyboard import can_have_focus, keeps_typed, loses_focus, typed_text
from kplan_desktop.ui.window.window_actions import WindowActions
from kplan_desktop.ui.window.workspace import Workspace

_MOST = 8


class FocusReturn(QObject):
    """Gives the keyboard back to the text or list it was in last.

    Never to a button: Space would press what the user has not chosen. ``follow`` is to be called
    with whatever has the focus.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace: Workspace | None = None
        self._recent: list[QWidget] = []
        self._handing_on = False

    def set_workspace(self, workspace: Workspace | None) -> None:
        """Set what shows the open report; None without one."""
        self._workspace = workspace
        self._recent = []

    def walk_parts(
        self, actions: WindowActions, toolbar: QWidget, banner: QWidget, status: QWidget
    ) -> None:
        """Have F6 lead through the parts of the window, and a key to the tree and back."""

        def parts() -> list[WindowPart]:
            workspace = self._workspace
            if workspace is None:
                return [WindowPart(toolbar), WindowPart(banner), WindowPart(status)]
            return [
                WindowPart(toolbar),
                WindowPart(workspace.left, workspace.left.enter),
                WindowPart(workspace.page, self._enter_page),
                WindowPart(workspace.side),
                WindowPart(banner),
                WindowPart(status),
            ]

        self._parts = PartWalk(self._window, actions, parts)
        actions.tree.triggered.connect(self._step_to_tree)

    def _step_to_tree(self) -> None:
        """From anywhere to the tree, and from the tree to where it was before."""
        workspace, focused = self._workspace, QApplication.focusWidget()
        if workspace is None:
            return
        if focused is None or not workspace.left.isAncestorOf(focused):
            workspace.show_left()
            workspace.left.enter()
        else:
            self._parts.enter(workspace.page)

    def _enter_page(self) -> bool:
        """Go to the text on the page that the keyboard was in last, or to the first stop there."""
        if self._workspace is None:
            return False
        page = self._workspace.page
        if page.return_to_last_text():
            return True
        page.focus_first()
        focused = QApplication.focusWidget()
        return focused is not None and page.isAncestorOf(focused)

    def follow(self, now: QWidget | None) -> None:
        """Remember a text or list that has the focus; without any focus, give it back soon.

        Soon, and not at once: whoever takes the focus from a widget mostly has another one for it.
        """
        if now is None:
            QTimer.singleShot(0, self, self._give_back_if_lost)
        elif self._workspace is not None and self._window.isAncestorOf(now):
            page = self._workspace.page
            place = page if page.isAncestorOf(now) else now
            if place is page or keeps_typed(place):
                others = [widget for widget in self._recent if widget is not place]
                self._recent = [*others, place][-_MOST:]

    @property
    def is_due(self) -> bool:
        """Whether the widget with the focus is hidden or disabled, and there is a report."""
        return self._workspace is not None and loses_focus(self._window)

    def give_back(self) -> None:
        """Put the keyboard into the text or list it was in last, or else the tree."""
        if self._workspace is None:
            return
        page, outline = self._workspace.page, self._workspace.outline
        for place in (*reversed(self._recent), outline, self._workspace.side.tab_bar):
            if not isValid(place) or not can_have_focus(place):
                continue
            if place is not page:
                place.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            if page.return_to_last_text():
                return
        focused = self._window.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def take_typed(self, event: QKeyEvent) -> bool:
        """Give what was typed where it means nothing to the text the keyboard was in last.

        False where there is none, and then the focus stays where it is: in a list, further letters
        would choose something else.
        """
        if self._handing_on or self._workspace is None or not typed_text(event):
            return False
        text, page = self._last_text(self._workspace.page), self._workspace.page
        if text is None:
            return False
        if not page.isAncestorOf(text):
            text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not page.return_to_last_text():
            return False
        self._handing_on = True
        try:
            if isinstance(text, GrowingTextEdit):
                text.take_typed(event)
            else:
                text.deselect()
                QApplication.sendEvent(text, event)
        finally:
            self._handing_on = False
        return True

    def _last_text(self, page: GoalPage) -> GrowingTextEdit | QLineEdit | None:
        """The text the keyboard was in last, if it can be written in."""
        for place in reversed(self._recent):
            if isValid(place) and can_have_focus(place):
                text = page.last_text() if place is page else place
                if isinstance(text, GrowingTextEdit | QLineEdit) and not text.isReadOnly():
                    return text
        return None

    def _give_back_if_lost(self) -> None:
        if (
            self._window.isActiveWindow()
            and QApplication.focusWidget() is None
            and QApplication.activePopupWidget() is None
        ):
            self.give_back()
