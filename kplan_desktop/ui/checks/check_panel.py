"""The check in the side panel: the findings, and what can be done about the current one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget

from kplan_desktop.domain.checks.repairs import Repair, repairs_of
from kplan_desktop.domain.checks.set_aside import CheckList
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.checks.finding_list import FindingList
from kplan_desktop.ui.checks.finding_model import FindingRow
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label


class CheckPanel(QWidget):
    """Shows what was found. It blocks nothing.

    While the mouse or the keyboard is in it no row moves: what is found no more stays in its place,
    marked as settled, as does what is set aside, which can be taken back there. What is new comes
    in when they have left.

    Signals: ``chosen(finding)`` asks to be taken to its place, ``repair_requested(finding,
    repair)`` to mend it, ``aside_requested(finding)`` to set it aside, and
    ``back_requested(finding)`` to look at it again.
    """

    help_topic = HelpTopic.CHECK

    chosen = Signal(object)
    repair_requested = Signal(object, object)
    aside_requested = Signal(object)
    back_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read_only = read_only
        self._state: tuple[Report, CheckList] | None = None
        self._is_behind = False
        self._lead = plain_label("", "small")
        self.list = FindingList(theme, self)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setAccessibleDescription(
            self.tr(
                "Enter goes to the finding, Ctrl+Enter mends it, Delete sets it aside or takes it "
                "back, the menu key shows all."
            )
        )
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.note = plain_label("", "small")
        """What was not looked at, and why."""
        self.note.hide()
        self.mend_button = QPushButton(self)
        self.aside_button = QPushButton(self)
        self._column = QVBoxLayout(self)
        for widget in (self._lead, self.list, self.note, self.mend_button, self.aside_button):
            self._column.addWidget(widget, int(widget is self.list))
        self.list.go_wanted.connect(self._go)
        self.list.mend_wanted.connect(self._mend)
        self.list.aside_wanted.connect(self._set_aside)
        self.mend_button.clicked.connect(self._mend)
        self.aside_button.clicked.connect(self._set_aside)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._catch_up_soon)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._catch_up)
        theme.follow(self._apply_theme)
        self._show_current()

    def _apply_theme(self) -> None:
        self._column.setContentsMargins(0, self._theme.tokens.px(12), 0, 0)
        self._column.setSpacing(self._theme.tokens.px(6))

    def show_findings(self, report: Report, found: CheckList) -> None:
        """Show the findings of ``report``, or mark what is settled while nothing may move."""
        before, self._state = self._state, (report, found)
        if before is not None and before[1] == found and not self._is_behind:
            return
        self._lead.setText(
            self.tr("None of this keeps you from delivering.")
            if found.open
            else self.tr("Nothing was found. The report is ready.")
        )
        if self._is_used() and self.list.findings.groups:
            self._is_behind = True
            row = self.list.current()
            was_aside = row is not None and row.aside is not None
            self.list.findings.mark(found)
            self._show_current()
            if row is not None and not was_aside and row.aside is not None:
                announce(self, self.tr("Set aside. Delete takes it back."))
        else:
            self._show_all()

    def show_note(self, text: str) -> None:
        """Say below the list what was not looked at; empty for nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def focus_list(self) -> None:
        """Put the keyboard into the list, which then has what was found last."""
        self._show_all()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.choose_first()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Show what is new, now that the mouse is elsewhere."""
        super().leaveEvent(event)
        self._catch_up_soon()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is pointed at in what is hidden."""
        super().hideEvent(event)
        self._catch_up_soon()

    def _catch_up_soon(self) -> None:
        if self._is_behind:
            self._soon.start()

    def _catch_up(self) -> None:
        if self._is_behind and not self._is_used():
            self._show_all()

    def _is_used(self) -> bool:
        focused = QApplication.focusWidget()
        has_keyboard = focused is not None and self.isAncestorOf(focused)
        return self.isVisible() and (self.underMouse() or has_keyboard)

    def _show_all(self) -> None:
        self._is_behind = False
        if self._state is not None:
            self.list.show_findings(*self._state)
            self._show_current()

    def _show_current(self) -> None:
        row = self.list.current()
        is_open = row is not None and not row.is_settled
        leads = row is not None and is_open and self._leads_somewhere(row)
        repairs = self._repairs(row)
        self.mend_button.setText(repair_text(repairs[0]) if repairs else self.tr("Go there"))
        self.mend_button.setEnabled(leads)
        back = row is not None and row.aside is not None
        self.aside_button.setText(self.tr("Take back") if back else self.tr("Set aside …"))
        self.aside_button.setEnabled(is_open and not self._read_only)

    def _leads_somewhere(self, row: FindingRow) -> bool:
        """Nothing is to be changed in the dialogs of the whole report where it is only read."""
        return not self._read_only or row.finding.location.goal_id is not None

    def _repairs(self, row: FindingRow | None) -> tuple[Repair, ...]:
        if row is None or row.is_settled or row.aside is not None or self._read_only:
            return ()
        return repairs_of(row.finding)

    def _go(self) -> None:
        row = self.list.current()
        if row is not None and not row.is_settled and self._leads_somewhere(row):
            self.chosen.emit(row.finding)

    def _mend(self) -> None:
        row = self.list.current()
        repairs = self._repairs(row)
        if row is not None and repairs:
            self.repair_requested.emit(row.finding, repairs[0])
        else:
            self._go()

    def _set_aside(self) -> None:
        row = self.list.current()
        if row is None or row.is_settled or self._read_only:
            return
        if row.aside is None:
            self.aside_requested.emit(row.finding)
        else:
            self.back_requested.emit(row.finding)

    def _open_menu(self) -> None:
        row = self.list.current()
        if row is None or row.is_settled:
            return
        menu = QMenu(self)
        if self._leads_somewhere(row):
            menu.addAction(self.tr("Go there")).triggered.connect(self._go)
        for repair in self._repairs(row):
            action = menu.addAction(repair_text(repair))
            action.triggered.connect(
                lambda _=False, repair=repair: self.repair_requested.emit(row.finding, repair)
            )
        if not self._read_only:
            menu.addSeparator()
            menu.addAction(self.aside_button.text()).triggered.connect(self._set_aside)
        at = self.list.visualRect(self.list.currentIndex()).center()
        menu.exec(self.list.viewport().mapToGlobal(at))
        menu.deleteLater()


