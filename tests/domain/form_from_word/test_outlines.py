"""Plans and reports without tables: areas and goals as headings, measures as lists below them."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.domain.form_from_word.form_reading import FormPieceKind, FormReason
from tests.domain.form_from_word.samples import Areas, Line, areas, kinds, read, shipped, table

FRONT: list[Line] = [
    "Norsk kulturskoleråd",
    "Virksomhetsplan 2012 – 2013",
    "Skriv inn egne tiltak. Planen sendes til inn@a.example.no innen 1. mai 2012.",
]
EXPECTED: Areas = [
    ("1", "Samfunnet", [("1.1", "å nå alle barn", [("1", "Lage plan"), ("2", "Spørre")])]),
    ("2", "Kunsten", [("2.1", "å male", []), ("2.2", "å synge", [("1", "Øve")])]),
]


@pytest.mark.parametrize("area", ["Strategiområde {}: {}", "{}. {}", "{} {}", "OMRÅDE {} – {}"])
@pytest.mark.parametrize("bullets", [False, True])
def test_areas_goals_and_lists_become_a_form_and_what_the_region_wrote_does_not(
    area: str, bullets: bool
) -> None:
    def listed(*texts: str) -> list[Line]:
        numbered = enumerate(texts, start=1)
        return [("•", text) if bullets else f"{count}. {text}" for count, text in numbered]

    reading = read(
        [
            *FRONT,
            area.format(1, "Samfunnet"),
            "1.1 å nå alle barn",
            "Nasjonale tiltak:",
            *listed("Lage plan", "Spørre"),
            "Regionale tiltak:",
            *listed("Vårt kurs", "Vår konsert"),
            "Vi holdt kurs i Oslo",
            area.format(2, "Kunsten"),
            "2.1 å male",
            ("2.2", "å synge"),
            "Nasjonale tiltak",
            *listed("Øve"),
            "Regionale tiltak",
        ],
        base=shipped(),
    )
    assert areas(reading.form) == EXPECTED
    found = kinds(reading)
    assert found["Vi holdt kurs i Oslo"] is FormPieceKind.REGIONAL
    assert reading.count(FormPieceKind.REGIONAL) == 3
    plan = reading.form.plan
    assert (plan.title, plan.period.label) == ("Virksomhetsplan", "2012 – 2013")
    headings = [column.heading for column in plan.columns]
    assert headings[1:] == ["Nasjonale tiltak", "Regionale tiltak"]
    assert reading.form.report.submit_to == "inn@a.example.no"
    assert not reading.faults
    assert not reading.with_confidence(PieceConfidence.UNCERTAIN)


def test_goals_that_count_anew_under_letters() -> None:
    reading = read(
        [
            "Plan 2012",
            *("A. Samfunnet", "Mål 1: Være synlig", "Nasjonale tiltak", "1. Lage", "2. Dra"),
            *("Regionale tiltak", "1. Vårt", "Mål 2: Vokse", "B. Kunsten", "Mål 1: Male"),
        ]
    )
    first = ("1", "Være synlig", [("1", "Lage"), ("2", "Dra")])
    assert areas(reading.form) == [
        ("A", "Samfunnet", [first, ("2", "Vokse", [])]),
        ("B", "Kunsten", [("1", "Male", [])]),
    ]


def test_headings_without_numbers_and_lists_without_a_word_over_them() -> None:
    reading = read(
        [
            *FRONT,
            *("Samfunnet", ("1.1", "å nå alle barn"), ("•", "Lage plan"), ("•", "Spørre")),
            *("Kunsten", "2.1 å male", "2.2 å synge", "- Øve"),
        ]
    )
    assert areas(reading.form) == EXPECTED
    measures = [p for p in reading.pieces if p.kind is FormPieceKind.NATIONAL_MEASURE]
    assert len(measures) == 3
    assert all(FormReason.COLUMN_MAY_BE_REGIONAL in piece.reasons for piece in measures)


def test_a_report_has_what_was_done_under_its_own_word() -> None:
    reading = read(
        [
            "Melding om virksomheten 2014",
            *("Område 1: Samfunnet", "1.1 å nå alle barn", "Tiltak", "1. Lage plan", "2. Spørre"),
            *("Hva har vi gjort?", "Vi brukte 2.5 millioner.", "2.5 millioner var nok", "1.2 å se"),
            *("Melding:", "• Alt vel"),
        ]
    )
    goals = [("1.1", "å nå alle barn", [("1", "Lage plan"), ("2", "Spørre")]), ("1.2", "å se", [])]
    assert areas(reading.form) == [("1", "Samfunnet", goals)]
    assert reading.count(FormPieceKind.REGIONAL) == 3
    assert reading.form.report.columns[-1].heading == "Hva har vi gjort?"


def test_a_table_of_contents_and_one_of_fields_are_no_goals() -> None:
    lines: list[Line] = ["Område 1: Samfunnet\t2", "1.1 å nå alle\t2", "1.2 å se\t3"]
    goals = ["Område 1: Samfunnet", "1.1 å nå alle", "1.2 å se alle"]
    reading = read(["Plan 2012", *lines, table(("Frist", "1. mai 2012")), *goals])
    assert areas(reading.form) == [
        ("1", "Samfunnet", [("1.1", "å nå alle", []), ("1.2", "å se alle", [])])
    ]
    assert reading.form.report.deadline.isoformat() == "2012-05-01"


@pytest.mark.parametrize(
    "lines",
    [
        ["1 Innledning", "1.1 Bakgrunn", "1.2 Metode", "2 Funn", "2.1 Tabeller"],
        ["Plan 2012", "Område 1: Samfunnet", "1.1 å nå alle"],
        ["Referat", "Å gjøre til neste gang", "1. Skrive", "2. Ringe"],
        ["Nasjonale tiltak", "Regionale tiltak", "1. Skrive"],
    ],
)
def test_any_other_document_without_tables_is_no_form(lines: list[Line]) -> None:
    assert not read(lines).form.strategy_areas
