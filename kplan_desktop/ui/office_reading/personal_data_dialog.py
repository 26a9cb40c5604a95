"""The dialog about personal data: where the check finds some, and what was removed before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from kplan_desktop.domain.collection.collection import (
    Collection,
    Edition,
    EditionSource,
    PurgedKind,
    PurgeRecord,
    Received,
)
from kplan_desktop.domain.model.errors import fill_placeholders, path_text
from kplan_desktop.domain.review.findings import Finding, FindingKind, Severity
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.finding_messages import finding_sentence
from kplan_desktop.ui.office_intake.board_wording import day_text
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import (
    CopyableText,
    ScrollingDialog,
    plain_label,
)

if TYPE_CHECKING:
    from kplan_desktop.storage.collection.collection_purge import PurgeRemains

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
    """All deliveries with personal data, each with its places, and what was removed before.

    Signals: ``read_requested(delivery, finding)``, the finding being None where none is known;
    ``removal_requested(delivery)``; ``again_requested()`` to delete what a removal has left.
    """

    help_topic = HelpTopic.PERSONAL_DATA

    read_requested = Signal(object, object)
    removal_requested = Signal(object)
    again_requested = Signal()

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
        self._purges = tuple(purges)
        if purges:
            self._add_removed()
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

    def show_remains(self, remains: PurgeRemains) -> None:
        """Say what was removed before but still stands somewhere, if any of it does."""
        if not remains:
            return
        mark = self.tr("%1 (not deleted everywhere)")
        lines = (
            mark.replace("%1", _purge_text(each))
            if each.id in remains.purges
            else _purge_text(each)
            for each in self._purges
        )
        self.removed.set_text("\n".join(lines))
        places = []
        if remains.in_file:
            places.append(self.tr("the collection's own file"))
        if remains.backups:
            places.append(self.tr("%n earlier version(s)", "", len(remains.backups)))
        if remains.unreachable:
            away = self.tr("folders that cannot be reached now (%1)")
            names = ", ".join(map(path_text, remains.unreachable))
            places.append(fill_placeholders(away, names))
        text = self.tr(
            "What was removed may still stand in: %1. A file may have been open elsewhere, or "
            "Kplan was stopped. When it is deleted, nothing that was done before can be undone."
        ).replace("%1", ", ".join(places))
        self.remains.setText(text)
        self.remains.show()
        self.again.setVisible(not self._read_only)
        announce(self, text)

    def _add_removed(self) -> None:
        """Add the list of what was removed, with room for what is left of it."""
        self.body.addWidget(plain_label(self.tr("Removed before"), "section"))
        self.removed = CopyableText("\n".join(map(_purge_text, self._purges)), "small", self)
        self.removed.setAccessibleName(self.tr("Removed before"))
        self.remains = plain_label("", "warning")
        self.again = QPushButton(self.tr("Try again"), self)
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self.again_requested)
        self.body.addWidget(self.removed)
        self.body.addWidget(self.remains)
        self.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.remains, self.again):
            widget.hide()

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


def revision_label(collection: Collection, delivery: Received | EditionSource) -> str:
    """Such as «Oslo, revision 2»."""
    names = {unit.id: unit.name for unit in collection.form.units}
    text = QCoreApplication.translate("PersonalDataFlow", "%1, revision %2")
    name = names.get(delivery.unit_id, delivery.unit_name)
    return fill_placeholders(text, name, str(delivery.revision))


def edition_name(edition: Edition) -> str:
    """Such as «Draft for the board», made 20.08.2014."""
    text = QCoreApplication.translate("RemovalDialog", "“%1”, made %2")
    return fill_placeholders(text, edition.name, day_text(edition.made_at))


def _can_be_read(delivery: DeliveryFindings) -> bool:
    return delivery.received is not None and not delivery.fault


def _purge_text(record: PurgeRecord) -> str:
    """What was purged, when and by whom."""
    what = record.label
    match record.kind:
        case PurgedKind.DOCUMENT:
            text = QCoreApplication.translate("PersonalDataDialog", "the Word document of %1")
            what = fill_placeholders(text, what)
        case PurgedKind.TEXTS:
            what = QCoreApplication.translate("PersonalDataDialog", "the office's own texts")
    return ", ".join(filter(None, (what, day_text(record.at), one_line(record.by))))
