"""One comment in the list: who said what of which words, its answers, and what can be done."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from kplan_desktop.domain.comments.comments import Comment, CommentAnswer
from kplan_desktop.domain.comments.placement import PlacedComment
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.comments.comment_text import CommentText
from kplan_desktop.ui.comments.comment_writer import CommentWriter
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_QUOTE_SHOWN = 160
"""Characters of the quoted text that are shown."""


class CommentCard(QFrame):
    """Shows a comment; each key in an own text is kept by ``writer``.

    ``left`` is emitted for Esc in one of its texts.
    """

    left = Signal()

    def __init__(self, comment: Comment, writer: CommentWriter, theme: Theme, parent: QWidget):
        super().__init__(parent)
        self.setProperty("card", True)
        self.comment = comment
        self._writer = writer
        self._theme = theme
        self._draft_id: str | None = None
        self._deleted: Comment | None = None
        self._shown: tuple[object, ...] | None = None
        self._answers: dict[str, _Said] = {}
        self._column = QVBoxLayout(self)
        self._said = _Said(theme, self, "strong")
        self._said.field.edited.connect(lambda text: writer.write(self.comment, text))
        self._said.left.connect(self.left)
        self._quote = WrapLabel(self)
        self._quote.setProperty("look", "small")
        self._state = WrapLabel(self)
        self._state.setProperty("look", "small")
        self.answer_button = _button(self.tr("Answer"), self)
        self.answer_button.clicked.connect(self.begin_answer)
        self.tick_button = _button("", self)
        self.tick_button.clicked.connect(self._tick)
        self.delete_button = _button(self.tr("Delete"), self)
        self.delete_button.clicked.connect(self._delete)
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons)
        for button in (self.answer_button, self.tick_button, self.delete_button):
            self._flow.addWidget(button)
        for widget in (self._said.head, self._quote, self._said, self._state, self._buttons):
            self._column.addWidget(widget)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(6))
        self._flow.setSpacing(px(4))

    def show_comment(self, placed: PlacedComment) -> None:
        """Show the comment as it is now. A text with the keyboard in it is left alone."""
        comment = self.comment = placed.comment
        if comment.text:
            self._deleted = None
        said: list[Comment | CommentAnswer] = [comment, *comment.answers]
        fields = [self._said, *self._answers.values()]
        shown = (
            placed,
            self._deleted,
            [self._writer.may_change(each) for each in said],
            [each.has_keyboard for each in fields],
        )
        if shown == self._shown:
            return
        self._shown = shown
        writer = self._writer
        own = not writer.read_only and writer.may_change(comment)
        name = self.tr("Comment of %1").replace("%1", _author(comment.author))
        self._said.show_said(comment, comment.text, name, editable=own)
        self._said.field.setPlaceholderText(self.tr("Write the comment …"))
        self._quote.setText(self._quote_text(placed))
        self._quote.setHidden(not comment.quote)
        self._show_answers()
        self._state.setText(self._state_text())
        self._state.setHidden(not self._state.text())
        is_kept = bool(comment.text)
        self.answer_button.setHidden(writer.read_only or own or not is_kept)
        self.tick_button.setHidden(writer.read_only or own or not is_kept)
        self.tick_button.setText(self.tr("Tick off") if comment.is_open else self.tr("Open again"))
        is_deleted = self._deleted is not None
        self.delete_button.setHidden(not own or not (is_kept or is_deleted))
        self.delete_button.setText(self.tr("Take back") if is_deleted else self.tr("Delete"))
        about = beginning(one_line((self._deleted or comment).text), 60)
        for button in (self.answer_button, self.tick_button, self.delete_button):
            button.setAccessibleName(f"{button.text()}: {about}")
        self._buttons.setHidden(writer.read_only or not (is_kept or is_deleted))

    @property
    def is_held(self) -> bool:
        """Whether it stays without a text: that has the keyboard, or its deletion can be undone."""
        return self._deleted is not None or self._said.has_keyboard

    def focus_text(self) -> None:
        """Put the keyboard into the comment's text."""
        self._said.field.put_cursor(at_end=not self._said.field.isReadOnly())

    @property
    def text(self) -> GrowingTextEdit:
        """The field with the comment's text."""
        return self._said.field

    @property
    def answer_fields(self) -> list[GrowingTextEdit]:
        """The fields of the answers, the one being begun included, the oldest first."""
        return [said.field for said in self._answers.values()]

    def begin_answer(self) -> None:
        """Open a field for an answer, or go on in the one that is still empty."""
        begun = self._answers.get(self._draft_id or "")
        if self._draft_id is None or begun is None or begun.field.text().strip():
            self._draft_id = self._writer.new_id()
            self._add_answer(self._draft_id)
            draft = self._answers[self._draft_id]
            draft.show_writer(*self._writer.who_and_when())
            draft.set_editable(True)
            draft.field.setPlaceholderText(self.tr("Write the answer …"))
            draft.field.setAccessibleName(self.tr("Your answer"))
        self._answers[self._draft_id].field.put_cursor(at_end=True)

    def _delete(self) -> None:
        """Delete the comment, or take that back: the card stays for it, and the button too."""
        self.delete_button.setFocus(Qt.FocusReason.OtherFocusReason)  # the text is shown anew
        deleted, self._deleted = self._deleted, self.comment
        self._writer.write(self.comment, "" if deleted is None else deleted.text)

    def _tick(self) -> None:
        self._writer.tick_off(self.comment.id, done=self.comment.is_open)

    def _show_answers(self) -> None:
        answers = {answer.id: answer for answer in self.comment.answers}
        for gone in set(self._answers) - set(answers) - {self._draft_id}:
            if not self._answers[gone].has_keyboard:
                self._answers.pop(gone).remove()
        for answer in answers.values():
            if answer.id not in self._answers:
                self._add_answer(answer.id)
            said = self._answers[answer.id]
            own = not self._writer.read_only and self._writer.may_change(answer)
            name = self.tr("Answer of %1").replace("%1", _author(answer.author))
            said.show_said(answer, answer.text, name, editable=own)

    def _add_answer(self, answer_id: str) -> None:
        said = self._answers[answer_id] = _Said(self._theme, self, "small")
        said.field.edited.connect(
            lambda text: self._writer.answer(self.comment.id, answer_id, text)
        )
        said.left.connect(self.left)
        before = self._column.indexOf(self._state)
        self._column.insertWidget(before, said.head)
        self._column.insertWidget(before + 1, said)
        # Made last, it would be the last that Tab leads to in the whole window.
        above = list(self._answers.values())[-2].field if len(self._answers) > 1 else self.text
        self.setTabOrder(above, said.field)

    def _quote_text(self, placed: PlacedComment) -> str:
        text = "«%1»".replace("%1", beginning(one_line(placed.comment.quote), _QUOTE_SHOWN))
        if placed.location is not None and not placed.quote_stands:
            text = fill_placeholders(self.tr("%1 – the text is another one now."), text)
        return text

    def _state_text(self) -> str:
        if self._deleted is not None:
            return self.tr("Deleted.")
        mark = self.comment.mark
        if mark is None:
            return ""
        text = self.tr("Ticked off by %1, %2") if mark.done else self.tr("Opened again by %1, %2")
        return fill_placeholders(text, _author(mark.author), _moment(mark.at))


