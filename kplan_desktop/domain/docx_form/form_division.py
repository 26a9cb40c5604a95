"""Dividing a document into the forms in it: those of several regions, or several versions.

A form begins with its title or the line of its unit; where neither is there, with a table in which
the goals begin anew. A plan and a report of one unit are one form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kplan_desktop.domain.docx_form.form_matching import (
    MAX_LINE_LENGTH,
    ColumnRole,
    FormMatcher,
)
from kplan_desktop.domain.docx_form.reading_result import PieceReason
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

Block = Paragraph | Table
_Place = tuple[int, int]
"""The index of a block, and of a row in it."""

_MAX_ROWS_ABOVE_HEADINGS = 4
_MAX_GOAL_LENGTH = 200
"""Most characters of a goal outside the tables that only its number tells."""

_MAX_LAYOUT_DEPTH = 8
"""Most tables inside each other that are looked at; each costs the time of all that is in it."""


@dataclass(frozen=True, slots=True)
class FormPart:
    """The blocks of one form, and the columns of the last table before it that had headings.

    ``goes_on``: it is read with the part before it, but may be from another form.
    """

    blocks: tuple[Block, ...]
    roles: tuple[ColumnRole, ...] | None = None
    goes_on: bool = False


def without_parked(document: WordDocument, form: FormMatcher) -> WordDocument:
    """A document in which what stands under parked goals is set aside.

    Goals of the form may have their numbers by now. It ends where another text of the form, or
    another unit, stands outside the tables.
    """
    blocks: list[Block] = []
    aside: list[Aside] = []
    is_parked = False
    for block in document.blocks:
        if isinstance(block, Paragraph):
            if block.own is OwnStyle.PARKED:
                is_parked = True
            elif is_parked:
                is_parked = block.own is not OwnStyle.UNIT and form.form_text(block.text) is None
        if is_parked:
            texts = WordDocument((block,)).paragraphs()
            aside += (Aside(AsideKind.PARKED, t.text, t.position) for t in texts if t.text.strip())
        else:
            blocks.append(block)
    if not aside:
        return document
    return replace(document, blocks=tuple(blocks), asides=(*document.asides, *aside))


def form_blocks(blocks: Iterable[Block], form: FormMatcher) -> list[Block]:
    """A document's blocks without tables that only lay it out.

    A goal outside the tables that a table follows is made a table of one cell: it is the goal of
    that table's rows. Its number is enough where that table has no column for the goals.
    """
    laid_out = list(without_layout(blocks, lambda table: _is_of_form(table, form)))
    without_goals = _tables_without_goals(laid_out, form)
    followed_by: int | None = None
    for index in range(len(laid_out) - 1, -1, -1):
        block = laid_out[index]
        if isinstance(block, Table):
            followed_by = index
        elif followed_by is not None and _is_goal(
            block, form, by_number=followed_by in without_goals
        ):
            followed_by = None
            rows = (Row((Cell(0, 1, (block,)),)),)
            laid_out[index] = Table(block.position.table, rows, is_goal=True)
    return laid_out


def _tables_without_goals(blocks: Iterable[Block], form: FormMatcher) -> set[int]:
    """The indexes of the form's tables that have no column for the goals.

    A table without headings has the columns of the last one that has.
    """
    found: set[int] = set()
    lacks_goals = False
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            named = map(form.columns, block.rows[:_MAX_ROWS_ABOVE_HEADINGS])
            columns = next((c for c in named if c is not None), None)
            lacks_goals = lacks_goals if columns is None else not columns.has_goals
            if lacks_goals:
                found.add(index)
    return found


def divided(blocks: Sequence[Block], form: FormMatcher) -> tuple[FormPart, ...]:
    """The forms in a document, or parts of them; each block, or row of a table, is in one."""
    division = _Division(form)
    for index, block in enumerate(blocks):
        division.read(index, block)
    starts = division.starts
    ends: list[_Place] = [*(start.place for start in starts[1:]), (len(blocks), 0)]
    return tuple(
        FormPart(tuple(_between(blocks, start.place, end)), start.roles, start.goes_on)
        for start, end in zip(starts, ends, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _FormStart:
    """Where a form begins, and the columns of the last table before it that had headings.

    ``goes_on``: it may, but the form before it may go on as well.
    """

    place: _Place
    roles: tuple[ColumnRole, ...] | None
    goes_on: bool = False


@dataclass(slots=True)
class _FormHead:
    """What stands before the next goal since the last cells of the form."""

    roles: tuple[ColumnRole, ...] | None
    title: _Place | None = None
    unit: str | None = None
    is_alone: bool = False
    """Whether a unit's name is all that stands on its line or in its row."""
    _is_labelled: bool = False
    _unit_is_below_title: bool = False
    _first: _Place | None = None

    def begin(self, place: _Place) -> None:
        """Note a heading of the form."""
        self._first = self._first or place

    def name(self, unit_id: str, place: _Place, *, is_labelled: bool, is_alone: bool) -> None:
        """Note a unit's name; of several, the first below the title is the form's."""
        if self.unit is None or (self.title is not None and not self._unit_is_below_title):
            self.unit, self._unit_is_below_title = unit_id, self.title is not None
            self._first = self.title or self._first or place
        self._is_labelled = self._is_labelled or is_labelled
        self.is_alone = self.is_alone or is_alone

    @property
    def is_certain(self) -> bool:
        """Whether the unit is named with its label or near the title, not alone."""
        return self._is_labelled or self.title is not None

    def start(self) -> _FormStart:
        """Where the form begins that this is the head of."""
        has_other_start = self.title is not None and self.unit is None
        first = self.title if has_other_start else self._first
        return _FormStart(first or (0, 0), self.roles)


