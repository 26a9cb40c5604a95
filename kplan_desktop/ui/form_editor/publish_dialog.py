"""What a draft becomes when it is published: its version, what differs, what reports notice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.domain.form_editing.form_elements import ElementKind, field_of
from kplan_desktop.domain.form_editing.form_warnings import FormWarning, form_warnings
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.next_period.removal_effects import effects_on_reports
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.ui.comparison.comparison_view import ComparisonView
from kplan_desktop.ui.form_editor.editor_wording import effect_sentence, form_place_text
from kplan_desktop.ui.form_library.form_differences import difference_rows
from kplan_desktop.ui.forms.form_fault_wording import form_warning_text
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText, ScrollingDialog, plain_label

_WIDTH, _LEAST_VIEW = 680, 200
"""Pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A form as it would be published, and the version before it, None for a new form."""

    form: Form
    former: Form | None


class FormPublishDialog(ScrollingDialog):
    """Asks whether to publish. Accepted means: do."""

    help_topic = HelpTopic.FORM_EDITOR

    def __init__(
        self,
        publication: Publication,
        today: dt.date,
        theme: Theme,
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, parent, width=_WIDTH)
        form, former = publication.form, publication.former
        self.setWindowTitle(self.tr("Publish the form"))
        self.body.addWidget(plain_label(self.tr("Publish the form"), "title"))
        lead = self.tr(
            "It is put among the forms on this computer, and can then be passed on to the others. "
            "A published version is never changed: a correction becomes the next version."
        )
        self.body.addWidget(plain_label(lead, "muted"))
        self._add(self.tr("The form"), self._facts(form))
        if former is not None:
            self._show_differences(former, form)
            heading = self.tr("What reports on version %1 notice")
            effects = [
                effect_sentence(effect.kind, effect.names)
                for effect in effects_on_reports(former, form)
            ]
            self._add(heading.replace("%1", str(former.version)), effects)
        warnings = [_warning_line(form, warning) for warning in form_warnings(form, today)]
        self._add(self.tr("Look at this once more"), list(dict.fromkeys(warnings)))
        self.add_answers(self.tr("Cancel"), self.tr("Publish")).setFocus()

    def _show_differences(self, former: Form, form: Form) -> None:
        px = self.theme.tokens.px
        heading = self.tr("What differs from version %1").replace("%1", str(former.version))
        self.body.addSpacing(px(8))
        self.body.addWidget(plain_label(heading, "section"))
        view = ComparisonView(self.theme, self)
        view.setAccessibleName(heading)
        view.setMinimumHeight(px(_LEAST_VIEW))
        view.show_rows(difference_rows(compare_forms(former, form)))
        self.body.addWidget(view, 1)

    def _facts(self, form: Form) -> list[str]:
        version = self.tr("Version %1, id %2")
        deadline = self.tr("Deadline %1, sent to %2")
        return [
            f"{form.strategy}, {form.report.period.label}",
            fill_placeholders(version, str(form.version), form.id),
            fill_placeholders(deadline, date_text(form.report.deadline), form.report.submit_to),
        ]

    def _add(self, heading: str, lines: Sequence[str]) -> None:
        """Put lines under a heading; nothing where there are none."""
        if not lines:
            return
        self.body.addSpacing(self.theme.tokens.px(8))
        self.body.addWidget(plain_label(heading, "section"))
        text = CopyableText("\n".join(lines), "", self)
        text.setAccessibleName(heading)
        self.body.addWidget(text)


def _warning_line(form: Form, warning: FormWarning) -> str:
    """A warning, after the place in the form that it is about."""
    field, text = field_of(form, warning.path), form_warning_text(warning)
    if field.kind is ElementKind.HEAD:
        return text
    return f"{form_place_text(form, field)}: {text}"
