"""A form is made of Word documents: what each piece became is shown before it is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.domain.form_from_word.form_reading import (
    FormPiece,
    FormPieceKind,
    FormReading,
    FormReason,
)
from kplan_desktop.domain.model.form import Form
from kplan_desktop.exchange.docx_reader.reader import read_new_form
from kplan_desktop.ui.forms.word_form_dialog import WordFormDialog
from kplan_desktop.ui.forms.word_form_flow import ask_form_from_word
from kplan_desktop.ui.forms.word_form_wording import FormPieceRow, form_reason_text, kind_text
from tests.exchange.docx_reader.documents import a_row_a_measure, example, odd, plan
from tests.ui.driver import PLAIN, Driver
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names
from tests.ui.window.test_plain_text import faults
from tests.untrusted.hostile import MARKUP

EXAMPLE = example()
ROLE = Qt.ItemDataRole
Open = Callable[..., WordFormDialog]


def reading_of(*files: bytes) -> FormReading:
    return read_new_form(files, base=EXAMPLE.form, known=[EXAMPLE.form])


@pytest.fixture
def open_dialog(qtbot: QtBot) -> Iterator[Open]:
    """Show the dialog on documents."""
    dialogs: list[WordFormDialog] = []

    def show(*files: bytes, scale: float = 1.0) -> WordFormDialog:
        names = [f"{number}.docx" for number, _ in enumerate(files, start=1)]
        dialog = WordFormDialog(
            reading_of(*files),
            names,
            [EXAMPLE.form],
            make_theme("light", scale),
            None,
            change_base=lambda _: None,
            add_document=lambda: None,
        )
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialogs.append(dialog)
        return dialog

    yield show
    for dialog in dialogs:
        dialog.close()


def described(dialog: WordFormDialog) -> list[str]:
    model = dialog.list.pieces
    rows = range(model.rowCount())
    return [str(model.data(model.index(row), ROLE.AccessibleTextRole)) for row in rows]


def test_every_piece_is_listed_with_what_it_became(open_dialog: Open) -> None:
    dialog = open_dialog(odd(EXAMPLE).data())
    assert dialog.found() == "Found: 4 area(s), 11 goal(s) and 31 national measure(s)."
    assert dialog.lacks().startswith("Not in the document: organisation. ")
    texts = described(dialog)
    assert len(texts) == len(dialog.reading.pieces)
    assert (
        "National measure 2 of 1.2, certain, Stands in this column: 2. Utvikle en "
        "kommunikasjonsstrategi (Table 1, row 7)"
    ) in texts
    assert any(text.startswith("Left out: a region's own, certain, ") for text in texts)
    dialog.filters[PieceConfidence.UNCERTAIN].click()
    assert [text[:24] for text in described(dialog)] == ["Goal 9.9, uncertain, Is "]
    dialog.filters[PieceConfidence.WITHOUT_PLACE].click()
    assert any("Ola: Stemmer dette?" in text for text in described(dialog))


def test_two_documents_are_told_apart_and_what_is_missing_is_told(open_dialog: Open) -> None:
    dialog = open_dialog(plan(EXAMPLE).data())
    assert "deadline, address, instructions" in dialog.lacks()
    both = [plan(EXAMPLE).data(), a_row_a_measure(EXAMPLE).data()]
    dialog.show_reading(reading_of(*both), ["plan.docx", "melding.docx"])
    assert dialog.lacks() == ""
    assert "(plan.docx · Table 1, row 2)" in "".join(described(dialog))
    assert "(melding.docx · Table 1, row 2)" in "".join(described(dialog))


def test_it_comes_to_rest_where_large_text_leaves_too_little_room(open_dialog: Open) -> None:
    dialog = open_dialog(odd(EXAMPLE).data(), scale=2.0)
    laid_out: list[int] = []
    dialog.list.columns_moved.connect(laid_out.append)
    for _ in range(40):
        QApplication.processEvents()
    laid_out.clear()
    for _ in range(40):
        QApplication.processEvents()
    assert not laid_out


def test_everything_is_plain_text_with_a_name_for_screen_readers(open_dialog: Open) -> None:
    built = a_row_a_measure(EXAMPLE)
    built.tables[0].rows[1].cells[0].paragraphs[0].clear().add_run(f"1.1. {MARKUP}")
    dialog = open_dialog(built.data(), scale=2.0)
    dialog.show_reading(dialog.reading, [MARKUP])
    assert_all_have_names(dialog)
    assert not list(faults(dialog))
    assert any(MARKUP in label.text() for label in dialog.findChildren(QLabel))


def test_every_kind_and_reason_has_words_of_its_own() -> None:
    assert len({kind_text(kind) for kind in FormPieceKind}) == len(FormPieceKind)
    assert len({form_reason_text(why) for why in FormReason}) == len(FormReason)
    piece = FormPiece(
        text="a",
        position=reading_of(plan(EXAMPLE).data()).pieces[0].position,
        kinds=(FormPieceKind.INSTRUCTION, FormPieceKind.DEADLINE),
        reasons=(),
    )
    assert FormPieceRow(piece).became == "Instruction, deadline"


def answering(
    monkeypatch: pytest.MonkeyPatch, driver: Driver, files: list[Path], *, accept: bool
) -> None:
    """Choose these files one after the other, and answer the dialog when all are read."""
    chosen = iter(files)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(next(chosen)), ""))

    def run(dialog: WordFormDialog) -> int:
        dialog.show()
        for _ in files[1:]:
            dialog.add.click()
            driver.window.context.background.finish()
        key = Qt.Key.Key_Return if accept else Qt.Key.Key_Escape
        QTest.keyClick(dialog, key, PLAIN)
        return dialog.result()

    monkeypatch.setattr(WordFormDialog, "exec", run)


@pytest.mark.parametrize("accept", [False, True])
def test_the_draft_is_given_on_only_when_it_is_wanted(
    empty_driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, accept: bool
) -> None:
    files = [tmp_path / "plan.docx", tmp_path / "melding.docx"]
    files[0].write_bytes(plan(EXAMPLE).data())
    files[1].write_bytes(a_row_a_measure(EXAMPLE).data())
    given: list[Form] = []
    answering(monkeypatch, empty_driver, files, accept=accept)
    ask_form_from_word(empty_driver.window.context, given.append)
    empty_driver.window.context.background.finish()
    assert len(given) == accept
    if accept:
        assert given[0].strategy_areas == EXAMPLE.form.strategy_areas
        assert given[0].plan == EXAMPLE.form.plan
        assert given[0].report == EXAMPLE.form.report


def test_a_document_without_a_form_is_told(
    empty_driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = tmp_path / "a.docx"
    document.write_bytes(b"Hei")
    told: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, text, _theme: told.append(text),
    )
    answering(monkeypatch, empty_driver, [document], accept=True)
    ask_form_from_word(empty_driver.window.context, lambda _: None)
    empty_driver.window.context.background.finish()
    assert len(told) == 1
