"""The dialog before e-mails to units: to whom, why, and in which words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from kplan_desktop.domain.collection.board import BoardRow
from kplan_desktop.domain.collection.collection import Collection, MailTemplate
from kplan_desktop.domain.collection.unreadable import proposed_address
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.correspondence.office_mail import (
    PLACEHOLDERS,
    OfficeMailKind,
    own_template,
    template_in_force,
)
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.office.unit_dialogs import add_missing, add_text_field, optional_day
from kplan_desktop.ui.office_intake.board_wording import (
    SEPARATOR,
    day_text,
    state_name,
    use_address_text,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.plain_text import plain_tooltip, set_plain_tooltip
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_LONGEST_SUBJECT = 300
_LONGEST_DATE = 200
_MOST_ROWS = 8
"""Units that the list shows without scrolling."""


@dataclass(frozen=True, slots=True)
class MailAnswer:
    """What was chosen: the units, the office's wording (empty where Kplan's own), and of a return
    its reason and new deadline.

    ``addresses`` are those of units, by their ids, that the office has taken from their mails.
    """

    unit_ids: tuple[str, ...]
    template: MailTemplate
    reason: str = ""
    new_deadline: dt.date | None = None
    addresses: Mapping[str, str] = field(default_factory=dict)


class OfficeMailDialog(ScrollingDialog):
    """Asks about e-mails of a kind to some of ``rows``; ``proposed`` are chosen to begin with.

    ``answer`` is what was chosen, once the dialog was accepted.
    """

    help_topic = HelpTopic.OVERVIEW

    def __init__(
        self,
        kind: OfficeMailKind,
        collection: Collection,
        rows: Sequence[BoardRow],
        proposed: Iterable[str],
        today: dt.date,
        theme: Theme,
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, parent, width=620)
        self.answer: MailAnswer | None = None
        self._kind, self._rows, self._today = kind, tuple(rows), today
        self._addresses: dict[str, str] = {}
        self._own = own_template(collection.form.language, kind)
        title = self._title()
        self.setWindowTitle(title)
        self.body.addWidget(plain_label(title, "title"))
        self.body.addWidget(plain_label(self._lead(), "muted"))
        self.units = self._add_units(set(proposed))
        self._missing = add_missing(self)
        self._missing.hide()
        if kind is OfficeMailKind.RETURN:
            self.reason = add_text_field(self, self.tr("Reason"), "")
            self.deadline = self.add_field(self.tr("New deadline, if any"), "", _LONGEST_DATE)
        template = template_in_force(collection, kind)
        self.subject = self.add_field(self.tr("Subject"), template.subject, _LONGEST_SUBJECT)
        self.text = add_text_field(self, self.tr("Text"), template.body)
        self.body.addWidget(plain_label(self._about_placeholders(), "small"))
        self.buttons.add(
            self.tr("Kplan's own wording"), ButtonRole.ResetRole, self._use_own, default=False
        )
        self.add_answers(self.tr("Cancel"), self._answer_text(), self._accept)
        if kind is OfficeMailKind.RETURN:
            self.reason.text.setFocus()
        else:
            self.units.setFocus()

    def _title(self) -> str:
        match self._kind:
            case OfficeMailKind.REMINDER:
                return self.tr("Remind")
            case OfficeMailKind.THANKS:
                return fill_placeholders(self.tr("Thank %1"), self._rows[0].name)
            case OfficeMailKind.RETURN:
                return fill_placeholders(self.tr("Send back to %1"), self._rows[0].name)

    def _lead(self) -> str:
        match self._kind:
            case OfficeMailKind.REMINDER:
                return self.tr(
                    "One e\u2011mail is made for each unit, as a draft that you look over and "
                    "send. Who has delivered, or has nothing to report, is not in the list."
                )
            case OfficeMailKind.THANKS:
                return self.tr(
                    "The e\u2011mail is made as a draft with a receipt, which the unit drags into "
                    "Kplan."
                )
            case OfficeMailKind.RETURN:
                return self.tr(
                    "The delivery is sent back with a reason. The e\u2011mail is made as a draft "
                    "with a receipt, which the unit drags into Kplan."
                )

    def _answer_text(self) -> str:
        if self._kind is OfficeMailKind.RETURN:
            return self.tr("Send back")
        if self._kind is OfficeMailKind.REMINDER:
            return self.tr("Make the drafts")
        return self.tr("Make the draft")

    def _add_units(self, proposed: set[str]) -> QListWidget:
        """The units with a box each, the address, and when they were reminded last."""
        units = QListWidget(self)
        units.setAccessibleName(self.tr("To"))
        units.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        units.setAccessibleDescription(self.tr("Space ticks a unit or takes the tick away."))
        for row in self._rows:
            item = QListWidgetItem(self._unit_text(row))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setToolTip(plain_tooltip(item.text()))
            chosen = row.unit_id in proposed
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            units.addItem(item)
        if units.count():
            units.setCurrentRow(0)
        shown = min(max(units.count(), 1), _MOST_ROWS)
        row_height = max(units.sizeHintForRow(0), units.fontMetrics().lineSpacing())
        units.setFixedHeight(shown * row_height + self.theme.tokens.px(16))
        units.setVisible(self._kind is OfficeMailKind.REMINDER)
        self.body.addWidget(units)
        self._to = plain_label(self._to_text(), "")
        self._to.setVisible(self._kind is not OfficeMailKind.REMINDER)
        self.body.addWidget(self._to)
        self._add_proposal()
        return units

    def _unit_text(self, row: BoardRow) -> str:
        address = one_line(row.contact.email) or self._addresses.get(row.unit_id, "")
        parts = [one_line(row.name), address or self.tr("no address")]
        if self._kind is OfficeMailKind.REMINDER:
            parts.append(state_name(row.state))
            if row.unreadable is not None:
                parts.append(self.tr("a file could not be read"))
            if row.extended is not None:
                extended = self.tr("extended deadline %1")
                parts.append(extended.replace("%1", date_text(row.extended.date)))
            if row.reminded is not None:
                reminded = self.tr("reminded %1")
                parts.append(reminded.replace("%1", day_text(row.reminded.at)))
        return SEPARATOR.join(parts)

    def _to_text(self) -> str:
        row = self._rows[0]
        address = one_line(row.contact.email) or self._addresses.get(row.unit_id, "")
        to = self.tr("To: %1") if address else self.tr("No address is known of this unit.")
        return to.replace("%1", address)

    def _add_proposal(self) -> None:
        """A button that takes the addresses of the mails that came, where the contact has none."""
        self._proposed = {row.unit_id: proposed_address(row) for row in self._rows}
        self._proposed = {unit: address for unit, address in self._proposed.items() if address}
        text = self.tr("Use the addresses of %n e\u2011mail(s) that came", "", len(self._proposed))
        if len(self._proposed) == 1:
            (address,) = self._proposed.values()
            text = use_address_text(address)
        self.use_addresses = QPushButton(text, self)
        self.use_addresses.setProperty("kind", "link")
        set_plain_tooltip(self.use_addresses, "\n".join(self._proposed.values()))
        self.use_addresses.setVisible(bool(self._proposed))
        self.use_addresses.clicked.connect(self._use_addresses)
        self.body.addWidget(self.use_addresses, 0, Qt.AlignmentFlag.AlignLeft)

    def _use_addresses(self) -> None:
        """Take the proposed addresses; they are kept as contacts when the drafts are made."""
        self._addresses = self._proposed
        for number, row in enumerate(self._rows):
            item = self.units.item(number)
            item.setText(self._unit_text(row))
            item.setToolTip(plain_tooltip(item.text()))
        self._to.setText(self._to_text())
        self.use_addresses.setEnabled(False)

    def _about_placeholders(self) -> str:
        text = self.tr(
            "What stands in braces is filled in for each unit; a line of which nothing is known is "
            "left out: %1. The subject names nobody."
        )
        return text.replace("%1", ", ".join(f"{{{name}}}" for name in PLACEHOLDERS))

    def _use_own(self) -> None:
        self.subject.setText(self._own.subject)
        self.text.text.set_text(self._own.body)

    def _chosen(self) -> tuple[str, ...]:
        checked = Qt.CheckState.Checked
        return tuple(
            row.unit_id
            for number, row in enumerate(self._rows)
            if self.units.item(number).checkState() == checked
        )

    def _accept(self) -> None:
        unit_ids = self._chosen()
        if not unit_ids:
            self.point_out(self.units, self._missing, self.tr("Tick the units to write to."))
            return
        reason, new_deadline = "", None
        if self._kind is OfficeMailKind.RETURN:
            reason = self.reason.text.text().strip()
            new_deadline, is_day = optional_day(self.deadline, self._today)
            if not reason:
                self.point_out(self.reason.text, self._missing, self.tr("Type the reason."))
                return
            if not is_day:
                text = self.tr("Type the date as in 21.08.2014.")
                self.point_out(self.deadline, self._missing, text)
                return
        subject, body = self.subject.text().strip(), self.text.text.text().strip()
        template = MailTemplate(
            subject="" if subject == self._own.subject else subject,
            body="" if body == self._own.body else body,
        )
        taken = {unit: self._addresses[unit] for unit in unit_ids if unit in self._addresses}
        self.answer = MailAnswer(unit_ids, template, reason, new_deadline, taken)
        self.accept()
