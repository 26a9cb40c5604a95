"""The menu of the note or measure that has the cursor: in the main menu, and by the menu key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from kplan_desktop.ui.frame.frame_actions import FrameActions
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.goal_page.page_rows import EditablePageRow
from kplan_desktop.ui.goal_page.row_actions import MeasureTarget, NewNoteTarget, keys_of
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit


class RowMenus(QObject):
    """Has ``menu``, for the main menu, and adds the same to the menu of each text of the page.

    The menus of the texts also have the window's undo and redo.
    """

    def __init__(self, actions: FrameActions, window: QWidget) -> None:
        super().__init__(window)
        self._history = (actions.undo, actions.redo)
        self._page: GoalPage | None = None
        self.menu = QMenu(self.tr("Note and measure"), window)
        self.menu.aboutToShow.connect(self._fill)
        self.follow(None)

    def follow(self, page: GoalPage | None) -> None:
        """Serve the page of another report; None for none."""
        self._page = page
        self.menu.menuAction().setEnabled(page is not None)
        if page is not None:
            page.editor_made.connect(self._extend)
            for editor in page.editors():
                self._extend(editor)
            page.column.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The menu key on what is no text, such as a note's figures."""
        if (
            isinstance(event, QContextMenuEvent)
            and event.reason() == QContextMenuEvent.Reason.Keyboard
        ):
            focused = QApplication.focusWidget()
            menu = self._menu_of_row(focused) if focused is not None else None
            if menu is not None and focused is not None:
                menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                menu.popup(focused.mapToGlobal(QPoint(0, focused.height())))
                return True
        return super().eventFilter(watched, event)

    def _extend(self, editor: GrowingTextEdit) -> None:
        editor.history = self._history
        editor.menu_extensions.append(self._add_to_text)

    def _add_to_text(self, menu: QMenu, _at: QPoint) -> None:
        of_row = self._menu_of_row(menu)
        if of_row is not None:
            menu.addSeparator()
            menu.addMenu(of_row)

    def _menu_of_row(self, parent: QWidget) -> QMenu | None:
        """What can be done with the row that has the cursor; None where there is nothing."""
        page = self._page
        if page is None or not isValid(page):
            return None
        target = page.actions_of_row.target
        if target is None or isinstance(target, NewNoteTarget):
            return None
        row = page.page_row(keys_of(target)[0])
        if not isinstance(row, EditablePageRow):
            return None
        menu = page.actions_of_row.menu(parent, row)
        is_measure = isinstance(target, MeasureTarget)
        menu.setTitle(self.tr("Measure") if is_measure else self.tr("Note"))
        return menu

    def _fill(self) -> None:
        """Have all commands in the main menu, those that cannot be used now disabled."""
        self.menu.clear()
        if self._page is None or not isValid(self._page):
            return
        rows = self._page.actions_of_row
        for group in (rows.of_activities(), rows.of_rows(), (*rows.of_plan(), rows.comments)):
            if not self.menu.isEmpty():
                self.menu.addSeparator()
            self.menu.addActions(group)
