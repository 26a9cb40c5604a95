"""The editor: every action of the page is one named step, and undo restores exactly."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.editing.trash import removed_between
from kplan_desktop.domain.model.edits import SetPlanAdoption
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.location import InGoal, InMeasure, notes_in
from kplan_desktop.domain.model.report import GoalEntry, NothingToReport, PlanAdoption, Report
from kplan_desktop.domain.text.pasted_list import PastedList
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.session import Session
from tests.domain.samples import FIRST, SECOND, measure, note, report, small_reports
from tests.strategies import examples, ugly_text
from tests.ui.driver import report_in
from tests.ui.sessions import session_on

pytestmark = pytest.mark.usefixtures("qapp")

NOW = dt.datetime(2014, 8, 9, 12, tzinfo=dt.UTC)
WRITTEN = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(measure("A", note("1"), note("2"), note("3")), measure("B", note("4"))),
        notes=(note("5"),),
    )
)


class Driver:
    """A session with an editor on it; ids are counted."""

    def __init__(self, session: Session) -> None:
        numbers = count(1)
        self.session = session
        self.editor = ReportEditor(session, lambda: f"new-{next(numbers)}")

    @property
    def first(self) -> GoalEntry:
        return self.session.report.entry(FIRST)

    def notes(self, measure_id: str = "A") -> list[str]:
        return [note.id for note in notes_in(self.session.report, InMeasure(measure_id))]

    def measures(self) -> list[str]:
        return [measure.id for measure in self.first.measures]

    def last_step(self) -> str:
        return self.session.undo_stack.undoText()

    def steps(self) -> int:
        return self.session.undo_stack.count()


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[Driver]:
    with session_on(tmp_path / "a.kplan", WRITTEN) as (session, _):
        yield Driver(session)


def test_a_new_note_is_at_the_requested_location_with_its_own_activity(
    driver: Driver,
) -> None:
    after = driver.editor.add_note_after("1")
    assert driver.notes() == ["1", after, "2", "3"]
    in_goal = driver.editor.add_note(InGoal(FIRST), 0, "fritt")
    assert [(note.id, note.text) for note in driver.first.notes] == [
        (in_goal, "fritt"),
        ("5", "Fagdag i dans"),
    ]
    assert driver.editor.add_note(InMeasure("B"), 0) == driver.notes("B")[0]
    assert not integrity_faults(driver.session.report)
    assert len(driver.session.report.activities) == 8


def test_several_notes_are_removed_in_one_step(driver: Driver) -> None:
    before = driver.session.report
    driver.editor.remove_notes(["1", "3"])
    assert driver.notes() == ["2"]
    assert driver.steps() == 1
    driver.session.undo_stack.undo()
    assert driver.session.report == before


def test_notes_move_through_their_list_into_the_next_of_their_goal(driver: Driver) -> None:
    driver.editor.move_notes(["1"], 1)
    assert driver.notes() == ["2", "1", "3"]
    driver.editor.move_notes(["1"], 1)
    driver.editor.move_notes(["1"], 1)
    assert driver.notes() == ["2", "3"]
    assert driver.notes("B")[0] == "1"
    driver.editor.move_notes(["1"], -1)
    assert driver.notes() == ["2", "3", "1"]
    driver.editor.move_notes(["2"], -1)
    assert driver.steps() == 4


def test_a_note_is_moved_before_another_in_any_list(driver: Driver) -> None:
    driver.editor.place_notes(["1"], InMeasure("A"), 1)
    assert driver.steps() == 0
    driver.editor.place_notes(["3"], InMeasure("A"), 0)
    assert driver.notes() == ["3", "1", "2"]
    driver.editor.place_notes(["3"], InGoal(FIRST), 0)
    assert driver.first.notes[0].id == "3"


def test_a_split_note_is_joined_again(driver: Driver) -> None:
    second = driver.editor.divide_note("1", "Fagdag ", "i dans")
    assert driver.notes() == ["1", second, "2", "3"]
    above = driver.editor.join_note(second)
    assert above is not None
    assert above.text == "Fagdag "
    assert driver.notes() == ["1", "2", "3"]
    assert driver.editor.join_note("1") is None
    assert driver.steps() == 2


def test_a_pasted_list_is_one_step(driver: Driver) -> None:
    last = driver.editor.paste_list("1", "Fagdag", "", PastedList("", ("en", "to")))
    assert driver.notes()[2] == last
    driver.session.undo_stack.undo()
    assert driver.session.report == WRITTEN
    last = driver.editor.append_list(InGoal(FIRST), PastedList("Slik:", ("en", "to")))
    assert driver.first.notes[-1].id == last
    assert driver.steps() == 1


def test_measures_move_within_their_goal_and_stop_at_its_ends(driver: Driver) -> None:
    driver.editor.move_measure("A", -1)
    driver.editor.move_measure("B", 1)
    assert driver.steps() == 0
    driver.editor.move_measure("A", 1)
    assert driver.measures() == ["B", "A"]


def test_a_new_measure_is_last_and_a_removed_one_loses_its_notes(driver: Driver) -> None:
    added = driver.editor.add_measure(FIRST, "Nytt")
    assert driver.measures() == ["A", "B", added]
    driver.editor.remove_measure("A")
    assert driver.measures() == ["B", added]
    assert set(driver.session.report.activities) == {"4", "5"}


def test_writing_a_measure_leaves_the_printed_plans_wording_alone(tmp_path: Path) -> None:
    planned = replace(measure("A"), plan_text="Slik planen sier")
    with session_on(
        tmp_path / "a.kplan", report(GoalEntry(goal_id=FIRST, measures=(planned,)))
    ) as (session, _):
        ReportEditor(session, lambda: "new").write_measure("A", "Slik det ble")
        (written,) = session.report.entry(FIRST).measures
        assert (written.text, written.plan_text) == ("Slik det ble", "Slik planen sier")


def test_what_comes_into_the_report_after_the_adoption_is_not_in_the_plan(driver: Driver) -> None:
    before = driver.session.report
    driver.editor.remove_measure("A")
    (removed,) = removed_between(before, driver.session.report, NOW)
    board = PlanAdoption(date=NOW.date(), name="Styret")
    driver.session.do(SetPlanAdoption(board), "vedta planen")
    added = driver.editor.add_measure(FIRST, "Nytt")
    driver.editor.write_measure(added, "Nytt tiltak")
    driver.editor.put_back(removed)
    wordings = {each.id: each.planned for each in driver.session.report.measures()}
    assert wordings == {"A": "", "B": measure("B").text, added: ""}
    for _ in range(driver.steps()):
        driver.session.undo_stack.undo()
    assert driver.session.report == before


def test_nothing_to_report_is_set_lifted_and_given_a_reason(driver: Driver) -> None:
    def mark() -> NothingToReport | None:
        return driver.session.report.entry(SECOND).nothing_to_report

    driver.editor.set_nothing_to_report(SECOND, True)
    assert mark() == NothingToReport()
    driver.editor.write_reason(SECOND, "Ingen")
    driver.editor.write_reason(SECOND, "Ingen søkte")
    assert mark() == NothingToReport("Ingen søkte")
    driver.editor.set_nothing_to_report(SECOND, False)
    assert mark() is None
    assert driver.steps() == 3
    driver.session.undo_stack.undo()
    assert mark() == NothingToReport("Ingen søkte")


def test_a_reason_alone_does_not_set_nothing_to_report(driver: Driver) -> None:
    driver.editor.write_reason(SECOND, "Ingen")
    assert driver.session.report == WRITTEN


def test_writing_an_unchanged_text_is_no_step(driver: Driver) -> None:
    driver.editor.write_note("1", "Fagdag i dans")
    driver.editor.write_measure("A", "Støtte kommunene")
    assert driver.steps() == 0


def test_every_action_has_its_own_name(driver: Driver) -> None:
    actions: list[Callable[[], object]] = [
        lambda: driver.editor.write_note("1", "a"),
        lambda: driver.editor.write_measure("A", "a"),
        lambda: driver.editor.add_note_after("1"),
        lambda: driver.editor.remove_notes(["2"]),
        lambda: driver.editor.move_notes(["1"], 1),
        lambda: driver.editor.divide_note("1", "a", "b"),
        lambda: driver.editor.paste_list("1", "a", "", PastedList("", ("en", "to"))),
        lambda: driver.editor.add_measure(FIRST),
        lambda: driver.editor.remove_measure("B"),
        lambda: driver.editor.move_measure("A", 1),
        lambda: driver.editor.set_nothing_to_report(SECOND, True),
        lambda: driver.editor.write_reason(SECOND, "a"),
        lambda: driver.editor.set_nothing_to_report(SECOND, False),
    ]
    names = []
    for action in actions:
        action()
        names.append(driver.last_step())
    assert len(set(names)) == len(actions) == driver.steps()
    assert all(names)


def test_a_note_begun_on_the_empty_line_is_one_step_with_the_typing_after_it(
    driver: Driver,
) -> None:
    begun = driver.editor.add_note(InMeasure("A"), 3, "h")
    driver.editor.write_note(begun, "he")
    driver.editor.write_note(begun, "hei")
    assert driver.steps() == 1
    driver.session.undo_stack.undo()
    assert driver.session.report == WRITTEN
    driver.session.undo_stack.redo()
    assert notes_in(driver.session.report, InMeasure("A"))[3].text == "hei"


def test_a_measure_begun_on_the_empty_line_is_one_step_with_the_typing_after_it(
    driver: Driver,
) -> None:
    begun = driver.editor.add_measure(FIRST, "h")
    driver.editor.write_measure(begun, "hei")
    assert driver.steps() == 1
    driver.session.undo_stack.undo()
    assert driver.session.report == WRITTEN


def act(data: st.DataObject, editor: ReportEditor, now: Report) -> None:
    """Any one action of the page."""
    goal_id = data.draw(st.sampled_from([entry.goal_id for entry in now.goals]))
    notes = [note.id for note in now.all_notes()]
    measures = [measure.id for measure in now.measures()]
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
            lambda: editor.remove_notes([note_id]),
            lambda: editor.move_notes([note_id], step),
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
def test_undo_of_any_actions_restores_the_first_state_and_redo_the_last(
    data: st.DataObject,
) -> None:
    start = data.draw(small_reports())
    with (
        tempfile.TemporaryDirectory() as folder,
        session_on(Path(folder) / "a.kplan", start) as (session, _),
    ):
        driver = Driver(session)
        states, names = {0: start}, [""]
        for _ in range(data.draw(st.integers(1, 12))):
            act(data, driver.editor, session.report)
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
