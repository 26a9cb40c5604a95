"""The choice of the unit that a delivery counts for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label


class UnitChoiceDialog(ScrollingDialog):
    """Accepted when a unit of the form is chosen; ``reported_as`` is what the report calls it."""

    help_topic = HelpTopic.INTAKE

    def __init__(self, form: Form, reported_as: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, parent, width=460)
        self.setWindowTitle(self.tr("Choose the unit"))
        self.body.addWidget(plain_label(self.windowTitle(), "title"))
        lead = self.tr("The report calls its unit “%1”. Which unit of this form is it?")
        self.body.addWidget(plain_label(fill_placeholders(lead, reported_as), "muted"))
        self.units = ComboBox(self)
        self.units.setAccessibleName(form.report.unit_label)
        self.units.setPlaceholderText(self.tr("Choose the unit"))
        for unit in form.units:
            self.units.addItem(unit.name, unit.id)
        self.units.setCurrentIndex(-1)
        self.body.addWidget(self.units)
        self.buttons.add(self.tr("Cancel"), ButtonRole.RejectRole, self.reject)
        self.choose = self.buttons.add(
            self.tr("It is this unit"),
            ButtonRole.AcceptRole,
            self.accept,
            kind="primary",
            default=True,
        )
        self.choose.setEnabled(False)
        self.units.currentIndexChanged.connect(lambda index: self.choose.setEnabled(index >= 0))
        self.units.setFocus()

    def unit_id(self) -> str | None:
        """The unit that is chosen."""
        chosen: str | None = self.units.currentData()
        return chosen