def repair_text(repair: Repair) -> str:
    """What a way to mend a finding is called, in the user's language."""
    texts = {
        Repair.MASK: step_name("Repairs", "Mask it"),
        Repair.PURGE: step_name("Repairs", "Remove everywhere …"),
        Repair.REMOVE_CHARACTERS: step_name("Repairs", "Remove the characters"),
        Repair.MARK_NOTHING: step_name("Repairs", "Mark as nothing to report"),
        Repair.LIFT_MARK: step_name("Repairs", "Lift the mark"),
        Repair.REMOVE_NOTE: step_name("Repairs", "Remove the note"),
        Repair.SET_DONE: step_name("Repairs", "Set to done"),
        Repair.SET_PLANNED: step_name("Repairs", "Set to planned"),
        Repair.SET_CANCELLED: step_name("Repairs", "Set to cancelled"),
        Repair.BEGIN_NOTE: step_name("Repairs", "Begin a note"),
        Repair.OPEN_OUTCOMES: step_name("Repairs", "Say the outcome …"),
        Repair.OPEN_FIGURES: step_name("Repairs", "Add figures"),
        Repair.OPEN_SUGGESTIONS: step_name("Repairs", "Open the suggestions"),
        Repair.OPEN_HEAD: step_name("Repairs", "Write the name"),
        Repair.OPEN_APPROVAL: step_name("Repairs", "Approve anew …"),
        Repair.OPEN_DELIVERY: step_name("Repairs", "Deliver …"),
        Repair.OPEN_COMMENTS: step_name("Repairs", "Show the comments"),
        Repair.LINK: step_name("Repairs", "Link the two notes"),
    }
    return texts[repair]
