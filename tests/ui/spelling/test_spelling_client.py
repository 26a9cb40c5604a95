"""Spelling: misspelt words are marked during typing, and nothing without a checker."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.spelling.spelling_client import SpellingClient, find_dictionaries
from kplan_desktop.ui.spelling.spelling_highlighter import SpellingHighlighter
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


def checker(*dictionaries: Path) -> tuple[str, ...]:
    """The command that starts the checker."""
    return (sys.executable, "-P", "-m", "kplan_desktop", "spelling", *map(str, dictionaries))


@pytest.fixture
def spelling(qtbot: QtBot, tmp_path: Path) -> Iterator[SpellingClient]:
    del qtbot
    folder = tmp_path / "ord æøå ŋđ"  # Sámi letters are in no code page of Western Windows
    folder.mkdir()
    nb, nn = dictionary(folder, "nb_NO", BOKMAL), dictionary(folder, "nn_NO", NYNORSK)
    client = SpellingClient(checker(nb, nn))
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
    "command",
    [(), ("a-program-that-is-not-there",), (sys.executable, "-c", "raise SystemExit(1)")],
    ids=["none", "missing", "ends"],
)
def test_without_a_checker_nothing_is_marked(qtbot: QtBot, command: tuple[str, ...]) -> None:
    spelling = SpellingClient(command)
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
    spelling = SpellingClient((sys.executable, "-P", "-c", script))
    reports: list[None] = []
    spelling.failed.connect(lambda: reports.append(None))
    spelling.is_wrong("besøktt")
    qtbot.waitUntil(lambda: not spelling.is_there)
    spelling.is_wrong("konsrt")
    spelling.suggest("besøktt", lambda _: pytest.fail("no checker, no suggestions"))
    qtbot.wait(100)
    assert len(reports) == 1
    assert lives.read_text() == "xx"
    spelling.close()


def test_dictionaries_are_found_in_the_first_folder_that_has_both_files(tmp_path: Path) -> None:
    incomplete, complete = tmp_path / "one", tmp_path / "other"
    incomplete.mkdir()
    complete.mkdir()
    (incomplete / "nb_NO.dic").write_text("0\n", encoding="utf-8")
    whole = dictionary(complete, "nb_NO", BOKMAL)
    folders = [tmp_path / "missing", incomplete, complete]
    assert find_dictionaries(folders, ["nb_NO", "nn_NO"]) == (whole,)
