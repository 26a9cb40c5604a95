"""The dialog «All figures»: goals down, metrics across, and the notes of the chosen total."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.totals.totals_by_scope import (
    ReportScope,
    Scope,
    counted_more_than_once,
    sources,
)
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.totals.source_notes import SourcesList, source_lines
from kplan_desktop.ui.totals.totals_grid_view import TotalsGridView
from kplan_desktop.ui.totals.totals_table import TotalsTable
from kplan_desktop.ui.totals.totals_wording import (
    coverage,
    once_sentence,
    repeated_sentence,
    scope_name,
    suggestions_text,
    total_sentence,
)
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label

_MARGIN = 28
"""Pixels at 100 % at the left and the right of the table."""


class TotalsDialog(Dialog):
    """The report's totals as they are when it opens.

    ``note_requested(note_id)``, for a note, and ``suggestions_requested``, for the list of what the
    notes state, close it.
    """

    help_topic = HelpTopic.FIGURES

    note_requested = Signal(str)
    suggestions_requested = Signal()

    def __init__(self, report: Report, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All figures"))
        self._theme = theme
        self._model = TotalsTable(report, theme, self)
        self.table = TotalsGridView(theme, self)
        self.table.setAccessibleName(self.tr("All figures"))
        self.table.setModel(self._model)
        self.table.shape()
        self.table.sources_wanted.connect(self._enter_notes)
        self.table.copy_wanted.connect(self._copy)
        self.table.selectionModel().currentChanged.connect(self._show_cell)
        self._chosen = plain_label("", "strong")
        self._repeated = plain_label("", "small")
        self._made_of = QScrollArea(self)
        self._made_of.setWidgetResizable(True)
        self._made_of.setFrameShape(QFrame.Shape.NoFrame)
        self._made_of.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._made_of.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notes: SourcesList | None = None
        self.copy = QPushButton(self.tr("Copy the table"), self)
        self.copy.clicked.connect(self._copy)
        self.suggestions = QPushButton(suggestions_text(None), self)
        self.suggestions.clicked.connect(self._go_to_suggestions)
        self._copied = QLabel(self)
        self._copied.setProperty("look", "muted")
        self._lay_out()
        self.resize(max(theme.tokens.px(980), self._width_of_table()), theme.tokens.px(760))
        self._choose_first()

    def _lay_out(self) -> None:
        px = self._theme.tokens.px
        whole = self._model.places[0].totals
        lead = plain_label(f"{coverage(whole)}. {once_sentence()}", "muted")
        under = QWidget(self)
        below = QVBoxLayout(under)
        below.setContentsMargins(0, px(10), 0, 0)
        below.setSpacing(px(4))
        for widget in (self._chosen, self._repeated):
            below.addWidget(widget)
        below.addWidget(self._made_of, 1)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        SplitKeys(splitter)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(under)
        splitter.setSizes([px(420), px(140)])
        splitter.setStretchFactor(0, 1)
        # Where the screen is too low for large text, all but the buttons scrolls.
        self.table.setMinimumHeight(px(150))
        under.setMinimumHeight(px(130))
        content = QWidget(self)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(12))
        inside.addWidget(plain_label(self.tr("All figures"), "title"))
        inside.addWidget(lead)
        inside.addWidget(splitter, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        footer = QHBoxLayout()
        footer.setSpacing(px(8))
        footer.addWidget(self.copy)
        footer.addWidget(self.suggestions)
        footer.addWidget(self._copied, 1)
        buttons = DialogButtons(self, px(8))
        buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject, default=True)
        footer.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_MARGIN), px(24), px(_MARGIN), px(20))
        column.setSpacing(px(12))
        column.addWidget(scroll, 1)
        column.addLayout(footer)

    def _width_of_table(self) -> int:
        """What shows every column, with the margins around the table."""
        table = self.table
        columns = table.verticalHeader().sizeHint().width() + table.horizontalHeader().length()
        frame = 2 * table.frameWidth() + table.verticalScrollBar().sizeHint().width()
        return columns + frame + 2 * self._theme.tokens.px(_MARGIN)

    def _choose_first(self) -> None:
        """Begin at the report's first total."""
        first = self._model.index(0, min(2, self._model.columnCount() - 1))
        self.table.setCurrentIndex(first)
        self._show_cell(first)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_cell(self, index: QModelIndex) -> None:
        known = self._model.total_at(index)
        notes = self.notes = SourcesList(self._theme, self._made_of)
        notes.note_requested.connect(self._go_to_note)
        repeated = 0
        if known is None:
            self._chosen.setText(self.tr("Choose a figure to see the notes it is made of."))
        else:
            scope, total = known
            report = self._model.report
            self._chosen.setText(f"{scope_name(report, scope)} – {total_sentence(total)}")
            notes.show_lines(source_lines(sources(report, scope, total)))
            repeated = self._in_several_goals(scope, total.metric.id)
        self._repeated.setVisible(repeated > 0)
        self._repeated.setText(repeated_sentence(repeated))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(notes)
        column.addStretch(1)
        self._made_of.setWidget(body)
        order_tabs((self.table, *notes.stops()))

    def _in_several_goals(self, scope: Scope, metric_id: str) -> int:
        """How many activities make the goals' figures add up to more than the report's."""
        if not isinstance(scope, ReportScope):
            return 0
        return counted_more_than_once(self._model.places, metric_id)

    def _enter_notes(self) -> None:
        if self.notes is not None and self.notes.rows():
            self.notes.rows()[0].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_note(self, note_id: str) -> None:
        self.accept()
        self.note_requested.emit(note_id)

    def _go_to_suggestions(self) -> None:
        self.accept()
        self.suggestions_requested.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._model.as_tab_separated())
        text = self.tr("Copied. Paste it into a spreadsheet.")
        self._copied.setText(text)
        announce(self, text)
