"""What the dialogs have in common that take a report to another form: form, region and goals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QSizePolicy, QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.next_period.form_change import unit_in
from kplan_desktop.domain.next_period.goal_matching import GoalPair
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.comparison.comparison_rows import ChangeRow, ComparisonHeading
from kplan_desktop.ui.comparison.comparison_view import ComparisonView
from kplan_desktop.ui.next_period.goal_match_wording import GoalMatchWords, parked_word
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.scrolling_dialog import (
    ScrollingDialog,
    plain_label,
    room_for,
)

_WIDTH, _LEAST_VIEW, _WANTED_VIEW = 820, 230, 420
"""Pixels at 100 %."""

_PARKED = ""
"""Stands for no goal in the choice of goals; ids are never empty."""


@dataclass(frozen=True, slots=True)
class FormChangeRequest:
    """What a dialog is to show: the report on a form, in a unit of it.

    ``chosen`` has the goals of the form that were chosen for goals of the report, by their ids,
    None to park.
    """

    form: Form
    unit_id: str
    chosen: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row of the preview, and the goals that it is about, if it is about two that are matched."""

    shown: ComparisonHeading | ChangeRow
    pair: GoalPair | None = None


class FormChangeDialog(ScrollingDialog):
    """Asks for form and region, and shows goal by goal what the report becomes.

    ``preview_wanted()`` asks for a preview of ``request``, which is then shown by the dialog. It is
    accepted once the preview of what is chosen is shown.
    """

    preview_wanted = Signal()

    def __init__(
        self,
        report: Report,
        forms: Sequence[tuple[str, Form]],
        theme: Theme,
        parent: QWidget | None,
        *,
        same_units: bool,
        others: int,
    ) -> None:
        """``forms`` has at least one form, each with its name among the others.

        ``others`` is how high all but the list is, in pixels at 100 %: the list has what the screen
        leaves, so that the choice of goals below it is in sight.

        With ``same_units`` a unit whose id the form has is that unit, even where it has ended.
        """
        super().__init__(theme, parent, width=_WIDTH)
        self.report = report
        self._same_units = same_units
        self._forms = tuple(form for _, form in forms)
        self._chosen: dict[str, str | None] = {}
        self._rows: Sequence[PreviewRow] = ()
        self._previewed: object = None
        self._seen: Form | None = None
        self._is_awaited = self._is_busy = False
        self._answer: QPushButton | None = None
        self.form = ComboBox(self)
        self.form.setAccessibleName(self.tr("Form"))
        for name, form in forms:
            self.form.addItem(name, form.id)
        self.unit = ComboBox(self)
        self.unit.setAccessibleName(self.tr("Region"))
        self.unit.setPlaceholderText(self.tr("Choose the region"))
        self._unit_text = plain_label("", "warning")
        self.totals = plain_label("", "section")
        self.notes = plain_label("", "")
        self.view = ComparisonView(theme, self)
        self.view.setAccessibleName(self.tr("Goals"))
        px = theme.tokens.px
        room = room_for(self, theme).height() - px(others)
        self.view.setMinimumHeight(max(px(_LEAST_VIEW), min(px(_WANTED_VIEW), room)))
        self.goal = ComboBox(self)
        self.goal.setAccessibleName(self.tr("Goes under"))
        for combo in (self.form, self.goal):
            combo.setSizeAdjustPolicy(
                ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(20)
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def request(self) -> FormChangeRequest:
        """What is chosen; of a region that is not clear, the first stands in for it."""
        form = self._form()
        unit_id = self.unit.currentData() or form.units[0].id
        return FormChangeRequest(form, unit_id, tuple(self._chosen.items()))

    def add_form(self, *, unit_if_clear: bool = True) -> None:
        """Add the choice of form, and that of the region, the latter not always if it is clear."""
        px = self.theme.tokens.px
        self._is_unit_always_shown = unit_if_clear
        self._fields = fields = QFormLayout()
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        fields.setHorizontalSpacing(px(16))
        fields.setVerticalSpacing(px(8))
        for name, combo in ((self.tr("Form"), self.form), (self.tr("Region"), self.unit)):
            label = QLabel(name, self)
            label.setProperty("look", "muted")
            label.setBuddy(combo)
            fields.addRow(label, combo)
        self.body.addLayout(fields)
        self.body.addWidget(self._unit_text)

    def add_preview(self, legend: str) -> None:
        """Add what is shown of the report on the chosen form, and the choice of a goal's goal."""
        px = self.theme.tokens.px
        self.body.addSpacing(px(4))
        self.body.addWidget(self.totals)
        self.body.addWidget(self.notes)
        self.body.addWidget(plain_label(legend, "small"))
        self.body.addWidget(self.view, 1)
        self._line = line = QFormLayout()
        line.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        line.setHorizontalSpacing(px(16))
        self._goal_label = QLabel(self)
        self._goal_label.setTextFormat(Qt.TextFormat.PlainText)
        self._goal_label.setBuddy(self.goal)
        line.addRow(self._goal_label, self.goal)
        self.body.addLayout(line)
        self.notes.hide()

    def begin(self) -> None:
        """Show the first form, and ask for its preview."""
        self.form.currentIndexChanged.connect(lambda _: self._follow_form())
        self.unit.currentIndexChanged.connect(lambda _: self._follow_unit())
        self.goal.currentIndexChanged.connect(lambda _: self._choose_goal())
        self.view.change_chosen.connect(self._follow_row)
        self._follow_form()

    def show_rows(self, rows: Sequence[PreviewRow], totals: str, notes: Sequence[str]) -> None:
        """Show the preview of what is chosen; the list stays where it is."""
        current, bar = self.view.currentIndex().row(), self.view.verticalScrollBar()
        offset, is_first = bar.value(), not self._rows
        self._rows = rows
        self.view.show_rows([row.shown for row in rows])
        if not is_first and self.view.changes.is_change(current):
            self.view.setCurrentIndex(self.view.changes.index(current))
            bar.setValue(offset)
        if totals != self.totals.text():
            self.totals.setText(totals)
            announce(self.totals, totals)
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        self._line.setRowVisible(self.goal, any(row.pair is not None for row in rows))
        self._follow_row()
        self._previewed, self._seen = self.asked(), self._form()
        self._enable_answer()
        if self._is_awaited:
            self.accept()

    def asked(self) -> object:
        """All that the preview depends on."""
        return self.request()

    def want_preview(self) -> None:
        """Ask for the preview of what is chosen now."""
        self._is_awaited = False
        if self.asked() != self._previewed:
            self.preview_wanted.emit()

    def answer(self) -> None:
        """Accept once a region is chosen and the preview is shown."""
        if self.unit.currentIndex() < 0:
            announce(self.unit, self._unit_text.text())
            self.go_to(self.unit)
        elif self._previewed == self.asked():
            self.accept()
        else:
            # What was never shown is not agreed to; after that, the answer waits for what is asked.
            self._is_awaited = self._seen is self._form()
            if not self._is_busy:  # the last one failed
                self.preview_wanted.emit()

    def add_answer(self, give_up: str, answer: str) -> QPushButton:
        """Add the two buttons of the question; the answer can be given once there is a preview."""
        self._answer = self.add_answers(give_up, answer, self.answer)
        self._answer.setEnabled(False)
        return self._answer

    def set_busy(self, busy: bool) -> None:
        """Also where a preview fails the answer can be given: it asks for one again."""
        super().set_busy(busy)
        self._is_busy = busy
        if not busy:
            self._enable_answer()

    def _enable_answer(self) -> None:
        if self._answer is not None:
            self._answer.setEnabled(True)

    def _form(self) -> Form:
        return self._forms[max(self.form.currentIndex(), 0)]

    def _follow_form(self) -> None:
        """Offer regions and goals of the form, what the report's region has become chosen."""
        form = self._form()
        self._chosen = {}
        self._rows, self._previewed = (), None
        if self._answer is not None:
            self._answer.setEnabled(False)
        self.words = GoalMatchWords(self.report, form)
        with QSignalBlocker(self.unit):
            self.unit.clear()
            for unit in form.units:
                self.unit.addItem(unit.name, unit.id)
            self.unit.setCurrentIndex(self.unit.findData(self._unit_now(form)))
        with QSignalBlocker(self.goal):
            self.goal.clear()
            for goal in form.goals():
                self.goal.addItem(self.words.choice(goal), goal.id)
            self.goal.addItem(parked_word(), _PARKED)
        is_clear = self.unit.currentIndex() >= 0
        self._fields.setRowVisible(self.unit, self._is_unit_always_shown or not is_clear)
        self._unit_text.setVisible(not is_clear)
        text = self.tr("The new form does not say what “%1” has become. Choose the region.")
        self._unit_text.setText(fill_placeholders(text, self.report.unit_name))
        self.want_preview()

    def _unit_now(self, form: Form) -> str | None:
        """The id of what the report's region is in the form, if that is clear."""
        if self._same_units and any(unit.id == self.report.unit_id for unit in form.units):
            return self.report.unit_id
        now = unit_in(form, self.report.form.unit(self.report.unit_id))
        return None if now is None else now.id

    def _follow_unit(self) -> None:
        self._unit_text.setVisible(self.unit.currentIndex() < 0)
        self.want_preview()

    def _pair(self) -> GoalPair | None:
        """The goals of the current row."""
        row = self.view.currentIndex().row()
        return self._rows[row].pair if 0 <= row < len(self._rows) else None

    def _follow_row(self) -> None:
        """Offer the goals of the form for that of the current row."""
        pair = self._pair()
        self.goal.setEnabled(pair is not None)
        with QSignalBlocker(self.goal):
            to = _PARKED if pair is None or pair.new is None else pair.new.id
            self.goal.setCurrentIndex(-1 if pair is None else self.goal.findData(to))
        number = "" if pair is None else self.words.old_number(pair.old)
        text = fill_placeholders(self.tr("%1 goes under"), number) if pair is not None else ""
        self._goal_label.setText(text or self.tr("Goes under"))
        self.goal.setAccessibleName(self._goal_label.text())

    def _choose_goal(self) -> None:
        pair = self._pair()
        if pair is not None:
            self._chosen[pair.old.id] = self.goal.currentData() or None
            self.want_preview()
