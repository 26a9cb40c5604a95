"""What the list of suggestions says of a row: what is suggested, where, and from which words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.location import Location, located_notes, measure_by_id
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.suggestions.report_reading import OfferedLink
from kplan_desktop.domain.text.excerpt import beginning, excerpt
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.chips.note_chips import enumerated, offer_text
from kplan_desktop.ui.messages.finding_messages import location_words
from kplan_desktop.ui.suggestions.suggestion_answers import Answer, OfferedInNote, SuggestionRow

_ROOM = 110
"""Characters of a note that a row shows around the words, more than it has room for."""


class SuggestionTexts:
    """The texts of the rows of ``report``, in which no note is moved meanwhile."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._labels = LocationLabels(report)
        self._located = {note.id: (where, note.text) for where, note in located_notes(report)}

    def what(self, row: SuggestionRow) -> str:
        """What is suggested, such as «12 municipalities»."""
        match row:
            case OfferedLink():
                return QCoreApplication.translate("Suggestions", "Same activity")
            case OfferedInNote(offer=offer):
                return offer_text(self._report, offer)

    def with_answer(self, row: SuggestionRow, answer: Answer) -> str:
        """What is suggested and how it is answered, such as «12 municipalities – accepted»."""
        what, state = self.what(row), answer_text(answer)
        return f"{what} – {state}" if state else what

    def where(self, note_id: str) -> str:
        """The long label of a note."""
        return self._labels.long(self._located[note_id][0], location_words())

    def place(self, row: SuggestionRow) -> str:
        """The short label of the row's note, or of both."""
        note_ids = [row.note_id, row.other_id] if isinstance(row, OfferedLink) else [row.note_id]
        labels = [self._labels.short(self._located[note_id][0]) for note_id in note_ids]
        return enumerated(labels)

    def measure(self, note_id: str) -> str:
        """The measure that the note stands under, such as «1.1, measure 2 – Concerts»; or ""."""
        where: Location = self._located[note_id][0]
        if where.measure_id is None:
            return ""
        label = self._labels.long(replace(where, note_id=None), location_words())
        return f"{label} – {one_line(measure_by_id(self._report, where.measure_id).text)}"

    def words(self, row: SuggestionRow) -> str:
        """The words that it was found in, and some around them; of a link, how its notes begin."""
        _, text = self._located[row.note_id]
        if isinstance(row, OfferedLink):
            both = (text, self._located[row.other_id][1])
            return " – ".join(one_line(beginning(text, _ROOM)) for text in both)
        first = row.offer.spans[0]
        return excerpt(text, first.start, first.end, _ROOM).text

    def spoken(self, row: SuggestionRow, answer: Answer, number: int, count: int) -> str:
        """All of a row for a screen reader, such as «3 of 17: 12 municipalities, from «…», 1.1»."""
        text = QCoreApplication.translate("Suggestions", "%1 of %2: %3, from «%4», %5")
        texts = (f"{number}", f"{count}", self.what(row), self.words(row), self.place(row))
        said = fill_placeholders(text, *texts)
        state = answer_text(answer)
        return f"{said}. {state}" if state else said


def answer_text(answer: Answer) -> str:
    """The word for an answer; empty while there is none."""
    translate = QCoreApplication.translate
    match answer:
        case Answer.OPEN:
            return ""
        case Answer.ACCEPTED:
            return translate("Suggestions", "accepted")
        case Answer.DISMISSED:
            return translate("Suggestions", "dismissed")
        case Answer.SETTLED:
            return translate("Suggestions", "no longer asked")
