"""Which pasted text is a list, and what its items are."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.pasted_list import PastedList, pasted_list


@pytest.mark.parametrize(
    "text",
    [
        "1. Kommunebesøk\n2. Møte med rektorene",
        "1.Kommunebesøk\n2.Møte med rektorene",
        "1) Kommunebesøk\r\n2) Møte med rektorene\r\n",
        "a) Kommunebesøk\nb) Møte med rektorene",
        "• Kommunebesøk\n• Møte med rektorene",
        "•\tKommunebesøk\n\n•\tMøte med rektorene",
        "·       Kommunebesøk\n·       Møte med rektorene",
        "\uf0b7\tKommunebesøk\u2029\uf0b7\tMøte med rektorene",
        "- Kommunebesøk\n- Møte med rektorene",
        "– Kommunebesøk\n– Møte med rektorene",
        "o\tKommunebesøk\no\tMøte med rektorene",
        "  (1) Kommunebesøk\n  (2) Møte med rektorene",
    ],
)
def test_a_list_of_any_program_is_taken_apart(text: str) -> None:
    assert pasted_list(text) == PastedList("", ("Kommunebesøk", "Møte med rektorene"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kommunebesøk",
        "1. Kommunebesøk",
        "Kommunebesøk\nMøte med rektorene",
        "5. mai var det møte\n6. juni var det kurs",
        "21.08.2014 frist\n22.08.2014 møte",
        "-5 grader\n-7 grader",
        "2014. Et godt år\n2015. Et bedre",
        "ordet\nog mer",
        "1.5 timer\n2.5 timer",
    ],
)
def test_other_text_is_no_list(text: str) -> None:
    assert pasted_list(text) is None


def test_what_stands_before_the_first_item_and_what_goes_on_with_one_is_kept() -> None:
    text = "Vi har gjort dette:\n- møte\n  med alle\n- kurs"
    assert pasted_list(text) == PastedList("Vi har gjort dette:", ("møte\nmed alle", "kurs"))


def test_dates_and_numbers_inside_an_item_stay() -> None:
    found = pasted_list("1. 5. mai: møte\n2. 12 kommuner besøkt")
    assert found == PastedList("", ("5. mai: møte", "12 kommuner besøkt"))
