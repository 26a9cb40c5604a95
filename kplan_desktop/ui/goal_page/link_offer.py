"""Offering a candidate: a quiet line under a note whose text is close to that of another."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from kplan_desktop.domain.editing.linked_activities import linked_notes
from kplan_desktop.domain.model.location import location_of_note, note_by_id
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.similarity.similar_notes import NoteIndex
from kplan_desktop.domain.suggestions.note_suggestions import Dismissed, link_dismissal
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.ui.chips.note_chips import link_text
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.plain_text import LONGEST_SHOWN, set_plain_tooltip

_NOTES_A_SLICE = 20


@dataclass(frozen=True, slots=True)
class LinkCandidate:
    """A candidate that is offered: the note written in, and the one it is close to.

    ``brings`` says what a link would bring with it unasked.
    """

    note_id: str
    other_id: str
    number: str
    text: str
    brings: str = ""


class LinkOffers:
    """Which candidate to offer for a note, if any; what was dismissed is not offered again.

    One for each open report. It offers nothing until all of a large report has been indexed; after
    that an answer takes a few milliseconds.
    """

    def __init__(self, index: NoteIndex, dismissed: Dismissed) -> None:
        self.index = index
        self._dismissed = dismissed

    def offer(self, report: Report, note_id: str) -> LinkCandidate | None:
        """The closest note that was not dismissed; None for a note that is linked already."""
        is_read = self.index.update(report, at_most=_NOTES_A_SLICE)
        if not is_read or linked_notes(report, note_id):
            return None
        text = note_by_id(report, note_id).text
        for similar in self.index.similar(text, note_id=note_id):
            other = note_by_id(report, similar.note_id)
            if not self._dismissed.is_dismissed(link_dismissal(note_id, other.id)):
                number = LocationLabels(report).short(location_of_note(report, other.id))
                return LinkCandidate(
                    note_id,
                    other.id,
                    number,
                    " ".join(beginning(other.text, LONGEST_SHOWN).split()),
                    link_text(report, note_id, other.id),
                )
        return None

    def decline(self, candidate: LinkCandidate) -> None:
        """Never offer to link these two again."""
        self._dismissed.dismiss([link_dismissal(candidate.note_id, candidate.other_id)])


class LinkOffer(QFrame):
    """One line under a note: which note it is close to, and the answers yes and no.

    It never takes the keyboard by itself; Tab leads from the note's text to its buttons, and Esc on
    them is no. Signals: ``link_requested(candidate)``, ``declined(candidate)``; the receiver gives
    the keyboard back to the note's text.
    """

    help_topic = HelpTopic.ACTIVITIES

    link_requested = Signal(object)
    declined = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._candidate: LinkCandidate | None = None
        self._icon = QLabel(self)
        self._text = ElidedLabel(self)
        self._text.setProperty("look", "small")
        self.yes = self._button(self.tr("Same activity"))
        self.yes.clicked.connect(self._accept)
        self.no = self._button(self.tr("No"))
        self.no.clicked.connect(self._decline)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self.yes)
        self._row.addWidget(self.no)
        theme.follow(self._apply_theme)
        self.hide()

    def candidate(self) -> LinkCandidate | None:
        """What is offered now."""
        return self._candidate

    def text(self) -> str:
        """The full text of the line."""
        return self._text.text()

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(6))
        icon = self._theme.icons.icon("link", "muted", 14)
        self._icon.setPixmap(icon.pixmap(QSize(px(14), px(14)), self.devicePixelRatioF()))

    def offer(self, candidate: LinkCandidate | None) -> None:
        """Show this offer, or none. The keyboard stays where it is."""
        if candidate == self._candidate:
            return
        self._candidate = candidate
        self.setVisible(candidate is not None)
        if candidate is None:
            return
        text = (
            self.tr("Close to %1: «%2»")
            .replace("%1", candidate.number)
            .replace("%2", candidate.text)
        )
        self._text.setText(text)
        whole = f"{text} {candidate.brings}".strip()
        set_plain_tooltip(self._text, whole)
        set_plain_tooltip(self.yes, candidate.brings)
        for button in (self.yes, self.no):
            button.setAccessibleDescription(whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc on a button is no."""
        if event.key() == Qt.Key.Key_Escape and self._candidate is not None:
            self._decline()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        candidate = self._candidate
        self.offer(None)
        self.link_requested.emit(candidate)

    def _decline(self) -> None:
        candidate = self._candidate
        self.offer(None)
        self.declined.emit(candidate)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setProperty("look", "offer")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
