"""Which lines of a cell begin an item: a number that may be part of the text is never lost."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.numbered_items import NumberedItem, items_of
from kplan_desktop.domain.docx_form.word_document import DocumentPosition, Paragraph

Line = str | tuple[str, str]
"""A paragraph, or a generated label and a paragraph."""


def items(*lines: Line, after: int | None = 0) -> list[NumberedItem]:
    pairs = [("", line) if isinstance(line, str) else line for line in lines]
    return items_of(
        (Paragraph(text, DocumentPosition(1, 1, 4), label) for label, text in pairs), after
    )


def texts(*lines: Line, after: int | None = 0) -> list[str]:
    return [item.text for item in items(*lines, after=after)]


@pytest.mark.parametrize("label", ["1.", "•", "a)"])
@pytest.mark.parametrize(
    "text",
    [
        "5. og 6. mai: kurs",
        "24. og 25. oktober 2013 hadde vi lederkonferanse",
        "2. premie gikk til oss",
        "7. Kommunebesøk",
        "Samarbeid med:\n1. Oslo\n2. Bergen",
    ],
)
def test_a_typed_number_where_word_has_put_one_is_text(label: str, text: str) -> None:
    found = items((label, text), (label, "Kommunebesøk"), (label, "Møte 3"))
    assert [item.text for item in found] == [text, "Kommunebesøk", "Møte 3"]
    assert [item.label for item in found] == [label] * 3
    assert not any(item.doubtful or item.loose for item in found)


@pytest.mark.parametrize(
    "text", ["1.–3. november 2013: studietur", "5. og 6. mai: kurs", "24. Mai 2014 var vi i Moss"]
)
def test_a_date_among_texts_without_numbers_is_an_item_of_its_own(text: str) -> None:
    found = items(text, "Kommunebesøk i Oppdal")
    assert [(item.text, item.label, item.loose) for item in found] == [
        (text, "", True),
        ("Kommunebesøk i Oppdal", "", True),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("40. årsdagen ble feiret", "Kommunebesøk"),
        ("Kommunebesøk", "2. omgang gikk på Moss"),
        ("3. Kurs", "Kommunebesøk"),
        ("40. årsdagen ble feiret",),
        ("1. utkast til plan ble sendt", "Kommunebesøk"),
    ],
)
def test_the_only_number_of_a_cell_stays_in_the_text_and_is_doubtful(lines: tuple[str]) -> None:
    found = items(*lines)
    assert [item.text for item in found] == list(lines)
    assert [item.doubtful for item in found] == [line[0].isdigit() for line in lines]


def test_the_only_number_among_bullets_stays_in_the_text() -> None:
    found = items("- Oslo", "- Bergen", "3. Moss")
    assert [(item.text, item.doubtful) for item in found] == [
        ("Oslo", False),
        ("Bergen\n3. Moss", True),
    ]


def test_the_first_number_and_the_one_after_the_row_above_are_marks() -> None:
    assert texts("1. Et møte", "som gikk bra") == ["Et møte\nsom gikk bra"]
    assert texts("3. Et møte", "som gikk bra", after=2) == ["Et møte\nsom gikk bra"]
    assert texts("1. besøke alle", "så ofte det går") == ["besøke alle\nså ofte det går"]
    assert texts("1. Et møte", "som gikk bra", after=5) == ["Et møte\nsom gikk bra"]
    assert texts("4. Tiltak") == ["Tiltak"]
    assert not any(item.doubtful for item in items("3. Et møte", "som gikk bra", after=2))


def test_any_number_may_be_first_where_the_last_one_is_not_known() -> None:
    assert texts("4. Utvikle", "noe nytt", after=None) == ["Utvikle\nnoe nytt"]
    assert texts("40. Utvikle", "3. Bygge", after=None) == ["Utvikle", "Bygge"]
    assert texts("Oslo", "4. Bergen", after=None) == ["Oslo", "4. Bergen"]


@pytest.mark.parametrize("numbers", [(1, 2, 3), (4, 7, 7), (1, 1, 2), (12, 13, 14), (1, 3, 2)])
def test_numbers_that_go_on_are_marks_with_slips_and_all(numbers: tuple[int, int, int]) -> None:
    found = items(*(f"{number}. Kurs" for number in numbers))
    assert [item.number for item in found if not item.doubtful] == list(numbers)
    assert [item.text for item in found] == ["Kurs"] * 3


def test_a_number_far_from_those_above_stays_in_its_text() -> None:
    found = items("1. Kommunebesøk", "2. Kurs", "40. årsdagen ble feiret", "3. Møte")
    assert [(item.text, item.doubtful) for item in found] == [
        ("Kommunebesøk", False),
        ("Kurs", False),
        ("40. årsdagen ble feiret", True),
        ("Møte", False),
    ]


def test_a_paragraph_that_begins_with_a_date_belongs_to_the_item_above_and_is_doubtful() -> None:
    found = items("1. Kommunebesøk", "2. Kurs", "17. – 18. mars var vi i Røros")
    assert [(item.text, item.doubtful) for item in found] == [
        ("Kommunebesøk", False),
        ("Kurs\n17. – 18. mars var vi i Røros", True),
    ]


def test_a_date_within_a_paragraph_or_behind_a_bullet_is_no_doubt() -> None:
    point = Paragraph("5. og 6. mai på Moss", DocumentPosition(1, 1, 4), "a)", 1)
    found = items_of([Paragraph("Vi var\n5. mai på Moss", DocumentPosition(1, 1, 4), "1."), point])
    assert [(item.text, item.doubtful) for item in found] == [
        ("Vi var\n5. mai på Moss\na) 5. og 6. mai på Moss", False)
    ]


def test_a_list_typed_below_a_number_of_words_belongs_to_it() -> None:
    found = items(("1.", "Samarbeid med:"), "1. Oslo", "2. Bergen", ("2.", "Kurs"), "3. Møte")
    assert [(item.text, item.number, item.doubtful) for item in found] == [
        ("Samarbeid med:\n1. Oslo\n2. Bergen", 1, True),
        ("Kurs", 2, False),
        ("Møte", 3, False),
    ]


def test_a_line_broken_by_hand_keeps_a_number_that_does_not_go_on_as_it_was_typed() -> None:
    found = items("1. Vi feiret\n40.årsdagen\n2. Kurs")
    assert [(item.text, item.doubtful) for item in found] == [
        ("Vi feiret\n40.årsdagen", True),
        ("Kurs", False),
    ]


def test_numbers_typed_on_within_a_line_are_left_there_and_doubtful() -> None:
    line = "1. Møte i mars, 12 deltakere 2. Møte i april 3. Kurs"
    (found,) = items(line)
    assert (found.text, found.doubtful) == (line.removeprefix("1. "), True)
    assert items(("1.", "Møte 2. Kurs"))[0].doubtful
    assert not any(item.doubtful for item in items("1. Møte 2. mai", "2. Kurs i uke 5. Fint"))
