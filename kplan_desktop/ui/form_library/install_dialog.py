"""The dialog that shows a form that was sent, before it is installed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.storage.forms.form_files import Installation, InstallKind, StoredForm
from kplan_desktop.ui.comparison.comparison_rows import ChangeRow, ComparisonHeading
from kplan_desktop.ui.comparison.comparison_view import ComparisonView
from kplan_desktop.ui.files.new_report_dialog import language_name
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_WIDTH, _LEAST_VIEW = 720, 220
"""Pixels at 100 %."""


class InstallDialog(ScrollingDialog):
    """Shows a form that was sent, how it differs from the one that is here, and what can be done.

    ``differences`` are those from ``found.present``, in words. ``is_wanted`` says whether to
    install it, in place of the one that is here where that is of the same version. ``open_form`` is
    the form of the open report where that is an older version.
    """

    help_topic = HelpTopic.FORMS

    def __init__(
        self,
        found: Installation,
        differences: Sequence[ComparisonHeading | ChangeRow],
        theme: Theme,
        parent: QWidget,
        *,
        open_form: Form | None = None,
    ) -> None:
        super().__init__(theme, parent, width=_WIDTH)
        self.is_wanted = False
        self.setWindowTitle(self.tr("A form"))
        form = found.form
        self.body.addWidget(plain_label(form.label, "title"))
        self.add_facts(self._facts(form))
        self.body.addSpacing(theme.tokens.px(8))
        is_warning = found.kind is InstallKind.CONFLICT
        self.said = plain_label(self._standing(found), "warning" if is_warning else "")
        self.body.addWidget(self.said)
        if open_form is not None:
            self.body.addWidget(plain_label(self._upgrade_text(open_form), ""))
        self.differences = self._differences(found, differences)
        self._add_buttons(found)
        for button in self.buttons.buttons():
            button.setAccessibleDescription(self.said.text())

    def _facts(self, form: Form) -> dict[str, str]:
        head, areas = form.report, form.strategy_areas
        counted = [
            self.tr("%n strategy area(s)", "", len(areas)),
            self.tr("%n national goal(s)", "", len(list(form.goals()))),
            self.tr("%n region(s)", "", len(form.units)),
        ]
        return {
            self.tr("Organisation"): form.organisation,
            self.tr("Report"): head.title,
            self.tr("Period"): head.period.label,
            self.tr("Deadline"): date_text(head.deadline),
            self.tr("Version"): version_text(form),
            self.tr("Contents"): ", ".join(counted),
        }

    def _standing(self, found: Installation) -> str:
        """How the form stands to those that are here, and what installing it means."""
        present = found.present.form if found.present is not None else None
        version = str(present.version) if present is not None else ""
        match found.kind:
            case InstallKind.NEW if present is None:
                return self.tr("This form is not here yet.")
            case InstallKind.NEW:
                text = self.tr("It is “%1” in another language. Both will be here.")
                return fill_placeholders(text, present.label if present is not None else "")
            case InstallKind.SAME:
                return self.tr("Exactly this form is here already. There is nothing to install.")
            case InstallKind.NEWER:
                text = self.tr(
                    "Version %1 is here. This one is newer: new reports are made on it, and those "
                    "on version %1 stay as they are."
                )
                return fill_placeholders(text, version)
            case InstallKind.OLDER:
                text = self.tr(
                    "A newer one is here, version %1, on which new reports are made. This older "
                    "one can lie beside it."
                )
                return fill_placeholders(text, version)
            case InstallKind.CONFLICT if found.may_replace:
                return self.tr(
                    "Another form with the same name and version is installed here. Ask the office "
                    "which of the two is right. If you replace the one here, it is kept aside."
                )
            case InstallKind.CONFLICT:
                return self.tr(
                    "Kplan came with another form of the same name and version, which stays. Ask "
                    "the office which of the two is right, and for one with a version of its own."
                )

    def _upgrade_text(self, open_form: Form) -> str:
        text = self.tr(
            "The open report is on version %1 of this form. It can be taken over to this one: "
            "“Change to a new version of the form …”."
        )
        return fill_placeholders(text, str(open_form.version))

    def _differences(
        self, found: Installation, rows: Sequence[ComparisonHeading | ChangeRow]
    ) -> ComparisonView | None:
        """The list of what differs from the form that is here; None where there is none."""
        if found.present is None or found.kind is InstallKind.SAME:
            return None
        px = self.theme.tokens.px
        self.body.addSpacing(px(8))
        present = _present_name(found.present, found)
        heading = fill_placeholders(self.tr("From %1 to this one"), present)
        self.body.addWidget(plain_label(heading, "section"))
        if not rows:
            self.body.addWidget(plain_label(self.tr("Nothing in them differs."), "muted"))
            return None
        legend = self.tr("What was removed is struck through, what was added is underlined.")
        self.body.addWidget(plain_label(legend, "muted"))
        view = ComparisonView(self.theme, self)
        view.setMinimumHeight(px(_LEAST_VIEW))
        view.show_rows(rows)
        self.body.addWidget(view, 1)
        return view

    def _add_buttons(self, found: Installation) -> None:
        if found.kind is InstallKind.SAME or (
            found.kind is InstallKind.CONFLICT and not found.may_replace
        ):
            close = self.buttons.add(
                self.tr("Close"), ButtonRole.RejectRole, self.reject, kind="primary", default=True
            )
            close.setFocus()
        elif found.kind is InstallKind.CONFLICT:
            self.buttons.add(
                self.tr("Replace the one here"),
                ButtonRole.DestructiveRole,
                self._want,
                kind="danger",
                default=False,
            )
            keep = self.buttons.add(
                self.tr("Keep the one here"),
                ButtonRole.RejectRole,
                self.reject,
                kind="primary",
                default=True,
            )
            keep.setFocus()
        else:
            self.add_answers(self.tr("Not now"), self.tr("Install the form"), self._want).setFocus()

    def _want(self) -> None:
        self.is_wanted = True
        self.accept()


def version_text(form: Form) -> str:
    """The version of a form, and its language where that is not the usual one."""
    language = language_name(form.language)
    return f"{form.version}, {language}" if form.edition_of else str(form.version)


def _present_name(present: StoredForm, found: Installation) -> str:
    if found.kind is InstallKind.CONFLICT:
        return QCoreApplication.translate("InstallDialog", "the one here")
    if present.form.id != found.form.id:
        text = QCoreApplication.translate("InstallDialog", "the language edition in %1")
        return text.replace("%1", language_name(present.form.language))
    text = QCoreApplication.translate("InstallDialog", "version %1")
    return text.replace("%1", str(present.form.version))
