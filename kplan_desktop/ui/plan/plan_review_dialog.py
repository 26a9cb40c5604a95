"""The dialog «Plan against report»: each measure with the plan's wording and its outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import OutcomeKind, Report
from kplan_desktop.domain.plan.plan_review import (
    MeasureReview,
    OutcomeCounts,
    PlanReview,
)
from kplan_desktop.domain.plan.plan_wording import is_reworded
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.totals.total_text import TotalWords, total_name, total_text
from kplan_desktop.ui.plan.adoption_dialog import adoption_text
from kplan_desktop.ui.plan.plan_commands import OUTCOME_ICONS, outcome_name
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.plain_text import LONGEST_SHOWN, plain_tooltip
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label

_MARGIN: Final = 28
_GOAL: Final = 80
"""Characters of a goal before the counts of its measures."""

_SHOWN: Final = 300
"""Characters of a text in one line; no column is wide enough for more."""

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT: Final = QModelIndex()
_OUTCOME: Final = 2
_WIDTHS: Final = (310, 240, 230, 120)
"""Pixels at 100 % of all columns but the last, which has the rest."""


class PlanReviewDialog(Dialog):
    """The plan against the report as it is when it opens, read only.

    ``review`` is of the report, None where the plan is not adopted. ``total_words`` are those of
    totals on the screen. ``place_requested(location)``, of a measure, and ``adoption_requested``,
    where the plan is not adopted, close it.
    """

    place_requested = Signal(object)
    adoption_requested = Signal()

    def __init__(
        self,
        report: Report,
        review: PlanReview | None,
        total_words: TotalWords,
        theme: Theme,
        parent: QWidget | None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.tokens.px
        self.setWindowTitle(self.tr("Plan against report"))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(_MARGIN), px(24), px(_MARGIN), px(20))
        self.column.setSpacing(px(12))
        self.column.addWidget(plain_label(self.tr("Plan against report"), "title"))
        self.buttons = DialogButtons(self, px(8))
        footer = QHBoxLayout()
        footer.setSpacing(px(8))
        if review is None:
            self._show_not_adopted(read_only=read_only)
        else:
            self._show_review(report, review, total_words, footer)
        self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject, default=True)
        footer.addWidget(self.buttons, 1)
        self.column.addLayout(footer)
        width = px(480 if review is None else 1100)
        self.resize(width, max(self.column.totalHeightForWidth(width), px(160)))
        if review is not None:
            self.resize(width, px(680))

    def _show_not_adopted(self, *, read_only: bool) -> None:
        lead = self.tr(
            "The plan is not adopted yet. Once it is, each of its measures stands here with what "
            "became of it."
        )
        self.column.addWidget(plain_label(lead, "muted"))
        self.column.addStretch(1)
        if not read_only:
            answer = self.tr("Adopt the plan …")
            self.buttons.add(answer, ButtonRole.ActionRole, self._adopt)

    def _show_review(
        self, report: Report, review: PlanReview, words: TotalWords, footer: QHBoxLayout
    ) -> None:
        if report.plan_adoption is not None:
            lead = f"{adoption_text(report.plan_adoption)}. {counts_text(review.counts)}"
            self.column.addWidget(plain_label(lead, "muted"))
        self.only_open = QCheckBox(self.tr("Only without an outcome"), self)
        self.only_open.setEnabled(review.counts.unsaid > 0)
        self.only_open.toggled.connect(self._filter)
        self.column.addWidget(self.only_open, 0, Qt.AlignmentFlag.AlignLeft)
        self._model = PlanReviewTable(report, review, words, self._theme, self)
        self.tree = _Tree(self._model, self._theme, self)
        self.tree.setAccessibleName(self.tr("Plan against report"))
        self.tree.shape()
        self.tree.activated.connect(self._go_to)
        self.column.addWidget(self.tree, 1)
        self.go = QPushButton(self.tr("Go to the measure"), self)
        self.go.clicked.connect(lambda: self._go_to(self.tree.currentIndex()))
        self.tree.selectionModel().currentChanged.connect(
            lambda index, _: self.go.setEnabled(self._model.location(index) is not None)
        )
        footer.addWidget(self.go)
        self.go.setEnabled(False)
        self._choose_first()

    def _choose_first(self) -> None:
        self.tree.setCurrentIndex(self.tree.first_measure())
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, only_open: bool) -> None:
        self.tree.show_only_open(only_open)
        self._choose_first()

    def _go_to(self, index: QModelIndex) -> None:
        location = self._model.location(index)
        if location is not None:
            self.accept()
            self.place_requested.emit(location)

    def _adopt(self) -> None:
        self.accept()
        self.adoption_requested.emit()


def counts_text(counts: OutcomeCounts) -> str:
    """How many measures are in the plan, and what became of them, in a sentence."""
    text = QCoreApplication.translate(
        "Plan",
        "%1 in the plan: %2 carried out, %3 partly, %4 not, %5 without an outcome. "
        "%6 not in the plan.",
    )
    numbers = counts.inside, counts.done, counts.partly, counts.not_done, counts.unsaid
    return fill_placeholders(text, *map(str, (*numbers, counts.outside)))


class _Tree(QTreeView):
    """The rows, which the keys walk; Enter chooses."""

    def __init__(self, table: PlanReviewTable, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._theme = theme
        self.setModel(table)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def shape(self) -> None:
        """Give the columns their widths, and a heading the whole of its row."""
        for row, shown in enumerate(self._table.rows):
            if shown.location is None:
                self.setFirstColumnSpanned(row, QModelIndex(), True)
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, self._theme.tokens.px(width))

    def show_only_open(self, only_open: bool) -> None:
        """Show the measures without an outcome alone, under the headings of their goals."""
        model = self._table
        for row, shown in enumerate(model.rows):
            self.setRowHidden(row, QModelIndex(), only_open and not shown.is_open)

    def first_measure(self) -> QModelIndex:
        """The first measure that is shown; an invalid index where there is none."""
        model = self._table
        for row, shown in enumerate(model.rows):
            if shown.location is not None and not self.isRowHidden(row, QModelIndex()):
                return model.index(row, 0)
        return QModelIndex()


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading, or a measure with its location. ``whole`` are the texts uncut, in all columns.

    ``is_open``: it is a measure without an outcome, or a heading of one.
    """

    whole: tuple[str, ...]
    is_open: bool
    location: Location | None = None
    outcome: OutcomeKind | None = None
    is_area: bool = False


