"""A goal across all units: what each has written under it, side by side."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.collection.board import BoardRow
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.office_reading.goal_card import GoalCard, GoalText, UnitEntry
from kplan_desktop.ui.office_reading.unit_list import ChoiceList
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_LEAST_CARD, _MOST_ACROSS = 336, 3
"""Pixels at 100 % that a card is wide at least, and how many stand beside each other at most."""

_BESIDE, _BETWEEN = 20, 12
"""Pixels at 100 % beside and between the cards."""

_SLICE = 0.02
"""Seconds for which cards are made before the window has its turn."""


class GoalList(ChoiceList):
    """The goals of the form under their areas, and then those of other forms."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Goals"))

    def show_goals(
        self, areas: Sequence[tuple[str, Sequence[NationalGoal]]], others: Sequence[NationalGoal]
    ) -> None:
        """Show these goals; the current one stays current."""
        key, blocked = self.key, self.blockSignals(True)
        self.clear()
        if others:
            areas = [*areas, (self.tr("Other goals"), others)]
        for name, goals in areas:
            self.add("", name, name)
            for goal in goals:
                text = f"{goal.number}  {goal.text}"
                self.add(goal.id, text, text, f"{goal.number} {goal.text}")
        self.choose(key)
        self.blockSignals(blocked)


@dataclass(frozen=True, slots=True)
class ReadUnit:
    """A unit, and its report that counts; None where there is none to read."""

    row: BoardRow
    report: Report | None


