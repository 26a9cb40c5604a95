"""The pages of the form itself: names and period, delivery, instructions, headings, checks."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kplan_desktop.domain.form_editing.form_elements import ElementKind
from kplan_desktop.domain.form_editing.head_changes import (
    FormPart,
    HeadField,
    head_text,
    with_check,
    with_column,
    with_deadline,
    with_head_text,
    with_instructions,
    with_period,
)
from kplan_desktop.domain.form_format.form_check import MAX_CASE_REFERENCE
from kplan_desktop.domain.model.form import Column, Form, Period
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.ui.files.new_report_dialog import FORM_LANGUAGES, language_name
from kplan_desktop.ui.form_editor.editor_page import EditorPage, Effects
from kplan_desktop.ui.form_editor.fields import (
    ChoiceField,
    DayField,
    EditorField,
    TextField,
    YearField,
)
from kplan_desktop.ui.form_editor.form_commands import FormCommands
from kplan_desktop.ui.form_editor.form_places import (
    ABOUT,
    CHECKS,
    DELIVERY,
    HEADINGS,
    INSTRUCTIONS,
    FormPlace,
)
from kplan_desktop.ui.messages.finding_messages import finding_sentence
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.wrap_label import WrapCheckBox


def head_pages(
    commands: FormCommands, effects: Effects, theme: Theme
) -> dict[ElementKind | str, EditorPage]:
    """All pages of the form itself, by their names."""
    makers = {
        ABOUT: AboutPage,
        DELIVERY: DeliveryPage,
        INSTRUCTIONS: InstructionsPage,
        HEADINGS: HeadingsPage,
        CHECKS: ChecksPage,
    }
    return {name: make(commands, effects, theme) for name, make in makers.items()}


class _HeadPage(EditorPage):
    """A page of texts of the form itself."""

    def _add_text(
        self, field: HeadField, heading: str, hint: str = "", *, longest: int = 0
    ) -> None:
        name = ".".join(field.value)
        self.add_field(
            TextField(name, heading, hint, self.theme, self, longest=longest),
            lambda form, _: head_text(form, field),
            lambda form, _, text: with_head_text(form, field, text),
        )


class AboutPage(_HeadPage):
    """Names, titles, periods and language."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Name and period"))
        self._add_text(HeadField.ORGANISATION, self.tr("Organisation"))
        self._add_text(
            HeadField.STRATEGY,
            self.tr("Strategy"),
            self.tr("The strategy that the goals come from. The form is listed by it."),
        )
        self.add_heading(self.tr("The report"))
        self._add_text(HeadField.REPORT_TITLE, self.tr("Title on the report"))
        self._add_text(
            HeadField.REPORT_NAME,
            self.tr("What the report is called"),
            self.tr("In running text, in file names and in the e-mail."),
        )
        self._add_period("report")
        self.add_heading(self.tr("The plan"))
        self._add_text(HeadField.PLAN_TITLE, self.tr("Title on the plan"))
        self._add_text(HeadField.PLAN_NAME, self.tr("What the plan is called"))
        self._add_period("plan")
        self.add_heading(self.tr("Language"))
        languages = [(tag, language_name(tag)) for tag in FORM_LANGUAGES]
        self.add_field(
            ChoiceField("language", self.tr("Language of the form"), "", languages, theme, self),
            lambda form, _: form.language,
            lambda form, _, tag: replace(form, language=tag),
            typed=False,
        )
        self.end()

    def _add_period(self, part: FormPart) -> None:
        row = self.add_row()

        def add(name: Literal["label", "first_year", "last_year"], field: EditorField) -> None:
            self.add_field(
                field,
                lambda form, _: getattr(_period(form, part), name),
                lambda form, _, value: with_period(
                    form, part, replace(_period(form, part), **{name: value})
                ),
                row=row,
            )

        path, theme = f"{part}.period", self.theme
        heading = self.tr("Period as it is printed")
        add("label", TextField(f"{path}.label", heading, "", theme, self))
        add("first_year", YearField(f"{path}.first_year", self.tr("First year"), "", theme, self))
        add("last_year", YearField(f"{path}.last_year", self.tr("Last year"), "", theme, self))


