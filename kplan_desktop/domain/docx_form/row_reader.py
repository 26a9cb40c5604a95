"""Reading the rows of the form's table: goal, national measures, measures and notes of each.

A row with an empty goal cell continues the goal above. Notes belong to the measure in their row; in
a row with several measures, the notes are divided by their numbering, which begins at 1 for each.
Text that continues from the row above, as after a page break, is appended to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kplan_desktop.domain.docx_form.contents_builder import (
    ContentsBuilder,
    GoalBuilder,
    MeasureBuilder,
)
from kplan_desktop.domain.docx_form.continuation_marks import (
    ContinuationMark,
    continuation_mark,
    without_mark,
)
from kplan_desktop.domain.docx_form.divided_notes import are_headings
from kplan_desktop.domain.docx_form.form_matching import ColumnRole, Columns, FormMatcher
from kplan_desktop.domain.docx_form.item_lines import number_of
from kplan_desktop.domain.docx_form.note_reader import (
    NoteReader,
    ReadingPlace,
    RowMeasures,
    is_cut,
    is_plainly_cut,
    record_blank,
)
from kplan_desktop.domain.docx_form.numbered_items import (
    NumberedItem,
    items_of,
    with_notes_doubted,
)
from kplan_desktop.domain.docx_form.reading_result import PieceOutcome, PieceReason
from kplan_desktop.domain.docx_form.row_columns import RowColumns, split_by_column
from kplan_desktop.domain.docx_form.word_document import Paragraph, Row
from kplan_desktop.domain.model.form import StrategyArea
from kplan_desktop.domain.text.nothing_written import (
    is_only_marks,
    reports_nothing,
    says_nothing,
)
from kplan_desktop.domain.text.wording_similarity import Wording


class RowReader:
    """Reads rows in order and keeps the current goal, measure and note, also between tables."""

    def __init__(self, form: FormMatcher, contents: ContentsBuilder) -> None:
        self._form = form
        self._contents = contents
        self._place = ReadingPlace()
        self._notes = NoteReader(contents, self._place)
        self._goal_is_unknown = False
        self._left_out: set[ColumnRole] = set()
        """Of goal and measure, those that were left out after the last ones read."""
        self._is_beside_other_goal = False
        """Whether the last national measures in a row without a goal were not the current one's."""
        self._block_count = 0
        self._may_be_two = False
        """Whether a measure of these rows was only taken for one above that has notes."""

    def start_page(self) -> None:
        """Note that the headings are repeated, or another table begins."""
        self._place.is_new_page = True

    def read(
        self,
        rows: Sequence[Row],
        columns: Columns,
        area: StrategyArea | None,
        doubts: tuple[PieceReason, ...],
    ) -> None:
        """Read a row, or several that share a note cell. ``doubts`` apply to all of its pieces."""
        block, outside = split_by_column(rows, columns)
        self._block_count += 1
        for paragraph in outside:
            self._record_lost(paragraph, PieceReason.NO_COLUMN)
        if self._are_note_headings(block):
            self._record_note_headings(block)
            return
        place = self._place
        place.doubts = tuple(doubts)
        if block.is_shared:
            place.doubts = (*doubts, PieceReason.SEVERAL_COLUMNS)
        left_out = self._left_out_beside(block)
        if ColumnRole.GOAL in left_out:
            place.doubts = (*place.doubts, PieceReason.LEFT_OUT_BESIDE)
        continues_goal = self._read_goal(block.goal, area)
        if left_out == {ColumnRole.MEASURE}:  # the goal does not depend on it
            place.doubts = (*place.doubts, PieceReason.LEFT_OUT_BESIDE)
        self._read_nationals(block)
        if self._is_beside_other_goal:
            place.doubts = (*place.doubts, PieceReason.BESIDE_OTHER_GOAL)
        goal = place.goal
        if goal is None:
            reason = (
                PieceReason.NO_GOAL
                if self._goal_is_unknown or not block.goal
                else PieceReason.UNKNOWN_GOAL
            )
            for paragraph in (*block.measure, *block.note, *block.nothing):
                self._record_lost(paragraph, reason)
            return
        if self._read_typed_nothing(goal, block):
            return
        measures = self._read_measures(
            goal, block, continues_goal=continues_goal, from_plan=not columns.has_notes
        )
        self._notes.read(goal, block, measures)
        self._read_nothing(goal, block.nothing)
        place.is_new_page = False

    def _left_out_beside(self, block: RowColumns) -> set[ColumnRole]:
        """Which of goal and measure that these rows belong to are not in the document's body."""
        if block.goal:
            self._left_out.clear()
        if block.measure:
            self._left_out.discard(ColumnRole.MEASURE)
        self._left_out |= block.left_out & {ColumnRole.GOAL, ColumnRole.MEASURE}
        return self._left_out

    def _are_note_headings(self, block: RowColumns) -> bool:
        """Whether a row only names the parts of a divided note column, below the headings."""
        is_empty = not (block.goal or block.national or block.measure)
        parts = block.note_parts
        return self._place.is_new_page and is_empty and bool(parts) and are_headings(parts)

    def _record_note_headings(self, block: RowColumns) -> None:
        for paragraph in block.note:
            if paragraph.text.strip() or paragraph.label:
                self._contents.record(
                    paragraph.text.strip(),
                    paragraph.position,
                    PieceOutcome.HEADING,
                    [PieceReason.BY_PLACE],
                    label=paragraph.label,
                )

    def _read_goal(self, paragraphs: tuple[Paragraph, ...], area: StrategyArea | None) -> bool:
        """Read the goal column; returns whether the row continues the goal above."""
        text = " ".join(p.text.strip() for p in paragraphs if p.text.strip())
        label = next((p.label for p in paragraphs if p.label), "")
        if not text and not label:
            return True
        place, position = self._place, paragraphs[0].position
        if not label and is_only_marks(text):
            record_blank(self._contents, NumberedItem(text, "", None, position))
            return True
        above = place.goal
        bare, is_marked = _goal_without_mark(paragraphs)
        if is_marked and not bare and not label:
            outcome = PieceOutcome.NOTHING if above is None else PieceOutcome.GOAL
            reason = PieceReason.NO_GOAL if above is None else PieceReason.CONTINUED
            self._contents.record(text, position, outcome, [reason], under=above)
            return True
        found = self._form.goal(bare, label, area)
        if above is not None and (found is None or found.goal.id == above.goal.id):
            is_part = self._form.is_part_of_goal(bare, above.goal)
            if found is not None or is_part:
                is_continued = is_part or found is None or is_marked
                reason = PieceReason.CONTINUED if is_continued else PieceReason.REPEATED
                self._contents.record(
                    text, position, PieceOutcome.GOAL, [reason], label=label, under=above
                )
                return True
        place.measure = place.note = None
        if found is None:
            place.goal, self._goal_is_unknown = None, True
            self._contents.record(
                text, position, PieceOutcome.NOTHING, [PieceReason.UNKNOWN_GOAL], label=label
            )
            return False
        place.goal, self._goal_is_unknown = self._contents.goals[found.goal.id], False
        self._contents.record(
            text,
            position,
            PieceOutcome.GOAL,
            [found.reason, *place.doubts],
            label=label,
            under=place.goal,
        )
        return False

    def _read_nationals(self, block: RowColumns) -> None:
        under = self._place.goal
        goal = None if under is None else under.goal
        found: set[PieceReason] = set()
        for item in items_of(block.national, after=None):
            if item.is_blank:
                record_blank(self._contents, item)
                continue
            mark = continuation_mark(item.text)
            text = without_mark(item.text if mark is None else mark.rest)
            reason = self._form.national(text, goal)
            if mark is not None and not mark.rest and under is not None:
                reason = PieceReason.CONTINUED
            found |= set() if reason is None else {reason}
            outcome = PieceOutcome.NOTHING if reason is None else PieceOutcome.NATIONAL_MEASURE
            self._contents.record(
                item.text,
                item.position,
                outcome,
                [reason or PieceReason.NOT_NATIONAL],
                label=item.label,
                under=None if reason in (None, PieceReason.OTHER_GOAL) else under,
            )
        if block.goal or found:
            self._is_beside_other_goal = not block.goal and found == {PieceReason.OTHER_GOAL}

    def _read_measures(
        self, goal: GoalBuilder, block: RowColumns, *, continues_goal: bool, from_plan: bool
    ) -> RowMeasures:
        """The measures in this row, new, repeated, or continued."""
        place = self._place
        if block.is_uneven:
            place.doubts = (*place.doubts, PieceReason.DIVIDED_COLUMN)
        measures: list[MeasureBuilder] = []
        is_continued = is_unknown = False
        has_items = is_guess = self._may_be_two = False
        for mark, paragraphs in _between_marks(block.measure):
            if mark is not None:
                measure = self._continue_marked(goal, paragraphs[0], mark)
                is_continued = is_continued or (measure is not None and not measures)
                is_unknown = is_unknown or measure is None
                measures += [] if measure is None else [measure]
                has_items = True
                continue
            above = goal.goal.number.strip(" .")
            items = items_of(paragraphs, after=len(goal.measures), above=(above,))
            if not (from_plan or block.has_notes):
                after_number = any(measure.number is not None for measure in goal.measures)
                items = with_notes_doubted(items, after_number=after_number)
            for item in items:
                can_continue = continues_goal and not has_items
                # What follows a mark without a number is a measure of its own, or is continued.
                loose = item.loose or (is_continued and not item.label)
                measure = self._read_measure(
                    goal,
                    item if can_continue else replace(item, loose=loose),
                    block,
                    can_continue=can_continue,
                    from_plan=from_plan,
                )
                measures += [] if measure is None else [measure]
                has_items = True
                is_guess = is_guess or item.loose or item.doubtful
        is_guess = self._may_be_two or (is_guess and len(measures) > 1)
        return RowMeasures(
            measures, has_items, continues_goal or is_continued, is_continued, is_guess, is_unknown
        )

    def _read_measure(
        self,
        goal: GoalBuilder,
        item: NumberedItem,
        block: RowColumns,
        *,
        can_continue: bool,
        from_plan: bool,
    ) -> MeasureBuilder | None:
        """The measure that an item is; None if it is empty, or continues the one above."""
        place, current = self._place, self._place.measure
        if item.is_blank and not (item.own and block.has_text_in_notes):
            record_blank(self._contents, item)
            return None
        if not item.own and says_nothing(item.text):
            self._record_lost_item(item)
            return None
        is_unmarked = not (item.label or item.loose or item.own)
        if can_continue and current is not None and is_unmarked and is_cut(item.text, current.end):
            is_sure = place.is_new_page and is_plainly_cut(current.start, current.end)
            goal.continue_measure(current, item.text)
            reason = PieceReason.CONTINUED if is_sure else PieceReason.MAY_CONTINUE
            self._record_measure(item, [reason], goal, current)
            return None
        cell = (self._block_count, item.position)
        measure, reason = goal.add_measure(
            item.text, item.number, cell, from_plan=from_plan, own=item.own
        )
        is_taken_for_one = reason is PieceReason.MAY_REPEAT and bool(measure.notes)
        self._may_be_two = self._may_be_two or is_taken_for_one
        if measure is not place.measure:
            place.measure, place.note = measure, None
        self._record_measure(item, [reason, *place.doubts_of(item)], goal, measure)
        return measure

    def _continue_marked(
        self, goal: GoalBuilder, paragraph: Paragraph, mark: ContinuationMark
    ) -> MeasureBuilder | None:
        """The measure that a mark such as «2. (forts.)» continues; None if there is none."""
        current = self._place.measure
        printed = number_of(paragraph.label)
        number = mark.last_number if printed is None else printed
        is_current = current is not None and number in (None, current.number)
        measure = current
        if number is not None and not is_current:
            measure = goal.measure_numbered(number)
        if measure is None:
            self._record_lost(paragraph, PieceReason.NO_MEASURE)
            return None
        reason = PieceReason.MAY_CONTINUE if mark.may_be_text else PieceReason.CONTINUED
        if mark.rest and not measure.wording.contains(Wording(without_mark(mark.rest)), at_least=1):
            goal.continue_measure(measure, mark.rest)
            reason = PieceReason.MAY_CONTINUE
        self._place.go_to(measure)
        item = NumberedItem(paragraph.text.strip(), paragraph.label, printed, paragraph.position)
        self._record_measure(item, [reason], goal, measure)
        return measure

    def _read_typed_nothing(self, goal: GoalBuilder, block: RowColumns) -> bool:
        """Set the mark where the row says so in words, and nothing else is under the goal."""
        if goal.measures or goal.notes or block.nothing:
            return False
        items = [*items_of(block.measure), *items_of(block.note)]
        written = [item for item in items if not item.is_blank]
        if not written or any(item.own or not reports_nothing(item.text) for item in written):
            return False
        goal.nothing = ""
        for item in items:
            if item.is_blank:
                record_blank(self._contents, item)
                continue
            self._contents.record(
                item.text,
                item.position,
                PieceOutcome.NOTHING_TO_REPORT,
                [PieceReason.BESIDE_GOAL, *self._place.doubts],
                label=item.label,
                under=goal,
            )
        return True

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

    def _record_lost_item(self, item: NumberedItem) -> None:
        self._contents.record(
            item.text,
            item.position,
            PieceOutcome.NOTHING,
            [PieceReason.SAYS_NOTHING],
            label=item.label,
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


def _between_marks(
    paragraphs: Sequence[Paragraph],
) -> list[tuple[ContinuationMark | None, list[Paragraph]]]:
    """The paragraphs that are marks, each alone, and those between them together."""
    groups: list[tuple[ContinuationMark | None, list[Paragraph]]] = []
    for paragraph in paragraphs:
        mark = None if paragraph.own is not None else continuation_mark(paragraph.text)
        if mark is None and groups and groups[-1][0] is None:
            groups[-1][1].append(paragraph)
        else:
            groups.append((mark, [paragraph]))
    return groups


def _goal_without_mark(paragraphs: Sequence[Paragraph]) -> tuple[str, bool]:
    """A goal's text without marks that it is continued, but with their numbers; and if any."""
    texts: list[str] = []
    is_marked = False
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        mark = None if paragraph.own is not None else continuation_mark(text)
        if mark is not None:
            text = f"{mark.number} {mark.rest}".strip()
        bare = without_mark(text)
        is_marked = is_marked or mark is not None or bare != text
        texts += [bare] if bare else []
    return " ".join(texts), is_marked
