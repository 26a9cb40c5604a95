"""Qt's own texts are in the language of the screen wherever Kplan can show them."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QUndoCommand, QUndoStack
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QDialogButtonBox,
    QErrorMessage,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QTextBrowser,
    QUndoView,
    QWidget,
    QWizard,
    QWizardPage,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.text.formatting import Language
from kplan_desktop.paths import program_files
from kplan_desktop.ui.theme.translation import (
    install_translations,
    language_for,
    screen_language,
    word_order,
)

FOLDER = program_files().resources / "translations"

NORWEGIAN = pytest.mark.parametrize("language", ["nb", "nn"])

FALLBACKS: dict[Language, int] = {"nb": 1, "nn": 2}
"""How many of a language's translations are those of the other one."""

NOT_TRANSLATED = {("QWidget", "*"), ("QCoreApplication", "QT_LAYOUT_DIRECTION")}


class Listener(QTranslator):
    """Installed behind the translations of a language; records the texts they did not translate."""

    def __init__(self) -> None:
        super().__init__()
        self.unanswered: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, context: str, source: str, *_more: object) -> str:
        self.unanswered.add((context, source))
        return None  # type: ignore[return-value]  # Qt's way of saying «ask the next one»


@pytest.fixture
def language() -> Language:
    """The language of the screen, where a test is not for several."""
    return "nb"


@pytest.fixture
def listener(qapp: QApplication, tmp_path: Path, language: Language) -> Iterator[Listener]:
    """A language installed as in the program, with a listener between it and its fallback.

    Kplan's own translations are replaced by Qt's here.
    """
    for name in ("qtbase_nb", "kplan_nb"):
        shutil.copy(FOLDER / "qtbase_nb.qm", tmp_path / f"{name}.qm")
    for name in ("qtbase_nn_more", "kplan_nn"):
        shutil.copy(FOLDER / "qtbase_nn_more.qm", tmp_path / f"{name}.qm")
    before = QLocale()
    translators = install_translations(qapp, tmp_path, language)
    own = translators[FALLBACKS[language] :]
    for translator in own:
        qapp.removeTranslator(translator)
    listening = Listener()
    for translator in (listening, *own):
        qapp.installTranslator(translator)
    listening.unanswered.clear()
    yield listening
    for translator in (listening, *translators):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """English installed as in the program."""
    before = QLocale()
    translators = install_translations(qapp, FOLDER, "en")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def untranslated(listener: Listener) -> set[tuple[str, str]]:
    """The texts without a translation.

    Ignored: the names of all keys, which Qt looks up to parse one, and the system's
    names of file types.
    """
    return {
        (context, source)
        for context, source in listener.unanswered
        if context not in ("QShortcut", "QMimeType")
        and (context, source) not in NOT_TRANSLATED
        and source.strip()
    }


