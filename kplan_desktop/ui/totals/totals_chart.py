"""A metric as bars: exact solid, estimated hatched, planned or uncertain in outline.

What has no figures has a text instead of a bar; a bar of no length would look like zero.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.totals.total_text import total_text
from kplan_desktop.domain.totals.totals import Total
from kplan_desktop.domain.totals.totals_by_scope import GoalScope, ScopeTotals
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.totals.totals_wording import no_figures, total_words

_BAR = 10
_AIR = 7
_GAP = 8
_STRIPE = 4
"""Pixels at 100 %: a bar's height, the air between two, before and after bars, between stripes."""

_SHORTEST_BAR = 2.0
"""The least width in pixels of a bar above zero, to distinguish it from zero."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What stands before a bar, and the metric's total there; None where no figure is given.

    ``number`` is a goal's number, or a unit's name.
    """

    number: str
    total: Total | None

    @property
    def known(self) -> bool:
        """Whether there is anything to draw, were it zero."""
        return self.total is not None and any(
            part.known for part in (self.total.reached, self.total.planned, self.total.uncertain)
        )

    @property
    def beside(self) -> Decimal:
        """What is planned or uncertain."""
        if self.total is None:
            return Decimal(0)
        return (self.total.planned.value or Decimal(0)) + (self.total.uncertain.value or Decimal(0))


def bars_of(report: Report, goals: Sequence[ScopeTotals], metric_id: str) -> tuple[Bar, ...]:
    """The bars of a metric, one for each of these goals."""
    labels = LocationLabels(report)
    return tuple(
        Bar(labels.short(Location(goal.scope.goal_id)), goal.totals.of(metric_id))
        for goal in goals
        if isinstance(goal.scope, GoalScope)
    )


def is_worth_showing(bars: Sequence[Bar]) -> bool:
    """Whether there is anything to compare: several goals, and more than one activity in them."""
    known = [bar.total for bar in bars if bar.known and bar.total is not None]
    names = {
        one.activity_id for total in known for one in total.counted if one.figure.value is not None
    }
    return len(known) > 1 and len(names) > 1


