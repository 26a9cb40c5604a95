"""The whole window: opening, saving, starting and closing."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report, empty_report
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary, read_form
from kplan_desktop.ui.delivery.deadline_reminders import ShownDeadline
from kplan_desktop.ui.document import document_session as session_module
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.document.save_state import NotSaved, Saved
from kplan_desktop.ui.document.settings import ColourScheme
from kplan_desktop.ui.files.file_flow import FileFlow
from kplan_desktop.ui.files.new_report_dialog import (
    NewReportChoice,
    NewReportDialog,
    ReportDetailsDialog,
)
from kplan_desktop.ui.frame.recent_menu import RecentMenu
from kplan_desktop.ui.help.help_topic import HelpTopic, help_topic_of
from kplan_desktop.ui.messages.error_dialog import OfferDialog, UnsavedDialog
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText
from kplan_desktop.ui.window.welcome_page import WelcomePage
from tests.folders import TESTS
from tests.host import move
from tests.platforms import WINDOWS
from tests.ui.driver import A_DAY, CONTROL, PATIENCE, Driver, driver_in, make_file, report_in
from tests.ui.faults import banner

FORM = FormLibrary(program_files().forms).load("strategi-2020-2012-2014")
OTHER_FORM = read_form((TESTS / "forms" / "other-structure.json").read_bytes())


@pytest.fixture(autouse=True)
def no_unexpected_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """An unexpected dialog fails the test instead of blocking it."""

    def unexpected(*_: object) -> int:
        raise AssertionError("a dialog that nobody asked for")

    monkeypatch.setattr(QDialog, "exec", unexpected)


@pytest.fixture
def shown_errors(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that error dialogs would show."""
    sentences: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, sentence, _theme: sentences.append(sentence),
    )
    return sentences


def answer_first_start(
    monkeypatch: pytest.MonkeyPatch, answer: NewReportChoice | None
) -> list[QDialog]:
    """Answer the first-start dialog with this; the dialogs that were shown."""
    shown: list[QDialog] = []
    monkeypatch.setattr(NewReportDialog, "exec", lambda self: shown.append(self))
    monkeypatch.setattr(NewReportDialog, "choice", lambda _: answer)
    return shown


def choose_files(monkeypatch: pytest.MonkeyPatch, chosen: Path | None) -> list[str]:
    """Answer the first file dialog with this and cancel the others.

    Returns the paths they proposed.
    """
    proposals: list[str] = []

    def answer(
        _parent: QWidget, _title: str, proposed: str, _kinds: str, **_options: object
    ) -> tuple[str, str]:
        proposals.append(proposed)
        return (str(chosen) if chosen is not None and len(proposals) == 1 else "", "")

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposals


@pytest.fixture
def other_file(tmp_path: Path, example_file: Path) -> Path:
    return Path(shutil.copy(example_file, tmp_path / "Annen & sønn.kplan"))


@pytest.fixture
def second_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Callable[[], Driver]]:
    """Starts a second program with the same settings."""
    with ExitStack() as running:
        yield lambda: running.enter_context(driver_in(qtbot, qapp, tmp_path, now=A_DAY))


def make_saves_fail(driver: Driver) -> Callable[[], object]:
    """Make every save fail; the result reverts that."""
    path = driver.session.path
    moved = move(path, path.with_name("moved away"))
    return lambda: move(moved, path)


def type_something(driver: Driver) -> str:
    driver.write_in_note(0)
    driver.type(" skal ikke bort")
    return driver.note_texts()[0]


# --- texts of the window ------------------------------------------------------------------------


def test_the_window_shows_whose_report_is_open_and_its_progress(driver: Driver) -> None:
    text = driver.visible_text()
    assert "Sør-Trøndelag" in driver.window.windowTitle()
    assert "Sør-Trøndelag · Melding om virksomheten" in text
    assert "21.08.2014" in text
    assert "12" in text
    assert f" {len(driver.report.goals)} " in text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (dt.date(2014, 8, 20), "1 dag igjen"),
        (dt.date(2014, 8, 19), "2 dager igjen"),
        (dt.date(2014, 8, 21), "siste dag"),
        (dt.date(2014, 8, 22), "1 dag siden"),
    ],
)
def test_the_days_to_the_deadline_are_counted_in_words(
    driver: Driver, day: dt.date, text: str
) -> None:
    driver.window.status.show_report(
        driver.report, day, ShownDeadline(driver.report.form.report.deadline)
    )
    assert text in driver.visible_text()


