"""The list of forms, and what is done there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QScrollArea
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.form import Form
from kplan_desktop.storage.forms.form_files import read_form, write_form
from kplan_desktop.ui.files import dialog_context
from kplan_desktop.ui.files.new_report_dialog import NewReportDialog
from kplan_desktop.ui.form_editor.drafts_dialog import DraftsDialog
from kplan_desktop.ui.form_editor.editor_dialog import FormEditorDialog
from kplan_desktop.ui.form_editor.new_form_dialogs import EditionDialog, NextPeriodDialog
from kplan_desktop.ui.form_library.forms_dialog import FormsDialog
from kplan_desktop.ui.form_library.forms_flow import FormMakers
from kplan_desktop.ui.messages.error_dialog import OfferDialog
from tests.ui.driver import PATIENCE, Driver
from tests.ui.inputs import make_theme, the_form

FORM = the_form()
NEXT = replace(
    FORM,
    id="melding-2014-2016",
    version=1,
    report=replace(
        FORM.report,
        period=replace(FORM.report.period, label="2014–2016", first_year=2014, last_year=2016),
        deadline=dt.date(2016, 8, 21),
    ),
)

MAKING = (
    "Nytt skjema fra dette …",
    "Ny språkutgave …",
    "Rett skjemaet …",
    "Nytt skjema fra Word …",
    "Skjemautkast …",
)


@pytest.fixture
def opened(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> Iterator[FormsDialog]:
    """The dialog, as the menu opens it, with one form installed and one broken file."""
    driver.kplan.documents.library.install(write_form(NEXT))
    folder = driver.kplan.documents.folder.parent / "forms"
    (folder / "broken.json").write_text("{")
    shown: list[FormsDialog] = []

    def show(dialog: FormsDialog) -> int:
        dialog.show()
        shown.append(dialog)
        return 1

    monkeypatch.setattr(FormsDialog, "exec", show)
    monkeypatch.setattr(FormsDialog, "deleteLater", lambda _: None)
    driver.window.actions_of_window.forms.trigger()
    driver.qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    yield shown[0]
    shown[0].close()


def rows(dialog: FormsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def button(dialog: FormsDialog, *texts: str) -> QAbstractButton:
    """The button with one of these texts: the window is in Norwegian."""
    return next(each for each in dialog.findChildren(QAbstractButton) if each.text() in texts)


def test_the_newest_form_comes_first_and_a_broken_file_last(opened: FormsDialog) -> None:
    found = rows(opened)
    assert len(found) == 5
    assert found[0].startswith("Melding om virksomheten 2014–2016 · Norsk kulturskoleråd\n")
    assert "21.08.2016" in found[0]
    assert "Versjon 2" in found[1]
    assert "Versjon 1" in found[2]
    assert "nynorsk" in found[3]
    assert found[4].startswith("broken.json\n")
    assert opened.list.currentRow() == 0
    assert button(opened, "Fjern").isEnabled()
    opened.list.setCurrentRow(1)
    assert not button(opened, "Fjern").isEnabled()
    assert button(opened, "Lagre som fil …").isEnabled()
    opened.list.setCurrentRow(4)
    assert button(opened, "Fjern").isEnabled()
    assert not button(opened, "Lagre som fil …").isEnabled()


def test_a_removed_form_comes_back(driver: Driver, opened: FormsDialog) -> None:
    library = driver.kplan.documents.library
    button(opened, "Fjern").click()
    driver.qtbot.waitUntil(lambda: opened.list.count() == 4, timeout=PATIENCE)
    assert NEXT.id not in library.form_ids()
    undo = button(opened, "Angre")
    assert undo.isVisible()
    undo.click()
    driver.qtbot.waitUntil(lambda: opened.list.count() == 5, timeout=PATIENCE)
    assert library.load(NEXT.id) == NEXT
    assert opened.list.currentRow() == 0
    assert not undo.isVisible()


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))


def test_a_form_is_saved_as_a_file(
    driver: Driver, opened: FormsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "skjema.kplan-form.json"
    choose(monkeypatch, path)
    button(opened, "Lagre som fil …").click()
    driver.qtbot.waitUntil(path.exists, timeout=PATIENCE)
    assert read_form(path.read_bytes()) == NEXT


def test_a_form_is_sent_as_an_email_with_the_file(
    driver: Driver, opened: FormsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "skjema.kplan-form.json"
    choose(monkeypatch, path)
    mails: list[Path] = []

    def show(draft: Path) -> bool:
        mails.append(draft)
        return True

    monkeypatch.setattr(driver.window.flows.forms._mail, "_show", show)
    button(opened, "Send på e\u2011post …").click()
    driver.qtbot.waitUntil(lambda: bool(mails), timeout=PATIENCE)
    message = message_from_bytes(mails[0].read_bytes())
    (attached,) = (part for part in message.walk() if part.get_filename())
    data = attached.get_payload(decode=True)
    assert isinstance(data, bytes)
    assert read_form(data) == NEXT
    assert read_form(path.read_bytes()) == NEXT


def test_forms_are_made_of_the_chosen_one_where_something_makes_them(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.kplan.documents.library.install(write_form(NEXT))
    forms, asked = driver.window.flows.forms, list[tuple[str, Form | None]]()
    left = iter(MAKING)

    def press(dialog: FormsDialog) -> int:
        dialog.show()
        button(dialog, next(left)).click()
        assert not dialog.isVisible()
        return 1

    monkeypatch.setattr(FormsDialog, "exec", press)
    forms.makers = FormMakers(
        new_from=lambda form: asked.append(("new", form)),
        edition=lambda form: asked.append(("edition", form)),
        correct=lambda form: asked.append(("correct", form)),
        from_word=lambda: asked.append(("word", None)),
        drafts=lambda: asked.append(("drafts", None)),
    )
    for count in range(1, len(MAKING) + 1):
        forms.open()
        driver.qtbot.waitUntil(lambda count=count: len(asked) == count, timeout=PATIENCE)  # type: ignore[misc]
    assert asked == [
        ("new", NEXT),
        ("edition", NEXT),
        ("correct", NEXT),
        ("word", None),
        ("drafts", None),
    ]


@pytest.mark.parametrize(
    ("text", "dialog"),
    [
        ("Nytt skjema fra dette …", NextPeriodDialog),
        ("Ny språkutgave …", EditionDialog),
        ("Rett skjemaet …", FormEditorDialog),
        ("Skjemautkast …", DraftsDialog),
    ],
)
def test_the_list_leads_to_the_editor(
    driver: Driver,
    opened: FormsDialog,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    dialog: type[QDialog],
) -> None:
    shown: list[QDialog] = []

    def note(each: QDialog) -> int:
        shown.append(each)
        return 0

    monkeypatch.setattr(dialog, "exec", note)

    def press(each: FormsDialog) -> int:
        each.show()
        button(each, text).click()
        return 1

    opened.close()
    monkeypatch.setattr(FormsDialog, "exec", press)
    driver.window.flows.forms.open()
    driver.qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    assert isinstance(shown[0], dialog)


def test_a_form_that_was_published_is_sent_on(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, mails = tmp_path / "skjema.kplan-form.json", list[Path]()
    choose(monkeypatch, path)

    def show(draft: Path) -> bool:
        mails.append(draft)
        return True

    monkeypatch.setattr(driver.window.flows.forms._mail, "_show", show)
    driver.window.flows.forms.send(NEXT)
    driver.qtbot.waitUntil(lambda: bool(mails), timeout=PATIENCE)
    assert read_form(path.read_bytes()) == NEXT


def test_without_a_mail_program_it_is_told_what_lies_where(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, told, shown = list[str](), list[str](), list[Path]()
    path = tmp_path / "skjema.kplan-form.json"

    def ask(_: object, __: str, proposed: str, *_rest: object) -> tuple[str, str]:
        begun.append(proposed)
        return str(path), ""

    def read(dialog: OfferDialog) -> int:
        told.append(dialog.text())
        dialog.chosen = 0
        return 1

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr(OfferDialog, "exec", read)
    monkeypatch.setattr(driver.window.flows.forms._mail, "_show", lambda _: False)

    def show(folder: Path) -> bool:
        shown.append(folder)
        return True

    monkeypatch.setattr(dialog_context, "show_in_system", show)
    driver.window.flows.forms.send(NEXT)
    driver.qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    for said in ("«skjema.kplan-form.eml»", "«skjema.kplan-form.json»", str(tmp_path)):
        assert said in told[0]
    driver.qtbot.waitUntil(lambda: shown == [tmp_path], timeout=PATIENCE)
    folder = driver.kplan.documents.folder
    assert Path(begun[0]).parent in (folder, *folder.parents)
    assert Path(begun[0]).parent.is_dir()


def test_without_a_maker_no_form_is_made(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    forms, shown = driver.window.flows.forms, list[set[str]]()
    forms.makers = None

    def note(dialog: FormsDialog) -> int:
        shown.append({each.text() for each in dialog.findChildren(QAbstractButton)})
        return 0

    monkeypatch.setattr(FormsDialog, "exec", note)
    forms.open()
    driver.qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    (texts,) = shown
    assert not texts & set(MAKING)


def test_enter_in_the_list_asks_for_a_report_and_does_nothing_for_a_broken_file(
    opened: FormsDialog,
) -> None:
    asked: list[object] = []
    opened.report_requested.disconnect()
    opened.report_requested.connect(lambda row: asked.append(row.form))
    opened.list.setFocus()
    QTest.keyClick(opened.list, Qt.Key.Key_Return)
    QTest.keyClick(opened.list, Qt.Key.Key_End)
    QTest.keyClick(opened.list, Qt.Key.Key_Return)
    assert asked == [NEXT]
    assert opened.isVisible()


def test_large_text_in_a_narrow_window_is_not_cut_off_at_the_right(
    qtbot: QtBot, driver: Driver
) -> None:
    contents = driver.kplan.documents.library.contents()
    theme = make_theme(scale=2.0)
    dialog = FormsDialog(contents, theme, driver.window, makes_forms=True, reads_word=True)
    dialog.resize(420, 520)
    dialog.show()
    qtbot.waitExposed(dialog)
    (content, viewport) = next(
        (content, area.viewport())
        for area in dialog.findChildren(QScrollArea)
        if (content := area.widget()) is not None
    )
    assert content.width() <= viewport.width()
    dialog.close()
    dialog.deleteLater()


def test_a_form_that_was_published_is_saved_as_a_file(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "skjema.kplan-form.json"
    choose(monkeypatch, path)
    driver.window.flows.forms.save(NEXT)
    driver.qtbot.waitUntil(path.exists, timeout=PATIENCE)
    driver.kplan._background.finish()
    assert read_form(path.read_bytes()) == NEXT


def test_a_new_report_is_proposed_on_the_chosen_form(
    driver: Driver, opened: FormsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def note(dialog: NewReportDialog) -> int:
        proposed.append(dialog._form.currentData())
        return 0

    monkeypatch.setattr(NewReportDialog, "exec", note)
    opened.list.setCurrentRow(1)
    button(opened, "Ny melding …").click()
    assert not opened.isVisible()
    driver.window.flows.forms._make_report(FORM)
    assert proposed == [FORM.id]
