"""Bringing contacts along from another collection, such as that of the period before."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.unit_edits import take_contacts
from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.office_intake.office_context import OfficeContext


class ContactsFlow(QObject):
    """One choice in the board's menu. An error is shown and ends it."""

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.session)
        self._context = context

    def take(self) -> None:
        """Ask for a collection, and take the contacts of units that have none here."""
        session = self._context.session
        if session.read_only:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._context.window,
            self.tr("Contacts of another collection"),
            path_text(session.path.parent),
            self.tr("Collections (*.ksamling)"),
        )
        if chosen:
            self._context.run(lambda: _read(Path(chosen)), self._take, only_while_open=True)

    def _take(self, other: Collection) -> None:
        session = self._context.session
        edit = take_contacts(session.collection, other)
        message = self.tr("%n contact(s) taken along.", "", len(edit.edits))
        if edit.edits:
            session.do(edit, step_name("ContactsFlow", "take contacts along"), message)
        else:
            self._context.show_message(message)


def _read(path: Path) -> Collection:
    from kplan_desktop.storage.collection.collection_file import CollectionFile

    with closing(CollectionFile.open(path, read_only=True)) as file:
        return file.load()