def _assert_only_messages_are_shown(driver: Driver) -> None:
    """What is done without a report is said too, and nothing moves for it."""
    (welcome,) = driver.window.findChildren(WelcomePage)
    before = welcome.geometry()
    driver.window.context.show_message("Gjort")
    status = driver.window.status
    assert status.isVisible()
    labels = [each.text() for each in status.findChildren(QLabel) if each.isVisible()]
    assert [text for text in labels if text] == ["Gjort"]
    assert not [each for each in status.findChildren(QToolButton) if each.isVisible()]
    QApplication.processEvents()
    assert welcome.geometry() == before
    status.message.clear()
    assert not status.isVisible()


def test_without_a_report_the_keyboard_and_help_are_at_the_first_way_to_begin(
    empty_driver: Driver,
) -> None:
    assert isinstance(empty_driver.focus, QPushButton)
    assert empty_driver.focus.text() == "Ny melding …"
    assert help_topic_of(empty_driver.focus) is HelpTopic.START


def test_without_a_report_its_actions_are_disabled(empty_driver: Driver) -> None:
    actions = empty_driver.window.actions_of_window
    assert not any(action.isEnabled() for action in actions.of_report)
    assert not actions.undo.isEnabled()
    assert actions.new.isEnabled()
    assert not empty_driver.window.status.isVisible()
    _assert_only_messages_are_shown(empty_driver)
    assert (
        len(
            [
                button
                for button in empty_driver.window.findChildren(QPushButton)
                if button.isVisible()
            ]
        )
        == 5
    )


def test_every_menu_inside_the_menu_has_its_icon_from_the_start(empty_driver: Driver) -> None:
    menu = empty_driver.window._toolbar.menu_button.menu()
    inner = [action for action in menu.actions() if action.menu() is not None]
    assert len(inner) > 4
    assert [action.text() for action in inner if action.icon().isNull()] == []


def test_undo_and_redo_name_their_steps(driver: Driver) -> None:
    actions = driver.window.actions_of_window
    assert not actions.undo.isEnabled()
    type_something(driver)
    name = driver.session.undo_stack.undoText()
    assert actions.undo.isEnabled()
    assert name in actions.undo.text()
    driver.press(Qt.Key.Key_Z, CONTROL)
    assert not actions.undo.isEnabled()
    assert name in actions.redo.text()
    driver.write_in_note(1)
    driver.type("x")
    assert not actions.redo.isEnabled()


