"""Reading the note column of a row: which notes it has, and which measure each belongs to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from kplan_desktop.domain.docx_form.contents_builder import (
    ContentsBuilder,
    GoalBuilder,
    MeasureBuilder,
    NoteBuilder,
)
from kplan_desktop.domain.docx_form.continuation_marks import continuation_mark
from kplan_desktop.domain.docx_form.divided_notes import divided_notes, paired
from kplan_desktop.domain.docx_form.item_lines import lines_of, number_of
from kplan_desktop.domain.docx_form.note_distribution import distributed, numbers_above
from kplan_desktop.domain.docx_form.note_sections import NoteSection, sections_of, wording_key
from kplan_desktop.domain.docx_form.numbered_items import NumberedItem, items_of
from kplan_desktop.domain.docx_form.reading_result import PieceOutcome, PieceReason
from kplan_desktop.domain.docx_form.row_columns import RowColumns
from kplan_desktop.domain.docx_form.word_document import DocumentPosition, Paragraph
from kplan_desktop.domain.text.list_markers import letter_mark
from kplan_desktop.domain.text.nothing_written import says_nothing

_SENTENCE_ENDS = (".", "!", "?", ":", "»", "”", ")")


@dataclass(slots=True)
class ReadingPlace:
    """Where the reading stands: what the next row may continue.

    ``is_new_page``: the headings were repeated since the last row, or another table has begun.
    ``doubts`` apply to all pieces of the row. ``note_is_apart``: the note stood beside no measure.
    """

    goal: GoalBuilder | None = None
    measure: MeasureBuilder | None = None
    note: NoteBuilder | None = None
    measure_of_note: MeasureBuilder | None = None
    note_is_apart: bool = False
    is_new_page: bool = False
    doubts: tuple[PieceReason, ...] = ()

    @property
    def last_number(self) -> int:
        """The number of the last note; 0 without a note or number."""
        return 0 if self.note is None else self.note.number or 0

    def go_to(self, measure: MeasureBuilder) -> None:
        """Make another measure the current one, and the last of its notes the current note."""
        if measure is not self.measure:
            self.measure = self.measure_of_note = measure
            self.note = measure.notes[-1] if measure.notes else None
            self.note_is_apart = False

    def doubts_of(self, item: NumberedItem) -> list[PieceReason]:
        """The doubts about an item."""
        doubts = list(self.doubts)
        if item.loose:
            doubts.append(PieceReason.UNNUMBERED)
        if item.doubtful:
            doubts.append(PieceReason.MARKER_OR_TEXT)
        if item.in_text_box:
            doubts.append(PieceReason.TEXT_BOX)
        if item.is_apart:
            doubts.append(PieceReason.DIVIDED_COLUMN)
        if item.in_table:
            doubts.append(PieceReason.INNER_TABLE)
        if item.may_hold_notes:
            doubts.append(PieceReason.MAY_HOLD_NOTES)
        if not item.own and says_nothing(item.text):
            doubts.append(PieceReason.SAYS_NOTHING)
        return doubts


@dataclass(frozen=True, slots=True)
class RowMeasures:
    """The measures in a row, new or repeated. ``has_items``: its measure cell has any text.

    ``continues_goal``: the row belongs to the goal above; ``is_continued``: a mark says that the
    first of its measures is continued. ``is_guess``: which measures it has is not certain.
    ``is_unknown``: a mark says that it continues one that is not there.
    """

    measures: list[MeasureBuilder]
    has_items: bool
    continues_goal: bool
    is_continued: bool
    is_guess: bool
    is_unknown: bool


@dataclass(slots=True)
class NoteReader:
    """Reads the note columns of rows in order."""

    contents: ContentsBuilder
    place: ReadingPlace
    _above: Collection[str] = ()
    """The numbers that may stand before those of the current row's notes."""
    _beside: list[DocumentPosition] = field(default_factory=list)
    """Where the texts beside the notes of the last row stood."""

    def read(self, goal: GoalBuilder, block: RowColumns, row: RowMeasures) -> None:
        """Read the note column of a row."""
        if block.continues_notes and block.note_parts:
            for position in self._beside:
                self.contents.add_reason(position, PieceReason.DIVIDED_COLUMN)
        self._beside = []
        self._above = numbers_above(goal.goal.number, row.measures or [self.place.measure])
        if block.note_parts:
            self._read_divided(goal, block, row)
            return
        keys: dict[str, MeasureBuilder] = {}
        if len(row.measures) > 1:
            keys = {key: m for m in row.measures if (key := wording_key(m.text))}
        sections = sections_of(block.note, keys)
        if all(section.heading is None for section in sections):
            self._read_items(goal, block.note, block, row)
            return
        for section in sections:
            if section.heading is None:
                self._read_unnamed(goal, section, sections, block, row)
            else:
                is_one_of_several = len(sections) > 1 and len(row.measures) == 1
                self._read_named(goal, section, section.heading, row, loose=is_one_of_several)

    def _read_items(
        self,
        goal: GoalBuilder,
        paragraphs: Sequence[Paragraph],
        block: RowColumns,
        row: RowMeasures,
    ) -> None:
        rest, is_marked = self._after_continuation(goal, paragraphs, row)
        items = [
            replace(item, loose=True) if is_marked and not item.label else item
            for item in self._items(rest)
        ]
        self._put(goal, items, rest, block, row)

    def _read_divided(self, goal: GoalBuilder, block: RowColumns, row: RowMeasures) -> None:
        divided = divided_notes(block.note_parts)
        items, apart = paired(self._items(divided.notes), divided.others)
        self._put(goal, items, (), block, row)
        if not row.measures:
            measure = None if row.has_items else self.place.measure
        else:
            measure = row.measures[0] if len(row.measures) == 1 else None
        for item in apart:
            self._add(item, [PieceReason.NO_MEASURE] if measure is None else [], goal, measure)

    def _read_unnamed(
        self,
        goal: GoalBuilder,
        section: NoteSection,
        sections: Sequence[NoteSection],
        block: RowColumns,
        row: RowMeasures,
    ) -> None:
        """The notes before the first line that names a measure."""
        if len(row.measures) < 2:
            self._read_items(goal, section.paragraphs, block, row)
            return
        named = [self._named_measure(goal, other, row) for other in sections]
        others = [measure for measure in row.measures if measure not in named]
        measure = others[0] if len(others) == 1 else None
        for item in self._items(section.paragraphs):
            self._add(item, [PieceReason.WHICH_MEASURE], goal, measure)

    def _read_named(
        self,
        goal: GoalBuilder,
        section: NoteSection,
        heading: Paragraph,
        row: RowMeasures,
        *,
        loose: bool,
    ) -> None:
        """The notes under a line that names a measure, and that line.

        ``loose``: those without a number may belong to the note above the line.
        """
        measure = self._named_measure(goal, section, row)
        is_named = measure is not None
        if measure is None:
            only = row.measures[0] if len(row.measures) == 1 else None
            measure = only if row.measures else self.place.measure
        reason = PieceReason.MEASURE_NAMED if is_named else PieceReason.WHICH_MEASURE
        position, label = heading.position, heading.label
        if measure is not None:
            self.place.go_to(measure)
        items = self._items(section.paragraphs)
        if section.measure is not None and not items:
            # Words that are those of the measure, with nothing under them: a note that says so.
            item = NumberedItem(section.name.strip(), label, None, position, loose=True)
            self._add(item, [reason], goal, measure)
            return
        self.contents.record(
            section.name.strip(),
            position,
            PieceOutcome.MEASURE if is_named else PieceOutcome.NOTHING,
            [PieceReason.REPEATED if is_named else PieceReason.WHICH_MEASURE],
            label=label,
            under=goal,
            measure=measure if is_named else None,
        )
        for item in items:
            is_loose = item.loose or (loose and not item.label)
            self._add(replace(item, loose=is_loose), [reason], goal, measure)

    def _named_measure(
        self, goal: GoalBuilder, section: NoteSection, row: RowMeasures
    ) -> MeasureBuilder | None:
        """The measure that a section's line names; None if it is not the only one."""
        if section.measure is not None or section.number is None:
            return section.measure
        if not row.measures:
            return goal.measure_numbered(section.number)
        found = [measure for measure in row.measures if measure.number == section.number]
        return found[0] if len(found) == 1 else None

    def _items(self, paragraphs: Iterable[Paragraph]) -> list[NumberedItem]:
        """The items with text; the others are recorded as empty."""
        items = items_of(paragraphs, after=self.place.last_number, by_line=True, above=self._above)
        for item in items:
            if item.is_blank:
                record_blank(self.contents, item)
        return [item for item in items if not item.is_blank]

    def _after_continuation(
        self, goal: GoalBuilder, paragraphs: Sequence[Paragraph], row: RowMeasures
    ) -> tuple[Sequence[Paragraph], bool]:
        """Append what continues the last note to it; the rest, and whether a mark stood before it.

        What continues it begins in mid-sentence, or has a mark such as «(forts.)».
        """
        first = _first_filled(paragraphs)
        if first is None:
            return paragraphs, False
        paragraph, rest = paragraphs[first], paragraphs[first + 1 :]
        if paragraph.own is not None or paragraph.in_text_box or paragraph.in_table:
            return paragraphs, False
        can_continue = row.continues_goal and (row.is_continued or not row.measures)
        note = self.place.note if can_continue else None
        mark = continuation_mark(paragraph.text)
        number = number_of(paragraph.label)
        if mark is not None and number is None:
            number = mark.last_number
        if mark is not None and note is None and not mark.may_be_text and not mark.rest:
            self._record_paragraph(paragraph, PieceOutcome.EMPTY, PieceReason.MAY_CONTINUE)
            return rest, True
        if note is None:
            return paragraphs, mark is not None
        is_last = number in (None, self.place.last_number)
        if mark is not None and (is_last or not mark.may_be_text):
            self._append(paragraph, mark.rest, goal, note, is_sure=is_last and not mark.may_be_text)
            if mark.rest:
                return rest, True
            return self._after_cut(goal, rest, note, is_sure=is_last), True
        is_page_end = self.place.is_new_page and is_plainly_cut(note.start, note.end)
        is_sure = row.is_continued or is_page_end
        return self._after_cut(goal, paragraphs, note, is_sure=is_sure), row.is_continued

    def _after_cut(
        self,
        goal: GoalBuilder,
        paragraphs: Sequence[Paragraph],
        note: NoteBuilder,
        *,
        is_sure: bool,
    ) -> Sequence[Paragraph]:
        """The paragraphs after one that begins in mid-sentence, which is appended to a note."""
        first = _first_filled(paragraphs)
        if first is None or paragraphs[first].in_table:
            return paragraphs
        paragraph = paragraphs[first]
        lines = lines_of(paragraph)
        if any(line.typed or line.label for line in lines) or not is_cut(lines[0].text, note.end):
            return paragraphs
        self._append(paragraph, paragraph.text.strip(), goal, note, is_sure=is_sure)
        return paragraphs[first + 1 :]

    def _append(
        self,
        paragraph: Paragraph,
        text: str,
        goal: GoalBuilder,
        note: NoteBuilder,
        *,
        is_sure: bool,
    ) -> None:
        if text:
            note.append(text)
        reason = PieceReason.CONTINUED if is_sure else PieceReason.MAY_CONTINUE
        measure = self.place.measure_of_note
        self._record_paragraph(
            paragraph, PieceOutcome.NOTE, reason, under=goal, measure=measure, note=note
        )

    def _record_paragraph(
        self,
        paragraph: Paragraph,
        outcome: PieceOutcome,
        reason: PieceReason,
        *,
        under: GoalBuilder | None = None,
        measure: MeasureBuilder | None = None,
        note: NoteBuilder | None = None,
    ) -> None:
        self.contents.record(
            paragraph.text.strip(),
            paragraph.position,
            outcome,
            [reason],
            label=paragraph.label,
            under=under,
            measure=measure,
            note=note,
        )

    def _put(
        self,
        goal: GoalBuilder,
        items: list[NumberedItem],
        paragraphs: Sequence[Paragraph],
        block: RowColumns,
        row: RowMeasures,
    ) -> None:
        """Add the notes of a row to their measures."""
        if not row.measures:
            self._put_without_measure(goal, items, block, row)
        elif len(row.measures) == 1:
            for item in items:
                reason = PieceReason.WHICH_MEASURE if row.is_guess else PieceReason.BESIDE_MEASURE
                self._add(item, [reason], goal, row.measures[0])
        else:
            for item, measure, reason in distributed(
                items, paragraphs, row.measures, goal.goal.number
            ):
                why = PieceReason.WHICH_MEASURE if row.is_guess else reason
                self._add(item, [why], goal, measure)

    def _put_without_measure(
        self, goal: GoalBuilder, items: list[NumberedItem], block: RowColumns, row: RowMeasures
    ) -> None:
        """Notes in a row without a measure: they belong to the one above, or to none."""
        measure = None if row.is_unknown else self.place.measure
        for item in items:
            is_next = self._has_next_number(item)
            if block.has_no_measure:
                self._add(item, [PieceReason.BESIDE_GOAL], goal, None)
            elif measure is None or (row.has_items and not is_next):
                self._add(item, [PieceReason.NO_MEASURE], goal, None)
            elif is_next and self.place.note_is_apart and not block.measure_is_merged:
                self._add(item, [PieceReason.NO_MEASURE], goal, self.place.measure_of_note)
            elif block.measure_is_merged or is_next:
                self._add(item, [PieceReason.BESIDE_MEASURE], goal, measure)
            else:
                self._add(item, [PieceReason.NO_MEASURE], goal, measure)

    def _has_next_number(self, item: NumberedItem) -> bool:
        """Whether an item has the number after the last note's."""
        last = self.place.last_number
        return item.number is not None and last > 0 and item.number == last + 1

    def _add(
        self,
        item: NumberedItem,
        reasons: list[PieceReason],
        goal: GoalBuilder,
        measure: MeasureBuilder | None,
    ) -> None:
        note = NoteBuilder(item.whole, item.number)
        self.place.note, self.place.measure_of_note = note, measure
        self.place.note_is_apart = PieceReason.NO_MEASURE in reasons
        (goal.notes if measure is None else measure.notes).append(note)
        self._record(item, [*reasons, *self.place.doubts_of(item)], goal, measure, note)

    def _record(
        self,
        item: NumberedItem,
        reasons: list[PieceReason],
        goal: GoalBuilder,
        measure: MeasureBuilder | None,
        note: NoteBuilder,
    ) -> None:
        """Record a note, and the texts beside it."""
        pieces = [(item.text, item.position, item.label, reasons)]
        doubts = [reason for reason in reasons if reason is not PieceReason.BESIDE_MEASURE]
        for text in item.beside:
            source = text.paragraph
            reason = PieceReason.BESIDE_NOTE if text.is_sure else PieceReason.DIVIDED_COLUMN
            pieces.append((source.text.strip(), source.position, source.label, [reason, *doubts]))
            self._beside.append(source.position)
        for piece_text, position, label, why in pieces:
            self.contents.record(
                piece_text,
                position,
                PieceOutcome.NOTE,
                why,
                label=label,
                under=goal,
                measure=measure,
                note=note,
            )


def record_blank(contents: ContentsBuilder, item: NumberedItem) -> None:
    """Record an item of which nothing but its number, or a dash and the like, is written."""
    reason = PieceReason.ONLY_A_MARK if item.text else PieceReason.ONLY_A_NUMBER
    contents.record(item.text, item.position, PieceOutcome.EMPTY, [reason], label=item.label)


def _first_filled(paragraphs: Sequence[Paragraph]) -> int | None:
    filled = (at for at, p in enumerate(paragraphs) if p.text.strip() or p.label)
    return next(filled, None)


def is_cut(text: str, above: str) -> bool:
    """Whether a text begins in the middle of a sentence that the text above begins."""
    begins_sentence = not text[:1].islower() or letter_mark(text)
    return not begins_sentence and not above.rstrip().endswith(_SENTENCE_ENDS)


def is_plainly_cut(start: str, end: str) -> bool:
    """Whether a text that another continues in lower case is no sentence of a lower-case writer."""
    return not start.lstrip()[:1].islower() or end.rstrip().endswith(("-", ","))
