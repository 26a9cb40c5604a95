"""The board as files, contacts of another collection, and revisions that are opened."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from kplan_desktop.storage.collection.collection_file import CollectionFile
from kplan_desktop.ui.delivery.delivered_report_view import DeliveredReports
from kplan_desktop.ui.office.board_page import BoardPage
from kplan_desktop.ui.office.contacts_flow import ContactsFlow
from kplan_desktop.ui.office.unit_panel import RevisionAction, UnitAction
from tests.collections_made import collection, contact, digest, facts_of_all, received
from tests.exchange.pdf_reading import pdftotext
from tests.exchange.sheet_reading import workbook
from tests.ui.office.offices import office


def test_the_board_is_saved_for_excel_and_as_pdf(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = collection(received("oslo"))
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _, __, proposed, *___: (proposed, "")
    )
    with office(tmp_path, one, facts_of_all(one)) as place:
        page = BoardPage(place.context)
        page.export.save_xlsx()
        qtbot.waitUntil(lambda: len(place.messages) == 1)
        page.export.save_pdf()
        qtbot.waitUntil(lambda: len(place.messages) == 2)
        qtbot.waitUntil(lambda: not place.context.totals.is_busy)
    (sheet,) = tmp_path.glob("*.xlsx")
    rows = workbook(sheet.read_bytes())["Enheter"]
    assert [row[:2] for row in rows if row[0] == "Oslo"] == [["Oslo", "levert"]]
    (pages,) = tmp_path.glob("*.pdf")
    assert "Oslo" in pdftotext(pages.read_bytes())


def test_contacts_come_along_from_another_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = collection(units=(contact("oslo", "kari@oslo.example"),))
    path = tmp_path / "2010.ksamling"
    CollectionFile.create(path, last).close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with office(tmp_path, collection()) as place:
        flow, session = ContactsFlow(place.context), place.context.session
        flow.take()
        qtbot.waitUntil(lambda: "oslo" in session.collection.units)
        assert session.collection.record("oslo") == last.record("oslo")
        session.undo_stack.undo()
        assert session.collection.units == {}
    with closing(CollectionFile.open(path, read_only=True)) as file:
        assert file.load() == last


def test_each_revision_is_opened_as_it_came(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[bytes] = []
    monkeypatch.setattr(DeliveredReports, "show", lambda _, data: opened.append(data))
    one = collection(received("oslo"), received("", unit_name="Jan Mayen", report_id="stray"))
    contents = {digest("oslo-1"): b"first", digest("-1"): b"stray"}
    with office(tmp_path, one, facts_of_all(one), contents) as place:
        page = BoardPage(place.context)
        page.flow.do_revision(RevisionAction.OPEN, "oslo-1")
        qtbot.waitUntil(lambda: opened == [b"first"])
        page.flow.do(UnitAction.OPEN, "stray")
        qtbot.waitUntil(lambda: opened == [b"first", b"stray"])
        assert place.places == []
        qtbot.waitUntil(lambda: not place.context.totals.is_busy)
