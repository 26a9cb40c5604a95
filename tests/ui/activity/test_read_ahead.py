"""The report is read while its user rests; every edit interrupts that until the next rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import SetNoteText
from kplan_desktop.domain.model.report import GoalEntry, Report
from kplan_desktop.domain.suggestions.report_reading import ReportReading
from kplan_desktop.ui.activity.read_ahead import ReadAhead
from kplan_desktop.ui.document.dismissed_suggestions import DismissedSuggestions
from kplan_desktop.ui.document.session import Session
from tests.domain.samples import FIRST, note, report
from tests.domain.suggestions.words import shared_lexicon
from tests.ui.sessions import session_on

WRITTEN = report(
    GoalEntry(goal_id=FIRST, notes=(note("a", "Besøk i 12 kommuner"), note("b", "40 elever")))
)


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:  # noqa: ARG001 - an event loop
    with session_on(tmp_path / "a.kplan", WRITTEN) as (session, _):
        yield session
        session.flush()


def make_read_ahead(session: Session) -> tuple[ReadAhead, DismissedSuggestions]:
    dismissed = DismissedSuggestions(session, session)
    read_ahead = ReadAhead(session, shared_lexicon(), dismissed, session)
    session.finish_requests()
    return read_ahead, dismissed


def known_count(read_ahead: ReadAhead) -> int | None:
    """How many suggestions are open, as far as is known."""
    return read_ahead.count


def test_what_is_open_is_counted_again_after_each_rest(session: Session, qtbot: QtBot) -> None:
    read_ahead, dismissed = make_read_ahead(session)
    assert known_count(read_ahead) is None
    qtbot.waitUntil(lambda: known_count(read_ahead) == 2)
    with qtbot.waitSignal(read_ahead.finished):
        session.do(SetNoteText("b", "40 elever og 3 lærere"), "write")
    assert known_count(read_ahead) == 3
    (_, offers), *_ = read_ahead.reading.offers.by_note if read_ahead.reading.offers else ()
    with qtbot.waitSignal(read_ahead.finished):
        dismissed.dismiss(offers.all[0].dismissals)
    assert known_count(read_ahead) == 2


def test_nothing_is_read_while_keys_come(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_ahead, _ = make_read_ahead(session)
    qtbot.waitUntil(lambda: read_ahead.count is not None)
    slices: list[str] = []
    read_some = ReportReading.read_some

    def counted(reading: ReportReading, where: Report, seconds: float = 0.004) -> bool:
        slices.append(next(each.text for each in where.all_notes()))
        return read_some(reading, where, seconds)

    monkeypatch.setattr(ReportReading, "read_some", counted)
    text = "Besøk i 12 kommuner"
    for letter in " og 9 skoler":
        text += letter
        session.type_text(SetNoteText("a", text), "write", "note a")
        qtbot.wait(30)
    assert slices == []
    qtbot.waitUntil(lambda: bool(slices))
    assert set(slices) == {text}
