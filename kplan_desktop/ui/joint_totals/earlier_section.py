"""This period beside the one before: each metric unit by unit, or as the union of what merged."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.collection.collection import EarlierCollection
from kplan_desktop.domain.collection.collection_edits import SetEarlier
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.joint_totals.period_comparison import (
    ComparedTotal,
    PeriodSide,
    UnitUnion,
    compared_totals,
    earlier_from,
)
from kplan_desktop.domain.model.errors import fill_placeholders, path_text
from kplan_desktop.domain.model.form import Unit
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text, enumeration, number_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.domain.totals.total_text import total_name
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.frame.view_state import keep_view
from kplan_desktop.ui.joint_totals.lines_delegate import LinesDelegate
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.theme.scaled_sizes import ScaledSizes
from kplan_desktop.ui.totals.totals_wording import total_words
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.plain_text import plain_tooltip
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_DASH, _MINUS = "–", "\u2212"
_NAME_COLUMN, _COLUMN = 280, 140
"""Pixels at 100 %."""


class EarlierSection(QWidget):
    """A table of one metric, or how the period before is brought along."""

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._totals: JointTotals | None = None
        self._rows: tuple[ComparedTotal, ...] = ()
        self._flow = EarlierFlow(context)
        self.about = WrapLabel(self)
        self.about.setProperty("look", "muted")
        self.take = QPushButton(self.tr("Take figures of the period before …"), self)
        self.take.clicked.connect(self._flow.take)
        self.drop = QPushButton(self.tr("Take them away"), self)
        self.drop.setProperty("kind", "link")
        self.drop.clicked.connect(self._flow.drop)
        self.metric_box, self.goal_box = ComboBox(self), ComboBox(self)
        keep_view(self.metric_box, self.goal_box)
        self.metric_box.setAccessibleName(self.tr("Metric"))
        self.goal_box.setAccessibleName(self.tr("Goal"))
        for combo in (self.metric_box, self.goal_box):
            combo.setSizeAdjustPolicy(
                ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(18)
        self.metric_box.activated.connect(lambda _: self._show_rows())
        self.goal_box.activated.connect(lambda _: self._compare())
        self.table = self._table()
        self.setFocusProxy(self.take)
        tools = FlowLayout(centred=True)
        keep = ScaledSizes(context.theme, self).keep
        keep(tools.setSpacing, 6)
        for widget in (self.metric_box, self.goal_box, self.take, self.drop):
            tools.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        keep(column.setSpacing, 8)
        column.addWidget(self.about)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        column.addStretch(0)

    def show_totals(self, totals: JointTotals) -> None:
        """Show these beside those of the period before."""
        before, self._totals = self._totals, totals
        earlier = totals.collection.earlier
        has = earlier is not None
        for widget in (self.metric_box, self.goal_box, self.table, self.drop):
            widget.setVisible(has)
        can = not self._context.session.read_only
        self.take.setEnabled(can)
        self.drop.setEnabled(can)
        if earlier is None:
            self.about.setText(
                self.tr(
                    "Nothing is kept of the period before. Take its figures from its collection, "
                    "and they stand beside these."
                )
            )
            return
        text = self.tr("Beside %1, %2, taken %3")
        day = date_text(local_time(earlier.taken_at).date())
        self.about.setText(fill_placeholders(text, one_line(earlier.title), earlier.period, day))
        if before is None or before.collection.earlier is not earlier:
            self._offer_goals(totals, earlier)
        self._compare()

    def _offer_goals(self, totals: JointTotals, earlier: EarlierCollection) -> None:
        form, old = totals.collection.form, {goal.id for goal in earlier.form.goals()}
        numbers = goal_numbers(form)
        self.goal_box.clear()
        self.goal_box.addItem(QCoreApplication.translate("JointTotals", "All goals"), "")
        for goal in form.goals():
            if goal.id in old:
                self.goal_box.addItem(one_line(f"{numbers[goal.id]} {goal.text}"), goal.id)

    def _compare(self) -> None:
        if self._totals is None:
            return
        self._rows = compared_totals(self._totals, str(self.goal_box.currentData() or ""))
        metrics = {row.metric.id: row.metric for row in self._rows}
        known = [self.metric_box.itemData(number) for number in range(self.metric_box.count())]
        if known != list(metrics):
            chosen = self.metric_box.currentData()
            self.metric_box.clear()
            for metric in metrics.values():
                self.metric_box.addItem(one_line(total_name(metric, total_words())), metric.id)
            self.metric_box.setCurrentIndex(max(self.metric_box.findData(chosen), 0))
        self._show_rows()

    def _show_rows(self) -> None:
        chosen = self.metric_box.currentData()
        rows = [row for row in self._rows if row.metric.id == chosen]
        earlier = None if self._totals is None else self._totals.collection.earlier
        if self._totals is None or earlier is None:
            return
        self.table.setRowCount(len(rows))
        period = self._totals.collection.form.report.period.label
        headings = (
            one_line(self._totals.collection.form.report.unit_label).replace("/ ", "/"),
            one_line(earlier.period),
            one_line(period),
            self.tr("Difference"),
        )
        for column, text in enumerate(headings):
            heading = QTableWidgetItem(text)
            heading.setTextAlignment(_alignment(column))
            self.table.setHorizontalHeaderItem(column, heading)
        for number, row in enumerate(rows):
            for column, text in enumerate(self._cells(row)):
                item = self.table.item(number, column)
                if item is None:
                    item = QTableWidgetItem()
                    item.setTextAlignment(_alignment(column))
                    self.table.setItem(number, column, item)
                item.setText(text)
                item.setToolTip(plain_tooltip(_hint(row, column) or text.replace("\n", ": ", 1)))

    def _cells(self, row: ComparedTotal) -> tuple[str, str, str, str]:
        before, now = row.before.value, row.now.value
        difference = _DASH
        if before is not None and now is not None:
            change = now - before
            sign = "+" if change > 0 else _MINUS if change < 0 else ""
            difference = f"{sign}{number_text(abs(change))}"
        sides = _side_text(row.before, row.units.before), _side_text(row.now, row.units.now)
        return self._name(row), *sides, difference

    def _name(self, row: ComparedTotal) -> str:
        """A unit, or what merged and split in words."""
        if row.is_whole:
            return QCoreApplication.translate("JointTotals", "All units")
        return union_text(row.units)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 4, self)
        table.setAccessibleName(self.tr("The period before beside this one"))
        table.setItemDelegate(LinesDelegate(self._context.theme, table))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header, keep = table.horizontalHeader(), ScaledSizes(self._context.theme, table).keep
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((_NAME_COLUMN, _COLUMN, _COLUMN, _COLUMN)):
            keep(partial(table.setColumnWidth, column), width)
        cells = LinesDelegate(self._context.theme, table)
        table.setItemDelegate(cells)
        vertical = table.verticalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # A row of two lines, however high those are.
        keep(lambda *_: vertical.setDefaultSectionSize(cells.row_height(2)))
        keep(table.setMinimumHeight, 190)
        return table


class EarlierFlow(QObject):
    """Brings figures of another collection along, undoable. An error is shown and ends it."""

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.session)
        self._context = context

    def take(self) -> None:
        """Ask for the collection of the period before, and keep its totals in this one."""
        session = self._context.session
        if session.read_only:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._context.window,
            self.tr("Figures of the period before"),
            path_text(session.path.parent),
            QCoreApplication.translate("ContactsFlow", "Collections (*.ksamling)"),
        )
        if not chosen:
            return
        now = self._context.now()

        def read() -> EarlierCollection:
            from kplan_desktop.storage.collection.collection_file import CollectionFile

            with closing(CollectionFile.open(Path(chosen), read_only=True)) as file:
                return earlier_from(file.load(), file.facts(), now)

        self._context.run(read, self._keep, only_while_open=True)

    def drop(self) -> None:
        """Keep nothing of the period before."""
        session = self._context.session
        if session.collection.earlier is not None and not session.read_only:
            session.do(SetEarlier(None), step_name("EarlierFlow", "figures of the period before"))

    def _keep(self, earlier: EarlierCollection) -> None:
        session = self._context.session
        if earlier.collection_id == session.collection.id:
            self._context.show_message(self.tr("That is this collection itself."))
            return
        text = self.tr("Figures of %1 taken along.")
        session.do(
            SetEarlier(earlier),
            step_name("EarlierFlow", "figures of the period before"),
            fill_placeholders(text, one_line(earlier.title)),
        )


def union_text(units: UnitUnion) -> str:
    """«Oslo», or «Viken» over «før: Akershus, Buskerud og Østfold»."""
    translate = QCoreApplication.translate
    before, now = _names(units.before), _names(units.now)
    if not units.now:
        return "\n".join((before, translate("JointTotals", "only in the period before")))
    if not units.before:
        return "\n".join((now, translate("JointTotals", "only in this period")))
    if {unit.id for unit in units.before} == {unit.id for unit in units.now}:
        return now
    return "\n".join((now, translate("JointTotals", "before: %1").replace("%1", before)))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _side_text(side: PeriodSide, units: tuple[Unit, ...]) -> str:
    """The value, and under it how many units' figures are not in it."""
    translate = QCoreApplication.translate
    if len(units) == 1 and side.value is None:
        missing = translate("JointTotals", "not delivered")
        return "\n".join((_DASH, missing if side.missing else translate("Totals", "no figures")))
    lines = [_DASH if side.value is None else number_text(side.value)]
    if side.missing:
        text = translate("JointTotals", "%n not delivered", "", len(side.missing))
        lines.append(text)
    if side.without_figure:
        lines.append(translate("JointTotals", "%n without figure", "", len(side.without_figure)))
    return "\n".join([lines[0], ", ".join(lines[1:])]) if lines[1:] else lines[0]


def _hint(row: ComparedTotal, column: int) -> str:
    """Which units' figures are not in a side."""
    if column not in (1, 2):
        return ""
    side, translate = row.before if column == 1 else row.now, QCoreApplication.translate
    texts = []
    if side.missing:
        text = translate("JointTotals", "not delivered: %1")
        texts.append(text.replace("%1", _names(side.missing)))
    if side.without_figure:
        text = translate("JointTotals", "without figure: %1")
        texts.append(text.replace("%1", _names(side.without_figure)))
    return "; ".join(texts)


def _names(units: tuple[Unit, ...]) -> str:
    last_two = QCoreApplication.translate("JointTotals", "%1 and %2")
    return enumeration([one_line(unit.name) for unit in units], last_two)
