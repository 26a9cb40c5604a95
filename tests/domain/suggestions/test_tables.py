"""Tables in plain text: figures by the headings of their columns."""

from __future__ import annotations

import pytest

from tests.domain.suggestions.test_figures import stated

ROWS = [
    (
        "Tiltak | Dato | Ant. deltakere | Ant. kommuner\nSamspillkurs | 20.4.13 | 36 | 7",
        ["36 deltakere", "7 kommuner"],
    ),
    (
        "Aktivitet\tElever\tPublikum\nJulekonsert\t40\t210\nVårkonsert\t38\tca. 190",
        ["40 elever", "210 publikum", "38 elever", "~190 publikum"],
    ),
    ("Stad; lærarar; elevar\nRissa; 4; 22", ["4 laerere", "22 elever"]),
    (
        "Elever/lærere/publikum på Kulturtorget 2014: 52/6/400",
        ["52 elever", "6 laerere", "400 publikum"],
    ),
    ("Deltakere/kommuner: 30/8", ["30 deltakere", "8 kommuner"]),
    (
        "År – publikum – forestillinger: 2012 – 640 – 4 / 2013 – 815 – 5",
        ["640 publikum", "4 arrangementer", "815 publikum", "5 arrangementer"],
    ),
]


@pytest.mark.parametrize(("text", "figures"), ROWS)
def test_the_cells_under_a_heading_are_its_figures(text: str, figures: list[str]) -> None:
    assert stated(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "Tiltak | Dato\nSamspillkurs | 20.4.13",
        "Elever | Tiltak\n40 | 3 | 2",
        "Elever/lærere: 52/6/400",
        "Elever | Publikum\nOppdal | Røros",
        "Elever – et ord – 40",
        "Innbyggere | Tiltak\n14000 | Kurs",
        "Elever | Tiltak\n1,5 | Kurs",
        "Elever/lærere: 1,5/1,5",
        "Elever/lærere: 999999999999/1,5",
        "Konserter | Tiltak\n4000 | Kor",
    ],
)
def test_a_row_that_counts_nothing_under_headings_has_no_figures(text: str) -> None:
    assert stated(text) == []


def test_a_table_ends_with_the_first_line_that_is_no_row() -> None:
    text = "Tiltak | Elever\nKurs | 40\nMerknad\nUtgift | 700"
    assert stated(text) == ["40 elever"]
