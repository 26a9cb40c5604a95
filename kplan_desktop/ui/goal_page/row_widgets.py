"""The widgets of a goal page's rows, and the signals of all that is done in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kplan_desktop.domain.model.location import InMeasure, Location
from kplan_desktop.domain.review.first_steps import FirstStep
from kplan_desktop.ui.accessibility.spoken_roles import set_heading
from kplan_desktop.ui.goal_page.comment_marks import OpenCounts
from kplan_desktop.ui.goal_page.goal_header import GoalHeader
from kplan_desktop.ui.goal_page.measure_header import MeasureHeader
from kplan_desktop.ui.goal_page.note_footer import NoteFooter
from kplan_desktop.ui.goal_page.note_row import FooterFactory, NoteRowWidget
from kplan_desktop.ui.goal_page.page_rows import (
    EditablePageRow,
    GoalNotesPageRow,
    HeaderPageRow,
    MeasurePageRow,
    NewMeasurePageRow,
    NewNotePageRow,
    NotePageRow,
    PageRow,
)
from kplan_desktop.ui.goal_page.spoken_page import spoken_name
from kplan_desktop.ui.goal_page.text_row import NewEntryRow, TextRow
from kplan_desktop.ui.hints.first_steps import FirstStepWords
from kplan_desktop.ui.plan.measure_footer import MeasureFooter
from kplan_desktop.ui.plan.plan_commands import PlanCommands
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit

PasteHandler = Callable[[EditablePageRow, str, str, str], bool]
"""Asked before several lines are pasted in a row: what is pasted, the text before, and after it.

