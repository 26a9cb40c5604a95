"""Which of two values to keep, where both of the activities that are to be one have their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from kplan_desktop.domain.editing.linked_activities import (
    Conflict,
    FigureConflict,
    KeptSide,
    StatusConflict,
    WhenConflict,
)
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.formatting import figure_text, metric_name, when_text
from kplan_desktop.ui.chips.note_chips import status_text
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.theme.translation import screen_language
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label


class LinkConflictDialog(ScrollingDialog):
    """Asks for each conflict which value to keep; the other note's is marked to begin with.

    Of two times both can be kept, which is marked where it can be: it loses neither.

    ``keep()`` is the answer for ``linked_activities``; the dialog is accepted or given up.
    """

    help_topic = HelpTopic.ACTIVITIES

    def __init__(
        self,
        report: Report,
        conflicts: Sequence[Conflict],
        theme: Theme,
        parent: QWidget | None,
        *,
        other_label: str,
    ) -> None:
        super().__init__(theme, parent, width=460)
        self.setWindowTitle(self.tr("Same activity"))
        self._answers: dict[Conflict, dict[KeptSide, QRadioButton]] = {}
        lead = self.tr("The two notes say different things. Which is right?")
        self.body.addWidget(plain_label(self.windowTitle(), "title"))
        self.body.addWidget(plain_label(lead, "muted"))
        marked = [self._ask(report, conflict, other_label) for conflict in conflicts]
        if marked:
            marked[0].setFocus()
        self.add_answers(self.tr("Cancel"), self.tr("Tie them"))

    def keep(self) -> Mapping[Conflict, KeptSide]:
        """Which note's value to keep for each conflict."""
        return {
            conflict: next(side for side, button in answers.items() if button.isChecked())
            for conflict, answers in self._answers.items()
        }

    def _ask(self, report: Report, conflict: Conflict, other_label: str) -> QRadioButton:
        """Put one question; the answer that is marked."""
        heading, mine_text, theirs_text = _conflict_texts(report, conflict)
        self.body.addSpacing(self.theme.tokens.px(8))
        self.body.addWidget(plain_label(heading, "section"))
        here = self.tr("%1 (this note)").replace("%1", mine_text)
        there = self.tr("%1 (%2)").replace("%2", other_label)
        there = there.replace("%1", theirs_text)
        texts = {KeptSide.THEIRS: there, KeptSide.MINE: here}
        both = conflict.both() if isinstance(conflict, WhenConflict) else None
        if both is not None:
            text = when_text(both, screen_language())
            texts[KeptSide.BOTH] = self.tr("%1 (both)").replace("%1", text)
        group = QButtonGroup(self)
        answers = self._answers[conflict] = {}
        for side, text in texts.items():
            button = answers[side] = QRadioButton(text.replace("&", "&&"), self)
            button.setAccessibleDescription(heading)
            group.addButton(button)
            self.body.addWidget(button)
        marked = answers.get(KeptSide.BOTH, answers[KeptSide.THEIRS])
        marked.setChecked(True)
        return marked


def _conflict_texts(report: Report, conflict: Conflict) -> tuple[str, str, str]:
    """The subject of a conflict, the note's value and the other's."""
    translate, language = QCoreApplication.translate, screen_language()
    match conflict:
        case StatusConflict(mine, theirs):
            return translate("LinkConflictDialog", "Status"), status_text(mine), status_text(theirs)
        case WhenConflict(my, their):
            heading = translate("LinkConflictDialog", "When")
            return heading, when_text(my, language), when_text(their, language)
        case FigureConflict(my, their):
            metric = next(metric for metric in report.metrics if metric.id == my.metric_id)
            texts = [figure_text(figure, metric, language) for figure in (my, their)]
            return metric_name(metric), texts[0], texts[1]
    assert_never(conflict)
