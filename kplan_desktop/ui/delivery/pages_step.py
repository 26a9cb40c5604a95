"""The second step of a delivery: the pages as they will be, and where the files go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.errors import fill_placeholders, path_text
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.delivery.delivery_work import PreparedDelivery
from kplan_desktop.ui.delivery.step_page import set_text
from kplan_desktop.ui.messages.error_messages import missing_sentence
from kplan_desktop.ui.preview.stored_pages import StoredPages
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label

_ROOM_FOR_HEADING = 400
"""Pixels at 100 %."""


class PagesStep(QWidget):
    """Shows the very PDF that will be stored; ``folder`` is where the files will go.

    ``carry`` is the box for the bundle inside the PDF.
    """

    def __init__(self, folder: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.folder = folder
        # The proposed one is made with the delivery, in a folder that is there.
        self._begin_in = folder.parent
        self.title = self.tr("The pages as they will be")
        self._theme = theme
        self._shown: PreparedDelivery | None = None
        self._pages: StoredPages | None = None
        px = theme.tokens.px
        self._heading = plain_label(self.title, "title")
        self._about = plain_label("", "")
        self._missing = plain_label("", "warning")
        self._missing.hide()
        self._waiting = QLabel(self)
        self._waiting.setTextFormat(Qt.TextFormat.PlainText)
        self._waiting.setProperty("look", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._waiting)
        self._stack.setMinimumHeight(px(80))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(4), px(28), px(4))
        column.setSpacing(px(8))
        column.addWidget(self._heading)
        column.addWidget(self._about)
        column.addWidget(self._missing)
        column.addWidget(self._stack, 1)
        column.addLayout(self._folder_row())
        self.carry = self._carry_box()
        column.addWidget(self.carry, 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room of the heading to the pages where there is little."""
        super().resizeEvent(event)
        self._heading.setVisible(self.height() >= self._theme.tokens.px(_ROOM_FOR_HEADING))

    @property
    def prepared(self) -> PreparedDelivery | None:
        """What is shown."""
        return self._shown

    def show_waiting(self) -> None:
        """Show that the pages are being made."""
        self._shown = None
        self._waiting.setText(self.tr("The pages are being made …"))
        self._stack.setCurrentWidget(self._waiting)

    def show_nothing(self) -> None:
        """No longer show that they are being made."""
        self._waiting.setText("")

    def show_prepared(self, prepared: PreparedDelivery) -> None:
        """Show the pages of a delivery, which stay as they are while it is the same."""
        if prepared is self._shown:
            return
        self._shown = prepared
        if self._pages is not None:
            self._stack.removeWidget(self._pages)
            self._pages.deleteLater()
        report = prepared.plan.report
        self._pages = StoredPages(prepared.files.pdf, report, self._theme, self._stack)
        self._stack.addWidget(self._pages)
        order_tabs((self._pages.view, self._choose, self.carry))
        self._stack.setCurrentWidget(self._pages)
        kept, last = prepared.plan.kept, prepared.plan.last
        if kept is not None and last is not None:
            text = self.tr(
                "Same revision: these are the files that were made %2, and are only written again."
            )
            day = local_time(last.made_at).date()
        else:
            text = self.tr("They will say revision %1, %2. Nothing is stored before you go on.")
            day = prepared.day
        self._about.setText(fill_placeholders(text, str(report.revision), date_text(day)))
        set_text(self._missing, missing_sentence(prepared.missing) if prepared.missing else "")
        self.carry.setEnabled(kept is None)

    def focus_pages(self) -> None:
        """Put the keyboard into the pages, where its keys scroll and zoom."""
        if self._pages is not None and self._stack.currentWidget() is self._pages:
            self._pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _folder_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.tokens.px(8))
        self._folder_text = ElidedLabel(self)
        self._folder_text.setProperty("look", "small")
        self._show_folder()
        choose = self._choose = QPushButton(self.tr("Another folder …"), self)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        row.addWidget(self._folder_text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(choose, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _carry_box(self) -> QCheckBox:
        box = QCheckBox(self.tr("Put the delivery file inside the PDF as well"), self)
        explained = self.tr(
            "The office then has a spare, should the delivery file be lost. The PDF looks the "
            "same. Some archives do not take a PDF with a file in it (PDF/A-3). Leave the box "
            "empty if the PDF is to be archived."
        )
        box.setAccessibleDescription(explained)
        set_plain_tooltip(box, explained)
        return box

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the files"), path_text(self._begin_in)
        )
        if chosen:
            self.folder = self._begin_in = Path(chosen)
            self._show_folder()

    def _show_folder(self) -> None:
        path = path_text(self.folder)
        self._folder_text.setText(path)
        set_plain_tooltip(self._folder_text, path)
        name = self.tr("The files go to this folder")
        self._folder_text.setAccessibleName(f"{name}: {path}")
