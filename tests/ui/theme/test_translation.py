"""Qt's own texts are bokmål wherever Kplan can show them."""

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

from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.paths import program_files
from kplan_desktop.ui.theme.translation import install_translations

FOLDER = program_files().resources / "translations"

DOCUMENT = document_words("nb")

NOT_TRANSLATED = {("QWidget", "*"), ("QCoreApplication", "QT_LAYOUT_DIRECTION")}


class Listener(QTranslator):
    """Installed behind the bokmål translations; records the texts they did not translate."""

    def __init__(self) -> None:
        super().__init__()
        self.unanswered: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, context: str, source: str, *_more: object) -> str:
        self.unanswered.add((context, source))
        return None  # type: ignore[return-value]  # Qt's way of saying «ask the next one»


@pytest.fixture
def listener(qapp: QApplication, tmp_path: Path) -> Iterator[Listener]:
    """Bokmål installed as in the program, with a listener between it and nynorsk.

    Kplan's own translations are replaced by Qt's here.
    """
    for name in ("qtbase_nb", "kplan_nb"):
        shutil.copy(FOLDER / "qtbase_nb.qm", tmp_path / f"{name}.qm")
    before = QLocale()
    nynorsk, *bokmaal = install_translations(qapp, tmp_path)
    for translator in bokmaal:
        qapp.removeTranslator(translator)
    listening = Listener()
    qapp.installTranslator(listening)
    for translator in bokmaal:
        qapp.installTranslator(translator)
    listening.unanswered.clear()
    yield listening
    for translator in (nynorsk, listening, *bokmaal):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def untranslated(listener: Listener) -> set[tuple[str, str]]:
    """The texts without a bokmål translation.

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


def test_the_compiled_translation_is_that_of_the_source() -> None:
    compiled = QTranslator()
    assert compiled.load(str(FOLDER / "qtbase_nb.qm"))
    tree = ET.parse(FOLDER / "qtbase_nb.ts")  # noqa: S314 - our own file
    count = 0
    for context in tree.iterfind("context"):
        for message in context.iterfind("message"):
            name = context.findtext("name") or ""
            source = message.findtext("source") or ""
            assert compiled.translate(name, source) == message.findtext("translation"), source
            count += 1
    assert count > 600


def test_a_translation_keeps_placeholders_and_shortcut_letters() -> None:
    tree = ET.parse(FOLDER / "qtbase_nb.ts")  # noqa: S314 - our own file
    for message in tree.iter("message"):
        source, text = message.findtext("source") or "", message.findtext("translation") or ""
        for placeholder in ("%1", "%2", "%3", "%p"):
            assert (placeholder in source) == (placeholder in text), source
        assert source.count("&") == text.count("&"), source
        assert source.count("\n") == text.count("\n"), source
        assert not any(word in text.split() for word in ("ikkje", "ein", "frå", "og/eller")), text


def shown_texts(name: str) -> list[tuple[str, str]]:
    """Every bokmål text of a translation file, after its context; a plural gives one a form."""
    tree = ET.parse(FOLDER / f"{name}.ts")  # noqa: S314 - our own file
    return [
        (context.findtext("name") or "", text.replace("&", ""))
        for context in tree.iterfind("context")
        for translation in context.iterfind("message/translation")
        for text in translation.itertext()
        if text.strip()
    ]


@pytest.mark.parametrize("name", ["kplan_nb", "qtbase_nb"])
def test_a_menu_or_button_quoted_in_a_text_is_called_just_that(name: str) -> None:
    shown = {text.removesuffix(":") for _, text in shown_texts(name)}
    quoted = [named for _, text in shown_texts(name) for named in re.findall("«([^»]+)»", text)]
    names = {named for named in quoted if named[0].isupper()}
    assert names
    assert names <= shown


def test_the_guide_calls_menus_as_the_window_does() -> None:
    shown = {text for name in ("kplan_nb", "qtbase_nb") for _, text in shown_texts(name)}
    shown |= {DOCUMENT.draft, DOCUMENT.approved_by}
    guide = (program_files().resources.parent / "docs" / "guide.md").read_text(encoding="utf-8")
    names = {named for named in re.findall("«([^»]+)»", guide) if named[0].isupper()}
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


@pytest.mark.usefixtures("listener")
def test_every_standard_button_is_in_bokmaal(qtbot: QtBot) -> None:
    texts = {}
    for button in QDialogButtonBox.StandardButton:
        if button.value.bit_count() == 1:
            box = QDialogButtonBox(button)
            qtbot.addWidget(box)
            texts[button.name] = box.button(button).text().replace("&", "")
    assert texts == {
        "Ok": "OK",
        "Save": "Lagre",
        "SaveAll": "Lagre alle",
        "Open": "Åpne",
        "Yes": "Ja",
        "YesToAll": "Ja til alle",
        "No": "Nei",
        "NoToAll": "Nei til alle",
        "Abort": "Avbryt",
        "Retry": "Prøv på nytt",
        "Ignore": "Ignorer",
        "Close": "Lukk",
        "Cancel": "Avbryt",
        "Discard": "Forkast",
        "Help": "Hjelp",
        "Apply": "Bruk",
        "Reset": "Tilbakestill",
        "RestoreDefaults": "Gjenopprett standardvalg",
    }


def test_message_boxes_leave_no_english(qtbot: QtBot, listener: Listener) -> None:
    for button in QMessageBox.StandardButton:
        if button.value.bit_count() == 1:
            box = QMessageBox(QMessageBox.Icon.Warning, "t", "t", button)
            qtbot.addWidget(box)
            box.setDetailedText("detaljer")
            box.show()
    assert untranslated(listener) == set()


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


def test_field_menus_leave_no_english(qtbot: QtBot, listener: Listener) -> None:
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
    assert [text for text in texts if text] == [
        "Angre",
        "Gjør om",
        "Klipp ut",
        "Kopier",
        "Lim inn",
        "Slett",
        "Merk alt",
    ]
    assert untranslated(listener) == set()


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


def test_undo_names_what_it_undoes(qtbot: QtBot, listener: Listener) -> None:
    stack = QUndoStack()
    stack.push(QUndoCommand("notat 3"))
    view = QUndoView(stack)
    qtbot.addWidget(view)
    view.show()
    assert stack.createUndoAction(stack).text() == "Angre notat 3"
    stack.undo()
    assert stack.createRedoAction(stack).text() == "Gjør om notat 3"
    assert untranslated(listener) == set()


@pytest.mark.usefixtures("listener")
def test_keys_are_named_as_on_a_norwegian_keyboard() -> None:
    named = {
        keys: QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        for keys in ("Ctrl+Shift+Z", "Del", "Alt+Up", "PgDown", "Esc", "F1", "Return", "Space")
    }
    assert named == {
        "Ctrl+Shift+Z": "Ctrl+Shift+Z",
        "Del": "Delete",
        "Alt+Up": "Alt+Pil opp",
        "PgDown": "Page Down",
        "Esc": "Esc",
        "F1": "F1",
        "Return": "Enter",
        "Space": "Mellomrom",
    }


@pytest.mark.usefixtures("listener")
def test_dates_and_numbers_are_norwegian() -> None:
    locale = QLocale()
    assert locale.toString(10000) == "10\u00a0000"
    assert locale.toString(1.5) == "1,5"
    assert locale.toString(QDate(2014, 8, 21), QLocale.FormatType.ShortFormat) == "21.08.2014"
    assert locale.dayName(1) == "mandag"


def test_a_missing_translation_file_raises(qapp: QApplication, tmp_path: Path) -> None:
    before = QLocale()
    with pytest.raises(FileNotFoundError, match="qtbase_nb"):
        install_translations(qapp, tmp_path)
    QLocale.setDefault(before)
