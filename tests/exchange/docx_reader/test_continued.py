"""«(forts.)» at the head of a continued goal or measure is no measure or note of its own."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence, PieceOutcome, PieceReason
from kplan_desktop.domain.docx_form.word_document import DocumentPosition, Paragraph
from tests.exchange.docx_reader.documents import area_line
from tests.exchange.docx_reader.tables import FORM, GOAL, found, read, table, whys

MARKS = [
    "(forts.)",
    "forts.",
    "Forts.:",
    "fortsettelse",
    "(fortsatt)",
    "(framh.)",
    "framhald",
    "[forts.]",
    "(forts. fra forrige side)",
    "… (forts.)",
]


@pytest.mark.parametrize("mark", [*MARKS, "fortsetter"])
@pytest.mark.parametrize("goal", ["", "{mark}", "1.2 {mark}", "1.2. {mark}", GOAL + " (forts.)"])
def test_a_marked_measure_is_continued_with_its_notes(mark: str, goal: str) -> None:
    reading = read(
        table([GOAL, "", ["1. A"], ["1. x"]], ["", "", "2. Besøke alle", "1. Oslo"]),
        table([goal.format(mark=mark), "", f"2. {mark}", "2. Bergen"], number=2),
    )
    assert found(reading) == [("A", ["x"]), ("Besøke alle", ["Oslo", "Bergen"])]
    assert not reading.with_confidence(PieceConfidence.WITHOUT_PLACE)
    is_sure = mark != "fortsetter"
    assert is_sure == (not reading.with_confidence(PieceConfidence.UNCERTAIN))


@pytest.mark.parametrize("mark", ["(forts.)", "2 (forts.)", "2. (forts.)", "Tiltak 2 (forts.)"])
def test_the_mark_of_the_pdf_alone_or_after_the_number_continues_the_last_measure(
    mark: str,
) -> None:
    reading = read(
        table([GOAL, "", ["1. A"], ["1. x"]], ["", "", "2. B", "1. Et møte om"]),
        table(["1.2 (forts.)", "", mark, ["rammeplanen.", "2. Kurs"]], number=2),
    )
    assert found(reading) == [("A", ["x"]), ("B", ["Et møte om rammeplanen.", "Kurs"])]
    assert {piece.confidence for piece in reading.pieces} == {PieceConfidence.SURE}


def test_a_mark_with_the_number_of_an_earlier_measure_continues_that() -> None:
    reading = read(
        table([GOAL, "", "1. A", "1. x"], ["", "", "2. B", "1. y"]),
        table(["", "", "1 (forts.)", "2. z"], ["", "", "2. (forts.)", "2. æ"], number=2),
    )
    assert found(reading) == [("A", ["x", "z"]), ("B", ["y", "æ"])]


def test_a_new_measure_after_the_continued_one_is_its_own() -> None:
    reading = read(
        table([GOAL, "", "1. A", ["1. x", "2. y"]]),
        table(["1.2 (forts.)", "", ["1 (forts.)", "2. B"], ["3. z", "1. æ"]], number=2),
    )
    assert found(reading) == [("A", ["x", "y", "z"]), ("B", ["æ"])]


def test_a_mark_in_the_note_column_continues_the_note() -> None:
    reading = read(
        table([GOAL, "", "1. A", ["1. x", "2. Et møte"]]),
        table(["1.2 (forts.)", "", "1 (forts.)", ["2. (forts.)", "i Oslo.", "3. z"]], number=2),
        table(["", "", "", ["(forts.) og Bergen", "4. æ"]], number=3),
    )
    assert found(reading) == [("A", ["x", "Et møte i Oslo.", "z og Bergen", "æ"])]
    assert not reading.with_confidence(PieceConfidence.WITHOUT_PLACE)


def test_text_without_a_number_in_a_continued_row_is_uncertain() -> None:
    reading = read(
        table([GOAL, "", "1. A", "1. Et møte."]),
        table(["", "", "1 (forts.)", "Det gikk bra."], number=2),
    )
    assert found(reading) == [("A", ["Et møte.", "Det gikk bra."])]
    assert PieceReason.UNNUMBERED in whys(reading, PieceOutcome.NOTE)[1]


def test_what_somebody_reports_as_going_on_stays_a_note() -> None:
    reading = read(
        table([GOAL, "", "1. A", ["1. Kurs", "2. Fortsetter."]], ["", "", "2. B", "Fortsatt"])
    )
    assert found(reading) == [("A", ["Kurs", "Fortsetter."]), ("B", ["Fortsatt"])]
    longer = "Fortsetter samarbeidet (forts. fra i fjor)"
    reading = read(table([GOAL, "", f"1. {longer}", f"1. {longer}"]))
    assert found(reading) == [(longer, [longer])]


def test_a_mark_that_continues_nothing_is_told_and_is_no_measure() -> None:
    reading = read(
        table([GOAL, "", "(forts.)", ["(forts.)", "1. x"]], ["", "", "7 (forts.)", "2. y"])
    )
    assert found(reading) == [("", ["x", "y"])]
    assert set(whys(reading, PieceOutcome.NOTE)) == {(PieceReason.NO_MEASURE,)}
    lost = reading.with_confidence(PieceConfidence.WITHOUT_PLACE)
    assert [piece.text for piece in lost] == ["(forts.)", "7 (forts.)"]


def test_a_mark_below_a_goal_that_the_form_lacks_continues_nothing() -> None:
    reading = read(
        table([GOAL, "", "1. A", "1. x"], ["7.7. å synge", "", "1. Synge", "1. Sunget"]),
        table(["(forts.)", "", "1 (forts.)", "2. Danset"], number=2),
    )
    assert found(reading) == [("A", ["x"])]


def test_a_marked_national_measure_is_no_other() -> None:
    national = "2. Utvikle en kommunikasjonsstrategi"
    reading = read(
        table([GOAL, national, "", ""]),
        table(["1.2 (forts.)", ["2. (forts.)", "3. Videreutvikle vår nettside"], "", ""], number=2),
    )
    assert whys(reading, PieceOutcome.NATIONAL_MEASURE) == [
        (PieceReason.WORDING,),
        (PieceReason.CONTINUED,),
        (PieceReason.WORDING,),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Strategiområde 1 (forts.)",
        "Strategiområde 1: (fortsatt)",
        "Strategiområde 1 – forts.",
        f"{area_line(FORM, FORM.strategy_areas[0])} (forts.)",
        f"{FORM.strategy_areas[0].title} [framhald]",
    ],
)
def test_the_heading_of_an_area_may_be_continued(heading: str) -> None:
    reading = read(
        table([GOAL, "", "1. A", "1. x"]),
        Paragraph(heading, DocumentPosition()),
        table(["1.2 (forts.)", "", "2. B", "1. y"], number=2),
    )
    assert found(reading) == [("A", ["x"]), ("B", ["y"])]
    assert {piece.confidence for piece in reading.pieces} == {PieceConfidence.SURE}
