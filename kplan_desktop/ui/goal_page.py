"""The goal page: one goal with its regional measures as cards, all written in place.

The page keeps widgets in step with the report (``sync``) and hands what is done to the editor. It
holds no text of its own: after every edit it shows what the session holds.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from kplan_desktop.domain.findings import Place
from kplan_desktop.domain.places import InMeasure
from kplan_desktop.domain.report import GoalEntry, Report
from kplan_desktop.domain.totals import totals
from kplan_desktop.ui.active_frame import ActiveFrame
from kplan_desktop.ui.also_under import Chips, ChipsUnderGoal
from kplan_desktop.ui.editing import Editor
from kplan_desktop.ui.goal_header import GoalHeader
from kplan_desktop.ui.goal_notes_card import GoalNotesCard
from kplan_desktop.ui.look import Look
from kplan_desktop.ui.measure_card import MeasureCard
from kplan_desktop.ui.note_list import NextLine, NoteList
from kplan_desktop.ui.note_row import NoteRow
from kplan_desktop.ui.row_actions import MeasureTarget, NoteTarget, RowActions, Target
from kplan_desktop.ui.text_edit import GrowingTextEdit

_WIDEST = 880
"""Pixels at 100 %: lines longer than this are hard to read."""


class GoalPage(QScrollArea):
    """Shows one goal of the report and lets it be written.

    ``field_left`` tells that a text lost the focus, so that what was typed can be stored. With
    ``read_only`` everything can be read and copied, and nothing changed.
    """

    field_left = Signal()

    def __init__(
        self,
        editor: Editor,
        report: Report,
        look: Look,
        parent: QWidget,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self.setObjectName("goalPage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._editor = editor
        self._report = report
        self._look = look
        self.goal_id = report.goals[0].goal_id
        self._cards: dict[str, MeasureCard] = {}
        self._chips = ChipsUnderGoal()
        self._shown_chips: Chips | None = None
        self._active: ActiveFrame | None = None
        self._tab_order: list[GrowingTextEdit] = []
        self._build(look)
        self.actions_of_row = RowActions(self, look)
        self.actions_of_row.move.connect(self._move)
        self.actions_of_row.remove.connect(self._remove)
        self.actions_of_row.add_note.connect(self._add_note_beside)
        self.set_look(look)

    def _build(self, look: Look) -> None:
        body = QWidget(self)
        body.setObjectName("goalPage")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QWidget(body)
        self._column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.header = GoalHeader(look, self._column, read_only=self._read_only)
        self.header.nothing_toggled.connect(self._toggle_nothing)
        self.header.reason_edited.connect(self._write_reason)
        self.header.reason.left.connect(self.field_left)
        self.goal_notes = GoalNotesCard(self.goal_id, look, self._column, read_only=self._read_only)
        self._connect_notes(self.goal_notes.notes)
        self._new_card = QFrame(self._column)
        self._new_card.setProperty("card", "plain")
        self.next_measure = NextLine(look, self.tr("New regional measure …"), self._new_card)
        self.next_measure.typed.connect(self._type_measure)
        self.next_measure.text.up_at_first_line.connect(
            lambda: self._step(self.next_measure.text, -1)
        )
        self.next_measure.text.down_at_last_line.connect(
            lambda: self._step(self.next_measure.text, 1)
        )
        self._new_card.setHidden(self._read_only)
        inside = QVBoxLayout(self._new_card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.next_measure)
        self._stack = QVBoxLayout(self._column)
        self._stack.addWidget(self.header)
        self._stack.addWidget(self._new_card)
        self._stack.addWidget(self.goal_notes)
        self._stack.addStretch(1)
        self._outer = QVBoxLayout(body)
        self._outer.addWidget(self._column)
        self.setWidget(body)

    def set_look(self, look: Look) -> None:
        """Wear other colours and sizes."""
        self._look = look
        px = look.tokens.px
        self._outer.setContentsMargins(px(26), px(20), px(26), px(26))
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(px(14))
        self._column.setMaximumWidth(px(_WIDEST))
        self.header.set_look(look)
        self.goal_notes.set_look(look)
        self.next_measure.set_look(look)
        self.actions_of_row.set_look(look)
        for card in self._cards.values():
            card.set_look(look)

    def sync(self, report: Report, goal_id: str) -> None:
        """Show a goal as ``report`` has it now; widgets of what stays are kept."""
        self._report = report
        if goal_id == self.goal_id:
            self._sync()
        else:
            self.goal_id = goal_id
            self._change_goal()
        if not self._shows(self.actions_of_row.target):
            self.actions_of_row.set_target(None)

    def _change_goal(self) -> None:
        """Exchange all rows out of sight: each one seen would be laid out with all the others."""
        self.setUpdatesEnabled(False)
        self._column.hide()
        self.goal_notes.set_goal(self.goal_id)
        self._sync()
        self._column.show()
        self.verticalScrollBar().setValue(0)
        self.setUpdatesEnabled(True)

    def _sync(self) -> None:
        report, entry = self._report, self._report.entry(self.goal_id)
        chips = self._chips.of(report, self.goal_id)
        if chips is self._shown_chips:
            for index, measure in enumerate(entry.measures):
                self._cards[measure.id].sync(index + 1, measure, chips)
            self.goal_notes.sync(entry.notes, chips)
        else:
            self._shown_chips = chips
            area, goal = report.form.area_of(self.goal_id), report.form.goal(self.goal_id)
            with_figures = totals(report, entry.all_notes()).with_figures
            self.header.show_goal(area, goal, entry, with_figures)
            self._sync_cards(entry, chips)
        self.header.show_mark(entry.nothing_to_report)

    def _shows(self, target: Target | None) -> bool:
        match target:
            case NoteTarget(note_id):
                return self.row(note_id) is not None
            case MeasureTarget(measure_id):
                return measure_id in self._cards
        return False

    def texts(self) -> list[GrowingTextEdit]:
        """All texts of the page, and the empty lines to write in, from top to bottom."""
        found: list[GrowingTextEdit] = []
        for measure in self._report.entry(self.goal_id).measures:
            card = self._cards[measure.id]
            found += [card.text, *card.notes.texts()]
        if not self._read_only:
            found.append(self.next_measure.text)
        return found + self.goal_notes.notes.texts()

    def card(self, measure_id: str) -> MeasureCard | None:
        """The card of a measure, if it stands under the goal shown."""
        return self._cards.get(measure_id)

    def row(self, note_id: str) -> NoteRow | None:
        """The row of a note, if it stands under the goal shown."""
        for notes in self._lists():
            found = notes.row(note_id)
            if found is not None:
                return found
        return None

    def focus_place(self, place: Place, *, keep_cursor: bool = False) -> None:
        """Put the keyboard into a note or measure of the goal shown, or into the first text.

        The cursor goes to the end of the text, or stays where that text has it.
        """
        row = self.row(place.note_id) if place.note_id is not None else None
        card = self._cards.get(place.measure_id) if place.measure_id is not None else None
        if row is not None:
            text = row.text
        elif card is not None:
            text = card.text
        elif self.texts():
            text = self.texts()[0]
        else:
            return
        if keep_cursor:
            text.setFocus(Qt.FocusReason.OtherFocusReason)
            text.follow_cursor()
        else:
            self._focus_text(text)

    def focus_note(self, note_id: str) -> None:
        """Put the cursor at the end of a note of the goal shown."""
        self.focus_place(Place(self.goal_id, None, note_id))

    def focus_measure(self, measure_id: str) -> None:
        """Put the cursor at the end of the text of a measure of the goal shown."""
        self.focus_place(Place(self.goal_id, measure_id))

    def begin_note(self, measure_id: str) -> None:
        """Put the cursor where the next note of a measure begins."""
        card = self._cards.get(measure_id)
        if card is not None:
            self._focus_text(card.notes.next_line.text)

    def focus_mark(self) -> None:
        """Put the keyboard where there is nothing to report, or where that can be said."""
        self.header.focus_mark()
        self.verticalScrollBar().setValue(0)

    def scroll_to_measure(self, measure_id: str) -> None:
        """Bring a measure of the goal shown to the top of the page, the cursor left where it is."""
        card = self._cards.get(measure_id)
        if card is not None:
            # The card may have been made just now: its place is known once the layout is done.
            QTimer.singleShot(0, card, lambda: self.verticalScrollBar().setValue(card.y()))

    def focus_first(self) -> None:
        """Put the cursor into the first text of the page, if it has any."""
        if self.texts():
            self._focus_text(self.texts()[0])

    def follow_focus(self, now: QWidget | None) -> None:
        """Set off what has the focus, and make its row the target of the row actions.

        Another window or a menu taking the focus changes nothing: the row stays the current one.
        """
        if now is None or not self.isAncestorOf(now):
            return
        frame = _ancestor(now, ActiveFrame)
        if self._active is not None and self._active is not frame and isValid(self._active):
            self._active.set_active(False)
        self._active = frame
        if frame is not None:
            frame.set_active(True)
        if self._read_only:
            return
        row = _ancestor(now, NoteRow)
        if row is not None:
            self.actions_of_row.set_target(NoteTarget(row.note_id))
            return
        card = _ancestor(now, MeasureCard)
        at_head = card is not None and card.text is now
        self.actions_of_row.set_target(MeasureTarget(card.measure_id) if card and at_head else None)

    def _sync_cards(self, entry: GoalEntry, chips: Chips) -> None:
        wanted = {measure.id for measure in entry.measures}
        for measure_id in [i for i in self._cards if i not in wanted]:
            card = self._cards.pop(measure_id)
            self._stack.removeWidget(card)
            card.hide()
            card.deleteLater()
        for index, measure in enumerate(entry.measures):
            card = self._cards.get(measure.id) or self._new_card_for(measure.id)
            card.sync(index + 1, measure, chips)
            if self._stack.indexOf(card) != index + 1:
                self._stack.removeWidget(card)
                self._stack.insertWidget(index + 1, card)
                if self._column.isVisible():
                    card.show()
        self.goal_notes.sync(entry.notes, chips)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab follow the page from top to bottom, whenever each text was made."""
        texts = self.texts()
        if texts != self._tab_order:
            self._tab_order = texts
            # All after one, the last first: in Qt a chain of pairs takes the square of the time.
            for text in reversed(texts):
                QWidget.setTabOrder(self.header.reason, text)

    def _new_card_for(self, measure_id: str) -> MeasureCard:
        card = self._cards[measure_id] = MeasureCard(
            measure_id, self._look, self._column, read_only=self._read_only
        )
        card.edited.connect(self._editor.write_measure)
        card.enter.connect(self._continue_after_measure)
        card.menu_asked.connect(self._open_menu_of_card)
        card.left.connect(self.field_left)
        card.step.connect(self._step)
        self._connect_notes(card.notes)
        return card

    def _connect_notes(self, notes: NoteList) -> None:
        notes.left.connect(self.field_left)
        notes.step.connect(self._step)
        if self._read_only:
            return
        notes.edited.connect(self._editor.write_note)
        notes.enter.connect(lambda note_id: self._continue_after_note(notes, note_id))
        notes.backspace.connect(self._backspace)
        notes.menu_asked.connect(self._open_menu_of_row)
        notes.typed.connect(lambda text: self._type_note(notes, text))

    def _type_note(self, notes: NoteList, text: str) -> None:
        self.focus_note(self._editor.add_note(notes.place, len(notes.rows()), text))

    def _type_measure(self, text: str) -> None:
        self.focus_measure(self._editor.add_measure(self.goal_id, text))

    def _continue_after_note(self, notes: NoteList, note_id: str) -> None:
        """Enter leads to the next note: a new one, or after the last one the line that begins it.

        So no empty note is left behind when she stops there.
        """
        if notes.rows()[-1].note_id == note_id:
            self._focus_text(notes.next_line.text)
        else:
            self.focus_note(self._editor.add_note_after(note_id))

    def _continue_after_measure(self, measure_id: str) -> None:
        """Enter in a measure's text leads to its first note, or to the line that begins one."""
        texts = self._cards[measure_id].notes.texts()
        if texts:
            self._focus_text(texts[0])

    def _backspace(self, note_id: str) -> None:
        """Backspace at the start of an empty note takes it away."""
        row = self.row(note_id)
        if row is not None and not row.text.text():
            self._remove(NoteTarget(note_id))

    def _move(self, target: Target, step: int) -> None:
        match target:
            case NoteTarget(note_id):
                self._editor.move_note(note_id, step)
                self.focus_note(note_id)
            case MeasureTarget(measure_id):
                self._editor.move_measure(measure_id, step)
                self.focus_measure(measure_id)

    def _remove(self, target: Target) -> None:
        match target:
            case NoteTarget(note_id):
                neighbour = self._neighbour(note_id)
                self._editor.remove_note(note_id)
                self._focus_text(neighbour)
            case MeasureTarget(measure_id):
                self._editor.remove_measure(measure_id)
                self.focus_first()

    def _neighbour(self, note_id: str) -> GrowingTextEdit:
        """Where the cursor goes when a note disappears: the text above it."""
        row = self.row(note_id)
        texts = self.texts()
        index = texts.index(row.text) if row is not None else 0
        return texts[index - 1] if index else texts[1]

    def _add_note_beside(self, target: Target) -> None:
        match target:
            case NoteTarget(note_id):
                self.focus_note(self._editor.add_note_after(note_id))
            case MeasureTarget(measure_id):
                index = len(self._cards[measure_id].notes.rows())
                self.focus_note(self._editor.add_note(InMeasure(measure_id), index))

    def _step(self, text: GrowingTextEdit, step: int) -> None:
        texts = self.texts()
        index = texts.index(text) + step
        if 0 <= index < len(texts):
            self._focus_text(texts[index], at_end=step < 0)

    def _toggle_nothing(self, nothing: bool) -> None:
        self._editor.set_nothing_to_report(self.goal_id, nothing)
        if nothing:
            self._focus_text(self.header.reason)

    def _write_reason(self, reason: str) -> None:
        self._editor.write_reason(self.goal_id, reason)

    def _open_menu_of_row(self, row: NoteRow) -> None:
        self._focus_text(row.text)
        self._open_menu(row.menu_button())

    def _open_menu_of_card(self, card: MeasureCard) -> None:
        self._focus_text(card.text)
        self._open_menu(card.menu_button())

    def _open_menu(self, button: QWidget) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions_of_row.all())
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _focus_text(self, text: GrowingTextEdit, *, at_end: bool = True) -> None:
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = text.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start
        )
        text.setTextCursor(cursor)
        # A row made just now has no place yet: scroll once the layout has been done.
        QTimer.singleShot(
            0, text, lambda: self.ensureWidgetVisible(text, 0, self._look.tokens.px(48))
        )

    def _lists(self) -> list[NoteList]:
        return [*(card.notes for card in self._cards.values()), self.goal_notes.notes]


_W = TypeVar("_W", bound=QWidget)


def _ancestor(widget: QWidget, kind: type[_W]) -> _W | None:
    found: QObject | None = widget
    while found is not None and not isinstance(found, kind):
        found = found.parent()
    return found
