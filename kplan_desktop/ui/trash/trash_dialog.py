"""The dialog «Trash»: what was removed, put back to its place or deleted for good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QWidget,
)

from kplan_desktop.domain.editing.trash import Removed, RemovedMeasure
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.location import measure_by_id
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.plan.plan_wording import is_outside_plan
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.trash.trash_list import TrashList
from kplan_desktop.ui.trash.trash_wording import came_to, entries_of, whole_text
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, show_button_texts
from kplan_desktop.ui.widgets.icon_text_button import ClearButton
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import (
    CopyableText,
    ScrollingDialog,
    plain_label,
)
from kplan_desktop.ui.widgets.search_picker import SearchField

_FILTERED_FROM = 11
"""So many entries and more are filtered; fewer are seen at a glance."""


class TrashCan(Protocol):
    """What the dialog works on: the trash of an open report."""

    @property
    def report(self) -> Report:
        """The report as it is now."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be put back or deleted."""

    def read(
        self,
        owner: QObject,
        done: Callable[[tuple[Removed, ...]], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Call ``done`` with what was removed, the newest first, unless ``owner`` is gone."""

    def put_back(self, removed: Removed) -> None:
        """Bring one thing back to its place, as one undo step. Raises UserError."""

    def delete(
        self,
        owner: QWidget,
        ids: Iterable[str] | None,
        done: Callable[[], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Forget entries for good: those with these ids, or all. Then call ``done``.

        An error is reported also when ``owner`` was closed meanwhile.
        """


class TrashDialog(ScrollingDialog):
    """Lists what was removed, the newest first; ``now`` distinguishes today from earlier days."""

    help_topic = HelpTopic.REMOVING

    def __init__(
        self, can: TrashCan, theme: Theme, now: dt.datetime, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent, width=640)
        self._can = can
        self._now = now
        self._trash: tuple[Removed, ...] = ()
        self.setWindowTitle(self.tr("Trash"))
        self._lead = plain_label("", "muted")
        self.search = _FilterLine(theme, self)
        self.search.setPlaceholderText(self.tr("Find what was removed"))
        self.search.setAccessibleName(self.tr("Find what was removed"))
        ClearButton(self.search, theme)
        self.list = TrashList(theme, self)
        self.list.setAccessibleName(self.tr("What was removed"))
        self._message = plain_label("", "small")
        self._about = plain_label("", "small")
        self.preview = _Preview(theme, self)
        self.preview.text.setAccessibleName(self.tr("The whole text"))
        self._error = CopyableText("", "bad", self)
        self._error.setAccessibleName(self.tr("What went wrong"))
        self._error.hide()
        self._put_back_button = self.buttons.add(
            self.tr("Put back"), ButtonRole.AcceptRole, self._put_back, kind="primary"
        )
        self._delete_button = self.buttons.add(
            self.tr("Delete for good …"),
            ButtonRole.DestructiveRole,
            self._delete_chosen,
            kind="danger",
        )
        self._empty_button = QPushButton(self.tr("Empty the trash …"), self)
        self._close = self.buttons.add(
            self.tr("Close"), ButtonRole.ResetRole, self.reject, default=True
        )
        self._lay_out()
        self._connect()
        self._read()

    def message(self) -> str:
        """The message under the list."""
        return self._message.text()

    def lead(self) -> str:
        """The sentence under the heading."""
        return self._lead.text()

    def about(self) -> str:
        """The details of the current row besides its text."""
        return self._about.text()

    def error_text(self) -> str:
        """The error that is shown, or empty."""
        return "" if self._error.isHidden() else self._error.text()

    def _lay_out(self) -> None:
        for widget in (plain_label(self.windowTitle(), "title"), self._lead, self.search):
            self.body.addWidget(widget)
        self.body.addWidget(self.list, 2)
        line = QHBoxLayout()
        line.addWidget(self._message, 1)
        line.addWidget(self._empty_button)
        self.body.addLayout(line)
        self.body.addWidget(self._about)
        self.body.addWidget(self.preview, 1)
        self.body.addWidget(self._error)
        self._empty_button.setProperty("kind", "plain")
        order_tabs(
            (
                self.search,
                self.list,
                self._empty_button,
                self.preview.text,
                self._error,
                self._close,
                self._delete_button,
                self._put_back_button,
            )
        )

    def _connect(self) -> None:
        self._empty_button.clicked.connect(self._empty)
        self.list.put_back_wanted.connect(self._put_back)
        self.list.delete_wanted.connect(self._delete_chosen)
        self.list.selectionModel().selectionChanged.connect(self._follow_choice)
        self.list.selectionModel().currentChanged.connect(self._follow_choice)
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self._enter_list)

    def _read(self) -> None:
        """Show an empty list until the trash is read."""
        self._lead.setText(self._lead_text(is_empty=False))
        self.search.hide()
        for button in (self._empty_button, self._delete_button, self._put_back_button):
            button.setEnabled(False)
        self._can.read(self, self._show_read, self._show_unread)

    def _show_read(self, trash: tuple[Removed, ...]) -> None:
        self._trash = trash
        self.search.setVisible(len(trash) >= _FILTERED_FROM)
        self._show_trash(0)

    def _show_unread(self, error: UserError) -> None:
        self._show_error(error)
        self._show_trash(0)

    def _show_trash(self, row: int) -> None:
        """Show what there is now, with one row chosen."""
        self.list.entries.set_entries(entries_of(self._trash, self._can.report, self._now))
        some = bool(self._trash)
        if not some:
            self.search.hide()
        for widget in (
            self.list,
            self._message,
            self._empty_button,
            self._about,
            self.preview,
            self._delete_button,
            self._put_back_button,
        ):
            widget.setVisible(some)
        self._empty_button.setEnabled(not self._can.read_only)
        self._lead.setText(self._lead_text(is_empty=not some))
        self._lead.setVisible(some or self._error.isHidden())
        self._choose(row)
        (self.list if some else self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lead_text(self, *, is_empty: bool) -> str:
        if is_empty:
            return self.tr("The trash is empty. What you remove is kept here until you empty it.")
        if self._can.read_only:
            return self.tr("The report is only read: nothing can be put back or deleted.")
        return self.tr("What you remove is kept here until you empty it.")

    def _narrow(self, typed: str) -> None:
        self.list.entries.narrow(typed)
        self._choose(0)
        announce(self.search, self._message.text())

    def _enter_list(self) -> None:
        if self.list.entries.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, row: int) -> None:
        self.list.choose(row)
        self._follow_choice()

    def _follow_choice(self) -> None:
        chosen, current = self.list.chosen(), self.list.current()
        may = bool(chosen) and not self._can.read_only
        self._put_back_button.setEnabled(may)
        self._delete_button.setEnabled(may)
        self._about.setText("" if current is None else current.details)
        self.preview.show_text("" if current is None else whole_text(current.removed))
        self._message.setText(self._count_text(len(chosen)))

    def _count_text(self, chosen: int) -> str:
        shown, all_of_them = self.list.entries.rowCount(), len(self._trash)
        if not shown and all_of_them:
            return self.tr("Nothing has these words. Try fewer letters.")
        if shown < all_of_them:
            text = self.tr("%1 of %2").replace("%1", str(shown))
            count = text.replace("%2", str(all_of_them))
        else:
            count = self.tr("%n in the trash", "", all_of_them)
        if chosen > 1:
            count += " · " + self.tr("%n chosen", "", chosen)
        return count

    def _put_back(self) -> None:
        """Put the chosen back from the top: so each finds the index that it had."""
        if not self._put_back_button.isEnabled():
            return
        chosen = [entry.removed for entry in self.list.chosen()]
        done: list[Removed] = []
        failure: UserError | None = None
        for removed in chosen:
            try:
                self._can.put_back(removed)
            except UserError as error:
                failure = error
                break
            done.append(removed)
        text = ""
        if len(done) == 1:
            place = came_to(self._can.report, done[0])
            text = self.tr("Put back: %1.").replace("%1", place)
        elif done:
            text = self.tr("%n put back.", "", len(done))
        if any(map(self._is_outside_plan, done)):
            text += " " + self.tr("No measure comes back into the plan, which is adopted.")
        self._leave(done, text, failure)

    def _is_outside_plan(self, removed: Removed) -> bool:
        report = self._can.report
        if report.plan_adoption is None or not isinstance(removed, RemovedMeasure):
            return False
        return is_outside_plan(measure_by_id(report, removed.id))

    def _delete_chosen(self) -> None:
        if not self._delete_button.isEnabled():
            return
        chosen = [entry.removed for entry in self.list.chosen()]
        if len(chosen) > 1:
            asked = self.tr("Delete %n removed thing(s) for good?", "", len(chosen))
        elif isinstance(chosen[0], RemovedMeasure):
            asked = self.tr("Delete the measure and its notes for good?")
        else:
            asked = self.tr("Delete the note for good?")
        self._delete(chosen, asked, all_of_them=False)

    def _empty(self) -> None:
        count = len(self._trash)
        asked = self.tr("Empty the trash of all %n removed thing(s)?", "", count)
        self._delete(list(self._trash), asked, all_of_them=True)

    def _delete(self, chosen: list[Removed], asked: str, *, all_of_them: bool) -> None:
        question = DeleteQuestion(asked, self)
        question.exec()
        sure = question.is_sure()
        question.deleteLater()
        if not sure:
            return
        self._can.delete(
            self,
            None if all_of_them else [removed.id for removed in chosen],
            lambda: self._leave(chosen, self.tr("%n deleted for good.", "", len(chosen)), None),
            lambda error: self._leave([], "", error),
        )

    def _leave(self, gone: list[Removed], text: str, failure: UserError | None) -> None:
        """Take what is gone out of the list, and show what was done or went wrong."""
        row = min((index.row() for index in self.list.selectionModel().selectedRows()), default=0)
        ids = {removed.id for removed in gone}
        self._trash = tuple(removed for removed in self._trash if removed.id not in ids)
        self._error.hide()
        self._show_trash(row)
        if text:
            self._message.setText(f"{text} {self._message.text()}" if self._trash else text)
            self._message.show()
            announce(self, text)
        if failure is not None:
            self._show_error(failure)

    def _show_error(self, error: UserError) -> None:
        sentence = error_sentence(error)
        self._error.set_text(sentence)
        self.show_message(self._error, sentence)


class DeleteQuestion(QMessageBox):
    """Asks whether to delete for good, which is the one thing here that cannot be undone."""

    def __init__(self, asked: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Delete for good"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(asked)
        self.setInformativeText(
            self.tr("This cannot be undone. Earlier versions of the report may still hold it.")
        )
        self._sure = self.addButton(
            self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole
        )
        keep = self.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(keep)
        self.setEscapeButton(keep)
        self.setOption(QMessageBox.Option.DontUseNativeDialog)
        show_button_texts(self)

    def is_sure(self) -> bool:
        """Whether the answer was to delete."""
        return self.clickedButton() is self._sure


class _FilterLine(SearchField):
    """Where part of a text is typed. ``left`` on Enter and Down; Esc clears before it closes."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self.left.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)


class _Preview(QScrollArea):
    """A text of any length in a place of one height, which scrolls with its cursor."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = CopyableText("", "", self)
        self.text.cursorPositionChanged.connect(self._follow_cursor)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self.text)

    def show_text(self, text: str) -> None:
        """Show another text from its beginning."""
        if text != self.text.text():
            self.text.set_text(text)
            self.verticalScrollBar().setValue(0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.text.sizeHint().width(), self._theme.tokens.px(132))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.text.minimumSizeHint().width(), self._theme.tokens.px(64))

    def _follow_cursor(self) -> None:
        cursor = self.text.cursorRect()
        self.ensureVisible(cursor.center().x(), cursor.center().y(), 0, cursor.height())
