"""The menu's file commands: dialogs opened, files written, errors shown."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from kplan_desktop.domain.model.edits import SetNoteText
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.ui.files.new_report_dialog import NewReportChoice, NewReportDialog
from kplan_desktop.ui.files.system_programs import show_in_system
from kplan_desktop.ui.messages.error_dialog import NoticeDialog
from tests.platforms import posix_only, windows_only
from tests.ui.driver import PATIENCE, Driver, report_in

LONG = 4 * PATIENCE


@dataclass
class FileDialogs:
    """Replaces the file dialogs: records their arguments and gives answers, the last repeatedly."""

    answers: list[str]
    proposals: list[str] = field(default_factory=list)
    options: list[object] = field(default_factory=list)

    def ask(
        self, _parent: QWidget, _title: str, proposed: str, _kinds: str, options: object = None
    ) -> tuple[str, str]:
        self.proposals.append(proposed)
        self.options.append(options)
        return (self.answers.pop(0) if self.answers else "", "")


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch) -> FileDialogs:
    dialogs = FileDialogs([])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialogs.ask)
    return dialogs


@pytest.fixture(autouse=True)
def no_unexpected_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """An unexpected dialog fails the test instead of blocking it."""

    def unexpected(*_: object) -> int:
        raise AssertionError("a dialog that nobody asked for")

    monkeypatch.setattr(QDialog, "exec", unexpected)
    monkeypatch.setattr(QMessageBox, "exec", unexpected)


@pytest.fixture
def shown_errors(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that error dialogs would show."""
    sentences: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, sentence, _theme: sentences.append(sentence),
    )
    return sentences


def write_pdf(driver: Driver) -> None:
    driver.window.actions_of_window.report_pdf.trigger()


# --- PDF ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "link_to",
    [Path.hardlink_to, pytest.param(Path.symlink_to, marks=posix_only("advisers may make none"))],
    ids=["another name", "symbolic link"],
)
def test_a_pdf_never_overwrites_the_open_report(
    driver: Driver,
    tmp_path: Path,
    dialogs: FileDialogs,
    shown_errors: list[str],
    link_to: Callable[[Path, Path], None],
) -> None:
    link = tmp_path / "lenke.pdf"
    link_to(link, driver.session.path)
    before = driver.session.path.read_bytes()
    dialogs.answers.append(str(link))
    write_pdf(driver)
    driver.qtbot.waitUntil(lambda: bool(shown_errors), timeout=LONG)
    assert link.name in shown_errors[0]
    assert driver.session.path.read_bytes() == before
    assert driver.report_in_file() == driver.report


@pytest.mark.parametrize("kind", ["report_pdf", "plan_docx", "figures_csv"])
def test_a_file_that_was_made_is_told_of_and_can_be_opened(
    driver: Driver, tmp_path: Path, dialogs: FileDialogs, shown: list[Path], kind: str
) -> None:
    path = tmp_path / f"Årsmelding & #1.{kind.split('_')[1]}"
    dialogs.answers.append(str(path))
    getattr(driver.window.actions_of_window, kind).trigger()
    strip = driver.window.status.message
    driver.qtbot.waitUntil(lambda: bool(strip.text()), timeout=LONG)
    assert strip.text() == f"Laget: {path.name}"
    strip._end.timeout.emit() if strip._end.isActive() else None  # it is no message for a moment
    look, folder = strip.buttons()
    assert (look.text(), folder.text()) == ("Åpne", "Vis i mappe")
    look.click()
    folder.click()
    assert shown == [path, path, path.parent]
    assert strip.text() == f"Laget: {path.name}"


