"""Arbitrary collections for property-based tests, drawn from the types of their fields.

So a field that is added to a type is drawn too. Texts are as ugly as in ``strategies.py``.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import types
import typing
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from hypothesis import strategies as st

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    Collection,
    CountedFigure,
    FigureChoice,
)
from kplan_desktop.domain.collection.collection_edits import Entry, PutEntry, apply_edit
from kplan_desktop.domain.collection.revision_facts import GoalState, RevisionFacts
from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Figure
from tests.strategies import figures, forms, metrics, ugly_text

ENTRY_TYPES: tuple[type[Entry], ...] = typing.get_args(Entry)

_ZONES = st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=-9, minutes=-30))])
_DAYS = st.dates(dt.date(1, 1, 2), dt.date(9999, 12, 30))


@cache
def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type such as the field of a collection has."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple and arguments[-1] is not Ellipsis:
        return st.tuples(*map(values, arguments))
    if origin is tuple:
        return st.lists(values(arguments[0]), max_size=3).map(tuple)
    if origin is frozenset:
        return st.frozensets(values(arguments[0]), max_size=4)
    if origin in (types.UnionType, typing.Union):
        return st.one_of(*map(values, arguments))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    hints = typing.get_type_hints(hint)
    return st.builds(hint, **{f.name: values(hints[f.name]) for f in dataclasses.fields(hint)})


_SIMPLE: Mapping[Any, st.SearchStrategy[Any]] = {
    type(None): st.none(),
    str: ugly_text(12),
    int: st.integers(0, 2**53),
    bool: st.booleans(),
    Decimal: st.decimals(0, 10**12, places=2, allow_nan=False),
    dt.date: _DAYS,
    dt.datetime: st.builds(dt.datetime.combine, _DAYS, st.times(), _ZONES),
    Figure: ugly_text(5).flatmap(figures),
    FigureChoice: st.builds(
        FigureChoice,
        metric_id=ugly_text(5),
        kind=st.sampled_from([CountedFigure.LARGEST, CountedFigure.SUM]),
    )
    | st.builds(
        FigureChoice,
        metric_id=ugly_text(5),
        kind=st.just(CountedFigure.ONE),
        of=st.builds(ActivityRef, ugly_text(5), ugly_text(5)),
    ),
    Form: forms(),
    Location: st.builds(Location, st.none()) | st.builds(Location, *[ugly_text(5)] * 3),
    Metric: metrics("own"),
}


def entries(type_: type[Entry]) -> st.SearchStrategy[Entry]:
    """Any entry of a collection."""
    strategy: st.SearchStrategy[Entry] = values(typing.cast("Any", type_))
    return strategy


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    """A collection with any entries, in any order."""
    collection = Collection(id=draw(ugly_text()), form=draw(forms()))
    hints = typing.get_type_hints(Collection)
    collection = dataclasses.replace(
        collection, head=draw(values(hints["head"])), earlier=draw(values(hints["earlier"]))
    )
    for type_ in ENTRY_TYPES:
        for entry in draw(st.lists(entries(type_), max_size=2)):
            collection = apply_edit(collection, PutEntry(entry))
    return collection


@st.composite
def revision_facts(draw: st.DrawFn) -> RevisionFacts:
    """The facts of any report."""
    hints = typing.get_type_hints(RevisionFacts)
    states = st.dictionaries(ugly_text(8), st.sampled_from(GoalState), max_size=3)
    drawn = {
        field.name: draw(states if field.name == "goals" else values(hints[field.name]))
        for field in dataclasses.fields(RevisionFacts)
    }
    return RevisionFacts(**drawn)
