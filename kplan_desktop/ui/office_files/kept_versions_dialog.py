"""The dialog «Earlier versions» of a collection: when, how much had come, and a file of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from kplan_desktop.exchange.wording.document_words import SEPARATOR
from kplan_desktop.ui.files.versions import moment_text, unreachable_text
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label

if TYPE_CHECKING:
    from kplan_desktop.storage.backups import Backup, BackupListing


class KeptVersionsDialog(Dialog):
    """Lists backups, the newest first. Accepted means: make a file of the ``chosen`` one."""

    help_topic = HelpTopic.VERSIONS

    def __init__(self, found: BackupListing, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier versions"))
        self._backups = backups = found.found
        px = theme.tokens.px
        lead = (
            self.tr("Kplan keeps copies while you work. One of them can be opened as a new file.")
            if backups
            else self.tr("There are none yet. Kplan makes the first when you change something.")
        )
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Earlier versions"))
        for backup in backups:
            came = self.tr("%n delivery(ies)", "", backup.amount)
            self._list.addItem(SEPARATOR.join((moment_text(backup.made_at), came)))
        self._list.setVisible(bool(backups))
        buttons = DialogButtons(self, px(8))
        if backups:
            buttons.add(
                self.tr("Make a file of it …"), ButtonRole.AcceptRole, self.accept, kind="primary"
            )
            self._list.setCurrentRow(0)
            self._list.itemActivated.connect(lambda _: self.accept())
        buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(22))
        column.setSpacing(px(12))
        column.addWidget(plain_label(self.tr("Earlier versions"), "title"))
        if found.unreachable:
            column.addWidget(plain_label(unreachable_text(found.unreachable), "warning"))
        else:
            column.addWidget(plain_label(lead, "muted"))
        column.addWidget(self._list, 1)
        column.addWidget(buttons)
        self.resize(px(520), px(440) if backups else px(200))

    def chosen(self) -> Backup | None:
        """The backup of the row that is current."""
        row = self._list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None
