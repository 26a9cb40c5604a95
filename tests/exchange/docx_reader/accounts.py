"""Whether a reading accounts for every word of its document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from kplan_desktop.domain.docx_form.reading_result import WordReading
from kplan_desktop.domain.docx_form.word_document import WordDocument
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import one_line
from kplan_desktop.exchange.wording.document_words import SEPARATOR, document_words
from kplan_desktop.exchange.wording.note_facts import NoteFacts

_WORD = re.compile(r"\w+")


def unaccounted(document: WordDocument, reading: WordReading) -> Counter[str]:
    """The words of the document that are in no piece, as often as they are missing."""
    paragraphs = (paragraph.text for paragraph in document.paragraphs())
    asides = (aside.text for aside in document.asides)
    reported = (f"{piece.label} {piece.text}" for piece in reading.pieces)
    return _words([*paragraphs, *asides]) - _words(reported)


def unaccounted_contents(reading: WordReading) -> Counter[str]:
    """The words of measures and notes that are in no piece: made up by the reading."""
    texts = [measure.text for entry in reading.goals for measure in entry.measures]
    texts += [note.text for entry in reading.goals for note in entry.all_notes()]
    reported = (f"{piece.label} {piece.text}" for piece in reading.pieces)
    return _words(texts) - _words(reported)


def printed_facts(report: Report) -> list[str]:
    """The facts of activities as Kplan prints them, a line for each note that has any."""
    facts = NoteFacts(report, document_words(report.form.language))
    printed = (list(facts.of(note)) for entry in report.goals for note in entry.all_notes())
    return [
        SEPARATOR.join(one_line(text) for _, text in note_facts)
        for note_facts in printed
        if note_facts
    ]


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(text))
