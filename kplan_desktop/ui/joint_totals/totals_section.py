"""The section of totals: what is shown of them, as a table and as bars."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import metric_name
from kplan_desktop.domain.totals.total_text import total_name
from kplan_desktop.domain.totals.totals_by_scope import GoalScope, ReportScope, Scope
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.accessibility.spoken_roles import set_choice
from kplan_desktop.ui.frame.view_state import keep_view
from kplan_desktop.ui.joint_totals.joint_table import JointTable, by_goal, by_unit, scopes_of
from kplan_desktop.ui.joint_totals.joint_wording import (
    coverage_text,
    goal_number,
    scope_text,
    undecided_text,
)
from kplan_desktop.ui.joint_totals.lines_delegate import LinesDelegate
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.theme.scaled_sizes import ScaledSizes
from kplan_desktop.ui.totals.totals_chart import Bar, TotalsChart
from kplan_desktop.ui.totals.totals_grid_view import TotalsGridView
from kplan_desktop.ui.totals.totals_wording import once_sentence, total_words
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_UNIT_COLUMN, _GOAL_COLUMN = 160, 220
"""Pixels at 100 % of the first column."""


class TotalsSection(QWidget):
    """Choices, and under them the table or the bars.

    ``sources_wanted(scope, metric_id, enter)`` asks where a total comes from; ``enter`` is whether
    the keyboard is to go there.
    """

    sources_wanted = Signal(object, str, bool)

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._totals: JointTotals | None = None
        self._charts: dict[str, _MetricBars] = {}
        self._shaped_for: tuple[bool, tuple[Metric, ...]] | None = None
        form, theme = context.session.collection.form, context.theme
        self.rows_by = self._choices(
            {"unit": self.tr("By unit"), "goal": self.tr("By goal")}, self.tr("Rows: %1")
        )
        self.shown_as = self._choices(
            {"table": self.tr("Table"), "bars": self.tr("Bars")}, self.tr("Show as: %1")
        )
        self.within_box = self._combo(self.tr("Goals"))
        for scope in scopes_of(form):
            self.within_box.addItem(scope_text(form, scope), scope)
        self.unit_box = self._combo(self.tr("Unit"))
        self.unit_box.addItem(self.tr("All units"), "")
        for unit in form.units_in_period():
            self.unit_box.addItem(one_line(unit.name), unit.id)
        self.metric_box = self._combo(self.tr("Metrics"))
        self.metric_box.addItem(self.tr("All metrics"), "")
        self.copy = QPushButton(QCoreApplication.translate("TotalsDialog", "Copy the table"), self)
        self.copy.clicked.connect(self._copy)
        self.model = JointTable(theme, self)
        self._cells = LinesDelegate(theme, self)
        self.table = self._table()
        self._bars = QWidget(self)
        self._bars.setObjectName("boardBody")
        self._bars_column = QVBoxLayout(self._bars)
        self._bars_column.addStretch(1)
        self._stack = QStackedWidget(self)
        self.setFocusProxy(self.table)
        self._lay_out()
        for button in (*self.rows_by.values(), *self.shown_as.values()):
            button.clicked.connect(self._show_all)
        theme.follow(self._forget_shape)
        for combo in (self.within_box, self.unit_box, self.metric_box):
            combo.currentIndexChanged.connect(self._show_all)

    def show_totals(self, totals: JointTotals) -> None:
        """Show these totals; nothing moves that stays."""
        self._totals = totals
        self._offer_metrics(totals)
        self._show_all()

    def show_unit(self, unit_id: str) -> None:
        """Choose a unit's row."""
        self.rows_by["unit"].click()
        row = next((n for n, s in enumerate(self.model.scopes) if s.unit_id == unit_id), -1)
        if row >= 0:
            self._choose(self.model.index(row, 2))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is shown --------------------------------------------------------------------------

    def _show_all(self) -> None:
        if self._totals is None:
            return
        are_units = self.rows_by["unit"].isChecked()
        self.within_box.setVisible(are_units)
        self.unit_box.setVisible(not are_units)
        totals, metric_id = self._totals, str(self.metric_box.currentData())
        if are_units:
            within: Scope = self.within_box.currentData() or ReportScope()
            scopes = by_unit(totals, within)
            heading = self.tr("Unit")
        else:
            scopes = by_goal(totals, str(self.unit_box.currentData()))
            heading = self.tr("Goal")
        chosen = self.table.currentIndex()
        kept = (chosen.row(), chosen.column())
        replaced = self.model.show(
            totals, scopes, heading, are_units=are_units, metric_id=metric_id
        )
        if replaced:
            self._shape(are_units)
            row, column = kept if chosen.isValid() else (0, 2)
            place = self.model.index(
                min(max(row, 0), len(scopes) - 1), min(column, self.model.columnCount() - 1)
            )
            self._choose(place)
        as_bars = self.shown_as["bars"].isChecked()
        self._stack.setCurrentIndex(int(as_bars))
        self.copy.setEnabled(not as_bars)
        if as_bars:
            self._show_bars(totals, scopes, are_units=are_units)

    def _choose(self, cell: QModelIndex) -> None:
        """Make a cell current in a table that begins at its left, where the rows' names are.

        With its automatic scrolling one that is not shown yet would open where the cell is.
        """
        self.table.setAutoScroll(False)
        self.table.setCurrentIndex(cell)
        self.table.scrollTo(cell)
        self.table.horizontalScrollBar().setValue(0)
        self.table.setAutoScroll(True)

    def _shape(self, are_units: bool) -> None:
        """Give rows their heights, and columns their widths where there are others than before."""
        columns = are_units, self.model.metrics
        if columns != self._shaped_for:
            self._shaped_for = columns
            self.table.verticalHeader().setVisible(not are_units)
            # Room for what is not decided, which comes later.
            least = self._cells.small_width(undecided_text(10))
            self.table.shape(text_column=_UNIT_COLUMN if are_units else _GOAL_COLUMN, least=least)
        self.table.verticalHeader().setDefaultSectionSize(self._cells.row_height(2))
        self.table.setRowHeight(0, self._cells.row_height(self.model.lines_of_whole))

    def _forget_shape(self) -> None:
        """Another size of text needs other widths."""
        self._shaped_for = None
        if self._totals is not None:
            self._shape(self.rows_by["unit"].isChecked())
            self.table.horizontalScrollBar().setValue(0)

    def _show_bars(
        self, totals: JointTotals, scopes: tuple[JointScope, ...], *, are_units: bool
    ) -> None:
        shown = {metric.id: metric for metric in self.model.metrics}
        for metric_id in [each for each in self._charts if each not in shown]:
            gone = self._charts.pop(metric_id)
            self._bars_column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for number, (metric_id, metric) in enumerate(shown.items()):
            if metric_id not in self._charts:
                self._charts[metric_id] = _MetricBars(self._context, self._bars)
                self._bars_column.insertWidget(number, self._charts[metric_id])
            self._charts[metric_id].show_metric(totals, scopes, metric, are_units=are_units)

    def _offer_metrics(self, totals: JointTotals) -> None:
        metrics = [total.metric for total in totals.totals().by_metric]
        known = [str(self.metric_box.itemData(number)) for number in range(self.metric_box.count())]
        if known == ["", *(metric.id for metric in metrics)]:
            return
        chosen = self.metric_box.currentData()
        self.metric_box.blockSignals(True)
        while self.metric_box.count() > 1:
            self.metric_box.removeItem(1)
        for metric in metrics:
            self.metric_box.addItem(one_line(metric_name(metric)), metric.id)
        self.metric_box.setCurrentIndex(max(self.metric_box.findData(chosen), 0))
        self.metric_box.blockSignals(False)

    # --- what is asked for ----------------------------------------------------------------------

    def _follow_cell(self, index: QModelIndex, *, enter: bool = False) -> None:
        found = self.model.scope_and_metric(index)
        if found is not None and self.model.total_in(index) is not None:
            self.sources_wanted.emit(found[0], found[1].id, enter)

    def _sort(self, column: int) -> None:
        chosen = self.model.scope_and_metric(self.table.currentIndex())
        self.model.sort_by(column)
        header, by = self.table.horizontalHeader(), self.model.sorted_by
        if by is None:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        else:
            header.setSortIndicator(*by)
        self._shape(self.rows_by["unit"].isChecked())
        if chosen is not None:
            self.table.setCurrentIndex(
                self.model.index(self.model.scopes.index(chosen[0]), max(column, 2))
            )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.model.as_tab_separated())
        text = QCoreApplication.translate("TotalsDialog", "Copied. Paste it into a spreadsheet.")
        self._context.show_message(text)
        announce(self, text)

    # --- parts ----------------------------------------------------------------------------------

    def _table(self) -> TotalsGridView:
        table = TotalsGridView(self._context.theme, self)
        table.setObjectName("jointTotals")
        table.setAccessibleName(self.tr("Totals"))
        table.setAccessibleDescription(self.tr("Enter shows where a number comes from."))
        table.setModel(self.model)
        table.setItemDelegate(self._cells)
        header = table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sectionClicked.connect(self._sort)
        table.clicked.connect(self._follow_cell)
        table.sources_wanted.connect(lambda: self._follow_cell(table.currentIndex(), enter=True))
        table.copy_wanted.connect(self._copy)
        return table

    def _choices(self, texts: dict[str, str], name: str) -> dict[str, QPushButton]:
        group = QButtonGroup(self)
        buttons: dict[str, QPushButton] = {}
        for key, text in texts.items():
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setChecked(not buttons)
            button.setProperty("kind", "choice")
            set_choice(button)
            button.setAccessibleName(name.replace("%1", text))
            group.addButton(button)
            buttons[key] = button
            keep_view(button)
        return buttons

    def _combo(self, name: str) -> ComboBox:
        combo = ComboBox(self)
        combo.setAccessibleName(name)
        combo.setToolTip("")
        combo.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(14)
        keep_view(combo)
        return combo

    def _lay_out(self) -> None:
        keep = ScaledSizes(self._context.theme, self).keep
        tools = FlowLayout(centred=True)
        keep(tools.setSpacing, 6)
        for widget in (
            *self.rows_by.values(),
            self.within_box,
            self.unit_box,
            self.metric_box,
            *self.shown_as.values(),
            self.copy,
        ):
            tools.addWidget(widget)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._bars)
        keep(self._bars_column.setSpacing, 18)
        self._stack.addWidget(self.table)
        self._stack.addWidget(scroll)
        keep(self._stack.setMinimumHeight, 240)
        once = WrapLabel(self)
        once.setProperty("look", "small")
        once.setText(once_sentence())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        keep(column.setSpacing, 8)
        column.addLayout(tools)
        column.addWidget(self._stack, 1)
        column.addWidget(once)


