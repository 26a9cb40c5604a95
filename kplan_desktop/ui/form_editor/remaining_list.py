"""What is left to do or to look at before a form is published, as a list that leads there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.ui.accessibility.spoken_roles import set_fold
from kplan_desktop.ui.form_editor.form_places import FormPlace
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton

_ICON = 16
_ROWS_SEEN = 5


@dataclass(frozen=True, slots=True)
class RemainingThing:
    """A place with what is to be done or looked at there, and what the place is called.

    ``blocks``: the form cannot be published as it is.
    """

    place: FormPlace
    where: str
    text: str
    blocks: bool = True


class RemainingList(QFrame):
    """How many things are left, and below it each of them while it is open.

    The line with the number is always there. ``chosen(place)`` asks to be taken to a place.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._things: tuple[RemainingThing, ...] = ()
        self.setObjectName("statusBar")
        self.head = IconTextButton(self)
        self.head.setCheckable(True)
        self.head.setAutoRaise(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_fold(self.head)
        self.head.toggled.connect(self._open)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What is left"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self.list.hide()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.list)
        theme.follow(self._apply_theme)
        self.show_things(())
        self._open(opened=False)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(8), px(2), px(8), px(2))
        self._column.setSpacing(px(4))
        self.list.setMinimumHeight(px(48))
        self.list.setMaximumHeight(px(48) * _ROWS_SEEN)
        self.head.setIconSize(QSize(px(_ICON), px(_ICON)))
        self._show_head()

    def show_things(self, things: Sequence[RemainingThing]) -> None:
        """List what is left; the chosen line stays the chosen one where it is still there."""
        if tuple(things) == self._things and self.list.count() == len(things):
            self._show_head()
            return
        current = self.list.currentRow()
        self._things = tuple(things)
        self.list.clear()
        for thing in self._things:
            self.list.addItem(QListWidgetItem(f"{thing.where}: {thing.text}"))
        if self._things and current >= 0:
            self.list.setCurrentRow(min(current, len(self._things) - 1))
        self._show_head()

    def things(self) -> tuple[RemainingThing, ...]:
        """What is left, in the order of the form."""
        return self._things

    def step(self, step: int) -> None:
        """Go to the next thing that is left, or the one before."""
        if self._things:
            at = self.list.currentRow()
            row = (at + step) % len(self._things) if at >= 0 else 0 if step > 0 else -1
            self.list.setCurrentRow(row % len(self._things))
            self._choose()

    def _choose(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._things):
            self.chosen.emit(self._things[row].place)

    def _open(self, opened: bool) -> None:
        self.list.setVisible(opened)
        policy = QSizePolicy.Policy.Preferred if opened else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def _show_head(self) -> None:
        left = sum(thing.blocks for thing in self._things)
        questions = len(self._things) - left
        name, role = ("triangle-alert", "warning") if left else ("circle-check", "good")
        self.head.setIcon(self._theme.icons.icon(name, role, _ICON))
        text = self.tr("%n thing(s) left", "", left) if left else self.tr("Nothing is left")
        if questions:
            asked = self.tr("%n thing(s) to look at again", "", questions)
            text = f"{text} · {asked}"
        self.head.setText(text)
        self.head.setEnabled(bool(self._things))
        if not self._things:
            self.head.setChecked(False)
