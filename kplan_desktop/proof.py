"""What the packaged program proves of its window and of Qt; ``kplan self-test`` says what it found.

Uses the screen that Qt finds (offscreen included), and leaves the user's settings alone.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kplan_desktop.app import Kplan, UserFolders, make_application
from kplan_desktop.domain.text.formatting import Language
from kplan_desktop.paths import program_files


def paint_once(report: Path, collection: Path) -> bool:
    """Open the two windows, paint them, and close them; whether anything was painted in each.

    The settings that they use lie beside the report.
    """
    app = _application()
    folders = UserFolders(
        settings=report.parent / "kplan.ini",
        reports=report.parent,
        backups=report.parent / "backups",
    )
    kplan = Kplan(app, program_files(), folders, now=lambda: dt.datetime.now(dt.UTC).astimezone())
    kplan.documents.open(report)
    kplan.window.show()
    kplan.office.open(collection)
    app.processEvents()
    windows = [kplan.window, *([kplan.office.window] if kplan.office.window is not None else [])]
    pictures = [window.grab().toImage() for window in windows]
    for window in windows:
        window.close()
    kplan.close()
    return len(pictures) == 2 and all(map(_has_colours, pictures))


def draw_page(pdf: Path) -> bool:
    """Draw the first page of a PDF, as the page preview and the printer do; whether it shows."""
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinterInfo

    _application()
    document = QPdfDocument()
    document.load(str(pdf))
    QPrinterInfo.availablePrinterNames()  # loads what talks to printers, where there are any
    return document.pageCount() > 0 and _has_colours(document.render(0, QSize(300, 200)))


def sorted_in(language: Language, words: Sequence[str]) -> list[str]:
    """Words in the order of the screen, once a language's translations are loaded.

    Raises FileNotFoundError where one of them is missing.
    """
    from kplan_desktop.ui.theme.translation import install_translations, word_order

    app = _application()
    translations = program_files().resources / "translations"
    for translator in install_translations(app, translations, language):
        app.removeTranslator(translator)
    return sorted(words, key=word_order())


def _application() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else make_application(sys.argv[:1])


def _has_colours(picture: QImage) -> bool:
    xs, ys = range(0, picture.width(), 7), range(0, picture.height(), 7)
    return len({picture.pixel(x, y) for x in xs for y in ys}) > 1
