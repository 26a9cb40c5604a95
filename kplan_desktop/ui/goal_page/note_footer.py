"""The area below a note's text: its chips, and the offer to link it to another note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kplan_desktop.domain.entry.figure_parser import OtherWords, no_other_words
from kplan_desktop.domain.model.report import Note, Report
from kplan_desktop.ui.accessibility.announcement import SettledAnnouncement
from kplan_desktop.ui.chips.chip_bar import ChipBar
from kplan_desktop.ui.chips.note_chips import ChipText
from kplan_desktop.ui.goal_page.link_offer import LinkCandidate, LinkOffer
from kplan_desktop.ui.theme.theme import Theme

Completion = Callable[[Note, tuple[ChipText, ...]], tuple[ChipText, ...]]
"""All chips of a note, given those of its activity: what its text suggests comes in."""


def activity_chips_only(_note: Note, chips: tuple[ChipText, ...]) -> tuple[ChipText, ...]:
    """No others than those of the activity."""
    return chips


class NoteFooter(QWidget):
    """Shows one note after the other: its row is used again. ``complete`` adds suggestions.

    ``report`` gives the report as it is now; without it, the chips cannot be changed.
    ``other_words`` as in ``FigureField``.

    Signals:
        requested(ChipRequest): a chip was used.
        stepped(±1): a key leads back to the note's text, or on to the next.
        link_requested(candidate), declined(candidate): the offer was answered.
    """

    requested = Signal(object)
    stepped = Signal(int)
    link_requested = Signal(object)
    declined = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        report: Callable[[], Report] | None = None,
        other_words: OtherWords = no_other_words,
        complete: Completion = activity_chips_only,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._complete = complete
        self._note: Note | None = None
        self._chips: tuple[ChipText, ...] = ()
        self._active = False
        self._offered: tuple[str, list[str]] = ("", [])
        self._said = SettledAnnouncement(self)
        self.bar = ChipBar(theme, self, report, other_words)
        self.bar.requested.connect(self.requested)
        self.bar.stepped.connect(self.stepped)
        self._offer: LinkOffer | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.bar)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._column.setSpacing(self._theme.tokens.px(4))

    @property
    def note(self) -> Note | None:
        """The note that is shown now."""
        return self._note

    def show_note(self, note: Note, chips: tuple[ChipText, ...]) -> None:
        """Show a note, with the chips of its activity.

        What another text of the same note suggests is seen after the next ``refresh``: not with
        every key, and not while a word is half typed.
        """
        before, self._note = self._note, note
        if before is None or before.id != note.id:
            self.offer(None)
            self.bar.release_places()
        elif chips == self._chips:
            return
        self._chips = chips
        self.refresh()

    def refresh(self) -> None:
        """Show what the text suggests now."""
        if self._note is not None:
            chips = self._complete(self._note, self._chips)
            self._say_new(self._note.id, [c.text for c in chips if c.kind == "suggestion"])
            self.bar.show_chips(chips)
            self._update_visibility()

    def _say_new(self, note_id: str, offered: list[str]) -> None:
        """Say what the text has come to suggest in the note that is being written, once."""
        before, self._offered = self._offered, (note_id, offered)
        new = [text for text in offered if text not in before[1]]
        if self._active and before[0] == note_id and new:
            text = self.tr("Suggested: %1")
            self._said.say(text.replace("%1", ", ".join(new)))

    @property
    def is_active(self) -> bool:
        """Whether the note is being written."""
        return self._active

    def set_active(self, active: bool) -> None:
        """Show the actions that the note being edited offers, and what its text suggests by now.

        So a note that is left has its chips where those actions were, and nothing moves for them.
        """
        changed, self._active = active != self._active, active
        self.bar.set_active(active)
        if changed:
            self.refresh()
        self._update_visibility()

    def offer(self, candidate: LinkCandidate | None) -> None:
        """Offer a candidate under the chips, or none."""
        if candidate is None and self._offer is None:
            return
        if self._offer is None:
            self._offer = LinkOffer(self._theme, self)
            self._offer.link_requested.connect(self.link_requested)
            self._offer.declined.connect(self.declined)
            self._column.addWidget(self._offer)
        self._offer.offer(candidate)
        self._update_visibility()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab leads to: the answers to an offer. Chips have a key of their own."""
        if self._offer is None or self._offer.isHidden():
            return ()
        return (self._offer.yes, self._offer.no)

    def take_keyboard(self) -> None:
        """Move the focus to the chips, or to the offer where there are none."""
        if self._offer is not None and self._offer.isVisible() and not self.bar.isVisible():
            self._offer.yes.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.bar.take_keyboard()

    def _update_visibility(self) -> None:
        """Hide when there is nothing to show."""
        shown = not self.bar.isHidden() or (self._offer is not None and not self._offer.isHidden())
        self.setVisible(shown)
        self.updateGeometry()