def test_a_form_of_another_structure_is_shown_and_editable(
    empty_driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "annet.kplan"
    make_file(path, empty_report(OTHER_FORM, report_id="r", unit_id=OTHER_FORM.units[0].id))
    empty_driver.kplan.documents.open(path)
    for index, goal in enumerate(OTHER_FORM.goals()):
        empty_driver.show_goal(index)
        text = empty_driver.visible_text()
        assert goal.text in text
        assert OTHER_FORM.area_of(goal.id).title in text.replace("\u00a0", " ")
    empty_driver.page.focus_first()
    empty_driver.type("Vårt tiltak")
    empty_driver.wait_until_saved()
    assert empty_driver.report_in_file() == empty_driver.report
    assert OTHER_FORM.report.name in text


@pytest.mark.parametrize("scheme", ["dark", pytest.param("light", marks=pytest.mark.long)])
def test_two_hundred_per_cent_in_either_scheme_is_applied_and_remembered(
    driver: Driver, second_start: Callable[[], Driver], scheme: ColourScheme
) -> None:
    documents = driver.kplan.documents
    changed = replace(documents.settings, colour_scheme=scheme, text_scale=200)
    documents.remember(lambda _: changed)
    driver.qtbot.waitUntil(lambda: driver.kplan.theme.tokens.scale == 2.0)
    assert not driver.window.grab().isNull()
    assert driver.kplan.theme.tokens.scheme == scheme
    again = second_start()
    assert again.kplan.theme.tokens == driver.kplan.theme.tokens
    assert not again.window.actions_of_window.larger.isEnabled()
    assert again.window.actions_of_window.usual_size.isEnabled()


# --- saving -------------------------------------------------------------------------------------


def test_a_failed_save_is_reported_and_the_text_saved_when_possible(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, shown_errors: list[str]
) -> None:
    monkeypatch.setattr(session_module, "_RETRY", 50)
    mend = make_saves_fail(driver)
    written = type_something(driver)
    driver.qtbot.waitUntil(
        lambda: isinstance(driver.session.save_state, NotSaved), timeout=PATIENCE
    )
    assert driver.save_status() == "Ikke lagret"
    assert str(driver.session.path) in banner(driver).text()
    status_button = driver.window.status.findChildren(QToolButton)[0]
    assert status_button.focusPolicy() & Qt.FocusPolicy.TabFocus
    status_button.click()
    assert len(shown_errors) == 1
    assert str(driver.session.path) in shown_errors[0]
    assert driver.focused_text.text() == written
    mend()
    driver.wait_until_saved()
    assert driver.save_status() != "Ikke lagret"
    assert driver.report_in_file() == driver.report


def test_a_path_with_markup_and_ampersands_is_shown_unchanged(
    empty_driver: Driver, tmp_path: Path, example: Report
) -> None:
    # Windows has no angle brackets in names.
    folder, name = ("&lt;b A&B", "&lt;img") if WINDOWS else ("<b>A&B", "<img src=x>")
    path = tmp_path / folder / f"{name}.kplan"
    make_file(path, example)
    empty_driver.kplan.documents.open(path)
    make_saves_fail(empty_driver)
    type_something(empty_driver)
    empty_driver.qtbot.waitUntil(
        lambda: isinstance(empty_driver.session.save_state, NotSaved), timeout=PATIENCE
    )
    assert str(path) in banner(empty_driver).text()
    assert empty_driver.window.status.findChildren(QToolButton)[0].toolTip() == ""


def test_opening_another_report_stores_the_first_report(driver: Driver, other_file: Path) -> None:
    first = driver.session.path
    written = type_something(driver)
    driver.window.flow.open_path(other_file)
    assert driver.session.path == other_file
    assert next(report_in(first).all_notes()).text == written
    assert driver.note_texts()[0] != written
    driver.write_in_note(0)
    driver.type("!")
    driver.wait_until_saved()
    assert driver.report_in_file() == driver.report


def test_a_report_that_cannot_be_stored_stays_in_the_window(
    driver: Driver, other_file: Path, shown_errors: list[str]
) -> None:
    written = type_something(driver)
    mend = make_saves_fail(driver)
    driver.window.flow.open_path(other_file)
    assert len(shown_errors) == 1
    assert driver.note_texts()[0] == written
    assert written in driver.shown_texts()
    mend()


def test_the_days_left_follow_the_calendar(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    deadline = driver.report.form.report.deadline
    days = (deadline - A_DAY.date()).days
    assert f"{days} dager igjen" in driver.visible_text()
    monkeypatch.setattr(driver.window, "_now", lambda: A_DAY + dt.timedelta(days=1))
    driver.window.clock.look()
    assert f"{days - 1} dager igjen" in driver.visible_text()
    after = A_DAY + dt.timedelta(days=days + 1)
    monkeypatch.setattr(driver.window, "_now", lambda: after)
    monkeypatch.setattr(driver.workspace.checker, "_today", after.date)
    with driver.qtbot.waitSignal(driver.workspace.checked, timeout=PATIENCE) as checked:
        driver.window.clock.look()
    assert FindingKind.LATE in {finding.kind for finding in checked.args[0].open}
    assert [timer.isActive() for timer in driver.window.clock.findChildren(QTimer)] == [True]


# --- closing ------------------------------------------------------------------------------------


def test_closing_stores_text_typed_just_before(driver: Driver) -> None:
    path = driver.session.path
    written = type_something(driver)
    driver.window.close()
    assert not driver.window.isVisible()
    assert next(report_in(path).all_notes()).text == written


def test_closing_after_a_failed_save_asks_for_confirmation(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: list[UserError] = []
    answer = False

    def ask(_self: FileFlow, error: UserError) -> bool:
        questions.append(error)
        return answer

    monkeypatch.setattr(FileFlow, "may_lose_unsaved", ask)
    path = driver.session.path
    before = report_in(path)
    written = type_something(driver)
    mend = make_saves_fail(driver)
    driver.window.close()
    assert len(questions) == 1
    assert driver.window.isVisible()
    assert driver.note_texts()[0] == written
    driver.write_in_note(0)
    driver.type("!")
    answer = True
    driver.window.close()
    assert len(questions) == 2
    assert not driver.window.isVisible()
    mend()
    assert report_in(path) == before


def test_the_question_before_closing_is_plain_text_and_staying_is_the_default(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    class MarkupError(UserError):
        """An error that would be shown as markup."""

    questions: list[str] = []

    def press_enter(dialog: UnsavedDialog) -> int:
        questions.extend(text.toPlainText() for text in dialog.findChildren(CopyableText))
        dialog.show()
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert not dialog.isVisible()
        return dialog.result()

    monkeypatch.setattr(UnsavedDialog, "exec", press_enter)
    assert not driver.window.flow.may_lose_unsaved(MarkupError("<b>x</b>"))
    assert questions == ["<b>x</b>"]


def test_a_bug_while_closing_surfaces_and_the_window_stays(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(_: Documents) -> None:
        raise RuntimeError("a bug")

    with monkeypatch.context() as patched:
        patched.setattr(Documents, "close", bug)
        with pytest.raises(RuntimeError, match="a bug"):
            driver.window.close()
    assert driver.window.isVisible()


def test_an_exception_in_a_shortcut_is_not_swallowed(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(type(driver.workspace.side), "open_check", bug)
    with driver.qtbot.captureExceptions() as caught:
        driver.press(Qt.Key.Key_F7)
    assert [kind for kind, *_ in caught] == [RuntimeError]


# --- starting -----------------------------------------------------------------------------------


def test_the_last_open_report_is_reopened_at_the_next_start(
    driver: Driver, second_start: Callable[[], Driver]
) -> None:
    written = type_something(driver)
    driver.window.resize(760, 600)
    driver.window.close()
    again = second_start()
    assert again.window.size() == driver.window.size()
    again.window.flow.start(None)
    assert again.note_texts()[0] == written
    assert isinstance(again.session.save_state, Saved)


def test_a_file_given_on_the_command_line_is_opened(empty_driver: Driver, other_file: Path) -> None:
    empty_driver.window.flow.start(other_file)
    assert empty_driver.session.path == other_file


def test_a_file_that_cannot_be_opened_at_the_start_is_reported(
    empty_driver: Driver, tmp_path: Path, shown_errors: list[str]
) -> None:
    path = tmp_path / "brev.kplan"
    path.write_text("Kjære rådgiver")
    empty_driver.window.flow.start(path)
    assert len(shown_errors) == 1
    assert empty_driver.window.workspace is None


def test_a_missing_last_file_is_reported_without_the_first_start_dialog(
    driver: Driver,
    second_start: Callable[[], Driver],
    monkeypatch: pytest.MonkeyPatch,
    shown_errors: list[str],
) -> None:
    path = driver.session.path
    driver.window.close()
    path.unlink()
    shown = answer_first_start(monkeypatch, None)
    again = second_start()
    again.window.flow.start(None)
    assert len(shown_errors) == 1
    assert str(path) in shown_errors[0]
    assert not shown
    assert again.window.workspace is None


def test_the_first_start_creates_the_report_of_the_chosen_unit(
    empty_driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit = FORM.units[5]
    answer = NewReportChoice(example=False, form_id=FORM.id, unit_id=unit.id, adviser="Åse")
    answer_first_start(monkeypatch, answer)
    empty_driver.window.flow.start(None)
    assert empty_driver.session.path == empty_driver.kplan.documents.folder / f"{unit.name}.kplan"
    assert (empty_driver.report.unit_id, empty_driver.report.adviser) == (unit.id, "Åse")
    assert empty_driver.report_in_file() == empty_driver.report


def test_the_first_start_opens_the_example_on_request(
    empty_driver: Driver, monkeypatch: pytest.MonkeyPatch, example: Report
) -> None:
    answer_first_start(monkeypatch, NewReportChoice(example=True))
    empty_driver.window.flow.start(None)
    shown = [note.text for note in empty_driver.report.all_notes()]
    assert shown == [note.text for note in example.all_notes()]
    assert empty_driver.report.id != example.id


def test_another_folder_is_asked_for_where_the_reports_folder_cannot_be_created(
    empty_driver: Driver, monkeypatch: pytest.MonkeyPatch, shown_errors: list[str], tmp_path: Path
) -> None:
    empty_driver.kplan.documents.folder.write_text("a file is in the way")
    answer_first_start(monkeypatch, NewReportChoice(example=True))
    other = str(tmp_path / "Annet sted.kplan")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (other, ""))
    empty_driver.window.flow.start(None)
    assert len(shown_errors) == 1
    assert empty_driver.session.path == Path(other)


# --- the menu -----------------------------------------------------------------------------------


def recent_actions(driver: Driver) -> list[QAction]:
    menu = driver.window.findChildren(RecentMenu)[0]
    menu.aboutToShow.emit()
    return menu.actions()


def test_recent_files_are_in_the_menu_and_open_from_it(driver: Driver, other_file: Path) -> None:
    first = driver.session.path
    driver.window.flow.open_path(other_file)
    actions = recent_actions(driver)
    assert [action.text() for action in actions] == ["Annen && sønn", first.stem]
    actions[1].trigger()
    assert driver.session.path == first


def test_two_recent_files_of_one_name_are_distinguished(driver: Driver, tmp_path: Path) -> None:
    first = driver.session.path
    (tmp_path / "andre").mkdir()
    second = Path(shutil.copy(first, tmp_path / "andre" / first.name))
    driver.window.flow.open_path(second)
    actions = recent_actions(driver)
    assert actions[0].text() == f"{first.stem} – andre"
    assert actions[1].text() == f"{first.stem} – {tmp_path.name}"
    assert str(second) in actions[0].toolTip()
    assert driver.window.findChildren(RecentMenu)[0].toolTipsVisible()


def test_a_missing_recent_file_is_reported_and_removed_from_the_menu(
    driver: Driver, other_file: Path, shown_errors: list[str]
) -> None:
    first = driver.session.path
    driver.window.flow.open_path(other_file)
    first.unlink()
    recent_actions(driver)[1].trigger()
    assert len(shown_errors) == 1
    assert driver.session.path == other_file
    assert len(recent_actions(driver)) == 1


def test_open_asks_for_a_file_and_cancelling_changes_nothing(
    driver: Driver, other_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = driver.session
    choose_files(monkeypatch, None)
    driver.press(Qt.Key.Key_O, CONTROL)
    assert driver.session is before
    choose_files(monkeypatch, other_file)
    driver.press(Qt.Key.Key_O, CONTROL)
    assert driver.session.path == other_file


def test_a_new_report_is_stored_at_the_chosen_path(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit = FORM.units[1]
    answer = NewReportChoice(example=False, form_id=FORM.id, unit_id=unit.id)
    answer_first_start(monkeypatch, answer)
    proposals = choose_files(monkeypatch, tmp_path / "mitt valg")
    driver.window.actions_of_window.new.trigger()
    assert unit.name in proposals[0]
    assert driver.session.path == tmp_path / "mitt valg.kplan"
    assert driver.report.unit_id == unit.id


def test_a_new_report_never_overwrites_another(
    driver: Driver, other_file: Path, monkeypatch: pytest.MonkeyPatch, shown_errors: list[str]
) -> None:
    before = report_in(other_file)
    answer = NewReportChoice(example=False, form_id=FORM.id, unit_id=FORM.units[1].id)
    answer_first_start(monkeypatch, answer)
    choose_files(monkeypatch, other_file)
    driver.window.actions_of_window.new.trigger()
    assert len(shown_errors) == 1
    assert report_in(other_file) == before


def test_region_and_name_are_changed_as_one_step(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = driver.report
    unit = FORM.units[1]
    monkeypatch.setattr(ReportDetailsDialog, "exec", lambda _: 1)
    monkeypatch.setattr(ReportDetailsDialog, "unit_id", lambda _: unit.id)
    monkeypatch.setattr(ReportDetailsDialog, "adviser", lambda _: "<b>Åse</b>")
    driver.window.actions_of_window.head.trigger()
    assert driver.report == replace(before, unit_id=unit.id, adviser="<b>Åse</b>")
    assert f"{unit.name} · " in driver.visible_text()
    driver.press(Qt.Key.Key_Z, CONTROL)
    assert driver.report == before
    assert "Sør-Trøndelag · " in driver.visible_text()


def test_a_delivery_is_imported_as_a_report(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: Report
) -> None:
    bundle = tmp_path / "leveranse.kplan.json"
    bundle.write_bytes(encode_bundle(example, A_DAY))
    answers = iter([bundle, tmp_path / "tatt inn.kplan"])
    ask = lambda *_, **__: (str(next(answers)), "")  # noqa: E731 - two dialogs, two answers
    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    driver.window.actions_of_window.take_in.trigger()
    driver.qtbot.waitUntil(
        lambda: driver.session.path == tmp_path / "tatt inn.kplan", timeout=PATIENCE
    )
    assert driver.report == example


def test_a_bundle_that_kplan_is_started_with_is_imported(
    empty_driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: Report
) -> None:
    bundle = tmp_path / "leveranse.kplan.json"
    bundle.write_bytes(encode_bundle(example, A_DAY))
    choose_files(monkeypatch, tmp_path / "tatt inn.kplan")

    def make_a_report(dialog: OfferDialog) -> int:
        dialog.chosen = 1
        return 1

    monkeypatch.setattr(OfferDialog, "exec", make_a_report)
    empty_driver.window.flow.start(bundle)
    window = empty_driver.window
    empty_driver.qtbot.waitUntil(lambda: window.workspace is not None, timeout=PATIENCE)
    assert empty_driver.report == example


def test_a_delivery_that_cannot_be_read_is_reported(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown_errors: list[str]
) -> None:
    def wait_for_errors(count: int) -> None:
        driver.qtbot.waitUntil(lambda: len(shown_errors) == count, timeout=PATIENCE)

    before = driver.session
    for content in (b"{}", b"\xff\xfe", None):
        bundle = tmp_path / "leveranse.kplan.json"
        bundle.unlink(missing_ok=True)
        if content is not None:
            bundle.write_bytes(content)
        choose_files(monkeypatch, bundle)
        told = len(shown_errors)
        driver.window.actions_of_window.take_in.trigger()
        wait_for_errors(told + 1)
    assert driver.session is before


@pytest.mark.parametrize(
    ("which", "ending", "start"),
    [
        ("report_pdf", ".pdf", b"%PDF"),
        pytest.param("plan_pdf", ".pdf", b"%PDF", marks=pytest.mark.long),
        ("report_docx", ".docx", b"PK"),
        pytest.param("plan_docx", ".docx", b"PK", marks=pytest.mark.long),
        ("figures_xlsx", ".xlsx", b"PK"),
        ("figures_csv", ".csv", b"\xef\xbb\xbf"),
    ],
)
def test_a_file_is_written_to_the_chosen_path_and_opened(
    driver: Driver,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    shown: list[Path],
    which: str,
    ending: str,
    start: bytes,
) -> None:
    path = tmp_path / f"ut{ending}"
    proposals = choose_files(monkeypatch, path)
    getattr(driver.window.actions_of_window, which).trigger()
    driver.qtbot.waitUntil(lambda: bool(shown), timeout=4 * PATIENCE)
    assert path.read_bytes().startswith(start)
    assert proposals[0].endswith(ending)
    assert shown == [path]


def test_a_pdf_that_cannot_be_written_is_reported(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown_errors: list[str]
) -> None:
    choose_files(monkeypatch, tmp_path / "no folder" / "ut.pdf")
    driver.window.actions_of_window.plan_pdf.trigger()
    driver.qtbot.waitUntil(lambda: bool(shown_errors), timeout=4 * PATIENCE)
    assert "ut.pdf" in shown_errors[0]


def test_labels_of_the_window_never_interpret_markup(empty_driver: Driver, tmp_path: Path) -> None:
    """A form is external input as well: its texts are shown as plain text."""
    area = OTHER_FORM.strategy_areas[0]
    goal = replace(area.goals[0], text="<b>mål</b> & mer")
    marked = replace(
        OTHER_FORM,
        strategy_areas=(
            replace(area, title="<i>område</i>", goals=(goal, *area.goals[1:])),
            *OTHER_FORM.strategy_areas[1:],
        ),
        units=(replace(OTHER_FORM.units[0], name="<u>A&B</u>"), *OTHER_FORM.units[1:]),
    )
    path = tmp_path / "annet.kplan"
    make_file(path, empty_report(marked, report_id="r", unit_id=marked.units[0].id))
    empty_driver.kplan.documents.open(path)
    labels = [label for label in empty_driver.window.findChildren(QLabel) if "<" in label.text()]
    assert {"<b>mål</b> & mer"} <= {label.text() for label in labels}
    assert any("<u>A&B</u>" in label.text() for label in labels)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    for widget in empty_driver.window.findChildren(QWidget):
        assert "<b>" not in widget.toolTip()
