"""Arbitrary edits of a report, such as an adviser and the undo stack make them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

from hypothesis import strategies as st

from kplan_desktop.domain.editing.own_metric_edits import (
    MergedFigure,
    collisions,
    merge_metric,
    remove_metric,
)
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Compound,
    Edit,
    LinkNote,
    MoveMeasure,
    MoveNote,
    RemoveMeasure,
    RemoveNote,
    ReplaceContents,
    ReplaceForm,
    SetActivity,
    SetApproval,
    SetHead,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
    SetOutcome,
    SetOwnMetrics,
    SetParked,
    SetPlanAdoption,
    SetRevision,
    apply,
)
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.location import (
    InGoal,
    InMeasure,
    NotePlace,
    notes_in,
    place_of_note,
)
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
)
from tests.strategies import (
    activities,
    adoptions,
    approvals,
    outcomes,
    parked_goals,
    reports,
    ugly_text,
)


@st.composite
def histories(
    draw: st.DrawFn, start: Report, *, max_size: int = 12, other_form: bool = False
) -> list[Edit]:
    """Edits that fit a report one after another; with ``other_form`` it comes to other forms."""
    fresh = count(1)
    report = start
    edits: list[Edit] = []
    for _ in range(draw(st.integers(0, max_size))):
        edit = draw(edits_of(report, fresh, other_form=other_form))
        report = apply(report, edit)
        edits.append(edit)
    return edits


@st.composite
def edits_of(
    draw: st.DrawFn, report: Report, fresh: Iterator[int], *, other_form: bool = False
) -> Edit:
    """An edit that fits the report. ``fresh`` numbers what it adds."""
    makers: list[Callable[[st.DrawFn, Report, Iterator[int]], Edit]] = [
        _set_head,
        _set_revision,
        _set_approval,
        _set_nothing_to_report,
        _add_measure,
        _add_note,
        _replace_contents,
        _set_own_metrics,
        _set_plan_adoption,
        _set_parked,
        _compound,
    ]
    if any(report.measures()):
        makers += [_remove_measure, _move_measure, _set_measure_text, _set_outcome]
    if any(report.all_notes()):
        makers += [_remove_note, _move_note, _set_note_text, _set_activity, _tell_of]
    if other_form:
        makers.append(_replace_form)
    if report.own_metrics:
        makers.append(_merge_metric)
    return draw(st.sampled_from(makers))(draw, report, fresh)


def _set_head(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    return SetHead(draw(st.sampled_from(report.form.units)).id, draw(ugly_text()))


def _set_revision(draw: st.DrawFn, _: Report, __: Iterator[int]) -> Edit:
    return SetRevision(draw(st.integers(1, 99)), draw(st.none() | st.just("0f" * 32)))


def _set_approval(draw: st.DrawFn, _: Report, __: Iterator[int]) -> Edit:
    return SetApproval(draw(st.none() | approvals()))


def _set_nothing_to_report(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    mark = draw(st.none() | st.builds(NothingToReport, ugly_text()))
    return SetNothingToReport(_goal(draw, report), mark)


def _add_measure(draw: st.DrawFn, report: Report, fresh: Iterator[int]) -> Edit:
    notes, brought = [], {}
    for _ in range(draw(st.integers(0, 2))):
        note, activity = _note(draw, report, fresh)
        notes.append(note)
        if activity is not None:
            brought[activity.id] = activity
    measure = RegionalMeasure(
        id=f"new-measure-{next(fresh)}",
        text=draw(ugly_text()),
        plan_text=draw(st.none() | ugly_text()),
        notes=tuple(notes),
    )
    goal_id = _goal(draw, report)
    index = draw(st.integers(0, len(report.entry(goal_id).measures)))
    return AddMeasure(goal_id, index, measure, tuple(brought.values()))


def _remove_measure(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    return RemoveMeasure(_measure(draw, report).id)


def _move_measure(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    measure = _measure(draw, report)
    goal_id = _goal(draw, report)
    others = [m for m in report.entry(goal_id).measures if m.id != measure.id]
    return MoveMeasure(measure.id, goal_id, draw(st.integers(0, len(others))))


def _set_measure_text(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    plan_text = draw(st.none() | ugly_text())
    return SetMeasureText(_measure(draw, report).id, draw(ugly_text()), plan_text)


def _add_note(draw: st.DrawFn, report: Report, fresh: Iterator[int]) -> Edit:
    place = _place(draw, report)
    note, activity = _note(draw, report, fresh)
    return AddNote(place, draw(st.integers(0, len(notes_in(report, place)))), note, activity)


def _remove_note(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    return RemoveNote(_existing_note(draw, report).id)


def _move_note(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    note = _existing_note(draw, report)
    place = _place(draw, report)
    room = len(notes_in(report, place)) - (place_of_note(report, note.id)[0] == place)
    return MoveNote(note.id, place, draw(st.integers(0, room)))


def _set_note_text(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    return SetNoteText(_existing_note(draw, report).id, draw(ugly_text()))


def _set_activity(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    activity_id = draw(st.sampled_from(sorted(report.activities)))
    return SetActivity(draw(activities(activity_id, report.form, report.own_metrics)))


def _replace_contents(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    return ReplaceContents(draw(reports(report.form)))


def _set_outcome(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    return SetOutcome(_measure(draw, report).id, draw(outcomes()))


def _set_plan_adoption(draw: st.DrawFn, _: Report, __: Iterator[int]) -> Edit:
    return SetPlanAdoption(draw(adoptions()))


def _set_parked(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    kept = [
        goal
        for goal in report.parked
        if report.entry(goal.id) != GoalEntry(goal_id=goal.id) or draw(st.booleans())
    ]
    known = {goal.id for goal in kept}
    return SetParked((*kept, *(goal for goal in draw(parked_goals()) if goal.id not in known)))


def _replace_form(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    units = tuple(replace(unit, name=f"{unit.name} 2") for unit in report.form.units)
    corrected = replace(report.form, version=report.form.version + 1, units=units)
    goals = corrected.strategy_areas[0].goals
    if len(goals) > 1 and draw(st.booleans()):
        area = replace(corrected.strategy_areas[0], goals=goals[1:])
        corrected = replace(corrected, strategy_areas=(area, *corrected.strategy_areas[1:]))
    return ReplaceForm(draw(reports(corrected)))


def _tell_of(draw: st.DrawFn, report: Report, fresh: Iterator[int]) -> Edit:
    note = _existing_note(draw, report)
    joined = draw(st.sampled_from([None, *sorted(report.activities)]))
    if joined is not None:
        return LinkNote(note.id, joined, None)
    own = f"new-activity-{next(fresh)}"
    return LinkNote(note.id, own, draw(activities(own, report.form, report.own_metrics)))


def _set_own_metrics(draw: st.DrawFn, report: Report, fresh: Iterator[int]) -> Edit:
    counted = {f.metric_id for a in report.activities.values() for f in a.figures}
    kept = [m for m in report.own_metrics if m.id in counted or draw(st.booleans())]
    word = draw(st.sampled_from(["lag", "verksted"]))
    new = Metric(
        id=f"new-metric-{next(fresh)}",
        singular=word,
        plural=draw(st.sampled_from(["lag", "verksteder"])),
        adds_up=draw(st.sampled_from(["people", "attendances", "units", "events"])),
        decimals=draw(st.integers(0, 2)),
    )
    return SetOwnMetrics((*kept, new))


def _merge_metric(draw: st.DrawFn, report: Report, _: Iterator[int]) -> Edit:
    source = draw(st.sampled_from(report.own_metrics)).id
    into = draw(st.sampled_from([None, *(m.id for m in report.metrics if m.id != source)]))
    if into is None:
        return remove_metric(report, source)
    asked = collisions(report, source, into)
    chosen = {c.activity_id: draw(st.sampled_from(MergedFigure)) for c in asked}
    return merge_metric(report, source, into, chosen)


def _compound(draw: st.DrawFn, report: Report, fresh: Iterator[int]) -> Edit:
    parts: list[Edit] = []
    for _ in range(draw(st.integers(0, 3))):
        parts.append(draw(edits_of(report, fresh)))
        report = apply(report, parts[-1])
    return Compound(tuple(parts))


def _note(draw: st.DrawFn, report: Report, fresh: Iterator[int]) -> tuple[Note, Activity | None]:
    number = next(fresh)
    joined = draw(st.sampled_from([None, *sorted(report.activities)]))
    activity = None
    if joined is None:
        joined = f"new-activity-{number}"
        activity = draw(activities(joined, report.form, report.own_metrics))
    return Note(id=f"new-note-{number}", activity_id=joined, text=draw(ugly_text())), activity


def _existing_note(draw: st.DrawFn, report: Report) -> Note:
    return draw(st.sampled_from(list(report.all_notes())))


def _measure(draw: st.DrawFn, report: Report) -> RegionalMeasure:
    return draw(st.sampled_from(list(report.measures())))


def _goal(draw: st.DrawFn, report: Report) -> str:
    return draw(st.sampled_from(report.goals)).goal_id


def _place(draw: st.DrawFn, report: Report) -> NotePlace:
    places: list[NotePlace] = [InGoal(entry.goal_id) for entry in report.goals]
    places += [InMeasure(measure.id) for measure in report.measures()]
    return draw(st.sampled_from(places))
