"""Personal data in sentences, and what looks like them and is something else."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.checks.contact_details import private_emails, street_addresses
from kplan_desktop.domain.checks.identity_numbers import identity_numbers, is_identity_number
from kplan_desktop.domain.checks.rules import phone_number

LINES = (Path(__file__).parent / "personal_data.tsv").read_text("utf-8").splitlines()
CASES = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]


def found_in(text: str) -> list[str]:
    finders = {"id": identity_numbers, "mail": private_emails, "adr": street_addresses}
    found = [f"{name}={text[a:b]}" for name, find in finders.items() for a, b in find(text)]
    return found + [f"tel={each.words}" for each in phone_number(text, None)]


@pytest.mark.parametrize(("what", "wanted", "text"), CASES, ids=[case[0] for case in CASES])
def test_what_is_found_in_a_sentence(what: str, wanted: str, text: str) -> None:
    assert what
    assert sorted(found_in(text)) == sorted([] if wanted == "-" else wanted.split("|"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kari Moen\nEkornveien 8\n", ["adr=Ekornveien 8"]),
        ("Kulturhuset\nEkornveien 8\n", []),
        ("Kulturhuset var stengt.\nOla skal ha post i Ekornveien 8.", ["adr=Ekornveien 8"]),
        ("Kulturhuset, 60 plasser\nOla: Ekornveien 8", ["adr=Ekornveien 8"]),
    ],
)
def test_whose_an_address_is_stands_in_its_line_or_alone_in_the_one_before(
    text: str, wanted: list[str]
) -> None:
    assert found_in(text) == wanted


@pytest.mark.parametrize("between", ["\t", "\n", "\r\n", " \n ", ",\t", "    ", "\u00a0\u00a0"])
def test_an_identity_number_in_two_cells_or_lines_is_found(between: str) -> None:
    number = f"010190{between}00083"
    assert found_in(f"Ola\t{number}\tMolde") == [f"id={number}"]
    assert found_in(f"Ola\t7{number}") == found_in(f"Ola\t{number}1") == []


def test_spans_of_full_width_digits_lie_where_they_stand() -> None:
    text = "ﬁn №: ０１０１９００００８３ og 01019000083"
    assert [text[start:end] for start, end in identity_numbers(text)] == [
        "０１０１９００００８３",
        "01019000083",
    ]


def test_an_address_that_reaches_into_another_takes_its_place() -> None:
    text = "Ola bor i Storgata 5, 7030 Trondheim 5, 7031 Trondheim"
    assert found_in(text) == ["adr=Trondheim 5, 7031 Trondheim"]


def digits(date: str, serial: int, remainder: int) -> str | None:
    """The number of a date and a serial number, its first check digit with this remainder."""
    numbers = [int(sign) for sign in f"{date}{serial:03}"]
    weights = (3, 7, 6, 1, 8, 9, 4, 5, 2)
    first = (remainder - sum(a * b for a, b in zip(numbers, weights, strict=True))) % 11
    numbers.append(first)
    others = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    second = -sum(a * b for a, b in zip(numbers, others, strict=True)) % 11
    numbers.append(second)
    return None if 10 in (first, second) else "".join(map(str, numbers))


@given(
    st.dates(),
    st.integers(0, 999),
    st.integers(0, 10),
    st.booleans(),
)
def test_remainders_up_to_three_are_valid_and_no_other(
    day: dt.date, serial: int, remainder: int, is_d_number: bool
) -> None:
    date = f"{day:%d%m}{day.year % 100:02}"
    if is_d_number:
        date = f"{int(date[0]) + 4}{date[1:]}"
    number = digits(date, serial, remainder)
    if number is not None and not date.startswith(("2902", "6902")):
        assert is_identity_number(number) == (remainder <= 3)


@pytest.mark.parametrize("text", ["", "0" * 11, "a" * 11, "٠١٠١٩٠٠٠٠٨٣", "0101900008"])
def test_what_is_no_number_of_a_person(text: str) -> None:
    assert not is_identity_number(text)


@given(st.text(alphabet="0123456789 .-/+@gatevi\u00a0\u200b", max_size=80))
def test_any_text_can_be_looked_through_and_spans_lie_in_it(text: str) -> None:
    for find in (identity_numbers, private_emails, street_addresses):
        for start, end in find(text):
            assert 0 <= start < end <= len(text)
