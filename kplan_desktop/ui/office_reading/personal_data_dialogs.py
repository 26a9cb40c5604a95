"""The dialogs about personal data: where the check finds some, and what is to go for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QWidget

from kplan_desktop.domain.collection.collection import Edition, PurgeRecord, Received
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.review.findings import Finding, FindingKind, Severity
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.checks.sure_dialog import SureDialog
from kplan_desktop.ui.messages.finding_messages import finding_sentence
from kplan_desktop.ui.office_intake.board_wording import day_text
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText, ScrollingDialog, plain_label

_LONGEST_NAME = 200
_LEAST_LIST = 200
"""Pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class DeliveryFindings:
    """A delivery, what it is called, and what personal data the check finds in it.

    ``places`` has the label of each finding's place. ``fault`` is why it could not be read. An
    edition, which is not looked through, has no ``received``.
    """

    received: Received | None
    label: str
    found: tuple[Finding, ...] = ()
    places: tuple[str, ...] = ()
    fault: str = ""
    edition: Edition | None = None

    def of(self, kinds: Sequence[Severity]) -> tuple[int, ...]:
        """The indexes of the findings of these weights."""
        return tuple(n for n, each in enumerate(self.found) if each.severity in kinds)


class PersonalDataDialog(ScrollingDialog):
    """All deliveries with personal data, each with its places.

    Signals: ``read_requested(delivery, finding)``, the finding being None where none is known;
    ``removal_requested(delivery)``.
    """

    read_requested = Signal(object, object)
    removal_requested = Signal(object)

    def __init__(
        self,
        purges: Sequence[PurgeRecord],
        theme: Theme,
        parent: QWidget | None,
        *,
        read_only: bool,
    ) -> None:
        super().__init__(theme, parent, width=640)
        self.setWindowTitle(self.tr("Personal data"))
        self._deliveries: tuple[DeliveryFindings, ...] = ()
        self._listed: list[tuple[DeliveryFindings, int]] = []
        self._read_only = read_only
        self.body.addWidget(plain_label(self.tr("Personal data in what was received"), "title"))
        lead = self.tr(
            "Kplan looks for what can be recognised. What it does not know, such as health or "
            "names of children, you find by reading."
        )
        self.body.addWidget(plain_label(lead, "muted"))
        self.shown = ComboBox(self)
        self.shown.setAccessibleName(self.tr("What is shown"))
        for text in (
            self.tr("Deliveries with national identity numbers"),
            self.tr("Phone numbers, e\u2011mail addresses and street addresses too"),
            self.tr("All deliveries and editions"),
        ):
            self.shown.addItem(text)
        self.shown.currentIndexChanged.connect(lambda _: self._fill())
        self.body.addWidget(self.shown)
        self.state = plain_label(self.tr("The deliveries are being looked through …"), "muted")
        self.body.addWidget(self.state)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Deliveries"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setMinimumHeight(theme.tokens.px(_LEAST_LIST))
        self.list.currentRowChanged.connect(lambda _: self._follow())
        self.list.itemActivated.connect(lambda _: self._read())
        self.body.addWidget(self.list, 1)
        if purges:
            self.body.addWidget(plain_label(self.tr("Removed before"), "section"))
            self.removed = CopyableText("\n".join(map(_purge_text, purges)), "small", self)
            self.removed.setAccessibleName(self.tr("Removed before"))
            self.body.addWidget(self.removed)
        close = self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
        close.setAutoDefault(False)
        self.read = self.buttons.add(
            self.tr("Read"), ButtonRole.ActionRole, self._read, default=False
        )
        self.remove = self.buttons.add(
            self.tr("Remove personal data …"),
            ButtonRole.ActionRole,
            self._remove,
            kind="danger",
            default=False,
        )
        self._follow()
        self.list.setFocus()

    def show_deliveries(self, deliveries: Sequence[DeliveryFindings]) -> None:
        """Show what was found."""
        self._deliveries = tuple(deliveries)
        self._fill()

    def _fill(self) -> None:
        weights = [Severity.FIRST] if self.shown.currentIndex() == 0 else list(Severity)
        shows_all = self.shown.currentIndex() == self.shown.count() - 1
        self._listed = []
        self.list.clear()
        for delivery in self._deliveries:
            found = delivery.of(weights)
            if not (found or delivery.fault or shows_all):
                continue
            lines = [delivery.label, *self._lines(delivery, found)]
            self.list.addItem("\n".join(lines))
            self._listed.append((delivery, found[0] if found else -1))
        if self.list.count():
            self.list.setCurrentRow(0)
            self.state.setText(self.tr("%n delivery(ies)", "", self.list.count()))
        else:
            self.state.setText(self.tr("Nothing was found."))
        self._follow()

    def _lines(self, delivery: DeliveryFindings, found: Sequence[int]) -> list[str]:
        """A line for each kind of finding, with its places; the words themselves are not shown."""
        if delivery.fault:
            return [delivery.fault]
        places: dict[FindingKind, list[str]] = {}
        for n in found:
            places.setdefault(delivery.found[n].kind, []).append(delivery.places[n])
        return [
            f"{finding_sentence(kind).removesuffix('.')}: {'; '.join(dict.fromkeys(where))}"
            for kind, where in places.items()
        ]

    def _chosen(self) -> tuple[DeliveryFindings, int] | None:
        row = self.list.currentRow()
        return self._listed[row] if 0 <= row < len(self._listed) else None

    def _follow(self) -> None:
        chosen = self._chosen()
        self.read.setEnabled(chosen is not None and _can_be_read(chosen[0]))
        self.remove.setEnabled(chosen is not None and not self._read_only)

    def _read(self) -> None:
        chosen = self._chosen()
        if chosen is not None and _can_be_read(chosen[0]):
            delivery, first = chosen
            self.read_requested.emit(delivery, delivery.found[first] if first >= 0 else None)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None and not self._read_only:
            self.removal_requested.emit(chosen[0])


