"""Whether a reading accounts for every word of its document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from kplan_desktop.domain.docx_form.reading_result import WordReading
from kplan_desktop.domain.docx_form.word_document import WordDocument
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import one_line
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.exchange.wording.note_facts import NoteFacts

_WORD = re.compile(r"\w+")


def unaccounted(document: WordDocument, reading: WordReading) -> Counter[str]:
    """The words of the document that stand in no piece, as often as they are missing."""
    paragraphs = (one.text for one in document.paragraphs())
    asides = (one.text for one in document.asides)
    told = (f"{piece.label} {piece.text}" for piece in reading.pieces)
    return _words([*paragraphs, *asides]) - _words(told)


def unaccounted_contents(reading: WordReading) -> Counter[str]:
    """The words of measures and notes that are in no piece: made up by the reading."""
    texts = [measure.text for entry in reading.goals for measure in entry.measures]
    texts += [note.text for entry in reading.goals for note in entry.all_notes()]
    told = (f"{piece.label} {piece.text}" for piece in reading.pieces)
    return _words(texts) - _words(told)


def printed_facts(report: Report) -> list[str]:
    """What Kplan prints of activities, a line under each note that there is anything to say of."""
    facts = NoteFacts(report, document_words(report.form.language))
    printed = (list(facts.of(note)) for entry in report.goals for note in entry.all_notes())
    return [" · ".join(one_line(text) for _, text in told) for told in printed if told]


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(text))
