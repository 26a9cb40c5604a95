"""The dialog «Change to a new version of the form»: how it differs, and what the report becomes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form, NationalGoal
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.next_period.upgrade import Upgrade
from kplan_desktop.exchange.wording.document_words import SEPARATOR
from kplan_desktop.ui.chips.note_chips import enumerated
from kplan_desktop.ui.comparison.comparison_rows import ChangeRow, ComparisonHeading
from kplan_desktop.ui.files.new_report_dialog import language_name
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.next_period.form_change_dialog import FormChangeDialog, PreviewRow
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label

_OTHERS = 400
"""How high the dialog is without the list, in pixels at 100 %."""


class UpgradeDialog(FormChangeDialog):
    """Accepted when the report is to change to the form; ``upgrade`` is what it was shown as."""

    help_topic = HelpTopic.FORMS

    def __init__(
        self,
        report: Report,
        forms: Sequence[Form],
        theme: Theme,
        parent: QWidget | None,
    ) -> None:
        named = [
            (SEPARATOR.join((form.label, edition_name(form, report.form))), form) for form in forms
        ]
        super().__init__(report, named, theme, parent, same_units=True, others=_OTHERS)
        self.upgrade: Upgrade | None = None
        self.setWindowTitle(self.tr("Change to a new version of the form"))
        self.body.addWidget(plain_label(self.windowTitle(), "title"))
        lead = self.tr(
            "All that you have written is taken along. The report as it is now is kept among the "
            "earlier versions, and you can undo the change."
        )
        self.body.addWidget(plain_label(lead, "muted"))
        self.add_form(unit_if_clear=False)
        self.add_preview(
            self.tr(
                "From the form of the report to the new one: what was removed is struck through, "
                "what was added is underlined."
            )
        )
        self.add_answer(self.tr("Not now"), self.tr("Change the form"))
        self.view.setFocus()

    def show_preview(
        self, upgrade: Upgrade, differences: Sequence[ComparisonHeading | ChangeRow]
    ) -> None:
        """Show the report as it would be, and in what its form would differ."""
        self.upgrade = upgrade
        chosen = {old_id for old_id, _ in self.request().chosen}
        moved = [
            PreviewRow(self.words.pair_row(pair), pair)
            for pair in upgrade.pairs
            if pair.new is None or pair.new.id != pair.old.id or pair.old.id in chosen
        ]
        rows = [PreviewRow(row) for row in differences]
        if moved:
            heading = ComparisonHeading(self.tr("What you have written"))
            rows = [PreviewRow(heading), *moved, *rows]
        count = sum(isinstance(row, ChangeRow) for row in differences)
        totals = [self.tr("%n change(s) in the form", "", count)]
        if upgrade.parked:
            totals.append(self.tr("%n goal(s) parked", "", len(upgrade.parked)))
        self.show_rows(rows, SEPARATOR.join(totals), self._notes(upgrade))

    def _notes(self, upgrade: Upgrade) -> list[str]:
        notes = {
            self.tr("Gone from the form, and kept under “Parked”: %1."): self._goals(
                upgrade.parked
            ),
            self.tr("No longer parked: %1."): self._goals(upgrade.returned),
            self.tr("The form no longer counts these, which are your own metrics now: %1."): [
                metric.plural for metric in upgrade.own_metrics
            ],
            self.tr("Counted by a metric of the form now: %1."): [
                metric.plural for metric in upgrade.joined_metrics
            ],
            self.tr("The form no longer has these partners, which are left out: %1."): list(
                upgrade.lost_partners
            ),
        }
        return [
            fill_placeholders(text, enumerated(names)) for text, names in notes.items() if names
        ]

    def _goals(self, goals: Sequence[NationalGoal]) -> list[str]:
        return [self.words.old_number(goal) for goal in goals]


def edition_name(form: Form, other: Form) -> str:
    """A form as it differs from another version or edition of it: by its version and language."""
    version = QCoreApplication.translate("FormEditions", "version %1")
    version = version.replace("%1", str(form.version))
    if form.language == other.language:
        return version
    return SEPARATOR.join((version, language_name(form.language)))
