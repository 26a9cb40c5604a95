"""Small dialogs about a unit: a reason or a remark, and a deadline of its own."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from kplan_desktop.domain.collection.board import BoardRow
from kplan_desktop.domain.entry.when_parser import parse_when
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import Day
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import FramedText, ScrollingDialog, plain_label

_LONGEST_DATE = 200


def typed_day(text: str, today: dt.date) -> dt.date | None:
    """The day that was typed, such as «21.08.2014»; None where it is none."""
    period = Period(label="", first_year=today.year, last_year=today.year)
    found = parse_when(text, period)
    return found.date if isinstance(found, Day) else None


class TextDialog(ScrollingDialog):
    """Asks for a text of any number of lines, which is in ``text`` once it was accepted.

    Without ``may_be_empty`` there has to be one.
    """

    help_topic = HelpTopic.OVERVIEW

    def __init__(
        self,
        title: str,
        lead: str,
        field: str,
        answer: str,
        theme: Theme,
        parent: QWidget | None,
        *,
        may_be_empty: bool,
    ) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(title)
        self._may_be_empty = may_be_empty
        self.text = ""
        self.body.addWidget(plain_label(title, "title"))
        self.body.addWidget(plain_label(lead, "muted"))
        self.field = add_text_field(self, field, "")
        self._missing = add_missing(self)
        self.field.text.edited.connect(lambda _: self._missing.setText(""))
        self.add_answers(self.tr("Cancel"), answer, self._accept)
        self.field.text.setFocus()

    def _accept(self) -> None:
        text = self.field.text.text().strip()
        if not text and not self._may_be_empty:
            self.point_out(self.field.text, self._missing, self.tr("Type what it is."))
            return
        self.text = text
        self.accept()


class DeadlineDialog(ScrollingDialog):
    """Asks for a deadline of a unit's own: ``answer`` is its day and the reason, once accepted.

    It is None where the form's deadline is to hold again.
    """

    help_topic = HelpTopic.OVERVIEW

    def __init__(
        self, row: BoardRow, form_deadline: dt.date, today: dt.date, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        title = fill_placeholders(self.tr("Extended deadline for %1"), row.name)
        self.setWindowTitle(title)
        self._today = today
        self.answer: tuple[dt.date, str] | None = None
        self.body.addWidget(plain_label(title, "title"))
        lead = self.tr("The deadline of the form is %1. The unit is not reminded before its own.")
        self.body.addWidget(plain_label(lead.replace("%1", date_text(form_deadline)), "muted"))
        extended = row.extended
        day = "" if extended is None else date_text(extended.date)
        self.date = self.add_field(self.tr("New deadline"), day, _LONGEST_DATE)
        reason = "" if extended is None else extended.reason
        self.reason = add_text_field(self, self.tr("Reason"), reason)
        self._missing = add_missing(self)
        self.date.textEdited.connect(lambda _: self._missing.setText(""))
        if extended is not None:
            self.buttons.add(self.tr("Use the form's deadline"), ButtonRole.ResetRole, self.accept)
        self.add_answers(self.tr("Cancel"), self.tr("Extend the deadline"), self._accept)
        self.date.setFocus()

    def _accept(self) -> None:
        day = typed_day(self.date.text(), self._today)
        if day is None:
            self.point_out(self.date, self._missing, self.tr("Type the date as in 21.08.2014."))
            return
        self.answer = (day, self.reason.text.text().strip())
        self.accept()


def add_text_field(dialog: ScrollingDialog, heading: str, text: str) -> FramedText:
    """Add a field of many lines to a dialog, under its heading."""
    label = QLabel(heading, dialog)
    label.setProperty("look", "section")
    field = FramedText(dialog.theme, dialog)
    field.text.setAccessibleName(heading)
    field.text.setMinimumHeight(dialog.theme.tokens.px(52))
    field.text.set_text(text)
    label.setBuddy(field.text)
    dialog.body.addWidget(label)
    dialog.body.addWidget(field)
    return field


def add_missing(dialog: ScrollingDialog) -> QLabel:
    """Add the line that says what a field lacks."""
    label = plain_label("", "warning")
    label.setMinimumHeight(label.fontMetrics().lineSpacing())
    dialog.body.addWidget(label)
    return label


def optional_day(field: QLineEdit, today: dt.date) -> tuple[dt.date | None, bool]:
    """The day typed in a field that may be empty, and whether it can be used."""
    if not field.text().strip():
        return None, True
    day = typed_day(field.text(), today)
    return day, day is not None
