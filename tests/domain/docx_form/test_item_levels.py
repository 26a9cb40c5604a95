"""Sub-points typed by hand are lines of the item above; line breaks divide what has no marks."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.numbered_items import NumberedItem, items_of
from kplan_desktop.domain.docx_form.word_document import DocumentPosition, Paragraph

Line = str | tuple[str, str] | Paragraph
"""A paragraph's text, or the label that Word prints and the text."""


def paragraph(line: Line) -> Paragraph:
    if isinstance(line, Paragraph):
        return line
    label, text = ("", line) if isinstance(line, str) else line
    return Paragraph(text, DocumentPosition(1, 1, 4), label)


def set_in(text: str, indent: int = 360) -> Paragraph:
    return Paragraph(text, DocumentPosition(1, 1, 4), indent=indent)


def items(*lines: Line, by_line: bool = True) -> list[NumberedItem]:
    return items_of(map(paragraph, lines), by_line=by_line)


PARENS = ("Konsert\n1) Moss\n2) Oslo", "Kurs")
DOTS = ("Konsert\n1. Moss\n2. Oslo", "Kurs")
DASHES = ("Konsert\n– Moss\n– Oslo", "Kurs")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["1. Konsert", "1) Moss", "2) Oslo", "2. Kurs"], PARENS),
        (["1. Konsert\n1) Moss\n2) Oslo\n2. Kurs"], PARENS),
        (["1) Konsert", "1. Moss", "2. Oslo", "2) Kurs"], DOTS),
        (
            ["1. Konsert", "(1) Moss", "(2) Oslo", "2. Kurs"],
            ("Konsert\n(1) Moss\n(2) Oslo", "Kurs"),
        ),
        ([("1.", "Konsert"), "1) Moss", "2) Oslo", ("2.", "Kurs")], PARENS),
        ([("1.", "Konsert"), ("1)", "Moss"), ("2)", "Oslo"), ("2.", "Kurs")], PARENS),
        (["1. Konsert", "   1. Moss", "   2. Oslo", "2. Kurs"], DOTS),
        (["1. Konsert", "\t1. Moss", "\t2. Oslo", "2. Kurs"], DOTS),
        (["1. Konsert", set_in("1. Moss"), set_in("2. Oslo"), "2. Kurs"], DOTS),
        (
            ["1. Konsert", "1) Moss", "a) Byen", "2) Oslo", "2. Kurs"],
            ("Konsert\n1) Moss\na) Byen\n2) Oslo", "Kurs"),
        ),
        (["1. Kurs", "2. Konsert", "1) Moss", "2) Oslo"], ("Kurs", "Konsert\n1) Moss\n2) Oslo")),
        (
            ["1. Konsert", "a) Moss", "- Oslo", "• Byen", "2. Kurs"],
            ("Konsert\na) Moss\n– Oslo\n– Byen", "Kurs"),
        ),
        (["• Konsert", "    - Moss", "    - Oslo", "• Kurs"], DASHES),
        (["- Konsert", set_in("- Moss", 284), set_in("– Oslo", 284), "- Kurs"], DASHES),
        (
            ["• Konsert", "1. Moss", "2. Oslo", "• Kurs", "1. Rana"],
            ("Konsert\n1. Moss\n2. Oslo", "Kurs\n1. Rana"),
        ),
    ],
)
def test_points_of_another_marker_or_indented_belong_to_the_item_above(
    lines: list[Line], expected: tuple[str, ...]
) -> None:
    found = items(*lines)
    assert tuple(item.text for item in found) == expected
    assert not any(item.doubtful or item.loose for item in found)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["• Konsert", "- Moss", "- Oslo", "• Kurs"], DASHES),
        (["a) Konsert", "1) Moss", "2) Oslo", "b) Kurs"], PARENS),
        (["a) Konsert", "- Moss", "- Oslo", "b) Kurs"], DASHES),
        (["Konsert", "  - Moss", "  - Oslo", "Kurs"], DASHES),
        (["Konsert", "- Moss", "- Oslo", "Kurs"], DASHES),
        (["1. Konsert", set_in("5. Moss"), "2. Kurs"], ("Konsert", "5. Moss", "Kurs")),
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
        ["1. Konsert", set_in("2. Kurs"), set_in("3. Møte")],
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
