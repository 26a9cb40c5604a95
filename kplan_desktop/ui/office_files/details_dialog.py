"""Title of the joint report and name of who makes it, of a collection that is there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.collection.collection import Collection, CollectionHead
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.office_files.new_collection_dialog import LONGEST
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label


class CollectionDetailsDialog(ScrollingDialog):
    """Two fields; :meth:`head` is what they make of the collection's."""

    help_topic = HelpTopic.OFFICE

    def __init__(self, collection: Collection, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._head = collection.head
        title = self.tr("Title and name")
        self.setWindowTitle(title)
        self.body.addWidget(plain_label(title, "title"))
        self.title = self.add_field(
            self.tr("Title of the joint report"), collection.head.title, LONGEST
        )
        self.title.setPlaceholderText(collection.form.label)
        self.author = self.add_field(self.tr("Your name"), collection.head.author, LONGEST)
        self.add_answers(self.tr("Cancel"), self.tr("Change"))
        self.title.setFocus()

    def head(self) -> CollectionHead:
        """The head with what is written."""
        title, author = self.title.text().strip(), self.author.text().strip()
        return replace(self._head, title=title, author=author)
