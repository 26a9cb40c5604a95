"""Small marks in a note's line: a counted figure, a suggestion, time and places, a warning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kplan_desktop.ui.look import Look, plain_tooltip

ChipKind = Literal["figure", "suggestion", "plain", "warning"]


@dataclass(frozen=True, slots=True)
class _Dress:
    """The tokens a kind of chip wears; without ``ground`` it has a dashed border instead."""

    ink: str
    ground: str | None
    strong: bool = False


_DRESSES: dict[ChipKind, _Dress] = {
    "figure": _Dress("on_accent", "accent", strong=True),
    "suggestion": _Dress("accent", None),
    "plain": _Dress("ink", "ground"),
    "warning": _Dress("warning", "warning_ground"),
}

_HEIGHT = 22
_SIDE = 8
_ICON = 14
_GAP = 6
_SEMIBOLD = QFont.Weight.DemiBold


class Chip(QLabel):
    """A chip that shows ``text`` as it stands, never as markup.

    Kinds differ in shape as well as in colour: solid, dashed, plain. ``icon`` is a Lucide name or
    empty. A text wider than the room is cut with «…» and whole in the tooltip.
    """

    def __init__(
        self,
        text: str,
        kind: ChipKind,
        look: Look,
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._dress = _DRESSES[kind]
        self._icon = icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        tokens = self._look.tokens
        words = QFontMetrics(self._chip_font()).horizontalAdvance(self._line())
        return QSize(tokens.px(2 * _SIDE) + self._icon_room() + words + 1, tokens.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        tokens = self._look.tokens
        return QSize(tokens.px(2 * _SIDE) + self._icon_room() + tokens.px(16), tokens.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        cut = self.width() < self.sizeHint().width()
        self.setToolTip(plain_tooltip(self.text()) if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        tokens, dress = self._look.tokens, self._dress
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QRectF(self.rect())
        ink = tokens.colour(dress.ink)
        if dress.ground is None:
            shape.adjust(0.5, 0.5, -0.5, -0.5)
            painter.setPen(_dashes(ink))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour(dress.ground))
        painter.drawRoundedRect(shape, tokens.radius, tokens.radius)
        left = tokens.px(_SIDE)
        if self._icon:
            ratio = self.devicePixelRatioF()
            drawing = self._look.icons.pixmap(self._icon, dress.ink, _ICON, ratio)
            top = (self.height() - tokens.px(_ICON)) / 2
            painter.drawPixmap(QPointF(left, top), drawing)
            left += self._icon_room()
        self._paint_text(painter, left, ink)
        painter.end()

    def _paint_text(self, painter: QPainter, left: int, ink: QColor) -> None:
        font = self._chip_font()
        room = self.width() - left - self._look.tokens.px(_SIDE)
        shown = QFontMetrics(font).elidedText(self._line(), Qt.TextElideMode.ElideRight, room + 1)
        painter.setFont(font)
        painter.setPen(ink)
        where = QRectF(left, 0, room + 1, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(where, int(flags), shown)

    def _line(self) -> str:
        """The text on one line, as it is painted."""
        return " ".join(self.text().splitlines())

    def _icon_room(self) -> int:
        return self._look.tokens.px(_ICON + _GAP) if self._icon else 0

    def _chip_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.tokens.small)
        font.setWeight(_SEMIBOLD if self._dress.strong else QFont.Weight.Normal)
        return font


def _dashes(ink: QColor) -> QPen:
    pen = QPen(ink, 1)
    pen.setDashPattern([3, 2])
    return pen
