"""Numbers as Norwegians write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kplan_desktop.domain.quantities.numbers import read_number
from kplan_desktop.domain.quantities.tokens import tokens_of


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", 0),
        ("null", 0),
        ("eitt", 1),
        ("syv", 7),
        ("tolv", 12),
        ("fjørten", 14),
        ("tjueen", 21),
        ("enogtyve", 21),
        ("fem og tyve", 25),
        ("tjue fem", 25),
        ("tjue-fem", 25),
        ("førr", 40),
        ("Sekstisju", 67),
        ("åttiåtte", 88),
        ("hundre", 100),
        ("et hundre", 100),
        ("hundre og ti", 110),
        ("tohundreogfemti", 250),
        ("to hundre og femti", 250),
        ("tolv hundre", 1200),
        ("ett tusen fem hundre", 1500),
        ("to hundre tusen", 200000),
        ("12 tusen", 12000),
        ("2,5 tusen", 2500),
        ("10 000", 10000),
        ("1.050", 1050),
        ("10\u00a0000", 10000),
        ("1\u202f234\u202f567", 1234567),
        ("1,5", Decimal("1.5")),
        ("et par hundre", 200),
        ("to dusin", 24),
        ("eit halvt hundre", 50),
        ("halvannet tusen", 1500),
    ],
)
def test_a_number_is_read_to_its_end(written: str, value: int | Decimal) -> None:
    tokens = tokens_of(f"{written} av")
    number = read_number(tokens, 0)
    assert number is not None
    assert (number.value, tokens.keys[number.end]) == (value, "av")


@pytest.mark.parametrize(
    "written",
    [
        *("en", "et", "mange", "par", "hundrevis", "titalls", "tusenvis", "halvparten", "tredje"),
        *("05", "12.5", "1.2.3", "12:30", "2012/13", "40–50", "40%", "10-åringer", "3D", "3. mai"),
        *("1234567890123", "1²", "førte", "sekser"),
    ],
)
def test_what_is_no_number(written: str) -> None:
    assert read_number(tokens_of(f"{written} x"), 0) is None
