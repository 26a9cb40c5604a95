"""The dialogs about personal data: where the check finds some, and what is to go for good."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QWidget

from kplan_desktop.domain.collection.collection import (
    Collection,
    Edition,
    EditionSource,
    PurgedKind,
    PurgeRecord,
    Received,
    UnitComment,
)
from kplan_desktop.domain.collection.purge_edits import editions_made_of, sharing_documents
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

if TYPE_CHECKING:
    from kplan_desktop.storage.collection.collection_purge import CollectionTraces

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What is to go for good, and who removes it: the arguments of ``purge_edit``."""

    received_ids: tuple[str, ...]
    edition_ids: tuple[str, ...]
    documents: tuple[str, ...]
    taken_out: tuple[str, ...]
    by: str


_Boxes = list[tuple[str, QCheckBox]]


class RemovalDialog(SureDialog):
    """Asks twice whether a delivery is to go, with all else that has the same words.

    ``traces`` says where they stand, ``collection`` what that is called and was made of. Who does
    it has to be given.
    """

    def __init__(
        self,
        delivery: DeliveryFindings,
        traces: CollectionTraces,
        collection: Collection,
        theme: Theme,
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, parent)
        self._delivery, self._collection = delivery, collection
        title = self.tr("Remove personal data")
        self.setWindowTitle(title)
        self.body.addWidget(plain_label(title, "title"))
        lead = self.tr("The whole of it goes, since no word in it can be changed: %1.")
        self.body.addWidget(plain_label(fill_placeholders(lead, delivery.label), ""))
        own = self._own = () if delivery.received is None else (delivery.received.id,)
        received = (*own, *(each for each in traces.received if each not in own))
        self._others = self._boxes(
            self.tr("The same also stands in:"),
            [(each, revision_label(collection, collection.received[each])) for each in received],
            besides=own,
        )
        self._taken_out = self._boxes(
            self.tr("Taken out of the collection, but kept for editions:"),
            [(each.sha256, revision_label(collection, each)) for each in traces.taken_out],
        )
        self._documents = self._boxes(
            self.tr("Word documents, which go without what was made of them:"),
            self._documents_alone(traces, received),
        )
        self._shared = plain_label("", "")
        self.body.addWidget(self._shared)
        taken_out = [each.sha256 for each in traces.taken_out]
        made = {each.id for each in editions_made_of(collection, received, taken_out)}
        self._editions = self._boxes(
            self.tr("Editions that have it, and are removed too:"),
            [
                (each.id, edition_name(each))
                for each in collection.editions.values()
                if each.id in made.union(traces.editions)
            ],
            besides=() if delivery.edition is None else (delivery.edition.id,),
        )
        for _, box in self._others:
            box.toggled.connect(lambda _: self._show_shared())
        self._show_shared()
        for line in self._lines(traces):
            self.body.addWidget(plain_label(f"–  {line}", ""))
        out_of_reach = self.tr(
            "Kplan cannot reach the e\u2011mails it came by, files that were made of the joint "
            "report, copies of the collection elsewhere, nor what the unit keeps. Ask the unit for "
            "a new revision without the personal data."
        )
        self.body.addWidget(plain_label(out_of_reach, "warning"))
        label = plain_label(self.tr("Who removes it"), "")
        self.name = QLineEdit(collection.head.author, self)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Who removes it"))
        label.setBuddy(self.name)
        self._missing = plain_label("", "bad")
        self._missing.hide()
        for widget in (label, self.name, self._missing):
            self.body.addWidget(widget)
        self.add_question(self.tr("Remove …"))

    def removal(self) -> Removal:
        """What is chosen."""
        edition = self._delivery.edition
        own = () if edition is None else (edition.id,)
        return Removal(
            received_ids=self._received_ids(),
            edition_ids=(*own, *_ticked(self._editions)),
            documents=_ticked(self._documents),
            taken_out=_ticked(self._taken_out),
            by=self.name.text().strip(),
        )

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

    def _received_ids(self) -> tuple[str, ...]:
        return (*self._own, *_ticked(self._others))

    def _documents_alone(
        self, traces: CollectionTraces, received_ids: Sequence[str]
    ) -> list[tuple[str, ...]]:
        """The Word documents that none of these revisions were made of, with those that were.

        Those of deliveries that are only kept for editions go with them.
        """
        received = self._collection.received
        gone = {received[each].document_sha256 for each in received_ids}
        made: dict[str, list[Received]] = {each: [] for each in traces.documents}
        for each in received.values():
            if each.purged_at is None and each.document_sha256 in made.keys() - gone:
                made[each.document_sha256].append(each)
        return [(sha256, *self._names(of)) for sha256, of in made.items() if of]

    def _show_shared(self) -> None:
        """Say which deliveries that stay lose their Word document."""
        sharing = sharing_documents(self._collection, self._received_ids())
        text = self.tr("The Word document goes too. These were made of it as well, and stay: %1.")
        self._shared.setText(fill_placeholders(text, "; ".join(self._names(sharing))))
        self._shared.setVisible(bool(sharing))

    def _names(self, received: Iterable[Received]) -> list[str]:
        return [revision_label(self._collection, each) for each in received]

    def _lines(self, traces: CollectionTraces) -> list[str]:
        """What becomes of all that has no box."""
        comments = sum(isinstance(each, UnitComment) for each in traces.texts)
        texts, backups = len(traces.texts) - comments, len(traces.backups)
        lines = []
        if comments:
            lines.append(self.tr("%n comment(s), where it is masked", "", comments))
        if texts:
            lines.append(
                self.tr("%n place(s) in the office's own texts, where it is masked", "", texts)
            )
        if backups:
            lines.append(
                self.tr("%n earlier version(s) of the collection, deleted as a whole", "", backups)
            )
        else:
            lines.append(self.tr("Earlier versions of the collection that have it are deleted."))
        lines.append(self.tr("Nothing that was done before can be undone."))
        stays = self.tr(
            "What stays: that it came and when, its checksum, its figures without texts."
        )
        lines.append(stays)
        if self._delivery.received is not None:
            lines += (
                self.tr("Comments on it stay, without the words of it that they quote."),
                self.tr(
                    "Elsewhere only its national identity numbers are looked for. All else that "
                    "is personal in the office's own texts you find by reading."
                ),
            )
        return lines

    def _boxes(
        self, title: str, items: Sequence[tuple[str, ...]], besides: Sequence[str] = ()
    ) -> _Boxes:
        """A box for each item, its id and then its lines; ``besides`` are the ids without."""
        boxes = []
        for key, *texts in items:
            if key not in besides:
                box = QCheckBox("\n".join(map(one_line, texts)).replace("&", "&&"), self)
                box.setChecked(True)
                boxes.append((key, box))
        if boxes:
            self.body.addWidget(plain_label(title, ""))
        for _, box in boxes:
            self.body.addWidget(box)
        return boxes


def _ticked(boxes: _Boxes) -> tuple[str, ...]:
    return tuple(key for key, box in boxes if box.isChecked())


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
