"""The drafts that were made for units: written to a folder, opened, shown and copied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QPushButton, QWidget

from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.domain.text.file_names import reachable, safe_file_name
from kplan_desktop.exchange.correspondence.office_mail import DRAFT_ENDING, OfficeMail
from kplan_desktop.exchange.correspondence.receipt_json import RECEIPT_ENDING
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.delivery.mail_opening import MailOpening
from kplan_desktop.ui.files.system_programs import show_in_system
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.scrolling_dialog import (
    CopyableText,
    ScrollingDialog,
    plain_label,
)


@dataclass(frozen=True, slots=True)
class WrittenMail:
    """An e-mail to a unit, its draft, and its attachments as files, for programs without drafts."""

    mail: OfficeMail
    draft: Path
    attachments: tuple[Path, ...]


def write_mails(
    folder: Path, mails: Sequence[OfficeMail], date: dt.datetime
) -> tuple[WrittenMail, ...]:
    """Write drafts and attachments into a folder, which is made if need be.

    No file is replaced: a name that is taken gets a number. Raises UserError.
    """
    from kplan_desktop.exchange.files.whole_files import make_folder, write_whole

    make_folder(folder)
    written = []
    for mail in mails:
        draft = _unused(folder, mail.name)
        write_whole(draft, mail.draft(date), replaces=False)
        files = []
        for attachment in mail.attachments:
            path = _unused(folder, attachment.name)
            write_whole(path, attachment.data, replaces=False)
            files.append(path)
        written.append(WrittenMail(mail, draft, tuple(files)))
    return tuple(written)


def _unused(folder: Path, name: str) -> Path:
    """A path in the folder that no file has, « (2)» and so on before the ending."""
    ending = next(each for each in (RECEIPT_ENDING, DRAFT_ENDING) if name.endswith(each))
    stem = name.removesuffix(ending)
    for number in count(1):
        suffix = f" ({number})" if number > 1 else ""
        path = folder / safe_file_name(stem + suffix, ending)
        if not reachable(path).exists():
            return path
    raise AssertionError("numbers never end")


class MailDraftsDialog(ScrollingDialog):
    """Shows drafts that were made, with every way to send them; the first one is chosen."""

    help_topic = HelpTopic.OVERVIEW

    def __init__(
        self,
        written: Sequence[WrittenMail],
        theme: Theme,
        parent: QWidget | None,
        opening: MailOpening | None = None,
    ) -> None:
        super().__init__(theme, parent, width=560)
        self._written = tuple(written)
        self._opening = opening or MailOpening(self)
        title = self.tr("%n draft(s) made", "", len(written))
        self.setWindowTitle(title)
        self.body.addWidget(plain_label(title, "title"))
        lead = self.tr("Open each e\u2011mail, look it over and send it. Nothing is sent by Kplan.")
        self.body.addWidget(plain_label(lead, "muted"))
        self.drafts = QListWidget(self)
        self.drafts.setAccessibleName(self.tr("The drafts"))
        self.drafts.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for each in self._written:
            self.drafts.addItem(each.draft.name)
        self.drafts.setCurrentRow(0)
        row = max(self.drafts.sizeHintForRow(0), self.drafts.fontMetrics().lineSpacing())
        self.drafts.setFixedHeight(min(len(self._written), 8) * row + theme.tokens.px(16))
        self.drafts.itemActivated.connect(lambda _: self._open())
        self.body.addWidget(self.drafts)
        self.buttons_of_draft = FlowLayout(spacing=theme.tokens.px(8))
        self.open_mail = self._button(self.tr("Open the e\u2011mail"), self._open)
        self.show_folder = self._button(self.tr("Show in folder"), self._open_folder)
        self.copy_address = self._copier(self.tr("Copy the address"), lambda mail: mail.text.to)
        self._copier(self.tr("Copy the subject"), lambda mail: mail.text.subject)
        self._copier(self.tr("Copy the text"), lambda mail: mail.text.body)
        self.body.addLayout(self.buttons_of_draft)
        folder = CopyableText(path_text(self._written[0].draft.parent), "small", self)
        folder.setAccessibleName(self.tr("Their folder"))
        self.body.addWidget(folder)
        self._message = plain_label("", "good")
        self._message.setMinimumHeight(self._message.fontMetrics().lineSpacing())
        self.body.addWidget(self._message)
        self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
        self._opening.refused.connect(self._show_refused)
        self.drafts.currentRowChanged.connect(lambda _: self._follow())
        self._follow()
        self.drafts.setFocus()

    @property
    def _chosen(self) -> WrittenMail:
        return self._written[max(self.drafts.currentRow(), 0)]

    def _follow(self) -> None:
        self.copy_address.setEnabled(bool(self._chosen.mail.text.to))

    def _open(self) -> None:
        chosen = self._chosen
        if self._opening.open(chosen.draft, chosen.mail.text, chosen.attachments):
            self._tell("")
        else:
            self._show_refused()

    def _show_refused(self) -> None:
        text = self.tr(
            "No program took the e\u2011mail. Write one yourself: copy address, subject and text, "
            "and drag the receipt into it from the folder."
        )
        self._tell(text, "warning")

    def _open_folder(self) -> None:
        if show_in_system(self._chosen.draft.parent):
            self._tell("")
        else:
            text = self.tr("The folder could not be shown. Open it yourself: it is named above.")
            self._tell(text, "warning")

    def _copier(self, label: str, text: Callable[[OfficeMail], str]) -> QPushButton:
        def copy() -> None:
            QGuiApplication.clipboard().setText(text(self._chosen.mail))
            self._tell(self.tr("Copied."))

        return self._button(label, copy)

    def _button(self, label: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(label, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: clicked())
        self.buttons_of_draft.addWidget(button)
        return button

    def _tell(self, text: str, look: str = "good") -> None:
        """Show what a button did; a screen reader speaks it too."""
        self._message.setText(text)
        set_style_property(self._message, "look", look)
        if text:
            announce(self._message, text)
