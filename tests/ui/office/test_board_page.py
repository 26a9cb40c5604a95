"""The page «Oversikt»: rows that stay in place, keys, the side panel, and what is logged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.board import UnitState
from kplan_desktop.domain.collection.collection import Contact, Received, UnitEventKind
from kplan_desktop.domain.collection.collection_edits import CollectionEdits, PutEntry
from kplan_desktop.domain.collection.goal_edits import set_goal_text
from kplan_desktop.domain.collection.unit_edits import decide
from kplan_desktop.domain.collection.unreadable import log_unreadable
from kplan_desktop.exchange.correspondence.receipt_json import decode_receipt
from kplan_desktop.ui.office.board_model import BoardFilter, ColumnKind
from kplan_desktop.ui.office.board_page import BoardPage
from kplan_desktop.ui.office.office_mail_dialog import OfficeMailDialog
from kplan_desktop.ui.office.office_mail_drafts import MailDraftsDialog
from kplan_desktop.ui.office.unit_panel import RevisionAction, UnitAction
from kplan_desktop.ui.office_intake.office_context import OfficePage, OfficePlace
from tests.collections_made import IN_TIME, NOW, collection, contact, facts_of_all, received
from tests.domain.samples import FORM
from tests.ui.office.offices import Office, office

LATE = IN_TIME + dt.timedelta(days=3)


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Office, BoardPage]]:
    """A page of a collection: Oslo in time, Troms late and revised, Østfold last, a stray one."""
    one = collection(
        received("oslo"),
        received("troms", made_at=LATE),
        received("troms", 2, LATE),
        received("ostfold"),
        received("", unit_name="Jan Mayen", report_id="stray"),
        units=(contact("hedmark", "kari@hedmark.example"),),
    )
    with office(tmp_path, one, facts_of_all(one)) as place:
        page = BoardPage(place.context)
        show(place, page)
        qtbot.waitUntil(lambda: any(each.shown.metric_id for each in page.head.numbers))
        yield place, page
        place.window.hide()


def show(place: Office, page: BoardPage) -> None:
    """Show the page as large as a window on a laptop."""
    place.window.resize(1200, 800)
    page.resize(1200, 800)
    place.window.show()
    page.show()


def show_drafts(monkeypatch: pytest.MonkeyPatch, shown: list[int]) -> None:
    """Note how many drafts are shown each time."""
    monkeypatch.setattr(
        MailDraftsDialog, "exec", lambda dialog: shown.append(dialog.drafts.count())
    )


def test_a_key_in_a_text_of_the_joint_report_makes_no_board(made: tuple[Office, BoardPage]) -> None:
    place, page = made
    session, before = place.context.session, page.board
    session.type_text(set_goal_text(session.collection, "g1", "Samlet"), "write", "goal")
    assert page.board is before
    session.do(PutEntry(contact("oslo", "ola@oslo.example")), "contact")
    assert page.board is not before


def names(page: BoardPage) -> list[str]:
    return [row.name for row in page.model.rows]


def do(place: Office, one: Received, kind: UnitEventKind, name: str) -> None:
    session = place.context.session
    session.do(decide(session.collection, one, kind, NOW, name), "x")


def test_every_unit_has_a_row_with_its_state_and_name_for_screen_readers(
    made: tuple[Office, BoardPage],
) -> None:
    _, page = made
    assert names(page) == [*(unit.name for unit in FORM.units), "Jan Mayen"]
    column = [each.kind for each in page.model.columns].index(ColumnKind.UNIT)
    row = page.model.row_of("troms")
    cell = page.model.index(row, column)
    assert "Troms" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    delivered = page.model.index(row, 1).data()
    assert "r2" in delivered
    assert page.head.numbers[0].accessibleName().startswith("3 of 19")


def test_four_numbers_stand_beside_each_other_and_nothing_moves_when_they_are_known(
    qtbot: QtBot, tmp_path: Path
) -> None:
    one = collection(received("oslo"), received("troms", made_at=LATE))
    with office(tmp_path, one, facts_of_all(one)) as place:
        page = BoardPage(place.context)
        seen: list[tuple[int, int]] = []

        def look() -> None:
            seen.append((len(page.head.numbers), page.head.heightForWidth(page.head.width())))

        place.window.resize(1280, 800)
        page.resize(1280, 800)
        place.window.show()
        page.show()
        page.head.resize(940, page.head.height())
        look()
        assert page.head.numbers[1].accessibleName().startswith("…")
        place.context.totals.made.connect(look)
        qtbot.waitUntil(lambda: place.context.totals.has_proposals)
        qtbot.waitUntil(lambda: not place.context.totals.is_busy)
        QApplication.processEvents()
        look()
        assert len(set(seen)) == 1, seen
        assert not page.head.numbers[1].accessibleName().startswith("…")
        assert len({number.y() for number in page.head.numbers}) == 1
        place.window.hide()


def test_no_row_moves_while_something_comes_and_what_was_chosen_stays(
    made: tuple[Office, BoardPage],
) -> None:
    place, page = made
    page.table.sort_by(1)  # by day: what has not come first
    page.table.sort_by(1)
    before = names(page)
    page.table.choose("oslo")
    session = place.context.session
    new = received("hedmark"), received("", unit_name="Svalbard", report_id="other", id="s")
    session.do(CollectionEdits(tuple(map(PutEntry, new))), "Take in")
    assert names(page) == [*before, "Svalbard"]
    assert page.table.key == "oslo"
    hedmark = page.board.row("hedmark")
    assert hedmark is not None
    assert hedmark.state is UnitState.DELIVERED
    session.undo_stack.undo()
    assert names(page) == before
    assert page.table.key == "oslo"
    page.table.sort_by(1)  # in the form's order again
    assert names(page)[0] == "Østfold"


def test_sorting_knows_the_norwegian_letters_and_filters_hide(
    made: tuple[Office, BoardPage],
) -> None:
    _, page = made
    page.table.sort_by(0)
    assert names(page)[0] == "Akershus"
    assert names(page)[-1] == "Østfold"
    page.filters[BoardFilter.LATE].click()
    assert names(page) == ["Troms"]
    page.filters[BoardFilter.SILENT].click()
    assert len(names(page)) == 16
    page.text.setText("hedm")
    assert names(page) == ["Hedmark"]
    page.text.setText("nowhere")
    assert page.nothing.isVisible()
    page.show_place(OfficePlace(OfficePage.BOARD, unit_id="oslo"))
    assert page.table.key == "oslo"


def test_a_unit_is_looked_for_by_key_from_anywhere_in_the_window(
    made: tuple[Office, BoardPage],
) -> None:
    place, page = made
    outside = QPushButton(place.window)
    outside.show()
    outside.setFocus()
    QTest.keyClick(outside, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert place.window.focusWidget() is page.text


def test_by_keys_alone_a_unit_is_opened_and_its_menu_shown(
    made: tuple[Office, BoardPage],
) -> None:
    place, page = made
    page.table.choose("oslo")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert place.places == [OfficePlace(OfficePage.READING, unit_id="oslo")]
    asked: list[str] = []
    page.table.menu_requested.disconnect(page._show_menu)
    page.table.menu_requested.connect(lambda key, _: asked.append(key))
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(page.table, QContextMenuEvent(reason, QPoint(), QPoint()))
    assert asked == ["oslo"]
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.panel.key == "hedmark"


def test_leaving_waits_for_drafts_and_logs_them_and_shows_no_dialog(
    made: tuple[Office, BoardPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, page = made
    session = place.context.session
    page.table.choose("oslo")

    def thank(dialog: OfficeMailDialog) -> int:
        dialog._accept()
        return dialog.result()

    monkeypatch.setattr(OfficeMailDialog, "exec", thank)
    shown: list[int] = []
    show_drafts(monkeypatch, shown)
    page.panel.buttons[UnitAction.THANK].click()
    session.finish_requests(leaving=True)
    kinds = [event.kind for event in session.collection.record("oslo").events]
    assert kinds == [UnitEventKind.THANKED]
    assert list(place.context.mail_folder.iterdir())
    assert shown == []


def test_the_panel_accepts_and_keeps_the_contact(made: tuple[Office, BoardPage]) -> None:
    place, page = made
    session = place.context.session
    page.table.choose("oslo")
    page.panel.buttons[UnitAction.ACCEPT].click()
    oslo = page.board.row("oslo")
    assert oslo is not None
    assert oslo.state is UnitState.ACCEPTED
    assert not page.panel.buttons[UnitAction.ACCEPT].isVisible()
    assert page.panel.buttons[UnitAction.REOPEN].isVisible()
    QTest.keyClicks(page.panel.contact["email"], "o@oslo.no")
    assert session.collection.record("oslo").contact == Contact(email="o@oslo.no")
    session.undo_stack.undo()  # all that was typed at once
    assert session.collection.record("oslo").contact == Contact()
    assert page.panel.contact["email"].text() == ""


def test_the_address_of_a_mail_is_proposed_and_taken_by_one_click(
    made: tuple[Office, BoardPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, page = made
    session = place.context.session
    (one,) = session.collection.received_of("oslo")
    session.do(PutEntry(replace(one, sender="post@oslo.example")), "x")
    page.table.choose("hedmark")
    button = page.panel.buttons[UnitAction.USE_ADDRESS]
    assert not button.isVisible()
    page.table.choose("oslo")
    assert button.isVisible()
    assert "post@oslo.example" in button.accessibleName()
    button.click()
    assert session.collection.record("oslo").contact.email == "post@oslo.example"
    assert page.panel.contact["email"].text() == "post@oslo.example"
    assert not button.isVisible()
    session.undo_stack.undo()
    assert session.collection.record("oslo").contact == Contact()

    def thank(dialog: OfficeMailDialog) -> int:
        assert dialog.use_addresses.isVisibleTo(dialog)
        dialog.use_addresses.click()
        dialog._accept()
        return dialog.result()

    monkeypatch.setattr(OfficeMailDialog, "exec", thank)
    show_drafts(monkeypatch, [])
    page.panel.buttons[UnitAction.THANK].click()
    place.context.session.finish_requests()
    record = session.collection.record("oslo")
    assert record.contact.email == "post@oslo.example"
    assert record.events[-1].kind is UnitEventKind.THANKED
    session.undo_stack.undo()
    assert session.collection.record("oslo").contact == Contact()


def test_a_file_that_could_not_be_read_is_told_of_at_a_silent_unit(
    made: tuple[Office, BoardPage],
) -> None:
    place, page = made
    session = place.context.session
    edit = log_unreadable(session.collection, "hedmark", ("x.json",), "a@b.example", NOW, "e")
    assert edit is not None
    session.do(edit, "x")
    row = page.model.row_of("hedmark")
    assert page.model.index(row, 1).data() == "not delivered · a file could not be read"
    page.table.choose("hedmark")
    assert "A file could not be read\nx.json\na@b.example" in page.panel.log.text()


def test_an_older_revision_can_be_chosen_and_one_removed(made: tuple[Office, BoardPage]) -> None:
    place, page = made
    page.flow.do_revision(RevisionAction.COUNT, "troms-1")
    assert place.context.session.collection.counting("troms") == received("troms", 1, LATE)
    page.flow.do_revision(RevisionAction.REMOVE, "troms-1")
    counting = place.context.session.collection.counting("troms")
    assert counting is not None
    assert counting.revision == 2


def test_a_return_is_logged_once_its_draft_is_there(
    made: tuple[Office, BoardPage], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    place, page = made
    shown: list[int] = []

    def fill(dialog: OfficeMailDialog) -> int:
        dialog.reason.text.set_text("Tall mangler.")
        dialog.deadline.setText("20.09.2014")
        dialog._accept()
        return 1

    monkeypatch.setattr(OfficeMailDialog, "exec", fill)
    monkeypatch.setattr(
        MailDraftsDialog, "exec", lambda dialog: shown.append(dialog.drafts.count())
    )
    page.table.choose("oslo")
    page.panel.buttons[UnitAction.RETURN].click()
    assert place.context.session.collection.record("oslo").events == ()
    qtbot.waitUntil(lambda: shown == [1])
    oslo = page.board.row("oslo")
    assert oslo is not None
    assert oslo.state is UnitState.RETURNED
    assert oslo.deadline == dt.date(2014, 9, 20)
    (draft,) = tmp_path.rglob("*.eml")
    mail = message_from_bytes(draft.read_bytes(), policy=policy.default)
    assert isinstance(mail, EmailMessage)
    (attachment,) = mail.iter_attachments()
    receipt = decode_receipt(attachment.get_content())
    assert receipt.reason == "Tall mangler."
    assert receipt.sha256 == received("oslo").content_sha256
    page.flow.do(UnitAction.RETURN, "oslo")  # no longer offered
    assert len(list(tmp_path.rglob("*.eml"))) == 1


def test_reminders_are_proposed_to_the_silent_alone_and_no_draft_is_replaced(
    made: tuple[Office, BoardPage], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    place, page = made
    do(place, received("oslo"), UnitEventKind.RETURNED, "e")
    listed: list[tuple[int, int]] = []
    shown: list[int] = []

    def look(dialog: OfficeMailDialog) -> int:
        chosen = dialog._chosen()
        listed.append((dialog.units.count(), len(chosen)))
        assert "oslo" not in chosen
        dialog._accept()
        return 1

    monkeypatch.setattr(OfficeMailDialog, "exec", look)
    monkeypatch.setattr(
        MailDraftsDialog, "exec", lambda dialog: shown.append(dialog.drafts.count())
    )
    page.flow.remind("hedmark")
    qtbot.waitUntil(lambda: shown == [1])
    page.flow.remind()
    qtbot.waitUntil(lambda: shown == [1, 15])
    page.flow.remind("hedmark")
    qtbot.waitUntil(lambda: shown == [1, 15, 1])
    assert listed == [(1, 1), (17, 15), (1, 1)]  # Hedmark was reminded today
    drafts = sorted(path.name for path in tmp_path.rglob("*Hedmark*.eml"))
    assert drafts == ["Purring-2012-2014_Hedmark (2).eml", "Purring-2012-2014_Hedmark.eml"]
    kinds = [event.kind for event in place.context.session.collection.record("hedmark").events]
    assert kinds == [UnitEventKind.REMINDED] * 2


def test_nothing_that_writes_is_offered_where_the_file_is_only_read(
    qtbot: QtBot, tmp_path: Path
) -> None:
    one = collection(received("oslo"))
    with office(tmp_path, one, facts_of_all(one), read_only=True) as place:
        page = BoardPage(place.context)
        show(place, page)
        page.table.choose("oslo")
        offered = [action for action, b in page.panel.buttons.items() if b.isVisible()]
        assert offered == [UnitAction.OPEN]
        assert page.panel.contact["email"].isReadOnly()
        for action in UnitAction:
            if action is not UnitAction.OPEN:
                page.flow.do(action, "oslo")
        assert place.context.session.collection == one
        qtbot.waitUntil(lambda: not place.context.totals.is_busy)
        place.window.hide()


def test_an_empty_collection_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path, replace(collection())) as place:
        page = BoardPage(place.context)
        show(place, page)
        assert page.empty.isVisible()
        assert len(names(page)) == 19
        qtbot.waitUntil(lambda: not place.context.totals.is_busy)
        place.window.hide()
