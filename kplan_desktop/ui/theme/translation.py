"""The language of the screen: bokmål, for Kplan's own words and for Qt's.

Qt ships no bokmål, only nynorsk. ``qtbase_nb`` is Kplan's own translation of what Qt can show in
this program; nynorsk is the fallback for the rest, which should never be needed.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LOCALE = "nb_NO"

_SHIPPED_WITH_QT = "qtbase_nn"
_OURS = ("qtbase_nb", "kplan_nb")


def install_translations(app: QCoreApplication, folder: Path) -> list[QTranslator]:
    """Speak bokmål from now on: texts, dates and numbers.

    ``folder`` is ``resources/translations``. The caller keeps the translators as long as the
    application runs. Raises FileNotFoundError when a translation is missing or cannot be read.
    """
    QLocale.setDefault(QLocale(LOCALE))
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = [qt_folder / f"{_SHIPPED_WITH_QT}.qm", *(folder / f"{name}.qm" for name in _OURS)]
    translators = []
    for file in files:
        translator = QTranslator()
        if not translator.load(str(file)):
            raise FileNotFoundError(f"the translation {file} is missing or cannot be read")
        app.installTranslator(translator)
        translators.append(translator)
    return translators
