"""What each row of a document's tables is: headings, a goal, cells of the form, or none of it.

A table without the form's headings goes on with the one before it only if its content says so: a
goal or a national measure of the form in its column. Other tables are not the form's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kplan_desktop.domain.docx_form.form_matching import ColumnRole, Columns, FormMatcher
from kplan_desktop.domain.docx_form.numbered_items import items_of
from kplan_desktop.domain.docx_form.reading_result import PieceReason
from kplan_desktop.domain.docx_form.word_document import Cell, Paragraph, Row, Table
from kplan_desktop.domain.model.form import NationalGoal, StrategyArea
from kplan_desktop.domain.text.nothing_written import is_only_marks
from kplan_desktop.domain.text.wording_similarity import is_telling

_PLACES = Columns(tuple((role, role.value, role.value + 1) for role in ColumnRole))
"""The columns of a row that consists of a goal over the whole width."""


class RowKind(Enum):
    """What a row is."""

    HEADINGS = auto()
    """It names the columns."""
    FORM_TEXT = auto()
    """Subheadings, or the heading of a strategy area."""
    CELLS = auto()
    """Its cells belong to the form's columns."""
    GOAL = auto()
    """A goal over the whole width, in ``columns`` of its own; the rows below belong to it. Also
    other text of the form's first columns that stands in such a row."""
    OTHER = auto()
    """It is not the form's."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its kind and columns; ``doubts`` apply to all that is read from it."""

    row: Row
    kind: RowKind
    columns: Columns = _PLACES
    doubts: tuple[PieceReason, ...] = ()
    goal: NationalGoal | None = None
    """The goal that the row names, if any."""
    area: StrategyArea | None = None
    """The area whose heading came last before it."""