@dataclass(slots=True)
class _SeenGoals:
    """The goals of a form's tables of one kind, in order."""

    last: int = -1
    all: set[int] = field(default_factory=set)


class _Division:
    """Finds where forms begin, from the texts and tables in order."""

    def __init__(self, form: FormMatcher) -> None:
        self._form = form
        self._order = {goal.id: index for index, goal in enumerate(form.form.goals())}
        self._rows = TableRows(form)
        self.starts: list[_FormStart] = [_FormStart((0, 0), None)]
        self._unit: str | None = None
        self._names_begin_forms = False
        """Whether a form has begun with nothing but its unit's name, as the next ones may."""
        self._seen: dict[bool, _SeenGoals] = {}
        """By whether the table has notes: a plan's goals are not the report's begun anew."""
        self._head = _FormHead(None)
        self._goal_row: tuple[int, _Place] | None = None
        """A goal over the whole width, of which table is known only from the next row."""
        self._again: tuple[_FormStart, bool, int] | None = None
        """Where the goals may have begun anew, in which kind of table, and the first of them."""

    def read(self, index: int, block: Block) -> None:
        """Read the next block."""
        if isinstance(block, Paragraph):
            self._read_text(block, (index, 0))
            return
        for number, row in enumerate(self._rows.of_table(block)):
            place = (index, number)
            if row.kind is RowKind.OTHER:
                filled = [cell for cell in row.row.cells if cell.text.strip()]
                for paragraph in (p for cell in filled for p in cell.paragraphs):
                    self._read_text(paragraph, place, is_alone=len(filled) == 1)
                continue
            self._head.begin(place)
            if row.kind is RowKind.GOAL and row.goal is not None:
                self._goal_row = self._order[row.goal.id], place
            elif row.kind in (RowKind.HEADINGS, RowKind.CELLS):
                self._read_columns(row, place)

    def _read_columns(self, row: TableRow, place: _Place) -> None:
        if self._goal_row is not None:
            self._read_goal(*self._goal_row, has_notes=row.columns.has_notes)
            self._goal_row = None
        if row.goal is not None:
            self._read_goal(self._order[row.goal.id], place, has_notes=row.columns.has_notes)
        if row.kind is RowKind.CELLS:
            self._head = _FormHead(self._rows.roles)

    def _read_text(self, paragraph: Paragraph, place: _Place, *, is_alone: bool = True) -> None:
        for line in map(str.strip, paragraph.text.split("\n")):
            if not line or len(line) > MAX_LINE_LENGTH:
                continue
            is_title = self._form.names_title(line)
            if is_title and self._head.title is None:
                self._head.title = place
            unit = self._form.unit(line)
            is_own = paragraph.own is OwnStyle.UNIT
            is_labelled = is_own or self._form.is_labelled(line)
            is_name = unit is not None and unit[1] is PieceReason.UNIT_NAME
            if unit is not None and (is_title or is_labelled or is_name):
                self._read_unit(
                    unit[0], place, is_labelled=is_labelled, is_alone=is_alone and is_name
                )
            if self._form.area(line) is not None:
                self._head.begin(place)

    def _read_unit(self, unit_id: str, place: _Place, *, is_labelled: bool, is_alone: bool) -> None:
        if not self._seen:
            self._unit = self._unit or unit_id
        elif self._head.title is not None or unit_id != self._unit:
            self._head.name(unit_id, place, is_labelled=is_labelled, is_alone=is_alone)

    def _read_goal(self, goal: int, place: _Place, *, has_notes: bool) -> None:
        head, seen = self._head, self._seen.get(has_notes, _SeenGoals())
        head.begin(place)
        is_other_unit = None not in (head.unit, self._unit) and head.unit != self._unit
        is_again = goal in seen.all and goal < seen.last
        is_named_alone = is_other_unit and head.is_alone
        if (is_other_unit and head.is_certain) or (
            is_again and (is_other_unit or head.title is not None)
        ):
            self._begin(head.start())
        elif is_named_alone and (goal in seen.all or self._names_begin_forms):
            self._names_begin_forms = True
            self._begin(head.start())
        elif is_named_alone or (head.title is not None and goal == seen.last):
            self._begin(replace(head.start(), goes_on=True))
        elif self._again is not None and self._again[1] is has_notes and goal != self._again[2]:
            start, _, first = self._again
            self._again = None
            if goal in seen.all and goal > first:
                self._begin(start)
                self._see(first, has_notes=has_notes)
        elif is_again and self._again is None:
            self._again = head.start(), has_notes, goal
        self._unit = self._unit or head.unit
        self._see(goal, has_notes=has_notes)

    def _begin(self, start: _FormStart) -> None:
        """Begin a form, or the part that may be from another."""
        while self.starts[-1].goes_on and start.place <= self.starts[-1].place:
            self.starts.pop()
        if start.place > self.starts[-1].place:
            self.starts.append(start)
        if start.goes_on:
            return
        self._unit, self._seen, self._again = self._head.unit, {}, None

    def _see(self, goal: int, *, has_notes: bool) -> None:
        seen = self._seen.setdefault(has_notes, _SeenGoals())
        seen.all.add(goal)
        seen.last = goal if self._again is None else seen.last


