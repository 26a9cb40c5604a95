"""The edits of Enter, Backspace, pasting and moving."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kplan_desktop.domain.editing.note_editing import (
    FreshIds,
    append_list,
    divide_note,
    merge_with_note_above,
    move_measure_by,
    move_note_by,
    move_notes_before,
    move_notes_by,
    note_places_of,
    paste_list,
    remove_notes,
)
from kplan_desktop.domain.model.edits import Edit, SetActivity, apply, inverse
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.location import InGoal, InMeasure, notes_in, place_of_note
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    Report,
    Status,
)
from kplan_desktop.domain.text.pasted_list import PastedList
from tests.storage.samples import example_report
from tests.strategies import reports

EXAMPLE = example_report()
GOAL = EXAMPLE.goals[0]
FIRST, SECOND = GOAL.measures[:2]


def fresh(how_many: int) -> list[FreshIds]:
    return [(f"new-note-{n}", f"new-activity-{n}") for n in range(how_many)]


def texts(report: Report, place: InMeasure | InGoal) -> list[str]:
    return [note.text for note in notes_in(report, place)]


def done(report: Report, edit: Edit | None) -> Report:
    """The report after the edit, which can be undone exactly."""
    assert edit is not None
    after = apply(report, edit)
    assert integrity_faults(after) == []
    assert apply(after, inverse(report, edit)) == report
    return after


def counted(report: Report, note_index: int, value: int) -> Report:
    activity = report.activities[FIRST.notes[note_index].activity_id]
    figure = Figure("kommuner", Decimal(value), Exactness.EXACT)
    return apply(report, SetActivity(replace(activity, figures=(figure,))))


def test_a_divided_note_keeps_its_activity_and_every_character() -> None:
    note = FIRST.notes[0]
    after = done(EXAMPLE, divide_note(EXAMPLE, note.id, "Kommune ", " besøk", fresh(1)[0]))
    here = notes_in(after, InMeasure(FIRST.id))
    assert [n.text for n in here[:2]] == ["Kommune ", " besøk"]
    assert here[0].activity_id == note.activity_id
    assert after.activities[here[1].activity_id] == Activity(id="new-activity-0")


def test_dividing_at_the_start_puts_an_empty_note_above() -> None:
    note = FIRST.notes[0]
    after = done(EXAMPLE, divide_note(EXAMPLE, note.id, "", note.text, fresh(1)[0]))
    here = notes_in(after, InMeasure(FIRST.id))
    assert (here[0].text, here[1]) == ("", note)


def test_joining_puts_the_text_behind_the_one_above_and_keeps_its_figures() -> None:
    report = counted(EXAMPLE, 1, 12)
    above, note = FIRST.notes[:2]
    after = done(report, merge_with_note_above(report, note.id))
    joined = notes_in(after, InMeasure(FIRST.id))[0]
    assert joined.text == above.text + note.text
    assert after.activities[joined.activity_id].figures[0].value == 12
    assert note.id not in {n.id for n in after.all_notes()}


def test_notes_with_conflicting_figures_are_not_merged() -> None:
    report = counted(counted(EXAMPLE, 0, 5), 1, 12)
    assert merge_with_note_above(report, FIRST.notes[1].id) is None


def test_the_first_note_of_a_list_has_none_to_be_joined_to() -> None:
    assert merge_with_note_above(EXAMPLE, FIRST.notes[0].id) is None


def test_joining_with_a_note_of_the_same_activity_keeps_it() -> None:
    first, second = FIRST.notes[:2]
    activity = replace(EXAMPLE.activities[first.activity_id], status=Status.DONE)
    report = apply(EXAMPLE, SetActivity(activity))
    after = done(report, merge_with_note_above(report, second.id))
    assert after.activities[first.activity_id].status is Status.DONE


def test_a_list_pasted_into_an_empty_note_fills_it_first() -> None:
    note = FIRST.notes[0]
    pasted = PastedList("", ("en", "to", "tre"))
    after = done(EXAMPLE, paste_list(EXAMPLE, note.id, "", "", pasted, fresh(3)))
    assert texts(after, InMeasure(FIRST.id))[:3] == ["en", "to", "tre"]


def test_a_list_pasted_into_a_text_follows_it() -> None:
    note = FIRST.notes[0]
    pasted = PastedList("her:", ("en", "to"))
    after = done(EXAMPLE, paste_list(EXAMPLE, note.id, "Se ", " slutt", pasted, fresh(2)))
    assert texts(after, InMeasure(FIRST.id))[:3] == ["Se her: slutt", "en", "to"]


def test_a_list_pasted_on_the_empty_line_comes_last() -> None:
    pasted = PastedList("Dette:", ("en", "to"))
    after = done(EXAMPLE, append_list(EXAMPLE, InMeasure(FIRST.id), pasted, fresh(3)))
    assert texts(after, InMeasure(FIRST.id))[-3:] == ["Dette:", "en", "to"]


@pytest.mark.parametrize("step", [1, -1])
def test_a_note_walks_through_every_list_of_its_goal_and_stops_at_the_end(step: int) -> None:
    note = FIRST.notes[0]
    report = EXAMPLE
    order = [n.id for n in report.entry(GOAL.goal_id).all_notes() if n.id != note.id]
    steps = 0
    while (edit := move_note_by(report, note.id, step)) is not None:
        steps += 1
        report = done(report, edit)
        assert [n.id for n in report.entry(GOAL.goal_id).all_notes() if n.id != note.id] == order
    lists = note_places_of(report, GOAL.goal_id)
    expected = (lists[-1], len(notes_in(report, lists[-1])) - 1) if step > 0 else (lists[0], 0)
    assert place_of_note(report, note.id) == expected
    assert steps == (len(order) + len(lists) - 1 if step > 0 else 0)


def test_dropping_a_note_at_its_own_place_is_no_edit() -> None:
    place = InMeasure(FIRST.id)
    assert move_notes_before(EXAMPLE, [FIRST.notes[1].id], place, 1) is None
    assert move_notes_before(EXAMPLE, [FIRST.notes[1].id], place, 2) is None
    after = done(EXAMPLE, move_notes_before(EXAMPLE, [FIRST.notes[0].id], place, 2))
    assert [n.id for n in notes_in(after, place)][:2] == [FIRST.notes[1].id, FIRST.notes[0].id]


@given(st.data())
def test_several_notes_come_to_stand_one_after_another(data: st.DataObject) -> None:
    report = data.draw(reports())
    notes = [note.id for note in report.all_notes()]
    assume(notes)
    chosen = data.draw(st.sets(st.sampled_from(notes), min_size=1))
    moved = [note_id for note_id in notes if note_id in chosen]
    goal = data.draw(st.sampled_from(report.goals)).goal_id
    place = data.draw(st.sampled_from(note_places_of(report, goal)))
    there = [note.id for note in notes_in(report, place)]
    index = data.draw(st.integers(0, len(there)))
    edit = move_notes_before(report, moved, place, index)
    after = report if edit is None else done(report, edit)
    left = [note_id for note_id in there[:index] if note_id not in chosen]
    right = [note_id for note_id in there[index:] if note_id not in chosen]
    assert [note.id for note in notes_in(after, place)] == left + moved + right
    assert (edit is None) == (after == report)


@given(st.data(), st.sampled_from([-1, 1]))
def test_several_notes_move_by_one_and_are_removed_in_one_step(
    data: st.DataObject, step: int
) -> None:
    report = data.draw(reports())
    entry = data.draw(st.sampled_from(report.goals))
    notes = [note.id for note in entry.all_notes()]
    assume(notes)
    chosen = data.draw(st.sets(st.sampled_from(notes), min_size=1))
    moved = [note_id for note_id in notes if note_id in chosen]
    lead = moved[0] if step < 0 else moved[-1]
    alone = move_note_by(report, lead, step)
    edit = move_notes_by(report, moved, step)
    assert (edit is None) == (alone is None)
    after = report if edit is None else done(report, edit)
    others = [note_id for note_id in notes if note_id not in chosen]
    left = [note.id for note in after.entry(entry.goal_id).all_notes()]
    assert [note_id for note_id in left if note_id not in chosen] == others
    assert [note_id for note_id in left if note_id in chosen] == moved
    removed = done(report, remove_notes(moved))
    assert [note.id for note in removed.entry(entry.goal_id).all_notes()] == others


def test_a_measure_stays_at_the_end_of_its_goal() -> None:
    assert move_measure_by(EXAMPLE, FIRST.id, -1) is None
    after = done(EXAMPLE, move_measure_by(EXAMPLE, FIRST.id, 1))
    assert [m.id for m in after.goals[0].measures][:2] == [SECOND.id, FIRST.id]


@given(st.data())
def test_dividing_and_joining_gives_back_the_report(data: st.DataObject) -> None:
    report = data.draw(reports())
    notes = [note for note in report.all_notes() if note.text]
    if not notes:
        return
    note = data.draw(st.sampled_from(notes))
    at = data.draw(st.integers(1, len(note.text)))
    ids = fresh(1)[0]
    edit = divide_note(report, note.id, note.text[:at], note.text[at:], ids)
    divided = done(report, edit)
    assert done(divided, merge_with_note_above(divided, ids[0])) == report
