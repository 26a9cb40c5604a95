"""Taking in a Word document from the menu: its dialogs one after the other, and the new report."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.ui.word_import.form_choice_dialog import FormChoiceDialog
from kplan_desktop.ui.word_import.word_preview_dialog import WordPreviewDialog
from tests.exchange.docx_reader.documents import a_row_a_measure, example, odd, texts, two_forms
from tests.ui.driver import PLAIN, Driver

KEY = Qt.Key
EXAMPLE = example()


def answering(
    monkeypatch: pytest.MonkeyPatch, document: Path, target: Path, *, accept: bool
) -> list[str]:
    """Answer the dialogs of an import; returns the preview's summaries."""
    results: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(document), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))

    def run(dialog: WordPreviewDialog) -> int:
        results.append(dialog.found())
        assert not target.exists()
        dialog.show()
        QTest.keyClick(dialog, KEY.Key_Return if accept else KEY.Key_Escape, PLAIN)
        return dialog.result()

    monkeypatch.setattr(WordPreviewDialog, "exec", run)
    return results


def test_a_document_becomes_the_open_report_after_its_preview(
    empty_driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, target = tmp_path / "melding.docx", tmp_path / "inn.kplan"
    document.write_bytes(a_row_a_measure(EXAMPLE).data())
    results = answering(monkeypatch, document, target, accept=False)
    take_in = empty_driver.window.actions_of_window.take_in_word.trigger
    take_in()
    empty_driver.window.context.background.finish()
    assert len(results) == 1
    assert not target.exists()
    results = answering(monkeypatch, document, target, accept=True)
    take_in()
    empty_driver.window.context.background.finish()
    assert len(results) == 1
    assert empty_driver.session.path == target
    assert texts(empty_driver.report) == texts(EXAMPLE)
    assert texts(empty_driver.report_in_file()) == texts(EXAMPLE)


def test_a_document_that_cannot_be_read_is_reported(
    empty_driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = tmp_path / "melding.docx"
    document.write_bytes(b"Hei")
    received: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, text, _theme: received.append(text),
    )
    answering(monkeypatch, document, tmp_path / "inn.kplan", accept=True)
    empty_driver.window.actions_of_window.take_in_word.trigger()
    empty_driver.window.context.background.finish()
    assert len(received) == 1
    assert empty_driver.kplan.documents.session is None


def choosing(
    monkeypatch: pytest.MonkeyPatch, document: Path, target: Path, clicks: list[int | None]
) -> list[str]:
    """Choose these forms one after the other, the last of which becomes a report."""
    lines: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(document), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))

    def choose(dialog: FormChoiceDialog) -> int:
        lines.extend(button.accessibleName() for button in dialog.forms)
        dialog.show()
        click = clicks.pop(0)
        if click is None:
            QTest.keyClick(dialog, KEY.Key_Escape, PLAIN)
        else:
            QTest.keyClick(dialog.forms[click], KEY.Key_Return, PLAIN)
        return dialog.result()

    def preview(dialog: WordPreviewDialog) -> int:
        lines.extend((str(dialog.unit_id()), dialog.heading.text()))
        dialog.show()
        QTest.keyClick(dialog, KEY.Key_Escape if clicks else KEY.Key_Return, PLAIN)
        return dialog.result()

    monkeypatch.setattr(FormChoiceDialog, "exec", choose)
    monkeypatch.setattr(WordPreviewDialog, "exec", preview)
    return lines


def test_of_several_forms_one_is_chosen_and_the_choice_can_be_gone_back_to(
    empty_driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, target = tmp_path / "to.docx", tmp_path / "inn.kplan"
    document.write_bytes(two_forms(EXAMPLE, "Nordland", "Oslo"))
    lines = choosing(monkeypatch, document, target, [0, 1])
    empty_driver.window.actions_of_window.take_in_word.trigger()
    empty_driver.window.context.background.finish()
    names = ["Nordland", "Oslo"]
    title = "Les inn et Word-dokument: "
    first, second = ["nordland", f"{title}Nordland"], ["oslo", f"{title}Oslo"]
    assert lines == [*names, *first, *names, *second]
    assert texts(empty_driver.report) == texts(EXAMPLE)
    assert empty_driver.report.unit_id == "oslo"


def test_a_choice_that_is_given_up_stores_nothing(
    empty_driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, target = tmp_path / "to.docx", tmp_path / "inn.kplan"
    document.write_bytes(two_forms(EXAMPLE, "Nordland", "Nordland"))
    lines = choosing(monkeypatch, document, target, [None])
    empty_driver.window.actions_of_window.take_in_word.trigger()
    empty_driver.window.context.background.finish()
    assert lines[:2] == ["Nordland, det første i dokumentet", "Nordland, det andre i dokumentet"]
    assert len(lines) == 3
    assert empty_driver.kplan.documents.session is None


def test_giving_up_the_name_of_the_file_leads_back_to_the_preview_as_it_was(
    empty_driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, target = tmp_path / "melding.docx", tmp_path / "inn.kplan"
    document.write_bytes(odd(EXAMPLE).data())
    results = answering(monkeypatch, document, target, accept=True)
    names = ["", str(target)]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (names.pop(0), ""))
    run = WordPreviewDialog.exec
    seen: list[tuple[str | None, bool]] = []

    def choose(dialog: WordPreviewDialog) -> int:
        uncertain = dialog.filters[PieceConfidence.UNCERTAIN]
        seen.append((dialog.unit_id(), uncertain.isChecked()))
        uncertain.setChecked(True)
        dialog.choose_unit("nordland")
        return run(dialog)

    monkeypatch.setattr(WordPreviewDialog, "exec", choose)
    empty_driver.window.actions_of_window.take_in_word.trigger()
    empty_driver.window.context.background.finish()
    assert seen == [("sor-trondelag", False), ("nordland", True)]
    assert len(results) == 2
    assert empty_driver.session.path == target
    assert empty_driver.report.unit_id == "nordland"
    assert empty_driver.window.status.message.text() == (
        "3 biter er usikre. 7 biter ble ikke plassert, og blir ikke med i meldingen."
    )


def test_a_file_that_cannot_be_made_leads_back_to_the_preview(
    empty_driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, target = tmp_path / "melding.docx", tmp_path / "inn.kplan"
    document.write_bytes(a_row_a_measure(EXAMPLE).data())
    told: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, text, _theme: told.append(text),
    )
    results = answering(monkeypatch, document, target, accept=True)
    names = [str(tmp_path / "gone" / "inn.kplan"), str(target)]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (names.pop(0), ""))
    empty_driver.window.actions_of_window.take_in_word.trigger()
    empty_driver.window.context.background.finish()
    assert (len(told), len(results)) == (1, 2)
    assert empty_driver.session.path == target
