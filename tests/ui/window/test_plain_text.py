"""Texts of notes, forms and file names are shown as plain text, never as markup."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.ui.files.new_report_dialog import NewReportDialog, ReportDetailsDialog
from kplan_desktop.ui.frame.recent_menu import RecentMenu
from tests.platforms import WINDOWS
from tests.ui.driver import A_DAY, PATIENCE, Driver, make_file
from tests.untrusted.hostile import MARKUP, hostile_form, hostile_report

NAME = "&lt;img src='x'&gt; &amp; & x" if WINDOWS else "<img src='file:x'> <b>x & &amp;"
"""A file name that the platform allows."""


@pytest.fixture
def hostile_driver(empty_driver: Driver, tmp_path: Path) -> Driver:
    """The program on a report whose every text is markup, in a file with such a name."""
    path = tmp_path / f"{NAME}.kplan"
    make_file(path, hostile_report())
    empty_driver.kplan.documents.open(path)
    QApplication.processEvents()
    return empty_driver


def faults(root: QWidget) -> Iterator[str]:
    """Every text in a window that is or could be interpreted as markup or a mnemonic."""
    widgets = [root, *root.findChildren(QWidget)]
    for widget in widgets:
        where = f"{type(widget).__name__} «{widget.objectName()}»"
        for kind, text in (
            ("tooltip", widget.toolTip()),
            ("status tip", widget.statusTip()),
            ("help", widget.whatsThis()),
        ):
            yield from (f"{where}: {kind}: {fault}" for fault in tooltip_faults(text))
        if isinstance(widget, QLabel):
            is_plain = widget.textFormat() == Qt.TextFormat.PlainText
            if not is_plain and ("<" in widget.text() or "&" in widget.text()):
                yield f"{where}: markup: {widget.text()}"
            if widget.buddy() is not None and "img src" in widget.text():
                yield f"{where}: an ampersand marks a key: {widget.text()}"
        if isinstance(widget, QAbstractButton) and has_mnemonic(widget.text()):
            yield f"{where}: an ampersand marks a key: {widget.text()}"
        if isinstance(widget, QTextEdit) and widget.acceptRichText():
            yield f"{where}: takes markup"
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from (f"{where}: {fault}" for fault in item_faults(widget.model()))
        if isinstance(widget, QComboBox):
            yield from (f"{where}: {fault}" for fault in item_faults(widget.model()))
        for action in widget.actions():
            yield from (f"{where}: action: {fault}" for fault in action_faults(action))
            menu = action.menu()
            if isinstance(menu, QMenu):
                for inner in menu.actions():
                    yield from (f"{where}: menu: {fault}" for fault in action_faults(inner))


def has_mnemonic(text: str) -> bool:
    """Whether an ampersand in quoted text would be a mnemonic and not be shown."""
    return "img src" in text and "&" in text.replace("&&", "")


def tooltip_faults(text: str) -> Iterator[str]:
    """Qt guesses the format of tooltips, so they must escape whatever they quote."""
    if "img src" in text and not text.startswith("<p>"):
        yield f"guessed about: {text}"
    elif "<img" in text or "<b>" in text:
        yield f"markup: {text}"


def action_faults(action: QAction) -> Iterator[str]:
    """An action's text has mnemonics; its tooltip follows the rule for tooltips."""
    if has_mnemonic(action.text()):
        yield f"an ampersand marks a key: {action.text()}"
    # Without a tooltip an action shows its text as one.
    yield from tooltip_faults(action.toolTip())


def item_faults(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    """Lists and trees draw plain text, but not in tooltips."""
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole):
            yield from tooltip_faults(str(index.data(role) or ""))
        yield from item_faults(model, index)


def dialog_faults(ask: Callable[[], object]) -> list[str]:
    """The faults of the dialog that ``ask`` opens, which is then closed."""
    result: list[str] = ["no dialog was opened"]

    def check_dialog() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, check_dialog)
            return
        result[:] = list(faults(dialog))
        shown_text = " ".join(label.text() for label in dialog.findChildren(QLabel))
        shown_text += " ".join(
            shown_text.toPlainText() for shown_text in dialog.findChildren(QTextEdit)
        )
        if "img src" not in shown_text + " ".join(texts_of_lists(dialog)):
            result.append(f"nothing hostile was shown at all: {shown_text}")
        dialog.close()

    QTimer.singleShot(0, check_dialog)
    ask()
    return result


def texts_of_lists(root: QWidget) -> Iterator[str]:
    """The texts of the lists of a window."""
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount()):
            yield str(model.index(row, 0).data() or "")


def test_the_window_shows_every_text_as_plain_text(hostile_driver: Driver) -> None:
    driver = hostile_driver
    assert driver.workspace.side.isVisible()
    for goal in range(2):
        driver.show_goal(goal)
        for place in ("open_check", "open_national"):
            opened = getattr(driver.workspace.side, place, None)
            if opened is not None:
                opened()
        QApplication.processEvents()
        assert list(faults(driver.window)) == []
    driver.show_goal(0)
    assert driver.shown_texts().count(MARKUP) >= 4
    labels = [label.text() for label in driver.window.findChildren(QLabel)]
    assert any(label == MARKUP for label in labels)
    assert NAME in driver.window.windowTitle()


