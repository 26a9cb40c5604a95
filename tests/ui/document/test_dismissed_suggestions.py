"""What is dismissed stays so in the file; an answer that cannot be stored is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.model.edits import RemoveNote
from kplan_desktop.domain.model.report import GoalEntry
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.dismissed_suggestions import DismissedSuggestions
from tests.domain.samples import FIRST, note, report
from tests.ui.sessions import FaultyFile, NoRoomError, read_from, session_on

WRITTEN = report(GoalEntry(goal_id=FIRST, notes=(note("a"), note("b"))))
FIGURE = Dismissal("a", "figure", "elever:40:exact", "40 elever")
LINK = Dismissal("a", "link", "b", "")


def test_an_answer_is_stored_at_once_and_read_when_the_file_is_opened(
    qapp: QApplication,  # noqa: ARG001 - signals
    tmp_path: Path,
) -> None:
    with session_on(tmp_path / "a.kplan", WRITTEN) as (session, _):
        dismissed = DismissedSuggestions(session, session)
        told: list[frozenset[Dismissal]] = []
        dismissed.changed.connect(told.append)
        dismissed.dismiss([FIGURE, LINK])
        dismissed.dismiss([FIGURE])
        assert dismissed.is_dismissed(FIGURE)
        assert list(dismissed.links()) == [("a", "b")]
        assert told == [frozenset({FIGURE, LINK})]
        assert read_from(session, lambda file: file.dismissed()) == {FIGURE, LINK}
        again = DismissedSuggestions(session, session)
        session.finish_requests()
        assert again.is_dismissed(FIGURE)
        dismissed.take_back([LINK])
        assert not dismissed.is_dismissed(LINK)
        assert read_from(session, lambda file: file.dismissed()) == {FIGURE}


def test_what_was_dismissed_of_a_note_is_deleted_when_the_file_is_opened_without_the_note(
    qapp: QApplication,  # noqa: ARG001 - signals
    tmp_path: Path,
) -> None:
    with session_on(tmp_path / "a.kplan", WRITTEN) as (session, _):
        DismissedSuggestions(session, session).dismiss([FIGURE])
        session.do(RemoveNote("a"), "Remove")
        session.flush()
        read_from(session, lambda file: file.empty_trash())
        session.undo_stack.undo()
        session.flush()
        assert read_from(session, lambda file: file.dismissed()) == {FIGURE}
        session.undo_stack.redo()
        session.flush()
        read_from(session, lambda file: file.empty_trash())
        DismissedSuggestions(session, session)
        assert read_from(session, lambda file: file.dismissed()) == frozenset()


@pytest.mark.parametrize("taken_back", [False, True])
def test_an_answer_that_is_not_stored_is_none(
    qapp: QApplication,  # noqa: ARG001 - signals
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    taken_back: bool,
) -> None:
    with session_on(tmp_path / "a.kplan", WRITTEN) as (session, _):
        dismissed = DismissedSuggestions(session, session)
        if taken_back:
            dismissed.dismiss([FIGURE])
        session.finish_requests()

        def refuse(*_: object) -> None:
            raise NoRoomError

        for name in ("add_dismissed", "remove_dismissed"):
            monkeypatch.setattr(FaultyFile, name, refuse)
        failures: list[object] = []
        dismissed.failed.connect(failures.append)
        (dismissed.take_back if taken_back else dismissed.dismiss)([FIGURE])
        assert dismissed.is_dismissed(FIGURE) is not taken_back
        session.finish_requests()
        assert dismissed.is_dismissed(FIGURE) is taken_back
        assert len(failures) == 1


def test_what_another_program_dismissed_meanwhile_is_kept(
    qapp: QApplication,  # noqa: ARG001 - signals
    tmp_path: Path,
) -> None:
    with session_on(tmp_path / "a.kplan", WRITTEN) as (session, _):
        dismissed = DismissedSuggestions(session, session)
        session.finish_requests()
        read_from(session, lambda file: file.add_dismissed([LINK]))
        dismissed.dismiss([FIGURE])
        session.finish_requests()
    file = ReportFile.open(tmp_path / "a.kplan")
    file.load()
    assert file.dismissed() == {FIGURE, LINK}
    file.close()
