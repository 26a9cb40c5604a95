"""Sub-points typed by hand are lines of the item above; line breaks divide what has no marks."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.numbered_items import NumberedItem, items_of
from kplan_desktop.domain.docx_form.word_document import DocumentPosition, Paragraph

Line = str | tuple[str, str] | tuple[str, int]
"""A paragraph's text, the label that Word prints and the text, or the text and its indentation."""


def paragraph(line: Line) -> Paragraph:
    position = DocumentPosition(1, 1, 4)
    match line:
        case (str(label), str(text)):
            return Paragraph(text, position, label)
        case (str(text), int(indent)):
            return Paragraph(text, position, indent=indent)
    assert isinstance(line, str)
    return Paragraph(line, position)


def items(*lines: Line, by_line: bool = True) -> list[NumberedItem]:
    return items_of(map(paragraph, lines), by_line=by_line)


KONSERT = ("Konsert\n1) Moss\n2) Oslo", "Kurs")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["1. Konsert", "1) Moss", "2) Oslo", "2. Kurs"], KONSERT),
        (["1. Konsert\n1) Moss\n2) Oslo\n2. Kurs"], KONSERT),
        (["1) Konsert", "1. Moss", "2. Oslo", "2) Kurs"], ("Konsert\n1. Moss\n2. Oslo", "Kurs")),
        (["1. Konsert", "(1) Moss", "(2) Oslo", "2. Kurs"], ("Konsert\n(1) Moss\n(2) Oslo", "Kurs")),
        ([("1.", "Konsert"), "1) Moss", "2) Oslo", ("2.", "Kurs")], KONSERT),
        ([("1.", "Konsert"), ("1)", "Moss"), ("2)", "Oslo"), ("2.", "Kurs")], KONSERT),
        (["1. Konsert", "   1. Moss", "   2. Oslo", "2. Kurs"], ("Konsert\n1. Moss\n2. Oslo", "Kurs")),
        (["1. Konsert", "\t1. Moss", "\t2. Oslo", "2. Kurs"], ("Konsert\n1. Moss\n2. Oslo", "Kurs")),
        (["1. Konsert", ("1. Moss", 360), ("2. Oslo", 360), "2. Kurs"], ("Konsert\n1. Moss\n2. Oslo", "Kurs")),
        (["1. Konsert", "1) Moss", "a) Byen", "2) Oslo", "2. Kurs"], ("Konsert\n1) Moss\na) Byen\n2) Oslo", "Kurs")),
        (["1. Kurs", "2. Konsert", "1) Moss", "2) Oslo"], ("Kurs", "Konsert\n1) Moss\n2) Oslo")),
        (["1. Konsert", "a) Moss", "- Oslo", "• Byen", "2. Kurs"], ("Konsert\na) Moss\n– Oslo\n– Byen", "Kurs")),
        (["• Konsert", "    - Moss", "    - Oslo", "• Kurs"], ("Konsert\n– Moss\n– Oslo", "Kurs")),
        (["- Konsert", ("- Moss", 284), ("– Oslo", 284), "- Kurs"], ("Konsert\n– Moss\n– Oslo", "Kurs")),
        (["• Konsert", "1. Moss", "2. Oslo", "• Kurs", "1. Rana"], ("Konsert\n1. Moss\n2. Oslo", "Kurs\n1. Rana")),
    ],
)  # fmt: skip
def test_points_of_another_marker_or_indented_belong_to_the_item_above(
    lines: list[Line], expected: tuple[str, ...]
) -> None:
    found = items(*lines)
    assert tuple(item.text for item in found) == expected
    assert not any(item.doubtful or item.loose for item in found)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["• Konsert", "- Moss", "- Oslo", "• Kurs"], ("Konsert\n– Moss\n– Oslo", "Kurs")),
        (["a) Konsert", "1) Moss", "2) Oslo", "b) Kurs"], ("Konsert\n1) Moss\n2) Oslo", "Kurs")),
        (["a) Konsert", "- Moss", "- Oslo", "b) Kurs"], ("Konsert\n– Moss\n– Oslo", "Kurs")),
        (["Konsert", "  - Moss", "  - Oslo", "Kurs"], ("Konsert\n– Moss\n– Oslo", "Kurs")),
        (["Konsert", "- Moss", "- Oslo", "Kurs"], ("Konsert\n– Moss\n– Oslo", "Kurs")),
        (["1. Konsert", ("5. Moss", 360), "2. Kurs"], ("Konsert", "5. Moss", "Kurs")),
        (["1. Kurs", "2) Konsert", "3. Møte"], ("Kurs", "Konsert", "Møte")),
    ],
)
def test_an_order_that_may_be_read_in_two_ways_is_uncertain(
    lines: list[Line], expected: tuple[str, ...]
) -> None:
    found = items(*lines)
    assert tuple(item.text for item in found) == expected
    assert any(item.doubtful or item.loose for item in found)


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Konsert", ("2. Kurs", 360), ("3. Møte", 360)],
        ["   1. Konsert", "2. Kurs", "  3. Møte"],
        [" - Konsert", "- Kurs", " - Møte"],
        ["1.Konsert", "2.Kurs", " 3.Møte"],
    ],
)
def test_markers_that_go_on_are_items_however_they_are_indented(lines: list[Line]) -> None:
    found = items(*lines)
    assert [item.text for item in found] == ["Konsert", "Kurs", "Møte"]
    assert not any(item.doubtful or item.loose for item in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Konsert\nKurs i Moss\nMøte", ("Konsert", "Kurs i Moss", "Møte")),
        ("Konsert\n\nKurs i Moss\n \nMøte", ("Konsert", "Kurs i Moss", "Møte")),
        ("Konsert i\nkirken i Moss\nKurs", ("Konsert i\nkirken i Moss", "Kurs")),
        ("Konserter:\nMoss\nKurs", ("Konserter:\nMoss", "Kurs")),
        ("Konserter:\nMoss.\nOslo (2013)\nKurs", ("Konserter:\nMoss.\nOslo (2013)", "Kurs")),
        ("a) Konsert\nb) Kurs", ("Konsert", "Kurs")),
    ],
)
def test_lines_without_numbers_in_one_paragraph_are_notes_and_uncertain(
    text: str, expected: tuple[str, ...]
) -> None:
    found = items(text)
    assert tuple(item.text for item in found) == expected
    assert all(item.loose for item in found)


def test_numbers_typed_in_the_lines_of_a_paragraph_are_sure() -> None:
    found = items("1. Konsert\n2. Kurs\ni Moss\n3. Møte")
    assert [item.text for item in found] == ["Konsert", "Kurs\ni Moss", "Møte"]
    assert not any(item.doubtful or item.loose for item in found)


def test_lines_of_one_of_several_paragraphs_stay_together() -> None:
    assert [item.text for item in items("Konsert\nMoss", "Kurs")] == ["Konsert\nMoss", "Kurs"]


def test_a_measure_is_not_divided_at_its_lines_but_uncertain() -> None:
    (found,) = items("Holde kurs\nBesøke alle", by_line=False)
    assert (found.text, found.loose) == ("Holde kurs\nBesøke alle", True)
    (wrapped,) = items("Holde kurs for\nalle i fylket", by_line=False)
    assert (wrapped.text, wrapped.loose) == ("Holde kurs for\nalle i fylket", False)
