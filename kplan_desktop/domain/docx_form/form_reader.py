"""Reading a report or a plan from a word-processor document with the form that it was made with."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kplan_desktop.domain.docx_form.contents_builder import ContentsBuilder
from kplan_desktop.domain.docx_form.form_matching import ColumnRole, Columns, FormMatcher
from kplan_desktop.domain.docx_form.reading_result import (
    PieceConfidence,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.domain.docx_form.row_reader import RowReader
from kplan_desktop.domain.docx_form.word_document import (
    AsideKind,
    Cell,
    OwnStyle,
    Paragraph,
    Row,
    Table,
    WordDocument,
)
from kplan_desktop.domain.docx_form.wording_similarity import key_of
from kplan_desktop.domain.model.form import Form, StrategyArea

_MAX_UNIT_LINE_LENGTH = 120

_REASON_OF_ASIDE = {kind: PieceReason[kind.name] for kind in AsideKind}


def best_reading(
    document: WordDocument, forms: Iterable[Form], new_id: Callable[[], str]
) -> WordReading | None:
    """The reading with the form that matches most goals; None without any form.

    Of equal ones, the one with the fewest pieces without a place is chosen.
    """

    def score(reading: WordReading) -> tuple[int, int]:
        lost = len(reading.with_confidence(PieceConfidence.WITHOUT_PLACE))
        return reading.count(PieceOutcome.GOAL), -lost

    readings = [read_document(document, form, new_id) for form in forms]
    return max(readings, key=score, default=None)


def read_document(document: WordDocument, form: Form, new_id: Callable[[], str]) -> WordReading:
    """The reading of a document with a form; every text of it is accounted for."""
    return _Reader(form).read(document, new_id)


class _Reader:
    def __init__(self, form: Form) -> None:
        self._form = FormMatcher(form)
        self._contents = ContentsBuilder(form)
        self._rows = RowReader(self._form, self._contents)
        self._area: StrategyArea | None = None
        self._roles: tuple[ColumnRole, ...] | None = None
        """The columns of the last table that had headings."""

    def read(self, document: WordDocument, new_id: Callable[[], str]) -> WordReading:
        """Read the whole document in order."""
        for block in document.blocks:
            if isinstance(block, Table):
                self._read_table(block)
            else:
                self._read_text(block)
        for paragraph in document.margins:
            self._read_text(paragraph)
        for aside in document.asides:
            reason = _REASON_OF_ASIDE[aside.kind]
            self._contents.record(aside.text, aside.position, PieceOutcome.NOTHING, [reason])
        return self._contents.build(new_id)

    def _read_table(self, table: Table) -> None:
        self._rows.start_page()
        columns: Columns | None = None
        doubts: tuple[PieceReason, ...] = ()
        rows = list(table.rows)
        while rows:
            row = rows.pop(0)
            named = self._form.columns(row)
            if named is not None:
                columns, doubts = named, ()
                self._roles = tuple(role for role, _, _ in named.of_role)
                self._rows.start_page()
                self._record_headings(row, named)
            elif self._is_heading(row):
                for cell in row.cells:
                    self._record_cell(cell, PieceOutcome.HEADING, PieceReason.FORM_TEXT)
            else:
                if columns is None:
                    columns, doubts = self._columns_in_order(table)
                if columns is None:
                    self._read_other_row(row)
                    continue
                block = [row]
                while rows and self._shares_notes(rows[0], columns):
                    block.append(rows.pop(0))
                self._rows.read(block, columns, self._area, doubts)

    def _is_heading(self, row: Row) -> bool:
        """Whether a row is subheadings, or an area's heading, which sets the current area."""
        texts = [cell.text for cell in row.cells if cell.text.strip()]
        if len(texts) == 1 and (area := self._form.area(texts[0])) is not None:
            self._area = area
            return True
        return self._form.is_subheading(row)

    def _shares_notes(self, row: Row, columns: Columns) -> bool:
        """Whether a row's note cell is merged with the one above, and no goal begins in the row."""
        if self._form.columns(row) is not None:
            return False
        shares = False
        for cell in row.cells:
            role = columns.role_at(cell.column, cell.span)
            if role is ColumnRole.NOTE:
                shares = cell.continued
            elif role is ColumnRole.GOAL and cell.text.strip():
                return False
        return shares

    def _columns_in_order(self, table: Table) -> tuple[Columns | None, tuple[PieceReason, ...]]:
        """The columns of a table without headings, and doubts about them.

        It continues the table before it if it has as many columns; else it must contain a goal.
        """
        widest = max(table.rows, key=lambda row: len(row.cells))
        spans = [(cell.column, cell.column + cell.span) for cell in widest.cells]
        roles = self._roles
        if roles is not None and len(spans) == len(roles):
            return _in_order(roles, spans), ()
        if len(spans) not in (len(ColumnRole) - 1, len(ColumnRole)):
            return None, ()
        columns = _in_order(tuple(ColumnRole)[: len(spans)], spans)
        for row in table.rows:
            for cell in row.cells:
                is_goal = columns.role_at(cell.column, cell.span) is ColumnRole.GOAL
                if is_goal and self._form.goal(cell.text, "", None) is not None:
                    return columns, (PieceReason.NO_HEADINGS,)
        return None, ()

    def _read_other_row(self, row: Row) -> None:
        """A row of a table that is not the form's, such as a frame around its first page."""
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                self._read_text(paragraph, lost=PieceReason.OTHER_TABLE)

    def _read_text(self, paragraph: Paragraph, lost: PieceReason = PieceReason.OUTSIDE) -> None:
        """Text outside the form's tables: text of the form, the unit's name, or other text."""
        whole = paragraph.text.strip()
        if paragraph.own is OwnStyle.UNIT and self._read_own_unit(whole, paragraph):
            return
        outcome = self._form.form_text(whole)
        area = self._form.area(whole) if outcome is PieceOutcome.HEADING else None
        self._area = area or self._area
        if outcome is not None:
            self._record(whole, paragraph, outcome, PieceReason.FORM_TEXT)
            return
        for line in map(str.strip, whole.split("\n")):
            if line:
                self._read_line(line, paragraph, lost)

    def _read_own_unit(self, text: str, paragraph: Paragraph) -> bool:
        found = self._form.unit_and_adviser(text)
        if found is None or not self._contents.set_unit(found[0], PieceReason.UNIT_NAME):
            return False
        self._contents.adviser = found[1]
        self._record(text, paragraph, PieceOutcome.UNIT, PieceReason.UNIT_NAME)
        return True

    def _read_line(self, line: str, paragraph: Paragraph, lost: PieceReason) -> None:
        if not key_of(line):
            self._record(line, paragraph, PieceOutcome.EMPTY, PieceReason.FORM_TEXT)
            return
        if (outcome := self._form.form_text(line)) is not None:
            self._record(line, paragraph, outcome, PieceReason.FORM_TEXT)
            return
        unit = self._form.unit(line) if len(line) <= _MAX_UNIT_LINE_LENGTH else None
        if unit is not None and self._contents.set_unit(*unit):
            self._record(line, paragraph, PieceOutcome.UNIT, unit[1])
        else:
            self._record(line, paragraph, PieceOutcome.NOTHING, lost)

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
        self._contents.record(text, paragraph.position, outcome, [reason], label=paragraph.label)


def _in_order(roles: tuple[ColumnRole, ...], spans: list[tuple[int, int]]) -> Columns:
    return Columns(tuple((role, *span) for role, span in zip(roles, spans, strict=True)))
