"""Reading the rows of the form's table: goal, national measures, measures and notes of each.

A row with an empty goal cell continues the goal above. Notes belong to the measure in their row; in
a row with several measures, the notes are divided by their numbering, which begins at 1 for each.
Text that continues from the row above, as after a page break, is appended to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kplan_desktop.domain.docx_form.contents_builder import (
    ContentsBuilder,
    GoalBuilder,
    MeasureBuilder,
    NoteBuilder,
)
from kplan_desktop.domain.docx_form.form_matching import Columns, FormMatcher
from kplan_desktop.domain.docx_form.numbered_items import NumberedItem, items_of
from kplan_desktop.domain.docx_form.reading_result import PieceOutcome, PieceReason
from kplan_desktop.domain.docx_form.row_columns import RowColumns, split_by_column
from kplan_desktop.domain.docx_form.word_document import Paragraph, Row
from kplan_desktop.domain.model.form import StrategyArea

_SENTENCE_ENDS = (".", "!", "?", ":", "»", "”", ")")


class RowReader:
    """Reads rows in order and keeps the current goal, measure and note, also between tables."""

    def __init__(self, form: FormMatcher, contents: ContentsBuilder) -> None:
        self._form = form
        self._contents = contents
        self._goal: GoalBuilder | None = None
        self._goal_is_unknown = False
        self._measure: MeasureBuilder | None = None
        self._note: NoteBuilder | None = None
        self._measure_of_note: MeasureBuilder | None = None
        self._is_new_page = False
        self._block_count = 0
        self._doubts: tuple[PieceReason, ...] = ()

    def start_page(self) -> None:
        """Note that the headings are repeated, or another table begins."""
        self._is_new_page = True

    def read(
        self,
        rows: Sequence[Row],
        columns: Columns,
        area: StrategyArea | None,
        doubts: tuple[PieceReason, ...],
    ) -> None:
        """Read a row, or several that share a note cell. ``doubts`` apply to all of its pieces."""
        block, outside = split_by_column(rows, columns)
        self._doubts = (*doubts, PieceReason.SEVERAL_COLUMNS) if block.is_shared else tuple(doubts)
        self._block_count += 1
        for paragraph in outside:
            self._record_lost(paragraph, PieceReason.NO_COLUMN)
        continues_goal = self._read_goal(block.goal, area)
        self._read_nationals(block.national)
        if self._goal is None:
            reason = (
                PieceReason.NO_GOAL
                if self._goal_is_unknown or not block.goal
                else PieceReason.UNKNOWN_GOAL
            )
            for paragraph in (*block.measure, *block.note, *block.nothing):
                self._record_lost(paragraph, reason)
            return
        measures, has_number = self._read_measures(
            self._goal, block, continues_goal=continues_goal, from_plan=not columns.has_notes
        )
        self._read_notes(
            self._goal, block, measures, continues_goal=continues_goal, has_number=has_number
        )
        self._read_nothing(self._goal, block.nothing)
        self._is_new_page = False

    def _read_goal(self, paragraphs: tuple[Paragraph, ...], area: StrategyArea | None) -> bool:
        """Read the goal column; returns whether the row continues the goal above."""
        text = " ".join(p.text.strip() for p in paragraphs if p.text.strip())
        label = next((p.label for p in paragraphs if p.label), "")
        if not text and not label:
            return True
        position, above = paragraphs[0].position, self._goal
        found = self._form.goal(text, label, area)
        if above is not None and (found is None or found.goal.id == above.goal.id):
            is_part = self._form.is_part_of_goal(text, above.goal)
            if found is not None or is_part:
                is_continued = is_part or found is None
                reason = PieceReason.CONTINUED if is_continued else PieceReason.REPEATED
                self._contents.record(
                    text, position, PieceOutcome.GOAL, [reason], label=label, under=above
                )
                return True
        self._measure = self._note = None
        if found is None:
            self._goal, self._goal_is_unknown = None, True
            self._contents.record(
                text, position, PieceOutcome.NOTHING, [PieceReason.UNKNOWN_GOAL], label=label
            )
            return False
        self._goal, self._goal_is_unknown = self._contents.goals[found.goal.id], False
        self._contents.record(
            text,
            position,
            PieceOutcome.GOAL,
            [found.reason, *self._doubts],
            label=label,
            under=self._goal,
        )
        return False

    def _read_nationals(self, paragraphs: tuple[Paragraph, ...]) -> None:
        goal = None if self._goal is None else self._goal.goal
        for item in items_of(paragraphs, after=None):
            if not item.text:
                self._record_empty(item)
                continue
            reason = self._form.national(item.text, goal)
            outcome = PieceOutcome.NOTHING if reason is None else PieceOutcome.NATIONAL_MEASURE
            self._contents.record(
                item.text,
                item.position,
                outcome,
                [reason or PieceReason.NOT_NATIONAL],
                label=item.label,
                under=None if reason in (None, PieceReason.OTHER_GOAL) else self._goal,
            )

    def _read_measures(
        self, goal: GoalBuilder, block: RowColumns, *, continues_goal: bool, from_plan: bool
    ) -> tuple[list[MeasureBuilder], bool]:
        """The measures in this row, new or repeated, and whether the measure cell has any items."""
        items = items_of(block.measure, after=len(goal.measures))
        measures: list[MeasureBuilder] = []
        for index, item in enumerate(items):
            if not item.text and not (item.own and block.has_text_in_notes):
                self._record_empty(item)
                continue
            current = self._measure
            if (
                index == 0
                and continues_goal
                and current is not None
                and _is_continuation(item, current.end)
            ):
                goal.continue_measure(current, item.text)
                reasons = [PieceReason.CONTINUED if self._is_new_page else PieceReason.MAY_CONTINUE]
                self._record_measure(item, reasons, goal, current)
                continue
            cell = (self._block_count, item.position)
            measure, reason = goal.add_measure(
                item.text, item.number, cell, from_plan=from_plan, own=item.own
            )
            measures.append(measure)
            if measure is not self._measure:
                self._measure, self._note = measure, None
            self._record_measure(item, [reason, *self._doubts_of(item)], goal, measure)
        return measures, bool(items)

    def _read_notes(
        self,
        goal: GoalBuilder,
        block: RowColumns,
        measures: list[MeasureBuilder],
        *,
        continues_goal: bool,
        has_number: bool,
    ) -> None:
        items = items_of(block.note, after=self._last_number, by_line=True)
        filled = [item for item in items if item.text]
        for item in items:
            if not item.text:
                self._record_empty(item)
        if filled and continues_goal and not measures and self._note is not None:
            first = filled[0]
            if _is_continuation(first, self._note.end):
                self._note.append(first.text)
                reasons = [PieceReason.CONTINUED if self._is_new_page else PieceReason.MAY_CONTINUE]
                self._record_note(first, reasons, goal, self._measure_of_note, self._note)
                filled = filled[1:]
        if not measures:
            self._read_without_measure(goal, filled, block, has_number=has_number)
        elif len(measures) == 1:
            for item in filled:
                self._add_note(item, [PieceReason.BESIDE_MEASURE], goal, measures[0])
        else:
            self._distribute(goal, filled, block.note, measures)

    def _read_without_measure(
        self, goal: GoalBuilder, items: list[NumberedItem], block: RowColumns, *, has_number: bool
    ) -> None:
        """Notes in a row without a measure: they belong to the one above, or to none."""
        measure = self._measure
        for item in items:
            if block.has_no_measure:
                self._add_note(item, [PieceReason.BESIDE_GOAL], goal, None)
            elif measure is None or (has_number and not self._has_next_number(item)):
                self._add_note(item, [PieceReason.NO_MEASURE], goal, None)
            elif block.measure_is_merged or self._has_next_number(item):
                self._add_note(item, [PieceReason.BESIDE_MEASURE], goal, measure)
            else:
                self._add_note(item, [PieceReason.NO_MEASURE], goal, measure)

    def _read_nothing(self, goal: GoalBuilder, paragraphs: tuple[Paragraph, ...]) -> None:
        """Set the «nothing to report» mark; the paragraphs after the first are its reason."""
        if not paragraphs:
            return
        mark, *reason = paragraphs
        goal.nothing = "\n".join(paragraph.text for paragraph in reason)
        for text in (mark.text, goal.nothing):
            if text.strip():
                self._contents.record(
                    text,
                    mark.position,
                    PieceOutcome.NOTHING_TO_REPORT,
                    [PieceReason.BESIDE_GOAL],
                    under=goal,
                )

    @property
    def _last_number(self) -> int:
        """The number of the last note; 0 without a note or number."""
        return 0 if self._note is None else self._note.number or 0

    def _has_next_number(self, item: NumberedItem) -> bool:
        """Whether an item has the number after the last note's."""
        last = self._last_number
        return item.number is not None and last > 0 and item.number == last + 1

    def _distribute(
        self,
        goal: GoalBuilder,
        items: list[NumberedItem],
        paragraphs: tuple[Paragraph, ...],
        measures: list[MeasureBuilder],
    ) -> None:
        """Distribute the notes of one cell over several measures.

        Where they cannot be divided they are added to the goal itself: there they are found, while
        under a wrong measure they would state what nobody has written.
        """
        reason = PieceReason.NUMBERING_RESTARTS
        runs = _numbered_runs(items)
        if len(runs) != len(measures):
            reason = PieceReason.WHICH_MEASURE
            guesses = (
                _without_false_starts(runs),
                _groups_between_blanks(paragraphs),
                [[item] for item in items],
            )
            runs = next((guess for guess in guesses if len(guess) == len(measures)), runs)
        if not 1 < len(runs) <= len(measures):
            for item in items:
                self._add_note(item, [PieceReason.WHICH_MEASURE], goal, None)
            return
        for run, measure in zip(runs, measures, strict=False):
            for item in run:
                self._add_note(item, [reason], goal, measure)

    def _add_note(
        self,
        item: NumberedItem,
        reasons: list[PieceReason],
        goal: GoalBuilder,
        measure: MeasureBuilder | None,
    ) -> None:
        self._note, self._measure_of_note = NoteBuilder(item.text, item.number), measure
        (goal.notes if measure is None else measure.notes).append(self._note)
        self._record_note(item, [*reasons, *self._doubts_of(item)], goal, measure, self._note)

    def _doubts_of(self, item: NumberedItem) -> list[PieceReason]:
        doubts = list(self._doubts)
        if item.loose:
            doubts.append(PieceReason.UNNUMBERED)
        if item.doubtful:
            doubts.append(PieceReason.MARKER_OR_TEXT)
        if item.in_text_box:
            doubts.append(PieceReason.TEXT_BOX)
        return doubts

    def _record_note(
        self,
        item: NumberedItem,
        reasons: list[PieceReason],
        goal: GoalBuilder,
        measure: MeasureBuilder | None,
        note: NoteBuilder,
    ) -> None:
        self._contents.record(
            item.text,
            item.position,
            PieceOutcome.NOTE,
            reasons,
            label=item.label,
            under=goal,
            measure=measure,
            note=note,
        )

    def _record_measure(
        self,
        item: NumberedItem,
        reasons: list[PieceReason],
        goal: GoalBuilder,
        measure: MeasureBuilder,
    ) -> None:
        self._contents.record(
            item.text,
            item.position,
            PieceOutcome.MEASURE,
            reasons,
            label=item.label,
            under=goal,
            measure=measure,
        )

    def _record_empty(self, item: NumberedItem) -> None:
        self._contents.record(
            "", item.position, PieceOutcome.EMPTY, [PieceReason.ONLY_A_NUMBER], label=item.label
        )

    def _record_lost(self, paragraph: Paragraph, reason: PieceReason) -> None:
        if paragraph.text.strip():
            self._contents.record(
                paragraph.text.strip(),
                paragraph.position,
                PieceOutcome.NOTHING,
                [reason],
                label=paragraph.label,
            )


