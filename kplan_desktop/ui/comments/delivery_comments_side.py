"""What stands beside a delivery that is only read: the comments on it, and writing new ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.comments.placement import WHOLE_REPORT, commented_text, quoted
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.location import Location
from kplan_desktop.ui.comments.comment_writer import CommentWriter
from kplan_desktop.ui.comments.commented_page import CommentedPage
from kplan_desktop.ui.comments.comments_panel import CommentsPanel
from kplan_desktop.ui.files.report_view import FoldingSide, ReportReader
from kplan_desktop.ui.files.system_programs import show_in_system
from kplan_desktop.ui.goal_page.cursor_location import location_of_widget
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.messages.finding_messages import location_text
from kplan_desktop.ui.outline.outline_model import OutlineLocation, OutlineModel
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import PARAGRAPH, GrowingTextEdit
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

COMMENTS_KEY = "Ctrl+Shift+M"

_LONGEST_NAME = 200


class WrittenComments(Protocol):
    """The comments that somebody writes on one delivery.

    ``changed()`` is emitted after each change.
    """

    changed: SignalInstance

    @property
    def author(self) -> str:
        """Who writes."""

    @property
    def is_addressed(self) -> bool:
        """Whether it is known whom they go to."""

    def known(self) -> tuple[Comment, ...]:
        """All comments on the report."""

    def rename(self, author: str) -> None:
        """Write under another name from now on."""

    def send(self, done: Callable[[Path], None], failed: Callable[[UserError], None]) -> None:
        """Make them ready to be sent, and tell the draft of the e-mail."""


class CommentsSide(FoldingSide):
    """The list of comments at the right of a delivery, with the page and the tree in step."""

    def __init__(self, reader: ReportReader, writer: CommentWriter, theme: Theme) -> None:
        super().__init__(reader)
        self.button_text = QCoreApplication.translate("CommentsPanel", "Comments")
        outline = reader.outline.model()
        if not isinstance(outline, OutlineModel):
            raise TypeError("the tree of a delivery shows its outline")
        self.setObjectName("sidePanel")
        self._reader = reader
        self._theme = theme
        self.panel = CommentsPanel(writer, theme, self)
        self.commented = CommentedPage(
            writer.keeper,
            self.panel,
            reader.page,
            outline,
            report=lambda: reader.report,
            go_to=reader.go_to,
            parent=self,
        )
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.panel)
        theme.follow(self._apply_theme)
        self._keeper = writer.keeper

    def is_empty(self) -> bool:
        return not self._keeper.known()

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(18), 0, px(14), px(10))


class DeliveryCommentsSide(CommentsSide):
    """Where somebody writes comments on a delivery under her name, and makes them ready to send.

    ``remember`` keeps the name for the next time.
    """

    def __init__(
        self,
        reader: ReportReader,
        comments: WrittenComments,
        writer: CommentWriter,
        theme: Theme,
        *,
        remember: Callable[[str], None],
    ) -> None:
        super().__init__(reader, writer, theme)
        self._comments, self._writer = comments, writer
        self._remember = remember
        self._location = Location(reader.page.goal_id)
        self._text: GrowingTextEdit | None = None
        self.name = QLineEdit(comments.author, self)
        self.name.setMaxLength(_LONGEST_NAME)
        label = QLabel(self.tr("Your name"), self)
        label.setBuddy(self.name)
        self.name.setAccessibleName(label.text())
        self.name.textEdited.connect(comments.rename)
        self.name.editingFinished.connect(lambda: remember(self.name.text()))
        self.about = WrapLabel(self)
        self.about.setProperty("look", "small")
        self.said = WrapLabel(self)
        self.said.hide()
        self.new = self.panel.add_action(self.tr("New comment"), main=True)
        self.new.setToolTip(f"{self.new.text()} ({COMMENTS_KEY})")
        self.new.clicked.connect(self.begin)
        self.new_on_report = self.panel.add_action(self.tr("On the whole report"))
        self.new_on_report.clicked.connect(lambda: self.panel.begin(WHOLE_REPORT, ""))
        self.send = self.panel.add_action(self.tr("Send the comments …"))
        self.send.clicked.connect(self._send)
        for widget in (label, self.name, self.about, self.said):
            self.panel.add_above(widget)
            widget.setVisible(writer.begins and widget is not self.said)
        for button in (self.new, self.new_on_report, self.send):
            button.setVisible(writer.begins)
        key = QShortcut(QKeySequence(COMMENTS_KEY), reader)
        key.activated.connect(self.begin)
        comments.changed.connect(self.refresh)
        reader.outline.place_chosen.connect(self._follow_place)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self._show_place()
        self.refresh()

    def refresh(self) -> None:
        """Show the comments as they are now."""
        if not self.name.text() and self._comments.author:
            self.name.setText(self._comments.author)
        self.send.setEnabled(bool(self._comments.known()))
        self.commented.refresh()

    def begin(self) -> None:
        """Begin a comment where the cursor is, on what is selected there."""
        if not self._writer.begins:
            return
        self._reader.show_side()
        report, text = self._reader.report, self._text
        cursor = text.textCursor() if text is not None else None
        quote = cursor.selectedText().replace(PARAGRAPH, "\n") if cursor is not None else ""
        self.panel.begin(self._location, quote or quoted(commented_text(report, self._location)))

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        page = self._reader.page
        if now is not None and page.isAncestorOf(now):
            self._location = location_of_widget(page, now)
            self._text = now if isinstance(now, GrowingTextEdit) else None
            self._show_place()

    def _follow_place(self, place: OutlineLocation) -> None:
        if place.goal_id is not None:
            self._location, self._text = Location(place.goal_id, place.measure_id), None
            self._show_place()

    def _show_place(self) -> None:
        text = self.tr("A new comment is on %1.")
        self.about.setText(text.replace("%1", location_text(self._reader.report, self._location)))

    def _send(self) -> None:
        if not self.name.text().strip():
            self._say(self.tr("Write your name first, so that it is seen who asks."), "warning")
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._comments.send(self._made, lambda error: self._say(error_sentence(error), "bad"))

    def _made(self, draft: Path) -> None:
        if not show_in_system(draft):
            text = self.tr("The e-mail was made: %1. Open it, or attach the comments yourself.")
        elif self._comments.is_addressed:
            text = self.tr("The e\u2011mail is ready: look it over, and send it. (%1)")
        else:
            text = self.tr("The e-mail is ready: write whom it goes to, and send it. (%1)")
        self._say(text.replace("%1", draft.name), "good")

    def show_stored(self, error: UserError | None) -> None:
        """Say why what was written could not be stored, or no longer (None)."""
        if error is not None:
            self._say(error_sentence(error), "bad")
        elif self.said.property("look") == "bad":
            self.said.hide()

    def _say(self, text: str, look: str) -> None:
        set_style_property(self.said, "look", look)
        self.said.setText(text)
        self.said.show()
