"""Own metrics are changed, merged and removed; no figure is dropped or added up unasked."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.editing.own_metric_edits import (
    MergedFigure,
    activities_with,
    change_metric,
    collisions,
    merge_metric,
    remove_metric,
)
from kplan_desktop.domain.model.edits import Edit, SetOwnMetrics, apply, apply_with_inverse
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    Report,
)
from tests.domain.samples import FIRST, note, report
from tests.strategies import metrics, reports

WORKSHOPS = Metric(
    id="own-v", singular="verksted", plural="verksteder", adds_up="events", decimals=1
)
HALLS = Metric(id="own-h", singular="hall", plural="haller", adds_up="units")
EXACT, ESTIMATE, UNKNOWN = Exactness.EXACT, Exactness.ESTIMATE, Exactness.UNKNOWN


def v(value: str) -> Figure:
    return Figure("own-v", Decimal(value), EXACT)


def k(value: str) -> Figure:
    return Figure("kommuner", Decimal(value), ESTIMATE)


def made_of(*activities: tuple[Figure, ...]) -> Report:
    names = [f"n{number}" for number in range(len(activities))]
    written = report(
        GoalEntry(goal_id=FIRST, notes=tuple(note(name) for name in names)),
        activities=tuple(
            Activity(id=name, figures=figures)
            for name, figures in zip(names, activities, strict=True)
        ),
    )
    return replace(written, own_metrics=(WORKSHOPS, HALLS))


def figures_after(before: Report, edit: Edit) -> list[tuple[Figure, ...]]:
    return [activity.figures for activity in apply(before, edit).activities.values()]


def test_figures_move_to_the_other_metric_in_their_place() -> None:
    before = made_of((v("3"), k("5")), (k("2"),))
    edit = merge_metric(before, "own-v", "own-h", {})
    moved = Figure("own-h", Decimal(3), EXACT)
    assert figures_after(before, edit) == [(moved, k("5")), (k("2"),)]
    assert apply(before, edit).own_metrics == (HALLS,)


@pytest.mark.parametrize(
    ("choice", "after"),
    [
        (None, (k("5"), v("3"))),
        (MergedFigure.BOTH_STAY, (k("5"), v("3"))),
        (MergedFigure.FIRST, (Figure("kommuner", Decimal(3), EXACT),)),
        (MergedFigure.SECOND, (k("5"),)),
        (MergedFigure.SUM, (k("8"),)),
    ],
)
def test_two_figures_of_one_activity_become_what_was_chosen(
    choice: MergedFigure | None, after: tuple[Figure, ...]
) -> None:
    before = made_of((k("5"), v("3")))
    assert [c.choices for c in collisions(before, "own-v", "kommuner")] == [tuple(MergedFigure)]
    chosen = {"n0": choice} if choice is not None else {}
    edit = merge_metric(before, "own-v", "kommuner", chosen)
    assert figures_after(before, edit) == [after]
    assert (WORKSHOPS in apply(before, edit).own_metrics) == (v("3") in after)


def test_what_the_other_metric_cannot_hold_stays() -> None:
    unknown = Figure("own-v", None, UNKNOWN)
    before = made_of((v("1.5"),), (v("1.5"), k("5")), (unknown, k("5")), (unknown,))
    found = {c.activity_id: c.choices for c in collisions(before, "own-v", "kommuner")}
    both, first, second, _ = MergedFigure
    assert found == {"n0": (both,), "n1": (both, second), "n2": (both, first, second)}
    edit = merge_metric(before, "own-v", "kommuner", {"n0": first, "n1": MergedFigure.SUM})
    assert figures_after(before, edit) == [
        (v("1.5"),),
        (v("1.5"), k("5")),
        (unknown, k("5")),
        (Figure("kommuner", None, UNKNOWN),),
    ]


def test_a_changed_metric_keeps_its_place_and_its_figures() -> None:
    before = made_of((v("3"),))
    renamed = replace(WORKSHOPS, singular="kurs", plural="kurs", adds_up="units")
    after = apply(before, change_metric(before, renamed))
    assert after.own_metrics == (renamed, HALLS)
    assert after.activities == before.activities


def test_a_removed_metric_takes_only_its_own_figures() -> None:
    before = made_of((v("3"), k("5")), (k("2"),))
    edit = remove_metric(before, "own-v")
    assert figures_after(before, edit) == [(k("5"),), (k("2"),)]
    assert [a.id for a in activities_with(before, "own-v")] == ["n0"]
    assert apply(before, remove_metric(before, "own-h")).activities == before.activities


def test_the_metrics_of_the_form_are_not_changed() -> None:
    before = made_of((v("3"), k("5")))
    form_metric = before.form.metrics[0]
    with pytest.raises(LookupError):
        change_metric(before, form_metric)
    with pytest.raises(LookupError):
        remove_metric(before, form_metric.id)
    for source in (form_metric.id, "own-v"):
        with pytest.raises(LookupError):
            merge_metric(before, source, "own-v", {})


@given(st.data())
def test_any_merge_keeps_every_figure_that_was_not_chosen_away_and_can_be_undone(
    data: st.DataObject,
) -> None:
    before = data.draw(reports())
    source = data.draw(metrics("source"))
    before = apply(before, SetOwnMetrics((*before.own_metrics, source)))
    with_source = {}
    for name, activity in before.activities.items():
        value = data.draw(st.none() | st.decimals(0, 99, places=data.draw(st.integers(0, 3))))
        exactness = UNKNOWN if value is None else EXACT
        figure = Figure(source.id, value, exactness)
        counted = data.draw(st.booleans())
        with_source[name] = activity.with_figure(figure) if counted else activity
    before = replace(before, activities=with_source)
    targets = [metric.id for metric in before.metrics if metric.id != source.id]
    if not targets:
        return
    into = data.draw(st.sampled_from(targets))
    asked = collisions(before, source.id, into)
    chosen = {c.activity_id: data.draw(st.sampled_from(MergedFigure)) for c in asked}
    edit = merge_metric(before, source.id, into, chosen)
    after, undo = apply_with_inverse(before, edit)
    assert apply(after, undo) == before
    assert integrity_faults(after) == integrity_faults(before)
    both = {source.id, into}
    for name, activity in before.activities.items():
        now = after.activities[name]
        assert [f for f in now.figures if f.metric_id not in both] == [
            f for f in activity.figures if f.metric_id not in both
        ]
        values = Counter(f.value for f in activity.figures if f.metric_id in both)
        left = Counter(f.value for f in now.figures if f.metric_id in both)
        collision = next((c for c in asked if c.activity_id == name), None)
        if collision is None or chosen[name] not in collision.choices[1:]:
            assert left == values
        else:
            assert left.total() == 1
    assert after.goals == before.goals


@given(st.data())
def test_removal_and_change_can_be_undone(data: st.DataObject) -> None:
    before = data.draw(reports())
    for metric in before.own_metrics:
        changed = replace(data.draw(metrics("x")), id=metric.id)
        for edit in (remove_metric(before, metric.id), change_metric(before, changed)):
            after, undo = apply_with_inverse(before, edit)
            assert apply(after, undo) == before
            assert integrity_faults(after) == integrity_faults(before)