class TotalsChart(QWidget):
    """Paints bars; its accessible description holds the same in words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, heading: str, bars: tuple[Bar, ...]) -> None:
        """Show the bars of a metric; ``heading`` says of which, for screen readers."""
        self._bars = bars
        self.setAccessibleName(heading)
        descriptions = [f"{bar.number}: {_words(bar)}" for bar in bars]
        self.setAccessibleDescription("; ".join(descriptions))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        px = self._theme.tokens.px
        rows = len(self._bars) * self._row_height()
        legend = self._legend()
        lines = 1 + any(paint == self._outlined for _, paint in legend) if len(legend) > 1 else 0
        return QSize(px(220), rows + lines * self._row_height() + (px(_AIR) if lines else 0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.tokens.px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font())
            metrics = QFontMetrics(self._font())
            gap, height = self._theme.tokens.px(_GAP), self._row_height()
            numbers = max((metrics.horizontalAdvance(bar.number) for bar in self._bars), default=0)
            numbers = min(numbers, self.width() // 4) + 1
            values = [_label(bar) for bar in self._bars]
            value_room = max(
                (
                    metrics.horizontalAdvance(v)
                    for v, b in zip(values, self._bars, strict=True)
                    if b.known
                ),
                default=0,
            )
            axis = float(numbers + gap)
            room = max(self.width() - axis - gap - value_room - 1, _SHORTEST_BAR)
            longest = max((_float(bar) for bar in self._bars), default=0.0)
            for row, (bar, value) in enumerate(zip(self._bars, values, strict=True)):
                line = QRectF(0, row * height, self.width(), height)
                self._paint_number(painter, metrics, bar.number, line, numbers)
                end = axis
                if bar.total is not None:
                    scale = room / longest if longest else 0.0
                    end = self._paint_bar(painter, bar, line, axis, scale)
                painter.setPen(self._theme.tokens.colour("ink" if bar.known else "muted"))
                place = line.adjusted(end + gap, 0, 0, 0)
                painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), value)
            self._paint_axis(painter, axis, len(self._bars) * height)
            if len(self._legend()) > 1:
                self._paint_legend(painter, metrics, axis)

    def _paint_number(
        self, painter: QPainter, metrics: QFontMetrics, number: str, line: QRectF, room: int
    ) -> None:
        shown = metrics.elidedText(number, Qt.TextElideMode.ElideRight, room)
        painter.setPen(self._theme.tokens.colour("muted"))
        place = QRectF(line.left(), line.top(), room, line.height())
        painter.drawText(
            place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), shown
        )

    def _paint_bar(
        self, painter: QPainter, bar: Bar, line: QRectF, axis: float, scale: float
    ) -> float:
        """Draw the parts of a bar after each other; gives where the last one ends."""
        thick = self._theme.tokens.px(_BAR)
        top, end = line.center().y() - thick / 2, axis
        for value, paint in (
            (bar.total and bar.total.reached.exact, self._solid),
            (bar.total and bar.total.reached.estimated, self._hatched),
            (bar.beside, self._outlined),
        ):
            length = _length(float(value or 0), scale)
            if length:
                paint(painter, QRectF(end, top, length, thick))
            end += length
        return end

    def _solid(self, painter: QPainter, shape: QRectF) -> None:
        painter.fillRect(shape, self._theme.tokens.colour("accent"))

    def _hatched(self, painter: QPainter, shape: QRectF) -> None:
        tokens = self._theme.tokens
        painter.save()
        painter.fillRect(shape, tokens.colour("soft"))
        painter.setPen(QPen(tokens.colour("accent"), 1))
        painter.setClipRect(shape)
        step, x = tokens.px(_STRIPE), shape.left() - shape.height()
        while x < shape.right():
            painter.drawLine(QLineF(x, shape.bottom(), x + shape.height(), shape.top()))
            x += step
        painter.setClipping(False)
        painter.drawRect(shape.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()

    def _outlined(self, painter: QPainter, shape: QRectF) -> None:
        painter.setPen(QPen(self._theme.tokens.colour("accent"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(shape.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_axis(self, painter: QPainter, axis: float, bottom: float) -> None:
        painter.setPen(QPen(self._theme.tokens.colour("edge"), 1))
        painter.drawLine(QLineF(axis - 0.5, 0, axis - 0.5, bottom))

    def _paint_legend(self, painter: QPainter, metrics: QFontMetrics, left: float) -> None:
        px = self._theme.tokens.px
        top = len(self._bars) * self._row_height() + px(_AIR)
        side, gap, height = px(_BAR), px(_GAP), self._row_height()
        x = left
        for text, paint in self._legend():
            if paint == self._outlined:
                # A long text, on a line of its own in a narrow panel.
                x, top = left, top + height
            paint(painter, QRectF(x, top + (height - side) / 2, 2 * side, side))
            x += 2 * side + gap
            painter.setPen(self._theme.tokens.colour("muted"))
            place = QRectF(x, top, max(self.width() - x, 0), height)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), text)
            x += metrics.horizontalAdvance(text) + 2 * gap

    def _legend(self) -> list[tuple[str, Callable[[QPainter, QRectF], None]]]:
        """What is drawn in which way, without what there is none of but for what is exact."""
        totals = [bar.total for bar in self._bars if bar.total is not None]
        translate = QCoreApplication.translate
        legend: list[tuple[str, Callable[[QPainter, QRectF], None]]] = [
            (translate("Totals", "exact"), self._solid)
        ]
        if any(total.reached.estimated is not None for total in totals):
            legend.append((translate("Totals", "estimated"), self._hatched))
        if any(bar.beside for bar in self._bars):
            legend.append((translate("Totals", "planned or uncertain"), self._outlined))
        return legend

    def _row_height(self) -> int:
        return max(QFontMetrics(self._font()).height(), self._theme.tokens.px(_BAR + _AIR))

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.tokens.small)
        return font


def _float(bar: Bar) -> float:
    reached = bar.total.value if bar.total is not None else None
    return float((reached or Decimal(0)) + bar.beside)


def _label(bar: Bar) -> str:
    """What stands beside a bar; «sum» would be said at each."""
    if bar.total is None:
        return no_figures()
    text = total_text(bar.total, total_words())
    return " ".join(filter(None, (text.number, text.missing)))


def _words(bar: Bar) -> str:
    return no_figures() if bar.total is None else total_text(bar.total, total_words()).whole


def _length(value: float, scale: float) -> float:
    return max(value * scale, _SHORTEST_BAR) if value else 0.0