def menu_of(widget: QWidget) -> list[str]:
    """The texts of the context menu."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2))
    opened: list[str] = []

    def read() -> None:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            opened.extend(action.text().split("\t")[0] for action in popup.actions())
            popup.close()

    QTimer.singleShot(0, read)
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()
    if not opened:
        read()
    return [text for text in opened if text]


@pytest.mark.parametrize(("name", "least"), [("qtbase_nb", 600), ("qtbase_nn_more", 80)])
def test_the_compiled_translation_is_that_of_the_source(name: str, least: int) -> None:
    compiled = QTranslator()
    assert compiled.load(str(FOLDER / f"{name}.qm"))
    tree = ET.parse(FOLDER / f"{name}.ts")  # noqa: S314 - our own file
    count = 0
    for context in tree.iterfind("context"):
        for message in context.iterfind("message"):
            within = context.findtext("name") or ""
            source = message.findtext("source") or ""
            assert compiled.translate(within, source) == message.findtext("translation"), source
            count += 1
    assert count > least


@pytest.mark.parametrize(
    ("name", "foreign"),
    [
        ("qtbase_nb", {"ikkje", "ein", "frå", "og/eller"}),
        ("qtbase_nn_more", {"ikke", "en", "fra", "jeg", "lagra", "opna", "angra", "bruka"}),
    ],
)
def test_a_translation_keeps_placeholders_and_shortcut_letters(
    name: str, foreign: set[str]
) -> None:
    tree = ET.parse(FOLDER / f"{name}.ts")  # noqa: S314 - our own file
    for message in tree.iter("message"):
        source, text = message.findtext("source") or "", message.findtext("translation") or ""
        for placeholder in ("%1", "%2", "%3", "%p"):
            assert (placeholder in source) == (placeholder in text), source
        assert source.count("&") == text.count("&"), source
        assert source.count("\n") == text.count("\n"), source
        assert not foreign & set(text.casefold().split()), text


def shown_texts(name: str) -> list[tuple[str, str]]:
    """Every text of a translation file, after its context; a plural gives one a form."""
    tree = ET.parse(FOLDER / f"{name}.ts")  # noqa: S314 - our own file
    return [
        (context.findtext("name") or "", text.replace("&", ""))
        for context in tree.iterfind("context")
        for translation in context.iterfind("message/translation")
        for text in translation.itertext()
        if text.strip()
    ]


@pytest.mark.parametrize("name", ["kplan_nb", "qtbase_nb", "kplan_nn"])
def test_a_menu_or_button_quoted_in_a_text_is_called_just_that(name: str) -> None:
    shown = {text.removesuffix(":") for _, text in shown_texts(name)}
    quoted = [named for _, text in shown_texts(name) for named in re.findall("«([^»]+)»", text)]
    names = {named for named in quoted if named[0].isupper()}
    assert names
    assert names <= shown


def test_a_sentence_does_not_break_inside_the_word_for_mail() -> None:
    sentences = [text for _, text in shown_texts("kplan_nb") if text.endswith(".")]
    assert any("e\u2011post" in text for text in sentences)
    assert [text for text in sentences if "e-post" in text] == []


def test_an_undo_step_reads_on_after_the_word_for_undo() -> None:
    steps = [text for context, text in shown_texts("kplan_nb") if context == "ReportEditor"]
    named = [text for text in steps if not text.endswith(".")]
    assert len(named) > 20
    assert [text for text in named if text[0].isupper()] == []


BUTTONS = {
    "nb": "OK|Lagre|Lagre alle|Åpne|Ja|Ja til alle|Nei|Nei til alle|Avbryt|Prøv på nytt|Ignorer|"
    "Lukk|Avbryt|Forkast|Hjelp|Bruk|Tilbakestill|Gjenopprett standardvalg",
    "nn": "OK|Lagre|Lagre alle|Opne|Ja|Ja til alle|Nei|Nei til alle|Avbryt|Prøv på nytt|Ignorer|"
    "Lukk|Avbryt|Forkast|Hjelp|Bruk|Tilbakestill|Gjenopprett standardval",
    "en": "OK|Save|Save All|Open|Yes|Yes to All|No|No to All|Abort|Retry|Ignore|"
    "Close|Cancel|Discard|Help|Apply|Reset|Restore Defaults",
}


def button_texts(qtbot: QtBot) -> list[str]:
    """The texts of all standard buttons, in Qt's order."""
    texts = []
    for button in QDialogButtonBox.StandardButton:
        if button.value.bit_count() == 1:
            box = QDialogButtonBox(button)
            qtbot.addWidget(box)
            texts.append(box.button(button).text().replace("&", ""))
    return texts


@NORWEGIAN
@pytest.mark.usefixtures("listener")
def test_every_standard_button_is_in_norwegian(qtbot: QtBot, language: Language) -> None:
    assert button_texts(qtbot) == BUTTONS[language].split("|")


@pytest.mark.usefixtures("english")
def test_every_standard_button_is_in_english(qtbot: QtBot) -> None:
    assert button_texts(qtbot) == BUTTONS["en"].split("|")


@NORWEGIAN
def test_message_boxes_leave_no_english(qtbot: QtBot, listener: Listener) -> None:
    for button in QMessageBox.StandardButton:
        if button.value.bit_count() == 1:
            box = QMessageBox(QMessageBox.Icon.Warning, "t", "t", button)
            qtbot.addWidget(box)
            box.setDetailedText("detaljer")
            box.show()
    assert untranslated(listener) == set()


@NORWEGIAN
def test_the_file_dialog_leaves_no_english(
    qtbot: QtBot, listener: Listener, tmp_path: Path
) -> None:
    (tmp_path / "rapport.kplan").write_bytes(b"x" * 3000)
    (tmp_path / "mappe").mkdir()
    (tmp_path / "bilde.png").write_bytes(b"")
    for accept in QFileDialog.AcceptMode:
        for mode in (QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory):
            dialog = QFileDialog(None, "", str(tmp_path))
            qtbot.addWidget(dialog)
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
            dialog.setAcceptMode(accept)
            dialog.setFileMode(mode)
            dialog.setViewMode(QFileDialog.ViewMode.Detail)
            dialog.show()
            dialog.selectFile("rapport.kplan")
            qtbot.wait(30)
            for view in dialog.findChildren(QWidget, "treeView"):
                menu_of(view)
    assert untranslated(listener) == set()


FIELD_MENUS = {
    "nb": ["Angre", "Gjør om", "Klipp ut", "Kopier", "Lim inn", "Slett", "Merk alt"],
    "nn": ["Angre", "Gjer om", "Klipp ut", "Kopier", "Lim inn", "Slett", "Merk alt"],
}


@NORWEGIAN
def test_field_menus_leave_no_english(qtbot: QtBot, listener: Listener, language: Language) -> None:
    fields: list[QWidget] = [QLineEdit("tekst"), QPlainTextEdit("tekst"), QSpinBox(), QDateEdit()]
    fields += [QTextBrowser(), QScrollBar(Qt.Orientation.Vertical)]
    for field in fields:
        qtbot.addWidget(field)
        field.show()
        target = getattr(field, "viewport", lambda field=field: field)()
        assert menu_of(target), field
    line = QLineEdit("tekst")
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    qtbot.addWidget(menu)
    texts = [action.text().split("\t")[0].replace("&", "") for action in menu.actions()]
    assert [text for text in texts if text] == FIELD_MENUS[language]
    assert untranslated(listener) == set()


