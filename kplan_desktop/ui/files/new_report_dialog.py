"""The first question: whose report it is. Asked once, and again for a new report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.formatting import Language
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.files.unit_picker import UnitPicker
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.theme.translation import LANGUAGE_NAMES, screen_language
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, PushButton
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_ICON = 48


@dataclass(frozen=True, slots=True)
class NewReportChoice:
    """What was answered: the filled example, the office's collection, or a new report of a unit.

    With the first two the other fields are empty. ``adviser`` may be empty in any case. With a
    ``language`` the question is to be asked again in that one, with what was answered so far.
    """

    example: bool = False
    collection: bool = False
    language: Language | None = None
    form_id: str = ""
    unit_id: str = ""
    adviser: str = ""


class _DetailsFields(QWidget):
    """Region and name under their headings, and the sentence that asks for a missing region."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.units = UnitPicker(theme, self)
        self.adviser = QLineEdit(self)
        self.adviser.setAccessibleName(self.tr("Your name"))
        self.form_name = plain_label("", "small")
        self._missing = plain_label(self.tr("Choose your region first."), "warning")
        keeps_its_room = self._missing.sizePolicy()
        keeps_its_room.setRetainSizeWhenHidden(True)
        self._missing.setSizePolicy(keeps_its_room)
        self.units.chosen.connect(lambda _unit_id: self._missing.hide())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.px(8))
        column.addWidget(_heading(self.tr("Region"), self, self.units.search))
        column.addWidget(self.form_name)
        column.addWidget(self.units)
        column.addWidget(self._missing)
        column.addWidget(_heading(self.tr("Your name"), self, self.adviser))
        column.addWidget(self.adviser)
        self._missing.hide()

    def show_form(self, form: Form, unit_id: str | None = None) -> None:
        """Offer the regions of this form and name the form, with ``unit_id`` chosen if given."""
        text = self.tr("Form: %1, %2. The list holds the regions that it is for.")
        text = text.replace("%2", form.report.period.label).replace("%1", form.strategy)
        self.form_name.setText(text)
        self.units.set_units(form.units, unit_id)

    def chosen_unit(self) -> str | None:
        """The chosen region's id; None when there is none, which the dialog then points out."""
        unit_id = self.units.unit_id()
        self._missing.setVisible(unit_id is None)
        if unit_id is None:
            announce(self.units.search, self._missing.text())
        return unit_id


class _DetailsDialog(ScrollingDialog):
    """A dialog that asks for region and name: Enter leads from the one to the other, and then on.

    ``_finish`` is implemented by each dialog, and called with the chosen region's id.
    """

    help_topic = HelpTopic.START

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, parent)
        # Tab leads to the fields after what is above them when they are put into the dialog.
        self.fields = _DetailsFields(theme)
        self.fields.units.accepted.connect(self._go_to_name)

    def set_title(self, title: str, lead: str) -> None:
        """Put icon, title and an introductory sentence at the top."""
        self.setWindowTitle(title)
        side = self.theme.icons.size(_ICON)
        picture = self.theme.icons.app_icon().pixmap(side, self.devicePixelRatio())
        self.add_head(picture, title, plain_label(lead, "muted"))
        self.body.addSpacing(self.theme.tokens.px(12))

    def _finish(self, unit_id: str) -> None:
        raise NotImplementedError

    def _go_to_name(self) -> None:
        if self.fields.chosen_unit() is None:
            self.go_to(self.fields.units.search)
        else:
            self.go_to(self.fields.adviser)

    def _answer_if_complete(self) -> None:
        unit_id = self.fields.chosen_unit()
        if unit_id is None:
            self.go_to(self.fields.units.search)
        else:
            self._finish(unit_id)


