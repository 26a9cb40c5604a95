"""Another language for the open window: everything is there as before, and nothing twice."""

from __future__ import annotations

import gc
import shutil
import weakref
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import SIGNAL, QMetaMethod, QObject, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.review.outline_filter import Filter
from kplan_desktop.storage.errors import BackupError, DeviceFailedError
from kplan_desktop.ui.document.save_state import NotSaved
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.files.new_report_dialog import NewReportDialog
from kplan_desktop.ui.frame.save_state_button import SaveStateButton
from kplan_desktop.ui.theme.translation import screen_language
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import PATIENCE, Driver
from tests.ui.inputs import the_form
from tests.ui.window.test_read_only import open_elsewhere

SWITCHES = ("nb", "nn") * 3


def switch(driver: Driver, language: str) -> None:
    """Have the window be in another language, and wait until it is."""
    done: list[bool] = []
    driver.kplan.language.begin(language, lambda: done.append(True))  # type: ignore[arg-type]
    driver.qtbot.waitUntil(lambda: bool(done))


def menu_texts(driver: Driver) -> list[str]:
    """The texts of the main menu."""
    menu = driver.window._toolbar.menu_button.menu()
    assert isinstance(menu, QMenu)
    return [action.text() for action in menu.actions() if action.text()]


def receivers(of: QObject) -> dict[str, int]:
    """How many are connected to each signal of an object."""
    meta = of.metaObject()
    methods = (meta.method(number) for number in range(meta.methodCount()))
    signals = (each for each in methods if each.methodType() is QMetaMethod.MethodType.Signal)
    names = [bytes(signal.methodSignature().data()).decode() for signal in signals]
    return {name: of.receivers(SIGNAL(name)) for name in names}


@pytest.mark.parametrize(
    ("language", "undo"),
    [("nn", "Angre"), ("en", "Undo")],
)
def test_the_window_speaks_another_language_at_once(
    driver: Driver, language: str, undo: str
) -> None:
    before = menu_texts(driver)
    window, session = driver.window, driver.session
    switch(driver, language)
    assert driver.window is window
    assert driver.session is session
    assert driver.window.actions_of_window.undo.text() == undo
    if language == "en":
        assert menu_texts(driver) != before
    switch(driver, "nb")
    assert menu_texts(driver) == before


def test_what_is_typed_and_undone_goes_on_over_a_switch(driver: Driver) -> None:
    editor, opened = driver.page.texts()[1], driver.report
    editor.setFocus()
    QTest.keyClicks(editor, "Åtte")
    before, stack = driver.report, driver.session.undo_stack
    count = stack.count()
    switch(driver, "en")
    assert driver.report is before
    assert driver.session.undo_stack is stack
    assert stack.count() == count
    editor = focused_text(driver)
    assert "Åtte" in editor.text()
    QTest.keyClicks(editor, " og ni")
    assert "Åtte og ni" in focused_text(driver).text()
    while stack.canUndo():  # typing without a pause is one step
        driver.window.actions_of_window.undo.trigger()
    assert driver.report == opened
    while stack.canRedo():
        driver.window.actions_of_window.redo.trigger()
    assert "Åtte og ni" in focused_text(driver).text()


def test_steps_are_called_in_the_language_of_the_window(driver: Driver) -> None:
    driver.write_in_note(0)
    driver.type("x")
    editor = driver.workspace.editor
    editor.remove_notes([note.id for note in driver.entry.all_notes()][:2])
    stack = driver.session.undo_stack
    assert [stack.text(step) for step in range(2)] == ["skriving i notat", "fjerning av 2 notater"]
    stack.undo()
    switch(driver, "en")
    assert [stack.text(step) for step in range(2)] == ["Write in a note", "Remove 2 notes"]
    actions = driver.window.actions_of_window
    assert "Write in a note" in actions.undo.toolTip()
    assert "Remove 2 notes" in actions.redo.toolTip()
    switch(driver, "nb")
    assert "skriving i notat" in driver.window.actions_of_window.undo.toolTip()


