"""Personal data in what was received: found, and taken out of the collection's file for good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import (
    Edition,
    EditionSource,
    JointGoal,
    PurgedKind,
    PurgeRecord,
    Received,
    UnitComment,
)
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.model.location import Location
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.collection.collection_purge import (
    CollectionTraces,
    PurgeRemains,
    collection_traces,
)
from kplan_desktop.storage.errors import DiskFullError
from kplan_desktop.ui.document.collection_session import CollectionSession
from kplan_desktop.ui.document.database_worker import DatabaseWorker
from kplan_desktop.ui.document.file_access import Writable
from kplan_desktop.ui.document.file_lock import FileLock
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.office_reading.personal_data_dialog import (
    DeliveryFindings,
    PersonalDataDialog,
)
from kplan_desktop.ui.office_reading.reading_page import ReadingPage
from kplan_desktop.ui.office_reading.removal_dialog import Removal, RemovalDialog
from tests.collections_made import NOW, collection, digest, edited, received
from tests.ui.faults import keep_from_deleting
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


def answered_surely(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], list[str]]:
    """Have the first delivery removed; the rows of the list, and what the question says."""
    rows: list[str] = []
    said: list[str] = []

    def sure(dialog: RemovalDialog) -> int:
        said.extend(texts_of(dialog))
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
    return rows, said


def texts_of(dialog: RemovalDialog) -> list[str]:
    """What the dialog says, its boxes among it."""
    labels = [each.text() for each in dialog.findChildren(QLabel)]
    return labels + [each.text() for each in dialog.findChildren(QCheckBox)]


def comment(text: str, of: Received) -> UnitComment:
    """What the office has written on a delivery."""
    said = Comment(
        id="k",
        location=Location(),
        quote="",
        revision=1,
        sha256=of.content_sha256,
        author="Eva",
        at=NOW,
        text=text,
    )
    return UnitComment(unit_id=of.unit_id, comment=said)


def edition(*sources: EditionSource) -> Edition:
    """An edition of deliveries, without files."""
    return Edition(
        id="e",
        name="Utkast",
        made_at=NOW,
        by="Ola",
        made_with="Kplan",
        sources=sources,
        pdf_sha256="",
        state_sha256="",
    )


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
    rows, _ = answered_surely(qtbot, monkeypatch)
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


def test_what_a_removal_could_not_delete_is_shown_and_deleted_again(
    qtbot: QtBot,
    made: tuple[Office, ReadingPage],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place, page = made
    session, told = place.context.session, list[tuple[str, bool]]()
    monkeypatch.setattr(
        type(place.context),
        "show_notice",
        lambda _, __, text, good=False: told.append((text, good)),
    )
    (backup,) = tmp_path.glob("backups/*/*.ksamling")
    answered_surely(qtbot, monkeypatch)
    with ExitStack() as stack:
        release = keep_from_deleting(backup, stack)
        page.personal.click()
        qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
        assert told[0][1] is False
        assert backup.name in told[0][0]
        release()
    shown: list[str] = []

    def again(dialog: PersonalDataDialog) -> int:
        dialog.show()
        qtbot.waitUntil(dialog.again.isVisible, timeout=PATIENCE)
        shown.extend((dialog.removed.toPlainText(), dialog.remains.text()))
        assert_all_have_names(dialog)
        dialog.again.click()
        return dialog.result()

    monkeypatch.setattr(PersonalDataDialog, "exec", again)
    page.personal.click()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=PATIENCE)
    assert told[1][1] is True
    assert shown[0].count("(") == 1
    assert "1 " in shown[1]
    assert not backup.exists()
    assert len(session.collection.purges) == 1


def test_a_removal_that_fails_tells_that_it_can_be_tried_again(
    qtbot: QtBot, made: tuple[Office, ReadingPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, page = made
    told: list[tuple[str, str]] = []

    def fail(file: CollectionFile) -> None:
        raise DiskFullError(file.path)

    monkeypatch.setattr(type(place.context), "show_notice", lambda _, *texts: told.append(texts))
    monkeypatch.setattr(CollectionFile, "compact", fail)
    answered_surely(qtbot, monkeypatch)
    page.personal.click()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    ((_, text),) = told
    assert error_sentence(DiskFullError(place.context.session.path)) in text
    assert "“Personal data …”" in text


def test_what_a_removal_has_left_is_told_in_the_list_of_those_removed(qtbot: QtBot) -> None:
    records = tuple(
        PurgeRecord(id=each, kind=PurgedKind.EDITION, of=each, label=each, at=NOW, by="Eva")
        for each in ("a", "b")
    )
    for read_only in (False, True):
        dialog = PersonalDataDialog(records, make_theme(), None, read_only=read_only)
        qtbot.addWidget(dialog)
        before = dialog.removed.toPlainText()
        dialog.show_remains(PurgeRemains())
        assert dialog.removed.toPlainText() == before
        assert dialog.remains.isHidden()
        dialog.show_remains(PurgeRemains(purges=frozenset("b"), in_file=True))
        first, second = dialog.removed.toPlainText().splitlines()
        assert first == before.splitlines()[0]
        assert before.splitlines()[1] in second != before.splitlines()[1]
        assert not dialog.remains.isHidden()
        assert dialog.again.isHidden() is read_only


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


def test_the_words_stand_nowhere_after_the_purge(
    qtbot: QtBot,
    made: tuple[Office, ReadingPage],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place, page = made
    session, told = place.context.session, []
    monkeypatch.setattr(type(place.context), "show_notice", lambda *_, good: told.append(good))
    spaced = f"{NUMBER[:6]} {NUMBER[6:]}"
    oslo = session.collection.received["oslo"]
    session.do(PutEntry(comment(f"Fjern {spaced}.", oslo)), "Comment")
    session.do(PutEntry(JointGoal(goal_id="goal-1.1", text=f"Se {NUMBER}.")), "Text")
    session.do(PutEntry(replace(oslo, source=(f"{NUMBER}.kplan",))), "Source")
    session.flush()
    session._worker.submit(session.backups.take, session._file).result()
    _, said = answered_surely(qtbot, monkeypatch)
    page.personal.click()
    qtbot.waitUntil(lambda: told == [True], timeout=PATIENCE)
    assert any(each.startswith("–  1 ") and "omment" in each for each in said)
    assert any(each.startswith("–  2 ") for each in said)
    paths = [session.path, *tmp_path.glob("backups/**/*.ksamling")]
    session.flush()
    assert len(paths) > 1
    for path in paths:
        data = path.read_bytes()
        assert NUMBER.encode() not in data
        assert spaced.encode() not in data
        with closing(CollectionFile.open(path, read_only=True)) as file:
            file.load()
            assert not collection_traces(file, [NUMBER])
    now = session.collection
    assert now.goals["goal-1.1"].text == "Se [fødselsnummer fjernet]."
    assert now.comments["k"].comment.text == "Fjern [fødselsnummer fjernet]."
    assert [each.kind for each in now.purges.values()] == [
        PurgedKind.REVISION,
        PurgedKind.TEXTS,
    ]
    again = PersonalDataDialog(
        tuple(now.purges.values()), place.context.theme, None, read_only=True
    )
    qtbot.addWidget(again)
    assert len(set(again.removed.toPlainText().splitlines())) == 2


def test_an_edition_alone_is_asked_about_and_can_be_kept(qtbot: QtBot) -> None:
    theme, made = make_theme(), edition()
    alone = DeliveryFindings(None, "Utgave «Utkast»", edition=made)
    one = edited(collection(received("oslo")), PutEntry(made))
    dialog = RemovalDialog(alone, CollectionTraces(editions=("e",)), one, theme, None)
    qtbot.addWidget(dialog)
    removal = dialog.removal()
    assert (removal.received_ids, removal.edition_ids) == ((), ("e",))
    came = one.received["oslo-1"]
    found = DeliveryFindings(came, "Oslo")
    of_delivery = RemovalDialog(found, CollectionTraces(editions=("e",)), one, theme, None)
    qtbot.addWidget(of_delivery)
    removal = of_delivery.removal()
    assert (removal.received_ids, removal.edition_ids) == ((came.id,), ("e",))
    (box,) = (each for each in of_delivery.findChildren(QCheckBox) if "Utkast" in each.text())
    box.setChecked(False)
    assert of_delivery.removal().edition_ids == ()


def test_all_places_are_listed_and_each_can_be_kept(qtbot: QtBot) -> None:
    gone = EditionSource(
        unit_id="nord",
        unit_name="Nord",
        revision=4,
        made_at=NOW,
        content_sha256="",
        sha256=digest("nord"),
        document_sha256=digest("of nord"),
    )
    one = edited(
        collection(
            received("oslo", document_sha256=digest("shared")),
            received("ost", document_sha256=digest("shared")),
            received("vest", document_sha256=digest("of vest")),
            received("vest", 2, document_sha256=digest("of vest")),
            received("sor"),
        ),
        PutEntry(edition(gone)),
    )
    traces = CollectionTraces(
        received=("oslo-1", "sor-1"),
        documents=(digest("shared"), digest("of vest"), digest("of nord")),
        taken_out=(gone,),
        backups=(Path("a"), Path("b")),
    )
    of_oslo = DeliveryFindings(one.received["oslo-1"], "Oslo")
    dialog = RemovalDialog(of_oslo, traces, one, make_theme(), None)
    qtbot.addWidget(dialog)
    assert dialog.removal() == Removal(
        received_ids=("oslo-1", "sor-1"),
        edition_ids=("e",),
        documents=(digest("of vest"),),
        taken_out=(gone.sha256,),
        by="Ola Nordmann",
    )
    assert "Ost, revi" in dialog._shared.text()
    assert any(each.startswith("–  2 ") for each in texts_of(dialog))
    boxes = [each for each in dialog.findChildren(QCheckBox) if each is not dialog._sure]
    for name, box in zip(("Sor", "Nord", "Vest", "Utkast"), boxes, strict=True):
        assert name in box.text()
        box.setChecked(False)
    assert dialog.removal() == Removal(
        received_ids=("oslo-1",), edition_ids=(), documents=(), taken_out=(), by="Ola Nordmann"
    )
