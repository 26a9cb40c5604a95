"""Changes to a form's units and metrics, by their ids; all functions return a changed copy.

A unit or metric is changed by giving a new one with the same id, so that no label can change an id.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from kplan_desktop.domain.form_editing.element_ids import element_ids, free_id, id_from
from kplan_desktop.domain.form_editing.outline_changes import FormWithAdded
from kplan_desktop.domain.model.form import AddsUp, Form, Metric, Unit
from kplan_desktop.domain.model.immutable_updates import inserted, with_item, without
from kplan_desktop.domain.text.folding import one_line

_Item = TypeVar("_Item", Unit, Metric)


def with_units_added(
    form: Form, index: int, names: Sequence[str] = ("",), *, taken: Collection[str] = ()
) -> FormWithAdded:
    """The form with a unit of each name, from ``index`` on. ``taken`` as in ``with_added``."""
    all_taken = {*element_ids(form), *taken}
    units: list[Unit] = []
    for name in names:
        unit_id = free_id(id_from(name, otherwise="region"), all_taken)
        all_taken.add(unit_id)
        units.append(Unit(id=unit_id, name=one_line(name)))
    return _with_added(form, units, form.units, index, _with_units)


def with_unit(form: Form, unit: Unit) -> Form:
    """The form with this unit in the place of the one with its id. Raises LookupError."""
    return replace(form, units=with_item(form.units, _index(form.units, unit.id), unit))


def without_unit(form: Form, unit_id: str) -> Form:
    """The form without a unit. One that came from it still names it: reports may be the old one's.

    Raises LookupError.
    """
    return replace(form, units=without(form.units, _index(form.units, unit_id)))


def with_unit_moved(form: Form, unit_id: str, index: int) -> Form:
    """The form with a unit moved to ``index``, counted without it. Raises LookupError."""
    return replace(form, units=_moved(form.units, unit_id, index))


def with_metrics_added(
    form: Form,
    index: int,
    names: Sequence[str] = ("",),
    *,
    adds_up: AddsUp,
    taken: Collection[str] = (),
) -> FormWithAdded:
    """The form with a metric of each name, from ``index`` on. ``taken`` as in ``with_added``.

    A name may be singular and plural with a comma, semicolon, tab or slash between them.
    """
    all_taken = {*element_ids(form), *taken}
    metrics: list[Metric] = []
    for name in names:
        singular, plural = _singular_and_plural(name)
        metric_id = free_id(id_from(plural, otherwise="metric"), all_taken)
        all_taken.add(metric_id)
        metrics.append(Metric(id=metric_id, singular=singular, plural=plural, adds_up=adds_up))
    return _with_added(form, metrics, form.metrics, index, _with_metrics)


def with_metric(form: Form, metric: Metric) -> Form:
    """The form with this metric in the place of the one with its id. Raises LookupError."""
    return replace(form, metrics=with_item(form.metrics, _index(form.metrics, metric.id), metric))


def without_metric(form: Form, metric_id: str) -> Form:
    """The form without a metric. Raises LookupError."""
    return replace(form, metrics=without(form.metrics, _index(form.metrics, metric_id)))


def with_metric_moved(form: Form, metric_id: str, index: int) -> Form:
    """The form with a metric moved to ``index``, counted without it. Raises LookupError."""
    return replace(form, metrics=_moved(form.metrics, metric_id, index))


def _with_units(form: Form, units: tuple[Unit, ...]) -> Form:
    return replace(form, units=units)


def _with_metrics(form: Form, metrics: tuple[Metric, ...]) -> Form:
    return replace(form, metrics=metrics)


def _with_added(
    form: Form,
    added: Sequence[_Item],
    present: tuple[_Item, ...],
    index: int,
    put: Callable[[Form, tuple[_Item, ...]], Form],
) -> FormWithAdded:
    for offset, item in enumerate(added):
        present = inserted(present, index + offset, item)
    return FormWithAdded(put(form, present), tuple(item.id for item in added))


def _singular_and_plural(name: str) -> tuple[str, str]:
    for separator in ("\t", ";", ",", "/"):
        singular, found, plural = name.partition(separator)
        if found and singular.strip() and plural.strip():
            return one_line(singular), one_line(plural)
    return one_line(name), one_line(name)


def _moved(items: tuple[_Item, ...], item_id: str, index: int) -> tuple[_Item, ...]:
    old = _index(items, item_id)
    return inserted(without(items, old), index, items[old])


def _index(items: Sequence[_Item], item_id: str) -> int:
    for index, item in enumerate(items):
        if item.id == item_id:
            return index
    raise LookupError(item_id)
