"""Documents with more than one form: where each begins, and that none is taken into another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

import pytest

from kplan_desktop.domain.docx_form.form_matching import MAX_LINE_LENGTH
from kplan_desktop.domain.docx_form.form_reader import read_document, read_forms
from kplan_desktop.domain.docx_form.reading_result import (
    DocumentForms,
    PieceConfidence,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.domain.docx_form.word_document import (
    Aside,
    AsideKind,
    Cell,
    DocumentPosition,
    OwnStyle,
    Paragraph,
    Row,
    Table,
    WordDocument,
)
from tests.exchange.docx_reader.accounts import unaccounted, unaccounted_contents
from tests.exchange.docx_reader.tables import FORM, HEADS, found, table

GOALS = {goal.number: f"{goal.number}. {goal.text}" for goal in FORM.goals()}
TITLE = "MELDING OM VIRKSOMHETEN 2012-2014"
LABEL = FORM.report.unit_label
Block = Paragraph | Table


def blocks(*parts: Block | Sequence[Block]) -> list[Block]:
    """Blocks and lists of them, in one list."""
    return [
        block
        for part in parts
        for block in ([part] if isinstance(part, Paragraph | Table) else part)
    ]


def line(text: str) -> Paragraph:
    return Paragraph(text, DocumentPosition())


def report(mark: str, *numbers: str, heads: bool = True, number: int = 1) -> Table:
    """A table with a measure and a note under each of these goals."""
    rows = [[GOALS[goal], "", f"1. Tiltak {mark}", f"1. Notat {mark}"] for goal in numbers]
    return table(*rows, heads=heads, number=number)


def forms_in(
    *parts: Block | Sequence[Block], margins: Sequence[Paragraph] = (), asides: Sequence[Aside] = ()
) -> DocumentForms:
    """The forms, each checked to account for the whole document."""
    numbers = count()
    document = WordDocument(tuple(blocks(*parts)), tuple(margins), tuple(asides))
    read = read_forms(document, FORM, lambda: f"id-{next(numbers)}")
    for reading in (*map(read.reading, range(len(read.readings))), read.together):
        assert not unaccounted(document, reading)
        assert not unaccounted_contents(reading)
    return read


def units(read: DocumentForms) -> list[str | None]:
    return [reading.unit_id for reading in read.readings]


def measures(reading: WordReading) -> list[str]:
    return [measure.text for entry in reading.goals for measure in entry.measures]


HEADS_OF_OSLO: dict[str, list[Block]] = {
    "title and unit": [line(TITLE), line(f"Oslo____ {LABEL}")],
    "unit and title": [line(f"Oslo {LABEL}"), line(TITLE)],
    "title with the unit": [line(f"{TITLE} – Oslo")],
    "the unit's line": [line(f"Oslo {LABEL}")],
    "the unit and more": [line(f"{LABEL}: Oslo, rådgiver Kari")],
    "Kplan's own line": [replace(line("Oslo · Rådgiver: Kari"), own=OwnStyle.UNIT)],
    "only its name": [line("Oslo")],
    "a signature before": [line("Nordland"), line("Hilsen Kari"), line(TITLE), line("Oslo")],
    "a table": [table(["Oslo"], heads=False, number=2), line(TITLE)],
}


@pytest.mark.parametrize("head", HEADS_OF_OSLO)
def test_forms_of_two_units_are_two(head: str) -> None:
    read = forms_in(
        line(TITLE),
        line(f"Nordland {LABEL}"),
        report("A", "1.1", "2.1"),
        *HEADS_OF_OSLO[head],
        report("B", "1.1", "2.1", number=3),
    )
    assert units(read) == ["nordland", "oslo"]
    assert [measures(reading) for reading in read.readings] == [["Tiltak A"] * 2, ["Tiltak B"] * 2]
    assert not read.may_be_one


def test_the_other_form_is_told_and_nothing_of_it_is_in_the_report() -> None:
    read = forms_in(
        [line("Nordland"), report("A", "1.1", "1.2"), line("Hilsen Kari"), line(TITLE)],
        [line(f"Oslo {LABEL}"), report("B", "1.1", "1.2", number=2)],
        margins=[line("Troms")],
        asides=[
            Aside(AsideKind.COMMENT, "Til den andre", DocumentPosition(2, 1, 1)),
            Aside(AsideKind.COMMENT, "Til alle", DocumentPosition()),
        ],
    )
    first, second = read.reading(0), read.reading(1)
    assert "Hilsen Kari" in [p.text for p in first.with_confidence(PieceConfidence.WITHOUT_PLACE)]
    others = [p.text for p in first.pieces if p.outcome is PieceOutcome.OTHER_FORM]
    assert [text for text in others if "B" in text or "Oslo" in text] == [
        f"Oslo {LABEL}",
        *("Tiltak B", "Notat B") * 2,
    ]
    assert "Til den andre" in others
    for reading in (first, second):
        lost = [p.text for p in reading.with_confidence(PieceConfidence.WITHOUT_PLACE)]
        assert {"Troms", "Til alle"} <= set(lost)
    assert units(read) == ["nordland", "oslo"]


def test_three_forms_of_which_one_fills_other_goals() -> None:
    heads = [[line(TITLE), line(f"{name} {LABEL}")] for name in ("Oslo", "Troms", "Nordland")]
    read = forms_in(
        [*heads[0], report("A", "1.1", "1.2")],
        [*heads[1], report("B", "3.1", number=2)],
        [*heads[2], report("C", "1.2", "3.2", number=3)],
    )
    assert units(read) == ["oslo", "troms", "nordland"]
    assert measures(read.readings[1]) == ["Tiltak B"]


@pytest.mark.parametrize("heads", [True, False])
def test_two_forms_without_any_word_between_them_are_two(heads: bool) -> None:
    read = forms_in(
        [line("Oslo"), report("A", "1.1", "1.2", "2.1")],
        report("B", "1.1", "1.2", "2.1", heads=heads, number=2),
    )
    assert [measures(reading) for reading in read.readings] == [["Tiltak A"] * 3, ["Tiltak B"] * 3]
    assert units(read) == ["oslo", None]
    assert read.may_be_one


def test_two_forms_in_one_table_are_two() -> None:
    rows = [
        *report("A", "1.1", "1.2", "2.1").rows,
        *report("B", "1.1", "1.2", "2.1").rows,
    ]
    read = forms_in(line("Oslo"), Table(1, tuple(rows)))
    assert [measures(reading) for reading in read.readings] == [["Tiltak A"] * 3, ["Tiltak B"] * 3]


def test_read_as_one_what_the_second_form_has_is_uncertain() -> None:
    parts = blocks(
        [line(TITLE), line("Oslo"), report("A", "1.1", "2.1"), line(TITLE), line("Oslo")],
        [report("B", "1.1", "2.1", number=2), line("Slutt")],
    )
    read = forms_in(parts)
    assert units(read) == ["oslo", "oslo"]
    kinds = (PieceOutcome.MEASURE, PieceOutcome.NOTE)
    sure = [
        piece.text
        for piece in read.together.with_confidence(PieceConfidence.SURE)
        if piece.outcome in kinds
    ]
    assert sure == ["Tiltak A", "Notat A"] * 2
    assert found(read.together, "goal-1.1") == [
        ("Tiltak A", ["Notat A"]),
        ("Tiltak B", ["Notat B"]),
    ]
    ids = count()
    assert (
        read_document(WordDocument(tuple(parts)), FORM, lambda: f"id-{next(ids)}").count(
            PieceOutcome.NOTE
        )
        == 4
    )


PLAN = table([GOALS["1.1"], "", "Tiltak A"], [GOALS["2.1"], "", "Tiltak A"])
PAGE: list[Block] = [line(TITLE), line(f"Oslo {LABEL}")]
ONE_FORM: dict[str, list[Block]] = {
    "plan and report": blocks(
        [line("VIRKSOMHETSPLAN"), line("Oslo"), PLAN, *PAGE],
        report("A", "1.1", "2.1", number=2),
    ),
    "a head on each page": blocks(
        [*PAGE, report("A", "1.1"), *PAGE, report("A", "1.1", number=2)],
        [*PAGE, report("A", "2.1", number=3)],
    ),
    "another region named between": blocks(
        [*PAGE, report("A", "1.1"), line("Troms"), report("A", "2.1", number=2)],
    ),
    "a list of regions": blocks(
        [*PAGE, report("A", "1.1", "2.1")],
        table(["Troms", "3"], ["Nordland", "4"], heads=False, number=2),
        report("A", "2.1", "2.2", number=3),
    ),
    "one goal taken up again": blocks(
        [*PAGE, report("A", "1.1", "2.1"), report("A", "1.1", number=2)],
        report("A", "2.2", number=3),
    ),
    "a region after all": [*PAGE, report("A", "1.1", "2.1"), line("Troms"), line(TITLE)],
}


@pytest.mark.parametrize("kind", ONE_FORM)
def test_one_form_stays_one(kind: str) -> None:
    read = forms_in(*ONE_FORM[kind])
    assert units(read) == ["oslo"]
    assert set(measures(read.together)) == {"Tiltak A"}


def test_goals_outside_the_tables_divide_forms_too() -> None:
    heads = HEADS[1:]

    def of(mark: str, first: int) -> list[Block]:
        return [
            block
            for number, goal in enumerate(("1.1", "2.1"), start=first)
            for block in (
                line(GOALS[goal]),
                table(
                    heads, ["", f"1. Tiltak {mark}", f"1. Notat {mark}"], heads=False, number=number
                ),
            )
        ]

    read = forms_in(line("Oslo"), *of("A", 1), line(TITLE), line("Troms"), *of("B", 3))
    assert units(read) == ["oslo", "troms"]
    assert [measures(reading) for reading in read.readings] == [["Tiltak A"] * 2, ["Tiltak B"] * 2]


def alone(name: str, mark: str, *goals: str, number: int) -> list[Block]:
    """A unit's name on a line of its own, and a table of it."""
    return [line(name), report(mark, *goals, number=number)]