class GoalReading(QWidget):
    """One goal at a time. Signals: ``stepped(by)`` asks for the next (1) or previous goal (-1),
    ``report_requested(unit_id)`` for the whole report of a unit.
    """

    stepped = Signal(int)
    report_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self._across = 0
        self._coming: deque[UnitEntry] = deque()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._add_cards)
        self.cards: list[GoalCard] = []
        self._head = QFrame(self)
        self._head.setObjectName("readingHead")
        self.goal = WrapLabel(self._head)
        self.goal.setProperty("look", "goal")
        self.count = WrapLabel(self._head)
        self.count.setProperty("look", "muted")
        self.previous = self._step_button(self.tr("Previous goal"), "Ctrl+PgUp", -1)
        self.next = self._step_button(self.tr("Next goal"), "Ctrl+PgDown", 1)
        words = QVBoxLayout()
        words.addWidget(self.goal)
        words.addWidget(self.count)
        self._row = QHBoxLayout(self._head)
        self._row.addLayout(words, 1)
        for button in (self.previous, self.next):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._body = QWidget(self)
        self._body.setObjectName("boardBody")
        self._grid = QGridLayout()
        self.quiet = WrapLabel(self._body)
        self.quiet.setProperty("look", "muted")
        self._column = QVBoxLayout(self._body)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.quiet)
        self._column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("What the units have written"))
        self.area.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.area, 1)
        theme.follow(self._apply_theme)

    def show_reading(self) -> None:
        """Say that the reports are being read."""
        self._shown = ()
        self._clear()
        self.goal.setText("")
        self.count.setText(self.tr("The reports are being read …"))
        self.quiet.setText("")

    def show_goal(self, goal: NationalGoal, units: Sequence[ReadUnit]) -> None:
        """Show what the units have written under a goal, in their order.

        The first cards are there at once, the others come below them.
        """
        written = [entry for each in units if (entry := _entry(each, goal.id)) is not None]
        self.goal.setText(f"{goal.number} {goal.text}".strip())
        text = self.tr("%1 of %2 units have written here")
        known = {each.row.key for each in units if each.row.is_known}
        count = sum(each.unit_id in known for each in written)
        self.count.setText(fill_placeholders(text, str(count), str(len(known))))
        self.quiet.setText("\n".join(self._quiet_lines(units, written, goal.id)))
        shown = (goal.id, written)
        if shown == self._shown:
            return
        is_other = not self._shown or self._shown[0] != goal.id
        self._shown = shown
        self._clear()
        self._coming = deque(written)
        self._lay_out()
        self._add_cards()
        if is_other:
            self.area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many cards beside each other as there is room for."""
        super().resizeEvent(event)
        self._lay_out()

    def _add_cards(self) -> None:
        """Add cards for a moment, and go on later."""
        end = time.monotonic() + _SLICE
        while self._coming:
            card = GoalCard(self._coming.popleft(), self._theme, self._body)
            card.report_requested.connect(self.report_requested)
            card.text.cursorPositionChanged.connect(partial(self._show_cursor, card.text))
            self.cards.append(card)
            self._place(len(self.cards) - 1)
            if time.monotonic() > end:
                break
        self.quiet.setHidden(bool(self._coming))
        if self._coming:
            self._later.start(0)

    def _show_cursor(self, text: GoalText) -> None:
        """Keep the line in sight that the keyboard is in."""
        if text.hasFocus():
            line = text.cursorRect()
            top = text.viewport().mapTo(self._body, line.topLeft()).y()
            margin = self._theme.tokens.px(_BESIDE)
            self.area.ensureVisible(0, top + line.height() // 2, 0, line.height() // 2 + margin)

    def _quiet_lines(
        self, units: Sequence[ReadUnit], written: Sequence[UnitEntry], goal_id: str
    ) -> list[str]:
        """The units that have no card, by why."""
        with_card = {each.unit_id for each in written}
        silent: list[str] = []
        nothing: list[str] = []
        empty: list[str] = []
        for each in units:
            if each.row.key in with_card:
                continue
            report = each.report
            if report is None:
                marked = each.row.record.nothing_to_report is not None
                (nothing if marked else silent).append(each.row.name)
                continue
            entry = next((one for one in report.goals if one.goal_id == goal_id), None)
            if entry is not None and entry.nothing_to_report is not None:
                reason = one_line(entry.nothing_to_report.reason)
                nothing.append(f"{each.row.name} ({reason})" if reason else each.row.name)
            else:
                empty.append(each.row.name)
        lines = (
            (self.tr("Nothing to report: %1"), nothing),
            (self.tr("Nothing written here: %1"), empty),
            (self.tr("Not delivered, or cannot be read: %1"), silent),
        )
        return [text.replace("%1", ", ".join(names)) for text, names in lines if names]

    def _clear(self) -> None:
        self._later.stop()
        self._coming.clear()
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []

    def _across_and_width(self) -> tuple[int, int]:
        """How many cards stand beside each other, and how wide each is."""
        px = self._theme.tokens.px
        bar = self.area.verticalScrollBar().sizeHint().width()  # be it needed or not
        room = self.area.width() - bar - 2 * px(_BESIDE)
        across = min(max(room // px(_LEAST_CARD), 1), _MOST_ACROSS)
        return across, (room - (across - 1) * px(_BETWEEN)) // across

    def _lay_out(self) -> None:
        """Put the cards into their places, row by row."""
        across = self._across_and_width()[0]
        if across != self._across:
            self._across = across
            for number in range(len(self.cards)):
                self._place(number)
            for column in range(_MOST_ACROSS):
                self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _place(self, number: int) -> None:
        card, (across, width) = self.cards[number], self._across_and_width()
        card.fit(width)
        self._grid.removeWidget(card)
        self._grid.addWidget(card, number // across, number % across)

    def _step_button(self, name: str, keys: str, by: int) -> QPushButton:
        button = QPushButton(self._head)
        button.setProperty("kind", "plain")
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})")
        button.clicked.connect(lambda: self.stepped.emit(by))
        return button

    def _apply_theme(self) -> None:
        px, icons = self._theme.tokens.px, self._theme.icons
        for button in (self.previous, self.next):
            button.setIconSize(QSize(px(18), px(18)))
        self.previous.setIcon(icons.icon("chevron-up", "muted", 18))
        self.next.setIcon(icons.icon("chevron-down", "muted", 18))
        self._row.setContentsMargins(px(26), px(12), px(16), px(8))
        self._row.setSpacing(px(4))
        self._column.setContentsMargins(px(_BESIDE), px(10), px(_BESIDE), px(20))
        self._column.setSpacing(px(14))
        self._grid.setSpacing(px(_BETWEEN))
        self._across = 0
        self._lay_out()


def _entry(of: ReadUnit, goal_id: str) -> UnitEntry | None:
    """What a unit has written under a goal; None for nothing."""
    if of.report is None:
        return None
    for entry in of.report.goals:
        has_notes = any(note.text.strip() for note in entry.all_notes())
        if entry.goal_id == goal_id and (entry.measures or has_notes):
            return UnitEntry(of.row.key, of.row.name, of.report, entry)
    return None
