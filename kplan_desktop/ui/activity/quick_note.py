"""The quick note: text, measure, done; from anywhere in the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from kplan_desktop.domain.model.location import NotePlace
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.activity.measure_picker import MeasurePicker
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS, order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import (
    FramedText,
    ScrollingDialog,
    plain_label,
)


@dataclass(slots=True)
class QuickNoteDraft:
    """What outlives the dialog while a report is open: a text not filed yet, and the last place."""

    draft: str = ""
    last_place: NotePlace | None = None


class QuickNote(ScrollingDialog):
    """Takes down a note in two Enters: one after the text, one on the measure.

    ``filed(text, place)`` is sent for each note; Ctrl+Enter files one and stays for the next.
    What is typed is in ``memory`` with every key, and is there when the dialog is opened again,
    however it was closed.
    """

    help_topic = HelpTopic.QUICK_NOTE

    filed = Signal(object, object)

    def __init__(
        self, report: Report, memory: QuickNoteDraft, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent, width=620)
        self._memory = memory
        self.setWindowTitle(self.tr("Quick note"))
        self._field = FramedText(theme, self)
        self.text = self._field.text
        self.text.set_placeholder(self.tr("What was done, when, with whom, how many"))
        self.text.setAccessibleName(self.tr("The note's text"))
        self.text.edited.connect(self._keep)
        self.text.enter_pressed.connect(self._go_on)
        self.measures = MeasurePicker(theme, self)
        self.measures.setMinimumHeight(theme.tokens.px(250))
        self.measures.picked.connect(lambda _place: self._file(stay=False))
        self.measures.marked.connect(lambda _place: self._follow())
        self._message = plain_label("", "small")
        self._lay_out()
        self.measures.show_report(report, memory.last_place)
        self.text.set_text(memory.draft)
        self._show_hint(self.tr("You began on this earlier.") if memory.draft else "")
        self._follow()

    def message(self) -> str:
        """The message under the text."""
        return self._message.text()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin in the text."""
        super().showEvent(event)
        self.text.put_cursor(at_end=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl+Enter files the note from any field, and stays."""
        if event.key() in ENTER_KEYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._file(stay=True)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        under = QLabel(self.tr("Under"), self)
        under.setProperty("look", "section")
        under.setBuddy(self.measures.search)
        for widget in (plain_label(self.windowTitle(), "title"), self._field, self._message, under):
            self.body.addWidget(widget)
        self.body.addWidget(self.measures, 1)
        close = self.buttons.add(self.tr("Close"), ButtonRole.ResetRole, self.reject, default=False)
        self._another = self.buttons.add(
            self.tr("Add, and write another"),
            ButtonRole.ActionRole,
            lambda: self._file(stay=True),
            default=False,
        )
        self._another.setToolTip(self.tr("Ctrl+Enter"))
        self._file_button = self.buttons.add(
            self.tr("Add the note"),
            ButtonRole.AcceptRole,
            lambda: self._file(stay=False),
            kind="primary",
            default=False,
        )
        order_tabs((self._file_button, self._another, close))

    def _keep(self, text: str) -> None:
        self._memory.draft = text
        self._show_hint("")
        self._follow()

    def _show_hint(self, before: str) -> None:
        way = self.tr("Enter leads to the measure. Esc closes, and the text is here next time.")
        lead = self.tr("Enter leads to the measure, Enter there adds the note.")
        self._message.setText(f"{before} {way}".strip() if self.text.text() else lead)

    def _follow(self) -> None:
        ready = bool(self.text.text().strip()) and self.measures.place() is not None
        self._file_button.setEnabled(ready)
        self._another.setEnabled(ready)

    def _go_on(self) -> None:
        if self.text.text().strip():
            self.measures.search.selectAll()
            self.go_to(self.measures.search)

    def _file(self, *, stay: bool) -> None:
        """File the note, if there is one and a place for it; else lead to what is missing."""
        text, place = self.text.text(), self.measures.place()
        if not text.strip():
            self.go_to(self.text)
            return
        if place is None:
            self.go_to(self.measures.search)
            return
        number = self.measures.marked_number()
        self._memory.draft = ""
        self._memory.last_place = place
        self.text.set_text("")
        self.filed.emit(text, place)
        if not stay:
            self.accept()
            return
        message = self.tr("Added under %1. Write the next one.").replace("%1", number)
        self._message.setText(message)
        announce(self, message)
        self._follow()
        self.go_to(self.text)