class PlanReviewTable(QAbstractTableModel):
    """The areas, goals and measures of a review as rows."""

    def __init__(
        self,
        report: Report,
        review: PlanReview,
        words: TotalWords,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = _columns()
        self.rows = tuple(_rows(report, review, words))

    def location(self, index: QModelIndex) -> Location | None:
        """The measure in a row; None for a heading, and where there is no row."""
        return self.rows[index.row()].location if index.isValid() else None

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """The name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self._columns[section]
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """A text in one line, whole in its tooltip; screen readers hear in which column it is."""
        row, column = self.rows[index.row()], index.column()
        whole = row.whole[column] if column < len(row.whole) else ""
        match role:
            case _Role.DisplayRole:
                indent = "    " if row.location is not None and column == 0 else ""
                return indent + beginning(one_line(whole), _SHOWN)
            case _Role.ToolTipRole:
                return plain_tooltip(beginning(whole, LONGEST_SHOWN))
            case _Role.AccessibleTextRole:
                text = beginning(one_line(whole), _SHOWN) or "–"
                return text if column == 0 else f"{self._columns[column]}: {text}"
            case _Role.FontRole if row.location is None:
                return _bold()
            case _Role.ForegroundRole if row.is_area:
                return self._theme.tokens.colour("accent")
            case _Role.DecorationRole if column == _OUTCOME and row.outcome is not None:
                icon, colour = OUTCOME_ICONS[row.outcome]
                return self._theme.icons.icon(icon, colour, 16)
            case _Role.SizeHintRole:
                height = QFontMetrics(_bold()).lineSpacing() + self._theme.tokens.px(12)
                return QSize(0, height)
        return None


def _bold() -> QFont:
    font = QApplication.font()
    font.setBold(True)
    return font


def _columns() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Plan", "Measure"),
        translate("Plan", "In the plan"),
        translate("Plan", "Outcome"),
        translate("Plan", "Activities"),
        translate("Plan", "Reached"),
    )


def _rows(report: Report, review: PlanReview, words: TotalWords) -> Iterator[_Row]:
    labels = LocationLabels(report)
    open_areas = {goal.area.id for goal in review.goals if goal.counts.unsaid}
    area_id = ""
    for goal in review.goals:
        if goal.area.id != area_id:
            area_id = goal.area.id
            title = f"{goal.area.number} {goal.area.title}".lstrip()
            yield _Row((title,), area_id in open_areas, is_area=True)
        name = f"{labels.short(Location(goal.goal.id))} {one_line(goal.goal.text)}"
        said = f"{beginning(name, _GOAL)} – {_parts(goal.counts)}"
        yield _Row((said,), goal.counts.unsaid > 0)
        for measure in goal.measures:
            at = Location(goal.goal.id, measure.measure.id)
            outcome = measure.measure.outcome
            yield _Row(
                tuple(_texts(measure, labels.short(at), words)),
                measure.lacks_outcome,
                at,
                outcome.kind if outcome is not None else None,
            )


def _texts(reviewed: MeasureReview, label: str, words: TotalWords) -> Iterator[str]:
    translate = QCoreApplication.translate
    measure, outcome = reviewed.measure, reviewed.measure.outcome
    yield f"{label} {measure.text}"
    if not reviewed.in_plan:
        yield translate("Plan", "Not in the plan")
    elif is_reworded(measure):
        yield measure.planned
    else:
        yield translate("Plan", "as the measure")
    if outcome is not None:
        yield ": ".join(filter(None, (outcome_name(outcome.kind), outcome.reason)))
    else:
        yield translate("Plan", "no outcome") if reviewed.lacks_outcome else ""
    activities = str(reviewed.reached)
    if reviewed.to_come:
        planned = translate("Plan", "%1 planned").replace("%1", str(reviewed.to_come))
        activities = f"{activities} + {planned}"
    yield activities
    yield "; ".join(
        f"{total_name(total.metric, words)}: {total_text(total, words).short}"
        for total in reviewed.totals.by_metric
    )


def _parts(counts: OutcomeCounts) -> str:
    """What there is of each outcome: «2 gjennomført, 1 uten utfall»."""
    translate = QCoreApplication.translate
    parts = (
        (counts.done, translate("Plan", "%1 carried out")),
        (counts.partly, translate("Plan", "%1 partly carried out")),
        (counts.not_done, translate("Plan", "%1 not carried out")),
        (counts.unsaid, translate("Plan", "%1 without an outcome")),
        (counts.outside, translate("Plan", "%1 not in the plan")),
    )
    return ", ".join(text.replace("%1", str(count)) for count, text in parts if count)
