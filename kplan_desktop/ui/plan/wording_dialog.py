"""The wording of one measure in the plan beside its text now, whole, and to be changed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTextEdit, QWidget

from kplan_desktop.domain.model.report import RegionalMeasure
from kplan_desktop.domain.text.word_parts import PartKind, WordPart, word_parts
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.lossless_text import document_text, utf16_length
from kplan_desktop.ui.widgets.scrolling_dialog import (
    CopyableText,
    FramedText,
    ScrollingDialog,
    plain_label,
)


class WordingDialog(ScrollingDialog):
    """``wording`` is what the plan is to say of the measure once the dialog was accepted.

    It is empty for a measure that is to be no part of the plan. What differs is marked in both
    texts, also while the wording is written.
    """

    help_topic = HelpTopic.PLAN

    def __init__(
        self, measure: RegionalMeasure, theme: Theme, parent: QWidget | None, *, read_only: bool
    ) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(self.tr("Wording in the plan"))
        self.body.addWidget(plain_label(self.tr("Wording in the plan"), "title"))
        self.now = CopyableText(measure.text, "", self)
        self._section(self.tr("The measure now"), self.now)
        self.field = FramedText(theme, self)
        self.field.text.setReadOnly(read_only)
        self.field.text.set_text(measure.planned)
        self._section(self.tr("In the plan"), self.field)
        self.field.text.setAccessibleName(self.tr("In the plan"))
        self._mark_differences()
        self.field.text.textChanged.connect(self._mark_differences)
        if read_only:
            self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
            self.field.text.setFocus()
            return
        fills = FlowLayout(spacing=theme.tokens.px(8))
        fills.addWidget(self._fills(self.tr("Use the measure's wording"), measure.text))
        fills.addWidget(self._fills(self.tr("Not in the plan"), ""))
        self.body.addLayout(fills)
        empty = self.tr("A measure without a wording here is not in the plan.")
        self.body.addWidget(plain_label(empty, "small"))
        self.field.text.enter_pressed.connect(lambda *_: self.accept())
        self.add_answers(self.tr("Cancel"), self.tr("Change the plan"))
        self.field.text.put_cursor(at_end=True)

    @property
    def wording(self) -> str:
        """What stands in the field."""
        return self.field.text.text()

    def _section(self, heading: str, field: QWidget) -> None:
        field.setAccessibleName(heading)
        self.body.addWidget(plain_label(heading, "section"))
        self.body.addWidget(field)

    def _mark_differences(self) -> None:
        wording, now = self.field.text.text(), self.now.text()
        parts = word_parts(wording, now) if wording.strip() else ()
        self._mark(self.field.text, parts, PartKind.REMOVED)
        self._mark(self.now, parts, PartKind.ADDED)

    def _mark(
        self, shown: QTextEdit | QPlainTextEdit, parts: tuple[WordPart, ...], kind: PartKind
    ) -> None:
        """Underline what only this text has; a text has the parts that are the same, and these."""
        marks = QTextCharFormat()
        marks.setFontUnderline(True)
        marks.setBackground(self.theme.tokens.colour("soft"))
        selections = []
        for start, end in _spans(parts, kind):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(shown.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, marks
            selections.append(selection)
        shown.setExtraSelections(selections)

    def _fills(self, name: str, wording: str) -> QPushButton:
        """A button that puts a wording into the field."""

        def fill() -> None:
            self.field.text.set_text(wording)
            self.field.text.put_cursor(at_end=True)

        button = QPushButton(name, self)
        button.setAutoDefault(False)
        button.clicked.connect(fill)
        return button


def _spans(parts: tuple[WordPart, ...], kind: PartKind) -> Iterator[tuple[int, int]]:
    """Where in a text the parts are that only it has, as an editor counts."""
    at = 0
    for part in parts:
        if part.kind not in (PartKind.SAME, kind):
            continue
        end = at + utf16_length(document_text(part.text))
        if part.kind is kind and end > at:
            yield at, end
        at = end
