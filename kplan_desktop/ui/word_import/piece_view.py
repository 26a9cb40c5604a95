"""The pieces of a Word document, with filters: all, the uncertain, those without a place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.radio_group import RadioGroup
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label
from kplan_desktop.ui.word_import.piece_rows import PieceRow
from kplan_desktop.ui.word_import.word_preview_list import PieceList


class PieceView(QWidget):
    """``filters`` are the buttons by what they show, None for all; ``list`` shows the pieces.

    ``around`` is the height of all that stands over and under the list, in unscaled pixels.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, around: int = 300) -> None:
        super().__init__(parent)
        self.filters: dict[PieceConfidence | None, QRadioButton] = {}
        self._group = RadioGroup(self)
        self._heads = (plain_label("", "small"), plain_label("", "small"))
        self.list = PieceList((), theme, self, around=around)
        self.list.setAccessibleName(self.tr("The pieces of the document, and what they became"))
        self._none = plain_label("", "muted")
        self._none.hide()
        for confidence in (None, PieceConfidence.UNCERTAIN, PieceConfidence.WITHOUT_PLACE):
            button = QRadioButton(self)
            self._group.addButton(button)
            self.filters[confidence] = button
        self._lay_out(theme)
        self._group.buttonToggled.connect(self._follow_filter)
        self.list.columns_moved.connect(self._heads[0].setFixedWidth)

    def show_pieces(self, pieces: Sequence[PieceRow]) -> None:
        """Show other pieces, all of them."""
        names = {
            None: self.tr("All (%1)"),
            PieceConfidence.UNCERTAIN: self.tr("Uncertain (%1)"),
            PieceConfidence.WITHOUT_PLACE: self.tr("Without a place (%1)"),
        }
        for confidence, name in names.items():
            count = sum(confidence in (None, piece.confidence) for piece in pieces)
            self.filters[confidence].setText(name.replace("%1", str(count)))
        self.list.pieces.set_pieces(pieces)
        self.filters[None].setChecked(True)
        self._show_only(None)

    def empty_text(self) -> str:
        """The message where a filter leaves nothing, else empty."""
        return "" if self._none.isHidden() else self._none.text()

    def tab_order(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches here, in order."""
        return (*self.filters.values(), self.list)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.tokens.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        line = QHBoxLayout()
        line.setSpacing(px(16))
        for button in self.filters.values():
            line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        for head, text in zip(
            self._heads, (self.tr("In the document"), self.tr("Became")), strict=True
        ):
            head.setText(text)
            head.setIndent(px(12))
        heads = QHBoxLayout()
        heads.setContentsMargins(0, 0, 0, 0)
        heads.setSpacing(0)
        heads.addWidget(self._heads[0])
        heads.addWidget(self._heads[1], 1)
        column.addLayout(heads)
        # Over the list, so that nothing moves when a filter leaves nothing.
        pile = QGridLayout()
        pile.addWidget(self.list, 0, 0)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pile.addWidget(self._none, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(pile, 1)

    def _follow_filter(self, button: QAbstractButton, checked: bool) -> None:
        for confidence, choice in self.filters.items():
            if checked and choice is button:
                self._show_only(confidence)

    def _show_only(self, confidence: PieceConfidence | None) -> None:
        self.list.show_only(confidence)
        none = not self.list.pieces.rowCount()
        if confidence is PieceConfidence.UNCERTAIN:
            self._none.setText(self.tr("Nothing is uncertain."))
        elif confidence is PieceConfidence.WITHOUT_PLACE:
            self._none.setText(self.tr("Everything in the document has found a place."))
        self._none.setVisible(none)
        if none:
            announce(self.filters[confidence], self._none.text())
