"""The dialog that delivers: what is sent, what might be missing, and where the files are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.conventions import date_text
from kplan_desktop.domain.errors import UserError
from kplan_desktop.domain.findings import Finding, Severity
from kplan_desktop.domain.report import Report
from kplan_desktop.ui.delivering import Delivering, Outcome
from kplan_desktop.ui.error_text import error_sentence
from kplan_desktop.ui.look import Look


class DeliverDialog(QDialog):
    """Two steps: before, with what will be made; after, with where it lies. Never says no."""

    def __init__(
        self,
        delivering: Delivering,
        report: Report,
        found: Sequence[Finding],
        folder: Path,
        today: dt.date,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Deliver"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self._delivering = delivering
        self._report = report
        self._look = look
        self._folder = folder
        self._outcome: Outcome | None = None
        self._steps = QStackedWidget(self)
        self._steps.addWidget(self._before(found, today))
        column = QVBoxLayout(self)
        px = look.tokens.px
        column.setContentsMargins(px(28), px(24), px(28), px(22))
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        column.addWidget(self._steps)
        self.setMinimumWidth(px(560))
        delivering.done.connect(self._show_outcome)
        delivering.failed.connect(self._show_failure)
        delivering.broken.connect(self._end_progress)

    def reject(self) -> None:
        """Leave, but not while the files are being made."""
        if not self._progress.isVisible():
            super().reject()

    def _before(self, found: Sequence[Finding], today: dt.date) -> QWidget:
        page = QWidget(self)
        column = self._column(page)
        column.addWidget(self._label(self.tr("Deliver the report"), "title"))
        head = self._report.form.report
        lead = self.tr(
            "Kplan makes three files: the report as PDF, the delivery for the office, and an "
            "e-mail to %1 with both attached. You send the e-mail yourself."
        )
        column.addWidget(self._label(lead.replace("%1", head.submit_to), ""))
        warnings = sum(1 for finding in found if finding.severity is Severity.WARNING)
        facts = [self.tr("Deadline %1").replace("%1", date_text(head.deadline))]
        if today > head.deadline:
            facts.append(self.tr("passed; you can deliver all the same"))
        column.addWidget(self._label(" · ".join(facts), "muted"))
        if warnings:
            text = self.tr(
                "%n thing(s) to look at. None of it keeps you from delivering.", "", warnings
            )
            column.addWidget(self._label(text, "warning"))
        column.addSpacing(self._look.tokens.px(8))
        column.addWidget(self._label(self.tr("The files go to this folder"), "section"))
        column.addLayout(self._folder_row())
        self._trouble = self._label("", "bad")
        self._trouble.hide()
        column.addWidget(self._trouble)
        self._progress = QProgressBar(page)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        column.addWidget(self._progress)
        column.addStretch(1)
        cancel = QPushButton(self.tr("Not now"), page)
        cancel.clicked.connect(self.reject)
        self._make = QPushButton(self.tr("Make the files"), page)
        self._make.setProperty("kind", "primary")
        self._make.setDefault(True)
        self._make.clicked.connect(self._start)
        column.addLayout(self._buttons(cancel, self._make))
        return page

    def _folder_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._folder_label = self._label(str(self._folder), "")
        choose = QPushButton(self.tr("Another folder …"), self)
        choose.clicked.connect(self._choose_folder)
        row.addWidget(self._folder_label, 1)
        row.addWidget(choose, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the files"), str(_nearest(self._folder))
        )
        if chosen:
            self._folder = Path(chosen)
            self._folder_label.setText(chosen)

    def _start(self) -> None:
        self._make.setEnabled(False)
        self._trouble.hide()
        self._progress.show()
        try:
            self._delivering.start(self._folder)
        except BaseException:
            self._end_progress()
            raise

    def _end_progress(self) -> None:
        self._progress.hide()
        self._make.setEnabled(True)

    def _show_failure(self, error: UserError) -> None:
        self._end_progress()
        self._trouble.setText(error_sentence(error))
        self._trouble.show()

    def _show_outcome(self, outcome: Outcome) -> None:
        self._outcome = outcome
        page = self._after(outcome)
        self._steps.addWidget(page)
        self._steps.setCurrentWidget(page)

    def _after(self, outcome: Outcome) -> QWidget:
        page = QWidget(self)
        column = self._column(page)
        column.addWidget(self._label(self.tr("The files are ready"), "title"))
        text = self.tr(
            "Open the e-mail, look it over and send it. If your mail program leaves the files out, "
            "attach the PDF and the delivery yourself."
        )
        column.addWidget(self._label(text, ""))
        box = QFrame(page)
        box.setProperty("card", "true")
        inside = QVBoxLayout(box)
        for path in outcome.files:
            inside.addWidget(self._label(path.name, ""))
        inside.addWidget(self._label(str(outcome.pdf.parent), "small"))
        column.addWidget(box)
        if outcome.missing:
            text = self.tr("These characters cannot be printed and stand as □ in the PDF: %1")
            shown = " ".join(f"{c} (U+{ord(c):04X})" for c in outcome.missing)
            column.addWidget(self._label(text.replace("%1", shown), "warning"))
        column.addStretch(1)
        show = QPushButton(self.tr("Show in folder"), page)
        show.clicked.connect(lambda: _open(outcome.pdf.parent))
        copy = QPushButton(self.tr("Copy address and subject"), page)
        copy.clicked.connect(self._copy)
        mail = QPushButton(self.tr("Open the e-mail"), page)
        mail.setProperty("kind", "primary")
        mail.setDefault(True)
        mail.clicked.connect(lambda: _open(outcome.mail))
        close = QPushButton(self.tr("Close"), page)
        close.clicked.connect(self.accept)
        column.addLayout(self._buttons(show, copy, close, mail))
        mail.setFocus(Qt.FocusReason.OtherFocusReason)
        return page

    def _copy(self) -> None:
        from kplan_desktop.export.names import report_title

        address = self._report.form.report.submit_to
        report = self._outcome.report if self._outcome is not None else self._report
        QGuiApplication.clipboard().setText(f"{address}\n{report_title(report)}")

    def _column(self, page: QWidget) -> QVBoxLayout:
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.tokens.px(12))
        return column

    def _label(self, text: str, look: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setWordWrap(True)
        label.setProperty("look", look)
        return label

    def _buttons(self, *buttons: QPushButton) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.tokens.px(8))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        return row


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next((f for f in (folder, *folder.parents) if f.is_dir()), Path.home())
