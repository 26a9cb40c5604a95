"""F1 wherever the keyboard is, and the guide beside dialogs."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.help.help_window import HelpWindow
from tests.folders import ROOT
from tests.ui.driver import Driver
from tests.ui.help.guide_folders import make_guide
from tests.ui.window.test_language_switch import switch

KEY = Qt.Key


@pytest.fixture
def helped(driver: Driver, tmp_path_factory: pytest.TempPathFactory) -> Driver:
    """The program with a guide of few pages."""
    driver.kplan.guide._folder = make_guide(tmp_path_factory.mktemp("guide") / "guide")
    return driver


def help_window(driver: Driver) -> HelpWindow:
    window = driver.kplan.guide.window
    assert window is not None
    return window


def topic(driver: Driver) -> HelpTopic | None:
    page = help_window(driver).shown_page()
    return page.topic if page is not None else None


def press_f1(window: QWidget) -> None:
    """Press F1 as the system does: in a window, whatever has the keyboard in it."""
    window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window.windowHandle(), KEY.Key_F1)
    QApplication.processEvents()


def type_in(window: QWidget, *keys: Qt.Key) -> None:
    """Type as the system does: a window that a dialog blocks gets nothing."""
    for key in keys:
        QTest.keyClick(window.windowHandle(), key)


def test_f1_opens_the_page_of_the_part_that_has_the_keyboard(
    helped: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[HelpTopic | None] = []
    monkeypatch.setattr(HelpWindow, "show_topic", lambda _self, topic: asked.append(topic))
    helped.write_in_note(0)
    press_f1(helped.window)
    helped.kplan.guide.close()
    helped.window.activateWindow()
    helped.workspace.outline.setFocus()
    press_f1(helped.window)
    helped.kplan.guide.close()
    helped.workspace.side.open_check()
    helped.finding_list.setFocus()
    press_f1(helped.window)
    assert asked == [HelpTopic.WRITING, HelpTopic.WINDOW, HelpTopic.CHECK]


def test_f1_in_the_menu_opens_the_page_of_the_line(
    helped: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[HelpTopic | None] = []
    monkeypatch.setattr(HelpWindow, "show_topic", lambda _self, topic: asked.append(topic))
    menu = helped.window._toolbar.menu_button.menu()
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(helped.window.actions_of_window.forms)
    press_f1(helped.window)
    assert asked == [HelpTopic.FORMS]
    assert QApplication.activePopupWidget() is None


def test_f1_in_the_guide_leaves_the_page(helped: Driver) -> None:
    helped.kplan.guide.open(HelpTopic.WINDOW)
    press_f1(help_window(helped))
    assert topic(helped) is HelpTopic.WINDOW


class _Asking(QDialog):
    help_topic = HelpTopic.WINDOW

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)


@pytest.mark.parametrize(
    "modality", [Qt.WindowModality.WindowModal, Qt.WindowModality.ApplicationModal]
)
@pytest.mark.parametrize("was_open", [True, False])
def test_the_guide_can_be_read_while_a_dialog_is_open(
    helped: Driver, modality: Qt.WindowModality, was_open: bool
) -> None:
    if was_open:
        helped.kplan.guide.open(HelpTopic.START)
    dialog = _Asking(helped.window)
    dialog.setWindowModality(modality)
    dialog.open() if modality is Qt.WindowModality.WindowModal else dialog.show()
    dialog.setWindowModality(modality)
    dialog.activateWindow()
    helped.qtbot.waitUntil(dialog.isActiveWindow)
    press_f1(dialog)
    assert topic(helped) is HelpTopic.WINDOW
    window = help_window(helped)
    helped.qtbot.waitUntil(window.isActiveWindow)
    window.contents.search.setFocus()
    type_in(window, KEY.Key_T, KEY.Key_R)
    assert window.contents.typed() == "tr"
    dialog.activateWindow()
    dialog.field.setFocus()
    type_in(dialog, KEY.Key_J, KEY.Key_A)
    assert dialog.field.text() == "ja"
    dialog.accept()
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert window.isVisible()
    type_in(window, KEY.Key_E)
    assert window.contents.typed() == "tre"


def test_f1_in_a_dialog_of_the_guide_itself_blocks_nothing(helped: Driver) -> None:
    """Two windows that are each the other's parent would have Qt search for ever."""
    helped.kplan.guide.open(HelpTopic.START)
    window = help_window(helped)
    dialog = _Asking(window)
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    helped.qtbot.waitUntil(dialog.isActiveWindow)
    press_f1(dialog)
    assert topic(helped) is HelpTopic.WINDOW
    assert window.windowHandle().transientParent() is None
    dialog.reject()


