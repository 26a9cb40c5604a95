"""What a list of a document's pieces shows of each, whatever the document was read as."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.domain.docx_form.word_document import DocumentPosition

CONFIDENCE_ICONS = {
    PieceConfidence.SURE: ("circle-check", "good"),
    PieceConfidence.UNCERTAIN: ("circle-question-mark", "warning"),
    PieceConfidence.WITHOUT_PLACE: ("circle-alert", "bad"),
}
"""The icon's name and colour."""

LEFT_OUT_ICON = ("circle-minus", "muted")
"""Where nothing that was written is missing."""


class PieceRow(Protocol):
    """A row: the text and its place in the document, and beside it what it became and why.

    Each is made when it is asked for: a document may have a hundred thousand pieces.
    """

    @property
    def text(self) -> str:
        """The text as it stands in the document, with the number or bullet before it."""

    @property
    def place(self) -> str:
        """Such as «Table 1, row 4»."""

    @property
    def became(self) -> str:
        """What it became."""

    @property
    def reasons(self) -> str:
        """Why it became that, as one line."""

    @property
    def confidence(self) -> PieceConfidence:
        """Whether that is certain."""

    @property
    def spoken(self) -> str:
        """What a screen reader says of what it became, before the text."""

    @property
    def icon(self) -> tuple[str, str]:
        """The icon's name and colour."""


def position_text(position: DocumentPosition) -> str:
    """Such as «Table 1, row 4»."""
    if not position.table:
        return QCoreApplication.translate("WordPreview", "Outside the tables")
    text = QCoreApplication.translate("WordPreview", "Table %1, row %2")
    return text.replace("%1", str(position.table)).replace("%2", str(position.row))


def spoken_text(became: str, confidence: PieceConfidence, reasons: str) -> str:
    """What a screen reader says of what a piece of a document became."""
    return ", ".join((became, confidence_text(confidence), reasons))


def confidence_text(confidence: PieceConfidence) -> str:
    """What a screen reader says of it."""
    match confidence:
        case PieceConfidence.SURE:
            return QCoreApplication.translate("WordPreview", "certain")
        case PieceConfidence.UNCERTAIN:
            return QCoreApplication.translate("WordPreview", "uncertain")
        case PieceConfidence.WITHOUT_PLACE:
            return QCoreApplication.translate("WordPreview", "without a place")


def sentence_of(clauses: list[str]) -> str:
    """Clauses as one line that begins with a capital letter."""
    line = "; ".join(clauses)
    return line[:1].upper() + line[1:]
