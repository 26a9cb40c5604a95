"""Lucide's drawings in the scheme's colours.

The files in ``resources/icons`` are Lucide's own, unchanged; colour and stroke width are set when
they are read, so that every icon has the same stroke at any size.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kplan_desktop.ui.theme.style_tokens import Tokens

LUCIDE_GRID = 24
"""Lucide draws on 24 × 24 units with a stroke of 2."""

STROKE = 1.5
"""The stroke of every icon in pixels at 100 %: Lucide's own at 18 px."""

APP_ICON_SIDES = (16, 32, 48, 128, 256)


def coloured_svg(svg: str, colour: str, stroke: float = 2.0) -> str:
    """A Lucide drawing with its colour («#RRGGBB») and stroke width (grid units) put in."""
    return svg.replace("currentColor", colour).replace(
        'stroke-width="2"', f'stroke-width="{stroke:g}"'
    )


class Icons:
    """The icons in ``folder`` (``resources/icons``), drawn in ``tokens``; each is drawn once.

    The theme has another instance for other tokens.
    """

    def __init__(self, folder: Path, tokens: Tokens) -> None:
        self._folder = folder
        self._tokens = tokens
        self._texts: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, int, tuple[float, ...]], QIcon] = {}

    def icon(self, name: str, role: str = "ink", size: int = 18) -> QIcon:
        """The drawing ``name`` in the colour ``role``, ``size`` pixels wide at 100 %.

        Crisp on every screen that is connected now; muted when its control is disabled. Raises
        FileNotFoundError when there is no such drawing, AttributeError for an unknown role.
        """
        ratios = tuple(sorted({s.devicePixelRatio() for s in QGuiApplication.screens()} or {1.0}))
        key = (name, role, size, ratios)
        if key not in self._icons:
            icon = QIcon()
            for ratio in ratios:
                icon.addPixmap(self.pixmap(name, role, size, ratio))
                off = self.pixmap(name, "disabled", size, ratio)
                icon.addPixmap(off, QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, name: str, role: str = "ink", size: int = 18, ratio: float = 1.0) -> QPixmap:
        """The same as a picture for a screen with this device pixel ratio, for own painting."""
        key = (name, role, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._render(name, role, size, ratio)
        return self._pixmaps[key]

    def app_icon(self) -> QIcon:
        """Kplan's own icon, in the sizes that desktops ask for."""
        icon = QIcon()
        for side in APP_ICON_SIDES:
            icon.addFile(str(self._folder / f"kplan-{side}.png"))
        return icon

    def size(self, size: int = 18) -> QSize:
        """The size that an icon of ``size`` pixels has at the user's scale, for ``setIconSize``."""
        return QSize(self._tokens.px(size), self._tokens.px(size))

    def _render(self, name: str, role: str, size: int, ratio: float) -> QPixmap:
        if name not in self._texts:
            self._texts[name] = (self._folder / f"{name}.svg").read_text("utf-8")
        colour = self._tokens.colour(role).name()
        svg = coloured_svg(self._texts[name], colour, STROKE * LUCIDE_GRID / size)
        side = self._tokens.px(size) * ratio
        pixmap = QPixmap(round(side), round(side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
