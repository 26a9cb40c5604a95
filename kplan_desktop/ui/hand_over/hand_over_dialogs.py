"""What goes along with a report that is passed on, and what one that was passed on holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.chips.note_chips import enumerated
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.hand_over.work_dialog import WorkDialog
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label

if TYPE_CHECKING:
    from kplan_desktop.ui.hand_over.hand_over_work import Offered, PassedOn

_MEGABYTE = 10**6


class PassOnDialog(WorkDialog):
    """Says what goes along, and has its user choose where it is saved: ``answer`` is the button."""

    help_topic = HelpTopic.PASSING_ON

    def __init__(self, context: FlowContext, collected: PassedOn) -> None:
        super().__init__(context, self.tr("Pass on"), self.tr("Pass the report on"))
        lead = self.tr(
            "One zip file for a successor or a new machine, with this report, the form that it is "
            "on, and all that belongs to it. It is opened with Kplan there."
        )
        self.body.addWidget(plain_label(lead, "muted"))
        others = self.tr(
            "Other reports are not in it: open each of them, and pass it on by itself."
        )
        self.body.addWidget(plain_label(others, ""))
        self.body.addSpacing(self.theme.tokens.px(8))
        self.add_facts(
            {
                self.tr("Report"): contents_text(collected.report),
                self.tr("Earlier versions"): str(collected.versions),
                self.tr("Deliveries so far"): self.tr("%n, with PDF", "", collected.deliveries)
                if collected.deliveries
                else self.tr("None"),
                self.tr("Size"): size_text(collected.size),
            }
        )
        self.body.addSpacing(self.theme.tokens.px(8))
        warning = self.tr(
            "Comments and what is in the trash go along too. There may be personal data in it: do "
            "not send the file by ordinary e-mail. What was deleted for good is not in it."
        )
        self.body.addWidget(plain_label(warning, "warning"))
        self.add_bar()
        self.answer = self.add_answers(self.tr("Cancel"), self.tr("Save as …"), self.asked.emit)
        self.answer.setFocus()


class TakeOverDialog(WorkDialog):
    """Shows a report that was passed on, and has its user choose where it is kept.

    ``shows_present`` says whether to open the file that the report is in already.
    """

    help_topic = HelpTopic.PASSING_ON

    def __init__(self, context: FlowContext, offered: Offered) -> None:
        report = offered.report
        head = report.form.report
        heading = f"{report.unit_name} · {head.name} {head.period.label}"
        super().__init__(context, self.tr("A report passed on"), heading)
        self.shows_present = False
        lead = self.tr(
            "It becomes a new file here, with all that belongs to it. No file that is here is "
            "replaced."
        )
        self.body.addWidget(plain_label(lead, "muted"))
        answer = self.tr("Choose where to keep it …")
        if offered.present is not None:
            text = self.tr(
                "This report is here already, as “%1”. If you take it over once more, you get a "
                "second copy with another name, and what is written in the one does not come into "
                "the other."
            )
            text = fill_placeholders(text, offered.present.name)
            self.body.addWidget(plain_label(text, "warning"))
            answer = self.tr("Make a second copy …")
            self.buttons.add(
                self.tr("Open the one here"),
                QDialogButtonBox.ButtonRole.ActionRole,
                self._show_present,
            )
        self.body.addSpacing(self.theme.tokens.px(8))
        made = local_time(offered.handed.written_at)
        self.add_facts(
            {
                self.tr("Adviser"): report.adviser or "–",
                self.tr("Passed on"): f"{date_text(made.date())} {made:%H.%M}",
                self.tr("Report"): contents_text(report),
                self.tr("Earlier versions"): str(len(offered.handed.versions)),
                self.tr("Deliveries so far"): str(offered.deliveries),
                self.tr("Size"): size_text(offered.handed.size),
            }
        )
        self.add_bar()
        self.answer = self.add_answers(self.tr("Not now"), answer, self.asked.emit)
        self.answer.setFocus()

    def _show_present(self) -> None:
        self.shows_present = True
        self.reject()


def contents_text(report: Report) -> str:
    """How many measures and notes a report has."""
    translate = QCoreApplication.translate
    counts = (
        translate("HandOver", "%n measure(s)", "", sum(1 for _ in report.measures())),
        translate("HandOver", "%n note(s)", "", sum(1 for _ in report.all_notes())),
    )
    return enumerated(counts)


def size_text(size: int) -> str:
    """A size in megabytes, of bytes."""
    text = QCoreApplication.translate("HandOver", "about %1 MB")
    return text.replace("%1", f"{max(size / _MEGABYTE, 0.1):.1f}".replace(".", ","))
