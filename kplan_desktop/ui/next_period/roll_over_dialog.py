"""The dialog «Next period»: the new form, what comes along, and what becomes of it goal by goal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.next_period.roll_over import MeasureChoice, RollOver, RollOverChoices
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.ui.chips.note_chips import enumerated
from kplan_desktop.ui.comparison.comparison_rows import ComparisonHeading
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.next_period.form_change_dialog import FormChangeDialog, PreviewRow
from kplan_desktop.ui.next_period.goal_match_wording import fate_totals
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label

_OTHERS = 540
"""How high the dialog is without the list, in pixels at 100 %."""


class RollOverDialog(FormChangeDialog):
    """Accepted when the new report is to be made; ``rolled`` is what it was shown as."""

    help_topic = HelpTopic.NEXT_PERIOD

    def __init__(
        self,
        report: Report,
        forms: Sequence[tuple[str, Form]],
        theme: Theme,
        parent: QWidget | None,
    ) -> None:
        super().__init__(report, forms, theme, parent, same_units=False, others=_OTHERS)
        self.rolled: RollOver | None = None
        self.setWindowTitle(self.tr("Next period"))
        self.body.addWidget(plain_label(self.tr("Next period"), "title"))
        lead = self.tr(
            "A new report begins with what you take along from this one, which stays as it is."
        )
        self.body.addWidget(plain_label(lead, "muted"))
        self.add_form()
        self.body.addWidget(plain_label(self.tr("Comes along"), "section"))
        self.done_measures = self._box(self.tr("Measures that are done too"), on=True)
        self.standings = {
            Standing.PLANNED: self._box(self.tr("Planned activities"), on=True),
            Standing.UNCERTAIN: self._box(self.tr("Uncertain activities")),
            Standing.REACHED: self._box(self.tr("Activities that were held")),
            Standing.CANCELLED: self._box(self.tr("Cancelled activities")),
        }
        self.marks = self._box(self.tr("“Nothing to report”"))
        self.own_metrics = self._box(self.tr("Own metrics"), on=True)
        boxes = FlowLayout(spacing=theme.tokens.px(6))
        for box in (self.done_measures, *self.standings.values(), self.marks, self.own_metrics):
            boxes.addWidget(box)
        self.body.addLayout(boxes)
        explained = self.tr(
            "Regional measures come along with the wording of today. An activity comes along as "
            "planned, without time and figures."
        )
        self.body.addWidget(plain_label(explained, "small"))
        order_tabs((self.own_metrics, self.view, self.goal))
        self.add_preview(
            self.tr(
                "From this report to the new one: what the new wording lacks is struck through, "
                "what it adds is underlined. Below the list a goal can be given another one."
            )
        )
        answer = self.add_answer(self.tr("Cancel"), self.tr("Make the report …"))
        answer.setAutoDefault(True)
        self.form.setFocus()

    def choices(self) -> RollOverChoices:
        """What comes along."""
        all_measures = self.done_measures.isChecked()
        return RollOverChoices(
            measures=MeasureChoice.ALL if all_measures else MeasureChoice.UNFINISHED,
            standings=frozenset(one for one, box in self.standings.items() if box.isChecked()),
            nothing_to_report=self.marks.isChecked(),
            own_metrics=self.own_metrics.isChecked(),
        )

    def asked(self) -> object:
        return self.request(), self.choices()

    def show_preview(self, rolled: RollOver, earlier: str) -> None:
        """Show the report as it would be; ``earlier`` is the file of one that was made before."""
        self.rolled = rolled
        rows = [PreviewRow(self.words.account_row(goal), goal.pair) for goal in rolled.goals]
        taken = {goal.pair.new.id for goal in rolled.goals if goal.pair.new is not None}
        new = [goal for goal in rolled.report.form.goals() if goal.id not in taken]
        if new:
            rows.append(PreviewRow(ComparisonHeading(self.tr("New goals"))))
            rows += [PreviewRow(self.words.new_row(goal)) for goal in new]
        totals = fate_totals(rolled.items()) or self.tr("Nothing comes along.")
        self.show_rows(rows, totals, self._notes(rolled, earlier))

    def _notes(self, rolled: RollOver, earlier: str) -> list[str]:
        notes = []
        doubtful = sum(goal.pair.is_doubtful and bool(goal.items) for goal in rolled.goals)
        if doubtful:
            notes.append(self.tr("%n goal(s) may be another one: please look.", "", doubtful))
        if rolled.report.parked:
            text = self.tr(
                "%n goal(s) that something is written under are not in the new form. It is kept "
                "under “Parked”.",
                "",
                len(rolled.report.parked),
            )
            notes.append(text)
        if rolled.lost_partners:
            text = self.tr("The new form does not have these partners, which are left out: %1.")
            notes.append(fill_placeholders(text, enumerated(rolled.lost_partners)))
        if earlier:
            text = self.tr("A report of this period has been made of this one before: “%1”.")
            notes.append(fill_placeholders(text, earlier))
        return notes

    def _box(self, text: str, *, on: bool = False) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setChecked(on)
        box.toggled.connect(lambda _: self.want_preview())
        return box
