"""The paragraphs of a row of the form's table by the column that they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kplan_desktop.domain.docx_form.form_matching import ColumnRole, Columns
from kplan_desktop.domain.docx_form.word_document import Cell, OwnStyle, Paragraph, Row


@dataclass(frozen=True, slots=True)
class RowColumns:
    """Rows that share a cell of notes, mostly a single row: the paragraphs of each column.

    ``nothing`` says that there is nothing to report, and why. ``has_no_measure`` is true where
    Kplan has left the measure's place empty, since the notes are the goal's own. ``is_shared``:
    what stands here lies over more columns than the one that it is taken for.
    """

    goal: tuple[Paragraph, ...]
    national: tuple[Paragraph, ...]
    measure: tuple[Paragraph, ...]
    note: tuple[Paragraph, ...]
    nothing: tuple[Paragraph, ...]
    measure_is_merged: bool
    has_no_measure: bool
    is_shared: bool

    @property
    def has_text_in_notes(self) -> bool:
        """Whether any note says something."""
        return any(one.text for one in self.note)


def block_of(rows: Sequence[Row], columns: Columns) -> tuple[RowColumns, list[Paragraph]]:
    """The block that these rows are, and what stands in them beside the form's columns."""
    held: dict[ColumnRole, list[Paragraph]] = {role: [] for role in ColumnRole}
    beside: list[Paragraph] = []
    merged: list[bool] = []
    left_empty: list[bool] = []
    is_shared = False
    for cell in (one for row in rows for one in row.cells):
        role = columns.role_at(cell.column, cell.span)
        if role is None or columns.covered_by(cell.column, cell.span):
            beside += cell.paragraphs
            continue
        is_shared = is_shared or columns.shared_by(cell.column, cell.span)
        held[role] += cell.paragraphs if role is ColumnRole.NOTE else _filled(cell)
        if role is ColumnRole.MEASURE:
            merged.append(cell.continued)
            left_empty.append(_is_left_empty(cell))
    notes, nothing = _apart(held[ColumnRole.NOTE])
    block = RowColumns(
        goal=tuple(held[ColumnRole.GOAL]),
        national=tuple(held[ColumnRole.NATIONAL]),
        measure=tuple(held[ColumnRole.MEASURE]),
        note=tuple(notes),
        nothing=tuple(nothing),
        measure_is_merged=bool(merged) and all(merged),
        has_no_measure=bool(left_empty) and all(left_empty),
        is_shared=is_shared,
    )
    return block, beside


def _filled(cell: Cell) -> list[Paragraph]:
    return [
        one for one in cell.paragraphs if one.text.strip() or one.label or one.own is OwnStyle.MORE
    ]


def _is_left_empty(cell: Cell) -> bool:
    """Whether it is the empty place of a measure in a document of Kplan's own making."""
    if cell.continued or not cell.paragraphs:
        return False
    return all(
        one.own is OwnStyle.ITEM and not one.label and not one.text.strip()
        for one in cell.paragraphs
    )


def _apart(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """A cell's notes, and what says that there is nothing to report."""
    begins = next(
        (at for at, one in enumerate(paragraphs) if one.own is OwnStyle.NOTHING), len(paragraphs)
    )
    ends = begins
    while ends < len(paragraphs) and paragraphs[ends].own in (OwnStyle.NOTHING, OwnStyle.REASON):
        ends += 1
    return paragraphs[:begins] + paragraphs[ends:], paragraphs[begins:ends]
