"""The list of a Word document's pieces: left what stood there, right what it became.

The row that the keyboard is on shows its text whole, the others their first lines; of a text far
longer than any note the beginning. Nothing in it is markup.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.ui.theme.row_background import paint_focus_frame, paint_row_background
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import room_for
from kplan_desktop.ui.word_import.piece_rows import PieceRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

_LINES = 3
"""So much of a text is shown in a row that the keyboard is not on."""

_LONGEST = 20_000
"""Letters of a text that is shown whole; more would take seconds to break into lines."""

_LONGEST_BEGINNING = 2_000
"""Letters that fill the first lines in any window."""

_LEFT_SHARE = 0.56
"""What the document's text has of the width."""


class PieceModel(QAbstractListModel):
    """The pieces of one confidence, or all."""

    def __init__(self, pieces: Sequence[PieceRow], parent: QObject) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._shown: Sequence[PieceRow] = pieces

    def set_pieces(self, pieces: Sequence[PieceRow]) -> None:
        """Show other pieces, all of them."""
        self._pieces = pieces
        self.show_only(None)

    def show_only(self, confidence: PieceConfidence | None) -> None:
        """Show the pieces of this confidence; all for None."""
        self.beginResetModel()
        self._shown = [
            piece for piece in self._pieces if confidence is None or piece.confidence is confidence
        ]
        self.endResetModel()

    def piece(self, row: int) -> PieceRow:
        """The piece that is shown at this row."""
        return self._shown[row]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text for the eye; for a screen reader what it became before what it is."""
        if not index.isValid():
            return None
        piece = self.piece(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return piece.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{piece.spoken}: {piece.text} ({piece.place})"
        return None


class PieceList(QListView):
    """Shows a :class:`PieceModel`. ``columns_moved(width)`` tells how wide the left column is.

    What is selected is copied: of one piece its text, of several what each became as well.
    """

    columns_moved = Signal(int)

    def __init__(
        self, pieces: Sequence[PieceRow], theme: Theme, parent: QWidget, *, around: int
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._around = around
        self._whole_row = -1
        self._pressed = False
        self.pieces = PieceModel(pieces, self)
        self.setModel(self.pieces)
        self.setItemDelegate(_PieceDelegate(self, theme))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Not Batched, which lays out no more than its first rows each time it begins anew.
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._make_room)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy as described; all else as any list."""
        self._pressed = False
        if not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
            return
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        if not rows:
            return
        several = Qt.ItemDataRole.AccessibleTextRole
        role = several if len(rows) > 1 else Qt.ItemDataRole.DisplayRole
        texts = [str(self.pieces.data(self.pieces.index(row), role)) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(texts))

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads. A page is at least one row, which Qt's is not where rows are high."""
        actions, current = QAbstractItemView.CursorAction, self.currentIndex()
        down = action == actions.MovePageDown
        if not current.isValid() or not (down or action == actions.MovePageUp):
            return super().moveCursor(action, modifiers)
        page = self.viewport().height() * (1 if down else -1)
        there = self.indexAt(self.visualRect(current).topLeft() + QPoint(0, page))
        last = self.pieces.rowCount() - 1
        if down:
            row = max(there.row(), current.row() + 1) if there.isValid() else last
            return self.pieces.index(min(row, last))
        row = min(there.row(), current.row() - 1) if there.isValid() else 0
        return self.pieces.index(max(row, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._pressed = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        self._pressed = False
        self._make_room(self.currentIndex())

    def shows_whole(self, index: Index) -> bool:
        """Whether this row shows its text whole."""
        return index.row() == self._whole_row

    def show_only(self, confidence: PieceConfidence | None) -> None:
        """Show the pieces of this confidence, from the first."""
        self._whole_row = -1
        self.pieces.show_only(confidence)
        if self.pieces.rowCount():
            self.setCurrentIndex(self.pieces.index(0))
        self.scrollToTop()

    def left_width(self, whole: int) -> int:
        """What the document's text has of a row's width, and the heading over it."""
        return round(whole * _LEFT_SHARE)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # Qt does so only where the height changes, but the rows' texts wrap by the width.
            self.scheduleDelayedItemsLayout()
        self.columns_moved.emit(self.left_width(self.viewport().width()))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        px = self._theme.tokens.px
        room = room_for(self.window(), self._theme).height() - px(self._around)
        return QSize(super().sizeHint().width(), max(min(px(460), room), px(200)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().minimumSizeHint().width(), self._theme.tokens.px(200))

    def _make_room(self, current: QModelIndex) -> None:
        """Show the current row whole; after a click only once the button is released.

        Qt selects between the row pressed and the pointer, where no row may have moved meanwhile.
        """
        if self._pressed or current.row() == self._whole_row:
            return
        before = self.visualRect(current).top()
        self._whole_row = current.row()
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(current).top() - before)
        higher = self.visualRect(current).height() > self.viewport().height()
        hints = QAbstractItemView.ScrollHint
        self.scrollTo(current, hints.PositionAtTop if higher else hints.EnsureVisible)


class _PieceDelegate(QStyledItemDelegate):
    """Paints a row: the text over its place, and beside it what it became over the reason."""

    def __init__(self, view: PieceList, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._heights: dict[tuple[int, bool], int] = {}
        self._measured_for = (0, 0, "")
        view.pieces.modelReset.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """The height, which is kept: a change of the current row asks for that of every row."""
        measured_for = (
            self._view.viewport().width(),
            self._theme.tokens.text,
            option.font.family(),
        )
        if measured_for != self._measured_for:
            self._heights.clear()
            self._measured_for = measured_for
        row = (index.row(), self._view.shows_whole(index))
        if row not in self._heights:
            self._heights[row] = self._measure(option, index)
        return QSize(0, self._heights[row])

    def _measure(self, option: QStyleOptionViewItem, index: Index) -> int:
        left, right, _ = self._places(QRect(0, 0, self._view.viewport().width(), 0))
        piece = self._view.pieces.piece(index.row())
        text, lines = _shown(piece, whole=self._view.shows_whole(index))
        small = self._font(option.font, small=True)
        texts = _height(text, self._font(option.font), left.width(), lines)
        texts += _height(piece.place, small, left.width(), 1)
        became = self._font(option.font, strong=True)
        became_height = _height(piece.became, became, right.width(), 2)
        became_height += _height(piece.reasons, small, right.width(), None)
        return max(texts, became_height) + self._theme.tokens.px(18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        piece = self._view.pieces.piece(index.row())
        tokens, px = self._theme.tokens, self._theme.tokens.px
        text, lines = _shown(piece, whole=self._view.shows_whole(index))
        small = self._font(option.font, small=True)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_background(painter, option.rect, option.state, tokens, bar=False)
        above_line = option.rect.adjusted(0, 0, 0, -1)
        paint_focus_frame(painter, above_line, option.state, tokens)
        left, right, icon = self._places(option.rect)
        painter.setPen(tokens.colour("ink"))
        below = _paint(painter, text, self._font(option.font), left, lines)
        painter.setPen(tokens.colour("muted"))
        _paint(painter, piece.place, small, left.adjusted(0, below, 0, 0), 1)
        name, colour = piece.icon
        self._theme.icons.icon(name, colour, 18).paint(painter, icon)
        painter.setPen(tokens.colour("ink"))
        strong = self._font(option.font, strong=True)
        below = _paint(painter, piece.became, strong, right, 2)
        painter.setPen(tokens.colour("muted"))
        _paint(painter, piece.reasons, small, right.adjusted(0, below, 0, 0), None)
        painter.setPen(tokens.colour("line"))
        bottom = option.rect.bottomLeft()
        painter.drawLine(bottom.x() + px(12), bottom.y(), option.rect.right() - px(12), bottom.y())
        painter.restore()

    def _places(self, row: QRect) -> tuple[QRect, QRect, QRect]:
        """Where the text, what it became, and the icon go in a row."""
        px = self._theme.tokens.px
        inner = row.adjusted(px(12), px(8), -px(12), -px(8))
        left = QRect(inner)
        left.setWidth(self._view.left_width(row.width()) - px(28))
        side = px(18)
        icon = QRect(row.left() + self._view.left_width(row.width()), inner.top(), side, side)
        right = QRect(inner)
        right.setLeft(icon.right() + px(8))
        return left, right, icon

    def _font(self, base: QFont, *, small: bool = False, strong: bool = False) -> QFont:
        font = QFont(base)
        font.setPixelSize(self._theme.tokens.small if small else self._theme.tokens.text)
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font


def _shown(piece: PieceRow, *, whole: bool) -> tuple[str, int | None]:
    """What a row shows of a piece's text, and in how many lines; None for as many as it takes."""
    text, most = piece.text, _LONGEST if whole else _LONGEST_BEGINNING
    return text if len(text) <= most else f"{text[:most]} …", None if whole else _LINES


def _laid_out(text: str, font: QFont, width: int, lines: int | None) -> tuple[QTextLayout, int]:
    """A text broken into lines of this width, at most so many, and their height."""
    shown = text.replace("\n", "\u2028")
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    count = 0
    while lines is None or count < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, height))
        height += line.height()
        count += 1
    layout.endLayout()
    return layout, round(height)


def _height(text: str, font: QFont, width: int, lines: int | None) -> int:
    return _laid_out(text, font, width, lines)[1]


def _paint(painter: QPainter, text: str, font: QFont, box: QRect, lines: int | None) -> int:
    """Paint a text from the top of a box; its height. An ellipsis tells that there is more."""
    layout, height = _laid_out(text, font, box.width(), lines)
    if layout.lineCount():
        last = layout.lineAt(layout.lineCount() - 1)
        if last.textStart() + last.textLength() < len(layout.text()):
            kept = layout.text()[: last.textStart() + last.textLength()].rstrip("\u2028 ")
            layout, height = _laid_out(f"{kept[:-2].rstrip()} …", font, box.width(), lines)
    layout.draw(painter, QPointF(box.topLeft()))
    return height
