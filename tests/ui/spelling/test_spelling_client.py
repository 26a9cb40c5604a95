"""Spelling: misspelt words are marked during typing, and nothing without a checker."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.spelling.spelling_client import (
    SpellingClient,
    SpellingState,
    find_dictionaries,
)
from kplan_desktop.ui.spelling.spelling_highlighter import SpellingHighlighter
from tests.folders import ROOT
from tests.ui.driver import Driver
from tests.ui.inputs import make_theme

WAVY = QTextCharFormat.UnderlineStyle.SpellCheckUnderline

BOKMAL = ["kommune/A", "elev/A", "kulturskole", "har", "besøkt", "konsert"]
NYNORSK = ["kommunane", "deltakarar"]


def dictionary(folder: Path, name: str, words: list[str]) -> Path:
    """A small dictionary of Hunspell's; /A lets a word end in «r»."""
    path = folder / f"{name}.dic"
    path.write_text("\n".join([str(len(words)), *words]) + "\n", encoding="utf-8")
    rules = "SET UTF-8\nTRY eanrtkosliugdmvfjbpåøæ\nSFX A Y 1\nSFX A 0 r .\n"
    path.with_suffix(".aff").write_text(rules, encoding="utf-8")
    return path


PROGRAM = (sys.executable, "-P", "-m", "kplan_desktop", "spelling")


@pytest.fixture
def spelling(qtbot: QtBot, tmp_path: Path) -> Iterator[SpellingClient]:
    del qtbot
    folder = tmp_path / "ord æøå ŋđ"  # Sámi letters are in no code page of Western Windows
    folder.mkdir()
    nb, nn = dictionary(folder, "nb_NO", BOKMAL), dictionary(folder, "nn_NO", NYNORSK)
    client = SpellingClient(PROGRAM, {"nb": nb, "nn": nn})
    yield client
    client.close()


def misspelt_words(editor: QPlainTextEdit) -> list[str]:
    """The words with a wavy underline."""
    misspelt: list[str] = []
    block = editor.document().begin()
    while block.isValid():
        misspelt += [
            block.text()[part.start : part.start + part.length]
            for part in block.layout().formats()
            if part.format.underlineStyle() is WAVY
        ]
        block = block.next()
    return misspelt


@pytest.fixture
def editor(qtbot: QtBot, spelling: SpellingClient) -> QPlainTextEdit:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    field.marks = SpellingHighlighter(field, spelling, make_theme())  # type: ignore[attr-defined]  # kept
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def test_words_of_either_language_are_correct_and_others_are_marked(
    qtbot: QtBot, editor: QPlainTextEdit
) -> None:
    editor.setPlainText("kommuner har kommunane besøktt 🎻 elevr DKS-konsert 2014")
    qtbot.waitUntil(lambda: misspelt_words(editor) == ["besøktt"])


def test_the_word_at_the_cursor_is_not_marked_until_the_cursor_leaves_it(
    qtbot: QtBot, editor: QPlainTextEdit, spelling: SpellingClient
) -> None:
    QTest.keyClicks(editor, "har besøktt")
    qtbot.waitUntil(lambda: spelling.is_wrong("besøktt"))
    qtbot.wait(50)
    assert misspelt_words(editor) == []
    QTest.keyClick(editor, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: misspelt_words(editor) == ["besøktt"])
    QTest.keyClick(editor, Qt.Key.Key_Left)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: misspelt_words(editor) == [])


def test_leaving_a_word_with_an_arrow_marks_it(
    qtbot: QtBot, editor: QPlainTextEdit, spelling: SpellingClient
) -> None:
    QTest.keyClicks(editor, "besøktt")
    qtbot.waitUntil(lambda: spelling.is_wrong("besøktt"))
    QTest.keyClick(editor, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: misspelt_words(editor) == ["besøktt"])


def test_marking_changes_nothing_of_the_text(qtbot: QtBot, editor: QPlainTextEdit) -> None:
    editor.setPlainText("besøktt\nkonsrt")
    editor.document().setModified(False)
    qtbot.waitUntil(lambda: misspelt_words(editor) == ["besøktt", "konsrt"])
    assert editor.toPlainText() == "besøktt\nkonsrt"
    assert not editor.document().isModified()


def test_own_words_are_correct_at_once(
    qtbot: QtBot, editor: QPlainTextEdit, spelling: SpellingClient
) -> None:
    editor.setPlainText("Fosensymfonien har")
    qtbot.waitUntil(lambda: misspelt_words(editor) == ["Fosensymfonien"])
    spelling.set_own_words(["Fosensymfonien"])
    qtbot.waitUntil(lambda: misspelt_words(editor) == [])


def test_suggestions_come_from_both_languages(qtbot: QtBot, spelling: SpellingClient) -> None:
    given: list[tuple[str, ...]] = []
    spelling.suggest("konsrt", given.append)
    spelling.suggest("deltakara", given.append)
    qtbot.waitUntil(lambda: len(given) == 2)
    assert "konsert" in given[0]
    assert "deltakarar" in given[1]


@pytest.mark.parametrize(
    "program",
    [(), ("a-program-that-is-not-there",), (sys.executable, "-c", "raise SystemExit(1)")],
    ids=["none", "missing", "ends"],
)
def test_without_a_checker_nothing_is_marked(qtbot: QtBot, program: tuple[str, ...]) -> None:
    spelling = SpellingClient(program, {"nb": Path("nb_NO.dic")})
    assert not spelling.is_wrong("besøktt")
    qtbot.waitUntil(lambda: not spelling.is_there)
    assert not spelling.is_wrong("besøktt")
    spelling.suggest("besøktt", lambda _: pytest.fail("no checker, no suggestions"))
    spelling.close()


