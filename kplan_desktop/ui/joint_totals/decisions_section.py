"""What is proposed to be one, in a list, and the chosen proposal beside it to decide on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kplan_desktop.domain.collection.collection import JointActivity, JointMetric
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    PutEntry,
    RemoveEntry,
    key_of,
)
from kplan_desktop.domain.joint_totals.decided_groups import DecisionFault
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.joint_totals.joint_wording import decided_text, fault_text
from kplan_desktop.ui.joint_totals.keyed_list import KeyedList, ListedItem
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.theme.scaled_sizes import ScaledSizes
from kplan_desktop.ui.theme.scaled_splitter import ScaledSplitter
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

Decision = JointActivity | JointMetric

_LIST_WIDTH = 400
"""Pixels at 100 %."""


class DecisionsSection(QWidget):
    """The list at the left; at the right the decision, its buttons above all that may be long.

    A row stays in its place when it is decided, and when that is undone. Subclasses say what is
    in the list (``items``), show the chosen one (``show_body``) and make the edits (``edit_for``).
    ``counted(undecided)`` tells how many are not decided yet.
    """

    counted = Signal(int)

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        names = self.names()
        self.totals: JointTotals | None = None
        self.list = KeyedList(names[0], context.theme, self)
        self.list.chosen.connect(lambda _: self._show_chosen())
        self.hint = self._label("muted")
        self.about, self.decided = self._label("strong"), self._label("muted")
        self.faults = self._label("warning")
        self.same = self._button(names[1], checkable=True)
        self.different = self._button(names[2], checkable=True)
        self.undecide = self._button(self.tr("Take the decision away"), checkable=False)
        self.undecide.setProperty("kind", "link")
        self.list.opened.connect(lambda _: self.same.setFocus(Qt.FocusReason.OtherFocusReason))
        self.same.clicked.connect(lambda: self._decide(same=True))
        self.different.clicked.connect(lambda: self._decide(same=False))
        self.undecide.clicked.connect(self._take_away)
        self.body = QWidget(self)
        self.body_column = QVBoxLayout(self.body)
        self._detail = QWidget(self)
        self.setFocusProxy(self.list)
        self._lay_out()

    # --- what subclasses say --------------------------------------------------------------------

    def names(self) -> tuple[str, str, str]:
        """The names of the list, and of the buttons for what is one and what is different."""
        raise NotImplementedError

    def items(self, totals: JointTotals) -> Sequence[ListedItem]:
        """The rows, what is not decided first."""
        raise NotImplementedError

    def decision(self, key: str) -> Decision | None:
        """The decision of a row; None of one that is not decided."""
        raise NotImplementedError

    def show_body(self, key: str) -> None:
        """Show what the row is about, in ``body``."""
        raise NotImplementedError

    def edit_for(self, key: str, *, same: bool) -> CollectionEdit | None:
        """The edit that decides on a row; None where it cannot be decided so."""
        raise NotImplementedError

    def about_text(self, key: str) -> str:
        """Why it is proposed."""
        raise NotImplementedError

    # --- for all ------------------------------------------------------------------------------

    def show_totals(self, totals: JointTotals) -> None:
        """Show what is proposed and decided now."""
        self.totals = totals
        items = self.items(totals)
        self.list.show_items(items)
        self.counted.emit(sum(self.decision(each.key) is None for each in items))
        if not self.list.key and items:
            self.list.setCurrentRow(0)
        self._show_chosen()

    def do(self, edit: CollectionEdit, name: str) -> None:
        """Make an edit; the row that was chosen stays chosen."""
        self.context.session.do(edit, name)

    def _decide(self, *, same: bool) -> None:
        edit = self.edit_for(self.list.key, same=same)
        if edit is not None:
            if isinstance(edit, PutEntry):  # of some of the members it has an id of its own
                self.list.rename(self.list.key, key_of(edit.entry))
            self.do(edit, step_name("DecisionsSection", "decision"))
        self._show_buttons()

    def _take_away(self) -> None:
        decision = self.decision(self.list.key)
        if decision is not None:
            self.do(
                RemoveEntry(type(decision), decision.id), step_name("DecisionsSection", "decision")
            )

    def _show_chosen(self) -> None:
        key = self.list.key
        self._detail.setVisible(bool(key))
        self.hint.setVisible(not key)
        if not key:
            return
        decision = self.decision(key)
        self.about.setText(self.about_text(key))
        decided = "" if decision is None else decided_text(decision.by, decision.at)
        self.decided.setText(decided or self.tr("Not decided"))
        texts = [fault_text(fault.kind) for fault in self._faults_of(decision)]
        self.faults.setText("\n".join(dict.fromkeys(texts)))
        self.faults.setVisible(bool(texts))
        self._show_buttons()
        self.show_body(key)

    def _show_buttons(self) -> None:
        decision, can = self.decision(self.list.key), not self.context.session.read_only
        self.same.setChecked(decision is not None and decision.same)
        self.different.setChecked(decision is not None and not decision.same)
        for button in (self.same, self.different):
            button.setEnabled(can)
        self.undecide.setEnabled(can and decision is not None)

    def _faults_of(self, decision: Decision | None) -> list[DecisionFault]:
        if decision is None or self.totals is None:
            return []
        return [each for each in self.totals.faults if decision.id in each.decision_ids]

    def is_faulty(self, decision: Decision) -> bool:
        """Whether something is wrong with a decision."""
        return bool(self._faults_of(decision))

    def _button(self, text: str, *, checkable: bool) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(checkable)
        button.setProperty("kind", "choice" if checkable else "link")
        return button

    def _label(self, look: str) -> WrapLabel:
        label = WrapLabel(self)
        label.setProperty("look", look)
        return label

    def _lay_out(self) -> None:
        keep = ScaledSizes(self.context.theme, self).keep
        buttons = FlowLayout(centred=True)
        keep(buttons.setSpacing, 6)
        for button in (self.same, self.different, self.undecide):
            buttons.addWidget(button)
        keep(self.body_column.setContentsMargins, 0, 8, 0, 0)
        keep(self.body_column.setSpacing, 8)
        column = QVBoxLayout(self._detail)
        keep(column.setContentsMargins, 14, 0, 6, 0)
        keep(column.setSpacing, 6)
        for widget in (self.about, self.decided):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.faults)
        column.addWidget(self.body)
        column.addStretch(1)
        self._detail.setObjectName("boardBody")
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._detail)
        splitter = ScaledSplitter(self.context.theme, self)
        SplitKeys(splitter)
        splitter.add_side(self.list, width=_LIST_WIDTH, least=150)
        splitter.add_rest(scroll)
        keep(self.list.setMinimumHeight, 150)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.hint)
        whole.addWidget(splitter, 1)
