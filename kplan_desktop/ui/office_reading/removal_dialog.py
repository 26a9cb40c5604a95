"""The dialog about taking personal data out: what is to go for good, and who removes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from kplan_desktop.domain.collection.collection import Collection, Received, UnitComment
from kplan_desktop.domain.collection.purge_edits import editions_made_of, sharing_documents
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.checks.sure_dialog import SureDialog
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.office_reading.personal_data_dialog import (
    DeliveryFindings,
    edition_name,
    revision_label,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label

if TYPE_CHECKING:
    from kplan_desktop.storage.collection.collection_purge import CollectionTraces

_LONGEST_NAME = 200


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

    help_topic = HelpTopic.PERSONAL_DATA

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
        self.add_unreached(traces.unreachable)
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