def _period(form: Form, part: FormPart) -> Period:
    return form.plan.period if part == "plan" else form.report.period


class DeliveryPage(_HeadPage):
    """The deadline, and where reports are sent."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Deadline and delivery"))
        heading = self.tr("Deadline")
        hint = self.tr("The whole day counts. Late reports are not refused.")
        self._deadline = DayField("report.deadline", heading, hint, theme, self)
        self.add_field(
            self._deadline,
            lambda form, _: form.report.deadline,
            lambda form, _, day: with_deadline(form, day) if isinstance(day, dt.date) else form,
        )
        self._add_text(
            HeadField.SUBMIT_TO,
            self.tr("E-mail address that reports are sent to"),
        )
        self._add_text(
            HeadField.COPY_TO,
            self.tr("E-mail address that gets a copy"),
            self.tr("May be empty."),
        )
        self._add_text(
            HeadField.CASE_REFERENCE,
            self.tr("Case reference in the archive"),
            self.tr("Stands in the subject of each e-mail. May be empty."),
            longest=MAX_CASE_REFERENCE,
        )
        self.end()

    def refresh(self) -> None:
        """Read a date without a year by the form's period."""
        self._deadline.period = self.commands.form.report.period
        super().refresh()


class InstructionsPage(_HeadPage):
    """The paragraphs above the report."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Instructions"))
        self.set_lead(self.tr("They are printed on the report's first page, above the goals."))
        hint = self.tr("An empty line begins a new paragraph.")
        field = TextField(
            "report.instructions",
            self.tr("Text of the instructions"),
            hint,
            theme,
            self,
            lines=True,
        )
        self.add_field(
            field,
            lambda form, _: "\n\n".join(form.report.instructions),
            lambda form, _, text: with_instructions(form, _paragraphs(text)),
        )
        self.end()


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which empty lines divide."""
    found: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            found[-1].append(line.rstrip())
        elif found[-1]:
            found.append([])
    return ["\n".join(lines).strip() for lines in found if lines]


class HeadingsPage(_HeadPage):
    """The words that are printed beside what is filled in, and over the columns."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Headings on the paper"))
        self._add_text(
            HeadField.AREA_LABEL,
            self.tr("Word before an area's number"),
            self.tr("Such as Strategiområde."),
        )
        self._add_text(HeadField.UNIT_LABEL, self.tr("Word before the region's name"))
        self._add_text(HeadField.SUBMIT_LABEL, self.tr("Words before the address"))
        self._add_text(HeadField.DEADLINE_LABEL, self.tr("Words before the deadline"))
        self.add_heading(self.tr("The columns of the plan"))
        self._add_columns("plan", 3)
        self.add_heading(self.tr("The columns of the report"))
        self._add_columns("report", 4)
        self.end()

    def _add_columns(self, part: FormPart, count: int) -> None:
        for index in range(count):
            row = self.add_row()
            heading = self.tr("Column %1").replace("%1", str(index + 1))
            below = self.tr("Smaller line under it")
            self._add_column_text(part, index, "heading", heading, row)
            self._add_column_text(part, index, "subheading", below, row)

    def _add_column_text(
        self,
        part: FormPart,
        index: int,
        name: Literal["heading", "subheading"],
        heading: str,
        row: QHBoxLayout,
    ) -> None:
        def read(form: Form, _element: str) -> str:
            return str(getattr(_column(form, part, index), name))

        def write(form: Form, _element: str, text: str) -> Form:
            column = replace(_column(form, part, index), **{name: text})
            return with_column(form, part, index, column)

        path = f"{part}.columns[{index}].{name}"
        field = TextField(path, heading, "", self.theme, self)
        self.add_field(field, read, write, row=row)


def _column(form: Form, part: FormPart, index: int) -> Column:
    columns = form.plan.columns if part == "plan" else form.report.columns
    return columns[index] if index < len(columns) else Column(heading="")


class ChecksPage(EditorPage):
    """Which findings the check of a report leaves out."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Checks"))
        self.set_lead(
            self.tr(
                "Kplan looks for these things in a report and points them out to whoever writes "
                "it. Untick what does not matter in this form."
            )
        )
        self._boxes: dict[str, WrapCheckBox] = {}
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for kind in FindingKind:
            box = self._boxes[kind.value] = WrapCheckBox(check_name(kind), inside)
            box.clicked.connect(lambda on, kind=kind: self._switch(kind.value, on=on))
            column.addWidget(box)
        self.column.addWidget(inside)
        self.end()

    def refresh(self) -> None:
        """Tick what the form looks for."""
        super().refresh()
        for name, box in self._boxes.items():
            box.setChecked(name not in self.commands.form.checks)

    def _switch(self, name: str, *, on: bool) -> None:
        self.commands.choose(FormPlace("", "checks"), lambda form: with_check(form, name, on=on))


