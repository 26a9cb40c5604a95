"""Where in the report an edit is shown."""

from __future__ import annotations

from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.editing.edit_location import location_of_edit
from kplan_desktop.domain.model.edits import (
    Compound,
    Edit,
    RemoveNote,
    ReplaceContents,
    SetNoteText,
    apply,
    inverse,
)
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import GoalEntry, Report
from tests.domain.samples import FIRST, measure, note, report, small_reports
from tests.random_edits import edits_of
from tests.strategies import examples

WRITTEN = report(GoalEntry(goal_id=FIRST, measures=(measure("A", note("1")),)))


def locations(written: Report) -> list[Location]:
    """Every goal, measure and note of a report."""
    found: list[Location] = []
    for entry in written.goals:
        found.append(Location(entry.goal_id))
        found += [Location(entry.goal_id, None, note.id) for note in entry.notes]
        found += [Location(entry.goal_id, m.id) for m in entry.measures]
        found += [
            Location(entry.goal_id, m.id, note.id) for m in entry.measures for note in m.notes
        ]
    return found


@settings(max_examples=examples(20))
@given(st.data())
def test_every_edit_and_its_undo_have_a_location_that_exists(data: st.DataObject) -> None:
    before = data.draw(small_reports())
    edit: Edit = data.draw(edits_of(before, count(1)))
    after = apply(before, edit)
    for old, new, step in ((before, after, edit), (after, before, inverse(before, edit))):
        location = location_of_edit(old, new, step)
        assert location is None or location in locations(new)


def test_what_was_replaced_as_a_whole_has_no_location() -> None:
    edit = Compound((SetNoteText("1", "borte"), ReplaceContents(report())))
    assert location_of_edit(WRITTEN, apply(WRITTEN, edit), edit) is None


def test_the_only_note_removed_is_shown_at_its_measure() -> None:
    edit = RemoveNote("1")
    assert location_of_edit(WRITTEN, apply(WRITTEN, edit), edit) == Location(FIRST, "A")
