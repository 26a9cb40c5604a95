"""«Where does the number come from?»: a total opened to units, notes and figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kplan_desktop.domain.collection.collection import ActivityRef
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.joint_totals.total_sources import JointSource, SourceActivity, sources
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.location import goal_numbers, located_notes
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Figure, Report
from kplan_desktop.domain.text.excerpt import excerpt
from kplan_desktop.domain.text.formatting import number_text
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.total_text import (
    TotalWords,
    figure_value,
    summed_name,
    total_name,
    total_text,
)
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, SourceNote
from kplan_desktop.ui.joint_totals.joint_wording import (
    coverage_text,
    names_of_units,
    place_text,
    undecided_text,
)
from kplan_desktop.ui.messages.finding_messages import location_words
from kplan_desktop.ui.office_intake.collection_totals import counting_bundles
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace
from kplan_desktop.ui.office_intake.received_reports import ReportsBySha256
from kplan_desktop.ui.totals.source_notes import SourceLine, SourcesList
from kplan_desktop.ui.totals.totals_wording import total_words
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_SEEN, _ROOM = 60, 120
"""Characters of a note that are seen in any case, and of the part that has the figure in it."""

NotesOfActivities = Mapping[ActivityRef, tuple[SourceNote, ...]]
"""The notes of activities in printed order, with their places; ids are «unit/goal/note»."""


class SourcesPanel(QScrollArea):
    """Shows what one total is made of, and follows it.

    Signals: ``closed`` when it is to make room again; ``joint_events_requested`` for what is not
    decided. A note leads to the page for reading.
    """

    closed = Signal()
    joint_events_requested = Signal()

    def __init__(
        self, context: OfficeContext, scope: JointScope, metric_id: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._scope, self._metric_id = context, scope, metric_id
        self._asked: tuple[JointTotals, bool] | None = None
        self._focuses_first = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget(self)
        self._body.setObjectName("sideBody")
        self._head = self._label("strong", self.tr("Where does the number come from?"))
        self.close_button = QPushButton(self.tr("Close"), self._body)
        self.close_button.setProperty("kind", "link")
        self.close_button.setAccessibleName(self.tr("Close the sources"))
        self.close_button.clicked.connect(self.closed)
        self.number, self.place = self._label("title"), self._label("muted")
        self.cover, self._parts = self._label("small"), self._label("small")
        self.undecided = QPushButton(self._body)
        self.undecided.setProperty("kind", "link")
        self.undecided.clicked.connect(self.joint_events_requested)
        self.notes = SourcesList(context.theme, self._body)
        self.notes.note_requested.connect(self._go_to_note)
        self._column = QVBoxLayout(self._body)
        self._lay_out()
        self.setWidget(self._body)
        context.theme.follow(self._apply_theme)
        context.totals.made.connect(self._show)
        if context.totals.joint is not None:
            self._show(context.totals.joint)

    def focus_first(self) -> None:
        """Give the keyboard to the first note, or else to what closes the panel."""
        rows = self.notes.rows()
        self._focuses_first = not rows
        (rows[0].button if rows else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        for widget in (self.number, self.place, self.cover, self._parts):
            self._column.addWidget(widget)
        self._column.addWidget(self.undecided, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.notes)
        self._column.addStretch(1)

    def _label(self, look: str, text: str = "") -> WrapLabel:
        label = WrapLabel(self._body)
        label.setProperty("look", look)
        label.setText(text)
        return label

    def _apply_theme(self) -> None:
        px = self._context.theme.tokens.px
        self._column.setContentsMargins(px(18), px(14), px(12), px(16))
        self._column.setSpacing(px(4))

    def _show(self, totals: JointTotals) -> None:
        """Show the total as it is now, and read the notes that it is made of."""
        if self._scope.unit_id and self._scope.unit_id not in totals.units:
            self.closed.emit()
            return
        self._show_head(totals)
        counting = counting_bundles(self._context.session.collection)
        in_scope = [self._scope.unit_id] if self._scope.unit_id else totals.units
        bundles = {name: counting[name] for name in in_scope if name in counting}
        reports = self._context.reports
        if any(reports.known(sha256) is None for sha256 in bundles.values()):
            self._show_lines(totals, {}, {})
        reports.request(
            bundles.values(), self, lambda found: self._show_lines(totals, bundles, found)
        )

    def _show_head(self, totals: JointTotals) -> None:
        scope, metric_id = self._scope, self._metric_id
        total = totals.totals(scope).of(metric_id)
        metric = next((m.metric for m in totals.metrics if m.metric.id == metric_id), None)
        name = "" if metric is None else total_name(metric, total_words())
        text = None if total is None else total_text(total, total_words())
        if total is not None:
            name = summed_name(total, total_words())
        number = self.tr("No figures") if text is None else text.number
        self.number.setText(f"{number} · {name}" if name else number)
        self.place.setText(place_text(totals, scope))
        self.cover.setText(coverage_text(totals.coverage(metric_id, scope), scope))
        parts = () if text is None else text.parts
        self._parts.setText("\n".join(parts))
        self._parts.setVisible(bool(parts))
        undecided = undecided_text(totals.undecided_in(metric_id, scope))
        self.undecided.setText(undecided)
        self.undecided.setVisible(bool(undecided))

    def _show_lines(
        self, totals: JointTotals, bundles: Mapping[str, str], reports: ReportsBySha256
    ) -> None:
        """Show the activities, with their notes' places in what is read: made in the background."""
        self._asked = totals, bool(reports)
        asked, scope, metric_id = self._asked, self._scope, self._metric_id

        def work() -> tuple[SourceLine, ...]:
            found: tuple[JointSource, ...] = ()
            if any(each.metric.id == metric_id for each in totals.metrics):
                found = sources(totals, metric_id, scope)
            refs = {each.ref for source in found for each in source.members}
            notes: dict[ActivityRef, tuple[SourceNote, ...]] = {}
            for unit_id, sha256 in bundles.items():
                if sha256 in reports:
                    ids = {ref.activity_id for ref in refs if ref.unit_id == unit_id}
                    notes |= placed_notes(totals, scope, unit_id, reports[sha256], ids)
            return tuple(_lines(totals, scope, found, notes))

        def done(lines: tuple[SourceLine, ...]) -> None:
            if self._asked == asked:
                self.notes.show_lines(lines)
                if self._focuses_first and self.close_button.hasFocus():
                    self.focus_first()

        self._context.background.run(
            work, done=done, failed=lambda _: None, owner=self, only_while_open=True
        )

    def _go_to_note(self, name: str) -> None:
        unit_id, _, rest = name.partition("/")
        goal_id, _, note_id = rest.partition("/")
        self._context.go_to(OfficePlace(OfficePage.READING, unit_id, goal_id, note_id))


