"""The typeface that ships with the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

SCREEN_FACES = "SourceSans3-*.ttf"
"""Regular, semibold, bold and italic: what the window sets text in."""

STAND_INS = "DejaVuSans.ttf"
"""For characters that the main family lacks and no font of the system has."""


def load_fonts(folder: Path) -> str:
    """Load the typeface in ``folder`` (``resources/fonts``); the name of its family.

    Raises RuntimeError when nothing loads: Qt would run on and show boxes where text should be.
    """
    families: list[str] = []
    for path in sorted(folder.glob(SCREEN_FACES)):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        raise RuntimeError(f"no font could be loaded from {folder}")
    for path in folder.glob(STAND_INS):
        QFontDatabase.addApplicationFont(str(path))
    return families[0]
