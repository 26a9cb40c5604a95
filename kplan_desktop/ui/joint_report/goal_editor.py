"""One goal of the joint report: the office's text, and the units' notes as they will be printed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.goal_edits import set_goal_text
from kplan_desktop.domain.joint_report.joint_content import GoalContent, JointReport, ScopeFigures
from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.exchange.joint_report.joint_lines import JointLines
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.joint_report.fold import Fold
from kplan_desktop.ui.joint_report.goal_rows import JointRow, JointRowKind, goal_rows
from kplan_desktop.ui.joint_report.note_list import NoteList
from kplan_desktop.ui.joint_report.theme_bar import ThemeBar
from kplan_desktop.ui.joint_report.theme_flow import ThemeFlow
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.icon_text_button import ElidedButton
from kplan_desktop.ui.widgets.scrolling_dialog import FramedText
from kplan_desktop.ui.widgets.wrap_label import WrapLabel


class GoalEditor(QWidget):
    """Shows a goal of the collection of ``context``.

    ``note_seen(goal_id, ref)`` is emitted when another note is current in the list.
    """

    note_seen = Signal(str, object)

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        self._lines = JointLines(self._session.collection.form)
        self._content: GoalContent | None = None
        self.goal_id = ""
        theme, read_only = context.theme, context.session.read_only
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget(self._scroll)
        self._page.setObjectName("boardBody")
        self._number, self._title = QLabel(self._page), WrapLabel(self._page)
        self.national = Fold(theme, self._page)
        self.text = FramedText(theme, self._page)
        self.figures = Fold(theme, self._page)
        self.outcomes = Fold(theme, self._page)
        self.sources = ElidedButton(self._page)
        self.sources.setText(self.tr("See where the numbers come from"))
        self.sources.setProperty("look", "offer")
        self.figures.add_below(self.sources)
        self._state = WrapLabel(self._page)
        self._silent = WrapLabel(self._page)
        self.notes = NoteList(theme, self._page, read_only=read_only)
        self.bar = ThemeBar(theme, self, read_only=read_only)
        self.flow = ThemeFlow(context, self)
        self._lay_out()
        self._connect()
        theme.follow(self._apply_theme)

    # --- what is shown --------------------------------------------------------------------------

    def show_goal(self, goal_id: str, report: JointReport | None) -> None:
        """Show a goal from its beginning."""
        if goal_id != self.goal_id:
            self.goal_id = goal_id
            self._content = None
            self.notes.show_rows([])
            self._show_head()
            self._scroll.verticalScrollBar().setValue(0)
        self.show_report(report)

    def show_report(self, report: JointReport | None) -> None:
        """Show the notes and figures of a newer content; what is seen stays where it is."""
        content = None if report is None else _goal_of(report, self.goal_id)
        if report is None or content is None:
            self._state.setText(self.tr("Reading the deliveries …"))
            self._state.show()
            self.follow()
            return
        anchor = self._anchor()
        self._content = content
        goal = self._session.collection.joint_goal(self.goal_id)
        self.notes.show_rows(goal_rows(content, goal, report.left_out, self._lines))
        self.outcomes.show_lines(
            self._lines.outcome_counts(content.outcomes), self._outcome_lines(content)
        )
        self.figures.show_lines(self._figures_heading(content), self._figure_lines(content.figures))
        nothing, silent = self._lines.nothing(content), self._lines.without_text(content)
        said = [f"{label} {text}" for label, text in (nothing, silent) if text]
        self._silent.setText("\n".join(said))
        self._silent.setVisible(bool(said))
        self._state.setText(self._lines.words.no_notes)
        self._state.setHidden(bool(self.notes.notes.rows))
        self.follow()
        self._keep(anchor)

    def follow(self) -> None:
        """Show what the collection has now of the office's own."""
        goal = self._session.collection.joint_goal(self.goal_id)
        self.text.text.set_text(goal.text)
        self.bar.show_goal(goal)

    def show_note(self, number: int) -> None:
        """Choose a row of the notes, have it seen, and give the list the focus."""
        self.notes.choose(number)
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self.notes, lambda: self.notes.choose(number))

    def take_focus(self) -> None:
        """Give the keyboard to the office's text."""
        self.text.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen_notes(self) -> list[JointRow]:
        """The notes that are chosen in the list."""
        return self.notes.chosen_notes()

    def _show_head(self) -> None:
        collection = self._session.collection
        goal = _form_goal(collection, self.goal_id)
        self._number.setText(goal_numbers(collection.form)[self.goal_id])
        self._title.setText(goal.text)
        measures = [(f"{each.number}. {each.text}", "") for each in goal.national_measures]
        heading = self.tr("National measures (%1)").replace("%1", str(len(measures)))
        self.national.show_lines(heading, measures)
        name = self.tr("The office's text under %1").replace("%1", self._number.text())
        self.text.text.setAccessibleName(name)
        notes = self.tr("The units' notes under %1").replace("%1", self._number.text())
        self.notes.setAccessibleName(notes)
        for fold in (self.outcomes, self.figures):
            fold.show_lines("", ())
        self._silent.hide()

    def _outcome_lines(self, content: GoalContent) -> Iterator[tuple[str, str]]:
        outcomes = content.outcomes
        if outcomes.measures and not outcomes.told:
            yield self.tr("No unit has told of a measure that was not carried out."), "muted"
        for told in outcomes.told:
            measure = f"{told.unit}, {self._lines.words.measure.lower()} {told.number}"
            said = ": ".join(filter(None, (self._lines.outcome(told), one_line(told.reason))))
            yield f"{measure}: {one_line(told.measure)} – {said}", ""

    def _figures_heading(self, content: GoalContent) -> str:
        undecided = sum(bool(total.undecided) for total in content.figures.totals)
        heading = self._lines.words.figures_of_goal
        if undecided:
            said = self.tr("joint events to decide")
            return f"{heading} ({len(content.figures.totals)}, {said})"
        return f"{heading} ({len(content.figures.totals)})"

    def _figure_lines(self, figures: ScopeFigures) -> Iterator[tuple[str, str]]:
        for total in figures.totals:
            words = self._lines.total(total)
            yield f"{self._lines.total_name(total)}: {words.whole}", "strong"
            yield self._lines.coverage(total), "small"
            if undecided := self._lines.undecided(total):
                yield undecided, "warning"

    # --- what stays where it is -----------------------------------------------------------------

    def _anchor(self) -> tuple[object, int] | None:
        """The row at the upper edge of what is seen, and how far above the edge it begins."""
        value = self._scroll.verticalScrollBar().value()
        top = self.notes.mapTo(self._page, QPoint(0, 0)).y()
        if value <= top:
            return None
        index = self.notes.indexAt(QPoint(1, value - top))
        if not index.isValid():
            return None
        offset = value - top - self.notes.visualRect(index).top()
        return self.notes.notes.rows[index.row()].key, offset

    def _keep(self, anchor: tuple[object, int] | None) -> None:
        if anchor is None:
            return
        for number, row in enumerate(self.notes.notes.rows):
            if row.key == anchor[0]:
                self._column.activate()
                # At once, or the bar would keep to the range of the height before.
                QApplication.sendEvent(self._page, QEvent(QEvent.Type.LayoutRequest))
                rect = self.notes.visualRect(self.notes.notes.index(number))
                top = self.notes.mapTo(self._page, rect.topLeft()).y()
                self._scroll.verticalScrollBar().setValue(top + anchor[1])
                return

    def _reveal(self, rect: QRect) -> None:
        """Scroll as little as shows this place of the list."""
        if self._page.height() < self.notes.y() + self.notes.height():
            return  # it is not laid out yet
        at = rect.translated(self.notes.viewport().mapTo(self._page, QPoint(0, 0)))
        half = min(at.height() // 2, self._scroll.viewport().height() // 2)
        self._scroll.ensureVisible(0, at.center().y(), 0, half + self._context.theme.tokens.px(6))

    # --- parts ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._number.setProperty("look", "goalNumber")
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._title.setProperty("look", "goal")
        self._state.setProperty("look", "muted")
        self._silent.setProperty("look", "small")
        self._heading = QGridLayout()
        self._heading.addWidget(self._number, 0, 0)
        self._heading.addWidget(self._title, 0, 1)
        self._heading.setColumnStretch(1, 1)
        self.text.text.setReadOnly(self._session.read_only)
        if not self._session.read_only:
            self.text.text.set_placeholder(self.tr("What the office writes under this goal …"))
        self._column = QVBoxLayout(self._page)
        self._column.addLayout(self._heading)
        self._column.addWidget(self.national)
        self._column.addWidget(self.text)
        folds = QVBoxLayout()
        folds.setSpacing(0)
        folds.addWidget(self.figures)
        folds.addWidget(self.outcomes)
        self._column.addLayout(folds)
        self._column.addWidget(self._silent)
        self._column.addWidget(self._state)
        self._column.addWidget(self.notes)
        self._column.addStretch(1)
        self._scroll.setWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        editor: GrowingTextEdit = self.text.text
        editor.edited.connect(self._type)
        editor.enter_pressed.connect(lambda *_: editor.textCursor().insertBlock())
        self.sources.clicked.connect(
            lambda: self._context.go_to(OfficePlace(OfficePage.TOTALS, goal_id=self.goal_id))
        )
        notes, bar, flow = self.notes, self.bar, self.flow
        notes.reveal.connect(self._reveal)
        notes.current_changed.connect(self._on_current)
        notes.opened.connect(self._open)
        notes.menu_requested.connect(flow.show_note_menu)
        notes.left_out_toggled.connect(flow.toggle_left_out)
        notes.renamed.connect(flow.rename_row)
        notes.moved.connect(flow.move_row)
        notes.theme_asked.connect(flow.ask_theme)
        notes.dropped.connect(flow.put)
        bar.arranged.connect(flow.arrange)
        bar.theme_chosen.connect(self._show_theme)
        bar.menu_requested.connect(flow.show_theme_menu)
        bar.moved.connect(flow.move_theme)
        bar.rename_asked.connect(flow.rename)
        bar.removal_asked.connect(flow.remove)
        bar.added.connect(flow.add)
        bar.dropped.connect(flow.put)

    def _type(self, text: str) -> None:
        session = self._session
        edit = set_goal_text(session.collection, self.goal_id, text)
        session.type_text(edit, step_name("GoalEditor", "Write text"), f"joint-goal-{self.goal_id}")

    def _on_current(self, row: JointRow) -> None:
        if row.refs:
            self.note_seen.emit(row.goal_id, row.refs[0])

    def _open(self, row: JointRow) -> None:
        """Show the note in its unit's report."""
        if row.refs:
            ref = row.refs[0]
            place = OfficePlace(OfficePage.READING, ref.unit_id, row.goal_id, ref.note_id)
            self._context.go_to(place)

    def _show_theme(self, theme_id: str) -> None:
        """Go to a theme in the list, in which the notes then stand by theme."""
        number = self.notes.group_number(theme_id)
        if number < 0:
            self.bar.by_theme.click()
        else:
            self.show_note(number)

    def _apply_theme(self) -> None:
        px = self._context.theme.tokens.px
        self._column.setContentsMargins(px(26), px(18), px(22), px(20))
        self._column.setSpacing(px(10))
        self._heading.setHorizontalSpacing(px(12))


def _goal_of(report: JointReport, goal_id: str) -> GoalContent | None:
    goals = (goal for area in report.areas for goal in area.goals)
    return next((goal for goal in goals if goal.goal.id == goal_id), None)


def _form_goal(collection: Collection, goal_id: str) -> NationalGoal:
    return next(goal for goal in collection.form.goals() if goal.id == goal_id)


def note_number(rows: list[JointRow], unit_id: str, note_id: str) -> int:
    """The row of a unit's note, -1 for none."""
    for number, row in enumerate(rows):
        for ref in row.refs if row.kind is not JointRowKind.ELSEWHERE else ():
            if ref.note_id == note_id and unit_id in ("", ref.unit_id):
                return number
    return -1
