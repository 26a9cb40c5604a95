"""Arbitrary changes to a form that is being made, as strategies for property-based tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from kplan_desktop.domain.form_editing import head_changes as head
from kplan_desktop.domain.form_editing import list_changes as lists
from kplan_desktop.domain.form_editing import outline_changes as outline
from kplan_desktop.domain.model.form import Form, NationalGoal, NationalMeasure
from tests.strategies import ugly_text

Change = Callable[[Form], Form]


def outline_ids(form: Form) -> list[str]:
    """The ids of areas, goals and national measures in printed order."""
    ids = []
    for area in form.strategy_areas:
        ids.append(area.id)
        for goal in area.goals:
            ids += [goal.id, *(measure.id for measure in goal.national_measures)]
    return ids


@st.composite
def relabelled(draw: st.DrawFn, form: Form) -> Form:
    """The form after a change of one wording, number, name or other property."""
    text = draw(ugly_text())
    changes: list[Change] = [
        lambda f: head.with_head_text(f, draw(st.sampled_from(head.HeadField)), text),
        lambda f: head.with_instructions(f, [text, text]),
        lambda f: head.with_deadline(f, dt.date(2031, 2, 3)),
        lambda f: head.with_check(f, text, on=draw(st.booleans())),
    ]
    if ids := outline_ids(form):
        element_id = draw(st.sampled_from(ids))
        changes += [
            lambda f: outline.with_wording(f, element_id, text),
            lambda f: outline.with_number(f, element_id, text),
            outline.renumbered,
        ]
    if form.units:
        unit = draw(st.sampled_from(form.units))
        changes.append(lambda f: lists.with_unit(f, replace(unit, name=text)))
    if form.metrics:
        metric = draw(st.sampled_from(form.metrics))
        changes.append(
            lambda f: lists.with_metric(f, replace(metric, plural=text, definition=text))
        )
    return draw(st.sampled_from(changes))(form)


@st.composite
def restructured(draw: st.DrawFn, form: Form) -> Form:
    """The form after adding, moving or removing one element."""
    texts = draw(st.lists(ugly_text(), min_size=1, max_size=3))
    ids = outline_ids(form)
    parents = [None, *(name for name in ids if not _is_measure(form, name))]
    parent = draw(st.sampled_from(parents))
    index = draw(st.integers(0, len(outline.children_of(form, parent))))
    changes: list[Change] = [
        lambda f: outline.with_added(f, parent, index, texts).form,
        lambda f: lists.with_units_added(f, len(f.units), texts).form,
        lambda f: lists.with_metrics_added(f, 0, texts, adds_up="people").form,
    ]
    if ids:
        element_id = draw(st.sampled_from(ids))
        up = draw(st.booleans())
        changes += [
            lambda f: outline.without_element(f, element_id),
            lambda f: outline.with_moved_by_one(f, element_id, up=up),
            lambda f: outline.with_moved(f, element_id, *_other_place(draw, f, element_id)),
        ]
    if form.units:
        unit = draw(st.sampled_from(form.units))
        changes += [
            lambda f: lists.without_unit(f, unit.id),
            lambda f: lists.with_unit_moved(f, unit.id, 0),
        ]
    if form.metrics:
        metric = draw(st.sampled_from(form.metrics))
        changes += [
            lambda f: lists.without_metric(f, metric.id),
            lambda f: lists.with_metric_moved(f, metric.id, 0),
        ]
    return draw(st.sampled_from(changes))(form)


@st.composite
def edited(draw: st.DrawFn, forms: st.SearchStrategy[Form], most: int = 6) -> Form:
    """A form after some changes, with faults as they come."""
    form = draw(forms)
    for _ in range(draw(st.integers(0, most))):
        form = draw(restructured(form) if draw(st.booleans()) else relabelled(form))
    return form


def _is_measure(form: Form, element_id: str) -> bool:
    return isinstance(outline.outline_element(form, element_id), NationalMeasure)


def _other_place(draw: st.DrawFn, form: Form, element_id: str) -> tuple[str | None, int]:
    """Any place for an element, under a parent of the same level as its own."""
    element = outline.outline_element(form, element_id)
    parents: list[str | None] = [None]
    if isinstance(element, NationalGoal):
        parents = [area.id for area in form.strategy_areas]
    elif isinstance(element, NationalMeasure):
        parents = [goal.id for goal in form.goals()]
    parent = draw(st.sampled_from(parents))
    others = [child for child in outline.children_of(form, parent) if child.id != element_id]
    return parent, draw(st.integers(0, len(others)))
