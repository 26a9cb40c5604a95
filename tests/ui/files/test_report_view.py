"""A report that is only read: its text, its printed pages, and what stands beside them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.location import location_of_note
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.delivery.export_set import ExportSet
from kplan_desktop.paths import program_files
from kplan_desktop.ui.activity.pick_dialog import PickDialog
from kplan_desktop.ui.files.report_view import FoldingSide, ReportReader, ReportView
from kplan_desktop.ui.preview.preview_view import PreviewView
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names

NOW = dt.datetime(2014, 8, 20, 12, 0, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def printed(short_example: Report) -> bytes:
    fonts: Path = program_files().resources / "fonts"
    return ExportSet(short_example, fonts=fonts, now=NOW).report_pdf.data


def shown(qtbot: QtBot, report: Report, pdf: bytes | None = None) -> ReportView:
    view = ReportView(report, "Leveranse", "<b>Bare</b> lesing", make_theme(), None, pdf=pdf)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
    return view


def button(view: ReportView, text: str) -> QPushButton:
    return next(each for each in view.findChildren(QPushButton) if each.text() == text)


def test_it_goes_to_any_location_and_nothing_is_written(
    qtbot: QtBot, short_example: Report
) -> None:
    view = shown(qtbot, short_example)
    notes = list(short_example.all_notes())
    view.reader.go_to(location_of_note(short_example, notes[-1].id))
    assert notes[-1].text in [text.text() for text in view.reader.page.texts()]
    before = [text.text() for text in view.reader.page.texts()]
    for text in view.reader.page.texts()[:4]:
        QTest.keyClicks(text, "x")
        QTest.keyClick(text, Qt.Key.Key_Return)
        QTest.keyClick(text, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [text.text() for text in view.reader.page.texts()] == before
    assert_all_have_names(view)


def test_the_stored_pages_are_shown_in_place_of_the_text(
    qtbot: QtBot, short_example: Report, printed: bytes
) -> None:
    view = shown(qtbot, short_example, printed)
    button(view, "The printed pages").click()
    pages = view.findChild(PreviewView)
    assert isinstance(pages, PreviewView)
    qtbot.waitUntil(lambda: pages.isVisible() and pages.pages is not None and not pages.waiting)
    assert not view.reader.page.isVisible()
    assert any(label.text().startswith("1 of ") for label in view.findChildren(QLabel))
    assert_all_have_names(view)
    view.reader.go_to(location_of_note(short_example, next(short_example.all_notes()).id))
    assert view.reader.page.isVisible()
    assert button(view, "The text").isChecked()


@pytest.mark.parametrize("broken", [b"", b"no pdf", b"%PDF-1.7\n%%EOF", b"%PDF-1.7\n" + b"<<" * 99])
def test_what_is_no_pdf_is_told_and_the_text_can_be_read(
    qtbot: QtBot, short_example: Report, broken: bytes
) -> None:
    view = shown(qtbot, short_example, broken)
    button(view, "The printed pages").click()
    labels = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert "The pages of this PDF cannot be shown." in labels
    button(view, "The text").click()
    assert view.reader.page.isVisible()


def test_a_note_is_found_by_its_words(
    qtbot: QtBot, short_example: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown(qtbot, short_example)
    last = list(short_example.all_notes())[-1]

    def type_words(dialog: PickDialog) -> int:
        dialog.show()
        QTest.keyClicks(dialog.picker.search, last.text[:60])
        QTest.keyClick(dialog.picker.search, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(PickDialog, "exec", type_words)
    QTest.keyClick(view.reader.outline, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.reader.page.goal_id == location_of_note(short_example, last.id).goal_id
    focused = view.focusWidget()
    assert isinstance(focused, GrowingTextEdit)
    assert focused.text() == last.text


def test_a_panel_stands_beside_the_page(qtbot: QtBot, short_example: Report) -> None:
    made: list[ReportReader] = []

    def side(reader: ReportReader) -> QWidget:
        made.append(reader)
        return QLabel("side")

    view = ReportView(short_example, "", "", make_theme(), None, side=side)
    qtbot.addWidget(view)
    view.show()
    assert made == [view.reader]
    panel = next(label for label in view.findChildren(QLabel) if label.text() == "side")
    assert panel.isVisible()
    assert panel.mapTo(view, panel.rect().topLeft()).x() > view.reader.page.geometry().right()


def test_tab_leads_from_the_last_text_to_what_stands_beside(
    qtbot: QtBot, short_example: Report
) -> None:
    side = QLineEdit()
    view = ReportView(short_example, "", "", make_theme(), None, side=lambda _: side)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
    view.resize(1240, 680)
    view.reader.outline.setFocus()
    focused = view.focusWidget()
    for _ in range(100):
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = view.focusWidget()
        if focused in (side, view.reader.outline):
            break
    assert focused is side


def test_a_narrow_view_has_its_tree_on_demand_and_a_panel_that_can_be_used(
    qtbot: QtBot, short_example: Report
) -> None:
    side = QWidget()
    view = ReportView(short_example, "", "", make_theme(), None, side=lambda _: side)
    qtbot.addWidget(view)
    view.show()
    QApplication.processEvents()  # until it has taken its first size
    tree = button(view, "The goals")
    view.resize(1240, 680)
    assert (tree.isHidden(), view.reader.outline.isVisible()) == (True, True)
    view.reader.outline.setFocus()
    view.resize(900, 680)
    assert not view.reader.outline.isVisible()
    assert view.focusWidget() is tree
    qtbot.waitUntil(lambda: view.reader.page.width() > 500 and side.width() > 250)
    tree.click()
    assert view.reader.outline.isVisible()
    view.resize(600, 680)
    qtbot.waitUntil(lambda: side.height() > 0.35 * (side.height() + view.reader.page.height()))
    assert not side.mapTo(view, side.rect().topLeft()).y() < view.reader.page.height()
    view.resize(1240, 680)
    assert (tree.isHidden(), view.reader.outline.isVisible()) == (True, True)


class _EmptySide(FoldingSide):
    button_text = "Comments"

    def is_empty(self) -> bool:
        return True


def test_an_empty_side_leaves_a_narrow_view_to_the_page(
    qtbot: QtBot, short_example: Report
) -> None:
    side = _EmptySide()
    view = ReportView(short_example, "", "", make_theme(), None, side=lambda _: side)
    qtbot.addWidget(view)
    view.show()
    QApplication.processEvents()  # until it has taken its first size
    view.resize(1240, 680)
    assert side.isVisible()
    view.resize(600, 680)
    assert not side.isVisible()
    fold = button(view, "Comments")
    fold.click()
    assert side.isVisible()
    view.resize(1240, 680)
    assert (side.isVisible(), fold.isVisible()) == (True, False)
