"""Small marks in a note's line: a figure, counted or not, a suggestion, time, places, a warning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

ChipKind = Literal["figure", "unknown", "uncounted", "suggestion", "action", "plain", "warning"]


@dataclass(frozen=True, slots=True)
class ChipStyle:
    """The colour tokens of a kind of chip: filled with ``ground``, or bordered in ``ink``.

    The ring of the keyboard is drawn in ``focus``, which stands out from the ground.
    """

    ink: str
    ground: str | None
    strong: bool = False
    dashed: bool = False
    struck: bool = False
    focus: str = "accent"


CHIP_STYLES: dict[ChipKind, ChipStyle] = {
    "figure": ChipStyle("on_accent", "accent", strong=True, focus="on_accent"),
    "unknown": ChipStyle("accent", None, strong=True),
    "uncounted": ChipStyle("muted", "ground", struck=True),
    "suggestion": ChipStyle("accent", None, dashed=True),
    "action": ChipStyle("accent", "ground", strong=True),
    "plain": ChipStyle("ink", "ground"),
    "warning": ChipStyle("warning", "warning_ground", focus="ink"),
}

_HEIGHT = 24
"""Pixels at 100 %: less is hard to hit (WCAG 2.2, 2.5.8)."""

_SIDE = 8
_ICON = 14
_GAP = 6
_CROSS = 12
_CROSS_AREA = 24
_RING_INSET = 3
"""Where the ring lies in one filled with the accent: outside it would be lost against the fill."""

_SEMIBOLD = QFont.Weight.DemiBold


class Chip(QAbstractButton):
    """A chip that shows ``text`` as it stands, never as markup or with a key of its own.

    Kinds differ in shape as well as in colour: solid, bordered, dashed, struck out, plain. ``icon``
    is a Lucide name or empty. A text wider than the room is cut with «…» and whole in the tooltip,
    before the ``hint``. It is a button that leaves every key to its container, and takes the focus
    only by ``setFocus``.

    ``dismissed`` is emitted when the cross at its end is clicked, which only one that
    ``can_dismiss`` shows. While the mouse does so, or clicks it, ``is_pressed_by_mouse`` is true.
    """

    dismissed = Signal()

    def __init__(
        self,
        text: str,
        kind: ChipKind,
        theme: Theme,
        *,
        icon: str = "",
        can_dismiss: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: ChipKind = kind
        self._icon = icon
        self._can_dismiss = can_dismiss
        self._hint = hint
        self._line = ""
        self._size: QSize | None = None
        self.is_pressed_by_mouse = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_chip(text, kind, icon=icon, can_dismiss=can_dismiss, hint=hint)
        theme.follow(self._apply_theme)

    def show_chip(
        self,
        text: str,
        kind: ChipKind,
        *,
        icon: str = "",
        can_dismiss: bool = False,
        hint: str = "",
    ) -> None:
        """Become another chip, in the same place and with the keyboard where it is."""
        self._text = text
        self._line = " ".join(text.splitlines())
        self._kind, self._icon, self._can_dismiss, self._hint = kind, icon, can_dismiss, hint
        self._size = None
        self.setAccessibleName(text)
        self._update_tooltip()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it shows. Not Qt's text, in which «&» would make a key."""
        return self._text

    @property
    def kind(self) -> ChipKind:
        """What kind of chip it is."""
        return self._kind

    def _apply_theme(self) -> None:
        self._size = None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        if self._size is None:
            px = self._theme.tokens.px
            words = QFontMetrics(self._chip_font()).horizontalAdvance(self._line)
            self._size = QSize(px(2 * _SIDE) + self._rooms() + words + 1, px(_HEIGHT))
        return self._size

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        px = self._theme.tokens.px
        return QSize(px(2 * _SIDE) + self._rooms() + px(16), px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FontChange:
            self._size = None
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._update_tooltip()

    def _update_tooltip(self) -> None:
        shown = [self._hint] if self._hint else []
        if self.width() < self.sizeHint().width():
            shown.insert(0, self._text)
        self.setToolTip(plain_tooltip(". ".join(shown)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """On the cross it is dismissed; elsewhere it is a button."""
        self.is_pressed_by_mouse = True
        at_cross = self._can_dismiss and self._cross_area().contains(event.position().toPoint())
        if at_cross and event.button() == Qt.MouseButton.LeftButton:
            self.dismissed.emit()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        self.is_pressed_by_mouse = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The second click is none: the chip may have become another one by the first."""
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self.update()

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        tokens, style = self._theme.tokens, CHIP_STYLES[self._kind]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_background(painter, style)
            ink = tokens.colour(style.ink)
            left = tokens.px(_SIDE)
            if self._icon:
                self._paint_icon(painter, self._icon, style.ink, _ICON, left)
                left += self._icon_room()
            if self._can_dismiss:
                air = tokens.px(_CROSS_AREA - _CROSS) // 2
                self._paint_icon(painter, "x", style.ink, _CROSS, self._cross_area().left() + air)
            self._paint_text(painter, left, ink)

    def _paint_background(self, painter: QPainter, style: ChipStyle) -> None:
        tokens = self._theme.tokens
        shape = QRectF(self.rect())
        pointed_at = self.focusPolicy() != Qt.FocusPolicy.NoFocus and self.underMouse()
        ground = style.ground
        if pointed_at:
            ground = {"accent": "accent_hover", "ground": "hover", None: "soft"}.get(ground, ground)
        painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else tokens.colour(ground))
        if self.hasFocus() and style.ground != "accent":
            shape.adjust(1, 1, -1, -1)
            painter.setPen(QPen(tokens.colour(style.focus), 2))
        elif style.ground is None or tokens.high_contrast:
            shape.adjust(0.5, 0.5, -0.5, -0.5)
            ink = tokens.colour(style.ink)
            painter.setPen(_dashes(ink) if style.dashed else QPen(ink, 1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(shape, tokens.radius, tokens.radius)
        if self.hasFocus() and style.ground == "accent":
            inset = _RING_INSET
            ring = shape.adjusted(inset, inset, -inset, -inset)
            painter.setPen(QPen(tokens.colour(style.focus), 2))
            painter.drawRoundedRect(ring, tokens.radius - inset, tokens.radius - inset)

    def _paint_icon(self, painter: QPainter, name: str, role: str, size: int, left: int) -> None:
        drawing = self._theme.icons.pixmap(name, role, size, self.devicePixelRatioF())
        top = (self.height() - self._theme.tokens.px(size)) / 2
        painter.drawPixmap(QPointF(left, top), drawing)

    def _paint_text(self, painter: QPainter, left: int, ink: QColor) -> None:
        font = self._chip_font()
        room = self.width() - left - self._theme.tokens.px(_SIDE) - self._cross_room()
        shown = QFontMetrics(font).elidedText(self._line, Qt.TextElideMode.ElideRight, room + 1)
        painter.setFont(font)
        painter.setPen(ink)
        where = QRectF(left, 0, room + 1, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(where, int(flags), shown)

    def _rooms(self) -> int:
        return self._icon_room() + self._cross_room()

    def _icon_room(self) -> int:
        return self._theme.tokens.px(_ICON + _GAP) if self._icon else 0

    def _cross_room(self) -> int:
        """What it takes beyond the air that any chip has at its end."""
        return self._theme.tokens.px(_CROSS_AREA - _SIDE) if self._can_dismiss else 0

    def _cross_area(self) -> QRect:
        """The cross with the air around it, as high as the chip."""
        wide = self._theme.tokens.px(_CROSS_AREA)
        return QRect(self.width() - wide, 0, wide, self.height())

    def _chip_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.tokens.small)
        font.setWeight(_SEMIBOLD if CHIP_STYLES[self._kind].strong else QFont.Weight.Normal)
        font.setStrikeOut(CHIP_STYLES[self._kind].struck)
        return font


def _dashes(ink: QColor) -> QPen:
    pen = QPen(ink, 1)
    pen.setDashPattern([3, 2])
    return pen
