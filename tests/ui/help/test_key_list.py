"""The list of keys, and that it has every key of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.paths import program_files
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.goal_page.row_actions import RowActions
from kplan_desktop.ui.help.guide_pages import BOKMAAL, GuidePage, read_guide
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.help.key_list import KeyListDialog, found_keys, key_table
from kplan_desktop.ui.office.office_actions import OfficeActions
from kplan_desktop.ui.window.window_actions import WindowActions
from tests.ui.driver import CONTROL, Driver
from tests.ui.inputs import make_theme

KEY = Qt.Key
GUIDE = program_files().guide
LANGUAGES = [name for name in ("nb", "nn", "en") if (GUIDE / name / "29-taster.md").is_file()]

WORDS = {
    "pil opp": "Up", "pil ned": "Down", "pil venstre": "Left", "pil høgre": "Right",
    "pil høyre": "Right", "Up arrow": "Up", "Down arrow": "Down", "Page Up": "PgUp",
    "Page Down": "PgDown", "Delete": "Del", "−": "-", "Enter": "Return",
}  # fmt: skip
"""How the pages write keys that Qt writes in another way."""

PAGE = """# Taster

Alle taster.

## Skrive

| tast | gjør |
|---|---|
| Enter | begynner det neste notatet |
| Ctrl+M | flytter til et annet tiltak |

## Kontoret

| tast | gjør |
|---|---|
| Ctrl+I | tar inn leveranser |
"""


def keys_page(language: str) -> GuidePage:
    return next(page for page in read_guide(GUIDE, language) if page.topic is HelpTopic.KEYS)


def listed(language: str) -> list[str]:
    """The keys of a page, one by one, as Qt writes them."""
    found = []
    for row in key_table(keys_page(language).text).rows:
        plain = re.sub(" (på|on|først|i|at|fyrst) .*", "", row.keys)
        for word, key in WORDS.items():
            plain = plain.replace(word, key)
        found += plain.split(", ")
    return found


def keys_of(actions: object) -> Iterator[frozenset[str]]:
    """The keys of each action that has any; one of them is to be listed."""
    for value in vars(actions).values():
        for action in value.values() if isinstance(value, dict) else (value,):
            if isinstance(action, QAction):
                written = QKeySequence.SequenceFormat.PortableText
                keys = frozenset(sequence.toString(written) for sequence in action.shortcuts())
                if keys:
                    yield keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_both_windows_is_listed(qtbot: QtBot, language: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme = make_theme()
    expected = {
        *keys_of(WindowActions(window, theme)),
        *keys_of(OfficeActions(window, theme)),
        *keys_of(RowActions(window, theme)),
        *keys_of(SplitKeys(QSplitter(window))),
    }
    assert len(expected) > 30
    known = set(listed(language))
    assert [sorted(keys) for keys in expected if not keys & known] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_lists_the_same_keys(language: str) -> None:
    assert listed(language) == listed(BOKMAAL)


def test_rows_are_found_by_key_and_by_what_they_do() -> None:
    table = key_table(PAGE)
    assert table.head == ("tast", "gjør")
    assert [row.group for row in table.rows] == ["Skrive", "Skrive", "Kontoret"]
    assert "Ctrl+M" in found_keys(table, "flytt")
    assert "Enter" not in found_keys(table, "flytt")
    assert "## Kontoret" in found_keys(table, "ctrl+i")
    assert "## Skrive" not in found_keys(table, "ctrl+i")
    assert found_keys(table, "finnes ikke") == ""


def test_the_list_narrows_while_one_types(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "nb" / "29-taster.md"
    page = GuidePage(path, 29, HelpTopic.KEYS, "nb", "Taster", PAGE)
    dialog = KeyListDialog(page, tmp_path, make_theme(), None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "tar inn leveranser" in dialog.text.toPlainText()
    show_page = dialog.text.show_page
    pages: list[str] = []

    def counted(page: GuidePage) -> None:
        pages.append(page.text)
        show_page(page)

    monkeypatch.setattr(dialog.text, "show_page", counted)
    QTest.keyClicks(dialog.search, "flytt")
    qtbot.waitUntil(lambda: bool(pages))
    assert len(pages) == 1  # for all letters
    assert "tar inn leveranser" not in dialog.text.toPlainText()
    assert "Ctrl+M" in dialog.text.toPlainText()
    QTest.keyClick(dialog.search, KEY.Key_Escape)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: "tar inn leveranser" in dialog.text.toPlainText())
    QTest.keyClick(dialog.search, KEY.Key_Escape)
    assert not dialog.isVisible()


def test_ctrl_f1_shows_the_list_also_over_a_dialog(driver: Driver) -> None:
    seen: list[QWidget | None] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, KeyListDialog):
            seen.append(dialog.parentWidget())
            dialog.reject()

    # The dialog has an event loop of its own, in which a test that waits goes no further.
    looking = QTimer(interval=10)
    looking.timeout.connect(look)
    looking.start()
    about = QWidget(driver.window, Qt.WindowType.Dialog)
    about.setWindowModality(Qt.WindowModality.ApplicationModal)
    about.show()
    about.activateWindow()
    driver.qtbot.waitUntil(about.isActiveWindow)
    QTest.keyClick(about.windowHandle(), KEY.Key_F1, CONTROL)
    driver.qtbot.waitUntil(lambda: bool(seen))
    looking.stop()
    assert seen == [about]
    about.close()
