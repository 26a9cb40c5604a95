"""Which pasted text is a list, and what its items are."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.text.pasted_list import PastedList, pasted_list


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
def test_a_list_from_any_program_is_divided_into_items(text: str) -> None:
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
        "1.–3. november: studietur\n5. og 6. mai: kurs",
        "1. Mai sang vi\n17. Mai spilte vi",
        "3. og 4. trinn fikk tilbud\n5. klasse fikk det ikke",
    ],
)
def test_other_text_is_no_list(text: str) -> None:
    assert pasted_list(text) is None


def test_text_before_the_first_item_and_continuation_lines_are_kept() -> None:
    text = "Vi har gjort dette:\n- møte\n  med alle\n- kurs"
    assert pasted_list(text) == PastedList("Vi har gjort dette:", ("møte\nmed alle", "kurs"))


def test_an_item_may_begin_like_the_name_of_a_month() -> None:
    found = pasted_list("1. Desentralisering\n2. Juniorkurs\n3. Marsjkonsert")
    assert found == PastedList("", ("Desentralisering", "Juniorkurs", "Marsjkonsert"))


def test_dates_and_numbers_inside_an_item_stay() -> None:
    found = pasted_list("1. 5. mai: møte\n2. 12 kommuner besøkt")
    assert found == PastedList("", ("5. mai: møte", "12 kommuner besøkt"))
