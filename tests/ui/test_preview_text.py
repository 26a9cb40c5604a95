"""Whose words are on a printed page: found in the page's text and in the report's order."""

from __future__ import annotations

from kplan_desktop.domain.findings import Place
from kplan_desktop.domain.report import Report
from kplan_desktop.ui.preview_text import (
    LettersOf,
    Piece,
    pieces_of_plan,
    pieces_of_report,
    spots_on,
)


def pieces(*texts: str) -> tuple[Piece, ...]:
    """Notes with these texts, each named by its number from 0."""
    letters = LettersOf()
    return tuple(
        Piece(Place("goal", "measure", str(number)), letters[text])
        for number, text in enumerate(texts)
    )


def told(page: str, *texts: str, about: float = 0.0) -> list[tuple[str | None, str]]:
    """Which notes are found on a page, with the words of the page that are theirs."""
    spots = spots_on(page, pieces(*texts), about)
    return [(spot.place.note_id, page[spot.start : spot.end]) for spot in spots]


def test_a_note_is_found_over_line_ends_hyphens_and_bullets() -> None:
    page = "1. Møte om sam-\r\narbeids\u00adavtale «DKS»\r\n2. Konsert"
    assert told(page, "Møte om samarbeidsavtale «DKS»", "Konsert") == [
        ("0", "Møte om sam-\r\narbeids\u00adavtale «DKS"),
        ("1", "Konsert"),
    ]


def test_the_same_words_belong_to_the_note_that_stands_there() -> None:
    texts = ("Første", "Møte", "Andre", "Møte", "Tredje", "Møte", "Fjerde")
    assert told("Andre\n1. Møte\nTredje", *texts) == [
        ("2", "Andre"),
        ("3", "Møte"),
        ("4", "Tredje"),
    ]


def test_words_that_stand_in_another_order_elsewhere_do_not_mislead() -> None:
    page = "Oppgi tall. Møte\n1. Kommunebesøk i tolv kommuner\n2. Møte\n3. Kurs for lærere"
    texts = ("Kommunebesøk i tolv kommuner", "Møte", "Kurs for lærere")
    found = spots_on(page, pieces(*texts), 0)
    assert [spot.place.note_id for spot in found] == ["0", "1", "2"]
    assert page[: found[1].start].endswith("2. ")


def test_a_note_over_a_pages_edge_is_found_on_all_its_pages() -> None:
    text = " ".join(f"ord{number}" for number in range(900))
    first, middle, last = text[:900], text[900:3000], text[3000:]
    for page in (f"1. {first}\nside 1", f"forts.\n{middle}\nside 2", f"forts.\n{last}\nside 3"):
        (spot,) = spots_on(page, pieces("Før", text, "Etterpå"), 0.5)
        assert spot.place.note_id == "1"
        assert spot.end - spot.start > 0.9 * len(page) - 40


def test_characters_that_no_typeface_has_do_not_hide_a_note() -> None:
    page = "1. Besøk fra □□ og e\u0301n til\n2. Kurs"
    assert [note for note, _ in told(page, "Besøk fra 🎻🎻 og én til", "Kurs")] == ["0", "1"]


def test_nothing_is_found_on_a_page_with_nothing_of_the_report() -> None:
    assert told("side 1 av 2", "Møte") == []
    assert told("", "Møte") == []


def test_of_very_many_notes_with_the_same_words_those_near_the_page_are_weighed() -> None:
    texts = ["Møte"] * 5000
    assert told("1. Møte\n2. Møte", *texts, about=0.5)[0][0] in {str(n) for n in range(2000, 3000)}


def test_all_of_the_report_is_a_piece_in_the_order_of_the_form(example: Report) -> None:
    found = pieces_of_report(example, LettersOf())
    assert [p.place.note_id for p in found if p.place.note_id] == [
        note.id for note in example.all_notes()
    ]
    assert {p.place.goal_id for p in found} == {goal.id for goal in example.form.goals()}


def test_the_plan_has_measures_and_no_notes(example: Report) -> None:
    found = pieces_of_plan(example, LettersOf())
    assert [p.place.measure_id for p in found if p.place.measure_id] == [
        measure.id for measure in example.measures()
    ]
    assert not any(p.place.note_id for p in found)
