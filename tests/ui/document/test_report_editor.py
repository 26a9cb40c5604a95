"""The editor: every action of the page is one named step, and undo leads back exactly."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.editing.pasted_list import PastedList
from kplan_desktop.domain.model.location import InGoal, InMeasure, notes_in
from kplan_desktop.domain.model.report import GoalEntry, NothingToReport, Report, integrity_faults
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.session import Session
from tests.domain.samples import FIRST, SECOND, measure, note, report, small_reports
from tests.strategies import examples, ugly_text
from tests.ui.activity.harness import report_in
from tests.ui.sessions import session_on

pytestmark = pytest.mark.usefixtures("qapp")

WRITTEN = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(measure("A", note("1"), note("2"), note("3")), measure("B", note("4"))),
        notes=(note("5"),),
    )
)


class Desk:
    """A session with an editor on it; ids are counted."""

    def __init__(self, session: Session) -> None:
        numbers = count(1)
        self.session = session
        self.editor = ReportEditor(session, lambda: f"new-{next(numbers)}")

    @property
    def first(self) -> GoalEntry:
        return self.session.report.entry(FIRST)

    def notes(self, measure_id: str = "A") -> list[str]:
        return [one.id for one in notes_in(self.session.report, InMeasure(measure_id))]

    def measures(self) -> list[str]:
        return [one.id for one in self.first.measures]

    def last_step(self) -> str:
        return self.session.undo_stack.undoText()

    def steps(self) -> int:
        return self.session.undo_stack.count()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with session_on(tmp_path / "a.kplan", WRITTEN) as (session, _):
        yield Desk(session)


def test_a_new_note_stands_where_it_was_asked_for_and_tells_of_an_activity_of_its_own(
    desk: Desk,
) -> None:
    after = desk.editor.add_note_after("1")
    assert desk.notes() == ["1", after, "2", "3"]
    in_goal = desk.editor.add_note(InGoal(FIRST), 0, "fritt")
    assert [(one.id, one.text) for one in desk.first.notes] == [
        (in_goal, "fritt"),
        ("5", "Fagdag i dans"),
    ]
    assert desk.editor.add_note(InMeasure("B"), 0) == desk.notes("B")[0]
    assert not integrity_faults(desk.session.report)
    assert len(desk.session.report.activities) == 8


def test_a_removed_note_gives_the_place_to_go_to(desk: Desk) -> None:
    assert desk.editor.remove_note("2") == "1"
    assert desk.editor.remove_note("1") == "3"
    assert desk.editor.remove_note("3") is None


def test_notes_move_through_their_list_and_on_into_the_next_of_their_goal(desk: Desk) -> None:
    desk.editor.move_note("1", 1)
    assert desk.notes() == ["2", "1", "3"]
    desk.editor.move_note("1", 1)
    desk.editor.move_note("1", 1)
    assert desk.notes() == ["2", "3"]
    assert desk.notes("B")[0] == "1"
    desk.editor.move_note("1", -1)
    assert desk.notes() == ["2", "3", "1"]
    desk.editor.move_note("2", -1)
    assert desk.steps() == 4


def test_a_note_is_put_before_another_in_any_list(desk: Desk) -> None:
    desk.editor.place_note("1", InMeasure("A"), 1)
    assert desk.steps() == 0
    desk.editor.place_note("3", InMeasure("A"), 0)
    assert desk.notes() == ["3", "1", "2"]
    desk.editor.place_note("3", InGoal(FIRST), 0)
    assert desk.first.notes[0].id == "3"


def test_a_divided_note_is_joined_again(desk: Desk) -> None:
    second = desk.editor.divide_note("1", "Fagdag ", "i dans")
    assert desk.notes() == ["1", second, "2", "3"]
    above = desk.editor.join_note(second)
    assert above is not None
    assert above.text == "Fagdag "
    assert desk.notes() == ["1", "2", "3"]
    assert desk.editor.join_note("1") is None
    assert desk.steps() == 2


def test_a_pasted_list_is_one_step(desk: Desk) -> None:
    last = desk.editor.paste_list("1", "Fagdag", "", PastedList("", ("en", "to")))
    assert desk.notes()[2] == last
    desk.session.undo_stack.undo()
    assert desk.session.report == WRITTEN
    last = desk.editor.append_list(InGoal(FIRST), PastedList("Slik:", ("en", "to")))
    assert desk.first.notes[-1].id == last
    assert desk.steps() == 1


def test_measures_move_within_their_goal_and_stop_at_its_ends(desk: Desk) -> None:
    desk.editor.move_measure("A", -1)
    desk.editor.move_measure("B", 1)
    assert desk.steps() == 0
    desk.editor.move_measure("A", 1)
    assert desk.measures() == ["B", "A"]


def test_a_new_measure_stands_last_and_a_removed_one_takes_its_notes_along(desk: Desk) -> None:
    added = desk.editor.add_measure(FIRST, "Nytt")
    assert desk.measures() == ["A", "B", added]
    desk.editor.remove_measure("A")
    assert desk.measures() == ["B", added]
    assert set(desk.session.report.activities) == {"4", "5"}


def test_writing_a_measure_leaves_the_printed_plans_wording_alone(tmp_path: Path) -> None:
    planned = replace(measure("A"), plan_text="Slik planen sier")
    with session_on(
        tmp_path / "a.kplan", report(GoalEntry(goal_id=FIRST, measures=(planned,)))
    ) as (session, _):
        ReportEditor(session, lambda: "new").write_measure("A", "Slik det ble")
        (written,) = session.report.entry(FIRST).measures
        assert (written.text, written.plan_text) == ("Slik det ble", "Slik planen sier")


def test_nothing_to_report_is_set_lifted_and_given_a_reason(desk: Desk) -> None:
    def mark() -> NothingToReport | None:
        return desk.session.report.entry(SECOND).nothing_to_report

    desk.editor.set_nothing_to_report(SECOND, True)
    assert mark() == NothingToReport()
    desk.editor.write_reason(SECOND, "Ingen")
    desk.editor.write_reason(SECOND, "Ingen søkte")
    assert mark() == NothingToReport("Ingen søkte")
    desk.editor.set_nothing_to_report(SECOND, False)
    assert mark() is None
    assert desk.steps() == 3
    desk.session.undo_stack.undo()
    assert mark() == NothingToReport("Ingen søkte")


def test_a_reason_without_a_mark_marks_nothing(desk: Desk) -> None:
    desk.editor.write_reason(SECOND, "Ingen")
    assert desk.session.report == WRITTEN


def test_writing_what_is_there_already_is_no_step(desk: Desk) -> None:
    desk.editor.write_note("1", "Fagdag i dans")
    desk.editor.write_measure("A", "Støtte kommunene")
    assert desk.steps() == 0


def test_every_action_has_a_name_of_its_own(desk: Desk) -> None:
    actions: list[Callable[[], object]] = [
        lambda: desk.editor.write_note("1", "a"),
        lambda: desk.editor.write_measure("A", "a"),
        lambda: desk.editor.add_note_after("1"),
        lambda: desk.editor.remove_note("2"),
        lambda: desk.editor.move_note("1", 1),
        lambda: desk.editor.divide_note("1", "a", "b"),
        lambda: desk.editor.paste_list("1", "a", "", PastedList("", ("en", "to"))),
        lambda: desk.editor.add_measure(FIRST),
        lambda: desk.editor.remove_measure("B"),
        lambda: desk.editor.move_measure("A", 1),
        lambda: desk.editor.set_nothing_to_report(SECOND, True),
        lambda: desk.editor.write_reason(SECOND, "a"),
        lambda: desk.editor.set_nothing_to_report(SECOND, False),
    ]
    names = []
    for action in actions:
        action()
        names.append(desk.last_step())
    assert len(set(names)) == len(actions) == desk.steps()
    assert all(names)


def test_a_note_begun_on_the_empty_line_is_one_step_with_what_is_typed_on(desk: Desk) -> None:
    begun = desk.editor.add_note(InMeasure("A"), 3, "h")
    desk.editor.write_note(begun, "he")
    desk.editor.write_note(begun, "hei")
    assert desk.steps() == 1
    desk.session.undo_stack.undo()
    assert desk.session.report == WRITTEN
    desk.session.undo_stack.redo()
    assert notes_in(desk.session.report, InMeasure("A"))[3].text == "hei"


def test_a_measure_begun_on_the_empty_line_is_one_step_with_what_is_typed_on(desk: Desk) -> None:
    begun = desk.editor.add_measure(FIRST, "h")
    desk.editor.write_measure(begun, "hei")
    assert desk.steps() == 1
    desk.session.undo_stack.undo()
    assert desk.session.report == WRITTEN


def act(data: st.DataObject, editor: ReportEditor, now: Report) -> None:
    """One thing that can be done on a page, whichever."""
    goal_id = data.draw(st.sampled_from([entry.goal_id for entry in now.goals]))
    notes = [one.id for one in now.all_notes()]
    measures = [one.id for one in now.measures()]
    step = data.draw(st.sampled_from([-1, 1]))
    text = data.draw(ugly_text())
    actions: list[Callable[[], object]] = [
        lambda: editor.add_measure(goal_id, text),
        lambda: editor.add_note(InGoal(goal_id), 0, text),
        lambda: editor.set_nothing_to_report(goal_id, step > 0),
        lambda: editor.write_reason(goal_id, text),
    ]
    if notes:
        note_id = data.draw(st.sampled_from(notes))
        actions += [
            lambda: editor.write_note(note_id, text),
            lambda: editor.write_note(note_id, text + "!"),
            lambda: editor.add_note_after(note_id),
            lambda: editor.divide_note(note_id, text, text),
            lambda: editor.join_note(note_id),
            lambda: editor.paste_list(note_id, text, "", PastedList("", ("en", "to"))),
            lambda: editor.remove_note(note_id),
            lambda: editor.move_note(note_id, step),
        ]
    if measures:
        measure_id = data.draw(st.sampled_from(measures))
        actions += [
            lambda: editor.write_measure(measure_id, text),
            lambda: editor.add_note(InMeasure(measure_id), 0),
            lambda: editor.remove_measure(measure_id),
            lambda: editor.move_measure(measure_id, step),
        ]
    data.draw(st.sampled_from(actions))()


@settings(max_examples=examples(15))
@given(st.data())
def test_undo_of_any_actions_gives_the_first_state_and_redo_the_last(data: st.DataObject) -> None:
    start = data.draw(small_reports())
    with (
        tempfile.TemporaryDirectory() as folder,
        session_on(Path(folder) / "a.kplan", start) as (session, _),
    ):
        desk = Desk(session)
        states, names = {0: start}, [""]
        for _ in range(data.draw(st.integers(1, 12))):
            act(data, desk.editor, session.report)
            stack = session.undo_stack
            states[stack.index()] = session.report
            names = [stack.text(index) for index in range(stack.count())]
        stack, last = session.undo_stack, session.report
        while stack.canUndo():
            assert stack.undoText() == names[stack.index() - 1]
            assert session.report == states[stack.index()]
            stack.undo()
            assert not integrity_faults(session.report)
        assert session.report == start
        while stack.canRedo():
            stack.redo()
        assert session.report == last
        session.flush()
        assert report_in(session.path) == last
