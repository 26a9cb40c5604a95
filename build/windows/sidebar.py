"""The pictures beside the set-up's first and last page: ``python sidebar.py ICON.svg FOLDER``.

The program's icon on a plain ground, once for each common scale of Windows: `125.bmp` for 125 %.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SCALES = (100, 125, 150, 200)
WIDTH, HEIGHT = 164, 314
ICON = 88
GROUND = "#E0EFEC"  # the tokens' `soft`


def main(icon: str, folder: str) -> None:
    """Draw the icon a third down the picture. Raises OSError when it cannot be written."""
    renderer = QSvgRenderer(icon)
    for scale in SCALES:
        picture = QImage(WIDTH * scale // 100, HEIGHT * scale // 100, QImage.Format.Format_RGB888)
        picture.fill(QColor(GROUND))
        painter = QPainter(picture)
        painter.scale(scale / 100, scale / 100)
        renderer.render(painter, QRectF((WIDTH - ICON) / 2, HEIGHT / 3 - ICON / 2, ICON, ICON))
        painter.end()
        file = Path(folder, f"{scale}.bmp")
        if not picture.save(str(file)):
            raise OSError(f"{file} cannot be written")


if __name__ == "__main__":
    main(*sys.argv[1:])
