"""Reading a report or a plan from a word-processor document with the form that it was made with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kplan_desktop.domain.docx_form.contents_builder import ContentsBuilder
from kplan_desktop.domain.docx_form.continuation_marks import continuation_mark
from kplan_desktop.domain.docx_form.form_division import (
    FormPart,
    divided,
    form_blocks,
    without_parked,
)
from kplan_desktop.domain.docx_form.form_matching import (
    MAX_LINE_LENGTH,
    ColumnRole,
    Columns,
    FormMatcher,
)
from kplan_desktop.domain.docx_form.reading_result import (
    DocumentForms,
    PieceConfidence,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.domain.docx_form.row_reader import RowReader
from kplan_desktop.domain.docx_form.table_rows import RowKind, TableRow, TableRows
from kplan_desktop.domain.docx_form.word_document import (
    Aside,
    AsideKind,
    Cell,
    OwnStyle,
    Paragraph,
    Row,
    Table,
    WordDocument,
)
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.wording_similarity import key_of

_MAX_COVER_CELLS = 2

_REASON_OF_ASIDE = {kind: PieceReason[kind.name] for kind in AsideKind}


def best_forms(
    document: WordDocument, forms: Iterable[Form], new_id: Callable[[], str]
) -> DocumentForms:
    """The readings with the form, of at least one, that matches most goals.

    Of equal ones, the one with the fewest pieces without a place is chosen.
    """

    def score(found: DocumentForms) -> tuple[int, int]:
        goals = sum(reading.count(PieceOutcome.GOAL) for reading in found.readings)
        lost = sum(len(r.with_confidence(PieceConfidence.WITHOUT_PLACE)) for r in found.readings)
        return goals, -lost

    return max((read_forms(document, form, new_id) for form in forms), key=score)


def read_forms(document: WordDocument, form: Form, new_id: Callable[[], str]) -> DocumentForms:
    """The reading of each form in a document, and of all of it as one."""
    matcher = FormMatcher(form)
    document = without_parked(document, matcher)
    parts = divided(form_blocks(document.blocks, matcher), matcher)
    together = _read_parts(document, parts, matcher, new_id)
    of_forms = _in_forms(parts)
    if len(of_forms) == 1:
        return DocumentForms((together,), (), together)
    readings: list[WordReading] = []
    of_tables = [
        {block.number for part in form for block in part.blocks if isinstance(block, Table)}
        for form in of_forms
    ]
    for form_parts, tables in zip(of_forms, of_tables, strict=True):
        reader = _Reader(matcher, form_parts[0].roles)
        doubtful = _read_in_turn(reader, form_parts)
        reader.read_asides(a for a in document.asides if a.position.table in tables)
        readings.append(_doubted(reader.contents.build(new_id), doubtful))
    rest = _Reader(matcher, None, names_unit=False)
    rest.read_texts(document.margins)
    all_tables = set().union(*of_tables)
    rest.read_asides(a for a in document.asides if a.position.table not in all_tables)
    return DocumentForms(tuple(readings), rest.contents.build(new_id).pieces, together)


def read_document(document: WordDocument, form: Form, new_id: Callable[[], str]) -> WordReading:
    """The reading of a document as one form; every text of it is accounted for."""
    matcher = FormMatcher(form)
    document = without_parked(document, matcher)
    parts = divided(form_blocks(document.blocks, matcher), matcher)
    return _read_parts(document, parts, matcher, new_id)


def _read_parts(
    document: WordDocument,
    parts: Sequence[FormPart],
    matcher: FormMatcher,
    new_id: Callable[[], str],
) -> WordReading:
    """The reading of several forms as one, in which what the first does not have is uncertain."""
    reader = _Reader(matcher, None)
    doubtful = _read_in_turn(reader, parts)
    reader.read_texts(document.margins)
    reader.read_asides(document.asides)
    return _doubted(reader.contents.build(new_id), doubtful)


def _in_forms(parts: Sequence[FormPart]) -> list[list[FormPart]]:
    """The parts of each form."""
    forms: list[list[FormPart]] = []
    for part in parts:
        if part.goes_on:
            forms[-1].append(part)
        else:
            forms.append([part])
    return forms


def _read_in_turn(reader: _Reader, parts: Sequence[FormPart]) -> slice:
    """Read parts as one form; returns the pieces after the first part, which may be another's."""
    reader.read_blocks(parts[0].blocks)
    first = reader.contents.piece_count
    for part in parts[1:]:
        reader.read_blocks(part.blocks)
    return slice(first, reader.contents.piece_count)