BY_NAME: dict[str, list[Block]] = {
    "one goal each": [*alone("Oslo", "A", "1.1", number=1), *alone("Troms", "B", "1.1", number=2)],
    "the names in tables": blocks(
        table(["Oslo"], heads=False, number=1),
        report("A", "1.1", number=2),
        table(["Troms"], heads=False, number=3),
        report("B", "1.1", number=4),
    ),
}


@pytest.mark.parametrize("kind", BY_NAME)
def test_another_units_name_and_a_goal_seen_before_begin_a_form(kind: str) -> None:
    read = forms_in(line(TITLE), *BY_NAME[kind])
    assert units(read) == ["oslo", "troms"]
    assert [measures(reading) for reading in read.readings] == [["Tiltak A"], ["Tiltak B"]]


def test_units_that_take_turns_under_each_goal_are_not_read_as_one() -> None:
    read = forms_in(
        [line(TITLE), *alone("Oslo", "A", "1.1", number=1), *alone("Troms", "B", "1.1", number=2)],
        [*alone("Oslo", "C", "1.2", number=3), *alone("Troms", "D", "1.2", number=4)],
    )
    assert units(read) == ["oslo", "troms", "oslo", "troms"]
    assert [measures(r) for r in read.readings] == [[f"Tiltak {mark}"] for mark in "ABCD"]
    assert not read.may_be_one


