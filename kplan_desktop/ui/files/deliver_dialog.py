"""The dialog that delivers: what is sent, what might be missing, and where the files are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.errors import UserError, path_text
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import Finding
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.ui.files.delivery_controller import (
    DeliveryController,
    DeliveryOutcome,
    DeliveryState,
)
from kplan_desktop.ui.files.system_programs import show_in_system
from kplan_desktop.ui.messages.error_messages import error_sentence, missing_sentence
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText, ScrollingDialog, plain_label


class DeliverDialog(ScrollingDialog):
    """Two pages: first what will be made, then where the files are. Never refuses to deliver.

    ``outcome`` is what was made, None if nothing.
    """

    def __init__(
        self,
        delivering: DeliveryController,
        report: Report,
        found: Sequence[Finding],
        folder: Path,
        today: dt.date,
        theme: Theme,
        parent: QWidget,
        *,
        bundle_in_pdf: bool = False,
    ) -> None:
        super().__init__(theme, parent, width=560)
        self.setWindowTitle(self.tr("Deliver"))
        self._delivering = delivering
        self._report = report
        self._folder = folder
        self.outcome: DeliveryOutcome | None = None
        self._before = self._before_page(found, today)
        self._carry.setChecked(bundle_in_pdf)
        self.body.addWidget(self._before)
        self.body.addStretch(1)
        self._not_now = self.buttons.add(self.tr("Not now"), ButtonRole.RejectRole, self.reject)
        self._make = self._add_answer(self.tr("Make the files"), self._start)
        self._make.setFocus()
        self._show_state()
        delivering.done.connect(self._show_outcome)
        delivering.failed.connect(self._show_failure)
        delivering.broken.connect(self._end_progress)

    def bundle_in_pdf(self) -> bool:
        """Whether the PDF is to carry the delivery file."""
        return self._carry.isChecked()

    def reject(self) -> None:
        """Close, but not while the files are being made."""
        if not self._progress.isVisible():
            super().reject()

    # --- before ---------------------------------------------------------------------------------

    def _before_page(self, found: Sequence[Finding], today: dt.date) -> QWidget:
        page, column = self._page()
        column.addWidget(plain_label(self.tr("Deliver the report"), "title"))
        head = self._report.form.report
        lead = self.tr(
            "Kplan makes three files: the report as PDF, the delivery file for the office, and an "
            "e-mail draft to %1 with the two others attached. You send the e-mail yourself."
        )
        column.addWidget(plain_label(lead.replace("%1", head.submit_to), ""))
        deadline = self.tr("Deadline %1").replace("%1", date_text(head.deadline))
        column.addWidget(plain_label(deadline, "muted"))
        self._state_label = plain_label("", "muted")
        column.addWidget(self._state_label)
        look_at = self._to_look_at(found, late=today > head.deadline)
        if look_at:
            column.addWidget(plain_label(look_at, "warning"))
        column.addSpacing(self.theme.tokens.px(8))
        column.addWidget(plain_label(self.tr("The files go to this folder"), "section"))
        column.addLayout(self._folder_row())
        self._carry = self._carry_box(page)
        column.addSpacing(self.theme.tokens.px(4))
        column.addLayout(self.explained(self._carry))
        self._error = CopyableText("", "bad", page)
        self._error.setAccessibleName(self.tr("What went wrong"))
        self._error.hide()
        column.addWidget(self._error)
        self._progress = QProgressBar(page)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        _keep_room(self._progress, keep=True)
        self._progress.hide()
        column.addWidget(self._progress)
        return page

    def _to_look_at(self, found: Sequence[Finding], *, late: bool) -> str:
        """What the user may want to know first, none of which prevents delivering; or empty."""
        sentences = []
        if late:
            sentences.append(self.tr("The deadline has passed."))
        if found:
            sentences.append(self.tr("%n thing(s) to look at.", "", len(found)))
        if sentences:
            sentences.append(self.tr("None of this keeps you from delivering."))
        return " ".join(sentences)

    def _folder_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.tokens.px(8))
        self._folder_text = CopyableText(path_text(self._folder), "field", self)
        self._folder_text.setAccessibleName(self.tr("The files go to this folder"))
        choose = QPushButton(self.tr("Another folder …"), self)
        choose.clicked.connect(self._choose_folder)
        row.addWidget(self._folder_text, 1)
        row.addWidget(choose, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _carry_box(self, page: QWidget) -> QCheckBox:
        box = QCheckBox(self.tr("Put the delivery file inside the PDF as well"), page)
        box.setAccessibleDescription(
            self.tr(
                "The office then has a spare, should the delivery file be lost. The PDF looks the "
                "same. Some archives do not take a PDF with a file in it (PDF/A-3). Leave the box "
                "empty if the PDF is to be archived."
            )
        )
        return box

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the files"), path_text(_nearest(self._folder))
        )
        if chosen:
            self._folder = Path(chosen)
            self._folder_text.set_text(path_text(self._folder))

    def _show_state(self) -> None:
        """Show what was delivered before, and as which revision this will be."""
        label = self._state_label

        def show(state: DeliveryState) -> None:
            label.setText(self._state_text(state).replace("%1", str(state.revision)))
            label.show()

        def failed(error: UserError) -> None:
            _keep_room(label, keep=False)
            self._show_error(error)

        # Until the file is read the label takes the room that it will most likely need.
        label.setText(self._state_text(self._delivering.known_state()))
        _keep_room(label, keep=True)
        label.hide()
        self._delivering.request_state(self, show, failed)

    def _state_text(self, state: DeliveryState) -> str:
        if state.last is None:
            return self.tr("Not delivered from this file before: this will be revision %1.")
        if state.unchanged:
            text = self.tr("Last delivered %2 as revision %3. Unchanged since: the same revision.")
        else:
            text = self.tr(
                "Last delivered %2 as revision %3. Changed since: this will be revision %1."
            )
        last = state.last
        return text.replace("%2", date_text(last.day)).replace("%3", str(last.revision))

    def _start(self) -> None:
        self._make.setEnabled(False)
        self._error.hide()
        self._progress.show()
        try:
            self._delivering.start(self._folder, bundle_in_pdf=self.bundle_in_pdf())
        except BaseException:
            self._end_progress()
            raise

    def _end_progress(self) -> None:
        self._progress.hide()
        self._make.setEnabled(True)

    def _show_failure(self, error: UserError) -> None:
        self._end_progress()
        self._show_error(error)

    def _show_error(self, error: UserError) -> None:
        sentence = error_sentence(error)
        self._error.set_text(sentence)
        self.show_message(self._error, sentence)
        self._make.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- after ----------------------------------------------------------------------------------

    def _show_outcome(self, outcome: DeliveryOutcome) -> None:
        self._progress.hide()
        self.outcome = outcome
        for widget in (self._before, self._not_now, self._make):
            widget.hide()
        page = self._after_page(outcome)
        self.body.insertWidget(0, page)
        page.show()
        self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.accept)
        mail = self._add_answer(self.tr("Open the e-mail"), lambda: self._open_mail(outcome))
        mail.setFocus(Qt.FocusReason.OtherFocusReason)

    def _after_page(self, outcome: DeliveryOutcome) -> QWidget:
        page, column = self._page()
        column.addWidget(plain_label(self.tr("The files are ready"), "title"))
        text = self.tr(
            "Open the e-mail, look it over and send it. If your mail program leaves the files out, "
            "attach the PDF and the delivery file yourself."
        )
        column.addWidget(plain_label(text, ""))
        column.addWidget(self._files_card(outcome, page))
        if outcome.missing:
            column.addWidget(plain_label(missing_sentence(outcome.missing), "warning"))
        show = QPushButton(self.tr("Show in folder"), page)
        show.clicked.connect(lambda: self._open_folder(outcome))
        copy = QPushButton(self.tr("Copy address and subject"), page)
        copy.clicked.connect(lambda: self._copy(outcome))
        for button in (show, copy):
            button.setAutoDefault(False)
        row = FlowLayout(spacing=self.theme.tokens.px(8))
        row.addWidget(show)
        row.addWidget(copy)
        column.addLayout(row)
        self._message = plain_label("", "")
        column.addWidget(self._message)
        self._message.hide()
        return page

    def _files_card(self, outcome: DeliveryOutcome, page: QWidget) -> QFrame:
        card = QFrame(page)
        card.setProperty("card", "true")
        names = CopyableText("\n".join(path.name for path in outcome.files), "", card)
        names.setAccessibleName(self.tr("The files"))
        folder = CopyableText(path_text(outcome.pdf.parent), "small", card)
        folder.setAccessibleName(self.tr("Their folder"))
        inside = QVBoxLayout(card)
        inside.addWidget(names)
        inside.addWidget(folder)
        return card

    def _open_mail(self, outcome: DeliveryOutcome) -> None:
        if show_in_system(outcome.mail):
            self._message.hide()
            return
        text = self.tr(
            "No program for e-mail drafts was found on this computer. Open “%1” yourself in the "
            "folder named above, or write an e-mail and attach the other two files."
        )
        self._show_message(text.replace("%1", outcome.mail.name), "warning")

    def _open_folder(self, outcome: DeliveryOutcome) -> None:
        if show_in_system(outcome.pdf.parent):
            self._message.hide()
        else:
            text = self.tr("The folder could not be shown. Open it yourself: it is named above.")
            self._show_message(text, "warning")

    def _copy(self, outcome: DeliveryOutcome) -> None:
        from kplan_desktop.exchange.wording.file_names import report_title

        address = self._report.form.report.submit_to
        QGuiApplication.clipboard().setText(f"{address}\n{report_title(outcome.report)}")
        self._show_message(self.tr("Copied: the address and the subject, a line each."), "good")

    def _show_message(self, text: str, look: str) -> None:
        """Show what a button did; a screen reader speaks it too."""
        self._message.setText(text)
        self._message.setProperty("look", look)
        self._message.style().polish(self._message)
        self.show_message(self._message, text)

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.tokens.px(12))
        return page, column

    def _add_answer(self, text: str, clicked: Callable[[], object]) -> QPushButton:
        return self.buttons.add(text, ButtonRole.AcceptRole, clicked, kind="primary", default=True)


def _keep_room(widget: QWidget, *, keep: bool) -> None:
    """Set whether a widget keeps its place in the layout while it is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(keep)
    widget.setSizePolicy(policy)


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next((f for f in (folder, *folder.parents) if f.is_dir()), Path(QDir.homePath()))
