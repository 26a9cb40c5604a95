"""A regional measure as a card: its number and text, the plan's wording, and its notes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from kplan_desktop.domain.places import InMeasure
from kplan_desktop.domain.report import RegionalMeasure
from kplan_desktop.ui.active_frame import ActiveFrame
from kplan_desktop.ui.also_under import Chips
from kplan_desktop.ui.look import Look
from kplan_desktop.ui.note_list import NoteList
from kplan_desktop.ui.text_edit import GrowingTextEdit


class MeasureCard(QFrame):
    """Shows a measure and its notes.

    Signals: ``edited(measure_id, text)``, ``enter(measure_id)`` when Enter is pressed in the
    measure's text, ``menu_asked(card)``, ``left()``, ``step(text, ±1)``; those of ``notes`` tell of
    the notes.
    """

    edited = Signal(object, object)
    enter = Signal(str)
    menu_asked = Signal(object)
    left = Signal()
    step = Signal(object, int)

    def __init__(
        self, measure_id: str, look: Look, parent: QWidget, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        self.measure_id = measure_id
        self._shown: tuple[int, RegionalMeasure, Chips] | None = None
        self.setProperty("card", True)
        self._head = ActiveFrame(self)
        self._head.setObjectName("cardHead")
        self._label = QLabel(self._head)
        self._label.setProperty("look", "muted")
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text = GrowingTextEdit(self._head)
        self.text.setProperty("look", "strong")
        self.text.setPlaceholderText(self.tr("What the region sets out to do …"))
        self.text.setReadOnly(read_only)
        self.text.edited.connect(lambda text: self.edited.emit(self.measure_id, text))
        self.text.enter_pressed.connect(lambda: self.enter.emit(self.measure_id))
        self.text.left.connect(self.left)
        self.text.up_at_first_line.connect(lambda: self.step.emit(self.text, -1))
        self.text.down_at_last_line.connect(lambda: self.step.emit(self.text, 1))
        # Not a label: those that wrap give layouts a height that is wrong after a change of width.
        self._plan = GrowingTextEdit(self._head)
        self._plan.setProperty("look", "small")
        self._plan.setReadOnly(True)
        self._plan.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plan.setAccessibleName(self.tr("The wording of the plan"))
        self._menu = QToolButton(self._head)
        self._menu.setAutoRaise(True)
        self._menu.setProperty("look", "grip")
        self._menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._menu.setAccessibleName(self.tr("What to do with the measure"))
        self._menu.setToolTip(self.tr("Move or remove the measure"))
        self._menu.setHidden(read_only)
        self._menu.clicked.connect(lambda: self.menu_asked.emit(self))
        self._grid = QGridLayout(self._head)
        self._grid.addWidget(self._label, 0, 0)
        self._grid.addWidget(self.text, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._menu, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._plan, 1, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        self.notes = NoteList(
            InMeasure(measure_id), look, self.tr("New note …"), self, read_only=read_only
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.notes)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Wear other colours and sizes."""
        px = look.tokens.px
        self._grid.setContentsMargins(px(16), px(12), px(12), px(12))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(4))
        self._menu.setFixedSize(px(24), px(24))
        self._menu.setIconSize(QSize(px(16), px(16)))
        self._label.setContentsMargins(0, 1, 0, 0)
        self._menu.setIcon(look.icons.icon("grip-vertical", "muted", 16))
        self.notes.set_look(look)

    def menu_button(self) -> QToolButton:
        """The button under which the card's menu opens."""
        return self._menu

    def sync(self, number: int, measure: RegionalMeasure, chips: Chips) -> None:
        """Show the measure as it is now, numbered from 1."""
        if self._shown is not None:
            shown_number, shown, shown_chips = self._shown
            if measure is shown and number == shown_number and chips is shown_chips:
                return
        self._shown = (number, measure, chips)
        name = self.tr("Measure %1").replace("%1", str(number))
        self._label.setText(name)
        self.text.setAccessibleName(name)
        self.text.set_text(measure.text)
        plan_text = measure.plan_text
        if plan_text is not None and plan_text != measure.text:
            self._plan.set_text(self.tr("In the plan: %1").replace("%1", plan_text))
        self._plan.setVisible(plan_text is not None and plan_text != measure.text)
        self.notes.sync(measure.notes, chips)
