"""What is asked before a form is made of a published one: its years, or its language."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.files.new_report_dialog import FORM_LANGUAGES, language_name
from kplan_desktop.ui.form_editor.fields import ChoiceField, YearField
from kplan_desktop.ui.form_editor.form_places import Remark
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label


class NextPeriodDialog(ScrollingDialog):
    """Asks for the years of a form that is made like ``form``."""

    help_topic = HelpTopic.FORM_EDITOR

    def __init__(self, form: Form, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(self.tr("New form from this"))
        self.body.addWidget(plain_label(self.windowTitle(), "title"))
        lead = self.tr(
            "Goals, regions and metrics come along, and the years are moved on in titles and "
            "headings. All of it can be changed afterwards. “%1” stays as it is."
        )
        name = f"{form.strategy}, {form.report.period.label}"
        self.body.addWidget(plain_label(lead.replace("%1", name), "muted"))
        period = form.report.period
        length = period.last_year - period.first_year
        first = period.last_year if length else period.last_year + 1
        self.first = YearField("first", self.tr("First year of the period"), "", theme, self)
        self.last = YearField("last", self.tr("Last year of the period"), "", theme, self)
        self._years = {self.first: first, self.last: first + length}
        for field, year in self._years.items():
            field.set_value(year)
            field.written.connect(lambda value, field=field: self._take(field, value))
            field.entered.connect(self.accept)
            self.body.addWidget(field)
        self.add_answers(self.tr("Cancel"), self.tr("Make the draft"))
        self.first.box.edit.selectAll()

    def years(self) -> tuple[int, int]:
        """The first and the last year."""
        return self._years[self.first], self._years[self.last]

    def accept(self) -> None:
        """Give on the years, unless one is no year or they are the wrong way round."""
        unread = next((field for field in self._years if field.is_unread), None)
        first, last = self.years()
        if unread is None and last < first:
            self.last.show_remark(Remark(self.tr("The period ends before it begins.")))
            unread = self.last
        if unread is not None:
            self.go_to(unread)
            return
        super().accept()

    def _take(self, field: YearField, year: object) -> None:
        if isinstance(year, int):
            self._years[field] = year
            self.last.show_remark(None)


class EditionDialog(ScrollingDialog):
    """Asks for the language of an edition of ``form``; ``taken`` are those that have one."""

    help_topic = HelpTopic.FORM_EDITOR

    def __init__(
        self, form: Form, taken: Collection[str], theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(self.tr("New language edition"))
        self.body.addWidget(plain_label(self.windowTitle(), "title"))
        lead = self.tr(
            "All texts come along, to be written over in the other language. Goals, regions and "
            "metrics stay the same, so that reports on both editions are put together. “%1” stays "
            "as it is."
        )
        name = f"{form.strategy}, {form.report.period.label}"
        self.body.addWidget(plain_label(lead.replace("%1", name), "muted"))
        offered = [tag for tag in FORM_LANGUAGES if tag not in taken] or list(FORM_LANGUAGES)
        self.language = offered[0]
        names = [(tag, language_name(tag)) for tag in offered]
        field = ChoiceField("language", self.tr("Language of the edition"), "", names, theme, self)
        field.set_value(self.language)
        field.written.connect(self._take)
        self.body.addWidget(field)
        self.add_answers(self.tr("Cancel"), self.tr("Make the draft"))
        field.setFocus()

    def _take(self, language: object) -> None:
        self.language = str(language)
