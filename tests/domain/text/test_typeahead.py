"""Typed letters find items in spite of spelling differences, and are highlighted."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.text.typeahead import fold, match_spans, search, typeahead_text

TEXTS = (
    ("1.1 1", "Kommunebesøk. Rådgiver har besøkt 12 kommuner vår 2014."),
    ("1.1 1", "Ledersamlinger, hvert halvår."),
    ("2.2 1", "Regionale fagdager november 2012"),
    ("3.1 2", "Besøk i Aasen kulturskole, 21.08.2014"),
    ("3.1", "Årsmøte på Ørland"),
)
THINGS = [typeahead_text(number, text) for number, text in TEXTS]


def found(typed: str) -> list[int]:
    return search(typed, THINGS)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ledersam", 1),
        ("HALV leder", 1),
        ("besøk", 0),
        ("åsen", 3),
        ("aas kul", 3),
        ("arsm", None),
        ("aarsm", 4),
        ("orland", None),
        ("ørl", 4),
        ("3.1 2", 3),
        ("2.2", 2),
        ("21.08", 3),
        ("samlinger", 1),
        ("fagdager møte", None),
        ("?!", 0),
    ],
)
def test_typed_words_find_the_expected_items(typed: str, first: int | None) -> None:
    assert next(iter(found(typed)), None) == first


def test_words_that_begin_so_come_before_those_that_have_it_inside() -> None:
    things = [
        typeahead_text("1", "Kommunebesøk"),
        typeahead_text("2", "Besøk"),
        typeahead_text("3", "x", "besøk"),
    ]
    assert search("besøk", things) == [1, 0, 2]


def test_a_number_comes_before_the_same_number_in_a_text() -> None:
    things = [typeahead_text("1.1", "Punkt 2.2 på lista"), typeahead_text("2.2 1", "Fagdag")]
    assert search("2.2", things) == [1, 0]


def test_everything_is_found_while_nothing_is_typed() -> None:
    assert found("") == found("  ") == list(range(len(TEXTS)))


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("besøk", "Regions- og kommunebesøk", ["besøk"]),
        ("bes", "Kommunebesøk. Rådgiver har besøkt", ["bes"]),
        ("aase", "Åsen, Aasen og Fåsen", ["Åse", "Aase"]),
        ("leder halv", "Ledersamlinger, hvert halvår", ["Leder", "halv"]),
        ("strasse", "Straße", ["Straße"]),
        ("cafe", "Cafe\u0301 og café", ["Cafe\u0301", "café"]),
        ("a", "e\u0301", []),
        ("", "Noe", []),
    ],
)
def test_typed_words_are_highlighted(typed: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in match_spans(typed, text)] == marked


@given(st.text(), st.text())
def test_spans_lie_in_the_text_in_order(typed: str, text: str) -> None:
    ends = [0]
    for start, end in match_spans(typed, text):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)


@given(st.text())
def test_a_text_is_found_by_all_of_its_words(text: str) -> None:
    assert search(text, [typeahead_text("1.1", text)]) == [0]


@given(st.text())
def test_case_and_the_way_accents_are_stored_change_nothing(text: str) -> None:
    for form in ("NFC", "NFD"):
        assert fold(unicodedata.normalize(form, text)) == fold(text)
    assert fold(text.casefold()) == fold(text)
