"""The settings: what is chosen holds at once, is remembered, and can be set back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QPushButton, QScrollArea

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.storage.backups import Change
from kplan_desktop.ui.document.settings import Settings
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.messages.error_dialog import ResetDialog
from kplan_desktop.ui.settings.settings_dialog import SettingsDialog
from kplan_desktop.ui.spelling.spelling_client import SpellingClient
from kplan_desktop.ui.window.language_switch import TranslationUnreadableError
from tests.ui.driver import CONTROL, PATIENCE, Driver

Act = Callable[[SettingsDialog], None]


class Opened:
    """Opens the dialog as the menu does, and does something in it; then it is closed."""

    def __init__(self, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
        self.driver = driver
        self._monkeypatch = monkeypatch

    @property
    def known(self) -> Settings:
        return self.driver.kplan.documents.settings

    def __call__(self, act: Act) -> None:
        def exec_(dialog: SettingsDialog) -> int:
            dialog.setModal(True)  # as Qt's own does
            dialog.show()
            self.driver.qtbot.waitExposed(dialog)
            self.driver.qtbot.waitUntil(lambda: dialog.unit.isEnabled())
            act(dialog)
            dialog.accept()
            return 1

        self._monkeypatch.setattr(SettingsDialog, "exec", exec_)
        self.driver.window.actions_of_window.settings.trigger()


@pytest.fixture
def opened(empty_driver: Driver, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Without a report."""
    return Opened(empty_driver, monkeypatch)


def box(dialog: SettingsDialog, name: str) -> QCheckBox:
    found = dialog.findChild(QCheckBox, name)
    assert isinstance(found, QCheckBox)
    return found


def test_look_and_reminders_hold_at_once_and_are_remembered(opened: Opened) -> None:
    theme = opened.driver.kplan.theme

    def act(dialog: SettingsDialog) -> None:
        dialog.radio("text_scale", 150).click()
        dialog.radio("colour_scheme", "dark").click()
        for name in ("bundle_in_pdf", "remind_deadline", "remind_unsent", "days_left"):
            box(dialog, name).click()
        opened.driver.qtbot.waitUntil(lambda: theme.tokens.scale == 1.5)
        assert theme.tokens.scheme == "dark"

    opened(act)
    known = opened.known
    assert (known.text_scale, known.colour_scheme) == (150, "dark")
    assert known.bundle_in_pdf
    assert known.remind_deadline
    assert not known.remind_unsent
    assert not known.days_left


def test_the_text_size_has_the_keyboard_first_and_keys_set_it_back(opened: Opened) -> None:
    documents = opened.driver.kplan.documents
    documents.remember(lambda known: replace(known, text_scale=200))

    def act(dialog: SettingsDialog) -> None:
        assert dialog.radio("text_scale", 200).hasFocus()
        assert not dialog.radio("text_scale", 100).visibleRegion().isEmpty()
        QTest.keyClick(dialog, Qt.Key.Key_Minus, CONTROL)
        assert opened.known.text_scale == 150
        assert dialog.radio("text_scale", 150).isChecked()
        QTest.keyClick(dialog, Qt.Key.Key_0, CONTROL)
        assert opened.known.text_scale == 100
        QTest.keyClick(dialog, Qt.Key.Key_Plus, CONTROL)
        assert opened.known.text_scale == 125

    opened(act)


def test_region_and_name_are_proposed_until_they_are_chosen_anew(
    opened: Opened, example_file: Path
) -> None:
    def act(dialog: SettingsDialog) -> None:
        dialog.unit.setCurrentIndex(dialog.unit.count() - 1)
        dialog.unit.activated.emit(dialog.unit.currentIndex())
        QTest.keyClicks(dialog.adviser, " Åse  Øien ")
        QTest.keyClicks(dialog.commenter, "Kari")

    opened(act)
    form = opened.driver.kplan.documents.library.contents().newest()[0]
    assert opened.known.unit_id == form.units_in_period()[-1].id
    assert opened.known.adviser == "Åse Øien"
    assert opened.known.commenter == "Kari"
    documents = opened.driver.kplan.documents
    documents.open(example_file, lambda _: False)
    report = opened.driver.report
    documents.remember_head(replace(report, adviser="En annen"))
    assert opened.known.adviser == "Åse Øien"
    opened(lambda dialog: dialog.adviser.clear())
    documents.remember_head(replace(report, adviser="En annen"))
    assert opened.known.adviser == "En annen"


def test_another_folder_is_tried_first_and_the_usual_one_comes_back(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, documents = tmp_path / "Meldinger", opened.driver.kplan.documents
    wanted.mkdir()
    usual = documents.folder
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(wanted))

    def act(dialog: SettingsDialog) -> None:
        field = dialog.folders["report_folder"]
        field.choose_button.click()
        opened.driver.qtbot.waitUntil(lambda: opened.known.report_folder == wanted)
        assert documents.folder == wanted
        assert list(wanted.iterdir()) == []
        field.usual_button.click()
        assert documents.folder == usual

    opened(act)


