"""What stands under a note's text: its chips, and the offer to tie it to another note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kplan_desktop.ui.chip_bar import ChipBar
from kplan_desktop.ui.look import Look
from kplan_desktop.ui.note_chips import ChipText
from kplan_desktop.ui.tie_offer import Tie, TieOffer


class NoteFoot(QWidget):
    """Chips of one note after the other: its row is used again for another one.

    Signals:
        asked(ChipRequest): a chip was used.
        stepped(±1): a key leads back to the note's text, or on to the next.
        tie_asked(tie), declined(tie): the offer was answered.
    """

    asked = Signal(object)
    stepped = Signal(int)
    tie_asked = Signal(object)
    declined = Signal(object)

    def __init__(self, look: Look, parent: QWidget, *, read_only: bool) -> None:
        super().__init__(parent)
        self._look = look
        self.bar = ChipBar(look, self, read_only=read_only)
        self.bar.asked.connect(self.asked)
        self.bar.stepped.connect(self.stepped)
        self._offer: TieOffer | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.bar)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Wear other colours and sizes."""
        self._look = look
        self._column.setSpacing(look.tokens.px(4))
        self.bar.set_look(look)
        if self._offer is not None:
            self._offer.set_look(look)

    def show_chips(self, chips: tuple[ChipText, ...]) -> None:
        """Show these chips, those that are suggested among them."""
        self.bar.show_chips(chips)
        self._settle()

    def set_active(self, active: bool) -> None:
        """Offer what there is to do in the line that is being written."""
        self.bar.set_active(active)
        self._settle()

    def offer(self, tie: Tie | None) -> None:
        """Offer a tie under the chips, or none."""
        if tie is None and self._offer is None:
            return
        if self._offer is None:
            self._offer = TieOffer(self._look, self)
            self._offer.tie_asked.connect(self.tie_asked)
            self._offer.declined.connect(self.declined)
            self._column.addWidget(self._offer)
        self._offer.offer(tie)
        self._settle()

    def take_keyboard(self) -> None:
        """Put the keyboard on what there is to do."""
        if self._offer is not None and self._offer.isVisible() and not self.bar.isVisible():
            self._offer.yes.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.bar.take_keyboard()

    def _settle(self) -> None:
        """Take no room where there is nothing to show."""
        shown = not self.bar.isHidden() or (self._offer is not None and not self._offer.isHidden())
        self.setVisible(shown)
        self.updateGeometry()
