"""The account of what was sent: a row for each thing, and what is still to be decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from kplan_desktop.exchange.incoming.collection_intake import IntakeLine
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.office_intake.intake_wording import (
    IntakeRow,
    in_order,
    needs_decision,
    summary_text,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label
from kplan_desktop.ui.word_import.word_preview_list import PieceList


class IntakeDialog(ScrollingDialog):
    """The rows are in an order that stays; one that is decided is shown anew in its place.

    ``decision_asked(line)`` is emitted where a unit is to be chosen, ``opening_asked(line)`` where
    a delivery, and ``differences_asked(line)`` where its form's differences are to be seen.
    """

    help_topic = HelpTopic.INTAKE

    decision_asked = Signal(object)
    opening_asked = Signal(object)
    differences_asked = Signal(object)

    def __init__(
        self,
        lines: Sequence[IntakeLine],
        theme: Theme,
        parent: QWidget | None,
        *,
        may_write: bool = True,
    ) -> None:
        super().__init__(theme, parent, width=980)
        self._may_write = may_write
        self._is_deciding = False
        self.rows = in_order(lines)
        self.setWindowTitle(self.tr("Take in deliveries"))
        self._heading = plain_label("", "title")
        self.list = PieceList(self.rows, theme, self, around=260)
        self.list.setAccessibleName(self.tr("What was sent, and what became of it"))
        self._build_buttons()
        self.body.addWidget(self._heading)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(self._of_row)
        self.list.selectionModel().currentChanged.connect(self._follow)
        self.list.activated.connect(self._activate)
        order_tabs((self.list, self.decide, self.differences, self.read, self.copy, self.end))
        self._show_summary()
        self.list.setCurrentIndex(self.list.pieces.index(0))
        self.list.setFocus()

    def current(self) -> IntakeLine | None:
        """The line that the keyboard is on."""
        row = self.list.currentIndex().row()
        return self.rows[row].line if 0 <= row < len(self.rows) else None

    def set_deciding(self, is_deciding: bool) -> None:
        """Whether a decision is being stored; the next one waits for that."""
        self._is_deciding = is_deciding
        self.set_busy(is_deciding)
        self._follow()

    def replace_line(self, old: IntakeLine, new: Sequence[IntakeLine]) -> None:
        """Show what became of a line that was decided; of the first of them, in its place."""
        row = next(number for number, each in enumerate(self.rows) if each.line is old)
        self.rows[row : row + 1] = [IntakeRow(line) for line in new]
        self.list.pieces.set_pieces(self.rows)
        self.list.setCurrentIndex(self.list.pieces.index(row))
        self._show_summary()
        self._follow()

    def account(self) -> str:
        """All rows as text, to be sent or kept."""
        parts = (
            "\n".join(filter(None, (f"{row.text}: {row.became}", row.place, row.reasons)))
            for row in self.rows
        )
        return "\n\n".join(parts)

    def _build_buttons(self) -> None:
        """What is done with a row stands below the list, in as many lines as it takes."""
        self._of_row = FlowLayout(spacing=self.theme.tokens.px(6))
        self.decide = self._button(self.tr("Choose the unit …"), self._ask_decision)
        self.differences = self._button(
            self.tr("What differs in the form …"), self._ask_differences
        )
        self.read = self._button(self.tr("Read the report"), self._ask_opening)
        self.copy = self.buttons.add(self.tr("Copy the account"), ButtonRole.ActionRole, self._copy)
        self.end = self.buttons.add(
            self.tr("Close"), ButtonRole.RejectRole, self.reject, kind="primary", default=True
        )

    def _button(self, text: str, clicked: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        self._of_row.addWidget(button)
        return button

    def _show_summary(self) -> None:
        self._heading.setText(summary_text([row.line for row in self.rows]))

    def _follow(self) -> None:
        line = self.current()
        can_decide = self._may_write and not self._is_deciding
        self.decide.setEnabled(line is not None and can_decide and needs_decision(line))
        self.differences.setEnabled(line is not None and line.comparison is not None)
        self.read.setEnabled(line is not None and bool(line.received_id and line.unit_id))

    def _activate(self, _: QModelIndex) -> None:
        for button in (self.decide, self.read):
            if button.isEnabled():
                button.click()
                return

    def _ask_decision(self) -> None:
        self.decision_asked.emit(self.current())

    def _ask_differences(self) -> None:
        self.differences_asked.emit(self.current())

    def _ask_opening(self) -> None:
        self.opening_asked.emit(self.current())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.account())