def test_a_folder_in_which_nothing_can_be_made_is_told_and_not_taken(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fil").touch()
    told: list[UserError] = []
    monkeypatch.setattr(FlowContext, "show_error", lambda _, error: told.append(error))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "fil"))

    def act(dialog: SettingsDialog) -> None:
        dialog.folders["backup_folder"].choose_button.click()
        opened.driver.qtbot.waitUntil(lambda: bool(told))

    opened(act)
    assert opened.known.backup_folder is None


def test_backups_go_to_the_chosen_folder_and_those_before_are_still_found(
    driver: Driver, tmp_path: Path
) -> None:
    documents, worker = driver.kplan.documents, driver.kplan._worker
    report_id = driver.report.id
    driver.write_in_note(0)
    driver.type("a")
    driver.wait_until_saved()
    driver.wait_for_database()
    before = worker.submit(documents.backups.backups, report_id).result()
    assert before
    chosen = tmp_path / "sikkerhet"
    chosen.mkdir()
    documents.remember(lambda known: known.with_folder("backup_folder", chosen))
    driver.session.copy_present(Change.OTHER)
    after = worker.submit(documents.backups.backups, report_id).result()
    assert after[1:] == before
    assert after[0].path.is_relative_to(chosen)
    documents.remember(lambda known: known.with_folder("backup_folder", None))
    again = worker.submit(documents.backups.backups, report_id).result()
    assert set(again) == set(after)
    assert documents.settings.earlier_backup_folders == (chosen,)


