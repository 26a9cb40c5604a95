"""Adopting the plan: when, by whom and with which wordings, or that it is adopted no longer."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from kplan_desktop.domain.entry.when_parser import parse_when
from kplan_desktop.domain.model.edits import Edit, SetPlanAdoption
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import Day, PlanAdoption, Report
from kplan_desktop.domain.plan.plan_wording import PlanCounts, adopt, plan_counts
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.radio_group import RadioGroup
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_LONGEST = 200
"""Characters of who adopts the plan."""


class AdoptionDialog(ScrollingDialog):
    """Asks when the plan of a report was adopted, and by whom. Once it was accepted, ``edit`` is
    the answer; None where it changes nothing.
    """

    help_topic = HelpTopic.PLAN

    def __init__(
        self, report: Report, today: dt.date, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(self.tr("Adopt the plan"))
        self.edit: Edit | None = None
        self._report = report
        self._period = Period(label="", first_year=today.year, last_year=today.year)
        self.as_written: QRadioButton | None = None
        now = report.plan_adoption
        self.body.addWidget(plain_label(self.tr("Adopt the plan"), "title"))
        lead = self.tr(
            "Once the plan is adopted it keeps the wording that it has, also where you write on in "
            "the measures."
        )
        self.body.addWidget(plain_label(lead, "muted"))
        if now is not None:
            self.body.addWidget(plain_label(adoption_text(now), "section"))
        self._add_counts(plan_counts(report))
        self.date = self.add_field(
            self.tr("Date"), date_text(today if now is None else now.date), _LONGEST
        )
        self.name = self.add_field(self.tr("Adopted by"), "" if now is None else now.name, _LONGEST)
        self.name.setPlaceholderText(self.tr("Such as the board or the annual meeting"))
        self._missing = plain_label("", "warning")
        self._missing.setMinimumHeight(self._missing.fontMetrics().lineSpacing())
        self.body.addWidget(self._missing)
        for field in (self.date, self.name):
            field.textEdited.connect(lambda _: self._missing.setText(""))
        if now is not None:
            lift = self.tr("Lift the adoption")
            self.buttons.add(lift, ButtonRole.ResetRole, self._lift)
        answer = self.tr("Adopt") if now is None else self.tr("Adopt anew")
        self.add_answers(self.tr("Cancel"), answer, self._adopt)
        (self.name if now is None else self.date).setFocus()
        self.date.selectAll()

    def _add_counts(self, counts: PlanCounts) -> None:
        """How many measures there are in the plan, and whether it is to get today's wordings."""
        is_adopted = self._report.plan_adoption is not None
        count = counts.inside + (counts.parked if is_adopted else 0)
        inside = self.tr("%n measure(s) in the plan.", "", count)
        if not count:
            inside = self.tr("There is no measure in the plan. It can be adopted all the same.")
        self.body.addWidget(plain_label(inside, "" if count else "warning"))
        if counts.parked and is_adopted:
            stay = self.tr("%n of them is/are parked, and stay(s) in the plan.", "", counts.parked)
            self.body.addWidget(plain_label(stay, "muted"))
        elif counts.parked:
            left = self.tr(
                "%n parked measure(s) do not come into the plan. Move what is to be in it to a "
                "goal of the form.",
                "",
                counts.parked,
            )
            self.body.addWidget(plain_label(left, "warning"))
        if not counts.reworded and not counts.outside:
            return
        as_it_stands = QRadioButton(self.tr("The plan as it stands"), self)
        self.as_written = QRadioButton(self.tr("The measures as they are written now"), self)
        group = RadioGroup(self)
        choices = QVBoxLayout()
        choices.setSpacing(self.theme.tokens.px(4))
        for button, effect in (
            (as_it_stands, self.tr("Every measure keeps the wording that it has in the plan.")),
            (self.as_written, self._effect(counts)),
        ):
            group.addButton(button)
            button.setAccessibleDescription(effect)
            choices.addLayout(self.explained(button))
        as_it_stands.setChecked(True)
        self.body.addLayout(choices)

    def _effect(self, counts: PlanCounts) -> str:
        """What the plan would be, were it adopted with the texts of today."""
        effects = []
        if counts.reworded:
            effects.append(
                self.tr("%n measure(s) get another wording in the plan.", "", counts.reworded)
            )
        if counts.outside:
            effects.append(self.tr("%n measure(s) come into the plan.", "", counts.outside))
        return " ".join(effects)

    def _adopt(self) -> None:
        date, name = parse_when(self.date.text(), self._period), self.name.text().strip()
        if not isinstance(date, Day):
            self.point_out(self.date, self._missing, self.tr("Type the date as in 21.08.2014."))
        elif not name:
            self.point_out(self.name, self._missing, self.tr("Type who adopted the plan."))
        else:
            as_written = self.as_written is not None and self.as_written.isChecked()
            adoption = PlanAdoption(date=date.date, name=name)
            if as_written or adoption != self._report.plan_adoption:
                self.edit = adopt(self._report, adoption, as_written=as_written)
            self.accept()

    def _lift(self) -> None:
        self.edit = SetPlanAdoption(None)
        self.accept()


def adoption_text(adoption: PlanAdoption) -> str:
    """When the plan was adopted and by whom, in a line."""
    text = QCoreApplication.translate("Plan", "Plan adopted %1 by %2")
    return fill_placeholders(text, date_text(adoption.date), one_line(adoption.name))


def ask_for_adoption(session: Session, today: dt.date, theme: Theme, parent: QWidget) -> None:
    """Have the plan of the open report adopted, anew or no longer, as one step to be undone."""
    if session.read_only:
        return
    edit = _answer(session, today, theme, parent)
    if edit is None:
        return
    translate = QCoreApplication.translate
    if edit == SetPlanAdoption(None):
        name = step_name("Plan", "Lift the adoption of the plan")
        message = translate(
            "Plan", "The plan is adopted no longer. Its wordings and the outcomes are kept."
        )
    else:
        name, message = (
            step_name("Plan", "Adopt the plan"),
            translate("Plan", "The plan is adopted."),
        )
    session.do(edit, name, message)


def _answer(session: Session, today: dt.date, theme: Theme, parent: QWidget) -> Edit | None:
    """What to do with the plan; asked again, as it was answered, where the report has changed."""
    from kplan_desktop.ui.messages.error_dialog import NoticeDialog

    translate, written = QCoreApplication.translate, None
    while True:
        report = session.report
        dialog = AdoptionDialog(report, today, theme, parent)
        if written is not None:
            dialog.date.setText(written[0])
            dialog.name.setText(written[1])
        dialog.exec()
        edit, written = dialog.edit, (dialog.date.text(), dialog.name.text())
        dialog.deleteLater()
        # What a sync client has brought meanwhile was not adopted.
        if edit is None or session.report is report:
            return edit
        heading = translate("Plan", "The report was changed meanwhile.")
        text = translate("Plan", "Look at the plan as it is now, and answer again.")
        notice = NoticeDialog(heading, text, theme, parent)
        notice.exec()
        notice.deleteLater()
