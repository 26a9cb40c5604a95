"""The office's comments: written in the collection, sent as a file, and answered by the adviser."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.answers import take_answers
from kplan_desktop.domain.collection.board import board
from kplan_desktop.domain.collection.collection import Contact, UnitEventKind, UnitRecord
from kplan_desktop.domain.collection.report_facts import facts_of
from kplan_desktop.domain.comments.placement import WHOLE_REPORT
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle, encode_bundle
from kplan_desktop.exchange.correspondence.comments_json import decode_comments
from kplan_desktop.ui.comments import delivery_comments_side
from kplan_desktop.ui.comments.delivery_comments_side import DeliveryCommentsSide
from kplan_desktop.ui.office_intake.office_context import OfficePage, OfficePlace
from kplan_desktop.ui.office_reading.reading_page import ReadingPage
from tests.collections_made import NOW, collection, digest, received
from tests.comments_made import NOTE
from tests.ui.driver import Driver
from tests.ui.office.offices import Office, office

PATIENCE = 20_000


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path, driver: Driver) -> Iterator[tuple[Office, ReadingPage]]:
    """The office has a delivery of the report that an adviser has open."""
    data = encode_bundle(driver.report, NOW)
    bundle = decode_bundle(data)
    report, sha256 = bundle.report, digest("delivery")
    came = received(
        "sor-trondelag",
        unit_name=report.unit_name,
        report_id=report.id,
        revision=report.revision,
        sha256=sha256,
        content_sha256=bundle.sha256,
    )
    contact = Contact(email="kari@trondelag.example")
    one = collection(came, units=(UnitRecord(unit_id="sor-trondelag", contact=contact),))
    one = replace(one, form=report.form)
    facts = {sha256: facts_of(report)}
    folder = tmp_path / "office"
    folder.mkdir()
    with office(folder, one, facts, {sha256: data}) as place:
        page = ReadingPage(place.context)
        place.window.setCentralWidget(page)  # type: ignore[attr-defined]  # a main window
        place.window.resize(1280, 760)
        with qtbot.waitActive(place.window):
            place.window.show()
        qtbot.waitUntil(lambda: page.unit.reader is not None, timeout=PATIENCE)
        yield place, page
        place.window.hide()


def shows_in(drafts: list[Path]) -> Callable[[Path], bool]:
    """What shows files in the system: it notes them."""

    def show(path: Path) -> bool:
        drafts.append(path)
        return True

    return show


def side_of(page: ReadingPage) -> DeliveryCommentsSide:
    assert page.unit.reader is not None
    (side,) = page.unit.reader.findChildren(DeliveryCommentsSide)
    return side


def write_on_note(page: ReadingPage, text: str) -> None:
    """Write a comment on the first note."""
    place = OfficePlace(OfficePage.READING, unit_id="sor-trondelag", note_id=NOTE.note_id or "")
    page.show_place(place)
    side_of(page).begin()
    QTest.keyClicks(page.window().focusWidget(), text)


def test_what_is_written_is_in_the_collection_and_can_be_undone(
    made: tuple[Office, ReadingPage],
) -> None:
    place, page = made
    session = place.context.session
    write_on_note(page, "Hvor mange?")
    (kept,) = session.collection.comments.values()
    assert (kept.unit_id, kept.comment.text, kept.sent_at) == ("sor-trondelag", "Hvor mange?", None)
    assert (kept.comment.location, kept.comment.author) == (NOTE, "Ola Nordmann")
    side_of(page).panel.begin(WHOLE_REPORT, "")
    QTest.keyClicks(page.window().focusWidget(), "Fint")
    assert len(session.collection.comments) == 2
    rows = board(session.collection, session.facts, NOW.date()).rows
    assert [row.open_comments for row in rows if row.unit_id == "sor-trondelag"] == [2]
    session.undo_stack.undo()
    assert [card.text.text() for card in side_of(page).panel.cards()] == ["", "Hvor mange?"]
    session.undo_stack.undo()
    assert session.collection.comments == {}
    session.undo_stack.redo()
    assert list(session.collection.comments.values()) == [kept]


def test_they_go_to_the_adviser_and_her_answer_comes_back(
    qtbot: QtBot,
    made: tuple[Office, ReadingPage],
    driver: Driver,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place, page = made
    session = place.context.session
    drafts: list[Path] = []
    monkeypatch.setattr(delivery_comments_side, "show_in_system", shows_in(drafts))
    write_on_note(page, "Hvor mange?")
    side = side_of(page)
    side.send.click()
    qtbot.waitUntil(lambda: bool(drafts), timeout=PATIENCE)
    (sent,) = session.collection.comments.values()
    assert sent.sent_at is not None
    assert side.panel.cards()[0].text.isReadOnly()
    (event,) = session.collection.record("sor-trondelag").events
    assert event.kind is UnitEventKind.COMMENTED
    draft = email.message_from_bytes(drafts[0].read_bytes(), policy=email.policy.default)
    assert draft["To"] == "kari@trondelag.example"
    (data,) = (part.get_payload(decode=True) for part in draft.iter_attachments())
    assert isinstance(data, bytes)

    driver.window.comments.take_in_data(data)
    driver.window.context.background.finish()
    driver.wait_for_database()
    driver.workspace.open_comments()
    (card,) = driver.workspace.commented.panel.cards()
    card.begin_answer()
    QTest.keyClicks(card.answer_fields[-1], "Tolv.")
    answers = tmp_path / "svar.kplan-comments.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(answers), ""))
    driver.window.comments.send()
    driver.window.context.background.finish()

    file = decode_comments(answers.read_bytes())
    taken = take_answers(
        session.collection, file.comments, report_id=file.report_id, unit_name=file.unit_name
    )
    assert taken.edit is not None
    session.do(taken.edit, "take in")
    (field,) = side.panel.cards()[0].answer_fields
    assert field.text() == "Tolv."
    side.panel.cards()[0].tick_button.click()
    (done,) = session.collection.comments.values()
    assert not done.comment.is_open


def test_a_second_file_replaces_none(
    qtbot: QtBot, made: tuple[Office, ReadingPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, page = made
    drafts: list[Path] = []
    monkeypatch.setattr(delivery_comments_side, "show_in_system", shows_in(drafts))
    write_on_note(page, "Hvor mange?")
    side_of(page).send.click()
    qtbot.waitUntil(lambda: len(drafts) == 1, timeout=PATIENCE)
    side_of(page).send.click()
    qtbot.waitUntil(lambda: len(drafts) == 2, timeout=PATIENCE)
    assert len(list(place.context.mail_folder.iterdir())) == 4