def _is_continuation(item: NumberedItem, above: str) -> bool:
    """Whether an item without a marker continues the text above it."""
    if item.label or item.loose or item.own:
        return False
    return item.text[:1].islower() and not above.rstrip().endswith(_SENTENCE_ENDS)


def _numbered_runs(items: list[NumberedItem]) -> list[list[NumberedItem]]:
    """The items divided where their numbering begins again."""
    runs: list[list[NumberedItem]] = []
    last = 0
    for item in items:
        if not runs or (item.number is not None and item.number <= last):
            runs.append([])
        runs[-1].append(item)
        last = item.number if item.number is not None else last
    return runs


def _without_false_starts(runs: list[list[NumberedItem]]) -> list[list[NumberedItem]]:
    """The runs, merged where the numbering restarts only after a paragraph without a number.

    Word and LibreOffice restart their numbering there.
    """
    merged: list[list[NumberedItem]] = []
    for run in runs:
        if merged and "\n" in merged[-1][-1].text:
            merged[-1] = merged[-1] + run
        else:
            merged.append(run)
    return merged


def _groups_between_blanks(paragraphs: tuple[Paragraph, ...]) -> list[list[NumberedItem]]:
    """The items divided by empty paragraphs, which align them with their measures."""
    groups: list[list[Paragraph]] = [[]]
    for paragraph in paragraphs:
        if paragraph.text.strip() or paragraph.label:
            groups[-1].append(paragraph)
        elif groups[-1]:
            groups.append([])
    found: list[list[NumberedItem]] = []
    last = 0
    for group in groups:
        items = [item for item in items_of(group, after=last, by_line=True) if item.text]
        last = max((item.number or 0 for item in items[-1:]), default=last)
        found += [items] if items else []
    return found