def test_reset_asks_and_keeps_names_and_files(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = opened.driver.kplan.documents
    kept = Settings(
        recent_files=(Path("/a.kplan"),),
        unit_id="oslo",
        adviser="Åse",
        commenter="Kari",
        forms_told=documents.settings.forms_told,
    )
    changed = replace(
        kept, text_scale=150, suggestions=False, backup_folder=Path("/b"), mail_program="folder"
    )
    documents.remember(lambda _: changed)
    answers = iter([ResetDialog.DialogCode.Rejected, ResetDialog.DialogCode.Accepted])
    monkeypatch.setattr(ResetDialog, "exec", lambda _: next(answers))

    def act(dialog: SettingsDialog) -> None:
        reset = next(each for each in dialog.buttons.buttons() if each.text().startswith("Tilbake"))
        assert isinstance(reset, QPushButton)
        reset.click()
        assert opened.known == changed
        reset.click()
        assert opened.known == replace(kept, earlier_backup_folders=(Path("/b"),))

    opened(act)


def test_all_fits_at_100_per_cent_and_scrolls_at_200(opened: Opened) -> None:
    def area(dialog: SettingsDialog) -> QScrollArea:
        found = dialog.findChild(QScrollArea)
        assert found is not None
        return found

    def act(dialog: SettingsDialog) -> None:
        dialog.resize(QSize(860, 700))
        assert dialog._needed_height(860) <= 800 - 48
        opened.driver.kplan.theme.set_scale(2.0)
        dialog.resize(QSize(800, 480))
        QApplication.processEvents()
        content = area(dialog).widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= 800

    opened(act)


def choose_language(dialog: SettingsDialog, language: str) -> None:
    """As by a click in the open list."""
    dialog.language.setCurrentIndex(dialog.language.findData(language))
    dialog.language.activated.emit(dialog.language.currentIndex())


def test_the_settings_are_shown_again_in_the_other_language(opened: Opened) -> None:
    seen: list[tuple[str, bool]] = []

    def act(dialog: SettingsDialog) -> None:
        seen.append((dialog.windowTitle(), dialog.language.hasFocus()))
        if len(seen) == 1:
            choose_language(dialog, "en")
            opened.driver.qtbot.waitUntil(lambda: not dialog.isVisible())

    opened(act)
    assert seen == [("Innstillinger", False), ("Settings", True)]
    assert opened.driver.window.actions_of_window.undo.text() == "Undo"


def test_the_settings_stay_until_the_language_can_be_changed(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended, opened = Event(), Opened(driver, monkeypatch)
    titles: list[str] = []
    before = driver.report

    def act(dialog: SettingsDialog) -> None:
        titles.append(dialog.windowTitle())
        if len(titles) > 1:
            return
        driver.window.context.background.run(
            lambda: ended.wait(PATIENCE), done=lambda _: None, failed=lambda _: None
        )
        choose_language(dialog, "en")
        QTest.qWait(150)  # in which it is looked again whether it can be
        assert dialog.isVisible()
        assert not dialog.language.isEnabled()
        for _ in range(2):
            QTest.keyClick(driver.focus, Qt.Key.Key_N)
        assert opened.known.language == "en"
        ended.set()
        driver.qtbot.waitUntil(lambda: not dialog.isVisible())

    opened(act)
    assert titles == ["Innstillinger", "Settings"]
    assert driver.report is before


def test_settings_that_were_closed_while_they_waited_do_not_come_back(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended, opened = Event(), Opened(driver, monkeypatch)
    titles: list[str] = []

    def act(dialog: SettingsDialog) -> None:
        titles.append(dialog.windowTitle())
        driver.window.context.background.run(
            lambda: ended.wait(PATIENCE), done=lambda _: None, failed=lambda _: None
        )
        choose_language(dialog, "en")
        QTest.keyClick(driver.focus, Qt.Key.Key_Return)
        assert not dialog.isVisible()

    opened(act)
    assert driver.window.actions_of_window.undo.text() == "Angre"
    ended.set()
    driver.qtbot.waitUntil(lambda: driver.window.actions_of_window.undo.text() == "Undo")
    QApplication.processEvents()
    assert titles == ["Innstillinger"]


def test_a_dialog_that_waits_for_the_settings_comes_before_the_language(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Opened(driver, monkeypatch)
    shown: list[str] = []
    switched = driver.kplan.language.switched
    switched.connect(lambda: shown.append("language"))

    def act(dialog: SettingsDialog) -> None:
        driver.window.context.dialogs.put(lambda: shown.append("waiting"))
        choose_language(dialog, "en")
        driver.qtbot.waitUntil(lambda: not dialog.isVisible())

    opened(act)
    driver.qtbot.waitUntil(lambda: len(shown) == 2)
    assert shown == ["waiting", "language"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_N])
def test_keys_open_the_list_of_languages_and_choose_nothing_before_enter(
    opened: Opened, key: Qt.Key
) -> None:
    def switched() -> bool:
        return opened.known.language == "en"

    def act(dialog: SettingsDialog) -> None:
        if not dialog.windowTitle().startswith("Inn"):
            return
        dialog.language.setFocus()
        QTest.keyClick(dialog.language, key)
        assert opened.driver.kplan.documents.settings.language == "system"
        view = dialog.language.view()
        assert view.isVisible()
        QTest.keyClick(view, Qt.Key.Key_End)
        assert dialog.isVisible()
        assert not switched()
        QTest.keyClick(view, Qt.Key.Key_Return)
        assert switched()
        opened.driver.qtbot.waitUntil(lambda: not dialog.isVisible())

    opened(act)
    assert opened.driver.window.actions_of_window.undo.text() == "Undo"


def test_a_choice_that_is_the_same_language_changes_nothing_else(opened: Opened) -> None:
    switched: list[bool] = []
    opened.driver.kplan.language.switched.connect(lambda: switched.append(True))

    def act(dialog: SettingsDialog) -> None:
        choose_language(dialog, "nb")
        QApplication.processEvents()
        assert dialog.isVisible()
        assert dialog.language.isEnabled()

    opened(act)
    assert opened.known.language == "nb"
    assert switched == []


def test_a_language_that_cannot_be_read_is_told_and_the_one_before_stays(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Opened(driver, monkeypatch)
    told: list[UserError] = []
    monkeypatch.setattr(FlowContext, "show_error", lambda _, error: told.append(error))
    monkeypatch.setattr(driver.kplan.language, "_folder", tmp_path)
    shown = driver.workspace

    def act(dialog: SettingsDialog) -> None:
        choose_language(dialog, "en")
        driver.qtbot.waitUntil(lambda: not dialog.isVisible())

    opened(act)
    assert [type(error) for error in told] == [TranslationUnreadableError]
    assert driver.workspace is shown
    assert opened.known.language == "system"
    assert driver.window.actions_of_window.undo.text() == "Angre"
    assert QCoreApplication.translate("FrameActions", "Undo") == "Angre"


def test_that_spelling_is_off_is_said_in_the_settings_and_at_the_check(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.dic", "a.aff"):
        (tmp_path / name).touch()
    spelling = SpellingClient(("no-checker",), {"nb": tmp_path / "a.dic"})
    driver.kplan._applied._spelling = driver.kplan.settings._spelling = spelling
    driver.window._tools._spelling = spelling  # type: ignore[union-attr]
    spelling.state_changed.connect(driver.window._tools._tell_of_spelling)  # type: ignore[union-attr]
    note = driver.workspace.side.findings.note

    def act(dialog: SettingsDialog) -> None:
        nb, nn = dialog.spelling["nb"], dialog.spelling["nn"]
        assert nb.isChecked()
        assert not nn.isEnabled()
        assert not nn.isChecked()
        nb.click()
        assert "slått av" in dialog._spelling_note.text()
        assert not note.isHidden()
        assert note.text() == dialog._spelling_note.text()
        nb.click()
        assert note.isHidden()

    Opened(driver, monkeypatch)(act)
    assert driver.kplan.documents.settings.spelling == ("nb",)


def test_without_suggestions_there_are_neither_chips_nor_a_list(driver: Driver) -> None:
    documents, workspace = driver.kplan.documents, driver.workspace
    driver.qtbot.waitUntil(lambda: workspace.read_ahead.count is not None)

    def made() -> set[bool]:
        return {
            workspace.read_ahead.suggests,
            not workspace.side.figures.suggestions.isHidden(),
            driver.window.actions_of_window.suggestions.isVisible(),
            workspace.read_ahead.count is not None,
        }

    assert made() == {True}
    documents.remember(lambda known: replace(known, suggestions=False))
    assert made() == {False}
    documents.remember(lambda known: replace(known, suggestions=True))
    assert made() == {True}
