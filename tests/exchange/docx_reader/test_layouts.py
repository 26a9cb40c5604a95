"""Other layouts of the form: goals over the whole width or above a table, tables in tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kplan_desktop.domain.docx_form.form_reader import read_document
from kplan_desktop.domain.docx_form.reading_result import (
    PieceConfidence,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.domain.docx_form.word_document import (
    Cell,
    DocumentPosition,
    Paragraph,
    Row,
    Table,
)
from kplan_desktop.exchange.docx_reader.reader import read_word
from tests.exchange.docx_reader.accounts import unaccounted
from tests.exchange.docx_reader.documents import (
    Built,
    Numbers,
    a_row_a_measure,
    area_line,
    begun,
    entries,
    example,
    goal_line,
    texts,
    write_nationals,
)
from tests.exchange.docx_reader.tables import (
    FORM,
    GOAL,
    HEADS,
    Line,
    cell,
    found,
    read,
    table,
    whys,
)

EXAMPLE = example()
OTHER_GOAL = "1.4. å arbeide for en forskrift for kulturskolen"
NATIONAL = "2. Utvikle en kommunikasjonsstrategi"


def wide(*lines: Line, span: int = 4) -> Row:
    """A row of one cell over several columns."""
    made = cell(0, list(lines))
    return Row((Cell(0, span, made.paragraphs),))


def rows_of(*parts: Row | list[Any], heads: int = 0) -> Table:
    """A table with the headings from ``heads`` on; lists are rows of cells."""
    headed = table(list(HEADS[heads:]), heads=False).rows
    made = [part if isinstance(part, Row) else table(part, heads=False).rows[0] for part in parts]
    return Table(1, (*headed, *made))


def confidences(reading: WordReading) -> set[PieceConfidence]:
    kinds = (PieceOutcome.MEASURE, PieceOutcome.NOTE)
    return {piece.confidence for piece in reading.pieces if piece.outcome in kinds}


def filled(report_built: Callable[[Built], None]) -> None:
    """A whole document of this layout gives back the example, all of it sure."""
    built = begun(EXAMPLE.form)
    report_built(built)
    document = read_word(built.data())
    ids = iter(range(10_000))
    reading = read_document(document, FORM, lambda: f"id-{next(ids)}")
    assert not unaccounted(document, reading)
    made = reading.report(report_id="x", unit_id="sor-trondelag")
    assert texts(made) == texts(EXAMPLE)
    assert {piece.confidence for piece in reading.pieces} == {PieceConfidence.SURE}


def test_a_form_whose_goals_are_rows_over_all_columns_is_read() -> None:
    def build(built: Built) -> None:
        numbers = Numbers(built.document, "typed")
        for area in FORM.strategy_areas:
            built.document.add_heading(area_line(FORM, area), 1)
            made = built.table()
            for goal in area.goals:
                over = made.add_row().cells
                over[0].merge(over[-1]).paragraphs[0].add_run(goal_line(goal))
                for index, entry in enumerate(entries(EXAMPLE, goal)):
                    cells = made.add_row().cells
                    if index == 0:
                        write_nationals(cells[1], goal)
                    numbers.write(cells[2], entry.number, entry.text)
                    for count, note in enumerate(entry.notes or ("",), start=1):
                        numbers.write(cells[3], count, note)

    filled(build)


def test_a_form_whose_goals_stand_above_tables_of_three_columns_is_read() -> None:
    def build(built: Built) -> None:
        numbers = Numbers(built.document, "typed")
        for goal in FORM.goals():
            built.document.add_heading(f"{goal.number} {goal.text}", 2)
            made = built.document.add_table(rows=1, cols=3)
            for place, column in zip(made.rows[0].cells, FORM.report.columns[1:], strict=True):
                place.text = column.heading
            for index, entry in enumerate(entries(EXAMPLE, goal)):
                cells = made.add_row().cells
                if index == 0:
                    write_nationals(cells[0], goal)
                numbers.write(cells[1], entry.number, entry.text)
                for count, note in enumerate(entry.notes or ("",), start=1):
                    numbers.write(cells[2], count, note)

    filled(build)


@pytest.mark.parametrize("columns", [1, 2])
def test_a_form_in_a_cell_of_a_table_that_lays_it_out_is_read(columns: int) -> None:
    built = a_row_a_measure(EXAMPLE)
    body = built.document.element.body
    tables = [made._tbl for made in built.tables]
    layout = built.document.add_table(rows=2, cols=columns)
    layout.rows[0].cells[0].text = FORM.organisation
    for made in tables:
        layout.rows[1].cells[-1]._tc.append(made)
    assert len(body.findall(layout._tbl.tag)) == 1
    document = read_word(built.data())
    ids = iter(range(10_000))
    reading = read_document(document, FORM, lambda: f"id-{next(ids)}")
    assert not unaccounted(document, reading)
    assert texts(reading.report(report_id="x", unit_id="sor-trondelag")) == texts(EXAMPLE)


@pytest.mark.parametrize(
    ("rows", "notes"),
    [
        (
            [["Kurs", "Sted", "Antall"], ["Dans", "Oslo", "12"]],
            ["Kurs | Sted | Antall\nDans | Oslo | 12"],
        ),
        ([["2013", ""], ["", "12"]], ["2013 | \n | 12"]),
        ([["Lest i Moss"], ["Fest i Vik"]], ["Lest i Moss", "Fest i Vik"]),
        ([["Tiltak 2: Moss", "(forts.)"]], ["Tiltak 2: Moss | (forts.)"]),
    ],
)
@pytest.mark.parametrize("column", [2, 3])
@pytest.mark.parametrize("before", ["1. Kurs", ""])
def test_a_small_table_in_a_cell_is_uncertain_and_no_part_of_what_stands_around_it(
    rows: list[list[str]], notes: list[str], column: int, before: str
) -> None:
    inner = table(*rows, heads=False)
    text = Paragraph(before, DocumentPosition(1, 1, column + 1))
    flat = tuple(p for row in inner.rows for c in row.cells for p in c.paragraphs)
    heads, row = table([GOAL, "", "1. Tiltak", "1. Notat"]).rows
    cells = list(row.cells)
    cells[column] = Cell(column, 1, (text, *flat), blocks=(text, inner))
    reading = read(Table(1, (heads, Row(tuple(cells)))))
    in_table = [p for p in reading.pieces if PieceReason.INNER_TABLE in p.reasons]
    assert [piece.text for piece in in_table] == notes
    assert {piece.confidence for piece in in_table} == {PieceConfidence.UNCERTAIN}
    if column == 3:
        assert found(reading) == [("Tiltak", [*filter(None, [before[3:]]), *notes])]
    else:
        assert [m for m, _ in found(reading) if m] == [*filter(None, [before[3:]]), *notes]


def test_tables_in_tables_at_any_depth_are_read() -> None:
    made: Table = table([GOAL, "", "1. A", "1. x"])
    for _ in range(5):
        flat = tuple(p for row in made.rows for c in row.cells for p in c.paragraphs)
        made = Table(1, (Row((Cell(0, 1, flat, blocks=(made,)), cell(1, "Logo"))),))
    reading = read(made)
    assert found(reading) == [("A", ["x"])]
    assert [p.text for p in reading.with_confidence(PieceConfidence.WITHOUT_PLACE)] == ["Logo"] * 5


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([GOAL], PieceReason.NUMBER_AND_WORDING),
        ([("1.2.", GOAL[5:])], PieceReason.NUMBER_AND_WORDING),
        (["1.2", GOAL[5:]], PieceReason.NUMBER_AND_WORDING),
        ([GOAL[5:]], PieceReason.WORDING),
        ([GOAL.replace("1.2", "1.3")], PieceReason.NUMBER_DIFFERS),
        ([GOAL.replace("samlede", "samla")], PieceReason.NUMBER_AND_WORDING),
        ([GOAL, NATIONAL], PieceReason.NUMBER_AND_WORDING),
        (["Mål " + GOAL], PieceReason.NUMBER_AND_WORDING),
        (["Mål 1.2: " + GOAL[5:]], PieceReason.NUMBER_AND_WORDING),
        (["1.2 – " + GOAL[5:]], PieceReason.NUMBER_AND_WORDING),
        (["1. 2. " + GOAL[5:]], PieceReason.NUMBER_AND_WORDING),
    ],
)
@pytest.mark.parametrize("span", [4, 3, 1])
def test_a_goal_over_the_whole_width_is_known_by_its_wording(
    lines: list[Line], why: PieceReason, span: int
) -> None:
    row = Row((cell(0, list(lines)), *(cell(c, "") for c in (1, 2)))) if span == 1 else None
    heads = 1 if span < 4 else 0
    below = ["", "1. Tiltak", "1. Notat"] if heads else ["", "", "1. Tiltak", "1. Notat"]
    reading = read(rows_of(row or wide(*lines, span=span), below, heads=heads))
    assert found(reading) == [("Tiltak", ["Notat"])]
    assert whys(reading, PieceOutcome.GOAL) == [(why,)]
    assert confidences(reading) == {PieceConfidence.SURE}


def test_national_measures_in_or_below_the_goals_row_are_found() -> None:
    reading = read(
        rows_of(
            wide(GOAL, NATIONAL), wide("3. Videreutvikle vår nettside"), ["", "", "1. A", "1. x"]
        )
    )
    assert found(reading) == [("A", ["x"])]
    assert len(whys(reading, PieceOutcome.NATIONAL_MEASURE)) == 2
    assert confidences(reading) == {PieceConfidence.SURE}


def test_below_an_unknown_goal_over_the_whole_width_nothing_is_taken_for_the_one_before() -> None:
    reading = read(
        rows_of(
            *(wide(GOAL), ["", "", "1. A", "1. x"]),
            *(wide("9.9. å danse hele natten"), ["", "", "1. B", "1. y"]),
            *(wide(OTHER_GOAL), ["", "", "1. C", "1. z"]),
        )
    )
    assert found(reading) == [("A", ["x"])]
    assert found(reading, "goal-1.4") == [("C", ["z"])]
    lost = [piece.text for piece in reading.with_confidence(PieceConfidence.WITHOUT_PLACE)]
    assert lost == ["9.9. å danse hele natten", "1. B", "1. y"]


def test_below_a_row_that_is_not_understood_all_is_uncertain() -> None:
    reading = read(
        rows_of(
            *(wide(GOAL), ["", "", "1. A", "1. x"], wide("Frivillige"), ["", "", "2. B", "1. y"]),
            *(wide(OTHER_GOAL), ["", "", "1. C", "1. z"]),
        )
    )
    assert found(reading) == [("A", ["x"]), ("B", ["y"])]
    uncertain = [piece.text for piece in reading.with_confidence(PieceConfidence.UNCERTAIN)]
    assert uncertain == ["B", "y"]


def test_national_measures_between_a_goal_and_its_table_are_the_forms() -> None:
    above = [Paragraph(text, DocumentPosition()) for text in (GOAL, NATIONAL, "Et avsnitt")]
    reading = read(*above, rows_of(["", "1. A", "1. x"], heads=1))
    assert found(reading) == [("A", ["x"])]
    lost = [piece.text for piece in reading.with_confidence(PieceConfidence.WITHOUT_PLACE)]
    assert lost == ["Et avsnitt"]
    assert whys(reading, PieceOutcome.NATIONAL_MEASURE) == [(PieceReason.WORDING,)]


def test_goals_listed_before_the_tables_are_not_the_tables_goals() -> None:
    listed = [Paragraph(f"{goal.number}. {goal.text}", DocumentPosition()) for goal in FORM.goals()]
    reading = read(*listed, table([GOAL, "", "1. A", "1. x"]))
    assert found(reading) == [("A", ["x"])]


FOREIGN: dict[str, Table] = {
    "a budget": table(
        ["", "Budsjett", "Regnskap", "Avvik"], ["", "100 000", "90 000", "10 000"], heads=False
    ),
    "a numbered budget": table(
        ["1.1", "Lønn", "100 000", "90 000"], ["1.2", "Reise", "10 000", "9 000"], heads=False
    ),
    "numbered rows": table(
        ["1.", "Oslo", "1. mai", "12 elever"], ["2.", "Bergen", "2. juni", "3"], heads=False
    ),
    "a plan of work": table(
        ["Kulturskolen", "Kulturskole", "Hvem", "Når"], ["Dans", "Kurs", "Kari", "Mai"], heads=False
    ),
    "wider": table(["Navn", "Sted", "Tlf", "E-post", "Rolle"], heads=False),
    "narrower": table(["Navn", "Sted", "1. mai"], heads=False),
}


@pytest.mark.parametrize("kind", FOREIGN)
@pytest.mark.parametrize("first", [True, False])
def test_a_table_of_another_kind_is_no_part_of_a_goal(kind: str, first: bool) -> None:
    own = table([GOAL, "", "1. A", "1. x"])
    after = table(["", "", "2. B", "1. y"], heads=False, number=3)
    blocks = (FOREIGN[kind], own, after) if first else (own, FOREIGN[kind], after)
    reading = read(*blocks)
    assert found(reading) == [("A", ["x"]), ("B", ["y"])]
    assert {len(entry.measures) for entry in reading.goals} == {0, 2}
    lost = reading.with_confidence(PieceConfidence.WITHOUT_PLACE)
    texts_in = [p.text for row in FOREIGN[kind].rows for c in row.cells for p in c.paragraphs]
    assert [piece.text for piece in lost] == [text for text in texts_in if text]
    assert {piece.reasons for piece in lost} == {(PieceReason.OTHER_TABLE,)}
    assert reading.unit_id is None


def test_a_table_that_may_be_of_another_kind_is_uncertain() -> None:
    reading = read(
        table([GOAL, "", "1. A", "1. x"]), table(["", "", "Budsjett", "100 000"], heads=False)
    )
    assert found(reading) == [("A", ["x"]), ("Budsjett", ["100 000"])]
    uncertain = [piece.text for piece in reading.with_confidence(PieceConfidence.UNCERTAIN)]
    assert uncertain == ["Budsjett", "100 000"]


def test_a_table_of_other_headings_with_the_goals_in_it_is_uncertain() -> None:
    reading = read(
        table([GOAL, "", "1. A", "1. x"]),
        table(["Mål", "Tiltak", "Hvem", "Når"], [OTHER_GOAL, "", "Kari", "Mai"], heads=False),
    )
    uncertain = [piece.text for piece in reading.with_confidence(PieceConfidence.UNCERTAIN)]
    assert {"Kari", "Mai"} <= set(uncertain)


STATUS = "Status"
WITH_STATUS: dict[str, list[str]] = {
    "last": [HEADS[0], HEADS[2], HEADS[3], STATUS],
    "first": [STATUS, HEADS[0], HEADS[2], HEADS[3]],
}


@pytest.mark.parametrize("where", WITH_STATUS)
def test_a_column_of_the_documents_own_in_place_of_the_national_measures_is_outside(
    where: str,
) -> None:
    heads = WITH_STATUS[where]
    texts_of = {HEADS[0]: GOAL, HEADS[2]: "1. Kurs", HEADS[3]: "1. Holdt", STATUS: "I rute"}
    reading = read(table(heads, [texts_of[head] for head in heads], heads=False))
    assert found(reading) == [("Kurs", ["Holdt"])]
    assert not reading.with_confidence(PieceConfidence.UNCERTAIN)
    lost = reading.with_confidence(PieceConfidence.WITHOUT_PLACE)
    assert [(piece.text, piece.reasons) for piece in lost] == [
        (text, (PieceReason.NO_COLUMN,)) for text in (STATUS, "I rute")
    ]


def test_a_goal_is_certain_though_the_measure_beside_it_is_left_out() -> None:
    rows = table([GOAL, "", "", "1. Møte"]).rows
    gone = replace(rows[1].cells[2], is_left_out=True)
    cells = (*rows[1].cells[:2], gone, *rows[1].cells[3:])
    reading = read(Table(1, (rows[0], Row(cells))))
    reasons = {piece.outcome: piece.reasons for piece in reading.pieces}
    assert reasons[PieceOutcome.GOAL] == (PieceReason.NUMBER_AND_WORDING,)
    assert PieceReason.LEFT_OUT_BESIDE in reasons[PieceOutcome.NOTE]
