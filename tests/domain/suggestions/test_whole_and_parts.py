"""Several figures of one text: a whole and its parts, those who came further, one told twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.suggestions.test_figures import stated


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("60 deltakere, herav 20 fra Oppdal", ["60 deltakere"]),
        ("60 deltakere: 35 fra Oppdal, 25 fra Røros", ["60 deltakere"]),
        ("40 elever, 25 jenter og 15 gutter", ["40 elever"]),
        ("25 deltakere (20 lærere og 5 ledere)", ["25 deltakere", "20 laerere", "5 ledere"]),
        ("25 elever fra Oppdal og 18 fra Røros", ["25 elever", "18 elever"]),
        ("16 studentar, av dei 11 rektorar.", ["16 deltakere", "11 ledere"]),
        ("Elever: Malvik 12, Klæbu 7, Skaun 19 (sum 38)", ["38 elever"]),
        ("Elevar: Malvik 12, Klæbu 7, i alt 19", ["19 elever"]),
    ],
)
def test_of_a_whole_and_its_parts_the_whole_is_told(text: str, figures: list[str]) -> None:
    assert stated(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("40 påmeldte, 33 møtte", ["33 deltakere"]),
        ("Påmeldt: 40. Møtt: 33.", ["33 deltakere"]),
        ("12 påmelde, 9 fullførte", ["9 deltakere"]),
        ("Inviterte 120 lærarar, 45 kom", ["45 laerere"]),
        ("28 påmeldte", ["28 deltakere"]),
    ],
)
def test_of_those_who_came_further_the_last_are_told(text: str, figures: list[str]) -> None:
    assert stated(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("En turné med 6 konserter", ["6 arrangementer"]),
        ("Ei kursrekkje i Rissa med 4 samlingar", ["4 arrangementer"]),
        ("Et kurs og tre konserter", ["1 arrangementer", "3 arrangementer"]),
    ],
)
def test_what_holds_counted_events_is_no_event_beside_them(text: str, figures: list[str]) -> None:
    assert stated(text) == figures


def test_what_is_told_again_counts_once_and_what_is_as_many_twice() -> None:
    assert stated("Fire samlinger. De fire samlingene var nyttige.") == ["4 arrangementer"]
    assert stated("4 kurs i mai, 4 kurs i juni") == ["4 arrangementer", "4 arrangementer"]


@given(st.lists(st.integers(2, 90), min_size=2, max_size=5))
def test_named_parts_and_their_sum_are_the_sum(parts: list[int]) -> None:
    places = ("Malvik", "Skaun", "Oppdal", "Rissa", "Hitra")
    named = ", ".join(f"{place} {part}" for place, part in zip(places, parts, strict=False))
    assert stated(f"Elever: {named} (sum {sum(parts)})") == [f"{sum(parts)} elever"]
