"""The notes of one place, a measure's or a goal's own, with an empty line for the next one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kplan_desktop.domain.places import NotePlace
from kplan_desktop.domain.report import Note
from kplan_desktop.ui.active_frame import ActiveFrame
from kplan_desktop.ui.also_under import Chips
from kplan_desktop.ui.look import Look
from kplan_desktop.ui.note_row import NoteRow
from kplan_desktop.ui.text_edit import GrowingTextEdit


class NextLine(ActiveFrame):
    """The empty line under the notes: what is typed there becomes the next note."""

    typed = Signal(object)

    def __init__(self, look: Look, placeholder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("noteRow", True)
        self.setProperty("last", True)
        self.text = GrowingTextEdit(self)
        self.text.setPlaceholderText(placeholder)
        self.text.setAccessibleName(placeholder)
        self.text.edited.connect(self._on_edited)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.text, 1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Wear other sizes; the text stands under the notes' text."""
        px = look.tokens.px
        self._row.setContentsMargins(px(45), px(6), px(16), px(8))

    def _on_edited(self, text: str) -> None:
        if text:
            self.text.set_text("")
            self.typed.emit(text)


class NoteList(QWidget):
    """Rows for the notes of one place, kept in step with the report by ``sync``.

    Signals: ``edited(note_id, text)``, ``enter(note_id)``, ``backspace(note_id)``,
    ``menu_asked(row)``, ``typed(text)`` for the empty line, ``left()`` when a text loses focus, and
    ``step(text, ±1)`` when an arrow key leads out of a text.
    """

    edited = Signal(object, object)
    enter = Signal(str)
    backspace = Signal(str)
    menu_asked = Signal(object)
    typed = Signal(object)
    left = Signal()
    step = Signal(object, int)

    def __init__(
        self,
        place: NotePlace,
        look: Look,
        placeholder: str,
        parent: QWidget,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._read_only = read_only
        self._look = look
        self._rows: dict[str, NoteRow] = {}
        self._shown: tuple[Note, ...] = ()
        self._shown_chips: Chips | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.next_line = NextLine(look, placeholder, self)
        self.next_line.typed.connect(self.typed)
        self._connect_steps(self.next_line.text)
        self._column.addWidget(self.next_line)
        self.next_line.setHidden(read_only)

    def set_look(self, look: Look) -> None:
        """Wear other colours and sizes."""
        self._look = look
        self.next_line.set_look(look)
        for row in self._rows.values():
            row.set_look(look)

    def rows(self) -> list[NoteRow]:
        """The rows in order."""
        return [self._rows[note.id] for note in self._shown]

    def row(self, note_id: str) -> NoteRow | None:
        """The row of a note, if it stands here."""
        return self._rows.get(note_id)

    def texts(self) -> list[GrowingTextEdit]:
        """The texts from the first note to the empty line, which only a writable list has."""
        texts = [row.text for row in self.rows()]
        return texts if self._read_only else [*texts, self.next_line.text]

    def sync(self, notes: tuple[Note, ...], chips: Chips) -> None:
        """Show these notes. Rows that stay are kept, and left alone if they are as shown."""
        if chips is self._shown_chips and len(notes) == len(self._shown):
            for index, (note, shown) in enumerate(zip(notes, self._shown, strict=True)):
                if note is not shown:
                    self._rows[note.id].show_note(index + 1, note, chips[note.id])
        else:
            self._sync_rows(notes, chips)
            self._shown_chips = chips
        self._shown = notes

    def _sync_rows(self, notes: tuple[Note, ...], chips: Chips) -> None:
        wanted = {note.id for note in notes}
        for note_id in [note_id for note_id in self._rows if note_id not in wanted]:
            row = self._rows.pop(note_id)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for index, note in enumerate(notes):
            row = self._rows.get(note.id) or self._new_row(note.id)
            row.show_note(index + 1, note, chips[note.id])
            if self._column.indexOf(row) != index:
                self._column.removeWidget(row)
                self._column.insertWidget(index, row)
                # In a list that is not seen yet, it comes into view with the list.
                if self.isVisible():
                    row.show()

    def _new_row(self, note_id: str) -> NoteRow:
        row = self._rows[note_id] = NoteRow(note_id, self._look, self, read_only=self._read_only)
        row.edited.connect(self.edited)
        row.menu_asked.connect(lambda: self.menu_asked.emit(row))
        row.text.enter_pressed.connect(lambda: self.enter.emit(note_id))
        row.text.backspace_at_start.connect(lambda: self.backspace.emit(note_id))
        row.text.left.connect(self.left)
        self._connect_steps(row.text)
        return row

    def _connect_steps(self, text: GrowingTextEdit) -> None:
        text.up_at_first_line.connect(lambda: self.step.emit(text, -1))
        text.down_at_last_line.connect(lambda: self.step.emit(text, 1))
