"""How many a text says that there were, and which numbers count nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.quantities import quantities as module
from kplan_desktop.domain.quantities.quantities import Quantity, quantities
from kplan_desktop.domain.quantities.tokens import TextTokens, tokens_of


def read(text: str) -> tuple[TextTokens, list[Quantity]]:
    tokens = tokens_of(text)
    return tokens, [
        quantity for first, end in tokens.sentences for quantity in quantities(tokens, first, end)
    ]


def told(text: str) -> list[tuple[str, str, str]]:
    """Words, value and exactness of each quantity."""
    tokens, found = read(text)
    return [
        (
            text[tokens.starts[quantity.first] : tokens.ends[quantity.end - 1]],
            str(quantity.value),
            quantity.exactness.value,
        )
        for quantity in found
    ]


@pytest.mark.parametrize(
    ("text", "words", "value", "exactness"),
    [
        ("34 deltakere", "34", "34", "exact"),
        ("de 12elever kom", "12", "12", "exact"),
        ("hele 27 kulturskoler", "27", "27", "exact"),
        ("1 050 elever", "1 050", "1050", "exact"),
        ("tre hundre og ti elever", "tre hundre og ti", "310", "exact"),
        ("ca. 40 delt.", "ca. 40", "40", "estimate"),
        ("Om lag 300 tilhørere", "Om lag 300", "300", "estimate"),
        ("godt og vel 150 elevar", "godt og vel 150", "150", "estimate"),
        ("litt over 70 barn", "litt over 70", "70", "estimate"),
        ("mer enn 25 ledere", "mer enn 25", "25", "estimate"),
        ("noen og tjue ledere", "noen og tjue", "20", "estimate"),
        ("i overkant av 60 barn", "i overkant av 60", "60", "estimate"),
        ("~30 elever", "~30", "30", "estimate"),
        ("100+ elever", "100+", "100", "estimate"),
        ("40 eller så", "40 eller så", "40", "estimate"),
        ("40–50 frammøtte", "40–50", "40", "estimate"),
        ("40 - 50 frammøtte", "40 - 50", "40", "estimate"),
        ("tre–fire møter", "tre–fire", "3", "estimate"),
        ("3 til 4 møter", "3 til 4", "3", "estimate"),
        ("tre eller fire møter", "tre eller fire", "3", "estimate"),
        ("mellom 50 og 60 elever", "mellom 50 og 60", "50", "estimate"),
        ("et sted mellom 50 og 60 elever", "et sted mellom 50 og 60", "50", "estimate"),
        ("samarbeid mellom tre kulturskoler", "tre", "3", "exact"),
        ("et par fagdager", "et par", "2", "estimate"),
        ("rundt et dusin rektorer", "rundt et dusin", "12", "estimate"),
        ("eit tjuetal born", "eit tjuetal", "20", "estimate"),
        ("halvannet hundre elever", "halvannet hundre", "150", "estimate"),
        ("12 av 25 kommuner", "12 av 25", "12", "exact"),
        ("om lag tolv av dei tjue skulane", "om lag tolv av dei tjue", "12", "estimate"),
        ("19 av i alt 23 skoler", "19 av i alt 23", "19", "exact"),
        ("ukjent antall publikum", "ukjent antall", "None", "unknown"),
        ("ukjend tal på tilhøyrarar", "ukjend tal på", "None", "unknown"),
        ("Deltakertall mangler.", "Deltakertall mangler", "None", "unknown"),
        ("Publikumstallet ble ikke notert", "Publikumstallet ble ikke notert", "None", "unknown"),
        ("tre fire møter", "tre fire", "3", "estimate"),
        ("tre-fire møter", "tre-fire", "3", "estimate"),
        ("+/- 50 elever", "+/- 50", "50", "estimate"),
        ("godt 1500 tilhørere", "godt 1500", "1500", "estimate"),
        ("26 forestillinger", "26", "26", "exact"),
        ("antall besøkende ble aldri talt", "antall", "None", "unknown"),
        ("hvor mange det var, har vi ingen oversikt over", "hvor mange", "None", "unknown"),
        ("Vi har ikke tall på deltakere", "tall på", "None", "unknown"),
        ("Deltakere: ukjent", "ukjent", "None", "unknown"),
    ],
)
def test_a_quantity_is_read(text: str, words: str, value: str, exactness: str) -> None:
    assert told(text) == [(words, value, exactness)]


@pytest.mark.parametrize(
    "text",
    [
        *("i 2013", "Strategi 2020", "3. mai", "den 5. samlingen", "12/3-13", "21.10.2013"),
        *("15 mai", "15 og 16 mai", "høst-13", "vår -13", "2012–2013", "kl. 10–12", "kl 18.30"),
        *("5. trinn", "1.–4. klasse", "6–10 år", "10-åringer", "barn under 18 år", "12 års alder"),
        *("25 000 kr", "48 000,-", "kr 500", "2,3 mill. kroner", "40 %", "40%", "førti prosent"),
        *("tre av fire elever", "en tredjedel", "to tredjedeler", "mål 2.1", "tiltak 3", "§ 13-6"),
        *("Kulturskole 2.0", "tre dager", "12 timers kurs", "45 minutter", "2,5 årsverk", "uke 42"),
        *(
            "6 stillinger",
            "tlf. 73 80 12 34",
            "73801234",
            "920 12 345",
            "7010 Trondheim",
            "rom 214",
        ),
        *("3 x 5 000 kr", "640 følgere", "versjon 3", "sak 14/13", "3D", "en elev", "hundrevis"),
        *("titalls elever", "mange deltakere", "elevtallet kommer ikke til å øke", "«12 elever»"),
    ],
)
def test_a_number_that_counts_nothing_is_no_quantity(text: str) -> None:
    assert told(text) == []


def test_the_noun_of_a_number_not_known_is_told() -> None:
    _, (found,) = read("Deltakertall kommer.")
    assert found.stem == "deltaker"


def test_a_year_beside_its_noun_is_marked() -> None:
    _, (found,) = read("Vi nådde 1950 elever.")
    assert found.year


BESIDE = [
    "12",
    "3",
    "40",
    "1,5",
    "2013",
    "en",
    "et",
    "to",
    "tre",
    "tjue",
    "hundre",
    "par",
    "dusin",
    "ca.",
    "mellom",
    "og",
    "til",
    "-",
    "–",
    ",",
    ":",
    "%",
    "av",
    "de",
    "over",
    "uke",
    "rom",
    "vår",
    "mai",
    "år",
    "kr",
    "kroner",
    "timer",
    "elever",
    "x",
    "fra",
    "12elever",
    "«Ti»",
    "?",
    "mangler",
    "deltakertall",
    "Oppdal",
]


@given(st.lists(st.sampled_from(BESIDE), max_size=7))
def test_the_short_way_for_plain_numbers_reads_what_the_long_way_does(words: list[str]) -> None:
    text = " ".join(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_plain", lambda *_: None)
        long_way = read(text)[1]
    assert read(text)[1] == long_way
