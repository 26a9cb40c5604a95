"""The dialog «Earlier versions»: date, size, changes since, and the ways to restore one."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.files.versions import (
    Version,
    backup_text,
    read_version,
    since_text,
    unreachable_text,
)
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label

if TYPE_CHECKING:
    from kplan_desktop.storage.backups import Backup, BackupListing


class VersionsDialog(Dialog):
    """Lists backups, the newest first; each is read in the background and then compared.

    Signals, each with a ``Version``: ``view_requested``, ``compare_requested``,
    ``restore_requested`` (in place), ``copy_requested``.
    """

    help_topic = HelpTopic.VERSIONS

    view_requested = Signal(object)
    compare_requested = Signal(object)
    restore_requested = Signal(object)
    copy_requested = Signal(object)

    def __init__(
        self,
        found: BackupListing,
        report: Report,
        background: BackgroundTasks,
        theme: Theme,
        parent: QWidget,
        *,
        read_only: bool,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier versions"))
        self._versions: dict[int, Version] = {}
        self._left = Event()
        self.finished.connect(lambda _: self._left.set())
        self._read_only = read_only
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Earlier versions"))
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.currentRowChanged.connect(self._follow_row)
        self._actions = FlowLayout(spacing=theme.tokens.px(8))
        self._buttons = DialogButtons(self, theme.tokens.px(8))
        self._look_button = self._button(self.tr("Look at it"), self.view_requested)
        self._compare = self._button(self.tr("Compare with now …"), self.compare_requested)
        self._copy = self._button(self.tr("Make a file of it …"), self.copy_requested)
        self._back = self._button(self.tr("Go back to it"), self.restore_requested)
        self._buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
        self._lay_out(theme, found)
        for row, backup in enumerate(found.found):
            self._list.addItem(QListWidgetItem(backup_text(backup)))
            self._read(background, row, backup, report)
        self._follow_row(-1)
        self._list.setCurrentRow(0 if found.found else -1)

    def _lay_out(self, theme: Theme, found: BackupListing) -> None:
        px, any_backups = theme.tokens.px, bool(found.found)
        title = QLabel(self.tr("Earlier versions"), self)
        title.setProperty("look", "title")
        if found.unreachable:
            lead = plain_label(unreachable_text(found.unreachable), "warning")
        elif any_backups:
            text = self.tr(
                "Kplan keeps copies while you work, "
                "and one of the report as it is when you go back."
            )
            lead = plain_label(text, "muted")
        else:
            text = self.tr("There are none yet. Kplan makes the first when you change something.")
            lead = plain_label(text, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(22))
        column.setSpacing(px(12))
        for widget in (title, lead):
            column.addWidget(widget)
        column.addWidget(self._list, 1)
        column.addLayout(self._actions)
        column.addWidget(self._buttons)
        self._list.setVisible(any_backups)
        self.resize(px(620), px(520) if any_backups else px(200))

    def _button(self, text: str, asked: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._ask(asked))
        self._actions.addWidget(button)
        return button

    def _ask(self, asked: object) -> None:
        version = self._versions.get(self._list.currentRow())
        if version is not None and hasattr(asked, "emit"):
            asked.emit(version)

    def _read(self, background: BackgroundTasks, row: int, backup: Backup, report: Report) -> None:
        left = self._left  # not the dialog itself: no thread beside the window's is to hold that

        background.run(
            lambda: None if left.is_set() else read_version(backup, report),
            done=lambda version: self._show_version(row, version),
            failed=lambda error: self._show_read_error(row, error),
        )

    def _show_version(self, row: int, version: Version | None) -> None:
        if version is None or self._left.is_set():
            return
        self._versions[row] = version
        self._list.item(row).setText(f"{backup_text(version.backup)}\n{since_text(version.since)}")
        self._follow_row(self._list.currentRow())

    def _show_read_error(self, row: int, error: UserError) -> None:
        if self._left.is_set():
            return
        item = self._list.item(row)
        item.setText(f"{item.text()}\n{error_sentence(error)}")

    def _follow_row(self, row: int) -> None:
        known = row in self._versions
        self._look_button.setEnabled(known)
        self._compare.setEnabled(known)
        self._copy.setEnabled(known)
        self._back.setEnabled(known and not self._read_only)