class _MetricBars(QWidget):
    """The bars of one metric under its name."""

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("look", "strong")
        self._cover = WrapLabel(self)
        self._cover.setProperty("look", "small")
        self.chart = TotalsChart(context.theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        ScaledSizes(context.theme, self).keep(column.setSpacing, 4)
        for widget in (self._name, self._cover, self.chart):
            column.addWidget(widget)

    def show_metric(
        self,
        totals: JointTotals,
        scopes: tuple[JointScope, ...],
        metric: Metric,
        *,
        are_units: bool,
    ) -> None:
        """Show a bar of each unit, or of each goal."""
        whole, *parts = scopes
        name = total_name(metric, total_words())
        self._name.setText(name)
        self._cover.setText(coverage_text(totals.coverage(metric.id, whole), whole))
        bars = [
            Bar(_bar_name(totals, scope, are_units), totals.totals(scope).of(metric.id))
            for scope in parts
            if are_units or isinstance(scope.within, GoalScope)
        ]
        if are_units:
            heading = self.tr("Chart by unit: %1")
        else:
            heading = QCoreApplication.translate("Totals", "Chart by goal: %1")
        self.chart.show_bars(heading.replace("%1", name), tuple(bars))


def _bar_name(totals: JointTotals, scope: JointScope, is_unit: bool) -> str:
    if is_unit:
        return one_line(totals.units[scope.unit_id].unit.name)
    number = goal_number(totals.collection.form, scope.within)
    return number or scope_text(totals.collection.form, scope.within)
