"""The tree of findings, and how its rows are painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from kplan_desktop.domain.checks.set_aside import CheckList, key_of
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import FindingKey, Severity
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.ui.checks.finding_model import FindingModel, FindingRole, FindingRow, Index
from kplan_desktop.ui.theme.row_background import paint_focus_frame, paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS

_ICONS = {
    Severity.FIRST: ("circle-alert", "bad"),
    Severity.SHOULD: ("triangle-alert", "warning"),
    Severity.COULD: ("info", "muted"),
}
_LONGEST = 400
"""More characters than any row shows."""

_KNOWN_HEIGHTS = 2000

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class FindingDelegate(QStyledItemDelegate):
    """Paints a finding's place on one line, and its sentence on as many as it needs."""

    def __init__(self, view: QTreeView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._heights: dict[tuple[str, int, str], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines, those included that it may get while it stays where it is."""
        px, font = self._theme.tokens.px, self._font(option.font, self._theme.tokens.text)
        if index.data(FindingRole.ROW) is None:
            return QSize(0, QFontMetrics(font).lineSpacing() + px(14))
        height = px(12)
        if index.data(FindingRole.PLACE):
            small = self._font(option.font, self._theme.tokens.small)
            height += QFontMetrics(small).lineSpacing()
        sentence = beginning(index.data(FindingRole.KEPT_ROOM), _LONGEST)
        return QSize(0, height + self._height(sentence, font))

    def _height(self, sentence: str, font: QFont) -> int:
        """The height of a sentence in the room that there is. Most are there many times."""
        key = sentence, self._room(), font.key()
        known = self._heights.get(key)
        if known is None:
            if len(self._heights) > _KNOWN_HEIGHTS:
                self._heights.clear()
            room = QRect(0, 0, self._room(), 1_000_000)
            known = QFontMetrics(font).boundingRect(room, _WRAPPED, sentence).height()
            self._heights[key] = known
        return known

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        tokens, px = self._theme.tokens, self._theme.tokens.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        paint_row_background(painter, box, option.state, tokens)
        paint_focus_frame(painter, box, option.state, tokens)
        row: FindingRow | None = index.data(FindingRole.ROW)
        if row is None:
            paint = self._paint_more if index.parent().isValid() else self._paint_group
            paint(painter, option, index, box)
            painter.restore()
            return
        icon = self._icon(row)
        self._theme.icons.icon(*icon, 16).paint(
            painter, QRect(px(6), box.top() + px(7), px(16), px(16))
        )
        text = QRect(px(30), box.top() + px(6), self._room(), box.height() - px(12))
        place = index.data(FindingRole.PLACE)
        if place:
            small = self._font(option.font, tokens.small)
            metrics = QFontMetrics(small)
            painter.setFont(small)
            painter.setPen(tokens.colour("muted"))
            short = beginning(place, _LONGEST)
            elided = metrics.elidedText(short, Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(text, _WRAPPED, elided)
            text.setTop(text.top() + metrics.lineSpacing())
        font = self._font(option.font, tokens.text)
        font.setStrikeOut(row.is_settled)
        painter.setFont(font)
        is_weak = row.is_settled or row.aside is not None
        painter.setPen(tokens.colour("muted" if is_weak else "ink"))
        sentence = beginning(index.data(FindingRole.SENTENCE), _LONGEST)
        painter.drawText(text, _WRAPPED, sentence)
        painter.restore()

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRect
    ) -> None:
        tokens, px = self._theme.tokens, self._theme.tokens.px
        is_open = self._view.isExpanded(index)
        chevron = self._theme.icons.icon(
            "chevron-down" if is_open else "chevron-right", "muted", 16
        )
        side = px(16)
        chevron.paint(painter, QRect(px(6), box.center().y() - side // 2, side, side))
        font = self._font(option.font, tokens.text)
        font.setWeight(QFont.Weight.DemiBold)
        self._paint_line(painter, index, box, font, "ink")

    def _paint_more(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRect
    ) -> None:
        font = self._font(option.font, self._theme.tokens.text)
        self._paint_line(painter, index, box, font, "accent")

    def _paint_line(
        self, painter: QPainter, index: Index, box: QRect, font: QFont, colour: str
    ) -> None:
        px = self._theme.tokens.px
        painter.setFont(font)
        painter.setPen(self._theme.tokens.colour(colour))
        room = box.adjusted(px(30), 0, -px(6), 0)
        text = QFontMetrics(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, room.width()
        )
        middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(room, middle, text)

    def _icon(self, row: FindingRow) -> tuple[str, str]:
        if row.is_settled:
            return "check", "good"
        if row.aside is not None:
            return "circle-minus", "muted"
        return _ICONS[row.finding.severity]

    def _room(self) -> int:
        px = self._theme.tokens.px
        return max(self._view.viewport().width() - px(36), px(60))

    def _font(self, base: QFont, size: int) -> QFont:
        font = QFont(base)
        font.setPixelSize(size)
        return font


class FindingList(QTreeView):
    """Groups of findings that fold, and keep what is current and folded when they change.

    ``go_wanted``, ``mend_wanted`` and ``aside_wanted`` are Enter or a click, Ctrl+Enter and Delete
    on a finding.
    """

    go_wanted = Signal()
    mend_wanted = Signal()
    aside_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.findings = FindingModel(self)
        self._folded: set[Severity | None] = {None}
        self.setModel(self.findings)
        self.setItemDelegate(FindingDelegate(self, theme))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.expanded.connect(lambda index: self._remember_fold(index, is_open=True))
        self.collapsed.connect(lambda index: self._remember_fold(index, is_open=False))
        self.clicked.connect(self._click)
        theme.follow(self.scheduleDelayedItemsLayout)

    def show_findings(self, report: Report, found: CheckList) -> None:
        """Show these findings; what was current stays so, or what now is in its place."""
        current, top = self.current(), self.verticalScrollBar().value()
        key = key_of(current.finding) if current is not None else None
        at = self.currentIndex()
        group, row = at.parent().row(), at.row()
        self.findings.show_findings(report, found)
        for number, each in enumerate(self.findings.groups):
            self.setExpanded(self.findings.index(number), each.severity not in self._folded)
        if key is not None and not self._choose(key) and group >= 0:
            group = min(group, self.findings.rowCount() - 1)
            parent = self.findings.index(group)
            last = self.findings.groups[group].shown - 1
            self.setCurrentIndex(self.findings.index(min(row, last), 0, parent))
        self.verticalScrollBar().setValue(top)

    def current(self) -> FindingRow | None:
        """The finding that has the keyboard."""
        return self.findings.row_at(self.currentIndex())

    def choose_first(self) -> None:
        """Make the first finding current, unless one is."""
        if self.current() is None and self.findings.rowCount():
            parent = self.findings.index(0)
            self.expand(parent)
            self.setCurrentIndex(self.findings.index(0, 0, parent))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The keys that do something about a finding; Enter folds a group, and shows more."""
        is_enter = event.key() in ENTER_KEYS
        current = self.currentIndex()
        if is_enter and current.isValid() and self.current() is None:
            self._unfold(current)
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.mend_wanted.emit()
        elif is_enter:
            self.go_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.aside_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap sentences again when the width changes."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """No row is painted as pointed at once the mouse has left."""
        handled = super().viewportEvent(event)
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return handled

    def _choose(self, key: FindingKey) -> bool:
        for number, group in enumerate(self.findings.groups):
            for row, each in enumerate(group.rows[: group.shown]):
                if key_of(each.finding) == key:
                    parent = self.findings.index(number)
                    if not self.isExpanded(parent):
                        return False
                    self.setCurrentIndex(self.findings.index(row, 0, parent))
                    return True
        return False

    def _remember_fold(self, index: QModelIndex, *, is_open: bool) -> None:
        if not index.parent().isValid():
            remember = self._folded.discard if is_open else self._folded.add
            remember(self.findings.groups[index.row()].severity)

    def _click(self, index: QModelIndex) -> None:
        if self.findings.row_at(index) is None:
            self._unfold(index)
        else:
            self.go_wanted.emit()

    def _unfold(self, index: QModelIndex) -> None:
        """Fold or unfold a group, or show more of one."""
        if self.findings.offers_more(index):
            self.setCurrentIndex(self.findings.show_more(index))
        else:
            self.setExpanded(index, not self.isExpanded(index))
