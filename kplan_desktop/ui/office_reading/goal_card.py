"""What one unit has written under a goal, as a text to read, with its figures as chips."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kplan_desktop.domain.model.report import GoalEntry, Note, RegionalMeasure, Report
from kplan_desktop.ui.chips.chip_widget import CHIP_STYLES, ChipKind
from kplan_desktop.ui.chips.note_chips import ChipText, chips_under_goal
from kplan_desktop.ui.plan.plan_commands import outcome_name
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.lossless_text import document_text
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText

_NO_BREAK = "\u00a0"
_BEFORE_NOTE = 10
"""Pixels at 100 % that notes stand in from the measure they are of."""


_BORDER = 1
"""Pixels of the frame of a card."""


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """What a unit has written under a goal, and in which report."""

    unit_id: str
    name: str
    report: Report
    entry: GoalEntry


class GoalText(CopyableText):
    """Measures and notes of one entry, as high as they are. Nothing in it is markup."""

    def __init__(self, of: UnitEntry, theme: Theme, parent: QWidget) -> None:
        super().__init__("", "entry", parent)
        self._theme = theme
        self._of = of
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName(of.name)
        theme.follow(self._fill)

    def fit(self, width: int) -> None:
        """Be as high as the text is in this width, which it is then given."""
        around = self._around()
        self.document().setTextWidth(max(width - around.width(), 1))
        self._follow_text()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the text is in the width that it was given."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._follow_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The page keys are for the page around it."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _follow_text(self) -> None:
        height = math.ceil(self.document().size().height()) + self._around().height()
        if (self.minimumHeight(), self.maximumHeight()) != (height, height):
            self.setFixedHeight(height)

    def _fill(self) -> None:
        self.ensurePolished()
        _EntryWriter(self.document(), self._theme, self.font()).write(self._of)
        if self.isVisible():
            self._follow_text()


class GoalCard(QFrame):
    """One unit's card. ``report_requested(unit_id)`` asks for its whole report at this goal."""

    report_requested = Signal(str)

    def __init__(self, of: UnitEntry, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        # All cards are equally wide, whatever is in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.unit_id = of.unit_id
        self._theme = theme
        self.name = QPushButton(of.name.replace("&", "&&"), self)
        self.name.setProperty("kind", "link")
        self.name.setObjectName("cardName")
        self.name.setAutoDefault(False)
        self.name.setToolTip(self.tr("Read the whole report of the unit"))
        self.name.setAccessibleName(self.tr("Read the report of %1").replace("%1", of.name))
        self.name.clicked.connect(lambda: self.report_requested.emit(self.unit_id))
        self.text = GoalText(of, theme, self)
        row = QHBoxLayout()
        row.addWidget(self.name)
        row.addStretch(1)
        self._around = QVBoxLayout()
        self._around.addWidget(self.text)
        self._column = QVBoxLayout(self)
        self._column.addLayout(row)
        self._column.addLayout(self._around)
        self._column.addStretch(1)
        theme.follow(self._apply_theme)

    def fit(self, width: int) -> None:
        """Be as high as what it shows is in about this width."""
        margins, inner = self._column.contentsMargins(), self._around.contentsMargins()
        sides = (margins.left(), margins.right(), inner.left(), inner.right(), 2 * _BORDER)
        self.text.fit(width - sum(sides))

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(8), px(8), px(8), px(12))
        self._column.setSpacing(px(4))
        # As far in as the words on the button.
        self._around.setContentsMargins(px(7), 0, px(6), 0)


class _EntryWriter:
    """Writes an entry into a document."""

    def __init__(self, document: QTextDocument, theme: Theme, font: QFont) -> None:
        document.setUndoRedoEnabled(False)
        document.clear()
        self._tokens = theme.tokens
        self._cursor = QTextCursor(document)
        self._font = font
        self._formats: dict[tuple[str, bool, bool], QTextCharFormat] = {}
        self._chip_formats: dict[ChipKind, QTextCharFormat] = {}
        self._is_first = True

    def write(self, of: UnitEntry) -> None:
        """Write all of it."""
        self._chips = chips_under_goal(of.report, of.entry)
        for number, measure in enumerate(of.entry.measures, start=1):
            self._measure(number, measure)
        for note in of.entry.notes:
            self._note(note, indented=False)

    def _measure(self, number: int, measure: RegionalMeasure) -> None:
        self._block(above=12, indented=False)
        self._insert(f"{number}{_NO_BREAK} ", self._format("muted", strong=True))
        self._insert(measure.text, self._format("ink", strong=True))
        if measure.outcome is not None:
            self._block(above=2, indented=True)
            name, reason = outcome_name(measure.outcome.kind), measure.outcome.reason
            text = f"{name}: {reason}" if reason.strip() else name
            self._insert(text, self._format("muted", small=True))
        for note in measure.notes:
            self._note(note, indented=True)

    def _note(self, note: Note, *, indented: bool) -> None:
        chips = self._chips.get(note.id, ())
        if not note.text.strip() and not chips:
            return
        self._block(above=7, indented=indented)
        self._insert(note.text, self._format("ink"))
        if chips:
            self._block(above=3, indented=indented)
        for number, chip in enumerate(chips):
            if number:
                self._insert("  ", self._format("ink", small=True))
            self._chip(chip)

    def _chip(self, chip: ChipText) -> None:
        words = chip.text.replace(" ", _NO_BREAK)
        self._insert(f"{_NO_BREAK}{words}{_NO_BREAK}", self._chip_format(chip.kind))

    def _block(self, *, above: int, indented: bool) -> None:
        px = self._tokens.px
        form = QTextBlockFormat()
        form.setTopMargin(0 if self._is_first else px(above))
        form.setLeftMargin(px(_BEFORE_NOTE) if indented else 0)
        if self._is_first:
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form)
        self._is_first = False

    def _insert(self, text: str, form: QTextCharFormat) -> None:
        # A line feed within a text begins a line, not a paragraph with a margin above it.
        self._cursor.insertText(document_text(text).replace("\n", "\u2028"), form)

    def _format(self, role: str, *, strong: bool = False, small: bool = False) -> QTextCharFormat:
        key = role, strong, small
        if key not in self._formats:
            tokens = self._tokens
            font = QFont(self._font)
            font.setPixelSize(tokens.small if small else tokens.text)
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            form = QTextCharFormat()
            form.setFont(font)
            form.setForeground(tokens.colour(role))
            self._formats[key] = form
        return self._formats[key]

    def _chip_format(self, kind: ChipKind) -> QTextCharFormat:
        if kind not in self._chip_formats:
            style = CHIP_STYLES[kind]
            form = QTextCharFormat(self._format(style.ink, strong=style.strong, small=True))
            if style.ground is not None:
                form.setBackground(self._tokens.colour(style.ground))
            form.setFontStrikeOut(style.struck)
            self._chip_formats[kind] = form
        return self._chip_formats[kind]
