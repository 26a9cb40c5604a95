"""The dialog «Suggestions from the notes»: all that the notes state, to be answered row by row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.suggestions.suggestion_answers import Answer, SuggestionAnswers
from kplan_desktop.ui.suggestions.suggestion_list import SuggestionList
from kplan_desktop.ui.suggestions.suggestion_source import SuggestionSource
from kplan_desktop.ui.theme.motion import show_busy
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons, PushButton
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS, order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label

_BESIDE = 560
"""Pixels at 100 % that the list and the source beside it need."""

_LOW = 400
"""Pixels at 100 % under which the heading is left out."""

_AT_ONCE = 0.15
"""Seconds that the dialog may take to open; a report that takes longer is read while it is open."""

_IN_ONE_GO = 0.03
"""Seconds of reading between two moments at which the dialog can be closed."""


class SuggestionsDialog(Dialog):
    """Lists what is suggested, and what of it is answered. ``note_requested(note_id)`` closes it.

    It begins at the first row of the note ``begin_at``, or of all.

    An answered row stays in its place; the keyboard goes on to the next one that is open.
    """

    help_topic = HelpTopic.FIGURES

    note_requested = Signal(str)

    def __init__(
        self,
        answers: SuggestionAnswers,
        theme: Theme,
        parent: QWidget | None,
        *,
        begin_at: str = "",
    ) -> None:
        super().__init__(parent)
        self._begin_at = begin_at
        self.setWindowTitle(self.tr("Suggestions from the notes"))
        self._theme = theme
        self._answers = answers
        self._title = plain_label(self.windowTitle(), "title")
        self._lead = plain_label("", "muted")
        self.list = SuggestionList(answers, theme, self)
        self.list.setAccessibleName(self.tr("What the notes state"))
        self.source = SuggestionSource(theme, self)
        self._buttons = QWidget(self)
        self.accept_button = self._button(self.tr("Accept"), self._accept_row, kind="primary")
        self.dismiss_button = self._button(self.tr("Dismiss"), self._dismiss_row)
        self._words_of_dismissing = {False: self.tr("Dismiss"), True: self.tr("Suggest again")}
        self.note_button = self._button(self.tr("Accept all in the note"), self._accept_note)
        self.go_button = self._button(self.tr("Go to the note"), self._go_to_note)
        self._progress = QProgressBar(self)
        show_busy(self._progress)
        self._progress.setAccessibleName(self.tr("Reading the notes …"))
        self._message = plain_label("", "small")
        self.undo_button = QPushButton(self.tr("Undo"), self)
        self._splitter = QSplitter(self)
        SplitKeys(self._splitter)
        self._lay_out()
        self._connect()
        self.resize(theme.tokens.px(1000), theme.tokens.px(640))
        self._reading = QTimer(self)
        self._reading.timeout.connect(lambda: self._read(_IN_ONE_GO))
        self._answers.ready.connect(self._reading.start)
        self._show_reading()
        self._read(_AT_ONCE)

    def lead(self) -> str:
        """The sentence under the heading."""
        return self._lead.text()

    def message(self) -> str:
        """The message beside the buttons."""
        return self._message.text()

    def _lay_out(self) -> None:
        px = self._theme.tokens.px
        flow = FlowLayout(self._buttons)
        flow.setSpacing(px(8))
        for button in (self.accept_button, self.dismiss_button, self.note_button, self.go_button):
            flow.addWidget(button)
        beside = QWidget(self)
        self._beside = QVBoxLayout(beside)
        self._beside.addWidget(self.source)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(beside)
        self._splitter.setSizes([px(440), px(500)])
        content = QWidget(self)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(10))
        inside.addWidget(self._title)
        inside.addWidget(self._lead)
        inside.addWidget(self._progress)
        inside.addWidget(self._splitter, 1)
        inside.addStretch()
        # Where the screen is too low for large text, all but the buttons scrolls.
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        footer = QHBoxLayout()
        footer.setSpacing(px(8))
        footer.addWidget(self._message, 1)
        footer.addWidget(self.undo_button)
        self._close = DialogButtons(self, px(8)).add(
            self.tr("Close"), ButtonRole.RejectRole, self.reject
        )
        footer.addWidget(self._close)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(px(28), px(22), px(28), px(18))
        outside.setSpacing(px(10))
        outside.addWidget(scroll, 1)
        outside.addWidget(self._buttons)
        outside.addLayout(footer)
        order_tabs(
            (
                self.list,
                *self.source.texts,
                self.accept_button,
                self.dismiss_button,
                self.note_button,
                self.go_button,
                self.undo_button,
                self._close,
            )
        )

    def _connect(self) -> None:
        self.list.accept_wanted.connect(self._accept_row)
        self.list.dismiss_wanted.connect(self._dismiss_row)
        self.list.accept_note_wanted.connect(self._accept_note)
        self.list.note_wanted.connect(self._go_to_note)
        self.list.selectionModel().currentChanged.connect(self._show_row)
        self.undo_button.clicked.connect(self._undo)
        # Later: in the midst of an answer, its button would be disabled and lose the keyboard.
        self._answers.changed.connect(self._show_current, Qt.ConnectionType.QueuedConnection)
        for button in self.findChildren(QPushButton):
            button.installEventFilter(self)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self._undo)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin in the list, or at the button that is there; at none while the report is read."""
        super().showEvent(event)
        if self._progress.isHidden():
            start = self.list if self._answers.rows else self._close
            start.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the source beside the list, or under it where the dialog is narrow."""
        super().resizeEvent(event)
        width = event.size().width()
        is_wide = width > event.size().height() and width >= self._theme.tokens.px(_BESIDE)
        gap = self._theme.tokens.px(12)
        self._beside.setContentsMargins(gap * is_wide, gap * (not is_wide), 0, 0)
        self._splitter.setOrientation(
            Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        )
        self._show_title()
        QTimer.singleShot(0, self, self._scroll_to_row)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The list's keys hold in all of the dialog, for as long as anything is left to answer.

        Enter clicks the button that has the keyboard, but no other one.
        """
        is_answer = self._answers.open_count and self.list.take_key(event)
        if not is_answer and event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter that is held down clicks a button once, and not the one that it leads to."""
        if isinstance(event, QKeyEvent) and event.isAutoRepeat() and event.key() in ENTER_KEYS:
            return True
        return super().eventFilter(watched, event)

    def _show_reading(self) -> None:
        self._show_widgets(some=False)
        self._progress.show()
        self._lead.setText(self.tr("Reading the notes …"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, seconds: float) -> None:
        if not self._answers.is_ready:
            return
        if not self._answers.read_some(seconds):
            self._reading.start()
            return
        self._reading.stop()
        self._progress.hide()
        self.list.suggestions.fill()
        some = bool(self._answers.rows)
        self._keep_width()
        self._show_widgets(some=some)
        if some:
            self._lead.setText(
                self.tr(
                    "The notes state this, and nothing is counted yet. Enter accepts, Delete "
                    "dismisses, A accepts all in the note, G goes to the note, Ctrl+Z undoes."
                )
            )
            notes = [row.note_id for row in self._answers.rows]
            self.list.choose(notes.index(self._begin_at) if self._begin_at in notes else 0)
        else:
            self.resize(self._theme.tokens.px(480), self._theme.tokens.px(230))
            self._lead.setText(
                self.tr(
                    "Nothing is left to answer. Figures, times and states that you write in the "
                    "notes, and notes that seem to tell of the same activity, are suggested here."
                )
            )
        (self.list if some else self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_widgets(self, *, some: bool) -> None:
        for widget in (self._splitter, self._buttons, self.undo_button):
            widget.setVisible(some)
        self._show_title()

    def _show_title(self) -> None:
        """The window's frame says it too, where the rows and the notes need the room."""
        is_low = self.height() < self._theme.tokens.px(_LOW)
        self._title.setVisible(not (is_low and self._answers.rows))

    def _keep_width(self) -> None:
        """Make the button for dismissing as wide as its widest text: none beside it moves."""
        widest = 0
        for text in self._words_of_dismissing.values():
            self.dismiss_button.setText(text)
            widest = max(widest, self.dismiss_button.sizeHint().width())
        self.dismiss_button.setMinimumWidth(widest)

    def _show_row(self, current: QModelIndex) -> None:
        texts, number = self.list.suggestions.texts, current.row()
        if number < 0 or texts is None:
            return
        answer = self._answers.answer(number)
        self.source.show_row(self._answers, texts, number)
        is_open = answer is Answer.OPEN
        dismissed = answer is Answer.DISMISSED
        self.dismiss_button.setText(self._words_of_dismissing[dismissed])
        self.accept_button.setEnabled(is_open)
        self.dismiss_button.setEnabled(is_open or dismissed)
        self.note_button.setEnabled(self._answers.can_accept_note(number))
        self.undo_button.setEnabled(self._answers.can_undo)
        self._message.setText(self._count_text())
        self._scroll_to_row()

    def _show_current(self) -> None:
        self._show_row(self.list.currentIndex())

    def _scroll_to_row(self) -> None:
        """Show the current row also where all but the buttons scrolls."""
        row = self.list.visualRect(self.list.currentIndex())
        content = self._scroll.widget()
        if content is not None and row.isValid():
            middle = self.list.viewport().mapTo(content, row.center())
            self._scroll.ensureVisible(middle.x(), middle.y(), 0, row.height() // 2 + 1)

    def _count_text(self) -> str:
        left, count = self._answers.open_count, len(self._answers.rows)
        if not left:
            return self.tr("Everything is answered.")
        return self.tr("%n of %1 left", "", left).replace("%1", str(count))

    def _accept_row(self) -> None:
        if (row := self.list.row()) >= 0 and self._answers.accept(row):
            self._announce_row(row)
            self._go_on(row)

    def _accept_note(self) -> None:
        if (row := self.list.row()) >= 0 and (count := self._answers.accept_note(row)):
            self._announce(self.tr("%n suggestion(s) accepted.", "", count))
            self._go_on(row)

    def _dismiss_row(self) -> None:
        if (row := self.list.row()) >= 0 and self._answers.dismiss(row):
            self._announce_row(row)
            if self._answers.answer(row) is not Answer.OPEN:
                self._go_on(row)

    def _go_to_note(self) -> None:
        if (row := self.list.row()) >= 0:
            self.accept()
            self.note_requested.emit(self._answers.rows[row].note_id)

    def _undo(self) -> None:
        row = self._answers.undo()
        if row is not None:
            self._announce(self.tr("Undone."))
            self.list.choose(row)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_current()

    def _announce_row(self, row: int) -> None:
        if (texts := self.list.suggestions.texts) is not None:
            answer = self._answers.answer(row)
            self._announce(f"{texts.with_answer(self._answers.rows[row], answer)}.")

    def _announce(self, done: str) -> None:
        announce(self, f"{done} {self._count_text()}")

    def _go_on(self, row: int) -> None:
        """Lead the keyboard to the next open row, or out of the list where all are answered."""
        following = self._answers.next_open(row)
        if following is None:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.choose(following)
        self._show_current()

    def _button(self, text: str, clicked: Callable[[], None], *, kind: str = "") -> QPushButton:
        button = PushButton(text, self._buttons)
        if kind:
            button.setProperty("kind", kind)
        button.clicked.connect(lambda: clicked())
        return button
