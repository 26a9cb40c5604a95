"""Totals one under the other, each a button that opens the notes it is made of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.changed_elements import differ_in_texts_only
from kplan_desktop.domain.totals.total_text import total_name, total_text
from kplan_desktop.domain.totals.totals import Total, Totals
from kplan_desktop.domain.totals.totals_by_scope import (
    GoalScope,
    Scope,
    counted_more_than_once,
    sources,
    totals_of,
    totals_of_goals,
)
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.totals.source_notes import SourcesList, source_lines
from kplan_desktop.ui.totals.totals_chart import TotalsChart, bars_of, is_worth_showing
from kplan_desktop.ui.totals.totals_wording import (
    coverage,
    repeated_sentence,
    total_sentence,
    total_words,
)
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.label_button import LabelButton
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_AFTER_REST = 120
"""Milliseconds of rest after which a change is added up: no key waits for it."""

_AFTER_TEXT = 400
"""Milliseconds of rest after which the texts quoted are those written: there is no hurry."""


class TotalsList(QWidget):
    """The totals of a goal, an area or the report.

    Nothing is added up while it is hidden, nor for a key in a text. ``note_requested(note_id)``
    asks to go to a note.
    """

    note_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted: tuple[Report, Scope] | None = None
        self._shown: tuple[Report, Scope, Totals] | None = None
        self._sections: list[_Section] = []
        self._open: set[str] = set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._refresh)
        self._coverage = QLabel(self)
        self._coverage.setTextFormat(Qt.TextFormat.PlainText)
        self._coverage.setWordWrap(True)
        self._coverage.setProperty("look", "small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._coverage)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._coverage.setContentsMargins(0, self._theme.tokens.px(8), 0, 0)
        for section in self._sections:
            self._drop(section)
        self._sections = []
        self._shown = None
        if self.isVisible():
            self._refresh()

    def show_totals(self, report: Report, scope: Scope) -> None:
        """Show the totals of ``scope``: another one at once, a change of the same one soon."""
        self._wanted = (report, scope)
        if not self.isVisible():
            return
        if self._shown is None or self._shown[1] != scope:
            self._refresh()
        elif self._shown[0] is not report:
            before, _, totals = self._shown
            if not differ_in_texts_only(before, report):
                self._rest.start(_AFTER_REST)
            elif self._open:
                self._rest.start(_AFTER_TEXT)
            else:
                self._shown = (report, scope, totals)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Add up what was changed out of sight."""
        super().showEvent(event)
        self._refresh()

    def rows(self) -> list[TotalButton]:
        """The totals as they stand, from top to bottom."""
        return [section.row for section in self._sections]

    def row(self, metric_id: str) -> TotalButton | None:
        """The total of a metric, None where there is none."""
        found = (section.row for section in self._sections if section.metric_id == metric_id)
        return next(found, None)

    def opened(self, metric_id: str) -> SourcesList | None:
        """The notes shown under a metric's total, None while it is closed."""
        for section in self._sections:
            if section.metric_id == metric_id:
                return section.notes
        return None

    def _refresh(self) -> None:
        self._rest.stop()
        if self._wanted is None:
            return
        report, scope = self._wanted
        totals: Totals | None = None
        if self._shown is not None:
            before, before_scope, known = self._shown
            if before_scope == scope and (before is report or differ_in_texts_only(before, report)):
                totals = known
            elif isinstance(scope, GoalScope) and isinstance(before_scope, GoalScope):
                # Another goal, or the same goal changed: what she opened there is of no use here.
                self._open = self._open if scope == before_scope else set()
        if totals is None:
            totals = totals_of(report, scope)
        self._shown = (report, scope, totals)
        self._sync(report, scope, totals)

    def _sync(self, report: Report, scope: Scope, totals: Totals) -> None:
        self._coverage.setText(coverage(totals))
        sections = {section.metric_id: section for section in self._sections}
        self._sections = []
        for index, total in enumerate(totals.by_metric):
            section = sections.pop(total.metric.id, None)
            if section is None:
                section = _Section(total.metric.id, self._theme, self)
                section.row.clicked.connect(lambda _=False, m=total.metric.id: self._toggle(m))
                section.note_requested.connect(self.note_requested)
            if self._column.indexOf(section) != index:
                self._column.removeWidget(section)
                self._column.insertWidget(index, section)
            self._sections.append(section)
            section.row.show_total(total)
            if total.metric.id in self._open:
                section.open(report, scope, total)
            else:
                section.close_up()
        for section in sections.values():
            self._drop(section)
        order_tabs([stop for section in self._sections for stop in section.stops()])

    def _toggle(self, metric_id: str) -> None:
        self._open ^= {metric_id}
        self._refresh()

    def _drop(self, section: _Section) -> None:
        self._column.removeWidget(section)
        section.hide()
        section.deleteLater()


