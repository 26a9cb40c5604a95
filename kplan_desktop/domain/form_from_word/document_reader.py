"""Reading a document in order: what stands around the tables, and the tables."""

from __future__ import annotations

from collections.abc import Sequence

from kplan_desktop.domain.docx_form.form_division import without_layout
from kplan_desktop.domain.docx_form.form_matching import ColumnRole
from kplan_desktop.domain.docx_form.reading_result import PieceReason
from kplan_desktop.domain.docx_form.word_document import Aside, Paragraph, Table, WordDocument
from kplan_desktop.domain.form_from_word.column_headings import (
    TableColumns,
    columns_in_order,
    columns_of_headings,
)
from kplan_desktop.domain.form_from_word.form_account import FormAccount
from kplan_desktop.domain.form_from_word.form_contents import FormContents
from kplan_desktop.domain.form_from_word.form_reading import FormPieceKind, FormReason
from kplan_desktop.domain.form_from_word.goal_reader import GoalReader
from kplan_desktop.domain.form_from_word.head_reader import HeadReader
from kplan_desktop.domain.form_from_word.head_texts import (
    addresses,
    deadline_in,
    is_field_label,
    names_person,
    periods,
    says_deadline,
    says_where_to_send,
    title_in,
    unit_line,
)
from kplan_desktop.domain.form_from_word.numbered_headings import (
    AreaHeading,
    goal_number,
    labelled_area,
    marked_area,
)
from kplan_desktop.domain.form_from_word.outline_reader import OutlineReader, has_outline
from kplan_desktop.domain.form_from_word.table_reader import TableReader

Block = Paragraph | Table

_MAX_HEADING = 120
"""Most characters of a text without a number right above a table that is its area's title."""


