"""What is done with the notes of a goal: themes, order, what is left out; each is one undo step."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.domain.collection.collection import Arrangement, JointGoal, NoteRef
from kplan_desktop.domain.collection.collection_edits import CollectionEdit, CollectionEdits
from kplan_desktop.domain.collection.goal_edits import (
    add_theme,
    arrange,
    leave_out,
    move_theme,
    put_in_theme,
    remove_theme,
    rename_theme,
    take_back,
    theme_of,
)
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import caseless, one_line
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.joint_report.goal_rows import JointRow, JointRowKind
from kplan_desktop.ui.joint_report.note_list import NoteList
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_MOST_IN_MENU = 30
_LONGEST_TOLD = 60
"""Characters of a note in what is told of it."""

_LONGEST_IN_MENU = 48
_LONGEST = 200
"""Characters of a theme's title."""


class NotesPage(Protocol):
    """The page that the notes are on."""

    goal_id: str
    notes: NoteList


class ThemeFlow(QObject):
    """Works on the goal that ``page`` shows."""

    def __init__(self, context: OfficeContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._session = context, context.session
        self._widget = page
        self._page: NotesPage = page  # type: ignore[assignment]  # to mypy a widget has neither

    # --- one step each --------------------------------------------------------------------------

    def arrange(self, arrangement: Arrangement) -> None:
        """Have the notes stand by unit or by theme."""
        if arrangement is not self._goal.arrangement:
            edit = arrange(self._session.collection, self._page.goal_id, arrangement)
            self._do(edit, step_name("ThemeFlow", "Order of the notes"))

    def add(self) -> None:
        """Ask for a title, and add a theme with the notes that are chosen."""
        self._add(self._refs(self._page.notes.chosen_notes()))

    def rename(self, theme_id: str) -> None:
        """Ask what a theme is to be called."""
        theme = next((each for each in self._goal.themes if each.id == theme_id), None)
        if theme is None:
            return
        title = self._ask(self.tr("Rename the theme"), theme.title, theme_id)
        if title and title != theme.title:
            edit = rename_theme(self._session.collection, self._page.goal_id, theme_id, title)
            self._do(edit, step_name("ThemeFlow", "Rename theme"))

    def remove(self, theme_id: str) -> None:
        """Remove a theme; its notes stay."""
        titles = {each.id: each.title for each in self._goal.themes}
        if theme_id in titles:
            edit = remove_theme(self._session.collection, self._page.goal_id, theme_id)
            text = self.tr("The theme «%1» is removed; its notes are in no theme.")
            title = one_line(titles[theme_id])
            self._do(edit, step_name("ThemeFlow", "Remove theme"), text.replace("%1", title))

    def move_theme(self, theme_id: str, step: int) -> None:
        """Move a theme one place, where there is one."""
        ids = [each.id for each in self._goal.themes]
        to = ids.index(theme_id) + step if theme_id in ids else -1
        if 0 <= to < len(ids):
            edit = move_theme(self._session.collection, self._page.goal_id, theme_id, to)
            self._do(edit, step_name("ThemeFlow", "Move theme"))

    def put(self, refs: Sequence[NoteRef], theme_id: str, before: NoteRef | None = None) -> None:
        """Put notes in a theme, or with an empty id in none."""
        if not refs or self._session.read_only:
            return
        edit = put_in_theme(self._session.collection, self._page.goal_id, refs, theme_id, before)
        titles = {each.id: one_line(each.title) for each in self._goal.themes}
        if theme_id:
            text = self.tr("%n note(s) put in the theme «%1».", "", len(refs))
            text = text.replace("%1", titles[theme_id])
        else:
            text = self.tr("%n note(s) taken out of their theme.", "", len(refs))
        self._do(edit, step_name("ThemeFlow", "put notes in a theme"), text)

    def toggle_left_out(self) -> None:
        """Leave the chosen notes out, or print them again where all of them are left out."""
        rows = self._page.notes.chosen_notes()
        if not rows or self._session.read_only:
            return
        if all(row.kind is JointRowKind.LEFT_OUT for row in rows):
            self.take_back(rows)
        else:
            self._leave_out([row for row in rows if row.kind is JointRowKind.NOTE])

    def take_back(self, rows: Sequence[JointRow]) -> None:
        """Print notes again, each under its goal."""
        collection = self._session.collection
        edits, refs = [], 0
        for goal_id in dict.fromkeys(row.goal_id for row in rows):
            mine = self._refs([row for row in rows if row.goal_id == goal_id])
            edits.append(take_back(collection, goal_id, mine))
            refs += len(mine)
        edit = edits[0] if len(edits) == 1 else _together(edits)
        text = self.tr("%n note(s) printed again.", "", refs)
        self._do(edit, step_name("ThemeFlow", "print notes again"), text)

    def move_row(self, step: int) -> None:
        """Move the current note in its theme, or the current theme."""
        row = self._page.notes.current_row
        if row is None or not row.is_theme or not row.group:
            return
        if row.kind is JointRowKind.GROUP:
            self.move_theme(row.group, step)
            return
        there = [
            each
            for each in self._page.notes.notes.rows
            if each.kind is JointRowKind.NOTE and each.group == row.group
        ]
        at = there.index(row) + step
        if not 0 <= at < len(there):
            return
        after = there[at + 1 : at + 2] if step > 0 else there[at : at + 1]
        before = after[0].refs[0] if after else None
        edit = put_in_theme(
            self._session.collection, self._page.goal_id, row.refs, row.group, before
        )
        self._do(edit, step_name("ThemeFlow", "Move note"))

    def rename_row(self, row: JointRow) -> None:
        """Rename the theme that a row is the heading of."""
        if row.kind is JointRowKind.GROUP and row.is_theme and row.group:
            self.rename(row.group)

    # --- menus ----------------------------------------------------------------------------------

    def ask_theme(self) -> None:
        """Show the themes that the chosen notes can be put in."""
        rows = self._page.notes.chosen_notes()
        if rows:
            notes = self._page.notes
            rect = notes.visualRect(notes.currentIndex())
            menu = QMenu(self._widget)
            self._fill_themes(menu, self._refs(rows))
            self._popup(menu, notes.viewport().mapToGlobal(rect.topLeft() + QPoint(40, 24)))

    def show_note_menu(self, at: QPoint) -> None:
        """What can be done with the chosen notes, or with the theme of a heading."""
        row, rows = self._page.notes.current_row, self._page.notes.chosen_notes()
        if row is not None and row.kind is JointRowKind.GROUP and row.is_theme and row.group:
            self.show_theme_menu(row.group, at)
            return
        if row is None or not (rows or row.refs):
            return
        menu = QMenu(self._widget)
        if rows and not self._session.read_only:
            self._add_note_actions(menu, rows)
            menu.addSeparator()
        if row.refs:
            opened = menu.addAction(self.tr("Show in the unit's report"))
            opened.triggered.connect(lambda: self._page.notes.opened.emit(row))
        self._popup(menu, at)

    def show_theme_menu(self, theme_id: str, at: QPoint) -> None:
        """What can be done with a theme."""
        if self._session.read_only:
            return
        menu, ids = QMenu(self._widget), [each.id for each in self._goal.themes]
        refs = self._refs(self._page.notes.chosen_notes())
        if refs:
            text = self.tr("Put the %n chosen note(s) here", "", len(refs))
            menu.addAction(text).triggered.connect(lambda: self.put(refs, theme_id))
            menu.addSeparator()
        menu.addAction(self.tr("Rename …")).triggered.connect(lambda: self.rename(theme_id))
        number = ids.index(theme_id)
        for text, step in ((self.tr("Move up"), -1), (self.tr("Move down"), 1)):
            action = menu.addAction(text)
            action.setEnabled(0 <= number + step < len(ids))
            action.triggered.connect(lambda _=False, step=step: self.move_theme(theme_id, step))
        menu.addAction(self.tr("Remove the theme")).triggered.connect(lambda: self.remove(theme_id))
        self._popup(menu, at)

    def _add_note_actions(self, menu: QMenu, rows: list[JointRow]) -> None:
        refs = self._refs(rows)
        self._fill_themes(menu.addMenu(self.tr("Put in a theme")), refs)
        if any(row.kind is JointRowKind.NOTE for row in rows):
            text = self.tr("Leave out of the joint report")
            kept = [row for row in rows if row.kind is JointRowKind.NOTE]
            _named(menu, text, "Del").triggered.connect(lambda: self._leave_out(kept))
        left_out = [row for row in rows if row.kind is JointRowKind.LEFT_OUT]
        if left_out:
            text = self.tr("Print again")
            _named(menu, text, "Del").triggered.connect(lambda: self.take_back(left_out))

    def _fill_themes(self, menu: QMenu, refs: tuple[NoteRef, ...]) -> None:
        inside = {theme.id for ref in refs if (theme := theme_of(self._goal, ref)) is not None}
        for theme in self._goal.themes[:_MOST_IN_MENU]:
            title = beginning(one_line(theme.title), _LONGEST_IN_MENU).replace("&", "&&")
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(theme.id in inside)
            action.triggered.connect(lambda _=False, name=theme.id: self.put(refs, name))
        if inside:
            menu.addAction(self.tr("No theme")).triggered.connect(lambda: self.put(refs, ""))
        if self._goal.themes:
            menu.addSeparator()
        menu.addAction(self.tr("New theme …")).triggered.connect(lambda: self._add(refs))

    # --- helpers --------------------------------------------------------------------------------

    @property
    def _goal(self) -> JointGoal:
        return self._session.collection.joint_goal(self._page.goal_id)

    def _add(self, refs: tuple[NoteRef, ...]) -> None:
        title = self._ask(self.tr("New theme"), "", "")
        if not title:
            return
        edit = add_theme(
            self._session.collection, self._page.goal_id, self._context.new_id(), title, refs
        )
        self._do(edit, step_name("ThemeFlow", "add a theme"))

    def _leave_out(self, rows: Sequence[JointRow]) -> None:
        refs = self._refs(rows)
        edit = leave_out(self._session.collection, self._page.goal_id, refs)
        text = self.tr("%n note(s) left out of the joint report.", "", len(refs))
        if len(rows) == 1:  # by its words, she sees whether it was the one she meant
            words = beginning(one_line(rows[0].text), _LONGEST_TOLD)
            text = fill_placeholders(self.tr("Left out: %1"), words)
        place = OfficePlace(
            OfficePage.JOINT_REPORT, refs[0].unit_id, self._page.goal_id, refs[0].note_id
        )
        self._do(edit, step_name("ThemeFlow", "Leave out"), text, place)

    def _do(self, edit: CollectionEdit, name: str, message: str = "", place: object = None) -> None:
        self._session.do(edit, name, message, place)

    def _ask(self, heading: str, title: str, theme_id: str) -> str:
        """A title that no other theme of the goal has; empty where it was given up."""
        others = {caseless(each.title) for each in self._goal.themes if each.id != theme_id}
        dialog = ThemeDialog(heading, title, others, self._context.theme, self._context.window)
        accepted = dialog.exec()
        chosen = dialog.title if accepted else ""
        dialog.deleteLater()
        return chosen

    def _popup(self, menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    @staticmethod
    def _refs(rows: Sequence[JointRow]) -> tuple[NoteRef, ...]:
        return tuple(ref for row in rows for ref in row.refs)


class ThemeDialog(ScrollingDialog):
    """``title`` is what was typed, once accepted: not empty, and none of ``others``, folded."""

    help_topic = HelpTopic.JOINT_REPORT

    def __init__(
        self, heading: str, title: str, others: Container[str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent, width=440)
        self.setWindowTitle(heading)
        self._others = others
        self.title = title
        self.body.addWidget(plain_label(heading, "title"))
        self.field = self.add_field(self.tr("What the theme is called"), title, _LONGEST)
        self._fault = plain_label("", "fault")
        self._fault.hide()
        self.body.addWidget(self._fault)
        self.add_answers(self.tr("Cancel"), self.tr("OK"), self._accept)
        self.field.selectAll()
        self.field.setFocus()

    def _accept(self) -> None:
        title = one_line(self.field.text())
        if not title:
            self.point_out(self.field, self._fault, self.tr("Type what it is called."))
        elif caseless(title) in self._others:
            text = self.tr("There is a theme called that already under this goal.")
            self.point_out(self.field, self._fault, text)
        else:
            self.title = title
            self.accept()


def _named(menu: QMenu, text: str, key: str) -> QAction:
    """An action that says which key does the same; the key itself is the list's."""
    return menu.addAction(f"{text}\t{key}")


def _together(edits: Sequence[CollectionEdit]) -> CollectionEdit:
    return CollectionEdits(tuple(edits))
