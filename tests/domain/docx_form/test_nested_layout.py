"""Tables inside tables that only lay the form out."""

from __future__ import annotations

from collections import Counter

from kplan_desktop.domain.docx_form.form_division import form_blocks
from kplan_desktop.domain.docx_form.form_matching import Columns, FormMatcher
from kplan_desktop.domain.docx_form.word_document import Cell, Row, Table
from tests.exchange.docx_reader.tables import FORM, GOAL, cell, found, read, table


class CountingMatcher(FormMatcher):
    """Counts how often the headings are looked for in each row."""

    def __init__(self) -> None:
        super().__init__(FORM)
        self.looks: Counter[str] = Counter()

    def columns(self, row: Row) -> Columns | None:
        self.looks[row.cells[-1].text] += 1
        return super().columns(row)


def nested(*inner: Table, depth: int) -> Table:
    blocks: tuple[Table, ...] = inner
    for _ in range(depth):
        paragraphs = tuple(
            p for b in blocks for row in b.rows for c in row.cells for p in c.paragraphs
        )
        outer = Cell(1, 1, paragraphs, blocks=blocks)
        blocks = (Table(1, (Row((cell(0, ""), outer)),)),)
    return blocks[0]


def test_the_form_is_found_in_several_layout_tables() -> None:
    reading = read(nested(table([GOAL, "", "1. A", "1. x"]), depth=4))
    assert found(reading) == [("A", ["x"])]


def test_each_row_in_nested_tables_is_looked_at_a_few_times_however_deep() -> None:
    other = table(["a", "b", "c", "other"], heads=False)
    form = CountingMatcher()
    laid_out = form_blocks([nested(other, table([GOAL, "", "1. A", "x"]), depth=6)], form)
    assert [len(block.rows) for block in laid_out if isinstance(block, Table)] == [1, 2]
    assert form.looks["other"] <= 2


def test_rows_nested_without_end_in_tables_that_are_not_the_forms_cost_little() -> None:
    form = CountingMatcher()
    many = table(*(["a", "b", "c", f"other {at}"] for at in range(20)), heads=False)
    (kept,) = form_blocks([nested(many, depth=60)], form)
    assert kept == nested(many, depth=60)
    assert sum(form.looks.values()) < 60