def placed_notes(
    totals: JointTotals, scope: JointScope, unit_id: str, report: Report, ids: set[str]
) -> NotesOfActivities:
    """The notes of a unit's activities; first is the first one in the scope."""
    labels, words = LocationLabels(report), location_words()
    goals = _goals_in(totals, scope, report)
    found: dict[ActivityRef, list[SourceNote]] = {}
    first: set[ActivityRef] = set()
    for location, note in located_notes(report, ids):
        ref = ActivityRef(unit_id, note.activity_id)
        name = f"{unit_id}/{location.goal_id}/{note.id}"
        known = found.setdefault(ref, [])
        if location.goal_id in goals and ref not in first:
            first.add(ref)
            known.insert(0, SourceNote(name, labels.long(location, words), note.text))
        else:
            known.append(SourceNote(name, labels.short(location), note.text))
    return {ref: tuple(notes) for ref, notes in found.items()}


def _goals_in(totals: JointTotals, scope: JointScope, report: Report) -> set[str]:
    """The goals of a report that are in a scope."""
    match scope.within:
        case GoalScope(goal_id):
            return {goal_id}
        case AreaScope(area_id):
            areas = totals.collection.form.strategy_areas
            return {goal.id for area in areas if area.id == area_id for goal in area.goals}
    return {entry.goal_id for entry in report.goals}


def _lines(
    totals: JointTotals,
    scope: JointScope,
    found: tuple[JointSource, ...],
    notes: NotesOfActivities,
) -> Iterator[SourceLine]:
    """A line for each activity of each unit; the unit's name over the first of its own."""
    words = total_words()
    numbers, shown = goal_numbers(totals.collection.form), scope.unit_id
    for source in found:
        for member in source.members:
            heading = ""
            if member.ref.unit_id != shown:
                shown = member.ref.unit_id
                heading = totals.units[shown].unit.name
            yield _line(totals, source, member, heading, notes, numbers, words)


def _line(
    totals: JointTotals,
    source: JointSource,
    member: SourceActivity,
    heading: str,
    notes: NotesOfActivities,
    numbers: Mapping[str, str],
    words: TotalWords,
) -> SourceLine:
    facts, ref = member.facts, member.ref
    placed = notes.get(ref)
    if placed is None:  # not read yet: what the facts know
        goal_id = facts.goal_ids[0]
        name = f"{ref.unit_id}/{goal_id}/{facts.note_ids[0]}"
        placed = (SourceNote(name, numbers.get(goal_id, ""), facts.label),)
    first, *also = placed
    figure, look = "–", "muted"
    if member.figure is not None:
        figure = figure_value(member.figure, facts.standing, words)
        first = first._replace(text=text_at_figure(first.text, member.figure))
        if member.counts and member.figure.value is not None:
            look = "figure" if facts.standing is Standing.REACHED else "badge"
    remark = _remark(totals, source, member)
    return SourceLine(first, figure, tuple(also), heading, remark, look)


def text_at_figure(text: str, figure: Figure) -> str:
    """The part of a note that has a figure's number in it, or else its beginning."""
    if figure.value is None:
        return text
    for number in (str(figure.value), number_text(figure.value)):
        start = text.find(number)
        end = start + len(number)
        around = text[max(start - 1, 0) : start] + text[end : end + 1]
        if start > _SEEN and not any(sign.isdigit() for sign in around):
            return excerpt(text, start, end, _ROOM).text
    return text


def _remark(totals: JointTotals, source: JointSource, member: SourceActivity) -> str:
    """Of an activity that counts once for several units: whose figure counts."""
    if len(source.members) == 1:
        return ""
    others = [each.ref.unit_id for each in source.members if each is not member]
    names = names_of_units(totals.collection, others)
    if member.counts:
        text = QCoreApplication.translate("JointTotals", "Joint event with %1: this figure counts")
    else:
        text = QCoreApplication.translate("JointTotals", "Joint event with %1: counted there")
    return fill_placeholders(text, names)