def test_a_killed_checker_is_started_again(
    qtbot: QtBot, editor: QPlainTextEdit, spelling: SpellingClient
) -> None:
    editor.setPlainText("besøktt har")
    qtbot.waitUntil(lambda: misspelt_words(editor) == ["besøktt"])
    assert spelling._process is not None
    spelling._process.kill()
    qtbot.waitUntil(lambda: spelling._process is None)
    editor.setPlainText("besøktt konsrt")
    qtbot.waitUntil(lambda: misspelt_words(editor) == ["besøktt", "konsrt"])


def test_a_checker_that_dies_twice_leaves_no_marks_and_is_reported_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    lives = tmp_path / "lives"
    script = f"""
import os, sys
open({str(lives)!r}, "a").write("x")
sys.stdin.readline()
os.abort()
"""
    spelling = SpellingClient((sys.executable, "-P", "-c", script), {"nb": tmp_path / "nb_NO.dic"})
    reports: list[SpellingState] = []
    spelling.state_changed.connect(lambda: reports.append(spelling.state))
    spelling.is_wrong("besøktt")
    qtbot.waitUntil(lambda: not spelling.is_there)
    spelling.is_wrong("konsrt")
    spelling.suggest("besøktt", lambda _: pytest.fail("no checker, no suggestions"))
    qtbot.wait(100)
    assert reports == [SpellingState.FAILED]
    assert lives.read_text() == "xx"
    spelling.check({"nb"})
    assert reports == [SpellingState.FAILED, SpellingState.ON]
    spelling.close()


def test_dictionaries_are_found_in_the_first_folder_that_has_both_files(tmp_path: Path) -> None:
    incomplete, complete = tmp_path / "one", tmp_path / "other"
    incomplete.mkdir()
    complete.mkdir()
    (incomplete / "nb_NO.dic").write_text("0\n", encoding="utf-8")
    whole = dictionary(complete, "nb_NO", BOKMAL)
    folders = [tmp_path / "missing", incomplete, complete]
    assert find_dictionaries(folders, ["nb", "nn"]) == {"nb": whole}


def test_the_languages_to_be_checked_can_change(
    qtbot: QtBot, editor: QPlainTextEdit, spelling: SpellingClient
) -> None:
    states: list[SpellingState] = []
    spelling.state_changed.connect(lambda: states.append(spelling.state))
    assert spelling.languages == ("nb", "nn")
    editor.setPlainText("kommunane har besøktt")
    qtbot.waitUntil(lambda: misspelt_words(editor) == ["besøktt"])
    spelling.check({"nb"})
    qtbot.waitUntil(lambda: misspelt_words(editor) == ["kommunane", "besøktt"])
    spelling.check({"nn"})
    qtbot.waitUntil(lambda: misspelt_words(editor) == ["har", "besøktt"])
    spelling.check({"nn"})  # the same: nothing is read again
    assert misspelt_words(editor) == ["har", "besøktt"]
    spelling.check(())
    qtbot.waitUntil(lambda: misspelt_words(editor) == [])
    spelling.suggest("besøktt", lambda _: pytest.fail("not checked, no suggestions"))
    assert states == [SpellingState.ON, SpellingState.ON, SpellingState.OFF]


def test_a_language_that_has_no_dictionary_is_no_reason_not_to_check_the_other(
    qtbot: QtBot, tmp_path: Path
) -> None:
    assert qtbot
    nynorsk = {"nn": dictionary(tmp_path, "nn_NO", NYNORSK)}
    spelling = SpellingClient(PROGRAM, nynorsk)
    states = [spelling.state]
    for languages in ({"nb"}, {"nb", "nn"}):
        spelling.check(languages)
        states.append(spelling.state)
    assert states == [SpellingState.ON, SpellingState.NO_DICTIONARY, SpellingState.ON]
    assert SpellingClient(PROGRAM, {}).state is SpellingState.NO_DICTIONARY
    assert SpellingClient((), nynorsk).state is SpellingState.NO_DICTIONARY


def test_the_shipped_dictionaries_know_both_languages(qtbot: QtBot) -> None:
    folder = ROOT / "resources" / "dictionaries"
    spelling = SpellingClient(PROGRAM, find_dictionaries([folder], ["nb", "nn"]))
    words = ["kulturskole", "ålesundsk", "verksemdsplan", "kulturskular", "vart"]
    for word in [*words, "kulturskolre"]:
        spelling.is_wrong(word)
    qtbot.waitUntil(lambda: spelling.is_wrong("kulturskolre"), timeout=20_000)
    assert [word for word in words if spelling.is_wrong(word)] == []
    spelling.close()


def test_the_menu_of_a_text_says_why_words_are_not_checked(driver: Driver) -> None:
    editor = driver.page.editors()[0]
    spelling = driver.window._spelling
    for languages in (("nb",), ()):
        spelling.check(languages)
        menu = QMenu()
        own = menu.addAction("Kopier")
        for extend in editor.menu_extensions:
            extend(menu, QPoint(1, 1))
        reason, line, last = menu.actions()
        assert (reason.text(), reason.isEnabled()) == (spelling.state_text(), False)
        assert line.isSeparator()
        assert last is own
    assert spelling.state is SpellingState.OFF
    assert driver.window.status.message.text() == spelling.state_text()
