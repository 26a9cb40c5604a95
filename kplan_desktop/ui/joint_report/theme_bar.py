"""The bar under the notes of a goal: whether they stand by unit or by theme, and its themes.

It does not scroll, so that notes can be dragged to a theme from anywhere.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from kplan_desktop.domain.collection.collection import Arrangement, JointGoal, NoteTheme
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.accessibility.spoken_roles import set_choice
from kplan_desktop.ui.joint_report.note_list import NoteList
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import PushButton
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip

_LONGEST_TITLE = 32
"""Characters of a theme's title on its button; all of it is in the tooltip and the list."""


class ThemeBar(QFrame):
    """Signals: ``arranged(arrangement)`` when the other order is chosen; ``theme_chosen(theme_id)``
    by a click; ``menu_requested(theme_id, position)``; ``moved(theme_id, step)`` by Alt and an
    arrow; ``rename_asked(theme_id)`` and ``removal_asked(theme_id)`` by F2 and Delete;
    ``added()``; ``dropped(refs, theme_id)`` when notes are dropped on a theme.
    """

    arranged = Signal(object)
    theme_chosen = Signal(str)
    menu_requested = Signal(str, QPoint)
    moved = Signal(str, int)
    rename_asked = Signal(str)
    removal_asked = Signal(str)
    added = Signal()
    dropped = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget, *, read_only: bool) -> None:
        super().__init__(parent)
        self._theme, self._read_only = theme, read_only
        self.setObjectName("themeBar")
        self._shown: tuple[NoteTheme, ...] | None = None
        self.buttons: dict[str, ThemeButton] = {}
        self.by_unit = self._choice(self.tr("Notes by unit"), Arrangement.BY_UNIT)
        self.by_theme = self._choice(self.tr("Notes by theme"), Arrangement.BY_THEME)
        group = QButtonGroup(self)
        for button in (self.by_unit, self.by_theme):
            group.addButton(button)
            button.setEnabled(not read_only)
        self.add = QPushButton(self.tr("New theme …"), self)
        self.add.setProperty("kind", "link")
        self.add.clicked.connect(self.added)
        self.add.setHidden(read_only)
        self._orders, self._themes = QWidget(self), QWidget(self)
        self._first, self._second = FlowLayout(self._orders), FlowLayout(self._themes)
        for widget in (self.by_unit, self.by_theme, self.add):
            self._first.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._orders)
        self._column.addWidget(self._themes)
        theme.follow(self._apply_theme)

    def show_goal(self, goal: JointGoal) -> None:
        """Show how the notes of a goal stand, and its themes."""
        by_theme = goal.arrangement is Arrangement.BY_THEME
        (self.by_theme if by_theme else self.by_unit).setChecked(True)
        if goal.themes == self._shown:
            return
        focused = next((name for name, each in self.buttons.items() if each.hasFocus()), "")
        self._shown = goal.themes
        for button in self.buttons.values():
            self._second.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {each.id: self._button(each) for each in goal.themes}
        for button in self.buttons.values():
            self._second.addWidget(button)
            button.show()
        self._themes.setVisible(bool(self.buttons))
        order_tabs([self.add, *self.buttons.values()])
        if focused in self.buttons:
            self.buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choice(self, text: str, arrangement: Arrangement) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        button.setProperty("kind", "choice")
        set_choice(button)
        button.clicked.connect(lambda: self.arranged.emit(arrangement))
        return button

    def _button(self, theme: NoteTheme) -> ThemeButton:
        button = ThemeButton(theme, self._themes, read_only=self._read_only)
        button.clicked.connect(lambda: self.theme_chosen.emit(theme.id))
        button.menu_requested.connect(lambda at: self.menu_requested.emit(theme.id, at))
        button.dropped.connect(lambda refs: self.dropped.emit(refs, theme.id))
        if not self._read_only:
            button.moved.connect(lambda step: self.moved.emit(theme.id, step))
            button.rename_asked.connect(lambda: self.rename_asked.emit(theme.id))
            button.removal_asked.connect(lambda: self.removal_asked.emit(theme.id))
        return button

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(16), px(6), px(16), px(6))
        self._column.setSpacing(px(4))


class ThemeButton(PushButton):
    """A theme and how many notes are in it; notes can be dropped on it."""

    menu_requested = Signal(QPoint)
    moved = Signal(int)
    rename_asked = Signal()
    removal_asked = Signal()
    dropped = Signal(object)

    def __init__(self, theme: NoteTheme, parent: QWidget, *, read_only: bool) -> None:
        title = one_line(theme.title)
        shown = beginning(title, _LONGEST_TITLE).replace("&", "&&")
        super().__init__(f"{shown}  {len(theme.notes)}", parent)
        self.setProperty("kind", "choice")
        set_plain_tooltip(self, theme.title)
        name = self.tr("Theme %1, %n note(s)", "", len(theme.notes)).replace("%1", title)
        self.setAccessibleName(name)
        self.setAcceptDrops(not read_only)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.mapToGlobal(self.rect().bottomLeft()) if by_key else event.globalPos()
        self.menu_requested.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Alt and an arrow move the theme, F2 renames it, Delete removes it."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.moved.emit(steps[key])
        elif key == Qt.Key.Key_F2:
            self.rename_asked.emit()
        elif key == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if isinstance(event.source(), NoteList):
            event.acceptProposedAction()
            set_style_property(self, "kind", "primary")

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        set_style_property(self, "kind", "choice")

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        set_style_property(self, "kind", "choice")
        source = event.source()
        if isinstance(source, NoteList) and source.dragged:
            event.acceptProposedAction()
            self.dropped.emit(source.dragged)
