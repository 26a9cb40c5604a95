"""Reading the national measures of a cell, numbered, with bullets or letters, or with neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kplan_desktop.domain.docx_form.item_lines import number_of
from kplan_desktop.domain.docx_form.numbered_items import NumberedItem, items_of
from kplan_desktop.domain.docx_form.reading_result import PieceReason
from kplan_desktop.domain.docx_form.word_document import Paragraph
from kplan_desktop.domain.form_format.form_check import MAX_FORM_TEXT
from kplan_desktop.domain.form_from_word.form_account import FormAccount, Reason
from kplan_desktop.domain.form_from_word.form_contents import GoalDraft, MeasureDraft
from kplan_desktop.domain.form_from_word.form_reading import FormPieceKind, FormReason
from kplan_desktop.domain.form_from_word.numbered_headings import label_number
from kplan_desktop.domain.text.list_markers import bullet_mark, letter_mark, number_mark

SENTENCE_ENDS = (".", "!", "?", ":", "»", "”")
"""Ends of a text after which no other text goes on with its sentence."""


class MeasureReader:
    """Reads national measures, and tells every text to ``account``."""

    def __init__(self, account: FormAccount) -> None:
        self._account = account

    def read(
        self, paragraphs: Sequence[Paragraph], goal: GoalDraft | None, doubts: Sequence[Reason]
    ) -> None:
        """Read the national measures in a cell, of the goal of its row."""
        above = (goal.number,) if goal is not None and goal.number else ()
        after = 0 if goal is None else goal.last_number()
        written: list[Paragraph] = []
        for paragraph in paragraphs:
            # A letter or bullet without text makes no item.
            if paragraph.text.strip() or number_of(paragraph.label) is not None:
                written.append(paragraph)
            else:
                self._account.record_paragraph(
                    paragraph, FormPieceKind.EMPTY, PieceReason.ONLY_A_NUMBER
                )
        items = _joined(items_of(written, after=after, by_line=True, above=above))
        for place, item in enumerate(items):
            if item.is_blank:
                reason = PieceReason.ONLY_A_MARK if item.text else PieceReason.ONLY_A_NUMBER
                self._record(item, FormPieceKind.EMPTY, [reason], goal)
            elif goal is None:
                self._record(item, FormPieceKind.NOTHING, [PieceReason.NO_GOAL], None)
            elif place == 0 and goal.measures and _goes_on(item, goal.measures[-1].text):
                last = goal.measures[-1]
                last.text = f"{last.text} {_one_text(item.text)}"
                kind, reasons = FormPieceKind.NATIONAL_MEASURE, [PieceReason.CONTINUED]
                self._record(item, kind, reasons, goal, last)
            else:
                self._read_item(item, goal, doubts)

    def _read_item(self, item: NumberedItem, goal: GoalDraft, doubts: Sequence[Reason]) -> None:
        """A new measure, or one that the goal has already."""
        number, text = _number_of(item), _one_text(item.text)
        known = goal.known_measure(number, text)
        if known is not None:
            if number and not known.number:
                known.number = number
                goal.by_number.setdefault(number, known)
            reasons: list[Reason] = [PieceReason.REPEATED]
            reasons += [FormReason.WORDING_VARIES] if known.text != text else []
            self._record(item, FormPieceKind.REPEATED, reasons, goal, known)
            return
        reasons = [FormReason.IN_COLUMN, *doubts]
        reasons += [PieceReason.MARKER_OR_TEXT] if item.doubtful else []
        reasons += [PieceReason.UNNUMBERED] if item.loose and not item.label else []
        reasons += [PieceReason.TEXT_BOX] if item.in_text_box else []
        reasons += [PieceReason.INNER_TABLE] if item.in_table else []
        kind = FormPieceKind.NATIONAL_MEASURE
        self._record(item, kind, reasons, goal, goal.add(number, text))

    def _record(
        self,
        item: NumberedItem,
        kind: FormPieceKind,
        reasons: Sequence[Reason],
        goal: GoalDraft | None,
        measure: MeasureDraft | None = None,
    ) -> None:
        self._account.record(
            item.text, item.position, kind, reasons, label=item.label, draft=measure, goal=goal
        )


def has_mark(paragraph: Paragraph) -> bool:
    """Whether a number, letter or bullet stands before a paragraph, as before a list's items."""
    text = paragraph.text
    return bool(paragraph.label or number_mark(text) or bullet_mark(text) or letter_mark(text))


def _number_of(item: NumberedItem) -> str:
    """The number printed before an item; empty for a bullet."""
    printed = label_number(item.label)
    return printed or ("" if item.number is None else str(item.number))


def _one_text(text: str) -> str:
    """An item's lines as one text: lines are kept where a sentence ends before them."""
    lines: list[list[str]] = []
    for line in (" ".join(line.split()) for line in text.split("\n")):
        if (
            lines
            and line
            and not (lines[-1][-1].endswith(SENTENCE_ENDS) and not line[:1].islower())
        ):
            lines[-1].append(line)
        elif line:
            lines.append([line])
    return "\n".join(" ".join(parts) for parts in lines)


def _joined(items: Sequence[NumberedItem]) -> list[NumberedItem]:
    """The items, with a paragraph that goes on with a sentence joined to the one before."""
    joined: list[NumberedItem] = []
    for item in items:
        last = joined[-1] if joined else None
        if last is not None and not last.label and _goes_on(item, last.text):
            joined[-1] = replace(last, text=f"{last.text}\n{item.text}")
        else:
            joined.append(item)
    return joined


def _goes_on(item: NumberedItem, last: str) -> bool:
    """Whether a text without a number goes on with the text before it."""
    if item.label or item.number is not None or len(last) + len(item.text) > MAX_FORM_TEXT:
        return False
    return item.text[:1].islower() and last[:1].isupper() and not last.endswith(SENTENCE_ENDS)