def _between(blocks: Sequence[Block], start: _Place, end: _Place) -> Iterator[Block]:
    """The blocks between two places, tables cut at them."""
    for index in range(start[0], min(end[0] + 1, len(blocks))):
        block = blocks[index]
        first = start[1] if index == start[0] else 0
        last = end[1] if index == end[0] else None
        if isinstance(block, Table):
            if rows := block.rows[first:last]:
                yield replace(block, rows=rows)
        elif last is None:
            yield block


def without_layout(blocks: Iterable[Block], is_of_form: Callable[[Table], bool]) -> Iterator[Block]:
    """A document's blocks, with what is in tables that only lay it out instead of these.

    Such a table has one in a cell for which ``is_of_form`` is true.
    """
    for block in blocks:
        laid_out = _laid_out_by(block, is_of_form) if isinstance(block, Table) else None
        if laid_out is None:
            yield block
        else:
            yield from laid_out


def _laid_out_by(
    table: Table, is_of_form: Callable[[Table], bool], depth: int = 1
) -> list[Block] | None:
    """The blocks in the cells of a table that only lays them out.

    That is one with a table of the form in a cell, or another that lays it out, and None for any
    other. Each table is looked at once, from the inside.
    """
    if depth > _MAX_LAYOUT_DEPTH:
        return None
    blocks: list[Block] = []
    lays_out = False
    for block in (b for row in table.rows for cell in row.cells for b in _blocks_of(cell)):
        laid_out = _laid_out_by(block, is_of_form, depth + 1) if isinstance(block, Table) else None
        if laid_out is None:
            blocks.append(block)
            lays_out = lays_out or (isinstance(block, Table) and is_of_form(block))
        else:
            blocks += laid_out
            lays_out = True
    return blocks if lays_out else None


def _blocks_of(cell: Cell) -> tuple[Block, ...]:
    return cell.blocks or cell.paragraphs


def _is_of_form(table: Table, form: FormMatcher) -> bool:
    """Whether a table has the form's headings, or a goal of it in a row of several cells."""
    rows = TableRows(form).of_table(table)
    return any(
        row.kind in (RowKind.HEADINGS, RowKind.GOAL)
        or (row.kind is RowKind.CELLS and row.goal is not None)
        for row in rows
    )


def _is_goal(paragraph: Paragraph, form: FormMatcher, *, by_number: bool) -> bool:
    text = paragraph.text.strip()
    match = form.goal(text, paragraph.label, None)
    if match is None:
        return False
    if match.reason in (PieceReason.NUMBER_AND_WORDING, PieceReason.WORDING):
        return True
    has_number = form.has_goal_number(text, paragraph.label)
    return by_number and has_number and len(text) <= _MAX_GOAL_LENGTH
