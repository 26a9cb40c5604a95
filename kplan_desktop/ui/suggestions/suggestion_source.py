"""What a suggestion was found in: its notes whole, with the words marked, beside the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.suggestions.found import Span
from kplan_desktop.domain.suggestions.report_reading import OfferedLink
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.ui.chips.note_chips import link_text, offer_text
from kplan_desktop.ui.suggestions.suggestion_answers import Answer, SuggestionAnswers
from kplan_desktop.ui.suggestions.suggestion_wording import SuggestionTexts
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText, plain_label
from kplan_desktop.ui.widgets.text_span import editor_span

_LONGEST = 20_000
"""Characters of a note that are shown, as many as are read."""


class SuggestionSource(QScrollArea):
    """Shows one row's suggestion over the text of its note, or of both notes of a link."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._body = body = QWidget(self)
        self._what = plain_label("", "strong")
        self._hint = plain_label("", "small")
        self._places = (plain_label("", "section"), plain_label("", "section"))
        self._measures = plain_label("", "small")
        self.texts = (_MarkedText(theme, body), _MarkedText(theme, body))
        self._column = QVBoxLayout(body)
        self._column.addWidget(self._what)
        self._column.addWidget(self._hint)
        for place, text in zip(self._places, self.texts, strict=True):
            self._column.addWidget(place)
            self._column.addWidget(text)
        # After the texts: of a link, both are to be read at large text too.
        self._column.addWidget(self._measures)
        self._column.addStretch(1)
        self.setWidget(body)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(0, px(2), px(8), px(4))
        self._column.setSpacing(px(6))

    def show_row(self, answers: SuggestionAnswers, texts: SuggestionTexts, number: int) -> None:
        """Show a row, from the marked words on."""
        row = answers.rows[number]
        self._what.setText(texts.with_answer(row, answers.answer(number)))
        self._hint.setText(self._hint_text(answers, number))
        self._hint.setVisible(bool(self._hint.text()))
        is_link = isinstance(row, OfferedLink)
        # The question of a link says it as well, and both notes are to be in sight.
        self._what.setVisible(not is_link or answers.answer(number) is not Answer.OPEN)
        note_ids = [row.note_id, row.other_id] if isinstance(row, OfferedLink) else [row.note_id]
        spans = () if isinstance(row, OfferedLink) else row.offer.spans
        for place, text, note_id in zip(self._places, self.texts, note_ids, strict=False):
            label = texts.where(note_id)
            place.setText(label)
            text.show_note(answers.note(note_id).text, spans)
            text.setAccessibleName(label)
        measures = dict.fromkeys(filter(None, map(texts.measure, note_ids)))
        self._measures.setText("\n".join(measures))
        self._measures.setVisible(bool(measures))
        for widget in (self._places[1], self.texts[1]):
            widget.setVisible(is_link)
        # The places of lines are known once the new texts are laid out.
        QTimer.singleShot(0, self, self._scroll_to_words)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        px = self._theme.tokens.px
        return QSize(px(170), px(90))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As of the list."""
        return self.minimumSizeHint()

    def hint(self) -> str:
        """What to know when the row is answered; empty where there is nothing."""
        return self._hint.text()

    def _hint_text(self, answers: SuggestionAnswers, number: int) -> str:
        row = answers.rows[number]
        if isinstance(row, OfferedLink):
            asked = self.tr("Do the two notes tell of the same activity? It is counted once.")
            if answers.answer(number) is not Answer.OPEN:
                return asked
            return f"{asked} {link_text(answers.report, row.note_id, row.other_id)}".strip()
        if (entered := answers.entered_instead(number)) is not None:
            text = self.tr("No longer asked, because «%1» is entered.")
            known = replace(row.offer, value=entered)
            return fill_placeholders(text, offer_text(answers.report, known))
        if answers.is_one_of_several(number):
            return self.tr("The note has several figures of this metric. Accept the right one.")
        return ""

    def _scroll_to_words(self) -> None:
        self.verticalScrollBar().setValue(0)
        line = self.texts[0].first_marked()
        middle = self.texts[0].mapTo(self._body, line)
        self.ensureVisible(0, middle.y(), 0, self._theme.tokens.px(30))


class _MarkedText(CopyableText):
    """A note's text with the words marked that something was found in."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("", "field", parent)
        self._theme = theme
        self._spans: Sequence[Span] = ()

    def show_note(self, text: str, spans: Sequence[Span]) -> None:
        """Show another text, with these words of it marked."""
        shown = beginning(text, _LONGEST)
        if shown != self.text():
            self.set_text(shown)
        self._spans = spans
        marked: list[QTextEdit.ExtraSelection] = []
        for span in spans:
            selection = QTextEdit.ExtraSelection()
            start, end = editor_span(text, span.start, span.end)
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setForeground(self._theme.tokens.colour("warning"))
            look.setBackground(self._theme.tokens.colour("warning_ground"))
            look.setFontUnderline(True)  # so that it does not depend on colour alone
            selection.cursor = cursor
            selection.format = look
            marked.append(selection)
        self.setExtraSelections(marked)

    def first_marked(self) -> QPoint:
        """The middle of the line that the first marked word stands in."""
        cursor = QTextCursor(self.document())
        if marked := self.extraSelections():
            cursor.setPosition(marked[0].cursor.selectionStart())
        return self.cursorRect(cursor).center()
