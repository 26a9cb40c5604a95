"""Whether a stale or unfinished translation is found."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from devtools.steps import Checkout, StepError
from devtools.translations import CATALOGUES, Linguist, Message, check, faults, read_messages

CODE = """
from PySide6.QtWidgets import QWidget

class Editor(QWidget):
    def name(self):
        return self.tr("Add a note"), self.tr("%n goal(s) done", "", 3)
"""
HEAD = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" {}><context>'
SINGLE = """
    <message>
        <source>Add a note</source>
        <translation>{}</translation>
    </message>"""
PLURAL = """
    <message numerus="yes">
        <source>%n goal(s) done</source>
        <translation>
            <numerusform>{}</numerusform>
            <numerusform>{}</numerusform>
        </translation>
    </message>"""
TRANSLATED = {
    "kplan_nb.ts": SINGLE.format("Legg til et notat")
    + PLURAL.format("%n mål ferdig", "%n mål ferdige"),
    "kplan_nn.ts": SINGLE.format("Legg til eit notat")
    + PLURAL.format("%n mål ferdig", "%n mål ferdige"),
    "kplan_en.ts": PLURAL.format("%n goal done", "%n goals done"),
}


@pytest.fixture
def linguist(tmp_path: Path) -> Linguist:
    """A checkout with one widget, all of it translated and compiled."""
    checkout = Checkout(tmp_path / "et sted æøå")
    code = checkout.root / "kplan_desktop" / "ui"
    folder = translations(checkout)
    code.mkdir(parents=True)
    folder.mkdir(parents=True)
    (code / "editor.py").write_text(CODE, encoding="utf-8")
    linguist = Linguist(checkout, Path(sys.executable))
    for catalogue in CATALOGUES:
        file = folder / catalogue.name
        head = HEAD.format(f'language="{catalogue.language}" sourcelanguage="en"')
        text = f"{head}<name>Editor</name>{TRANSLATED[file.name]}</context></TS>"
        file.write_text(text, encoding="utf-8")
        linguist.compile(file, file.with_suffix(".qm"))
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
    for name in ("kplan_nb.ts", "kplan_nn.ts"):
        assert f"{name}: lacks «Add it» (Editor)" in printed
        assert f"{name}: no longer in the code: «Add a note» (Editor)" in printed


def test_english_lacks_a_plural_alone(
    linguist: Linguist, capfd: pytest.CaptureFixture[str]
) -> None:
    edit(linguist.checkout.root / "kplan_desktop" / "ui" / "editor.py", "%n goal(s)", "%n area(s)")
    assert check(linguist, translations(linguist.checkout)) == 1
    english = [line for line in capfd.readouterr().out.splitlines() if "kplan_en.ts" in line]
    assert english == [
        "kplan_en.ts: lacks «%n area(s) done» (Editor)",
        "kplan_en.ts: no longer in the code: «%n goal(s) done» (Editor)",
    ]


def test_each_catalogue_is_collected_in_its_own_language(linguist: Linguist) -> None:
    folder = translations(linguist.checkout)
    for catalogue in CATALOGUES:
        (folder / catalogue.name).unlink()
        linguist.collect(catalogue, folder)
        text = (folder / catalogue.name).read_text(encoding="utf-8")
        assert f'language="{catalogue.language}"' in text
        assert text.count("<numerusform>") == 2
    assert [m.source for m in read_messages(folder / "kplan_en.ts")] == ["%n goal(s) done"]


def test_a_language_without_a_catalogue_is_told_in_a_sentence(linguist: Linguist) -> None:
    (translations(linguist.checkout) / "kplan_nn.ts").unlink()
    with pytest.raises(StepError, match="kplan_nn"):
        check(linguist, translations(linguist.checkout))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("kplan_nb", "<translation>Legg til", '<translation type="unfinished">Legg til'),
        ("kplan_nb", "Legg til et notat", ""),
        ("kplan_nn", "%n mål ferdige", ""),
        ("kplan_en", "%n goals done", ""),
    ],
)
def test_an_unfinished_translation_is_found(
    linguist: Linguist, capfd: pytest.CaptureFixture[str], name: str, old: str, new: str
) -> None:
    edit(translations(linguist.checkout) / f"{name}.ts", old, new)
    assert check(linguist, translations(linguist.checkout)) == 1
    assert f"{name}.ts: not translated" in capfd.readouterr().out


def test_a_compiled_file_older_than_its_source_is_found(
    linguist: Linguist, capfd: pytest.CaptureFixture[str]
) -> None:
    edit(translations(linguist.checkout) / "kplan_nb.ts", "Legg til et notat", "Nytt notat")
    assert check(linguist, translations(linguist.checkout)) == 1
    assert "kplan_nb.qm was not made from kplan_nb.ts as it is now" in capfd.readouterr().out


def test_the_same_string_under_another_class_is_another_string() -> None:
    one = Message("Editor", "Add a note", "", finished=True)
    other = Message("Menu", "Add a note", "", finished=True)
    assert faults("x.ts", [one], [one, other]) == ["x.ts: lacks «Add a note» (Menu)"]


def test_a_file_that_is_no_translation_is_refused_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "kplan_nb.ts"
    file.write_text("<TS", encoding="utf-8")
    with pytest.raises(StepError, match="cannot be read as a translation file"):
        list(read_messages(file))
