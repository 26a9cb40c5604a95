"""Personal data in what was received: found, and taken out of the collection's file for good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import Edition, PurgedKind
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.ui.document.collection_session import CollectionSession
from kplan_desktop.ui.document.database_worker import DatabaseWorker
from kplan_desktop.ui.document.file_access import Writable
from kplan_desktop.ui.document.file_lock import FileLock
from kplan_desktop.ui.office_reading.personal_data_dialogs import (
    DeliveryFindings,
    PersonalDataDialog,
    RemovalDialog,
)
from kplan_desktop.ui.office_reading.reading_page import ReadingPage
from tests.collections_made import NOW, received
from tests.ui.inputs import make_theme
from tests.ui.office.offices import Office
from tests.ui.office.revisions import RevisedCollection, revised
from tests.ui.window.test_accessible import assert_all_have_names

NUMBER = "01017000027"
PATIENCE = 20_000


@pytest.fixture(scope="module")
def delivered() -> RevisedCollection:
    """The second revision of the first unit has a national identity number."""
    return revised(f"Fødselsnummer {NUMBER} skulle ikke stått her.")


@pytest.fixture
def made(
    qtbot: QtBot, tmp_path: Path, delivered: RevisedCollection
) -> Iterator[tuple[Office, ReadingPage]]:
    """A page on a collection's file on the disk."""
    path = tmp_path / "2014.ksamling"
    contents = [
        StoredContent(sha, data, delivered.facts[sha]) for sha, data in delivered.contents.items()
    ]
    clock = (NOW + dt.timedelta(hours=n) for n in count())
    backups = CollectionBackups(tmp_path / "backups", lambda: next(clock))
    worker = DatabaseWorker()
    file = worker.submit(
        lambda: CollectionFile.create(path, delivered.collection, contents=contents)
    ).result()
    worker.submit(backups.take, file).result()
    lock = FileLock.acquire(path, name="Kari", now=dt.datetime.now(dt.UTC))
    assert isinstance(lock, FileLock)
    session = CollectionSession(
        path, file, delivered.collection, delivered.facts, worker, Writable(lock), backups
    )
    place = Office(session, tmp_path)
    page = ReadingPage(place.context)
    qtbot.waitUntil(lambda: page.unit.reader is not None, timeout=PATIENCE)
    yield place, page
    place.background.finish(leaving=True)
    place.background.close()
    place.window.deleteLater()
    session.close()
    worker.close()


def found_in(dialog: PersonalDataDialog, qtbot: QtBot) -> list[str]:
    """The rows once everything was looked through."""
    qtbot.waitUntil(lambda: bool(dialog._deliveries), timeout=PATIENCE)
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_a_delivery_with_an_identity_number_is_found_and_purged(
    qtbot: QtBot,
    made: tuple[Office, ReadingPage],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place, page = made
    session, told = place.context.session, []
    monkeypatch.setattr(
        type(place.context), "show_notice", lambda _, *text, good: told.append((text, good))
    )
    rows: list[str] = []

    def sure(dialog: RemovalDialog) -> int:
        dialog.name.setText("Kari Nordmann")
        dialog._remove.click()
        assert dialog.result() == 0  # asked once
        dialog._remove.click()
        assert dialog.result() == 0
        (box,) = (each for each in dialog.findChildren(QCheckBox) if each is dialog._sure)
        box.setChecked(True)
        dialog._remove.click()
        return dialog.result()

    def look(dialog: PersonalDataDialog) -> int:
        dialog.show()
        rows.extend(found_in(dialog, qtbot))
        assert_all_have_names(dialog)
        dialog.remove.click()
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=PATIENCE)
        return 0

    monkeypatch.setattr(RemovalDialog, "exec", sure)
    monkeypatch.setattr(PersonalDataDialog, "exec", look)
    page.personal.click()
    assert len(rows) == 1
    assert rows[0].startswith("Østfold")
    assert NUMBER not in rows[0]
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert told[0][1] is True
    (record,) = session.collection.purges.values()
    assert (record.kind, record.of, record.by) == (
        PurgedKind.REVISION,
        "ostfold-2",
        "Kari Nordmann",
    )
    assert not session.undo_stack.canUndo()
    (gone,) = (each.sha256 for each in session.collection.received.values() if each.purged_at)
    assert gone not in session._worker.submit(session._file.stored_hashes).result()
    copies = list(tmp_path.glob("backups/**/*.ksamling"))
    assert copies
    for path in copies:
        with closing(CollectionFile.open(path, read_only=True)) as file:
            assert gone not in file.stored_hashes()
    assert page.unit.reader is None
    assert "10.09.2014" in page.unit.message.text()


def test_without_a_name_nothing_goes(
    qtbot: QtBot, made: tuple[Office, ReadingPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, page = made

    def nameless(dialog: RemovalDialog) -> int:
        dialog.name.clear()
        dialog._remove.click()
        assert dialog._sure.isHidden()
        assert dialog._missing.text()
        dialog.reject()
        return dialog.result()

    def look(dialog: PersonalDataDialog) -> int:
        found_in(dialog, qtbot)
        dialog.remove.click()
        place.context.session.finish_requests()
        return 0

    monkeypatch.setattr(RemovalDialog, "exec", nameless)
    monkeypatch.setattr(PersonalDataDialog, "exec", look)
    page.personal.click()
    assert place.context.session.collection.purges == {}


def test_an_edition_alone_is_asked_about_and_can_be_kept(qtbot: QtBot) -> None:
    edition = Edition(
        id="e",
        name="Utkast",
        made_at=NOW,
        by="Ola",
        made_with="Kplan",
        sources=(),
        pdf_sha256="",
        state_sha256="",
    )
    theme = make_theme()
    alone = DeliveryFindings(None, "Utgave «Utkast»", edition=edition)
    dialog = RemovalDialog(alone, (), (), "Ola", theme, None)
    qtbot.addWidget(dialog)
    assert (dialog.received_ids(), dialog.edition_ids()) == ((), ("e",))
    came = received("oslo")
    of_delivery = RemovalDialog(DeliveryFindings(came, "Oslo"), (), (edition,), "Ola", theme, None)
    qtbot.addWidget(of_delivery)
    assert (of_delivery.received_ids(), of_delivery.edition_ids()) == ((came.id,), ("e",))
    (box,) = (each for each in of_delivery.findChildren(QCheckBox) if "Utkast" in each.text())
    box.setChecked(False)
    assert of_delivery.edition_ids() == ()