def _doubted(reading: WordReading, doubtful: slice) -> WordReading:
    """The reading in which these pieces may be from another form."""
    pieces = list(reading.pieces)
    pieces[doubtful] = [piece.doubted(PieceReason.MAY_BE_OTHER_FORM) for piece in pieces[doubtful]]
    return replace(reading, pieces=tuple(pieces))


class _Reader:
    def __init__(
        self,
        form: FormMatcher,
        roles: tuple[ColumnRole, ...] | None,
        *,
        names_unit: bool = True,
    ) -> None:
        self._form = form
        self.contents = ContentsBuilder(form.form)
        self._rows = RowReader(self._form, self.contents)
        self._tables = TableRows(form, roles)
        self._names_unit = names_unit
        self._is_below_goal = False
        """Whether the last row was a goal over the whole width, or one above its table."""

    def read_blocks(self, blocks: Iterable[Paragraph | Table]) -> None:
        """Read texts and tables in order."""
        for block in blocks:
            if isinstance(block, Table):
                self._read_table(block)
            else:
                self._read_text(block)

    def read_texts(self, paragraphs: Iterable[Paragraph]) -> None:
        """Read texts outside the tables, such as margins."""
        for paragraph in paragraphs:
            self._read_text(paragraph)

    def read_asides(self, asides: Iterable[Aside]) -> None:
        """Record texts that are not part of the body."""
        for aside in asides:
            reason = _REASON_OF_ASIDE[aside.kind]
            self.contents.record(aside.text, aside.position, PieceOutcome.NOTHING, [reason])

    def _read_table(self, table: Table) -> None:
        self._rows.start_page()
        rows = list(self._tables.of_table(table))
        self._tables.follows_text = False
        self._is_below_goal = bool(rows) and rows[-1].kind is RowKind.GOAL
        index = 0
        while index < len(rows):
            row = rows[index]
            index += 1
            match row.kind:
                case RowKind.HEADINGS:
                    self._rows.start_page()
                    self._record_headings(row.row, row.columns)
                case RowKind.FORM_TEXT:
                    for cell in row.row.cells:
                        self._record_cell(cell, PieceOutcome.HEADING, PieceReason.FORM_TEXT)
                case RowKind.OTHER:
                    self._read_other_row(row.row)
                case RowKind.GOAL | RowKind.CELLS:
                    self.contents.has_form_table |= row.kind is RowKind.CELLS
                    block = [row.row]
                    while index < len(rows) and _shares_notes(rows[index]):
                        block.append(rows[index].row)
                        index += 1
                    self._rows.read(block, row.columns, row.area, row.doubts)

    def _read_other_row(self, row: Row) -> None:
        """A row of a table that is not the form's, such as one that lays out its first page.

        A row of more than a label and its value, or one after the form's tables, names no unit.
        """
        is_list = sum(bool(cell.text.strip()) for cell in row.cells) > _MAX_COVER_CELLS
        names_unit = self._names_unit
        self._names_unit = names_unit and not is_list and not self.contents.has_form_table
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                self._read_text(paragraph, lost=PieceReason.OTHER_TABLE)
        self._names_unit = names_unit

    def _read_text(self, paragraph: Paragraph, lost: PieceReason = PieceReason.OUTSIDE) -> None:
        """Text outside the form's tables: text of the form, the unit's name, or other text."""
        whole = paragraph.text.strip()
        if paragraph.own is OwnStyle.UNIT and self._read_own_unit(whole, paragraph):
            return
        outcome = None if self._is_title_with_unit(whole) else self._form.form_text(whole)
        area = self._form.area(whole) if outcome is PieceOutcome.HEADING else None
        self._tables.area = area or self._tables.area
        if outcome is not None:
            self._record(whole, paragraph, outcome, PieceReason.FORM_TEXT)
            return
        for line in map(str.strip, whole.split("\n")):
            if line:
                self._read_line(line, paragraph, lost)

    def _read_own_unit(self, text: str, paragraph: Paragraph) -> bool:
        found = self._form.unit_and_adviser(text)
        if found is None or not self.contents.set_unit(found[0], PieceReason.UNIT_NAME):
            return False
        self.contents.adviser = found[1]
        self._record(text, paragraph, PieceOutcome.UNIT, PieceReason.UNIT_NAME)
        return True

    def _read_line(self, line: str, paragraph: Paragraph, lost: PieceReason) -> None:
        if not key_of(line):
            self._record(line, paragraph, PieceOutcome.EMPTY, PieceReason.FORM_TEXT)
            return
        outcome = None if self._is_title_with_unit(line) else self._form.form_text(line)
        if outcome is not None:
            self._record(line, paragraph, outcome, PieceReason.FORM_TEXT)
            return
        unit = self._form.unit(line) if self._may_name_unit(line) else None
        if unit is not None and self.contents.set_unit(*unit):
            self._record(line, paragraph, PieceOutcome.UNIT, unit[1])
        elif self._is_below_goal and self._form.national(line, None) is PieceReason.WORDING:
            self._record(line, paragraph, PieceOutcome.NATIONAL_MEASURE, PieceReason.WORDING)
        else:
            is_page_head = self._form.unit(line) is not None or continuation_mark(line) is not None
            self._tables.follows_text |= not is_page_head
            self._record(line, paragraph, PieceOutcome.NOTHING, lost)

    def _is_title_with_unit(self, line: str) -> bool:
        """Whether a line is the title with a unit in it that may be the document's."""
        may_name = self.contents.unit_id is None and self._may_name_unit(line)
        return may_name and self._form.names_title(line) and self._form.unit(line) is not None

    def _may_name_unit(self, line: str) -> bool:
        return self._names_unit and len(line) <= MAX_LINE_LENGTH

    def _record_headings(self, row: Row, columns: Columns) -> None:
        """Record the headings of the form's columns, and of columns that it does not have."""
        for cell in row.cells:
            if columns.role_at(cell.column, cell.span) is None:
                self._record_cell(cell, PieceOutcome.NOTHING, PieceReason.NO_COLUMN)
            elif cell.column == columns.by_place:
                self._record_cell(cell, PieceOutcome.HEADING, PieceReason.BY_PLACE)
            else:
                self._record_cell(cell, PieceOutcome.HEADING, PieceReason.FORM_TEXT)

    def _record_cell(self, cell: Cell, outcome: PieceOutcome, reason: PieceReason) -> None:
        for paragraph in cell.paragraphs:
            if paragraph.text.strip():
                self._record(paragraph.text.strip(), paragraph, outcome, reason)

    def _record(
        self, text: str, paragraph: Paragraph, outcome: PieceOutcome, reason: PieceReason
    ) -> None:
        self.contents.record(text, paragraph.position, outcome, [reason], label=paragraph.label)


def _shares_notes(row: TableRow) -> bool:
    """Whether a row's note cell is merged with the one above, and no goal begins in the row."""
    if row.kind is not RowKind.CELLS:
        return False
    shares = False
    for cell in row.row.cells:
        role = row.columns.role_at(cell.column, cell.span)
        if role is ColumnRole.NOTE:
            shares = cell.continued
        elif role is ColumnRole.GOAL and cell.text.strip():
            return False
    return shares
