"""The division of table rows into the form's columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kplan_desktop.domain.docx_form.divided_notes import in_row_order
from kplan_desktop.domain.docx_form.form_matching import ColumnRole, Columns
from kplan_desktop.domain.docx_form.word_document import Cell, OwnStyle, Paragraph, Row, Table
from kplan_desktop.domain.text.list_markers import number_mark
from kplan_desktop.domain.text.nothing_written import is_only_marks


@dataclass(frozen=True, slots=True)
class RowColumns:
    """The paragraphs by column of rows that share a note cell, mostly of a single row.

    ``nothing`` are the paragraphs of a «nothing to report» mark. ``has_no_measure`` is true where
    Kplan left the measure's place empty, since the notes are the goal's own. ``is_shared``: a cell
    spans more columns than the one that it is assigned to.

    ``note_parts`` is the note column from left to right where it is divided, else empty;
    ``continues_notes``: a part of it is merged with the row above. ``is_uneven``: another column is
    divided, and its parts do not fit each other. ``left_out`` are the columns of cells whose text
    was left out; a cell over all columns may have held a goal.
    """

    goal: tuple[Paragraph, ...]
    national: tuple[Paragraph, ...]
    measure: tuple[Paragraph, ...]
    note: tuple[Paragraph, ...]
    nothing: tuple[Paragraph, ...]
    note_parts: tuple[tuple[Paragraph, ...], ...]
    measure_is_merged: bool
    has_no_measure: bool
    is_shared: bool
    is_uneven: bool
    continues_notes: bool
    left_out: frozenset[ColumnRole]

    @property
    def has_text_in_notes(self) -> bool:
        """Whether the note column has any text."""
        return any(paragraph.text for paragraph in self.note)

    @property
    def has_notes(self) -> bool:
        """Whether the rows have notes, also from above, or a mark for nothing to report."""
        texts = [p.text[len(number_mark(p.text)) :] for p in self.note]
        is_written = any(text.strip() and not is_only_marks(text) for text in texts)
        return is_written or self.continues_notes or bool(self.nothing)


def split_by_column(rows: Sequence[Row], columns: Columns) -> tuple[RowColumns, list[Paragraph]]:
    """The paragraphs of the rows by column, and those outside the form's columns."""
    by_role: dict[ColumnRole, list[Paragraph]] = {role: [] for role in ColumnRole}
    outside: list[Paragraph] = []
    merged: list[bool] = []
    left_empty: list[bool] = []
    is_shared = False
    left_out: set[ColumnRole] = set()
    note_parts: dict[int, list[Paragraph]] = {}
    continues_notes = is_uneven = False
    for row in rows:
        in_row: dict[ColumnRole, list[list[Paragraph]]] = {}
        for cell in row.cells:
            role = columns.role_at(cell.column, cell.span)
            is_wide = columns.covered_by(cell.column, cell.span)
            if cell.is_left_out and role is not None:
                left_out.add(ColumnRole.GOAL if is_wide else role)
            if role is None or is_wide:
                outside += cell.paragraphs
                continue
            is_shared = is_shared or columns.shared_by(cell.column, cell.span)
            if role is ColumnRole.NOTE:
                paragraphs = _with_tables_apart(cell)
                by_role[role] += paragraphs
                note_parts.setdefault(cell.column, []).extend(paragraphs)
                continues_notes = continues_notes or cell.continued
                continue
            parts_of_role = in_row.setdefault(role, [])
            is_measure = role is ColumnRole.MEASURE
            parts_of_role.append(
                _nonempty(_with_tables_apart(cell) if is_measure else cell.paragraphs)
            )
            if role is ColumnRole.MEASURE:
                merged.append(cell.continued)
                left_empty.append(_is_left_empty(cell))
        for role, parts in in_row.items():
            paragraphs, fits = in_row_order([part for part in parts if part])
            by_role[role] += paragraphs
            is_uneven = is_uneven or not fits
    notes, nothing = _split_nothing(by_role[ColumnRole.NOTE])
    block = RowColumns(
        goal=tuple(by_role[ColumnRole.GOAL]),
        national=tuple(by_role[ColumnRole.NATIONAL]),
        measure=tuple(by_role[ColumnRole.MEASURE]),
        note=tuple(notes),
        nothing=tuple(nothing),
        note_parts=_parts(note_parts),
        measure_is_merged=bool(merged) and all(merged),
        has_no_measure=bool(left_empty) and all(left_empty),
        is_shared=is_shared,
        is_uneven=is_uneven,
        continues_notes=continues_notes,
        left_out=frozenset(left_out),
    )
    return block, outside


def _parts(by_column: Mapping[int, list[Paragraph]]) -> tuple[tuple[Paragraph, ...], ...]:
    """The parts of the note column; none where it is not divided, or Kplan wrote it."""
    if len(by_column) < 2 or any(p.own is not None for part in by_column.values() for p in part):
        return ()
    return tuple(tuple(by_column[column]) for column in sorted(by_column))


def _with_tables_apart(cell: Cell) -> list[Paragraph]:
    """A cell's paragraphs, and each table in it as one paragraph, a line a row.

    A table of one column keeps its paragraphs.
    """
    paragraphs: list[Paragraph] = []
    for block in cell.blocks or cell.paragraphs:
        if isinstance(block, Paragraph):
            paragraphs.append(block)
        elif all(len(row.cells) == 1 for row in block.rows):
            inner = (p for row in block.rows for p in row.cells[0].paragraphs)
            paragraphs += [replace(p, in_table=True, text=p.text.strip()) for p in inner]
        else:
            position = cell.paragraphs[0].position
            paragraphs.append(Paragraph(_text_of(block), position, in_table=True))
    return paragraphs


def _text_of(table: Table) -> str:
    rows = (
        " | ".join(
            " ".join(f"{p.label} {p.text}".strip() for p in cell.paragraphs) for cell in row.cells
        )
        for row in table.rows
    )
    return "\n".join(row for row in rows if row.strip(" |"))


def _nonempty(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    return [p for p in paragraphs if p.text.strip() or p.label or p.own is OwnStyle.MORE]


def _is_left_empty(cell: Cell) -> bool:
    """Whether it is the empty place of a measure in a document that Kplan wrote."""
    if cell.continued or not cell.paragraphs:
        return False
    return all(
        p.own is OwnStyle.ITEM and not p.label and not p.text.strip() for p in cell.paragraphs
    )


def _split_nothing(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """A cell's notes, and the paragraphs of its «nothing to report» mark."""
    start = next(
        (i for i, p in enumerate(paragraphs) if p.own is OwnStyle.NOTHING), len(paragraphs)
    )
    end = start
    while end < len(paragraphs) and paragraphs[end].own in (OwnStyle.NOTHING, OwnStyle.REASON):
        end += 1
    return paragraphs[:start] + paragraphs[end:], paragraphs[start:end]
