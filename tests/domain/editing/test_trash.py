"""What is put into the trash, and how it is restored."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.editing.trash import (
    Removed,
    RemovedMeasure,
    RemovedNote,
    removed_between,
    restore_edit,
)
from kplan_desktop.domain.entry.figure_parser import parse
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Compound,
    Edit,
    MoveMeasure,
    MoveNote,
    RemoveMeasure,
    RemoveNote,
    SetNoteText,
    SetOwnMetrics,
    apply,
    inverse,
)
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.location import InGoal, InMeasure, note_by_id, place_of_note
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    Report,
    Status,
)
from tests.domain.samples import FIRST, SECOND, measure, note, report, small_reports
from tests.random_edits import edits_of

AT = dt.datetime(2014, 8, 20, 12, tzinfo=dt.UTC)
COUNTED = Activity(
    id="b", status=Status.DONE, figures=(Figure("kommuner", Decimal(12), Exactness.EXACT),)
)
REPORT = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(
            measure("m", note("a", "Fagdag"), note("b", "Kurs"), note("c", "Møte", of="a")),
            measure("empty", text=""),
        ),
        notes=(note("d", "Konsert"), note("blank", " \n")),
    ),
    activities=(COUNTED,),
)


def after(*edits: Edit) -> Report:
    return apply(REPORT, Compound(edits))


def trash_of(*edits: Edit) -> tuple[Removed, ...]:
    return removed_between(REPORT, after(*edits), AT)


def test_a_removed_note_is_kept_with_its_activity_and_its_place() -> None:
    (removed,) = trash_of(RemoveNote("b"))
    assert removed == RemovedNote(
        note=note("b", "Kurs"),
        activity=COUNTED,
        goal_id=FIRST,
        measure_id="m",
        index=1,
        removed_at=AT,
    )
    assert removed.id == "b"


def test_a_removed_measure_is_one_entry_with_its_notes_in_order() -> None:
    (removed,) = trash_of(RemoveMeasure("m"))
    assert removed == RemovedMeasure(
        measure=REPORT.goals[0].measures[0],
        activities=(Activity(id="a"), COUNTED),
        goal_id=FIRST,
        index=0,
        removed_at=AT,
    )


def test_moved_notes_and_measures_are_not_removed() -> None:
    moved = (MoveNote("a", InGoal(SECOND), 0), MoveMeasure("m", SECOND, 0))
    assert trash_of(*moved) == ()
    (removed,) = trash_of(*moved, RemoveMeasure("m"))
    assert isinstance(removed, RemovedMeasure)
    assert [entry.id for entry in removed.measure.notes] == ["b", "c"]


def test_removed_notes_without_text_or_figures_are_not_kept() -> None:
    assert trash_of(RemoveNote("blank"), RemoveMeasure("empty")) == ()


def test_a_note_without_words_is_kept_for_its_figures() -> None:
    wordless = apply(REPORT, SetNoteText("b", ""))
    (removed,) = removed_between(wordless, apply(wordless, RemoveNote("b")), AT)
    assert isinstance(removed, RemovedNote)
    assert removed.activity == COUNTED
    linked = apply(wordless, AddNote(InGoal(SECOND), 0, note("e", "", of="b"), None))
    assert removed_between(linked, apply(linked, RemoveNote("b")), AT) == ()


@pytest.mark.parametrize(
    "joined", ["FagdagMøte", "Fagdag Møte", "Fagdag\nMøte og mer", "Møte. Fagdag"]
)
def test_a_note_that_was_joined_to_another_is_not_kept(joined: str) -> None:
    assert trash_of(SetNoteText("a", joined), RemoveNote("c")) == ()


def test_a_note_that_was_joined_to_an_empty_one_is_not_kept() -> None:
    assert trash_of(SetNoteText("blank", "Konsert"), RemoveNote("d")) == ()


def test_text_that_another_note_already_had_is_not_taken_over_by_it() -> None:
    before = after(SetNoteText("a", "Møte på fagdag"))
    changed = apply(before, Compound((SetNoteText("a", "Møte på fagdag."), RemoveNote("c"))))
    assert [entry.id for entry in removed_between(before, changed, AT)] == ["c"]


def test_text_is_taken_over_by_one_note_only() -> None:
    before = after(SetNoteText("d", "Møte"))
    changed = apply(
        before, Compound((SetNoteText("a", "FagdagMøte"), RemoveNote("c"), RemoveNote("d")))
    )
    assert [entry.id for entry in removed_between(before, changed, AT)] == ["d"]


def test_a_joined_note_is_kept_when_its_figures_went() -> None:
    (removed,) = trash_of(SetNoteText("a", "FagdagKurs"), RemoveNote("b"))
    assert removed.id == "b"


def test_a_note_comes_back_to_its_place() -> None:
    for edit in (RemoveNote("b"), RemoveNote("a"), RemoveNote("d"), RemoveMeasure("m")):
        (removed,) = trash_of(edit)
        assert apply(after(edit), restore_edit(after(edit), removed)) == REPORT


def test_a_note_whose_measure_is_gone_comes_to_the_goal() -> None:
    (removed,) = trash_of(RemoveNote("a"))
    with_other_metric = apply(after(RemoveNote("a")), RemoveMeasure("m"))
    restored = apply(with_other_metric, restore_edit(with_other_metric, removed))
    assert place_of_note(restored, "a") == (InGoal(FIRST), 2)


def test_a_note_follows_its_measure_to_another_goal_and_finds_a_shorter_list() -> None:
    (removed,) = trash_of(RemoveNote("c"))
    with_other_metric = after(RemoveNote("c"), RemoveNote("a"), MoveMeasure("m", SECOND, 0))
    restored = apply(with_other_metric, restore_edit(with_other_metric, removed))
    assert place_of_note(restored, "c") == (InMeasure("m"), 1)


def test_an_activity_that_is_there_is_joined_as_it_is_now() -> None:
    (removed,) = trash_of(RemoveNote("b"))
    with_other_metric = apply(
        after(RemoveNote("b")),
        AddNote(InGoal(SECOND), 0, note("e", of="b"), Activity(id="b", status=Status.PLANNED)),
    )
    restored = apply(with_other_metric, restore_edit(with_other_metric, removed))
    assert restored.activities["b"].status is Status.PLANNED


def test_restoring_does_not_change_what_the_report_already_has() -> None:
    (removed,) = trash_of(RemoveNote("b"))
    assert apply(REPORT, restore_edit(REPORT, removed)) is REPORT
    (lost,) = trash_of(RemoveMeasure("m"))
    assert apply(REPORT, restore_edit(REPORT, lost)) is REPORT


def test_of_a_measure_that_is_there_again_the_missing_notes_come_back() -> None:
    (removed,) = trash_of(RemoveMeasure("m"))
    with_other_metric = after(RemoveNote("a"), RemoveNote("c"))
    assert apply(with_other_metric, restore_edit(with_other_metric, removed)) == REPORT


def test_notes_that_are_there_already_do_not_come_back_with_their_measure() -> None:
    (removed,) = trash_of(RemoveMeasure("m"))
    with_other_metric = apply(
        after(RemoveMeasure("m")), AddNote(InGoal(SECOND), 0, note("a", "Fagdag"), Activity(id="a"))
    )
    restored = apply(with_other_metric, restore_edit(with_other_metric, removed))
    assert not integrity_faults(restored)
    assert place_of_note(restored, "a") == (InGoal(SECOND), 0)
    assert place_of_note(restored, "c") == (InMeasure("m"), 1)


def test_own_metrics_are_restored_with_the_figures_that_use_them() -> None:
    fish = Metric(id="fish", singular="fisker", plural="fiskere", adds_up="people")
    another_metric = replace(fish, id="other", singular="kurs", plural="kurs")
    activity = Activity(id="f", figures=(Figure("fish", None, Exactness.UNKNOWN),))
    before = apply(after(SetOwnMetrics((fish, another_metric))), _add("f", activity))
    without = apply(before, RemoveNote("f"))
    (removed,) = removed_between(before, without, AT)
    assert removed.metrics == (fish,)
    assert apply(without, restore_edit(without, removed)) == before
    with_other_metric = apply(without, SetOwnMetrics((another_metric,)))
    restored = apply(with_other_metric, restore_edit(with_other_metric, removed))
    assert restored.own_metrics == (another_metric, fish)
    assert restored.activities["f"] == activity


WORKSHOPS = Metric(id="w", singular="verksted", plural="verksteder", adds_up="events")


def _back_beside(present: Metric) -> Report:
    """What comes of «3 verksteder» whose metric was removed, and ``present`` made since."""
    activity = Activity(id="f", figures=(Figure("w", Decimal(3), Exactness.EXACT),))
    before = apply(after(SetOwnMetrics((WORKSHOPS,))), _add("f", activity))
    without = apply(before, RemoveNote("f"))
    (removed,) = removed_between(before, without, AT)
    since = apply(without, SetOwnMetrics((present,)))
    restored = apply(since, restore_edit(since, removed))
    assert not integrity_faults(restored)
    figure = parse("3 verksteder", restored.metrics)
    assert isinstance(figure, Figure)
    assert figure.metric_id == present.id
    return restored


def test_figures_come_back_by_a_metric_that_counts_the_same() -> None:
    present = replace(WORKSHOPS, id="new", plural="Verksteder")
    restored = _back_beside(present)
    assert restored.own_metrics == (present,)
    assert [figure.metric_id for figure in restored.activities["f"].figures] == ["new"]


def test_a_metric_comes_back_renamed_beside_another_of_its_name() -> None:
    present = replace(WORKSHOPS, id="new", adds_up="people")
    restored = _back_beside(present)
    numbered = replace(WORKSHOPS, singular="verksted (2)", plural="verksteder (2)")
    assert restored.own_metrics == (present, numbered)
    assert [figure.metric_id for figure in restored.activities["f"].figures] == ["w"]


def test_a_goal_that_the_report_lacks_is_a_bug() -> None:
    (removed,) = trash_of(RemoveNote("d"))
    with pytest.raises(LookupError):
        restore_edit(REPORT, replace(removed, goal_id="no such goal"))


def _add(name: str, activity: Activity) -> AddNote:
    return AddNote(InGoal(SECOND), 0, note(name), activity)


@given(st.data())
def test_whatever_an_edit_removes_can_be_restored_completely(data: st.DataObject) -> None:
    before = data.draw(small_reports())
    edit = data.draw(edits_of(before, iter(range(1, 1000))))
    changed = apply(before, edit)
    for removed in removed_between(before, changed, AT):
        step = restore_edit(changed, removed)
        restored = apply(changed, step)
        assert not integrity_faults(restored)
        assert apply(restored, inverse(changed, step)) == changed
        for removed_note in _notes(removed):
            assert note_by_id(restored, removed_note.id) == removed_note
            if removed_note.activity_id not in changed.activities:
                assert (
                    restored.activities[removed_note.activity_id]
                    == before.activities[removed_note.activity_id]
                )


def _notes(removed: Removed) -> tuple[Note, ...]:
    return (removed.note,) if isinstance(removed, RemovedNote) else removed.measure.notes


def test_a_measure_comes_back_to_where_there_is_room() -> None:
    (removed,) = trash_of(RemoveMeasure("m"))
    far = replace(removed, index=9)
    with_other_metric = after(RemoveMeasure("m"))
    edit = restore_edit(with_other_metric, far)
    assert isinstance(edit, AddMeasure)
    assert edit.index == 1