class _Section(QWidget):
    """A total, and under it, while it is open, what it is made of."""

    note_requested = Signal(str)

    def __init__(self, metric_id: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.metric_id = metric_id
        self.row = TotalButton(theme, self)
        self._theme = theme
        self._inner: _TotalSources | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.row)
        self.show()

    @property
    def notes(self) -> SourcesList | None:
        """The notes that are shown, None while it is closed."""
        return None if self._inner is None else self._inner.notes

    def stops(self) -> list[QWidget]:
        """What Tab stops at, from top to bottom."""
        return [self.row] if self.notes is None else [self.row, *self.notes.stops()]

    def open(self, report: Report, scope: Scope, total: Total) -> None:
        """Show what the sum is made of."""
        self.row.set_open(True)
        if self._inner is None:
            self._inner = _TotalSources(self._theme, self)
            self._inner.notes.note_requested.connect(self.note_requested)
            self._column.addWidget(self._inner)
            self._inner.show()
        self._inner.show_total(report, scope, total)

    def close_up(self) -> None:
        """Show the sum alone."""
        self.row.set_open(False)
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
            self._inner = None


class _TotalSources(QWidget):
    """What a total is made of: goal by goal where there is anything to compare, note by note."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.tokens.px
        self._shown: tuple[Scope, Total] | None = None
        self._chart = TotalsChart(theme, self)
        self._repeated = WrapLabel(self)
        self._repeated.setProperty("look", "small")
        self.notes = SourcesList(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), 0, px(10))
        column.setSpacing(px(8))
        for widget in (self._chart, self._repeated, self.notes):
            column.addWidget(widget)

    def show_total(self, report: Report, scope: Scope, total: Total) -> None:
        """Show the parts of a total of ``scope``."""
        self.notes.show_lines(source_lines(sources(report, scope, total)))
        if self._shown is None or self._shown[0] != scope or self._shown[1] is not total:
            self._shown = (scope, total)
            self._compare_goals(report, scope, total)

    def _compare_goals(self, report: Report, scope: Scope, total: Total) -> None:
        goals = () if isinstance(scope, GoalScope) else totals_of_goals(report, scope)
        bars = bars_of(report, goals, total.metric.id)
        comparable = is_worth_showing(bars)
        repeated = counted_more_than_once(goals, total.metric.id)
        if comparable:
            name = total_name(total.metric, total_words())
            heading = QCoreApplication.translate("Totals", "Chart by goal: %1")
            self._chart.show_bars(heading.replace("%1", name), bars)
            self._repeated.setText(repeated_sentence(repeated))
        self._chart.setVisible(comparable)
        self._repeated.setVisible(comparable and repeated > 0)


class TotalButton(LabelButton):
    """Name and sum of a metric; clicked it opens and closes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setCheckable(True)
        px = theme.tokens.px
        self._name = self.add_label(WrapLabel(self), "side")
        self._value = self.add_label(QLabel(self), "strong")
        self._parts = self.add_label(WrapLabel(self), "small")
        top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        grid = QGridLayout(self)
        grid.setContentsMargins(px(18), px(7), px(4), px(7))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(1))
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._value, 0, 1, top_right)
        grid.addWidget(self._parts, 1, 0, 1, 2)

    def show_total(self, total: Total) -> None:
        """Show a sum."""
        words = total_words()
        text = total_text(total, words)
        self._name.setText(total_name(total.metric, words))
        self._value.setText(text.value)
        # What is only planned or uncertain is not to be read as a total.
        is_reached = total.reached.known or total.reached.unknown
        set_style_property(self._value, "look", "strong" if is_reached else "muted")
        self._parts.setText("\n".join(text.parts))
        self._parts.setVisible(bool(text.parts))
        self.setAccessibleName(total_sentence(total))

    def set_open(self, is_open: bool) -> None:
        """Show whether the notes stand under it."""
        self.setChecked(is_open)
        self.setAccessibleDescription(
            QCoreApplication.translate("Totals", "Hides the notes it is made of")
            if is_open
            else QCoreApplication.translate("Totals", "Shows the notes it is made of")
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the mark of what opens before the name, and the line under the row."""
        super().paintEvent(event)
        tokens = self.theme.tokens
        with QPainter(self) as painter:
            side = tokens.px(14)
            name = "chevron-down" if self.isChecked() else "chevron-right"
            drawing = self.theme.icons.pixmap(name, "muted", 14, self.devicePixelRatioF())
            line = self._name.fontMetrics().lineSpacing()
            top = self._name.y() + (line - side) // 2
            painter.drawPixmap(tokens.px(2), top, drawing)
            if not self.hasFocus():
                rule = QRectF(0, self.height() - 1, self.width(), 1)
                painter.fillRect(rule, tokens.colour("line"))
