"""The elements under another one, as rows to write in: number, text, and a button to remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.form_editing.outline_changes import pasted_texts, with_number
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.form_editor.fields import FaultLine, TextBox
from kplan_desktop.ui.form_editor.form_commands import (
    NUMBER,
    FormCommands,
    listed_under,
    placed,
    with_text,
)
from kplan_desktop.ui.form_editor.form_places import FormPlace, Remark, together
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

Remarks = Mapping[FormPlace, Remark]
"""What the check says, by the place where it is shown."""

_ICON = 16
_NUMBER_WIDTH = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWords:
    """What the parts of a row and the button under the rows are called.

    With ``has_lines`` a text may have line breaks.
    """

    number: str
    text: str
    remove: str
    add: str
    has_lines: bool = False


class RemovalNotice(QFrame):
    """Says what a removal does to reports, where it is asked for. Hidden until it is.

    ``answered(removes)`` tells what was chosen.
    """

    answered = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("banner")
        self.setProperty("look", "warning")
        self._words = WrapLabel(self)
        self.remove = QPushButton(self.tr("Remove it"), self)
        self.remove.setProperty("kind", "danger")
        self.keep = QPushButton(self.tr("Keep it"), self)
        for button in (self.remove, self.keep):
            button.setAutoDefault(False)  # or it would be the dialog's, hidden or not
        self.remove.clicked.connect(lambda: self._answer(removes=True))
        self.keep.clicked.connect(lambda: self._answer(removes=False))
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.remove)
        self._buttons.addWidget(self.keep)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._words)
        self._column.addLayout(self._buttons)
        self.hide()
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(8))
        self._buttons.setSpacing(px(8))

    def ask(self, text: str) -> None:
        """Show what would happen, and take the keyboard."""
        self._words.setText(text)
        self.remove.setAccessibleDescription(text)
        self.keep.setAccessibleDescription(text)
        self.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, text)

    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape keeps it, and Enter answers as the button says that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self._answer(removes=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._answer(removes=self.remove.hasFocus())
        else:
            super().keyPressEvent(event)

    def _answer(self, *, removes: bool) -> None:
        self.hide()
        self.answered.emit(removes)


class ElementRow(QWidget):
    """One element: its number where it has one, its text, and what the check says of it."""

    def __init__(self, element_id: str, theme: Theme, parent: ElementRows, words: RowWords) -> None:
        super().__init__(parent)
        self._theme = theme
        self.element = element_id
        self.number = TextBox(words.number, theme, self)
        self.text = TextBox(words.text, theme, self, lines=words.has_lines)
        self.remove = QToolButton(self)
        self.remove.setAutoRaise(True)
        self.remove.setToolTip(words.remove)
        self.remove.setAccessibleName(words.remove)
        self.line = FaultLine("", theme, self)
        self.notice = RemovalNotice(theme, self)
        self._boxes = QHBoxLayout()
        for box in (self.number, self.text, self.remove):
            self._boxes.addWidget(box, int(box is self.text), Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._boxes)
        self._column.addWidget(self.line)
        self._column.addWidget(self.notice)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self.number.setFixedWidth(px(_NUMBER_WIDTH))
        self._boxes.setSpacing(px(6))
        self._column.setSpacing(px(1))
        self.remove.setIcon(self._theme.icons.icon("trash-2", "muted", _ICON))
        self.remove.setIconSize(QSize(px(_ICON), px(_ICON)))

    def show_element(self, number: str | None, text: str) -> None:
        """Show number and text; None hides the number."""
        self.number.setVisible(number is not None)
        self.number.set_text(number or "")
        self.text.set_text(text)
        self.remove.setAccessibleDescription(f"{number or ''} {text}".strip())


class ElementRows(QWidget):
    """The elements under a parent, in order, and a button that adds one.

    Enter adds the next one; pasting several lines makes one of each. ``effects(element_id)`` says
    what a removal does to reports, and is empty where there is nothing to tell. ``history``
    are the actions for undo and redo, for the menus of texts; Tab comes from ``tab_after``.
    """

    def __init__(
        self,
        commands: FormCommands,
        words: RowWords,
        effects: Callable[[str], str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._words = words
        self._effects = effects
        self._theme = theme
        self._parent = ""
        self._rows: dict[str, ElementRow] = {}
        self.history: tuple[QAction, ...] = ()
        self.tab_after: QWidget | None = None
        self.add = IconTextButton(self)
        self.add.setText(words.add)
        self.add.setProperty("kind", "secondary")
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.clicked.connect(lambda: self._add(len(self._rows)))
        self._list = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._order: list[str] | None = None
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._list)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._list.setSpacing(px(4))
        self._column.setSpacing(px(6))
        self.add.setIcon(self._theme.icons.icon("plus", "ink", _ICON))

    def show_elements(self, parent: str) -> None:
        """Show what is under a parent now."""
        self._parent = parent
        listed = listed_under(self._commands.form, parent)
        order = [element_id for element_id, _, _ in listed]
        for element_id in [known for known in self._rows if known not in order]:
            row = self._rows.pop(element_id)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for index, (element_id, number, text) in enumerate(listed):
            row = self._rows.get(element_id) or self._make(element_id)
            at = self._list.itemAt(index)
            if at is None or at.widget() is not row:
                self._list.removeWidget(row)
                self._list.insertWidget(index, row)
            row.show_element(number, text)
        if order == self._order:
            return
        self._order = order
        stops = [w for row in self.rows() for w in (row.number.edit, row.text.edit, row.remove)]
        order_tabs([self.tab_after or self.add, *stops, self.add])

    def show_remarks(self, remarks: Remarks) -> None:
        """Show under each row what the check says of it."""
        for element_id, row in self._rows.items():
            found = [said for place, said in remarks.items() if place.element == element_id]
            row.line.show_remark(together(found))
            row.text.edit.setAccessibleDescription(row.line.text())

    def focus(self, place: FormPlace) -> bool:
        """Take the keyboard at a place; whether it is here."""
        row = self._rows.get(place.element)
        if row is None:
            return False
        box = row.number if place.field == NUMBER and row.number.isVisible() else row.text
        box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        box.edit.follow_cursor()
        return True

    def show_row(self, element_id: str) -> None:
        """Scroll to an element once it has been laid out."""
        QTimer.singleShot(0, self, lambda: self._scroll_to(element_id))

    def ask_removal(self, element_id: str) -> bool:
        """Ask at the row whether to remove its element; whether it is here."""
        row = self._rows.get(element_id)
        if row is None:
            return False
        effects = self._effects(element_id)
        if effects:
            row.notice.ask(effects)
        else:
            self._remove(element_id)
        return True

    def rows(self) -> list[ElementRow]:
        """The rows from the top."""
        items = (self._list.itemAt(index) for index in range(self._list.count()))
        return [row for item in items if item and isinstance(row := item.widget(), ElementRow)]

    def _make(self, element_id: str) -> ElementRow:
        row = self._rows[element_id] = ElementRow(element_id, self._theme, self, self._words)
        write = self._commands.write
        row.text.written.connect(
            lambda text: write(
                FormPlace(element_id), lambda form: with_text(form, element_id, text)
            )
        )
        row.number.written.connect(
            lambda text: write(
                FormPlace(element_id, NUMBER), lambda form: with_number(form, element_id, text)
            )
        )
        row.text.edit.paste_handler = lambda pasted, before, after: self._paste(
            element_id, pasted, before, after
        )
        for edit in (row.number.edit, row.text.edit):
            edit.history = self.history
            edit.enter_pressed.connect(lambda *_: self._add(self._index(element_id) + 1))
        row.text.edit.backspace_at_start.connect(lambda: self._remove_empty(element_id))
        row.remove.clicked.connect(lambda: self.ask_removal(element_id))
        row.notice.answered.connect(
            lambda removes: self._answered(element_id, removes=bool(removes))
        )
        return row

    def _scroll_to(self, element_id: str) -> None:
        area: QWidget | None = self
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        row = self._rows.get(element_id)
        if row is not None and isinstance(area, QScrollArea):
            area.ensureWidgetVisible(row)

    def _index(self, element_id: str) -> int:
        return placed(self._commands.form, element_id)[1]

    def _add(self, index: int) -> None:
        (added,) = self._commands.add(self._parent, index)
        self.focus(FormPlace(added))

    def _paste(self, element_id: str, pasted: str, before: str, after: str) -> bool:
        """Make an element of each line, after the row's own or, where that is empty, in its place.

        A text that may have lines takes them itself where something is written already.
        """
        texts = pasted_texts(pasted)
        is_empty = not before.strip() and not after.strip()
        if len(texts) < 2 or (self._words.has_lines and not is_empty):
            return False
        if is_empty:
            *_, last = self._commands.fill(element_id, texts)
        else:
            *_, last = self._commands.add(self._parent, self._index(element_id) + 1, texts)
        self.focus(FormPlace(last))
        return True

    def _remove_empty(self, element_id: str) -> None:
        if not self._rows[element_id].text.edit.text():
            self.ask_removal(element_id)

    def _answered(self, element_id: str, *, removes: bool) -> None:
        if removes:
            self._remove(element_id)
        else:
            self._rows[element_id].remove.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, element_id: str) -> None:
        """Remove, and go on in the row before, or else the one that has come to its place."""
        index = self._index(element_id)
        self._commands.remove(element_id)
        rows = self.rows()
        if rows:
            rows[min(max(index - 1, 0), len(rows) - 1)].text.edit.put_cursor(at_end=True)
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Take the keyboard in the first row, or at the button that adds one."""
        rows = self.rows()
        if rows:
            rows[0].text.edit.put_cursor(at_end=True)
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
