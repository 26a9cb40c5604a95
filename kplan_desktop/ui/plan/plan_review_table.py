"""The rows of «Plan against report», and how they are painted: every text whole, on its lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import OutcomeKind, Report
from kplan_desktop.domain.plan.plan_review import MeasureReview, OutcomeCounts, PlanReview
from kplan_desktop.domain.plan.plan_wording import is_reworded
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.totals.total_text import TotalWords, total_name, total_text
from kplan_desktop.ui.plan.plan_commands import OUTCOME_ICONS, outcome_name
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.plain_text import LONGEST_SHOWN, plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT: Final = QModelIndex()
_OUTCOME, _REACHED = 2, 4
_SPOKEN: Final = 300
"""Characters of a text that a screen reader speaks."""

_NOTHING: Final = "–"
_SIDE, _ABOVE, _INDENT, _ICON = 8, 6, 12, 16
"""Pixels at 100 % beside a text, as the headings of the columns have, and above and below it;
before a measure under its goal; and the side of an icon."""


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
        self.rows = tuple(_rows(report, review, words))
        has_figures = any(row.whole[_REACHED] for row in self.rows if row.location is not None)
        self._columns = _columns() if has_figures else _columns()[:_REACHED]

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
        """A text, whole; screen readers hear in which column it is."""
        row, column = self.rows[index.row()], index.column()
        whole = row.whole[column] if column < len(row.whole) else ""
        if row.location is not None:
            whole = whole or _NOTHING
        match role:
            case _Role.DisplayRole:
                return beginning(whole, LONGEST_SHOWN)
            case _Role.ToolTipRole:
                return plain_tooltip(whole)
            case _Role.AccessibleTextRole:
                text = beginning(one_line(whole), _SPOKEN) or _NOTHING
                return text if column == 0 else f"{self._columns[column]}: {text}"
            case _Role.FontRole if row.location is None:
                return _bold()
            case _Role.ForegroundRole if row.is_area:
                return self._theme.tokens.colour("accent")
            case _Role.DecorationRole if column == _OUTCOME and row.outcome is not None:
                icon, colour = OUTCOME_ICONS[row.outcome]
                return self._theme.icons.icon(icon, colour, _ICON)
        return None


class WrappedCells(QStyledItemDelegate):
    """Paints a text of a ``PlanReviewTable`` on as many lines as its column makes it take."""

    def __init__(self, view: QTreeView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As high as the text is in its column."""
        self.initStyleOption(option, index)
        if index.column() and self._is_heading(index):
            return QSize()
        is_whole = self._is_heading(index)
        columns = range(index.model().columnCount()) if is_whole else (index.column(),)
        width = sum(map(self._view.columnWidth, columns))
        room = self._room(QRect(0, 0, width, 0), option, index)
        height = _laid_out(option.text, option.font, room.width())[1]
        return QSize(0, height + 2 * self._theme.tokens.px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        self.initStyleOption(option, index)
        text, icon = option.text, QIcon(option.icon)
        room = self._room(option.rect, option, index)
        px = self._theme.tokens.px
        side = px(_ICON)
        option.text, option.icon = "", QIcon()
        style = self._view.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, self._view)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        if not icon.isNull():
            above = max(QFontMetrics(option.font).lineSpacing() - side, 0) // 2
            icon.paint(painter, room.left() - side - px(6), room.top() + above, side, side)
        layout, _ = _laid_out(text, option.font, room.width())
        layout.draw(painter, QPointF(room.topLeft()))
        painter.restore()

    def _is_heading(self, index: Index) -> bool:
        model: PlanReviewTable = index.model()  # type: ignore[assignment]  # made for no other
        return model.rows[index.row()].location is None

    def _room(self, cell: QRect, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Where the text stands in a cell."""
        px = self._theme.tokens.px
        left = px(_SIDE)
        if index.column() == 0 and not self._is_heading(index):
            left += px(_INDENT)
        if not option.icon.isNull():
            left += px(_ICON) + px(6)
        return cell.adjusted(left, px(_ABOVE), -px(_SIDE), -px(_ABOVE))


def _laid_out(text: str, font: QFont, width: int) -> tuple[QTextLayout, int]:
    """A text broken at this width, and the pixels it is high."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    spacing, height = QFontMetrics(font).lineSpacing(), 0
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, height))
        height += spacing
        line = layout.createLine()
    layout.endLayout()
    return layout, max(height, spacing)


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
        said = f"{name} – {counts_text(goal.counts)}"
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


def counts_text(counts: OutcomeCounts) -> str:
    """What there is of each outcome: «2 gjennomført · 1 uten utfall»."""
    translate = QCoreApplication.translate
    parts = (
        (counts.done, translate("Plan", "%1 carried out")),
        (counts.partly, translate("Plan", "%1 partly carried out")),
        (counts.not_done, translate("Plan", "%1 not carried out")),
        (counts.unsaid, translate("Plan", "%1 without an outcome")),
        (counts.outside, translate("Plan", "%1 not in the plan")),
    )
    return " · ".join(text.replace("%1", str(count)) for count, text in parts if count)
