"""What differs between the form of a delivery and the collection's, goal by goal."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.form_editing.form_comparison import FormComparison
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.ui.comparison.comparison_view import ComparisonView
from kplan_desktop.ui.form_library.form_differences import difference_rows
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_WIDTH, _LEAST_VIEW = 760, 320
"""Pixels at 100 %."""


class FormDifferencesDialog(ScrollingDialog):
    """Two versions of one form, the older first."""

    help_topic = HelpTopic.INTAKE

    def __init__(self, comparison: FormComparison, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, parent, width=_WIDTH)
        self.setWindowTitle(self.tr("What differs in the form"))
        self.body.addWidget(plain_label(self.windowTitle(), "title"))
        lead = self.tr("From version %1 to version %2 of “%3”.")
        versions = str(comparison.old.version), str(comparison.new.version)
        lead = fill_placeholders(lead, *versions, comparison.new.label)
        self.body.addWidget(plain_label(lead, "muted"))
        legend = self.tr("What was removed is struck through, what was added is underlined.")
        self.body.addWidget(plain_label(legend, "muted"))
        view = ComparisonView(theme, self)
        view.show_rows(difference_rows(comparison))
        view.setMinimumHeight(theme.tokens.px(_LEAST_VIEW))
        self.body.addWidget(view, 1)
        self.buttons.add(
            self.tr("Close"), ButtonRole.RejectRole, self.reject, kind="primary", default=True
        )
        view.setFocus()