True means that the paste was handled.
"""

_SAMPLE = "Kommunebesøk og samlinger for lærere og rektorer i hele regionen"
"""A text of average letter width."""


class GoalPageRowWidgets(QObject):
    """Makes widgets for rows and assigns rows to them. Each signal carries its row.

    Signals:
        edited(page_row, text): a note or measure was written in.
        typed(page_row, text): something was begun on an empty line.
        enter(page_row, before, after): Enter between these two parts of a text.
        backspace(page_row): Backspace before the first character.
        step(page_row, ±1): an arrow key led out of a text.
        menu_requested(page_row), dragged(page_row, at, held): a drag handle was clicked, or a drag
            began (``DragHandle``).
        left(): a text lost the keyboard.
        cursor_placed(): the user put or moved the cursor in a text.
        editor_made(editor): a ``GrowingTextEdit`` was made.
        row_shown(row): a ``NoteRowWidget`` shows another note, with text and chips.
        comments_requested(location): the mark of comments there was clicked.
    """

    edited = Signal(object, object)
    typed = Signal(object, object)
    enter = Signal(object, object, object)
    backspace = Signal(object)
    step = Signal(object, int)
    menu_requested = Signal(object)
    dragged = Signal(object, QPoint, bool)
    left = Signal()
    cursor_placed = Signal()
    editor_made = Signal(object)
    row_shown = Signal(object)
    comments_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        header: GoalHeader,
        commands: PlanCommands,
        *,
        read_only: bool,
        make_footer: FooterFactory,
    ) -> None:
        super().__init__(header)
        self._theme = theme
        self._header = header
        self._commands = commands
        self._read_only = read_only
        self._make_footer = make_footer
        self._letters: dict[bool, tuple[float, int]] = {}
        self._comments: Mapping[str, int] = {}
        self._goal_id = ""
        self._step: FirstStep | None = None
        self._counted = ""
        self._words = FirstStepWords(self)
        header.comments.clicked.connect(lambda: self._ask_for_comments(None))
        self.paste_handler: PasteHandler | None = None
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._letters.clear()

    def show_goal(self, goal_id: str) -> None:
        """Mark in the head whether this goal, which is shown from now on, is commented on."""
        self._goal_id = goal_id
        self._header.comments.show_open(self._comments.get(goal_id))

    def show_comments(self, comments: OpenCounts, shown: Iterable[QWidget]) -> None:
        """Mark what is commented on, now in the widgets ``shown`` and in what comes into view."""
        self._comments = {_element_id(location): count for location, count in comments.items()}
        self.show_goal(self._goal_id)
        for widget in shown:
            self._mark(widget)

    def show_step(self, step: FirstStep | None, counted: str, shown: Iterable[QWidget]) -> None:
        """Say in the empty lines what is to be done next, now in the widgets ``shown``.

        ``counted`` as in ``FirstStepWords.new_note``.
        """
        self._step, self._counted = step, counted
        for widget in shown:
            if isinstance(widget, NewEntryRow) and widget.page_row is not None:
                self.show(widget, widget.page_row)

    def _ask_for_comments(self, page_row: EditablePageRow | None) -> None:
        location = Location(self._goal_id)
        match page_row:
            case NotePageRow(place=place, note=note):
                measure_id = place.measure_id if isinstance(place, InMeasure) else None
                location = Location(self._goal_id, measure_id, note.id)
            case MeasurePageRow(measure_id=measure_id):
                location = Location(self._goal_id, measure_id)
        self.comments_requested.emit(location)

    def _mark(self, widget: QWidget) -> None:
        match widget:
            case NoteRowWidget():
                widget.show_comments(self._comments.get(widget.note_id))
            case MeasureHeader(page_row=MeasurePageRow(measure_id=measure_id)):
                widget.show_comments(self._comments.get(measure_id))

    def make(self, kind: type[PageRow], parent: QWidget) -> QWidget:
        """A widget for rows of a type. It shows nothing yet."""
        if kind is HeaderPageRow:
            return self._header
        if kind is GoalNotesPageRow:
            return _NotesHeading(self.tr("Notes without a measure"), self._theme, parent)
        row = self._make_row(kind, parent)
        self._connect(row)
        return row

    def show(self, widget: QWidget, page_row: PageRow) -> None:
        """Have a widget show a row."""
        if isinstance(widget, TextRow) and isinstance(page_row, EditablePageRow):
            changed = widget.page_row is None or widget.page_row.key != page_row.key
            widget.page_row = page_row
            if changed:
                widget.reset()
        match widget, page_row:
            case NoteRowWidget(), NotePageRow():
                widget.set_name(spoken_name(page_row))
                widget.show_note(page_row.number, page_row.note, page_row.chips)
                if changed:
                    self.row_shown.emit(widget)
            case MeasureHeader(), MeasurePageRow():
                widget.show_measure(
                    page_row.measure_id, page_row.number, page_row.text, page_row.plan
                )
            case NewEntryRow(), NewMeasurePageRow():
                words = self._words.new_measure(self._step)
                widget.set_placeholder(words, spoken_name(page_row))
            case NewEntryRow(), NewNotePageRow(place=InMeasure()):
                words = self._words.new_note(self._step, self._counted)
                widget.set_placeholder(words, spoken_name(page_row))
            case NewEntryRow(), NewNotePageRow():
                words = self.tr("New note without a measure …")
                widget.set_placeholder(words, spoken_name(page_row))
        self._mark(widget)

    def estimate(self, page_row: PageRow, width: int) -> int:
        """The height in pixels that the row will probably need."""
        px = self._theme.tokens.px
        match page_row:
            case NotePageRow():
                height = max(self._lines(page_row.note.text, width - px(94)), px(24)) + px(16)
                return height + (px(26) if page_row.chips else 0)
            case MeasurePageRow():
                text = self._lines(page_row.text, width - px(150), strong=True)
                return text + px(24) + (px(28) if page_row.plan.has_room else 0)
            case HeaderPageRow():
                return px(100)
        return self._lines("", width) + px(14)

    def stops(self, widget: QWidget) -> Sequence[QWidget]:
        """The tab stops of a widget: its text, then the buttons of an offer."""
        match widget:
            case GoalHeader():
                return (widget.nothing, widget.reason)
            case NoteRowWidget(footer=NoteFooter() as footer):
                return (widget.text, *footer.stops())
            case MeasureHeader(footer=MeasureFooter() as footer):
                return (widget.text, *footer.stops())
            case TextRow():
                return (widget.text,)
        return ()

    def _make_row(self, kind: type[PageRow], parent: QWidget) -> TextRow:
        theme, read_only = self._theme, self._read_only
        if kind is NotePageRow:
            return NoteRowWidget(theme, parent, read_only=read_only, make_footer=self._make_footer)
        if kind is MeasurePageRow:
            head = MeasureHeader(self._commands, theme, parent)
            head.reason_made.connect(lambda reason: self._connect_reason(head, reason))
            return head
        line = NewEntryRow(theme, parent)
        line.typed.connect(lambda text: self.typed.emit(line.page_row, text))
        return line

    def _connect(self, row: TextRow) -> None:
        text = row.text
        if not isinstance(row, NewEntryRow):
            text.edited.connect(lambda text: self.edited.emit(row.page_row, text))
        text.enter_pressed.connect(
            lambda before, after: self.enter.emit(row.page_row, before, after)
        )
        text.backspace_at_start.connect(lambda: self.backspace.emit(row.page_row))
        text.up_at_first_line.connect(lambda: self.step.emit(row.page_row, -1))
        text.down_at_last_line.connect(lambda: self._step_down(row))
        text.left.connect(self.left)
        text.cursor_placed.connect(self.cursor_placed)
        text.paste_handler = lambda *parts: self._take_paste(row, *parts)
        row.comments_requested.connect(lambda: self._ask_for_comments(row.page_row))
        row.menu_requested.connect(lambda: self.menu_requested.emit(row.page_row))
        row.drag_started.connect(lambda at, held: self.dragged.emit(row.page_row, at, held))
        self.editor_made.emit(text)

    def _step_down(self, row: TextRow) -> None:
        """To the reason under a measure's text, or out of the row."""
        stops = self.stops(row)
        if isinstance(row, MeasureHeader) and len(stops) > 1:
            stops[1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.step.emit(row.page_row, 1)

    def _connect_reason(self, head: MeasureHeader, reason: GrowingTextEdit) -> None:
        reason.up_at_first_line.connect(lambda: head.text.setFocus(Qt.FocusReason.OtherFocusReason))
        reason.down_at_last_line.connect(lambda: self.step.emit(head.page_row, 1))
        reason.enter_pressed.connect(lambda *_: self.step.emit(head.page_row, 1))
        reason.left.connect(self.left)
        reason.cursor_placed.connect(self.cursor_placed)
        self.editor_made.emit(reason)

    def _take_paste(self, row: TextRow, pasted: str, before: str, after: str) -> bool:
        if self.paste_handler is None or row.page_row is None:
            return False
        return self.paste_handler(row.page_row, pasted, before, after)

    def _lines(self, text: str, room: int, *, strong: bool = False) -> int:
        """The estimated height of a text in pixels, one line at least."""
        if strong not in self._letters:
            self._letters[strong] = _letter(strong)
        wide, high = self._letters[strong]
        in_line = max(int(room / wide), 1)
        lines = sum(len(part) // in_line + 1 for part in text.split("\n"))
        return lines * high + 3


def _element_id(location: Location) -> str:
    """The id of the note, measure or goal; empty for the whole report."""
    return location.note_id or location.measure_id or location.goal_id or ""


class _NotesHeading(QLabel):
    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme
        set_heading(self, 2)
        self.setProperty("look", "muted")
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self.setContentsMargins(px(16), px(12), px(16), px(8))


def _letter(strong: bool) -> tuple[float, int]:
    """The average width of a letter and the height of a line, in pixels."""
    font = QFont(QApplication.font())
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    metrics = QFontMetrics(font)
    return metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE), metrics.lineSpacing()
