"""Notes that begin like a line that names a measure, and are sentences."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from tests.exchange.docx_reader.tables import GOAL, found, read, table

SENTENCES = [
    "Tiltak 2. klasse: konsert på alle skoler",
    "Under tiltak 2. trinn: konsert",
    "Tiltak 1 og 2. klasse: dans",
    "Tiltak 3 - 4. klasse: dans",
    "Tiltak 2 – 4 er utsatt",
    "Tiltak 2. mai: konsert",
    "Punkt 2. i avtalen er fulgt opp",
    "Pkt. 2) i avtalen er fulgt opp",
    "Tiltak 2 er utsatt til høsten.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_stays_whole_and_uncertain_among_other_notes(text: str) -> None:
    reading = read(table([GOAL, "", "2. Kurs", ["Møter i mars", text]]))
    assert found(reading) == [("Kurs", ["Møter i mars", text])]
    (piece,) = (piece for piece in reading.pieces if text in piece.text)
    assert piece.confidence is PieceConfidence.UNCERTAIN


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_stays_whole_beside_several_measures(text: str) -> None:
    reading = read(table([GOAL, "", ["1. A", "2. B"], ["1. x", text]]))
    assert text in "\n".join(note for _, notes in found(reading) for note in notes)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Tiltak 2. Konsert på alle skoler", "Konsert på alle skoler"),
        ("Tiltak 2: mai ble brukt til kurs", "mai ble brukt til kurs"),
        ("Tiltak 2 – utsatt til høsten", "utsatt til høsten"),
        ("Tiltak 2. «Dans» på alle skoler", "«Dans» på alle skoler"),
    ],
)
def test_a_line_that_names_a_measure_before_its_note_still_does(line: str, note: str) -> None:
    reading = read(table([GOAL, "", ["1. A", "2. B"], ["Tiltak 1: Møte", line]]))
    assert found(reading) == [("A", ["Møte"]), ("B", [note])]
    assert not reading.with_confidence(PieceConfidence.UNCERTAIN)


def test_notes_without_numbers_under_several_names_of_one_measure_are_uncertain() -> None:
    reading = read(table([GOAL, "", "2. Kurs", ["Møter i mars", "Tiltak 2: Kurs i mai"]]))
    assert found(reading) == [("Kurs", ["Møter i mars", "Kurs i mai"])]
    texts = [piece.text for piece in reading.with_confidence(PieceConfidence.UNCERTAIN)]
    assert "Kurs i mai" in texts
