"""The dialog that merges a metric of one's own into another, asking where figures collide."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kplan_desktop.domain.editing.own_metric_edits import (
    Collision,
    MergedFigure,
    activities_with,
    collisions,
    merged_figure,
)
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.location import located_notes
from kplan_desktop.domain.model.report import Figure, Report
from kplan_desktop.domain.text.excerpt import excerpt
from kplan_desktop.domain.text.formatting import figure_text
from kplan_desktop.ui.activity.own_metric_dialog import kind_words
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.finding_messages import location_text
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.theme.translation import screen_language
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_EXCERPT = 80


class MetricMergeDialog(ScrollingDialog):
    """Asks for the other metric, and for each activity that has figures of both what to do.

    ``merged(into_id, chosen)`` is the answer, as ``merge_metric`` takes it. To begin with both
    figures stay.
    """

    help_topic = HelpTopic.OWN_METRICS

    merged = Signal(object, object)

    def __init__(
        self, report: Report, metric: Metric, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent)
        self._report = report
        self._metric = metric
        self._answers: dict[str, ComboBox] = {}
        self.setWindowTitle(self.tr("Merge into another metric"))
        title = self.tr("«%1» becomes part of").replace("%1", metric.plural)
        self.body.addWidget(plain_label(title, "title"))
        self.target = ComboBox(self)
        self.target.setAccessibleName(title)
        for other in report.metrics:
            if other.id != metric.id:
                self.target.addItem(f"{other.plural} · {kind_words(other.adds_up)[0]}", other.id)
        self.body.addWidget(self.target)
        self._account = plain_label("", "muted")
        self.body.addWidget(self._account)
        self._kinds = plain_label("", "warning")
        self.body.addWidget(self._kinds)
        self._questions = QWidget(self)
        self.body.addWidget(self._questions)
        self._merge = self.add_answers(self.tr("Cancel"), self.tr("Merge"))
        self.target.currentIndexChanged.connect(lambda _index: self._ask())
        self._ask()
        self.target.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Give the answer on."""
        chosen = {name: field.currentData() for name, field in self._answers.items()}
        super().accept()
        self.merged.emit(self.target.currentData(), chosen)

    def answers(self) -> list[ComboBox]:
        """The questions about single activities."""
        return list(self._answers.values())

    def _into(self) -> Metric:
        wanted = self.target.currentData()
        return next(metric for metric in self._report.metrics if metric.id == wanted)

    def _ask(self) -> None:
        """Show what would happen with the metric chosen, and ask about what collides."""
        into, report = self._into(), self._report
        found = collisions(report, self._metric.id, into.id)
        here, there = kind_words(self._metric.adds_up)[0], kind_words(into.adds_up)[0]
        text = self.tr("They add up in different ways: «%1» and «%2».")
        self._kinds.setText(text.replace("%2", there).replace("%1", here))
        self._kinds.setVisible(here != there)
        questions = QWidget(self)
        column = QVBoxLayout(questions)
        column.setContentsMargins(0, 0, 0, 0)
        self._answers = {}
        if found:
            lead = self.tr("These activities have figures that cannot simply be moved:")
            column.addWidget(plain_label(lead, "section"))
        for collision in found:
            name = self._name_of(collision)
            column.addWidget(plain_label(name, "muted"))
            field = self._answers[collision.activity_id] = self._question(collision, into)
            field.setAccessibleName(name)
            field.currentIndexChanged.connect(lambda _index: self._show_account())
            column.addWidget(field)
        self.body.replaceWidget(self._questions, questions)
        self._questions.hide()
        self._questions.deleteLater()
        self._questions = questions
        questions.show()
        order_tabs((self.target, *self.answers()))
        self._show_account()

    def _show_account(self) -> None:
        """Say what the answers lead to; where that is nothing, there is nothing to merge."""
        used = len(activities_with(self._report, self._metric.id))
        kept = sum(field.currentData() is MergedFigure.BOTH_STAY for field in self.answers())
        if not used:
            text = self.tr("No figures are counted by it: it is only removed.")
        elif kept == used:
            text = self.tr("No figures are merged: both metrics are kept.")
        else:
            text = self.tr("%n figure(s) are given to «%1».", "", used - kept)
            text = text.replace("%1", self._into().plural)
        self._account.setText(text)
        self._merge.setEnabled(not used or kept < used)

    def _question(self, collision: Collision, into: Metric) -> ComboBox:
        field = ComboBox(self)
        first, second = self._text(collision.first, self._metric), ""
        if collision.second is not None:
            second = self._text(collision.second, into)
        for choice in collision.choices:
            figure = merged_figure(collision, choice, into)
            if figure is None:
                kept = self.tr("Keep %1").replace("%1", first)
                both = self.tr("Keep both: %1 and %2").replace("%2", second).replace("%1", first)
                text = both if second else kept
            elif choice is MergedFigure.SUM:
                text = self.tr("%1, added up").replace("%1", self._text(figure, into))
            else:
                text = self.tr("Only %1").replace("%1", self._text(figure, into))
            field.addItem(text, choice)
        return field

    def _text(self, figure: Figure, metric: Metric) -> str:
        return figure_text(figure, metric, screen_language())

    def _name_of(self, collision: Collision) -> str:
        """Where the first note of the activity stands, and the beginning of its text."""
        location, note = next(located_notes(self._report, {collision.activity_id}))
        where = location_text(self._report, location)
        return f"{where}: {excerpt(note.text, 0, 0, _EXCERPT).text}"
