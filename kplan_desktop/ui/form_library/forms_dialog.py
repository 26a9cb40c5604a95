"""The dialog «Forms»: those shipped and installed, and what can be done with one of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.storage.forms.form_files import FaultyForm, LibraryContents, StoredForm
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.files.new_report_dialog import language_name
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.banner import BannerAction
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.icon_text_button import ElidedButton
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label

_LEAST_LIST = 140
"""Pixels at 100 % that the list is high at least."""


class FormsDialog(Dialog):
    """Lists forms, the newest first. What is asked for is signalled with the chosen StoredForm.

    ``remove_requested`` may have a FaultyForm instead; ``word_requested`` and ``drafts_requested``
    have nothing. Without ``makes_forms`` no form can be made of one, nor be corrected, without
    ``reads_word`` none be made of a document.
    """

    help_topic = HelpTopic.FORMS

    report_requested = Signal(object)
    new_from_requested = Signal(object)
    edition_requested = Signal(object)
    correct_requested = Signal(object)
    word_requested = Signal()
    drafts_requested = Signal()
    send_requested = Signal(object)
    save_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(
        self,
        contents: LibraryContents,
        theme: Theme,
        parent: QWidget,
        *,
        makes_forms: bool,
        reads_word: bool,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Forms"))
        self._rows: list[StoredForm | FaultyForm] = []
        self._of_form: list[ElidedButton] = []
        self._offer: BannerAction | None = None
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Forms"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMinimumHeight(theme.tokens.px(_LEAST_LIST))
        self.list.currentRowChanged.connect(lambda _: self._follow_row())
        self.list.doubleClicked.connect(lambda _: self._ask_report())
        self.list.installEventFilter(self)
        self._said = plain_label("", "")
        self._offer_button = QPushButton(self)
        self._offer_button.setAutoDefault(False)
        self._offer_button.clicked.connect(self._take_offer)
        self._lay_out(theme, makes_forms=makes_forms, reads_word=reads_word)
        self.say("")
        self.show_contents(contents)

    def show_contents(self, contents: LibraryContents, current: StoredForm | None = None) -> None:
        """List these forms, with one of them or else the first chosen."""
        self._rows = [*contents.forms, *contents.faulty]
        self.list.clear()
        for row in self._rows:
            self.list.addItem(QListWidgetItem(self._text(row)))
        at = self._rows.index(current) if current in self._rows else 0
        self.list.setCurrentRow(at if self._rows else -1)
        self._follow_row()

    def say(self, text: str, offer: BannerAction | None = None) -> None:
        """Tell what was done, with a button for what can be done about it, such as undo it."""
        self._said.setText(text)
        self._offer = offer
        self._offer_button.setText("" if offer is None else offer.text.replace("&", "&&"))
        self._offer_button.setVisible(offer is not None)
        if text:
            announce(self, text)

    def _lay_out(self, theme: Theme, *, makes_forms: bool, reads_word: bool) -> None:
        px = theme.tokens.px
        content = QWidget()
        within = QVBoxLayout(content)
        within.setContentsMargins(px(28), px(24), px(28), 0)
        within.setSpacing(px(10))
        within.addWidget(plain_label(self.tr("Forms"), "title"))
        lead = self.tr(
            "A form that comes by e-mail is installed by dropping it on the window. Reports carry "
            "their own form, and stay as they are whatever is done here."
        )
        within.addWidget(plain_label(lead, "muted"))
        within.addWidget(self.list, 1)
        within.addLayout(self._buttons(px(8), makes_forms=makes_forms, reads_word=reads_word))
        told = QHBoxLayout()
        told.addWidget(self._said, 1)
        told.addWidget(self._offer_button)
        within.addLayout(told)
        # Scrolls where large text leaves too little room for all of it.
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        buttons = DialogButtons(self, px(8))
        buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(28), 0, px(28), px(22))
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self.resize(px(720), px(560))

    def _buttons(self, spacing: int, *, makes_forms: bool, reads_word: bool) -> FlowLayout:
        row = FlowLayout(spacing=spacing)
        offers = {self.tr("New report …"): self.report_requested}
        if makes_forms:
            offers[self.tr("New form from this …")] = self.new_from_requested
            offers[self.tr("New language edition …")] = self.edition_requested
            offers[self.tr("Correct the form …")] = self.correct_requested
        offers[self.tr("Send by e-mail …")] = self.send_requested
        offers[self.tr("Save as a file …")] = self.save_requested
        for text, signal in offers.items():
            self._of_form.append(self._button(row, text, partial(self._ask, signal)))
        self._of_form[0].setProperty("kind", "primary")
        remove = self.tr("Remove it")
        self._remove = self._button(row, remove, partial(self._ask, self.remove_requested))
        if reads_word:
            self._button(row, self.tr("New form from Word …"), self.word_requested.emit)
        if makes_forms:
            self._button(row, self.tr("Form drafts …"), self.drafts_requested.emit)
        return row

    def _button(self, row: FlowLayout, text: str, clicked: Callable[[], object]) -> ElidedButton:
        button = ElidedButton(self)  # at 200 % one may be wider than a narrow window
        button.setText(text)
        button.setToolTip(text)
        button.setProperty("kind", "secondary")
        button.clicked.connect(lambda: clicked())
        row.addWidget(button)
        return button

    def _ask(self, signal: SignalInstance) -> None:
        row = self._current()
        if row is not None:
            signal.emit(row)

    def _ask_report(self) -> None:
        if isinstance(self._current(), StoredForm):
            self._ask(self.report_requested)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter in the list asks for a report on the chosen form; it closes nothing."""
        if watched is self.list and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.type() == QEvent.Type.KeyPress:
                if not event.isAutoRepeat():
                    self._ask_report()
                return True
        return super().eventFilter(watched, event)

    def _current(self) -> StoredForm | FaultyForm | None:
        at = self.list.currentRow()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _take_offer(self) -> None:
        if self._offer is not None:
            self._offer.do()

    def _follow_row(self) -> None:
        row = self._current()
        for button in self._of_form:
            button.setEnabled(isinstance(row, StoredForm))
        self._remove.setEnabled(row is not None and row.is_installed)

    def _text(self, row: StoredForm | FaultyForm) -> str:
        if isinstance(row, FaultyForm):
            return f"{row.path.name}\n{error_sentence(row.error)}"
        form = row.form
        origin = self.tr("installed") if row.is_installed else self.tr("came with Kplan")
        facts = self.tr("Version %1 · %2 · deadline %3 · %4")
        version, day = str(form.version), date_text(form.report.deadline)
        language = language_name(form.language)
        second = fill_placeholders(facts, version, language, day, origin)
        return f"{form.label} · {form.organisation}\n{second}"