def check_name(kind: FindingKind) -> str:
    """What a check looks for, in a few words of the user's language."""
    translate = QCoreApplication.translate
    names = {
        FindingKind.IDENTITY_NUMBER: translate("FormChecks", "National identity numbers"),
        FindingKind.LATE: translate("FormChecks", "A deadline that has passed"),
        FindingKind.APPROVAL_LAPSED: translate("FormChecks", "An approval that no longer holds"),
        FindingKind.OPEN_COMMENTS: translate("FormChecks", "Comments that are not ticked off"),
        FindingKind.GOAL_EMPTY: translate("FormChecks", "Goals under which nothing is written"),
        FindingKind.NOTHING_BUT_NOTES: translate(
            "FormChecks", "Nothing to report, but there are notes"
        ),
        FindingKind.MEASURE_WITHOUT_TEXT: translate("FormChecks", "Measures without a text"),
        FindingKind.MEASURE_WITHOUT_NOTES: translate("FormChecks", "Measures without notes"),
        FindingKind.MEASURE_WITHOUT_OUTCOME: translate(
            "FormChecks", "Measures of the adopted plan without an outcome"
        ),
        FindingKind.NOTE_WITHOUT_TEXT: translate("FormChecks", "Notes without a text"),
        FindingKind.UNCERTAIN: translate("FormChecks", "Notes with something uncertain"),
        FindingKind.AFTER_DEADLINE: translate("FormChecks", "Activities after the deadline"),
        FindingKind.DONE_IN_FUTURE: translate("FormChecks", "Done, but with a date to come"),
        FindingKind.PLANNED_IN_PAST: translate("FormChecks", "Planned, but with a date gone by"),
        FindingKind.FIGURES_ON_PLANNED: translate("FormChecks", "Planned, but with figures"),
        FindingKind.UNPRINTABLE: translate("FormChecks", "Characters that cannot be printed"),
        FindingKind.INVISIBLE: translate("FormChecks", "Invisible characters"),
        FindingKind.DIRECTION: translate(
            "FormChecks", "Invisible characters that turn the direction"
        ),
        FindingKind.PHONE_NUMBER: translate("FormChecks", "Phone numbers"),
        FindingKind.PRIVATE_EMAIL: translate("FormChecks", "Private e-mail addresses"),
        FindingKind.STREET_ADDRESS: translate("FormChecks", "Street addresses"),
        FindingKind.NO_ADVISER: translate("FormChecks", "No name of an adviser"),
        FindingKind.NO_FIGURES: translate("FormChecks", "Activities without figures"),
        FindingKind.OPEN_SUGGESTIONS: translate("FormChecks", "Suggestions without an answer"),
        FindingKind.LIKELY_DUPLICATE: translate(
            "FormChecks", "Notes that seem to tell of the same activity"
        ),
        FindingKind.SPELLING: translate("FormChecks", "Words not in the dictionary"),
    }
    return names.get(kind) or finding_sentence(kind, 2)
