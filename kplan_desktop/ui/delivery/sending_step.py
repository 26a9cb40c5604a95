"""The third step of a delivery: the files are made, and the e-mail is to be sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from kplan_desktop.domain.delivery.deliveries import DeliveryStatus
from kplan_desktop.domain.model.errors import fill_placeholders, path_text
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.delivery.check_step import sent_words
from kplan_desktop.ui.delivery.delivery_controller import DeliveryOutcome
from kplan_desktop.ui.delivery.mail_opening import MailOpening
from kplan_desktop.ui.delivery.step_page import StepPage, set_text
from kplan_desktop.ui.files.system_programs import show_in_system
from kplan_desktop.ui.messages.error_messages import missing_sentence
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import PushButton
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText

LARGE_MAIL = 10_000_000
"""Bytes from which on some mail servers refuse an e-mail."""

_MEGABYTE = 1_000_000

_UNANSWERED = (DeliveryStatus.MADE, DeliveryStatus.RETURNED)
"""The states in which it is asked whether a delivery that is made again is sent."""


class SendingStep(StepPage):
    """Shows a delivery that was made, and every way to send it. ``mail_shown``: it is opened."""

    mail_shown = Signal()

    def __init__(
        self, outcome: DeliveryOutcome, opening: MailOpening, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self._outcome = outcome
        self._opening = opening
        paths = outcome.written.paths
        self.add_title(self.tr("The files are made"))
        self.add_text(self._about())
        if outcome.missing:
            self.add_text(missing_sentence(outcome.missing), "warning")
        if outcome.written.mail_bytes >= LARGE_MAIL:
            self.add_text(self._large(), "warning")
        self.add_text(
            self.tr(
                "Open the e-mail, look it over and send it. If your mail program leaves the files "
                "out, drag the PDF and the delivery file into the e-mail from here."
            )
        )
        self.open_mail = self._button(self.tr("Open the e-mail"), self._open)
        self.show_folder = self._button(self.tr("Show in folder"), self._open_folder)
        self.add_buttons(self.open_mail, self.show_folder)
        self.files = DeliveredFiles(paths.all(), theme, self)
        self.column.addWidget(self.files)
        folder = CopyableText(path_text(paths.pdf.parent), "small", self)
        folder.setAccessibleName(self.tr("Their folder"))
        self.column.addWidget(folder)
        text = outcome.written.mail_text
        self.copy_address = self._copier(self.tr("Copy the address"), text.to)
        self.copy_subject = self._copier(self.tr("Copy the subject"), text.subject)
        self.copy_text = self._copier(self.tr("Copy the text"), text.body)
        self.add_buttons(self.copy_address, self.copy_subject, self.copy_text)
        self._message = self.add_text()
        self.column.addStretch(1)
        opening.refused.connect(self._show_refused)

    @property
    def asks(self) -> bool:
        """Whether it is still to be said that the delivery is sent."""
        return self._outcome.delivery.status in _UNANSWERED

    def _about(self) -> str:
        delivery = self._outcome.delivery
        day = date_text(local_time(delivery.made_at).date())
        if not self._outcome.same:
            text = self.tr("Revision %1 of %2 is stored in the report.")
        else:
            text = self.tr("Same revision: revision %1 of %2, written again as it was made.")
            if not self.asks:
                text = f"{text} {sent_words(delivery)}"
        return fill_placeholders(text, str(delivery.revision), day)

    def _large(self) -> str:
        written = self._outcome.written
        text = self.tr(
            "The e-mail is %1 MB. Many mail servers refuse more than 10 MB. If it comes back, send "
            "the delivery file in an e-mail of its own (%2 MB), and ask the office how it wants "
            "the PDF."
        )
        sizes = written.mail_bytes, written.bundle_bytes
        megabytes = [f"{size / _MEGABYTE:.1f}".replace(".", ",") for size in sizes]
        return fill_placeholders(text, *megabytes)

    def _open(self) -> None:
        written = self._outcome.written
        paths = written.paths
        if self._opening.open(paths.mail, written.mail_text, (paths.pdf, paths.bundle)):
            self._tell("")
            self.mail_shown.emit()
        else:
            self._show_refused()

    def _show_refused(self) -> None:
        text = self.tr(
            "No program took the e-mail. Write one yourself: copy address, subject and text, and "
            "drag the two files into it."
        )
        self._tell(text, "warning")

    def _open_folder(self) -> None:
        if show_in_system(self._outcome.written.paths.pdf.parent):
            self._tell("")
            return
        text = self.tr("The folder could not be shown. Open it yourself: it is named above.")
        self._tell(text, "warning")

    def _tell(self, text: str, look: str = "good") -> None:
        """Show what a button did; a screen reader speaks it too."""
        set_text(self._message, text, look)
        if text:
            announce(self._message, text)
            self.ensureWidgetVisible(self._message)

    def _copier(self, label: str, text: str) -> QPushButton:
        def copy() -> None:
            QGuiApplication.clipboard().setText(text)
            self._tell(self.tr("Copied."))

        button = self._button(label, copy)
        button.setEnabled(bool(text))
        return button

    def _button(self, label: str, clicked: Callable[[], None]) -> QPushButton:
        button = PushButton(label, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: clicked())
        return button


class DeliveredFiles(QListWidget):
    """The files of a delivery, to be dragged into an e-mail, copied (Ctrl+C) or opened (Enter)."""

    def __init__(self, paths: Sequence[Path], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._paths = tuple(paths)
        self.setAccessibleName(self.tr("The files"))
        self.setAccessibleDescription(
            self.tr("Ctrl+C copies the chosen files, Enter opens one. They can be dragged out.")
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        icons = ("file-text", "file-text", "mail")
        for path, icon in zip(self._paths, icons, strict=True):
            item = QListWidgetItem(theme.icons.icon(icon, "muted", 16), path.name)
            item.setToolTip(path.name)
            self.addItem(item)
        # The two attachments: what is dragged without choosing first.
        for row in range(2):
            self.item(row).setSelected(True)
        self.itemActivated.connect(lambda item: show_in_system(self._paths[self.row(item)]))
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(rows + 2 * self.frameWidth() + theme.tokens.px(8))

    def chosen(self) -> QMimeData:
        """The chosen files, as every program takes them."""
        data = QMimeData()
        rows = sorted(index.row() for index in self.selectedIndexes())
        data.setUrls([QUrl.fromLocalFile(path_text(self._paths[row])) for row in rows])
        return data

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Drag the files out, which stay where they are."""
        drag = QDrag(self)
        drag.setMimeData(self.chosen())
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy the files themselves, where Qt would copy a name."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setMimeData(self.chosen())
        else:
            super().keyPressEvent(event)
