"""One note in the page: its number, its text, and small chips for what its activity carries."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from kplan_desktop.domain.report import Note
from kplan_desktop.ui.active_frame import ActiveFrame
from kplan_desktop.ui.chips import Chip
from kplan_desktop.ui.flow_layout import FlowLayout
from kplan_desktop.ui.look import Look
from kplan_desktop.ui.note_chips import ChipText
from kplan_desktop.ui.text_edit import GrowingTextEdit


class NoteRow(ActiveFrame):
    """Shows a note and lets it be written in.

    Signals: ``edited(note_id, text)``, ``menu_asked(note_id)``; the editor's own signals tell of
    Enter and of keys that lead out of the text.
    """

    edited = Signal(object, object)
    menu_asked = Signal(str)

    def __init__(
        self, note_id: str, look: Look, parent: QWidget, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        self.note_id = note_id
        self._look = look
        self._read_only = read_only
        self._chips: tuple[ChipText, ...] = ()
        self._shown_number = 0
        self._chip_box: QWidget | None = None
        self.setProperty("noteRow", True)
        self._number = QLabel(self)
        self._number.setProperty("look", "muted")
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.text = GrowingTextEdit(self)
        self.text.setReadOnly(read_only)
        self.text.edited.connect(self._on_edited)
        self._menu = QToolButton(self)
        self._menu.setAutoRaise(True)
        self._menu.setProperty("look", "grip")
        self._menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._menu.setAccessibleName(self.tr("What to do with the note"))
        self._menu.setToolTip(self.tr("Move or remove the note"))
        self._menu.clicked.connect(lambda: self.menu_asked.emit(self.note_id))
        policy = QSizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._menu.setSizePolicy(policy)
        self._menu.hide()
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._number, 0, 0)
        self._grid.addWidget(self.text, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._menu, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Wear other colours and sizes."""
        self._look = look
        px = look.tokens.px
        self._grid.setContentsMargins(px(16), px(8), px(12), px(8))
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(4))
        self._number.setFixedWidth(px(19))
        self._menu.setFixedSize(px(24), px(24))
        self._menu.setIconSize(QSize(px(16), px(16)))
        self._number.setContentsMargins(0, 1, 0, 0)
        self._menu.setIcon(look.icons.icon("grip-vertical", "muted", 16))
        chips, self._chips = self._chips, ()
        self._show_chips(chips)

    def show_note(self, number: int, note: Note, chips: tuple[ChipText, ...]) -> None:
        """Show the note as it is now, numbered from 1; the cursor stays where it can."""
        if number != self._shown_number:
            self._shown_number = number
            self._number.setText(f"{number}.")
            self.text.setAccessibleName(self.tr("Note %1").replace("%1", str(number)))
        self.text.set_text(note.text)
        self._show_chips(chips)

    def set_active(self, active: bool) -> None:
        """Stand on the soft ground of the note being written, its menu at hand."""
        super().set_active(active)
        self._menu.setVisible(not self._read_only and (active or self.underMouse()))

    def menu_button(self) -> QToolButton:
        """The button under which the row's menu opens."""
        return self._menu

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show the menu button under the mouse."""
        self._menu.setVisible(not self._read_only)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the menu button again, unless the note is being written."""
        self._menu.setVisible(not self._read_only and bool(self.property("active")))
        super().leaveEvent(event)

    def _on_edited(self, text: str) -> None:
        self.edited.emit(self.note_id, text)

    def _show_chips(self, chips: tuple[ChipText, ...]) -> None:
        if chips == self._chips:
            return
        self._chips = chips
        if self._chip_box is not None:
            self._chip_box.hide()
            self._chip_box.deleteLater()
            self._chip_box = None
        if not chips:
            return
        self._chip_box = QWidget(self)
        flow = FlowLayout(self._chip_box)
        for chip in chips:
            flow.addWidget(Chip(chip.text, chip.kind, self._look, icon=chip.icon))
        self._grid.addWidget(self._chip_box, 1, 1)