MAY_BE_TWO: dict[str, list[Block]] = {
    "another unit and a new goal": alone("Troms", "B", "2.1", number=2),
    "the same head and goal": [*PAGE, report("B", "1.1", number=2)],
}


@pytest.mark.parametrize("kind", MAY_BE_TWO)
def test_what_may_be_another_forms_is_read_with_doubt(kind: str) -> None:
    read = forms_in(*PAGE, report("A", "1.1"), *MAY_BE_TWO[kind])
    assert units(read) == ["oslo"]
    doubtful = [
        piece.text
        for piece in read.together.pieces
        if PieceReason.MAY_BE_OTHER_FORM in piece.reasons
    ]
    assert doubtful == ["Tiltak B", "Notat B"]


@pytest.mark.parametrize(
    "sentence",
    [f"I samarbeid med Troms {LABEL}", f"Møtene i Troms og Troms {LABEL.lower()} er talt med."],
)
def test_a_unit_named_in_a_sentence_begins_no_form(sentence: str) -> None:
    read = forms_in(*PAGE, report("A", "1.1"), line(sentence), report("A", "2.1", number=2))
    assert units(read) == ["oslo"]
    assert not read.together.with_confidence(PieceConfidence.UNCERTAIN)


def head_row(text: str) -> Row:
    return Row((Cell(0, 4, (Paragraph(text, DocumentPosition(1, 1, 1)),)),))


def test_a_head_in_the_first_rows_of_the_forms_own_table_names_its_unit() -> None:
    def of(name: str, mark: str) -> tuple[Row, ...]:
        heads = head_row(TITLE), head_row(f"{name} {LABEL}")
        return (*heads, *report(mark, "1.1", "1.2").rows)

    for tables in (
        [Table(1, of("Oslo", "A")), Table(2, of("Troms", "B"))],
        [Table(1, (*of("Oslo", "A"), *of("Troms", "B")))],
    ):
        read = forms_in(*tables)
        assert units(read) == ["oslo", "troms"]
        assert not read.may_be_one
        assert not read.readings[0].with_confidence(PieceConfidence.WITHOUT_PLACE)


def test_the_line_of_a_unit_is_read_as_long_as_it_divides() -> None:
    """One limit for both: a form must not begin with a unit that is then not read."""
    long_line = f"Troms {LABEL}, {'rådgiver i full stilling ' * 5}"
    assert 120 < len(long_line) <= MAX_LINE_LENGTH
    read = forms_in(*PAGE, report("A", "1.1"), line(long_line), report("B", "1.1", number=2))
    assert units(read) == ["oslo", "troms"]
