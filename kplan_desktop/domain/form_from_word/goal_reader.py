"""Reading areas and goals, in the order of the documents, into the form's contents."""

from __future__ import annotations

from collections.abc import Sequence

from kplan_desktop.domain.docx_form.continuation_marks import continuation_mark, without_mark
from kplan_desktop.domain.docx_form.reading_result import PieceReason
from kplan_desktop.domain.docx_form.word_document import Paragraph
from kplan_desktop.domain.form_format.form_check import MAX_FORM_TEXT
from kplan_desktop.domain.form_from_word.form_account import FormAccount, Reason
from kplan_desktop.domain.form_from_word.form_contents import AreaDraft, FormContents, GoalDraft
from kplan_desktop.domain.form_from_word.form_reading import FormPieceKind, FormReason
from kplan_desktop.domain.form_from_word.measure_reader import SENTENCE_ENDS
from kplan_desktop.domain.form_from_word.numbered_headings import (
    AreaHeading,
    area_part,
    goal_number,
    same_number,
)


class GoalReader:
    """Reads headings of areas and goals into ``contents``, and tells each text to ``account``.

    ``area`` and ``goal`` are the current ones, to which belongs what comes next. ``area_labels``
    are the words before the areas' numbers; ``areas_are_marked``: an area had a number or such a
    word, so that others have them too.
    """

    def __init__(self, contents: FormContents, account: FormAccount) -> None:
        self.contents = contents
        self._account = account
        self.area: AreaDraft | None = None
        self.goal: GoalDraft | None = None
        self.area_labels: list[str] = []
        self.areas_are_marked = False
        self._goals_begin_with_aa = False

    def begin_document(self) -> None:
        """Begin another document."""
        self.area = self.goal = None
        self.areas_are_marked = False

    def read_area(
        self, paragraphs: Sequence[Paragraph], heading: AreaHeading, *reasons: Reason
    ) -> None:
        """Take paragraphs as the heading of an area."""
        area, was_there = self.contents.area(heading.number, heading.title)
        if heading.label:
            self.area_labels.append(heading.label)
        self.areas_are_marked |= bool(heading.number)
        is_again = was_there and bool(area.goals)
        if area is not self.area:
            self.goal = None
        self.area = area
        for paragraph in paragraphs:
            kind = FormPieceKind.REPEATED if is_again else FormPieceKind.AREA
            why = (PieceReason.REPEATED,) if is_again else reasons
            self._account.record_paragraph(paragraph, kind, *why, draft=area)

    def read_goal(
        self, paragraphs: Sequence[Paragraph], number: str = "", doubts: Sequence[Reason] = ()
    ) -> None:
        """Take paragraphs as a goal, new or known; ``number`` is that in a cell of its own."""
        texts = [" ".join(p.text.split()) for p in paragraphs]
        label = next((p.label for p in paragraphs if p.label), "")
        whole = " ".join(text for text in texts if text)
        mark = continuation_mark(whole)
        printed, text = goal_number(without_mark(whole), label)
        printed = number or printed
        text = " ".join(text.split())
        if mark is not None and mark.rest == "":
            printed, text = mark.number or printed, ""
        kind, reasons = self._place_goal(printed, text)
        for paragraph in paragraphs:
            self._account.record_paragraph(paragraph, kind, *reasons, *doubts, draft=self.goal)

    def _place_goal(self, number: str, text: str) -> tuple[FormPieceKind, list[Reason]]:
        """Make it the current goal. Returns what became of the text, and why."""
        repeated: tuple[FormPieceKind, list[Reason]] = (
            FormPieceKind.REPEATED,
            [PieceReason.REPEATED],
        )
        current = self.goal
        if current is not None and self.area is not None:
            if not text and (not number or same_number(number, current.number)):
                return repeated
            if not number and self._continues(text, current):
                current.text = f"{current.text} {text}".strip()
                self.area.note(current)
                return FormPieceKind.GOAL, [PieceReason.CONTINUED]
        area, reasons = self._find_area(number, text)
        known = area.known_goal(number, text)
        if known is not None:
            self.goal = known
            if number and not known.number:
                known.number = number
                area.note(known)
            varies = (
                bool(text)
                and " ".join(known.text.split()) != text
                and not known.text.startswith(text)
            )
            return repeated[0], [
                PieceReason.REPEATED,
                *([FormReason.WORDING_VARIES] if varies else []),
            ]
        self.goal = self.contents.add_goal(area, number, text)
        self._goals_begin_with_aa |= text.casefold().startswith("å ")
        reasons.insert(0, FormReason.GOAL_NUMBERED if number else FormReason.IN_COLUMN)
        return FormPieceKind.GOAL, reasons

    def _continues(self, text: str, current: GoalDraft) -> bool:
        """Whether a text without a number goes on with the goal above, cut by the end of a page."""
        if not text[:1].islower() or current.text.endswith(SENTENCE_ENDS):
            return False
        if len(current.text) + len(text) > MAX_FORM_TEXT:
            return False
        begins_anew = text.casefold().startswith("å ")
        return not begins_anew if self._goals_begin_with_aa or current.number else False

    def _find_area(self, number: str, text: str) -> tuple[AreaDraft, list[Reason]]:
        """The area of a goal's number, or that which has its text already, which becomes current.

        With what is doubtful about it.
        """
        part = area_part(number)
        if self.area is None:
            of_wording = self.contents.goal_of_wording(text)
            found = of_wording[0] if of_wording is not None else self.contents.numbered(part)
            self.area = found or self.contents.area(part, "")[0]
            return self.area, [] if found is not None else [FormReason.NO_AREA_ABOVE]
        area = self.area
        if not part or not area.number or same_number(part, area.number):
            return area, []
        if part.isdigit() != area.number.isdigit():
            return area, []
        announced = self.contents.numbered(part)
        # A list of all areas may stand before the first table.
        is_listed = announced is not None and not announced.goals and not area.goals
        if not is_listed and not area.numbers_goals_by_area():
            return area, [FormReason.OTHER_AREA_NUMBER]
        self.area = announced or self.contents.area(part, "")[0]
        return self.area, [] if announced is not None else [FormReason.NO_AREA_ABOVE]
