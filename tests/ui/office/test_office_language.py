"""Another language for the office's window: the same collection, seen as before."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kplan_desktop.domain.collection.collection_edits import SetCollectionHead
from kplan_desktop.storage.collection.collection_file import CollectionFile
from kplan_desktop.ui.joint_totals.totals_page import JointTotalsPage, TotalsPart
from kplan_desktop.ui.office.board_page import BoardPage
from kplan_desktop.ui.office.office_window import OfficeWindow
from kplan_desktop.ui.office_intake.office_context import OfficePage, OfficePlace
from kplan_desktop.ui.office_reading.reading_page import ReadingPage
from tests.collections_made import collection, contact
from tests.ui.driver import Driver
from tests.ui.window.test_language_switch import receivers, switch


@pytest.fixture
def program(empty_driver: Driver, tmp_path: Path) -> Iterator[Driver]:
    """The program with an empty collection open in the window of the office."""
    path = tmp_path / "a.ksamling"
    made = collection(units=(contact("ostfold", "post@example.no"),))
    CollectionFile.create(path, made).close()
    empty_driver.kplan.office.open(path)
    yield empty_driver
    office_window(empty_driver).close()


def office_window(program: Driver) -> OfficeWindow:
    window = program.kplan.office.window
    assert window is not None
    return window


def page(program: Driver, wanted: OfficePage) -> QWidget:
    return office_window(program).pages._made[wanted]


def test_the_window_speaks_another_language_on_the_same_collection(program: Driver) -> None:
    window = office_window(program)
    session = program.kplan.office.collections.session
    assert session is not None
    session.do(SetCollectionHead(session.collection.head), "ingenting")
    stack = session.undo_stack.count()
    switch(program, "en")
    assert office_window(program) is window
    assert program.kplan.office.collections.session is session
    assert session.undo_stack.count() == stack
    assert window.actions_of_window.undo.text() == "Undo: ingenting"
    assert window.context is not None
    assert window.context.session is session
    session.undo_stack.undo()
    assert window.actions_of_window.redo.text() == "Redo: ingenting"


def test_pages_and_what_is_chosen_on_them_are_as_before(program: Driver) -> None:
    window = office_window(program)
    board = page(program, OfficePage.BOARD)
    assert isinstance(board, BoardPage)
    board.text.setText("fold")
    rows = len(board.model.rows)
    window.go_to(OfficePlace(OfficePage.READING))
    reading = page(program, OfficePage.READING)
    assert isinstance(reading, ReadingPage)
    reading.by_goal.click()
    window.go_to(OfficePlace(OfficePage.TOTALS, part=TotalsPart.ODD_VALUES.value))
    known = window.context
    switch(program, "nn")
    assert window.pages.page is OfficePage.TOTALS
    assert window.context is not known
    assert window.context is not None
    assert known is not None
    assert window.context.reports is known.reports
    assert window.context.metric_names is known.metric_names
    totals, reading = page(program, OfficePage.TOTALS), page(program, OfficePage.READING)
    assert isinstance(totals, JointTotalsPage)
    assert totals.parts[TotalsPart.ODD_VALUES].isChecked()
    assert isinstance(reading, ReadingPage)
    assert reading.mode == 1
    now = page(program, OfficePage.BOARD)
    assert isinstance(now, BoardPage)
    assert now is not board
    assert not isValid(board)
    assert (now.text.text(), len(now.model.rows)) == ("fold", rows)


def test_nothing_is_answered_twice_after_many_switches(program: Driver) -> None:
    window = office_window(program)
    for wanted in OfficePage:
        window.go_to(OfficePlace(wanted))
    session = program.kplan.office.collections.session
    assert session is not None
    assert window.context is not None
    lasting = (session, program.kplan.office.collections, window.context.totals)
    switch(program, "nn")
    before = [receivers(each) for each in lasting]
    children = len(window.children())
    for language in ("nb", "nn") * 2:
        switch(program, language)
        QApplication.processEvents()
    gc.collect()
    assert len(window.children()) == children
    for each, known in zip(lasting, before, strict=True):
        assert receivers(each) == known, each
