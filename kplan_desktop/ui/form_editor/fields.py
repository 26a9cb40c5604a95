"""The fields of the form editor: a heading, what is written, and a line under it for what is wrong.

The line has its room from the start, for a hint where nothing is wrong, so that no field moves when
a fault comes or goes.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from kplan_desktop.domain.entry.when_parser import parse_when
from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import Day
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.ui.form_editor.form_places import Remark
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.radio_group import RadioGroup
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_SIGN = 14
_BY_BACKTAB = Qt.FocusReason.BacktabFocusReason
_UNREADABLE = object()
"""What is read from a text that is no value."""

_NEAR_LIMIT = 0.8
"""The part of a text's longest length from which on its length is shown."""


class TextBox(QFrame):
    """A framed text that grows. In one without ``lines``, line breaks become spaces.

    Shift and Enter break a line, with ``enter_breaks`` Enter alone does.

    ``written(text)`` brings what its user has made of it, without the space at its ends that is
    there while one types: the texts of a form have none.
    """

    written = Signal(str)

    def __init__(
        self,
        name: str,
        theme: Theme,
        parent: QWidget,
        *,
        lines: bool = False,
        enter_breaks: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self.setProperty("field", True)
        self.edit = GrowingTextEdit(self)
        self.edit.setAccessibleName(name)
        self.edit.edited.connect(lambda text: self.written.emit(self._clean(text)))
        self.edit.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.edit)
        if enter_breaks:
            self.edit.enter_pressed.connect(lambda *_: self.edit.textCursor().insertBlock())
        self.setFocusProxy(self.edit)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(px(8), px(5), px(8), px(5))

    def set_text(self, text: str) -> None:
        """Show a text, unless what is there already stands for it."""
        if self._clean(self.edit.text()) != text:
            self.edit.set_text(text)

    def text(self) -> str:
        """What is written, as a form has it."""
        return self._clean(self.edit.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Show by the frame whether the keyboard is in it; Tab selects the whole of one line."""
        if isinstance(event, QFocusEvent):
            set_style_property(self, "active", event.gotFocus())
            by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, _BY_BACKTAB)
            if event.gotFocus() and by_tab and not self._lines:
                QTimer.singleShot(0, self.edit, self.edit.selectAll)
            elif event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
                cursor = self.edit.textCursor()
                cursor.clearSelection()
                self.edit.setTextCursor(cursor)
        return super().eventFilter(watched, event)

    def _clean(self, text: str) -> str:
        lines = ["".join(map(_printed, line)) for line in text.splitlines()]
        return ("\n" if self._lines else " ").join(lines).strip()


def _printed(char: str) -> str:
    """A space for a control character, which no form may have."""
    return " " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char


class FaultLine(QWidget):
    """One line of text under a field: a remark, with a sign before it, or else a hint."""

    def __init__(self, hint: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = hint
        self._remark: Remark | None = None
        self._sign = QLabel(self)
        self._words = WrapLabel(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self.show_remark(self._remark)
        self._row.setSpacing(px(5))
        self._words.setMinimumHeight(px(19))

    def set_hint(self, hint: str) -> None:
        """Show another text while nothing is wrong."""
        self._hint = hint
        self.show_remark(self._remark)

    def show_remark(self, remark: Remark | None) -> None:
        """Show what is said of the field; None for nothing."""
        self._remark = remark
        self._sign.setVisible(remark is not None)
        if remark is not None:
            name, role = ("triangle-alert", "warning") if remark.blocks else ("info", "muted")
            side = self._theme.tokens.px(_SIGN)
            icon = self._theme.icons.icon(name, role, _SIGN)
            self._sign.setPixmap(icon.pixmap(side, side))
        blocks = remark is not None and remark.blocks
        set_style_property(self._words, "look", "fault" if blocks else "small")
        self._words.setText(remark.text if remark is not None else self._hint)

    def text(self) -> str:
        """What is shown."""
        return self._words.text()


class EditorField(QWidget):
    """A heading over an editor with its line. ``name`` is the field's in its element.

    ``written(value)`` brings another value by its user.
    """

    written = Signal(object)

    def __init__(self, name: str, heading: str, hint: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.theme = theme
        self.heading = WrapLabel(self)
        self.heading.setText(heading)
        self.heading.setProperty("look", "section")
        self.line = FaultLine(hint, theme, self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.tokens.px(3))
        self.column.addWidget(self.heading)
        self.column.addWidget(self.line)

    def add_editor(self, editor: QWidget, *, focus: QWidget | None = None) -> None:
        """Put the editor between heading and line; ``focus`` is what of it takes the keyboard."""
        self.column.insertWidget(1, editor)
        self.setFocusProxy(focus or editor)
        self.heading.setBuddy(focus or editor)

    def set_value(self, value: object) -> None:
        """Show the form's value, without a signal."""
        raise NotImplementedError

    def show_remark(self, remark: Remark | None) -> None:
        """Show what the form's check says of this field; None for nothing."""
        self.line.show_remark(remark)
        self.describe(self.line.text())

    def describe(self, text: str) -> None:
        """Tell screen readers what is said of the field."""
        focused = self.focusProxy()
        if focused is not None:
            focused.setAccessibleDescription(text)


class TextField(EditorField):
    """A text, of one line or several. ``longest`` is how many characters it may have.

    ``entered`` tells of Enter in one of one line.
    """

    entered = Signal()

    def __init__(
        self,
        name: str,
        heading: str,
        hint: str,
        theme: Theme,
        parent: QWidget,
        *,
        lines: bool = False,
        longest: int = 0,
    ) -> None:
        super().__init__(name, heading, hint, theme, parent)
        self._hint = hint
        self._longest = longest
        self.box = TextBox(heading, theme, self, lines=lines, enter_breaks=lines)
        self.box.written.connect(self._report)
        if not lines:
            self.box.edit.enter_pressed.connect(lambda *_: self.entered.emit())
        self.add_editor(self.box, focus=self.box.edit)

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.box.set_text(str(value))
        self._count(self.box.text())

    def _report(self, text: str) -> None:
        self._count(text)
        self.written.emit(text)

    def _count(self, text: str) -> None:
        near = self._longest and len(text) >= self._longest * _NEAR_LIMIT
        count = self.tr("%1 of %2 characters")
        count = count.replace("%1", str(len(text))).replace("%2", str(self._longest))
        self.line.set_hint(count if near else self._hint)


class ReadField(TextField):
    """A text that is read as something; what cannot be read is shown as a fault of its own.

    ``unread(text, fault)`` tells that what its user has typed cannot be read, and why; both are
    empty once it can be.
    """

    unread = Signal(str, str)

    def __init__(self, name: str, heading: str, hint: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(name, heading, hint, theme, parent)
        self._value: object = None
        self._form_remark: Remark | None = None

    def set_value(self, value: object) -> None:
        """Show a value, unless what is written stands for it."""
        self._value = value
        if self._read(self.box.text()) != value:
            self.box.edit.set_text(self._written(value))
            self.show_remark(self._form_remark)

    def show_unread(self, text: str, value: object) -> None:
        """Show a text that cannot be read, which was typed instead of the form's value."""
        self._value = value
        self.box.edit.set_text(text)
        self.show_remark(self._form_remark)

    def show_remark(self, remark: Remark | None) -> None:
        """Show that what is written cannot be read, or else what the check says."""
        self._form_remark = remark
        super().show_remark(Remark(self._refusal()) if self.is_unread else remark)

    @property
    def is_unread(self) -> bool:
        """Whether what is written is not the form's value."""
        return self._read(self.box.text()) is _UNREADABLE

    def _report(self, text: str) -> None:
        value = self._read(text)
        is_unread = value is _UNREADABLE
        self.unread.emit(text if is_unread else "", self._refusal() if is_unread else "")
        if value is not _UNREADABLE and value != self._value:
            self._value = value
            self.written.emit(value)
        self.show_remark(self._form_remark)

    def _read(self, text: str) -> object:
        raise NotImplementedError

    def _written(self, value: object) -> str:
        raise NotImplementedError

    def _refusal(self) -> str:
        raise NotImplementedError


class DayField(ReadField):
    """A date as Norwegians write it, such as 21.08.2014. The value is None for an ``optional`` one.

    ``period`` completes what is written without a year.
    """

    def __init__(
        self,
        name: str,
        heading: str,
        hint: str,
        theme: Theme,
        parent: QWidget,
        *,
        optional: bool = False,
    ) -> None:
        super().__init__(name, heading, hint, theme, parent)
        self._optional = optional
        self.period = Period(label="", first_year=2000, last_year=2000)

    def _read(self, text: str) -> object:
        if not text and self._optional:
            return None
        read = parse_when(text, self.period)
        return read.date if isinstance(read, Day) else _UNREADABLE

    def _written(self, value: object) -> str:
        return date_text(value) if isinstance(value, dt.date) else ""

    def _refusal(self) -> str:
        return self.tr("Type the date as in 21.08.2014.")


class YearField(ReadField):
    """A year in four digits."""

    def _read(self, text: str) -> object:
        is_year = len(text) == 4 and text.isascii() and text.isdigit()
        return int(text) if is_year else _UNREADABLE

    def _written(self, value: object) -> str:
        return str(value)

    def _refusal(self) -> str:
        return self.tr("Type the year with four digits.")


class ChoiceField(EditorField):
    """One of several values, each with its name, from a list that opens."""

    def __init__(
        self,
        name: str,
        heading: str,
        hint: str,
        choices: Sequence[tuple[object, str]],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(name, heading, hint, theme, parent)
        self.box = ComboBox(self)
        self.box.setAccessibleName(heading)
        for value, words in choices:
            self.box.addItem(words, value)
        self.box.activated.connect(lambda _: self.written.emit(self.box.currentData()))
        self.add_editor(self.box)

    def set_value(self, value: object) -> None:
        """Choose a value; one that is not among the choices is added by itself."""
        index = self.box.findData(value)
        if index < 0:
            self.box.addItem(str(value), value)
            index = self.box.count() - 1
        self.box.setCurrentIndex(index)


class RadioField(EditorField):
    """One of several values, each with its name and what it means under it."""

    def __init__(
        self,
        name: str,
        heading: str,
        choices: Sequence[tuple[object, str, str]],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(name, heading, "", theme, parent)
        group, box = RadioGroup(self), QWidget(self)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self._buttons: dict[object, QRadioButton] = {}
        for value, words, meaning in choices:
            button = self._buttons[value] = QRadioButton(words, box)
            button.setAccessibleDescription(meaning)
            group.addButton(button)
            button.clicked.connect(lambda _=False, value=value: self.written.emit(value))
            explained = plain_label(meaning, "small")
            explained.setContentsMargins(theme.tokens.px(30), 0, 0, 0)
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            inside.addWidget(explained)
        self.add_editor(box, focus=next(iter(self._buttons.values())))

    def set_value(self, value: object) -> None:
        """Choose a value."""
        button = self._buttons[value]
        button.setChecked(True)
        self.setFocusProxy(button)