def test_a_file_that_no_program_can_show_is_named(
    driver: Driver, tmp_path: Path, dialogs: FileDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    path = tmp_path / "Årsmelding & #1.pdf"
    dialogs.answers.append(str(path))
    write_pdf(driver)
    strip = driver.window.status.message
    driver.qtbot.waitUntil(lambda: "program" in strip.text(), timeout=LONG)
    assert path.name in strip.text()
    (folder,) = strip.buttons()
    folder.click()
    assert str(path.parent) in strip.text()


@windows_only("drives and servers")
@pytest.mark.parametrize("prefix", ["", "\\\\?\\"])
@pytest.mark.parametrize(
    "path", [r"C:\Mine æøå\Plan 100 % #1 & 2.pdf", r"\\tjener\delt æ\Plan.pdf"]
)
def test_what_another_program_shows_is_on_a_drive_or_a_server(
    shown: list[Path], path: str, prefix: str
) -> None:
    long_form = path.replace("\\\\", "UNC\\") if prefix else path
    assert show_in_system(Path(prefix + long_form))
    assert shown == [Path(path)]


def test_a_pdf_overwrites_no_report_and_gets_its_suffix(
    driver: Driver, tmp_path: Path, dialogs: FileDialogs, shown: list[Path]
) -> None:
    other_file = Path(shutil.copy(driver.session.path, tmp_path / "annen.kplan"))
    before = other_file.read_bytes()
    dialogs.answers.append(str(other_file))
    write_pdf(driver)
    driver.qtbot.waitUntil(lambda: bool(shown), timeout=LONG)
    assert shown == [tmp_path / "annen.kplan.pdf"]
    assert shown[0].read_bytes().startswith(b"%PDF")
    assert other_file.read_bytes() == before


def test_an_older_pdf_is_not_replaced_when_the_suffix_was_not_typed(
    driver: Driver, tmp_path: Path, dialogs: FileDialogs, shown: list[Path]
) -> None:
    older = tmp_path / "melding.pdf"
    older.write_bytes(b"older")
    dialogs.answers.append(str(tmp_path / "melding"))
    write_pdf(driver)
    assert dialogs.proposals[1:] == [str(older)]
    assert (older.read_bytes(), shown) == (b"older", [])
    # In the second dialog, the user accepts Qt's question about overwriting.
    dialogs.answers += [str(tmp_path / "melding"), str(older)]
    write_pdf(driver)
    driver.qtbot.waitUntil(lambda: bool(shown), timeout=LONG)
    assert older.read_bytes().startswith(b"%PDF")


def test_a_text_too_long_for_a_cell_is_reported_after_the_export(
    driver: Driver,
    tmp_path: Path,
    dialogs: FileDialogs,
    shown: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    notices: list[str] = []
    monkeypatch.setattr(NoticeDialog, "exec", lambda dialog: notices.append(dialog.text()))
    note = next(driver.report.all_notes())
    driver.session.do(SetNoteText(note.id, "Langt. " * 5000), "Write")
    dialogs.answers.append(str(tmp_path / "tall"))
    driver.window.actions_of_window.figures_xlsx.trigger()
    driver.qtbot.waitUntil(lambda: bool(shown), timeout=LONG)
    assert shown == [tmp_path / "tall.xlsx"]
    assert "CSV" in notices[0]


def test_characters_without_glyphs_are_listed_after_the_export(
    driver: Driver,
    tmp_path: Path,
    dialogs: FileDialogs,
    shown: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    notices: list[str] = []
    monkeypatch.setattr(NoticeDialog, "exec", lambda dialog: notices.append(dialog.text()))
    note = next(driver.report.all_notes())
    driver.session.do(SetNoteText(note.id, "Sol 🌞 og 漢"), "Write")
    dialogs.answers.append(str(tmp_path / "ut.pdf"))
    write_pdf(driver)
    driver.qtbot.waitUntil(lambda: bool(shown), timeout=LONG)
    assert len(notices) == 1
    assert "🌞 (U+1F31E) 漢 (U+6F22)" in notices[0]


# --- new reports --------------------------------------------------------------------------------


def answer_new_report(
    monkeypatch: pytest.MonkeyPatch, answer: NewReportChoice | None
) -> list[QDialog]:
    opened: list[QDialog] = []
    monkeypatch.setattr(NewReportDialog, "exec", lambda self: opened.append(self))
    monkeypatch.setattr(NewReportDialog, "choice", lambda _: answer)
    return opened


def a_choice(driver: Driver) -> NewReportChoice:
    library = driver.kplan.documents.library
    form = library.load(library.form_ids()[0])
    return NewReportChoice(example=False, form_id=form.id, unit_id=form.units[0].id)


def test_an_existing_name_is_reported_and_another_requested(
    driver: Driver,
    tmp_path: Path,
    dialogs: FileDialogs,
    shown_errors: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = driver.session.path
    before = driver.report
    answer_new_report(monkeypatch, a_choice(driver))
    # Qt would check the name without its suffix and not ask.
    dialogs.answers += [str(taken.with_suffix("")), str(taken), str(tmp_path / "ny")]
    driver.window.actions_of_window.new.trigger()
    assert len(shown_errors) == 2
    assert all(str(taken) in sentence for sentence in shown_errors)
    assert set(dialogs.options) == {QFileDialog.Option.DontConfirmOverwrite}
    assert driver.session.path == tmp_path / "ny.kplan"
    assert report_in(taken) == before


def test_a_name_that_windows_cannot_keep_is_reported_and_another_requested(
    driver: Driver, tmp_path: Path, dialogs: FileDialogs, shown_errors: list[str]
) -> None:
    dialogs.answers += [str(tmp_path / "Melding: Oslo"), str(tmp_path / "con"), ""]
    driver.window.actions_of_window.copy.trigger()
    assert len(dialogs.proposals) == 3
    dialogs.answers += [str(tmp_path / "aux.pdf"), ""]
    driver.window.actions_of_window.report_pdf.trigger()
    driver.qtbot.waitUntil(lambda: len(shown_errors) == 3, timeout=LONG)
    assert "«Melding: Oslo.kplan»" in shown_errors[0] or '"Melding: Oslo.kplan"' in shown_errors[0]
    assert [path for path in tmp_path.iterdir() if path.suffix == ".pdf"] == []


def test_where_the_usual_folder_is_gone_this_is_told_and_another_requested(
    driver: Driver, tmp_path: Path, dialogs: FileDialogs, shown_errors: list[str]
) -> None:
    (tmp_path / "file").touch()
    driver.kplan.documents.usual_folder = tmp_path / "file" / "Kplan"
    dialogs.answers.append(str(tmp_path / "her"))
    driver.window.flow.example()
    assert len(shown_errors) == 1
    assert str(tmp_path / "file" / "Kplan") in shown_errors[0]
    assert driver.session.path == tmp_path / "her.kplan"


def test_a_copy_does_not_overwrite_another_report(
    driver: Driver, tmp_path: Path, dialogs: FileDialogs, shown_errors: list[str]
) -> None:
    other_file = tmp_path / "annen.kplan"
    other_file.write_bytes(b"another report")
    dialogs.answers.append(str(tmp_path / "annen"))
    driver.window.actions_of_window.copy.trigger()
    assert len(shown_errors) == 1
    assert other_file.read_bytes() == b"another report"


def test_an_invalid_form_is_reported_and_the_others_stay_usable(
    driver: Driver, tmp_path: Path, shown_errors: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    forms = tmp_path / "forms"
    shutil.copytree(program_files().forms, forms)
    (forms / "damaged.json").write_text("{")
    monkeypatch.setattr(driver.kplan.documents, "library", FormLibrary(forms))
    opened = answer_new_report(monkeypatch, None)
    driver.window.actions_of_window.new.trigger()
    assert len(shown_errors) == 1
    assert "damaged.json" in shown_errors[0]
    assert len(opened) == 1


def test_without_any_form_nothing_is_requested(
    driver: Driver, tmp_path: Path, shown_errors: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    forms = tmp_path / "forms"
    forms.mkdir()
    (forms / "damaged.json").write_text("{")
    monkeypatch.setattr(driver.kplan.documents, "library", FormLibrary(forms))
    driver.window.actions_of_window.new.trigger()
    assert len(shown_errors) == 1
