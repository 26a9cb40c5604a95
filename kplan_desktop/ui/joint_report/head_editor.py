"""The head of the joint report: title, who makes it, and the text before the first area."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from kplan_desktop.domain.collection.collection_edits import SetCollectionHead
from kplan_desktop.domain.joint_report.joint_content import JointReport
from kplan_desktop.exchange.joint_report.joint_lines import JointLines
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.widgets.keyboard import LineEdit
from kplan_desktop.ui.widgets.scrolling_dialog import FramedText
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_LONGEST = 500


class HeadEditor(QScrollArea):
    """Edits the head of the collection of ``context``."""

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._theme = context.session, context.theme
        self._lines = JointLines(self._session.collection.form)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget(self)
        page.setObjectName("boardBody")
        self._column = QVBoxLayout(page)
        self.title = self._field(self.tr("Title of the joint report"), "title")
        self.title.setPlaceholderText(self._session.collection.form.label)
        self.author = self._field(self.tr("Made by"), "author")
        self._column.addWidget(self._heading(self.tr("Introduction")))
        self.introduction = FramedText(self._theme, page)
        text = self.introduction.text
        text.setAccessibleName(self.tr("Introduction"))
        text.setReadOnly(self._session.read_only)
        text.set_placeholder(self.tr("Printed before the first area …"))
        text.edited.connect(lambda typed: self._type("introduction", typed))
        text.enter_pressed.connect(lambda *_: text.textCursor().insertBlock())
        self._column.addWidget(self.introduction)
        self._state = WrapLabel(page)
        self._state.setProperty("look", "muted")
        self._column.addWidget(self._state)
        self._column.addStretch(1)
        self.setWidget(page)
        self.follow()
        self._theme.follow(self._apply_theme)

    def follow(self) -> None:
        """Show what the collection has now."""
        head = self._session.collection.head
        for field, text in ((self.title, head.title), (self.author, head.author)):
            if field.text() != text:
                field.setText(text)
        self.introduction.text.set_text(head.introduction)

    def show_report(self, report: JointReport | None, unread: tuple[str, ...]) -> None:
        """Say how many units are in it, and whose deliveries cannot be read."""
        said = []
        if report is not None:
            said.append(self._lines.delivered(report))
        if unread:
            text = self.tr("These deliveries cannot be read: %1")
            said.append(text.replace("%1", ", ".join(unread)))
        self._state.setText("\n".join(said))

    def take_focus(self) -> None:
        """Give the keyboard to the title."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, heading: str, name: str) -> QLineEdit:
        field = LineEdit(self)
        field.setMaxLength(_LONGEST)
        field.setAccessibleName(heading)
        field.setReadOnly(self._session.read_only)
        field.textEdited.connect(lambda typed: self._type(name, typed))
        self._column.addWidget(self._heading(heading))
        self._column.addWidget(field)
        return field

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("look", "section")
        return label

    def _type(self, name: str, text: str) -> None:
        head = self._session.collection.head
        match name:
            case "title":
                head = replace(head, title=text)
            case "author":
                head = replace(head, author=text)
            case _:
                head = replace(head, introduction=text)
        edit, field = SetCollectionHead(head), f"joint-head-{name}"
        self._session.type_text(edit, step_name("HeadEditor", "Write text"), field)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(26), px(18), px(22), px(20))
        self._column.setSpacing(px(8))