class DocumentReader:
    """Reads documents in turn into ``contents`` and ``head``, and tells every text to ``account``.

    ``unit_names`` are those of regions that may have filled the form.
    """

    def __init__(self, organisations: Sequence[str], unit_names: Sequence[str]) -> None:
        self.contents = FormContents()
        self.account = FormAccount()
        self.goals = GoalReader(self.contents, self.account)
        self.tables = TableReader(self.goals, self.account, self._read_text)
        self._heads = HeadReader(self.account, organisations, unit_names)
        self.head = self._heads.head
        self._outline = OutlineReader(
            self.goals,
            self.account,
            self._heads.read_paragraph,
            self._read_other_table,
            self._heads.end_front,
        )
        self._lost = PieceReason.OUTSIDE

    def read(self, document: WordDocument, number: int) -> None:
        """Read a document, ``number`` counting from 0."""
        self.account.document = number
        blocks = list(without_layout(document.blocks, _has_headings))
        kinds = {
            columns.holds(ColumnRole.NOTE)
            for block in blocks
            if isinstance(block, Table) and (columns := _begins_with(block)) is not None
        }
        self.goals.begin_document()
        self.tables.begin_document()
        self._heads.begin_document(is_report=next(iter(kinds)) if len(kinds) == 1 else None)
        if not kinds and has_outline(blocks):
            self._outline.read(blocks, self.tables.headings)
        else:
            self._read_blocks(blocks)
        for paragraph in document.margins:
            self._heads.read_repeated(paragraph)
        for aside in document.asides:
            self._read_aside(aside)

    def _read_blocks(self, blocks: Sequence[Block]) -> None:
        """Read tables, and what stands around them."""
        above: list[Paragraph] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                above.append(block)
                continue
            columns = self.tables.columns_of(block)
            self._read_above(above, columns)
            above = []
            if columns is not None:
                self._heads.end_front()
            # After other text, it may be no more what it seemed to be.
            if columns is None or not self.tables.read(block):
                self._read_other_table(block)
        self._read_above(above, None)

    def _read_above(self, paragraphs: Sequence[Paragraph], columns: TableColumns | None) -> None:
        """Paragraphs between two tables; ``columns`` are those of the next if it is the form's."""
        filled = [p for p in paragraphs if p.text.strip() or p.label]
        place = 0
        while place < len(filled):
            paragraph = filled[place]
            is_last = place == len(filled) - 1
            place += 1
            heading = labelled_area(paragraph.text)
            if heading is None and is_last and columns is not None:
                if self._read_goal_above(paragraph, columns):
                    continue
                heading = self._unnamed_area(paragraph)
            if heading is None:
                self.tables.follows_text = True
                self._heads.read_paragraph(paragraph)
                continue
            parts = [paragraph]
            if not heading.title and place < len(filled) and self._is_title_below(filled[place]):
                parts.append(filled[place])
                title = " ".join(filled[place].text.split())
                heading = AreaHeading(heading.label, heading.number, title)
                place += 1
            reason = FormReason.AREA_NAMED if heading.label else FormReason.ABOVE_TABLE
            self.goals.read_area(parts, heading, reason)

    def _is_title_below(self, paragraph: Paragraph) -> bool:
        text = paragraph.text.strip()
        is_heading = len(text) <= _MAX_HEADING and not text.endswith((".", ":", ";"))
        return is_heading and labelled_area(text) is None and not self._is_head_line(text)

    def _read_goal_above(self, paragraph: Paragraph, columns: TableColumns) -> bool:
        """Read the paragraph right above a table without a column for the goals as its goal."""
        if columns.holds(ColumnRole.GOAL):
            return False
        number, rest = goal_number(paragraph.text, paragraph.label)
        is_goal = bool(number) or rest.casefold().startswith("å ")
        if is_goal and not self._is_head_line(paragraph.text):
            self.goals.read_goal([paragraph])
            return True
        return False

    def _unnamed_area(self, paragraph: Paragraph) -> AreaHeading | None:
        """The area that a heading right above a table is, with a number or without."""
        text = " ".join(paragraph.text.split())
        if self._is_head_line(text):
            return None
        marked = marked_area(text, paragraph.label)
        if marked is not None:
            return marked
        is_heading = len(text) <= _MAX_HEADING and text[:1].isupper()
        is_plain = is_heading and not text.endswith((".", ":", ";", ",", "!", "?"))
        number, _ = goal_number(text, paragraph.label)
        if not is_plain or number or self.goals.areas_are_marked:
            return None
        return AreaHeading("", "", text)

    def _is_head_line(self, line: str) -> bool:
        """Whether a line is the title, the period, an address or the like, and heads no area."""
        return (
            title_in(line) is not None
            or bool(addresses(line))
            or deadline_in(line) is not None
            or next(periods(line), None) is not None
            or unit_line(line, self._heads.unit_names) is not None
            or self._heads.knows(line)
        )

    def _read_other_table(self, table: Table) -> None:
        """A table that is not the form's, such as one that lays out its first page."""
        self.tables.follows_text = True
        self._lost = PieceReason.OTHER_TABLE
        is_signed = _is_filled_by_person(table)
        for row in table.rows:
            is_field = False
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    if is_field and is_signed and paragraph.text.strip():
                        kind, why = FormPieceKind.REGIONAL, FormReason.WRITTEN_BY_REGION
                        self.account.record_paragraph(paragraph, kind, why)
                    else:
                        self._read_text(paragraph)
                is_field = is_field_label(cell.text)
        self._lost = PieceReason.OUTSIDE

    def _read_text(self, paragraph: Paragraph) -> None:
        heading = labelled_area(paragraph.text)
        if heading is not None:
            self.goals.read_area([paragraph], heading, FormReason.AREA_NAMED)
        else:
            self._heads.read_paragraph(paragraph, self._lost)

    def _read_aside(self, aside: Aside) -> None:
        reason = PieceReason[aside.kind.name]
        self.account.record(aside.text, aside.position, FormPieceKind.NOTHING, [reason])

    def end(self) -> None:
        """Decide what depends on all documents."""
        self._heads.end()


def _begins_with(table: Table) -> TableColumns | None:
    """The first columns that a table names, or has in order."""
    named = (columns_of_headings(row) for row in table.rows)
    return next((one for one in named if one is not None), None) or columns_in_order(table.rows)


def _is_filled_by_person(table: Table) -> bool:
    """Whether a table's fields are those of whoever fills the form, as «Kontaktperson»."""
    texts = [cell.text for row in table.rows for cell in row.cells]
    is_offices = any(says_deadline(text) or says_where_to_send(text) for text in texts)
    return not is_offices and any(map(names_person, texts))


def _has_headings(table: Table) -> bool:
    return any(columns_of_headings(row) is not None for row in table.rows)
