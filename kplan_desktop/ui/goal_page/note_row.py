"""One note in the page: its number, its text, and small chips for what its activity carries."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.report import Note
from kplan_desktop.ui.chips.note_chips import ChipText
from kplan_desktop.ui.goal_page.comment_marks import CommentsButton
from kplan_desktop.ui.goal_page.note_footer import NoteFooter
from kplan_desktop.ui.goal_page.text_row import TextRow
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.drag_handle import DragHandle

FooterFactory = Callable[[Theme, QWidget], NoteFooter]
"""Makes the footer of a note; the widget given becomes its parent."""


def read_only_footer(theme: Theme, parent: QWidget) -> NoteFooter:
    """Chips that are only looked at."""
    return NoteFooter(theme, parent)


class NoteRowWidget(TextRow):
    """Shows a note and lets it be written in."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        read_only: bool = False,
        make_footer: FooterFactory = read_only_footer,
    ) -> None:
        super().__init__(parent, read_only=read_only)
        self._theme = theme
        self._make_footer = make_footer
        self._note: Note | None = None
        self._chips: tuple[ChipText, ...] = ()
        self._number = 0
        self._name = ""
        self._selected = False
        self._footer: NoteFooter | None = None
        self._handle: DragHandle | None = None
        self._comments: CommentsButton | None = None
        self.setProperty("noteRow", True)
        theme.follow(self._apply_theme)

    @property
    def note_id(self) -> str:
        """The id of the note that is shown now."""
        return self._note.id if self._note is not None else ""

    @property
    def footer(self) -> NoteFooter | None:
        """The footer below the text; None until it is first needed."""
        return self._footer

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        left, right = px(16) + px(19) + px(10), px(10) + px(24) + px(12)
        if self._comments is not None:
            right += self._comments.room
        self.set_room(QMargins(left, px(8), right, px(8)), gap=px(4), least=px(24))

    def show_note(self, number: int, note: Note, chips: tuple[ChipText, ...]) -> None:
        """Show the note as it is now, numbered from 1; the cursor stays where it can."""
        if number != self._number:
            self._number = number
            self.update()
        self._note, self._chips = note, chips
        self.text.set_text(note.text)
        if self._footer is not None:
            self._footer.show_note(note, chips)
        elif not self.read_only or chips:
            self._ensure_footer()
        self._arrange()  # a layout request comes after the page has been painted

    def show_comments(self, count: int | None) -> None:
        """Show how many comments on the note are open; None for no comments at all."""
        if count is None and self._comments is None:
            return
        if self._comments is None:
            self._comments = CommentsButton(self._theme, self)
            self._comments.clicked.connect(self.comments_requested)
        if self._comments.show_open(count):
            self._apply_theme()

    def set_name(self, name: str) -> None:
        """Have a screen reader tell the note by this name."""
        if name != self._name:
            self._name = name
            self._name_text()

    def _name_text(self) -> None:
        name = self.tr("%1, selected") if self._selected else "%1"
        self.text.setAccessibleName(name.replace("%1", self._name))

    def take_keyboard(self) -> None:
        """Put the keyboard on the chips, or on the button that adds a figure."""
        self._ensure_footer().take_keyboard()

    def set_active(self, active: bool) -> None:
        """Show the background of the note being edited, and its menu button."""
        super().set_active(active)
        if active and not self.read_only:
            self._ensure_footer()
        if self._footer is not None:
            self._footer.set_active(active)
        self._show_handle(active or self._selected or self.underMouse())

    def set_selected(self, selected: bool) -> None:
        """Show that the note is selected, and its handle, by which all that are can be dragged."""
        self._selected = selected
        set_style_property(self, "selected", selected)
        self._name_text()
        self._show_handle(selected or bool(self.property("active")) or self.underMouse())

    def menu_button(self) -> DragHandle:
        """The button under which the row's menu opens, and by which the row is dragged."""
        if self._handle is None:
            self._handle = DragHandle(self._theme, self)
            self._handle.setAccessibleName(self.tr("What to do with the note"))
            self._handle.setToolTip(
                self.tr("Drag to move, click for more. Ctrl and click selects several.")
            )
            self._handle.clicked.connect(self.menu_requested)
            self._handle.dragged.connect(self.drag_started)
            self._handle.move(self._handle_position())
        return self._handle

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show the menu button under the mouse."""
        self._show_handle(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the menu button again, unless the note is being written."""
        self._show_handle(self._selected or bool(self.property("active")))
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the number beside the first line of the text."""
        super().paintEvent(event)
        tokens = self._theme.tokens
        first = self.text.geometry()
        right = self.contentsRect().x() + tokens.px(16) + tokens.px(19)
        where = QRect(0, first.y() + 1, right, self.fontMetrics().height())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        with QPainter(self) as painter:
            painter.setPen(tokens.colour("muted"))
            painter.drawText(where, int(flags), f"{self._number}.")

    def arrange_beside(self, line: QRect) -> None:
        """Keep the drag handle to the right of the first line, and comments beside it."""
        if self._handle is not None:
            self._handle.move(self._handle_position())
        if self._comments is not None:
            left = self._handle_position().x() - self._comments.width()
            self._comments.move(left, line.y() - 1)

    def _ensure_footer(self) -> NoteFooter:
        if self._footer is None:
            self._footer = self._make_footer(self._theme, self)
            self.set_under(self._footer)
            if self._note is not None:
                self._footer.show_note(self._note, self._chips)
        return self._footer

    def _handle_position(self) -> QPoint:
        px = self._theme.tokens.px
        inside = self.contentsRect()
        return QPoint(inside.right() + 1 - px(12) - px(24), inside.y() + px(8))

    def _show_handle(self, shown: bool) -> None:
        shown = shown and not self.read_only
        if shown:
            self.menu_button().show()
        elif self._handle is not None:
            self._handle.hide()