class TableRows:
    """Tells the kinds of rows, table by table in the document's order.

    ``area`` is the area whose heading came last. ``roles`` are the columns of the last table that
    had headings. ``follows_text``: other text stands between the last table and the next, which is
    then not that table's next page.
    """

    def __init__(self, form: FormMatcher, roles: tuple[ColumnRole, ...] | None = None) -> None:
        self._form = form
        self.area: StrategyArea | None = None
        self.roles = roles
        self.follows_text = False
        self._goal: NationalGoal | None = None

    def of_table(self, table: Table) -> Iterator[TableRow]:
        """The rows of the next table."""
        columns: Columns | None = None
        is_other = False
        doubts: tuple[PieceReason, ...] = ()
        not_understood: tuple[PieceReason, ...] = ()
        all_named = [self._form.columns(row) for row in table.rows]
        above = table.rows[: next((at for at, one in enumerate(all_named) if one), None)]
        heads = self._heads_above(table.rows, all_named)
        for at, (row, named) in enumerate(zip(table.rows, all_named, strict=True)):
            if named is not None:
                columns, doubts, is_other = named, (), False
                self.roles = tuple(role for role, _, _ in named.of_role)
                yield TableRow(row, RowKind.HEADINGS, named)
                continue
            if self._is_form_text(row):
                yield TableRow(row, RowKind.FORM_TEXT)
                continue
            goal_row = self._goal_row(row, columns, by_number=table.is_goal)
            if goal_row is not None:
                not_understood = ()
                yield goal_row
                continue
            if columns is None and not is_other:
                columns, doubts = self._columns_in_order(above)
                is_other = columns is None
            if columns is None or at in heads:
                yield TableRow(row, RowKind.OTHER)
                continue
            wide = _only_cell(row)
            if wide is not None and columns.covered_by(wide.column, wide.span):
                place = self._place_of(wide)
                if place is not None:
                    not_understood = ()
                elif not is_only_marks(wide.text):
                    not_understood = (PieceReason.BELOW_UNKNOWN_ROW,)
                if place is not None:
                    moved = Row((Cell(place.value, 1, wide.paragraphs),))
                    yield TableRow(moved, RowKind.GOAL, area=self.area)
                    continue
            goal = self._goal_of(row, columns)
            not_understood = () if goal is not None else not_understood
            all_doubts = (*doubts, *not_understood)
            yield TableRow(row, RowKind.CELLS, columns, all_doubts, goal, self.area)

    def _heads_above(self, rows: Sequence[Row], named: Sequence[Columns | None]) -> set[int]:
        """The rows right above headings that only name a title or a unit: a form's head."""
        heads: set[int] = set()
        for at in range(len(rows) - 2, -1, -1):
            cell = _only_cell(rows[at])
            is_above = named[at + 1] is not None or at + 1 in heads
            if is_above and cell is not None and self._form.names_title_or_unit(cell.text):
                heads.add(at)
        return heads

    def _is_form_text(self, row: Row) -> bool:
        """Whether a row is subheadings, or an area's heading, which sets the current area."""
        texts = [cell.text for cell in row.cells if cell.text.strip()]
        if len(texts) == 1 and (area := self._form.area(texts[0])) is not None:
            self.area = area
            return True
        return self._form.is_subheading(row)

    def _place_of(self, wide: Cell) -> ColumnRole | None:
        """The column for a cell over the whole width that is no goal of the form, if any.

        Text with a goal's number is an unknown goal; others are national measures.
        """
        if self._form.has_goal_number(wide.text, _label_of(wide)):
            return ColumnRole.GOAL
        lines = (paragraph.text for paragraph in wide.paragraphs if is_telling(paragraph.text))
        is_national = any(self._form.national(line, None) for line in lines)
        return ColumnRole.NATIONAL if is_national else None

    def _goal_row(self, row: Row, columns: Columns | None, *, by_number: bool) -> TableRow | None:
        """A row that consists of a goal over several columns, and maybe its national measures.

        These are the paragraphs after it in the same cell. ``by_number``: its number is enough.
        """
        cell = _only_cell(row)
        is_wide = cell is not None and (cell.span > 1 or len(row.cells) == 1)
        if cell is None or not (is_wide or (columns is not None and not columns.has_goals)):
            return None
        filled = [p for p in cell.paragraphs if p.text.strip() or p.label]
        near: TableRow | None = None
        for count in range(1, min(len(filled), 3) + 1):
            text = " ".join(paragraph.text.strip() for paragraph in filled[:count])
            match = self._form.goal(text, _label_of(cell), self.area)
            is_by_wording = match is not None and match.is_by_wording and is_telling(text)
            if match is None or not (is_by_wording or by_number):
                continue
            cells = (Cell(0, 1, tuple(filled[:count])), Cell(1, 1, tuple(filled[count:])))
            found = TableRow(Row(cells), RowKind.GOAL, goal=match.goal, area=self.area)
            self._goal = match.goal
            if match.reason in (PieceReason.NUMBER_AND_WORDING, PieceReason.WORDING):
                return found
            near = found
        return near

    def _goal_of(self, row: Row, columns: Columns) -> NationalGoal | None:
        """The goal in a row's goal column, which becomes the current one."""
        for cell in row.cells:
            if columns.role_at(cell.column, cell.span) is ColumnRole.GOAL and cell.text.strip():
                text = " ".join(p.text.strip() for p in cell.paragraphs if p.text.strip())
                match = self._form.goal(text, _label_of(cell), self.area)
                if match is not None:
                    self._goal = match.goal
                    return match.goal
        return None

    def _columns_in_order(
        self, above: Sequence[Row]
    ) -> tuple[Columns | None, tuple[PieceReason, ...]]:
        """The columns of rows above any headings, and doubts about them; None if not the form's.

        If it has as many columns as the table before it, it may continue that one.
        """
        widest = max(above, key=lambda row: len(row.cells))
        spans = [(cell.column, cell.column + cell.span) for cell in widest.cells]
        continues = self.roles is not None and len(spans) == len(self.roles)
        roles = tuple(ColumnRole)[: len(spans)] if not continues else self.roles or ()
        if not continues and len(spans) not in (len(ColumnRole) - 1, len(ColumnRole)):
            return None, ()
        columns = Columns(tuple((role, *span) for role, span in zip(roles, spans, strict=True)))
        evidence = {found for row in above for found in self._evidence(row, columns)}
        if _Evidence.FORM in evidence:
            is_certain = continues and _Evidence.OTHER not in evidence
            return columns, () if is_certain else (PieceReason.NO_HEADINGS,)
        if not continues or _Evidence.OTHER in evidence:
            return None, ()
        is_certain = _Evidence.LIKELY in evidence and not self.follows_text
        return columns, () if is_certain else (PieceReason.NO_HEADINGS,)

    def _evidence(self, row: Row, columns: Columns) -> Iterator[_Evidence]:
        """What a row's cells say for and against the table being the form's."""
        for cell in row.cells:
            text = " ".join(cell.text.split())
            if not text:
                continue
            role = columns.role_at(cell.column, cell.span)
            if role is ColumnRole.GOAL:
                yield self._evidence_of_goal(text, _label_of(cell))
            elif role is ColumnRole.NATIONAL:
                lines = [p.text for p in cell.paragraphs if is_telling(p.text)]
                is_national = any(self._form.national(line, None) for line in lines)
                yield _Evidence.FORM if is_national else _Evidence.OTHER
            elif _is_numbered_or_goes_on(cell):
                yield _Evidence.LIKELY

    def _evidence_of_goal(self, text: str, label: str) -> _Evidence:
        match = self._form.goal(text, label, self.area)
        if match is not None and match.is_by_wording and is_telling(text):
            return _Evidence.FORM
        if self._goal is not None and self._form.is_part_of_goal(text, self._goal):
            return _Evidence.FORM if is_telling(text) else _Evidence.LIKELY
        is_number = match is not None and match.reason is PieceReason.NUMBER
        return _Evidence.LIKELY if is_number else _Evidence.OTHER


class _Evidence(Enum):
    """Whether a table without headings is the form's."""

    FORM = auto()
    LIKELY = auto()
    OTHER = auto()


def _only_cell(row: Row) -> Cell | None:
    """The only cell of a row that is not empty."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    return filled[0] if len(filled) == 1 else None


def _label_of(cell: Cell) -> str:
    return next((paragraph.label for paragraph in cell.paragraphs if paragraph.label), "")


def _is_numbered_or_goes_on(cell: Cell) -> bool:
    """Whether the first text of a cell is numbered, or begins within a sentence."""
    filled: list[Paragraph] = [p for p in cell.paragraphs if p.text.strip()]
    first = next(iter(items_of(filled[:1], after=None)), None)
    return first is not None and (bool(first.label) or first.text[:1].islower())