class _Said(QFrame):
    """A text that somebody wrote, with ``head`` for who and when; ``left`` is Esc in it."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget, look: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self.head = WrapLabel(parent)
        self.head.setProperty("look", look)
        self.field = CommentText(self)
        self.field.setReadOnly(True)
        self.field.enter_pressed.connect(self._break_line)
        self.field.installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.field)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        editable = not self.field.isReadOnly()
        self._column.setContentsMargins(*([px(8), px(4)] * 2 if editable else [0, 0, 0, 0]))

    @property
    def has_keyboard(self) -> bool:
        """Whether it is written in, be it in a window that is not in front just now."""
        return not self.field.isReadOnly() and self.window().focusWidget() is self.field

    def show_said(
        self, said: Comment | CommentAnswer, text: str, name: str, *, editable: bool
    ) -> None:
        """Show who said it and when, and the text.

        While that is being written, it is the one that is there, unless a step was undone.
        """
        self.show_writer(said.author, said.at)
        self.field.setAccessibleName(name)
        is_written = editable and self.has_keyboard
        if not is_written or text.strip() != self.field.text().strip():
            self.field.set_text(text)
        self.set_editable(editable)

    def show_writer(self, author: str, at: dt.datetime) -> None:
        """Show who said it and when."""
        self.head.setText(f"{_author(author)} · {_moment(at)}")

    def set_editable(self, editable: bool) -> None:
        """Let the text be written in, which has a frame then."""
        if editable == self.field.isReadOnly():
            self.field.setReadOnly(not editable)
            set_style_property(self, "card", editable)
            self._apply_theme()

    def remove(self) -> None:
        """Take text and head off the card."""
        for widget in (self, self.head):
            widget.hide()
            widget.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Frame what has the keyboard; Esc leaves it."""
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_style_property(self, "active", kind == QEvent.Type.FocusIn)
        elif kind == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]  # a QKeyEvent
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _break_line(self) -> None:
        if not self.field.isReadOnly():
            self.field.insertPlainText("\n")


def _button(text: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setProperty("kind", "secondary")
    button.setText(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _author(name: str) -> str:
    """A name in one line, or a dash for none."""
    return beginning(one_line(name), 80) or "–"


def _moment(time: dt.datetime) -> str:
    local = local_time(time)
    return f"{date_text(local.date())} {local:%H.%M}"
