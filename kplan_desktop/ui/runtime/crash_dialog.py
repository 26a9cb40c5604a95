"""Telling of an unexpected error: what became of what was typed, and a report to copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.ui.document.file_access import COLLECTION_SUFFIX
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.runtime.rescue import (
    BUNDLE,
    Kept,
    NothingOpen,
    NotRescued,
    SavedElsewhere,
    SavedInFile,
)
from kplan_desktop.ui.theme.screen_room import room_on_screen
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons

_WIDTH, _REPORT_HEIGHT = 40, 8
"""In widths of a letter and heights of a line: an error may come before there is a style."""


class CrashDialog(QDialog):
    """Plain words, the report, and the choice to go on or to quit.

    ``accept`` goes on; ``quit`` is called for «Quit». Without ``may_go_on`` quitting is all there
    is. It needs no theme, no icons, no screen and no other part of the program than Qt
    and the box of its buttons.
    """

    help_topic = HelpTopic.FAULTS

    def __init__(
        self,
        report: str,
        rescued: Kept,
        parent: QWidget | None,
        *,
        may_go_on: bool,
        quit: Callable[[], None],  # noqa: A002  # what the button says
    ) -> None:
        super().__init__(parent)
        self._quit = quit
        self._may_go_on = may_go_on
        self._count = 0
        self.setWindowTitle(self.tr("Unexpected error"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        letter, line = self.fontMetrics().horizontalAdvance("m"), self.fontMetrics().height()
        self._text = QPlainTextEdit(report, self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Report on the error"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setMinimumHeight(line * _REPORT_HEIGHT)
        self._more = self._label("")
        self._more.hide()
        column = self._scrolling(line)
        heading = self._label(self.tr("Something in Kplan went wrong"))
        heading.setProperty("look", "title")
        column.addWidget(heading)
        for sentence in (*self._saved_sentences(rescued), self._advice()):
            column.addWidget(self._label(sentence))
        column.addWidget(self._more)
        column.addWidget(
            self._label(
                self.tr("The report says where the error lies. It holds nothing you wrote.")
            )
        )
        column.addWidget(self._text, 1)
        self._fill(column, line, letter * _WIDTH)

    def _scrolling(self, margin: int) -> QVBoxLayout:
        """What the words go into; where they do not fit on the screen, they scroll."""
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(margin, margin, margin, 0)
        column.setSpacing(margin // 2)
        return column

    def _fill(self, words: QVBoxLayout, margin: int, width: int) -> None:
        """Put words and buttons in, and take the size that they need."""
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._content)
        row = QHBoxLayout()
        row.setContentsMargins(margin, margin // 2, margin, margin)
        row.addWidget(self._buttons(margin // 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(row)
        room = room_on_screen(self).size() - QSize(margin, 3 * margin)
        width = min(width, room.width())
        # One line to spare for the count of errors that may follow.
        needed = words.totalHeightForWidth(width) + row.sizeHint().height() + 2 * margin
        self.resize(width, min(needed, room.height()))

    def count_repetition(self) -> None:
        """Another error came while this one is shown."""
        self._count += 1
        self._more.setText(self.tr("%n more error(s) came since.", "", self._count))
        self._more.show()

    def reject(self) -> None:
        """Escape and the window's own cross: go on, or quit where that is all there is."""
        if self._may_go_on:
            super().reject()
        else:
            self._leave()

    def _saved_sentences(self, rescued: Kept) -> list[str]:
        match rescued:
            case NothingOpen():
                return []
            case SavedInFile():
                return [self.tr("What you wrote is saved.")]
            case SavedElsewhere(files, lacking):
                return self._elsewhere_sentences(files, lacking=lacking)
            case NotRescued():
                return [
                    self.tr(
                        "What you wrote last could not be saved anywhere. Go on without quitting, "
                        "and copy it into another program."
                    )
                ]

    def _elsewhere_sentences(self, files: Sequence[Path], *, lacking: bool) -> list[str]:
        sentence = self.tr(
            "What you wrote could not all be saved where it belongs. The rest is in:"
        )
        sentences = [sentence, *(path_text(file) for file in files)]
        if lacking:
            sentences.append(self.tr("Some of it could not be kept, and is missing there."))
        if any(file.name.endswith(BUNDLE) for file in files):
            sentences.append(self.tr("Open that report with “Take in a delivery” in the menu."))
        if any(file.name.endswith(COLLECTION_SUFFIX) for file in files):
            sentences.append(self.tr("Open that collection with “Open …” in the menu."))
        return sentences

    def _advice(self) -> str:
        if self._may_go_on:
            return self.tr("You can go on. If it happens again, quit and start Kplan once more.")
        return self.tr("Kplan cannot go on and has to be started once more.")

    def _buttons(self, spacing: int) -> DialogButtons:
        buttons = DialogButtons(self, spacing)
        self.copy = buttons.add(self.tr("Copy report"), ButtonRole.ResetRole, self._copy)
        self.quit = buttons.add(self.tr("Quit"), ButtonRole.RejectRole, self._leave)
        self.go_on = buttons.add(
            self.tr("Continue"), ButtonRole.AcceptRole, self.accept, kind="primary"
        )
        self.go_on.setVisible(self._may_go_on)
        first = self.go_on if self._may_go_on else self.quit
        first.setDefault(True)
        first.setFocus()
        return buttons

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self.copy.setText(self.tr("Copied"))

    def _leave(self) -> None:
        self.done(QDialog.DialogCode.Rejected)
        self._quit()

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label