class RemovalDialog(SureDialog):
    """Asks twice whether a delivery is to go, with ``others`` that have the same words, and
    ``editions`` made of any of them. ``author`` is who does it, and has to be given.
    """

    def __init__(
        self,
        delivery: DeliveryFindings,
        others: Sequence[DeliveryFindings],
        editions: Sequence[Edition],
        author: str,
        theme: Theme,
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, parent)
        self._delivery = delivery
        title = self.tr("Remove personal data")
        self.setWindowTitle(title)
        self.body.addWidget(plain_label(title, "title"))
        lead = self.tr("The whole of it goes, since no word in it can be changed: %1.")
        self.body.addWidget(plain_label(fill_placeholders(lead, delivery.label), ""))
        self._others = [(each, self._box(each.label)) for each in others]
        if others:
            self.body.addWidget(plain_label(self.tr("The same also stands in:"), ""))
        for _, box in self._others:
            self.body.addWidget(box)
        self._editions = [(each, self._box(edition_name(each))) for each in editions]
        if editions:
            text = self.tr("Editions that were made of it, and are removed too:")
            self.body.addWidget(plain_label(text, ""))
        for _, box in self._editions:
            self.body.addWidget(box)
        for line in (
            self.tr("Earlier versions of the collection that have it are deleted."),
            self.tr("Nothing that was done before can be undone."),
            self.tr("What stays: that it came and when, its checksum, its figures without texts."),
            self.tr("Comments and the office's own texts are left as they are: look at them."),
        ):
            self.body.addWidget(plain_label(f"–  {line}", ""))
        out_of_reach = self.tr(
            "Kplan cannot reach the e\u2011mails it came by, files that were made of the joint "
            "report, copies of the collection elsewhere, nor what the unit keeps. Ask the unit for "
            "a new revision without the personal data."
        )
        self.body.addWidget(plain_label(out_of_reach, "warning"))
        label = plain_label(self.tr("Who removes it"), "")
        self.name = QLineEdit(author, self)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Who removes it"))
        label.setBuddy(self.name)
        self._missing = plain_label("", "bad")
        self._missing.hide()
        for widget in (label, self.name, self._missing):
            self.body.addWidget(widget)
        self.add_question(self.tr("Remove …"))

    def received_ids(self) -> tuple[str, ...]:
        """The ids of the revisions that are to go."""
        others = (each for each, box in self._others if box.isChecked())
        gone = (each.received for each in (self._delivery, *others))
        return tuple(received.id for received in gone if received is not None)

    def edition_ids(self) -> tuple[str, ...]:
        """The ids of the editions that are to go."""
        own = () if self._delivery.edition is None else (self._delivery.edition.id,)
        return (*own, *(each.id for each, box in self._editions if box.isChecked()))

    def may_ask(self) -> bool:
        """Whether it is said who does it."""
        if self.name.text().strip():
            self._missing.hide()
            return True
        text = self.tr("Write who removes it: that stays in the collection.")
        self._missing.setText(text)
        self.show_message(self._missing, text)
        self.name.setFocus()
        return False

    def _box(self, text: str) -> QCheckBox:
        box = QCheckBox(one_line(text).replace("&", "&&"), self)
        box.setChecked(True)
        return box


def edition_name(edition: Edition) -> str:
    """Such as «Draft for the board», made 20.08.2014."""
    text = QCoreApplication.translate("RemovalDialog", "“%1”, made %2")
    return fill_placeholders(text, edition.name, day_text(edition.made_at))


def _can_be_read(delivery: DeliveryFindings) -> bool:
    return delivery.received is not None and not delivery.fault


def _purge_text(record: PurgeRecord) -> str:
    """What was purged, when and by whom."""
    return ", ".join(filter(None, (record.label, day_text(record.at), one_line(record.by))))
