"""Widgets side by side, as many as fit, the rest on the next lines."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays its widgets out like words in a paragraph; as high as its width makes it.

    ``spacing`` is the room between two widgets and between two lines, in pixels. A widget wider
    than the layout gets the whole width. If ``balanced``, no line has many more than another: of
    four that do not fit on one line, none is left alone. If ``centred``, what is lower than its
    line stands in the middle of it.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        spacing: int = 6,
        balanced: bool = False,
        centred: bool = False,
    ) -> None:
        super().__init__(parent)
        self._balanced, self._centred = balanced, centred
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)
        self.invalidate()

    def insertWidget(self, index: int, widget: QWidget) -> None:  # noqa: N802 - as Qt names it
        """Put a widget before the one at ``index``."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def invalidate(self) -> None:
        """Something in it may be of another size."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Remembered, because a grid around it asks some thirty times while it lays itself out."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return height

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All on one line."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """The height that a width of ``rect`` needs; puts the widgets there when ``move``."""
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        for line in self._lines(inner.width()):
            x, sizes = inner.x(), [_size(item, inner.width()) for item in line]
            height = max(size.height() for size in sizes)
            for item, size in zip(line, sizes, strict=True):
                if move:
                    above = (height - size.height()) // 2 if self._centred else 0
                    item.setGeometry(QRect(QPoint(x, y + above), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        used = max(y - self.spacing(), inner.y())
        return used - rect.y() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """What stands on each line."""
        shown = [item for item in self._items if not item.isEmpty()]
        lines = self._broken(shown, width, len(shown))
        if self._balanced and len(lines) > 1:
            lines = self._broken(shown, width, ceil(len(shown) / len(lines)))
        return lines

    def _broken(self, items: list[QLayoutItem], width: int, most: int) -> list[list[QLayoutItem]]:
        """The items on lines of at most ``most``."""
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in items:
            needed = _size(item, width).width()
            if not lines or x + needed > width or len(lines[-1]) == most:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += needed + self.spacing()
        return lines


def _size(item: QLayoutItem, width: int) -> QSize:
    """As large as it wants to be, or as wide as there is room and as high as it then must be."""
    hint, width = item.sizeHint(), max(width, 0)
    if hint.width() <= width:
        return hint
    needed = item.heightForWidth(width) if item.hasHeightForWidth() else 0
    return QSize(width, max(needed, hint.height()))
