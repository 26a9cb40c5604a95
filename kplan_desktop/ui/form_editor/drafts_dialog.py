"""The dialog «Form drafts»: the forms that are being made, to be opened or deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.files.versions import moment_text
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label

if TYPE_CHECKING:
    from kplan_desktop.storage.forms.form_drafts import DraftEntry


class DraftsDialog(Dialog):
    """Lists drafts, that changed last first. Accepted means: open ``chosen``.

    ``delete_requested(entry)`` asks to delete one, which can be taken back.
    """

    help_topic = HelpTopic.FORM_EDITOR

    delete_requested = Signal(object)

    def __init__(self, entries: Sequence[DraftEntry], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Form drafts"))
        self._entries: tuple[DraftEntry, ...] = ()
        self._undo: Callable[[], object] = lambda: None
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        self._said = plain_label("", "")
        self.undo_button = QPushButton(self.tr("Undo"), self)
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(lambda: self._undo())
        self._buttons = DialogButtons(self, theme.tokens.px(8))
        self.delete_button = self._buttons.add(
            self.tr("Delete"), ButtonRole.ResetRole, self._delete, default=False
        )
        self._buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
        self.open_button = self._buttons.add(
            self.tr("Open"), ButtonRole.AcceptRole, self.accept, kind="primary", default=True
        )
        self._lay_out(theme)
        self.say("")
        self.show_entries(entries)

    @property
    def chosen(self) -> DraftEntry | None:
        """The draft that is chosen."""
        row = self.list.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def show_entries(self, entries: Sequence[DraftEntry]) -> None:
        """List these drafts, with the first one chosen."""
        self._entries = tuple(entries)
        self.list.clear()
        self.list.addItems([self._text(entry) for entry in entries])
        self.list.setCurrentRow(0 if entries else -1)
        for button in (self.open_button, self.delete_button):
            button.setEnabled(bool(entries))
        if not entries and not self._said.text():
            self.say(self.tr("There are none. “New form from this …” in the list makes one."))

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Tell what was done, with a button that undoes it where that is possible."""
        self._said.setText(text)
        self._undo = undo if undo is not None else lambda: None
        self.undo_button.setVisible(undo is not None)
        if text:
            announce(self, text)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.tokens.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(22))
        column.setSpacing(px(10))
        column.addWidget(plain_label(self.windowTitle(), "title"))
        lead = self.tr("Forms that are being made. Nobody else sees them until they are published.")
        column.addWidget(plain_label(lead, "muted"))
        column.addWidget(self.list, 1)
        told = QHBoxLayout()
        told.addWidget(self._said, 1)
        told.addWidget(self.undo_button)
        column.addLayout(told)
        column.addWidget(self._buttons)
        self.resize(px(620), px(460))

    def _text(self, entry: DraftEntry) -> str:
        changed = self.tr("Changed %1").replace("%1", moment_text(entry.changed_at))
        if entry.draft is None:
            broken = self.tr("Cannot be read; an earlier version of it is opened")
            return f"{broken}\n{changed}"
        form, based_on = entry.draft.form, entry.draft.based_on
        name = f"{form.strategy}, {form.report.period.label} · {form.report.name}"
        if based_on is None or based_on.id != form.id:
            return f"{name}\n{changed}"
        corrects = self.tr("%1 · corrects version %2")
        return f"{name}\n{fill_placeholders(corrects, changed, str(based_on.version))}"

    def _delete(self) -> None:
        entry = self.chosen
        if entry is not None:
            self.delete_requested.emit(entry)
