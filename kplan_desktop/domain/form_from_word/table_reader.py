"""Reading the tables of a form that nobody knows: headings, areas, goals and national measures.

A table without headings goes on with the one before it where it has as many columns. A row whose
place for the goal is empty belongs to the goal above, as where a row was cut by the end of a page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kplan_desktop.domain.docx_form.form_matching import ColumnRole
from kplan_desktop.domain.docx_form.reading_result import PieceReason
from kplan_desktop.domain.docx_form.word_document import Cell, Paragraph, Row, Table
from kplan_desktop.domain.form_from_word.column_headings import (
    Span,
    TableColumns,
    columns_in_order,
    columns_of_headings,
    is_subheading_row,
    same_headings,
    shares_heading,
)
from kplan_desktop.domain.form_from_word.form_account import FormAccount, Reason
from kplan_desktop.domain.form_from_word.form_reading import FormPieceKind, FormReason
from kplan_desktop.domain.form_from_word.goal_reader import GoalReader
from kplan_desktop.domain.form_from_word.measure_reader import MeasureReader, has_mark
from kplan_desktop.domain.form_from_word.numbered_headings import (
    AreaHeading,
    area_part,
    goal_number,
    is_plain_title,
    label_number,
    labelled_area,
    marked_area,
    says_goal,
)
from kplan_desktop.domain.model.form import Column
from kplan_desktop.domain.text.list_markers import number_mark
from kplan_desktop.domain.text.nothing_written import is_only_marks

Headings = dict[ColumnRole, Column]


class TableReader:
    """Reads tables in turn with ``goals``, and tells every text to ``account``.

    ``headings`` are those of the plan's and the report's tables, by whether it is the report's.
    ``read_text`` is called with what stands in a row of a form's table as on a page of its own.
    ``follows_text``: other text stands between the last table and the next.
    """

    def __init__(
        self,
        goals: GoalReader,
        account: FormAccount,
        read_text: Callable[[Paragraph], None],
    ) -> None:
        self._goals = goals
        self._account = account
        self._measures = MeasureReader(account)
        self._read_text = read_text
        self.headings: dict[bool, Headings] = {}
        self.follows_text = False
        self._columns: TableColumns | None = None
        self._head: Row | None = None

    def begin_document(self) -> None:
        """Begin another document, whose tables do not go on with those before."""
        self._columns = self._head = None

    def columns_of(self, table: Table) -> TableColumns | None:
        """The columns with which a table begins, or goes on; None if it is not the form's."""
        for row in table.rows:
            if (named := columns_of_headings(row)) is not None:
                return named
        if self._columns is not None and not self.follows_text and self._goes_on(table):
            return self._columns
        in_order = columns_in_order(table.rows)
        if in_order is not None and self._columns is not None and self._goes_on(table):
            return self._columns
        return in_order

    def _goes_on(self, table: Table) -> bool:
        widest = max((len(row.cells) for row in table.rows), default=0)
        return self._columns is not None and widest == len(self._columns.columns.of_role) + sum(
            span is not None for span in (self._columns.area, self._columns.number)
        )

    def read(self, table: Table) -> bool:
        """Read a table; False for one that is not the form's, of which nothing is read."""
        columns = self.columns_of(table)
        if columns is None:
            return False
        self.follows_text = False
        begins_with_headings = any(columns_of_headings(row) is not None for row in table.rows)
        is_above = begins_with_headings
        below_headings = False
        for row in table.rows:
            if below_headings and is_subheading_row(row, columns):
                self._read_subheadings(row, columns)
                below_headings = False
                continue
            named = columns_of_headings(row)
            # Below headings, a goal and a measure may have the words of headings in them.
            may_head = is_above or self._head is None or shares_heading(row, self._head)
            if named is not None and may_head:
                columns, is_above, below_headings = named, False, True
                self._columns = columns
                self._read_headings(row, columns)
                continue
            below_headings = False
            if is_above:
                self._read_above(row)
            elif (wide := _wide_cell(row, columns)) is not None:
                self._read_wide(wide, columns)
            else:
                self._read_row(row, columns)
        self._columns = columns
        return True

    def _read_headings(self, row: Row, columns: TableColumns) -> None:
        is_again = self._head is not None and same_headings(row, self._head)
        self._head = row
        is_report = columns.holds(ColumnRole.NOTE)
        kept = self.headings.setdefault(is_report, {})
        for cell in row.cells:
            role = columns.columns.role_at(cell.column, cell.span)
            if (
                role is None
                and not _overlaps(cell, columns.area)
                and not _overlaps(cell, columns.number)
            ):
                self._record_cell(cell, FormPieceKind.NOTHING, PieceReason.NO_COLUMN)
                continue
            kind = FormPieceKind.REPEATED if is_again else FormPieceKind.COLUMN_HEADING
            why: Reason = PieceReason.REPEATED if is_again else FormReason.HEADS_COLUMN
            doubts = () if role is None or is_again else columns.doubt(role)
            self._record_cell(cell, kind, why, *doubts)
            if role is not None and role not in kept and cell.text.strip():
                kept[role] = _column_of(cell)

    def _read_subheadings(self, row: Row, columns: TableColumns) -> None:
        kept = self.headings[columns.holds(ColumnRole.NOTE)]
        for cell in row.cells:
            role = columns.columns.role_at(cell.column, cell.span)
            text = " ".join(cell.text.split())
            if role is None or role not in kept or not text:
                self._record_cell(cell, FormPieceKind.COLUMN_HEADING, FormReason.HEADS_COLUMN)
                continue
            is_again = kept[role].subheading == text
            if not kept[role].subheading:
                kept[role] = replace(kept[role], subheading=text)
            kind = FormPieceKind.REPEATED if is_again else FormPieceKind.COLUMN_HEADING
            self._record_cell(
                cell, kind, PieceReason.REPEATED if is_again else FormReason.HEADS_COLUMN
            )

    def _read_above(self, row: Row) -> None:
        """A row above the headings: an area's, or text such as the title."""
        filled = [cell for cell in row.cells if _filled(cell.paragraphs)]
        if len(filled) == 1:
            paragraphs = _filled(filled[0].paragraphs)
            text, label = " ".join(p.text for p in paragraphs), _label_of(paragraphs)
            if (heading := labelled_area(text)) is not None:
                self._goals.read_area(paragraphs, heading, FormReason.AREA_NAMED)
                return
            if (heading := marked_area(text, label)) is not None:
                self._goals.read_area(paragraphs, heading, FormReason.ABOVE_TABLE)
                return
        for cell in filled:
            for paragraph in _filled(cell.paragraphs):
                self._read_text(paragraph)

    def _read_wide(self, cell: Cell, columns: TableColumns) -> None:
        """A row of one text over all columns: an area, a goal with its measures, or other text."""
        paragraphs = _filled(cell.paragraphs)
        first, goal = paragraphs[0], self._goals.goal
        text = " ".join(" ".join(p.text for p in paragraphs).split())
        number, rest = goal_number(first.text, first.label)
        is_goal = bool(area_part(number)) or rest.casefold().startswith("å ")
        is_goal = is_goal or says_goal(first.text)
        heading = labelled_area(text)
        if heading is None and not is_goal:
            heading = marked_area(text, _label_of(paragraphs))
        if columns.holds(ColumnRole.GOAL):
            is_title = is_plain_title(text) and not self._goals.areas_are_marked
            if heading is None and is_title and not is_goal:
                heading = AreaHeading("", "", text)
        elif heading is not None and not (heading.label or heading.number.isalpha()):
            heading = None  # without a column for them, what is numbered are the goals
        has_no_place = not (columns.holds(ColumnRole.GOAL) or columns.holds(ColumnRole.NATIONAL))
        if heading is not None:
            reason = FormReason.AREA_NAMED if heading.label else FormReason.ABOVE_TABLE
            self._goals.read_area(paragraphs, heading, reason)
        elif is_goal or (not columns.holds(ColumnRole.GOAL) and (number or goal is None)):
            self._read_goal_with_measures(paragraphs)
        elif has_no_place:
            self._measures.read(paragraphs, goal, (PieceReason.MAY_CONTINUE,))
        else:
            for paragraph in paragraphs:
                self._read_text(paragraph)

    def _read_goal_with_measures(
        self, paragraphs: Sequence[Paragraph], number: str = "", doubts: Sequence[Reason] = ()
    ) -> None:
        """A goal's text, and below it in the same cell the paragraphs of its national measures."""
        # Its number may be a paragraph of its own.
        _, text = goal_number(paragraphs[0].text, paragraphs[0].label)
        least = 1 if text else 2
        marked = (at for at, p in enumerate(paragraphs) if at >= least and has_mark(p))
        end = next(marked, len(paragraphs))
        self._goals.read_goal(paragraphs[:end], number, doubts)
        if paragraphs[end:]:
            self._measures.read(paragraphs[end:], self._goals.goal, ())

    def _read_row(self, row: Row, columns: TableColumns) -> None:
        """A row of the form's columns, from left to right."""
        if self._read_area_in_goal_column(row, columns):
            return
        number = ""
        for cell in row.cells:
            role = columns.columns.role_at(cell.column, cell.span)
            body = [p for p in _filled(cell.paragraphs) if not p.in_text_box]
            if _overlaps(cell, columns.number):
                number = label_number(cell.text.strip() or _label_of(cell.paragraphs))
                if not number:
                    self._record_cell(cell, FormPieceKind.NOTHING, PieceReason.NO_COLUMN)
                elif role is None:
                    self._record_cell(cell, FormPieceKind.EMPTY, PieceReason.ONLY_A_NUMBER)
            elif _overlaps(cell, columns.area):
                self._read_area_cell(body)
                self._record_boxes(cell)
            elif role is ColumnRole.GOAL:
                if body:
                    holds_measures = not columns.holds(ColumnRole.NATIONAL)
                    read = (
                        self._read_goal_with_measures if holds_measures else self._goals.read_goal
                    )
                    read(body, number, columns.doubt(ColumnRole.GOAL))
                self._record_boxes(cell)
            elif role is ColumnRole.NATIONAL:
                self._measures.read(
                    _filled(cell.paragraphs), self._goals.goal, columns.doubt(ColumnRole.NATIONAL)
                )
            elif role is None:
                self._record_cell(cell, FormPieceKind.NOTHING, PieceReason.NO_COLUMN)
            else:
                self._record_cell(cell, FormPieceKind.REGIONAL, FormReason.WRITTEN_BY_REGION)

    def _read_area_in_goal_column(self, row: Row, columns: TableColumns) -> bool:
        """Read an area's heading that stands alone in a row, in the column of the goals."""
        filled = [cell for cell in row.cells if _filled(cell.paragraphs)]
        if (
            len(filled) != 1
            or columns.columns.role_at(filled[0].column, filled[0].span) is not ColumnRole.GOAL
        ):
            return False
        paragraphs = _filled(filled[0].paragraphs)
        text = " ".join(p.text for p in paragraphs)
        heading = labelled_area(text)
        if heading is None:
            heading = marked_area(text, _label_of(paragraphs))
            is_letter = heading is not None and heading.number.isalpha()
            has_letter = self._goals.area is None or self._goals.area.number.isalpha()
            heading = heading if is_letter and has_letter else None
        if heading is not None:
            self._goals.read_area(paragraphs, heading, FormReason.AREA_NAMED)
        return heading is not None

    def _read_area_cell(self, paragraphs: Sequence[Paragraph]) -> None:
        """The cell of a column for the areas; an empty one goes on with the area above."""
        if not paragraphs:
            return
        text = " ".join(" ".join(p.text for p in paragraphs).split())
        label = _label_of(paragraphs)
        heading = (
            labelled_area(text)
            or marked_area(text, label)
            or AreaHeading("", label_number(label), text)
        )
        self._goals.read_area(paragraphs, heading, FormReason.IN_COLUMN)

    def _record_boxes(self, cell: Cell) -> None:
        for paragraph in cell.paragraphs:
            if paragraph.in_text_box and paragraph.text.strip():
                self._account.record_paragraph(
                    paragraph, FormPieceKind.NOTHING, PieceReason.TEXT_BOX
                )

    def _record_cell(self, cell: Cell, kind: FormPieceKind, *reasons: Reason) -> None:
        """Record the paragraphs of a cell; a number alone or a dash is an empty place."""
        for paragraph in cell.paragraphs:
            text = paragraph.text.strip()
            if not text and not paragraph.label:
                continue
            is_empty = not text or is_only_marks(text) or not text[len(number_mark(text)) :].strip()
            if is_empty and kind in (FormPieceKind.REGIONAL, FormPieceKind.NOTHING):
                self._account.record_paragraph(
                    paragraph, FormPieceKind.EMPTY, PieceReason.ONLY_A_NUMBER
                )
            else:
                self._account.record_paragraph(paragraph, kind, *reasons)


def _column_of(cell: Cell) -> Column:
    lines = [" ".join(line.split()) for p in cell.paragraphs for line in p.text.split("\n")]
    lines = [line for line in lines if line]
    return Column(heading=lines[0], subheading=" ".join(lines[1:]))


def _wide_cell(row: Row, columns: TableColumns) -> Cell | None:
    """The only text of a row, where its cell lies over all columns."""
    filled = [cell for cell in row.cells if _filled(cell.paragraphs)]
    if len(filled) != 1:
        return None
    cell = filled[0]
    is_wide = columns.columns.covered_by(cell.column, cell.span) or len(row.cells) == 1
    return cell if is_wide else None


def _overlaps(cell: Cell, span: Span | None) -> bool:
    """Whether a cell begins in a column that holds areas or numbers."""
    return span is not None and span[0] <= cell.column < span[1]


def _filled(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    return [p for p in paragraphs if p.text.strip() or p.label]


def _label_of(paragraphs: Sequence[Paragraph]) -> str:
    return next((p.label for p in paragraphs if p.label), "")
