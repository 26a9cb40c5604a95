"""The session of a collection: edits, contents before them, undo, and facts that come later."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import (
    Collection,
    CollectionHead,
    Contact,
    JointGoal,
    UnitEvent,
    UnitEventKind,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    PutEntry,
    SetCollectionHead,
)
from kplan_desktop.domain.collection.unit_edits import log, set_contact
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.storage.collection.collection_file import StoredContent
from kplan_desktop.ui.document.save_state import NotSaved, Saved, Unsaved
from tests.collections_made import NOW, collection, facts, received
from tests.ui.office.offices import collection_session
from tests.ui.sessions import NoRoomError

pytestmark = pytest.mark.usefixtures("qapp")


def written(text: str) -> PutEntry:
    return PutEntry(JointGoal(goal_id="1.1", text=text))


def content(data: bytes) -> StoredContent:
    return StoredContent(hashlib.sha256(data).hexdigest(), data, facts())


def event() -> UnitEvent:
    return UnitEvent(id="e", kind=UnitEventKind.COMMENTED, at=NOW, by="Ola")


def _fail(error: UserError) -> None:
    raise AssertionError(str(error))


def test_an_edit_is_stored_and_can_be_undone(qtbot: QtBot, tmp_path: Path) -> None:
    with collection_session(tmp_path / "a.ksamling", collection()) as (session, file):
        session.do(written("Kontoret skriver"), "Write")
        qtbot.waitUntil(lambda: isinstance(session.save_state, Saved))
        assert file.collection.joint_goal("1.1").text == "Kontoret skriver"
        session.undo_stack.undo()
        session.flush()
        assert file.collection == collection()


def test_typing_in_one_text_is_one_step_and_in_another_a_further_one(tmp_path: Path) -> None:
    with collection_session(tmp_path / "a.ksamling", collection()) as (session, _):
        for text in ("F", "Fe", "Fel"):
            session.type_text(written(text), "Write", "goal 1.1")
        for title in ("M", "Me"):
            head = SetCollectionHead(CollectionHead(title=title))
            session.type_text(head, "Name", "title")
        assert session.undo_stack.count() == 2
        session.undo_stack.undo()
        assert session.collection.joint_goal("1.1").text == "Fel"
        session.undo_stack.undo()
        assert session.collection == collection()


def test_contents_are_stored_before_the_edit_that_refers_to_them(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bundle = content(b"en melding")
    edit = PutEntry(received("akershus", sha256=bundle.sha256))
    with collection_session(tmp_path / "a.ksamling", collection()) as (session, file):
        told: list[str] = []
        session.step_done.connect(lambda text, _: told.append(text))
        session.put([bundle], edit, "Take in", "Tatt inn", failed=_fail)
        qtbot.waitUntil(lambda: bool(session.collection.received))
        assert told == ["Tatt inn"]
        assert session.facts[bundle.sha256] == bundle.facts
        session.flush()
        assert file.collection.received
        assert file.contents == {bundle.sha256: b"en melding"}
        session.undo_stack.undo()
        session.flush()
        assert not file.collection.received
        assert file.contents  # a redo finds it
        session.undo_stack.redo()
        assert session.collection.counting("akershus") is not None


def test_nothing_is_edited_where_the_contents_cannot_be_stored(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bundle = content(b"en melding")
    edit = PutEntry(received("akershus", sha256=bundle.sha256))
    with collection_session(tmp_path / "a.ksamling", collection()) as (session, file):
        file.fault = NoRoomError()
        failures: list[UserError] = []
        session.put([bundle], edit, "Take in", failed=failures.append)
        qtbot.waitUntil(lambda: bool(failures))
        assert session.collection == collection()
        assert session.undo_stack.count() == 0


def test_an_edit_is_made_of_the_collection_as_it_is_when_the_contents_are_stored(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bundle = content(b"en melding")
    typed = Contact(name="Kari")

    def edit(now: Collection) -> CollectionEdit:
        entry = PutEntry(received("akershus", sha256=bundle.sha256))
        return CollectionEdits((entry, log(now, "akershus", event())))

    with collection_session(tmp_path / "a.ksamling", collection()) as (session, _):
        session.put([bundle], edit, "Take in", lambda: "Tatt inn", failed=_fail)
        session.type_text(set_contact(session.collection, "akershus", typed), "Type", "contact")
        qtbot.waitUntil(lambda: bool(session.collection.received))
        record = session.collection.record("akershus")
        assert (record.contact, record.events) == (typed, (event(),))
        session.undo_stack.undo()
        assert session.collection.record("akershus").contact == typed


def test_while_the_file_is_left_the_edit_is_made_and_nothing_is_told(tmp_path: Path) -> None:
    bundle = content(b"en melding")
    edit = PutEntry(received("akershus", sha256=bundle.sha256))
    told: list[bool] = []
    with collection_session(tmp_path / "a.ksamling", collection()) as (session, file):
        session.put([bundle], edit, "Take in", done=lambda: told.append(True), failed=_fail)
        session.finish_requests(leaving=True)
        session.flush()
        assert file.collection.received
        assert told == []


def test_nothing_reaches_a_file_that_is_closed(tmp_path: Path) -> None:
    bundle = content(b"en melding")
    with collection_session(tmp_path / "a.ksamling", collection()) as (session, file):
        session.close()
        assert session.is_left
        session.put([bundle], written("for sent"), "Take in", failed=_fail)
        session.do(written("for sent"), "Write")
        session.flush()
        session.finish_requests()
        assert (file.contents, file.collection) == ({}, collection())
        assert isinstance(session.save_state, Unsaved)


def test_what_cannot_be_stored_is_told_and_kept_until_it_can_be(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with collection_session(tmp_path / "a.ksamling", collection()) as (session, file):
        file.fault = NoRoomError()
        session.do(written("skal ikke bort"), "Write")
        qtbot.waitUntil(lambda: isinstance(session.save_state, NotSaved))
        file.fault = None
        session.flush()
        assert file.collection.joint_goal("1.1").text == "skal ikke bort"


def test_the_contents_that_can_still_be_had_are_those_in_the_file_or_put_here(
    qtbot: QtBot, tmp_path: Path
) -> None:
    old, new = content(b"fra i fjor"), content(b"fra i dag")
    one = collection(received("akershus", sha256=old.sha256))
    given = {old.sha256: old.data}
    path = tmp_path / "a.ksamling"
    with collection_session(path, one, {old.sha256: facts()}, given) as (session, file):
        edit = PutEntry(received("oslo", sha256=new.sha256))
        session.put([new], edit, "Take in", failed=_fail)
        qtbot.waitUntil(lambda: len(session.collection.received) == 2)
        assert {each.data for each in session.contents()} == {old.data, new.data}
        file.fault = NoRoomError()
        assert [each.data for each in session.contents()] == [new.data]
