"""The rows of the form's table: which goal, national measures, measures and notes a row holds.

A row whose goal is empty goes on with the goal above. Notes belong to the measure in their row;
where a row holds several measures, the notes' numbering, which begins anew with each, tells them
apart. What goes on from the row above, as where a page ended, is joined to it.
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
from kplan_desktop.domain.docx_form.row_columns import RowColumns, block_of
from kplan_desktop.domain.docx_form.word_document import Paragraph, Row
from kplan_desktop.domain.model.form import StrategyArea

_ENDS = (".", "!", "?", ":", "»", "”", ")")


class RowReader:
    """Reads rows one after the other, and remembers where it is; tables share one reader."""

    def __init__(self, form: FormMatcher, contents: ContentsBuilder) -> None:
        self._form = form
        self._contents = contents
        self._goal: GoalBuilder | None = None
        self._goal_is_unknown = False
        self._measure: MeasureBuilder | None = None
        self._note: NoteBuilder | None = None
        self._measure_of_note: MeasureBuilder | None = None
        self._page_broke = False
        self._blocks = 0
        self._doubts: tuple[PieceReason, ...] = ()

    def break_page(self) -> None:
        """The headings were repeated, or another table has begun."""
        self._page_broke = True

    def read(
        self,
        rows: Sequence[Row],
        columns: Columns,
        area: StrategyArea | None,
        doubts: tuple[PieceReason, ...],
    ) -> None:
        """Read a row, or several that share one cell of notes. ``doubts`` hold for all in it."""
        block, beside = block_of(rows, columns)
        self._doubts = (*doubts, PieceReason.SEVERAL_COLUMNS) if block.is_shared else tuple(doubts)
        self._blocks += 1
        for paragraph in beside:
            self._tell_nothing(paragraph, PieceReason.NO_COLUMN)
        goes_on = self._read_goal(block.goal, area)
        self._read_nationals(block.national)
        if self._goal is None:
            why = (
                PieceReason.NO_GOAL
                if self._goal_is_unknown or not block.goal
                else PieceReason.UNKNOWN_GOAL
            )
            for paragraph in (*block.measure, *block.note, *block.nothing):
                self._tell_nothing(paragraph, why)
            return
        measures, has_number = self._read_measures(
            self._goal, block, goes_on=goes_on, from_plan=not columns.holds_notes
        )
        self._read_notes(self._goal, block, measures, goes_on=goes_on, has_number=has_number)
        self._read_nothing(self._goal, block.nothing)
        self._page_broke = False

    def _read_goal(self, paragraphs: tuple[Paragraph, ...], area: StrategyArea | None) -> bool:
        """Follow the goals' column; whether the row goes on with the goal above."""
        text = " ".join(one.text.strip() for one in paragraphs if one.text.strip())
        label = next((one.label for one in paragraphs if one.label), "")
        if not text and not label:
            return True
        spot, above = paragraphs[0].spot, self._goal
        found = self._form.goal(text, label, area)
        if above is not None and (found is None or found.goal.id == above.goal.id):
            is_part = self._form.is_part_of_goal(text, above.goal)
            if found is not None or is_part:
                why = PieceReason.CONTINUED if is_part or found is None else PieceReason.REPEATED
                self._contents.tell(text, spot, PieceOutcome.GOAL, [why], label=label, under=above)
                return True
        self._measure = self._note = None
        if found is None:
            self._goal, self._goal_is_unknown = None, True
            self._contents.tell(
                text, spot, PieceOutcome.NOTHING, [PieceReason.UNKNOWN_GOAL], label=label
            )
            return False
        self._goal, self._goal_is_unknown = self._contents.goals[found.goal.id], False
        self._contents.tell(
            text,
            spot,
            PieceOutcome.GOAL,
            [found.why, *self._doubts],
            label=label,
            under=self._goal,
        )
        return False

    def _read_nationals(self, paragraphs: tuple[Paragraph, ...]) -> None:
        goal = None if self._goal is None else self._goal.goal
        for item in items_of(paragraphs, after=None):
            if not item.text:
                self._tell_empty(item)
                continue
            why = self._form.national(item.text, goal)
            became = PieceOutcome.NOTHING if why is None else PieceOutcome.NATIONAL_MEASURE
            self._contents.tell(
                item.text,
                item.spot,
                became,
                [why or PieceReason.NOT_NATIONAL],
                label=item.label,
                under=None if why in (None, PieceReason.OTHER_GOAL) else self._goal,
            )

    def _read_measures(
        self, goal: GoalBuilder, block: RowColumns, *, goes_on: bool, from_plan: bool
    ) -> tuple[list[MeasureBuilder], bool]:
        """The measures that begin or are named in this row, and whether it has any number."""
        items = items_of(block.measure, after=len(goal.measures))
        named: list[MeasureBuilder] = []
        for index, item in enumerate(items):
            if not item.text and not (item.own and block.has_text_in_notes):
                self._tell_empty(item)
                continue
            held = self._measure
            if index == 0 and goes_on and held is not None and _goes_on(item, held.end):
                goal.go_on(held, item.text)
                why = [PieceReason.CONTINUED if self._page_broke else PieceReason.MAY_CONTINUE]
                self._tell_measure(item, why, goal, held)
                continue
            cell = (self._blocks, item.spot)
            measure, stands = goal.take(
                item.text, item.number, cell, from_plan=from_plan, own=item.own
            )
            named.append(measure)
            if measure is not self._measure:
                self._measure, self._note = measure, None
            self._tell_measure(item, [stands, *self._doubts_of(item)], goal, measure)
        return named, bool(items)

    def _read_notes(
        self,
        goal: GoalBuilder,
        block: RowColumns,
        named: list[MeasureBuilder],
        *,
        goes_on: bool,
        has_number: bool,
    ) -> None:
        items = items_of(block.note, after=self._last_number)
        filled = [item for item in items if item.text]
        for item in items:
            if not item.text:
                self._tell_empty(item)
        if filled and goes_on and not named and self._note is not None:
            first = filled[0]
            if _goes_on(first, self._note.end):
                self._note.go_on(first.text)
                why = [PieceReason.CONTINUED if self._page_broke else PieceReason.MAY_CONTINUE]
                self._tell_note(first, why, goal, self._measure_of_note, self._note)
                filled = filled[1:]
        if not named:
            self._read_without_measure(goal, filled, block, has_number=has_number)
        elif len(named) == 1:
            for item in filled:
                self._add_note(item, [PieceReason.BESIDE_MEASURE], goal, named[0])
        else:
            self._share_out(goal, filled, block.note, named)

    def _read_without_measure(
        self, goal: GoalBuilder, items: list[NumberedItem], block: RowColumns, *, has_number: bool
    ) -> None:
        """Notes in a row that names no measure: the one above goes on, or they have none."""
        measure = self._measure
        for item in items:
            if block.has_no_measure:
                self._add_note(item, [PieceReason.BESIDE_GOAL], goal, None)
            elif measure is None or (has_number and not self._goes_on_after(item)):
                self._add_note(item, [PieceReason.NO_MEASURE], goal, None)
            elif block.measure_is_merged or self._goes_on_after(item):
                self._add_note(item, [PieceReason.BESIDE_MEASURE], goal, measure)
            else:
                self._add_note(item, [PieceReason.NO_MEASURE], goal, measure)

    def _read_nothing(self, goal: GoalBuilder, paragraphs: tuple[Paragraph, ...]) -> None:
        """Take in that there is nothing to report: the first paragraph says it, the others why."""
        if not paragraphs:
            return
        said, *reason = paragraphs
        goal.nothing = "\n".join(one.text for one in reason)
        for text in (said.text, goal.nothing):
            if text.strip():
                self._contents.tell(
                    text,
                    said.spot,
                    PieceOutcome.NOTHING_TO_REPORT,
                    [PieceReason.BESIDE_GOAL],
                    under=goal,
                )

    @property
    def _last_number(self) -> int:
        """The number of the last note, 0 where it had none or there is none yet."""
        return 0 if self._note is None else self._note.number or 0

    def _goes_on_after(self, item: NumberedItem) -> bool:
        """Whether an item is numbered as the one after the last note."""
        last = self._last_number
        return item.number is not None and last > 0 and item.number == last + 1

    def _share_out(
        self,
        goal: GoalBuilder,
        items: list[NumberedItem],
        paragraphs: tuple[Paragraph, ...],
        measures: list[MeasureBuilder],
    ) -> None:
        """Share the notes of one cell out among several measures.

        Where nothing tells them apart they stand under the goal itself: there they are found, and
        a wrong measure would say what nobody has written.
        """
        why = PieceReason.COUNTED_ANEW
        runs = _runs(items)
        if len(runs) != len(measures):
            why = PieceReason.WHICH_MEASURE
            guesses = (_mended(runs), _between_blanks(paragraphs), [[item] for item in items])
            runs = next((guess for guess in guesses if len(guess) == len(measures)), runs)
        if not 1 < len(runs) <= len(measures):
            for item in items:
                self._add_note(item, [PieceReason.WHICH_MEASURE], goal, None)
            return
        for run, measure in zip(runs, measures, strict=False):
            for item in run:
                self._add_note(item, [why], goal, measure)

    def _add_note(
        self,
        item: NumberedItem,
        why: list[PieceReason],
        goal: GoalBuilder,
        measure: MeasureBuilder | None,
    ) -> None:
        self._note, self._measure_of_note = NoteBuilder(item.text, item.number), measure
        (goal.notes if measure is None else measure.notes).append(self._note)
        self._tell_note(item, [*why, *self._doubts_of(item)], goal, measure, self._note)

    def _doubts_of(self, item: NumberedItem) -> list[PieceReason]:
        doubts = list(self._doubts)
        if item.loose:
            doubts.append(PieceReason.UNNUMBERED)
        if item.doubtful:
            doubts.append(PieceReason.MARK_OR_TEXT)
        if item.in_text_box:
            doubts.append(PieceReason.TEXT_BOX)
        return doubts

    def _tell_note(
        self,
        item: NumberedItem,
        why: list[PieceReason],
        goal: GoalBuilder,
        measure: MeasureBuilder | None,
        note: NoteBuilder,
    ) -> None:
        self._contents.tell(
            item.text,
            item.spot,
            PieceOutcome.NOTE,
            why,
            label=item.label,
            under=goal,
            measure=measure,
            note=note,
        )

    def _tell_measure(
        self,
        item: NumberedItem,
        why: list[PieceReason],
        goal: GoalBuilder,
        measure: MeasureBuilder,
    ) -> None:
        self._contents.tell(
            item.text,
            item.spot,
            PieceOutcome.MEASURE,
            why,
            label=item.label,
            under=goal,
            measure=measure,
        )

    def _tell_empty(self, item: NumberedItem) -> None:
        self._contents.tell(
            "", item.spot, PieceOutcome.EMPTY, [PieceReason.ONLY_A_NUMBER], label=item.label
        )

    def _tell_nothing(self, paragraph: Paragraph, why: PieceReason) -> None:
        if paragraph.text.strip():
            self._contents.tell(
                paragraph.text.strip(),
                paragraph.spot,
                PieceOutcome.NOTHING,
                [why],
                label=paragraph.label,
            )