def focused_text(driver: Driver) -> GrowingTextEdit:
    """The text of the page that has the keyboard."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, GrowingTextEdit)
    assert driver.page.isAncestorOf(focused)
    return focused


def test_goal_cursor_scrolling_and_unfolded_rows_are_as_before(driver: Driver) -> None:
    driver.workspace.show_goal(driver.report.goals[0].goal_id)
    note = list(driver.entry.all_notes())[3]
    driver.workspace.go_to_note(note.id)
    text = focused_text(driver)
    cursor = text.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(9, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    driver.page.verticalScrollBar().setValue(130)
    outline = driver.workspace.outline
    other = driver.workspace.outline_model.index(0, 0, driver.workspace.outline_model.index(1))
    outline.expand(other)
    QApplication.processEvents()
    unfolded, anchors = outline.open_branches(), driver.page.anchors()
    chosen = text.textCursor().selectedText()
    switch(driver, "nn")
    assert driver.workspace.outline.open_branches() == unfolded
    assert dict(driver.page.anchors()) == dict(anchors)
    assert focused_text(driver).textCursor().selectedText() == chosen
    assert driver.workspace.outline is not outline


def test_the_keyboard_stays_in_the_tree(driver: Driver) -> None:
    driver.workspace.outline.setFocus()
    QTest.keyClick(driver.workspace.outline, Qt.Key.Key_Down)
    current = driver.workspace.outline.open_branches().current
    switch(driver, "nn")
    assert driver.workspace.outline.hasFocus()
    assert driver.workspace.outline.open_branches().current == current


def test_side_panel_filter_and_search_are_as_before(driver: Driver, qtbot: QtBot) -> None:
    workspace = driver.workspace
    workspace.side.show_tab(3)
    qtbot.waitUntil(lambda: workspace.side.suggestion_count is not None)
    workspace.left.filters.choose(Filter.NO_FIGURES)
    field = driver.window._toolbar.search
    field.setFocus()
    QTest.keyClicks(field, "kommune")
    field.moved.emit(2)
    hits, row = workspace.left.search.list.hits.rowCount(), workspace.left.search.list.row()
    assert (hits > 3, row) == (True, 2)
    switch(driver, "nn")
    workspace = driver.workspace
    assert workspace.side.tab == 3
    assert workspace.left.filters.filter is Filter.NO_FIGURES
    assert workspace.left.is_searching
    assert driver.window._toolbar.search.text() == "kommune"
    assert workspace.left.search.list.hits.rowCount() == hits
    assert workspace.left.search.list.row() == row


def test_a_quick_note_that_was_begun_is_there_afterwards(driver: Driver) -> None:
    tools = driver.window.tools
    assert tools is not None
    tools.quick_note_draft.draft = "Halvveis"
    switch(driver, "nn")
    assert driver.window.tools is not None
    assert driver.window.tools.quick_note_draft.draft == "Halvveis"


def test_a_figure_half_typed_is_there_afterwards(driver: Driver) -> None:
    note = next(iter(driver.entry.all_notes()))
    row = driver.page.row(note.id)
    assert row is not None
    driver.page.take_keyboard_in(note.id)
    assert row.footer is not None
    row.footer.bar.open_field()
    field = row.footer.bar.field
    assert field is not None
    QTest.keyClicks(field, "12 hva")
    before = driver.report
    switch(driver, "nn")
    row = driver.page.row(note.id)
    assert row is not None
    assert row.footer is not None
    field = row.footer.bar.field
    assert field is not None
    assert field.text() == "12 hva"
    assert driver.report is before


def test_that_something_is_not_saved_is_still_told(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise DeviceFailedError(driver.session.path)

    monkeypatch.setattr(type(driver.session._file), "save", fail)
    driver.page.texts()[1].setFocus()
    QTest.keyClicks(focused_text(driver), "x")
    driver.qtbot.waitUntil(lambda: isinstance(driver.session.save_state, NotSaved))
    assert driver.window._banner.isVisible()
    told = driver.window._banner.text()
    switch(driver, "en")
    assert driver.window._banner.isVisible()
    assert driver.window._banner.text() != told
    [button] = driver.window.status.findChildren(SaveStateButton)
    assert button.has_failed
    monkeypatch.undo()
    driver.session.flush()
    assert not driver.window._banner.isVisible()


def test_the_file_stays_open_and_locked(driver: Driver) -> None:
    path, access = driver.session.path, driver.session.access
    listed = sorted(path.parent.iterdir())
    switch(driver, "nn")
    assert driver.session.access is access
    assert sorted(path.parent.iterdir()) == listed


@pytest.mark.long
def test_many_switches_leave_nothing_behind(driver: Driver) -> None:
    session, kplan = driver.session, driver.kplan
    lasting: list[QObject] = [
        *(session, session.undo_stack, session.deliveries, kplan.documents, kplan.theme),
        *(kplan._store, kplan._spelling, kplan._preview, kplan._app, driver.window),
    ]
    switch(driver, "nn")
    gc.collect()  # as the program does now and then
    before = [receivers(each) for each in lasting]
    children = len(driver.window.children())
    parts: list[weakref.ref[QObject]] = []
    for language in SWITCHES:
        parts += [weakref.ref(driver.workspace), weakref.ref(driver.page)]
        switch(driver, language)
        QApplication.processEvents()
    gc.unfreeze()
    gc.collect()
    assert [part() for part in parts] == [None] * len(parts)
    assert len(driver.window.children()) == children
    for each, known in zip(lasting, before, strict=True):
        more = {name: count - known[name] for name, count in receivers(each).items()}
        assert all(count < len(SWITCHES) for count in more.values()), (each, more)


def test_the_first_start_goes_on_in_the_language_that_is_chosen_there(
    empty_driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str | None, str]] = []

    def answer(dialog: NewReportDialog) -> None:
        fields = dialog.fields
        asked.append((dialog.windowTitle(), fields.units.unit_id(), fields.adviser.text()))
        if len(asked) == 1:
            fields.units.set_units(the_form().units, "oslo")
            fields.adviser.setText("Åse")
        wanted = "English" if len(asked) == 1 else "Begin"
        (button,) = [each for each in dialog.findChildren(QPushButton) if each.text() == wanted]
        button.click()

    monkeypatch.setattr(NewReportDialog, "exec", answer)
    empty_driver.window.flow.start(None)
    empty_driver.qtbot.waitUntil(lambda: empty_driver.kplan.documents.session is not None)
    assert asked == [("Velkommen til Kplan", None, ""), ("Welcome to Kplan", "oslo", "Åse")]
    assert empty_driver.kplan.documents.settings.language == "en"
    assert (empty_driver.report.unit_id, empty_driver.report.adviser) == ("oslo", "Åse")


def test_it_waits_for_a_dialog(driver: Driver, qtbot: QtBot) -> None:
    dialog = QDialog(driver.window)
    dialog.setModal(True)
    dialog.show()
    done: list[bool] = []
    shown = driver.workspace
    driver.kplan.language.begin("en", lambda: done.append(True))
    qtbot.wait(150)
    assert (done, driver.workspace) == ([], shown)
    dialog.close()
    qtbot.waitUntil(lambda: bool(done))
    assert driver.workspace is not shown


def test_size_and_full_screen_stay(driver: Driver) -> None:
    driver.window.showFullScreen()
    QApplication.processEvents()
    size = driver.window.size()
    switch(driver, "nn")
    assert driver.window.isFullScreen()
    assert driver.window.size() == size
    driver.window.showNormal()


def test_only_the_language_that_was_begun_last_is_shown(driver: Driver) -> None:
    done: list[str] = []
    driver.kplan.language.begin("en", lambda: done.append("en"))
    driver.kplan.language.begin("nn", lambda: done.append("nn"))
    driver.qtbot.waitUntil(lambda: bool(done))
    QApplication.processEvents()
    assert done == ["nn"]
    assert driver.window.actions_of_window.undo.text() == "Angre"
    assert screen_language() == "nn"


def test_that_no_backup_was_made_is_told_until_it_is_closed(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object) -> None:
        raise BackupError(driver.session.path, tmp_path)

    monkeypatch.setattr(type(driver.session._backups), "take", fail)
    driver.write_in_note(0)
    driver.type("x")
    banner = driver.window._banner
    driver.qtbot.waitUntil(banner.isVisible)
    told = banner.text()
    driver.wait_until_saved()
    switch(driver, "en")
    banner = driver.window._banner
    assert banner.isVisible()
    assert banner.text() != told
    assert "No backup" in banner.text()
    banner.offers()[0].click()
    switch(driver, "nb")
    assert not driver.window._banner.isVisible()


def test_a_copy_beside_the_report_is_told_of_until_it_is_closed(driver: Driver) -> None:
    driver.write_in_note(0)
    driver.type("x")
    driver.wait_until_saved()
    path = driver.session.path
    copy = path.with_name(f"{path.stem}-KARI-PC.kplan")
    driver.kplan.documents.close()
    shutil.copyfile(path, copy)
    driver.kplan.documents.open(path)
    driver.write_in_note(0)
    driver.type("y")  # the copy is another state now
    driver.wait_until_saved()
    driver.kplan.documents.close()
    driver.kplan.documents.open(path)
    driver.qtbot.waitUntil(lambda: copy.name in driver.window._banner.text())
    switch(driver, "en")
    driver.qtbot.waitUntil(lambda: copy.name in driver.window._banner.text())
    driver.qtbot.waitUntil(driver.window._banner.isVisible)
    driver.window._banner.offers()[1].click()
    switch(driver, "nb")
    driver.kplan._background.finish()
    assert not driver.window._banner.isVisible()


def test_a_translation_that_cannot_be_read_leaves_all_as_it_was(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown, failed = driver.workspace, QSignalSpy(driver.kplan.language.failed)
    monkeypatch.setattr(FlowContext, "show_error", lambda *_: None)
    monkeypatch.setattr(driver.kplan.language, "_folder", tmp_path)
    switch(driver, "en")
    assert failed.count() == 1
    assert driver.workspace is shown
    assert screen_language() == "nb"
    driver.write_in_note(0)
    driver.type("x")
    driver.window.actions_of_window.undo.trigger()


def test_a_report_that_is_only_read_stays_so(empty_driver: Driver, example_file: Path) -> None:
    driver = empty_driver
    with open_elsewhere(example_file):
        driver.kplan.documents.open(example_file)
        assert driver.session.read_only
        told, before = driver.window._banner.text(), driver.report
        switch(driver, "en")
        assert driver.session.read_only
        assert driver.window._banner.isVisible()
        assert driver.window._banner.text() != told
        assert all(text.isReadOnly() for text in driver.page.texts())
        driver.write_in_note(0)
        driver.type("x")
        assert driver.report is before


def test_a_document_that_is_being_made_is_waited_for_and_told_of(driver: Driver) -> None:
    going_on = Event()
    told: list[object] = []
    driver.window.context.background.run(
        lambda: going_on.wait(PATIENCE), done=told.append, failed=told.append
    )
    shown = driver.workspace
    driver.kplan.language.begin("en")
    QTest.qWait(150)  # in which it is looked again whether it can be
    assert driver.workspace is shown
    going_on.set()
    driver.qtbot.waitUntil(lambda: screen_language() == "en")
    assert told == [True]
    assert driver.workspace is not shown


def test_pages_that_are_being_set_are_shown_after_the_switch(driver: Driver) -> None:
    driver.workspace.side.open_preview()
    assert driver.workspace.side.preview is not None
    switch(driver, "en")
    preview = driver.workspace.side.preview
    assert preview is not None
    driver.qtbot.waitUntil(lambda: preview.is_current, timeout=3 * PATIENCE)
    assert preview.view.pages is not None
