"""The side panel of the board: all that is known of one unit, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.collection.board import BoardRow, UnitState, can_be_reminded
from kplan_desktop.domain.collection.collection import Contact, Received
from kplan_desktop.domain.collection.unreadable import proposed_address
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.office_intake.board_wording import (
    completeness_text,
    deadline_text,
    delivered_text,
    goals_text,
    log_text,
    mark_text,
    outcomes_text,
    revision_text,
    source_text,
    use_address_text,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_LONGEST = 300
"""Characters of a name, an address or a number."""


class UnitAction(Enum):
    """What can be done with a unit."""

    OPEN = "open"
    ACCEPT = "accept"
    RETURN = "return"
    THANK = "thank"
    REMIND = "remind"
    REOPEN = "reopen"
    EXTEND = "extend"
    MARK = "mark"
    CLEAR_MARK = "clear mark"
    REMARK = "remark"
    ASSIGN = "assign"
    USE_ADDRESS = "use address"

    def is_offered(self, row: BoardRow) -> bool:
        """Whether it makes sense for a unit in its state."""
        delivered = row.has_delivered and row.is_known
        match self:
            case UnitAction.OPEN:
                return row.has_delivered
            case UnitAction.ACCEPT:
                return delivered and row.state is not UnitState.ACCEPTED
            case UnitAction.RETURN | UnitAction.THANK:
                return delivered and row.state is not UnitState.RETURNED
            case UnitAction.REOPEN:
                return row.state in (UnitState.ACCEPTED, UnitState.RETURNED)
            case UnitAction.REMIND:
                return can_be_reminded(row)
            case UnitAction.MARK:
                return row.state is UnitState.SILENT
            case UnitAction.CLEAR_MARK:
                return row.record.nothing_to_report is not None
            case UnitAction.EXTEND | UnitAction.REMARK:
                return row.is_known
            case UnitAction.ASSIGN:
                return not row.is_known
            case UnitAction.USE_ADDRESS:
                return bool(proposed_address(row))


class RevisionAction(Enum):
    """What can be done with one revision of a unit."""

    OPEN = "open"
    COUNT = "count"
    REMOVE = "remove"


class UnitPanel(QScrollArea):
    """Shows one unit, whose texts and buttons follow it; nothing is offered with ``read_only``.

    Signals: ``requested(action, key)`` with a ``UnitAction``; ``revision_requested(action,
    received_id)`` with a ``RevisionAction``; ``contact_edited(key, contact)`` while it is typed.
    """

    requested = Signal(object, str)
    revision_requested = Signal(object, str)
    contact_edited = Signal(str, object)

    def __init__(self, form: Form, theme: Theme, parent: QWidget, *, read_only: bool) -> None:
        super().__init__(parent)
        self._form, self._theme, self._read_only = form, theme, read_only
        self._row: BoardRow | None = None
        self._shown: tuple[object, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget(self)
        body.setObjectName("sideBody")
        self._column = QVBoxLayout(body)
        self.hint = self._label("muted")
        self.name = self._label("title")
        self.state = self._label("")
        self.buttons = {action: self._button(action) for action in UnitAction}
        self._flow = FlowLayout()
        self._address = self.buttons[UnitAction.USE_ADDRESS]
        self._address.setProperty("kind", "link")
        for button in self.buttons.values():
            if button is not self._address:
                self._flow.addWidget(button)
        self._column.addWidget(self.hint)
        self._column.addWidget(self.name)
        self._column.addWidget(self.state)
        self._column.addLayout(self._flow)
        self._deadline, self._mark = self._label("muted"), self._label("muted")
        self._column.addWidget(self._deadline)
        self._column.addWidget(self._mark)
        self._revisions = self._section(self.tr("Revisions"))
        self._revision_list = QVBoxLayout()
        self._column.addLayout(self._revision_list)
        self._goals = self._section(self.tr("Filled in"))
        self.goals = self._copyable(self.tr("Filled in"))
        self._contact = self._section(self.tr("Contact"))
        self.contact = {
            field: self._contact_field(field, heading)
            for field, heading in self._contact_fields().items()
        }
        self._proposed = self._label("small")
        self._column.addWidget(self._proposed)
        self._column.addWidget(self._address, 0, Qt.AlignmentFlag.AlignLeft)
        self._log = self._section(self.tr("Log"))
        self.log = self._copyable(self.tr("Log"))
        self._column.addStretch(1)
        self.setWidget(body)
        theme.follow(self._apply_theme)
        self.show_row(None)

    @property
    def key(self) -> str:
        """The key of the unit that is shown; empty for none."""
        return "" if self._row is None else self._row.key

    def show_row(self, row: BoardRow | None) -> None:
        """Show a unit, or how one is chosen."""
        self._row = row
        has = row is not None
        self.hint.setVisible(not has)
        self.hint.setText(self.tr("Choose a unit to see what is known of it."))
        for label in (self.name, self.state, self._deadline):
            label.setVisible(has)
        known = row is not None and row.is_known
        of_known: tuple[QWidget, ...] = (self._contact, self._log, self.log)
        for widget in (*of_known, *self.contact.values()):
            widget.setVisible(known)
        for action, button in self.buttons.items():
            offered = row is not None and action.is_offered(row)
            # What writes is not offered where nothing can be written.
            writes = action is not UnitAction.OPEN
            button.setVisible(offered and not (writes and self._read_only))
        if row is None:
            for other in (self._mark, self._revisions, self._goals, self.goals, self._proposed):
                other.hide()
            self._show_revisions(None)
            return
        self.name.setText(row.name)
        state = delivered_text(row)
        self.state.setText(state if row.has_delivered else state[:1].upper() + state[1:])
        self._deadline.setText(deadline_text(row))
        self._mark.setText(mark_text(row))
        self._mark.setVisible(bool(self._mark.text()))
        self._show_goals(row)
        self._show_revisions(row)
        contact = row.contact
        for field, text in (
            ("name", contact.name),
            ("email", contact.email),
            ("telephone", contact.telephone),
        ):
            if self.contact[field].text() != text:
                self.contact[field].setText(text)
        proposed = proposed_address(row)
        self._proposed.setText(self.tr("In the e\u2011mail: %1").replace("%1", proposed))
        self._proposed.setVisible(self._address.isVisibleTo(self))
        self._address.setAccessibleName(use_address_text(proposed))
        log = log_text(row.record.events)
        self.log.set_text(log or self.tr("Nothing yet."))

    def focus_first(self) -> None:
        """Put the keyboard to the first thing that can be done."""
        for button in self.buttons.values():
            if button.isVisibleTo(self):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def action_texts(self) -> Mapping[UnitAction, str]:
        """The words on the buttons, and in the menu of a unit."""
        return {
            UnitAction.OPEN: self.tr("Read"),
            UnitAction.ACCEPT: self.tr("Accept"),
            UnitAction.RETURN: self.tr("Send back …"),
            UnitAction.THANK: self.tr("Thank …"),
            UnitAction.REMIND: self.tr("Remind …"),
            UnitAction.REOPEN: self.tr("Open again"),
            UnitAction.EXTEND: self.tr("Extended deadline …"),
            UnitAction.MARK: self.tr("Mark “nothing to report” …"),
            UnitAction.CLEAR_MARK: self.tr("Take the mark away"),
            UnitAction.REMARK: self.tr("Add a remark …"),
            UnitAction.ASSIGN: self.tr("Choose the unit …"),
            UnitAction.USE_ADDRESS: self.tr("Use the address of the e\u2011mail"),
        }

    def _contact_fields(self) -> Mapping[str, str]:
        return {
            "name": self.tr("Name"),
            "email": self.tr("E-mail"),
            "telephone": self.tr("Telephone"),
        }

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(18), px(16), px(14), px(16))
        self._column.setSpacing(px(6))
        self._revision_list.setSpacing(px(6))
        self._flow.setSpacing(px(6))

    def _show_goals(self, row: BoardRow) -> None:
        text = "\n".join(filter(None, (goals_text(self._form, row), outcomes_text(row))))
        self.goals.set_text(text)
        heading = self.tr("Filled in: %1 goals").replace("%1", completeness_text(row))
        self._goals.setText(heading)
        self._goals.setVisible(bool(text))
        self.goals.setVisible(bool(text))

    def _show_revisions(self, row: BoardRow | None) -> None:
        """List the revisions, unless they are listed already: a button keeps the keyboard."""
        shown = () if row is None else (row.counting, *row.revisions)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._revision_list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._revisions.setVisible(row is not None and bool(row.revisions))
        if row is not None:
            for received in reversed(row.revisions):
                self._revision_list.addWidget(self._revision(row, received))

    def _revision(self, row: BoardRow, received: Received) -> QWidget:
        """A revision: what it is, by which files it came, and its buttons."""
        widget = QWidget(self.widget())
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.tokens.px(2))
        about = WrapLabel(widget)
        about.setText(revision_text(row, received))
        column.addWidget(about)
        if source := source_text(received):
            label = WrapLabel(widget)
            label.setProperty("look", "small")
            label.setText(source)
            column.addWidget(label)
        flow = FlowLayout(spacing=self._theme.tokens.px(4))
        number = str(received.revision)
        offered = [(RevisionAction.OPEN, self.tr("Open"), self.tr("Open revision %1"))]
        if not self._read_only:
            if received != row.counting and row.is_known:
                name = self.tr("Let revision %1 count")
                offered.append((RevisionAction.COUNT, self.tr("Let it count"), name))
            name = self.tr("Remove revision %1")
            offered.append((RevisionAction.REMOVE, self.tr("Remove"), name))
        for action, text, name in offered:
            button = QPushButton(text, widget)
            button.setProperty("kind", "link")
            button.setAccessibleName(fill_placeholders(name, number))
            button.clicked.connect(
                lambda _=False, action=action: self.revision_requested.emit(action, received.id)
            )
            flow.addWidget(button)
        column.addLayout(flow)
        return widget

    def _label(self, look: str) -> WrapLabel:
        label = WrapLabel(self)
        label.setProperty("look", look)
        return label

    def _section(self, heading: str) -> QLabel:
        label = QLabel(heading, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "section")
        self._column.addSpacing(self._theme.tokens.px(8))
        self._column.addWidget(label)
        return label

    def _copyable(self, name: str) -> CopyableText:
        text = CopyableText("", "small", self)
        text.setAccessibleName(name)
        self._column.addWidget(text)
        return text

    def _contact_field(self, name: str, heading: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(_LONGEST)
        field.setPlaceholderText(heading)
        field.setAccessibleName(self.tr("Contact: %1").replace("%1", heading))
        field.setReadOnly(self._read_only)
        field.setObjectName(f"contact-{name}")
        field.textEdited.connect(lambda _: self._emit_contact())
        self._column.addWidget(field)
        return field

    def _emit_contact(self) -> None:
        texts = {name: field.text() for name, field in self.contact.items()}
        self.contact_edited.emit(self.key, Contact(**texts))

    def _button(self, action: UnitAction) -> QPushButton:
        button = QPushButton(self.action_texts()[action], self)
        button.clicked.connect(self._asker(action))
        return button

    def _asker(self, action: UnitAction) -> Callable[[], None]:
        return lambda: self.requested.emit(action, self.key)
