"""Whether a stale or unfinished translation is found."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from devtools.steps import Checkout, StepError
from devtools.translations import Linguist, Message, check, faults, read_messages

CODE = """
from PySide6.QtWidgets import QWidget

class Editor(QWidget):
    def name(self):
        return self.tr("Add a note"), self.tr("%n goal(s) done", "", 3)
"""
TRANSLATED = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
<context>
    <name>Editor</name>
    <message>
        <source>Add a note</source>
        <translation>Legg til et notat</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) done</source>
        <translation>
            <numerusform>%n mål ferdig</numerusform>
            <numerusform>%n mål ferdige</numerusform>
        </translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def linguist(tmp_path: Path) -> Linguist:
    """A checkout with one widget, all of it translated and compiled."""
    checkout = Checkout(tmp_path / "et sted æøå")
    code = checkout.root / "kplan_desktop" / "ui"
    folder = translations(checkout)
    code.mkdir(parents=True)
    folder.mkdir(parents=True)
    (code / "editor.py").write_text(CODE, encoding="utf-8")
    (folder / "kplan_nb.ts").write_text(TRANSLATED, encoding="utf-8")
    linguist = Linguist(checkout, Path(sys.executable))
    linguist.compile(folder / "kplan_nb.ts", folder / "kplan_nb.qm")
    return linguist


def translations(checkout: Checkout) -> Path:
    """Where a checkout keeps them."""
    return checkout.root / "resources" / "translations"


def edit(file: Path, old: str, new: str) -> None:
    """Change what stands in a file."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_translated_and_compiled_passes(
    linguist: Linguist, capfd: pytest.CaptureFixture[str]
) -> None:
    assert check(linguist, translations(linguist.checkout)) == 0
    assert capfd.readouterr().out == "All 2 strings are translated.\n"


def test_a_new_string_in_the_code_is_found(
    linguist: Linguist, capfd: pytest.CaptureFixture[str]
) -> None:
    edit(linguist.checkout.root / "kplan_desktop" / "ui" / "editor.py", "Add a note", "Add it")
    assert check(linguist, translations(linguist.checkout)) == 1
    printed = capfd.readouterr().out
    assert "not in kplan_nb.ts: «Add it» (Editor)" in printed
    assert "no longer in the code: «Add a note» (Editor)" in printed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<translation>Legg til et notat", '<translation type="unfinished">Legg til et notat'),
        ("Legg til et notat", ""),
        ("%n mål ferdige", ""),
    ],
)
def test_an_unfinished_translation_is_found(
    linguist: Linguist, capfd: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    edit(translations(linguist.checkout) / "kplan_nb.ts", old, new)
    assert check(linguist, translations(linguist.checkout)) == 1
    assert "not translated" in capfd.readouterr().out


def test_a_compiled_file_older_than_its_source_is_found(
    linguist: Linguist, capfd: pytest.CaptureFixture[str]
) -> None:
    edit(translations(linguist.checkout) / "kplan_nb.ts", "Legg til et notat", "Nytt notat")
    assert check(linguist, translations(linguist.checkout)) == 1
    assert "kplan_nb.qm was not made from kplan_nb.ts as it is now" in capfd.readouterr().out


def test_the_same_string_under_another_class_is_another_string() -> None:
    one = Message("Editor", "Add a note", "", finished=True)
    other = Message("Menu", "Add a note", "", finished=True)
    assert faults([one], [one, other]) == ["not in kplan_nb.ts: «Add a note» (Menu)"]


def test_a_file_that_is_no_translation_is_refused_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "kplan_nb.ts"
    file.write_text("<TS", encoding="utf-8")
    with pytest.raises(StepError, match="cannot be read as a translation file"):
        list(read_messages(file))
