"""The session: typed text is stored soon, and «saved» is reported only for stored text."""

from __future__ import annotations

import datetime as dt
import itertools
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import ANY

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model import edits, immutable_updates
from kplan_desktop.domain.model.edits import (
    Compound,
    RemoveNote,
    SetNoteText,
    SetRevision,
    apply,
)
from kplan_desktop.domain.model.immutable_updates import with_notes
from kplan_desktop.domain.model.location import NotePlace, note_by_id
from kplan_desktop.domain.model.report import Note, Report
from kplan_desktop.ui.document import document_session as session_module
from kplan_desktop.ui.document.save_state import NotSaved, Saved, SaveState, Unsaved
from kplan_desktop.ui.document.session import Session
from tests.domain.samples import small_reports
from tests.random_edits import edits_of
from tests.strategies import examples
from tests.ui.driver import PATIENCE, report_in
from tests.ui.sessions import FaultyFile, NoRoomError, add_delivery, read_from, session_on

pytestmark = pytest.mark.usefixtures("qapp")

Open = tuple[Session, FaultyFile]
NEVER = 10**7


@pytest.fixture
def opened(tmp_path: Path, example: Report, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """A session with shortened delays before saves and retries."""
    for name, milliseconds in (("_AFTER_LAST_KEY", 60), ("_AT_MOST", 150), ("_RETRY", 60)):
        monkeypatch.setattr(session_module, name, milliseconds)
    with session_on(tmp_path / "a.kplan", example) as opened:
        yield opened


def first_note(session: Session) -> str:
    return next(session.report.all_notes()).id


def type_in_first_note(session: Session, text: str) -> None:
    session.type_text(SetNoteText(first_note(session), text), "Write", "first note")


def text_in_file(session: Session) -> str:
    return note_by_id(report_in(session.path), first_note(session)).text


def a_delivery(revision: int, at: dt.datetime, file_names: tuple[str, ...] = ()) -> Delivery:
    return Delivery(revision=revision, sha256=f"{revision:064}", made_at=at, file_names=file_names)


def states_of(session: Session) -> list[SaveState]:
    states: list[SaveState] = []
    session.save_state_changed.connect(states.append)
    return states


def wait_for(qtbot: QtBot, session: Session, state: type[SaveState]) -> None:
    qtbot.waitUntil(lambda: isinstance(session.save_state, state), timeout=PATIENCE)


def test_the_delays_keep_the_promise_of_a_second() -> None:
    assert session_module._AFTER_LAST_KEY < session_module._AT_MOST < 1000


def test_a_report_just_opened_is_saved_and_nothing_is_written(opened: Open, qtbot: QtBot) -> None:
    session, file = opened
    qtbot.wait(20)
    assert session.save_state == Saved(None)
    assert file.saves == 0


def test_typed_text_is_saved_without_an_explicit_save(opened: Open, qtbot: QtBot) -> None:
    session, _ = opened
    states = states_of(session)
    type_in_first_note(session, "Fagdag i dans på Røros")
    assert session.save_state == Unsaved()
    wait_for(qtbot, session, Saved)
    assert text_in_file(session) == "Fagdag i dans på Røros"
    assert [type(state) for state in states] == [Unsaved, Saved]


def test_text_is_saved_during_uninterrupted_typing(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", NEVER)
    session, file = opened
    counts = itertools.count()

    def type_on() -> bool:
        type_in_first_note(session, "x" * next(counts))
        return bool(file.saves)

    qtbot.waitUntil(type_on)


def test_saved_is_reported_after_the_commit_and_not_before(opened: Open, qtbot: QtBot) -> None:
    session, file = opened
    file.gate.clear()
    type_in_first_note(session, "på vei")
    session.save_now()
    assert file.started.wait(PATIENCE)
    qtbot.wait(30)
    assert session.save_state == Unsaved()
    file.gate.set()
    wait_for(qtbot, session, Saved)
    assert text_in_file(session) == "på vei"


def test_text_typed_during_a_save_is_not_reported_as_saved_by_it(
    opened: Open, qtbot: QtBot
) -> None:
    session, file = opened
    file.gate.clear()
    type_in_first_note(session, "først")
    session.save_now()
    assert file.started.wait(PATIENCE)
    type_in_first_note(session, "så")
    states = states_of(session)
    file.gate.set()
    qtbot.waitUntil(lambda: file.saves == 1, timeout=PATIENCE)
    qtbot.wait(30)
    assert not [state for state in states if isinstance(state, Saved)]
    wait_for(qtbot, session, Saved)
    assert text_in_file(session) == "så"
    assert file.saves == 2


def test_leaving_a_field_saves_without_waiting_for_a_pause(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", NEVER)
    monkeypatch.setattr(session_module, "_AT_MOST", NEVER)
    session, _ = opened
    type_in_first_note(session, "ferdig")
    session.save_now()
    wait_for(qtbot, session, Saved)
    assert text_in_file(session) == "ferdig"


def test_an_edit_other_than_typing_is_saved_at_once(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", NEVER)
    monkeypatch.setattr(session_module, "_AT_MOST", NEVER)
    session, _ = opened
    removed = first_note(session)
    session.do(RemoveNote(removed), "Remove")
    wait_for(qtbot, session, Saved)
    assert removed not in {note.id for note in report_in(session.path).all_notes()}


def test_undo_and_redo_are_saved_too(opened: Open, qtbot: QtBot) -> None:
    session, _ = opened
    before = session.report
    type_in_first_note(session, "nytt")
    session.flush()
    session.undo_stack.undo()
    wait_for(qtbot, session, Saved)
    assert report_in(session.path) == session.report == before
    session.undo_stack.redo()
    wait_for(qtbot, session, Saved)
    assert text_in_file(session) == "nytt"


def test_a_failed_save_is_reported_keeps_the_text_and_is_retried(
    opened: Open, qtbot: QtBot
) -> None:
    session, file = opened
    states = states_of(session)
    file.fault = NoRoomError()
    type_in_first_note(session, "skal ikke bort")
    wait_for(qtbot, session, NotSaved)
    assert session.save_state == NotSaved(file.fault)
    assert note_by_id(session.report, first_note(session)).text == "skal ikke bort"
    qtbot.wait(100)
    assert [type(state) for state in states] == [Unsaved, NotSaved]
    file.fault = None
    wait_for(qtbot, session, Saved)
    assert text_in_file(session) == "skal ikke bort"


def test_typing_after_a_failed_save_does_not_hide_the_failure(opened: Open, qtbot: QtBot) -> None:
    session, file = opened
    file.fault = NoRoomError()
    type_in_first_note(session, "en")
    session.save_now()
    wait_for(qtbot, session, NotSaved)
    type_in_first_note(session, "en to")
    assert isinstance(session.save_state, NotSaved)
    file.fault = None
    wait_for(qtbot, session, Saved)
    assert text_in_file(session) == "en to"


def test_flush_stores_before_it_returns_even_edits_during_a_save(opened: Open) -> None:
    session, file = opened
    type_in_first_note(session, "en")
    session.save_now()
    type_in_first_note(session, "en to")
    session.flush()
    assert text_in_file(session) == "en to"
    assert isinstance(session.save_state, Saved)
    saves = file.saves
    session.flush()
    assert file.saves == saves


def test_flush_raises_the_storage_error_and_the_text_is_saved_later(
    opened: Open, qtbot: QtBot
) -> None:
    session, file = opened
    file.fault = NoRoomError()
    type_in_first_note(session, "blir")
    with pytest.raises(NoRoomError):
        session.flush()
    assert isinstance(session.save_state, NotSaved)
    file.fault = None
    wait_for(qtbot, session, Saved)
    assert text_in_file(session) == "blir"


def test_flush_succeeds_after_a_running_save_fails(opened: Open) -> None:
    session, file = opened
    file.gate.clear()
    file.fault = NoRoomError()
    type_in_first_note(session, "en")
    session.save_now()
    assert file.started.wait(PATIENCE)
    file.gate.set()
    with pytest.raises(NoRoomError):
        session.flush()
    file.fault = None
    session.flush()
    assert text_in_file(session) == "en"


def test_a_bug_in_saving_surfaces_and_nothing_is_reported_as_saved(
    opened: Open, qtbot: QtBot
) -> None:
    session, file = opened
    file.fault = RuntimeError("a bug")
    with qtbot.captureExceptions() as caught:
        type_in_first_note(session, "en")
        session.save_now()
        qtbot.waitUntil(lambda: bool(caught), timeout=PATIENCE)
    assert caught[0][0] is RuntimeError
    assert session.save_state == NotSaved(ANY)
    with pytest.raises(RuntimeError, match="a bug"):
        session.flush()
    file.fault = None
    session.flush()
    assert text_in_file(session) == "en"


def test_saving_is_retried_after_a_bug(opened: Open, qtbot: QtBot) -> None:
    session, file = opened
    file.fault = RuntimeError("a bug")
    with qtbot.captureExceptions() as caught:
        type_in_first_note(session, "en")
        session.save_now()
        qtbot.waitUntil(lambda: len(caught) > 1, timeout=PATIENCE)
        file.fault = None
        wait_for(qtbot, session, Saved)
    assert {kind for kind, *_ in caught} == {RuntimeError}
    assert text_in_file(session) == "en"


def test_an_invalid_edit_changes_nothing(opened: Open) -> None:
    session, _ = opened
    before = session.report
    with pytest.raises(LookupError):
        session.do(RemoveNote("no-note"), "Remove")
    with pytest.raises(LookupError):
        session.type_text(SetNoteText("no-note", ""), "Write", "x")
    assert session.report is before
    assert session.undo_stack.count() == 0
    assert session.save_state == Saved(None)


def test_typing_in_one_field_is_one_named_step(opened: Open) -> None:
    session, _ = opened
    before = session.report
    for length in range(1, 6):
        type_in_first_note(session, "hallo"[:length])
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == "Write"
    session.undo_stack.undo()
    assert session.report == before


def test_the_notes_are_rebuilt_once_for_a_key_and_once_for_each_edit(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, _ = opened
    rebuilt: list[NotePlace] = []

    def counted(
        report: Report, place: NotePlace, change: Callable[[tuple[Note, ...]], tuple[Note, ...]]
    ) -> Report:
        rebuilt.append(place)
        return with_notes(report, place, change)

    for module in (edits, immutable_updates):
        monkeypatch.setattr(module, "with_notes", counted)
    for keys, text in enumerate(("h", "ha", "hal"), 1):
        type_in_first_note(session, text)
        assert len(rebuilt) == keys
    rebuilt.clear()
    removals = tuple(RemoveNote(note.id) for note in session.report.goals[0].all_notes())
    session.do(Compound(removals), "Remove")
    assert len(rebuilt) == len(removals)
    rebuilt.clear()
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert len(rebuilt) == len(removals) + 1


def test_typing_an_unchanged_text_is_no_edit(opened: Open) -> None:
    session, _ = opened
    type_in_first_note(session, next(session.report.all_notes()).text)
    assert session.undo_stack.count() == 0
    assert session.save_state == Saved(None)


def test_an_edit_outside_undo_stays_when_all_is_undone(opened: Open) -> None:
    session, _ = opened
    before = session.report
    type_in_first_note(session, "en")
    numbered = SetRevision(2, "ab" * 32)
    session.record(numbered)
    session.undo_stack.undo()
    assert session.report == apply(before, numbered)
    session.flush()
    assert report_in(session.path) == session.report


def test_changed_is_emitted_when_the_report_is_the_new_one(opened: Open) -> None:
    session, _ = opened
    received: list[tuple[object, Report]] = []
    session.changed.connect(lambda edit: received.append((edit, session.report)))
    before, edit = session.report, SetNoteText(first_note(session), "nytt")
    session.do(edit, "Write")
    session.undo_stack.undo()
    assert [report for _, report in received] == [apply(before, edit), before]
    assert received[0][0] == edit


def test_closing_is_no_edit(tmp_path: Path, example: Report) -> None:
    signals: list[object] = []
    with session_on(tmp_path / "a.kplan", example) as (session, _):
        type_in_first_note(session, "en")
        session.flush()
        session.changed.connect(signals.append)
        session.undo_stack.indexChanged.connect(signals.append)
    session.deleteLater()
    QApplication.processEvents()
    assert not signals


def test_deliveries_are_stored_in_the_file(opened: Open) -> None:
    session, _ = opened
    at = dt.datetime(2014, 8, 9, 12, tzinfo=dt.UTC)
    assert read_from(session, lambda file: file.deliveries()) == ()
    add_delivery(session, a_delivery(1, at, ("a.pdf", "ø.json")))
    (delivery,) = read_from(session, lambda file: file.deliveries())
    assert (delivery.revision, delivery.made_at) == (1, at)
    assert delivery.file_names == ("a.pdf", "ø.json")
    assert read_from(session, lambda file: file.delivered_bundle()) is None
    add_delivery(session, a_delivery(2, at), b"{}")
    assert (
        read_from(session, lambda file: file.delivered_bundle())
        == read_from(session, lambda file: file.delivered_bundle(1))
        == b"{}"
    )


def test_the_trash_and_the_own_words_are_read_from_the_file(opened: Open) -> None:
    session, _ = opened
    removed = [note.id for note in session.report.all_notes()][:2]
    for name in removed:
        session.do(RemoveNote(name), "Remove")
    session.flush()
    assert [entry.id for entry in read_from(session, lambda file: file.trash())] == removed[::-1]
    read_from(session, lambda file: file.empty_trash(removed[:1]))
    assert [entry.id for entry in read_from(session, lambda file: file.trash())] == removed[1:]
    session.undo_stack.undo()
    session.flush()
    assert read_from(session, lambda file: file.trash()) == ()
    read_from(session, lambda file: file.set_own_words(("Røros",)))
    assert read_from(session, lambda file: file.own_words()) == ("Røros",)


def test_ancillary_data_includes_what_is_not_saved_yet(opened: Open) -> None:
    session, file = opened
    file.fault = NoRoomError()
    removed = first_note(session)
    session.do(RemoveNote(removed), "Remove")
    assert read_from(session, lambda file: file.trash()) == ()
    assert [entry.id for entry in session.ancillary_data().trash] == [removed]


@settings(max_examples=examples(8))
@given(st.data())
def test_after_any_edits_undone_and_redone_the_file_equals_the_session(
    data: st.DataObject,
) -> None:
    start = data.draw(small_reports())
    fresh = iter(range(1, 1000))
    with (
        tempfile.TemporaryDirectory() as folder,
        session_on(Path(folder) / "a.kplan", start) as (session, _),
    ):
        for _ in range(data.draw(st.integers(1, 8))):
            match data.draw(st.sampled_from(["edit", "edit", "type", "undo", "redo", "save"])):
                case "edit":
                    session.do(data.draw(edits_of(session.report, fresh)), "Edit")
                case "type":
                    field = data.draw(st.sampled_from("ab"))
                    session.type_text(data.draw(edits_of(session.report, fresh)), "Type", field)
                case "undo":
                    session.undo_stack.undo()
                case "redo":
                    session.undo_stack.redo()
                case "save":
                    session.flush()
        session.flush()
        assert report_in(session.path) == session.report


def test_a_failed_backup_is_retried_soon(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, short_example: Report
) -> None:
    monkeypatch.setattr(session_module, "_BACKUP_AGAIN", 0.0)
    in_the_way = tmp_path / "backups"
    in_the_way.write_text("no folder", encoding="utf-8")
    note = next(short_example.all_notes())
    with session_on(tmp_path / "a.kplan", short_example) as (session, _):
        with qtbot.waitSignal(session.backup_ended):
            session.do(SetNoteText(note.id, "en"), "Write")
            session.flush()
        in_the_way.unlink()
        session.do(SetNoteText(note.id, "to"), "Write")
        session.flush()
        qtbot.waitUntil(lambda: in_the_way.is_dir() and any(in_the_way.rglob("*.kplan")))