@NORWEGIAN
def test_other_dialogs_leave_no_english(qtbot: QtBot, listener: Listener) -> None:
    wizard = QWizard()
    wizard.addPage(QWizardPage())
    wizard.addPage(QWizardPage())
    dialogs: list[QWidget] = [
        QInputDialog(),
        QErrorMessage(),
        QProgressDialog("Arbeider", "Avbryt", 0, 10),
        wizard,
        QCalendarWidget(),
        QComboBox(),
        QTabBar(),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
    QApplication.processEvents()
    assert untranslated(listener) == set()


@pytest.mark.parametrize(
    ("language", "redo"), [("nb", "Gjør om notat 3"), ("nn", "Gjer om notat 3")]
)
def test_undo_names_what_it_undoes(qtbot: QtBot, listener: Listener, redo: str) -> None:
    stack = QUndoStack()
    stack.push(QUndoCommand("notat 3"))
    view = QUndoView(stack)
    qtbot.addWidget(view)
    view.show()
    assert stack.createUndoAction(stack).text() == "Angre notat 3"
    stack.undo()
    assert stack.createRedoAction(stack).text() == redo
    assert untranslated(listener) == set()


def key_names() -> list[str]:
    """What some keys are called in menus and tooltips."""
    keys = ("Ctrl+Shift+Z", "Del", "Alt+Up", "Alt+Right", "PgDown", "Esc", "Return", "Space")
    native = QKeySequence.SequenceFormat.NativeText
    return [QKeySequence(key).toString(native) for key in keys]


@pytest.mark.parametrize(("language", "right"), [("nb", "Pil høyre"), ("nn", "Pil høgre")])
@pytest.mark.usefixtures("listener")
def test_keys_are_named_as_on_a_norwegian_keyboard(right: str) -> None:
    arrows = ["Alt+Pil opp", f"Alt+{right}"]
    others = ["Page Down", "Esc", "Enter", "Mellomrom"]
    assert key_names() == ["Ctrl+Shift+Z", "Delete", *arrows, *others]


@NORWEGIAN
def test_every_key_has_a_name(listener: Listener) -> None:
    for key in range(Qt.Key.Key_Escape.value, Qt.Key.Key_Help.value):
        QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    assert {source for context, source in listener.unanswered if context == "QShortcut"} == set()


@NORWEGIAN
@pytest.mark.usefixtures("listener")
def test_dates_and_numbers_are_norwegian(language: Language) -> None:
    locale = QLocale()
    assert locale.toString(10000) == "10\u00a0000"
    assert locale.toString(1.5) == "1,5"
    assert locale.toString(QDate(2014, 8, 21), QLocale.FormatType.ShortFormat) == "21.08.2014"
    assert locale.dayName(1) == {"nb": "mandag", "nn": "måndag"}[language]


@pytest.mark.usefixtures("english")
def test_numbers_are_written_alike_in_english() -> None:
    locale = QLocale()
    assert (locale.toString(10000), locale.toString(1.5)) == ("10\u00a0000", "1,5")
    assert locale.dayName(1) == "Monday"


@pytest.mark.parametrize("chosen", ["nb", "nn", "en"])
def test_the_language_of_the_screen_is_that_installed_last(
    qapp: QApplication, chosen: Language
) -> None:
    before = QLocale()
    translators = install_translations(qapp, FOLDER, chosen)
    try:
        assert screen_language() == chosen
        assert language_for(chosen) == chosen
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["nn-NO"], "nn"),
        (["nn"], "nn"),
        (["nb-NO", "nn-NO"], "nb"),
        (["no", "nn-NO"], "nb"),
        (["en-GB", "nn-NO"], "nn"),
        (["en-US"], "nb"),
        ([], "nb"),
    ],
)
def test_a_system_speaks_its_first_norwegian_language_and_never_english(
    monkeypatch: pytest.MonkeyPatch, tags: list[str], expected: Language
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt's name
            return tags

    monkeypatch.setattr(QLocale, "system", System)
    assert language_for("system") == expected


@pytest.mark.parametrize("locale", ["nb_NO", "nn_NO", "en_NO", "C"])
def test_words_are_sorted_with_the_norwegian_letters_last_in_every_language(locale: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    words = ["Ås", "Østfold", "1.10 Mål", "Ærlig", "Oslo", "Akershus", "1.9 Mål", "Zulu"]
    assert sorted(words, key=word_order()) == [
        *("1.9 Mål", "1.10 Mål", "Akershus", "Oslo", "Zulu", "Ærlig", "Østfold", "Ås")
    ]
    QLocale.setDefault(before)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_missing_translation_file_raises(
    qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    before = QLocale()
    missing = "kplan_en" if language == "en" else "qtbase_nb"
    with pytest.raises(FileNotFoundError, match=missing):
        install_translations(qapp, tmp_path, language)
    assert QLocale() == before