def test_menus_show_file_names_as_plain_text(hostile_driver: Driver, tmp_path: Path) -> None:
    second_path = tmp_path / f"2 {NAME}.kplan"
    shutil.copyfile(hostile_driver.session.path, second_path)
    hostile_driver.kplan.documents.open(second_path)
    menu = hostile_driver.window.findChildren(RecentMenu)[0]
    menu.aboutToShow.emit()
    recent = menu.actions()
    assert recent[0].text().replace("&&", "&") == f"2 {NAME}"
    assert [fault for action in recent for fault in action_faults(action)] == []
    page = hostile_driver.page
    for action in page.actions_of_row.of_rows():
        assert list(action_faults(action)) == []


class HostileError(UserError):
    """An error that quotes a text."""


def test_errors_are_shown_as_plain_text(hostile_driver: Driver) -> None:
    flow = hostile_driver.window.flow
    error = HostileError(MARKUP)
    show_error = hostile_driver.window.context.show_error
    assert dialog_faults(lambda: show_error(error)) == []
    assert dialog_faults(lambda: flow.may_lose_unsaved(error)) == []


def test_a_failed_save_is_shown_as_plain_text(
    hostile_driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = hostile_driver

    def fail(*_: object) -> None:
        raise HostileError(MARKUP)

    monkeypatch.setattr(driver.session._file, "save", fail)
    driver.write_in_note(0)
    driver.type("x")
    driver.qtbot.waitUntil(lambda: "img src" in driver.visible_text(), timeout=PATIENCE)
    assert list(faults(driver.window)) == []
    monkeypatch.undo()
    driver.type("y")
    driver.wait_until_saved()


def test_the_dialogs_show_every_text_as_plain_text(hostile_driver: Driver) -> None:
    flow = hostile_driver.window.flow
    assert dialog_faults(hostile_driver.window.delivery.deliver) == []
    assert dialog_faults(flow.change_head) == []


def test_the_new_report_dialog_shows_forms_and_regions_as_plain_text(
    hostile_driver: Driver,
) -> None:
    theme = hostile_driver.window._theme
    form = hostile_form()
    for dialog in (
        NewReportDialog([form, form], theme, hostile_driver.window, first=True),
        ReportDetailsDialog(form, "unit", MARKUP, theme, hostile_driver.window),
    ):
        assert MARKUP in list(texts_of_lists(dialog))
        assert list(faults(dialog)) == []
        dialog.deleteLater()


def test_a_message_box_of_qt_is_plain_text_too() -> None:
    box = QMessageBox()
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(MARKUP)
    assert list(faults(box)) == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", [MARKUP, NAME])
def test_the_markup_of_these_tests_is_recognised_as_markup(text: str) -> None:
    label = QLabel(text)
    label.setToolTip(text)
    assert len(list(faults(label))) == 2


def importing(driver: Driver, path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Choose the delivery in ``path`` from the menu, and a new file for it."""
    answers = {"getOpenFileName": path, "getSaveFileName": path.with_name("inn.kplan")}
    for method, answer in answers.items():
        given = (str(answer), "")
        monkeypatch.setattr(QFileDialog, method, lambda *_, given=given, **__: given)
    return driver.window.actions_of_window.take_in.trigger


def test_a_delivery_on_an_altered_form_is_reported_before_import(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = replace(driver.report.form, area_label="Another")
    bundle = tmp_path / "levert.kplan.json"
    bundle.write_bytes(encode_bundle(replace(driver.report, form=form), A_DAY))
    answered: list[str] = []

    def answer(role: QMessageBox.ButtonRole) -> Callable[[QMessageBox], int]:
        def pressed(box: QMessageBox) -> int:
            answered.append(box.informativeText())
            button = next(b for b in box.buttons() if box.buttonRole(b) == role)
            box.show()
            button.click()
            return 0

        return pressed

    take_in = importing(driver, bundle, monkeypatch)
    monkeypatch.setattr(QMessageBox, "exec", answer(QMessageBox.ButtonRole.RejectRole))
    take_in()
    driver.qtbot.waitUntil(lambda: len(answered) == 1, timeout=PATIENCE)
    assert not (tmp_path / "inn.kplan").exists()
    monkeypatch.setattr(QMessageBox, "exec", answer(QMessageBox.ButtonRole.AcceptRole))
    take_in()
    driver.qtbot.waitUntil(lambda: driver.session.path == tmp_path / "inn.kplan", timeout=PATIENCE)
    assert driver.report.form.area_label == "Another"
    assert all(form.id in lines for lines in answered)
    assert len(answered) == 2
