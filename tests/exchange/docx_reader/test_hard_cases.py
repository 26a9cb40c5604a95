"""What people do to such a table: slips, cut rows, shared cells, lists within lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.docx_form.form_reader import best_forms
from kplan_desktop.domain.docx_form.reading_result import PieceConfidence, PieceOutcome, PieceReason
from kplan_desktop.domain.docx_form.word_document import (
    Cell,
    DocumentPosition,
    Paragraph,
    Row,
    Table,
    WordDocument,
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
from tests.strategies import examples


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (GOAL, PieceReason.NUMBER_AND_WORDING),
        ("1.2", PieceReason.NUMBER),
        ("Å dokumentere Norsk Kulturskoleråds samlede utviklingsarbeid.", PieceReason.WORDING),
        ("å dokumentere kulturskolerådets samla utviklingsarbeid", PieceReason.NEAR_WORDING),
        (GOAL.replace("1.2", "1.3"), PieceReason.NUMBER_DIFFERS),
        ("1.2. noe ganske annet", PieceReason.WORDING_DIFFERS),
        ("1.2 å dokumentere Norsk", PieceReason.NUMBER),
        (GOAL.replace("e", "e\u00ad").replace(" ", "\u00a0"), PieceReason.NUMBER_AND_WORDING),
    ],
)
def test_a_goal_is_known_by_number_or_by_near_equal_wording(text: str, why: PieceReason) -> None:
    reading = read(table([text, "", "1. Et tiltak", "1. Et notat"]))
    assert found(reading) == [("Et tiltak", ["Et notat"])]
    assert whys(reading, PieceOutcome.GOAL) == [(why,)]


def test_a_goal_unknown_to_the_form_is_reported_with_its_row() -> None:
    reading = read(table(["7.7 å synge", "", "1. Synge", "1. Sunget"], [GOAL, "", "1. A", ""]))
    assert found(reading) == [("A", [])]
    assert [p.text for p in reading.with_confidence(PieceConfidence.WITHOUT_PLACE)] == [
        "7.7 å synge",
        "1. Synge",
        "1. Sunget",
    ]


@pytest.mark.parametrize(
    "notes",
    [
        ["1.Årsmøte", "2.Kurs i mai", "3.Møte"],
        ["1. Årsmøte", "1. Kurs i mai", "1. Møte"],
        ["4) Årsmøte", "7) Kurs i mai", "7) Møte"],
        ["1: Årsmøte", "2: Kurs i mai", "3: Møte"],
        ["I. Årsmøte", "II. Kurs i mai", "III. Møte"],
        [("1.", "Årsmøte"), ("1.", "Kurs i mai"), ("2.", "Møte")],
        [("•", "Årsmøte"), ("•", "Kurs i mai"), ("•", "Møte")],
        ["- Årsmøte", "– Kurs i mai", "• Møte"],
        ["1. Årsmøte\n2. Kurs i mai\n3. Møte"],
        ["a) Årsmøte", "b) Kurs i mai", "c) Møte"],
        ["Årsmøte", "Kurs i mai", "Møte"],
    ],
)
def test_notes_are_separated_by_any_numbering_with_or_without_gaps(notes: list[Line]) -> None:
    reading = read(table([GOAL, "", "1.Tiltak", notes]))
    assert found(reading) == [("Tiltak", ["Årsmøte", "Kurs i mai", "Møte"])]


@pytest.mark.parametrize(
    "text", ["5. mai 2014", "21.08.2014 på Moss", "6. uke", "12 kommuner", "10:30 på Moss"]
)
def test_a_date_or_ordinal_is_no_number(text: str) -> None:
    reading = read(table([GOAL, "", "1.Tiltak", ["1. Møter:", text]]))
    assert found(reading) == [("Tiltak", [f"Møter:\n{text}"])]


@pytest.mark.parametrize(
    "notes",
    [
        ["1.–3. november 2013: studietur til Danmark", "Kommunebesøk i Oppdal"],
        ["Kommunebesøk i Oppdal", "40. årsdagen ble feiret"],
        ["40. årsdagen ble feiret"],
    ],
)
def test_a_number_that_may_be_text_is_kept_and_uncertain(notes: list[str]) -> None:
    reading = read(table([GOAL, "", "1.Tiltak", notes]))
    assert found(reading) == [("Tiltak", notes)]
    standings = {p.confidence for p in reading.pieces if p.outcome is PieceOutcome.NOTE}
    assert standings == {PieceConfidence.UNCERTAIN}


def test_notes_typed_a_row_each_go_on_from_the_row_above() -> None:
    more = [["", "", "", [f"{number}. Kurs", "for alle"]] for number in range(2, 13)]
    reading = read(table([GOAL, "", "1. Tiltak", "1. Møte"], *more))
    assert found(reading) == [("Tiltak", ["Møte", *["Kurs\nfor alle"] * 11])]
    assert {p.confidence for p in reading.pieces if p.outcome is PieceOutcome.NOTE} == {
        PieceConfidence.SURE
    }


def test_measures_typed_a_row_each_go_on_from_the_row_above() -> None:
    reading = read(table([GOAL, "", "1. A", ""], ["", "", ["2. B", "Så langt det går"], ""]))
    assert found(reading) == [("A", []), ("B\nSå langt det går", [])]


def test_a_national_measure_may_be_the_only_one_of_its_row() -> None:
    reading = read(table([GOAL, ["2. Utvikle en", "kommunikasjonsstrategi"], "", ""]))
    assert whys(reading, PieceOutcome.NATIONAL_MEASURE) == [(PieceReason.WORDING,)]


def test_points_within_a_note_stay_in_it() -> None:
    sub = Paragraph("Superlørdag", DocumentPosition(1, 2, 4), "a)", 1)
    own = Cell(3, 1, (Paragraph("Konsert", DocumentPosition(1, 2, 4), "1.", 0), sub))
    row = Row((cell(0, GOAL), cell(1, ""), cell(2, "1. Tiltak"), own))
    made = table([GOAL, "", "", ""])
    reading = read(Table(1, (made.rows[0], row)))
    assert found(reading) == [("Tiltak", ["Konsert\na) Superlørdag"])]


def test_notes_of_several_measures_in_one_cell_go_by_where_the_numbers_begin_anew() -> None:
    reading = read(table([GOAL, "", ["1. A", "2. B"], ["1. x", "2. y", "1. z"]]))
    assert found(reading) == [("A", ["x", "y"]), ("B", ["z"])]
    assert set(whys(reading, PieceOutcome.NOTE)) == {(PieceReason.NUMBERING_RESTARTS,)}


def test_empty_lines_between_groups_of_notes_are_a_guess() -> None:
    reading = read(table([GOAL, "", ["1. A", "2. B"], ["1. x", "2. y", "", "", "3. z"]]))
    assert found(reading) == [("A", ["x", "y"]), ("B", ["z"])]
    assert set(whys(reading, PieceOutcome.NOTE)) == {(PieceReason.WHICH_MEASURE,)}


def test_the_number_after_an_empty_line_goes_on_from_those_before_it() -> None:
    notes = ["1. x", "2. y", "", "3. z", "og mer"]
    reading = read(table([GOAL, "", ["1. A", "2. B"], notes]))
    assert found(reading) == [("A", ["x", "y"]), ("B", ["z\nog mer"])]


def test_notes_that_fit_several_measures_are_put_under_the_goal_as_uncertain() -> None:
    reading = read(table([GOAL, "", ["1. A", "2. B"], ["1. x", "2. y", "3. z"]]))
    assert found(reading) == [("A", []), ("B", []), ("", ["x", "y", "z"])]
    assert set(whys(reading, PieceOutcome.NOTE)) == {(PieceReason.WHICH_MEASURE,)}


def test_a_cell_of_notes_merged_over_several_measures_is_shared_out() -> None:
    rows = table([GOAL, "", "1. A", ["1. x", "1. y"]], ["", "", "2. B", ""]).rows
    last = Row((*rows[2].cells[:3], cell(3, "", continued=True)))
    reading = read(Table(1, (rows[0], rows[1], last)))
    assert found(reading) == [("A", ["x"]), ("B", ["y"])]


def test_a_row_cut_by_the_page_goes_on_with_measure_and_note() -> None:
    reading = read(
        table([GOAL, "", "1. Arbeide for at", "1. Et møte om"]),
        table(["", "", "kulturskolen vokser.", "rammeplanen."], number=2),
    )
    assert found(reading) == [("Arbeide for at kulturskolen vokser.", ["Et møte om rammeplanen."])]
    assert {p.confidence for p in reading.pieces} == {PieceConfidence.SURE}


def test_goal_and_measure_repeated_on_the_next_page_are_the_same() -> None:
    reading = read(
        table([GOAL, "", "1. Besøke alle", "1. Oslo"]),
        table(["1.2. (forts.)", "", "1. Besøke alle (forts.)", "2. Bergen"], number=2),
    )
    assert found(reading) == [("Besøke alle", ["Oslo", "Bergen"])]
    assert whys(reading, PieceOutcome.MEASURE) == [
        (PieceReason.BESIDE_GOAL,),
        (PieceReason.REPEATED,),
    ]


def test_a_row_that_may_go_on_with_the_one_above_is_uncertain() -> None:
    reading = read(table([GOAL, "", "1. A", "1. Et møte om"], ["", "", "", "rammeplanen."]))
    assert found(reading) == [("A", ["Et møte om rammeplanen."])]
    assert whys(reading, PieceOutcome.NOTE)[1] == (PieceReason.MAY_CONTINUE,)


def test_a_row_goes_on_with_the_last_note_wherever_that_was_put() -> None:
    notes = ["1. x", "2. y", "3. Et møte om"]
    reading = read(table([GOAL, "", ["1. A", "2. B"], notes], ["", "", "", "rammeplanen"]))
    assert found(reading) == [("A", []), ("B", []), ("", ["x", "y", "Et møte om rammeplanen"])]
    last = reading.pieces[-1]
    assert (last.measure, last.note, last.reasons) == (None, 3, (PieceReason.MAY_CONTINUE,))


def test_a_note_without_a_measure_stands_under_the_goal() -> None:
    reading = read(table([GOAL, "", "1. ", "1. Et møte"]))
    assert found(reading) == [("", ["Et møte"])]
    assert whys(reading, PieceOutcome.NOTE) == [(PieceReason.NO_MEASURE,)]


def test_a_table_without_headings_is_read_in_the_columns_order_and_uncertain() -> None:
    reading = read(table([GOAL, "", "1. A", "1. x"], heads=False))
    assert found(reading) == [("A", ["x"])]
    assert whys(reading, PieceOutcome.NOTE) == [
        (PieceReason.BESIDE_MEASURE, PieceReason.NO_HEADINGS)
    ]


def test_another_table_is_left_out_and_reported() -> None:
    reading = read(table(["Navn", "Telefon"], ["Kari", "123"], heads=False))
    assert [piece.reasons for piece in reading.pieces] == [(PieceReason.OTHER_TABLE,)] * 4


def test_headings_of_another_year_and_a_reworded_one_are_known() -> None:
    heads = ["Nasjonale mål", "Nasjonale tiltak", "Regionale tiltak 2013-15", "Hva vi gjorde"]
    reading = read(table(heads, [GOAL, "", "1. A", "1. x"], heads=False))
    assert found(reading) == [("A", ["x"])]
    uncertain = reading.with_confidence(PieceConfidence.UNCERTAIN)
    assert [(piece.text, piece.reasons) for piece in uncertain] == [
        ("Hva vi gjorde", (PieceReason.BY_PLACE,))
    ]


@pytest.mark.parametrize("place", range(5))
def test_a_column_more_than_the_form_has_is_left_out_and_reported(place: int) -> None:
    def with_one_more(cells: Sequence[str], more: str) -> list[str]:
        return [*cells[:place], more, *cells[place:]]

    heads = with_one_more([column.heading for column in FORM.report.columns], "Ansvarlig")
    row = with_one_more([GOAL, "", "1. A", "1. x"], "Kari")
    reading = read(table(heads, row, heads=False))
    assert found(reading) == [("A", ["x"])]
    lost = [
        (piece.text, piece.reasons)
        for piece in reading.with_confidence(PieceConfidence.WITHOUT_PLACE)
    ]
    assert lost == [("Ansvarlig", (PieceReason.NO_COLUMN,)), ("Kari", (PieceReason.NO_COLUMN,))]


def test_measures_of_the_same_signs_or_the_same_beginning_are_not_one() -> None:
    long = "samarbeid " * 250
    reading = read(
        table(
            [GOAL, "", ["1. ???", "2. !!!", f"3. {long}a", f"4. {long}b", "5. 日本", "6. 日"], ""]
        )
    )
    texts = [measure for measure, _ in found(reading)]
    assert texts == ["???", "!!!", f"{long}a", f"{long}b", "日本", "日"]


def test_a_national_measure_under_another_goal_and_one_cut_in_two_are_reported() -> None:
    reading = read(
        table(
            [GOAL, "2. Utvikle en kommunikasjonsstrategi", "", ""],
            ["", "4. Ivareta og videreutvikle samarbeidsavtaler med Norges", "", ""],
            ["", "1. Utvikle nye publiseringskanaler, sørge for bred", "", ""],
        )
    )
    assert whys(reading, PieceOutcome.NATIONAL_MEASURE) == [
        (PieceReason.WORDING,),
        (PieceReason.OTHER_GOAL,),
        (PieceReason.WORDING,),
    ]


def test_the_form_that_fits_best_is_taken() -> None:
    document = WordDocument((table([GOAL, "", "1. A", "1. x"]),))
    goals = [replace(goal, number=f"8{goal.number}", text="x" * 40) for goal in FORM.goals()]
    areas = (replace(FORM.strategy_areas[0], goals=tuple(goals)),)
    other = replace(FORM, id="other", strategy_areas=areas)
    for forms in ([FORM, other], [other, FORM]):
        assert best_forms(document, forms, lambda: "x").together.form is FORM


_LINES = st.sampled_from(
    [
        *("", "1.", "1. Et møte", "2.Kurs", "møte om", "12 kommuner", "5. mai", "• punkt", "a) b"),
        *(
            GOAL,
            "å dokumentere",
            "9.9 ukjent",
            "1.1",
            *HEADS,
            "Strategiområde 1",
            "Oslo",
            "x\n2. y",
        ),
        "2. Utvikle en kommunikasjonsstrategi",
    ]
)
_PARAGRAPHS = st.builds(
    Paragraph,
    st.one_of(_LINES, st.text(max_size=12)),
    st.just(DocumentPosition(1, 1, 1)),
    st.sampled_from(["", "", "1.", "2.", "•", "a)", "1.2."]),
    st.integers(0, 2),
    st.booleans(),
)
_CELLS = st.builds(
    Cell,
    st.integers(0, 5),
    st.integers(1, 4),
    st.lists(_PARAGRAPHS, max_size=4).map(tuple),
    st.booleans(),
)
_TABLES = st.builds(
    Table,
    st.just(1),
    st.lists(st.builds(Row, st.lists(_CELLS, max_size=5).map(tuple)), min_size=1, max_size=6).map(
        lambda rows: (*table([GOAL, "", "1. A", "1. x"]).rows, *rows)
    ),
)


@settings(max_examples=examples(80))
@given(st.lists(st.one_of(_PARAGRAPHS, _TABLES), max_size=4))
def test_every_word_of_any_tables_is_accounted_for(
    blocks: list[Paragraph | Table],
) -> None:
    read(*blocks)


def test_a_cell_over_two_columns_is_read_and_uncertain() -> None:
    wide = replace(cell(2, ["1. Møte i mars", "2. Kurs"]), span=2)
    heads, _ = table([GOAL, "", "", ""]).rows
    reading = read(Table(1, (heads, Row((cell(0, GOAL), cell(1, ""), wide)))))
    kinds = (PieceOutcome.MEASURE, PieceOutcome.NOTE)
    reasons = [piece.reasons for piece in reading.pieces if piece.outcome in kinds]
    assert len(reasons) == 2
    assert all(PieceReason.SEVERAL_COLUMNS in why for why in reasons)
