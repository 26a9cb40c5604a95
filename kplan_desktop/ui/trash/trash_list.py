"""The list of what was removed: text and time over kind, place and figures; nothing is markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kplan_desktop.domain.editing.trash import RemovedMeasure
from kplan_desktop.domain.text.typeahead import search
from kplan_desktop.ui.theme.row_background import paint_focus_frame, paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.trash.trash_wording import TrashEntry

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

_FEWEST_ROWS, _MOST_ROWS = 3, 6
"""The list asks for room for so many rows, according to how many there are."""


class TrashModel(QAbstractListModel):
    """The entries that hold what is typed into the filter, in the order given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: Sequence[TrashEntry] = ()
        self._shown: list[int] = []
        self._typed = ""
        self.most = 0
        """How many entries there were at most."""

    def set_entries(self, entries: Sequence[TrashEntry]) -> None:
        """Show these entries, as far as the filter lets them."""
        self._entries = entries
        self.most = max(self.most, len(entries))
        self.narrow(self._typed)

    def narrow(self, typed: str) -> None:
        """Show the entries that have every word that is typed, and all while there is none."""
        self.beginResetModel()
        self._typed = typed
        self._shown = sorted(search(typed, [entry.found_by for entry in self._entries]))
        self.endResetModel()

    def entry(self, row: int) -> TrashEntry:
        """The entry that is shown at this row."""
        return self._entries[self._shown[row]]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text for the eye, and with place and time for a screen reader."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken
        return None


class TrashList(QListView):
    """Shows a :class:`TrashModel`; several rows can be chosen.

    Signals: ``put_back_wanted`` on Enter or a double click, ``delete_wanted`` on Delete.
    """

    put_back_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries = TrashModel(self)
        self.setModel(self.entries)
        self._delegate = _TrashDelegate(self, theme)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda _index: self.put_back_wanted.emit())

    def chosen(self) -> list[TrashEntry]:
        """The chosen entries from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.entries.entry(row) for row in rows]

    def current(self) -> TrashEntry | None:
        """The entry of the row that the keyboard is on."""
        row = self.currentIndex().row()
        return self.entries.entry(row) if 0 <= row < self.entries.rowCount() else None

    def choose(self, row: int) -> None:
        """Choose one row alone: this, or the last where there are fewer."""
        row = min(row, self.entries.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.entries.index(row))
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter and Delete are the two things that can be done with what is chosen."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.put_back_wanted.emit()
            case Qt.Key.Key_Delete:
                self.delete_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Of the same height however many rows a filter lets through or are taken out."""
        return self._of_rows(min(max(self.entries.most, _FEWEST_ROWS), _MOST_ROWS))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._of_rows(_FEWEST_ROWS)

    def _of_rows(self, rows: int) -> QSize:
        self.ensurePolished()
        margins = self.contentsMargins()
        height = rows * self._delegate.row_height(self.font()) + margins.top() + margins.bottom()
        return QSize(super().minimumSizeHint().width(), height)


class _TrashDelegate(QStyledItemDelegate):
    """Paints plain text in two lines."""

    def __init__(self, view: TrashList, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def row_height(self, base: QFont) -> int:
        """The height of every row."""
        lines = (self._font(base, strong=False), self._small_font(base))
        return sum(QFontMetrics(font).lineSpacing() for font in lines) + self._theme.tokens.px(16)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._view.entries.entry(index.row())
        tokens, px = self._theme.tokens, self._theme.tokens.px
        small = self._small_font(option.font)
        text = self._font(option.font, strong=isinstance(entry.removed, RemovedMeasure))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_background(painter, option.rect, option.state, tokens)
        paint_focus_frame(painter, option.rect, option.state, tokens)
        row = option.rect.adjusted(px(12), px(7), -px(10), -px(7))
        upper = QRect(row.left(), row.top(), row.width(), QFontMetrics(text).lineSpacing())
        lower = QRect(row.left(), upper.bottom() + 1, row.width(), row.bottom() - upper.bottom())
        painter.setPen(tokens.colour("muted"))
        _paint_line(painter, lower, entry.below, small)
        width = QFontMetrics(small).horizontalAdvance(entry.when) + 1
        when = QRect(row.right() - width, upper.top(), width, upper.height())
        _paint_line(painter, when, entry.when, small)
        painter.setPen(tokens.colour("ink"))
        _paint_line(painter, upper.adjusted(0, 0, -width - px(14), 0), entry.text, text)
        painter.restore()

    def _font(self, base: QFont, *, strong: bool) -> QFont:
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.text)
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small_font(self, base: QFont) -> QFont:
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.small)
        return font


def _paint_line(painter: QPainter, box: QRect, text: str, font: QFont) -> None:
    painter.setFont(font)
    elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), elided)