def test_another_language_leaves_the_guide_where_it_is(helped: Driver) -> None:
    guide = helped.kplan.guide
    guide.open(HelpTopic.WINDOW)
    guide.open(HelpTopic.START)
    before = help_window(helped)
    before.resize(700, before.minimumHeight())
    bar = before.text.verticalScrollBar()
    helped.qtbot.waitUntil(lambda: bar.maximum() > 0 and not before.text._fitting.isActive())
    bar.setValue(bar.maximum() // 2)
    scrolled, size = before.text.scrolled, before.size()
    helped.window.activateWindow()
    helped.qtbot.waitUntil(helped.window.isActiveWindow)
    switch(helped, "nn")
    window = help_window(helped)
    assert window is not before
    assert window.isVisible()
    helped.qtbot.waitUntil(lambda: window.windowHandle().isExposed())
    helped.qtbot.waitUntil(helped.window.isActiveWindow)
    assert window.size() == size
    assert topic(helped) is HelpTopic.START
    assert window.text.scrolled == pytest.approx(scrolled, abs=0.05)
    window.back.click()
    assert topic(helped) is HelpTopic.WINDOW
    assert window.windowTitle().startswith("Vindauget")


def test_the_guide_goes_with_the_program(helped: Driver) -> None:
    helped.kplan.guide.open()
    window = help_window(helped)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    helped.kplan.guide.close()
    assert not window.isVisible()


def test_files_dropped_on_the_guide_are_opened_as_on_the_window(
    helped: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    taken: list[list[Path]] = []
    monkeypatch.setattr(helped.window.flows.incoming, "open_files", taken.append)
    helped.kplan.guide.open()
    handle = help_window(helped).windowHandle()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "melding.kplan"))])
    copy, at = Qt.DropAction.CopyAction, QPointF(20, 20)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dropped = QDropEvent(at, copy, mime, left, none)
    QApplication.sendEvent(handle, dropped)
    assert dropped.isAccepted()
    helped.qtbot.waitUntil(lambda: taken == [[tmp_path / "melding.kplan"]])


def test_the_menu_of_both_windows_has_what_helps(helped: Driver) -> None:
    actions = helped.window.actions_of_window
    QTimer.singleShot(0, lambda: _close_dialog(titles))
    titles: list[str] = []
    actions.about.trigger()
    assert titles == ["Om Kplan"]
    actions.guide.trigger()
    assert help_window(helped).isVisible()


def _close_dialog(titles: list[str]) -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    titles.append(dialog.windowTitle())
    dialog.close()


def test_every_dialog_of_the_program_has_a_topic() -> None:
    """Read from the source: the class or one that it is made of names a topic."""
    bases: dict[str, list[str]] = {}
    topical: set[str] = set()
    for file in sorted((ROOT / "kplan_desktop" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = [base.id for base in node.bases if isinstance(base, ast.Name)]
                if any("help_topic" in ast.unparse(line) for line in node.body[:2]):
                    topical.add(node.name)

    def has(name: str, known: set[str]) -> bool:
        return name in known or any(has(base, known) for base in bases.get(name, []))

    general = {"Dialog", "ScrollingDialog", "SureDialog", "WorkDialog", "FormChangeDialog"}
    dialogs = {name for name in bases if has(name, {"QDialog"})} - general
    assert len(dialogs) > 50
    assert sorted(name for name in dialogs if not has(name, topical)) == []
