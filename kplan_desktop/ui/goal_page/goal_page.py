"""The goal page: one goal with its regional measures as cards, all written in place.

The page keeps what is shown in step with the report (``sync``) and hands what is done to the
editor. It holds no text of its own: after every edit it shows what the session holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.location import InMeasure, Location, NotePlace
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.totals.totals import totals
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.chips.note_chips import Chips, GoalChipCache
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.goal_page.comment_marks import OpenCounts
from kplan_desktop.ui.goal_page.goal_header import GoalHeader
from kplan_desktop.ui.goal_page.keyboard_commands import KeyboardCommands
from kplan_desktop.ui.goal_page.measure_header import MeasureHeader
from kplan_desktop.ui.goal_page.note_row import FooterFactory, NoteRowWidget, read_only_footer
from kplan_desktop.ui.goal_page.note_selection import NoteSelection
from kplan_desktop.ui.goal_page.page_rows import (
    EditablePageRow,
    Key,
    NewMeasurePageRow,
    NotePageRow,
    PageRowBuilder,
    measure_key,
    next_note_key,
    note_key,
)
from kplan_desktop.ui.goal_page.row_actions import (
    NoteTarget,
    RowActions,
    Target,
    keys_of,
    target_of,
)
from kplan_desktop.ui.goal_page.row_widgets import GoalPageRowWidgets
from kplan_desktop.ui.goal_page.text_row import ActiveFrame, NewEntryRow, TextRow
from kplan_desktop.ui.goal_page.virtual_row_view import VirtualRowView
from kplan_desktop.ui.plan.measure_footer import MeasureFooter
from kplan_desktop.ui.plan.plan_commands import PlanCommands
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.text_span import character_at


@dataclass(frozen=True, slots=True)
class _LastText:
    """The text of a row by its key, or of the reason without one, and where its cursor was."""

    key: Key | None
    text: str
    index: int


class GoalPage(VirtualRowView):
    """Shows one goal of the report and lets it be written.

    With ``read_only`` everything can be read and copied, and nothing changed. ``make_footer`` makes
    what stands under a note's text.

    Signals:
        field_left(): a text lost the focus, so that what was typed can be stored.
        editor_made(editor): a ``GrowingTextEdit`` was made; ``editors`` gives those made before.
        row_shown(row): a ``NoteRowWidget`` shows another note.
        drag_started(target, at, held): the grip of a note or a measure was taken hold of, and the
            mouse moved to ``at`` on the screen, its button still ``held`` or not.
        comments_requested(location): the mark of comments there was clicked.
    """

    field_left = Signal()
    editor_made = Signal(object)
    row_shown = Signal(object)
    drag_started = Signal(object, QPoint, bool)
    comments_requested = Signal(object)

    def __init__(
        self,
        editor: ReportEditor,
        report: Report,
        theme: Theme,
        parent: QWidget,
        *,
        read_only: bool = False,
        make_footer: FooterFactory = read_only_footer,
    ) -> None:
        super().__init__(theme, parent)
        self._read_only = read_only
        self.setObjectName("goalPage")
        self._report = report
        self.goal_id = report.goals[0].goal_id
        self._chips = GoalChipCache()
        self._shown: tuple[Chips, NationalGoal] | None = None
        self._row_builder = PageRowBuilder(read_only=read_only)
        self._active: ActiveFrame | None = None
        self._last: _LastText | None = None
        self.header = GoalHeader(theme, self.column, read_only=read_only)
        self.header.nothing_toggled.connect(self._toggle_nothing)
        self.header.reason_edited.connect(lambda reason: editor.write_reason(self.goal_id, reason))
        self.header.reason.left.connect(self.field_left)
        self._editor = editor
        self.selection = NoteSelection(self)
        self.selection.changed.connect(self._show_selection)
        commands = PlanCommands(editor, lambda: self._report, theme, self, read_only=read_only)
        rows = self.row_widgets = GoalPageRowWidgets(
            theme, self.header, commands, read_only=read_only, make_footer=make_footer
        )
        rows.left.connect(self.field_left)
        rows.editor_made.connect(self.editor_made)
        rows.row_shown.connect(lambda row: row.set_selected(row.note_id in self.selection))
        rows.row_shown.connect(self.row_shown)
        rows.menu_requested.connect(self._open_menu)
        rows.dragged.connect(self._start_drag)
        rows.comments_requested.connect(self.comments_requested)
        rows.edited.connect(lambda *_: self.selection.clear())
        rows.cursor_placed.connect(self.selection.clear)
        self.set_factory(self.row_widgets)
        self.actions_of_row = RowActions(self, theme)
        self.actions_of_row.select_requested.connect(self._select_beside)
        self.actions_of_row.deselect_requested.connect(self.selection.clear)
        self._keys = KeyboardCommands(
            self, self.row_widgets, self.actions_of_row, editor, read_only=read_only
        )

    def sync(self, report: Report, goal_id: str) -> None:
        """Show a goal as it is in ``report``; widgets of unchanged rows are reused."""
        self._report = report
        is_other = goal_id != self.goal_id
        self.goal_id = goal_id
        entry = report.entry(goal_id)
        chips = self._chips.of(report, goal_id)
        area, goal = report.area_of(goal_id), report.national_goal(goal_id)
        if self._shown is None or self._shown[0] is not chips or self._shown[1] is not goal:
            self._shown = chips, goal
            self.header.show_goal(area, goal, entry, totals(report, entry.all_notes()).with_figures)
        if is_other:
            self.release_focus()
            self._last = None
            self.selection.clear()
        self.header.show_mark(entry.nothing_to_report)
        self.row_widgets.show_goal(goal_id)
        self.selection.set_order([note.id for note in entry.all_notes()])
        rows = self._row_builder.of(entry, chips, adopted=report.plan_adoption is not None)
        lost = self.show_rows(rows, from_top=is_other)
        if lost is not None and not is_other:
            self._focus_near(lost)
        if not self._shows(self.actions_of_row.target):
            self.actions_of_row.set_target(None)

    def show_comments(self, comments: OpenCounts) -> None:
        """Mark what is commented on."""
        self.row_widgets.show_comments(comments, self.widgets())

    # --- contents ----------------------------------------------------------------------------

    def texts(self) -> list[GrowingTextEdit]:
        """All texts of the page and the empty lines to write in, made where they are not in view.

        From top to bottom; those far from the view do not last.
        """
        page_rows = [
            page_row for page_row in self.page_rows() if isinstance(page_row, EditablePageRow)
        ]
        return [text for page_row in page_rows if (text := self._text(page_row.key)) is not None]

    def editors(self) -> list[GrowingTextEdit]:
        """The texts that there are now, whatever they show."""
        return self.column.findChildren(GrowingTextEdit)

    def head(self, measure_id: str) -> MeasureHeader | None:
        """The head of a measure's card, if it stands under the goal shown."""
        widget = self.widget_for(measure_key(measure_id))
        return widget if isinstance(widget, MeasureHeader) else None

    def plan_footer(self, measure_id: str) -> MeasureFooter | None:
        """What stands under the text of a measure, where there is room for that."""
        head = self.head(measure_id)
        footer = None if head is None else head.footer
        return None if footer is None or footer.isHidden() else footer

    def row(self, note_id: str) -> NoteRowWidget | None:
        """The row of a note, if it stands under the goal shown; made if it is not in view."""
        widget = self.widget_for(note_key(note_id))
        return widget if isinstance(widget, NoteRowWidget) else None

    def next_line(self, place: NotePlace | None) -> NewEntryRow | None:
        """The line that begins a note in a place, or a measure where there is no place."""
        key = next_note_key(place) if place is not None else NewMeasurePageRow().key
        widget = self.widget_for(key)
        return widget if isinstance(widget, NewEntryRow) else None

    def note_rows_in_view(self) -> Iterator[NoteRowWidget]:
        """The rows of notes that there are now."""
        return (row for row in self.widgets() if isinstance(row, NoteRowWidget))

    def _text(self, key: Key, *, last: bool = False) -> GrowingTextEdit | None:
        widget = self.widget_for(key)
        if not isinstance(widget, TextRow):
            return None
        return widget.text_left_last if last else widget.text

    # --- the keyboard -------------------------------------------------------------------------

    def focus_location(self, location: Location, *, keep_cursor: bool = False) -> None:
        """Put the keyboard into a note or measure of the goal shown, or into the first text.

        The cursor goes to the end of the text, or stays where that text has it.
        """
        keys = []
        if location.note_id is not None:
            keys.append(note_key(location.note_id))
        if location.measure_id is not None:
            keys.append(measure_key(location.measure_id))
        key = next((key for key in keys if self.page_row(key) is not None), self._first_text())
        text = self._text(key) if key is not None else None
        if key is None or text is None:
            return
        if keep_cursor:
            text.setFocus(Qt.FocusReason.OtherFocusReason)
            text.follow_cursor()
        else:
            self.focus_text(key)

    def focus_note(self, note_id: str) -> None:
        """Put the cursor at the end of a note of the goal shown."""
        self.focus_location(Location(self.goal_id, None, note_id))

    def focus_measure(self, measure_id: str) -> None:
        """Put the cursor at the end of the text of a measure of the goal shown."""
        self.focus_location(Location(self.goal_id, measure_id))

    def begin_note(self, measure_id: str) -> None:
        """Put the cursor where the next note of a measure begins."""
        self.focus_text(next_note_key(InMeasure(measure_id)))

    def focus_mark(self) -> None:
        """Show the mark; focus its reason, or while there is none the first text."""
        if not self.header.focus_reason():
            self.focus_first()
        self.verticalScrollBar().setValue(0)

    def focus_reason(self, measure_id: str) -> bool:
        """Put the keyboard into the reason for a measure's outcome, if it has a place for one."""
        footer = self.plan_footer(measure_id)
        return footer is not None and footer.focus_reason()

    def scroll_to_measure(self, measure_id: str) -> None:
        """Bring a measure of the goal shown to the top of the page, the cursor left where it is."""
        self.bring_to_top(measure_key(measure_id))

    def focus_first(self) -> None:
        """Put the cursor into the first text of the page, if it has any."""
        key = self._first_text()
        if key is not None:
            self.focus_text(key)

    def focus_text(self, key: Key, at: int | None = None) -> None:
        """Put the cursor before a character of a row's text, or to its end."""
        text = self._text(key)
        if text is None:
            return
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        text.put_cursor_at(len(text.text()) if at is None else at)
        self.bring_into_view(key, self._theme.tokens.px(48))

    def return_to_text(self, note_id: str) -> None:
        """Give the keyboard back to a note's text, its cursor where it was."""
        self.focus_location(Location(self.goal_id, None, note_id), keep_cursor=True)

    def keyboard_of(self, target: Target) -> Callable[[], None]:
        """What gives the keyboard back to a row after a dialog about it.

        If it stands here no longer, the keyboard goes to what stands where it was.
        """
        key = keys_of(target)[0]
        index = next(i for i, page_row in enumerate(self.page_rows()) if page_row.key == key)

        def give_back() -> None:
            text = self._text(key)
            if text is None:
                self._focus_near(index)
            else:
                text.setFocus(Qt.FocusReason.OtherFocusReason)
                text.follow_cursor()

        return give_back

    def step_from(self, note_id: str, step: int) -> None:
        """Put the cursor into the text after (+1) or before (-1) a note's."""
        beside = self.text_beside(note_key(note_id), step)
        if beside is not None:
            self.focus_text(beside.key, at=0 if step > 0 else None)

    def take_keyboard_in(self, note_id: str) -> None:
        """Put the keyboard on the chips of a note."""
        row = self.row(note_id)
        if row is not None:
            row.take_keyboard()

    def last_text(self) -> GrowingTextEdit | None:
        """The text the keyboard was in last; None where it is gone, or under another goal."""
        if self._last is None:
            return None
        key = self._last.key
        text = self.header.reason if key is None else self._text(key, last=True)
        return text if text is not None and text.isVisibleTo(self) else None

    def return_to_last_text(self) -> bool:
        """Give the keyboard back to ``last_text()``, if any, its cursor where it was."""
        last, text = self._last, self.last_text()
        if last is None or text is None:
            return False
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        if text.text() == last.text:  # otherwise it was changed meanwhile, and the cursor with it
            text.put_cursor_at(last.index)
        text.follow_cursor()
        return True

    def follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Set off what has the focus, and make its row the target of the row actions.

        Another window or a menu taking the focus changes nothing: the row stays the current one.
        """
        if old is not None and isValid(old) and self.isAncestorOf(old):
            self._remember_text(_ancestor(old, ActiveFrame))
        if now is None or not self.isAncestorOf(now):
            return
        frame = _ancestor(now, ActiveFrame)
        if frame is not self._active:
            self._remember_text(frame)
        self.hold_rooms(QApplication.mouseButtons() != Qt.MouseButton.NoButton)
        if self._active is not None and self._active is not frame and isValid(self._active):
            self._active.set_active(False)
        self._active = frame
        if frame is not None:
            frame.set_active(True)
        if not self._read_only:
            page_row = frame.page_row if isinstance(frame, TextRow) else None
            target = target_of(page_row)
            if not (isinstance(target, NoteTarget) and target.note_id in self.selection):
                self.selection.clear()
            self.actions_of_row.set_target(target, in_text=isinstance(now, GrowingTextEdit))

    def _remember_text(self, frame: ActiveFrame | None) -> None:
        """Remember where the cursor is in the text of a row, or in the reason."""
        row = frame if isinstance(frame, TextRow) and frame.page_row is not None else None
        text = self.header.reason if row is None else row.text_left_last
        if row is None and (frame is None or not frame.isAncestorOf(text)):
            return
        key = row.page_row.key if row is not None and row.page_row is not None else None
        index = character_at(text.text(), text.textCursor().position())
        self._last = _LastText(key, text.text(), index)

    def _first_text(self) -> Key | None:
        return next(
            (
                page_row.key
                for page_row in self.page_rows()
                if isinstance(page_row, EditablePageRow)
            ),
            None,
        )

    def _focus_near(self, index: int) -> None:
        """Put the cursor where the removed text was."""
        near = self.page_rows()[min(index, len(self.page_rows()) - 1)]
        beside = near if isinstance(near, EditablePageRow) else self.text_beside(near.key, 1)
        if beside is not None:
            self.focus_text(beside.key)

    def release_focus(self) -> None:
        """Take the focus out of the page, so that a field enters what is typed in it."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def _shows(self, target: Target | None) -> bool:
        return target is not None and all(self.page_row(key) is not None for key in keys_of(target))

    def _toggle_nothing(self, nothing: bool) -> None:
        self._editor.set_nothing_to_report(self.goal_id, nothing)
        if nothing:
            self.header.reason.put_cursor(at_end=True)

    def _open_menu(self, page_row: EditablePageRow) -> None:
        keys = QApplication.keyboardModifiers()
        if isinstance(page_row, NotePageRow) and keys & _SELECTING:
            self._select(page_row.note.id, extend=bool(keys & Qt.KeyboardModifier.ShiftModifier))
            return
        self.focus_text(page_row.key)
        row = self.widget_for(page_row.key)
        if isinstance(row, NoteRowWidget | MeasureHeader):
            menu = self.actions_of_row.menu(self, page_row)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            button = row.menu_button()
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    # --- several notes ------------------------------------------------------------------------

    def _select(self, note_id: str, *, extend: bool) -> None:
        """Select a note too or no longer, or all from where the selection or the cursor is."""
        if extend:
            self.selection.extend(self.actions_of_row.focused_note_id, note_id)
            self.focus_text(note_key(note_id))
            return
        cursor = self.selection.toggle(note_id, self.actions_of_row.focused_note_id)
        if note_id in self.selection or self.actions_of_row.focused_note_id == note_id:
            self.focus_text(note_key(cursor))

    def _select_beside(self, step: int) -> None:
        """Extend the selection by the note after (+1) or before (-1) the one with the cursor."""
        beside = self.selection.extend_beside(self.actions_of_row.focused_note_id, step)
        if beside is not None:
            self.focus_text(note_key(beside))

    def _show_selection(self) -> None:
        self.actions_of_row.set_selected(self.selection.note_ids)
        for row in self.note_rows_in_view():
            row.set_selected(row.note_id in self.selection)
        announce(self, self.tr("%n note(s) selected", "", len(self.selection.note_ids)))

    def _start_drag(self, page_row: EditablePageRow, at: QPoint, held: bool) -> None:
        target = target_of(page_row)
        if isinstance(target, NoteTarget) and target.note_id in self.selection:
            target = self.actions_of_row.target
        else:
            self.selection.clear()
        self.drag_started.emit(target, at, held)


_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

_W = TypeVar("_W", bound=QWidget)


def _ancestor(widget: QWidget, kind: type[_W]) -> _W | None:
    found: QObject | None = widget
    while found is not None and not isinstance(found, kind):
        found = found.parent()
    return found
