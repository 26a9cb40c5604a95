"""The list of what a search found: a number and an excerpt each, the match set off."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.search.report_search import Field, Hit
from kplan_desktop.domain.text.excerpt import Excerpt, excerpt
from kplan_desktop.ui.messages.finding_messages import location_words
from kplan_desktop.ui.theme.row_background import paint_focus_frame, paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS
from kplan_desktop.ui.widgets.lossless_text import utf16_length

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

MOST_SHOWN = 1000
"""The most hits listed; all are counted and replaced all the same."""

_LINES = 2


@dataclass(frozen=True, slots=True, eq=False)
class HitsIn:
    """What was found in one report; ``name`` is that of its unit, empty where there is one alone.

    ``key`` is the caller's own.
    """

    key: str
    name: str
    report: Report
    hits: Sequence[Hit]


class HitModel(QAbstractListModel):
    """The first of the hits, report after report, read when a row is seen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._labels: dict[str, tuple[Report, LocationLabels]] = {}
        self._found: tuple[HitsIn, ...] = ()
        self._ends: list[int] = []

    def show(self, report: Report, hits: Sequence[Hit]) -> None:
        """Show what was found in the one report that there is."""
        self.show_all((HitsIn("", "", report, hits),))

    def show_all(self, found: Sequence[HitsIn]) -> None:
        """Show what was found in several reports, in their order."""
        self.beginResetModel()
        self._found = tuple(found)
        self._ends = list(accumulate(len(each.hits) for each in found))
        self.endResetModel()

    def place(self, row: int) -> tuple[str, Hit]:
        """The key of the report that the hit of a row is in, and the hit."""
        at = bisect_right(self._ends, row)
        before = self._ends[at - 1] if at else 0
        return self._found[at].key, self._found[at].hits[row - before]

    def hit(self, row: int) -> Hit:
        """The hit of a row."""
        return self.place(row)[1]

    def head(self, row: int) -> str:
        """The line above the excerpt of a row."""
        name, labels = self._of(row)
        return " · ".join(filter(None, (name, hit_head(labels, self.hit(row)))))

    def _of(self, row: int) -> tuple[str, LocationLabels]:
        """The name of the unit of a row, and the labels in its report."""
        found = self._found[bisect_right(self._ends, row)]
        known = self._labels.get(found.key)
        if known is None or known[0] is not found.report:
            known = self._labels[found.key] = found.report, LocationLabels(found.report)
        return found.name, known[1]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """One row a hit, up to a limit."""
        return 0 if parent.isValid() or not self._ends else min(self._ends[-1], MOST_SHOWN)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The excerpt as text, and with its place for a screen reader."""
        if not index.isValid():
            return None
        hit = self.hit(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return excerpt(hit.text, hit.start, hit.end).text
            case Qt.ItemDataRole.AccessibleTextRole:
                shown = excerpt(hit.text, hit.start, hit.end).text
                name, labels = self._of(index.row())
                where = ", ".join(filter(None, (name, spoken_location(labels, hit))))
                return f"{where}: {shown}"
        return None


class HitList(QListView):
    """Shows the hits. ``activated`` and ``clicked`` are Qt's own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hits")
        self.setAccessibleName(self.tr("What was found"))
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(_HitDelegate(self, theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        theme.follow(self.scheduleDelayedItemsLayout)

    def row(self) -> int:
        """The current row, -1 for none."""
        return self.currentIndex().row()

    def set_row(self, row: int) -> None:
        """Make a row current and show it; none where there is no such row."""
        index = self.hits.index(row) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on to the place; letters choose no row."""
        if event.key() in ENTER_KEYS and self.row() >= 0:
            self.activated.emit(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _HitDelegate(QStyledItemDelegate):
    """Paints plain text: what was found is never taken for markup."""

    def __init__(self, view: HitList, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        px = self._theme.tokens.px
        head, text = (
            QFontMetrics(font).lineSpacing()
            for font in (self._head_font(option.font), self._text_font(option.font))
        )
        return QSize(0, head + _LINES * text + px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = self._view.hits.hit(index.row())
        tokens, px = self._theme.tokens, self._theme.tokens.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_background(painter, option.rect, option.state, tokens)
        paint_focus_frame(painter, option.rect, option.state, tokens)
        inside = option.rect.adjusted(px(10), px(6), -px(8), -px(8))
        font = self._head_font(option.font)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(tokens.colour("muted"))
        head = metrics.elidedText(
            self._view.hits.head(index.row()), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(QPoint(inside.left(), inside.top() + metrics.ascent()), head)
        below = inside.adjusted(0, metrics.lineSpacing(), 0, 0)
        wide = QFontMetrics(self._text_font(option.font)).averageCharWidth()
        room = _LINES * below.width() * 9 // (10 * max(wide, 1))
        self._paint_excerpt(painter, option, below, excerpt(hit.text, hit.start, hit.end, room))
        painter.restore()

    def _paint_excerpt(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, shown: Excerpt
    ) -> None:
        tokens = self._theme.tokens
        found = QTextCharFormat()
        found.setForeground(tokens.colour("warning"))
        found.setBackground(tokens.colour("warning_ground"))
        found.setFontWeight(QFont.Weight.DemiBold)
        span = QTextLayout.FormatRange()
        span.start = utf16_length(shown.before)
        span.length = utf16_length(shown.match)
        span.format = found
        layout = QTextLayout(shown.text, self._text_font(option.font))
        layout.setFormats([span])
        layout.beginLayout()
        height = 0.0
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(box.width(), 1))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        painter.setPen(tokens.colour("ink"))
        painter.setClipRect(box)
        layout.draw(painter, QPointF(box.topLeft()))

    def _head_font(self, base: QFont) -> QFont:
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.small)
        return font

    def _text_font(self, base: QFont) -> QFont:
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.px(14))
        return font


def field_word(field: Field) -> str:
    """What kind of text it is, in the user's language."""
    translate = QCoreApplication.translate
    match field:
        case Field.GOAL:
            return translate("Hits", "national goal")
        case Field.NATIONAL_MEASURE:
            return translate("Hits", "national measure")
        case Field.REASON:
            return translate("Hits", "nothing to report")
        case Field.MEASURE:
            return translate("Hits", "measure")
        case Field.PLAN_WORDING:
            return translate("Hits", "wording of the plan")
        case Field.OUTCOME:
            return translate("Hits", "reason for the outcome")
        case Field.NOTE:
            return translate("Hits", "note")


def hit_head(labels: LocationLabels, hit: Hit) -> str:
    """The line above an excerpt, such as «1.1 · 4.2 note»."""
    return f"{labels.short(hit.location)}  {field_word(hit.field)}"


def spoken_location(labels: LocationLabels, hit: Hit) -> str:
    """Where a hit is as a screen reader reads it, such as «1.1, measure 4, note 2»."""
    label = labels.long(hit.location, location_words())
    if hit.field in (Field.NOTE, Field.MEASURE):
        return label
    return f"{label}, {field_word(hit.field)}"