class NewReportDialog(_DetailsDialog):
    """Asks for form (where there are several), region and name, or offers the filled example.

    ``forms`` holds at least one form, the newest first; that with ``form_id`` is proposed, or else
    the newest, in the language of the screen where there is such an edition of it. The answer is
    :meth:`choice`, None when it was cancelled.
    ``last_unit`` and ``last_adviser`` are those of the last report, empty without one; they are
    proposed, the unit as far as the form has it.
    """

    def __init__(
        self,
        forms: Sequence[Form],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        first: bool,
        form_id: str = "",
        last_unit: str = "",
        last_adviser: str = "",
    ) -> None:
        super().__init__(theme, parent)
        self._last_unit = last_unit
        self.fields.adviser.setText(last_adviser)
        self._forms = tuple(forms)
        self._answer: NewReportChoice | None = None
        if first:
            title = self.tr("Welcome to Kplan")
            lead = self.tr(
                "Here you write your region's plan, and note what you have done as it happens. "
                "Everything stays on this computer: no account, no network."
            )
        else:
            title = self.tr("New report")
            lead = self.tr("Whose report is it? Both can be changed later.")
        self.set_title(title, lead)
        self._form = self._form_field(form_id)
        self.body.addWidget(self.fields)
        self.buttons.add(
            self.tr("Look at a filled example"), ButtonRole.ResetRole, self._take_example
        )
        if first:
            self._add_office()
            self._add_help_and_languages()
            self.add_answers(self.tr("Not now"), self.tr("Begin"), self._answer_if_complete)
        else:
            self.add_answers(self.tr("Cancel"), self.tr("Make report"), self._answer_if_complete)
        self.fields.units.search.setFocus()

    def choice(self) -> NewReportChoice | None:
        """What was answered, or None."""
        return self._answer

    def _form_field(self, form_id: str) -> ComboBox:
        """The choice of form, on the page only if there is one."""
        field = ComboBox(self)
        field.setAccessibleName(self.tr("Form"))
        for name, form in named_forms(self._forms):
            field.addItem(name, form.id)
        if len(self._forms) > 1:
            self.fields.form_name.hide()  # the field says it
            self.body.addWidget(_heading(self.tr("Form"), self, field))
            self.body.addWidget(field)
            self.body.addSpacing(self.theme.tokens.px(8))
        else:
            field.hide()
        proposed = form_id or fitting_form(self._forms, screen_language()).id
        field.setCurrentIndex(max(field.findData(proposed), 0))
        self._show_form(field.currentIndex())
        field.currentIndexChanged.connect(self._show_form)
        return field

    def _show_form(self, index: int) -> None:
        """Offer the form's regions, the one that was chosen or was there last marked."""
        form = self._forms[index]
        unit = form.unit_now(self.fields.units.unit_id() or self._last_unit)
        self.fields.show_form(form, unit.id if unit is not None else None)

    def _finish(self, unit_id: str) -> None:
        self._answer = NewReportChoice(
            form_id=self._form.currentData(),
            unit_id=unit_id,
            adviser=self.fields.adviser.text(),
        )
        self.accept()

    def _add_office(self) -> None:
        """A quiet way for those who have no report of their own."""
        office = QPushButton(self.tr("For the office: a collection of all reports …"), self)
        office.setProperty("kind", "link")
        office.setAutoDefault(False)
        office.clicked.connect(self._take_collection)
        self.body.addWidget(office, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_help_and_languages(self) -> None:
        row = QHBoxLayout()
        row.addWidget(plain_label(self.tr("Help: F1"), "small"))
        row.addStretch(1)
        for language, name in LANGUAGE_NAMES.items():
            if language != screen_language():
                button = PushButton(name, self)
                button.setAccessibleName(self.tr("Show Kplan in %1").replace("%1", name))
                button.setProperty("kind", "link")
                button.setAutoDefault(False)
                button.clicked.connect(partial(self._take_language, language))
                row.addWidget(button)
        self.body.addLayout(row)

    def _take_language(self, language: Language) -> None:
        self._answer = NewReportChoice(
            language=language,
            unit_id=self.fields.units.unit_id() or "",
            adviser=self.fields.adviser.text(),
        )
        self.accept()

    def _take_collection(self) -> None:
        self._answer = NewReportChoice(collection=True)
        self.accept()

    def _take_example(self) -> None:
        self._answer = NewReportChoice(example=True)
        self.accept()


class ReportDetailsDialog(_DetailsDialog):
    """Changes region and name of a report that is there."""

    def __init__(
        self, form: Form, unit_id: str, adviser: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._before = unit_id
        self.fields.show_form(form, unit_id)
        self.fields.adviser.setText(adviser)
        self.set_title(self.tr("Region and name"), self.tr("Both stand on top of the report."))
        self.body.addWidget(self.fields)
        self.add_answers(self.tr("Cancel"), self.tr("Change"), self._answer_if_complete)
        self.fields.units.search.setFocus()

    def unit_id(self) -> str:
        """The id of the chosen unit; the one there was while none is chosen."""
        return self.fields.units.unit_id() or self._before

    def adviser(self) -> str:
        """The name as written."""
        return self.fields.adviser.text()

    def _finish(self, unit_id: str) -> None:
        del unit_id
        self.accept()


def fitting_form(forms: Sequence[Form], language: str) -> Form:
    """The first of ``forms``, or the edition of it, for the same period, that is in ``language``.

    ``language`` is a tag without a region, such as "nn".
    """
    first = forms[0]

    def fits(form: Form) -> bool:
        tag = form.language.split("-")[0]
        is_edition = form.subject_id == first.subject_id
        is_of_period = form.report.period == first.report.period
        return is_edition and is_of_period and ("nb" if tag == "no" else tag) == language

    return next(filter(fits, forms), first)


def named_forms(forms: Sequence[Form]) -> list[tuple[str, Form]]:
    """Forms to choose from, each with its name.

    Of a form in several languages each edition says which it is in.
    """
    editions = Counter(form.subject_id for form in forms)
    named = []
    for form in forms:
        name = f"{form.strategy}, {form.report.period.label} · {form.report.name}"
        if editions[form.subject_id] > 1:
            name += f" · {language_name(form.language)}"
        named.append((name, form))
    return named


FORM_LANGUAGES = ("nb", "nn", "se", "sma", "smj", "en")
"""The tags of the languages that forms are offered to be made in."""


def language_name(tag: str) -> str:
    """The name of a form's language in a sentence; the tag itself where it has none here."""
    names = {
        "nb": QCoreApplication.translate("FormLanguages", "bokmål"),
        "no": QCoreApplication.translate("FormLanguages", "bokmål"),
        "nn": QCoreApplication.translate("FormLanguages", "nynorsk"),
        "se": QCoreApplication.translate("FormLanguages", "Northern Sámi"),
        "sma": QCoreApplication.translate("FormLanguages", "Southern Sámi"),
        "smj": QCoreApplication.translate("FormLanguages", "Lule Sámi"),
        "en": QCoreApplication.translate("FormLanguages", "English"),
    }
    return names.get(tag.split("-")[0], tag)


def _heading(text: str, parent: QWidget, field: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("look", "section")
    label.setBuddy(field)
    return label
