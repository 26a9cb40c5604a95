"""The dialog for what an activity is: whether it is done, when, and with whom."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QRadioButton, QWidget

from kplan_desktop.domain.entry.when_parser import WhenRefusal
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Activity, Status
from kplan_desktop.ui.activity.time_field import TimeField
from kplan_desktop.ui.activity.unit_checklist import UnitChecklist
from kplan_desktop.ui.chips.chip_requests import ActivityPart
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.radio_group import RadioGroup
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_MOST_OF_TEXT = 160
"""Characters of the note shown to identify the activity."""


class StatusChoice(QWidget):
    """Five buttons, one of which is checked: a status, or none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status"))
        self._group = RadioGroup(self)
        self._buttons: dict[Status | None, QRadioButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.tokens.px(12))
        grid.setColumnStretch(3, 1)
        names = {
            None: self.tr("Not stated"),
            Status.DONE: self.tr("Done"),
            Status.PLANNED: self.tr("Planned"),
            Status.UNCERTAIN: self.tr("Uncertain"),
            Status.CANCELLED: self.tr("Cancelled"),
        }
        for place, (status, name) in enumerate(names.items()):
            button = self._buttons[status] = QRadioButton(name, self)
            button.setAccessibleDescription(self.tr("Status"))
            self._group.addButton(button)
            grid.addWidget(button, *divmod(place, 3))

    def status(self) -> Status | None:
        """The status that is chosen."""
        return next(status for status, button in self._buttons.items() if button.isChecked())

    def set_status(self, status: Status | None) -> None:
        """Choose a status."""
        self._buttons[status].setChecked(True)

    def button(self) -> QRadioButton:
        """The button of the status that is chosen."""
        return self._buttons[self.status()]


class ActivityDialog(ScrollingDialog):
    """Changes an activity. ``chosen(Activity)`` carries it when it is another in the end.

    ``text`` is that of the note it was opened from, ``notes`` how many are linked to the activity,
    ``part`` where the keyboard begins.
    """

    help_topic = HelpTopic.ACTIVITIES

    chosen = Signal(object)

    def __init__(
        self,
        activity: Activity,
        form: Form,
        unit_id: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        text: str,
        notes: int = 1,
        part: ActivityPart = ActivityPart.STATUS,
    ) -> None:
        super().__init__(theme, parent)
        self._activity = activity
        self.setWindowTitle(self.tr("About the activity"))
        others = tuple(unit for unit in form.units if unit.id != unit_id)
        self.status = StatusChoice(theme, self)
        self.when = TimeField(form.report.period, theme, self)
        self.partners = UnitChecklist(others, theme, self)
        self._add_title(text, notes)
        self._add(self.tr("Status"), self.status)
        self._add(self.tr("When"), self.when)
        self._add(self.tr("With whom"), self.partners)
        self.add_answers(self.tr("Cancel"), self.tr("Use"))
        self.status.set_status(activity.status)
        self.when.set_value(activity.when)
        self.partners.set_chosen(activity.shared_with)
        self._first = {
            ActivityPart.STATUS: self.status.button(),
            ActivityPart.WHEN: self.when.text,
            ActivityPart.PARTNERS: self.partners.search,
        }[part]
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.when.text.selectAll()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin where the keyboard is, once everything has its place."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self.go_to(self._first))

    def accept(self) -> None:
        """Give on the activity, unless what is written as its time is none."""
        when = self.when.value()
        if isinstance(when, WhenRefusal):
            self.when.insist()
            self.go_to(self.when.text)
            return
        partners, before = self.partners.chosen(), self._activity.shared_with
        changed = replace(
            self._activity,
            status=self.status.status(),
            when=when,
            shared_with=before if set(partners) == set(before) else partners,
        )
        super().accept()
        if changed != self._activity:
            self.chosen.emit(changed)

    def _add_title(self, text: str, notes: int) -> None:
        self.body.addWidget(plain_label(self.tr("About the activity"), "title"))
        line = " ".join(text.split())
        if len(line) > _MOST_OF_TEXT:
            line = line[:_MOST_OF_TEXT].rsplit(" ", 1)[0] + " …"
        if line:
            self.body.addWidget(plain_label(line, "muted"))
        if notes > 1:
            text = self.tr("%n note(s) tell of it, and all show this.", "", notes)
            self.body.addWidget(plain_label(text, "small"))

    def _add(self, heading: str, field: QWidget) -> None:
        self.body.addSpacing(self.theme.tokens.px(8))
        self.body.addWidget(plain_label(heading, "section"))
        self.body.addWidget(field)