def _goes_on(item: NumberedItem, above: str) -> bool:
    """Whether an item without any mark is the rest of the text above it."""
    if item.label or item.loose or item.own:
        return False
    return item.text[:1].islower() and not above.rstrip().endswith(_ENDS)


def _runs(items: list[NumberedItem]) -> list[list[NumberedItem]]:
    """Items by the places where their numbering begins anew."""
    runs: list[list[NumberedItem]] = []
    last = 0
    for item in items:
        if not runs or (item.number is not None and item.number <= last):
            runs.append([])
        runs[-1].append(item)
        last = item.number if item.number is not None else last
    return runs


def _mended(runs: list[list[NumberedItem]]) -> list[list[NumberedItem]]:
    """Runs less those that begin anew only because a paragraph without number came between.

    Word and LibreOffice lose count there.
    """
    mended: list[list[NumberedItem]] = []
    for run in runs:
        if mended and "\n" in mended[-1][-1].text:
            mended[-1] = mended[-1] + run
        else:
            mended.append(run)
    return mended


def _between_blanks(paragraphs: tuple[Paragraph, ...]) -> list[list[NumberedItem]]:
    """The items by the empty paragraphs that set them off, beside the measures they belong to."""
    groups: list[list[Paragraph]] = [[]]
    for paragraph in paragraphs:
        if paragraph.text.strip() or paragraph.label:
            groups[-1].append(paragraph)
        elif groups[-1]:
            groups.append([])
    found: list[list[NumberedItem]] = []
    last = 0
    for group in groups:
        items = [item for item in items_of(group, after=last) if item.text]
        last = max((item.number or 0 for item in items[-1:]), default=last)
        found += [items] if items else []
    return found
