"""All notes that are left out of the joint report, listed for the office."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from kplan_desktop.domain.joint_report.joint_content import JointReport
from kplan_desktop.exchange.joint_report.joint_lines import JointLines
from kplan_desktop.ui.joint_report.goal_rows import JointRow, left_out_rows
from kplan_desktop.ui.joint_report.note_list import NoteList
from kplan_desktop.ui.joint_report.theme_flow import ThemeFlow
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label


class LeftOutPage(QScrollArea):
    """``goal_asked(row)`` is emitted when a note is to be seen under its goal."""

    goal_asked = Signal(object)

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._read_only = context.theme, context.session.read_only
        self._lines = JointLines(context.session.collection.form)
        self.goal_id = ""
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = self._page = QWidget(self)
        page.setObjectName("boardBody")
        self.notes = NoteList(context.theme, page, read_only=True)
        self.notes.setAccessibleName(self.tr("All notes that are left out"))
        self._lead = plain_label("", "muted")
        self._column = QVBoxLayout(page)
        self._column.addWidget(plain_label(self.tr("Left out of the joint report"), "goal"))
        self._column.addWidget(self._lead)
        self._column.addWidget(self.notes)
        self._column.addStretch(1)
        self.setWidget(page)
        self.flow = ThemeFlow(context, self)
        self.notes.reveal.connect(self._reveal)
        self.notes.opened.connect(self._open)
        self.notes.menu_requested.connect(self._show_menu)
        context.theme.follow(self._apply_theme)

    def show_report(self, report: JointReport | None) -> None:
        """List what is left out."""
        left_out = () if report is None else report.left_out
        self.notes.show_rows(left_out_rows(left_out, self._lines))
        if left_out:
            text = self.tr("These notes are in the units' reports, and are not printed here.")
        else:
            text = self.tr("Nothing is left out. Notes are left out under their goals.")
        self._lead.setText(text)

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        if self.notes.current_row is None:
            self.notes.choose(1)  # the first note, under its heading
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row: JointRow) -> None:
        self.goal_asked.emit(row)

    def _show_menu(self, at: QPoint) -> None:
        row, rows = self.notes.current_row, self.notes.chosen_notes()
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if rows and not self._read_only:
            again = menu.addAction(self.tr("Print again"))
            again.triggered.connect(lambda: self.flow.take_back(rows))
        menu.addAction(self.tr("Show under the goal")).triggered.connect(lambda: self._open(row))
        menu.popup(at)

    def _reveal(self, rect: QRect) -> None:
        at = rect.translated(self.notes.viewport().mapTo(self._page, QPoint(0, 0)))
        self.ensureVisible(0, at.center().y(), 0, min(at.height(), self.height()) // 2)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(px(26), px(18), px(22), px(20))
        self._column.setSpacing(px(10))
