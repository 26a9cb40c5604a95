"""The language of the screen, in Kplan's own words and Qt's, its notation, and the order of words.

Qt ships nynorsk and no bokmål. ``qtbase_nb`` is Kplan's own translation of what Qt can show in this
program. ``qtbase_nn_more`` is what Qt's nynorsk lacks or calls by other words than Kplan. English
needs the plurals of our own strings alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from errno import ENOENT
from functools import cmp_to_key
from pathlib import Path
from typing import Any, Final, Literal

from PySide6.QtCore import QCollator, QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kplan_desktop.domain.text.formatting import Language

LANGUAGE_NAMES: Final[dict[Language, str]] = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}
"""The languages of the screen, each by its own name."""

# English as in Norway: the notation of numbers is that of the fields and of paper.
_LOCALES: Final[dict[Language, str]] = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_NO"}

_SHIPPED_WITH_QT = "qtbase_nn"

_FILES: Final[dict[Language, tuple[str, ...]]] = {
    "nb": (_SHIPPED_WITH_QT, "qtbase_nb", "kplan_nb"),
    "nn": ("qtbase_nb", "kplan_nb", _SHIPPED_WITH_QT, "qtbase_nn_more", "kplan_nn"),
    "en": ("kplan_en",),
}
"""The translations of each language; what one lacks is looked up in those before it."""


def language_for(choice: Language | Literal["system"]) -> Language:
    """The language that a choice in the settings means on this system.

    Of a system it is the first Norwegian language that its user has asked for, else bokmål.
    """
    if choice != "system":
        return choice
    wanted = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return (
        "nn" if next((tag for tag in wanted if tag in ("nb", "nn", "no")), "nb") == "nn" else "nb"
    )


def screen_language() -> Language:
    """The language of the screen, for words that do not come from Qt's translations."""
    match QLocale().language():
        case QLocale.Language.NorwegianNynorsk:
            return "nn"
        case QLocale.Language.English:
            return "en"
        case _:
            return "nb"


def load_translations(folder: Path, language: Language) -> list[QTranslator]:
    """The translations of a language, to be used; ``folder`` is ``resources/translations``.

    Raises FileNotFoundError, which has the path, for one that is missing or cannot be read.
    """
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    translators = []
    for name in _FILES[language]:
        file = (qt_folder if name == _SHIPPED_WITH_QT else folder) / f"{name}.qm"
        translator = QTranslator()
        if not translator.load(str(file)):
            raise FileNotFoundError(ENOENT, "this translation cannot be read", str(file))
        translators.append(translator)
    return translators


def use_translations(
    app: QCoreApplication, language: Language, translators: Sequence[QTranslator]
) -> None:
    """Use a language from now on: texts, dates and numbers.

    The caller keeps the ``translators`` as long as the language is used, and removes them before
    another one's are used.
    """
    QLocale.setDefault(QLocale(_LOCALES[language]))
    for translator in translators:
        app.installTranslator(translator)


def install_translations(
    app: QCoreApplication, folder: Path, language: Language
) -> list[QTranslator]:
    """Load the translations of a language and use them; they are returned.

    Raises FileNotFoundError as that does; then nothing has changed.
    """
    translators = load_translations(folder, language)
    use_translations(app, language, translators)
    return translators


def word_order() -> Callable[[str], Any]:
    """The key by which words are sorted on the screen: æ, ø and å last, and 2 before 10.

    The same in every language: what is sorted are Norwegian names.
    """
    collator = QCollator(QLocale(QLocale.Language.NorwegianBokmal))
    collator.setNumericMode(True)
    return cmp_to_key(collator.compare)
