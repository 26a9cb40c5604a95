"""The dialog that compares two states of a report, and lets its user choose between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.report_comparison import ReportComparison, Subject
from kplan_desktop.domain.review.report_merge import Taken, can_merge, can_take_both, merged
from kplan_desktop.ui.comparison.comparison_view import ComparisonView
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_dialog import LoseChoicesDialog
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.radio_group import RadioGroup
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label

_LEAST_VIEW, _ROOM_FOR_TITLE = 130, 400
"""Pixels at 100 % that the changes are high at least, and the dialog where it shows its title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonTexts:
    """What a dialog calls the comparison: its title, what it is about, and the two states.

    The states are named as parts of a sentence, such as «the file».
    """

    title: str
    lead: str
    older: str
    newer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeChoices:
    """What can be chosen for each change: as the open report has it, or as the other state has it.

    ``kept`` is the state of the open report. ``keep`` and ``take`` are the words of the two
    choices, ``apply`` those of the button for what was chosen.
    """

    kept: Taken
    keep: str
    take: str
    apply: str

    @property
    def other(self) -> Taken:
        """The state that elements can be taken from."""
        return Taken.NEWER if self.kept is Taken.OLDER else Taken.OLDER


class ComparisonDialog(Dialog):
    """A comparison to read, with buttons to close it.

    With ``choices`` each change can be taken. ``open_state`` is the state that is open in the
    window, if one is: with it a button asks for the place of a change there
    (``place_requested(location)``). ``chosen`` is the index of the button of ``answers`` that was
    pressed, and ``is_applied`` whether it was that of the choices.
    """

    help_topic = HelpTopic.COMPARISON

    place_requested = Signal(object)

    def __init__(
        self,
        comparison: ReportComparison,
        texts: ComparisonTexts,
        theme: Theme,
        parent: QWidget,
        *,
        answers: tuple[str, ...] = (),
        choices: ChangeChoices | None = None,
        open_state: Taken | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.title)
        self.chosen: int | None = None
        self.is_applied = False
        self._theme = theme
        self._comparison = comparison
        self._open_state = open_state
        self._choices = choices if can_merge(comparison) and comparison else None
        self._taken: dict[tuple[Subject, str], Taken] = {}
        self._radios: dict[Taken, QRadioButton] = {}
        self._show: QPushButton | None = None
        px = theme.tokens.px
        self.view = ComparisonView(theme, self)
        self.buttons = DialogButtons(self, px(8))
        self._title = plain_label(texts.title, "title")
        content = QWidget()
        within = QVBoxLayout(content)
        within.setContentsMargins(px(28), px(24), px(28), 0)
        within.setSpacing(px(10))
        within.addWidget(self._title)
        within.addWidget(plain_label("\n".join(self._lead(texts)), "muted"))
        self.view.setMinimumHeight(px(_LEAST_VIEW))
        within.addWidget(self.view, 1)
        row = FlowLayout(spacing=px(12))
        within.addLayout(row)
        # Scrolls where large text leaves too little room for all of it.
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(28), 0, px(28), px(22))
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        if open_state is not None and comparison:
            self._show = self._flat(row, self.tr("Show in the report"), self._go)
        if self._choices is not None:
            self._add_choices(row, self._choices)
        close = self.tr("Not now") if answers or self._choices else self.tr("Close")
        self.buttons.add(close, ButtonRole.RejectRole, self.reject)
        for index, answer in enumerate(answers):
            self.buttons.add(answer, ButtonRole.AcceptRole, partial(self._choose, index))
        self.view.change_activated.connect(self._go)
        self.view.change_chosen.connect(self._follow_change)
        self.view.show_comparison(comparison)
        self.view.setEnabled(bool(comparison))
        self._show_taken()
        self._follow_change()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resize(px(860), px(680))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room of the title, which the window has too, to the changes where it is low."""
        super().resizeEvent(event)
        self._title.setVisible(self.height() >= self._theme.tokens.px(_ROOM_FOR_TITLE))

    def merged(self, new_id: Callable[[], str]) -> Report:
        """The report with each change as it was chosen. Only where choices are offered."""
        kept = self._choices.kept if self._choices is not None else Taken.OLDER
        return merged(self._comparison, self._taken, kept, new_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """F3 goes to the next change wherever the keyboard is; Enter clicks no other button."""
        focused = self.focusWidget()
        match event.key():
            case Qt.Key.Key_F3:
                self.view.keyPressEvent(event)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if isinstance(focused, QPushButton) and not event.isAutoRepeat():
                    focused.click()
            case _:
                super().keyPressEvent(event)

    def reject(self) -> None:
        """Close, but ask first where something was chosen."""
        if self._may_leave():
            super().reject()

    def _lead(self, texts: ComparisonTexts) -> list[str]:
        legend = self.tr("The two say the same.")
        if self._comparison:
            words = self.tr(
                "From %1 to %2: what was removed is struck through, what was added is underlined. "
                "F3 goes to the next change."
            )
            legend = fill_placeholders(words, texts.older, texts.newer)
        return [line for line in (texts.lead, legend) if line]

    def _flat(self, row: FlowLayout, text: str, clicked: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: clicked())
        row.addWidget(button)
        return button

    def _add_choices(self, row: FlowLayout, choices: ChangeChoices) -> None:
        group = RadioGroup(self)
        both = self.tr("Both, one after the other")
        words = {choices.kept: choices.keep, choices.other: choices.take, Taken.BOTH: both}
        for taken, text in words.items():
            radio = QRadioButton(text, self)
            radio.toggled.connect(partial(self._take, taken))
            group.addButton(radio)
            row.addWidget(radio)
            self._radios[taken] = radio
        self._apply = self._flat(row, choices.apply, self._apply_choices)

    def _take(self, taken: Taken, checked: bool) -> None:
        change = self.view.current()
        if checked and change is not None:
            self._taken[change.key] = taken
            self._show_taken()

    def _has_taken(self) -> bool:
        """Whether anything was chosen that is not as in the open report anyway."""
        choices = self._choices
        return choices is not None and any(t is not choices.kept for t in self._taken.values())

    def _may_leave(self) -> bool:
        """Whether to close without what was chosen, asked where something was."""
        if not self._has_taken():
            return True
        dialog = LoseChoicesDialog(self._theme, self)
        leave = dialog.exec() == LoseChoicesDialog.DialogCode.Accepted
        dialog.deleteLater()
        return leave

    def _show_taken(self) -> None:
        """Say beside each change what was chosen, and offer to apply it."""
        choices = self._choices
        if choices is None:
            return
        self._apply.setEnabled(self._has_taken())
        self.view.show_badges(
            {
                key: self._radios[taken].text()
                for key, taken in self._taken.items()
                if taken is not choices.kept
            }
        )

    def _follow_change(self) -> None:
        """Offer what can be done with the current change."""
        change = self.view.current()
        if self._show is not None:
            self._show.setEnabled(self._place() is not None)
        for taken, radio in self._radios.items():
            can_choose = change is not None and (taken is not Taken.BOTH or can_take_both(change))
            radio.setEnabled(can_choose)
        if change is not None and self._choices is not None:
            radio = self._radios[self._taken.get(change.key, self._choices.kept)]
            with QSignalBlocker(radio):
                radio.setChecked(True)

    def _go(self) -> None:
        location = self._place()
        if location is not None and self._may_leave():
            self.accept()
            self.place_requested.emit(location)

    def _place(self) -> Location | None:
        """Where the current change is in the open state, or its goal; None for the whole report."""
        change = self.view.current()
        if change is None or self._open_state is None:
            return None
        is_older = self._open_state is Taken.OLDER
        location = change.old_location if is_older else change.new_location
        location = location or Location(change.location.goal_id)
        return location if location.goal_id is not None else None

    def _apply_choices(self) -> None:
        self.is_applied = True
        self.accept()

    def _choose(self, index: int) -> None:
        if self._may_leave():
            self.chosen = index
            self.accept()
