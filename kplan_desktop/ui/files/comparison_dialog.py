"""The dialog that shows two states of a report beside each other, for the user to choose."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.change_counts import change_counts
from kplan_desktop.domain.review.report_comparison import Aspect, ChangeKind, Subject, compare
from kplan_desktop.domain.text.excerpt import changed_part
from kplan_desktop.ui.files.versions import other_changes
from kplan_desktop.ui.messages.finding_messages import location_words
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog

_ROOM = 3000
"""Characters that are shown of what differs in one text, and before and after it.

More of a text without blanks would hold up the window.
"""


class ComparisonDialog(Dialog):
    """What each of two states has that the other lacks, and buttons.

    ``own`` is what the window shows, ``other`` that of the file. ``chosen`` is the button that was
    pressed: the index in ``answers``, None for the one that closes the dialog.
    """

    def __init__(
        self,
        own: Report,
        other: Report,
        lead: str,
        answers: tuple[str, ...],
        look: Callable[[QWidget], object],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Two versions of the report"))
        self.chosen: int | None = None
        px = theme.tokens.px
        title = QLabel(self.tr("Two versions of the report"), self)
        title.setProperty("look", "title")
        columns = QGridLayout()
        columns.setHorizontalSpacing(px(16))
        headings = (
            self.tr("In this window, not in the file"),
            self.tr("In the file, not in this window"),
        )
        for column, (heading, state, against) in enumerate(
            zip(headings, (own, other), (other, own), strict=True)
        ):
            label = self._label(heading)
            texts = self._texts(state, against)
            texts.setAccessibleName(heading)
            label.setBuddy(texts)
            columns.addWidget(label, 0, column)
            columns.addWidget(texts, 1, column)
        buttons = DialogButtons(self, px(8))
        buttons.add(self.tr("Look at the file"), ButtonRole.ActionRole, lambda: look(self))
        buttons.add(self.tr("Not now"), ButtonRole.RejectRole, self.reject)
        for index, answer in enumerate(answers):
            buttons.add(answer, ButtonRole.AcceptRole, partial(self._choose, index))
        body = QVBoxLayout(self)
        body.setContentsMargins(px(28), px(24), px(28), px(22))
        body.setSpacing(px(12))
        body.addWidget(title)
        body.addWidget(self._label(lead, "muted"))
        body.addLayout(columns, 1)
        also = other_changes(change_counts(compare(other, own)))
        if also:
            text = self.tr("Besides: %1").replace("%1", ", ".join(also))
            body.addWidget(self._label(text))
        body.addWidget(buttons)
        self.resize(px(820), px(560))

    def _choose(self, index: int) -> None:
        self.chosen = index
        self.accept()

    def _label(self, text: str, look: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if look:
            label.setProperty("look", look)
        return label

    def _texts(self, state: Report, against: Report) -> QPlainTextEdit:
        """The measures and notes that the other one lacks or words otherwise, to be read."""
        texts = QPlainTextEdit(self)
        texts.setReadOnly(True)
        texts.setUndoRedoEnabled(False)
        texts.setTabChangesFocus(True)
        cursor = texts.textCursor()
        plain, place, differing = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        place.setFontWeight(QFont.Weight.DemiBold)
        differing.setFontUnderline(True)
        differing.setForeground(self._theme.tokens.colour("warning"))
        differing.setBackground(self._theme.tokens.colour("warning_ground"))
        labels, words = LocationLabels(state), location_words()
        for change in compare(against, state).changes:
            if change.subject not in (Subject.NOTE, Subject.MEASURE):
                continue
            if change.kind is not ChangeKind.ADDED and Aspect.WORDING not in change.aspects:
                continue
            text = "\n".join(filter(None, (change.new_text, change.new_plan)))
            if not text:
                continue
            gap = "" if cursor.atStart() else "\n\n"
            cursor.insertText(f"{gap}{labels.long(change.location, words)}\n", place)
            part = changed_part(
                text, "\n".join(filter(None, (change.old_text, change.old_plan))), _ROOM
            )
            cursor.insertText(part.before, plain)
            cursor.insertText(part.match, differing)
            cursor.insertText(part.after, plain)
        if cursor.atStart():
            cursor.insertText(self.tr("No measure or note that the other lacks."))
        texts.moveCursor(QTextCursor.MoveOperation.Start)
        return texts
