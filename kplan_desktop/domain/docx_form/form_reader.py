"""Reading a report or a plan out of a word-processor document, by the form that it was made on."""

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

_LONGEST_UNIT_LINE = 120

_OF_ASIDE = {
    AsideKind.DELETED: PieceReason.DELETED,
    AsideKind.HIDDEN: PieceReason.HIDDEN,
    AsideKind.COMMENT: PieceReason.COMMENT,
    AsideKind.FOOTNOTE: PieceReason.FOOTNOTE,
    AsideKind.PICTURE: PieceReason.PICTURE,
    AsideKind.RUBY: PieceReason.RUBY,
    AsideKind.FACTS: PieceReason.FACTS,
}


def best_reading(
    document: WordDocument, forms: Iterable[Form], new_id: Callable[[], str]
) -> WordReading | None:
    """The reading on the form of which most is found; None where there is no form.

    Of forms alike in that, the one with the fewest pieces without a place is taken.
    """

    def found(reading: WordReading) -> tuple[int, int]:
        lost = len(reading.of_standing(PieceConfidence.WITHOUT_PLACE))
        return reading.count(PieceOutcome.GOAL), -lost

    readings = [read_document(document, form, new_id) for form in forms]
    return max(readings, key=found, default=None)


def read_document(document: WordDocument, form: Form, new_id: Callable[[], str]) -> WordReading:
    """What a document holds of a form; nothing of it is left unaccounted for."""
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
        """Read all of it, from the top."""
        for block in document.blocks:
            if isinstance(block, Table):
                self._read_table(block)
            else:
                self._read_text(block)
        for paragraph in document.margins:
            self._read_text(paragraph)
        for aside in document.asides:
            why = _OF_ASIDE[aside.kind]
            self._contents.tell(aside.text, aside.spot, PieceOutcome.NOTHING, [why])
        return self._contents.reading(new_id)

    def _read_table(self, table: Table) -> None:
        self._rows.break_page()
        columns: Columns | None = None
        doubts: tuple[PieceReason, ...] = ()
        rows = list(table.rows)
        while rows:
            row = rows.pop(0)
            named = self._form.columns(row)
            if named is not None:
                columns, doubts = named, ()
                self._roles = tuple(role for role, _, _ in named.of_role)
                self._rows.break_page()
                self._tell_headings(row, named)
            elif self._is_heading(row):
                for cell in row.cells:
                    self._tell_cell(cell, PieceOutcome.HEADING, PieceReason.FORM_TEXT)
            else:
                if columns is None:
                    columns, doubts = self._columns_in_order(table)
                if columns is None:
                    self._read_other(row)
                    continue
                block = [row]
                while rows and self._shares_notes(rows[0], columns):
                    block.append(rows.pop(0))
                self._rows.read(block, columns, self._area, doubts)

    def _is_heading(self, row: Row) -> bool:
        """Whether a row is an area's heading, which is followed, or the headings' second line."""
        texts = [cell.text for cell in row.cells if cell.text.strip()]
        if len(texts) == 1 and (area := self._form.area(texts[0])) is not None:
            self._area = area
            return True
        return self._form.is_subheading(row)

    def _shares_notes(self, row: Row, columns: Columns) -> bool:
        """Whether a row's cell of notes is merged with the one above, and no goal begins in it."""
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
        """The columns of a table without headings.

        It goes on with the table before it if it has as many columns; else it must hold a goal.
        """
        widest = max(table.rows, key=lambda row: len(row.cells))
        places = [(cell.column, cell.column + cell.span) for cell in widest.cells]
        roles = self._roles
        if roles is not None and len(places) == len(roles):
            return _in_order(roles, places), ()
        if len(places) not in (len(ColumnRole) - 1, len(ColumnRole)):
            return None, ()
        columns = _in_order(tuple(ColumnRole)[: len(places)], places)
        for row in table.rows:
            for cell in row.cells:
                is_goal = columns.role_at(cell.column, cell.span) is ColumnRole.GOAL
                if is_goal and self._form.goal(cell.text, "", None) is not None:
                    return columns, (PieceReason.NO_HEADINGS,)
        return None, ()

    def _read_other(self, row: Row) -> None:
        """A row of a table that is not the form's own, such as a frame around its first page."""
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                self._read_text(paragraph, lost=PieceReason.OTHER_TABLE)

    def _read_text(self, paragraph: Paragraph, lost: PieceReason = PieceReason.OUTSIDE) -> None:
        """Text outside the form's tables: its own, the unit's name, or something else."""
        whole = paragraph.text.strip()
        if paragraph.own is OwnStyle.UNIT and self._read_own_unit(whole, paragraph):
            return
        became = self._form.form_text(whole)
        area = self._form.area(whole) if became is PieceOutcome.HEADING else None
        self._area = area or self._area
        if became is not None:
            self._tell(whole, paragraph, became, PieceReason.FORM_TEXT)
            return
        for line in (one.strip() for one in whole.split("\n")):
            if line:
                self._read_line(line, paragraph, lost)

    def _read_own_unit(self, text: str, paragraph: Paragraph) -> bool:
        found = self._form.unit_and_adviser(text)
        if found is None or not self._contents.name_unit(found[0], PieceReason.UNIT_NAME):
            return False
        self._contents.adviser = found[1]
        self._tell(text, paragraph, PieceOutcome.UNIT, PieceReason.UNIT_NAME)
        return True

    def _read_line(self, line: str, paragraph: Paragraph, lost: PieceReason) -> None:
        if not key_of(line):
            self._tell(line, paragraph, PieceOutcome.EMPTY, PieceReason.FORM_TEXT)
            return
        if (became := self._form.form_text(line)) is not None:
            self._tell(line, paragraph, became, PieceReason.FORM_TEXT)
            return
        unit = self._form.unit(line) if len(line) <= _LONGEST_UNIT_LINE else None
        if unit is not None and self._contents.name_unit(*unit):
            self._tell(line, paragraph, PieceOutcome.UNIT, unit[1])
        else:
            self._tell(line, paragraph, PieceOutcome.NOTHING, lost)

    def _tell_headings(self, row: Row, columns: Columns) -> None:
        """The headings of the form's columns, and those of columns that it does not have."""
        for cell in row.cells:
            if columns.role_at(cell.column, cell.span) is None:
                self._tell_cell(cell, PieceOutcome.NOTHING, PieceReason.NO_COLUMN)
            elif cell.column == columns.by_place:
                self._tell_cell(cell, PieceOutcome.HEADING, PieceReason.BY_PLACE)
            else:
                self._tell_cell(cell, PieceOutcome.HEADING, PieceReason.FORM_TEXT)

    def _tell_cell(self, cell: Cell, became: PieceOutcome, why: PieceReason) -> None:
        for paragraph in cell.paragraphs:
            if paragraph.text.strip():
                self._tell(paragraph.text.strip(), paragraph, became, why)

    def _tell(
        self, text: str, paragraph: Paragraph, became: PieceOutcome, why: PieceReason
    ) -> None:
        self._contents.tell(text, paragraph.spot, became, [why], label=paragraph.label)


def _in_order(roles: tuple[ColumnRole, ...], places: list[tuple[int, int]]) -> Columns:
    return Columns(tuple((role, *place) for role, place in zip(roles, places, strict=True)))
